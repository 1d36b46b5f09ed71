//! The help: what has focus, how its keys work, and every command.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::{ACTIONS, Action},
        form::Editor,
        layer::LayerKind,
        model::{Load, Model, Open, Tab},
        view::Scroll,
        words,
    },
    widget::sheet::Entry,
};

use super::{Canvas, Clear, dialogs::sheet_in};

/// Words as they may be shown.
type Said = Clear<'static>;

/// Draws it over whatever asked for it.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, scroll: Scroll, area: Rect) {
    let asked_from = model.layers.iter().rev().nth(1);
    let mut entries = match asked_from {
        Some(layer) => of_dialog(&layer.kind),
        None => of_tab(canvas, model),
    };
    entries.push(Entry::Gap);
    entries.push(Entry::Title("Commands".into()));
    let works = |action| asked_from.is_none_or(|layer| works_in(&layer.kind, action));
    for entry in ACTIONS.iter().filter(|entry| works(entry.action)) {
        let keys = match model.keys.list(entry.action) {
            none if none.is_empty() => format!("({})", entry.title),
            keys => keys,
        };
        entries.push(Entry::value(Clear::ours(keys), entry.about));
    }
    entries.push(Entry::Gap);
    entries.push(Entry::Text(Clear::ours(format!(
        "Terminals keep some keys for themselves: {} runs every command by name. Where Alt does not work, press Esc and then the key.",
        model.keys.name(Action::Palette)
    ))));
    sheet_in(canvas, area, 96, "Help", &entries, scroll);
}

/// Whether a command does something while a dialog is open.
fn works_in(dialog: &LayerKind, action: Action) -> bool {
    match action {
        Action::Help | Action::Mask | Action::Back | Action::Quit => true,
        Action::Pin | Action::Palette => matches!(dialog, LayerKind::Finder(_)),
        Action::Raw => matches!(dialog, LayerKind::Review(_)),
        _ => false,
    }
}

fn titled(title: &'static str, text: impl Into<Said>) -> Vec<Entry<Said>> {
    vec![Entry::Title(title.into()), Entry::Text(text.into())]
}

const TEXT: &str = "Typing goes straight in. Home, End, Ctrl+Left, Ctrl+Right, Ctrl+A and Ctrl+E move, Alt+B and Alt+F by words; Shift with an arrow \
     selects, Ctrl+C copies that; Ctrl+W and Alt+D delete a word back and forward, Ctrl+U and Ctrl+K all before and all behind the cursor. A changed field shows ● and its old value; \
     an empty one clears it.";

