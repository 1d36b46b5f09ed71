//! Dialogs, drawn over the tabs.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        layer::{Answer, LayerKind, Note, Question},
        model::Model,
        palette::Palette,
        target::Target,
        view::Scroll,
    },
    voice::{self, Phrase, say},
    widget::{
        sheet::{self, Entry},
        text_input::TextInput,
    },
};

use super::{Canvas, Clear, sheet};

/// The columns of a dialog for a few words.
const NARROW: u16 = 70;
/// The columns of a dialog for whole values.
pub(super) const WIDE: u16 = 112;

/// Draws the topmost dialog.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let Some(layer) = model.layers.last() else {
        return;
    };
    match &layer.kind {
        LayerKind::Finder(finder) => super::finder::draw(canvas, model, finder, area),
        LayerKind::Review(review) => super::review::draw(canvas, model, review, area),
        LayerKind::Palette(palette) => self::palette(canvas, model, palette, area),
        LayerKind::Help(scroll) => super::help::draw(canvas, model, *scroll, area),
        LayerKind::Raw(raw) => {
            let title = canvas.say(raw.title.clone());
            let title = match raw.name.as_str() {
                "" => title,
                name => title + " " + canvas.shown(name),
            };
            let text = canvas.json(&raw.text, &raw.of);
            let more = (raw.more > 0).then(|| Entry::Text(canvas.say(say::raw_more(raw.more))));
            let entries: Vec<_> = [Entry::Text(text)].into_iter().chain(more).collect();
            sheet_in(canvas, area, WIDE, title, &entries, raw.scroll);
        }
        LayerKind::Note(note) => self::note(canvas, model, note, area),
        LayerKind::Ask(question) => ask(canvas, question, area),
        LayerKind::ApiKey(input) => api_key(canvas, model, input, area),
        LayerKind::Ticket(input) => ticket(canvas, input, area),
        LayerKind::Unread(input) => unread(canvas, input, area),
        // Its labels stand on the tab itself.
        LayerKind::Jump(_) => {}
    }
}

/// Fewer rows or columns of the screen than this beside a dialog are a sliver, which says nothing.
const SLIVER: u16 = 4;
/// A dialog with less room than this on each side takes all of it.
const MARGIN: u16 = 10;
/// What a frame and its margins take.
const FRAME: (u16, u16) = (4, 2);

/// Where a dialog stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    /// In the middle, or above the hint line where that leaves slivers.
    Middle,
    /// At the top, since it grows and shrinks while something is typed into its first row.
    Top,
}

/// The columns inside a dialog that would be so wide.
pub(super) fn columns(area: Rect, width: u16) -> u16 {
    let width = whole(width, area.width, 2 * MARGIN);
    width.saturating_sub(FRAME.0)
}

/// So much of a room, or all of it where that leaves less than `spare`.
fn whole(wanted: u16, room: u16, spare: u16) -> u16 {
    if room.saturating_sub(wanted) < spare {
        room
    } else {
        wanted
    }
}

/// Lays a dialog of so many columns, with so many rows inside, over the screen; clears its box, frames it, and returns
/// the room inside. The header, which names the environment, and the hint line, which names its keys, stay in sight; of the
/// rest of the screen nothing does in slivers.
pub(super) fn frame<'t>(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (width, rows): (u16, usize),
    stand: Stand,
    title: impl Into<Clear<'t>>,
) -> Rect {
    let room = area.height.saturating_sub(2);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let width = whole(width, area.width, 2 * MARGIN);
    let height = whole(rows.saturating_add(FRAME.1), room, SLIVER);
    let spare = room - height;
    let above = match stand {
        Stand::Top => 0,
        Stand::Middle if spare >= 2 * SLIVER => spare / 2,
        Stand::Middle => spare,
    };
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + 1 + above,
        width,
        height,
    };
    box_in(canvas, outer);
    canvas.text(
        outer.x + 2,
        outer.y,
        outer.right() - 2,
        Clear::from(" ") + title + " ",
        canvas.theme.title,
    );
    Rect {
        x: outer.x + FRAME.0 / 2,
        y: outer.y + FRAME.1 / 2,
        width: width.saturating_sub(FRAME.0),
        height: height.saturating_sub(FRAME.1),
    }
}

