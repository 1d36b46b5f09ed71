//! Everything there is on one promotion: first whether it can be used, then what an agent reads out, then the rest.

use jiff::tz::TimeZone;

use crate::{
    customer::{Asking, Instant, Product, Promotion},
    voice::{Foreign, Wording, Words},
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
    let words = canvas.words;
    let label = match wording.asking {
        Asking::Now => words.detail_now(),
        Asking::There | Asking::Then => words.promotions_what_if(),
    };
    let answer = canvas.said(&wording.sentence(promotion));
    let text = |label, value| text(canvas, label, value);
    let mut entries = vec![
        Entry::value(label, answer),
        text(words.detail_name(), &promotion.name),
        // What is read out to a customer.
        text(words.detail_description(), &promotion.description),
        text(words.detail_terms(), &promotion.terms),
    ];
    entries.extend(facts(canvas, promotion, wording.zone));
    for channel in &promotion.channels {
        entries.push(Entry::Gap);
        entries.extend([
            text(words.detail_channel(), &channel.kind),
            text(words.detail_value_type(), &channel.value_type),
            text(words.detail_value(), &channel.value),
            text(words.detail_message(), &channel.message),
        ]);
    }
    entries.extend(history::entries(
        canvas.words,
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
    let words = canvas.words;
    let text = |label, value| text(canvas, label, value);
    let number = |label, value| number(canvas, label, value);
    let instant = |label, value| {
        entry(canvas, label, value, |at| {
            Clear::ours(moment(words, at, zone))
        })
    };
    let flag = |label, value| {
        entry(canvas, label, value, |yes: &bool| {
            if *yes { words.yes() } else { words.no() }.into()
        })
    };
    let products = |products, none| joined(canvas, &names(products), none);
    let mut entries = vec![
        instant(words.detail_valid_from(), &promotion.valid_from),
        instant(words.detail_valid_to(), &promotion.valid_to),
        Entry::value(words.detail_time_of_day(), time_of_day(canvas, promotion)),
        number(words.detail_redeemed(), &promotion.count),
        number(words.detail_limit(), &promotion.limit),
        flag(words.detail_unlimited(), &promotion.unlimited),
        Entry::value(
            words.detail_products(),
            products(&promotion.products_included, words.detail_all()),
        ),
        Entry::value(
            words.detail_not_for(),
            products(&promotion.products_excluded, "–"),
        ),
        Entry::value(
            words.detail_stores(),
            joined(canvas, &promotion.stores_included, words.detail_all()),
        ),
        text(words.detail_link(), &promotion.url_link),
        text(words.detail_image(), &promotion.url_image),
        text(words.detail_type(), &promotion.kind),
        text(words.detail_id(), &promotion.id),
        flag(words.detail_available(), &promotion.available),
    ];
    if let Some(affiliate) = &promotion.affiliate {
        entries.extend([
            text(words.detail_affiliate(), &affiliate.name),
            text(words.detail_affiliate_id(), &affiliate.id),
        ]);
    }
    if !promotion.sort_order.is_missing() {
        entries.push(number(words.detail_sort_order(), &promotion.sort_order));
    }
    entries
}

/// A moment in local time, with the zone named and the value as sent behind it.
fn moment(words: Words, instant: &Instant, zone: &TimeZone) -> String {
    let local = words.second(&instant.at.to_zoned_datetime(zone.clone()));
    format!("{}  ({})", local.text(), instant.raw)
}

/// The hours told to people; they decide nothing.
fn time_of_day(canvas: &Canvas<'_>, promotion: &Promotion) -> Clear<'static> {
    let Some([from, to]) = promotion.hours() else {
        return canvas.words.detail_all_day().into();
    };
    let [from, to] = [from, to].map(|time| Foreign::Words(time.to_owned()));
    canvas.said(&canvas.words.detail_hours(from, to))
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
