//! Phone numbers: from any shape that people write to E.164, and back to something readable.
//!
//! What is a number, and how it is read and written, is libphonenumber's to say. It tells apart what cannot be a number
//! at all (wrong length) and what is merely not handed out today; plans change, so the second is only ever a doubt.

mod metadata;

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use rlibphonenumber::{
    CountryCodeSource, NumberLengthType, ParseError, PhoneNumber, PhoneNumberFormat,
    PhoneNumberType, PhoneNumberUtil,
};

use super::country;

/// Why a text is no phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAPhone {
    /// There is something in it that no number has.
    NotDigits,
    /// There are no digits in it.
    NoDigits,
    /// Another count of digits than follow the calling code.
    Length {
        /// The calling code.
        calling: i32,
        /// How many follow it as a rule; none where nobody knows.
        usual: Vec<u32>,
        /// How many there are.
        found: usize,
    },
    /// A calling code that begins with 0.
    CodeOfZero,
    /// No calling code begins so.
    NoCode(String),
    /// Without a calling code, in a country whose numbers are not known.
    NeedsCode {
        /// The country, as two letters, where it is one.
        country: Option<String>,
    },
}

/// What is known of a text that was dialled.
#[derive(Clone, Debug)]
struct Number {
    e164: String,
    /// In groups, with the calling code.
    grouped: String,
    /// The digits as dialled at home.
    home: String,
    calling: i32,
    /// How many digits follow the calling code.
    length: usize,
    /// Whether that is enough where the country has such numbers, if only for those who live next door.
    is_possible: bool,
    /// Whether people's phones have that many, and not only short numbers or those for who lives next door.
    is_usual: bool,
    /// Whether it is handed out today.
    is_valid: bool,
    from: CountryCodeSource,
}

/// A number in E.164 (`+4791234567`) from the shapes that people write: blanks, dashes, dots, brackets, `tel:`,
/// `00` for the plus, a calling code without its plus, the domestic 0 after the calling code. Without a calling code the
/// number is taken as one of `country` (two letters).
pub fn to_e164(text: &str, country: &str) -> Result<String, NotAPhone> {
    let dialled = dialled(text)?;
    let country = country.trim().to_ascii_uppercase();
    match read(&dialled, &country) {
        Ok(number) if number.is_possible => Ok(number.e164),
        Ok(number) => Err(wrong_length(number.calling, number.length)),
        Err(error) => Err(unreadable(&dialled, &country, &error)),
    }
}

/// Whose numbers a caller is likely to leave the calling code out of.
pub const NORTH: [&str; 4] = ["NO", "SE", "DK", "FI"];

/// Reads the data that numbers of these countries need, so that nothing waits for it later.
pub fn warm(countries: &[&str]) {
    let calling = countries
        .iter()
        .filter_map(|country| metadata::calling_code(country));
    let calling: Vec<_> = calling.collect();
    let _ = metadata::with(&calling);
    // Patterns are made at their first use.
    for calling in calling {
        let _ = read(&format!("+{calling}12345678"), "");
    }
}

/// How many readings are kept: what is on a screen is asked for at every frame.
const KEPT: usize = 512;

type Reading = Result<Number, ParseError>;

static READINGS: LazyLock<Mutex<HashMap<(String, String), Reading>>> =
    LazyLock::new(Mutex::default);

fn read(dialled: &str, country: &str) -> Reading {
    let key = (dialled.to_owned(), country.to_owned());
    let kept = || READINGS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(reading) = kept().get(&key) {
        return reading.clone();
    }
    let is_good = |reading: &Reading| reading.as_ref().is_ok_and(|number| number.is_possible);
    let mut reading = read_anew(dialled, country);
    // Where abroad begins with other digits than 00, people who write it mean the plus all the same.
    if let Some(rest) = dialled.strip_prefix("00").filter(|_| !is_good(&reading)) {
        let abroad = read_anew(&format!("+{rest}"), country);
        if is_good(&abroad) || country.is_empty() {
            reading = abroad;
        }
    }
    let mut kept = kept();
    if kept.len() >= KEPT {
        kept.clear();
    }
    kept.insert(key, reading.clone());
    reading
}

fn read_anew(dialled: &str, country: &str) -> Reading {
    let Some((util, number)) = metadata::parse(dialled, country) else {
        return Err(ParseError::InvalidCountryCode);
    };
    Ok(Number::new(&util, &number?))
}

impl Number {
    fn new(util: &PhoneNumberUtil, number: &PhoneNumber) -> Self {
        let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let possible = util.is_possible_number_with_reason(number);
        let e164 = util.format(number, PhoneNumberFormat::E164);
        let calling = number.country_code;
        Self {
            length: (e164.len()).saturating_sub(1 + calling.to_string().len()),
            e164: e164.into_owned(),
            grouped: util
                .format(number, PhoneNumberFormat::International)
                .into_owned(),
            home: digits(&util.format(number, PhoneNumberFormat::National)),
            calling,
            is_possible: possible.is_ok(),
            is_usual: is_usual(util, number),
            is_valid: util.is_valid_number(number),
            from: number.country_code_source(),
        }
    }
}

/// Whether a number has as many digits as people's phones have. Norway has numbers of five, none of them a customer's.
fn is_usual(util: &PhoneNumberUtil, number: &PhoneNumber) -> bool {
    let kind = PhoneNumberType::FixedLineOrMobile;
    util.is_possible_number_for_type_with_reason(number, kind) == Ok(NumberLengthType::IsPossible)
}