/// Draws a dialog's title again, in a style of its own; `inner` is the room inside.
pub(super) fn stress<'t>(
    canvas: &mut Canvas<'_>,
    inner: Rect,
    title: impl Into<Clear<'t>>,
    style: Style,
) {
    let (x, y) = (inner.x - FRAME.0 / 2 + 2, inner.y - FRAME.1 / 2);
    canvas.text(x, y, inner.right(), Clear::from(" ") + title + " ", style);
}

/// Draws a sheet in a dialog as tall as that, or as there is room for.
pub(super) fn sheet_in<'t>(
    canvas: &mut Canvas<'_>,
    area: Rect,
    width: u16,
    title: impl Into<Clear<'t>>,
    entries: &[Entry<Clear<'_>>],
    scroll: Scroll,
) {
    let rows = rows_of(entries, columns(area, width), area.height);
    let inner = frame(canvas, area, (width, rows), Stand::Middle, title);
    sheet(canvas, inner, (entries, false), scroll);
}

/// The rows of a sheet of so many columns. Once they are plainly more than `most`, they are not counted.
pub(super) fn rows_of(entries: &[Entry<Clear<'_>>], columns: u16, most: u16) -> usize {
    let letters = |entry: &Entry<Clear<'_>>| match entry {
        Entry::Title(text) | Entry::Text(text) | Entry::Value { text, .. } => text.len(),
        Entry::Gap => 0,
    };
    let most = usize::from(most);
    // A letter takes four bytes at most.
    let room = most * usize::from(columns) * 4;
    let are_many = entries.len() > most || entries.iter().map(letters).sum::<usize>() > room;
    if are_many {
        usize::MAX
    } else {
        sheet::height(entries, columns)
    }
}

/// Clears a box and draws a line round it.
pub(super) fn box_in(canvas: &mut Canvas<'_>, outer: Rect) {
    let style = canvas.theme.rule;
    canvas.blank(outer);
    let line = "─".repeat(usize::from(outer.width.saturating_sub(2)));
    let (last, right) = (outer.bottom() - 1, outer.right());
    canvas.text(
        outer.x,
        outer.y,
        right,
        Clear::ours(format!("┌{line}┐")),
        style,
    );
    canvas.text(
        outer.x,
        last,
        right,
        Clear::ours(format!("└{line}┘")),
        style,
    );
    for y in outer.y + 1..last {
        canvas.text(outer.x, y, right, "│", style);
        canvas.text(right - 1, y, right, "│", style);
    }
}

pub(super) fn row(area: Rect, nth: u16) -> Rect {
    Rect {
        y: area.y + nth,
        height: 1,
        ..area
    }
}

/// Says on the frame below a list which part of it shows, unless all of it does.
pub(super) fn part(canvas: &mut Canvas<'_>, list: Rect, top: usize, total: usize) {
    let rows = usize::from(list.height);
    canvas.places.page(rows);
    if total > rows {
        let rows = canvas.say(say::rows_of(top + 1, top + rows, total));
        let (words, style) = (Clear::from(" ") + rows + " ", canvas.theme.key);
        canvas.text_before(list.x, list.bottom(), list.right(), words, style);
    }
}

fn palette(canvas: &mut Canvas<'_>, model: &Model, palette: &Palette, area: Rect) {
    let theme = canvas.theme;
    let rows = palette.rows();
    let size = (96, rows.len().max(1) + 2);
    let title = canvas.say(say::ACTION_PALETTE);
    let inner = frame(canvas, area, size, Stand::Top, title);
    let line = row(inner, 0);
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(&palette.input, line, theme.focus));
    let list = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let selected = palette.picker.selected(rows.len());
    let top = palette.picker.top(rows.len(), usize::from(list.height));
    part(canvas, list, top, rows.len());
    if rows.is_empty() {
        let typed = Phrase::foreign(palette.input.text().trim());
        let words = canvas.say(say::palette_none(typed));
        canvas.text(list.x, list.y, list.right(), words, theme.label);
    }
    for (nth, action) in (0..list.height).zip(rows.iter().skip(top)) {
        let entry = action.entry();
        let line = row(list, nth);
        canvas.note(line, Target::Line(top + usize::from(nth)));
        let reason = action.unavailable(model);
        let style = match (selected == Some(top + usize::from(nth)), reason) {
            (true, _) => theme.selected,
            (false, Some(_)) => theme.label,
            (false, None) => theme.text,
        };
        canvas.fill(line, style);
        let keys = model.keys.list(*action);
        let title = canvas.say(entry.title);
        canvas.text(line.x, line.y, line.x + 20, title, style);
        let end = canvas.text_before(line.x + 40, line.y, line.right(), Clear::ours(keys), style);
        let about = match reason {
            Some(reason) => canvas.say(say::palette_not_now(reason)),
            None => canvas.say(entry.about),
        };
        canvas.text(line.x + 21, line.y, end.saturating_sub(1), about, style);
    }
}

