//! JSON text read in place: a [`Node`] is the exact text of one value inside a larger document.
//!
//! Nothing here builds a tree. A value keeps its spelling (`500.00`, `5e2`, 2^64, escapes, the order
//! of members, duplicate keys), because what nobody edits has to go back byte for byte. Knows JSON and
//! nothing of customers.

use std::{borrow::Cow, fmt, ops::Range};

use serde::de::{Deserializer, Visitor};
use serde_json::value::RawValue;

use super::walk::Walk;

/// What a JSON value is, by its first byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number, in whatever spelling.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl fmt::Display for Kind {
    /// With its article, for use in a sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "a yes or no",
            Self::Number => "a number",
            Self::String => "a text",
            Self::Array => "a list",
            Self::Object => "an object",
        })
    }
}

/// Where a text stops being JSON, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {reason}")]
pub struct SyntaxError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1; 0 where the text ended too early.
    pub column: usize,
    /// What is wrong there, in words for people.
    pub reason: String,
}

impl SyntaxError {
    /// The parser counts columns in bytes, and stops where a word goes wrong: what is wrong is the word.
    fn new(text: &str, error: &serde_json::Error) -> Self {
        let words = error.to_string();
        let reason = words
            .rfind(" at line ")
            .map_or(words.as_str(), |end| &words[..end]);
        let line = text.split('\n').nth(error.line().saturating_sub(1));
        let line = line.unwrap_or_default().as_bytes();
        let stop = error.column().min(line.len());
        let bad = bad_word(line, stop, reason);
        let before = &line[..bad.map_or(stop, |start| start + 1)];
        let reason = match bad.map(|start| line[start]) {
            Some(b'-' | b'0'..=b'9') => "invalid number",
            Some(_) => "expected value",
            None => reason,
        };
        Self {
            line: error.line(),
            column: String::from_utf8_lossy(before).chars().count(),
            reason: in_plain_words(reason).to_owned(),
        }
    }

    /// A mistake at a byte of a text.
    pub(super) fn at(text: &str, byte: usize, reason: String) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
            reason,
        }
    }
}

/// Where the word begins that the parser stopped in, behind so many bytes of its line; none where it is no word that
/// is wrong.
fn bad_word(line: &[u8], stop: usize, reason: &str) -> Option<usize> {
    let is_letter = |at: usize| {
        matches!(line[at], b'+' | b'-' | b'.' | b'_' | 128..) || line[at].is_ascii_alphanumeric()
    };
    let last = stop.checked_sub(1)?;
    let start = (0..last).rev().take_while(|at| is_letter(*at)).last();
    match reason {
        "expected ident" | "invalid number" | "number out of range" => Some(start.unwrap_or(last)),
        "EOF while parsing a value" => is_letter(last).then(|| start.unwrap_or(last)),
        // A word goes on where it could have ended.
        "expected `,` or `]`" | "expected `,` or `}`" | "trailing characters" => {
            start.filter(|_| is_letter(last))
        }
        _ => None,
    }
}

/// The parser's words in plain ones; those of a newer parser as they are.
fn in_plain_words(reason: &str) -> &str {
    match reason {
        "EOF while parsing a list" => "the text ends inside a list; a ] is missing",
        "EOF while parsing an object" => "the text ends inside an object; a } is missing",
        "EOF while parsing a string" => "the text ends inside quotes; a \" is missing",
        "EOF while parsing a value" => "the text ends where a value is needed",
        "expected `:`" => "a : is needed between a name and its value",
        "expected `,` or `]`" => "a , or ] is needed here",
        "expected `,` or `}`" => "a , or } is needed here",
        "expected ident" | "expected value" => "no value stands here; a text needs quotes",
        "invalid escape" => "nothing is written with this \\; a \\ itself is \\\\",
        "invalid number" | "number out of range" => "this is not a number",
        "key must be a string" => "a name in quotes is needed here",
        "trailing comma" => "nothing follows the last comma",
        "trailing characters" => "more follows behind the end of the value",
        "invalid unicode code point"
        | "lone leading surrogate in hex escape"
        | "unexpected end of hex escape" => "this \\u is not a character",
        "recursion limit exceeded" => "it is nested too deep",
        _ if reason.starts_with("control character") => {
            "a line end or another hidden character stands inside quotes; a line end is written \\n"
        }
        _ => reason,
    }
}

/// The text of one valid JSON value, without surrounding blanks, borrowed from its document.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Node<'a> {
    text: &'a str,
}

