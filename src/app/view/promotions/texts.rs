//! What the filter of the promotions looks into: every text that an agent may have before them.

use jiff::{SignedDuration, Timestamp, TimestampRound, Unit, tz::TimeZone};

use crate::{
    customer::{Instant, Promotion, Question, Read},
    voice::{self, Phrase, Wording, Words},
};

/// The answers to one question, to look for words in.
#[derive(Debug, Default)]
pub(super) struct Answers {
    question: Question,
    texts: Vec<String>,
}

impl Answers {
    /// The answer for each promotion in lower case: its state, the reasons, in short and in a sentence. They are put
    /// into words once a minute and question: what they say of distances changes no faster.
    pub(super) fn of(
        &mut self,
        promotions: &[Promotion],
        wording: &Wording<'_>,
        words: Words,
    ) -> &[String] {
        let question = Question {
            at: minute(wording.question.at),
            ..wording.question.clone()
        };
        if self.question != question || self.texts.len() != promotions.len() {
            self.texts = promotions
                .iter()
                .map(|one| answer(one, wording, words))
                .collect();
            self.question = question;
        }
        &self.texts
    }
}

fn minute(at: Timestamp) -> Timestamp {
    let down = TimestampRound::new().smallest(Unit::Minute);
    let half = SignedDuration::from_secs(30);
    let rounded = at.checked_sub(half).and_then(|at| at.round(down));
    rounded.unwrap_or(at)
}

fn answer(promotion: &Promotion, wording: &Wording<'_>, words: Words) -> String {
    let state = promotion.answer(wording.question);
    let (short, _) = wording.short(promotion);
    let all = [
        voice::answer(state, wording.asking).into(),
        short,
        wording.sentence(promotion),
    ];
    words.text(&Phrase::join(all, "\n")).to_lowercase()
}

/// What is shown of a promotion whatever is asked, in lower case, each text on a line of its own.
pub(super) fn texts(promotion: &Promotion, words: Words, zone: &TimeZone) -> String {
    let own = [
        &promotion.name,
        &promotion.kind,
        &promotion.description,
        &promotion.terms,
        &promotion.id,
        &promotion.url_link,
        &promotion.url_image,
        &promotion.valid_time_from,
        &promotion.valid_time_to,
    ];
    let channels = (promotion.channels.iter()).flat_map(|channel| {
        [
            &channel.kind,
            &channel.value_type,
            &channel.value,
            &channel.message,
        ]
    });
    let affiliate = (promotion.affiliate.iter()).flat_map(|one| [&one.name, &one.id]);
    let products = promotion.products_included.iter();
    let products = products.chain(&promotion.products_excluded);
    let products = products.flat_map(|product| [&product.id, &product.kind]);
    let redeemed = (promotion.history.iter()).flat_map(|one| [&one.store_id, &one.receipt_id]);
    let read = own.into_iter().chain(channels).chain(affiliate);
    let read = read.chain(products).chain(redeemed).filter_map(shown);
    let moments = [&promotion.valid_from, &promotion.valid_to].into_iter();
    let moments = moments.chain(promotion.history.iter().map(|one| &one.at));
    let moments = moments.filter_map(|read| moment(read, zone));
    let made = moments.chain([
        promotion.used_words(),
        words.text(&voice::worth(promotion)),
        promotion.channel_words(),
    ]);
    let unknown = (promotion.history.iter()).flat_map(|one| &one.unknown);
    let unknown = promotion.unknown.iter().chain(unknown);
    let unknown = unknown.flat_map(|(name, raw)| [name.as_str(), raw]);
    let odd = (promotion.odd.iter()).flat_map(|odd| [odd.name.as_str(), &odd.raw]);
    let stores = promotion.stores_included.iter().map(String::as_str);
    let mut all = String::new();
    for text in read.chain(stores).chain(unknown).chain(odd) {
        all.push_str(&text.to_lowercase());
        all.push('\n');
    }
    for text in made {
        all.push_str(&text.to_lowercase());
        all.push('\n');
    }
    all
}

fn shown(text: &Read<String>) -> Option<&str> {
    match text {
        Read::Is(text) | Read::Odd(text) => Some(text),
        Read::Absent | Read::Null => None,
    }
}

/// A moment in local time and as it was sent.
fn moment(instant: &Read<Instant>, zone: &TimeZone) -> Option<String> {
    match instant {
        Read::Is(instant) => {
            let local = instant.at.to_zoned_datetime(zone.clone());
            let local = local.strftime("%-d %b %Y %H:%M:%S %Z");
            Some(format!("{local} {}", instant.raw))
        }
        Read::Odd(raw) => Some(raw.clone()),
        Read::Absent | Read::Null => None,
    }
}
