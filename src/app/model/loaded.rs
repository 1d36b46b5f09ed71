//! A record on the screen, with every tab on it.

use super::{Reading, Tab};
use crate::{
    app::{
        account::{self, Change},
        draft::Aside,
        form::Form,
        view,
    },
    customer::{Context, Customer, Field, Problem},
    record::{Conflict, Document, Edit, Node, Record, Refusal, pointer::Pointer},
    save::Difference,
    store::{JournalChange, Values},
    voice::{Phrase, Words, say},
};

/// A record on the screen and what the agent does with it.
#[derive(Debug)]
pub struct Loaded {
    /// The bytes, the edits and their history.
    pub record: Record,
    /// What the received bytes mean.
    pub customer: Customer,
    /// The Profile tab.
    pub profile: Form,
    /// The Consents tab.
    pub consents: Form,
    /// The Loyalty tab.
    pub loyalty: view::Loyalty,
    /// The Promotions tab.
    pub promotions: view::Promotions,
    /// The Extra tab.
    pub extra: view::Extra,
    /// The Journal tab.
    pub journal: view::Journal,
    /// What is wrong with changed values.
    pub problems: Vec<(Pointer, Problem)>,
    /// Places that somebody else changed, too, and nobody has decided yet.
    pub conflicts: Vec<Conflict>,
    /// Edits that a step took back, each with what it was made on: one that comes back meets the answer of then.
    pub aside: Vec<Aside>,
    /// What was discarded last, until something else is changed.
    pub discarded: Option<Discarded>,
    /// What the server said of single fields, until their next edit.
    pub marks: Vec<(Pointer, Mark)>,
}

/// What was discarded, which one step of undo brings back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discarded {
    /// The record's revision since.
    pub revision: u64,
    /// Edits are among it.
    pub has_edits: bool,
    /// A text in Extra that was no edit is among it.
    pub has_text: bool,
}

/// What the server said of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It kept what stood there before.
    Kept,
    /// It stored something else.
    Changed,
    /// In its own words.
    Said(Vec<String>),
}

impl Mark {
    fn words(&self) -> Phrase {
        match self {
            Self::Kept => say::MARK_KEPT.into(),
            Self::Changed => say::MARK_CHANGED.into(),
            Self::Said(lines) => Phrase::join(lines.iter().map(Phrase::foreign), "; "),
        }
    }
}

impl Loaded {
    /// A fresh record on the screen.
    pub fn new(reading: Reading, context: &Context) -> Self {
        let Reading { document, customer } = reading;
        let record = Record::new(document);
        Self {
            profile: Form::profile(&customer, &record, context),
            consents: Form::consents(&customer, &record, context),
            loyalty: view::Loyalty::default(),
            promotions: view::Promotions::new(&customer),
            extra: view::Extra::new(&record),
            journal: view::Journal::default(),
            problems: Vec::new(),
            conflicts: Vec::new(),
            aside: Vec::new(),
            discarded: None,
            marks: Vec::new(),
            record,
            customer,
        }
    }

    /// What was discarded, if nothing was changed since.
    pub fn just_discarded(&self) -> Option<Discarded> {
        self.discarded
            .filter(|discarded| discarded.revision == self.record.revision())
    }

    /// The form of a tab, if it is one.
    pub fn form(&self, tab: Tab) -> Option<&Form> {
        match tab {
            Tab::Profile => Some(&self.profile),
            Tab::Consents => Some(&self.consents),
            Tab::Loyalty | Tab::Promotions | Tab::Extra | Tab::Journal => None,
        }
    }

    /// The form of a tab, to change it.
    pub fn form_mut(&mut self, tab: Tab) -> Option<&mut Form> {
        match tab {
            Tab::Profile => Some(&mut self.profile),
            Tab::Consents => Some(&mut self.consents),
            Tab::Loyalty | Tab::Promotions | Tab::Extra | Tab::Journal => None,
        }
    }

