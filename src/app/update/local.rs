//! The local data: what is kept of what was typed, and how it comes back.

use jiff::Timestamp;

use crate::{
    customer::Context,
    record::{Document, Edit, Json, Node, Pointer, Run, same_meaning},
    save::{self, Outcome, Save, Stored},
    store::{JournalChange, JournalSave, Values},
};

use super::{
    super::{
        action::Action,
        draft::{Local, References, Unsent, ago},
        effect::Effect,
        model::{Loaded, Model, Open, Reading},
    },
    customers, tabs,
};

/// Asks what the local data holds of a customer.
pub(super) fn find(model: &mut Model, index: usize) -> Vec<Effect> {
    let open = &mut model.customers[index];
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    let references = References::new(&model.environment, &open.who, customer);
    open.references = Some(references.clone());
    open.looks_for_draft = true;
    vec![Effect::FindLocal(references)]
}

/// Keeps what was typed since it was last kept.
pub(super) fn keep_all(model: &mut Model) -> Vec<Effect> {
    let unkept: Vec<_> = (0..model.customers.len())
        .filter(|index| model.customers[*index].is_unkept())
        .collect();
    unkept
        .into_iter()
        .filter_map(|index| keep(model, index))
        .collect()
}

/// Keeps what was typed into a customer, or forgets the draft where nothing is left of it.
pub(super) fn keep(model: &mut Model, index: usize) -> Option<Effect> {
    let unsent = unsent(model, index)?;
    let open = &mut model.customers[index];
    open.mark_kept();
    if !unsent.is_empty() {
        open.has_draft = true;
        return Some(Effect::Keep(Box::new(unsent)));
    }
    let had_draft = std::mem::take(&mut open.has_draft);
    had_draft.then_some(Effect::Discard(unsent.references))
}

/// What is typed into a customer as it stands now; none for one that another window edits.
pub(super) fn unsent(model: &Model, index: usize) -> Option<Unsent> {
    let open = &model.customers[index];
    let loaded = open.loaded.as_ref().filter(|_| !open.elsewhere)?;
    // Once a reading was taken on top, what it shows is known: the edits that are left are not in doubt.
    let is_doubtful =
        |save: &&Save| save.may_be_stored() && loaded.record.document().is(save.base());
    let doubtful = open.save.as_ref().filter(is_doubtful);
    let contested = loaded.conflicts.iter().map(|conflict| Edit {
        pointer: conflict.at.clone(),
        value: conflict.base.clone(),
    });
    let form = loaded.form(open.tab);
    Some(Unsent {
        references: open.references.clone()?,
        name: open.title(),
        sent: doubtful.map_or_else(|| open.doubt.clone(), |save| save.sent().to_vec()),
        contested: contested.collect(),
        record: loaded.record.clone(),
        focus: form.map(|form| form.field().pointer.to_string()),
        extra: loaded.extra.unfinished(),
        changed: model.now.wall,
    })
}

/// Takes what the local data holds of a customer.
pub(super) fn found(model: &mut Model, references: &References, local: Local) -> Vec<Effect> {
    let is_it = |open: &Open| open.references.as_ref() == Some(references);
    let Some(index) = model.customers.iter().position(is_it) else {
        return Vec::new();
    };
    let open = &mut model.customers[index];
    open.looks_for_draft = false;
    open.elsewhere = local.elsewhere;
    open.saves = local.saves;
    let Some(unsent) = local.unsent else {
        return Vec::new();
    };
    open.has_draft = true;
    if open.elsewhere {
        return Vec::new();
    }
    let is_theirs = |other: &Open| {
        let known = other.references.as_ref();
        known.is_some_and(|known| known.customer == unsent.references.customer)
    };
    let other = model.customers.iter().position(is_theirs);
    if let Some(other) = other.filter(|other| *other != index) {
        // Asked for in other words while neither could be read: one draft has one editor.
        return customers::give_way(model, index, other);
    }
    resume(model, index, unsent)
}

