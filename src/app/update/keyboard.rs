//! Keys, letters and pastes, and where they go: to the topmost dialog, to the tab, or to an action.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    super::{
        action::Action,
        effect::Effect,
        key::Key,
        layer::{LayerKind, Then},
        model::Model,
    },
    copying, dialogs, perform, tabs,
};
use crate::voice::say;

/// Copies what is selected, or else asks whether that was meant to quit; unless the configuration has given it away.
const INTERRUPT: Key = Key::ctrl('c');

/// Takes a key.
pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let held = event.modifiers;
    let follows = model.keyboard.follows_escape(model.now.run)
        && event.code != KeyCode::Esc
        && !held.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    if !follows {
        return press(model, event).unwrap_or_default();
    }
    // What means nothing with Alt is not lost to an Esc that did nothing.
    let with_alt = KeyEvent::new(event.code, held | KeyModifiers::ALT);
    let effects = press(model, with_alt).or_else(|| press(model, event));
    effects.unwrap_or_default()
}

/// Takes a key whose first byte was taken for an Esc. Where that Esc did something, it is too late.
pub(super) fn late(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    if model.keyboard.follows_escape(model.now.run) {
        return press(model, event).unwrap_or_default();
    }
    Vec::new()
}

/// Takes a key as it is; none where it means nothing here.
fn press(model: &mut Model, event: KeyEvent) -> Option<Vec<Effect>> {
    let key = Key::from(event);
    let action = model.keys.action(key);
    model.notice = None;
    if key == INTERRUPT && action.is_none() {
        return Some(interrupt(model));
    }
    model.keyboard.goes_on();
    if model.is_too_small() && action != Some(Action::Quit) {
        // Nobody types into what cannot be seen.
        return None;
    }
    // Dialogs and fields know the key that goes back as Esc, whichever it is.
    let is_esc = event.code == KeyCode::Esc;
    let goes_back = action == Some(Action::Back);
    if let Some(layer) = model.layers.last_mut() {
        if is_esc && !goes_back || layer.opened_by == Some(key) {
            return Some(Vec::new());
        }
        layer.opened_by = None;
        let event = if goes_back {
            KeyCode::Esc.into()
        } else {
            event
        };
        return Some(dialogs::key(model, event));
    }
    let has_no_back = is_esc && !goes_back;
    let event = if goes_back {
        KeyCode::Esc.into()
    } else {
        event
    };
    if !has_no_back && tabs::key(model, event) {
        return Some(Vec::new());
    }
    if has_no_back || goes_back && is_esc && Action::Back.unavailable(model).is_some() {
        model.keyboard.escaped(model.now.run);
    }
    Some(perform(model, action?, Some(key)))
}

/// Takes a burst of letters: in one step where a text takes them all as they are, else key by key.
pub(super) fn letters(model: &mut Model, text: &str) -> Vec<Effect> {
    // Who presses Esc and then a key does not press several at once.
    model.keyboard.forgets();
    let is_taken = !model.is_too_small()
        && if model.layers.is_empty() {
            tabs::type_text(model, text)
        } else {
            dialogs::type_text(model, text)
        };
    if is_taken {
        model.notice = None;
        return Vec::new();
    }
    text.chars()
        .flat_map(|letter| key(model, KeyEvent::from(KeyCode::Char(letter))))
        .collect()
}

/// Takes a paste.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.keyboard.forgets();
    model.notice = None;
    if model.is_too_small() {
        return Vec::new();
    }
    if model.layers.is_empty() {
        tabs::paste(model, text);
    } else {
        dialogs::paste(model, text);
    }
    Vec::new()
}

/// Copies what is selected; else says how to quit, and the second time does.
fn interrupt(model: &mut Model) -> Vec<Effect> {
    let selected = if model.layers.is_empty() {
        tabs::selected(model)
    } else {
        dialogs::selected(model)
    };
    if let Some(text) = selected.filter(|text| !text.is_empty()) {
        return copying::put_on_clipboard(model, text);
    }
    let is_asked = matches!(
        model.layers.last().map(|layer| &layer.kind),
        Some(LayerKind::Ask(question)) if question.then == Then::Quit
    );
    if model.keyboard.interrupted(model.now.run) && !is_asked {
        return perform(model, Action::Quit, Some(INTERRUPT));
    }
    let quits = model.keys.name(Action::Quit);
    model.say(say::interrupt_quits(quits));
    Vec::new()
}
