//! What is to be said, as a value: a message of the catalogue with its arguments, in no language yet.

use std::{borrow::Cow, fmt};

use jiff::{ZonedDateTime, civil::Date};

use super::say::{self, NAMES};
use crate::{customer::Number, record::Pointer};

/// A message without arguments.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Label(pub(super) u16);

/// Something to say. Two are equal where they say the same, whatever the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// A message that says the same every time.
    Label(Label),
    /// A message with its arguments.
    Filled(Label, Vec<Phrase>),
    /// So many things, by which a message chooses between one and other.
    Count(usize),
    /// A number, as JSON spells it.
    Number(String),
    /// What no language changes and no customer wrote: a key, a figure, a setting.
    Ours(Cow<'static, str>),
    /// What is not ours.
    Foreign(Foreign),
    /// A moment.
    Moment(Box<ZonedDateTime>, Form),
    /// A day of the calendar.
    Day(Date),
    /// The country of a code.
    Country(String),
    /// Words of ours that tell what stands at a place of the record.
    Worded(Box<Worded>),
    /// Several, with something between each two.
    Joined(Vec<Phrase>, &'static str),
    /// The beginning of a sentence.
    Capitalised(Box<Phrase>),
    /// A label inside a sentence.
    Lowered(Box<Phrase>),
}

/// What we say of a value of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    /// The place.
    pub at: Pointer,
    /// The day that it tells, if it tells one.
    pub day: Option<Date>,
    /// The words.
    pub words: Phrase,
}

/// Words that are not ours, and what they are, which decides how F8 covers them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// What an API, a system or a person wrote: searched for personal data.
    Words(String),
    /// Who somebody is: covered as a whole.
    Name(String),
    /// An id: covered only where it plainly is personal.
    Id(String),
    /// What stands at a place of the record, in words: covered by what the place is.
    Value {
        /// The place.
        at: Pointer,
        /// The value.
        text: String,
    },
    /// The same in words of ours: covered only where the place is personal, or the day is when somebody was born.
    Worded {
        /// The place.
        at: Pointer,
        /// The day that it tells, if it tells one.
        day: Option<Date>,
        /// The words.
        text: String,
    },
}

/// How much is said of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `12:31`
    Clock,
    /// `12:31:07`
    ClockToSecond,
    /// `1 Oct 2023`
    Day,
    /// `1 Oct 2023 12:31 CEST`
    Minute,
    /// `1 Oct 2023 12:31:07 CEST`
    Second,
}

impl Foreign {
    /// What it says, as it came.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text)
            | Self::Name(text)
            | Self::Id(text)
            | Self::Value { text, .. }
            | Self::Worded { text, .. } => text,
        }
    }
}

impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(NAMES.get(*self))
    }
}

impl Default for Phrase {
    /// Nothing.
    fn default() -> Self {
        Self::ours("")
    }
}

impl From<Label> for Phrase {
    fn from(label: Label) -> Self {
        Self::Label(label)
    }
}

impl From<Foreign> for Phrase {
    fn from(foreign: Foreign) -> Self {
        Self::Foreign(foreign)
    }
}

impl Phrase {
    /// What no language changes and no customer wrote: a key, a figure, a setting.
    pub fn ours(text: impl Into<Cow<'static, str>>) -> Self {
        Self::Ours(text.into())
    }

    /// So many things.
    pub fn count(count: impl TryInto<usize>) -> Self {
        Self::Count(count.try_into().unwrap_or(usize::MAX))
    }

    /// A number as it is spelled in an answer.
    pub fn number(number: &Number) -> Self {
        Self::Number(number.raw().to_owned())
    }

    /// What an API, a system or a person wrote.
    pub fn foreign(text: impl Into<String>) -> Self {
        Self::Foreign(Foreign::Words(text.into()))
    }

    /// All of them, one behind the other, with `between` between each two.
    pub fn join(all: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        Self::Joined(all.into_iter().collect(), between)
    }

    /// One of them: `a, b or c`.
    pub fn any(all: impl IntoIterator<Item = Self>) -> Self {
        Self::listed(all, say::list_or)
    }

    /// Each of them: `a, b and c`.
    pub fn all(all: impl IntoIterator<Item = Self>) -> Self {
        Self::listed(all, say::list_and)
    }

    fn listed(all: impl IntoIterator<Item = Self>, end: fn(Self, Self) -> Self) -> Self {
        let mut all: Vec<_> = all.into_iter().collect();
        match all.pop() {
            Some(last) if !all.is_empty() => end(Self::join(all, ", "), last),
            last => last.unwrap_or_default(),
        }
    }

    /// The same at the beginning of a sentence: its first letter, where it is of ours, is a capital.
    #[must_use]
    pub fn capitalised(self) -> Self {
        Self::Capitalised(Box::new(self))
    }

    /// The same inside a sentence: its first letter, where it is of ours, is a small one, but for words that are all
    /// capitals.
    #[must_use]
    pub fn lowered(self) -> Self {
        Self::Lowered(Box::new(self))
    }
}
