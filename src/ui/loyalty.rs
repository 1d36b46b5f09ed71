//! The Loyalty tab: points as figures and a bar, stamp cards as rows of stamps, and all there is on the selected one.

use ratatui::layout::Rect;

use crate::{
    app::model::Loaded,
    customer::{Loyalty, Number, Read, StampCard},
    widget::{print, sheet::Entry},
};

use super::{Canvas, sheet};

/// More stamps than this are told by figures only.
const MOST_STAMPS: u64 = 24;

/// A card in the strip of answers: `Black coffee 3/6`.
pub(super) fn short(card: &StampCard) -> String {
    let name = card.name.value().map_or("Stamp card", String::as_str);
    let star = if card.is_full() { " ★" } else { "" };
    format!(
        "{name} {}/{}{star}",
        figure(&card.count),
        figure(&card.total)
    )
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let loyalty = &loaded.customer.loyalty;
    let mut y = points(canvas, loyalty, area);
    canvas.text(area.x + 2, y + 1, area.right(), "Stamp cards", theme.title);
    y += 2;
    let count = loyalty.cards.len();
    if count == 0 {
        canvas.text(
            area.x + 2,
            y,
            area.right(),
            "This customer has no stamp cards.",
            theme.label,
        );
        return;
    }
    let below = area.bottom().saturating_sub(y);
    let rows = u16::try_from(count)
        .unwrap_or(u16::MAX)
        .min((below / 2).max(1));
    let picker = loaded.loyalty.card;
    let top = picker.top(count, usize::from(rows));
    let selected = picker.selected(count);
    let names = loyalty
        .cards
        .iter()
        .map(|card| print::width(card.name.value().map_or("", String::as_str)));
    let column = u16::try_from(names.max().unwrap_or(0))
        .unwrap_or(u16::MAX)
        .clamp(10, 30)
        + 2;
    for (index, card) in loyalty
        .cards
        .iter()
        .enumerate()
        .skip(top)
        .take(usize::from(rows))
    {
        row(
            canvas,
            card,
            selected == Some(index),
            column,
            Rect {
                y,
                height: 1,
                ..area
            },
        );
        y += 1;
    }
    if let Some(card) = selected.and_then(|index| loyalty.cards.get(index)) {
        let room = Rect {
            x: area.x + 2,
            y: y + 1,
            width: area.width.saturating_sub(4),
            height: area.bottom().saturating_sub(y + 1),
        };
        sheet(
            canvas,
            room,
            &details(card),
            crate::app::view::Scroll::default(),
        );
    }
}

/// The points; returns the row under them.
fn points(canvas: &mut Canvas<'_>, loyalty: &Loyalty, area: Rect) -> u16 {
    let theme = canvas.theme;
    canvas.text(area.x + 2, area.y, area.right(), "Points", theme.title);
    if let Some(odd) = &loyalty.odd {
        canvas.text(
            area.x + 10,
            area.y,
            area.right(),
            &format!("odd: {odd}"),
            theme.odd,
        );
    }
    let figures = [
        ("Spendable", &loyalty.points_active, theme.good),
        ("Pending", &loyalty.points_pending, theme.warn),
        ("Expired", &loyalty.points_expired, theme.label),
        ("Balance", &loyalty.points, theme.text),
        ("Earned in all", &loyalty.points_total, theme.text),
    ];
    let mut y = area.y + 1;
    let column = area.x + 17;
    for (label, number, style) in &figures {
        canvas.text(area.x + 2, y, column, label, theme.label);
        let odd = matches!(number, Read::Odd(_));
        canvas.text(
            column,
            y,
            column + 14,
            &figure(number),
            if odd { theme.odd } else { *style },
        );
        y += 1;
    }
    // The bar: what the balance and the past are made of.
    let parts = &figures[..3];
    let total: f64 = parts.iter().map(|(_, number, _)| amount(number)).sum();
    let room = area.right().saturating_sub(column + 18);
    if total > 0.0 && room >= 10 {
        let mut x = column + 16;
        for ((_, number, style), glyph) in parts.iter().zip(["█", "▓", "░"]) {
            let width = share(amount(number), total, room);
            canvas.text(
                x,
                area.y + 1,
                x + width,
                &glyph.repeat(usize::from(width)),
                *style,
            );
            x += width;
        }
        canvas.text(
            column + 16,
            area.y + 2,
            area.right(),
            "█ spendable  ▓ pending  ░ expired",
            theme.label,
        );
    }
    y
}

