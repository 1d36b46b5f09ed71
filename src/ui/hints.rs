//! The hint line: the keys that do something right here, drawn from the table of actions and the keys in force.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        finder::DISCARDS,
        form::Editor,
        key::Key,
        keymap::Keymap,
        layer::LayerKind,
        model::{Loaded, Model, Open, Tab},
        target::Target,
        words,
    },
    voice::say,
    widget::print,
};

use super::{Canvas, Clear};

/// A key and a word.
struct Hint {
    key: String,
    word: String,
    /// What a click on it presses; none where it names several keys.
    press: Option<Key>,
    /// It leads back, or to all the others, so it stays where there is not room for all.
    stays: bool,
}

impl Hint {
    /// The columns that it takes, with the blanks behind it.
    fn columns(&self) -> u16 {
        let gaps = 3;
        print::columns(&self.key)
            .saturating_add(print::columns(&self.word))
            .saturating_add(gaps)
    }
}

/// Hints as they are gathered; an action without a key has none.
struct Hints<'a> {
    keys: &'a Keymap,
    all: Vec<Hint>,
}

impl Hints<'_> {
    /// A key that a dialog or a field has of its own.
    fn own(&mut self, key: &str, word: &str) {
        self.all.push(Hint {
            key: key.to_owned(),
            word: word.to_owned(),
            press: key.replace('↓', "down").parse().ok(),
            stays: false,
        });
    }

    /// An action's key, in other words than the action's own.
    fn as_word(&mut self, action: Action, word: &str) {
        let stays = matches!(action, Action::Back | Action::Palette | Action::Help);
        self.all
            .extend(self.keys.keys(action).first().map(|key| Hint {
                key: key.to_string(),
                word: word.to_owned(),
                press: Some(*key),
                stays,
            }));
    }

    fn action(&mut self, action: Action) {
        self.as_word(action, action.entry().title);
    }
}

/// Draws as many hints as fit: those that stay, and of the others the first ones.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let mut all = hints(model);
    let sum = |hints: &[Hint], only: &dyn Fn(&Hint) -> bool| {
        let counted = hints.iter().filter(|hint| only(hint));
        counted.map(Hint::columns).fold(0, u16::saturating_add)
    };
    // The last one needs no blanks behind it.
    let room = area.width.saturating_add(1);
    if sum(&all, &|_| true) > room {
        let mut left = room.saturating_sub(sum(&all, &|hint| hint.stays));
        let mut is_full = false;
        all.retain(|hint| {
            is_full |= !hint.stays && hint.columns() > left;
            if !hint.stays && !is_full {
                left -= hint.columns();
            }
            hint.stays || !is_full
        });
    }
    let mut x = area.x + 1;
    for Hint {
        key, word, press, ..
    } in &all
    {
        let from = x;
        let (key, word) = (Clear::ours(key), Clear::ours(word));
        x = canvas.text(x, area.y, area.right(), key, canvas.theme.key);
        x = canvas.text(x + 1, area.y, area.right(), word, canvas.theme.label) + 2;
        if let Some(key) = press {
            let width = (x - 2).min(area.right()).saturating_sub(from);
            canvas.note(Rect::new(from, area.y, width, 1), Target::Key(*key));
        }
    }
}

fn hints(model: &Model) -> Vec<Hint> {
    let mut hints = Hints {
        keys: &model.keys,
        all: Vec::new(),
    };
    match model.layers.last() {
        Some(layer) => of_layer(&mut hints, model, &layer.kind),
        None => of_tab(&mut hints, model),
    }
    hints.all
}

