//! What of an open customer is kept on the disk, and how it is taken up again.
//!
//! Making an [`Unsent`] is cheap, since the answer in it is shared; writing it down takes as long as the answer is
//! large, so that happens off the loop.

use std::time::Duration;

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{
    config::Environment,
    customer::{Customer, CustomerRef},
    record::{Document, Edit, Kept, KeptEdit, NotKept, Record, Run, Value, edits},
    save,
    store::{Draft, DraftState, Holder, JournalSave, Store, StoreError},
    voice::{self, Distance, Phrase},
};

/// A customer as the local data knows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// The environment's identity.
    pub environment: String,
    /// The surest reference.
    pub customer: String,
    /// Every other one.
    pub aliases: Vec<String>,
}

impl References {
    /// Of a customer that was read, or asked for in vain.
    pub fn new(environment: &Environment, who: &CustomerRef, customer: Option<&Customer>) -> Self {
        let country = &environment.default_country;
        let mut all = customer.map_or_else(Vec::new, |customer| customer.references(country));
        if !all.contains(who) {
            all.push(who.clone());
        }
        let mut all = all.iter().map(ToString::to_string);
        let customer = all.next().unwrap_or_default();
        let aliases = all.collect();
        Self {
            environment: environment.identity(),
            customer,
            aliases,
        }
    }

    /// Whether a kept customer may be this one. A phone number may be another customer's by now: where both have an id
    /// of one kind, that has to be the same.
    pub fn may_be(&self, customer: &str, aliases: &[String]) -> bool {
        ["id:", "ext:"].into_iter().all(|kind| {
            let is_one = |reference: &&str| reference.starts_with(kind);
            let theirs = std::iter::once(customer).chain(aliases.iter().map(String::as_str));
            let theirs: Vec<_> = theirs.filter(is_one).map(str::to_lowercase).collect();
            let mut ours = self.all().filter(is_one).map(str::to_lowercase).peekable();
            theirs.is_empty() || ours.peek().is_none() || ours.any(|own| theirs.contains(&own))
        })
    }

    /// The draft of this customer, whichever reference it was kept under.
    pub fn draft(&self, store: &Store) -> Result<Option<Draft>, StoreError> {
        for reference in self.all() {
            let drafts = store.drafts_of(&self.environment, reference)?;
            let is_theirs = |draft: &Draft| self.may_be(&draft.customer, &draft.aliases);
            if let Some(draft) = drafts.into_iter().find(is_theirs) {
                return Ok(Some(draft));
            }
        }
        Ok(None)
    }

    /// The same, as it can be taken up again.
    pub fn unsent(&self, store: &Store) -> Result<Option<Unsent>, StoreError> {
        let unsent = self.draft(store)?.map(Unsent::read).transpose();
        unsent.map_err(|_| store.damaged())
    }

    /// What the local data knows them by: the environment, and the surest reference.
    pub fn key(&self) -> (String, String) {
        (self.environment.clone(), self.customer.clone())
    }

    /// Every reference, the surest first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.customer)
            .chain(&self.aliases)
            .map(String::as_str)
    }
}

/// An edit that may come back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The edit.
    pub edit: Edit,
    /// What stood there when the agent last knew.
    pub base: Value,
}

impl Aside {
    fn keep(&self) -> (KeptEdit, KeptEdit) {
        let base = Edit {
            pointer: self.edit.pointer.clone(),
            value: self.base.clone(),
        };
        ((&self.edit).into(), (&base).into())
    }

    fn revive((edit, base): (KeptEdit, KeptEdit)) -> Result<Self, NotKept> {
        let (edit, base) = (Edit::try_from(edit)?, Edit::try_from(base)?.value);
        Ok(Self { edit, base })
    }
}

/// What was typed into a customer and is not known to be stored.
#[derive(Clone, Debug)]
pub struct Unsent {
    /// Whose it is.
    pub references: References,
    /// The customer's name.
    pub name: String,
    /// The edits on what was read, with their history.
    pub record: Record,
    /// The edits of a save whose end is not known.
    pub sent: Vec<Edit>,
    /// When that one left; means nothing where there is none.
    pub put_at: Timestamp,
    /// Places that somebody else changed, too, each with what stood there before; they wait for a decision.
    pub contested: Vec<Edit>,
    /// Edits that undo or redo may bring back.
    pub aside: Vec<Aside>,
    /// The place of the field that has focus.
    pub focus: Option<String>,
    /// A text in Extra that is no edit yet.
    pub extra: Option<String>,
    /// The ticket that it is for; empty for none.
    pub ticket: String,
    /// When it was typed.
    pub changed: Timestamp,
}

