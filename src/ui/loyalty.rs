//! The Loyalty tab: points as figures and a bar, stamp cards as rows of stamps, and all there is on the selected one.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{model::Loaded, target::Target, view::Scroll},
    customer::{Loyalty, Number, Read, StampCard},
    voice::{Label, Phrase, say},
    widget::print,
};

use super::{Canvas, Clear, Filling, sheet, sheet_below, theme::Theme};

/// More stamps than this are told by figures only.
const MOST_STAMPS: u64 = 24;
/// The columns that a figure of the points has.
const FIGURE: u16 = 14;

/// A card in the strip of answers: `Black coffee 3/6`.
pub(super) fn short(canvas: &Canvas<'_>, card: &StampCard) -> Clear<'static> {
    let star = if card.is_full() { " ★" } else { "" };
    let (count, total) = (figure(canvas, &card.count), figure(canvas, &card.total));
    name(canvas, card) + " " + count + "/" + total + star
}

fn name<'c>(canvas: &Canvas<'_>, card: &'c StampCard) -> Clear<'c> {
    let name = card.name.value();
    name.map_or_else(|| canvas.say(say::STAMP_CARD), |name| canvas.in_line(name))
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, loaded: &Loaded, area: Rect) {
    let loyalty = &loaded.customer.loyalty;
    // The points in full take half of a small screen; then the cards need it more.
    let least = if loyalty.cards.is_empty() { 9 } else { 14 };
    let is_tight = area.height < least;
    let y = if is_tight {
        points_side_by_side(canvas, loyalty, area)
    } else {
        points(canvas, loyalty, area) + 1
    };
    let rest = Rect {
        y,
        height: area.bottom().saturating_sub(y),
        ..area
    };
    cards(canvas, loaded, is_tight, rest);
}

/// The cards below their title, and all there is on the selected one.
fn cards(canvas: &mut Canvas<'_>, loaded: &Loaded, is_tight: bool, mut area: Rect) {
    let theme = canvas.theme;
    let loyalty = &loaded.customer.loyalty;
    let title = area.y;
    // A card is worth more than what stands over it.
    let has_title = area.height > 1;
    if has_title {
        let words = canvas.say(say::STAMP_CARDS);
        canvas.text(area.x + 2, title, area.right(), words, theme.title);
        area.y += 1;
        area.height -= 1;
    }
    let count = loyalty.cards.len();
    if count == 0 && area.height > 0 {
        let words = if loyalty.cards_told {
            say::STAMP_CARDS_NONE
        } else {
            say::STAMP_CARDS_NOT_TOLD
        };
        let words = canvas.say(words);
        canvas.text(area.x + 2, area.y, area.right(), words, theme.label);
        canvas.focus(area.x + 2, area.y);
        return;
    }
    let list = Rect {
        height: list_rows(area.height, count),
        ..area
    };
    let rows = usize::from(list.height);
    let top = loaded.loyalty.card.top(count, rows);
    if has_title && rows < count {
        let words = rows_of(canvas, top + 1, top + rows, count);
        canvas.text_before(area.x, title, area.right() - 2, words, theme.key);
    }
    let selected = loaded.loyalty.card.selected(count);
    let shown = loyalty.cards.iter().enumerate().skip(top);
    let column = name_column(shown.clone().take(rows).map(|(_, card)| card));
    for (y, (index, card)) in (list.y..list.bottom()).zip(shown) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        canvas.note(line, Target::Row(index));
        row(canvas, card, selected == Some(index), column, line);
    }
    let Some(card) = selected.and_then(|index| loyalty.cards.get(index)) else {
        return;
    };
    let between = Rect {
        y: list.bottom(),
        height: 1,
        ..area
    };
    let below = Rect {
        y: between.bottom(),
        height: area.bottom().saturating_sub(between.bottom()),
        ..area
    };
    all_on(
        canvas,
        card,
        loaded.loyalty.scroll,
        (is_tight, between),
        below,
    );
}

/// Which rows of a list show.
pub(super) fn rows_of(
    canvas: &Canvas<'_>,
    first: usize,
    last: usize,
    count: usize,
) -> Clear<'static> {
    Clear::from(" ") + canvas.say(say::rows_of(first, last, count)) + " "
}

