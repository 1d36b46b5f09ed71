//! The "what if" bar: what is asked instead of what is true now, and how many promotions would work then.

use ratatui::layout::Rect;

use crate::{
    app::{
        model::{Loaded, Model},
        view::promotions::WhatIf,
    },
    customer::{Asking, State},
    widget::print,
};

use super::super::{Canvas, Clear};

/// The name of the bar; with it stands every answer that is not about now.
const NAME: &str = " What if ";

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
        x = canvas.text(area.x + 1, y, area.right(), NAME, theme.selected) + 1;
    }
    let room = usize::from(area.right().saturating_sub(x));
    let (words, style) = match &bar.problem {
        Some(problem) => (format!("{problem} Below: as it is now."), theme.bad),
        None if bar.is_asked() => (asked_words(model, loaded, room), theme.warn),
        None if is_narrow(area) => {
            let words = "The table answers for what is typed here.";
            (words.to_owned(), theme.label)
        }
        None => {
            let words = "Type a time, a store or a channel: the table answers for it.";
            (words.to_owned(), theme.label)
        }
    };
    let lines = print::wrap(&words, room);
    for (y, line) in (y..area.bottom()).zip(&lines) {
        canvas.text(x, y, area.right(), Clear::ours(line), style);
    }
    let used = y - area.y + u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let used = used.min(area.height);
    Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    }
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
        x = canvas.text(x, y, area.right(), NAME, theme.selected) + 1;
    }
    // One column more than the example, for the cursor before it.
    let (time, widths) = match area.width {
        100.. => ("now, or 24.12.2026 10:00", [30, 24, 10]),
        80.. => ("now, or 24.12.2026 10:00", [25, 11, 8]),
        _ => ("24.12.2026 10:00", [17, 12, 5]),
    };
    let hints = [time, "any", "any"];
    for (nth, label) in WhatIf::LABELS.into_iter().enumerate() {
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
            canvas.text(left, y, room.right(), hints[nth], hint);
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
fn asked_words(model: &Model, loaded: &Loaded, room: usize) -> String {
    let view = &loaded.promotions;
    let (question, asking) = view.question(model.now.wall);
    let mut parts = vec![match asking {
        Asking::Then => {
            let local = question.at.to_zoned_datetime(model.zone.clone());
            local.strftime("%-d %b %Y %H:%M %Z").to_string()
        }
        Asking::Now | Asking::There => "now".to_owned(),
    }];
    parts.extend(question.store.map(|store| format!("store {store}")));
    parts.extend(question.channel.map(|channel| channel.name().to_owned()));
    let count = loaded.customer.promotions.len();
    let would = view.tally(model.now.wall).of(State::Usable);
    let (answer, asked) = (format!("{would} of {count} would work"), parts.join(", "));
    let words = format!("Asked for: {asked} — {answer}");
    if print::width(&words) <= room {
        words
    } else {
        // What may come to stand on another row must not be the answer.
        format!("{answer}: {asked}")
    }
}
