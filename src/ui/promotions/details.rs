//! Everything there is on one promotion: first whether it can be used, then what an agent reads out, then the rest.

use jiff::tz::TimeZone;

use crate::{
    customer::{Asking, Instant, Product, Promotion},
    voice::{self, Label, Phrase, Wording, say},
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
        Asking::Now => say::DETAIL_NOW,
        Asking::There | Asking::Then => say::PROMOTIONS_WHAT_IF,
    };
    let answer = canvas.say(wording.sentence(promotion));
    let text = |label, value| text(canvas, label, value);
    let mut entries = vec![
        Entry::value(canvas.say(label), answer),
        text(say::DETAIL_NAME, &promotion.name),
        // What is read out to a customer.
        text(say::DETAIL_DESCRIPTION, &promotion.description),
        text(say::DETAIL_TERMS, &promotion.terms),
    ];
    entries.extend(facts(canvas, promotion, wording.zone));
    for channel in &promotion.channels {
        entries.push(Entry::Gap);
        entries.extend([
            text(say::DETAIL_CHANNEL, &channel.kind),
            text(say::DETAIL_VALUE_TYPE, &channel.value_type),
            text(say::DETAIL_VALUE, &channel.value),
            text(say::DETAIL_MESSAGE, &channel.message),
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
    let text = |label, value| text(canvas, label, value);
    let number = |label, value| number(canvas, label, value);
    let instant = |label, value| {
        entry(canvas, label, value, |at| {
            Clear::ours(moment(canvas, at, zone))
        })
    };
    let flag = |label, value| {
        entry(canvas, label, value, |yes: &bool| {
            canvas.say(if *yes { say::YES } else { say::NO })
        })
    };
    let products = |products, none| joined(canvas, &names(products), none);
    let mut entries = vec![
        instant(say::DETAIL_VALID_FROM, &promotion.valid_from),
        instant(say::DETAIL_VALID_TO, &promotion.valid_to),
        Entry::value(
            canvas.say(say::DETAIL_TIME_OF_DAY),
            time_of_day(canvas, promotion),
        ),
        number(say::DETAIL_REDEEMED, &promotion.count),
        number(say::DETAIL_LIMIT, &promotion.limit),
        flag(say::DETAIL_UNLIMITED, &promotion.unlimited),
        Entry::value(
            canvas.say(say::DETAIL_PRODUCTS),
            products(&promotion.products_included, say::DETAIL_ALL),
        ),
        Entry::value(
            canvas.say(say::DETAIL_NOT_FOR),
            products(&promotion.products_excluded, say::NONE),
        ),
        Entry::value(
            canvas.say(say::DETAIL_STORES),
            joined(canvas, &promotion.stores_included, say::DETAIL_ALL),
        ),
        text(say::DETAIL_LINK, &promotion.url_link),
        text(say::DETAIL_IMAGE, &promotion.url_image),
        text(say::DETAIL_TYPE, &promotion.kind),
        text(say::DETAIL_ID, &promotion.id),
        flag(say::DETAIL_AVAILABLE, &promotion.available),
    ];
    if let Some(affiliate) = &promotion.affiliate {
        entries.extend([
            text(say::DETAIL_AFFILIATE, &affiliate.name),
            text(say::DETAIL_AFFILIATE_ID, &affiliate.id),
        ]);
    }
    if !promotion.sort_order.is_missing() {
        entries.push(number(say::DETAIL_SORT_ORDER, &promotion.sort_order));
    }
    entries
}

/// A moment in local time, with the zone named and the value as sent behind it.
fn moment(canvas: &Canvas<'_>, instant: &Instant, zone: &TimeZone) -> String {
    let local = voice::second(instant.at.to_zoned_datetime(zone.clone()));
    format!("{}  ({})", &*canvas.say(local), instant.raw)
}

/// The hours told to people; they decide nothing.
fn time_of_day(canvas: &Canvas<'_>, promotion: &Promotion) -> Clear<'static> {
    let Some([from, to]) = promotion.hours() else {
        return canvas.say(say::DETAIL_ALL_DAY);
    };
    let [from, to] = [from, to].map(Phrase::foreign);
    canvas.say(say::detail_hours(from, to))
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

fn joined(canvas: &Canvas<'_>, words: &[String], none: Label) -> Clear<'static> {
    if words.is_empty() {
        canvas.say(none)
    } else {
        Clear::ours(canvas.shown(&words.join(", ")).into_owned())
    }
}
