//! Zips: out of what people write round them, and whether they can be right.

use super::{Flaw, Problem, phone::is_invisible};

/// How a country's zips look.
struct ZipForm {
    country: &'static str,
    /// What stands before them on letters, beside the country's code.
    letters: &'static [&'static str],
    digits: usize,
    /// Whether a blank is written after the third digit.
    is_parted: bool,
}

/// A plan in a line.
const fn plan(
    country: &'static str,
    letters: &'static [&'static str],
    digits: usize,
    is_parted: bool,
) -> ZipForm {
    ZipForm {
        country,
        letters,
        digits,
        is_parted,
    }
}

/// Countries whose zips are digits alone; where letters belong to the zip, as in `LV-1010`, nothing is taken away.
const PLANS: [ZipForm; 26] = [
    plan("AT", &["A"], 4, false),
    plan("AX", &["FIN", "FI"], 5, false),
    plan("BE", &["B"], 4, false),
    plan("BG", &[], 4, false),
    plan("CH", &[], 4, false),
    plan("CZ", &[], 5, true),
    plan("DE", &["D"], 5, false),
    plan("DK", &[], 4, false),
    plan("EE", &["EST"], 5, false),
    plan("ES", &["E"], 5, false),
    plan("FI", &["FIN", "SF"], 5, false),
    plan("FO", &[], 3, false),
    plan("FR", &["F"], 5, false),
    plan("GL", &["DK"], 4, false),
    plan("GR", &[], 5, true),
    plan("HR", &[], 5, false),
    plan("HU", &["H"], 4, false),
    plan("IS", &["ISL"], 3, false),
    plan("IT", &["I"], 5, false),
    plan("LI", &["FL"], 4, false),
    plan("LU", &["L"], 4, false),
    plan("NO", &["N", "NOR"], 4, false),
    plan("RO", &[], 6, false),
    plan("SE", &["S", "SWE"], 5, true),
    plan("SI", &["SLO"], 4, false),
    plan("SK", &[], 5, true),
];

impl ZipForm {
    fn of(country: &str) -> Option<&'static Self> {
        let mut plans = PLANS.iter();
        plans.find(|plan| plan.country.eq_ignore_ascii_case(country))
    }

    fn has_letters(&self, letters: &str) -> bool {
        let own = std::iter::once(&self.country).chain(self.letters);
        own.into_iter().any(|own| own.eq_ignore_ascii_case(letters))
    }

    /// Whether these words, one or two of them, are a zip.
    fn fits(&self, words: &[&str]) -> bool {
        let lengths: Vec<_> = words.iter().map(|word| word.len()).collect();
        let are_digits = words
            .iter()
            .all(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
        are_digits
            && match lengths[..] {
                [all] => all == self.digits,
                [3, 2] => self.is_parted,
                _ => false,
            }
    }
}

/// The zip in a text that may have the country's letters before it and the town round it: `SE-123 45`, `0153 Oslo`. The
/// town is left out and goes nowhere: no field changes another. `own` is the country of the record, `usual` the one
/// where it names none. A text that is no such zip comes back with single blanks, and no more changed.
pub(super) fn bare(text: &str, own: Option<&str>, usual: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    let whole: Vec<&str> = seen.split_whitespace().collect();
    let whole = whole.join(" ");
    inside(&whole, own, usual).unwrap_or(whole)
}

fn inside(whole: &str, own: Option<&str>, usual: &str) -> Option<String> {
    let home = ZipForm::of(own.unwrap_or(usual));
    let (plan, rest) = match lettered(whole) {
        Some((letters, rest)) if home.is_some_and(|plan| plan.has_letters(letters)) => (home, rest),
        // The letters name the country where the record does not.
        Some((letters, rest)) if own.is_none() => {
            let mut plans = PLANS.iter();
            (plans.find(|plan| plan.has_letters(letters)), rest)
        }
        Some(_) | None => (home, whole),
    };
    let plan = plan?;
    let words: Vec<&str> = rest
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let places = (1..=2).flat_map(|count| (0..words.len()).map(move |at| at..at + count));
    let mut zips = places.filter(|at| words.get(at.clone()).is_some_and(|zip| plan.fits(zip)));
    let zip = zips.next()?;
    let around = words[..zip.start].iter().chain(&words[zip.end..]);
    let is_town = |word: &&str| !word.contains(|c: char| c.is_ascii_digit());
    let is_clear = zips.next().is_none() && around.into_iter().all(is_town);
    is_clear.then(|| words[zip].join(" "))
}

