//! What of the finder's list fits what is typed, and how well.

use super::{Opens, Somebody};
use crate::{
    app::search::{Fit, Words},
    customer::CustomerRef,
};

/// Fewer letters than this begin too many addresses, and fewer digits stand in too many numbers.
const FEWEST: usize = 3;

/// What is typed, as everybody is held against it.
pub(super) struct Sought {
    /// All of it, in small letters.
    text: String,
    /// The words of a name in it.
    names: Words,
    /// An e-mail address in it.
    address: Option<String>,
    /// The digits of a phone, where it is one or a part of one.
    digits: Option<String>,
    /// What references it may stand for.
    meant: Vec<CustomerRef>,
}

/// Somebody who fits.
pub(super) struct Fitting {
    /// Their place in the list.
    pub(super) nth: usize,
    fit: Fit,
    /// It is their e-mail address that is typed, and not merely a name like theirs.
    pub(super) has_address: bool,
}

impl Sought {
    /// What is typed, where `name` is what of it may be a name.
    pub(super) fn new(typed: &str, name: &str, meant: Vec<CustomerRef>) -> Self {
        let text = typed.trim().to_lowercase();
        Self {
            // "Nordmann, Kari": the words of a name stand in any order.
            names: Words::new(&name.replace([',', ';'], " ")),
            address: CustomerRef::address_in(&text).map(str::to_owned),
            digits: digits_of_phone(&text),
            text,
            meant,
        }
    }

    /// Those whom it may mean, the likeliest first.
    pub(super) fn among(&self, all: &[Somebody]) -> Vec<Fitting> {
        let fitting = all.iter().enumerate().filter_map(|(nth, entry)| {
            let has_address = self.has_address(entry);
            let fit = if has_address {
                Fit::Same
            } else {
                self.fit(entry)?
            };
            Some(Fitting {
                nth,
                fit,
                has_address,
            })
        });
        let mut fitting: Vec<_> = fitting.collect();
        fitting.sort_by_key(|one| (one.fit, section(&all[one.nth].found)));
        fitting
    }

    fn has_address(&self, entry: &Somebody) -> bool {
        (self.address.as_ref()).is_some_and(|address| entry.emails.contains(address))
    }

    fn fit(&self, entry: &Somebody) -> Option<Fit> {
        let is_long = self.text.chars().count() >= FEWEST;
        let begins = |email: &String| is_long && email.starts_with(&self.text);
        let by_email = entry.emails.iter().any(begins).then_some(Fit::Begins);
        let references = entry.references.iter();
        let by_reference = references
            .filter_map(|who| self.fit_of_reference(who))
            .min();
        let is_about = entry.about.to_lowercase().contains(&self.text);
        let by_about = is_about.then_some(Fit::Inside);
        let by_name = Words::new(&entry.name).fit(&self.names);
        let all = [by_email, by_reference, by_about, by_name];
        all.into_iter().flatten().min()
    }

    fn fit_of_reference(&self, who: &CustomerRef) -> Option<Fit> {
        if self.meant.iter().any(|one| one.is_same(who)) {
            return Some(Fit::Same);
        }
        match who {
            CustomerRef::Phone(phone) => {
                let digits = self.digits.as_ref()?;
                phone.contains(digits).then_some(Fit::Inside)
            }
            CustomerRef::Id(id) | CustomerRef::External(id) => {
                let id = id.to_lowercase();
                if id.starts_with(&self.text) {
                    Some(Fit::Begins)
                } else {
                    id.contains(&self.text).then_some(Fit::Inside)
                }
            }
        }
    }
}

/// The digits to look for in phones, where digits are all that is typed, in whatever shape: without the zeros that are
/// dialled before a number.
fn digits_of_phone(typed: &str) -> Option<String> {
    let typed = ["phone:", "tel:"]
        .into_iter()
        .find_map(|prefix| typed.strip_prefix(prefix))
        .unwrap_or(typed)
        .replace("(0)", "");
    let is_dash = |c| ('\u{2010}'..='\u{2014}').contains(&c);
    let is_part =
        |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-()./".contains(c) || is_dash(c);
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    (typed.chars().all(is_part) && digits.len() >= FEWEST).then(|| digits.to_owned())
}

fn section(found: &Opens) -> u8 {
    match found {
        Opens::Again | Opens::Typed(_) | Opens::Draft(_) => 0,
        Opens::Open(_) => 1,
        Opens::Recent(_) => 2,
        Opens::Sample(_) => 3,
    }
}