fn of_layer(hints: &mut Hints<'_>, model: &Model, layer: &LayerKind) {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    let is_blocked = loaded.is_some_and(|loaded| !words::obstacles(loaded).is_empty());
    match layer {
        LayerKind::Finder(finder) => {
            let rows = finder.rows(model);
            let row = finder.picker.selected(rows.len());
            if let Some(row) = row.and_then(|row| rows.get(row, model)) {
                hints.own("Enter", "Open");
                hints.own("↑ ↓", "Select");
                if row.has_changes(model) {
                    hints.own(&DISCARDS.to_string(), "Discard");
                }
                match row.pinned {
                    Some(true) => hints.as_word(Action::Pin, "Unpin"),
                    Some(false) => hints.action(Action::Pin),
                    None => {}
                }
            }
            hints.as_word(Action::Back, "Close");
            hints.action(Action::Help);
            hints.action(Action::Quit);
            return;
        }
        LayerKind::Review(review) => {
            let sends = if is_blocked { "Go there" } else { "Save" };
            match (review.on_send, review.undecided()) {
                // Save is closed until each is decided.
                (true, Some(_)) => {}
                (true, None) => hints.own("Enter", sends),
                (false, _) => hints.own("Enter", "Cancel"),
            }
            if !review.decisions.is_empty() && !review.shows_request {
                hints.own("Space", model.words.label(say::HINT_DECIDE));
            }
            hints.own("Tab", "Other button");
            let raw = if review.shows_request {
                "Changes"
            } else {
                "Exact request"
            };
            hints.as_word(Action::Raw, raw);
            hints.own("↑ ↓", "Scroll");
            if review.shows_request {
                hints.as_word(Action::Back, "Back");
                return hints.action(Action::Help);
            }
        }
        LayerKind::Palette(palette) => {
            if !palette.rows().is_empty() {
                hints.own("Enter", "Run");
                hints.own("↑ ↓", "Select");
            }
        }
        LayerKind::Help(_) | LayerKind::Raw(_) => hints.own("↑ ↓ PgUp PgDn", "Scroll"),
        LayerKind::Ask(_) => {
            hints.own("Enter", "Confirm");
            hints.own("Tab", "Other button");
        }
        LayerKind::Unread(_) => hints.own("Enter", "Open"),
        LayerKind::ApiKey(input) if input.is_empty() => {
            // Nothing typed is no key, but the one it comes from can be read again.
            if model.environment.key.may_change() {
                hints.own("Enter", model.words.label(say::HINT_READ_KEY));
            }
        }
        LayerKind::ApiKey(_) | LayerKind::Ticket(_) => hints.own("Enter", "Use it"),
        LayerKind::Jump(_) => hints.own("a–z", "Go there"),
    }
    hints.as_word(Action::Back, "Close");
    if !matches!(layer, LayerKind::Help(_) | LayerKind::Jump(_)) {
        hints.action(Action::Help);
    }
}

fn of_tab(hints: &mut Hints<'_>, model: &Model) {
    let open = model.open();
    if let Some((open, loaded)) = open.and_then(|open| Some((open, open.loaded.as_ref()?))) {
        let tab = open.tab;
        if tab == Tab::Promotions && loaded.promotions.what_if.is_typing {
            hints.own("Tab", "Next");
            hints.own("Enter", "Done");
            select(hints, rows(open, loaded));
            return hints.as_word(Action::Back, "Back to now");
        }
        let is_filtering = match tab {
            Tab::Promotions => loaded.promotions.is_filtering,
            Tab::Journal => loaded.journal.is_filtering,
            Tab::Profile | Tab::Loyalty | Tab::Consents | Tab::Extra => false,
        };
        if is_filtering {
            hints.own("Enter", "Done");
            select(hints, rows(open, loaded));
            return hints.as_word(Action::Back, "Show all");
        }
        own_of_tab(hints, model, open, loaded);
    }
    let wanted = [
        Action::Unlock,
        Action::Save,
        Action::Undo,
        Action::Restore,
        Action::Open,
    ];
    let wants_key = open.is_some_and(|open| open.wants_key().is_some());
    for action in wanted {
        match action {
            Action::Save if wants_key => hints.as_word(action, "Give a key"),
            // What comes first where it is locked comes last where it is not.
            Action::Unlock if !model.is_production_locked() => {}
            _ if action.unavailable(model).is_none() => hints.action(action),
            _ => {}
        }
    }
    if model.session.unlocked {
        hints.as_word(Action::Unlock, model.words.label(say::HINT_LOCK));
    }
    let is_unread = open.is_some_and(|open| open.loaded.is_none() && !open.is_reading());
    if is_unread {
        hints.action(Action::Reload);
    }
    if let (Some(keys), true) = (
        model.keys.tabs(),
        open.is_some_and(|open| open.loaded.is_some()),
    ) {
        hints.own(&keys, "Tabs");
    }
    if Action::Jump.unavailable(model).is_none() {
        hints.action(Action::Jump);
    }
    for action in [Action::Palette, Action::Help, Action::Quit] {
        hints.action(action);
    }
}

