//! The finder: what it lists, and what of that fits what is typed or pasted.
//!
//! The API cannot search by name or e-mail, so these find only whom this machine knows: drafts, customers that are open,
//! those opened before, and the demo's.

mod fit;

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::{
    customer::{Candidate, Customer, CustomerRef, NotAReference, phone},
    demo::Sample,
    save::Save,
    store::{DraftLine, DraftState, Recent},
    voice::{self, Foreign, Phrase, say},
    widget::{picker::Picker, print, text_input::TextInput},
};

use fit::Sought;

use super::{
    action::Action,
    draft::{References, ago},
    key::Key,
    model::{Model, Open, OpenId},
};

/// The finder.
#[derive(Debug)]
pub struct Finder {
    /// What was typed or pasted.
    pub input: TextInput,
    /// The row under the cursor.
    pub picker: Picker,
    /// What was last listed, which is listed again only once something of it is another.
    listed: RefCell<Option<Listed>>,
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
    /// A customer that is open already.
    Open(OpenId),
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
    /// The customer's name; the names of all.
    pub name: String,
    /// The reference to tell customers of one name apart by.
    pub reference: String,
    /// What there is to say.
    pub about: Phrase,
    /// The customer's key in the local data, where it has one.
    pub customer: Option<String>,
    /// Whether it is pinned; none where it cannot be.
    pub pinned: Option<bool>,
}

/// The rows of the finder, each put into words only where it is asked for.
#[derive(Debug)]
pub struct Rows {
    everybody: Rc<Vec<Entry>>,
    lines: Vec<Line>,
    /// The columns of the longest name of a customer, and of the longest reference.
    pub widths: [u16; 2],
}

/// A row that may not be in words yet.
#[derive(Debug)]
enum Line {
    /// What is no customer from the list.
    Row(Row),
    /// Somebody, and whether merely their name is like what is typed.
    Known { nth: usize, is_similar: bool },
}

/// A customer to find, with every text to find it by.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    found: Found,
    name: String,
    /// The reference that shows.
    shown: Option<CustomerRef>,
    /// The key in the local data.
    customer: Option<String>,
    /// The place among the recents.
    recent: Option<usize>,
    /// References of all kinds, the surest first.
    references: Vec<CustomerRef>,
    /// E-mail addresses, in small letters.
    emails: Vec<String>,
    /// Words that find it as well.
    about: &'static str,
}

/// What was listed, and all that it was made of.
#[derive(Debug)]
struct Listed {
    of: Source,
    sought: (String, String, bool),
    rows: Rc<Rows>,
}

/// All that the list of everybody is made of.
#[derive(Debug, PartialEq, Eq)]
struct Source {
    /// Of drafts, recents and samples.
    stamps: [u64; 3],
    open: Vec<Entry>,
    /// The keys that drafts of those would have.
    keys: Vec<Option<String>>,
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
            listed: RefCell::default(),
        }
    }

    /// The rows for what is typed.
    pub fn rows(&self, model: &Model) -> Rc<Rows> {
        let of = Source::new(model);
        let sought = (
            self.input.text(),
            model.context.default_country.clone(),
            model.environment.reads_external_ids(),
        );
        let mut listed = self.listed.borrow_mut();
        let everybody = match listed.take().filter(|before| before.of == of) {
            Some(before) if before.sought == sought => {
                return listed.insert(before).rows.clone();
            }
            Some(before) => before.rows.everybody.clone(),
            None => Rc::new(everybody(model, &of)),
        };
        let lines = lines(&sought.0, model, &everybody);
        let rows = Rc::new(Rows::new(everybody, lines));
        listed.insert(Listed { of, sought, rows }).rows.clone()
    }

    /// Why a text stands for nobody: `phone:123`, or an external id that the API cannot look up.
    pub fn problem(&self, rows: &Rows, model: &Model) -> Option<Phrase> {
        let typed = self.input.text();
        let is_nothing = !typed.trim().is_empty() && rows.typed().next().is_none();
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
                let command = model.keys.name(Action::EditUnread);
                say::finder_no_external_id(command)
            }
            Err(why) => voice::not_a_reference(&why),
            Ok(_) => say::FINDER_NO_REFERENCE.into(),
        })
    }

    /// Whether an e-mail address is all there is to look for, by which the API finds nobody, unless it is an external id.
    pub fn is_by_address(&self, rows: &Rows) -> bool {
        let is_other = |who: &CustomerRef| match who {
            CustomerRef::External(id) => !id.contains('@'),
            CustomerRef::Id(_) | CustomerRef::Phone(_) => true,
        };
        let has_address = CustomerRef::name_beside_address(&self.input.text()).is_some();
        has_address && !rows.typed().any(is_other)
    }
}

