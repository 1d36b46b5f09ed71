//! The finder: what it lists, and what of that fits what is typed or pasted.
//!
//! The API cannot search by name or e-mail, so these find only whom this machine knows: drafts, customers that are open,
//! those opened before, and the demo's.

mod fit;

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use crate::{
    customer::{Candidate, Customer, CustomerRef, NotAReference},
    demo::Sample,
    save::Save,
    store::{DraftLine, DraftState, Recent},
    voice::{Phrase, Words, say},
    widget::{picker::Picker, text_input::TextInput},
};

use fit::Sought;

use super::{
    action::Action,
    draft::{References, ago},
    key::Key,
    model::{Model, Open},
};

/// The finder.
#[derive(Debug)]
pub struct Finder {
    /// What was typed or pasted.
    pub input: TextInput,
    /// The row under the cursor.
    pub picker: Picker,
}

/// What a row of the finder opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// All that were open when the program last ended.
    Again,
    /// What the typed text stands for.
    Typed(CustomerRef),
    /// A customer with unsaved changes: its place among the drafts.
    Draft(usize),
    /// A customer that is open already: its place in the model.
    Open(usize),
    /// A customer that was opened before: its place among the recents.
    Recent(usize),
    /// A customer of the demo: its place among the samples.
    Sample(usize),
}

/// A row of the finder, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it opens.
    pub found: Found,
    /// The customer's name; the names of all; what a text is taken for.
    pub name: String,
    /// The reference to tell customers of one name apart by.
    pub reference: String,
    /// What there is to say.
    pub about: String,
    /// The customer's key in the local data, where it has one.
    pub customer: Option<String>,
    /// Whether it is pinned; none where it cannot be.
    pub pinned: Option<bool>,
}

/// A customer to find, with every text to find it by.
struct Entry {
    row: Row,
    /// References of all kinds, the surest first.
    references: Vec<CustomerRef>,
    /// E-mail addresses, in small letters.
    emails: Vec<String>,
}

/// The key that discards the changes of the row under the cursor: control, so that it is typed into no box.
pub const DISCARDS: Key = Key::ctrl('d');

/// What an e-mail address is kept behind among the references of a recent.
pub const EMAIL: &str = "mail:";

impl Finder {
    /// An empty box.
    pub fn new() -> Self {
        Self {
            input: TextInput::line(""),
            picker: Picker::default(),
        }
    }

    /// The rows for what is typed.
    pub fn rows(&self, model: &Model) -> Vec<Row> {
        let typed = self.input.text();
        let all = entries(model);
        if typed.trim().is_empty() {
            let known = all.into_iter().map(|entry| entry.row);
            return again(model).into_iter().chain(known).collect();
        }
        let country = &model.context.default_country;
        let candidates = CustomerRef::candidates(&typed, country);
        let meant = candidates.iter().map(|one| one.who.clone()).collect();
        let is_phone = |one: &&Candidate| matches!(one.who, CustomerRef::Phone(_));
        // What the API cannot look up leads nowhere.
        let leads = |one: &Candidate| {
            model.environment.reads_external_ids() || !matches!(one.who, CustomerRef::External(_))
        };
        let candidates: Vec<_> = candidates.into_iter().filter(leads).collect();
        let has_phones = candidates.iter().filter(is_phone).count() > 1;
        let (sure, guesses): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|one| one.is_sure);
        let beside = CustomerRef::name_beside_address(&typed).filter(|name| !name.is_empty());
        let name = beside.as_deref().unwrap_or(typed.trim());
        let known = Sought::new(&typed, name, meant).among(all);
        let (known, similar): (Vec<_>, Vec<_>) =
            (known.into_iter()).partition(|one| beside.is_none() || one.has_address);
        // A name like that in an address is no reason to take them for who is meant.
        let similar = similar.into_iter().map(|mut one| {
            one.row.about = format!("similar name, {}", one.row.about);
            one.row
        });
        let similar: Vec<_> = similar.collect();
        let is_number = sure.is_empty() && !typed.chars().any(char::is_alphabetic);
        let nobody = sure.is_empty() && known.is_empty() && similar.is_empty();
        let known = known.into_iter().map(|one| one.row);
        let typed = |one: Candidate, about: &str| match place(&one.who) {
            Some(place) if has_phones => as_typed(one.who, place),
            _ => as_typed(one.who, about),
        };
        let sure = sure.into_iter().map(|one| typed(one, ""));
        let about = if nobody { "no match in this list" } else { "" };
        let guesses: Vec<_> = guesses.into_iter().map(|one| typed(one, about)).collect();
        // A name is no reference: while it finds somebody, they come first. A part of a number is nobody's.
        if is_number {
            sure.chain(guesses).chain(known).chain(similar).collect()
        } else {
            sure.chain(known).chain(guesses).chain(similar).collect()
        }
    }

    /// Why a text stands for nobody: `phone:123`, or an external id that the API cannot look up.
    pub fn problem(&self, rows: &[Row], model: &Model) -> Option<String> {
        let typed = self.input.text();
        let is_taken = rows.iter().any(|row| matches!(row.found, Found::Typed(_)));
        let is_nothing = !is_taken && !typed.trim().is_empty();
        let country = &model.context.default_country;
        let parsed = is_nothing.then(|| CustomerRef::parse(&typed, country))?;
        Some(match parsed {
            Ok(_) if self.is_by_address(rows) => return None,
            Ok(CustomerRef::External(_)) | Err(NotAReference::Ambiguous { .. })
                if !model.environment.reads_external_ids() =>
            {
                if !rows.is_empty() && CustomerRef::said_outright(&typed).is_none() {
                    return None;
                }
                let command = Phrase::ours(model.keys.name(Action::EditUnread));
                model.words.text(&say::finder_no_external_id(command))
            }
            Err(why) => why.to_string(),
            Ok(_) => "Nothing in this text can be a phone, an id or an external id.".to_owned(),
        })
    }

    /// Whether an e-mail address is all there is to look for, by which the API finds nobody, unless it is an external id.
    pub fn is_by_address(&self, rows: &[Row]) -> bool {
        let is_other = |row: &Row| match &row.found {
            Found::Typed(CustomerRef::External(id)) => !id.contains('@'),
            Found::Typed(_) => true,
            _ => false,
        };
        let has_address = CustomerRef::name_beside_address(&self.input.text()).is_some();
        has_address && !rows.iter().any(is_other)
    }
}

