//! What is wrong with the configuration, with the key, or with a client made of them. Knows the values that `config`
//! and `api` hand on.

use std::path::Path;

use super::{Label, Phrase, say};
use crate::{
    api::ClientError,
    config::{
        BadKey, By, ConfigError, Giver, KeyError, KeySource, Mistake, Mistakes, NoOutput,
        NotABaseUrl, TomlKind, Unreadable, Wrong, certificates::NoCertificates,
        environment::COLOURS,
    },
    customer::field::Taken,
};

#[cfg(test)]
mod tests;

/// Why there are no settings to go by.
pub fn no_settings(error: &ConfigError) -> Phrase {
    match error {
        ConfigError::Unreadable { path, why } => {
            say::config_unreadable(self::path(path), unreadable(why))
        }
        ConfigError::Mistakes(all) => mistakes(all),
        ConfigError::NoHome => say::CONFIG_NO_HOME.into(),
        ConfigError::NoDataHome => say::CONFIG_NO_DATA_HOME.into(),
        ConfigError::TwoApis(by) => {
            let [first, second] = match by {
                By::Flag => ["--env", "--base-url"],
                By::Variable => ["STAMKUNDE_ENV", "STAMKUNDE_BASE_URL"],
            };
            say::config_two_apis(Phrase::ours(first), Phrase::ours(second))
        }
        ConfigError::TwoKeys(first, second) => {
            say::config_two_keys(Phrase::ours(*first), Phrase::ours(*second))
        }
        ConfigError::NoApi => say::CONFIG_NO_API.into(),
        ConfigError::NoDefault(names) => {
            let flags = names.iter().map(|name| format!("--env {name}"));
            say::config_no_default(Phrase::any(flags.map(Phrase::foreign)))
        }
        ConfigError::BaseUrl(name, why) => at(Phrase::ours(*name), not_a_base_url(*why).into()),
        ConfigError::NoSuchEnvironment { name, meant, known } => {
            let name = Phrase::foreign(name);
            match meant {
                Some(meant) => say::config_no_such_environment_meant(name, Phrase::foreign(meant)),
                None if known.is_empty() => say::config_no_such_environment_none(name),
                None => say::config_no_such_environment(name, Phrase::all(in_quotes(known))),
            }
        }
    }
}

fn unreadable(why: &Unreadable) -> Phrase {
    match why {
        Unreadable::Missing(why) | Unreadable::System(why) => Phrase::foreign(why),
        Unreadable::NotText { line } => say::config_not_text(*line),
        Unreadable::TooLarge => say::CONFIG_TOO_LARGE.into(),
    }
}

/// Every mistake of a file, each on a line of its own with its place.
pub fn mistakes(mistakes: &Mistakes) -> Phrase {
    let line = |mistake: &Mistake| {
        let place = [path(&mistakes.path), self::mistake(mistake)];
        Phrase::join(place, ":")
    };
    Phrase::join(mistakes.all.iter().map(line), "\n")
}

/// A mistake with its line, its column and its key.
pub fn mistake(mistake: &Mistake) -> Phrase {
    let place = Phrase::ours(format!("{}:{}", mistake.line, mistake.column));
    let wrong = wrong(&mistake.wrong);
    if mistake.key.is_empty() {
        at(place, wrong)
    } else {
        at(place, at(Phrase::foreign(&mistake.key), wrong))
    }
}

fn at(place: Phrase, wrong: Phrase) -> Phrase {
    Phrase::join([place, wrong], ": ")
}

