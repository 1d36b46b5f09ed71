//! What the editor is told to do: the configuration file, the flags and variables over it, and what comes of them.
//!
//! It knows environments, where keys come from, and what is wrong with a file. It must never know a
//! screen or make a request, and it never holds a key that it was not given outright.

mod binding;
pub mod certificates;
mod entry;
pub mod environment;
pub mod extended;
pub mod file;
pub mod key;
mod language;
pub mod mistake;
pub mod paths;
pub mod proxy;
mod reader;
mod resolve;
mod retention;

use std::{path::PathBuf, time::Duration};

use jiff::ZonedDateTime;

use crate::customer::Context;

pub use binding::{BadKey, KeyBinding};
pub use environment::{Environment, NotABaseUrl};
pub use file::File;
pub use key::{Giver, KeyError, KeySource, NoOutput};
pub use language::Language;
pub use mistake::{Mistake, Mistakes, TomlKind, Wrong};
pub use resolve::{By, Given, Said, config_path, resolve};
pub use retention::Retention;
use serde::Serialize;

/// Everything a run of the program goes by. Made by [`resolve()`].
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of its own"
)]
pub struct Settings {
    /// The API to talk to.
    pub environment: EnvironmentChoice,
    /// The environments of the file.
    pub environments: Vec<Listed>,
    /// `--color`: always or never; none leaves it to the terminal.
    pub colour: Option<bool>,
    /// `[keys]`: which key runs which action, in the order of the file. Only the shape is checked here; the screen
    /// knows the names of actions and keys.
    pub keys: Vec<KeyBinding>,
    /// `[theme] name`.
    pub theme: Theme,
    /// `--lang`, `STAMKUNDE_LANG`, `[ui] language`, or else the locale's.
    pub language: Language,
    /// `[ui] mouse`: whether the mouse is the program's instead of the terminal's.
    pub mouse: bool,
    /// `[ui] ascii`, or else whether the locale has no other characters: the screen draws none.
    pub ascii: bool,
    /// `[ui] curtain`: so long without a key, and personal data is covered.
    pub curtain: Option<Duration>,
    /// What plain mode is on by, if it is on.
    pub plain: Option<PlainBy>,
    /// `[retention]`: how long the journal keeps values.
    pub retention: Retention,
    /// Where drafts, the journal and the log live. It may not exist yet.
    pub data_dir: PathBuf,
    /// Where the configuration file is, or would be.
    pub config_path: PathBuf,
    /// Whether that file was there and was read.
    pub config_read: bool,
    /// Whether nothing may be changed in this run, whatever the environment allows.
    pub read_only: bool,
    /// How much goes to the log.
    pub log_level: LogLevel,
}

/// An environment of the file in short.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// What `--env` calls it.
    pub name: String,
    /// The API's address.
    pub base_url: String,
    /// Whether it is production.
    pub production: bool,
    /// Whether nothing may be changed there.
    pub read_only: bool,
    /// Whether it is used where nothing says which.
    pub is_default: bool,
}

/// The API to talk to.
#[derive(Clone, Debug)]
pub enum EnvironmentChoice {
    /// The embedded demo API; whoever starts it makes the [`Environment`] with [`Environment::demo`].
    Demo,
    /// A real one.
    Env(Box<Environment>),
}

impl EnvironmentChoice {
    /// What local data of this API is kept under; see [`Environment::identity`].
    pub fn identity(&self) -> String {
        match self {
            Self::Demo => environment::DEMO.to_owned(),
            Self::Env(environment) => environment.identity(),
        }
    }

    /// What fields need to know of it, as in [`Environment::context`].
    pub fn context(&self, now: &ZonedDateTime) -> Context {
        match self {
            Self::Demo => Context {
                default_country: environment::DEFAULT_COUNTRY.to_owned(),
                genders: Vec::new(),
                today: now.date(),
                zone: now.time_zone().clone(),
                server_zone: None,
                own: [].into(),
                language: Language::default().code(),
            },
            Self::Env(environment) => environment.context(now),
        }
    }

    /// The country, in two capital letters, of phones without a calling code.
    pub fn default_country(&self) -> &str {
        match self {
            Self::Demo => environment::DEFAULT_COUNTRY,
            Self::Env(environment) => &environment.default_country,
        }
    }
}

/// What plain mode is on by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlainBy {
    /// `--plain`.
    Flag,
    /// `STAMKUNDE_PLAIN`.
    Variable,
    /// `[ui] plain`.
    File,
    /// `ACCESSIBLE`.
    Accessible,
    /// `TERM=dumb`.
    Dumb,
}

/// `[theme] name`: the colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark or light, by the terminal's ground.
    #[default]
    Auto,
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
    /// Nothing but the strongest contrasts.
    HighContrast,
}

impl Theme {
    /// The names as the file spells them.
    pub const NAMES: [&'static str; 4] = ["auto", "dark", "light", "high-contrast"];

    /// The theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "dark" => Some(Self::Dark),
            "light" => Some(Self::Light),
            "high-contrast" => Some(Self::HighContrast),
            _ => None,
        }
    }

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
        }
    }
}

/// `--log-level`: how much goes to the log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogLevel {
    /// Nothing, and no file.
    Off,
    /// What went wrong.
    Error,
    /// And what may go wrong.
    Warn,
    /// And one line for each request.
    #[default]
    Info,
    /// And each step of a save.
    Debug,
    /// Everything.
    Trace,
}

impl LogLevel {
    /// The names as the command line spells them.
    pub const NAMES: [&'static str; 6] = ["off", "error", "warn", "info", "debug", "trace"];

    /// The level of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "off" => Some(Self::Off),
            "error" => Some(Self::Error),
            "warn" => Some(Self::Warn),
            "info" => Some(Self::Info),
            "debug" => Some(Self::Debug),
            "trace" => Some(Self::Trace),
            _ => None,
        }
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

/// Why there are no settings to go by.
#[derive(Debug)]
pub enum ConfigError {
    /// The file is there, or was asked for, and cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Unreadable,
    },
    /// The file has mistakes.
    Mistakes(Mistakes),
    /// The system has no home for the configuration.
    NoHome,
    /// The system has no home for local data.
    NoDataHome,
    /// Two APIs are named, both in this way.
    TwoApis(By),
    /// Both of these flags or variables give a key.
    TwoKeys(&'static str, &'static str),
    /// A key is given, and no API to send it to.
    NoApi,
    /// The file has these environments, and nothing says which.
    NoDefault(Vec<String>),
    /// This flag or variable names no API.
    BaseUrl(&'static str, NotABaseUrl),
    /// There is no environment of that name.
    NoSuchEnvironment {
        /// The name.
        name: String,
        /// The one that was probably meant.
        meant: Option<String>,
        /// All that there are.
        known: Vec<String>,
    },
}

impl From<Mistakes> for ConfigError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Mistakes(mistakes)
    }
}

/// Why a configuration cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not there, in the operating system's words.
    Missing(String),
    /// The operating system's words.
    System(String),
    /// A line is not UTF-8.
    NotText {
        /// From 1.
        line: usize,
    },
    /// It is larger than any.
    TooLarge,
}