    /// The form of a tab and the record that it edits.
    pub fn form_and_record(&mut self, tab: Tab) -> Option<(&mut Form, &mut Record)> {
        let form = match tab {
            Tab::Profile => &mut self.profile,
            Tab::Consents => &mut self.consents,
            Tab::Loyalty | Tab::Promotions | Tab::Extra | Tab::Journal => return None,
        };
        Some((form, &mut self.record))
    }

    /// Every field of both forms.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.profile
            .fields
            .iter()
            .chain(self.consents.fields.iter())
    }

    /// The field at a place.
    pub fn field_at(&self, place: &Pointer) -> Option<&Field> {
        let mut forms = [&self.profile, &self.consents].into_iter();
        forms.find_map(|form| Some(&form.fields[form.fields.at(place)?]))
    }

    /// The edits in words.
    pub fn changes(&self, context: &Context) -> Vec<Change> {
        self.changes_of(self.record.edits(), self.record.document(), context)
    }

    /// Some edits in words, against what stood in a document.
    pub fn changes_of(&self, edits: &[Edit], base: &Document, context: &Context) -> Vec<Change> {
        let in_words = |edit: &Edit| Change::new(self.field_at(&edit.pointer), edit, base, context);
        edits.iter().map(in_words).collect()
    }

    /// The same as the journal keeps it, in a language.
    pub fn kept_changes(
        &self,
        (edits, base): (&[Edit], &Document),
        differences: &[Difference],
        (context, words): (&Context, Words),
    ) -> Vec<JournalChange> {
        let changes = self.changes_of(edits, base, context).into_iter();
        let all = edits.iter().zip(changes);
        all.map(|(edit, change)| change.kept(words, (edit, base), differences))
            .collect()
    }

    /// What people call the place of a change in the journal.
    pub fn kept_label(&self, change: &JournalChange) -> Phrase {
        let at: Option<Pointer> = change.pointer.parse().ok();
        account::kept_label(at.and_then(|at| self.field_at(&at)), change)
    }

    /// Its values before and after, which are kept.
    pub fn kept_values(
        &self,
        change: &JournalChange,
        values: &Values,
        context: &Context,
    ) -> (Phrase, Phrase) {
        let at = change.pointer.parse().unwrap_or_default();
        account::kept(self.field_at(&at), &at, values, context)
    }

    /// What stands at a place, in words.
    pub fn shown_at(&self, at: &Pointer, node: Option<Node<'_>>, context: &Context) -> Phrase {
        account::shown(self.field_at(at), at, node, context)
    }

    /// Lays the forms out anew for another answer, with the focus where it was and what is being typed kept.
    pub fn keep_typing(&mut self, context: &Context) {
        self.profile.renew(
            Form::profile(&self.customer, &self.record, context),
            &self.record,
            context,
        );
        self.consents.renew(
            Form::consents(&self.customer, &self.record, context),
            &self.record,
            context,
        );
    }

    /// Puts the focus of its form on the field at a place, if there is one.
    pub fn focus(&mut self, place: &Pointer, context: &Context) {
        let Self {
            profile,
            consents,
            record,
            ..
        } = self;
        for form in [profile, consents] {
            if let Some(index) = form.fields.at(place) {
                form.set_focus(index, record, context);
            }
        }
    }

    /// What is to be said of a place beside its value: that it waits for a decision, else what the server said of it.
    /// `saves` is the key that saves.
    pub fn remark(&self, at: &Pointer, saves: Phrase) -> Option<Phrase> {
        if self.conflicts.iter().any(|conflict| conflict.at == *at) {
            return Some(say::mark_contested(saves));
        }
        let mark = self.marks.iter().find(|(place, _)| place == at);
        mark.map(|(_, mark)| mark.words())
    }

    /// The problem at a place.
    pub fn problem(&self, at: &Pointer) -> Option<&Problem> {
        self.problems
            .iter()
            .find(|(pointer, _)| pointer == at)
            .map(|(_, problem)| problem)
    }

    /// Why the record cannot be changed as a whole.
    pub fn read_only(&self) -> Option<&Refusal> {
        self.record.document().read_only()
    }
}
