//! What is wrong with a configuration file, and where.

use std::{ops::Range, path::PathBuf};

use toml::de::DeValue;

use super::{BadKey, NotABaseUrl, certificates::NoCertificates};
use crate::{customer::field::Taken, record::pointer::Pointer};

/// One mistake: where it is, at which key, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The key with its tables, like `env.prod.timeout`; empty for a mistake of TOML itself.
    pub key: String,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What can be wrong with a key or its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not TOML, in the words of whoever parsed it.
    Toml(String),
    /// No key of this table.
    NoSuchKey {
        /// The one that was probably meant.
        meant: Option<&'static str>,
        /// All of the table.
        known: &'static [&'static str],
    },
    /// Not a string.
    NotAString(TomlKind),
    /// Neither `true` nor `false`.
    NotABoolean(TomlKind),
    /// Not a table.
    NotATable(TomlKind),
    /// Not an array of tables.
    NotTables {
        /// The key with its tables.
        key: String,
        /// What it is.
        found: TomlKind,
    },
    /// Not a list of strings.
    NotStrings,
    /// A string of nothing but blanks.
    Empty,
    /// Not one of these.
    NotOneOf(Vec<&'static str>),
    /// No `base_url`.
    NoBaseUrl,
    /// No API can be there.
    BaseUrl(NotABaseUrl),
    /// The key's source is given already, by this one.
    SecondSource(&'static str),
    /// Not the name of a variable.
    NotAVariable,
    /// The file that it names cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The operating system's words.
        why: String,
    },
    /// Others can read the file with the key.
    NotPrivate {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
    },
    /// The file has no certificates to trust.
    Certificates {
        /// The file.
        path: PathBuf,
        /// Why.
        why: NoCertificates,
    },
    /// Not a colour.
    NotAColour,
    /// Not a path with the id's place in it.
    NotALookup,
    /// Not a time for a request.
    NotATimeout,
    /// Not a country.
    NotACountry,
    /// Not a zone that this machine knows.
    NotAZone,
    /// Not the address of a proxy.
    NotAProxy,
    /// No environment can be called so.
    NotAName,
    /// `default_env` names one, and there are none.
    NoEnvironments,
    /// `default_env` names none of these.
    NoSuchEnvironment(Vec<String>),
    /// Not a number of days, of which this is the most.
    NotDays(u16),
    /// It has to be so many whole minutes at most.
    NotMinutes(u16),
    /// A choice without `choices`.
    NoChoices,
    /// `choices` of what is no choice.
    StrayChoices,
    /// A field without `pointer`.
    NoPointer,
    /// A field without `label`.
    NoLabel,
    /// Not a place that a field can have.
    NotAPlace,
    /// The place of something else, below this member.
    Taken {
        /// What is there.
        by: Taken,
        /// The member.
        top: String,
    },
    /// Another field is declared there.
    Declared(Pointer),
    /// Another field is declared inside or around it.
    Overlaps(Pointer),
    /// Neither a key nor a list of keys.
    NotKeys(TomlKind),
    /// Not a key.
    NotAKey,
    /// No action is called that.
    NoSuchAction {
        /// The one that was probably meant.
        meant: Option<&'static str>,
        /// All there are.
        known: Vec<&'static str>,
    },
    /// Without a key for this action there would be no way on.
    NeedsKey,
    /// The action cannot have the key of that name.
    Key(String, BadKey),
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TomlKind {
    /// `"x"`
    String,
    /// `1`
    Integer,
    /// `1.5`
    Float,
    /// `true`
    Boolean,
    /// `2024-02-29`
    Date,
    /// `[1, 2]`
    List,
    /// `{ a = 1 }`
    Table,
}

impl From<&DeValue<'_>> for TomlKind {
    fn from(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(_) => Self::String,
            DeValue::Integer(_) => Self::Integer,
            DeValue::Float(_) => Self::Float,
            DeValue::Boolean(_) => Self::Boolean,
            DeValue::Datetime(_) => Self::Date,
            DeValue::Array(_) => Self::List,
            DeValue::Table(_) => Self::Table,
        }
    }
}

/// A name in the file that others than the configuration know, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedKey {
    /// The name.
    pub name: String,
    /// The tables that it is in, each with a dot after it.
    pub table: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl NamedKey {
    /// A mistake at this place, in what belongs to a key of its table.
    pub fn mistake(&self, key: &str, wrong: Wrong) -> Mistake {
        Mistake {
            line: self.line,
            column: self.column,
            key: format!("{}{key}", self.table),
            wrong,
        }
    }
}

/// All mistakes of one file, in the order of its lines; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistakes {
    /// The file.
    pub path: PathBuf,
    /// In the order of the file.
    pub all: Vec<Mistake>,
}

/// Line and column, both from 1, of a byte of the text.
pub(super) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let column = before
        .get(start..)
        .map_or(1, |line| line.chars().count() + 1);
    (line, column)
}

/// A mistake at a stretch of the text.
pub(super) fn at(text: &str, span: &Range<usize>, key: String, wrong: Wrong) -> Mistake {
    let (line, column) = place(text, span.start);
    Mistake {
        line,
        column,
        key,
        wrong,
    }
}

/// The name that a misspelt one was probably meant to be.
pub fn meant<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    names
        .iter()
        .map(|name| (strsim::osa_distance(&typed, &name.to_lowercase()), *name))
        .min()
        .filter(|(distance, name)| *distance <= name.len() / 3)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_not_bytes() {
        let text = "a = 1\nå = \"ø\" x\n";
        assert_eq!(place(text, 0), (1, 1));
        assert_eq!(place(text, text.find('x').unwrap()), (2, 9));
        assert_eq!(place(text, text.len()), (3, 1));
    }

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let names = ["timeout", "payload", "read_only"];
        assert_eq!(meant("time_out", &names), Some("timeout"));
        assert_eq!(meant("Timeout", &names), Some("timeout"));
        assert_eq!(meant("readonly", &names), Some("read_only"));
        assert_eq!(meant("colour", &names), None);
        assert_eq!(meant("tiemout", &names), Some("timeout"));
    }
}