/// A draft's content as written.
#[derive(Serialize, Deserialize)]
struct Content<'a> {
    record: Kept<'a>,
    sent: Vec<KeptEdit>,
    /// In milliseconds since 1970; drafts of older versions have none.
    put_at: Option<i64>,
    #[serde(default)]
    contested: Vec<KeptEdit>,
    /// What was set aside, each followed by what it was made on.
    #[serde(default)]
    aside: Vec<(KeptEdit, KeptEdit)>,
    focus: Option<String>,
    extra: Option<String>,
    #[serde(default)]
    ticket: String,
}

impl Unsent {
    /// Whether there is nothing in it to be kept.
    pub fn is_empty(&self) -> bool {
        self.record.edits().is_empty() && self.sent.is_empty() && self.extra.is_none()
    }

    /// How many edits are in it; a text in Extra that is no edit yet counts as one.
    pub fn count(&self) -> usize {
        self.record.edits().len() + usize::from(self.extra.is_some())
    }

    /// The same on top of an earlier draft of the customer.
    #[must_use]
    pub fn over(self, base: &Self) -> Self {
        let mut record = base.record.clone();
        for edit in self.record.edits() {
            let _ = record.set(&edit.pointer, edit.value.clone(), Run::Step);
        }
        let newest = if self.sent.is_empty() { base } else { &self };
        Self {
            sent: newest.sent.clone(),
            put_at: newest.put_at,
            record,
            contested: [&base.contested[..], &self.contested].concat(),
            aside: [&base.aside[..], &self.aside].concat(),
            extra: self.extra.or(base.extra.clone()),
            references: self.references,
            name: self.name,
            focus: self.focus,
            ticket: if self.ticket.is_empty() {
                base.ticket.clone()
            } else {
                self.ticket
            },
            changed: self.changed,
        }
    }

    /// As the local data keeps it.
    pub fn written(&self) -> Draft {
        let content = Content {
            record: self.record.keep(),
            sent: self.sent.iter().map(KeptEdit::from).collect(),
            put_at: Some(self.put_at.as_millisecond()),
            contested: self.contested.iter().map(KeptEdit::from).collect(),
            aside: self.aside.iter().map(Aside::keep).collect(),
            focus: self.focus.clone(),
            extra: self.extra.clone(),
            ticket: self.ticket.clone(),
        };
        // Room for all of it at once: a large answer would be copied each time that the text grows.
        let mut text = Vec::with_capacity(content.record.size());
        // Plain structures of texts: nothing in them can fail to be written.
        let _ = serde_json::to_writer(&mut text, &content);
        Draft {
            environment: self.references.environment.clone(),
            customer: self.references.customer.clone(),
            aliases: self.references.aliases.clone(),
            name: self.name.clone(),
            edits: u32::try_from(self.count()).unwrap_or(u32::MAX),
            state: if self.sent.is_empty() {
                DraftState::Editing
            } else {
                DraftState::Sending
            },
            content: String::from_utf8(text).unwrap_or_default(),
            changed: self.changed,
        }
    }

    /// What was kept.
    pub fn read(draft: Draft) -> Result<Self, NotKept> {
        let content: Content<'_> = serde_json::from_str(&draft.content).map_err(|_| NotKept)?;
        Ok(Self {
            references: References {
                environment: draft.environment,
                customer: draft.customer,
                aliases: draft.aliases,
            },
            name: draft.name,
            record: Record::revive(content.record)?,
            sent: edits(content.sent)?,
            put_at: (content.put_at)
                .and_then(|at| Timestamp::from_millisecond(at).ok())
                .unwrap_or(draft.changed),
            contested: edits(content.contested)?,
            aside: (content.aside.into_iter().map(Aside::revive)).collect::<Result<_, _>>()?,
            focus: content.focus,
            extra: content.extra,
            ticket: content.ticket,
            changed: draft.changed,
        })
    }
}

/// What was read, with edits that were possible on the same bytes once.
pub fn edited(base: &Document, edits: &[Edit]) -> Record {
    let mut record = Record::new(base.clone());
    for edit in edits {
        let _ = record.set(&edit.pointer, edit.value.clone(), Run::Step);
    }
    record
}

