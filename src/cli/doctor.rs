//! `stamkunde doctor`: what of the terminal, the desktop and the configuration works on this desk, and which settings fit
//! it.
//!
//! It prints no API key, no command or file that one comes from, and nothing of a customer.

mod facts;
mod keys;
mod lines;
mod terminal;

use std::io::{self, IsTerminal as _};

use super::{
    End, Stop, answer, ask, complain, config::table, connection, editor, print, settings, words,
};
use crate::{
    api::ApiError,
    app::keymap::Keymap,
    config::{ConfigError, File, Given, Settings, paths},
    customer::CustomerRef,
    voice::{self, Phrase, say},
};

/// No server gives this id to anybody, so that reading it shows nothing of anybody.
const NOBODY: &str = "00000000-0000-0000-0000-000000000000";

/// Says what is known; on a terminal it first asks for keys, unless the text is for the help desk or the agent needs no
/// keys.
pub(super) fn run(given: &Given, is_report: bool, tries_api: bool) -> End {
    let settings = match settings(given) {
        Ok(settings) => settings,
        Err(end) => return end,
    };
    let is_asked = !is_report
        && settings.plain.is_none()
        && io::stdin().is_terminal()
        && io::stdout().is_terminal();
    let mut rows = facts::rows(&settings);
    let mut found = None;
    if is_asked {
        match terminal::examine(words()) {
            Ok((examined, None)) => {
                rows.extend(examined.rows());
                found = Some(examined);
            }
            Ok((_, cause)) => return editor::end(Ok(cause)),
            Err(error) => return editor::end(Err(error)),
        }
    }
    let mut end = print(table(rows).as_bytes());
    if tries_api || (is_asked && ask::agreed(say::DOCTOR_TRY_API)) {
        end = try_api(&settings);
    }
    match found.map(|found| propose(given, &settings, &found)) {
        Some(proposed @ (End::Refused | End::Misused)) => proposed,
        Some(_) | None => end,
    }
}

/// Reads nobody, which tells whether the API answers and takes the key.
fn try_api(settings: &Settings) -> End {
    let tried = connection::runtime().and_then(|runtime| {
        let environment = connection::environment(settings.environment.clone(), &runtime)?;
        runtime.block_on(async {
            let client = connection::client(&environment).await.map_err(Stop::told)?;
            match client.find(&CustomerRef::Id(NOBODY.to_owned())).await {
                Ok(_) | Err(ApiError::Answered { status: 404, .. }) => Ok(say::DOCTOR_API_WORKS),
                Err(error) => Err(connection::not_read(&environment, &error).told()),
            }
        })
    });
    tried.map_or_else(|end| end, answer)
}

/// Shows the lines of the configuration that fit, and writes them if the agent wants that.
fn propose(given: &Given, settings: &Settings, found: &terminal::Found) -> End {
    let path = &settings.config_path;
    let shown = || voice::path(path);
    let lines = match File::read_if_there(path) {
        Ok(file) => fitting(given, settings, found, file.unwrap_or_default().language),
        Err(error) => return complain(End::Misused, voice::no_settings(&error)),
    };
    if lines.is_empty() {
        return answer(say::DOCTOR_NOTHING_FITS_BETTER);
    }
    let text = lines::alone(&lines);
    print(format!("{}\n\n{text}\n", words().text(&say::DOCTOR_FITS.into())).as_bytes());
    if !ask::agreed(say::doctor_write(shown())) {
        return End::Done;
    }
    match lines::write(path, &lines) {
        Ok(()) => answer(say::doctor_written(shown())),
        Err(lines::NotWritten::Clash) => complain(End::Misused, say::doctor_by_hand(shown())),
        Err(lines::NotWritten::Config(error)) => complain(End::Misused, voice::no_settings(&error)),
        Err(lines::NotWritten::System(error)) => {
            let why = Phrase::foreign(paths::why(&error));
            complain(End::Misused, say::config_not_written(shown(), why))
        }
    }
}

/// The lines that the configuration lacks, each with its table.
fn fitting(
    given: &Given,
    settings: &Settings,
    found: &terminal::Found,
    language: Option<crate::config::Language>,
) -> Vec<lines::Line> {
    let map = Keymap::new(&settings.keys).unwrap_or_default();
    let proposed = keys::proposals(&map, |key| keys::is_dead(&found.keys, key));
    let mut all: Vec<_> = proposed
        .into_iter()
        .map(|(action, keys)| lines::Line::of_keys(action, &keys))
        .collect();
    // What draws is what terminals disagree about.
    if found.is_askew() && !settings.ascii {
        all.push(lines::Line::of_switch("ui", "ascii"));
    }
    // Said for this one run, so it may as well be said for all.
    if given.language.is_some() && given.language != language {
        all.push(lines::Line::of_text(
            "ui",
            "language",
            settings.language.code(),
        ));
    }
    all
}

impl From<ConfigError> for lines::NotWritten {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}
