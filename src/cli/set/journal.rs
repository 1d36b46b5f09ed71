//! The save in the journal. One that cannot be written down is still the save that it is.

use jiff::Timestamp;

use super::{review::Review, warn};
use crate::{
    app::{account, draft::References},
    cli::words,
    config::Settings,
    customer::{Customer, CustomerRef},
    record::Document,
    save::{Outcome, Save},
    store::{JournalSave, Store, StoreError},
    voice::{self, say},
};

/// Writes it down, of the customer as they are now; trouble is told and changes nothing.
pub(super) fn record(
    settings: &Settings,
    review: &Review<'_>,
    (who, newest): (&CustomerRef, &Document),
    save: &Save,
    (outcome, at): (&Outcome, Timestamp),
) {
    let customer = Customer::read(newest);
    let references = References::new(review.environment, who, Some(&customer));
    let loaded = review.loaded;
    let entry = JournalSave {
        name: customer.name().unwrap_or_default(),
        at,
        attempts: save.puts(),
        ticket: review.ticket.map(str::to_owned),
        changes: loaded.kept_changes(
            (save.edits(), save.base()),
            outcome.differences(),
            (review.context, words()),
        ),
        ..account::entry(references, outcome)
    };
    if let Err(error) = write(settings, &entry, at) {
        warn(say::set_no_journal(voice::no_store(&error)));
    }
}

fn write(settings: &Settings, entry: &JournalSave, now: Timestamp) -> Result<(), StoreError> {
    let mut store = Store::open(&settings.data_dir)?;
    if store.forget_values(settings.retention.cutoff(now)).is_err() {
        // Another window is writing; whoever opens the store next tries again.
        tracing::warn!("values past their time could not be wiped yet");
    }
    store.record_save(entry).map(drop)
}
