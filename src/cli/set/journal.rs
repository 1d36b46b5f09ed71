//! The save in the journal. One that cannot be written down is still the save that it is.

use std::io::{self, Write as _};

use jiff::Timestamp;

use super::review::Words;
use crate::{
    config::Settings,
    customer::Customer,
    record::{Document, Edit, Json},
    save::{Outcome, Save},
    store::{JournalChange, JournalSave, Store, StoreError, Values},
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
    let all = customer.references(&words.context.default_country);
    let mut references = all.iter().map(ToString::to_string);
    let change = |edit: &Edit| {
        let change = words.change(edit, save.base());
        let raw = |json: &Json| json.raw().to_owned();
        JournalChange {
            pointer: edit.pointer.to_string(),
            label: change.label,
            values: Some(Values {
                old: save
                    .base()
                    .find(&edit.pointer)
                    .map(|node| node.raw().to_owned()),
                new: edit.value.as_ref().map(raw),
                old_words: change.old,
                new_words: change.new,
            }),
        }
    };
    JournalSave {
        id: 0,
        environment: words.environment.identity(),
        customer: references.next().unwrap_or_default(),
        aliases: references.collect(),
        name: customer.name().unwrap_or_default(),
        at,
        outcome: outcome.summary(),
        attempts: save.puts(),
        ticket: None,
        changes: save.edits().iter().map(change).collect(),
    }
}
