//! The lines of a text with its cursor and what is selected: where one can go in it, and how it is changed.
//!
//! Nothing here goes through more than the lines that it is about, however many there are.

use std::ops::Range;

use super::{
    chars_in, columns_before,
    origin::{Origin, Place},
};
use crate::terminal::visible::graphemes;

/// Lines to edit.
#[derive(Debug)]
pub(super) struct Lines {
    /// At least one.
    all: Vec<String>,
    cursor: Place,
    /// Where the selection began.
    anchor: Option<Place>,
    origin: Origin,
}

/// Where the cursor can go from where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    /// One grapheme.
    Left,
    Right,
    /// The beginning of a word before it.
    WordBack,
    /// The beginning of the next word.
    Word,
    /// Behind the word that it is in, or the next one.
    WordEnd,
    /// The ends of the line.
    Head,
    End,
    /// The ends of the text.
    Top,
    Bottom,
    /// So many lines.
    Up(usize),
    Down(usize),
}

/// What words are parted by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Blank,
    Punctuation,
    Letters,
}

impl Lines {
    /// With the cursor at the start.
    pub(super) fn new(text: &str, multiline: bool) -> Self {
        let all = if multiline {
            text.split('\n').map(str::to_owned).collect()
        } else {
            vec![text.to_owned()]
        };
        Self {
            all,
            cursor: (0, 0),
            anchor: None,
            origin: Origin::default(),
        }
    }

    pub(super) fn all(&self) -> &[String] {
        &self.all
    }

    pub(super) fn cursor(&self) -> Place {
        self.cursor
    }

    /// What is selected, if anything is.
    pub(super) fn selection(&self) -> Option<(Place, Place)> {
        let (cursor, anchor) = (self.cursor, self.anchor?);
        (cursor != anchor).then(|| (cursor.min(anchor), cursor.max(anchor)))
    }

    /// Puts the cursor at the place that is nearest; what is selected goes on from where it began.
    pub(super) fn go(&mut self, (line, column): Place, select: bool) {
        if select {
            self.anchor.get_or_insert(self.cursor);
        } else {
            self.anchor = None;
        }
        let line = line.min(self.all.len() - 1);
        self.cursor = (line, column.min(self.end_of(line)));
    }

    /// Moves the cursor.
    pub(super) fn travel(&mut self, to: To, select: bool) {
        let place = match (to, self.selection().filter(|_| !select)) {
            (To::Left, Some((from, _))) => from,
            (To::Right, Some((_, to))) => to,
            _ => self.place(to),
        };
        self.go(place, select);
    }

    /// Puts a text in the place of what is selected.
    pub(super) fn insert(&mut self, text: &str) {
        let place = self.selection().unwrap_or((self.cursor, self.cursor));
        self.put(place, text);
    }

    /// Takes away what is selected, else all up to a place, where that is none up to the next one; whether there was
    /// anything.
    pub(super) fn delete(&mut self, to: To) -> bool {
        let place = self.selection().unwrap_or_else(|| {
            let end = match self.place(to) {
                end if end != self.cursor => end,
                // Over the end of the line.
                _ if matches!(to, To::End | To::WordEnd) => self.place(To::Right),
                _ => self.place(To::Left),
            };
            (end.min(self.cursor), end.max(self.cursor))
        });
        let is_something = place.0 != place.1;
        if is_something {
            self.put(place, "");
        }
        is_something
    }

    /// The same cursor and selection in another text of the same length.
    pub(super) fn twin(&self, text: &str, multiline: bool) -> Self {
        Self {
            cursor: self.cursor,
            anchor: self.anchor,
            ..Self::new(text, multiline)
        }
    }

    /// Some of the lines, with what stood there before anything was typed as `cover` makes of it, which is given lines and
    /// which of them to cover.
    pub(super) fn covered(
        &self,
        shown: Range<usize>,
        cover: impl Fn(&[String], Range<usize>) -> Vec<String>,
    ) -> Vec<String> {
        self.origin.covered(&self.all, shown, cover)
    }

