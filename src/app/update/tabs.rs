//! Keys in the tabs: fields, tables and the text area, and what is committed on leaving them.

use crossterm::event::{KeyCode, KeyEvent};

use super::super::{
    action::Action,
    effect::Effect,
    form::{Editor, Form, Handled, choices},
    model::{Loaded, Model, Tab},
    target::{Spot, Target},
    view::{Extra, Scroll, promotions::Clock},
    words,
};
use crate::{
    customer::{Context, Field},
    record::{Record, pointer::Pointer},
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
    let Some(open) = model.customers.get_mut(model.current) else {
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
    let Some((tab, loaded, context)) = current(model) else {
        return false;
    };
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return false;
    };
    let handled = form.key(event, record, &context);
    after(model, handled)
}

/// What follows from a key or a paste in a form.
fn after(model: &mut Model, handled: Handled) -> bool {
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
    let label = words::label_of(field);
    match record.editable(&field.pointer) {
        Err(_) if let Some(why) = &field.locked => {
            say::field_why_not(label, Phrase::ours(why.clone()))
        }
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
            let some = Phrase::join(some, ", ");
            match values.len() {
                0 => say::field_switch(label),
                1..=MOST => say::field_choose(label, some),
                _ => say::field_choose_more(label, some),
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

/// Moves the focus by one field, or between the halves of a tab.
pub(super) fn move_focus(model: &mut Model, forward: bool) {
    commit(model);
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    match tab {
        Tab::Profile | Tab::Consents => {
            if let Some((form, record)) = loaded.form_and_record(tab) {
                let count = form.fields.len();
                let to = (form.focus() + if forward { 1 } else { count - 1 }) % count;
                form.set_focus(to, record, &context);
            }
        }
        Tab::Extra => loaded.extra.in_answer = !loaded.extra.in_answer,
        Tab::Loyalty => {
            let cards = loaded.customer.loyalty.cards.len();
            loaded.loyalty.step(forward, cards);
        }
        Tab::Promotions => loaded.promotions.step(forward),
        Tab::Journal => {
            if let Some(open) = model.open_mut()
                && let Some(loaded) = &mut open.loaded
            {
                loaded.journal.step(forward, &open.saves);
            }
        }
    }
}

/// Gives the focus to a field of the form shown, unless it has it.
pub(super) fn focus(model: &mut Model, index: usize) {
    let has_focus = |(tab, loaded, _): (Tab, &mut Loaded, Context)| {
        let focus = loaded.form(tab).map(Form::focus);
        focus.is_none_or(|focus| focus == index)
    };
    if current(model).is_none_or(has_focus) {
        return;
    }
    commit(model);
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    if let Some((form, record)) = loaded.form_and_record(tab) {
        form.set_focus(index, record, &context);
    }
}

/// Sets the cursor of a field where its value was clicked.
pub(super) fn point(model: &mut Model, index: usize, spot: Spot) {
    let had_focus = (current(model))
        .and_then(|(tab, loaded, _)| Some(loaded.form(tab)?.focus() == index))
        .unwrap_or(false);
    focus(model, index);
    if let Some((tab, loaded, context)) = current(model)
        && let Some((form, record)) = loaded.form_and_record(tab)
    {
        form.point(spot, had_focus, record, &context);
    }
}

/// Takes a proposal for the field that has focus.
pub(super) fn choose(model: &mut Model, row: usize) -> Vec<Effect> {
    if let Some((tab, loaded, _)) = current(model)
        && let Some(Editor::Choice(choice)) = loaded.form_mut(tab).map(|form| &mut form.editor)
        && choice.is_open
    {
        choice.picker.select(row);
        key(model, KeyEvent::from(KeyCode::Enter));
    }
    Vec::new()
}

/// Scrolls what the pointer is over, or else the tab: a text by so many rows, but by no more than show; a table, a form or
/// an open list by one.
pub(super) fn wheel(
    model: &mut Model,
    event: KeyEvent,
    over: Option<(Target, usize)>,
    rows: usize,
) {
    let Some((tab, loaded, _)) = current(model) else {
        return;
    };
    if let Some(Editor::Choice(choice)) = loaded.form_mut(tab).map(|form| &mut form.editor)
        && choice.wheel(event.code)
    {
        return;
    }
    match (tab, over) {
        (Tab::Loyalty, Some((Target::Details, show))) => {
            return scroll_details(&mut loaded.loyalty.scroll, event, rows.min(show));
        }
        (Tab::Promotions, Some((Target::Details, show))) => {
            return scroll_details(&mut loaded.promotions.scroll, event, rows.min(show));
        }
        (Tab::Extra, Some((Target::Answer(half), _))) => {
            return wheel_half(model, half, event, rows);
        }
        _ => {}
    }
    let is_text = match tab {
        Tab::Extra => true,
        Tab::Promotions => loaded.promotions.is_detailed,
        Tab::Profile | Tab::Consents | Tab::Loyalty | Tab::Journal => false,
    };
    let mut is_taken = false;
    for _ in 0..if is_text { rows } else { 1 } {
        is_taken |= key(model, event);
    }
    if is_taken {
        return;
    }
    let step = if event.code == KeyCode::Down { 1 } else { -1 };
    // Not round the end, as keys go.
    let to = current(model).and_then(|(tab, loaded, _)| {
        let form = loaded.form(tab)?;
        let to = form.focus().checked_add_signed(step)?;
        (to < form.fields.len()).then_some(to)
    });
    if let Some(to) = to {
        focus(model, to);
    }
}

/// Scrolls what is below a table, whatever takes the keys.
fn scroll_details(scroll: &mut Scroll, event: KeyEvent, rows: usize) {
    for _ in 0..rows {
        scroll.key(event.code, 1);
    }
}

/// Scrolls a half of Extra; the other one may keep the focus.
fn wheel_half(model: &mut Model, half: bool, event: KeyEvent, rows: usize) {
    let Some(before) = focus_half(model, half) else {
        return;
    };
    for _ in 0..rows {
        key(model, event);
    }
    focus_half(model, before);
}

/// Gives a half of Extra the focus; whether the answer had it before.
fn focus_half(model: &mut Model, in_answer: bool) -> Option<bool> {
    let (_, loaded, _) = current(model)?;
    Some(std::mem::replace(&mut loaded.extra.in_answer, in_answer))
}

/// Selects a row of the table shown.
pub(super) fn select(model: &mut Model, row: usize) {
    let Some((tab, loaded, _)) = current(model) else {
        return;
    };
    match tab {
        Tab::Loyalty => loaded.loyalty.card.select(row),
        Tab::Promotions => {
            loaded.promotions.row.select(row);
            loaded.promotions.scroll = Scroll::default();
        }
        Tab::Journal => loaded.journal.row.select(row),
        Tab::Profile | Tab::Consents | Tab::Extra => {}
    }
}

/// Shows a tab.
pub(super) fn go(model: &mut Model, tab: Tab) {
    commit(model);
    if let Some(open) = model.open_mut() {
        let is_other = open.tab != tab;
        open.tab = tab;
        if let (Tab::Extra, Some(loaded)) = (tab, &mut open.loaded) {
            // The tenant's own fields may have changed what it shows.
            loaded.extra.reload(&loaded.record);
            loaded.extra.show_answer(&loaded.record);
        }
        if is_other {
            arrive(model);
        }
    }
}

/// Selects the value of the field that has focus, since the agent comes from elsewhere.
pub(super) fn arrive(model: &mut Model) {
    if let Some((tab, loaded, context)) = current(model)
        && let Some((form, record)) = loaded.form_and_record(tab)
    {
        form.arrive(record, &context);
    }
}

/// Begins a filter of the table.
pub(super) fn filter(model: &mut Model) {
    match current(model) {
        Some((Tab::Journal, loaded, _)) => loaded.journal.begin_filter(),
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

/// Goes to the field or the tab that holds a place, and takes its value from the record anew.
pub(super) fn show(model: &mut Model, place: &Pointer) {
    let context = model.context.clone();
    let Some(open) = model.open_mut() else { return };
    let Some(loaded) = &mut open.loaded else {
        return;
    };
    let Loaded {
        profile,
        consents,
        extra,
        record,
        ..
    } = loaded;
    let mut is_field = false;
    for (tab, form) in [(Tab::Profile, profile), (Tab::Consents, consents)] {
        match form.fields.at(place) {
            Some(index) => {
                is_field = true;
                open.tab = tab;
                form.set_focus(index, record, &context);
            }
            None => form.reload(record, &context),
        }
    }
    extra.reload(record);
    if !is_field && Extra::at().contains(place) {
        open.tab = Tab::Extra;
        extra.show_answer(record);
    }
}
