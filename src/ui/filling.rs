//! A sheet while it is filled: of a long one only as much as can show is taken in, so that nothing else of it has to be
//! searched and wrapped at every key.

use crate::{
    customer::{Number, Read},
    voice::Label,
    widget::sheet::Entry,
};

use super::{Canvas, Clear};

/// A sheet being filled.
pub(super) struct Filling<'s, 'a, 'c> {
    pub(super) canvas: &'s Canvas<'a>,
    width: usize,
    /// Rows that can still be seen; more are not filled.
    left: usize,
    entries: Vec<Entry<Clear<'c>>>,
}

impl<'s, 'a, 'c> Filling<'s, 'a, 'c> {
    /// Of so many columns, with all there is where that is not much, else with rows as far as one past the last that
    /// shows.
    pub(super) fn new(canvas: &'s Canvas<'a>, width: u16, bytes: usize, last: usize) -> Self {
        /// So much is gone through at every key.
        const SHORT: usize = 4096;
        Self {
            canvas,
            width: usize::from(width.max(1)),
            left: if bytes > SHORT {
                last.saturating_add(1)
            } else {
                usize::MAX
            },
            entries: Vec::new(),
        }
    }

    /// How many more rows are worth being made.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// How many graphemes fit into them.
    pub(super) fn room(&self) -> usize {
        self.left.saturating_mul(self.width)
    }

    /// An entry that takes one row at least.
    pub(super) fn push(&mut self, entry: Entry<Clear<'c>>) {
        if self.left > 0 {
            self.left -= 1;
            self.entries.push(entry);
        }
    }

    /// A foreign text, as far as there are rows for it.
    pub(super) fn shown<'t>(&mut self, text: &'t str) -> Clear<'t> {
        let text = self.canvas.start_of(text, self.room());
        // It breaks into this many rows at least, the first of which its entry counts.
        self.left = self
            .left
            .saturating_sub(text.chars().count() / self.width / 2);
        text
    }

    /// A labelled text, odd or missing as it is.
    pub(super) fn text(&mut self, label: Label, value: &'c Read<String>) {
        self.entry(label, value, |filling, text| filling.shown(text));
    }

    /// A labelled figure.
    pub(super) fn number(&mut self, label: Label, value: &'c Read<Number>) {
        self.entry(label, value, |filling, number| {
            Clear::ours(filling.canvas.words.number(number.raw()))
        });
    }

    /// A labelled value of any kind.
    pub(super) fn entry<T>(
        &mut self,
        label: Label,
        value: &'c Read<T>,
        words: impl FnOnce(&mut Self, &'c T) -> Clear<'c>,
    ) {
        if self.left == 0 {
            return;
        }
        let (text, odd) = match value {
            Read::Is(value) => (words(self, value), false),
            Read::Absent | Read::Null => ("–".into(), false),
            Read::Odd(raw) => (self.shown(raw), true),
        };
        self.add(self.canvas.say(label), text, odd);
    }

    /// A foreign text under a label of ours.
    pub(super) fn labelled(&mut self, label: Label, text: &'c str, odd: bool) {
        if self.left > 0 {
            let text = self.shown(text);
            self.add(self.canvas.say(label), text, odd);
        }
    }

    /// A foreign text under a label, both as they came.
    pub(super) fn foreign(&mut self, label: &'c str, text: &'c str, odd: bool) {
        if self.left > 0 {
            let label = self.canvas.in_line(label);
            let text = self.shown(text);
            self.add(label, text, odd);
        }
    }

    fn add(&mut self, label: Clear<'c>, text: Clear<'c>, odd: bool) {
        self.left = self.left.saturating_sub(1);
        self.entries.push(Entry::Value { label, text, odd });
    }

    /// The sheet, and whether there may be more than that.
    pub(super) fn done(self) -> (Vec<Entry<Clear<'c>>>, bool) {
        (self.entries, self.left == 0)
    }
}
