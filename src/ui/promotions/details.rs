//! Everything there is on one promotion: first whether it can be used, then what an agent reads out, then the rest.

use jiff::tz::TimeZone;

use crate::{
    customer::{Asking, Instant, Product, Promotion, Wording},
    widget::sheet::Entry,
};

use super::{
    super::{
        Canvas, Clear,
        loyalty::{entry, number, text},
    },
    history,
};

/// The details, for so many columns.
pub(super) fn entries<'c>(
    canvas: &Canvas<'_>,
    wording: &Wording<'_>,
    promotion: &'c Promotion,
    width: u16,
) -> Vec<Entry<Clear<'c>>> {
    let label = match wording.asking {
        Asking::Now => "Now",
        Asking::There | Asking::Then => "What if",
    };
    let answer = wording.sentence(promotion, &canvas.quote());
    let text = |label, value| text(canvas, label, value);
    let mut entries = vec![
        Entry::value(label, Clear::ours(answer)),
        text("Name", &promotion.name),
        // What is read out to a customer.
        text("Description", &promotion.description),
        text("Terms", &promotion.terms),
    ];
    entries.extend(facts(canvas, promotion, wording.zone));
    for channel in &promotion.channels {
        entries.push(Entry::Gap);
        entries.extend([
            text("Channel", &channel.kind),
            text("Value type", &channel.value_type),
            text("Value", &channel.value),
            text("Message", &channel.message),
        ]);
    }
    entries.extend(history::entries(
        &canvas.quote(),
        &promotion.history,
        wording.zone,
        width,
    ));
    let unknown = promotion.unknown.iter();
    entries.extend(unknown.map(|(name, raw)| Entry::Value {
        label: canvas.shown(name),
        text: canvas.shown(raw),
        odd: false,
    }));
    entries.extend(promotion.odd.iter().map(|odd| Entry::Value {
        label: canvas.shown(&odd.name),
        text: canvas.shown(&odd.raw),
        odd: true,
    }));
    entries
}

fn facts<'c>(
    canvas: &Canvas<'_>,
    promotion: &'c Promotion,
    zone: &TimeZone,
) -> Vec<Entry<Clear<'c>>> {
    let text = |label, value| text(canvas, label, value);
    let number = |label, value| number(canvas, label, value);
    let instant = |label, value| entry(canvas, label, value, |at| Clear::ours(moment(at, zone)));
    let flag = |label, value| {
        entry(canvas, label, value, |yes: &bool| {
            if *yes { "yes" } else { "no" }.into()
        })
    };
    let products = |products, none| joined(canvas, &names(products), none);
    let mut entries = vec![
        instant("Valid from", &promotion.valid_from),
        instant("Valid to", &promotion.valid_to),
        Entry::value("Time of day", time_of_day(canvas, promotion)),
        number("Redeemed", &promotion.count),
        number("Limit", &promotion.limit),
        flag("Unlimited", &promotion.unlimited),
        Entry::value("Products", products(&promotion.products_included, "all")),
        Entry::value("Not for", products(&promotion.products_excluded, "–")),
        Entry::value("Stores", joined(canvas, &promotion.stores_included, "all")),
        text("Link", &promotion.url_link),
        text("Image", &promotion.url_image),
        text("Type", &promotion.kind),
        text("Id", &promotion.id),
        flag("Available", &promotion.available),
    ];
    if let Some(affiliate) = &promotion.affiliate {
        entries.extend([
            text("Affiliate", &affiliate.name),
            text("Affiliate id", &affiliate.id),
        ]);
    }
    if !promotion.sort_order.is_missing() {
        entries.push(number("Sort order", &promotion.sort_order));
    }
    entries
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

/// The hours told to people; they decide nothing.
fn time_of_day(canvas: &Canvas<'_>, promotion: &Promotion) -> Clear<'static> {
    let Some([from, to]) = promotion.hours() else {
        return "all day".into();
    };
    let quote = canvas.quote();
    Clear::ours(format!(
        "{} to {} (told to customers; only the dates above decide)",
        quote(from),
        quote(to)
    ))
}

fn names(products: &[Product]) -> Vec<String> {
    products
        .iter()
        .map(|product| match (product.id.value(), product.kind.value()) {
            (Some(id), Some(kind)) => format!("{id} ({kind})"),
            (Some(id), None) => id.clone(),
            (None, Some(kind)) => kind.clone(),
            (None, None) => "–".to_owned(),
        })
        .collect()
}

fn joined(canvas: &Canvas<'_>, words: &[String], none: &'static str) -> Clear<'static> {
    if words.is_empty() {
        none.into()
    } else {
        Clear::ours(canvas.shown(&words.join(", ")).into_owned())
    }
}