/// How many rows the table of the tab shows.
fn rows(open: &Open, loaded: &Loaded) -> usize {
    match open.tab {
        Tab::Loyalty => loaded.customer.loyalty.cards.len(),
        Tab::Promotions => loaded.promotions.shown.len(),
        Tab::Journal => loaded.journal.count(&open.saves),
        Tab::Profile | Tab::Consents | Tab::Extra => 0,
    }
}

/// The keys that choose among so many rows.
fn select(hints: &mut Hints<'_>, rows: usize) {
    if rows > 1 {
        hints.own("↑ ↓", "Select");
    }
}

/// The keys that the tab's fields and tables have of their own.
fn own_of_tab(hints: &mut Hints<'_>, model: &Model, open: &Open, loaded: &Loaded) {
    let is_locked = model.locked().is_some();
    let rows = rows(open, loaded);
    match open.tab {
        Tab::Profile | Tab::Consents => of_form(hints, open.tab, loaded, is_locked),
        Tab::Loyalty => {
            if rows > 1 {
                hints.own("↑ ↓", "Card");
            }
            if rows > 0 {
                hints.own("PgUp PgDn", "Details");
            }
        }
        Tab::Promotions => of_promotions(hints, model, loaded, rows),
        Tab::Extra if loaded.extra.in_answer => {
            hints.own("↑ ↓ PgUp PgDn", "Scroll");
            hints.as_word(Action::NextField, "Edit");
        }
        Tab::Extra => hints.as_word(Action::NextField, "To the answer"),
        Tab::Journal => {
            if !loaded.journal.filter.is_empty() {
                hints.as_word(Action::Back, "Show all");
            }
            select(hints, rows);
            if Action::Filter.unavailable(model).is_none() {
                hints.action(Action::Filter);
            }
        }
    }
}

fn of_form(hints: &mut Hints<'_>, tab: Tab, loaded: &Loaded, is_locked: bool) {
    match loaded.form(tab).map(|form| &form.editor) {
        Some(Editor::Choice(choice)) if choice.is_open => {
            hints.own("↑ ↓ Enter", "Choose");
            hints.as_word(Action::Back, "Close");
        }
        Some(Editor::Choice(_)) if !is_locked => hints.own("Alt+↓", "List"),
        Some(Editor::Chips(_)) if !is_locked => {
            hints.own("Enter", "Add");
            hints.own("← Backspace", "Remove");
        }
        Some(Editor::Switch) if !is_locked => {
            hints.own("Space y n", "Change");
            hints.own("Backspace", "Not recorded");
        }
        Some(_) | None => {}
    }
}

fn of_promotions(hints: &mut Hints<'_>, model: &Model, loaded: &Loaded, rows: usize) {
    let view = &loaded.promotions;
    if view.is_detailed && rows > 0 {
        hints.own("↑ ↓", "Scroll");
        if rows > 1 {
            hints.own("← →", "Other promotion");
        }
        return hints.as_word(Action::Back, "Table");
    }
    if view.what_if.is_asked() {
        hints.as_word(Action::Back, "Back to now");
    } else if !view.filter.is_empty() || view.only.is_some() {
        hints.as_word(Action::Back, "Show all");
    }
    select(hints, rows);
    if rows > 0 {
        hints.own("Enter", "Details");
    }
    let asks = [
        Action::Filter,
        Action::WhatIf,
        Action::OnlyState,
        Action::Sort,
    ];
    for action in asks {
        if action.unavailable(model).is_none() {
            hints.action(action);
        }
    }
}

#[cfg(test)]
mod tests;
