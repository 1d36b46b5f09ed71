//! Where the focus is: fields, rows, halves and tabs, by keys, by the mouse, and by what is gone to; and what the wheel
//! scrolls.

use crossterm::event::{KeyCode, KeyEvent};

use super::{
    super::{
        effect::Effect,
        form::{Editor, Form, Handled},
        model::{Loaded, Model, Tab},
        target::{Spot, Target},
        view::{Extra, Scroll},
    },
    tabs::{after, commit, current, key},
};
use crate::{customer::Context, record::pointer::Pointer};

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

/// Takes the town that is offered for a changed postcode, if one is.
pub(super) fn take_town(model: &mut Model) {
    let is_locked = model.locked().is_some();
    let Some((tab, loaded, context)) = current(model).filter(|_| !is_locked) else {
        return;
    };
    let Some((form, record)) = loaded.form_and_record(tab) else {
        return;
    };
    if let Some(town) = form.offered_town(record, &context) {
        let handled = form.fill(town, record, &context);
        after(model, handled.unwrap_or(Handled::Refused));
    }
}

/// Gives the focus to a field of the form shown, unless it has it.
pub(super) fn field(model: &mut Model, index: usize) {
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
    field(model, index);
    let words = model.words;
    let Some((tab, loaded, context)) = current(model) else {
        return;
    };
    if let Some((form, record)) = loaded.form_and_record(tab) {
        form.point(spot, had_focus, record, (&context, words));
    } else if tab == Tab::Extra {
        loaded.extra.in_answer = false;
        loaded.extra.point(spot);
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
        (Tab::Extra, Some((Target::Value(_), _))) => {
            return wheel_half(model, false, event, rows);
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
        field(model, to);
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
