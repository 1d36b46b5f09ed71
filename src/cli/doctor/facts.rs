//! What is known without asking anybody.

use std::{
    env,
    io::{self, IsTerminal as _},
};

use super::super::{arguments::VERSION, config};
use crate::{
    config::{EnvironmentChoice, Giver, KeySource, Settings},
    terminal::clipboard,
    ui::theme::Colours,
    voice::{self, Label, Phrase, say},
};

/// Variables that say what the terminal is, and nothing of who sits at it.
const TELLING: [&str; 5] = [
    "TERM",
    "COLORTERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "VTE_VERSION",
];

/// Variables of which it is enough that they are there: their values are numbers, addresses and paths.
const THERE: [&str; 8] = [
    "NO_COLOR",
    "WT_SESSION",
    "TMUX",
    "STY",
    "SSH_CONNECTION",
    "WAYLAND_DISPLAY",
    "DISPLAY",
    "WSL_DISTRO_NAME",
];

/// The variables of the locale.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// All of it, line by line.
pub(super) fn rows(settings: &Settings) -> Vec<(Label, Phrase)> {
    let mut all = vec![
        (say::DOCTOR_VERSION, Phrase::ours(VERSION)),
        (
            say::DOCTOR_SYSTEM,
            Phrase::ours(format!("{} {}", env::consts::OS, env::consts::ARCH)),
        ),
        (
            say::DOCTOR_TERMINAL,
            list(variables(&TELLING).chain(names(&THERE)).collect()),
        ),
        (say::DOCTOR_SIZE, size()),
        (say::DOCTOR_COLOURS, colours(settings)),
        (say::DOCTOR_CLIPBOARD, clipboard()),
        (say::CONFIG_LANGUAGE, language(settings)),
        (say::CONFIG_THEME, Phrase::ours(settings.theme.name())),
        (
            say::DOCTOR_PLAIN,
            if settings.plain.is_some() {
                say::CONFIG_ON.into()
            } else {
                say::CONFIG_OFF.into()
            },
        ),
        (say::CONFIG_FILE, file(settings)),
    ];
    match &settings.environment {
        EnvironmentChoice::Demo => all.push((say::CONFIG_ENVIRONMENT, say::CONFIG_DEMO.into())),
        EnvironmentChoice::Env(environment) => all.extend([
            (say::CONFIG_ENVIRONMENT, Phrase::foreign(&environment.name)),
            (
                say::CONFIG_BASE_URL,
                Phrase::foreign(environment.base_url.as_str()),
            ),
            (say::CONFIG_API_KEY, key_setting(&environment.key)),
            (say::CONFIG_PROXY, config::proxy_in_force(environment)),
        ]),
    }
    all
}

/// By which setting a key comes; a command and a path may hold more than that.
fn key_setting(source: &KeySource) -> Phrase {
    Phrase::ours(match source {
        KeySource::Given(_, Giver::Variable) => "STAMKUNDE_API_KEY",
        KeySource::Variable(_) => "api_key_env",
        KeySource::File(_) => "api_key_file",
        KeySource::Command(_) => "api_key_command",
        KeySource::Given(_, Giver::Demo) => return say::KEY_SOURCE_DEMO.into(),
        KeySource::Missing => return say::KEY_SOURCE_MISSING.into(),
    })
}

fn list(all: Vec<Phrase>) -> Phrase {
    if all.is_empty() {
        return say::CONFIG_NO_KEYS.into();
    }
    Phrase::join(all, ", ")
}

fn value(name: &str) -> Option<String> {
    let value = env::var_os(name).filter(|value| !value.is_empty())?;
    Some(value.to_string_lossy().into_owned())
}

fn variables(all: &'static [&str]) -> impl Iterator<Item = Phrase> {
    let said = |name: &&str| Some(Phrase::foreign(format!("{name}={}", value(name)?)));
    all.iter().filter_map(said)
}

fn names(all: &'static [&str]) -> impl Iterator<Item = Phrase> {
    let there = all.iter().filter(|name| value(name).is_some());
    there.map(|name| Phrase::ours(*name))
}

fn size() -> Phrase {
    if !io::stdout().is_terminal() {
        return say::DOCTOR_NO_TERMINAL.into();
    }
    match crossterm::terminal::size() {
        Ok((columns, rows)) => Phrase::ours(format!("{columns}x{rows}")),
        Err(_) => say::DOCTOR_NO_TERMINAL.into(),
    }
}

fn colours(settings: &Settings) -> Phrase {
    match Colours::of_terminal(settings.colour) {
        Colours::None => say::DOCTOR_NO_COLOURS.into(),
        Colours::Sixteen => Phrase::ours("16"),
        Colours::Many => Phrase::ours("256"),
        Colours::True => Phrase::ours("RGB"),
    }
}

fn clipboard() -> Phrase {
    let mut all: Vec<_> = clipboard::programs().map(Phrase::ours).collect();
    all.push(say::DOCTOR_CLIPBOARD_TERMINAL.into());
    list(all)
}

fn language(settings: &Settings) -> Phrase {
    let mut all = vec![Phrase::ours(settings.language.code())];
    all.extend(variables(&LOCALE));
    list(all)
}

/// The file, whose path begins at home: the name of that is who sits here.
fn file(settings: &Settings) -> Phrase {
    let path = &settings.config_path;
    let below =
        env::home_dir().and_then(|home| path.strip_prefix(home).ok().map(ToOwned::to_owned));
    let shown = match below {
        Some(below) => Phrase::foreign(format!("~/{}", below.display())),
        None => voice::path(path),
    };
    if settings.config_read {
        shown
    } else {
        say::config_file_missing(shown)
    }
}
