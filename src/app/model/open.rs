//! One open customer: how far reading and saving it are, and what of it is kept.

use std::time::Duration;

use jiff::Timestamp;

use super::{Loaded, Notice, OpenId, Tab};
use crate::{
    api::ApiError,
    app::{draft::References, stamped::Stamped},
    customer::{Customer, CustomerRef},
    record::{Document, Edit, Json, Pointer},
    save::{RequestId, Save, State},
    store::{Holder, JournalChange, JournalSave},
    voice::{Foreign, Phrase, say},
};

/// One open customer.
#[derive(Debug)]
pub struct Open {
    /// Its id.
    pub id: OpenId,
    /// How it was asked for.
    pub who: CustomerRef,
    /// Where reading it stands.
    pub load: Load,
    /// When the API last told what it holds.
    pub read_at: Option<Timestamp>,
    /// When the reading that told it was begun.
    pub read_since: Option<Timestamp>,
    /// The record, once there is one.
    pub loaded: Option<Loaded>,
    /// The tab shown.
    pub tab: Tab,
    /// The save in flight, or the last one.
    pub save: Option<Save>,
    /// The values that decisions have left unused since a save last went through.
    pub unused: Stamped<Unused>,
    /// The saves of this machine, the last one first.
    pub saves: Stamped<JournalSave>,
    /// What was saved here and somebody else has changed since, until it is put back.
    pub lost: Vec<JournalChange>,
    /// The number of the ticket that the work on this customer is for; empty for none.
    pub ticket: String,
    /// How the local data knows the customer.
    pub references: Option<References>,
    /// Who else on this machine holds the customer: a window or a command, which alone edits and saves.
    pub elsewhere: Option<Holder>,
    /// A word about this customer, for when they are on the screen.
    pub notice: Option<Notice>,
    /// There is a draft on the disk.
    pub has_draft: bool,
    /// What was last kept.
    kept: (u64, u64),
}

/// A value that a decision between two left unused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unused {
    /// Where.
    pub at: Pointer,
    /// It was typed here; else somebody else stored it.
    pub is_mine: bool,
    /// The value; none of none.
    pub value: Option<Json>,
}

/// Where reading a customer stands.
#[derive(Debug)]
pub enum Load {
    /// In flight since then.
    Reading {
        /// Its id.
        request: RequestId,
        /// When it began.
        since: Duration,
        /// The API key was read anew for it, which happens once.
        key_renewed: bool,
    },
    /// It was read, or never asked for (a blind record).
    Done,
    /// It failed.
    Failed(ApiError),
    /// The agent cancelled it.
    Cancelled,
}

/// An answer as read: its bytes and what they mean. Made off the loop, since a large one takes a while.
#[derive(Debug)]
pub struct Reading {
    /// The bytes.
    pub document: Document,
    /// What they mean.
    pub customer: Customer,
}

impl From<Document> for Reading {
    fn from(document: Document) -> Self {
        let customer = Customer::read(&document);
        Self { document, customer }
    }
}

impl Open {
    /// A customer of whom nothing is known yet.
    pub(super) fn new(id: OpenId, who: CustomerRef, load: Load) -> Self {
        Self {
            id,
            who,
            load,
            read_at: None,
            read_since: None,
            loaded: None,
            tab: Tab::default(),
            save: None,
            unused: Stamped::default(),
            saves: Stamped::default(),
            lost: Vec::new(),
            ticket: String::new(),
            references: None,
            elsewhere: None,
            notice: None,
            has_draft: false,
            kept: (0, 0),
        }
    }

    /// The ticket that the work on this customer is for, if one was named.
    pub fn ticket(&self) -> Option<&str> {
        Some(self.ticket.as_str()).filter(|ticket| !ticket.is_empty())
    }