impl Row {
    /// Whether it has changes that can be discarded.
    pub fn has_changes(&self, model: &Model) -> bool {
        match &self.found {
            Found::Draft(nth) => model.drafts.get(*nth).is_some(),
            Found::Open(nth) => (model.customers.get(*nth)).is_some_and(|open| open.discards() > 0),
            Found::Again | Found::Typed(_) | Found::Recent(_) | Found::Sample(_) => false,
        }
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

fn as_typed(who: CustomerRef, about: &str) -> Row {
    Row {
        name: who.in_words(),
        reference: String::new(),
        about: about.to_owned(),
        customer: None,
        pinned: None,
        found: Found::Typed(who),
    }
}

/// Where a phone of the north is from.
fn place(who: &CustomerRef) -> Option<&'static str> {
    let CustomerRef::Phone(number) = who else {
        return None;
    };
    let known = [
        ("+47", "Norway"),
        ("+46", "Sweden"),
        ("+45", "Denmark"),
        ("+358", "Finland"),
    ];
    let mut known = known.into_iter();
    known.find_map(|(calling, place)| number.starts_with(calling).then_some(place))
}

/// The customers that were open when the program last ended, in their order, while none is open yet.
pub fn to_open_again(model: &Model) -> Vec<&Recent> {
    if !model.customers.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<_> = model
        .recents
        .iter()
        .filter(|recent| recent.was_open.is_some())
        .collect();
    all.sort_by_key(|recent| recent.was_open);
    all
}

fn again(model: &Model) -> Option<Row> {
    let all = to_open_again(model);
    let names: Vec<_> = all
        .iter()
        .map(|recent| match recent.name.trim() {
            "" => recent.reference.as_str(),
            name => name,
        })
        .collect();
    (!names.is_empty()).then(|| Row {
        found: Found::Again,
        name: names.join(", "),
        reference: String::new(),
        about: String::new(),
        customer: None,
        pinned: None,
    })
}

/// Everybody there is to find, each once: drafts, those open, pinned ones, recents, samples.
fn entries(model: &Model) -> Vec<Entry> {
    let now = model.now.wall;
    let is_open = |draft: &DraftLine| {
        let mut known = model
            .customers
            .iter()
            .filter_map(|open| open.references.as_ref());
        known.any(|known| known.customer == draft.customer)
    };
    let recents = model.recents.iter().rev();
    let by_customer: HashMap<_, _> = recents.map(|one| (one.customer.as_str(), one)).collect();
    let drafts = (0..).zip(&model.drafts);
    let drafts = drafts.filter(|(_, draft)| !is_open(draft));
    let open = (0..).zip(&model.customers);
    let recents = (0..).zip(&model.recents);
    let samples = (0..).zip(&model.samples);
    let all = drafts
        .map(|(nth, draft)| of_draft(nth, draft, now))
        .chain(open.map(|(nth, open)| of_open(nth, open, model)))
        .chain(recents.map(|(nth, recent)| of_recent(nth, recent, now)))
        .chain(samples.map(|(nth, sample)| of_sample(nth, sample)))
        .map(|mut entry| {
            // In whichever section it stands.
            let customer = entry.row.customer.as_deref();
            if let Some(recent) = customer.and_then(|customer| by_customer.get(customer)) {
                entry.row.pinned = Some(recent.pinned);
                if recent.pinned {
                    entry.row.about = format!("pinned, {}", entry.row.about);
                }
                entry.emails.extend(emails(&recent.aliases));
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
fn best(references: &[CustomerRef]) -> String {
    let rank = |who: &&CustomerRef| match who {
        CustomerRef::External(_) => 0,
        CustomerRef::Phone(_) => 1,
        CustomerRef::Id(_) => 2,
    };
    let best = references.iter().min_by_key(rank);
    best.map_or_else(String::new, CustomerRef::bare_words)
}

fn of_draft(nth: usize, draft: &DraftLine, now: Timestamp) -> Entry {
    let references = references(std::iter::once(&draft.customer).chain(&draft.aliases));
    let edits = usize::try_from(draft.edits).unwrap_or(usize::MAX);
    let words = Words::default();
    let when = words.text(&ago(draft.changed, now));
    Entry {
        row: Row {
            found: Found::Draft(nth),
            name: draft.name.clone(),
            reference: best(&references),
            about: match draft.state {
                DraftState::Editing => {
                    format!("{}, {when}", words.text(&say::changes(edits)))
                }
                DraftState::Sending => format!("sent, outcome unknown, {when}"),
            },
            customer: Some(draft.customer.clone()),
            pinned: None,
        },
        references,
        emails: Vec::new(),
    }
}

fn of_open(nth: usize, open: &Open, model: &Model) -> Entry {
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    let kept = References::new(&model.environment, &open.who, customer);
    let references = references(std::iter::once(&kept.customer).chain(&kept.aliases));
    let about = match (
        open.save.as_ref().is_some_and(Save::in_flight),
        open.unsaved_in_words(),
    ) {
        (true, _) => "open, being saved".to_owned(),
        (false, None) => "open".to_owned(),
        (false, Some(changes)) => format!("open, {}", model.words.text(&changes)),
    };
    let name = customer.and_then(Customer::name);
    Entry {
        row: Row {
            found: Found::Open(nth),
            name: name.unwrap_or_default(),
            reference: best(&references),
            about,
            customer: Some(kept.customer),
            pinned: None,
        },
        references,
        emails: customer.and_then(email).into_iter().collect(),
    }
}

fn of_recent(nth: usize, recent: &Recent, now: Timestamp) -> Entry {
    let references = references(std::iter::once(&recent.customer).chain(&recent.aliases));
    let opened = format!("opened {}", Words::default().text(&ago(recent.opened, now)));
    let shown = CustomerRef::kept(&recent.reference);
    Entry {
        row: Row {
            found: Found::Recent(nth),
            name: recent.name.clone(),
            reference: shown.map_or_else(|| best(&references), |who| who.bare_words()),
            about: opened,
            customer: Some(recent.customer.clone()),
            pinned: None,
        },
        references,
        emails: Vec::new(),
    }
}

fn of_sample(nth: usize, sample: &Sample) -> Entry {
    let external = sample.external_id.clone().map(CustomerRef::External);
    let phone = sample.phone.clone().map(CustomerRef::Phone);
    let id = Some(sample.id.clone()).filter(|id| !id.is_empty());
    Entry {
        row: Row {
            found: Found::Sample(nth),
            name: sample.name.clone(),
            reference: reference(sample).bare_words(),
            about: sample.about.to_owned(),
            customer: None,
            pinned: None,
        },
        references: (id.map(CustomerRef::Id).into_iter())
            .chain(external)
            .chain(phone)
            .collect(),
        emails: sample
            .email
            .iter()
            .map(|email| email.to_lowercase())
            .collect(),
    }
}

/// A customer's e-mail address, in small letters.
pub fn email(customer: &Customer) -> Option<String> {
    let email = customer.profile.email.as_str()?.trim().to_lowercase();
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
