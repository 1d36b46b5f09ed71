//! The customers in memory, and what a request does to them.
//!
//! Knows the API's rules; HTTP only as refusals.

use axum::http::StatusCode;
use jiff::Timestamp;

use super::{
    answer::{Complaint, Refusal},
    check, consent,
    customer::{Customer, Member, READ_ONLY, Who, identifier},
    mischief::{Deed, Mischief},
    stock,
};
use crate::record::json::{Kind, Node};

/// What a new customer starts with.
const NO_LOYALTY: &str = r#"{"points":0,"pointsActive":0,"pointsPending":0,"pointsExpired":0,"pointsTotal":0,"loyaltyCards":[]}"#;
/// Where a restless customer lives in turn.
const TOWNS: [&str; 3] = ["Bergen", "Tromsø", "Stavanger"];

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