    /// How many edits are not saved; a text in Extra that is no edit yet counts as one.
    pub fn unsaved(&self) -> usize {
        self.loaded.as_ref().map_or(0, |loaded| {
            loaded.record.edits().len() + usize::from(loaded.extra.is_dirty())
        })
    }

    /// What of this customer was sent, or is about to be, and may be stored: that is not discarded.
    pub fn sent(&self) -> &[Edit] {
        match &self.save {
            Some(save) if save.is_open() => save.edits(),
            Some(save) => save.doubtful().unwrap_or_default(),
            None => &[],
        }
    }

    /// How many unsaved changes can be discarded; a text in Extra that is no edit yet counts as one.
    pub fn discards(&self) -> usize {
        let is_ours = self.may_be_kept();
        let loaded = self.loaded.as_ref().filter(|_| is_ours);
        loaded.map_or(0, |loaded| {
            loaded.record.discards(self.sent()) + usize::from(loaded.extra.is_dirty())
        })
    }

    /// How many changes are not saved, if there are any; with how many of them wait for a decision.
    pub fn unsaved_in_words(&self) -> Option<Phrase> {
        let loaded = self.loaded.as_ref();
        match (
            self.unsaved(),
            loaded.map_or(0, |loaded| loaded.conflicts.len()),
        ) {
            (0, _) => None,
            (count, 0) => Some(say::changes(count)),
            (count, undecided) => Some(say::changes_undecided(count, undecided)),
        }
    }

    /// Whether something was typed since it was last kept.
    pub fn is_unkept(&self) -> bool {
        self.may_be_kept() && self.revision() != self.kept
    }

    /// Whether what was typed is to be kept when the customer closes, however often that was done: the local data may
    /// have been wiped meanwhile.
    pub fn is_kept_at_the_end(&self) -> bool {
        self.may_be_kept() && (self.revision() != self.kept || self.unsaved() > 0)
    }

    /// Another window's draft is not written over.
    pub fn may_be_kept(&self) -> bool {
        self.references.is_some() && self.elsewhere.is_none()
    }

    /// What is typed now is kept.
    pub fn mark_kept(&mut self) {
        self.kept = self.revision();
    }

    /// Grows with every change of what is typed.
    pub fn revision(&self) -> (u64, u64) {
        self.loaded.as_ref().map_or((0, 0), |loaded| {
            (loaded.record.revision(), loaded.extra.revision())
        })
    }

    /// Whether something is under way that time passes for.
    pub fn is_waiting(&self) -> bool {
        self.is_reading() || self.save.as_ref().is_some_and(Save::in_flight)
    }

    /// Whether it is being read.
    pub fn is_reading(&self) -> bool {
        matches!(self.load, Load::Reading { .. })
    }

    /// The save that is not over.
    pub fn open_save(&self) -> Option<&Save> {
        self.save.as_ref().filter(|save| save.is_open())
    }

    /// Whether something can be cancelled.
    pub fn is_busy(&self) -> bool {
        self.is_reading() || self.open_save().is_some()
    }

    /// The API's refusal of the key, if this customer waits for another one.
    pub fn wants_key(&self) -> Option<&ApiError> {
        match (&self.load, self.open_save().map(|save| &save.state)) {
            (_, Some(State::NeedsKey { error, .. })) => Some(error),
            (Load::Failed(error), _) if error.is_about_the_key() => Some(error),
            (_, _) => None,
        }
    }

    /// The title for a sentence of ours: cut where it is very long.
    pub fn called(&self) -> Phrase {
        const LONGEST: usize = 40;
        let mut title = self.title();
        if let Some((end, _)) = title.char_indices().nth(LONGEST) {
            title.truncate(end);
            title.push('…');
        }
        Foreign::Name(title).into()
    }

    /// The customer's name, else how it was asked for.
    pub fn title(&self) -> String {
        let name = self
            .loaded
            .as_ref()
            .and_then(|loaded| loaded.customer.name());
        name.unwrap_or_else(|| self.who.to_string())
    }
}
