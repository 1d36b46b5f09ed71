//! The customers in memory, and what a request does to them.
//!
//! A customer is its top-level members as raw JSON text in their order, duplicates included: whatever a
//! member's text was, it is given out again like that. Knows the API's rules; HTTP only as refusals.

use axum::http::StatusCode;
use jiff::{Timestamp, ToSpan, civil::DateTime, tz::TimeZone};

use super::{
    answer::{Complaint, Refusal},
    check, consent,
    mischief::{Deed, Mischief},
    stock::{self, identifier},
};
use crate::record::json::{Kind, Node};

/// What the server alone decides; ignored in the body of a PUT.
const READ_ONLY: [&str; 4] = ["id", "externalId", "loyalty", "promotions"];
/// What a new customer starts with.
const NO_LOYALTY: &str = r#"{"points":0,"pointsActive":0,"pointsPending":0,"pointsExpired":0,"pointsTotal":0,"loyaltyCards":[]}"#;
/// Where a restless customer lives in turn.
const TOWNS: [&str; 3] = ["Bergen", "Tromsø", "Stavanger"];

/// One top-level member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// The key as raw JSON, quotes and escapes included.
    pub(super) key: String,
    /// The value as raw JSON.
    pub(super) value: String,
}

impl Member {
    fn new(name: &str, value: impl Into<String>) -> Self {
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
    data: Vec<Member>,
    meta: Vec<Member>,
    mischief: Option<Mischief>,
    puts: u32,
    gets: u32,
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

    fn is(&self, who: &Who) -> bool {
        let own = |name| self.member(name).and_then(identifier);
        match who {
            Who::Id(id) => own("id").is_some_and(|own| own.eq_ignore_ascii_case(id)),
            Who::External(id) => own("externalId").is_some_and(|own| own == *id),
            Who::Phone(phone) => own("mobilePhone")
                .is_some_and(|own| own.trim_start_matches('+') == phone.trim_start_matches('+')),
        }
    }

    /// The whole answer.
    fn answer(&self) -> String {
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
    fn replace(&mut self, mut sent: Vec<Member>) {
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
    fn touch(&mut self, now: Timestamp) {
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

    fn set(&mut self, name: &str, value: String) {
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

/// Every customer.
#[derive(Debug)]
pub(super) struct Book {
    customers: Vec<Customer>,
    created: u32,
}

impl Book {
    /// A fresh one with the samples of the assets.
    pub(super) fn open() -> Self {
        Self {
            customers: stock::entries()
                .into_iter()
                .map(stock::Stocked::customer)
                .collect(),
            created: 0,
        }
    }

    fn find(&mut self, who: &Who) -> Result<&mut Customer, Refusal> {
        let at = self.customers.iter().position(|customer| customer.is(who));
        at.and_then(|at| self.customers.get_mut(at)).ok_or_else(|| {
            let (what, value) = match who {
                Who::Id(id) => ("id", id),
                Who::External(id) => ("external id", id),
                Who::Phone(phone) => ("mobile phone", phone),
            };
            Refusal::words(
                StatusCode::NOT_FOUND,
                format!("No customer has the {what} {value}."),
            )
        })
    }

    /// The customer's answer.
    pub(super) fn read(&mut self, who: &Who) -> Result<String, Refusal> {
        let customer = self.find(who)?;
        customer.gets += 1;
        if customer.mischief == Some(Mischief::Colleague) && customer.gets % 2 == 0 {
            let turn = usize::try_from(customer.gets / 2).unwrap_or_default();
            customer.set("city", format!("\"{}\"", TOWNS[turn % TOWNS.len()]));
            customer.touch(Timestamp::now());
        }
        Ok(customer.answer())
    }

    /// The customer's promotions as a bare array.
    pub(super) fn promotions(&mut self, phone: String) -> Result<String, Refusal> {
        let customer = self.find(&Who::Phone(phone))?;
        let list = customer.member("promotions");
        Ok(list
            .filter(|list| list.kind() == Kind::Array)
            .map_or("[]", Node::raw)
            .to_owned())
    }

    /// What the next PUT to this customer does.
    pub(super) fn plan(&mut self, who: &Who) -> Result<Deed, Refusal> {
        let customer = self.find(who)?;
        customer.puts += 1;
        let turn = customer.puts;
        Ok(customer
            .mischief
            .map_or_else(Deed::well, |mischief| mischief.plan(turn)))
    }

    /// Replaces the customer's editable members by those of `body`, and answers like a reading.
    pub(super) fn update(&mut self, who: &Who, body: Node<'_>) -> Result<String, Refusal> {
        let now = Timestamp::now();
        let customer = self.find(who)?;
        let mut sent = body.members();
        sent.retain(|(key, _)| !READ_ONLY.into_iter().any(|name| key.is_string(name)));
        let mut members =
            check::judge(&sent, Some(customer)).map_err(|wrong| Refusal::invalid(&wrong))?;
        let stored = customer.clone();
        for member in &mut members {
            member.value = date_consents(member, stored.member("consents"), now);
            if stored.mischief == Some(Mischief::Differs) {
                distort(member, &stored);
            }
        }
        self.refuse_taken(&members, Some(&stored))?;
        let customer = self.find(who)?;
        customer.replace(members);
        customer.touch(now);
        Ok(customer.answer())
    }

    /// Makes a new customer of `body`, and answers like a reading.
    pub(super) fn create(&mut self, body: Node<'_>) -> Result<String, Refusal> {
        let now = Timestamp::now();
        let given = |name| body.member(name).and_then(identifier);
        if given("externalId").is_none_or(|id| id.is_empty()) && given("mobilePhone").is_none() {
            return Err(Refusal::invalid(&[Complaint {
                member: "externalId".to_owned(),
                words: "A new customer needs an external id or a mobile phone.".to_owned(),
            }]));
        }
        let mut sent = body.members();
        sent.retain(|(key, _)| {
            !["id", "loyalty", "promotions"]
                .into_iter()
                .any(|name| key.is_string(name))
        });
        let mut members = check::judge(&sent, None).map_err(|wrong| Refusal::invalid(&wrong))?;
        for member in &mut members {
            member.value = date_consents(member, None, now);
        }
        self.refuse_taken(&members, None)?;
        self.created += 1;
        let id = format!("\"DE300000-0000-4000-8000-{:012X}\"", self.created);
        members.insert(0, Member::new("id", id));
        members.push(Member::new("loyalty", NO_LOYALTY));
        members.push(Member::new("promotions", "[]"));
        let mut customer = Customer::new(members, Vec::new(), None);
        customer.touch(now);
        let stamp = customer.meta[0].value.clone();
        customer.meta.insert(0, Member::new("CreatedAt", stamp));
        let answer = customer.answer();
        self.customers.push(customer);
        Ok(answer)
    }

    /// 409 for an external id, a phone or an e-mail that another customer has.
    fn refuse_taken(&self, members: &[Member], stored: Option<&Customer>) -> Result<(), Refusal> {
        let own_id = stored.and_then(|own| own.member("id"));
        let value = |member: &Member| Node::parse(&member.value).ok().and_then(identifier);
        for (name, called) in [
            ("externalId", "external id"),
            ("mobilePhone", "mobile phone"),
            ("email", "e-mail address"),
        ] {
            let Some(wanted) = members.iter().rev().find(|m| m.is(name)).and_then(value) else {
                continue;
            };
            let taken = self.customers.iter().any(|other| {
                other.member("id") != own_id
                    && other
                        .member(name)
                        .and_then(identifier)
                        .is_some_and(|theirs| theirs.eq_ignore_ascii_case(&wanted))
            });
            if taken {
                let words = format!("Another customer has this {called}.");
                return Err(if name == "email" {
                    Refusal::words(StatusCode::CONFLICT, format!("email: {words}"))
                } else {
                    Refusal::member(StatusCode::CONFLICT, name, &words)
                });
            }
        }
        Ok(())
    }
}

fn date_consents(member: &Member, stored: Option<Node<'_>>, now: Timestamp) -> String {
    match Node::parse(&member.value) {
        Ok(sent) if member.is("consents") => consent::dated(
            sent,
            stored,
            &now.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        ),
        _ => member.value.clone(),
    }
}

/// Stores something else than was sent: the city in capitals, the zip as it was.
fn distort(member: &mut Member, stored: &Customer) {
    let city = Node::parse(&member.value).ok().and_then(Node::string);
    if member.is("city") {
        if let Some(city) = city {
            member.value = serde_json::Value::from(city.to_uppercase()).to_string();
        }
    } else if member.is("zip")
        && let Some(zip) = stored.member("zip")
    {
        zip.raw().clone_into(&mut member.value);
    }
}