/// Up to three letters before a digit, and what follows them.
fn lettered(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, rest) = text.split_at(end);
    let is_dash = |c: char| c == '-' || c == ' ' || ('\u{2010}'..='\u{2014}').contains(&c);
    let rest = rest.trim_start_matches(is_dash);
    let is_zip = (1..=3).contains(&letters.len()) && rest.starts_with(|c: char| c.is_ascii_digit());
    is_zip.then_some((letters, rest))
}

/// A country of whose zips it is said how they look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipOf {
    /// Four digits.
    Norway,
    /// Four digits.
    Denmark,
    /// Five digits, with or without a blank.
    Sweden,
    /// Five digits.
    Finland,
}

/// What is wrong with a zip, where the zips of its country are known.
pub(super) fn check(text: &str, own: Option<&str>, usual: &str) -> Option<Problem> {
    let country = own.unwrap_or(usual);
    let zip_of = match country.to_ascii_uppercase().as_str() {
        "NO" => ZipOf::Norway,
        "DK" => ZipOf::Denmark,
        "SE" => ZipOf::Sweden,
        "FI" => ZipOf::Finland,
        _ => return None,
    };
    let words: Vec<&str> = text.split(' ').collect();
    if ZipForm::of(country)?.fits(&words) {
        return None;
    }
    // A country that the record does not name is a guess, and a guess stops nobody.
    Some(Problem {
        blocking: own.is_some(),
        flaw: Flaw::Zip(zip_of),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zip_is_found_in_what_people_write() {
        for (text, own, expected) in [
            ("SE-123 45", Some("SE"), "123 45"),
            ("SE-12345", Some("SE"), "12345"),
            ("S-123 45", Some("SE"), "123 45"),
            ("se 123\u{a0}45", Some("SE"), "123 45"),
            ("SE-113 51 Stockholm", Some("SE"), "113 51"),
            ("113 51 STOCKHOLM", Some("SE"), "113 51"),
            ("N-0153", Some("NO"), "0153"),
            ("NO-0153", Some("NO"), "0153"),
            ("n 0153", None, "0153"),
            ("N\u{2013}0153 Oslo", Some("NO"), "0153"),
            ("FI-00100", Some("FI"), "00100"),
            ("FIN-00100 Helsinki", Some("FI"), "00100"),
            ("AX-22100 Mariehamn", Some("AX"), "22100"),
            ("0153 Oslo", Some("NO"), "0153"),
            ("0153 Oslo", None, "0153"),
            ("Oslo 0153", Some("NO"), "0153"),
            ("0153, Oslo", Some("NO"), "0153"),
            ("1430 Ås", Some("NO"), "1430"),
            ("8622 Mo i Rana", Some("NO"), "8622"),
            ("DK-1050 København K", Some("DK"), "1050"),
            ("\u{200e}0153\u{a0}Oslo", Some("NO"), "0153"),
            ("D-10115 Berlin", Some("DE"), "10115"),
            ("110 00 Praha", Some("CZ"), "110 00"),
            // The letters say it where the record does not.
            ("SE-123 45", None, "123 45"),
            ("FI-00100", None, "00100"),
            // What is no zip of the country stays, and is told of.
            ("SE-123 45", Some("NO"), "SE-123 45"),
            ("153 Oslo", Some("NO"), "153 Oslo"),
            ("0153 0154", Some("NO"), "0153 0154"),
            ("0153 Oslo 2", Some("NO"), "0153 Oslo 2"),
            ("Postboks 1 0153 Oslo", Some("NO"), "Postboks 1 0153 Oslo"),
            ("123 45", Some("NO"), "123 45"),
            // Letters that belong to the zip.
            ("SW1A 1AA", Some("GB"), "SW1A 1AA"),
            ("1012 AB", Some("NL"), "1012 AB"),
            ("LV-1010", Some("LV"), "LV-1010"),
            ("SW1A\u{a0}1AA", Some("GB"), "SW1A 1AA"),
            ("", Some("NO"), ""),
        ] {
            assert_eq!(bare(text, own, "NO"), expected, "{text} {own:?}");
        }
    }
}