/// Takes a draft up again, on top of what was read, or of what it was typed on where nothing could be read.
fn resume(model: &mut Model, index: usize, unsent: Unsent) -> Vec<Effect> {
    let (context, now) = (model.context.clone(), model.now.wall);
    let saves = model.keys.name(Action::Save);
    let mut words = format!("Taken up again: {}.", unsent.edits_in_words(now));
    let mut effects = Vec::new();
    let typed_on = unsent.record.clone();
    let open = &mut model.customers[index];
    open.doubt = unsent.sent;
    let is_read = open.loaded.is_some();
    let loaded = open
        .loaded
        .get_or_insert_with(|| Loaded::new(Reading::from(typed_on.document().clone()), &context));
    let fresh = std::mem::replace(&mut loaded.record, unsent.record);
    let conflict = |edit: Edit| {
        let base = edit.value.as_ref().map(Json::node);
        typed_on.conflict(&edit.pointer, base)
    };
    loaded.contest(unsent.contested.into_iter().map(conflict).collect(), &saves);
    if is_read {
        let settled = lay_under(open, fresh.document().clone(), now, &context, &saves);
        if let Some((stored, save)) = settled {
            words = doubt_words(stored, &saves);
            open.saves.insert(0, save.clone());
            effects.push(Effect::Journal(Box::new(save)));
        }
    } else {
        // The reference that was asked for may be a lesser one.
        open.references = Some(unsent.references.clone());
        if !open.doubt.is_empty() {
            words = format!(
                "Taken up again: a save of {}. Whether it was stored is not known yet.",
                ago(unsent.changed, now)
            );
        }
        words.push_str(" The customer could not be read now; this is as they were read then.");
    }
    if let Some(loaded) = &mut open.loaded {
        for edit in fresh.edits() {
            // Typed while the draft was looked for, and so newer.
            let _ = (loaded.record).set(&edit.pointer, edit.value.clone(), Run::Step);
        }
        if let Some(text) = unsent.extra.filter(|_| !loaded.extra.is_dirty()) {
            loaded.extra.resume(&text, &typed_on);
        }
        loaded.keep_typing(&context);
        loaded.extra.reload(&loaded.record);
        if let Some(place) = unsent.focus.and_then(|place| place.parse().ok()) {
            loaded.focus(&place, &context);
        }
        tabs::check(loaded, &context);
    }
    let before = (open.references.as_ref())
        .filter(|now| now.customer != unsent.references.customer)
        .map(|_| Effect::Discard(unsent.references));
    model.say(words);
    effects.extend(keep(model, index));
    // What was kept under a lesser reference is kept under the surest one now.
    effects.extend(before);
    effects
}

/// Takes a reading of a customer whose last save was in doubt when an earlier run of the program ended.
pub(super) fn settle(model: &mut Model, index: usize, reading: Reading) -> Vec<Effect> {
    let (context, now) = (model.context.clone(), model.now.wall);
    let saves = model.keys.name(Action::Save);
    let open = &mut model.customers[index];
    let settled = lay_under(open, reading.document, now, &context, &saves);
    if let Some(loaded) = &mut open.loaded {
        loaded.took(reading.customer, &context);
    }
    let Some((stored, save)) = settled else {
        return Vec::new();
    };
    open.saves.insert(0, save.clone());
    model.say(doubt_words(stored, &saves));
    vec![Effect::Journal(Box::new(save))]
}

/// Lays a reading under what was typed on an older one; says what became of a save in doubt, if there was one, with
/// its entry for the journal.
fn lay_under(
    open: &mut Open,
    theirs: Document,
    now: Timestamp,
    context: &Context,
    saves: &str,
) -> Option<(Stored, JournalSave)> {
    let title = open.title();
    let sent = std::mem::take(&mut open.doubt);
    let loaded = open.loaded.as_mut()?;
    let base = loaded.record.document().clone();
    let stored = (!sent.is_empty()).then(|| save::stored(&base, &sent, &theirs));
    let found = if stored == Some(Stored::Yes) {
        loaded.record.saved(theirs, &sent, true)
    } else {
        let sets = save::sets(&loaded.customer, &context.own);
        loaded.record.merge(theirs, &sets)
    };
    loaded.contest(found, saves);
    let stored = stored?;
    let outcome = match stored {
        Stored::Yes => {
            "Saved (confirmed by reading back), known once the customer was opened again"
        }
        Stored::No => "Not saved, known once the customer was opened again",
        Stored::Unclear => "Not sure whether it was saved, even after opening the customer again",
    };
    let changes = changes_of(loaded, &sent, &base, context);
    let save = journal(open.references.as_ref()?, &title, now, outcome, 1, changes);
    Some((stored, save))
}

