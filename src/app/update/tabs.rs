//! Keys in the tabs: fields, tables and the text area, and what is committed on leaving them.

use crossterm::event::{KeyCode, KeyEvent};

use super::super::{
    account::Reader,
    action::Action,
    form::{Editor, Handled, choices},
    model::{Loaded, Model, Tab},
    view::{Extra, promotions::Clock},
};
use crate::{
    customer::{Context, Field},
    record::Record,
    terminal::{json, visible::visible},
    voice::{self, Phrase, say},
};

/// What times and their words depend on.
fn clock(model: &Model) -> Clock {
    Clock {
        now: model.now.wall,
        zone: model.zone.clone(),
        words: model.words,
    }
}

/// The loaded customer on the screen, with what its keys need.
pub(super) fn current(model: &mut Model) -> Option<(Tab, &mut Loaded, Context)> {
    let context = model.context.clone();
    let open = model.open_mut()?;
    let tab = open.tab;
    Some((tab, open.loaded.as_mut()?, context))
}

/// Gives a key to the tab; whether it was one of its keys.
pub(super) fn key(model: &mut Model, event: KeyEvent) -> bool {
    let page = model.page;
    let locked = model.locked();
    let clock = clock(model);
    let Some(open) = model.open_mut() else {
        return false;
    };
    let (tab, saves) = (open.tab, &open.saves);
    let Some(loaded) = &mut open.loaded else {
        return false;
    };
    match tab {
        Tab::Profile | Tab::Consents | Tab::Extra if locked.is_some() => {
            locked_key(model, event, locked)
        }
        Tab::Profile | Tab::Consents => form_key(model, event),
        Tab::Loyalty => {
            let cards = loaded.customer.loyalty.cards.len();
            loaded.loyalty.key(event, cards, page)
        }
        Tab::Promotions => {
            let customer = &loaded.customer;
            loaded.promotions.key(event, customer, page, &clock)
        }
        Tab::Extra => {
            if let (Some(refusal), true) = (&loaded.extra.refusal, would_type(event)) {
                let words = voice::refusal(refusal);
                model.complain(words);
                return true;
            }
            loaded.extra.key(event, page)
        }
        Tab::Journal => loaded.journal.key(event, saves, page),
    }
}

/// Gives a key to a tab where nothing may be changed now: it moves the cursor, and no more.
fn locked_key(model: &mut Model, event: KeyEvent, lock: Option<Phrase>) -> bool {
    let page = model.page;
    let Some((tab, loaded, _)) = current(model) else {
        return false;
    };
    let is_sideways = matches!(
        event.code,
        KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End
    );
    let is_upright = matches!(
        event.code,
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown
    );
    let would_change = match loaded.form(tab).map(|form| &form.editor) {
        Some(Editor::Switch) => is_sideways || would_type(event),
        Some(_) if is_sideways => return form_key(model, event),
        Some(_) => would_type(event),
        None if is_sideways || is_upright || loaded.extra.in_answer => {
            return loaded.extra.key(event, page);
        }
        None => event.code == KeyCode::Enter || would_type(event),
    };
    if let Some(lock) = lock.filter(|_| would_change) {
        model.complain(lock);
    }
    would_change
}

/// Whether a key would change a text.
fn would_type(event: KeyEvent) -> bool {
    use crossterm::event::KeyModifiers;
    let held = event
        .modifiers
        .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match event.code {
        KeyCode::Char('w' | 'u' | 'k' | 'h') => !event.modifiers.contains(KeyModifiers::ALT),
        KeyCode::Char('d') => !event.modifiers.contains(KeyModifiers::CONTROL),
        KeyCode::Char('?') => false,
        KeyCode::Char(_) => !held,
        KeyCode::Backspace | KeyCode::Delete => true,
        _ => false,
    }
}

fn form_key(model: &mut Model, event: KeyEvent) -> bool {
    let words = model.words;
    let Some((tab, loaded, context)) = current(model) else {
        return false;
    };
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return false;
    };
    let handled = form.key(event, record, (&context, words));
    after(model, handled)
}

/// What follows from a key or a paste in a form.
pub(super) fn after(model: &mut Model, handled: Handled) -> bool {
    match handled {
        Handled::No => return false,
        Handled::Yes => {}
        Handled::Changed => {
            if let Some((tab, loaded, _)) = current(model)
                && let Some(pointer) = loaded.form(tab).map(|form| form.field().pointer.clone())
            {
                loaded.marks.retain(|(place, _)| *place != pointer);
                loaded.problems.retain(|(place, _)| *place != pointer);
            }
        }
        Handled::Refused => {
            if let Some((field, record)) = model.focused_field() {
                let words = refused(field, record, &model.context);
                model.complain(words);
            }
        }
    }
    true
}

