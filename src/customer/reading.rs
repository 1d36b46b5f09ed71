//! Tolerant readings of single JSON values.
//!
//! Any member may be absent, `null` or of another type than documented, on any customer. A reading says which of
//! these it met and keeps the raw text of what it could not make sense of, so that one odd member never hides the
//! rest. Knows JSON; must never know which member it reads.

use std::borrow::Cow;

use jiff::{Timestamp, civil::Time, fmt::temporal::Pieces, tz::Offset};

use crate::record::json::{Kind, Node};

/// What was found where a value of type `T` is documented.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Read<T> {
    /// The member is not there.
    #[default]
    Absent,
    /// The member is `null`.
    Null,
    /// The member holds a value that reads as documented.
    Is(T),
    /// The member holds something else; its raw JSON text.
    Odd(String),
}

impl<T> Read<T> {
    /// The same reading of a borrowed value.
    pub fn as_ref(&self) -> Read<&T> {
        match self {
            Self::Absent => Read::Absent,
            Self::Null => Read::Null,
            Self::Is(value) => Read::Is(value),
            Self::Odd(raw) => Read::Odd(raw.clone()),
        }
    }

    /// The value, if it reads as documented.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Absent | Self::Null | Self::Odd(_) => None,
        }
    }

    /// The raw text of a value that does not read as documented.
    pub fn odd(&self) -> Option<&str> {
        match self {
            Self::Odd(raw) => Some(raw),
            Self::Absent | Self::Null | Self::Is(_) => None,
        }
    }

    /// Whether nothing is known: absent or `null`.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Absent | Self::Null)
    }

    /// This reading, or `other` where this one has nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.is_missing() && !matches!(other, Self::Absent) {
            other
        } else {
            self
        }
    }

    /// The reading with its value turned into another.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Read<U> {
        match self {
            Self::Absent => Read::Absent,
            Self::Null => Read::Null,
            Self::Is(value) => Read::Is(f(value)),
            Self::Odd(raw) => Read::Odd(raw),
        }
    }

    /// `null` as such, a value that `f` understands, and all else as odd.
    pub(super) fn of(node: Node<'_>, f: impl FnOnce() -> Option<T>) -> Self {
        match (node.kind(), f()) {
            (Kind::Null, _) => Self::Null,
            (_, Some(value)) => Self::Is(value),
            (_, None) => Self::Odd(node.raw().to_owned()),
        }
    }
}

impl Read<String> {
    /// A string, or a number in its received spelling (`zip: 1010`).
    pub fn text(node: Node<'_>) -> Self {
        Self::of(node, || plain_text(node).map(Cow::into_owned))
    }

    /// How many bytes the text or the odd value has.
    pub fn length(&self) -> usize {
        match self {
            Self::Is(text) | Self::Odd(text) => text.len(),
            Self::Absent | Self::Null => 0,
        }
    }

    /// The text as a `&str`, if there is one.
    pub fn as_str(&self) -> Option<&str> {
        self.value().map(String::as_str)
    }
}

impl Read<bool> {
    /// A boolean, or a string that spells one.
    pub fn boolean(node: Node<'_>) -> Self {
        Self::of(node, || {
            let spelled = |word: &str| {
                node.string()
                    .is_some_and(|text| text.trim().eq_ignore_ascii_case(word))
            };
            node.boolean()
                .or_else(|| spelled("true").then_some(true))
                .or_else(|| spelled("false").then_some(false))
        })
    }
}

impl Read<Instant> {
    /// A string that names a point in time.
    pub fn instant(node: Node<'_>) -> Self {
        Self::of(node, || Instant::parse(&node.string()?))
    }
}

/// The text of a string, or of a number as it is spelled; nothing for any other value.
pub(super) fn plain_text(node: Node<'_>) -> Option<Cow<'_, str>> {
    match node.kind() {
        Kind::String => node.string(),
        Kind::Number => Some(Cow::Borrowed(node.raw())),
        Kind::Null | Kind::Boolean | Kind::Array | Kind::Object => None,
    }
}

/// A point in time, with the spelling it was received in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Instant {
    /// The spelling, as received.
    pub raw: String,
    /// The point itself. The last day that servers like to write for "never" (`9999-12-31T23:59:59Z`) lies past
    /// what can be held and is taken as the latest point there is.
    pub at: Timestamp,
}

impl Instant {
    /// RFC 3339 with or without a fraction, `T` or a blank; without a zone it is UTC, without a time midnight.
    pub fn parse(text: &str) -> Option<Self> {
        let pieces = Pieces::parse(text.trim()).ok()?;
        let local = pieces
            .date()
            .to_datetime(pieces.time().unwrap_or(Time::midnight()));
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        let at = offset.to_timestamp(local).unwrap_or(if local.year() > 0 {
            Timestamp::MAX
        } else {
            Timestamp::MIN
        });
        Some(Self {
            raw: text.to_owned(),
            at,
        })
    }
}

/// A member or an item that is not of the documented shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddMember {
    /// Where it stands below its owner: `affiliate`, `storesIncluded[2]`.
    pub name: String,
    /// Its raw JSON text.
    pub raw: String,
}

