//! The save in the journal. One that cannot be written down is still the save that it is.

use std::io::{self, Write as _};

use jiff::Timestamp;

use super::review::Words;
use crate::{
    cli,
    config::Settings,
    customer::Customer,
    record::{Document, Edit},
    save::{Outcome, Save},
    store::{JournalSave, Store, StoreError},
    voice,
};

/// Writes it down; trouble is told and changes nothing.
pub(super) fn record(
    settings: &Settings,
    words: &Words<'_>,
    save: &Save,
    newest: &Document,
    (outcome, at): (&Outcome, Timestamp),
) {
    let entry = entry(words, save, newest, (outcome, at));
    if let Err(error) = write(settings, &entry, at) {
        let error = voice::Words::default().text(&voice::no_store(&error));
        let _ = writeln!(
            io::stderr(),
            "stamkunde: the journal has no entry of this: {error}"
        );
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

fn entry(
    words: &Words<'_>,
    save: &Save,
    newest: &Document,
    (outcome, at): (&Outcome, Timestamp),
) -> JournalSave {
    let customer = Customer::read(newest);
    let country = &words.context.default_country;
    let mut references = (customer.references(country).into_iter()).map(|who| who.to_string());
    let change = |edit: &Edit| {
        words
            .change(edit, save.base())
            .kept(cli::words(), edit, save.base())
    };
    JournalSave {
        id: 0,
        environment: words.environment.identity(),
        customer: references.next().unwrap_or_default(),
        aliases: references.collect(),
        name: customer.name().unwrap_or_default(),
        at,
        ended: outcome.into(),
        attempts: save.puts(),
        ticket: None,
        changes: save.edits().iter().map(change).collect(),
    }
}
