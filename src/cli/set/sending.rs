//! What is being sent, kept until its end is known: the editor takes it up where nobody knows it, and the next save from
//! the command line waits for it. Local data that cannot be used is told and stops nothing.

use std::time::Duration;

use jiff::Timestamp;

use super::warn;
use crate::{
    app::draft::{References, Unsent, edited, grace_left},
    config::{Environment, Settings},
    customer::{Customer, CustomerRef},
    record::{Document, Edit},
    save::{Now, Outcome, Plan, RequestId, Save},
    store::{DraftState, Store, StoreError},
    voice::{self, say},
};

/// The draft of one save.
#[derive(Debug)]
pub(super) struct Sending<'a> {
    settings: &'a Settings,
    references: References,
    name: String,
    /// It is on the disk.
    is_kept: bool,
}

/// A save whose end nobody knows, as its draft has it.
#[derive(Debug)]
pub(super) struct Earlier {
    changed: Timestamp,
    /// None where it cannot be read.
    unsent: Option<Unsent>,
}

impl Earlier {
    /// How long it has to be given before anything else is sent.
    pub(super) fn grace_left(&self, timeout: Duration) -> Duration {
        grace_left(self.changed, Timestamp::now(), timeout)
    }

    /// Whether a command sent it: what the editor sent is the editor's to settle.
    pub(super) fn is_of_command(&self) -> bool {
        self.unsent.as_ref().is_some_and(|unsent| {
            unsent.record.edits() == unsent.sent && unsent.focus.is_none() && unsent.extra.is_none()
        })
    }

    /// What it was, for whoever finds out what became of it.
    pub(super) fn save(&self, environment: &Environment, now: Now, id: RequestId) -> Option<Save> {
        let unsent = self.unsent.as_ref()?;
        let record = edited(unsent.record.document(), &unsent.sent);
        let customer = Customer::read(record.document());
        let plan = Plan::new(environment, &customer, &record, false);
        let left = grace_left(unsent.put_at, now.wall, environment.timeout);
        let times = (unsent.put_at, now.run + left);
        Some(Save::cut_short(record, plan, times, now, id))
    }
}

impl<'a> Sending<'a> {
    /// Nothing is kept yet.
    pub(super) fn new(
        settings: &'a Settings,
        environment: &'a Environment,
        who: &CustomerRef,
        customer: &Customer,
    ) -> Self {
        Self {
            settings,
            references: References::new(environment, who, Some(customer)),
            name: customer.name().unwrap_or_default(),
            is_kept: false,
        }
    }

    /// An earlier save of this customer whose end nobody knows.
    pub(super) fn earlier(&self) -> Option<Earlier> {
        let store = told(Store::open_existing(&self.settings.data_dir))??;
        let draft = told(self.references.draft(&store))??;
        if draft.state != DraftState::Sending {
            return None;
        }
        Some(Earlier {
            changed: draft.changed,
            unsent: Unsent::read(draft).ok(),
        })
    }

    /// Forgets an earlier save that is settled, where nothing is left of it to send but what is sent now.
    pub(super) fn settled(&self, earlier: &Earlier, settled: &Save, now: &[Edit]) {
        let is_stored = settled.outcome().is_some_and(Outcome::is_stored);
        if earlier.is_of_command()
            && (is_stored || settled.sent().iter().all(|edit| now.contains(edit)))
        {
            self.discard();
        }
    }

    /// Keeps what is being sent, unless the agent has a draft of this customer, which is theirs.
    pub(super) fn keep(&mut self, save: &Save) {
        let kept = Store::open(&self.settings.data_dir).and_then(|mut store| {
            if !self.is_kept && self.references.draft(&store)?.is_some() {
                return Ok(false);
            }
            store.keep(&self.unsent(save.base(), save.sent()).written())?;
            Ok(true)
        });
        self.is_kept |= told(kept).unwrap_or_default();
    }

    /// Forgets it, unless nobody knows how the save ended.
    pub(super) fn end(&self, save: &Save) {
        if self.is_kept && save.doubtful().is_none() {
            self.discard();
        }
    }

    fn discard(&self) {
        let forgotten = Store::open(&self.settings.data_dir).and_then(|mut store| {
            let Some(draft) = self.references.draft(&store)? else {
                return Ok(());
            };
            store.discard(&draft.environment, &draft.customer).map(drop)
        });
        told(forgotten);
    }

    fn unsent(&self, base: &Document, edits: &[Edit]) -> Unsent {
        Unsent {
            references: self.references.clone(),
            name: self.name.clone(),
            sent: edits.to_vec(),
            put_at: Timestamp::now(),
            contested: Vec::new(),
            aside: Vec::new(),
            record: edited(base, edits),
            focus: None,
            extra: None,
            ticket: String::new(),
            changed: Timestamp::now(),
        }
    }
}

/// Trouble is told.
fn told<T>(done: Result<T, StoreError>) -> Option<T> {
    if let Err(error) = &done {
        warn(say::set_not_kept(voice::no_store(error)));
    }
    done.ok()
}
