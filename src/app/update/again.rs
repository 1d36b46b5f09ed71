//! The same once more: the changes of the last save for another customer, and the value that the customer before has.

use super::{
    super::{
        action::Action,
        key::Key,
        model::{Again, Model, Open, OpenId},
        words,
    },
    saving,
    tabs::{check, commit, current},
};
use crate::{
    record::{Json, Run, joined},
    save::{self, Outcome},
    voice::{self, say},
};

/// Notes what a save has changed, once it is stored.
pub(super) fn note(model: &mut Model, id: OpenId) {
    let open = &model.customers[id];
    let Some(save) = open.save.as_ref().filter(|save| {
        let outcome = save.outcome();
        outcome.is_some_and(Outcome::is_stored) && !save.edits().is_empty()
    }) else {
        return;
    };
    model.again.last = Some((open.called(), save.edits().to_vec(), save.base().clone()));
}

/// Notes who was on the screen before, where that is somebody else now.
pub(super) fn left(model: &mut Model, before: Option<OpenId>) {
    let before = before.filter(|_| model.customers.shown() != before);
    if let Some(open) = before.and_then(|id| model.customers.get(id)) {
        leave(open, &mut model.again);
    }
}

/// Notes whom the agent leaves, for what the next one has in common.
pub(super) fn leave(open: &Open, again: &mut Again) {
    if let Some(loaded) = &open.loaded {
        again.before = Some((open.called(), loaded.record.clone()));
    }
}

/// Makes the changes of the last save here, too, as one step, and reviews them. What was added to a list, or taken out of
/// it, is added and taken out here.
pub(super) fn repeat(model: &mut Model, key: Option<Key>) {
    commit(model);
    let (context, undo) = (model.context.clone(), model.keys.name(Action::Undo));
    let Some((from, edits, base)) = model.again.last.clone() else {
        return;
    };
    let own = model.environment.extended.clone();
    let Some(loaded) = model.open_mut().and_then(|open| open.loaded.as_mut()) else {
        return;
    };
    let sets = save::sets(&loaded.customer, &own);
    let before = loaded.record.edits().to_vec();
    let mut values = Vec::new();
    for edit in edits {
        let at = edit.pointer;
        if let Err(refusal) = loaded.record.editable(&at) {
            let label = words::label(loaded, &at);
            return model.complain(say::field_refused(label, voice::refusal(&refusal)));
        }
        let new = edit.value.as_ref().map(Json::node);
        let list = sets
            .contains(&at)
            .then(|| joined(base.find(&at), new, loaded.record.value(&at)));
        values.push((at, list.flatten().or(edit.value)));
    }
    if let Err(refusal) = loaded.record.set_all(values) {
        return model.complain(say::save_impossible(voice::refusal(&refusal)));
    }
    let changed = loaded
        .record
        .edits()
        .iter()
        .filter(|edit| !before.contains(edit));
    let changed = changed.count();
    if changed == 0 {
        return model.say(say::repeat_nothing(from));
    }
    loaded.reload(&context);
    saving::review(model, key);
    model.say(say::repeated(changed, from, undo));
}

/// Gives the field that has focus the value that the customer before has there.
pub(super) fn same(model: &mut Model) {
    let undo = model.keys.name(Action::Undo);
    let Some((from, before)) = model.again.before.clone() else {
        return;
    };
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return;
    };
    let field = form.field();
    let (at, label) = (field.pointer.clone(), voice::label(field));
    let Some(value) = field.node(&before).map(Json::from) else {
        return model.say(say::same_none(label, from));
    };
    let done = record.set(&at, Some(value), Run::Step);
    form.arrive(record, &context);
    check(loaded, &context);
    match done {
        Err(refusal) => model.complain(say::field_refused(label, voice::refusal(&refusal))),
        Ok(()) if loaded.record.edit(&at).is_none() => model.say(say::same_already(label, from)),
        Ok(()) => model.say(say::same_taken(label, from, undo)),
    }
}
