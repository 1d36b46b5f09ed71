//! Which town a postcode belongs to, in the countries whose lists of them are open. It only ever says so: what stands in a
//! record stays what it is.
//!
//! The list is `assets/towns.tsv`, whose head says where it comes from.

use std::cmp::Ordering;

use crate::record::{Pointer, Record};

use super::{Context, country, normalise, reading::plain_text};

/// The list, as text: a line for neighbours with the same town, in the order of their postcodes. Nothing is kept of it.
const TABLE: &str = include_str!("../../assets/towns.tsv");

/// The town of a postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Town {
    /// Its name.
    pub name: &'static str,
    /// Its name in the country's other language, if it has one there.
    other: Option<&'static str>,
}

impl Town {
    /// The town of a postcode of a country, of two letters.
    fn of(country: &str, zip: &str) -> Option<Self> {
        let country = match country {
            "SJ" => "NO",
            "AX" => "FI",
            other => other,
        };
        let wanted: u32 = zip.parse().ok()?;
        let of_country = TABLE.lines().filter_map(|line| line.strip_prefix(country));
        let mut near =
            of_country.filter(|line| line.get(..zip.len()).is_some_and(|first| first <= zip));
        let (codes, names) = near.next_back()?.split_once('\t')?;
        let (first, steps) = codes.split_at_checked(zip.len())?;
        if steps.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let is_there = is_in(first.parse().ok()?, steps, wanted)?;
        let (name, other) = match names.split_once('\t') {
            Some((name, other)) => (name, Some(other)),
            None => (names, None),
        };
        is_there.then_some(Self { name, other })
    }

    /// The town of the postcode that a record holds, with its edits.
    pub fn of_record(record: &Record, context: &Context) -> Option<Self> {
        let text = |name| {
            let node = record.value(&Pointer::of([name]));
            node.and_then(plain_text).unwrap_or_default()
        };
        let country = match text("country").trim() {
            "" => &*context.default_country,
            _ => normalise::own_country(record)?,
        };
        let zip: String = text("zip").split_whitespace().collect();
        Self::of(country, &zip)
    }

    /// Whether people may call it that: by either name, whole or a part of it that ends with a word, with or without more.
    pub fn is_called(&self, text: &str) -> bool {
        let text = country::folded(text);
        let names = [Some(self.name), self.other].into_iter().flatten();
        names.map(country::folded).any(|name| {
            let begins = |long: &str, short: &str| {
                let rest = long.strip_prefix(short);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            };
            begins(&name, &text) || begins(&text, &name)
        })
    }
}

/// Whether a postcode is among those that follow a first one by steps.
fn is_in(first: u32, steps: &str, wanted: u32) -> Option<bool> {
    let mut code = first;
    let mut rest = steps;
    loop {
        match code.cmp(&wanted) {
            Ordering::Equal => return Some(true),
            Ordering::Greater => return Some(false),
            Ordering::Less => {}
        }
        let Some(step) = rest.chars().next() else {
            return Some(false);
        };
        rest = &rest[step.len_utf8()..];
        code += match step {
            '+' => {
                let end = rest.find(['+', '.']).unwrap_or(rest.len());
                let far = rest[..end].parse::<u32>().ok()?;
                rest = &rest[end..];
                far
            }
            _ => 1,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_has_its_town_and_what_is_none_has_none() {
        for (country, zip, town) in [
            ("NO", "0153", Some("Oslo")),
            ("NO", "0001", Some("Oslo")),
            ("NO", "5003", Some("Bergen")),
            ("NO", "7012", Some("Trondheim")),
            ("NO", "8622", Some("Mo i Rana")),
            ("NO", "9990", Some("Båtsfjord")),
            ("NO", "9170", Some("Longyearbyen")),
            ("SJ", "9170", Some("Longyearbyen")),
            ("DK", "2100", Some("København Ø")),
            ("DK", "1051", Some("København K")),
            ("DK", "9990", Some("Skagen")),
            ("FI", "00100", Some("Helsinki")),
            ("FI", "33100", Some("Tampere")),
            ("FI", "22100", Some("Mariehamn")),
            ("AX", "22100", Some("Mariehamn")),
            // Not handed out, of another length, or of a country whose list is not open.
            ("NO", "0002", None),
            ("NO", "153", None),
            ("NO", "00153", None),
            ("DK", "0000", None),
            ("FI", "99998", None),
            ("SE", "11351", None),
            ("NO", "", None),
            ("", "0153", None),
            ("NO", "015x", None),
        ] {
            let found = Town::of(country, zip).map(|town| town.name);
            assert_eq!(found, town, "{country} {zip}");
        }
    }

    #[test]
    fn every_line_of_the_list_can_be_read_and_is_in_order() {
        let mut last = ("", 0);
        let mut count = 0;
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let (country, rest) = line.split_at(2);
            let digits = if country == "FI" { 5 } else { 4 };
            let first: u32 = rest[..digits].parse().unwrap();
            assert!(last < (country, first), "{line}");
            let (codes, names) = rest.split_once('\t').unwrap();
            assert!(!names.is_empty() && names == names.trim(), "{line}");
            assert_eq!(is_in(first, &codes[digits..], first), Some(true));
            assert_eq!(is_in(first, &codes[digits..], u32::MAX), Some(false));
            let steps = codes[digits..].matches(['.', '+']).count();
            count += 1 + steps;
            last = (country, first);
        }
        assert!(count > 9000, "{count}");
    }

    #[test]
    fn a_town_is_known_by_what_people_call_it() {
        let is_called = |country, zip, text| Town::of(country, zip).unwrap().is_called(text);
        for (country, zip, text) in [
            ("NO", "0153", "OSLO"),
            ("NO", "0153", " oslo "),
            ("NO", "8622", "Mo I Rana"),
            ("NO", "8622", "Mo"),
            ("NO", "1300", "Sandvika Bærum"),
            ("DK", "2100", "København"),
            ("DK", "2100", "Koebenhavn Oe"),
            ("DK", "8000", "Århus C"),
            ("FI", "00100", "Helsingfors"),
            ("FI", "20100", "Åbo"),
        ] {
            assert!(is_called(country, zip, text), "{zip} {text}");
        }
        for (country, zip, text) in [
            ("NO", "0153", "Bergen"),
            ("NO", "0153", "Os"),
            ("NO", "0153", "Oslofjord"),
            ("FI", "00100", "Åbo"),
        ] {
            assert!(!is_called(country, zip, text), "{zip} {text}");
        }
    }
}
