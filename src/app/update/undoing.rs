//! Taking back what was done: undo, redo, and the old value of a field.

use super::{
    super::{
        action::Action,
        key::Key,
        model::{Model, Tab},
        view::Extra,
    },
    again,
    focus::{go, show},
    local::put_back,
    tabs::{check, commit, current},
};
use crate::{
    record::{Record, pointer::Pointer},
    voice::say,
};

/// Takes the last change back: in Extra a text that is no edit yet, else a step of the record.
pub(super) fn undo(model: &mut Model) {
    commit(model);
    if let Some((Tab::Extra, loaded, _)) = current(model)
        && loaded.extra.is_dirty()
    {
        loaded.extra.take_back(&loaded.record);
        let redo = model.keys.name(Action::Redo);
        return model.say(say::undo_text(redo));
    }
    if let Some((_, loaded, _)) = current(model)
        && let Some(discarded) = loaded.just_discarded()
    {
        loaded.discarded = None;
        if discarded.has_text {
            loaded.extra.bring_again();
        }
        if !discarded.has_edits {
            return go(model, Tab::Extra);
        }
    }
    travel(model, Record::undo);
}

/// Makes the change again that was taken back last.
pub(super) fn redo(model: &mut Model) {
    match current(model) {
        Some((Tab::Extra, loaded, _)) if loaded.extra.can_bring_again() => {
            loaded.extra.bring_again();
        }
        _ => travel(model, Record::redo),
    }
}

/// Undo and redo: goes to where it happened.
fn travel(model: &mut Model, step: impl FnOnce(&mut Record) -> Option<Pointer>) {
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    // A text in Extra becomes edits first, which can then be undone like any other.
    if let Some(found) = loaded.extra.commit(&mut loaded.record) {
        loaded.profile.reload(&loaded.record, &context);
        loaded.contest(found);
    }
    loaded.set_aside();
    let before = loaded.record.edits().to_vec();
    if let Some(place) = step(&mut loaded.record) {
        loaded.take_up(&before);
        show(model, &place);
        // Extra shows the tenant's own fields, too.
        if tab == Tab::Extra && Extra::at().contains(&place) {
            go(model, Tab::Extra);
        }
    }
    if let Some((_, loaded, _)) = current(model) {
        check(loaded, &context);
    }
}

/// Puts the old value of the focused field back. `key` asked for it, if one did.
pub(super) fn restore(model: &mut Model, key: Option<Key>) {
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    if tab == Tab::Journal {
        return put_back(model, key);
    }
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return;
    };
    let pointer = form.field().pointer.clone();
    if record.edit(&pointer).is_none() {
        return again::same(model);
    }
    record.end_run();
    loaded.set_aside();
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return;
    };
    record.restore(&pointer);
    form.arrive(record, &context);
    loaded.marks.retain(|(place, _)| *place != pointer);
    check(loaded, &context);
}
