//! What is drawn on. Nothing gets onto it but [`Clear`] text and what is being typed, so that no screen can show what
//! F8 covers by forgetting about it.

use std::{
    borrow::Cow,
    ops::{Add, Range},
};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use super::{ascii, mask::Mask, places::Places, theme::Theme};
use crate::{
    app::{
        model::{Loaded, Open},
        target::Target,
        view::Lines,
    },
    customer::Content,
    record::Pointer,
    terminal::visible::visible,
    voice::{self, Phrase, Words},
    widget::{
        picker::Picker,
        print,
        sheet::{self, Entry},
        text_input::TextInput,
    },
};

/// A text that may stand on the screen: words of the program, or foreign ones that the mask has seen.
///
/// A literal is one by itself. Foreign text becomes one by [`Canvas::shown`] and its neighbours, never in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clear<'a>(Cow<'a, str>);

impl<'a> Clear<'a> {
    /// Words that are of no customer: keys, labels, times, figures, what the configuration says.
    pub(super) fn ours(text: impl Into<Cow<'a, str>>) -> Self {
        Self(text.into())
    }

    /// The lines of it, of so many columns at most.
    pub(super) fn wrap(&self, width: usize) -> Vec<Clear<'static>> {
        let lines = print::wrap(self, width).into_iter();
        lines.map(Clear::ours).collect()
    }

    /// The text for itself.
    pub(super) fn into_owned(self) -> String {
        self.0.into_owned()
    }
}

impl From<&'static str> for Clear<'_> {
    fn from(words: &'static str) -> Self {
        Self(Cow::Borrowed(words))
    }
}

impl<'b, T: Into<Clear<'b>>> Add<T> for Clear<'_> {
    type Output = Clear<'static>;

    /// Both, one behind the other.
    fn add(self, behind: T) -> Clear<'static> {
        let mut text = self.into_owned();
        text.push_str(&behind.into());
        Clear::ours(text)
    }
}

impl std::ops::Deref for Clear<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Clear<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// What is drawn on, in what look, and where typing goes.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    pub(super) theme: &'a Theme,
    /// The language of the agent.
    pub(super) words: Words,
    /// Where the terminal's own cursor is: on what has focus, and in a text where typing goes.
    pub(super) cursor: Option<Position>,
    pub(super) places: &'a mut Places,
    mask: Option<&'a Mask>,
}

impl<'a> Canvas<'a> {
    /// Nothing is drawn yet.
    pub(super) fn new(
        buffer: &'a mut Buffer,
        theme: &'a Theme,
        words: Words,
        places: &'a mut Places,
        mask: Option<&'a Mask>,
    ) -> Self {
        Self {
            buffer,
            theme,
            words,
            cursor: None,
            places,
            mask,
        }
    }

