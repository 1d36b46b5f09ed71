//! The finder: what it lists, and what of that fits what is typed or pasted.
//!
//! The API cannot search by name or e-mail, so these find only whom this machine knows: drafts, customers that are open,
//! those opened before, and the demo's.

mod everybody;
mod fit;

use std::{cell::RefCell, rc::Rc};

use crate::{
    customer::{Candidate, CustomerRef, NotAReference, phone},
    store::Recent,
    voice::{self, Foreign, Phrase, say},
    widget::{picker::Picker, print, text_input::TextInput},
};

pub use everybody::{EMAIL, email, reference};
use everybody::{Somebody, Source, everybody};
use fit::Sought;

use super::{
    action::Action,
    key::Key,
    model::{Model, OpenId},
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
pub enum Opens {
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
pub struct FinderRow {
    /// What it opens.
    pub found: Opens,
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
    everybody: Rc<Vec<Somebody>>,
    lines: Vec<Line>,
    /// The columns of the longest name of a customer, and of the longest reference.
    pub widths: [u16; 2],
}

/// A row that may not be in words yet.
#[derive(Debug)]
enum Line {
    /// What is no customer from the list.
    Whole(FinderRow),
    /// Somebody, and whether merely their name is like what is typed.
    Known { nth: usize, is_similar: bool },
}

/// What was listed, and all that it was made of.
#[derive(Debug)]
struct Listed {
    of: Source,
    sought: (String, String, bool),
    rows: Rc<Rows>,
}

/// The key that discards the changes of the row under the cursor: control, so that it is typed into no box.
pub const DISCARDS: Key = Key::ctrl('d');

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
    fn new(everybody: Rc<Vec<Somebody>>, lines: Vec<Line>) -> Self {
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
    pub fn get(&self, row: usize, model: &Model) -> Option<FinderRow> {
        Some(match self.lines.get(row)? {
            Line::Whole(row) => row.clone(),
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
            Line::Whole(_) => false,
        })
    }

    /// What the text is taken for.
    pub fn typed(&self) -> impl Iterator<Item = &CustomerRef> {
        self.lines.iter().filter_map(|line| match line {
            Line::Whole(FinderRow {
                found: Opens::Typed(who),
                ..
            }) => Some(who),
            Line::Whole(_) | Line::Known { .. } => None,
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

impl FinderRow {
    /// Who it is, or what a text is taken for.
    pub fn title(&self) -> Phrase {
        match &self.found {
            Opens::Again => say::finder_again(Phrase::foreign(&self.name)),
            Opens::Typed(who) => voice::reference(who),
            Opens::Draft(_) | Opens::Open(_) | Opens::Recent(_) | Opens::Sample(_) => {
                Foreign::Name(self.name.clone()).into()
            }
        }
    }

    /// Whether it has changes that can be discarded.
    pub fn has_changes(&self, model: &Model) -> bool {
        match &self.found {
            Opens::Draft(nth) => model.drafts.get(*nth).is_some(),
            Opens::Open(id) => (model.customers.get(*id)).is_some_and(|open| open.discards() > 0),
            Opens::Again | Opens::Typed(_) | Opens::Recent(_) | Opens::Sample(_) => false,
        }
    }
}

impl Default for Finder {
    fn default() -> Self {
        Self::new()
    }
}

/// What is no customer from the list.
fn whole(found: Opens, name: String, about: Phrase) -> FinderRow {
    FinderRow {
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

fn again(model: &Model) -> Option<FinderRow> {
    let all = to_open_again(model);
    let names: Vec<_> = all
        .iter()
        .map(|recent| match recent.name.trim() {
            "" => recent.reference.as_str(),
            name => name,
        })
        .collect();
    let names = names.join(", ");
    (!names.is_empty()).then(|| whole(Opens::Again, names, Phrase::default()))
}

/// The rows for a text.
fn lines(typed: &str, model: &Model, everybody: &[Somebody]) -> Vec<Line> {
    let known = |nth, is_similar| Line::Known { nth, is_similar };
    if typed.trim().is_empty() {
        let known = (0..everybody.len()).map(|nth| known(nth, false));
        let again = again(model).map(Line::Whole);
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
        Line::Whole(whole(Opens::Typed(one.who), String::new(), about))
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
