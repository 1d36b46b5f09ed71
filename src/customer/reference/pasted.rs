//! References in a pasted text with whatever stands round them: a line of a ticket, a signature, a link, an answer.
//!
//! Knows how people write references down. Must never know which customers there are.

mod scan;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{CustomerRef, is_uuid};
use crate::customer::phone;
use scan::{LOOKED_AT, Rank, Scan, hyphenated, looks_like_an_id};

/// More than this is no help to choose from.
const MOST: usize = 6;
/// The longest text that may be an external id as a whole.
const LONGEST: usize = 80;

/// What a text may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The customer.
    pub who: CustomerRef,
    /// It stands there in full as what it is: a phone number, an id, or behind its name. Else it is a guess.
    pub is_sure: bool,
}

/// Everything that `text` may stand for, the likeliest first.
pub(super) fn candidates(text: &str, country: &str) -> Vec<Candidate> {
    let sure = |who| Candidate { who, is_sure: true };
    let parsed = match super::outright(text) {
        // The label of a line in a ticket, rather than typed so.
        Ok(Some((make, rest))) if rest.starts_with(char::is_whitespace) => {
            Ok(make(super::bare(rest).to_owned()))
        }
        _ => CustomerRef::parse(text, country),
    };
    let said = said_outright(text);
    if let (Some(true), Ok(who)) = (said, &parsed) {
        let others = otherwise(who).into_iter().map(guess);
        return std::iter::once(sure(who.clone())).chain(others).collect();
    }
    let finds = Scan::new(text).all(country);
    let mut all = Vec::new();
    match &parsed {
        Ok(who @ (CustomerRef::Phone(_) | CustomerRef::Id(_))) if said.is_none() => {
            all.push(sure(who.clone()));
        }
        // Digits in groups may be several numbers.
        Err(super::NotAReference::Ambiguous { digits })
            if finds.iter().all(|find| find.rank == Rank::Guess) =>
        {
            let phone = phone::guess(digits, country);
            all.extend(phone.map(|phone| guess(CustomerRef::Phone(phone))));
            all.extend(abroad(text, country).map(guess));
            all.push(guess(CustomerRef::External(digits.clone())));
            return all;
        }
        Ok(_) | Err(_) => {}
    }
    for find in finds {
        let is_sure = find.rank != Rank::Guess;
        all.push(Candidate {
            who: find.who,
            is_sure,
        });
    }
    let said_so = all.iter().filter(|one| one.is_sure);
    let others: Vec<_> = said_so.flat_map(|one| otherwise(&one.who)).collect();
    all.extend(others.into_iter().map(guess));
    all.extend(abroad(text, country).map(guess));
    if said.is_none() {
        let whole = whole(text, &all);
        all.extend(whole.into_iter().map(guess));
    }
    let mut different: Vec<Candidate> = Vec::new();
    for one in all {
        if !different.iter().any(|other| other.who == one.who) {
            different.push(one);
        }
    }
    different.truncate(MOST);
    different
}