    /// A foreign text, with all that the mask finds in it covered.
    pub(super) fn shown<'t>(&self, text: &'t str) -> Clear<'t> {
        self.through(text, |mask, text| mask.hide(text))
    }

    /// The same of a text that stands on one line: only as much as can show on it, and so is gone through.
    pub(super) fn in_line<'t>(&self, text: &'t str) -> Clear<'t> {
        self.start(text, |mask, text| mask.hide(text))
    }

    /// What stands at a place of a record, for one line.
    pub(super) fn value_line<'t>(&self, loaded: &Loaded, at: &Pointer, text: &'t str) -> Clear<'t> {
        self.start(text, |mask, text| mask.hide_value(loaded, at, text))
    }

    /// As much of a text as one line can show, and one grapheme more, so that it is seen to be cut. To the mask it goes
    /// with what may belong to what is found at its end.
    fn start<'t>(
        &self,
        text: &'t str,
        hide: impl FnOnce(&Mask, &'t str) -> Cow<'t, str>,
    ) -> Clear<'t> {
        self.start_by(text, usize::from(self.buffer.area.width) + 1, hide)
    }

    /// The same with so many graphemes.
    pub(super) fn start_of<'t>(&self, text: &'t str, graphemes: usize) -> Clear<'t> {
        self.start_by(text, graphemes, |mask, text| mask.hide(text))
    }

    fn start_by<'t>(
        &self,
        text: &'t str,
        graphemes: usize,
        hide: impl FnOnce(&Mask, &'t str) -> Cow<'t, str>,
    ) -> Clear<'t> {
        let (head, _) = print::head(text, graphemes);
        let Some(mask) = self.mask else {
            return self.spelled(Cow::Borrowed(head));
        };
        let mut end = (head.len() + mask.reach()).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        self.spelled(print::head_of(hide(mask, &text[..end]), graphemes))
    }

    /// An id: covered only where it plainly is what F8 covers.
    pub(super) fn id<'t>(&self, text: &'t str) -> Clear<'t> {
        self.through(text, |mask, text| mask.hide_id(text))
    }

    /// A phrase in the agent's language, its foreign parts covered by what they are.
    pub(super) fn say(&self, phrase: impl Into<Phrase>) -> Clear<'static> {
        self.say_of(None, phrase)
    }

    /// The same, where values of this record may be among the foreign parts.
    pub(super) fn say_of(
        &self,
        loaded: Option<&Loaded>,
        phrase: impl Into<Phrase>,
    ) -> Clear<'static> {
        let phrase = match phrase.into() {
            Phrase::Label(label) => return self.words.label(label).into(),
            phrase => phrase,
        };
        Clear::ours(self.words.said(&phrase).covered(|foreign| {
            let text = visible(foreign.text());
            let text = self.through(&text, |mask, text| mask.hide_foreign(loaded, foreign, text));
            text.into_owned()
        }))
    }

    /// Who somebody is: covered as a whole.
    pub(super) fn name<'t>(&self, text: &'t str) -> Clear<'t> {
        self.through(text, |_, text| Mask::cover(text))
    }

    /// Who a customer is.
    pub(super) fn title(&self, open: &Open) -> Clear<'static> {
        let title = open.title();
        let is_named =
            (open.loaded.as_ref()).is_some_and(|loaded| loaded.customer.name().is_some());
        let title = if is_named {
            self.start(&title, |_, title| Mask::cover(title))
        } else {
            self.in_line(&title)
        };
        Clear::ours(title.into_owned())
    }

    /// The same in words.
    pub(super) fn value_said(
        &self,
        loaded: &Loaded,
        at: &Pointer,
        value: &Content,
    ) -> Clear<'static> {
        match value {
            Content::Text(text) if !text.is_empty() => {
                Clear::ours(self.value_line(loaded, at, text).into_owned())
            }
            value => self.say_of(Some(loaded), voice::value(at, value)),
        }
    }

    /// JSON that stands at a place of a record, and what stands round it.
    pub(super) fn json<'t>(&self, text: &'t str, at: &Pointer) -> Clear<'t> {
        self.through(text, |mask, text| mask.hide_json(text, at))
    }

    /// So many lines of an answer from one on.
    pub(super) fn answer<'t>(&self, lines: &'t Lines, first: usize, rows: usize) -> Vec<Clear<'t>> {
        match self.mask {
            Some(mask) => {
                let (above, at) = (lines.from(0).take(first + rows), Pointer::default());
                let covered = mask.hide_lines(above, first, &at);
                covered.map(|line| self.spelled(line)).collect()
            }
            None => (lines.from(first).take(rows))
                .map(|line| self.spelled(Cow::Borrowed(line)))
                .collect(),
        }
    }

    fn through<'t>(
        &self,
        text: &'t str,
        hide: impl FnOnce(&Mask, &'t str) -> Cow<'t, str>,
    ) -> Clear<'t> {
        self.spelled(match self.mask {
            Some(mask) => hide(mask, text),
            None => Cow::Borrowed(text),
        })
    }

    /// A foreign text as it can be shown: where nothing draws, what would is spelled.
    fn spelled<'t>(&self, text: Cow<'t, str>) -> Clear<'t> {
        if self.theme.ascii && text.chars().any(ascii::draws) {
            return Clear(Cow::Owned(ascii::undrawn(&text)));
        }
        Clear(text)
    }

    /// Prints a text and returns the column behind it.
    pub(super) fn text<'t>(
        &mut self,
        x: u16,
        y: u16,
        right: u16,
        text: impl Into<Clear<'t>>,
        style: Style,
    ) -> u16 {
        let room = right.saturating_sub(x);
        let text = text.into();
        x + print::text(self.buffer, Position::new(x, y), room, &text, style)
    }

    /// Prints a text that ends at a column; returns the column where it begins.
    pub(super) fn text_before<'t>(
        &mut self,
        left: u16,
        y: u16,
        right: u16,
        text: impl Into<Clear<'t>>,
        style: Style,
    ) -> u16 {
        let text = text.into();
        let x = right.saturating_sub(print::columns(&text)).max(left);
        self.text(x, y, right, text, style);
        x
    }

    /// Draws what is being typed, as it is; returns where the cursor stands in it.
    pub(super) fn typed(&mut self, input: &TextInput, area: Rect, style: Style) -> Position {
        input.draw(self.buffer, area, style)
    }

    /// Draws a text that has focus with all that is covered in it, which changes no length; what is typed into it shows
    /// while it `is_typed_into`. `cover` is given lines and which of them to cover. Returns where the cursor stands.
    pub(super) fn covered(
        &mut self,
        input: &TextInput,
        is_typed_into: bool,
        cover: impl Fn(&Mask, &[String], Range<usize>) -> Vec<String>,
        area: Rect,
        style: Style,
    ) -> Position {
        let Some(mask) = self.mask else {
            return self.typed(input, area, style);
        };
        // What is typed is foreign text as any other.
        let cover = |lines: &[String], range| cover(mask, lines, range);
        let lines = input.covered(input.shown(area.height), is_typed_into, cover);
        input.draw_as(&lines, self.buffer, area, style)
    }

    /// Draws a sheet from a row on, and whether it leaves a row to say so.
    pub(super) fn sheet(
        &mut self,
        area: Rect,
        entries: &[Entry<Clear<'_>>],
        scroll: (usize, bool),
        look: sheet::Look,
    ) -> sheet::Shown {
        sheet::draw(self.buffer, area, entries, scroll, look)
    }

    /// Puts the cursor on what has focus, where nothing is being typed.
    pub(super) fn focus(&mut self, x: u16, y: u16) {
        let at = Position::new(x, y);
        if self.buffer.area.contains(at) {
            self.cursor = Some(at);
        }
    }

    /// Marks the selected row of a list, in the column before the row's first.
    pub(super) fn mark(&mut self, x: u16, y: u16) {
        let style = self.theme.key;
        self.text(x.saturating_sub(1), y, x, "▸", style);
    }

    /// The same of a list beside a text, which has the cursor until a key goes to the list.
    pub(super) fn select(&mut self, line: Rect, picker: Picker) {
        self.mark(line.x, line.y);
        if picker.has_cursor() {
            self.focus(line.x, line.y);
        }
    }

    /// Notes where something stands that can be pointed at.
    pub(super) fn note(&mut self, area: Rect, target: Target) {
        let area = area.intersection(self.buffer.area);
        self.places.note(area, target);
    }

    /// A line across an area, of one glyph.
    pub(super) fn line(&mut self, area: Rect, glyph: &'static str, style: Style) {
        for x in area.left()..area.right() {
            print::put(self.buffer, x, area.y, glyph, 1, style);
        }
    }

    /// The line between two parts of the screen.
    pub(super) fn rule(&mut self, area: Rect) {
        self.line(area, "─", self.theme.rule);
    }

    /// Gives an area a look.
    pub(super) fn fill(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area, style);
    }

    /// Clears what stood in an area.
    pub(super) fn blank(&mut self, area: Rect) {
        for position in area.intersection(self.buffer.area).positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
            }
        }
    }

    /// Whether nothing stands in a row from one column to another.
    pub(super) fn is_free(&self, left: u16, y: u16, right: u16) -> bool {
        (left..right)
            .filter_map(|x| self.buffer.cell((x, y)))
            .all(|cell| cell.symbol() == " ")
    }

    /// Gives the whole screen its ground, and what draws on it the characters that the terminal has for it.
    pub(super) fn finish(&mut self) {
        self.theme.lay_ground(self.buffer);
        if self.theme.ascii {
            ascii::lay(self.buffer);
        }
    }
}
