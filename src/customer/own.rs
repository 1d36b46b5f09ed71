//! A tenant's own fields: what the configuration declares, and what each type takes.
//!
//! Everything particular to them is here; the one table of fields, and what is the same for every field, is in
//! `field` and the files beside it. Must never know where declarations come from.

mod spelling;

use crate::record::{
    Json, Record, Value,
    json::{Kind, Node},
    pointer::{Pointer, Step},
};
use jiff::{ToSpan as _, civil::Time};
use spelling::{integer, is_whole, number, spelled};

use super::{
    Beside, Called, Content, Context, Field, FieldKind, Flaw, Group, Problem, Read, Shown, date,
    reading::plain_text,
    write::{is_answer, text_value},
};

/// A field that only one tenant has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Where it stands in `data`.
    pub pointer: Pointer,
    /// Its label on the form.
    pub label: String,
    /// What it holds.
    pub kind: OwnKind,
    /// The values on offer; empty unless it is a [`OwnKind::Choice`].
    pub choices: Vec<String>,
    /// Whether emptying it stops a save.
    pub required: bool,
    /// What the tenant says about it; empty for nothing.
    pub help: String,
}

/// What a tenant's field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OwnKind {
    /// Any text.
    #[default]
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A date, as text: `1987-05-17`, with the time part that it came with.
    Date,
    /// One of some texts.
    Choice,
}

/// A value of another type than its field is declared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// What it is.
    pub found: Kind,
    /// What is declared.
    pub wanted: OwnKind,
    /// Whether a change here would lose what it holds, and so is not made.
    pub locks: bool,
}

impl OwnKind {
    /// Whether a value is of the declared type, be it valid or not.
    fn is_type_of(self, node: Node<'_>) -> bool {
        let kind = node.kind();
        match self {
            Self::Text | Self::Date | Self::Choice => kind == Kind::String,
            Self::Integer => kind == Kind::Number && is_whole(node.raw()),
            Self::Number => kind == Kind::Number,
            Self::Boolean => kind == Kind::Boolean,
        }
    }

    /// Whether a value of another type says something that the declared type can say, too.
    fn can_say(self, node: Node<'_>) -> bool {
        if matches!(node.kind(), Kind::Array | Kind::Object) {
            return false;
        }
        let text = plain_text(node);
        let reads = |read: fn(&str) -> bool| {
            (text.as_deref()).is_some_and(|text| text.trim().is_empty() || read(text))
        };
        match self {
            Self::Text | Self::Choice => true,
            Self::Integer => reads(|text| integer(text).is_some()),
            Self::Number => reads(|text| number(text).is_some()),
            Self::Boolean => Read::boolean(node).value().is_some(),
            Self::Date => false,
        }
    }
}

impl Declaration {
    /// The field.
    pub(super) fn field(&self) -> Field {
        let steps = self.pointer.steps().iter().map(|step| match step {
            Step::Key(key) | Step::Id(key) => key.as_str(),
        });
        Field {
            name: steps.collect::<Vec<_>>().join("."),
            called: Called::Own {
                label: self.label.clone(),
                help: self.help.trim().to_owned(),
            },
            letter: None,
            pointer: self.pointer.clone(),
            kind: FieldKind::Own(self.kind),
            group: Group::Own,
            editable: true,
            from_meta: false,
            choices: self.choices.clone(),
            required: self.required,
        }
    }
}

impl Field {
    /// Whether the value in a record is of another type than declared, and whether it can be changed all the same.
    /// What somebody put there by an edit is no mismatch but a problem, unless it holds more than a line can show.
    pub fn mismatch(&self, record: &Record) -> Option<Mismatch> {
        let FieldKind::Own(kind) = self.kind else {
            return None;
        };
        let node = (self.node(record)).filter(|node| node.kind() != Kind::Null)?;
        let was_typed = !matches!(node.kind(), Kind::Array | Kind::Object)
            && self.base_node(record).map(Node::raw) != Some(node.raw());
        if was_typed || kind.is_type_of(node) {
            return None;
        }
        Some(Mismatch {
            found: node.kind(),
            wanted: kind,
            locks: !kind.can_say(node),
        })
    }

    /// The text of an input for a value that is there.
    pub(super) fn own_text(kind: OwnKind, node: Node<'_>) -> String {
        let text = plain_text(node).map_or_else(|| node.raw().to_owned(), Into::into);
        match kind {
            OwnKind::Boolean => match Read::boolean(node) {
                Read::Is(true) => "yes".to_owned(),
                Read::Is(false) => "no".to_owned(),
                Read::Absent | Read::Null | Read::Odd(_) => text,
            },
            OwnKind::Date => match date::stored(&text) {
                Some((date, _)) => date.to_string(),
                None => text,
            },
            OwnKind::Text | OwnKind::Integer | OwnKind::Number | OwnKind::Choice => text,
        }
    }

