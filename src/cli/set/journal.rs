//! The save in the journal. One that cannot be written down is still the save that it is.

use std::io::{self, Write as _};

use jiff::Timestamp;

use super::review::Words;
use crate::{
    config::Settings,
    customer::{Customer, CustomerRef, Read, phone},
    record::{Document, Edit, Json},
    save::{Outcome, Save},
    store::{JournalChange, JournalSave, Store, StoreError, Values},
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
    let mut references = references(&customer, &words.context.default_country).into_iter();
    let edits = if save.puts() > 0 {
        save.sent()
    } else {
        save.confirmed()
    };
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
        environment: words.environment.identity().to_owned(),
        customer: references.next().unwrap_or_default(),
        aliases: references.collect(),
        name: customer.name().unwrap_or_default(),
        at,
        outcome: outcome.summary(),
        attempts: save.puts(),
        ticket: None,
        changes: edits.iter().map(change).collect(),
    }
}

/// How the customer may be named, the surest way first.
fn references(customer: &Customer, country: &str) -> Vec<String> {
    let text = |read: &Read<String>| read.value().filter(|text| !text.is_empty()).cloned();
    let number = |typed: String| phone::to_e164(&typed, country).unwrap_or(typed);
    let all = [
        text(&customer.id).map(CustomerRef::Id),
        text(&customer.external_id).map(CustomerRef::External),
        text(&customer.profile.mobile_phone).map(|typed| CustomerRef::Phone(number(typed))),
    ];
    all.into_iter()
        .flatten()
        .map(|reference| reference.to_string())
        .collect()
}
