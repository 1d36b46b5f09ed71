//! What looks like an e-mail or a phone, whoever it is of.

use std::ops::Range;

/// Where something like an e-mail, or like a phone with its calling code, stands.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    emails(text).into_iter().chain(phones(text))
}

/// Where something like an e-mail stands.
fn emails(text: &str) -> Vec<Range<usize>> {
    let is_end = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '_' | '%' | '+' | '-' | '\'');
    let around = |(at, _): (usize, &str)| {
        let (before, behind) = (&text[..at], &text[at + 1..]);
        let name = before.rsplit(is_end).next().unwrap_or_default();
        let host = behind.split(is_end).next().unwrap_or_default();
        // The end of a sentence is none of it.
        let host = host.trim_end_matches('.');
        let is_one = !name.is_empty() && !host.is_empty();
        is_one.then(|| at - name.len()..at + 1 + host.len())
    };
    text.match_indices('@').filter_map(around).collect()
}

/// Where something like a phone with its calling code stands.
fn phones(text: &str) -> Vec<Range<usize>> {
    const FEWEST: usize = 8;
    let from = |(at, _): (usize, &str)| {
        let rest = &text[at + 1..];
        let is_part = |c: &char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.');
        let digits = rest
            .char_indices()
            .take_while(|(_, c)| is_part(c))
            .filter(|(_, c)| c.is_ascii_digit());
        let (count, last) = digits.fold((0, 0), |(count, _), (last, _)| (count + 1, last));
        (count >= FEWEST).then(|| at..at + 1 + last + 1)
    };
    text.match_indices('+').filter_map(from).collect()
}