fn amount(number: &Read<Number>) -> f64 {
    number.value().map_or(0.0, Number::f64).max(0.0)
}

/// The columns of a part; one at least where there is anything.
fn share(part: f64, total: f64, room: u16) -> u16 {
    if part <= 0.0 || !part.is_finite() || !total.is_finite() {
        return 0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the room"
    )]
    let columns = (part / total * f64::from(room)).round() as u16;
    columns.clamp(1, room)
}

fn figure(number: &Read<Number>) -> String {
    match number {
        Read::Is(number) => number.raw().to_owned(),
        Read::Absent | Read::Null => "–".to_owned(),
        Read::Odd(raw) => raw.clone(),
    }
}

fn row(canvas: &mut Canvas<'_>, card: &StampCard, is_selected: bool, column: u16, area: Rect) {
    let theme = canvas.theme;
    let y = area.y;
    let style = if is_selected {
        theme.selected
    } else {
        theme.text
    };
    let mark = if is_selected { "▸" } else { " " };
    canvas.text(area.x, y, area.right(), mark, theme.key);
    let name = card.name.value().map_or("Stamp card", String::as_str);
    canvas.text(area.x + 2, y, area.x + 1 + column, name, style);
    let mut x = area.x + 2 + column;
    if let Some((count, total)) = card.stamps().filter(|(_, total)| *total <= MOST_STAMPS) {
        let full = usize::try_from(count.min(total)).unwrap_or(0);
        let open = usize::try_from(total.saturating_sub(count)).unwrap_or(0);
        let look = if card.is_full() {
            theme.good
        } else {
            theme.text
        };
        x = canvas.text(x, y, area.right(), &"● ".repeat(full), look);
        x = canvas.text(x, y, area.right(), &"○ ".repeat(open), theme.label);
    }
    x = canvas.text(
        x + 1,
        y,
        area.right(),
        &format!("{}/{}", figure(&card.count), figure(&card.total)),
        theme.strong,
    );
    if card.is_full() {
        canvas.text(x + 2, y, area.right(), "★ full", theme.good);
    } else if let Some(left) = card.remaining() {
        canvas.text(
            x + 2,
            y,
            area.right(),
            &format!("{left} to go"),
            theme.label,
        );
    }
}

fn details(card: &StampCard) -> Vec<Entry> {
    // First what the card's own row does not tell: on a small screen there is no room for the rest.
    let mut entries = vec![text("Id", &card.id), text("Image", &card.image_url)];
    if let Some(extended) = &card.extended {
        entries.push(Entry::value("Extended", extended));
    }
    if let Some(odd) = &card.odd {
        entries.push(Entry::Value {
            label: "Odd".to_owned(),
            text: odd.clone(),
            odd: true,
        });
    }
    entries.extend([
        number("Sort order", &card.sort_order),
        text("Name", &card.name),
        number("Stamps", &card.count),
        number("Needed", &card.total),
    ]);
    entries
}

/// A labelled text, odd or missing as it is.
pub(super) fn text(label: &str, value: &Read<String>) -> Entry {
    entry(label, value, Clone::clone)
}

/// A labelled figure, as it is spelled.
pub(super) fn number(label: &str, value: &Read<Number>) -> Entry {
    entry(label, value, |number| number.raw().to_owned())
}

/// A labelled value of any kind.
pub(super) fn entry<T>(label: &str, value: &Read<T>, words: impl Fn(&T) -> String) -> Entry {
    let (text, odd) = match value {
        Read::Is(value) => (words(value), false),
        Read::Absent | Read::Null => ("–".to_owned(), false),
        Read::Odd(raw) => (raw.clone(), true),
    };
    Entry::Value {
        label: label.to_owned(),
        text,
        odd,
    }
}
