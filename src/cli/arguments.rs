//! Flags, variables and `--help`: from the process's arguments to what was asked for.
//!
//! An empty variable counts as not set. Keys have no flag of their own: an argument can be read by everyone on the
//! machine.

mod help;

use std::{ffi::OsString, path::PathBuf};

use clap::{
    ArgMatches, Args, ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    ValueHint, builder::FalseyValueParser, error::ErrorKind, parser::ValueSource,
};
use secrecy::SecretString;

use super::{local::LocalCommand, set::SetArguments};
use crate::{
    config::{By, Given, Language, LogLevel, PlainBy, Said, mistake},
    voice::{Phrase, say},
};

/// The version, the commit that it was built from where that is known, and what it was built for.
pub(super) const VERSION: &str = env!("STAMKUNDE_VERSION");

const KEY: &str = "STAMKUNDE_API_KEY";

/// A terminal editor for customer records behind the Trigg loyalty API.
///
/// Without a configuration it opens the built-in demo: a real HTTP server inside the same process, filled with made-up
/// customers. Nothing leaves the machine.
#[derive(Debug, Parser)]
#[command(
    name = "stamkunde",
    version,
    long_version = VERSION,
    after_help = "`stamkunde --help` has examples, where the API key goes, the files and the exit codes.",
    after_long_help = help::AFTER,
    max_term_width = 100,
)]
struct Arguments {
    /// The customer to open: a phone number, an id or an external id
    ///
    /// +4712345678, 0047… and bare digits that are a valid phone number are a phone, a UUID is an id. Other bare digits
    /// can be either, so the screen asks; anything else is an external id. phone:…, id:… and ext:… say it outright. The
    /// API cannot search by name.
    customer: Option<String>,

    #[command(flatten)]
    global: Global,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args, Debug)]
#[command(next_help_heading = "Options for every command")]
struct Global {
    /// The environment of the configuration file to use
    #[arg(
        long,
        value_name = "NAME",
        global = true,
        value_hint = ValueHint::Other,
        env = "STAMKUNDE_ENV",
        hide_env_values = true
    )]
    env: Option<String>,

    /// The API's address, like `https://api.oculos.no/v4`; needs no configuration file
    #[arg(
        long,
        value_name = "URL",
        global = true,
        env = "STAMKUNDE_BASE_URL",
        hide_env_values = true
    )]
    base_url: Option<String>,

    /// A file that holds the API key
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        env = "STAMKUNDE_API_KEY_FILE",
        hide_env_values = true
    )]
    api_key_file: Option<OsString>,

    /// A shell command that prints the API key
    #[arg(
        long,
        value_name = "CMD",
        global = true,
        env = "STAMKUNDE_API_KEY_COMMAND",
        hide_env_values = true
    )]
    api_key_command: Option<String>,

    /// The configuration file, instead of the user's own
    #[arg(
        long,
        value_name = "FILE",
        global = true,
        env = "STAMKUNDE_CONFIG",
        hide_env_values = true
    )]
    config: Option<OsString>,

    /// Where drafts, the journal and the log go
    #[arg(
        long,
        value_name = "DIR",
        global = true,
        env = "STAMKUNDE_DATA_DIR",
        hide_env_values = true
    )]
    data_dir: Option<OsString>,

    /// Change nothing, whatever the environment allows
    #[arg(long, global = true, env = "STAMKUNDE_READ_ONLY", hide_env_values = true, value_parser = FalseyValueParser::new())]
    read_only: bool,

    /// The language to speak: en, nb, sv, da or fi [default: the locale's]
    #[arg(
        long,
        value_name = "CODE",
        global = true,
        env = "STAMKUNDE_LANG",
        hide_env_values = true
    )]
    lang: Option<String>,

    /// Lines instead of a screen, for screen readers and poor terminals
    ///
    /// `STAMKUNDE_PLAIN` and `plain = true` under `[ui]` do the same, and so do `ACCESSIBLE` (any value but 0 and false) and
    /// `TERM=dumb`, unless one of those says no. The first line says by what it is on; `help` lists the commands.
    #[arg(long, global = true, env = "STAMKUNDE_PLAIN", hide_env_values = true, value_parser = FalseyValueParser::new())]
    plain: bool,

    /// When to use colours: auto, always or never [default: auto, which heeds `NO_COLOR`]
    #[arg(
        long,
        value_name = "WHEN",
        global = true,
        env = "STAMKUNDE_COLOR",
        hide_env_values = true
    )]
    color: Option<String>,

    /// How much goes to the log: off, error, warn, info, debug or trace [default: info]
    #[arg(
        long,
        value_name = "LEVEL",
        global = true,
        env = "STAMKUNDE_LOG_LEVEL",
        hide_env_values = true
    )]
    log_level: Option<String>,
}

