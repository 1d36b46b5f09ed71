//! The box of a dialog: where it is on the screen, how large it is, and what boxes have in common.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{layer::Answer, target::Target, view::Scroll},
    voice::say,
    widget::sheet::{self, Entry},
};

use super::{Canvas, Clear, sheet};

/// The columns of a dialog for a few words.
pub(super) const NARROW: u16 = 70;
/// The columns of a dialog for whole values.
pub(super) const WIDE: u16 = 112;

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
    canvas.focus(inner.x, inner.y);
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

/// Draws a button at the left of a line, the one that Enter presses in brackets and in a look of its own; returns the
/// column behind it.
pub(super) fn button(
    canvas: &mut Canvas<'_>,
    line: Rect,
    (word, answer): (&'static str, Answer),
    style: Style,
    selected: Option<Style>,
) -> u16 {
    let words = match selected {
        Some(_) => Clear::from("[") + word + "]",
        None => Clear::from(" ") + word + " ",
    };
    let style = selected.unwrap_or(style);
    let end = canvas.text(line.x, line.y, line.right(), words, style);
    if selected.is_some() {
        canvas.focus(line.x + 1, line.y);
    }
    let area = Rect {
        width: end.saturating_sub(line.x),
        ..line
    };
    canvas.note(area, Target::Button(answer));
    end
}
