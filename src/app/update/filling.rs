//! Filling a field, Extra or a member of it by name: as if the value had been typed over the old one and left.

use super::{
    super::{
        model::{Model, Tab},
        view::Extra,
    },
    focus,
    tabs::{after, commit, current},
};
use crate::{
    record::{Pointer, typed_member},
    voice::{self, Phrase, say},
};

/// Gives a field, or the text of Extra, a value, as if it had been typed over the old one and left.
pub(super) fn fill(model: &mut Model, at: &Pointer, text: &str) {
    if let Some(lock) = model.locked() {
        return model.complain(lock);
    }
    let Some((_, loaded, _)) = current(model) else {
        return;
    };
    let forms = [Tab::Profile, Tab::Consents].into_iter();
    let mut places = forms.filter_map(|tab| Some((tab, loaded.form(tab)?.fields.at(at)?)));
    match places.next() {
        Some((tab, index)) => {
            focus::go(model, tab);
            focus::field(model, index);
            fill_field(model, text);
        }
        None if *at == Extra::at() => {
            focus::go(model, Tab::Extra);
            fill_extra(model, text);
        }
        None if Extra::at().contains(at) => {
            focus::go(model, Tab::Extra);
            fill_member(model, at, text);
        }
        None => {}
    }
    commit(model);
}

fn fill_field(model: &mut Model, text: &str) {
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return;
    };
    match form.fill(text, record, &context) {
        Ok(handled) => {
            after(model, handled);
        }
        Err(problem) => {
            let words = voice::problem_of(form.field(), &problem);
            model.complain(words);
        }
    }
}

fn fill_extra(model: &mut Model, text: &str) {
    let Some((_, loaded, _)) = current(model) else {
        return;
    };
    if let Some(refusal) = &loaded.extra.refusal {
        let words = voice::refusal(refusal);
        return model.complain(words);
    }
    loaded.extra.fill(text);
}

/// Gives a member of Extra a value, which is JSON.
fn fill_member(model: &mut Model, at: &Pointer, text: &str) {
    let Some((_, loaded, context)) = current(model) else {
        return;
    };
    let label = Phrase::foreign(at.to_string());
    let edits = match typed_member(at, loaded.record.value(at), text) {
        Ok(edits) => edits,
        Err(error) => {
            return model.complain(say::field_why_not(label, voice::not_json(&error)));
        }
    };
    if let Err(refusal) = loaded.record.set_all(edits) {
        return model.complain(say::field_refused(label, voice::refusal(&refusal)));
    }
    loaded.reload(&context);
}