    /// A value that is there as people read it.
    pub(super) fn own_shown(&self, kind: OwnKind, node: Node<'_>) -> Shown {
        if !kind.is_type_of(node) {
            return Shown::odd(node);
        }
        let text = Self::own_text(kind, node);
        match kind {
            OwnKind::Boolean => match Read::boolean(node) {
                Read::Is(yes) => Shown::from(Content::Answer(yes)),
                Read::Absent | Read::Null | Read::Odd(_) => Shown::text(text),
            },
            OwnKind::Date => moment(&plain_text(node).unwrap_or_default()),
            OwnKind::Choice if self.knows(&text) => Content::Choice(text).into(),
            OwnKind::Choice if !text.is_empty() => Shown::text(text).beside(Beside::NotAChoice),
            OwnKind::Text | OwnKind::Integer | OwnKind::Number | OwnKind::Choice => {
                Shown::text(text)
            }
        }
    }

    /// The value for a text as it is being typed, which is not the received one. What is not yet of the declared type
    /// stays a string, which [`Field::check`] stops.
    pub(super) fn own_write(&self, kind: OwnKind, record: &Record, typed: &str) -> Value {
        if self.lock(record).is_some() {
            return self.node(record).map(Json::from);
        }
        Some(match kind {
            OwnKind::Text | OwnKind::Choice => text_value(typed),
            OwnKind::Integer => spelled(typed, integer),
            OwnKind::Number => spelled(typed, number),
            OwnKind::Boolean => return self.write_answer(record, typed),
            OwnKind::Date => match date::stored(typed) {
                Some((date, "")) => Json::string(&format!("{date}{}", self.time_part(record, ""))),
                Some(_) | None => text_value(typed),
            },
        })
    }

    /// The text that a done text stands for.
    pub(super) fn own_normalise(
        &self,
        kind: OwnKind,
        trimmed: &str,
        ctx: &Context,
    ) -> Result<String, Problem> {
        let found = match kind {
            OwnKind::Text => Some(trimmed.to_owned()),
            OwnKind::Integer => integer(trimmed),
            OwnKind::Number => number(trimmed),
            OwnKind::Boolean => is_answer(trimmed).then(|| trimmed.to_owned()),
            OwnKind::Date => {
                // These dates may lie ahead, so two digits of a year are the nearest such year.
                let latest = ctx.today.saturating_add(50.years());
                date::typed(trimmed, latest).map(|date| date.to_string())
            }
            OwnKind::Choice => {
                let lower = trimmed.to_lowercase();
                let exact = self.choices.iter().find(|choice| *choice == trimmed);
                let alike = || (self.choices.iter()).find(|own| own.to_lowercase() == lower);
                exact.or_else(alike).cloned()
            }
        };
        found.ok_or_else(|| Problem::blocking(self.own_flaw(kind)))
    }

    /// What is wrong with a value that was changed.
    pub(super) fn own_check(&self, kind: OwnKind, record: &Record) -> Option<Problem> {
        let (base, value) = (self.base_node(record), self.node(record));
        if base.map(Node::raw) == value.map(Node::raw) {
            return None;
        }
        let is_empty = |node: Option<Node<'_>>| {
            let blank = |node: Node<'_>| node.string().is_some_and(|text| text.trim().is_empty());
            node.is_none_or(|node| node.kind() == Kind::Null || blank(node))
        };
        if self.required && is_empty(value) && !is_empty(base) {
            return Some(Problem::blocking(Flaw::Required));
        }
        let value = value.filter(|value| value.kind() != Kind::Null)?;
        let text = plain_text(value).unwrap_or_default();
        let is_valid = kind.is_type_of(value)
            && match kind {
                OwnKind::Date => text.trim().is_empty() || date::stored(&text).is_some(),
                OwnKind::Choice => {
                    text.trim().is_empty() || self.choices.iter().any(|choice| *choice == text)
                }
                OwnKind::Text | OwnKind::Integer | OwnKind::Number | OwnKind::Boolean => true,
            };
        (!is_valid).then(|| Problem::blocking(self.own_flaw(kind)))
    }

    /// Why the value in a record is not changed here, if its type is the reason.
    pub fn lock(&self, record: &Record) -> Option<Mismatch> {
        self.mismatch(record).filter(|mismatch| mismatch.locks)
    }

    fn own_flaw(&self, kind: OwnKind) -> Flaw {
        match kind {
            OwnKind::Text => Flaw::NotAText,
            OwnKind::Integer => Flaw::NotWhole,
            OwnKind::Number => Flaw::NotANumber,
            OwnKind::Boolean => Flaw::NotAnAnswer,
            OwnKind::Date => Flaw::NotADate,
            OwnKind::Choice => Flaw::NotAChoice(self.choices.clone()),
        }
    }
}

/// A date as the API spells it, with its time where that is not midnight.
fn moment(text: &str) -> Shown {
    match (date::stored(text), date::stamp(text)) {
        (Some(_), Some((at, _))) if at.time() != Time::midnight() => Content::Minute(at).into(),
        (Some((date, _)), _) => Content::Day(date).into(),
        (None, _) => Shown::text(text),
    }
}

#[cfg(test)]
mod tests;
