//! What stands at a place of the record, in words. Knows the values of `customer`.

use super::{Foreign, Phrase, Worded, say};
use crate::{
    customer::{Beside, Content, Shown},
    record::Pointer,
};

/// A value: `17 May 1987`, `+47 91 23 45 67`, `NO`; something has to stand for none.
pub fn value(at: &Pointer, value: &Content) -> Phrase {
    let day = match value {
        Content::Day(day) => Some(*day),
        Content::Minute(at) => Some(at.date()),
        _ => None,
    };
    let words = match value {
        Content::Nothing => return say::VALUE_EMPTY.into(),
        Content::NotRecorded => return say::CONSENTS_NOT_RECORDED.into(),
        Content::NotRead => return say::JOURNAL_NOT_READ.into(),
        Content::Text(text) if text.is_empty() => return say::VALUE_EMPTY.into(),
        Content::Text(text) => {
            let (at, text) = (at.clone(), text.clone());
            return Foreign::Value { at, text }.into();
        }
        Content::Choice(text) => Phrase::ours(text.clone()),
        Content::Answer(true) => say::YES.into(),
        Content::Answer(false) => say::NO.into(),
        Content::Day(day) => Phrase::Day(*day),
        Content::Minute(at) => {
            let [hour, minute] = [at.hour(), at.minute()].map(|part| format!("{part:02}"));
            let clock = say::clock(Phrase::ours(hour), Phrase::ours(minute));
            say::day_and_time(Phrase::Day(at.date()), clock)
        }
    };
    let at = at.clone();
    Phrase::Worded(Box::new(Worded { at, day, words }))
}

/// What is said beside a value: `39 years`, `Norway`.
pub fn beside(at: &Pointer, beside: &Beside) -> Phrase {
    let words = match beside {
        Beside::Age(0) => say::AGE_UNDER_ONE.into(),
        Beside::Age(years) => say::age_years(*years),
        Beside::Country(code) => Phrase::Country(code.clone()),
        Beside::Zone(zone) => Phrase::ours(zone.clone()),
        Beside::ServerTime => say::SERVER_TIME.into(),
        Beside::NotAChoice => say::NOT_A_CHOICE.into(),
    };
    // How old somebody is tells when they were born.
    let (at, day) = (at.clone(), None);
    Phrase::Worded(Box::new(Worded { at, day, words }))
}

/// A value with what is said beside it: `NO (Norway)`.
pub fn shown(at: &Pointer, shown: &Shown) -> Phrase {
    let value = value(at, &shown.value);
    match &shown.beside {
        Some(note) => say::value_noted(value, beside(at, note)),
        None => value,
    }
}
