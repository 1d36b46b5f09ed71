//! The command line: what was asked for, who does it, and the exit code that says how it went.
//!
//! It knows the names of flags and variables and the wording of `--help`. It must never know how a request is
//! made or what a screen looks like.

mod about;
mod arguments;
mod ask;
mod config;
mod connection;
mod doctor;
mod editor;
mod field;
mod get;
mod local;
mod paint;
mod serve;
mod set;
mod sheet;

use std::{
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
    sync::atomic::{AtomicUsize, Ordering},
};

use arguments::{Command, ConfigCommand, Request};
use serde::Serialize;

use crate::{
    api::ApiError,
    app::keymap::Keymap,
    config::{Given, Language, Mistakes, Settings},
    terminal::{
        self,
        visible::{is_hidden, visible},
    },
    voice::{self, Phrase, Words, say},
};

/// How a run ended; see "Exit codes" in `--help`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// It did what was asked.
    Done,
    /// Nothing was sent, or the server refused.
    Refused,
    /// The arguments, the configuration or the terminal do not allow it.
    Misused,
    /// What was asked for is wrong or contested: found here, or by the server (400, 409).
    Invalid,
    /// Nobody knows whether it was saved.
    Unknown,
    /// There is no such customer (404).
    NoCustomer,
    /// A panic, which has been told.
    Fault,
    /// That signal ended it.
    Signal(i32),
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        Self::from(match end {
            End::Done => 0,
            End::Refused => 1,
            End::Misused => 2,
            End::Invalid => 3,
            End::Unknown => 4,
            End::NoCustomer => 5,
            End::Fault => 101,
            // As shells number them.
            End::Signal(signal) => 128 + u8::try_from(signal).unwrap_or_default().min(127),
        })
    }
}

/// Runs the program with the arguments and variables of this process.
pub fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    // What is wrong before the configuration is read is told in the language that is known without it.
    speak(arguments::language(&arguments));
    let (request, given) = match arguments::read(&arguments) {
        Ok(read) => read,
        Err(arguments::Stop::Shown(error)) => {
            tell(&error);
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
        Err(arguments::Stop::Said(words)) => {
            return complain(End::Misused, words).into();
        }
    };
    run(request, &given).into()
}

/// Help goes to stdout, a mistake to stderr, where it repeats arguments: what is hidden in them is made visible.
fn tell(error: &clap::Error) {
    let plain = error.render().to_string();
    // Nobody is left to tell when neither works.
    let _ = if plain.chars().any(|c| c != '\n' && is_hidden(c)) {
        let lines: Vec<_> = plain.lines().map(visible).collect();
        writeln!(io::stderr(), "{}", lines.join("\n"))
    } else {
        error.print()
    };
}

fn run(request: Request, given: &Given) -> End {
    paint::choose(given.colour);
    match request.command {
        None => edit(given, request.customer),
        Some(Command::Demo { customer }) => edit(given, customer),
        Some(Command::Get {
            customer,
            json,
            field,
        }) => get::run(given, &customer, json, field.as_deref()),
        Some(Command::Set(wanted)) => set::run(given, &wanted),
        Some(Command::Completions { shell }) => about::completions(shell),
        Some(Command::Man) => about::man(),
        Some(Command::Serve { listen, api_key }) => serve::run(&listen, api_key),
        Some(Command::Doctor { report, try_api }) => doctor::run(given, report, try_api),
        Some(Command::Local(command)) => local::run(given, command),
        Some(Command::Config { json, command }) => match command {
            None => config::show(given, json),
            Some(ConfigCommand::Init) => config::init(given),
            Some(ConfigCommand::Check) => config::check(given),
            Some(ConfigCommand::Learn { customer }) => config::learn(given, &customer),
        },
    }
}

/// What the program goes by. A mistake anywhere in the configuration stops every command that reads it: nobody notices
/// one that waits.
fn settings(given: &Given) -> Result<Settings, End> {
    let settings = resolve(given)?;
    let all = Keymap::mistakes(&settings.keys);
    if all.is_empty() {
        return Ok(settings);
    }
    let path = settings.config_path;
    let mistakes = voice::mistakes(&Mistakes { path, all });
    Err(complain(End::Misused, mistakes))
}

/// Begins the log.
fn log(settings: &Settings) {
    let trouble = crate::log::start(&settings.data_dir, settings.log_level);
    trouble.into_iter().for_each(warn);
}

fn edit(given: &Given, customer: Option<String>) -> End {
    match resolve(given) {
        Ok(settings) => editor::open(settings, customer),
        Err(end) => end,
    }
}

/// Reads the configuration, and speaks its language from here on.
fn resolve(given: &Given) -> Result<Settings, End> {
    let settings = crate::config::resolve(given)
        .map_err(|error| complain(End::Misused, voice::no_settings(&error)))?;
    speak(settings.language);
    Ok(settings)
}

/// The language of this run, once it is known.
static LANGUAGE: AtomicUsize = AtomicUsize::new(0);

/// From here on the command line speaks that language.
fn speak(language: Language) {
    LANGUAGE.store(language as usize, Ordering::Relaxed);
}

/// The language of the command line.
fn words() -> Words {
    Words(Language::ALL[LANGUAGE.load(Ordering::Relaxed)])
}

/// Why nothing comes of a command, each reason on a line of its own, and how it ends.
#[derive(Clone, Debug)]
struct Stop {
    end: End,
    why: Vec<Phrase>,
    /// What the API had against it, where that is why.
    cause: Option<Box<ApiError>>,
}

impl Stop {
    fn new(end: End, why: impl Into<Phrase>) -> Self {
        Self::of(end, vec![why.into()])
    }

    fn of(end: End, why: Vec<Phrase>) -> Self {
        let cause = None;
        Self { end, why, cause }
    }

    /// Says it on stderr.
    fn told(self) -> End {
        self.why.into_iter().for_each(warn);
        self.end
    }
}

/// Says on stderr why it ends so.
fn complain(end: End, why: impl Into<Phrase>) -> End {
    warn(why);
    end
}

/// Says something on stderr beside what comes of it.
fn warn(what: impl Into<Phrase>) {
    let name = paint::err(paint::Ink::Head, concat!(env!("CARGO_PKG_NAME"), ":"));
    let _ = writeln!(io::stderr(), "{name} {}", words().text(&what.into()));
}

/// Says it on stdout.
fn answer(phrase: impl Into<Phrase>) -> End {
    print(format!("{}\n", words().text(&phrase.into())).as_bytes())
}

/// Prints a value as JSON: for a terminal with all escaped that could drive it.
fn json(value: &impl Serialize) -> End {
    // Plain structures of texts: nothing in them can fail to be written.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    if io::stdout().is_terminal() {
        text = terminal::json::safe(&text);
    }
    text.push('\n');
    print(text.as_bytes())
}

/// Prints to stdout. A reader that has gone away has read enough; any other trouble is told.
fn print(bytes: &[u8]) -> End {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => End::Done,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => End::Done,
        Err(error) => {
            let why = crate::config::paths::why(&error);
            complain(End::Refused, say::cli_no_output(Phrase::foreign(why)))
        }
    }
}
