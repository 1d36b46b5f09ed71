//! The help: what has focus, how its keys work, and every command.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::{ACTIONS, Action},
        form::Editor,
        model::{Load, Model, Open, Tab},
        view::Scroll,
        words,
    },
    voice::{self, Label, Phrase, say},
    widget::sheet::Entry,
};

use super::{Canvas, Clear, window::sheet_in};

/// Words as they may be shown.
type Said = Clear<'static>;

/// Draws it over whatever asked for it: a dialog with a title and a text of its own, or the tab. Of the commands it lists
/// those that do something there.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    dialog: Option<(Label, Phrase)>,
    works: impl Fn(Action) -> bool,
    (scroll, area): (Scroll, Rect),
) {
    let mut entries = match dialog {
        Some((title, text)) => titled(canvas, title, text),
        None => of_tab(canvas, model),
    };
    entries.push(Entry::Gap);
    entries.push(Entry::Title(canvas.say(say::ACTION_PALETTE)));
    for entry in ACTIONS.iter().filter(|entry| works(entry.action)) {
        let keys = match model.keys.list(entry.action) {
            none if none.is_empty() => format!("({})", model.words.label(entry.title)),
            keys => keys,
        };
        entries.push(Entry::value(Clear::ours(keys), canvas.say(entry.about)));
    }
    entries.push(Entry::Gap);
    let palette = model.keys.name(Action::Palette);
    entries.push(Entry::Text(canvas.say(say::help_terminals(palette))));
    let title = canvas.say(say::ACTION_HELP);
    sheet_in(canvas, area, 96, title, &entries, scroll);
}

fn titled(canvas: &Canvas<'_>, title: Label, text: impl Into<Phrase>) -> Vec<Entry<Said>> {
    vec![
        Entry::Title(canvas.say(title)),
        Entry::Text(canvas.say(text)),
    ]
}

/// The field that has focus and how it is edited, or the tab and what its keys do.
fn of_tab(canvas: &Canvas<'_>, model: &Model) -> Vec<Entry<Said>> {
    let Some(open) = model.open() else {
        return titled(canvas, say::HELP_NO_CUSTOMER_TITLE, say::HELP_NO_CUSTOMER);
    };
    if open.loaded.is_none() {
        return unread(canvas, model, open);
    }
    let mut entries = field(canvas, model);
    let editor = open
        .loaded
        .as_ref()
        .and_then(|loaded| Some(&loaded.form(open.tab)?.editor));
    let key = |action| model.keys.name(action);
    let (title, text): (_, Phrase) = match (open.tab, editor) {
        (_, Some(Editor::Text(_))) => (say::HELP_TEXT_TITLE, say::HELP_TEXT.into()),
        (_, Some(Editor::Choice(_))) => (say::HELP_CHOICE_TITLE, say::HELP_CHOICE.into()),
        (_, Some(Editor::Chips(_))) => (say::HELP_CHIPS_TITLE, say::HELP_CHIPS.into()),
        (_, Some(Editor::Switch)) => (say::HELP_SWITCH_TITLE, say::HELP_SWITCH.into()),
        (Tab::Profile | Tab::Consents, Some(Editor::Fixed) | None) => {
            (say::HELP_FIXED_TITLE, say::HELP_FIXED.into())
        }
        (Tab::Loyalty, _) => (say::TAB_LOYALTY, say::HELP_LOYALTY.into()),
        (Tab::Promotions, _) => {
            let text = say::help_promotions(
                key(Action::Filter),
                key(Action::OnlyState),
                key(Action::Sort),
                key(Action::SortBack),
                key(Action::WhatIf),
                key(Action::Back),
            );
            (say::TAB_PROMOTIONS, text)
        }
        (Tab::Extra, _) => (say::TAB_EXTRA, say::HELP_EXTRA.into()),
        (Tab::Journal, _) => (say::TAB_JOURNAL, say::help_journal(key(Action::Filter))),
    };
    entries.extend(titled(canvas, title, text));
    entries
}

/// What is known of a customer who is not there to be shown, and what can be done about it.
fn unread(canvas: &Canvas<'_>, model: &Model, open: &Open) -> Vec<Entry<Said>> {
    let (title, about) = match open.load {
        Load::Reading { .. } | Load::Done => (say::HELP_READING_TITLE, say::HELP_READING),
        Load::Failed(_) | Load::Cancelled => (say::HELP_UNREAD_TITLE, say::HELP_UNREAD),
    };
    let mut entries = titled(canvas, title, words::waiting(&open.load, &model.keys));
    entries.push(Entry::Text(canvas.say(about)));
    entries
}

/// What the field that has focus takes, and where it stands in the API.
fn field(canvas: &Canvas<'_>, model: &Model) -> Vec<Entry<Said>> {
    let Some((field, record)) = model.focused_field() else {
        return Vec::new();
    };
    let mut entries = vec![
        Entry::Title(canvas.say(voice::label(field))),
        Entry::Text(canvas.say(voice::help(field))),
    ];
    if let Err(refusal) = record.editable(&field.pointer) {
        entries.push(Entry::Text(canvas.say(voice::refusal(&refusal))));
    } else if !field.editable {
        entries.push(Entry::Text(canvas.say(say::HELP_OF_SERVER)));
    }
    let place = if field.from_meta { "metaData" } else { "data" };
    let place = Phrase::ours(format!("{place}{}", field.pointer));
    entries.push(Entry::Text(canvas.say(say::help_in_api(place))));
    entries.push(Entry::Gap);
    entries
}
