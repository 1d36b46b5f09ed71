//! Numbers as people type them, spelled as JSON wants them. Knows no fields.

use super::super::{Number, write::text_value};
use crate::record::Json;

/// A number where the text is one, spelled as JSON wants it.
pub(super) fn spelled(typed: &str, read: fn(&str) -> Option<String>) -> Json {
    let as_typed = read(typed).filter(|spelling| spelling == typed);
    as_typed
        .and_then(|spelling| Json::parse(&spelling).ok())
        .unwrap_or_else(|| text_value(typed))
}

/// A whole number as JSON spells it: digits of any count, blanks between them taken out.
pub(super) fn integer(text: &str) -> Option<String> {
    let (sign, digits) = signed(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| format!("{sign}{}", from_first_digit(&digits)))
}

/// A number as JSON spells it, its fraction and exponent as typed; a comma may stand before the fraction.
pub(super) fn number(text: &str) -> Option<String> {
    let (sign, mut digits) = signed(text);
    if digits.matches(',').count() == 1 && !digits.contains('.') {
        digits = digits.replace(',', ".");
    }
    let whole = digits.strip_suffix('.').unwrap_or(&digits);
    let begins = whole.strip_prefix('.').unwrap_or(whole);
    if !begins.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let spelling = format!("{sign}{}", from_first_digit(whole));
    Number::parse(&spelling).map(|_| spelling)
}

/// The sign as JSON has it and the rest, without blanks.
fn signed(text: &str) -> (&'static str, String) {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.to_owned()),
        None => ("", plain.strip_prefix('+').unwrap_or(&plain).to_owned()),
    }
}

/// Digits without the zeros that JSON does not allow before them, and with the one that it wants before a point.
fn from_first_digit(digits: &str) -> String {
    let rest = digits.trim_start_matches('0');
    if rest.starts_with(|first: char| first.is_ascii_digit()) {
        rest.to_owned()
    } else {
        format!("0{rest}")
    }
}

/// Whether a JSON number is whole, however many digits it has.
pub(super) fn is_whole(raw: &str) -> bool {
    integer(raw).is_some() || Number::parse(raw).is_some_and(|number| number.integer().is_some())
}
