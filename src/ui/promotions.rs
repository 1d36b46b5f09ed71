//! The Promotions tab: a table, and everything there is on the selected promotion.

use jiff::tz::TimeZone;
use ratatui::{layout::Rect, style::Style};

use crate::{
    app::model::{Loaded, Model},
    customer::{Asking, Instant, Product, Promotion, Question, Read, State, Wording},
    widget::sheet::Entry,
};

use super::{
    Canvas,
    loyalty::{entry, number, text},
    sheet,
};

/// How many promotions can be used now, in words and in fewer words.
pub(super) fn usable_words(model: &Model, loaded: &Loaded) -> [String; 2] {
    let count = loaded.customer.promotions.len();
    let usable = loaded.promotions.windows.open(model.now.wall);
    let plural = if count == 1 { "" } else { "s" };
    match count {
        0 => ["no promotions"; 2].map(str::to_owned),
        _ => [
            format!("{usable} of {count} promotion{plural} usable now"),
            format!("{usable} of {count} usable"),
        ],
    }
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let view = &loaded.promotions;
    let customer = &loaded.customer;
    if let Some(odd) = &customer.promotions_odd {
        canvas.text(
            area.x + 2,
            area.y,
            area.right(),
            &format!("Promotions are no list: {odd}"),
            theme.odd,
        );
        return;
    }
    if customer.promotions.is_empty() {
        canvas.text(
            area.x + 2,
            area.y,
            area.right(),
            "This customer has no promotions.",
            theme.label,
        );
        return;
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    if view.is_detailed {
        if let Some(promotion) = view.selected(customer) {
            sheet(canvas, inner, &details(model, promotion), view.scroll);
        }
        return;
    }
    let table = Rect {
        height: (area.height / 2).max(5).min(area.height),
        ..area
    };
    self::table(canvas, model, loaded, table);
    let rest = Rect {
        y: table.bottom() + 1,
        height: area.bottom().saturating_sub(table.bottom() + 1),
        ..inner
    };
    canvas.rule(Rect {
        y: table.bottom(),
        height: 1,
        ..area
    });
    match view.selected(customer) {
        Some(promotion) => sheet(canvas, rest, &details(model, promotion), view.scroll),
        None => {
            canvas.text(
                rest.x,
                rest.y,
                rest.right(),
                "No promotion holds that text. Esc shows all.",
                theme.label,
            );
        }
    }
}

/// Where the columns of the table begin, by the room there is.
struct Columns {
    name: u16,
    state: u16,
    from: u16,
    to: u16,
    used: u16,
    value: u16,
    channels: u16,
}

impl Columns {
    fn new(area: Rect) -> Self {
        // State, dates and counts are of fixed width; the names take what is left.
        let fixed = if area.width >= 100 {
            13 + 13 + 13 + 10 + 14 + 12
        } else {
            13 + 12 + 12 + 8
        };
        let name = area.x + 2;
        let state = name + area.width.saturating_sub(fixed + 3).max(16);
        let date = if area.width >= 100 { 13 } else { 12 };
        let from = state + 13;
        let to = from + date;
        let used = to + date;
        Self {
            name,
            state,
            from,
            to,
            used,
            value: used + if area.width >= 100 { 10 } else { 8 },
            channels: used + 24,
        }
    }
}

fn table(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let view = &loaded.promotions;
    let columns = Columns::new(area);
    let titles = [
        (columns.name, columns.state, "Name"),
        (columns.state, columns.from, "State"),
        (columns.from, columns.to, "From"),
        (columns.to, columns.used, "To"),
        (columns.used, columns.value, "Used"),
        (columns.value, columns.channels, "Value"),
        (columns.channels, area.right(), "Channels"),
    ];
    for (left, right, title) in titles {
        if !has_room(left, right, area) {
            continue;
        }
        canvas.text(left, area.y, right.min(area.right()), title, theme.title);
    }
    let has_filter = view.is_filtering || !view.filter.is_empty();
    let rows = area.height.saturating_sub(1 + u16::from(has_filter));
    let len = view.shown.len();
    let top = view.row.top(len, usize::from(rows));
    let selected = view.row.selected(len);
    for (nth, y) in (area.y + 1..area.y + 1 + rows).enumerate() {
        let Some(promotion) = view
            .shown
            .get(top + nth)
            .and_then(|index| loaded.customer.promotions.get(*index))
        else {
            break;
        };
        let is_selected = selected == Some(top + nth);
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        row(canvas, model, promotion, is_selected, &columns, line);
    }
    if has_filter {
        let y = area.bottom() - 1;
        let x = canvas.text(area.x + 2, y, area.right(), "/ ", theme.key);
        let room = Rect::new(x, y, (area.width / 2).max(1), 1);
        let cursor = view.filter.draw(canvas.buffer, room, theme.focus);
        if view.is_filtering {
            canvas.cursor = Some(cursor);
        }
        let words = format!("{len} of {}", loaded.customer.promotions.len());
        canvas.text_before(room.right(), y, area.right() - 1, &words, theme.label);
    }
}

fn row(
    canvas: &mut Canvas<'_>,
    model: &Model,
    promotion: &Promotion,
    is_selected: bool,
    columns: &Columns,
    area: Rect,
) {
    let theme = canvas.theme;
    let state = promotion.state(model.now.wall);
    let look = |style: Style| if is_selected { theme.selected } else { style };
    let y = area.y;
    if is_selected {
        canvas.fill(
            Rect {
                x: columns.name - 1,
                width: area.width - 2,
                ..area
            },
            theme.selected,
        );
    }
    let name = match &promotion.name {
        Read::Is(name) => name.as_str(),
        Read::Absent | Read::Null => "(no name)",
        Read::Odd(raw) => raw.as_str(),
    };
    let colour = match state {
        State::Usable => theme.good,
        State::NotYet => theme.warn,
        State::Expired | State::UsedUp | State::SwitchedOff | State::Elsewhere => theme.label,
    };
    let cells = [
        (columns.name, columns.state, name.to_owned(), theme.text),
        (
            columns.state,
            columns.from,
            if state == State::Usable {
                "usable now"
            } else {
                state.label()
            }
            .to_owned(),
            colour,
        ),
        (
            columns.from,
            columns.to,
            day(&promotion.valid_from, &model.zone),
            theme.text,
        ),
        (
            columns.to,
            columns.used,
            day(&promotion.valid_to, &model.zone),
            theme.text,
        ),
        (columns.used, columns.value, used(promotion), theme.text),
        (
            columns.value,
            columns.channels,
            promotion.value_words(),
            theme.text,
        ),
        (
            columns.channels,
            area.right(),
            promotion.channel_words(),
            theme.label,
        ),
    ];
    for (left, right, words, style) in cells {
        if !has_room(left, right, area) {
            continue;
        }
        canvas.text(
            left,
            y,
            right.saturating_sub(1).min(area.right()),
            &words,
            look(style),
        );
    }
}

/// Whether a column has room for more than a mark that something was cut.
fn has_room(left: u16, right: u16, area: Rect) -> bool {
    right.min(area.right()) >= left + 5
}

/// "1/5", or "1" where it may be redeemed without end.
fn used(promotion: &Promotion) -> String {
    let figure = |number: &Read<crate::customer::Number>| {
        number
            .value()
            .map_or_else(|| "–".to_owned(), |number| number.raw().to_owned())
    };
    let count = figure(&promotion.count);
    match (promotion.unlimited.value(), &promotion.limit) {
        (Some(true), _) => format!("{count}/∞"),
        (_, limit) => format!("{count}/{}", figure(limit)),
    }
}

fn day(instant: &Read<Instant>, zone: &TimeZone) -> String {
    match instant {
        Read::Is(instant) => instant
            .at
            .to_zoned_datetime(zone.clone())
            .strftime("%-d %b %Y")
            .to_string(),
        Read::Absent | Read::Null => "–".to_owned(),
        Read::Odd(raw) => raw.clone(),
    }
}

/// A moment in local time, with the zone named and the value as sent behind it.
fn moment(instant: &Instant, zone: &TimeZone) -> String {
    let local = instant.at.to_zoned_datetime(zone.clone());
    format!(
        "{}  ({})",
        local.strftime("%-d %b %Y %H:%M:%S %Z"),
        instant.raw
    )
}

fn details(model: &Model, promotion: &Promotion) -> Vec<Entry> {
    let zone = &model.zone;
    let instant =
        |label: &str, value: &Read<Instant>| entry(label, value, |instant| moment(instant, zone));
    let flag = |label: &str, value: &Read<bool>| {
        entry(label, value, |yes| {
            if *yes { "yes" } else { "no" }.to_owned()
        })
    };
    let question = Question::at(model.now.wall);
    let wording = Wording {
        question: &question,
        asking: Asking::Now,
        zone,
    };
    let mut entries = vec![
        Entry::value("Now", wording.sentence(promotion)),
        text("Name", &promotion.name),
        text("Description", &promotion.description),
        text("Terms", &promotion.terms),
        text("Type", &promotion.kind),
        text("Id", &promotion.id),
        flag("Available", &promotion.available),
        instant("Valid from", &promotion.valid_from),
        instant("Valid to", &promotion.valid_to),
        Entry::value("Time of day", time_of_day(promotion)),
        number("Redeemed", &promotion.count),
        number("Limit", &promotion.limit),
        flag("Unlimited", &promotion.unlimited),
        text("Link", &promotion.url_link),
        text("Image", &promotion.url_image),
        Entry::value("Products", products(&promotion.products_included, "all")),
        Entry::value("Not for", products(&promotion.products_excluded, "–")),
        Entry::value("Stores", joined(&promotion.stores_included, "all")),
    ];
    if let Some(affiliate) = &promotion.affiliate {
        entries.extend([
            text("Affiliate", &affiliate.name),
            text("Affiliate id", &affiliate.id),
        ]);
    }
    if !matches!(promotion.sort_order, Read::Absent | Read::Null) {
        entries.push(number("Sort order", &promotion.sort_order));
    }
    for channel in &promotion.channels {
        entries.push(Entry::Gap);
        entries.extend([
            text("Channel", &channel.kind),
            text("Value type", &channel.value_type),
            text("Value", &channel.value),
            text("Message", &channel.message),
        ]);
    }
    if !promotion.history.is_empty() {
        entries.push(Entry::Gap);
        entries.push(Entry::Title(format!(
            "Redeemed {} times",
            promotion.history.len()
        )));
    }
    for redemption in &promotion.history {
        entries.extend([
            instant("At", &redemption.at),
            text("Store", &redemption.store_id),
            text("Receipt", &redemption.receipt_id),
        ]);
    }
    let unknown = promotion.unknown.iter();
    entries.extend(unknown.map(|(name, raw)| Entry::value(name, raw)));
    entries.extend(promotion.odd.iter().map(|odd| Entry::Value {
        label: odd.name.clone(),
        text: odd.raw.clone(),
        odd: true,
    }));
    entries
}

/// The hours told to people; they decide nothing.
fn time_of_day(promotion: &Promotion) -> String {
    let part = |value: &Read<String>| match value {
        Read::Is(text) => text.clone(),
        Read::Absent | Read::Null => "–".to_owned(),
        Read::Odd(raw) => raw.clone(),
    };
    format!(
        "{} to {} (told to customers; only the dates above decide)",
        part(&promotion.valid_time_from),
        part(&promotion.valid_time_to)
    )
}

fn products(products: &[Product], none: &str) -> String {
    let words: Vec<_> = products
        .iter()
        .map(|product| match (product.id.value(), product.kind.value()) {
            (Some(id), Some(kind)) => format!("{id} ({kind})"),
            (Some(id), None) => id.clone(),
            (None, Some(kind)) => kind.clone(),
            (None, None) => "–".to_owned(),
        })
        .collect();
    joined(&words, none)
}

fn joined(words: &[String], none: &str) -> String {
    if words.is_empty() {
        none.to_owned()
    } else {
        words.join(", ")
    }
}