/// Why a field has not taken what was typed, and what it takes.
fn refused(field: &Field, record: &Record, context: &Context) -> Phrase {
    /// More values are not told one by one.
    const MOST: usize = 6;
    let label = voice::label(field);
    match record.editable(&field.pointer) {
        Err(_) if let Some(why) = voice::locked(field) => say::field_why_not(label, why),
        Err(refusal) => say::field_refused(label, voice::refusal(&refusal)),
        Ok(()) if let Some(why) = field.lock(record) => {
            let why = voice::mismatch(&why);
            if Extra::at().contains(&field.pointer) {
                say::field_why_not_extra(label, why)
            } else {
                say::field_why_not(label, why)
            }
        }
        Ok(()) if field.editable => {
            let values = choices(field, context);
            let some = values
                .iter()
                .take(MOST)
                .map(|value| Phrase::ours(value.clone()));
            match values.len() {
                0 => say::field_switch(label),
                1..=MOST => say::field_choose(label, Phrase::any(some)),
                _ => say::field_choose_more(label, Phrase::join(some, ", ")),
            }
        }
        Ok(()) => say::field_of_server(label),
    }
}

/// Gives letters to the text that has focus; whether one has.
pub(super) fn type_text(model: &mut Model, text: &str) -> bool {
    if model.locked().is_some() {
        return false;
    }
    let Some((tab, loaded, context)) = current(model) else {
        return false;
    };
    let Loaded {
        profile,
        consents,
        extra,
        record,
        ..
    } = loaded;
    let typed = match tab {
        Tab::Profile => profile.type_text(text, record, &context),
        Tab::Consents => consents.type_text(text, record, &context),
        Tab::Extra if !extra.in_answer && extra.refusal.is_none() => {
            extra.type_text(text);
            Handled::Yes
        }
        Tab::Loyalty | Tab::Promotions | Tab::Extra | Tab::Journal => Handled::No,
    };
    after(model, typed)
}

/// What is selected in what has focus.
pub(super) fn selected(model: &Model) -> Option<String> {
    let open = model.open()?;
    let loaded = open.loaded.as_ref()?;
    let input = match open.tab {
        Tab::Profile | Tab::Consents => match &loaded.form(open.tab)?.editor {
            Editor::Text(input) => input,
            Editor::Choice(choice) => &choice.input,
            Editor::Chips(chips) => match chips.selected() {
                Some(index) => return Some(visible(&chips.items()[index]).into_owned()),
                None => chips.new_item(),
            },
            Editor::Fixed | Editor::Switch => return None,
        },
        Tab::Promotions => loaded.promotions.input()?,
        Tab::Journal => loaded
            .journal
            .is_filtering
            .then_some(&loaded.journal.filter)?,
        Tab::Extra if loaded.extra.in_answer => return None,
        Tab::Extra => return loaded.extra.input.selected().map(|text| json::safe(&text)),
        Tab::Loyalty => return None,
    };
    Some(visible(&input.selected()?).into_owned())
}

/// Gives a paste to the tab.
pub(super) fn paste(model: &mut Model, text: &str) {
    let locked = model.locked();
    let clock = clock(model);
    let saves = model
        .open()
        .map_or_else(Vec::new, |open| open.saves.to_vec());
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    match tab {
        Tab::Promotions => loaded.promotions.paste(text, &loaded.customer, &clock),
        Tab::Journal if loaded.journal.is_filtering => loaded.journal.paste(text, &saves),
        Tab::Loyalty | Tab::Journal => {}
        Tab::Profile | Tab::Consents | Tab::Extra if let Some(lock) = locked => {
            model.complain(lock);
        }
        Tab::Extra => loaded.extra.paste(text),
        Tab::Profile | Tab::Consents => {
            if let Some((form, record)) = loaded.form_and_record(tab) {
                let handled = form.paste(text, record, &context);
                after(model, handled);
            }
        }
    }
}

/// Ends what is being typed on the tab shown, and checks the changed values.
pub(super) fn commit(model: &mut Model) {
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    let Loaded {
        profile,
        consents,
        extra,
        record,
        ..
    } = loaded;
    match tab {
        Tab::Profile => profile.commit(record, &context),
        Tab::Consents => consents.commit(record, &context),
        Tab::Extra => {
            if let Some(found) = extra.commit(record) {
                // The tenant's own fields show what became of it.
                profile.reload(record, &context);
                loaded.contest(found);
            }
        }
        Tab::Loyalty | Tab::Promotions | Tab::Journal => {}
    }
    check(loaded, &context);
}

/// Checks every changed value anew, and what there is left to decide.
pub(super) fn check(loaded: &mut Loaded, context: &Context) {
    loaded.forget_ended();
    let Loaded { record, .. } = &*loaded;
    let changed = [&loaded.profile, &loaded.consents].map(|form| {
        let touched = form.fields.touched(record.edits()).into_iter();
        touched.map(|index| &form.fields[index])
    });
    // Only what was changed is ever complained about.
    let problems = changed
        .into_iter()
        .flatten()
        .filter_map(|field| Some((field.pointer.clone(), field.check(record, context)?)))
        .collect();
    loaded.problems = problems;
}

/// Begins a filter of the table.
pub(super) fn filter(model: &mut Model) {
    let (context, words) = (model.context.clone(), model.words);
    match current(model) {
        Some((Tab::Journal, loaded, _)) => {
            let fields = loaded.fields().cloned().collect();
            loaded.journal.begin_filter(Reader {
                fields,
                context,
                words,
            });
        }
        Some(_) => promotions(model, Action::Filter),
        None => {}
    }
}

/// Filters, sorts or asks the promotions.
pub(super) fn promotions(model: &mut Model, action: Action) {
    let clock = clock(model);
    if let Some((_, loaded, _)) = current(model) {
        loaded.promotions.perform(action, &loaded.customer, clock);
    }
}