fn wrong(wrong: &Wrong) -> Phrase {
    match wrong {
        Wrong::Toml(words) => Phrase::foreign(words),
        Wrong::NoSuchKey { meant, known } => match meant {
            Some(meant) => say::wrong_key_meant(Phrase::ours(*meant)),
            None => say::wrong_key(Phrase::ours(known.join(", "))),
        },
        Wrong::NotAString(it) => say::wrong_not_a_string(found(*it)),
        Wrong::NotABoolean(it) => say::wrong_not_a_boolean(found(*it)),
        Wrong::NotATable(it) => say::wrong_not_a_table(found(*it)),
        Wrong::NotTables { key, found: it } => {
            say::wrong_not_tables(Phrase::foreign(key), found(*it))
        }
        Wrong::NotStrings => say::WRONG_NOT_STRINGS.into(),
        Wrong::Empty => say::WRONG_EMPTY.into(),
        Wrong::NotOneOf(names) => say::wrong_not_one_of(quoted(names)),
        Wrong::NoBaseUrl => say::WRONG_NO_BASE_URL.into(),
        Wrong::BaseUrl(why) => not_a_base_url(*why).into(),
        Wrong::SecondSource(first) => say::wrong_second_source(Phrase::ours(*first)),
        Wrong::NotAVariable => say::WRONG_NOT_A_VARIABLE.into(),
        Wrong::Unreadable { path, why } => {
            say::wrong_unreadable(self::path(path), Phrase::foreign(why))
        }
        Wrong::NotPrivate { path, mode } => {
            say::wrong_not_private(self::path(path), Phrase::ours(format!("{mode:o}")))
        }
        Wrong::Certificates { path, why } => no_certificates(path, why),
        Wrong::NotAColour => say::wrong_not_a_colour(quoted(&COLOURS)),
        Wrong::NotALookup => say::WRONG_NOT_A_LOOKUP.into(),
        Wrong::NotATimeout => say::WRONG_NOT_A_TIMEOUT.into(),
        Wrong::NotACountry => say::WRONG_NOT_A_COUNTRY.into(),
        Wrong::NotAZone => say::WRONG_NOT_A_ZONE.into(),
        Wrong::NotAProxy => say::WRONG_NOT_A_PROXY.into(),
        Wrong::NotAName => say::WRONG_NOT_A_NAME.into(),
        Wrong::NoEnvironments => say::WRONG_NO_ENVIRONMENTS.into(),
        Wrong::NoSuchEnvironment(names) => say::wrong_no_such_environment(quoted(names)),
        Wrong::NotMinutes(most) => say::wrong_not_minutes(Phrase::ours(most.to_string())),
        Wrong::NotDays(most) => say::wrong_not_days(Phrase::ours(most.to_string())),
        Wrong::NoChoices => say::WRONG_NO_CHOICES.into(),
        Wrong::StrayChoices => say::WRONG_STRAY_CHOICES.into(),
        Wrong::NoPointer => say::WRONG_NO_POINTER.into(),
        Wrong::NoLabel => say::WRONG_NO_LABEL.into(),
        Wrong::NotAPlace => say::WRONG_NOT_A_PLACE.into(),
        Wrong::Taken { by, top } => taken(*by, Phrase::foreign(top)),
        Wrong::Declared(other) => say::wrong_declared(Phrase::foreign(other.to_string())),
        Wrong::Overlaps(other) => say::wrong_overlaps(Phrase::foreign(other.to_string())),
        Wrong::NotKeys(it) => say::wrong_not_keys(found(*it)),
        Wrong::NotAKey => say::WRONG_NOT_A_KEY.into(),
        Wrong::NoSuchAction { meant, known } => match meant {
            Some(meant) => say::wrong_action_meant(Phrase::ours(*meant)),
            None => say::wrong_action(Phrase::ours(known.join(", "))),
        },
        Wrong::NeedsKey => say::WRONG_NEEDS_KEY.into(),
        Wrong::Key(key, why) => bad_key(Phrase::foreign(key), *why),
    }
}

fn found(found: TomlKind) -> Label {
    match found {
        TomlKind::String => say::KIND_STRING,
        TomlKind::Integer => say::KIND_INTEGER,
        TomlKind::Float => say::KIND_FLOAT,
        TomlKind::Boolean => say::KIND_BOOLEAN,
        TomlKind::Date => say::KIND_DATE,
        TomlKind::List => say::KIND_LIST,
        TomlKind::Table => say::KIND_TABLE,
    }
}

fn taken(by: Taken, top: Phrase) -> Phrase {
    match by {
        Taken::Field(field) => say::wrong_taken_field(top, super::field::label_of(field)),
        Taken::Consents => say::WRONG_TAKEN_CONSENTS.into(),
        Taken::ReadOnly => say::wrong_taken_read_only(top),
        Taken::Whole => say::wrong_taken_whole(top),
    }
}

fn not_a_base_url(why: NotABaseUrl) -> Label {
    match why {
        NotABaseUrl::NotAUrl => say::BASE_URL_NOT_A_URL,
        NotABaseUrl::Scheme => say::BASE_URL_SCHEME,
        NotABaseUrl::PlainHttp => say::BASE_URL_PLAIN_HTTP,
        NotABaseUrl::Credentials => say::BASE_URL_CREDENTIALS,
        NotABaseUrl::Tail => say::BASE_URL_TAIL,
    }
}

fn no_certificates(path: &Path, why: &NoCertificates) -> Phrase {
    let path = self::path(path);
    match why {
        NoCertificates::Unreadable(why) => say::certificates_unreadable(path, Phrase::foreign(why)),
        NoCertificates::TooLarge => say::certificates_too_large(path),
        NoCertificates::Empty => say::certificates_empty(path),
        NoCertificates::NoneFound => say::certificates_none(path),
        NoCertificates::Invalid => say::certificates_invalid(path),
    }
}

