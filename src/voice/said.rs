//! A sentence whose foreign parts are told apart from ours.

use std::borrow::Cow;

use crate::{record::Pointer, terminal::visible::visible};

/// Words of ours with foreign ones among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(Vec<Piece>);

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Ours(Cow<'static, str>),
    Foreign(Foreign),
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
}

impl Foreign {
    /// What it says, as it came.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Name(text) | Self::Id(text) | Self::Value { text, .. } => {
                text
            }
        }
    }
}

impl From<Foreign> for Said {
    fn from(foreign: Foreign) -> Self {
        Self(vec![Piece::Foreign(foreign)])
    }
}

impl From<&'static str> for Said {
    fn from(words: &'static str) -> Self {
        Self::ours(words)
    }
}

impl Said {
    /// Words that are of no customer: a key, a time, a figure, a setting.
    pub fn ours(words: impl Into<Cow<'static, str>>) -> Self {
        let words = words.into();
        if words.is_empty() {
            return Self::default();
        }
        Self(vec![Piece::Ours(words)])
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what follows.
    pub fn add(&mut self, more: Self) {
        for piece in more.0 {
            match piece {
                Piece::Ours(words) => self.add_ours(words),
                foreign @ Piece::Foreign(_) => self.0.push(foreign),
            }
        }
    }

    pub(super) fn add_ours(&mut self, words: Cow<'static, str>) {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Piece::Ours(before)) => before.to_mut().push_str(&words),
            Some(Piece::Foreign(_)) | None => self.0.push(Piece::Ours(words)),
        }
    }

    /// The same as the beginning of a sentence: its first letter, where it is of ours, is a capital.
    #[must_use]
    pub fn capitalised(mut self) -> Self {
        if let Some(Piece::Ours(words)) = self.0.first_mut() {
            let mut letters = words.chars();
            let first = letters.next().map(char::to_uppercase);
            *words = first.into_iter().flatten().chain(letters).collect();
        }
        self
    }

    /// All of them with `between` between each two.
    pub fn join(all: impl IntoIterator<Item = Self>, between: &'static str) -> Self {
        let mut joined = Self::default();
        for (nth, said) in all.into_iter().enumerate() {
            if nth > 0 {
                joined.add_ours(Cow::Borrowed(between));
            }
            joined.add(said);
        }
        joined
    }

    /// The sentence for whoever may read all of it. Foreign parts have no lines and no controls of their own.
    pub fn text(&self) -> String {
        self.covered(|foreign| visible(foreign.text()).into_owned())
    }

    /// The sentence with each foreign part as `cover` makes it.
    pub fn covered(&self, cover: impl Fn(&Foreign) -> String) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Ours(words) => text.push_str(words),
                Piece::Foreign(foreign) => text.push_str(&cover(foreign)),
            }
        }
        text
    }
}