impl<'a> Node<'a> {
    /// Checks that the whole of `text` is one JSON value.
    pub fn parse(text: &'a str) -> Result<Self, SyntaxError> {
        serde_json::from_str::<&RawValue>(text)
            .map(Self::from)
            .map_err(|error| SyntaxError::new(text, &error))
    }

    /// A text already known to be exactly one JSON value, without surrounding blanks.
    pub(super) fn trusted(text: &'a str) -> Self {
        debug_assert!(
            !text.is_empty() && text.trim_ascii().len() == text.len(),
            "not the exact text of a value"
        );
        Self { text }
    }

    /// Where this value stands in `text`, which it has to be borrowed from.
    pub(super) fn span_in(self, text: &str) -> Range<usize> {
        let start = self.text.as_ptr().addr().wrapping_sub(text.as_ptr().addr());
        let span = start..start.wrapping_add(self.text.len());
        debug_assert_eq!(text.get(span.clone()), Some(self.text), "a foreign node");
        span
    }

    /// The text as received.
    pub fn raw(self) -> &'a str {
        self.text
    }

    /// What this value is.
    pub fn kind(self) -> Kind {
        match self.text.as_bytes().first() {
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::Array,
            Some(b'"') => Kind::String,
            Some(b't' | b'f') => Kind::Boolean,
            Some(b'n') | None => Kind::Null,
            Some(_) => Kind::Number,
        }
    }

    /// The decoded string; half of a surrogate pair (`"\ud800"`) becomes U+FFFD.
    pub fn string(self) -> Option<Cow<'a, str>> {
        if self.kind() != Kind::String {
            return None;
        }
        let inner = &self.text[1..self.text.len() - 1];
        if !inner.contains('\\') {
            return Some(Cow::Borrowed(inner));
        }
        let bytes = self.decoded()?;
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            // Half a pair is three bytes that fail one by one; the first stands for all.
            if chunk.invalid().first() == Some(&0xed) {
                text.push('\u{fffd}');
            }
        }
        Some(Cow::Owned(text))
    }

    /// Whether both are strings that decode to the same, half surrogate pairs told apart.
    pub fn is_same_string(self, other: Node<'_>) -> bool {
        if self.kind() != Kind::String || other.kind() != Kind::String {
            return false;
        }
        self.text == other.text || self.decoded() == other.decoded()
    }

    /// The decoded string exactly: half a surrogate pair is the three bytes that UTF-8 forbids.
    pub(crate) fn decoded(self) -> Option<Cow<'a, [u8]>> {
        if self.kind() != Kind::String {
            return None;
        }
        let inner = &self.text[1..self.text.len() - 1];
        if !inner.contains('\\') {
            return Some(Cow::Borrowed(inner.as_bytes()));
        }
        let Wtf8(bytes) = serde_json::from_str(self.text).ok()?;
        Some(Cow::Owned(bytes))
    }

    /// `true` or `false`.
    pub fn boolean(self) -> Option<bool> {
        match self.text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// The members of an object in their order, keys as string nodes, duplicates included; empty for anything else.
    pub fn members(self) -> Vec<(Node<'a>, Node<'a>)> {
        self.each_member().collect()
    }

    /// The same, none of them read before it is asked for.
    pub fn each_member(self) -> impl Iterator<Item = (Node<'a>, Node<'a>)> {
        let mut walk = Walk::over(self);
        let is_object = self.kind() == Kind::Object;
        std::iter::from_fn(move || is_object.then(|| walk.member())?)
    }

    /// The items of an array; empty for anything else.
    pub fn items(self) -> Vec<Node<'a>> {
        self.each_item().collect()
    }

    /// The same, none of them read before it is asked for.
    pub fn each_item(self) -> impl Iterator<Item = Node<'a>> {
        let mut walk = Walk::over(self);
        let is_array = self.kind() == Kind::Array;
        std::iter::from_fn(move || is_array.then(|| walk.item())?)
    }

    /// The value of the member called `name`; of several the last, as most readers of JSON take it.
    pub fn member(self, name: &str) -> Option<Node<'a>> {
        let called_so = self.each_member().filter(|(key, _)| key.is_string(name));
        called_so.last().map(|(_, value)| value)
    }

    /// Whether this is an object whose member `id` reads `id`, as a string or a number.
    pub fn has_id(self, id: &str) -> bool {
        self.member("id")
            .is_some_and(|own| own.is_string(id) || (own.kind() == Kind::Number && own.raw() == id))
    }

    /// Whether this is the string `text`, however it is escaped; half a surrogate pair is no U+FFFD here.
    pub fn is_string(self, text: &str) -> bool {
        self.decoded().is_some_and(|own| *own == *text.as_bytes())
    }
}