/// How long a save whose PUT left at `put_at` may still come true. When it was cut short nobody knows: that may have been
/// a moment ago, unless it would have ended by itself since.
pub fn grace_left(put_at: Timestamp, now: Timestamp, timeout: Duration) -> Duration {
    let age = Duration::try_from(now.duration_since(put_at)).unwrap_or_default();
    if age > timeout + save::GRACE {
        Duration::ZERO
    } else {
        save::GRACE
    }
}

/// How long ago something happened.
pub fn ago(then: Timestamp, now: Timestamp) -> Phrase {
    voice::distance(Distance::Ago, then.min(now), now, &TimeZone::UTC)
}

/// What came of forgetting a draft of a customer who is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    /// There is none any more.
    Done,
    /// Another window has the customer, and the draft.
    Elsewhere,
    /// It was sent, and nobody knows whether it is stored.
    Sent,
    /// The local data could not be used, which is told apart.
    Failed,
}

/// What the local data holds of a customer that is being opened.
#[derive(Debug, Default)]
pub struct Local {
    /// As whom the local data knows them.
    pub references: References,
    /// What was typed before.
    pub unsent: Option<Unsent>,
    /// The saves of this machine, the last one first.
    pub saves: Vec<JournalSave>,
    /// Who else on this machine holds this customer.
    pub elsewhere: Option<Holder>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Json;

    #[test]
    fn a_phone_that_was_somebody_elses_is_no_customer() {
        let references = |all: &[&str]| References {
            environment: "demo".to_owned(),
            customer: all[0].to_owned(),
            aliases: all[1..].iter().map(ToString::to_string).collect(),
        };
        let kept = ["ext:E-1".to_owned(), "phone:+4791234567".to_owned()];
        for (ours, is_theirs) in [
            (&["id:K1", "ext:E-1", "phone:+4791234567"][..], true),
            (&["id:k1", "phone:+4791234567"], true),
            (&["phone:+4791234567"], true),
            (&["id:K2", "phone:+4791234567"], false),
            (&["ext:E-2", "phone:+4791234567"], false),
            (&["id:K1", "ext:E-2"], false),
        ] {
            assert_eq!(
                references(ours).may_be("id:K1", &kept),
                is_theirs,
                "{ours:?}"
            );
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let text = r#"{"data":{"id":"K1","externalId":"E-1","mobilePhone":"+4791234567"}}"#;
        let document = Document::parse(text.as_bytes().to_vec()).unwrap();
        let customer = Customer::read(&document);
        let environment = Environment::demo(
            "http://127.0.0.1:1/v4".parse().unwrap(),
            "k".to_owned().into(),
        );
        let who = CustomerRef::External("E-1".to_owned());
        let references = References::new(&environment, &who, Some(&customer));
        let all: Vec<_> = references.all().collect();
        assert_eq!(all[..3], ["id:K1", "ext:E-1", "phone:+4791234567"]);
        let mut record = Record::new(document);
        let value = Some(Json::string("x"));
        record
            .set(&"/email".parse().unwrap(), value, Run::Typing)
            .unwrap();
        let unsent = Unsent {
            references,
            name: "Kari".to_owned(),
            sent: record.edits().to_vec(),
            contested: vec![Edit {
                pointer: "/email".parse().unwrap(),
                value: None,
            }],
            aside: vec![Aside {
                edit: record.edits()[0].clone(),
                base: None,
            }],
            put_at: Timestamp::from_second(7).unwrap(),
            record,
            focus: Some("/email".to_owned()),
            extra: Some("{".to_owned()),
            ticket: "SUP-1".to_owned(),
            changed: Timestamp::UNIX_EPOCH,
        };
        let draft = unsent.written();
        assert_eq!((draft.edits, draft.state), (2, DraftState::Sending));
        let again = Unsent::read(draft).unwrap();
        assert_eq!(again.record.edits(), unsent.record.edits());
        assert_eq!(again.sent, unsent.sent);
        assert_eq!(again.ticket, "SUP-1");
        assert_eq!(again.put_at, unsent.put_at);
        assert_eq!(again.contested, unsent.contested);
        assert_eq!(again.aside, unsent.aside);
        assert_eq!(again.extra, unsent.extra);
        assert_eq!(again.focus, unsent.focus);
    }
}
