//! JSON text read in place: a [`Node`] is the exact text of one value inside a larger document.
//!
//! Nothing here builds a tree. A value keeps its spelling (`500.00`, `5e2`, 2^64, escapes, the order
//! of members, duplicate keys), because what nobody edits has to go back byte for byte. Knows JSON and
//! nothing of customers.

use std::{borrow::Cow, fmt, ops::Range};

use serde::de::{Deserializer, Visitor};
use serde_json::value::RawValue;

use super::{slip::SyntaxError, walk::Walk};

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
            .map_err(|_| SyntaxError::find(text))
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
                f.write_str("string")
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
    fn deep_nesting_is_no_trouble() {
        let text = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Node::parse(&text).unwrap().items().len(), 1);
    }
}