/// All there is on a card. On a small screen a rule between it and the cards says which part of it shows, so that every
/// row is left to it.
fn all_on(
    canvas: &mut Canvas<'_>,
    card: &StampCard,
    scroll: Scroll,
    (is_tight, between): (bool, Rect),
    area: Rect,
) {
    canvas.note(area, Target::Details);
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let last = scroll.0.saturating_add(usize::from(inner.height));
    let mut filling = Filling::new(canvas, inner.width, size(card), last);
    details(&mut filling, card);
    let (entries, is_cut) = filling.done();
    if !is_tight {
        sheet(canvas, inner, (&entries, is_cut), scroll);
        return;
    }
    let rule = (!area.is_empty()).then_some(between);
    if let Some(rule) = rule {
        canvas.rule(rule);
    }
    sheet_below(canvas, rule, inner, (&entries, is_cut), scroll);
}

/// The rows of so many that the list of the cards takes; in the others is what there is on the selected one, a row
/// below it.
fn list_rows(height: u16, count: usize) -> u16 {
    let most = if height < 3 { height } else { height / 2 };
    u16::try_from(count).unwrap_or(u16::MAX).min(most)
}

/// The columns that the names of the cards in sight take.
fn name_column<'c>(cards: impl Iterator<Item = &'c StampCard>) -> u16 {
    let names = cards.map(|card| print::columns(card.name.value().map_or("", String::as_str)));
    names.max().unwrap_or(0).clamp(10, 30) + 2
}

/// A figure, with its mark in the bar, its label and its look.
type Figure<'l> = (&'static str, Label, &'l Read<Number>, Style);

fn figures<'l>(theme: &Theme, loyalty: &'l Loyalty) -> [Figure<'l>; 5] {
    [
        (
            "█",
            say::POINTS_SPENDABLE,
            &loyalty.points_active,
            theme.good,
        ),
        (
            "▓",
            say::POINTS_PENDING,
            &loyalty.points_pending,
            theme.warn,
        ),
        (
            "░",
            say::POINTS_EXPIRED,
            &loyalty.points_expired,
            theme.label,
        ),
        (" ", say::POINTS_EARNED, &loyalty.points_total, theme.text),
        (" ", say::POINTS_BALANCE, &loyalty.points, theme.text),
    ]
    .map(|(glyph, label, number, style)| {
        let odd = matches!(number, Read::Odd(_));
        (glyph, label, number, if odd { theme.odd } else { style })
    })
}

/// The title, and what stands in the place of the points where they are none.
fn points_title(canvas: &mut Canvas<'_>, loyalty: &Loyalty, area: Rect) {
    let theme = canvas.theme;
    canvas.text(
        area.x + 2,
        area.y,
        area.right(),
        canvas.say(say::POINTS),
        theme.title,
    );
    if let Some(odd) = &loyalty.odd {
        let words = canvas.say(say::odd(Phrase::foreign(odd)));
        canvas.text(area.x + 10, area.y, area.right(), words, theme.odd);
    }
}

/// The points as figures, each with its mark in the bar; returns the row under them.
fn points(canvas: &mut Canvas<'_>, loyalty: &Loyalty, area: Rect) -> u16 {
    let theme = canvas.theme;
    points_title(canvas, loyalty, area);
    let column = area.x + 19;
    for (y, (glyph, label, number, style)) in (area.y + 1..).zip(figures(theme, loyalty)) {
        canvas.text(area.x + 2, y, column, glyph, style);
        let label = canvas.say(label);
        canvas.text(area.x + 4, y, column, label, theme.label);
        let figure = figure(canvas, number);
        canvas.text(column, y, column + FIGURE, figure, style);
    }
    let mut right = Rect {
        x: column + 16,
        y: area.y + 1,
        width: area.right().saturating_sub(column + 18),
        height: 5,
    };
    if right.width >= 10 {
        let mut words = bar(canvas, loyalty, right).map_or(Vec::new(), |caption| {
            right.y += 1;
            vec![caption]
        });
        words.extend(loyalty.has_pending().then_some(say::POINTS_NO_DATE));
        let lines = words
            .into_iter()
            .flat_map(|words| canvas.say(words).wrap(right.width.into()));
        for (y, line) in (right.y..area.y + 6).zip(lines.collect::<Vec<_>>()) {
            canvas.text(right.x, y, right.right(), line, theme.label);
        }
    }
    area.y + 6
}

