//! `stamkunde config`, `config init`, `config check` and `config learn`.

mod learn;
mod shape;

use std::{
    fmt::Write as _,
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::Path,
};

use super::{End, answer, complain, json, print, settings, words};
use crate::{
    app::keymap::Keymap,
    config::{
        ConfigError, Environment, EnvironmentChoice, File, Given, Listed, PlainBy, Settings,
        config_path, environment::seconds, file, paths, proxy,
    },
    open,
    record::Payload,
    voice::{self, Label, Phrase, say},
};
use shape::Shape;

/// Where the files are and what is in force; never the key.
pub(super) fn show(given: &Given, as_json: bool) -> End {
    match settings(given) {
        Ok(settings) if as_json => json(&Shape::of(&settings)),
        Ok(settings) => print(table(rows(&settings)).as_bytes()),
        Err(end) => end,
    }
}

/// Proposes declarations of a tenant's own fields from a customer.
pub(super) fn learn(given: &Given, customer: &str) -> End {
    learn::run(given, customer)
}

/// Writes the commented file where it would be looked for; never over one that is there.
pub(super) fn init(given: &Given) -> End {
    let path = match config_path(given) {
        Ok(path) => path,
        Err(error) => return complain(End::Misused, voice::no_settings(&error)),
    };
    let shown = || voice::path(&path);
    match write_new(&path, file::TEMPLATE) {
        Ok(()) => answer(say::config_written(shown())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            complain(End::Misused, say::config_there_already(shown()))
        }
        Err(error) => {
            let why = Phrase::foreign(paths::why(&error));
            complain(End::Misused, say::config_not_written(shown(), why))
        }
    }
}

/// Writes a file that only this user can read, and its folder; never over one that is there.
pub(super) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(dir) = path.parent().filter(|dir| !dir.as_os_str().is_empty()) {
        open::make_dir(dir)?;
    }
    let mut options = OpenOptions::new();
    let mut file = open::private(options.write(true).create_new(true)).open(path)?;
    // Half a file would stand in the way of the next try.
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .inspect_err(|_| drop(fs::remove_file(path)))
}

/// Reads the file and names every mistake, and every file in it that cannot be read.
pub(super) fn check(given: &Given) -> End {
    let path = match config_path(given) {
        Ok(path) => path,
        Err(error) => return complain(End::Misused, voice::no_settings(&error)),
    };
    let shown = voice::path(&path);
    if given.config.is_none() && !path.exists() {
        return answer(say::config_none(shown));
    }
    match File::check(&path, Keymap::mistakes) {
        Ok(file) if file.environments.len() > 1 && file.default_env.is_none() => {
            answer(say::config_right_no_default(shown, names(&file)))
        }
        Ok(file) => answer(say::config_right(shown, names(&file))),
        Err(ConfigError::Mistakes(mistakes)) => {
            let all = words().text(&voice::mistakes(&mistakes));
            let _ = writeln!(io::stderr(), "{all}");
            let count = say::config_mistakes(mistakes.all.len(), shown);
            complain(End::Misused, count)
        }
        Err(error) => complain(End::Misused, voice::no_settings(&error)),
    }
}

fn names(file: &File) -> Phrase {
    list(file.environments.keys(), say::CONFIG_NO_ENVIRONMENTS)
}

/// All of them with commas, or that there is none.
fn list<'a>(all: impl Iterator<Item = &'a String>, none: Label) -> Phrase {
    let mut all = all.map(Phrase::foreign).peekable();
    match all.peek() {
        Some(_) => Phrase::join(all, ", "),
        None => none.into(),
    }
}

/// Rows with their labels, one below the other.
pub(super) fn table(rows: Vec<(Label, Phrase)>) -> String {
    let words = words();
    let labels = rows.iter().map(|(label, _)| words.label(*label));
    let width = labels.map(|label| label.chars().count()).max();
    let width = width.unwrap_or_default() + 1;
    let mut text = String::new();
    for (label, value) in rows {
        let (label, value) = (words.label(label), words.text(&value));
        let _ = writeln!(text, "{label:<width$}{value}");
    }
    text
}

fn rows(settings: &Settings) -> Vec<(Label, Phrase)> {
    let config = voice::path(&settings.config_path);
    let config = if settings.config_read {
        config
    } else {
        say::config_file_missing(config)
    };
    let log = [
        voice::path(&settings.data_dir.join(crate::log::FILE)),
        Phrase::ours(format!("({})", settings.log_level.name())),
    ];
    let mouse = if settings.mouse {
        say::CONFIG_ON
    } else {
        say::CONFIG_OFF
    };
    let mut all = vec![
        (say::CONFIG_FILE, config),
        (say::CONFIG_DATA, voice::path(&settings.data_dir)),
        (say::CONFIG_LOG, Phrase::join(log, " ")),
        (say::CONFIG_THEME, Phrase::ours(settings.theme.name())),
        (say::CONFIG_LANGUAGE, Phrase::ours(settings.language.code())),
        (say::CONFIG_MOUSE, mouse.into()),
        (say::CONFIG_PLAIN, plain(settings.plain)),
    ];
    for binding in &settings.keys {
        let action = Phrase::foreign(&binding.action.name);
        let names = binding.keys.iter().map(|key| &key.name);
        let keys = list(names, say::CONFIG_NO_KEYS);
        all.push((say::CONFIG_KEY, Phrase::join([action, keys], ": ")));
    }
    let days = usize::from(settings.retention.days);
    all.push((say::CONFIG_JOURNAL, say::config_journal_days(days)));
    let environments = settings.environments.iter().map(listed);
    all.extend(environments.map(|listed| (say::CONFIG_ENVIRONMENT_OF_FILE, listed)));
    match &settings.environment {
        EnvironmentChoice::Demo => all.push((say::CONFIG_ENVIRONMENT, say::CONFIG_DEMO.into())),
        EnvironmentChoice::Env(environment) => all.extend(in_force(environment)),
    }
    if settings.read_only {
        all.push((say::CONFIG_READ_ONLY, say::CONFIG_READ_ONLY_RUN.into()));
    }
    all
}

