//! What a field holds: as the text of an input, and in words for people.
//!
//! Foreign text passes through here as it is; whoever prints it makes it visible first.

use std::borrow::Cow;

use jiff::{
    civil::{Date, DateTime},
    tz::Offset,
};

use crate::record::{
    Record,
    json::{Kind, Node},
};

use super::{
    Context, Field, FieldKind, OwnKind, Read, country,
    date::{self, age, day, minute},
    phone,
    reading::plain_text,
};

/// What stands for a text that is not there.
pub const EMPTY: &str = "(empty)";

/// What stands where the zone of the server's clock is not known.
const SERVER_TIME: &str = "server time";

/// What stands for the old value of a record that was never read.
pub const NOT_READ: &str = "(not read)";

/// A value in words for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The value: `17 May 1987`, `+47 91 23 45 67`, `NO`; raw JSON if it is odd. Of none, `not recorded` where that is
    /// one of the three states of a switch, else nothing.
    pub text: String,
    /// What goes without saying, in a quieter voice: `39 years`, `Norway`.
    pub note: Option<String>,
    /// Whether the value is of another type than documented.
    pub odd: bool,
    /// Whether there is no value: absent or `null`.
    pub missing: bool,
}

impl Shown {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub(super) fn odd(node: Node<'_>) -> Self {
        Self {
            odd: true,
            ..Self::plain(node.raw())
        }
    }

    /// The value where something has to stand for it: [`EMPTY`] for no text.
    pub fn or_empty(&self) -> &str {
        if self.text.is_empty() {
            EMPTY
        } else {
            &self.text
        }
    }

    /// The same with the note behind it: `NO (Norway)`.
    pub fn in_words(&self) -> String {
        match &self.note {
            Some(note) => format!("{} ({note})", self.or_empty()),
            None => self.or_empty().to_owned(),
        }
    }
}

impl Field {
    /// What an input holds: the bare text, nothing for absent and `null`, a date as `1987-05-17`, a list with
    /// commas, a consent as `yes` or `no`, raw JSON for what is odd.
    pub fn text(&self, record: &Record) -> String {
        self.text_of(self.node(record))
    }

    /// The same of the value as received.
    pub fn base_text(&self, record: &Record) -> String {
        self.text_of(self.base_node(record))
    }

    /// The value in words for people.
    pub fn shown(&self, record: &Record, ctx: &Context) -> Shown {
        let node = self.node(record);
        let is_typed = node.is_some_and(|node| node.kind() == Kind::String)
            && node.map(Node::raw) != self.base_node(record).map(Node::raw);
        let shown = self.shown_of(node, ctx);
        // A text that somebody has typed is theirs, not an odd answer.
        if shown.odd && is_typed {
            return Shown::plain(self.text_of(node));
        }
        shown
    }

    /// The received value in words for people.
    pub fn old_shown(&self, record: &Record, ctx: &Context) -> Shown {
        if record.document().is_blind() && self.base_node(record).is_none() {
            return Shown {
                missing: true,
                ..Shown::plain(NOT_READ)
            };
        }
        self.shown_of(self.base_node(record), ctx)
    }

    /// The items of a list, each as text (raw JSON for an odd one); a lone text where a list should be is one item.
    pub fn items(&self, record: &Record) -> Vec<String> {
        self.node(record).map_or_else(Vec::new, items_of)
    }