fn ask(canvas: &mut Canvas<'_>, question: &Question, area: Rect) {
    let theme = canvas.theme;
    let mut words = canvas.say(question.words.clone());
    if let Some(why) = &question.why {
        words = words + "\n" + canvas.say(voice::failure(why));
    }
    let lines = words.wrap(usize::from(columns(area, NARROW)));
    let size = (NARROW, lines.len() + 2);
    let title = canvas.say(say::ASK_TITLE);
    let inner = frame(canvas, area, size, Stand::Middle, title);
    // The answers keep their row.
    let room = inner.height.saturating_sub(2);
    let is_cut = usize::from(room) < lines.len();
    for (nth, line) in (0..room).zip(lines) {
        canvas.text(inner.x, inner.y + nth, inner.right(), line, theme.text);
        if is_cut && nth + 1 == room {
            canvas.text_before(inner.x, inner.y + nth, inner.right(), " …", theme.label);
        }
    }
    let y = inner.bottom() - 1;
    let mut x = inner.x;
    for answer in question.answers() {
        let style = if *answer == question.on {
            theme.selected
        } else {
            theme.text
        };
        let rest = Rect::new(x, y, inner.right().saturating_sub(x), 1);
        x = button(
            canvas,
            rest,
            canvas.words.label(question.word(*answer)),
            *answer,
            style,
        ) + 2;
    }
}

/// Draws a button at the left of a line; returns the column behind it.
pub(super) fn button(
    canvas: &mut Canvas<'_>,
    line: Rect,
    word: &'static str,
    answer: Answer,
    style: Style,
) -> u16 {
    let end = canvas.text(
        line.x,
        line.y,
        line.right(),
        Clear::from(" ") + word + " ",
        style,
    );
    let area = Rect {
        width: end.saturating_sub(line.x),
        ..line
    };
    canvas.note(area, Target::Button(answer));
    end
}

fn api_key(canvas: &mut Canvas<'_>, model: &Model, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let again = voice::key_again(&model.environment.key);
    let rows = if again.is_some() { 5 } else { 3 };
    let title = canvas.say(say::KEY_TITLE);
    let inner = frame(canvas, area, (NARROW, rows), Stand::Middle, title);
    let about = canvas.say(say::key_about(Phrase::ours(model.environment.host())));
    canvas.text(inner.x, inner.y, inner.right(), about, theme.text);
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    if let Some(again) = again {
        let again = canvas.say(again);
        canvas.text(inner.x, inner.y + 4, inner.right(), again, theme.label);
    }
    let dots = TextInput::line(&"•".repeat(input.text().chars().count()));
    canvas.cursor = Some(canvas.typed(&dots, line, theme.focus));
}

fn ticket(canvas: &mut Canvas<'_>, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let title = canvas.say(say::ACTION_TICKET);
    let inner = frame(canvas, area, (NARROW, 3), Stand::Middle, title);
    let about = canvas.say(say::TICKET_ABOUT);
    canvas.text(inner.x, inner.y, inner.right(), about, theme.text);
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(input, line, theme.focus));
}

fn note(canvas: &mut Canvas<'_>, model: &Model, note: &Note, area: Rect) {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    let language = Clear::ours(note.words.label(say::LANGUAGE_NAME));
    let title = canvas.say(say::NOTE_TITLE) + " · " + language;
    let own = std::mem::replace(&mut canvas.words, note.words);
    let told = canvas.say_of(loaded, note.told.clone());
    canvas.words = own;
    sheet_in(canvas, area, WIDE, title, &[Entry::Text(told)], note.scroll);
}

fn unread(canvas: &mut Canvas<'_>, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let words = canvas.say(say::UNREAD_ABOUT);
    let lines = words.wrap(usize::from(columns(area, NARROW)));
    let title = canvas.say(say::UNREAD_TITLE);
    let size = (NARROW, lines.len() + 2);
    let inner = frame(canvas, area, size, Stand::Middle, title);
    let room = inner.height.saturating_sub(2);
    for (nth, line) in (0..room).zip(lines) {
        canvas.text(inner.x, inner.y + nth, inner.right(), line, theme.text);
    }
    let line = row(inner, inner.height.saturating_sub(1));
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(input, line, theme.focus));
}