/// The items of an array, each through `read`; what is no array, and items that `read` refuses, go to `odd`.
pub(super) fn list<'a, T>(
    node: Node<'a>,
    name: &str,
    odd: &mut Vec<OddMember>,
    mut read: impl FnMut(Node<'a>) -> Option<T>,
) -> Vec<T> {
    match node.kind() {
        Kind::Array => {}
        Kind::Null => return Vec::new(),
        Kind::Boolean | Kind::Number | Kind::String | Kind::Object => {
            odd.push(OddMember {
                name: name.to_owned(),
                raw: node.raw().to_owned(),
            });
            return Vec::new();
        }
    }
    let items = node.items();
    let mut values = Vec::with_capacity(items.len());
    for (index, item) in items.into_iter().enumerate() {
        match read(item) {
            Some(value) => values.push(value),
            None => odd.push(OddMember {
                name: format!("{name}[{index}]"),
                raw: item.raw().to_owned(),
            }),
        }
    }
    values
}

/// Calls `each` for every member of an object, in order, with its decoded key. Says whether it was an object.
/// Of members with one name the last wins, because it is read last.
pub(super) fn each_member<'a>(node: Node<'a>, mut each: impl FnMut(&str, Node<'a>)) -> bool {
    if node.kind() != Kind::Object {
        return false;
    }
    for (key, value) in node.members() {
        if let Some(key) = key.string() {
            each(&key, value);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node<'_> {
        Node::parse(text).unwrap()
    }

    #[test]
    fn text_takes_strings_and_numbers() {
        for (raw, expected) in [
            (r#""Oslo""#, Read::Is("Oslo".to_owned())),
            (r#""""#, Read::Is(String::new())),
            ("1010", Read::Is("1010".to_owned())),
            ("1.10", Read::Is("1.10".to_owned())),
            ("null", Read::Null),
            ("true", Read::Odd("true".to_owned())),
            ("[1]", Read::Odd("[1]".to_owned())),
            (r#"{"a":1}"#, Read::Odd(r#"{"a":1}"#.to_owned())),
        ] {
            assert_eq!(Read::text(node(raw)), expected, "{raw}");
        }
    }

    #[test]
    fn booleans_may_be_spelled_as_strings() {
        for (raw, expected) in [
            ("true", Read::Is(true)),
            ("false", Read::Is(false)),
            (r#""true""#, Read::Is(true)),
            (r#""False""#, Read::Is(false)),
            ("null", Read::Null),
            ("1", Read::Odd("1".to_owned())),
            (r#""yes""#, Read::Odd(r#""yes""#.to_owned())),
        ] {
            assert_eq!(Read::boolean(node(raw)), expected, "{raw}");
        }
    }

    #[test]
    fn instants_in_many_spellings() {
        for (text, expected) in [
            ("2024-04-03T07:38:32.495Z", "2024-04-03T07:38:32.495Z"),
            ("2024-04-03T07:38:32Z", "2024-04-03T07:38:32Z"),
            ("2024-04-03T07:38:32", "2024-04-03T07:38:32Z"),
            ("2024-04-03 07:38:32", "2024-04-03T07:38:32Z"),
            ("2024-04-03T09:38:32+02:00", "2024-04-03T07:38:32Z"),
            ("2024-04-03", "2024-04-03T00:00:00Z"),
            ("0001-01-01T00:00:00", "0001-01-01T00:00:00Z"),
        ] {
            let at: Timestamp = expected.parse().unwrap();
            let instant = Instant::parse(text).unwrap();
            assert_eq!((instant.at, instant.raw.as_str()), (at, text));
        }
        let never = Instant::parse("9999-12-31T23:59:59.9999999Z").unwrap();
        assert_eq!(never.at, Timestamp::MAX);
        for text in ["", "soon", "2024-13-01T00:00:00Z", "03.04.2024"] {
            assert_eq!(Instant::parse(text), None, "{text}");
        }
        assert_eq!(Read::instant(node("17")), Read::Odd("17".to_owned()));
    }

    #[test]
    fn the_first_reading_that_has_something_wins() {
        let is = |text: &str| Read::Is(text.to_owned());
        assert_eq!(is("a").or(is("b")), is("a"));
        assert_eq!(Read::Null.or(is("b")), is("b"));
        assert_eq!(Read::<String>::Null.or(Read::Absent), Read::Null);
        assert_eq!(Read::<String>::Absent.or(Read::Null), Read::Null);
    }

    #[test]
    fn odd_items_stand_beside_the_good_ones() {
        let mut odd = Vec::new();
        let texts = list(node(r#"["a",{},7]"#), "stores", &mut odd, |item| {
            Read::text(item).value().cloned()
        });
        assert_eq!(texts, ["a", "7"]);
        assert_eq!(
            (odd[0].name.as_str(), odd[0].raw.as_str()),
            ("stores[1]", "{}")
        );
        assert!(list(node("7"), "stores", &mut odd, |_| Some(())).is_empty());
        assert_eq!((odd[1].name.as_str(), odd[1].raw.as_str()), ("stores", "7"));
    }
}
