//! The tokens of a JSON text that is known to be valid, without the blanks between them.

use super::walk;

/// Punctuation, whole strings with their quotes, numbers and words, in order, each as spelled.
pub(super) struct Tokens<'a> {
    rest: &'a str,
}

/// The tokens of `text`, which has to be valid JSON.
pub(super) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { rest: text }
}

impl<'a> Tokens<'a> {
    /// What has not been read yet, blanks included.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_ascii_start();
        let bytes = text.as_bytes();
        let length = match bytes.first()? {
            b'"' => walk::string(bytes),
            b'{' | b'}' | b'[' | b']' | b',' | b':' => 1,
            _ => bytes
                .iter()
                .position(|byte| b"{}[],: \t\n\r\"".contains(byte))
                .unwrap_or(bytes.len()),
        };
        let (token, rest) = text.split_at(length);
        self.rest = rest;
        Some(token)
    }
}

impl DoubleEndedIterator for Tokens<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let text = self.rest.trim_ascii_end();
        let bytes = text.as_bytes();
        let start = match bytes.split_last()? {
            (b'"', before) => quotes_before(before),
            (b'{' | b'}' | b'[' | b']' | b',' | b':', before) => before.len(),
            (_, before) => before
                .iter()
                .rposition(|byte| b"{}[],: \t\n\r\"".contains(byte))
                .map_or(0, |end| end + 1),
        };
        let (rest, token) = text.split_at(start);
        self.rest = rest;
        Some(token)
    }
}

/// Where the string begins whose last quotes stand behind these bytes: all other quotes in it have a backslash of
/// their own.
fn quotes_before(bytes: &[u8]) -> usize {
    let mut end = bytes.len();
    while let Some(at) = bytes[..end].iter().rposition(|byte| *byte == b'"') {
        let escapes = bytes[..at].iter().rev().take_while(|byte| **byte == b'\\');
        if escapes.count() % 2 == 0 {
            return at;
        }
        end = at;
    }
    0
}

/// Whether the arrays and objects of `text` nest deeper than that.
pub(super) fn is_deeper(text: &str, than: usize) -> bool {
    // Most texts have fewer of them at all.
    text.matches('[').count() + text.matches('{').count() > than && nesting(text) > than
}

/// How deep the arrays and objects of `text` nest: 0 for a scalar.
fn nesting(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for token in tokens(text) {
        match token {
            "{" | "[" => depth += 1,
            "}" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_blanks_and_punctuation_only() {
        let text = " {\"a\\\"]\" :-0 ,\n\"å\\\\\":[true,5e+2]}";
        let mut back: Vec<_> = tokens(text).rev().collect();
        back.reverse();
        assert_eq!(back, tokens(text).collect::<Vec<_>>());
        assert_eq!(
            back,
            [
                "{",
                "\"a\\\"]\"",
                ":",
                "-0",
                ",",
                "\"å\\\\\"",
                ":",
                "[",
                "true",
                ",",
                "5e+2",
                "]",
                "}"
            ]
        );
    }

    #[test]
    fn counts_levels() {
        assert_eq!(nesting("\"[[\""), 0);
        assert_eq!(nesting("{\"a\":[[]],\"b\":[]}"), 3);
    }
}
