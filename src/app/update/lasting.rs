//! Whether what was saved here is still there: a reading is held against the journal, and what somebody else has changed
//! since is told once, with a key that puts it back.

use std::{collections::HashSet, time::Duration};

use jiff::Timestamp;

use crate::{
    customer::Context,
    record::{Json, Node, Pointer, same_meaning},
    save::Certainty,
    store::{Ended, JournalChange, JournalSave},
    voice::{self, Phrase, say},
};

use super::{
    super::{
        account,
        action::Action,
        effect::Effect,
        key::Key,
        model::{Loaded, Model, Notice, Now, OpenId},
    },
    saving,
};

/// When a reading was begun, which was `since` the start of the program.
pub(super) fn begun(now: Now, since: Duration) -> Timestamp {
    now.wall - now.run.saturating_sub(since)
}

/// Holds the last reading of a customer against what was saved here before it began; tells what has not lasted.
pub(super) fn look(model: &mut Model, id: OpenId) -> Option<Effect> {
    let open = &model.customers[id];
    let (loaded, since) = (open.loaded.as_ref()?, open.read_since?);
    let references = open.references.clone()?;
    if open.elsewhere.is_some() || loaded.record.document().is_blind() {
        return None;
    }
    let lost = lost(&open.saves, loaded, since, &model.context);
    if lost.is_empty() {
        return None;
    }
    let words = told(model, loaded, &lost);
    let pointers: Vec<_> = lost
        .iter()
        .map(|(_, change)| change.pointer.clone())
        .collect();
    let open = &mut model.customers[id];
    for change in open.saves.iter_mut().flat_map(|save| &mut save.changes) {
        if let Some(values) = change
            .values
            .as_mut()
            .filter(|_| pointers.contains(&change.pointer))
        {
            values.is_told = true;
        }
    }
    open.lost = lost.into_iter().map(|(_, change)| change).collect();
    let before = open.notice.take();
    let before = before.or_else(|| {
        model
            .notice
            .take_if(|_| model.customers.shown() == Some(id))
    });
    let (words, is_problem) = match before {
        Some(before) => (Phrase::join([before.words, words], " "), before.is_problem),
        None => (words, false),
    };
    model.say_of(id, Notice { words, is_problem });
    Some(Effect::Told(references, pointers))
}

/// The changes that were saved last at their places and do not stand there any more, newest first, each with when it was
/// saved.
fn lost(
    saves: &[JournalSave],
    loaded: &Loaded,
    since: Timestamp,
    context: &Context,
) -> Vec<(Timestamp, JournalChange)> {
    let mut seen = HashSet::new();
    let mut lost = Vec::new();
    for save in saves {
        let certainty = match &save.ended {
            Ended::Coded(ending) => ending.code.certainty(),
            Ended::Worded { .. } => Certainty::Unknown,
        };
        if matches!(certainty, Certainty::NotStored | Certainty::NotSent) {
            continue;
        }
        for change in &save.changes {
            // Of what was stored in part, or perhaps, nobody knows that it was there.
            let is_candidate = seen.insert(change.pointer.as_str())
                && certainty == Certainty::Stored
                && save.at < since;
            if is_candidate && has_gone(loaded, change, context) {
                lost.push((save.at, change.clone()));
            }
        }
    }
    lost
}

/// Whether something else stands where a change was made, of which nobody has been told.
fn has_gone(loaded: &Loaded, change: &JournalChange, context: &Context) -> bool {
    let Some(values) = change.values.as_ref().filter(|values| !values.is_told) else {
        return false;
    };
    let Ok(at) = change.pointer.parse::<Pointer>() else {
        return false;
    };
    let json = |text: &Option<String>| text.as_deref().map(Json::parse).transpose();
    let (Ok(old), Ok(new)) = (json(&values.old), json(&values.new)) else {
        return false;
    };
    // What is being typed there meets the reading on its own.
    if loaded.record.edit(&at).is_some() {
        return false;
    }
    let record = &loaded.record;
    let values = [old.as_ref(), new.as_ref()].map(|json| json.map(Json::node));
    let [old, new]: [Option<Node<'_>>; 2] = values;
    let now = record.value(&at);
    match loaded.field_at(&at) {
        Some(field) => !field.lasts([old, new, now], (record, context)),
        None => !same_meaning(new, now),
    }
}

/// What has not lasted, and between when and when that happened, in a sentence.
fn told(model: &Model, loaded: &Loaded, lost: &[(Timestamp, JournalChange)]) -> Phrase {
    let moment = |at: Timestamp| voice::minute(at.to_zoned_datetime(model.zone.clone()));
    let first = lost.iter().map(|(at, _)| *at).min().unwrap_or_default();
    let (from, to) = (moment(first), moment(model.now.wall));
    let key = model.keys.name(Action::PutBack);
    let label = |change: &JournalChange| loaded.kept_label(change);
    let [(_, change)] = lost else {
        let labels = lost.iter().map(|(_, change)| label(change));
        return say::lost_many(Phrase::all(labels), from, to, key);
    };
    let at: Pointer = change.pointer.parse().unwrap_or_default();
    let now = loaded.shown_at(&at, loaded.record.value(&at), &model.context);
    let saved = change
        .values
        .as_ref()
        .map(|values| account::kept(loaded.field_at(&at), &at, values, &model.context).1);
    say::lost_one(label(change), saved.unwrap_or_default(), now, from, to, key)
}

/// Puts back what was saved here and has not lasted, as one step, and reviews that.
pub(super) fn put_back(model: &mut Model, key: Option<Key>) {
    let (context, undo) = (model.context.clone(), model.keys.name(Action::Undo));
    let Some(open) = model.open_mut() else { return };
    let lost = std::mem::take(&mut open.lost);
    let Some(loaded) = &mut open.loaded else {
        return;
    };
    let value = |change: &JournalChange| {
        let at = change.pointer.parse::<Pointer>().ok()?;
        let new = change.values.as_ref()?.new.as_deref();
        // What was taken out is cleared, which the API takes as null.
        let new = new.map_or_else(|| Ok(Json::null()), Json::parse).ok()?;
        Some((at, Some(new)))
    };
    let values: Vec<_> = lost.iter().filter_map(value).collect();
    let count = values.len();
    if let Err(refusal) = loaded.record.set_all(values) {
        return model.complain(say::save_impossible(voice::refusal(&refusal)));
    }
    loaded.reload(&context);
    saving::review(model, key);
    model.say(say::lost_back(count, undo));
}
