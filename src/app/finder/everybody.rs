//! Everybody whom the finder may find, each once, with what they are found by.

use std::collections::{HashMap, HashSet};

use super::{FinderRow, Opens, listed};
use crate::{
    app::{
        draft::{References, ago},
        model::{Model, Open},
    },
    customer::{Customer, CustomerRef},
    demo::Sample,
    save::Save,
    store::{DraftLine, DraftState, Recent},
    voice::{Phrase, say},
};

/// What an e-mail address is kept behind among the references of a recent.
pub const EMAIL: &str = "mail:";

/// A customer to find, with every text to find it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Somebody {
    pub(super) found: Opens,
    pub(super) name: String,
    /// The reference that shows.
    pub(super) shown: Option<CustomerRef>,
    /// The key in the local data.
    pub(super) customer: Option<String>,
    /// The place among the recents.
    pub(super) recent: Option<usize>,
    /// References of all kinds, the surest first.
    pub(super) references: Vec<CustomerRef>,
    /// E-mail addresses, in small letters.
    pub(super) emails: Vec<String>,
    /// Words that find it as well.
    pub(super) about: &'static str,
}

/// All that the list of everybody is made of.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// Of drafts, recents and samples.
    stamps: [u64; 3],
    open: Vec<Somebody>,
    /// The keys that drafts of those would have.
    keys: Vec<Option<String>>,
}

impl Source {
    pub(super) fn new(model: &Model) -> Self {
        let keys = model.customers.iter().map(|open| {
            let known = open.references.as_ref();
            known.map(|known| known.customer.clone())
        });
        Self {
            stamps: [
                model.drafts.stamp(),
                model.recents.stamp(),
                model.samples.stamp(),
            ],
            open: (model.customers.iter())
                .map(|open| of_open(open, model))
                .collect(),
            keys: keys.collect(),
        }
    }
}

/// Everybody there is to find, each once: drafts, those open, pinned ones, recents, samples.
pub(super) fn everybody(model: &Model, of: &Source) -> Vec<Somebody> {
    let is_open = |draft: &DraftLine| of.keys.iter().flatten().any(|key| *key == draft.customer);
    let recents = model.recents.iter().enumerate();
    let newest_last = recents.clone().rev();
    let by_customer: HashMap<_, _> = newest_last
        .map(|(nth, one)| (one.customer.as_str(), nth))
        .collect();
    let drafts = (0..).zip(&model.drafts);
    let drafts = drafts.filter(|(_, draft)| !is_open(draft));
    let samples = (0..).zip(&model.samples);
    let all = drafts
        .map(|(nth, draft)| of_draft(nth, draft))
        .chain(of.open.iter().cloned())
        .chain(recents.map(|(nth, recent)| of_recent(nth, recent)))
        .chain(samples.map(|(nth, sample)| of_sample(nth, sample)))
        .map(|mut entry| {
            // In whichever section it stands.
            let customer = entry.customer.as_deref();
            entry.recent = customer.and_then(|customer| by_customer.get(customer).copied());
            if let Some(nth) = entry.recent {
                entry.emails.extend(emails(&model.recents[nth].aliases));
            }
            entry
        });
    let mut seen = HashSet::new();
    all.filter(|entry| {
        // A phone may belong to somebody else by now; it tells two customers together only where nothing else does.
        let ids = entry
            .references
            .iter()
            .enumerate()
            .filter(|(nth, who)| *nth == 0 || !matches!(who, CustomerRef::Phone(_)));
        let ids: Vec<_> = ids.map(|(_, who)| who.clone()).collect();
        let is_new = ids.iter().all(|who| !seen.contains(who));
        seen.extend(ids);
        is_new
    })
    .collect()
}

impl Somebody {
    pub(super) fn worded(&self, model: &Model) -> FinderRow {
        let recent = self.recent.and_then(|nth| model.recents.get(nth));
        let about = about(&self.found, model);
        let is_pinned = recent.is_some_and(|recent| recent.pinned);
        FinderRow {
            found: self.found.clone(),
            name: self.name.clone(),
            reference: (self.shown.as_ref()).map_or_else(String::new, CustomerRef::bare_words),
            about: if is_pinned {
                listed([say::FINDER_PINNED.into(), about])
            } else {
                about
            },
            customer: self.customer.clone(),
            pinned: recent.map(|recent| recent.pinned),
        }
    }
}

