//! What a field holds: as the text of an input, and as people read it.
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
    date::{self, age},
    phone,
    reading::plain_text,
};

/// A value as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The value.
    pub value: Content,
    /// What goes without saying, in a quieter voice.
    pub beside: Option<Beside>,
    /// Whether the value is of another type than documented.
    pub odd: bool,
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing: it is absent or `null`.
    Nothing,
    /// The same of a switch, of whose three states that is one.
    NotRecorded,
    /// Nobody read it.
    NotRead,
    /// What somebody wrote, or raw JSON if it is odd.
    Text(String),
    /// One of the texts that the program knows: the code of a country, a choice of the configuration.
    Choice(String),
    /// A switch.
    Answer(bool),
    /// A day.
    Day(Date),
    /// A day and a time.
    Minute(DateTime),
}

/// What is said beside a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// How many years ago that was.
    Age(i16),
    /// The country of this code.
    Country(String),
    /// The zone that the time is in.
    Zone(String),
    /// It is a time by the server's clock, whose zone nobody knows.
    ServerTime,
    /// It is not one of the tenant's choices.
    NotAChoice,
}

impl From<Content> for Shown {
    fn from(value: Content) -> Self {
        Self {
            value,
            beside: None,
            odd: false,
        }
    }
}

impl Shown {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Content::Text(text.into()).into()
    }

    pub(super) fn odd(node: Node<'_>) -> Self {
        Self {
            odd: true,
            ..Self::text(node.raw())
        }
    }

    /// Whether there is no value.
    pub fn is_missing(&self) -> bool {
        matches!(
            self.value,
            Content::Nothing | Content::NotRecorded | Content::NotRead
        )
    }

    pub(super) fn beside(self, beside: impl Into<Option<Beside>>) -> Self {
        Self {
            beside: beside.into(),
            ..self
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

    /// The value as people read it.
    pub fn shown(&self, record: &Record, ctx: &Context) -> Shown {
        let node = self.node(record);
        let is_typed = node.is_some_and(|node| node.kind() == Kind::String)
            && node.map(Node::raw) != self.base_node(record).map(Node::raw);
        let shown = self.shown_of(node, ctx);
        // A text that somebody has typed is theirs, not an odd answer.
        if shown.odd && is_typed {
            return Shown::text(self.text_of(node));
        }
        shown
    }

    /// The received value as people read it.
    pub fn old_shown(&self, record: &Record, ctx: &Context) -> Shown {
        if record.document().is_blind() && self.base_node(record).is_none() {
            return Content::NotRead.into();
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

    /// Whether a text is one of those that the program knows: the code of a country, a choice of the configuration.
    pub fn knows(&self, text: &str) -> bool {
        match self.kind {
            FieldKind::Country => country::name(text).is_some(),
            FieldKind::Own(OwnKind::Choice) => self.choices.iter().any(|choice| choice == text),
            _ => false,
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

    /// A value of this field as people read it.
    pub fn shown_of(&self, node: Option<Node<'_>>, ctx: &Context) -> Shown {
        let Some(node) = node.filter(|node| node.kind() != Kind::Null) else {
            let empty = match self.kind {
                FieldKind::Consent | FieldKind::Own(OwnKind::Boolean) => Content::NotRecorded,
                _ => Content::Nothing,
            };
            return empty.into();
        };
        match self.kind {
            FieldKind::Own(kind) => self.own_shown(kind, node),
            FieldKind::List => shown_list(node),
            FieldKind::Consent => match Read::boolean(node) {
                Read::Is(yes) => Content::Answer(yes).into(),
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
            FieldKind::Phone => Shown::text(phone::grouped(text)),
            FieldKind::Country if self.knows(text) => Shown::from(Content::Choice(text.to_owned()))
                .beside(Beside::Country(text.to_owned())),
            FieldKind::Date => match date::stored(text) {
                Some((date, _)) => {
                    let years = age(date, ctx.today).filter(|_| date.year() >= 1900);
                    Shown::from(Content::Day(date)).beside(years.map(Beside::Age))
                }
                None => Shown::text(text),
            },
            FieldKind::Stamp => match date::stamp(text) {
                Some((at, offset)) => stamp(at, offset, ctx),
                None => Shown::text(text),
            },
            FieldKind::Text
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Country
            | FieldKind::Gender
            | FieldKind::List
            | FieldKind::Own(_)
            | FieldKind::Consent => Shown::text(text),
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
        Some(local) => Shown::from(Content::Minute(local.datetime()))
            .beside(Beside::Zone(local.strftime("%Z").to_string())),
        None => Shown::from(Content::Minute(at)).beside(Beside::ServerTime),
    }
}

fn shown_list(node: Node<'_>) -> Shown {
    if node.kind() != Kind::Array {
        return Shown::odd(node);
    }
    let odd = node.each_item().any(|item| plain_text(item).is_none());
    Shown {
        odd,
        ..Shown::text(items_of(node).join(", "))
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

#[cfg(test)]
mod tests;
