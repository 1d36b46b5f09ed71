//! Printing foreign text into cells: through [`pieces`], cut at a width, hidden characters in a style of their own.

use std::borrow::Cow;

use ratatui::{
    buffer::{Buffer, CellWidth as _},
    layout::{Position, Rect},
    style::Style,
};

use crate::terminal::visible::{graphemes, parts, pieces};

/// How text and the tokens in it look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ink {
    /// Ordinary text.
    pub text: Style,
    /// Tokens for hidden characters.
    pub token: Style,
}

impl Ink {
    /// Tokens stand out by reversed video, which every terminal has.
    pub fn new(text: Style) -> Self {
        Self {
            text,
            token: text.add_modifier(ratatui::style::Modifier::REVERSED),
        }
    }
}

impl From<Style> for Ink {
    fn from(style: Style) -> Self {
        Self::new(style)
    }
}

/// The columns that `text` takes once printed.
pub fn width(text: &str) -> usize {
    if text.is_ascii() && text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
        return text.len();
    }
    pieces(text).map(|piece| drawn_width(&piece.text)).sum()
}

/// The same of a text without hidden characters.
fn drawn_width(text: &str) -> usize {
    let columns = |part: Cow<'_, str>| usize::from(part.cell_width());
    graphemes(text).flat_map(parts).map(columns).sum()
}

/// The same as columns of a screen; more than any screen has are as many as fit a number.
pub fn columns(text: &str) -> u16 {
    /// No screen has as many.
    const MOST: usize = 4096;
    let (head, is_cut) = head(text, MOST);
    if is_cut {
        return u16::MAX;
    }
    u16::try_from(width(head)).unwrap_or(u16::MAX)
}

/// The first so many graphemes of a text, each of which takes one column at least once printed; and whether there are
/// more.
pub fn head(text: &str, graphemes: usize) -> (&str, bool) {
    if text.len() <= graphemes {
        return (text, false);
    }
    let taken = crate::terminal::visible::graphemes(text).take(graphemes);
    let length = taken.map(str::len).sum::<usize>();
    (&text[..length], length < text.len())
}

/// The same of a text that may be owned.
pub fn head_of(text: Cow<'_, str>, graphemes: usize) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(head(text, graphemes).0),
        Cow::Owned(mut text) => {
            let length = head(&text, graphemes).0.len();
            text.truncate(length);
            Cow::Owned(text)
        }
    }
}

/// Prints `text` at `at` within `width` columns, ending in `…` where it is cut; returns the columns used.
pub fn text(buffer: &mut Buffer, at: Position, room: u16, text: &str, ink: impl Into<Ink>) -> u16 {
    let ink = ink.into();
    let area = Rect::new(at.x, at.y, room, 1).intersection(buffer.area);
    let room = usize::from(area.width);
    let (text, is_longer) = head(text, room + 1);
    let cut = is_longer || width(text) > room;
    let limit = room - usize::from(cut && room > 0);
    let mut x = area.x;
    let mut used = 0;
    'all: for piece in pieces(text) {
        let style = if piece.marked { ink.token } else { ink.text };
        for part in graphemes(&piece.text).flat_map(parts) {
            let columns = usize::from(part.cell_width());
            if used + columns > limit {
                break 'all;
            }
            put(buffer, x, area.y, &part, columns, style);
            used += columns;
            x += u16::try_from(columns).unwrap_or(0);
        }
    }
    if cut && room > 0 {
        put(buffer, x, area.y, "…", 1, ink.text);
        used += 1;
    }
    u16::try_from(used).unwrap_or(area.width)
}

/// Puts one grapheme into its cells.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, grapheme: &str, columns: usize, style: Style) {
    if columns == 0 {
        return;
    }
    if let Some(cell) = buffer.cell_mut((x, y)) {
        cell.set_symbol(grapheme).set_style(style);
    }
    // A wide character owns the cells behind it; whatever stood there must not show through.
    for behind in 1..u16::try_from(columns).unwrap_or(1) {
        if let Some(cell) = buffer.cell_mut((x + behind, y)) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

/// `text` broken into lines of at most `width` columns, at blanks where there are some, and at its own line ends.
/// Foreign words in a sentence of ours must not have any: see [`visible`](crate::terminal::visible::visible).
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut paragraphs = text.split('\n').peekable();
    while let Some(paragraph) = paragraphs.next() {
        // Of a line end; elsewhere it is a hidden character like any other.
        let is_ended = paragraphs.peek().is_some();
        let paragraph = match paragraph.strip_suffix('\r') {
            Some(line) if is_ended => line,
            _ => paragraph,
        };
        let shown = crate::terminal::visible::visible(paragraph);
        let (mut line, mut used) = (String::new(), 0);
        for word in shown.split_inclusive(' ') {
            // The blank behind a word may stand past the edge: it is taken off there.
            let letters = drawn_width(word.trim_end());
            if used + letters > width && used > 0 {
                lines.push(std::mem::take(&mut line).trim_end().to_owned());
                used = 0;
            }
            if used + letters <= width {
                line.push_str(word);
                used += drawn_width(word);
                continue;
            }
            for grapheme in graphemes(word) {
                let columns = drawn_width(grapheme);
                if used + columns > width && used > 0 {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                line.push_str(grapheme);
                used += columns;
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(value: &str, room: u16) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, room, 1));
        text(&mut buffer, Position::ORIGIN, room, value, Style::new());
        buffer
            .content()
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect()
    }

    #[test]
    fn cuts_with_an_ellipsis_at_the_column_not_the_character() {
        assert_eq!(printed("Kari", 4), "Kari");
        assert_eq!(printed("Karin", 4), "Kar…");
        // The second cell of a wide letter is blank.
        assert_eq!(printed("한국어", 4), "한 … ");
    }

    #[test]
    fn hidden_characters_are_tokens() {
        assert_eq!(printed("a\u{202e}b", 12), "a‹U+202E›b  ");
        assert_eq!(width("a\u{202e}b"), 10);
    }

    #[test]
    fn what_is_drawn_takes_the_columns_that_were_counted() {
        for value in [
            "⚠\u{fe0f} stengt",
            "👩\u{200d}👩\u{200d}👧 familie",
            "👍🏽x",
            "🇳🇴🇸🇪",
            "1\u{fe0f}\u{20e3}.",
            "لا",
            "ｶﾞ",
            "क्ष",
            "한국어",
            "a\u{301}\u{200d}b",
        ] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
            let used = text(&mut buffer, Position::ORIGIN, 40, value, Style::new());
            assert_eq!(usize::from(used), width(value), "{value}");
            assert_eq!(wrap(value, 40).len(), 1, "{value}");
            // Each symbol owns as many cells as ratatui takes it to be wide, so that the next one begins behind it.
            let mut x = 0;
            while x < used {
                x += buffer[(x, 0)].symbol().cell_width();
            }
            assert_eq!(x, used, "{value}");
        }
        assert_eq!(printed("👩\u{200d}👩\u{200d}👧!", 8), "👩 👩 👧 ! ");
        assert_eq!(printed("⚠\u{fe0f}!", 3), "⚠! ");
        assert_eq!(printed("👩\u{200d}👩\u{200d}👧", 5), "👩 👩 …");
    }

    #[test]
    fn wraps_at_blanks_and_cuts_long_words() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("a request (400).", 10), ["a request", "(400)."]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("abcd", 3), ["abc", "d"]);
        assert_eq!(wrap("abc def", 3), ["abc", "def"]);
        assert_eq!(wrap("a\r\n\nb", 8), ["a", "", "b"]);
    }
}