impl fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl<'a> From<&'a RawValue> for Node<'a> {
    fn from(raw: &'a RawValue) -> Self {
        Self { text: raw.get() }
    }
}

/// A decoded string that may hold lone surrogates.
struct Wtf8(Vec<u8>);

impl<'de> serde::Deserialize<'de> for Wtf8 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Wtf8;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Wtf8, E> {
                Ok(Wtf8(bytes.to_vec()))
            }
        }
        deserializer.deserialize_bytes(Bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_told_in_plain_words() {
        for text in [
            "[1",
            "{\"a\":1",
            "\"a",
            "{\"a\":",
            "{\"a\" 1}",
            "[1 2]",
            "{\"a\":1 \"b\":2}",
            "trux",
            "[x]",
            "\"\\x\"",
            "1.x",
            "{a:1}",
            "[1,]",
            "{\"a\":1,}",
            "1 2",
            "\"\\uZZZZ\"",
            "\"a\nb\"",
        ] {
            let reason = Node::parse(text).unwrap_err().reason;
            let is_parsers = [
                "EOF", "expected", "parsing", "trailing", "must be", "invalid",
            ]
            .into_iter()
            .any(|word| reason.contains(word));
            assert!(!is_parsers, "{text}: {reason}");
        }
    }

    #[test]
    fn keeps_spelling_order_and_duplicates() {
        let text = r#"{ "b" : 500.00, "a":5e2,"a": 18446744073709551616 , "\ud800": [ 1,null ] }"#;
        let node = Node::parse(text).unwrap();
        let raw: Vec<_> = node
            .members()
            .iter()
            .map(|(key, value)| (key.raw(), value.raw()))
            .collect();
        assert_eq!(
            raw,
            [
                (r#""b""#, "500.00"),
                (r#""a""#, "5e2"),
                (r#""a""#, "18446744073709551616"),
                (r#""\ud800""#, "[ 1,null ]"),
            ]
        );
        assert_eq!(node.member("a").unwrap().raw(), "18446744073709551616");
    }

    #[test]
    fn decodes_strings_and_survives_half_a_surrogate_pair() {
        let string = |text| Node::parse(text).unwrap().string().unwrap().into_owned();
        assert_eq!(string(r#""K\u00e5re \"K\"""#), "Kåre \"K\"");
        assert_eq!(string(r#""\ud83d\ude00""#), "😀");
        assert_eq!(string(r#""a\ud800\udbffb""#), "a\u{fffd}\u{fffd}b");
        assert!(!Node::parse(r#""\ud800""#).unwrap().is_string("\u{fffd}"));
    }

    #[test]
    fn a_mistake_is_counted_in_characters() {
        let error = Node::parse("{\n  \"æøå\": \"日本\" x}").unwrap_err();
        assert_eq!((error.line, error.column), (2, 15));
        let error = Node::parse("{\"ø\": ").unwrap_err();
        assert_eq!((error.line, error.column), (1, 6));
    }

    #[test]
    fn deep_nesting_is_no_trouble() {
        let text = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Node::parse(&text).unwrap().items().len(), 1);
    }

    #[test]
    fn names_the_line_and_column_of_a_mistake() {
        let (value, number) = (
            "no value stands here; a text needs quotes",
            "this is not a number",
        );
        let comma = "a , or } is needed here";
        for (text, line, column, reason) in [
            ("{\n  \"a\": ?\n}", 2, 8, value),
            // Where the word begins, wherever it stops being one.
            ("{\"a\": tru}", 1, 7, value),
            ("{\"a\": tru", 1, 7, value),
            ("{\"a\": truex}", 1, 7, value),
            ("{\"æ\": nan,\n}", 1, 7, value),
            ("[1,\n gold]", 2, 2, value),
            ("{\"a\": 1.x}", 1, 7, number),
            ("{\"a\": -1.", 1, 7, number),
            ("{\"a\": 24.12.2026}", 1, 7, number),
            ("{\"a\": 007}", 1, 7, number),
            ("{\"a\": 1 2}", 1, 9, comma),
            ("{\"a\": \"b\"c}", 1, 10, comma),
        ] {
            let error = Node::parse(text).unwrap_err();
            let found = (error.line, error.column, error.reason.as_str());
            assert_eq!(found, (line, column, reason), "{text}");
        }
    }
}