impl Rows {
    fn new(everybody: Rc<Vec<Entry>>, lines: Vec<Line>) -> Self {
        let mut widths = [0, 0];
        for line in &lines {
            if let Line::Known { nth, .. } = line {
                let entry = &everybody[*nth];
                let name = print::columns(&entry.name);
                let reference = entry.shown.as_ref().map_or(0, columns);
                widths = [widths[0].max(name), widths[1].max(reference)];
            }
        }
        Self {
            everybody,
            lines,
            widths,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// One of them in words.
    pub fn get(&self, row: usize, model: &Model) -> Option<Row> {
        Some(match self.lines.get(row)? {
            Line::Row(row) => row.clone(),
            Line::Known { nth, is_similar } => {
                let mut row = self.everybody[*nth].worded(model);
                if *is_similar {
                    row.about = listed([say::FINDER_SIMILAR.into(), row.about]);
                }
                row
            }
        })
    }

    /// The row of the customer with that key in the local data.
    pub fn place_of(&self, customer: &str) -> Option<usize> {
        self.lines.iter().position(|line| match line {
            Line::Known { nth, .. } => self.everybody[*nth].customer.as_deref() == Some(customer),
            Line::Row(_) => false,
        })
    }

    /// What the text is taken for.
    pub fn typed(&self) -> impl Iterator<Item = &CustomerRef> {
        self.lines.iter().filter_map(|line| match line {
            Line::Row(Row {
                found: Found::Typed(who),
                ..
            }) => Some(who),
            Line::Row(_) | Line::Known { .. } => None,
        })
    }
}

/// About how many columns a reference takes: putting thousands of phones into groups would take its time.
fn columns(who: &CustomerRef) -> u16 {
    /// Most phones in groups have so many blanks.
    const BLANKS: u16 = 4;
    match who {
        CustomerRef::Phone(number) => print::columns(number).saturating_add(BLANKS),
        CustomerRef::Id(id) | CustomerRef::External(id) => print::columns(id),
    }
}

impl Row {
    /// Who it is, or what a text is taken for.
    pub fn title(&self) -> Phrase {
        match &self.found {
            Found::Again => say::finder_again(Phrase::foreign(&self.name)),
            Found::Typed(who) => voice::reference(who),
            Found::Draft(_) | Found::Open(_) | Found::Recent(_) | Found::Sample(_) => {
                Foreign::Name(self.name.clone()).into()
            }
        }
    }

    /// Whether it has changes that can be discarded.
    pub fn has_changes(&self, model: &Model) -> bool {
        match &self.found {
            Found::Draft(nth) => model.drafts.get(*nth).is_some(),
            Found::Open(id) => (model.customers.get(*id)).is_some_and(|open| open.discards() > 0),
            Found::Again | Found::Typed(_) | Found::Recent(_) | Found::Sample(_) => false,
        }
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

/// What is no customer from the list.
fn whole(found: Found, name: String, about: Phrase) -> Row {
    Row {
        found,
        name,
        reference: String::new(),
        about,
        customer: None,
        pinned: None,
    }
}

/// Where a phone is from.
fn place(who: &CustomerRef) -> Option<Phrase> {
    match who {
        CustomerRef::Phone(number) => Some(Phrase::Country(phone::country(number)?.to_owned())),
        CustomerRef::Id(_) | CustomerRef::External(_) => None,
    }
}

/// Several things to say of somebody.
fn listed<const N: usize>(all: [Phrase; N]) -> Phrase {
    Phrase::join(all, ", ")
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
    let names = names.join(", ");
    (!names.is_empty()).then(|| whole(Found::Again, names, Phrase::default()))
}

/// The rows for a text.
fn lines(typed: &str, model: &Model, everybody: &[Entry]) -> Vec<Line> {
    let known = |nth, is_similar| Line::Known { nth, is_similar };
    if typed.trim().is_empty() {
        let known = (0..everybody.len()).map(|nth| known(nth, false));
        let again = again(model).map(Line::Row);
        return again.into_iter().chain(known).collect();
    }
    let country = &model.context.default_country;
    let candidates = CustomerRef::candidates(typed, country);
    let meant = candidates.iter().map(|one| one.who.clone()).collect();
    let is_phone = |one: &&Candidate| matches!(one.who, CustomerRef::Phone(_));
    // What the API cannot look up leads nowhere.
    let leads = |one: &Candidate| {
        model.environment.reads_external_ids() || !matches!(one.who, CustomerRef::External(_))
    };
    let candidates: Vec<_> = candidates.into_iter().filter(leads).collect();
    let has_phones = candidates.iter().filter(is_phone).count() > 1;
    let (sure, guesses): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|one| one.is_sure);
    let beside = CustomerRef::name_beside_address(typed).filter(|name| !name.is_empty());
    let name = beside.as_deref().unwrap_or(typed.trim());
    let fitting = Sought::new(typed, name, meant).among(everybody);
    // A name like that in an address is no reason to take them for who is meant.
    let (fitting, similar): (Vec<_>, Vec<_>) =
        (fitting.into_iter()).partition(|one| beside.is_none() || one.has_address);
    let is_number = sure.is_empty() && !typed.chars().any(char::is_alphabetic);
    let nobody = sure.is_empty() && fitting.is_empty() && similar.is_empty();
    let fitting = fitting.into_iter().map(|one| known(one.nth, false));
    let similar = similar.into_iter().map(|one| known(one.nth, true));
    let typed = |one: Candidate, about: Phrase| {
        let about = match place(&one.who) {
            Some(place) if has_phones => place,
            _ => about,
        };
        Line::Row(whole(Found::Typed(one.who), String::new(), about))
    };
    let sure = sure.into_iter().map(|one| typed(one, Phrase::default()));
    let guesses = guesses.into_iter().map(|one| {
        let about = nobody.then(|| say::FINDER_NO_MATCH.into());
        typed(one, about.unwrap_or_default())
    });
    // A name is no reference: while it finds somebody, they come first. A part of a number is nobody's.
    if is_number {
        sure.chain(guesses).chain(fitting).chain(similar).collect()
    } else {
        sure.chain(fitting).chain(guesses).chain(similar).collect()
    }
}

impl Source {
    fn new(model: &Model) -> Self {
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
fn everybody(model: &Model, of: &Source) -> Vec<Entry> {
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

impl Entry {
    fn worded(&self, model: &Model) -> Row {
        let recent = self.recent.and_then(|nth| model.recents.get(nth));
        let about = about(&self.found, model);
        let is_pinned = recent.is_some_and(|recent| recent.pinned);
        Row {
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
fn about(found: &Found, model: &Model) -> Phrase {
    let when = |then| ago(then, model.now.wall);
    let about = match found {
        Found::Draft(nth) => model.drafts.get(*nth).map(|draft| {
            let state = match draft.state {
                DraftState::Editing => say::changes(draft.edits),
                DraftState::Sending => say::FINDER_SENDING.into(),
            };
            listed([state, when(draft.changed)])
        }),
        Found::Open(id) => model.customers.get(*id).map(|open| {
            let is_being_saved = open.save.as_ref().is_some_and(Save::in_flight);
            match (is_being_saved, open.unsaved_in_words()) {
                (true, _) => say::FINDER_SAVING.into(),
                (false, None) => say::FINDER_OPEN.into(),
                (false, Some(changes)) => listed([say::FINDER_OPEN.into(), changes]),
            }
        }),
        Found::Recent(nth) => {
            let recent = model.recents.get(*nth);
            recent.map(|recent| say::finder_opened(when(recent.opened)))
        }
        Found::Sample(nth) => {
            let sample = model.samples.get(*nth);
            sample.map(|sample| Phrase::ours(sample.about))
        }
        Found::Again | Found::Typed(_) => None,
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
fn of_kept(found: Found, name: &str, customer: &String, aliases: &[String]) -> Entry {
    let references = references(std::iter::once(customer).chain(aliases));
    Entry {
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

fn of_draft(nth: usize, draft: &DraftLine) -> Entry {
    of_kept(
        Found::Draft(nth),
        &draft.name,
        &draft.customer,
        &draft.aliases,
    )
}

fn of_open(open: &Open, model: &Model) -> Entry {
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    let kept = References::new(&model.environment, &open.who, customer);
    let name = customer.and_then(Customer::name).unwrap_or_default();
    Entry {
        emails: customer.and_then(email).into_iter().collect(),
        ..of_kept(Found::Open(open.id), &name, &kept.customer, &kept.aliases)
    }
}

fn of_recent(nth: usize, recent: &Recent) -> Entry {
    let entry = of_kept(
        Found::Recent(nth),
        &recent.name,
        &recent.customer,
        &recent.aliases,
    );
    Entry {
        shown: CustomerRef::kept(&recent.reference).or(entry.shown),
        ..entry
    }
}

fn of_sample(nth: usize, sample: &Sample) -> Entry {
    let external = sample.external_id.clone().map(CustomerRef::External);
    let phone = sample.phone.clone().map(CustomerRef::Phone);
    let id = Some(sample.id.clone()).filter(|id| !id.is_empty());
    let emails = sample.email.iter().map(|email| email.to_lowercase());
    Entry {
        found: Found::Sample(nth),
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
