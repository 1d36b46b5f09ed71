//! A text being typed: the edit model is tui-textarea's, the keys, the movement by grapheme and the drawing are ours.
//!
//! Positions count `char`s; the agent moves by grapheme and the screen counts columns. Every step from one to the other
//! goes through glyphs, so an "é" in two characters or a wide letter is one step.

mod lines;
mod origin;

use std::{borrow::Cow, ops::Range};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use tui_textarea::{CursorMove, TextArea};

use super::print;
use crate::terminal::visible::{graphemes, visible};
use lines::Lines;

/// How many lines a page goes.
const PAGE: isize = 10;

/// What stands for a character that is covered.
pub const COVER: char = '•';

/// What a key did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// The key is not one of an editor's.
    Ignored,
    /// The cursor or the selection moved.
    Moved,
    /// The text changed.
    Changed,
}

/// A text, its cursor and its selection.
#[derive(Debug)]
pub struct TextInput {
    text: Lines,
    multiline: bool,
}

/// One grapheme as it is drawn.
struct Glyph<'a> {
    /// How many `char`s it has.
    chars: usize,
    shown: Cow<'a, str>,
    columns: usize,
    marked: bool,
}

impl TextInput {
    /// A single line with the cursor at its end.
    pub fn line(text: &str) -> Self {
        let mut line = Self::new(text, false);
        line.text.travel(CursorMove::End, false);
        line
    }

    /// Several lines with the cursor at the start.
    pub fn lines(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, multiline: bool) -> Self {
        Self {
            text: Lines::new(text, multiline),
            multiline,
        }
    }

    /// The text, lines joined by `\n`.
    pub fn text(&self) -> String {
        self.text.all().join("\n")
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text.all() == [""]
    }

    /// The line and the column (in `char`s) of the cursor, from 0.
    pub fn cursor(&self) -> (usize, usize) {
        self.text.cursor()
    }

    /// Puts the cursor at a line and column (in `char`s), from 0.
    pub fn jump(&mut self, line: usize, column: usize) {
        self.text.go((line, column), false);
    }

    /// Replaces the text and puts the cursor at its end.
    pub fn replace(&mut self, text: &str) {
        *self = Self::new(text, self.multiline);
        self.text.travel(CursorMove::Bottom, false);
    }

    /// Selects all of it, if there is something, so that typing puts something else in its place.
    pub fn select_all(&mut self) {
        self.text.travel(CursorMove::Top, false);
        self.text.travel(CursorMove::Bottom, true);
    }

    /// Whether all of it is selected.
    pub fn is_all_selected(&self) -> bool {
        self.selected()
            .is_some_and(|selected| selected == self.text())
    }

    /// Another text of the same length, with the cursor and the selection of this one.
    #[must_use]
    pub fn twin(&self, text: &str) -> Self {
        Self {
            text: self.text.twin(text, self.multiline),
            multiline: self.multiline,
        }
    }

    /// Inserts letters, none of them a line end.
    pub fn type_text(&mut self, text: &str) {
        self.text.insert(text);
    }

