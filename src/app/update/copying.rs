//! What has focus as a text: raw on the screen, or on the clipboard.

use std::fmt::Write as _;

use super::{
    super::{
        effect::Effect,
        key::Key,
        layer::LayerKind,
        model::{Model, Tab},
        note,
        view::Scroll,
        words,
    },
    tabs,
};
use crate::{
    record::{Node, Pointer},
    terminal::{clipboard, json, visible::visible},
};

/// What has focus: its name, the text to copy, and the text as the API sent it.
fn focused(model: &Model) -> Option<(String, String, String)> {
    let open = model.open()?;
    let loaded = open.loaded.as_ref()?;
    let document = loaded.record.document();
    match open.tab {
        Tab::Profile | Tab::Consents => {
            let field = loaded.form(open.tab)?.field();
            let raw = field
                .node(&loaded.record)
                .map_or("(absent)", Node::raw)
                .to_owned();
            let title = format!("{} {}", field.label, field.pointer);
            Some((
                title,
                visible(&field.text(&loaded.record)).into_owned(),
                raw,
            ))
        }
        Tab::Loyalty => {
            let cards = &loaded.customer.loyalty.cards;
            let card = &cards[loaded.loyalty.card.selected(cards.len())?];
            let name = card.name.value().cloned().unwrap_or_default();
            let list = Pointer::of(["loyalty", "loyaltyCards"]).find(document.data())?;
            let own = |item: &Node<'_>| card.id.value().is_some_and(|id| item.has_id(id));
            let raw = list
                .items()
                .into_iter()
                .find(own)
                .unwrap_or(list)
                .raw()
                .to_owned();
            let name = visible(&name).into_owned();
            Some((format!("Stamp card {name}"), name, raw))
        }
        Tab::Promotions => {
            let promotion = loaded.promotions.selected(&loaded.customer)?;
            let name = promotion.name.value().cloned().unwrap_or_default();
            let row = loaded
                .promotions
                .row
                .selected(loaded.promotions.shown.len())?;
            let items = Pointer::of(["promotions"]).find(document.data())?.items();
            let raw = items.get(loaded.promotions.shown[row])?.raw().to_owned();
            let name = visible(&name).into_owned();
            Some((format!("Promotion {name}"), name, raw))
        }
        Tab::Extra => {
            let text = match loaded.extra.input.selected() {
                Some(selected) if !loaded.extra.in_answer => selected,
                _ if loaded.extra.in_answer => document.text().to_owned(),
                _ => loaded.extra.input.text(),
            };
            Some((
                "Answer".to_owned(),
                json::safe(&text),
                document.text().to_owned(),
            ))
        }
        Tab::Journal => {
            let change = loaded.journal.selected(&open.saves)?;
            let values = change.values.as_ref()?;
            let (old, new) = (&values.old_words, &values.new_words);
            let text = format!("{} from {old} to {new}", change.label);
            let raw =
                |value: &Option<String>| value.clone().unwrap_or_else(|| "(absent)".to_owned());
            let both = format!("{}\n{}", raw(&values.old), raw(&values.new));
            Some((
                format!("Change of {}, old and new", change.label),
                visible(&text).into_owned(),
                both,
            ))
        }
    }
}

/// Shows the focused value as the API sent it.
pub(super) fn show_raw(model: &mut Model, key: Option<Key>) {
    match focused(model) {
        Some((title, _, text)) => {
            let text = beginning(text);
            let scroll = Scroll::default();
            super::open_layer(
                model,
                LayerKind::Raw {
                    title,
                    text,
                    scroll,
                },
                key,
            );
        }
        None => model.complain("Nothing here has a raw value."),
    }
}

/// More of a text than this is not laid out at every frame.
const MOST: usize = 64 * 1024;

/// A text, or its beginning and how much more there is.
fn beginning(mut text: String) -> String {
    if text.len() > MOST {
        let end = (0..=MOST).rev().find(|at| text.is_char_boundary(*at));
        let rest = text.split_off(end.unwrap_or(0));
        let _ = write!(
            text,
            "\n… and {} KiB more; `stamkunde get --json` prints all of it.",
            rest.len().div_ceil(1024)
        );
    }
    text
}

/// Copies the focused value.
pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let text = focused(model).map(|(_, text, _)| text);
    put_on_clipboard(model, text.unwrap_or_default())
}

/// Copies what the last save changed, in words.
pub(super) fn copy_note(model: &mut Model) -> Vec<Effect> {
    let note = model.open().and_then(|open| note::of_save(model, open));
    let note = note.unwrap_or_default();
    put_on_clipboard(model, visible(&note).into_owned())
}

/// Copies the request that a save would send.
pub(super) fn copy_curl(model: &mut Model) -> Vec<Effect> {
    tabs::commit(model);
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    match loaded.map(|loaded| words::request_of(model, loaded)) {
        Some(Ok(request)) => {
            let command = note::curl(&model.environment, &request);
            put_on_clipboard(model, command)
        }
        Some(Err(refusal)) => {
            model.complain(format!("This record cannot be sent: {refusal}"));
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Puts a text on the clipboard that holds nothing hidden: what is pasted somewhere else must be what was seen.
fn put_on_clipboard(model: &mut Model, text: String) -> Vec<Effect> {
    if text.is_empty() {
        model.complain("There is nothing to copy here.");
        return Vec::new();
    }
    if text.len() > clipboard::LIMIT {
        model.complain(format!(
            "Too long to copy: {} characters, and terminals take {} at most.",
            text.chars().count(),
            clipboard::LIMIT
        ));
        return Vec::new();
    }
    model.say("Copied, if this terminal or desktop allows it.");
    vec![Effect::Copy(text)]
}
