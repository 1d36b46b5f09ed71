//! A text being typed: the edit model is tui-textarea's, the keys, the movement by grapheme and the drawing are ours.
//!
//! Positions in the model count `char`s; the agent moves by grapheme and the screen counts columns. Every step from
//! one to the other goes through glyphs, so an "é" in two characters or a wide letter is one step.

mod origin;

use std::borrow::Cow;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use tui_textarea::{CursorMove, TextArea};
use unicode_width::UnicodeWidthStr;

use super::print;
use crate::terminal::visible::{graphemes, visible};
use origin::{Before, Origin};

/// What a key did to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
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
    area: TextArea<'static>,
    multiline: bool,
    origin: Origin,
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
        Self::new(text, false)
    }

    /// Several lines with the cursor at the start.
    pub fn lines(text: &str) -> Self {
        Self::new(text, true)
    }

    fn new(text: &str, multiline: bool) -> Self {
        let lines = if multiline {
            text.split('\n').map(str::to_owned).collect()
        } else {
            vec![text.to_owned()]
        };
        let mut area = TextArea::new(lines);
        // The record keeps the history, one for all fields.
        area.set_max_histories(0);
        if !multiline {
            area.move_cursor(CursorMove::End);
        }
        Self {
            area,
            multiline,
            origin: Origin::default(),
        }
    }

    /// The text, lines joined by `\n`.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// The line and the column (in `char`s) of the cursor, from 0.
    pub fn cursor(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    /// Puts the cursor at a line and column (in `char`s), from 0.
    pub fn jump(&mut self, line: usize, column: usize) {
        self.area.cancel_selection();
        self.go(line, column);
    }

    /// Replaces the text and puts the cursor at its end.
    pub fn replace(&mut self, text: &str) {
        *self = Self::new(text, self.multiline);
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
    }

    /// Selects all of it, if there is something, so that typing puts something else in its place.
    pub fn select_all(&mut self) {
        self.area.cancel_selection();
        if !self.is_empty() {
            self.area.move_cursor(CursorMove::Top);
            self.area.move_cursor(CursorMove::Head);
            self.area.start_selection();
            self.area.move_cursor(CursorMove::Bottom);
            self.area.move_cursor(CursorMove::End);
        }
    }

    /// Whether all of it is selected.
    pub fn is_all_selected(&self) -> bool {
        self.selected()
            .is_some_and(|selected| selected == self.text())
    }

    /// Another text of the same length, with the cursor and the selection of this one.
    #[must_use]
    pub fn twin(&self, text: &str) -> Self {
        let mut twin = Self::new(text, self.multiline);
        let (line, column) = self.cursor();
        twin.area.move_cursor(CursorMove::Top);
        twin.area.move_cursor(CursorMove::Head);
        if let Some((from, to)) = self.area.selection_range() {
            let other = if from == (line, column) { to } else { from };
            twin.go(other.0, other.1);
            twin.area.start_selection();
        }
        twin.go(line, column);
        twin
    }

    /// Inserts letters, none of them a line end.
    pub fn type_text(&mut self, text: &str) {
        self.edit(|area| area.insert_str(text));
    }

    /// Inserts a paste; in a single line its line ends become blanks.
    pub fn paste(&mut self, text: &str) {
        if text.is_empty() {
            // Nothing is put in the place of what is selected.
            return;
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if self.multiline {
            self.edit(|area| area.insert_str(text));
        } else {
            let text = text.trim_matches('\n').replace('\n', " ");
            self.edit(|area| area.insert_str(text));
        }
    }

    /// Sets the cursor in a single line by the column of the screen that was hit, `width` columns of it showing.
    pub fn point(&mut self, column: u16, width: u16) {
        let (line, cursor) = self.cursor();
        let text = &self.area.lines()[line];
        let left = left_edge(text, cursor, usize::from(width));
        let before = chars_in(text, left + usize::from(column));
        self.jump(line, before);
    }

    /// The selected text, if there is a selection.
    pub fn selected(&self) -> Option<String> {
        let ((first, from), (last, to)) = self.area.selection_range()?;
        let lines = &self.area.lines()[first..=last];
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
    pub fn key(&mut self, key: KeyEvent) -> Effect {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let shift = key.modifiers.contains(KeyModifiers::SHIFT);
        match key.code {
            code if key.modifiers.contains(KeyModifiers::ALT) => {
                self.with_alt(code, control, shift)
            }
            KeyCode::Char(letter) if control => self.control(letter),
            KeyCode::Char(letter) => {
                self.edit(|area| area.insert_char(letter));
                Effect::Changed
            }
            KeyCode::Enter if self.multiline => {
                self.edit(TextArea::insert_newline);
                Effect::Changed
            }
            KeyCode::Backspace if control => self.changed(TextArea::delete_word),
            KeyCode::Backspace => self.delete_back(),
            KeyCode::Delete if control => self.changed(TextArea::delete_next_word),
            KeyCode::Delete => self.delete_forward(),
            KeyCode::Left if control => self.travel(CursorMove::WordBack, shift),
            KeyCode::Right if control => self.travel(CursorMove::WordForward, shift),
            KeyCode::Left => self.step(false, shift),
            KeyCode::Right => self.step(true, shift),
            KeyCode::Home if control => self.travel(CursorMove::Top, shift),
            KeyCode::End if control => self.travel(CursorMove::Bottom, shift),
            KeyCode::Home => self.travel(CursorMove::Head, shift),
            KeyCode::End => self.travel(CursorMove::End, shift),
            KeyCode::Up if self.multiline => self.travel(CursorMove::Up, shift),
            KeyCode::Down if self.multiline => self.travel(CursorMove::Down, shift),
            KeyCode::PageUp if self.multiline => self.page(CursorMove::Up, shift),
            KeyCode::PageDown if self.multiline => self.page(CursorMove::Down, shift),
            _ => Effect::Ignored,
        }
    }

    /// By words, as shells do and as terminals send Option with an arrow.
    fn with_alt(&mut self, code: KeyCode, control: bool, shift: bool) -> Effect {
        match code {
            _ if control => Effect::Ignored,
            KeyCode::Char('b') | KeyCode::Left => self.travel(CursorMove::WordBack, shift),
            KeyCode::Char('f') | KeyCode::Right => self.travel(CursorMove::WordForward, shift),
            KeyCode::Char('d') | KeyCode::Delete => self.changed(TextArea::delete_next_word),
            KeyCode::Backspace => self.changed(TextArea::delete_word),
            _ => Effect::Ignored,
        }
    }

    fn control(&mut self, letter: char) -> Effect {
        match letter {
            'a' => self.travel(CursorMove::Head, false),
            'e' => self.travel(CursorMove::End, false),
            'w' => self.changed(TextArea::delete_word),
            'u' => self.changed(TextArea::delete_line_by_head),
            'k' => self.changed(TextArea::delete_line_by_end),
            // What terminals send for Ctrl+Backspace.
            'h' => self.delete_back(),
            _ => Effect::Ignored,
        }
    }

    fn changed(&mut self, edit: impl FnOnce(&mut TextArea<'static>) -> bool) -> Effect {
        if self.edit(edit) {
            Effect::Changed
        } else {
            Effect::Moved
        }
    }

    /// Changes the text at one place, and takes down what of it is new.
    fn edit<R>(&mut self, edit: impl FnOnce(&mut TextArea<'static>) -> R) -> R {
        self.origin.keep(self.area.lines());
        let selected = self.area.selection_range();
        let before = Before::new(self.area.lines(), self.cursor(), selected);
        let done = edit(&mut self.area);
        let cursor = self.cursor();
        self.origin.edited(&before, self.area.lines(), cursor);
        done
    }

    fn travel(&mut self, to: CursorMove, select: bool) -> Effect {
        self.select(select);
        self.area.move_cursor(to);
        Effect::Moved
    }

    fn page(&mut self, line: CursorMove, select: bool) -> Effect {
        self.select(select);
        for _ in 0..10 {
            self.area.move_cursor(line);
        }
        Effect::Moved
    }

    fn select(&mut self, select: bool) {
        if !select {
            self.area.cancel_selection();
        } else if self.area.selection_range().is_none() {
            self.area.start_selection();
        }
    }

    /// One grapheme to the left or right, over line ends.
    fn step(&mut self, forward: bool, select: bool) -> Effect {
        if let (false, Some((from, to))) = (select, self.area.selection_range()) {
            self.area.cancel_selection();
            let (line, column) = if forward { to } else { from };
            self.go(line, column);
            return Effect::Moved;
        }
        self.select(select);
        let (line, column) = self.cursor();
        match self.neighbour(forward) {
            0 => self.area.move_cursor(if forward {
                CursorMove::Forward
            } else {
                CursorMove::Back
            }),
            chars if forward => self.go(line, column + chars),
            chars => self.go(line, column - chars),
        }
        Effect::Moved
    }

    fn delete_back(&mut self) -> Effect {
        let chars = if self.area.selection_range().is_some() {
            1
        } else {
            self.neighbour(false).max(1)
        };
        self.changed(|area| (0..chars).fold(false, |any, _| area.delete_char() || any))
    }

    fn delete_forward(&mut self) -> Effect {
        let chars = if self.area.selection_range().is_some() {
            1
        } else {
            self.neighbour(true).max(1)
        };
        self.changed(|area| (0..chars).fold(false, |any, _| area.delete_next_char() || any))
    }

    /// How many `char`s the grapheme before or behind the cursor has; 0 at the line's end.
    fn neighbour(&self, forward: bool) -> usize {
        let (line, column) = self.cursor();
        let mut at = 0;
        for grapheme in graphemes(&self.area.lines()[line]) {
            let chars = grapheme.chars().count();
            if forward && at + chars > column {
                return at + chars - column;
            }
            if !forward && at + chars >= column {
                return column - at;
            }
            at += chars;
        }
        0
    }

    fn go(&mut self, line: usize, column: usize) {
        // The model takes 16 bits at once; further columns are reached step by step.
        let cell = |value: usize| u16::try_from(value).unwrap_or(u16::MAX);
        self.area
            .move_cursor(CursorMove::Jump(cell(line), cell(column)));
        for _ in usize::from(u16::MAX)..column {
            self.area.move_cursor(CursorMove::Forward);
        }
    }

    /// The lines, with what stood there before anything was typed as `cover` makes of it; it keeps every `char` at its
    /// place.
    pub fn covered(&self, cover: impl FnOnce(&str) -> String) -> Vec<String> {
        self.origin.covered(self.area.lines(), cover)
    }

    /// Draws the text into `area`, scrolled so that the cursor shows; returns where the cursor stands.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style) -> Position {
        self.draw_as(self.area.lines(), buffer, area, style)
    }

    /// Draws other lines in its place, with as many `char`s each.
    pub fn draw_as(
        &self,
        lines: &[String],
        buffer: &mut Buffer,
        area: Rect,
        style: Style,
    ) -> Position {
        let (line, column) = self.cursor();
        let rows = usize::from(area.height.max(1));
        // The window moves in half pages, so that scrolling needs no memory and rarely redraws everything.
        let half = (rows / 2).max(1);
        let top = if lines.len() <= rows || line < rows {
            0
        } else {
            (line - rows) / half * half + half
        };
        let current = lines.get(line).map_or("", String::as_str);
        let left = left_edge(current, column, usize::from(area.width));
        let mut cursor = Position::new(area.x, area.y);
        for (row, text) in lines.iter().enumerate().skip(top).take(rows) {
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
        let selection = self.area.selection_range();
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
    let mut chars = 0;
    let mut columns = 0;
    for glyph in glyphs(text) {
        if chars >= cursor {
            break;
        }
        chars += glyph.chars;
        columns += glyph.columns;
    }
    if columns < width || width < 2 {
        return 0;
    }
    let half = (width / 2).max(1);
    (columns - width) / half * half + half
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
        let columns = shown.width();
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
