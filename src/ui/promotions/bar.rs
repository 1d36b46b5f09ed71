//! The "what if" bar: what is asked instead of what is true now, and how many promotions would work then.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        model::{Loaded, Model},
        view::promotions::WhatIf,
        words,
    },
    voice::{Phrase, say},
    widget::print,
};

use super::super::{Canvas, Clear};

/// Draws the bar, if there is a question or one is being typed; returns the room below it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) -> Rect {
    let bar = &loaded.promotions.what_if;
    let theme = canvas.theme;
    if !bar.is_typing && !bar.is_asked() {
        return area;
    }
    let mut y = area.y;
    if bar.is_typing {
        inputs(canvas, bar, area);
        y += 1;
    }
    let has_name = !bar.is_typing || is_narrow(area);
    let mut x = area.x + 2;
    if has_name {
        x = name(canvas, Position::new(area.x + 1, y), area.right());
    }
    let room = usize::from(area.right().saturating_sub(x));
    let (said, style) = match &bar.problem {
        Some(problem) => (say::what_if_problem(problem.phrase()), theme.bad),
        None if bar.is_asked() => (asked(canvas, model, loaded, room), theme.warn),
        None if is_narrow(area) => (say::WHAT_IF_HINT_SHORT.into(), theme.label),
        None => (say::WHAT_IF_HINT.into(), theme.label),
    };
    let words = Clear::ours(canvas.words.text(&said));
    let lines = words.wrap(room);
    let used = y - area.y + u16::try_from(lines.len()).unwrap_or(u16::MAX);
    for (y, line) in (y..area.bottom()).zip(lines) {
        canvas.text(x, y, area.right(), line, style);
    }
    let used = used.min(area.height);
    Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    }
}

/// The name of the bar, which goes with every answer that is not about now; returns the column behind it.
fn name(canvas: &mut Canvas<'_>, at: Position, right: u16) -> u16 {
    let name = Clear::from(" ") + canvas.say(say::PROMOTIONS_WHAT_IF) + " ";
    canvas.text(at.x, at.y, right, name, canvas.theme.selected) + 1
}

/// Whether the inputs leave no room for the name of the bar.
fn is_narrow(area: Rect) -> bool {
    area.width < 80
}

fn inputs(canvas: &mut Canvas<'_>, bar: &WhatIf, area: Rect) {
    let theme = canvas.theme;
    let y = area.y;
    let mut x = area.x + 1;
    if !is_narrow(area) {
        x = name(canvas, Position::new(x, y), area.right());
    }
    // One column more than the example, for the cursor before it.
    let (time, widths) = match area.width {
        100.. => (say::WHAT_IF_NOW_OR, [30, 24, 10]),
        80.. => (say::WHAT_IF_NOW_OR, [25, 11, 8]),
        _ => (say::WHAT_IF_SOON, [17, 12, 5]),
    };
    let hints = [time, say::WHAT_IF_ANY_STORE, say::WHAT_IF_ANY_CHANNEL];
    let labels = [say::WHAT_IF_TIME, say::WHAT_IF_STORE, say::WHAT_IF_CHANNEL];
    for (nth, label) in labels.into_iter().enumerate() {
        let label = canvas.say(label);
        x = canvas.text(x, y, area.right(), label, theme.label) + 1;
        let room = Rect::new(x, y, widths[nth], 1);
        let input = &bar.inputs[nth];
        let has_focus = bar.focus == nth;
        canvas.fill(room, theme.focus);
        let cursor = canvas.typed(input, room, theme.focus);
        if has_focus {
            canvas.cursor = Some(cursor);
        }
        if input.is_empty() {
            // The hint begins behind the cursor.
            let hint = theme.label.patch(theme.focus);
            let left = room.x + u16::from(has_focus);
            let example = canvas.say(hints[nth]);
            canvas.text(left, y, room.right(), example, hint);
        }
        if let (2, Some(name)) = (nth, bar.completion()) {
            let typed = input.text().trim().len();
            let (begun, rest) = name.split_at_checked(typed).unwrap_or((name, ""));
            let left = canvas.text(room.x, y, room.right(), Clear::ours(begun), theme.focus);
            let rest = Clear::ours(rest);
            canvas.text(left, y, room.right(), rest, theme.label.patch(theme.focus));
        }
        x = room.right() + 2;
    }
}

/// What is asked for, and how many would work, in as many columns if that can be.
fn asked(canvas: &Canvas<'_>, model: &Model, loaded: &Loaded, room: usize) -> Phrase {
    let (asked, answer) = words::asked(model, loaded);
    let said = say::what_if_asked(asked.clone(), answer.clone());
    if print::width(&canvas.words.text(&said)) <= room {
        said
    } else {
        // What may come to stand on another row must not be the answer.
        say::what_if_answer_first(answer, asked)
    }
}
