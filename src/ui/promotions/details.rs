//! Everything there is on one promotion: first whether it can be used, then what an agent reads out, then the rest.

use jiff::tz::TimeZone;

use crate::{
    customer::{Asking, Instant, Product, Promotion, Read, Wording},
    widget::sheet::Entry,
};

use super::{
    super::loyalty::{entry, number, text},
    history,
};

/// The details, for so many columns.
pub(super) fn entries(wording: &Wording<'_>, promotion: &Promotion, width: u16) -> Vec<Entry> {
    let label = match wording.asking {
        Asking::Now => "Now",
        Asking::There | Asking::Then => "What if",
    };
    let mut entries = vec![
        Entry::value(label, wording.sentence(promotion)),
        text("Name", &promotion.name),
    ];
    long(&mut entries, promotion);
    facts(&mut entries, promotion, wording.zone);
    for channel in &promotion.channels {
        entries.push(Entry::Gap);
        entries.extend([
            text("Channel", &channel.kind),
            text("Value type", &channel.value_type),
            text("Value", &channel.value),
            text("Message", &channel.message),
        ]);
    }
    entries.extend(history::entries(&promotion.history, wording.zone, width));
    let unknown = promotion.unknown.iter();
    entries.extend(unknown.map(|(name, raw)| Entry::value(name, raw)));
    entries.extend(promotion.odd.iter().map(|odd| Entry::Value {
        label: odd.name.clone(),
        text: odd.raw.clone(),
        odd: true,
    }));
    entries
}

/// What is read out to a customer.
fn long(entries: &mut Vec<Entry>, promotion: &Promotion) {
    entries.extend([
        text("Description", &promotion.description),
        text("Terms", &promotion.terms),
    ]);
}

fn facts(entries: &mut Vec<Entry>, promotion: &Promotion, zone: &TimeZone) {
    let instant =
        |label: &str, value: &Read<Instant>| entry(label, value, |instant| moment(instant, zone));
    let flag = |label: &str, value: &Read<bool>| {
        entry(label, value, |yes| {
            if *yes { "yes" } else { "no" }.to_owned()
        })
    };
    entries.extend([
        instant("Valid from", &promotion.valid_from),
        instant("Valid to", &promotion.valid_to),
        Entry::value("Time of day", time_of_day(promotion)),
        number("Redeemed", &promotion.count),
        number("Limit", &promotion.limit),
        flag("Unlimited", &promotion.unlimited),
        Entry::value("Products", products(&promotion.products_included, "all")),
        Entry::value("Not for", products(&promotion.products_excluded, "–")),
        Entry::value("Stores", joined(&promotion.stores_included, "all")),
        text("Link", &promotion.url_link),
        text("Image", &promotion.url_image),
        text("Type", &promotion.kind),
        text("Id", &promotion.id),
        flag("Available", &promotion.available),
    ]);
    if let Some(affiliate) = &promotion.affiliate {
        entries.extend([
            text("Affiliate", &affiliate.name),
            text("Affiliate id", &affiliate.id),
        ]);
    }
    if !promotion.sort_order.is_missing() {
        entries.push(number("Sort order", &promotion.sort_order));
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

/// The hours told to people; they decide nothing.
fn time_of_day(promotion: &Promotion) -> String {
    let part = |value: &Read<String>| match value {
        Read::Is(text) => text.clone(),
        Read::Absent | Read::Null => "–".to_owned(),
        Read::Odd(raw) => raw.clone(),
    };
    let is_default = |value: &Read<String>| match value {
        Read::Is(text) => text == "00:00:00",
        Read::Absent | Read::Null => true,
        Read::Odd(_) => false,
    };
    if is_default(&promotion.valid_time_from) && is_default(&promotion.valid_time_to) {
        return "all day".to_owned();
    }
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