/// The field that has focus and how it is edited, or the tab and what its keys do.
fn of_tab(canvas: &Canvas<'_>, model: &Model) -> Vec<Entry<Said>> {
    let Some(open) = model.open() else {
        return titled("No customer", "Open one by phone, id or external id.");
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
    let (title, text): (_, Said) = match (open.tab, editor) {
        (_, Some(Editor::Text(_))) => ("In a text", TEXT.into()),
        (_, Some(Editor::Choice(_))) => (
            "In a text with a list",
            "Typing lists what fits, by code or name. Alt+Down lists all with the present value marked, and what is typed then \
             takes its place. Up and Down choose; Enter, or leaving the field, takes what is marked in the open list. Esc \
             closes it and, after Alt+Down, gives the old value back."
            .into(),
        ),
        (_, Some(Editor::Chips(_))) => (
            "In a list",
            "Typing begins a new item; Enter, a comma or leaving the field ends it. Left and Right go through the items, \
             Backspace or Delete takes the marked one out. A paste parted by commas or line ends is several items."
            .into(),
        ),
        (_, Some(Editor::Switch)) => (
            "A switch of three states",
            "y is yes, n is no, Backspace is not recorded; Space and the arrows go round. Not recorded is not a no."
            .into(),
        ),
        (Tab::Profile | Tab::Consents, Some(Editor::Fixed) | None) => (
            "A value to read",
            "It can be copied and shown raw, but not changed."
            .into(),
        ),
        (Tab::Loyalty, _) => (
            "Loyalty",
            "Where there is room, a bar shares out all points ever earned: to spend, pending, expired. A stamp card shows a \
             row of stamps and how many are missing. Up and Down choose a card, PgUp and PgDn scroll what is known of it."
            .into(),
        ),
        (Tab::Promotions, _) => (
            "Promotions",
            Clear::ours(format!(
                "The first word of the selected one says whether it works now and every reason why not. {filter} shows those \
                 that hold all words typed in any of their texts, the reasons among them; {only} those in one state, {sort} \
                 sorts by the next column and {turn} the other way round, {ask} asks about another time (24.12.2026 10:00, \
                 tomorrow 18:00), store or channel. Enter shows one in full, there Left and Right go to its neighbours; \
                 {back} goes back, step by step.",
                filter = key(Action::Filter),
                only = key(Action::OnlyState),
                sort = key(Action::Sort),
                turn = key(Action::SortBack),
                ask = key(Action::WhatIf),
                back = key(Action::Back),
            )),
        ),
        (Tab::Extra, _) => (
            "Extra",
            "The tenant's members as JSON. Leaving the text turns it into changes of single members, so that what was not touched \
             goes back as it came; an empty text clears them all. A mistake is named by line and column, and what was typed stays. Tab goes to the whole \
             answer beside it, which is only to be read."
            .into(),
        ),
        (Tab::Journal, _) => (
            "Journal",
            Clear::ours(format!(
                "What this machine sent for this customer. {} shows the saves that hold all words typed. The old value of \
                 the selected change can be put back, through the same review as any change; values go after the days of \
                 [retention].",
                key(Action::Filter),
            )),
        ),
    };
    entries.extend(titled(title, text));
    entries
}

/// What is known of a customer who is not there to be shown, and what can be done about it.
fn unread(canvas: &Canvas<'_>, model: &Model, open: &Open) -> Vec<Entry<Said>> {
    let (title, about) = match open.load {
        Load::Reading { .. } | Load::Done => (
            "A customer being read",
            "You can choose a tab or open another customer in the meantime; Esc gives up.",
        ),
        Load::Failed(_) | Load::Cancelled => (
            "A customer that was not read",
            "Nothing shows, and nothing can be changed, until the customer has been read. What was typed before is kept \
             on this machine.",
        ),
    };
    let mut entries = titled(title, canvas.say(words::waiting(&open.load, &model.keys)));
    entries.push(Entry::Text(about.into()));
    entries
}

/// What the field that has focus takes, and where it stands in the API.
fn field(canvas: &Canvas<'_>, model: &Model) -> Vec<Entry<Said>> {
    let Some((field, record)) = model.focused_field() else {
        return Vec::new();
    };
    let label = canvas.label(&field.pointer.to_string(), &field.label);
    // What the tenant says of a field is of no customer.
    let mut entries = vec![
        Entry::Title(Clear::ours(label.into_owned())),
        Entry::Text(Clear::ours(field.help.clone())),
    ];
    if let Err(refusal) = record.editable(&field.pointer) {
        let refusal = refusal.to_string();
        entries.push(Entry::Text(Clear::ours(
            canvas.sentence(&refusal).into_owned(),
        )));
    } else if !field.editable {
        entries.push(Entry::Text(
            "It comes from the server and cannot be changed here.".into(),
        ));
    }
    let place = if field.from_meta { "metaData" } else { "data" };
    let place = format!("In the API: {place}{}", field.pointer);
    entries.push(Entry::Text(Clear::ours(place)));
    entries.push(Entry::Gap);
    entries
}

fn of_dialog(dialog: &LayerKind) -> Vec<Entry<Said>> {
    match dialog {
        LayerKind::Finder(_) => titled(
            "Open a customer",
            "Type or paste a phone number in any shape, an id or an external id; other words around it do no harm. phone:, id: \
             and ext: say which it is. The beginning of a name or an e-mail address finds customers this machine knows: with \
             unsaved changes, open, pinned or recent; aa, ae and oe find å, æ and ø. The API itself cannot search by name or \
             e-mail. Ctrl+D discards the unsaved changes of the selected customer, after a question.",
        ),
        LayerKind::Review(_) => titled(
            "The review",
            "Nothing has been sent yet. Enter on Save reads the customer again, adds your changes, sends one PUT and checks \
             the answer. Where somebody else changed the same field, you decide: Space takes theirs, Space again yours. Save \
             stays closed until each of them is decided; the outcome names the values that were not used.",
        ),
        LayerKind::Palette(_) => titled(
            "Commands",
            "Type the beginning of any word of a command's name or of what it does, or its key. Enter runs it; a command that cannot \
             run now says why.",
        ),
        LayerKind::Raw(_) | LayerKind::Help(_) => titled(
            "A text to read",
            "The arrows, PgUp, PgDn, Home and End scroll; Esc closes it.",
        ),
        LayerKind::Ask(_) => titled(
            "A question",
            "Tab goes to the next answer, Enter picks the marked one, and Esc changes nothing.",
        ),
        LayerKind::ApiKey(_) => titled(
            "The API key",
            "What you type does not show, and is kept only until you quit. Whatever was waiting for the key then continues. With nothing typed, Enter reads a key that comes from a file or a command again.",
        ),
        LayerKind::Ticket(_) => titled(
            "The ticket",
            "Its number shows in the header, in the journal and in copied notes until you change or clear it.",
        ),
        LayerKind::Unread(_) => titled(
            "Edit without reading",
            "For a customer whom the API cannot look up. The record opens empty, the review warns, and the answer to the \
             first save shows what the server holds. Opening the customer by phone or id is safer.",
        ),
        LayerKind::Jump(_) => titled(
            "Jump labels",
            "Type a label to go there. A field always has the same one.",
        ),
    }
}