/// What to do instead of opening the editor.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Open the editor on the demo API, whatever is configured
    Demo {
        /// The customer to open: a phone, an id or an external id
        customer: Option<String>,
    },
    /// Run the demo API alone, for scripts and other clients
    ///
    /// Prints its base URL on the first line and serves until it is stopped (Ctrl+C).
    Serve {
        /// The address to listen on; only this machine's own
        #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
        listen: String,
        /// The key that requests have to carry
        #[arg(long, value_name = "KEY", default_value = "demo")]
        api_key: String,
    },
    /// Print a customer: a short sheet, or the API's answer
    Get {
        /// A phone number, an id or an external id; phone:…, id:… and ext:… say which
        customer: String,
        /// Print the answer's JSON, byte for byte where no terminal reads it
        #[arg(long)]
        json: bool,
        /// Print the value of one field alone, like email or pointsActive, or of a place, like /extendedProperties/tier
        #[arg(long, value_name = "NAME", value_hint = ValueHint::Other)]
        field: Option<String>,
    },
    /// Edit a customer and save, without the editor
    ///
    /// Reads the customer, shows each change and asks before it saves; --yes does not ask. Values are read and checked
    /// as in the editor, and saving follows the same rules: what somebody else changed meanwhile is never overwritten. A
    /// customer whom another `set` is changing is waited for; one who is open in the editor only for 10 seconds.
    #[command(after_help = help::about_set())]
    Set(SetArguments),
    #[command(flatten)]
    Local(LocalCommand),
    /// Show where the files are, what is in force and which environments there are
    #[command(args_conflicts_with_subcommands = true)]
    Config {
        /// Print it as JSON
        #[arg(long)]
        json: bool,
        #[command(subcommand)]
        command: Option<ConfigCommand>,
    },
    /// Check keys, clipboard, colours and the API on this desk
    ///
    /// Asks for a dozen keys and says what arrived, tells what else the terminal and the configuration come to, and offers to
    /// write the lines of the configuration that fit. The word "stamkunde" is put on the clipboard to be pasted. No API key and
    /// nothing of a customer is printed.
    Doctor {
        /// Ask nothing, and print what is known: for the help desk; needs no terminal
        #[arg(long)]
        report: bool,
        /// Also read from the API, to see whether it answers and takes the key; changes nothing
        #[arg(long)]
        try_api: bool,
    },
    /// Print completions for a shell
    Completions {
        /// The shell that shall complete
        shell: clap_complete::Shell,
    },
    /// Print the man page
    Man,
}

/// What to do with the configuration file.
#[derive(Debug, Subcommand)]
pub(super) enum ConfigCommand {
    /// Write a commented file to start from
    Init,
    /// Read the file and name every mistake with its line
    Check,
    /// Propose fields for a customer's extended properties
    ///
    /// Reads the customer and prints a declaration for each of their extended properties that has none yet, for pasting into
    /// the configuration file. The types are guessed; no value of the customer is printed.
    Learn {
        /// A phone number, an id or an external id; phone:…, id:… and ext:… say which
        customer: String,
    },
}

