//! The row of customers that are open, above all else once there are two: whose record shows, and how each one stands.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        action::Action,
        model::{Load, Model, Open},
        target::Target,
    },
    save::{Certainty, Save},
    voice::{Phrase, say},
    widget::print,
};

use super::{Canvas, theme::Theme};

/// No name takes more columns than this.
const NAME: u16 = 24;
/// Columns round a name: a blank before it; behind it a blank, a mark and a blank.
const ROUND: u16 = 4;
/// Columns for the mark that more customers stand beside those in sight.
const MORE: u16 = 2;

/// Draws the row; returns how many rows it takes: none for a single customer.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) -> u16 {
    if model.customers.len() < 2 {
        return 0;
    }
    let theme = canvas.theme;
    let all = model.customers.iter();
    let titles: Vec<_> = all.map(|open| canvas.title(open)).collect();
    let widths: Vec<_> = (titles.iter())
        .map(|title| print::columns(title).min(NAME) + ROUND)
        .collect();
    let shown = in_sight(&widths, model.customers.place(), area.width);
    let mut x = area.x;
    if shown.start > 0 {
        canvas.text(x, area.y, area.right(), "‹", theme.label);
        x += MORE;
    }
    let all = model.customers.iter().enumerate();
    for (index, open) in all.skip(shown.start).take(shown.len()) {
        let place = Rect {
            x,
            width: widths[index].min(area.right().saturating_sub(x)),
            ..area
        };
        canvas.note(place, Target::Customer(open.id));
        let is_shown = Some(open.id) == model.customers.shown();
        let style = if is_shown {
            canvas.fill(place, theme.selected);
            theme.selected
        } else {
            theme.label
        };
        let end = place.right().saturating_sub(ROUND - 1);
        let end = canvas.text(x + 1, area.y, end, titles[index].clone(), style);
        if let Some((mark, look)) = mark(theme, open) {
            let look = if is_shown { style } else { look };
            canvas.text(end + 1, area.y, place.right(), mark, look);
        }
        x = place.right();
    }
    if shown.end < titles.len() {
        canvas.text_before(x, area.y, area.right(), "›", theme.label);
    } else {
        keys(canvas, model, x, area);
    }
    1
}

/// The keys of the row, where all customers leave room for them.
fn keys(canvas: &mut Canvas<'_>, model: &Model, left: u16, area: Rect) {
    let all = [
        Action::PreviousCustomer,
        Action::NextCustomer,
        Action::Close,
    ];
    let all: Vec<_> = (all.into_iter())
        .filter_map(|action| Some((model.keys.first(action)?, action)))
        .map(|(key, action)| match action {
            Action::Close => say::customers_close(Phrase::ours(key)),
            _ => Phrase::ours(key),
        })
        .collect();
    let words = canvas.say(Phrase::join(all, "  "));
    let width = print::columns(&words).saturating_add(1);
    if left.saturating_add(width) < area.right() {
        let style = canvas.theme.label;
        canvas.text_before(left, area.y, area.right() - 1, words, style);
    }
}

/// Which customers fit, so that the one on the screen is among them: with it, as many before it as there is room for.
fn in_sight(widths: &[u16], current: usize, room: u16) -> std::ops::Range<usize> {
    let fits = |from: usize, to: usize| {
        let names = widths[from..to]
            .iter()
            .copied()
            .fold(0, u16::saturating_add);
        let marks = [from > 0, to < widths.len()]
            .map(u16::from)
            .iter()
            .sum::<u16>()
            * MORE;
        names.saturating_add(marks) <= room
    };
    let mut shown = current..current + 1;
    while shown.start > 0 && fits(shown.start - 1, shown.end) {
        shown.start -= 1;
    }
    while shown.end < widths.len() && fits(shown.start, shown.end + 1) {
        shown.end += 1;
    }
    shown
}

/// What an agent has to know of a customer that is not on the screen.
fn mark(theme: &Theme, open: &Open) -> Option<(&'static str, Style)> {
    if open.is_waiting() {
        return Some(("…", theme.title));
    }
    let waits_for_agent = open.open_save().is_some() || open.wants_key().is_some();
    let save = open.save.as_ref();
    let outcome = save.and_then(Save::outcome);
    let is_bad = outcome.is_some_and(|outcome| !outcome.is_stored()) && open.unsaved() > 0;
    let is_unread = open.loaded.is_none() && matches!(open.load, Load::Failed(_) | Load::Cancelled);
    if waits_for_agent || is_bad || is_unread {
        return Some(("!", theme.bad));
    }
    if open.unsaved() > 0 {
        return Some(("●", theme.changed));
    }
    let is_last = save.is_some_and(|save| !save.edited_since);
    match outcome.filter(|_| is_last)?.certainty {
        Certainty::Stored => Some(("✓", theme.good)),
        Certainty::PartlyStored => Some(("≠", theme.warn)),
        Certainty::NotStored | Certainty::NotSent | Certainty::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_customer_on_the_screen_is_always_in_sight() {
        let widths = [10; 9];
        assert_eq!(in_sight(&widths, 0, 90), 0..9);
        assert_eq!(in_sight(&widths, 0, 45), 0..4);
        assert_eq!(in_sight(&widths, 4, 45), 1..5);
        assert_eq!(in_sight(&widths, 8, 45), 5..9);
        assert_eq!(
            in_sight(&[60, 60], 1, 40),
            1..2,
            "and a cut name is better than none"
        );
    }
}