fn wrong_length(calling: i32, found: usize) -> NotAPhone {
    NotAPhone::Length {
        calling,
        usual: lengths(calling),
        found,
    }
}

/// The country that a calling code is of, first of all.
pub fn country_of(calling: i32) -> Option<&'static str> {
    metadata::main_country(calling)
}

/// How many digits follow a calling code as a rule.
fn lengths(calling: i32) -> Vec<u32> {
    const LONGEST: u32 = 17;
    let Some(util) = metadata::with(&[calling]) else {
        return Vec::new();
    };
    let is_usual = |length: &u32| {
        let number = PhoneNumber {
            country_code: calling,
            national_number: 10_u64.pow(length - 1),
            ..PhoneNumber::default()
        };
        is_usual(&util, &number)
    };
    (2..=LONGEST).filter(is_usual).collect()
}

/// Why digits cannot be read as a number at all.
fn unreadable(dialled: &str, country: &str, error: &ParseError) -> NotAPhone {
    let abroad = dialled
        .strip_prefix('+')
        .or_else(|| dialled.strip_prefix("00"));
    let home = metadata::calling_code(country);
    match (abroad, error, home) {
        (Some(digits), _, _) => match metadata::leading_code(digits) {
            Some((calling, rest)) => wrong_length(calling, rest.len()),
            None if digits.starts_with('0') => NotAPhone::CodeOfZero,
            None => NotAPhone::NoCode(digits.get(..3).unwrap_or(digits).to_owned()),
        },
        (None, ParseError::InvalidCountryCode, _) | (None, _, None) => {
            let is_known = country::name(country).is_some();
            NotAPhone::NeedsCode {
                country: is_known.then(|| country.to_owned()),
            }
        }
        (None, _, Some(calling)) => wrong_length(calling, dialled.len()),
    }
}

/// The digits of a number, after a `+` if it has one.
fn dialled(text: &str) -> Result<String, NotAPhone> {
    let text = text.trim();
    let text = match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => &text[4..],
        Some(_) | None => text,
    };
    let mut dialled = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' => dialled.push(c),
            '+' | '\u{ff0b}' if dialled.is_empty() => dialled.push('+'),
            '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            _ if c.is_whitespace() || is_invisible(c) => {}
            _ => return Err(NotAPhone::NotDigits),
        }
    }
    if dialled.trim_start_matches('+').is_empty() {
        return Err(NotAPhone::NoDigits);
    }
    Ok(dialled)
}

/// Marks for direction and width that come along when a number is copied from a web page.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// The calling code of a number in E.164 that has the right length, and a beginning that is not handed out today.
pub fn doubt(e164: &str) -> Option<i32> {
    let number = known(e164).filter(|number| !number.is_valid)?;
    Some(number.calling)
}

/// The country that a number in E.164 is from, first of all.
pub fn country(e164: &str) -> Option<&'static str> {
    country_of(known(e164)?.calling)
}

/// What is known of a text that is a number in E.164 to the letter.
fn known(e164: &str) -> Option<Number> {
    let digits = e164.strip_prefix('+')?;
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = is_plain.then(|| read(e164, "").ok())??;
    (number.is_possible && number.e164 == e164).then_some(number)
}

/// A number in E.164 in groups, as people of its country read it out: `+47 91 23 45 67`. Anything else comes back as it
/// is.
pub fn grouped(e164: &str) -> String {
    known(e164).map_or_else(|| e164.to_owned(), |number| number.grouped)
}

/// The digits behind the calling code of a number in E.164, for thousands of which reading each would take long.
pub fn behind_calling_code(e164: &str) -> Option<&str> {
    let digits = e164.strip_prefix('+')?;
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    let (_, rest) = is_plain.then(|| metadata::leading_code(digits))??;
    Some(rest)
}

/// Whether bare digits, as dialled at home, are a number that `country` hands out. Where a 0 is dialled first, it
/// has to be there: without it, nothing tells a number from any other row of digits.
pub fn is_valid_national(digits: &str, country: &str) -> bool {
    // The shortest that any country hands out, and the longest.
    let may_be =
        (3..=17).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    may_be
        && read(digits, &country.trim().to_ascii_uppercase()).is_ok_and(|number| {
            number.is_valid
                && number.from == CountryCodeSource::FromDefaultCountry
                && number.home == digits
        })
}

/// Whether bare digits are the calling code of `country` and a number that it hands out, with only the plus missing.
pub(super) fn is_valid_without_plus(digits: &str, country: &str) -> bool {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    is_plain
        && read(digits, &country.trim().to_ascii_uppercase()).is_ok_and(|number| {
            number.is_valid && number.from == CountryCodeSource::FromNumberWithoutPlusSign
        })
}

/// The number that bare digits may be, in E.164, where nothing says that they are one.
pub(super) fn guess(digits: &str, country: &str) -> Option<String> {
    let number = read(digits, &country.trim().to_ascii_uppercase()).ok()?;
    number.is_usual.then_some(number.e164)
}

/// Whether these digits, which follow a `00`, are a calling code and a number that it can have.
pub(super) fn is_known_international(digits: &str) -> bool {
    read(&format!("+{digits}"), "").is_ok_and(|number| number.is_usual)
}

#[cfg(test)]
mod tests;
