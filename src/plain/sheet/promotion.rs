//! Promotions in lines: each in one sentence, or all there is on one.

use crate::{
    app::{
        model::{Loaded, Model},
        words,
    },
    customer::{Instant, Number, Product, Promotion, Read},
    voice::{self, Label, Phrase, Wording, say},
};

use super::{List, figure, number};

fn promotion_name(promotion: &Promotion) -> Phrase {
    let name = promotion.name.as_str().map(Phrase::foreign);
    name.unwrap_or(say::PROMOTIONS_NO_NAME.into())
}

/// A promotion in one sentence: whether it can be used, and why not.
fn promotion_line(model: &Model, loaded: &Loaded, nth: usize) -> Option<Phrase> {
    let promotion = loaded.customer.promotions.get(nth)?;
    let (question, asking) = loaded.promotions.question(model.now.wall);
    let wording = Wording {
        question: &question,
        asking,
        zone: &model.zone,
    };
    let sentence = wording.sentence(promotion);
    Some(say::plain_promotion(
        number(nth),
        promotion_name(promotion),
        sentence,
    ))
}

/// That there are no promotions, or that nobody knows.
pub(super) fn none(loaded: &Loaded) -> Option<Phrase> {
    let customer = &loaded.customer;
    let why = match (&customer.promotions_odd, customer.promotions_told) {
        (Some(odd), _) => say::promotions_no_list(Phrase::foreign(odd)),
        (None, _) if !customer.promotions.is_empty() => return None,
        (None, true) => say::PROMOTIONS_NOTHING.into(),
        (None, false) => say::PROMOTIONS_NOT_TOLD.into(),
    };
    Some(say::plain_promotions_none(why))
}

/// The promotions that the view shows: all, in the order of the answer, or those that its filter lets through.
pub(in super::super) fn promotions(model: &Model, loaded: &Loaded) -> List {
    if let Some(none) = none(loaded) {
        return none.into();
    }
    let view = &loaded.promotions;
    let mut shown = view.shown.clone();
    shown.sort_unstable();
    let rows: Vec<_> = shown
        .iter()
        .filter_map(|nth| promotion_line(model, loaded, *nth))
        .collect();
    let filter = view.filter.text();
    let head = if view.what_if.is_asked() {
        let (asked, answer) = words::asked(model, loaded);
        say::plain_what_if(say::what_if_asked(asked, answer))
    } else if filter.trim().is_empty() {
        let usable = view.windows.open(model.now.wall);
        say::plain_promotions(rows.len(), usable)
    } else {
        say::plain_promotions_found(rows.len(), Phrase::foreign(filter))
    };
    List::new(head, rows)
}

/// Why a promotion can or cannot be used.
pub(in super::super) fn why(model: &Model, loaded: &Loaded, nth: usize) -> List {
    let line = promotion_line(model, loaded, nth);
    line.unwrap_or_else(|| say::plain_no_promotion(number(nth)))
        .into()
}

/// All there is on a promotion.
pub(in super::super) fn promotion(model: &Model, loaded: &Loaded, nth: usize) -> List {
    let Some(promotion) = loaded.customer.promotions.get(nth) else {
        return say::plain_no_promotion(number(nth)).into();
    };
    let details = details(model, promotion)
        .into_iter()
        .chain(parts(model, promotion));
    let row = |(label, said)| say::plain_promotion_detail(number(nth), label, said);
    let unknown = promotion.unknown.iter().map(|(name, raw)| {
        say::plain_promotion_detail(number(nth), Phrase::foreign(name), Phrase::foreign(raw))
    });
    List {
        head: promotion_line(model, loaded, nth),
        rows: details.map(row).chain(unknown).collect(),
    }
}

/// What is said of a promotion once.
fn details(model: &Model, promotion: &Promotion) -> Vec<(Label, Phrase)> {
    let number = |read: &Read<Number>| (!read.is_missing()).then(|| figure(read));
    let hours = promotion.hours().map(|hours| {
        let [from, to] = hours.map(Phrase::foreign);
        say::detail_hours(from, to)
    });
    let all = [
        (say::DETAIL_DESCRIPTION, text(&promotion.description)),
        (say::DETAIL_TERMS, text(&promotion.terms)),
        (say::DETAIL_VALID_FROM, moment(model, &promotion.valid_from)),
        (say::DETAIL_VALID_TO, moment(model, &promotion.valid_to)),
        (say::DETAIL_TIME_OF_DAY, hours),
        (say::DETAIL_REDEEMED, number(&promotion.count)),
        (say::DETAIL_LIMIT, number(&promotion.limit)),
        (say::DETAIL_LINK, text(&promotion.url_link)),
        (say::DETAIL_IMAGE, text(&promotion.url_image)),
        (say::DETAIL_TYPE, text(&promotion.kind)),
        (say::DETAIL_ID, text(&promotion.id)),
    ];
    let all = all.into_iter();
    all.filter_map(|(label, said)| Some((label, said?)))
        .collect()
}

/// What there may be several of.
fn parts(model: &Model, promotion: &Promotion) -> Vec<(Label, Phrase)> {
    let joined = |all: Vec<Phrase>| (!all.is_empty()).then(|| Phrase::join(all, ", "));
    let products = |all: &[Product]| {
        let names = all
            .iter()
            .filter_map(|one| text(&one.id).or(text(&one.kind)));
        joined(names.collect())
    };
    let stores = promotion.stores_included.iter().map(Phrase::foreign);
    let affiliate = promotion.affiliate.as_ref().and_then(|one| text(&one.name));
    let lists = [
        (say::DETAIL_PRODUCTS, products(&promotion.products_included)),
        (say::DETAIL_NOT_FOR, products(&promotion.products_excluded)),
        (say::DETAIL_STORES, joined(stores.collect())),
        (say::DETAIL_AFFILIATE, affiliate),
    ];
    let channels = promotion.channels.iter().map(|channel| {
        let all = [
            &channel.kind,
            &channel.value_type,
            &channel.value,
            &channel.message,
        ];
        let all = all.into_iter().filter_map(text).collect();
        (say::DETAIL_CHANNEL, joined(all))
    });
    let history = promotion.history.iter().map(|one| {
        let all = [
            moment(model, &one.at),
            text(&one.store_id),
            text(&one.receipt_id),
        ];
        let all = all.into_iter().flatten().collect();
        (say::DETAIL_REDEEMED, joined(all))
    });
    let all = lists.into_iter().chain(channels).chain(history);
    all.filter_map(|(label, said)| Some((label, said?)))
        .collect()
}

fn text(read: &Read<String>) -> Option<Phrase> {
    match read {
        Read::Is(text) => Some(Phrase::foreign(text)),
        Read::Odd(raw) => Some(say::odd(Phrase::foreign(raw))),
        Read::Absent | Read::Null => None,
    }
}

/// A moment in local time, and as it was sent.
fn moment(model: &Model, read: &Read<Instant>) -> Option<Phrase> {
    match read {
        Read::Is(at) => {
            let local = voice::second(at.at.to_zoned_datetime(model.zone.clone()));
            Some(say::plain_beside(local, Phrase::foreign(&at.raw)))
        }
        Read::Odd(raw) => Some(say::odd(Phrase::foreign(raw))),
        Read::Absent | Read::Null => None,
    }
}