/// Whether plain mode is on, and by what.
fn plain(by: Option<PlainBy>) -> Phrase {
    match by {
        None => say::CONFIG_OFF.into(),
        Some(PlainBy::Flag) => say::config_plain_on(Phrase::ours("--plain")),
        Some(PlainBy::Variable) => say::config_plain_on(Phrase::ours("STAMKUNDE_PLAIN")),
        Some(PlainBy::File) => say::config_plain_on(Phrase::ours("ui.plain")),
        Some(PlainBy::Accessible) => say::config_plain_on(Phrase::ours("ACCESSIBLE")),
        Some(PlainBy::Dumb) => say::config_plain_on(Phrase::ours("TERM=dumb")),
    }
}

/// An environment of the file in a line.
fn listed(listed: &Listed) -> Phrase {
    let marks = [
        (listed.is_default, say::CONFIG_LISTED_DEFAULT),
        (listed.production, say::CONFIG_PRODUCTION),
        (listed.read_only, say::CONFIG_READ_ONLY),
    ];
    let marks = marks.into_iter().filter(|(is_so, _)| *is_so);
    let marks: Vec<Phrase> = marks.map(|(_, label)| label.into()).collect();
    let line = [
        Phrase::foreign(&listed.name),
        Phrase::foreign(&listed.base_url),
    ];
    let line = Phrase::join(line, "  ");
    if marks.is_empty() {
        return line;
    }
    say::config_listed(line, Phrase::join(marks, ", "))
}

/// What an environment comes to, line by line.
fn in_force(environment: &Environment) -> Vec<(Label, Phrase)> {
    let source = voice::key_source(&environment.key);
    let mut all = vec![
        (say::CONFIG_ENVIRONMENT, Phrase::foreign(&environment.name)),
        (
            say::CONFIG_BASE_URL,
            Phrase::foreign(environment.base_url.as_str()),
        ),
        (say::CONFIG_API_KEY, source),
    ];
    if environment.production {
        all.push((say::CONFIG_PRODUCTION, say::CONFIG_PRODUCTION_YES.into()));
    }
    if environment.read_only {
        all.push((say::CONFIG_READ_ONLY, say::CONFIG_YES.into()));
    }
    let payload = match environment.payload {
        Payload::Full => say::CONFIG_PAYLOAD_FULL,
        Payload::Changed => say::CONFIG_PAYLOAD_CHANGED,
    };
    let lookup = environment.lookup_external_id.as_ref();
    let zone = environment.server_zone.as_ref();
    all.extend([
        (say::CONFIG_PAYLOAD, payload.into()),
        (
            say::CONFIG_EXTERNAL_ID,
            lookup.map_or(say::CONFIG_NO_LOOKUP.into(), Phrase::foreign),
        ),
        (
            say::CONFIG_TIME_LIMIT,
            Phrase::ours(seconds(environment.timeout)),
        ),
        (
            say::CONFIG_COUNTRY,
            Phrase::foreign(&environment.default_country),
        ),
        (
            say::CONFIG_SERVER_ZONE,
            zone.map_or(say::CONFIG_NO_ZONE.into(), |zone| {
                Phrase::foreign(zone.iana_name().unwrap_or("UTC"))
            }),
        ),
        (
            say::CONFIG_GENDERS,
            list(environment.genders.iter(), say::CONFIG_NO_GENDERS),
        ),
    ]);
    if !environment.extended.is_empty() {
        let labels = environment.extended.iter().map(|field| &field.label);
        let labels = Phrase::join(labels.map(Phrase::foreign), ", ");
        all.push((say::CONFIG_OWN_FIELDS, labels));
    }
    if let Some(file) = &environment.ca_file {
        all.push((say::CONFIG_CA_FILE, voice::path(file)));
    }
    all.push((say::CONFIG_PROXY, proxy_in_force(environment)));
    all
}

/// Which proxy requests take, without its password.
pub(super) fn proxy_in_force(environment: &Environment) -> Phrase {
    let Some(proxy) = proxy::in_force(environment) else {
        return if environment.is_loopback() {
            say::CONFIG_PROXY_LOCAL.into()
        } else {
            say::CONFIG_NO_PROXY.into()
        };
    };
    let host = Phrase::foreign(proxy.host);
    match (proxy.from.map(Phrase::ours), proxy.except) {
        (None, _) => say::config_proxy_file(host),
        (Some(from), None) => say::config_proxy_variable(host, from),
        (Some(from), Some((name, hosts))) => {
            let (name, hosts) = (Phrase::ours(name), Phrase::foreign(hosts));
            say::config_proxy_variable_except(host, from, name, hosts)
        }
    }
}
