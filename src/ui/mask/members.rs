//! JSON gone through token by token, whole or in pieces: which of its values are personal by the name of a member that
//! they stand in.

use std::ops::Range;

use super::folded::Folded;
use crate::customer::date;

/// What the members above a value say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Nothing: it may be anything.
    Open,
    /// It is a name, a phone, an e-mail, an address or a date of birth.
    Personal,
    /// It is documented as something else.
    Other,
    /// It is an id.
    Id,
    /// It is a documented member's name, a date, or a figure of the API's: none of anybody's words.
    Ours,
}

/// Documented members that hold none of what is covered.
const OTHERS: [&str; 5] = [
    "promotions",
    "loyalty",
    "consents",
    "favoriteStores",
    "interests",
];

/// Members that hold ids.
const IDS: [&str; 4] = ["id", "externalId", "storeId", "receiptId"];

/// Names of documented members that a customer may be called by.
const NAMES: [&str; 26] = [
    "data",
    "metaData",
    "id",
    "firstName",
    "lastName",
    "email",
    "mobilePhone",
    "address",
    "zip",
    "city",
    "country",
    "gender",
    "birthDate",
    "interests",
    "loyalty",
    "points",
    "promotions",
    "consents",
    "type",
    "value",
    "name",
    "message",
    "terms",
    "total",
    "count",
    "limit",
];

/// Parts of a member's name, or of a label, that tell what the value is; in the languages of the neighbours.
const STEMS: [&str; 31] = [
    "kontakt",
    "contact",
    "name",
    "navn",
    "namn",
    "etunimi",
    "sukunimi",
    "phone",
    "telefon",
    "mobil",
    "msisdn",
    "puhelin",
    "mail",
    "epost",
    "address",
    "adress",
    "osoite",
    "street",
    "zip",
    "postcode",
    "postal",
    "postnummer",
    "postnr",
    "poststed",
    "postort",
    "birth",
    "fodsel",
    "fodelse",
    "syntyma",
    "personnummer",
    "personnr",
];

/// Words that tell the same only where they stand for themselves.
const WORDS: [&str; 11] = [
    "city", "town", "tel", "by", "born", "dob", "fodt", "fodd", "cpr", "hetu", "ssn",
];

/// Whether a member's name, or a label, says that the value is a name, a phone, an e-mail, an address or a date of birth.
pub(super) fn is_telling(name: &str) -> bool {
    let lower = Folded::unescaped(name).lower;
    let joined: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    STEMS.iter().any(|stem| joined.contains(stem)) || WORDS.contains(&lower.as_str())
}

impl Reach {
    /// The same one member further in.
    pub(super) fn into(self, member: &str) -> Self {
        match self {
            Self::Personal => Self::Personal,
            _ if IDS.contains(&member) => Self::Id,
            Self::Open if OTHERS.contains(&member) => Self::Other,
            Self::Open if is_telling(member) => Self::Personal,
            reach => reach,
        }
    }
}

/// Where one is in a text.
pub(super) struct Members {
    /// Of each list and object that is open, what is said of all in it.
    open: Vec<Reach>,
    /// What is said of the next value.
    next: Reach,
    /// The piece before ended inside a text, which nothing but typing makes.
    is_cut: bool,
}

impl Members {
    /// Before a value of which that much is said.
    pub(super) fn new(outer: Reach) -> Self {
        Self {
            open: vec![outer],
            next: outer,
            is_cut: false,
        }
    }

    /// Goes through a piece, a line or more, and tells of every text and number, and of every documented
    /// name, where it stands and what is said of it.
    pub(super) fn values(&mut self, text: &str, mut found: impl FnMut(Range<usize>, Reach)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        if self.is_cut {
            at = text_end(bytes, 0);
            found(0..at - 1, self.next);
            self.is_cut = at > bytes.len();
        }
        while let Some(byte) = bytes.get(at) {
            let end = match byte {
                b'"' => text_end(bytes, at + 1),
                b'-' | b'0'..=b'9' => number_end(bytes, at),
                _ => at + 1,
            };
            match byte {
                b'{' | b'[' => self.open.push(self.next),
                b'}' | b']' => {
                    if self.open.len() > 1 {
                        self.open.pop();
                    }
                    self.next = self.outer();
                }
                // Of a list, all items are what the list is.
                b',' => self.next = self.outer(),
                b'"' if is_name(bytes, end) => {
                    let name = &text[at + 1..end - 1];
                    self.next = self.outer().into(name);
                    if NAMES.contains(&name) {
                        found(at + 1..end - 1, Reach::Ours);
                    }
                }
                b'"' => {
                    let range = at + 1..(end - 1).max(at + 1);
                    self.is_cut = end > bytes.len();
                    let reach = match self.next {
                        Reach::Personal => Reach::Personal,
                        _ if text.get(range.clone()).is_some_and(is_moment) => Reach::Ours,
                        reach => reach,
                    };
                    found(range, reach);
                }
                b'-' | b'0'..=b'9' => found(
                    at..end,
                    match self.next {
                        Reach::Other => Reach::Ours,
                        reach => reach,
                    },
                ),
                _ => {}
            }
            at = end;
        }
    }

    fn outer(&self) -> Reach {
        self.open.last().copied().unwrap_or(Reach::Open)
    }
}

/// Behind the quotes of the text that goes on there, or past the end where it was cut, as if it were ended there.
fn text_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len() + 1
}

/// Whether a text is a date or a moment as the API spells it.
fn is_moment(text: &str) -> bool {
    date::stored(text).is_some() || date::stamp(text).is_some()
}

fn number_end(bytes: &[u8], from: usize) -> usize {
    let is_more = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-');
    let length = bytes[from..].iter().take_while(|byte| is_more(byte));
    from + length.count()
}

/// Whether a colon follows.
fn is_name(bytes: &[u8], end: usize) -> bool {
    let mut rest = bytes.get(end..).unwrap_or_default().iter();
    rest.find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    use Reach::{Id, Open, Other, Ours, Personal};

    #[test]
    fn members_say_what_is_in_them() {
        let text = r#"{"tier":"a","misc":{"e-mail":["b",{"x":1}],"n":2},"promotions":[{"name":"c"}],
            "nickName":"d","city":"e","capacity":3,"home address":{"id":"f"},"loyalty":{"points":4,"id":"h"},
            "since":"2023-01-05T10:00:00Z","emergencyContact":"i","cut":"g"#;
        let mut all = Vec::new();
        Members::new(Open).values(text, |range, reach| {
            all.push((text.get(range).unwrap(), reach));
        });
        assert_eq!(
            all,
            [
                ("a", Open),
                ("b", Personal),
                ("1", Personal),
                ("2", Open),
                ("promotions", Ours),
                ("name", Ours),
                ("c", Other),
                ("d", Personal),
                ("city", Ours),
                ("e", Personal),
                ("3", Open),
                ("id", Ours),
                ("f", Personal),
                ("loyalty", Ours),
                ("points", Ours),
                ("4", Ours),
                ("id", Ours),
                ("h", Id),
                ("2023-01-05T10:00:00Z", Ours),
                ("i", Personal),
                ("g", Open)
            ]
        );
    }

    #[test]
    fn a_text_may_come_in_pieces() {
        let mut members = Members::new(Open);
        let mut found = Vec::new();
        for line in [
            "{",
            "  \"phones\": [",
            "    \"1\"",
            "  ],",
            "  \"n\": 2",
            "}",
        ] {
            members.values(line, |range, reach| {
                found.push((line[range].to_owned(), reach));
            });
        }
        assert_eq!(found, [("1".to_owned(), Personal), ("2".to_owned(), Open)]);
    }
}
