//! A sentence in a language, whose foreign parts are told apart from ours.

use std::borrow::Cow;

use super::Foreign;
use crate::terminal::visible::visible;

/// Words of ours with foreign ones among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(Vec<Piece>);

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Ours(Cow<'static, str>),
    Foreign(Foreign),
}

impl Said {
    pub(super) fn add(&mut self, more: Self) {
        for piece in more.0 {
            match piece {
                Piece::Ours(words) => self.add_ours(words),
                Piece::Foreign(foreign) => self.add_foreign(foreign),
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

    pub(super) fn add_foreign(&mut self, foreign: Foreign) {
        self.0.push(Piece::Foreign(foreign));
    }

    /// Its first letter, where it is of ours, as a capital.
    pub(super) fn capitalised(mut self) -> Self {
        if let Some(Piece::Ours(words)) = self.0.first_mut() {
            let mut letters = words.chars();
            let first = letters.next().map(char::to_uppercase);
            *words = first.into_iter().flatten().chain(letters).collect();
        }
        self
    }

    /// Its first letter, where it is of ours, as a small one, but for words that are all capitals.
    pub(super) fn lowered(mut self) -> Self {
        if let Some(Piece::Ours(words)) = self.0.first_mut() {
            let mut letters = words.chars();
            let first = letters.next();
            if !letters.clone().next().is_some_and(char::is_uppercase) {
                let first = first.map(char::to_lowercase);
                *words = first.into_iter().flatten().chain(letters).collect();
            }
        }
        self
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
