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
    save::Save,
    store::{DraftState, Store, StoreError},
    voice::{self, say},
};

/// The draft of one save.
#[derive(Debug)]
pub(super) struct Sending<'a> {
    settings: &'a Settings,
    environment: &'a Environment,
    references: References,
    name: String,
    /// It is on the disk.
    is_kept: bool,
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
            environment,
            references: References::new(environment, who, Some(customer)),
            name: customer.name().unwrap_or_default(),
            is_kept: false,
        }
    }

    /// How long an earlier save, whose end nobody knows, has to be given before anything else is sent.
    pub(super) fn earlier(&self) -> Option<Duration> {
        let store = told(Store::open_existing(&self.settings.data_dir))??;
        let draft = told(self.references.draft(&store))??;
        let left = grace_left(draft.changed, Timestamp::now(), self.environment.timeout);
        (draft.state == DraftState::Sending && !left.is_zero()).then_some(left)
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
            let References {
                environment,
                customer,
                ..
            } = &self.references;
            let forgotten = Store::open(&self.settings.data_dir)
                .and_then(|mut store| store.discard(environment, customer));
            told(forgotten);
        }
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