    /// The same one after the other, none of them read before it is asked for.
    pub fn each_item<'r>(&self, record: &'r Record) -> impl Iterator<Item = Cow<'r, str>> {
        each_item_of(self.node(record))
    }

    /// The same of the value as received.
    pub fn each_old_item<'r>(&self, record: &'r Record) -> impl Iterator<Item = Cow<'r, str>> {
        each_item_of(self.base_node(record))
    }

    /// Whether it is another thing than a list of texts, as far as so many items tell.
    pub fn is_odd_list(&self, record: &Record, most: usize) -> bool {
        self.node(record).is_some_and(|node| match node.kind() {
            Kind::Array => (node.each_item().take(most)).any(|item| plain_text(item).is_none()),
            Kind::Null => false,
            Kind::Boolean | Kind::Number | Kind::String | Kind::Object => true,
        })
    }

    /// A consent or another switch: yes, no, or not recorded.
    pub fn consent(&self, record: &Record) -> Read<bool> {
        self.node(record).map_or(Read::Absent, Read::boolean)
    }

    /// A consent as received.
    pub fn base_consent(&self, record: &Record) -> Read<bool> {
        self.base_node(record).map_or(Read::Absent, Read::boolean)
    }

    /// The value with the edits.
    pub fn node<'a>(&self, record: &'a Record) -> Option<Node<'a>> {
        if self.from_meta {
            self.base_node(record)
        } else {
            record.value(&self.pointer)
        }
    }

    /// The value as received.
    pub(super) fn base_node<'a>(&self, record: &'a Record) -> Option<Node<'a>> {
        if self.from_meta {
            record
                .document()
                .meta()
                .and_then(|meta| self.pointer.find(meta))
        } else {
            record.base(&self.pointer)
        }
    }

    /// Whether words shown for a value are the program's own: a date, a country, yes or no, a choice of the
    /// configuration. All else is in the words of whoever wrote it.
    pub fn is_worded_by_us(&self, words: &str) -> bool {
        let noted = words.strip_suffix(')');
        let (value, note) = match noted.and_then(|words| words.split_once(" (")) {
            Some((value, note)) => (value, Some(note)),
            None => (words, None),
        };
        let is_date = || date::typed(value, Date::MAX).is_some();
        match self.kind {
            FieldKind::Consent | FieldKind::Own(OwnKind::Boolean) => {
                ["yes", "no", "not recorded"].contains(&words)
            }
            FieldKind::Date | FieldKind::Own(OwnKind::Date) => {
                is_date()
                    && note.is_none_or(|note| note.ends_with("year") || note.ends_with("years"))
            }
            FieldKind::Stamp => {
                let day = value
                    .rsplit_once(' ')
                    .filter(|(_, time)| time.contains(':'));
                let day = day.and_then(|(day, _)| date::typed(day, Date::MAX));
                day.is_some() && note.is_none_or(is_zone)
            }
            FieldKind::Country => {
                let name = country::name(value);
                name.is_some() && (note.is_none() || note == name)
            }
            FieldKind::Own(OwnKind::Choice) => self.choices.iter().any(|choice| choice == words),
            FieldKind::Text
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Gender
            | FieldKind::List
            | FieldKind::Own(OwnKind::Text | OwnKind::Integer | OwnKind::Number) => false,
        }
    }

    fn text_of(&self, node: Option<Node<'_>>) -> String {
        let Some(node) = node.filter(|node| node.kind() != Kind::Null) else {
            return String::new();
        };
        let plain = || plain_text(node).map_or_else(|| node.raw().to_owned(), Into::into);
        match self.kind {
            FieldKind::List => items_of(node).join(", "),
            FieldKind::Consent => match Read::boolean(node) {
                Read::Is(yes) => yes_or_no(yes).to_owned(),
                Read::Absent | Read::Null | Read::Odd(_) => plain(),
            },
            FieldKind::Date => {
                let text: String = plain();
                match date::stored(&text) {
                    Some((date, _)) => date.to_string(),
                    None => text,
                }
            }
            FieldKind::Own(kind) => Self::own_text(kind, node),
            FieldKind::Text
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Country
            | FieldKind::Gender
            | FieldKind::Stamp => plain(),
        }
    }

    /// A value of this field in words for people.
    pub fn shown_of(&self, node: Option<Node<'_>>, ctx: &Context) -> Shown {
        let Some(node) = node.filter(|node| node.kind() != Kind::Null) else {
            let text = match self.kind {
                FieldKind::Consent | FieldKind::Own(OwnKind::Boolean) => "not recorded",
                _ => "",
            };
            return Shown {
                missing: true,
                ..Shown::plain(text)
            };
        };
        match self.kind {
            FieldKind::Own(kind) => self.own_shown(kind, node),
            FieldKind::List => shown_list(node),
            FieldKind::Consent => match Read::boolean(node) {
                Read::Is(yes) => Shown::plain(yes_or_no(yes)),
                Read::Absent | Read::Null | Read::Odd(_) => Shown::odd(node),
            },
            FieldKind::Text
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Country
            | FieldKind::Date
            | FieldKind::Gender
            | FieldKind::Stamp => match plain_text(node) {
                Some(text) => self.shown_text(&text, ctx),
                None => Shown::odd(node),
            },
        }
    }

    fn shown_text(&self, text: &str, ctx: &Context) -> Shown {
        match self.kind {
            FieldKind::Phone => Shown::plain(phone::grouped(text)),
            FieldKind::Country => Shown {
                note: country::name(text).map(str::to_owned),
                ..Shown::plain(text)
            },
            FieldKind::Date => match date::stored(text) {
                Some((date, _)) => Shown {
                    note: (date.year() >= 1900)
                        .then(|| age(date, ctx.today))
                        .flatten()
                        .map(years),
                    ..Shown::plain(day(date))
                },
                None => Shown::plain(text),
            },
            FieldKind::Stamp => match date::stamp(text) {
                Some((at, offset)) => stamp(at, offset, ctx),
                None => Shown::plain(text),
            },
            FieldKind::Text
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Gender
            | FieldKind::List
            | FieldKind::Own(_)
            | FieldKind::Consent => Shown::plain(text),
        }
    }
}