/// The points as figures in as few rows as they fit in, one row at least left below them; returns the row under them.
fn points_side_by_side(canvas: &mut Canvas<'_>, loyalty: &Loyalty, area: Rect) -> u16 {
    let theme = canvas.theme;
    points_title(canvas, loyalty, area);
    let right = area.right() - 2;
    let (mut x, mut y) = (area.x + 10, area.y);
    if loyalty.odd.is_some() {
        x = right;
    }
    for (_, label, number, style) in figures(theme, loyalty) {
        let (label, figure) = (canvas.say(label), figure(canvas, number));
        let wanted = print::columns(&label) + 1 + print::columns(&figure).min(FIGURE);
        if x + wanted > right {
            (x, y) = (area.x + 2, y + 1);
        }
        if y + 1 >= area.bottom() {
            return y;
        }
        x = canvas.text(x, y, right, label, theme.label) + 1;
        x = canvas.text(x, y, right.min(x + FIGURE), figure, style) + 2;
    }
    y + 1
}

/// The bar: what became of everything ever earned, as far as the figures tell; returns its caption.
fn bar(canvas: &mut Canvas<'_>, loyalty: &Loyalty, area: Rect) -> Option<Label> {
    let theme = canvas.theme;
    let known = [
        &loyalty.points_active,
        &loyalty.points_pending,
        &loyalty.points_expired,
    ]
    .map(amount);
    let parts = known.map(|part| part.unwrap_or(0.0));
    let told: f64 = parts.iter().sum();
    let is_whole = known.iter().all(Option::is_some);
    let (total, words) = match amount(&loyalty.points_total) {
        Some(total) if told > total => (told, say::POINTS_MORE),
        Some(total) if told < total && is_whole => (total, say::POINTS_REST),
        Some(total) if told < total => (total, say::POINTS_NOT_TOLD),
        Some(total) => (total, say::POINTS_OF_ALL),
        None if is_whole => (told, say::POINTS_OF_THREE),
        None => (0.0, say::POINTS_NO_BAR),
    };
    if total > 0.0 {
        let looks = [("█", theme.good), ("▓", theme.warn), ("░", theme.label)];
        let end = area.right();
        let mut x = area.x;
        for (width, (glyph, style)) in shares(parts, total, area.width).into_iter().zip(looks) {
            let stretch = glyph.repeat(usize::from(width));
            x = canvas.text(x, area.y, end, Clear::ours(stretch), style);
        }
        let rest = "·".repeat(usize::from(end.saturating_sub(x)));
        canvas.text(x, area.y, end, Clear::ours(rest), theme.label);
    } else if is_whole {
        return None;
    }
    Some(words)
}

/// An amount that can be drawn; none for what is missing, odd or below nothing.
fn amount(number: &Read<Number>) -> Option<f64> {
    let amount = number.value().map(Number::f64);
    amount.filter(|amount| amount.is_finite() && *amount >= 0.0)
}

/// The columns of each part: one at least where there is anything, and together no more than there are.
fn shares(parts: [f64; 3], total: f64, room: u16) -> [u16; 3] {
    let mut behind = 0.0;
    let mut used = 0;
    let mut shares = [0; 3];
    for (share, part) in shares.iter_mut().zip(parts) {
        behind += part;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the room"
        )]
        let end = (behind / total * f64::from(room)).round() as u16;
        if part > 0.0 {
            *share = end.max(used + 1).min(room) - used.min(room);
            used += *share;
        }
    }
    shares
}