/// The phones of the neighbours that digits without a calling code may be.
fn abroad(text: &str, country: &str) -> impl Iterator<Item = CustomerRef> {
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-.()/".contains(c);
    let text = super::bare(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_number = text.chars().all(is_part) && !digits.starts_with("00");
    let places = phone::NORTH
        .into_iter()
        .filter(move |place| is_number && *place != country);
    places.filter_map(move |place| {
        let is_valid = phone::is_valid_national(&digits, place);
        let number = is_valid.then(|| phone::to_e164(&digits, place).ok())??;
        Some(CustomerRef::Phone(number))
    })
}

fn guess(who: CustomerRef) -> Candidate {
    Candidate {
        who,
        is_sure: false,
    }
}

/// What a reference may be besides what is said of it: whoever says "id" often means their own, and ends a sentence
/// with it.
fn otherwise(who: &CustomerRef) -> Vec<CustomerRef> {
    match who {
        CustomerRef::Phone(_) => Vec::new(),
        CustomerRef::External(id) => {
            let inner = inner(id);
            let is_less = inner != id && !inner.is_empty();
            let inner = is_less.then(|| CustomerRef::External(inner.to_owned()));
            inner.into_iter().collect()
        }
        CustomerRef::Id(id) => {
            let is_own = looks_like_an_id(id) && !is_uuid(id);
            let own = is_own.then(|| CustomerRef::External(id.clone()));
            let whole = hyphenated(id).map(CustomerRef::Id);
            whole.into_iter().chain(own).collect()
        }
    }
}

/// Whether the text begins by saying what it is, and says it of all the rest.
fn said_outright(text: &str) -> Option<bool> {
    let text = super::bare(text);
    let rest = ["phone:", "tel:", "id:", "ext:"]
        .into_iter()
        .find_map(|prefix| super::after(text, prefix))?;
    // Another name further on makes it a list.
    Some(!rest.contains([':', '=', '\n', '\r']) && !rest.contains(", "))
}

/// What ends an e-mail address.
fn ends_address(c: char) -> bool {
    c.is_whitespace() || ",;:\"'<>()[]".contains(c)
}

/// The first e-mail address in a text.
pub(super) fn address_in(text: &str) -> Option<&str> {
    let is_address = |word: &&str| {
        let parts = word
            .split_once('@')
            .filter(|(before, _)| !before.is_empty());
        parts.is_some_and(|(_, host)| {
            let ends = host.rsplit_once('.');
            ends.is_some_and(|(name, top)| {
                !name.is_empty() && !top.is_empty() && !host.contains('@')
            })
        })
    };
    text.split(ends_address).find(is_address)
}

/// The name that goes with the first e-mail address in a text: `Kari` of `Kari <kari@example.no>`, `kari nordmann` of
/// `kari.nordmann@example.no`.
pub(super) fn name_beside_address(text: &str) -> Option<String> {
    let address = address_in(text)?;
    let words = |text: &str, parts: fn(char) -> bool| -> String {
        let words: Vec<_> = text.split(parts).filter(|word| !word.is_empty()).collect();
        words.join(" ")
    };
    let rest = text.replacen(address, "", 1).replace("mailto:", "");
    let name = words(&rest, ends_address);
    if !name.is_empty() {
        return Some(name);
    }
    let (before, _) = address.split_once('@')?;
    Some(words(before, |c| !c.is_alphabetic()))
}

/// The whole text as an external id, where it can be one: first without the end of a sentence and brackets round it. A
/// lone e-mail address can; with anything beside it, it is pasted out of a message.
fn whole(typed: &str, found: &[Candidate]) -> Vec<CustomerRef> {
    let text = super::bare(typed);
    let is_lone = !text.contains(ends_address);
    if !is_lone && name_beside_address(text).is_some() {
        return Vec::new();
    }
    let is_short = !text.is_empty() && text.chars().count() <= LONGEST;
    let is_other = found.iter().any(|one| match &one.who {
        CustomerRef::Phone(_) => text.starts_with('+'),
        CustomerRef::Id(_) => true,
        // Something else stands round it.
        CustomerRef::External(id) => one.is_sure && id != text,
    });
    // A sentence that holds references is none itself.
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let is_sentence = found
        .iter()
        .any(|one| matches!(one.who, CustomerRef::Phone(_)))
        || !text.split_whitespace().all(has_digit);
    let is_word = found.is_empty() || !text.contains(char::is_whitespace) || !is_sentence;
    let is_plain = !text.contains(char::is_control);
    if !is_short || !is_plain || !is_word || is_other {
        return Vec::new();
    }
    let inner = inner(text);
    let both = [inner, text].map(|text| CustomerRef::External(text.to_owned()));
    if inner == text || inner.is_empty() {
        both.into_iter().skip(1).collect()
    } else if text == typed.trim() {
        both.into()
    } else {
        // Half of the quotes round it are no part of an id.
        both.into_iter().take(1).collect()
    }
}

/// A text without the end of a sentence, and without quotes, brackets and bold or slanted print round all of it.
fn inner(text: &str) -> &str {
    let text = super::bare(text.trim_end_matches(['.', ',', ';', ':', '!', '?']));
    let pairs = [('(', ')'), ('[', ']'), ('{', '}'), ('*', '*'), ('_', '_')];
    let inside = pairs
        .into_iter()
        .find_map(|(opening, closing)| text.strip_prefix(opening)?.strip_suffix(closing));
    inside.map_or(text, inner)
}

/// Where phone numbers stand in a text.
pub(super) fn phones(text: &str, country: &str) -> Vec<Range<usize>> {
    const FEWEST: usize = 7;
    if text.bytes().filter(u8::is_ascii_digit).count() < FEWEST {
        return Vec::new();
    }
    let mut phones = Vec::new();
    // A number may stand across the end of what is looked at in one go.
    let starts = text.char_indices().step_by(LOOKED_AT - LONGEST);
    for (start, _) in starts {
        let scan = Scan::new(&text[start..]);
        let finds = scan.all(country).into_iter();
        let found = finds.filter(|find| matches!(find.who, CustomerRef::Phone(_)));
        let places = found.map(|find| scan.bytes(&find.at));
        phones.extend(places.map(|at| start + at.start..start + at.end));
    }
    phones
}

/// The phone number in a text, in E.164, where there is one only and every other digit is plainly none of it: a digit
/// too many is a mistake.
pub(super) fn only_phone(text: &str, country: &str) -> Option<String> {
    let scan = Scan::new(text);
    let mut phones = scan
        .all(country)
        .into_iter()
        .filter_map(|find| match find.who {
            CustomerRef::Phone(number) => Some((find.at, number)),
            CustomerRef::Id(_) | CustomerRef::External(_) => None,
        });
    let (at, number) = phones.next()?;
    (phones.next().is_none() && scan.is_alone(at)).then_some(number)
}