/// A moment in local time, with the zone named; by the server's clock where nobody knows its zone.
fn stamp(at: DateTime, offset: Option<Offset>, ctx: &Context) -> Shown {
    let zone = offset
        .map(Offset::to_time_zone)
        .or_else(|| ctx.server_zone.clone());
    let local = zone.and_then(|zone| {
        let at = at.to_zoned_datetime(zone).ok()?;
        Some(at.timestamp().to_zoned_datetime(ctx.zone.clone()))
    });
    match local {
        Some(local) => Shown {
            note: Some(local.strftime("%Z").to_string()),
            ..Shown::plain(minute(local.datetime()))
        },
        None => Shown {
            note: Some(SERVER_TIME.to_owned()),
            ..Shown::plain(minute(at))
        },
    }
}

/// Whether that is a zone as a moment names it: a name that nobody has, or an offset.
fn is_zone(note: &str) -> bool {
    let known = [
        SERVER_TIME,
        "UTC",
        "GMT",
        "CET",
        "CEST",
        "EET",
        "EEST",
        "WET",
        "WEST",
        "BST",
        "IST",
    ];
    known.contains(&note) || note.starts_with(['+', '-'])
}

fn shown_list(node: Node<'_>) -> Shown {
    if node.kind() != Kind::Array {
        return Shown::odd(node);
    }
    let odd = node.each_item().any(|item| plain_text(item).is_none());
    Shown {
        odd,
        ..Shown::plain(items_of(node).join(", "))
    }
}

/// The items of a list as texts; of anything else the one text that it is.
pub(super) fn items_of(node: Node<'_>) -> Vec<String> {
    each_item_of(Some(node)).map(Cow::into_owned).collect()
}

fn each_item_of(node: Option<Node<'_>>) -> impl Iterator<Item = Cow<'_, str>> {
    let list = node.filter(|node| node.kind() == Kind::Array);
    let only = node.filter(|node| !matches!(node.kind(), Kind::Array | Kind::Null));
    let items = list.into_iter().flat_map(Node::each_item).chain(only);
    items.map(|item| plain_text(item).unwrap_or(Cow::Borrowed(item.raw())))
}

fn yes_or_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn years(age: i16) -> String {
    match age {
        0 => "under a year".to_owned(),
        1 => "1 year".to_owned(),
        _ => format!("{age} years"),
    }
}

#[cfg(test)]
mod tests;
