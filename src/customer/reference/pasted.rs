//! References in a pasted text with whatever stands round them: a line of a ticket, a signature, a link, an answer.
//!
//! Knows how people write references down. Must never know which customers there are.

mod scan;

#[cfg(test)]
mod tests;

use super::CustomerRef;
use crate::customer::phone;
use scan::{Rank, Scan};

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
    let parsed = CustomerRef::parse(text, country);
    let said = said_outright(text);
    if let (Some(true), Ok(who)) = (said, &parsed) {
        return vec![sure(who.clone())];
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
            let phone = phone::to_e164(digits, country).ok();
            all.extend(phone.map(|phone| guess(CustomerRef::Phone(phone))));
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
    if said.is_none() {
        all.extend(whole(text, &all).map(guess));
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

fn guess(who: CustomerRef) -> Candidate {
    Candidate {
        who,
        is_sure: false,
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

/// The name that goes with the first e-mail address in a text: `Kari` of `Kari <kari@example.no>`, `kari nordmann` of
/// `kari.nordmann@example.no`.
pub(super) fn name_beside_address(text: &str) -> Option<String> {
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
    let address = text.split(ends_address).find(is_address)?;
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

/// The whole text as an external id, where it can be one. A lone e-mail address can; with anything beside it, it is
/// pasted out of a message.
fn whole(text: &str, found: &[Candidate]) -> Option<CustomerRef> {
    let text = super::bare(text);
    let is_lone = !text.contains(ends_address);
    if !is_lone && name_beside_address(text).is_some() {
        return None;
    }
    let is_short = !text.is_empty() && text.chars().count() <= LONGEST;
    let is_other = found.iter().any(|one| match &one.who {
        CustomerRef::Phone(_) => text.starts_with('+'),
        CustomerRef::Id(_) => true,
        // Something else stands round it.
        CustomerRef::External(id) => one.is_sure && id != text,
    });
    // A sentence that holds references is none itself.
    let is_word = found.is_empty() || !text.contains(char::is_whitespace);
    let is_plain = !text.contains(char::is_control);
    (is_short && is_plain && is_word && !is_other).then(|| CustomerRef::External(text.to_owned()))
}
