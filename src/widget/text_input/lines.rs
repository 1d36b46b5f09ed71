//! The lines of a text with its cursor and what is selected: where one can go in it, and how it is changed.
//!
//! A line is edited in a text area of tui-textarea that holds it alone, since that lays out all that it holds at each
//! key. So nothing here goes through more than the lines that it is about, however many there are.

use std::ops::Range;

use tui_textarea::{CursorMove, TextArea};

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
        let last = self.all.len() - 1;
        let column = if line > last { usize::MAX } else { column };
        let line = line.min(last);
        self.cursor = (line, column.min(self.end_of(line)));
    }

    /// Moves the cursor: by one grapheme, or as tui-textarea does.
    pub(super) fn travel(&mut self, to: CursorMove, select: bool) {
        use CursorMove::{Back, Bottom, Forward, Top, WordBack, WordForward};
        let (line, column) = self.cursor;
        let behind = (line + 1, 0);
        let place = match (to, self.selection().filter(|_| !select)) {
            (Back, Some((from, _))) => from,
            (Forward, Some((_, to))) => to,
            (Back | WordBack, _) if column == 0 && line > 0 => (line - 1, usize::MAX),
            (Back, _) => {
                let before = bounds(&self.all[line]).take_while(|at| *at < column);
                (line, before.last().unwrap_or(0))
            }
            (Forward, _) => {
                let next = bounds(&self.all[line]).find(|at| *at > column);
                next.map_or(behind, |at| (line, at))
            }
            (Top, _) => (0, 0),
            (Bottom, _) => (usize::MAX, 0),
            _ => {
                let mut area = self.area((self.cursor, self.cursor));
                area.move_cursor(to);
                let column = area.cursor().1;
                let is_past = to == WordForward && column == self.end_of(line);
                if is_past { behind } else { (line, column) }
            }
        };
        self.go(place, select);
    }

    /// Moves the cursor by so many lines, in its column of the screen.
    pub(super) fn leap(&mut self, lines: isize, select: bool) {
        let (line, column) = self.cursor;
        let column = columns_before(&self.all[line], column);
        let line = (line.saturating_add_signed(lines)).min(self.all.len() - 1);
        self.go((line, chars_in(&self.all[line], column)), select);
    }

    /// Puts a text in the place of what is selected.
    pub(super) fn insert(&mut self, text: &str) {
        let place = self.selection().unwrap_or((self.cursor, self.cursor));
        let mut area = self.area(place);
        area.insert_str(text);
        self.take(place, area);
    }

    /// Takes away what is selected, else what `cut` takes from the line, where that is nothing what is between the cursor
    /// and where it goes `to`; whether there was anything.
    pub(super) fn delete(
        &mut self,
        to: CursorMove,
        cut: fn(&mut TextArea<'static>) -> bool,
    ) -> bool {
        if self.selection().is_none() {
            let line = self.cursor.0;
            let mut area = self.area((self.cursor, self.cursor));
            if cut(&mut area) {
                let from = area.cursor().1;
                let cut = self.end_of(line) - area.lines()[0].chars().count();
                self.take(((line, from), (line, from + cut)), area);
                return true;
            }
            self.travel(to, true);
        }
        let place = self.selection();
        place
            .map(|place| self.take(place, self.area(place)))
            .is_some()
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

    /// The line at hand, to be edited: what is before a place and what is from another one on, the cursor between them.
    fn area(&self, (from, to): (Place, Place)) -> TextArea<'static> {
        let [first, last] = [from, to].map(|(line, column)| parted(&self.all[line], column));
        let mut area = TextArea::new(vec![first.0.to_owned(), last.1.to_owned()]);
        // The record keeps the history, one for all fields.
        area.set_max_histories(0);
        // A place to jump to is of 16 bits; where lines are joined is not.
        area.move_cursor(CursorMove::Jump(1, 0));
        area.delete_newline();
        area
    }

    /// Takes over what was edited in the place of what is between two places.
    fn take(&mut self, (from, to): (Place, Place), area: TextArea<'static>) {
        self.origin.keep(&self.all);
        let cursor = area.cursor();
        self.cursor = (from.0 + cursor.0, cursor.1);
        self.anchor = None;
        self.all.splice(from.0..=to.0, area.into_lines());
        self.origin.edited((from, to), &self.all, self.cursor);
    }

    fn end_of(&self, line: usize) -> usize {
        self.all[line].chars().count()
    }
}

/// Where the graphemes of a line begin, and where the last one ends, in `char`s.
fn bounds(text: &str) -> impl Iterator<Item = usize> {
    let ends = graphemes(text).scan(0, |at, grapheme| {
        *at += grapheme.chars().count();
        Some(*at)
    });
    std::iter::once(0).chain(ends)
}

/// A line before a `char`, and from it on.
fn parted(text: &str, column: usize) -> (&str, &str) {
    let mut places = text.char_indices();
    text.split_at(places.nth(column).map_or(text.len(), |(at, _)| at))
}
