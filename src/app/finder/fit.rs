//! What of the finder's list fits what is typed, and how well.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

use super::{Entry, Found, Row};
use crate::customer::CustomerRef;

/// How well a row fits, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// What is typed stands there.
    Stands,
    /// Its letters stand there in their order.
    Scattered,
}

/// The rows that what is typed may mean: those where it stands, or a reference that is taken out of it, before those with
/// its letters only.
pub(super) fn fitting(all: Vec<Entry>, typed: &str, meant: &[CustomerRef]) -> Vec<Row> {
    // "Nordmann, Kari": the words of a name stand in any order. A comma alone is none of them, and finds nobody.
    let names = typed.replace([',', ';'], " ");
    let names = if names.trim().is_empty() {
        typed
    } else {
        &names
    };
    let of_kind = |kind| Pattern::new(names, CaseMatching::Ignore, Normalization::Smart, kind);
    let (words, letters) = (of_kind(AtomKind::Substring), of_kind(AtomKind::Fuzzy));
    let typed = typed.to_lowercase();
    let digits = digits_of_phone(&typed);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut rows: Vec<_> = all
        .into_iter()
        .filter_map(|entry| {
            let mut score = |pattern: &Pattern, text: &str| {
                pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher)
            };
            let stands = entry.references.iter().any(|who| match who {
                CustomerRef::Phone(phone) => {
                    digits.as_ref().is_some_and(|digits| phone.contains(digits))
                }
                CustomerRef::Id(id) | CustomerRef::External(id) => {
                    id.to_lowercase().contains(&typed)
                }
            });
            let is_meant = |who: &CustomerRef| meant.iter().any(|one| one.is_same(who));
            let stands = stands
                || entry.references.iter().any(is_meant)
                || score(&words, &entry.row.name).is_some()
                || (matches!(entry.row.found, Found::Sample(_))
                    && entry.row.about.to_lowercase().contains(&typed));
            // Letters in order say something in a name and an id that people made up. In other ids and in phones,
            // digits in some order stand nearly everywhere.
            let text = match entry.references.iter().find_map(external) {
                Some(id) => format!("{} {id}", entry.row.name),
                None => entry.row.name.clone(),
            };
            let scattered = score(&letters, &text);
            match (stands, scattered) {
                (true, _) => Some((Fit::Stands, scattered.unwrap_or(0), entry.row)),
                (false, Some(score)) => Some((Fit::Scattered, score, entry.row)),
                (false, None) => None,
            }
        })
        .collect();
    rows.sort_by_key(|(fit, score, row)| (*fit, section(&row.found), std::cmp::Reverse(*score)));
    rows.into_iter().map(|(_, _, row)| row).collect()
}

fn external(who: &CustomerRef) -> Option<&str> {
    match who {
        CustomerRef::External(id) => Some(id),
        CustomerRef::Phone(_) | CustomerRef::Id(_) => None,
    }
}

/// The digits to look for in phones, where digits are all that is typed.
fn digits_of_phone(typed: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-().".contains(c);
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    (typed.chars().all(is_part) && !digits.is_empty()).then_some(digits)
}

fn section(found: &Found) -> u8 {
    match found {
        Found::Again | Found::Typed(_) | Found::Draft(_) => 0,
        Found::Open(_) => 1,
        Found::Recent(_) => 2,
        Found::Sample(_) => 3,
    }
}