/// What was asked for.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) customer: Option<String>,
    pub(super) command: Option<Command>,
}

/// Why nothing is done.
#[derive(Debug)]
pub(super) enum Stop {
    /// Help, the version, or a mistake with its own layout.
    Shown(clap::Error),
    /// One sentence.
    Said(Phrase),
}

/// All that can be asked for, for those who describe it.
pub(super) fn command() -> clap::Command {
    Arguments::command()
}

/// Reads arguments, and the variables of this process.
pub(super) fn read(arguments: &[OsString]) -> Result<(Request, Given), Stop> {
    let colour = early(arguments, "--color", "STAMKUNDE_COLOR");
    let colour: Option<ColorChoice> = colour.and_then(|when| when.parse().ok());
    let all = command().color(colour.unwrap_or_default());
    let matches = all.try_get_matches_from(arguments).map_err(|error| {
        let slip = mistyped(arguments).filter(|_| error.kind() == ErrorKind::UnknownArgument);
        slip.map_or(Stop::Shown(error), Stop::Said)
    })?;
    let Arguments {
        customer,
        global,
        command,
    } = Arguments::from_arg_matches(&matches).map_err(Stop::Shown)?;
    if let (Some(customer), Some(_)) = (&customer, &command) {
        return Err(Stop::Said(say::args_command_first(Phrase::foreign(
            customer,
        ))));
    }
    if let (Some(customer), None) = (&customer, &command)
        && let Some(slip) = no_command(customer)
    {
        return Err(Stop::Said(slip));
    }
    let given = given(
        global,
        &matches,
        matches!(command, Some(Command::Demo { .. })),
    )?;
    Ok((Request { customer, command }, given))
}

/// What the word before the others was probably meant to be, where they make no sense as they are.
fn mistyped(arguments: &[OsString]) -> Option<Phrase> {
    let partly = command().ignore_errors(true);
    let matches = partly.try_get_matches_from(arguments).ok()?;
    let is_customer = matches.subcommand_name().is_none();
    let customer: Option<&String> = matches.get_one("customer").filter(|_| is_customer);
    no_command(customer?)
}

/// That a word is no command, where it is almost one. Ids have figures in them, or are not called like a command; one
/// that is can be said outright.
fn no_command(word: &str) -> Option<Phrase> {
    let is_word = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut all = command();
    all.build();
    let names: Vec<_> = all.get_subcommands().map(clap::Command::get_name).collect();
    let meant = mistake::meant(word, &names).filter(|_| is_word)?;
    let meant = Phrase::ours(meant.to_owned());
    Some(say::args_no_command(Phrase::foreign(word), meant))
}

/// What a flag or its variable says, for what is told before all arguments are read.
fn early(arguments: &[OsString], flag: &str, variable: &str) -> Option<String> {
    let mut said = std::env::var(variable).ok();
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix(flag) {
            Some("") => said = arguments.next().map(str::to_owned),
            Some(rest) => said = rest.strip_prefix('=').map(str::to_owned).or(said),
            None => {}
        }
    }
    said
}

/// The language for what is wrong with the arguments.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let said = early(arguments, "--lang", "STAMKUNDE_LANG");
    let said = said.and_then(|code| Language::of_code(&code));
    said.or_else(locale).unwrap_or_default()
}

fn colour(said: Option<&str>) -> Result<Option<bool>, Stop> {
    match said {
        None | Some("" | "auto") => Ok(None),
        Some("always") => Ok(Some(true)),
        Some("never") => Ok(Some(false)),
        Some(other) => Err(none_of("--color", &["auto", "always", "never"], other)),
    }
}

