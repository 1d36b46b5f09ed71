//! A customer in memory: its top-level members as raw JSON text in their order, duplicates included.
//! Whatever a member's text was, it is given out again like that.

use std::borrow::Cow;

use jiff::{Timestamp, ToSpan, civil::DateTime, tz::TimeZone};

use super::mischief::Mischief;
use crate::record::json::{Kind, Node};

/// What the server alone decides; ignored in the body of a PUT.
pub(super) const READ_ONLY: [&str; 4] = ["id", "externalId", "loyalty", "promotions"];
/// One top-level member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// The key as raw JSON, quotes and escapes included.
    pub(super) key: String,
    /// The value as raw JSON.
    pub(super) value: String,
}

impl Member {
    pub(super) fn new(name: &str, value: impl Into<String>) -> Self {
        Self {
            key: format!("\"{name}\""),
            value: value.into(),
        }
    }

    /// Whether the decoded key is `name`.
    pub(super) fn is(&self, name: &str) -> bool {
        let plain = self.key.trim_matches('"');
        plain == name
            || (plain.contains('\\') && Node::parse(&self.key).is_ok_and(|key| key.is_string(name)))
    }

    fn is_read_only(&self) -> bool {
        READ_ONLY.into_iter().any(|name| self.is(name))
    }
}

/// How a request names a customer.
#[derive(Clone, Debug)]
pub(super) enum Who {
    /// By `id`; upper and lower case are one, as in any UUID.
    Id(String),
    /// By `externalId`.
    External(String),
    /// By `mobilePhone`, E.164.
    Phone(String),
}

/// One customer.
#[derive(Clone, Debug)]
pub(super) struct Customer {
    pub(super) data: Vec<Member>,
    pub(super) meta: Vec<Member>,
    pub(super) mischief: Option<Mischief>,
    pub(super) puts: u32,
    pub(super) gets: u32,
}

impl Customer {
    pub(super) fn new(data: Vec<Member>, meta: Vec<Member>, mischief: Option<Mischief>) -> Self {
        Self {
            data,
            meta,
            mischief,
            puts: 0,
            gets: 0,
        }
    }

    /// The value of the top-level member `name`; of several the last.
    pub(super) fn member(&self, name: &str) -> Option<Node<'_>> {
        let member = self.data.iter().rev().find(|member| member.is(name))?;
        Node::parse(&member.value).ok()
    }

    pub(super) fn is(&self, who: &Who) -> bool {
        let own = |name| self.member(name).and_then(identifier);
        match who {
            Who::Id(id) => own("id").is_some_and(|own| own.eq_ignore_ascii_case(id)),
            Who::External(id) => own("externalId").is_some_and(|own| own == *id),
            Who::Phone(phone) => own("mobilePhone")
                .is_some_and(|own| own.trim_start_matches('+') == phone.trim_start_matches('+')),
        }
    }

    /// The whole answer.
    pub(super) fn answer(&self) -> String {
        let object = |members: &[Member]| {
            let pairs: Vec<_> = members
                .iter()
                .map(|member| format!("{}:{}", member.key, member.value))
                .collect();
            format!("{{{}}}", pairs.join(","))
        };
        let data = object(&self.data);
        if self.meta.is_empty() {
            return format!("{{\"data\":{data}}}");
        }
        let meta = object(&self.meta);
        format!("{{\"data\":{data},\"metaData\":{meta}}}")
    }

    /// Puts `sent` in place of every editable member: one that was there keeps its place, one that is left
    /// out goes, a new one comes last. Of members with one name, the first stands for the first and so on.
    pub(super) fn replace(&mut self, mut sent: Vec<Member>) {
        sent.retain(|member| !member.is_read_only());
        let mut data = Vec::with_capacity(sent.len() + READ_ONLY.len());
        for old in self.data.drain(..) {
            if old.is_read_only() {
                data.push(old);
            } else if let Some(at) = sent.iter().position(|new| same_key(new, &old)) {
                data.push(sent.remove(at));
            }
        }
        data.append(&mut sent);
        self.data = data;
    }

    /// Moves the mark of change: to now, and at least one second on, since it is the only mark there is.
    pub(super) fn touch(&mut self, now: Timestamp) {
        let now = TimeZone::UTC.to_datetime(now);
        let before = self
            .meta
            .iter()
            .find(|member| member.is("UpdatedAt"))
            .and_then(|member| member.value.trim_matches('"').parse::<DateTime>().ok());
        let next = before
            .and_then(|before| before.checked_add(1.second()).ok())
            .map_or(now, |next| next.max(now));
        let stamp = Member::new(
            "UpdatedAt",
            next.strftime("\"%Y-%m-%d %H:%M:%S\"").to_string(),
        );
        match self.meta.iter_mut().find(|member| member.is("UpdatedAt")) {
            Some(member) => *member = stamp,
            None => self.meta.push(stamp),
        }
    }

    pub(super) fn set(&mut self, name: &str, value: String) {
        match self.data.iter_mut().find(|member| member.is(name)) {
            Some(member) => member.value = value,
            None => self.data.push(Member::new(name, value)),
        }
    }
}

fn same_key(one: &Member, other: &Member) -> bool {
    match (Node::parse(&one.key), Node::parse(&other.key)) {
        (Ok(one), Ok(other)) => one.is_same_string(other),
        _ => false,
    }
}

/// An id or external id, which odd records hold as a number.
pub(super) fn identifier(node: Node<'_>) -> Option<String> {
    match node.kind() {
        Kind::Number => Some(node.raw().to_owned()),
        Kind::String => node.string().map(Cow::into_owned),
        Kind::Null | Kind::Boolean | Kind::Array | Kind::Object => None,
    }
}