/// What reading tells about a save that the program did not live to see the end of.
fn doubt_words(stored: Stored, saves: &str) -> String {
    match stored {
        Stored::Yes => {
            "The save before the program ended is stored: saved (confirmed by reading back)."
                .to_owned()
        }
        Stored::No => format!(
            "The save before the program ended was not stored; its changes are back. {saves} sends them."
        ),
        Stored::Unclear => format!(
            "Not sure whether the save before the program ended was stored: reading shows something else. {saves} decides."
        ),
    }
}

/// A save as the journal keeps it.
pub(super) fn journal(
    references: &References,
    name: &str,
    at: Timestamp,
    outcome: &str,
    attempts: u32,
    changes: Vec<JournalChange>,
) -> JournalSave {
    JournalSave {
        id: 0,
        environment: references.environment.clone(),
        customer: references.customer.clone(),
        aliases: references.aliases.clone(),
        name: name.to_owned(),
        at,
        outcome: outcome.to_owned(),
        attempts,
        ticket: None,
        changes,
    }
}

/// Edits as the journal keeps them.
pub(super) fn changes_of(
    loaded: &Loaded,
    edits: &[Edit],
    base: &Document,
    context: &Context,
) -> Vec<JournalChange> {
    let words = loaded.changes_of(edits, base, context);
    let change = |(edit, words): (&Edit, super::super::model::Change)| JournalChange {
        pointer: edit.pointer.to_string(),
        label: words.label,
        values: Some(Values {
            old: base.find(&edit.pointer).map(|node| node.raw().to_owned()),
            new: edit.value.as_ref().map(|json| json.raw().to_owned()),
            old_words: words.old,
            new_words: words.new,
        }),
    };
    edits.iter().zip(words).map(change).collect()
}

/// The end of a save as an entry of the journal.
pub(super) fn entry(model: &Model, open: &Open, save: &Save, outcome: &Outcome) -> JournalSave {
    let loaded = open.loaded.as_ref();
    let changes = loaded.map_or_else(Vec::new, |loaded| {
        changes_of(loaded, save.edits(), save.base(), &model.context)
    });
    let references = open
        .references
        .clone()
        .unwrap_or_else(|| References::new(&model.environment, &open.who, None));
    let outcome = outcome.summary();
    JournalSave {
        ticket: model.session_ticket().map(str::to_owned),
        ..journal(
            &references,
            &open.title(),
            model.now.wall,
            &outcome,
            save.puts(),
            changes,
        )
    }
}

/// Puts back what stood in a field before the save under the cursor of the Journal.
pub(super) fn put_back(model: &mut Model) {
    let saves = model.keys.name(Action::Save);
    let Some(open) = model.open_mut() else { return };
    let Some(loaded) = &mut open.loaded else {
        return;
    };
    let Some(change) = loaded.journal.selected(&open.saves) else {
        return;
    };
    let words = match old_value(loaded, change) {
        Ok((at, old)) => match loaded.record.set_all(vec![(at.clone(), old)]) {
            Ok(()) => {
                let words = format!("The old {} is back; {saves} saves it.", change.label);
                tabs::show(model, &at);
                return model.say(words);
            }
            Err(refusal) => format!("{} cannot be changed: {refusal}", change.label),
        },
        Err(why) => why,
    };
    model.complain(words);
}

/// Where a change was made and what stood there before, if nothing newer stands there.
fn old_value(loaded: &Loaded, change: &JournalChange) -> Result<(Pointer, Option<Json>), String> {
    let label = &change.label;
    let Some(values) = &change.values else {
        return Err(format!(
            "The old {label} is past its retention and was wiped."
        ));
    };
    let unreadable = || format!("What was kept of {label} cannot be read.");
    let at: Pointer = change.pointer.parse().map_err(|_| unreadable())?;
    let json = |text: &Option<String>| text.as_deref().map(Json::parse).transpose();
    let new = json(&values.new).map_err(|_| unreadable())?;
    let old = json(&values.old).map_err(|_| unreadable())?;
    let stands: Option<Node<'_>> = loaded.record.value(&at);
    if !same_meaning(stands, new.as_ref().map(Json::node)) {
        return Err(format!(
            "{label} has changed since that save, so the old value is not put back."
        ));
    }
    Ok((at, old))
}
