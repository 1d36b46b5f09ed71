//! Everything there is on one promotion: first whether it can be used, then what an agent reads out, then the rest.

use std::borrow::Cow;

use jiff::tz::TimeZone;

use crate::{
    customer::{Asking, Instant, Product, Promotion, Read},
    voice::{self, Label, Phrase, Wording, say},
    widget::sheet::Entry,
};

use super::{
    super::{Canvas, Clear, Filling},
    history,
};

/// The details, as far as they can show.
pub(super) fn fill<'c>(
    sheet: &mut Filling<'_, '_, 'c>,
    wording: &Wording<'_>,
    promotion: &'c Promotion,
    width: u16,
) {
    let canvas = sheet.canvas;
    let label = match wording.asking {
        Asking::Now => say::DETAIL_NOW,
        Asking::There | Asking::Then => say::PROMOTIONS_WHAT_IF,
    };
    let answer = canvas.say(wording.sentence(promotion));
    sheet.push(Entry::value(canvas.say(label), answer));
    sheet.text(say::DETAIL_NAME, &promotion.name);
    // What is read out to a customer.
    sheet.text(say::DETAIL_DESCRIPTION, &promotion.description);
    sheet.text(say::DETAIL_TERMS, &promotion.terms);
    facts(sheet, promotion, wording.zone);
    for channel in &promotion.channels {
        if sheet.left() == 0 {
            return;
        }
        sheet.push(Entry::Gap);
        sheet.text(say::DETAIL_CHANNEL, &channel.kind);
        sheet.text(say::DETAIL_VALUE_TYPE, &channel.value_type);
        sheet.text(say::DETAIL_VALUE, &channel.value);
        sheet.text(say::DETAIL_MESSAGE, &channel.message);
    }
    let said = |phrase: Phrase| canvas.say(phrase).into_owned();
    let rows = sheet.left();
    for entry in history::entries(&said, (&promotion.history, rows), wording.zone, width) {
        sheet.push(entry);
    }
    for (name, raw) in promotion.unknown.iter().take(sheet.left()) {
        sheet.foreign(name, raw, false);
    }
    for odd in promotion.odd.iter().take(sheet.left()) {
        sheet.foreign(&odd.name, &odd.raw, true);
    }
}

/// About how many bytes there are on a promotion.
pub(super) fn size(promotion: &Promotion) -> usize {
    /// Of an item of a list.
    const ITEM: usize = 64;
    /// So many are more than a sheet shows anyway.
    const MANY: usize = 100;
    let items = promotion.channels.len()
        + promotion.history.len()
        + promotion.products_included.len()
        + promotion.products_excluded.len()
        + promotion.stores_included.len()
        + promotion.unknown.len()
        + promotion.odd.len();
    let texts = [
        &promotion.name,
        &promotion.description,
        &promotion.terms,
        &promotion.url_link,
        &promotion.url_image,
        &promotion.kind,
        &promotion.id,
    ];
    let texts = texts.map(Read::length).into_iter();
    let messages = promotion.channels.iter().take(MANY);
    let messages = messages.map(|channel| channel.message.length());
    let unknown = promotion
        .unknown
        .iter()
        .take(MANY)
        .map(|(_, raw)| raw.len());
    let odd = promotion.odd.iter().take(MANY).map(|odd| odd.raw.len());
    let long: usize = texts.chain(messages).chain(unknown).chain(odd).sum();
    items * ITEM + long
}

fn facts<'c>(sheet: &mut Filling<'_, '_, 'c>, promotion: &'c Promotion, zone: &TimeZone) {
    if sheet.left() == 0 {
        return;
    }
    let canvas = sheet.canvas;
    let instant = |at: &Instant| Clear::ours(moment(canvas, at, zone));
    let flag = |yes: &bool| canvas.say(if *yes { say::YES } else { say::NO });
    sheet.entry(say::DETAIL_VALID_FROM, &promotion.valid_from, |_, at| {
        instant(at)
    });
    sheet.entry(say::DETAIL_VALID_TO, &promotion.valid_to, |_, at| {
        instant(at)
    });
    sheet.push(Entry::value(
        canvas.say(say::DETAIL_TIME_OF_DAY),
        time_of_day(canvas, promotion),
    ));
    sheet.number(say::DETAIL_REDEEMED, &promotion.count);
    sheet.number(say::DETAIL_LIMIT, &promotion.limit);
    sheet.entry(say::DETAIL_UNLIMITED, &promotion.unlimited, |_, yes| {
        flag(yes)
    });
    let products = [
        (
            say::DETAIL_PRODUCTS,
            &promotion.products_included,
            say::DETAIL_ALL,
        ),
        (say::DETAIL_NOT_FOR, &promotion.products_excluded, say::NONE),
    ];
    for (label, products, none) in products {
        list(sheet, label, products.iter().map(name), none);
    }
    let stores = promotion
        .stores_included
        .iter()
        .map(|store| Cow::Borrowed(store.as_str()));
    list(sheet, say::DETAIL_STORES, stores, say::DETAIL_ALL);
    sheet.text(say::DETAIL_LINK, &promotion.url_link);
    sheet.text(say::DETAIL_IMAGE, &promotion.url_image);
    sheet.text(say::DETAIL_TYPE, &promotion.kind);
    sheet.text(say::DETAIL_ID, &promotion.id);
    sheet.entry(say::DETAIL_AVAILABLE, &promotion.available, |_, yes| {
        flag(yes)
    });
    if let Some(affiliate) = &promotion.affiliate {
        sheet.text(say::DETAIL_AFFILIATE, &affiliate.name);
        sheet.text(say::DETAIL_AFFILIATE_ID, &affiliate.id);
    }
    if !promotion.sort_order.is_missing() {
        sheet.number(say::DETAIL_SORT_ORDER, &promotion.sort_order);
    }
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

fn name(product: &Product) -> Cow<'_, str> {
    match (product.id.value(), product.kind.value()) {
        (Some(id), Some(kind)) => format!("{id} ({kind})").into(),
        (Some(id), None) => id.into(),
        (None, Some(kind)) => kind.into(),
        (None, None) => "–".into(),
    }
}

/// Foreign items with commas between them, as far as there are rows for them.
fn list<'t>(
    sheet: &mut Filling<'_, '_, '_>,
    label: Label,
    items: impl Iterator<Item = Cow<'t, str>>,
    none: Label,
) {
    let room = sheet.room();
    let mut text = String::new();
    for item in items {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&item);
        if text.len() / 4 > room {
            break;
        }
    }
    let shown = if text.is_empty() {
        sheet.canvas.say(none)
    } else {
        Clear::ours(sheet.shown(&text).into_owned())
    };
    let label = sheet.canvas.say(label);
    sheet.push(Entry::value(label, shown));
}