fn figure<'c>(canvas: &Canvas<'_>, number: &'c Read<Number>) -> Clear<'c> {
    match number {
        Read::Is(number) => Clear::ours(canvas.words.number(number.raw())),
        Read::Absent | Read::Null => "–".into(),
        Read::Odd(raw) => canvas.in_line(raw),
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
    if is_selected {
        canvas.mark(area.x + 1, y);
        canvas.focus(area.x + 2, y);
    }
    let name = name(canvas, card);
    canvas.text(area.x + 2, y, area.x + 1 + column, name, style);
    let mut x = area.x + 2 + column;
    let figures = figure(canvas, &card.count) + "/" + figure(canvas, &card.total);
    let words = canvas.words.text(&state(card));
    // The figures and the words come first; the stamps take what is left, closer together where they must.
    let wanted = print::width(&figures) + print::width(&words) + 5;
    let room = usize::from(area.right().saturating_sub(x)).saturating_sub(wanted);
    if let Some((count, total)) = card.stamps().filter(|(_, total)| *total <= MOST_STAMPS) {
        let places = usize::try_from(total).unwrap_or(usize::MAX);
        let full = usize::try_from(count.min(total)).unwrap_or(0);
        let look = if card.is_full() {
            theme.good
        } else {
            theme.text
        };
        let gap = if places * 2 <= room { " " } else { "" };
        if places <= room {
            let stamps = format!("●{gap}").repeat(full);
            x = canvas.text(x, y, area.right(), Clear::ours(stamps), look);
            let open = format!("○{gap}").repeat(places - full);
            x = canvas.text(x, y, area.right(), Clear::ours(open), theme.label) + 1;
        }
    }
    x = canvas.text(x, y, area.right(), figures, theme.strong);
    let look = if card.is_full() {
        theme.good
    } else {
        theme.label
    };
    canvas.text(x + 2, y, area.right(), Clear::ours(words), look);
}

/// What a card still needs; nothing where that is not known.
fn state(card: &StampCard) -> Phrase {
    match (card.is_full(), card.remaining()) {
        (true, _) => {
            let over = card.stamps();
            let over = over.map_or(0, |(count, total)| count.saturating_sub(total));
            let full = match usize::try_from(over).unwrap_or(usize::MAX) {
                0 => say::CARD_FULL.into(),
                over => say::card_full_over(over),
            };
            Phrase::join([Phrase::ours("★"), full], " ")
        }
        (false, Some(0) | None) => Phrase::ours(""),
        (false, Some(left)) => say::card_left(left),
    }
}

fn details<'c>(sheet: &mut Filling<'_, '_, 'c>, card: &'c StampCard) {
    // First what the card's own row does not tell: on a small screen there is no room for the rest.
    sheet.text(say::DETAIL_ID, &card.id);
    sheet.text(say::DETAIL_IMAGE, &card.image_url);
    if let Some(extended) = &card.extended {
        sheet.labelled(say::CARD_EXTENDED, extended, false);
    }
    if let Some(odd) = &card.odd {
        sheet.labelled(say::CARD_ODD, odd, true);
    }
    sheet.number(say::DETAIL_SORT_ORDER, &card.sort_order);
    sheet.text(say::DETAIL_NAME, &card.name);
    sheet.number(say::CARD_STAMPS, &card.count);
    sheet.number(say::CARD_NEEDED, &card.total);
}

/// About how many bytes there are on a card.
fn size(card: &StampCard) -> usize {
    let texts = [&card.id, &card.image_url, &card.name].map(Read::length);
    let raw = [&card.extended, &card.odd].map(|raw| raw.as_ref().map_or(0, String::len));
    texts.into_iter().chain(raw).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{record::json::Node, voice::Words};

    #[test]
    fn the_parts_of_the_bar_fill_it_and_never_more() {
        for (parts, total, room, expected) in [
            ([300.0, 200.0, 100.0], 600.0, 60, [30, 20, 10]),
            ([1.0, 1.0, 1.0], 3.0, 10, [3, 4, 3]),
            ([1.0, 0.0, 9999.0], 10_000.0, 10, [1, 0, 9]),
            ([9999.0, 1.0, 1.0], 10_001.0, 10, [10, 0, 0]),
            ([0.0, 0.0, 50.0], 100.0, 10, [0, 0, 5]),
        ] {
            assert_eq!(shares(parts, total, room), expected, "{parts:?}");
        }
    }

    #[test]
    fn every_screen_has_a_row_for_a_card_and_then_for_what_there_is_on_it() {
        for (height, count, rows) in [
            (0, 5, 0),
            (1, 5, 1),
            (2, 5, 2),
            (3, 5, 1),
            (5, 5, 2),
            (5, 1, 1),
            (9, 2, 2),
            (9, 70_000, 4),
        ] {
            assert_eq!(list_rows(height, count), rows, "{height} {count}");
        }
    }

    #[test]
    fn a_card_says_what_it_needs() {
        for (card, words) in [
            (r#"{"total":10,"count":10}"#, "★ Full — ready to use"),
            (
                r#"{"total":10,"count":12}"#,
                "★ Full — ready to use, 2 stamps over",
            ),
            (r#"{"total":6,"count":3}"#, "3 to go"),
            (r#"{"total":0,"count":0}"#, ""),
            (r#"{"total":"many"}"#, ""),
        ] {
            let text = format!(r#"{{"loyaltyCards":[{card}]}}"#);
            let loyalty = Loyalty::read(Node::parse(&text).unwrap());
            assert_eq!(
                Words::default().text(&state(&loyalty.cards[0])),
                words,
                "{card}"
            );
        }
    }
}