/// What there is to say of somebody now.
fn about(found: &Opens, model: &Model) -> Phrase {
    let when = |then| ago(then, model.now.wall);
    let about = match found {
        Opens::Draft(nth) => model.drafts.get(*nth).map(|draft| {
            let state = match draft.state {
                DraftState::Editing => say::changes(draft.edits),
                DraftState::Sending => say::FINDER_SENDING.into(),
            };
            listed([state, when(draft.changed)])
        }),
        Opens::Open(id) => model.customers.get(*id).map(|open| {
            let is_being_saved = open.save.as_ref().is_some_and(Save::in_flight);
            match (is_being_saved, open.unsaved_in_words()) {
                (true, _) => say::FINDER_SAVING.into(),
                (false, None) => say::FINDER_OPEN.into(),
                (false, Some(changes)) => listed([say::FINDER_OPEN.into(), changes]),
            }
        }),
        Opens::Recent(nth) => {
            let recent = model.recents.get(*nth);
            recent.map(|recent| say::finder_opened(when(recent.opened)))
        }
        Opens::Sample(nth) => {
            let sample = model.samples.get(*nth);
            sample.map(|sample| Phrase::ours(sample.about))
        }
        Opens::Again | Opens::Typed(_) => None,
    };
    about.unwrap_or_default()
}

/// The e-mail addresses among kept references.
fn emails(kept: &[String]) -> impl Iterator<Item = String> + '_ {
    let emails = kept.iter().filter_map(|text| text.strip_prefix(EMAIL));
    emails.map(str::to_lowercase)
}

/// Kept references, read back. One that cannot be read is found by nothing.
fn references<'a>(kept: impl Iterator<Item = &'a String>) -> Vec<CustomerRef> {
    kept.filter(|text| !text.starts_with(EMAIL))
        .filter_map(|text| CustomerRef::kept(text))
        .collect()
}

/// The reference that says most to people: an external id, else a phone.
fn best(references: &[CustomerRef]) -> Option<CustomerRef> {
    let rank = |who: &&CustomerRef| match who {
        CustomerRef::External(_) => 0,
        CustomerRef::Phone(_) => 1,
        CustomerRef::Id(_) => 2,
    };
    references.iter().min_by_key(rank).cloned()
}

/// Somebody whom the local data knows.
fn of_kept(found: Opens, name: &str, customer: &String, aliases: &[String]) -> Somebody {
    let references = references(std::iter::once(customer).chain(aliases));
    Somebody {
        found,
        name: name.to_owned(),
        shown: best(&references),
        customer: Some(customer.clone()),
        recent: None,
        references,
        emails: Vec::new(),
        about: "",
    }
}

fn of_draft(nth: usize, draft: &DraftLine) -> Somebody {
    of_kept(
        Opens::Draft(nth),
        &draft.name,
        &draft.customer,
        &draft.aliases,
    )
}

fn of_open(open: &Open, model: &Model) -> Somebody {
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    let kept = References::new(&model.environment, &open.who, customer);
    let name = customer.and_then(Customer::name).unwrap_or_default();
    Somebody {
        emails: customer.and_then(email).into_iter().collect(),
        ..of_kept(Opens::Open(open.id), &name, &kept.customer, &kept.aliases)
    }
}

fn of_recent(nth: usize, recent: &Recent) -> Somebody {
    let entry = of_kept(
        Opens::Recent(nth),
        &recent.name,
        &recent.customer,
        &recent.aliases,
    );
    Somebody {
        shown: CustomerRef::kept(&recent.reference).or(entry.shown),
        ..entry
    }
}

fn of_sample(nth: usize, sample: &Sample) -> Somebody {
    let external = sample.external_id.clone().map(CustomerRef::External);
    let phone = sample.phone.clone().map(CustomerRef::Phone);
    let id = Some(sample.id.clone()).filter(|id| !id.is_empty());
    let emails = sample.email.iter().map(|email| email.to_lowercase());
    Somebody {
        found: Opens::Sample(nth),
        name: sample.name.clone(),
        shown: Some(reference(sample)),
        customer: None,
        recent: None,
        references: (id.map(CustomerRef::Id).into_iter())
            .chain(external)
            .chain(phone)
            .collect(),
        emails: emails.collect(),
        about: sample.about,
    }
}

/// A customer's e-mail address, in small letters.
pub fn email(customer: &Customer) -> Option<String> {
    let email = customer.email.as_str()?.trim().to_lowercase();
    (!email.is_empty()).then_some(email)
}

/// How a demo customer is asked for: the way that tells most about the API.
pub fn reference(sample: &Sample) -> CustomerRef {
    match (&sample.external_id, &sample.phone) {
        (Some(id), _) => CustomerRef::External(id.clone()),
        (None, Some(phone)) => CustomerRef::Phone(phone.clone()),
        (None, None) => CustomerRef::Id(sample.id.clone()),
    }
}