fn given(global: Global, matches: &ArgMatches, demo: bool) -> Result<Given, Stop> {
    let said = |name: &str| match matches.value_source(name) {
        Some(ValueSource::EnvVariable) => By::Variable,
        _ => By::Flag,
    };
    let log_level = match global.log_level.as_deref() {
        None | Some("") => LogLevel::default(),
        Some(name) => {
            LogLevel::named(name).ok_or_else(|| none_of("--log-level", &LogLevel::NAMES, name))?
        }
    };
    let language = match text(global.lang, said("lang")) {
        None => None,
        Some(lang) => Some(Language::of_code(&lang.value).ok_or_else(|| no_language(&lang))?),
    };
    Ok(Given {
        demo,
        env: text(global.env, said("env")),
        base_url: text(global.base_url, said("base_url")),
        api_key: api_key()?,
        api_key_file: path(global.api_key_file).map(|value| Said {
            value,
            by: said("api_key_file"),
        }),
        api_key_command: text(global.api_key_command, said("api_key_command")),
        config: path(global.config),
        data_dir: path(global.data_dir),
        language,
        locale: locale(),
        locale_is_ascii: locale_of("LC_CTYPE")
            .is_some_and(|locale| Language::is_ascii_locale(&locale)),
        colour: colour(global.color.as_deref())?,
        plain: plain(global.plain, matches),
        surroundings: surroundings(),
        read_only: global.read_only,
        log_level,
    })
}

fn no_language(said: &Said<String>) -> Stop {
    let name = match said.by {
        By::Flag => "--lang",
        By::Variable => "STAMKUNDE_LANG",
    };
    none_of(name, &Language::CODES, &said.value)
}

/// That what is said is none of the words that a flag or variable takes.
fn none_of(flag: &'static str, known: &[&str], said: &str) -> Stop {
    let known = Phrase::ours(known.join(", "));
    Stop::Said(say::args_none_of(
        Phrase::ours(flag),
        known,
        Phrase::foreign(said),
    ))
}

/// The language of the locale.
fn locale() -> Option<Language> {
    Language::of_locale(&locale_of("LC_MESSAGES")?)
}

/// The locale of one category: the first of its variables that says anything decides.
fn locale_of(category: &str) -> Option<String> {
    let said = ["LC_ALL", category, "LANG"]
        .into_iter()
        .find_map(|name| std::env::var_os(name).filter(|value| !value.is_empty()))?;
    said.into_string().ok()
}

/// What the flag or the variable says of plain mode, if one of them says anything.
fn plain(value: bool, matches: &ArgMatches) -> Option<Said<bool>> {
    let by = match matches.value_source("plain")? {
        ValueSource::CommandLine => By::Flag,
        ValueSource::EnvVariable => By::Variable,
        _ => return None,
    };
    let is_empty = by == By::Variable && std::env::var_os("STAMKUNDE_PLAIN")?.is_empty();
    (!is_empty).then_some(Said { value, by })
}

/// What of the surroundings asks for plain mode.
fn surroundings() -> Option<PlainBy> {
    let accessible = std::env::var_os("ACCESSIBLE").unwrap_or_default();
    let is_no =
        accessible.is_empty() || accessible == "0" || accessible.eq_ignore_ascii_case("false");
    let is_dumb = || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if is_no {
        is_dumb().then_some(PlainBy::Dumb)
    } else {
        Some(PlainBy::Accessible)
    }
}

/// A text that is not empty.
fn text(value: Option<String>, by: By) -> Option<Said<String>> {
    let value = value.filter(|value| !value.trim().is_empty())?;
    Some(Said { value, by })
}

/// A path that is not empty.
fn path(value: Option<OsString>) -> Option<PathBuf> {
    Some(PathBuf::from(value.filter(|value| !value.is_empty())?))
}

/// The key in the variable, if there is one.
fn api_key() -> Result<Option<SecretString>, Stop> {
    let Some(value) = std::env::var_os(KEY) else {
        return Ok(None);
    };
    match value.into_string() {
        Ok(key) if key.trim().is_empty() => Ok(None),
        Ok(key) => Ok(Some(key.into())),
        Err(_) => Err(Stop::Said(say::args_key_not_text(Phrase::ours(KEY)))),
    }
}

#[cfg(test)]
mod tests;
