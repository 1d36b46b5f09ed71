//! The Extra tab: the tenant's members as JSON on the left, the whole answer beside it.

use std::{borrow::Cow, ops::Range};

use ratatui::layout::{Position, Rect};

use crate::app::{target::Target, view};

use super::{Canvas, loyalty::rows_of, mask::Mask};
use crate::voice::{self, say};

/// Draws the tab, which may lie below a dialog.
pub(super) fn draw(canvas: &mut Canvas<'_>, extra: &view::Extra, area: Rect, is_below: bool) {
    let half = area.width / 2;
    let left = Rect {
        x: area.x + 2,
        width: half.saturating_sub(3),
        ..area
    };
    let right = Rect {
        x: area.x + half + 2,
        width: area.width.saturating_sub(half + 3),
        ..area
    };
    canvas.note(beside(left, 2), Target::Answer(false));
    canvas.note(beside(right, 1), Target::Answer(true));
    let cursor = own(canvas, extra, left, is_below);
    if !extra.in_answer {
        canvas.cursor = Some(cursor);
    }
    for y in area.y..area.bottom() {
        canvas.text(right.x - 2, y, right.right(), "│", canvas.theme.rule);
    }
    answer(canvas, extra, right);
}

/// A half with so many columns of its margin.
fn beside(half: Rect, margin: u16) -> Rect {
    Rect {
        x: half.x - margin,
        width: half.width + margin,
        ..half
    }
}

/// Draws the tenant's members, and below them what is wrong with what was typed. Returns where the cursor stands.
fn own(canvas: &mut Canvas<'_>, extra: &view::Extra, area: Rect, is_below: bool) -> Position {
    let theme = canvas.theme;
    let title = if extra.in_answer {
        theme.label
    } else {
        theme.title
    };
    canvas.text(area.x, area.y, area.right(), "extendedProperties", title);
    let words = match (&extra.refusal, &extra.problem) {
        (Some(refusal), _) => Some(voice::refusal(refusal)),
        (None, Some(problem)) => Some(problem.phrase()),
        (None, None) => None,
    };
    let lines = words.map_or_else(Vec::new, |words| {
        canvas.say(words).wrap(usize::from(area.width))
    });
    let foot = u16::try_from(lines.len()).unwrap_or(0).min(area.height / 2);
    for (y, line) in (area.bottom() - foot..area.bottom()).zip(lines) {
        canvas.text(area.x, y, area.right(), line, theme.bad);
    }
    let text = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1 + foot),
        ..area
    };
    canvas.note(text, Target::Value(0));
    members(canvas, extra, text, is_below)
}

/// Draws the whole answer, as far as there is room.
fn answer(canvas: &mut Canvas<'_>, extra: &view::Extra, area: Rect) {
    let theme = canvas.theme;
    let title = if extra.in_answer {
        theme.title
    } else {
        theme.label
    };
    canvas.text(
        area.x,
        area.y,
        area.right(),
        canvas.say(say::EXTRA_ANSWER),
        title,
    );
    if extra.in_answer {
        canvas.focus(area.x, area.y + 1);
    }
    let Some(lines) = &extra.answer else { return };
    let rows = usize::from(area.height.saturating_sub(1));
    let count = lines.count();
    let top = extra.scroll.0.min(count.saturating_sub(rows));
    canvas.places.past_end(extra.scroll.0 - top);
    canvas.places.page(rows);
    let shown = canvas.answer(lines, top, rows);
    for (y, line) in (area.y + 1..area.bottom()).zip(shown) {
        canvas.text(area.x, y, area.right(), line, theme.text);
    }
    if count > rows {
        let words = rows_of(canvas, top + 1, top + rows, count);
        canvas.text_before(area.x, area.y, area.right(), words, theme.key);
    }
}

/// Draws the members; what is typed into them shows as it is. Returns where the cursor stands.
fn members(canvas: &mut Canvas<'_>, extra: &view::Extra, area: Rect, is_below: bool) -> Position {
    let style = canvas.theme.text;
    let is_typed_into = !extra.in_answer && !is_below;
    let cover = |mask: &Mask, lines: &[String], shown: Range<usize>| {
        let above = lines[..shown.end].iter().map(String::as_str);
        let at = view::Extra::at();
        let covered = mask.hide_lines(above, shown.start, &at);
        covered.map(Cow::into_owned).collect()
    };
    canvas.covered(&extra.input, is_typed_into, cover, area, style)
}
