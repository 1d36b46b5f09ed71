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
    voice::{Label, Words, say},
    widget::print,
};

use super::{Canvas, Clear};

/// A key and a word.
struct Hint {
    key: String,
    word: Label,
    /// What a click on it presses; none where it names several keys.
    press: Option<Key>,
    /// It leads back, or to all the others, so it stays where there is not room for all.
    stays: bool,
}

impl Hint {
    /// The columns that it takes, with the blanks behind it.
    fn columns(&self, words: Words) -> u16 {
        let gaps = 3;
        print::columns(&self.key)
            .saturating_add(print::columns(words.label(self.word)))
            .saturating_add(gaps)
    }
}

/// Hints as they are gathered; an action without a key has none.
struct Hints<'a> {
    keys: &'a Keymap,
    all: Vec<Hint>,
}

impl Hints<'_> {
    /// Keys that a dialog or a field has of its own.
    fn own(&mut self, keys: &[&str], word: Label) {
        let key = keys.join(" ");
        self.all.push(Hint {
            press: key.replace('↓', "down").parse().ok(),
            key,
            word,
            stays: false,
        });
    }

    /// An action's key, in other words than the action's own.
    fn as_word(&mut self, action: Action, word: Label) {
        let stays = matches!(action, Action::Back | Action::Palette | Action::Help);
        self.all
            .extend(self.keys.keys(action).first().map(|key| Hint {
                key: key.to_string(),
                word,
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
    let columns = |hint: &Hint| hint.columns(model.words);
    let sum = |hints: &[Hint], only: &dyn Fn(&Hint) -> bool| {
        let counted = hints.iter().filter(|hint| only(hint));
        counted.map(columns).fold(0, u16::saturating_add)
    };
    // The last one needs no blanks behind it.
    let room = area.width.saturating_add(1);
    if sum(&all, &|_| true) > room {
        let mut left = room.saturating_sub(sum(&all, &|hint| hint.stays));
        let mut is_full = false;
        all.retain(|hint| {
            is_full |= !hint.stays && columns(hint) > left;
            if !hint.stays && !is_full {
                left -= columns(hint);
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
        let (key, word) = (Clear::ours(key), canvas.say(*word));
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
                hints.own(&["Enter"], say::ACTION_OPEN);
                hints.own(&["↑", "↓"], say::HINT_SELECT);
                if row.has_changes(model) {
                    hints.own(&[&DISCARDS.to_string()], say::HINT_DISCARD);
                }
                match row.pinned {
                    Some(true) => hints.as_word(Action::Pin, say::HINT_UNPIN),
                    Some(false) => hints.action(Action::Pin),
                    None => {}
                }
            }
            hints.as_word(Action::Back, say::ACTION_CLOSE);
            hints.action(Action::Help);
            hints.action(Action::Quit);
            return;
        }
        LayerKind::Review(review) => {
            let sends = match (is_blocked, model.environment.production) {
                (true, _) => say::HINT_GO_THERE,
                (false, true) => say::SAVE_BUTTON_PRODUCTION,
                (false, false) => say::SAVE_BUTTON,
            };
            match (review.on_send, review.undecided()) {
                // Save is closed until each is decided.
                (true, Some(_)) => {}
                (true, None) => hints.own(&["Enter"], sends),
                (false, _) => hints.own(&["Enter"], say::HINT_CANCEL),
            }
            if !review.decisions.is_empty() && !review.shows_request {
                hints.own(&["Space"], say::HINT_DECIDE);
            }
            hints.own(&["Tab"], say::HINT_OTHER_BUTTON);
            let raw = if review.shows_request {
                say::HINT_CHANGES
            } else {
                say::HINT_EXACT_REQUEST
            };
            hints.as_word(Action::Raw, raw);
            hints.own(&["↑", "↓"], say::HINT_SCROLL);
            if review.shows_request {
                hints.as_word(Action::Back, say::ACTION_BACK);
                return hints.action(Action::Help);
            }
        }
        LayerKind::Palette(palette) => {
            if !palette.rows().is_empty() {
                hints.own(&["Enter"], say::HINT_RUN);
                hints.own(&["↑", "↓"], say::HINT_SELECT);
            }
        }
        LayerKind::Help(_) | LayerKind::Raw(_) => {
            hints.own(&["↑", "↓", "PgUp", "PgDn"], say::HINT_SCROLL);
        }
        LayerKind::Note(_) => {
            hints.own(&["Enter"], say::ACTION_COPY);
            hints.own(&["←", "→"], say::HINT_LANGUAGE);
            hints.own(&["↑", "↓"], say::HINT_SCROLL);
        }
        LayerKind::Ask(_) => {
            hints.own(&["Enter"], say::HINT_CONFIRM);
            hints.own(&["Tab"], say::HINT_OTHER_BUTTON);
        }
        LayerKind::Unread(_) => hints.own(&["Enter"], say::ACTION_OPEN),
        LayerKind::ApiKey(input) if input.is_empty() => {
            // Nothing typed is no key, but the one it comes from can be read again.
            if model.environment.key.may_change() {
                hints.own(&["Enter"], say::HINT_READ_KEY);
            }
        }
        LayerKind::ApiKey(_) | LayerKind::Ticket(_) => hints.own(&["Enter"], say::HINT_USE),
        LayerKind::Jump(_) => hints.own(&["a–z"], say::HINT_GO_THERE),
    }
    hints.as_word(Action::Back, say::ACTION_CLOSE);
    if !matches!(layer, LayerKind::Help(_) | LayerKind::Jump(_)) {
        hints.action(Action::Help);
    }
}

fn of_tab(hints: &mut Hints<'_>, model: &Model) {
    let open = model.open();
    if let Some((open, loaded)) = open.and_then(|open| Some((open, open.loaded.as_ref()?))) {
        let tab = open.tab;
        if tab == Tab::Promotions && loaded.promotions.what_if.is_typing {
            hints.own(&["Tab"], say::HINT_NEXT);
            hints.own(&["Enter"], say::HINT_DONE);
            select(hints, rows(open, loaded));
            return hints.as_word(Action::Back, say::HINT_BACK_TO_NOW);
        }
        let is_filtering = match tab {
            Tab::Promotions => loaded.promotions.is_filtering,
            Tab::Journal => loaded.journal.is_filtering,
            Tab::Profile | Tab::Loyalty | Tab::Consents | Tab::Extra => false,
        };
        if is_filtering {
            hints.own(&["Enter"], say::HINT_DONE);
            select(hints, rows(open, loaded));
            return hints.as_word(Action::Back, say::HINT_SHOW_ALL);
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
            Action::Save if wants_key => hints.as_word(action, say::HINT_GIVE_KEY),
            // What comes first where it is locked comes last where it is not.
            Action::Unlock if !model.is_production_locked() => {}
            _ if action.unavailable(model).is_none() => hints.action(action),
            _ => {}
        }
    }
    if model.session.unlocked {
        hints.as_word(Action::Unlock, say::HINT_LOCK);
    }
    let is_unread = open.is_some_and(|open| open.loaded.is_none() && !open.is_reading());
    if is_unread {
        hints.action(Action::Reload);
    }
    if let (Some(keys), true) = (
        model.keys.tabs(),
        open.is_some_and(|open| open.loaded.is_some()),
    ) {
        hints.own(&[&keys], say::HINT_TABS);
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
        hints.own(&["↑", "↓"], say::HINT_SELECT);
    }
}

/// The keys that the tab's fields and tables have of their own.
fn own_of_tab(hints: &mut Hints<'_>, model: &Model, open: &Open, loaded: &Loaded) {
    let is_locked = model.locked().is_some();
    let rows = rows(open, loaded);
    match open.tab {
        Tab::Profile | Tab::Consents => {
            of_form(hints, open.tab, loaded, is_locked, model.words);
        }
        Tab::Loyalty => {
            if rows > 1 {
                hints.own(&["↑", "↓"], say::HINT_CARD);
            }
            if rows > 0 {
                hints.own(&["PgUp", "PgDn"], say::HINT_DETAILS);
            }
        }
        Tab::Promotions => of_promotions(hints, model, loaded, rows),
        Tab::Extra if loaded.extra.in_answer => {
            hints.own(&["↑", "↓", "PgUp", "PgDn"], say::HINT_SCROLL);
            hints.as_word(Action::NextField, say::HINT_EDIT);
        }
        Tab::Extra => hints.as_word(Action::NextField, say::HINT_TO_ANSWER),
        Tab::Journal => {
            if !loaded.journal.filter.is_empty() {
                hints.as_word(Action::Back, say::HINT_SHOW_ALL);
            }
            select(hints, rows);
            if Action::Filter.unavailable(model).is_none() {
                hints.action(Action::Filter);
            }
        }
    }
}

fn of_form(hints: &mut Hints<'_>, tab: Tab, loaded: &Loaded, is_locked: bool, words: Words) {
    match loaded.form(tab).map(|form| &form.editor) {
        Some(Editor::Choice(choice)) if choice.is_open => {
            hints.own(&["↑", "↓", "Enter"], say::HINT_CHOOSE);
            hints.as_word(Action::Back, say::ACTION_CLOSE);
        }
        Some(Editor::Choice(_)) if !is_locked => hints.own(&["Alt+↓"], say::HINT_LIST),
        Some(Editor::Chips(_)) if !is_locked => {
            hints.own(&["Enter"], say::HINT_ADD);
            hints.own(&["←", "Backspace"], say::HINT_REMOVE);
        }
        Some(Editor::Switch) if !is_locked => {
            let [yes, no] = [say::SWITCH_YES_KEY, say::SWITCH_NO_KEY].map(|key| words.label(key));
            hints.own(&["Space", yes, no], say::HINT_CHANGE);
            hints.own(&["Backspace"], say::HINT_NOT_RECORDED);
        }
        Some(_) | None => {}
    }
}

fn of_promotions(hints: &mut Hints<'_>, model: &Model, loaded: &Loaded, rows: usize) {
    let view = &loaded.promotions;
    if view.is_detailed && rows > 0 {
        hints.own(&["↑", "↓"], say::HINT_SCROLL);
        if rows > 1 {
            hints.own(&["←", "→"], say::HINT_OTHER_PROMOTION);
        }
        return hints.as_word(Action::Back, say::HINT_TABLE);
    }
    if view.what_if.is_asked() {
        hints.as_word(Action::Back, say::HINT_BACK_TO_NOW);
    } else if !view.filter.is_empty() || view.only.is_some() {
        hints.as_word(Action::Back, say::HINT_SHOW_ALL);
    }
    select(hints, rows);
    if rows > 0 {
        hints.own(&["Enter"], say::HINT_DETAILS);
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