    /// Inserts a paste; in a single line its line ends become blanks.
    pub fn paste(&mut self, text: &str) {
        if text.is_empty() {
            // Nothing is put in the place of what is selected.
            return;
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if self.multiline {
            self.text.insert(&text);
        } else {
            self.text
                .insert(&text.trim_matches('\n').replace('\n', " "));
        }
    }

    /// Sets the cursor where the text was hit: at a column and a row of an area of `size`, which it was drawn into.
    pub fn point(&mut self, (column, row): (u16, u16), size: (u16, u16)) {
        let (line, cursor) = self.cursor();
        let lines = self.text.all();
        let left = left_edge(&lines[line], cursor, usize::from(size.0));
        let shown = self.shown(size.1);
        let hit = (shown.start + usize::from(row)).min(shown.end - 1);
        let before = chars_in(&lines[hit], left + usize::from(column));
        self.jump(hit, before);
    }

    /// The selected text, if there is a selection.
    pub fn selected(&self) -> Option<String> {
        let ((first, from), (last, to)) = self.text.selection()?;
        let lines = &self.text.all()[first..=last];
        let mut text = String::new();
        for (index, line) in lines.iter().enumerate() {
            let start = if index == 0 { from } else { 0 };
            let end = if first + index == last {
                to
            } else {
                usize::MAX
            };
            if index > 0 {
                text.push('\n');
            }
            text.extend(line.chars().skip(start).take(end - start));
        }
        Some(text)
    }

    /// Takes a key as an editor does.
    pub fn key(&mut self, key: KeyEvent) -> Typed {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let shift = key.modifiers.contains(KeyModifiers::SHIFT);
        match key.code {
            code if key.modifiers.contains(KeyModifiers::ALT) => {
                self.with_alt(code, control, shift)
            }
            KeyCode::Char(letter) if control => self.control(letter),
            KeyCode::Char(letter) => {
                self.text.insert(letter.encode_utf8(&mut [0; 4]));
                Typed::Changed
            }
            KeyCode::Enter if self.multiline => {
                self.text.insert("\n");
                Typed::Changed
            }
            KeyCode::Backspace if control => self.delete(CursorMove::Back, TextArea::delete_word),
            KeyCode::Backspace => self.delete(CursorMove::Back, |_| false),
            KeyCode::Delete if control => {
                self.delete(CursorMove::Forward, TextArea::delete_next_word)
            }
            KeyCode::Delete => self.delete(CursorMove::Forward, |_| false),
            KeyCode::Left if control => self.travel(CursorMove::WordBack, shift),
            KeyCode::Right if control => self.travel(CursorMove::WordForward, shift),
            KeyCode::Left => self.travel(CursorMove::Back, shift),
            KeyCode::Right => self.travel(CursorMove::Forward, shift),
            KeyCode::Home if control => self.travel(CursorMove::Top, shift),
            KeyCode::End if control => self.travel(CursorMove::Bottom, shift),
            KeyCode::Home => self.travel(CursorMove::Head, shift),
            KeyCode::End => self.travel(CursorMove::End, shift),
            KeyCode::Up if self.multiline => self.leap(-1, shift),
            KeyCode::Down if self.multiline => self.leap(1, shift),
            KeyCode::PageUp if self.multiline => self.leap(-PAGE, shift),
            KeyCode::PageDown if self.multiline => self.leap(PAGE, shift),
            _ => Typed::Ignored,
        }
    }

    /// By words, as shells do and as terminals send Option with an arrow.
    fn with_alt(&mut self, code: KeyCode, control: bool, shift: bool) -> Typed {
        match code {
            _ if control => Typed::Ignored,
            KeyCode::Char('b') | KeyCode::Left => self.travel(CursorMove::WordBack, shift),
            KeyCode::Char('f') | KeyCode::Right => self.travel(CursorMove::WordForward, shift),
            KeyCode::Char('d') | KeyCode::Delete => {
                self.delete(CursorMove::Forward, TextArea::delete_next_word)
            }
            KeyCode::Backspace => self.delete(CursorMove::Back, TextArea::delete_word),
            _ => Typed::Ignored,
        }
    }

    fn control(&mut self, letter: char) -> Typed {
        match letter {
            'a' => self.travel(CursorMove::Head, false),
            'e' => self.travel(CursorMove::End, false),
            'w' => self.delete(CursorMove::Back, TextArea::delete_word),
            'u' => self.delete(CursorMove::Back, TextArea::delete_line_by_head),
            'k' => self.delete(CursorMove::Forward, TextArea::delete_line_by_end),
            // What terminals send for Ctrl+Backspace.
            'h' => self.delete(CursorMove::Back, |_| false),
            _ => Typed::Ignored,
        }
    }

    fn travel(&mut self, to: CursorMove, select: bool) -> Typed {
        self.text.travel(to, select);
        Typed::Moved
    }

    fn leap(&mut self, lines: isize, select: bool) -> Typed {
        self.text.leap(lines, select);
        Typed::Moved
    }

    fn delete(&mut self, to: CursorMove, cut: fn(&mut TextArea<'static>) -> bool) -> Typed {
        if self.text.delete(to, cut) {
            Typed::Changed
        } else {
            Typed::Moved
        }
    }

    /// The lines that show in so many rows. They move in half pages, so that scrolling needs no memory and rarely redraws
    /// everything.
    pub fn shown(&self, rows: u16) -> Range<usize> {
        let (line, count) = (self.cursor().0, self.text.all().len());
        let rows = usize::from(rows.max(1));
        let half = (rows / 2).max(1);
        let top = if count <= rows || line < rows {
            0
        } else {
            (line - rows) / half * half + half
        };
        top..(top + rows).min(count)
    }

    /// Some of the lines, with what stood there before anything was typed as `cover` makes of it, which is given lines and
    /// which of them to cover; it keeps every `char` at its place. All that was typed is covered as well unless it
    /// `is_typed_into`.
    pub fn covered(
        &self,
        shown: Range<usize>,
        is_typed_into: bool,
        cover: impl Fn(&[String], Range<usize>) -> Vec<String>,
    ) -> Vec<String> {
        let mut lines = self.text.covered(shown.clone(), &cover);
        if !is_typed_into {
            for (line, again) in lines.iter_mut().zip(cover(self.text.all(), shown)) {
                let both = line.chars().zip(again.chars());
                *line = both
                    .map(|(c, again)| if again == COVER { again } else { c })
                    .collect();
            }
        }
        lines
    }

    /// Draws the text into `area`, scrolled so that the cursor shows; returns where the cursor stands.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style) -> Position {
        let shown = self.shown(area.height);
        self.draw_as(&self.text.all()[shown], buffer, area, style)
    }

    /// Draws other lines in the place of those [`shown`](Self::shown), with as many `char`s each.
    pub fn draw_as(
        &self,
        lines: &[String],
        buffer: &mut Buffer,
        area: Rect,
        style: Style,
    ) -> Position {
        let (line, column) = self.cursor();
        let top = self.shown(area.height).start;
        let current = lines.get(line - top).map_or("", String::as_str);
        let left = left_edge(current, column, usize::from(area.width));
        let mut cursor = Position::new(area.x, area.y);
        for (text, row) in lines.iter().zip(top..) {
            let y = area.y + u16::try_from(row - top).unwrap_or(0);
            let at = self.draw_line(
                buffer,
                Rect {
                    y,
                    height: 1,
                    ..area
                },
                (row, text),
                left,
                style,
            );
            if row == line {
                cursor = Position::new(at, y);
            }
        }
        cursor
    }

    /// Draws one line from the column `left` on; returns the cell of the cursor, were it on this line.
    fn draw_line(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        (row, text): (usize, &str),
        left: usize,
        style: Style,
    ) -> u16 {
        let (_, cursor) = self.cursor();
        let selection = self.text.selection();
        let (mut chars, mut columns) = (0, 0);
        let mut at = area.x;
        for glyph in glyphs(text) {
            if columns >= left + usize::from(area.width) {
                break;
            }
            let x = area.x + u16::try_from(columns.saturating_sub(left)).unwrap_or(0);
            if chars <= cursor {
                at = x;
            }
            let selected =
                selection.is_some_and(|(from, to)| (row, chars) >= from && (row, chars) < to);
            let mut look = style;
            if glyph.marked != selected {
                look = look.add_modifier(Modifier::REVERSED);
            }
            if columns >= left && columns + glyph.columns <= left + usize::from(area.width) {
                print::text(
                    buffer,
                    Position::new(x, area.y),
                    area.right() - x,
                    &glyph.shown,
                    look,
                );
            }
            chars += glyph.chars;
            columns += glyph.columns;
        }
        if chars <= cursor {
            at = area.x + u16::try_from(columns.saturating_sub(left)).unwrap_or(0);
        }
        at.min(area.right().saturating_sub(1))
    }
}

/// The first column shown, such that the cursor's cell is inside; moves in half widths.
fn left_edge(text: &str, cursor: usize, width: usize) -> usize {
    let columns = columns_before(text, cursor);
    if columns < width || width < 2 {
        return 0;
    }
    let half = (width / 2).max(1);
    (columns - width) / half * half + half
}

/// How many columns the glyphs take that begin before a `char` of a text.
fn columns_before(text: &str, char: usize) -> usize {
    let begins_before = |chars: &mut usize, glyph: Glyph<'_>| {
        let begin = *chars;
        *chars += glyph.chars;
        (begin < char).then_some(glyph.columns)
    };
    glyphs(text).scan(0, begins_before).sum()
}

/// How many `char`s of a text stand before a column of it.
pub fn chars_in(text: &str, column: usize) -> usize {
    let (mut chars, mut columns) = (0, 0);
    for glyph in glyphs(text) {
        columns += glyph.columns;
        if columns > column {
            break;
        }
        chars += glyph.chars;
    }
    chars
}

fn glyphs(text: &str) -> impl Iterator<Item = Glyph<'_>> {
    graphemes(text).map(|grapheme| {
        let shown = visible(grapheme);
        let columns = print::width(&shown);
        Glyph {
            chars: grapheme.chars().count(),
            marked: matches!(shown, Cow::Owned(_)),
            // A combining mark without its letter still needs a cell to stand in.
            shown: if columns == 0 {
                Cow::Borrowed(" ")
            } else {
                shown
            },
            columns: columns.max(1),
        }
    })
}

#[cfg(test)]
mod tests;