    /// Puts a text in the place of another one, and the cursor behind it.
    fn put(&mut self, (from, to): (Place, Place), text: &str) {
        self.origin.keep(&self.all);
        let head = &self.all[from.0][..byte(&self.all[from.0], from.1)];
        let tail = &self.all[to.0][byte(&self.all[to.0], to.1)..];
        let both = format!("{head}{text}");
        let mut lines: Vec<_> = both.split('\n').map(str::to_owned).collect();
        let last = lines.len() - 1;
        self.cursor = (from.0 + last, lines[last].chars().count());
        lines[last].push_str(tail);
        self.all.splice(from.0..=to.0, lines);
        self.anchor = None;
        self.origin.edited((from, to), &self.all, self.cursor);
    }

    fn place(&self, to: To) -> Place {
        let (line, column) = self.cursor;
        let text = &self.all[line];
        let parts: Vec<_> = match to {
            To::WordBack | To::Word | To::WordEnd => text.chars().map(Part::of).collect(),
            _ => Vec::new(),
        };
        let is_new = |at: &usize| parts[*at] != parts[at - 1];
        let begins = |at: &usize| is_new(at) && parts[*at] != Part::Blank;
        let ends = |at: &usize| is_new(at) && parts[at - 1] != Part::Blank;
        let bottom = self.all.len() - 1;
        match to {
            To::WordBack if column > 0 => (line, (1..column).rev().find(begins).unwrap_or(0)),
            To::Left if column > 0 => {
                let before = bounds(text).take_while(|at| *at < column);
                (line, before.last().unwrap_or(0))
            }
            To::Left | To::WordBack if line > 0 => (line - 1, self.end_of(line - 1)),
            To::Left | To::WordBack => self.cursor,
            To::Word | To::WordEnd | To::Right if column >= self.end_of(line) => {
                if line < bottom {
                    (line + 1, 0)
                } else {
                    self.cursor
                }
            }
            To::Right => {
                let behind = bounds(text).find(|at| *at > column);
                (line, behind.unwrap_or_else(|| self.end_of(line)))
            }
            To::Word => match (column + 1..parts.len()).find(begins) {
                Some(at) => (line, at),
                None if line < bottom => (line + 1, 0),
                None => (line, parts.len()),
            },
            To::WordEnd => {
                let end = (column + 1..parts.len()).find(ends);
                (line, end.unwrap_or(parts.len()))
            }
            To::Head => (line, 0),
            To::End => (line, self.end_of(line)),
            To::Top => (0, 0),
            To::Bottom => (bottom, self.end_of(bottom)),
            To::Up(lines) => self.below(line.saturating_sub(lines)),
            To::Down(lines) => self.below((line + lines).min(bottom)),
        }
    }

    /// The place in another line that stands in the cursor's column.
    fn below(&self, line: usize) -> Place {
        let (own, column) = self.cursor;
        let column = columns_before(&self.all[own], column);
        (line, chars_in(&self.all[line], column))
    }

    fn end_of(&self, line: usize) -> usize {
        self.all[line].chars().count()
    }
}

impl Part {
    fn of(c: char) -> Self {
        if c.is_whitespace() {
            Self::Blank
        } else if c != '_' && c.is_ascii_punctuation() {
            Self::Punctuation
        } else {
            Self::Letters
        }
    }
}

/// Where the graphemes of a line begin, in `char`s.
fn bounds(text: &str) -> impl Iterator<Item = usize> {
    graphemes(text).scan(0, |at, grapheme| {
        let begin = *at;
        *at += grapheme.chars().count();
        Some(begin)
    })
}

/// Where a `char` of a line begins.
fn byte(text: &str, column: usize) -> usize {
    let mut places = text.char_indices();
    places.nth(column).map_or(text.len(), |(at, _)| at)
}