/// Why there is no key.
pub fn no_key(error: &KeyError) -> Phrase {
    match error {
        KeyError::Missing => say::KEY_MISSING.into(),
        KeyError::NoVariable(name) => say::key_no_variable(Phrase::foreign(name)),
        KeyError::File { path, why } => say::key_file(self::path(path), Phrase::foreign(why)),
        KeyError::NotText(path) => say::key_file_not_text(self::path(path)),
        KeyError::Command(why) => no_output(why),
        KeyError::Empty(source) => say::key_empty(key_source(source)),
        KeyError::NotAKey(source) => say::key_not_a_key(key_source(source)),
    }
}

fn no_output(why: &NoOutput) -> Phrase {
    match why {
        NoOutput::NotStarted(why) => say::key_command_not_started(Phrase::foreign(why)),
        NoOutput::Late(seconds) => say::key_command_late(Phrase::ours(seconds.to_string())),
        NoOutput::Unreadable(why) => say::key_command_unreadable(Phrase::foreign(why)),
        NoOutput::TooLong => say::KEY_COMMAND_TOO_LONG.into(),
        NoOutput::Failed(code) => say::key_command_failed(Phrase::ours(code.to_string())),
        NoOutput::Killed => say::KEY_COMMAND_KILLED.into(),
        NoOutput::NotText => say::KEY_COMMAND_NOT_TEXT.into(),
    }
}

/// Why an action cannot have a key.
fn bad_key(key: Phrase, why: BadKey) -> Phrase {
    match why {
        BadKey::Unknown => say::bad_key_unknown(key),
        BadKey::SameAs(other) => say::bad_key_same(key, Phrase::ours(other)),
        BadKey::Unsent => say::bad_key_unsent(key),
        BadKey::Shifted => say::bad_key_shifted(key),
        BadKey::IsTyped => say::bad_key_typed(key),
        BadKey::EditsText => say::bad_key_edits(key),
        BadKey::Discards => say::bad_key_discards(key),
        BadKey::OpensList => say::bad_key_lists(key),
        BadKey::Scrolls => say::bad_key_scrolls(key),
        BadKey::GoesBack => say::bad_key_back(key),
        BadKey::Moves => say::bad_key_moves(key),
        BadKey::Twice => say::bad_key_twice(key),
        BadKey::Taken(other) => say::bad_key_taken(key, Phrase::ours(other)),
    }
}

/// How to have the key read again, where that may bring another one.
pub fn key_again(source: &KeySource) -> Option<Phrase> {
    match source {
        KeySource::File(path) => Some(say::key_again_file(self::path(path))),
        KeySource::Command(line) => Some(say::key_again_command(Phrase::foreign(line))),
        KeySource::Given(..) | KeySource::Variable(_) | KeySource::Missing => None,
    }
}

/// Where a key comes from: `the file /x/y`, `STAMKUNDE_API_KEY`. Never the key.
pub fn key_source(source: &KeySource) -> Phrase {
    match source {
        KeySource::Given(_, Giver::Variable) => Phrase::ours("STAMKUNDE_API_KEY"),
        KeySource::Given(_, Giver::Demo) => say::KEY_SOURCE_DEMO.into(),
        KeySource::Variable(name) => say::key_source_variable(Phrase::foreign(name)),
        KeySource::File(path) => say::key_source_file(self::path(path)),
        KeySource::Command(line) => say::key_source_command(Phrase::foreign(line)),
        KeySource::Missing => say::KEY_SOURCE_MISSING.into(),
    }
}

/// Why there is no client.
pub fn no_client(error: &ClientError) -> Phrase {
    match error {
        ClientError::Key => say::CLIENT_KEY.into(),
        ClientError::CaFile { path, why } => say::client_certificates(no_certificates(path, why)),
        ClientError::Proxy(host) => say::client_proxy(Phrase::foreign(host)),
        ClientError::Tls(why) => say::client_tls(Phrase::foreign(why)),
    }
}

/// A path.
pub fn path(path: &Path) -> Phrase {
    Phrase::foreign(path.to_string_lossy())
}

/// `"a", "b" or "c"`.
fn quoted(names: &[impl AsRef<str>]) -> Phrase {
    Phrase::any(in_quotes(names))
}

fn in_quotes(names: &[impl AsRef<str>]) -> impl Iterator<Item = Phrase> {
    let quoted = names.iter().map(|name| format!("\"{}\"", name.as_ref()));
    quoted.map(Phrase::foreign)
}
