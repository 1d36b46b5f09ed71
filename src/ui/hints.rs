//! The hint line: the keys that do something right here, drawn from the table of actions and the keys in force.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        form::Editor,
        key::Key,
        keymap::Keymap,
        model::{Loaded, Model, Open, Tab},
        target::Target,
    },
    voice::{Label, Words, say},
    widget::print,
};

use super::{Canvas, Clear, ascii, form::offered_town};

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
pub(super) struct Hints<'a> {
    keys: &'a Keymap,
    all: Vec<Hint>,
}

impl<'a> Hints<'a> {
    /// None yet.
    pub(super) fn new(model: &'a Model) -> Self {
        Self {
            keys: &model.keys,
            all: Vec::new(),
        }
    }

    /// Keys that a dialog or a field has of its own.
    pub(super) fn own(&mut self, keys: &[&str], word: Label) {
        let key = keys.join(" ");
        self.all.push(Hint {
            press: key.replace('↓', "down").parse().ok(),
            key,
            word,
            stays: false,
        });
    }

    /// An action's key, in other words than the action's own.
    pub(super) fn as_word(&mut self, action: Action, word: Label) {
        let stays = matches!(action, Action::Back | Action::Palette | Action::Help);
        self.all
            .extend(self.keys.keys(action).first().map(|key| Hint {
                key: key.to_string(),
                word,
                press: Some(*key),
                stays,
            }));
    }

    pub(super) fn action(&mut self, action: Action) {
        self.as_word(action, action.entry().title);
    }
}

/// Draws as many hints as fit: those that stay, and of the others the first ones.
pub(super) fn draw(canvas: &mut Canvas<'_>, hints: Hints<'_>, area: Rect) {
    let mut all = hints.all;
    if canvas.theme.ascii {
        for hint in &mut all {
            hint.key = ascii::key(&hint.key);
        }
    }
    let words = canvas.words;
    let columns = |hint: &Hint| hint.columns(words);
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

/// The keys that do something on the tab, or where no customer is open.
pub(super) fn of_tab(hints: &mut Hints<'_>, model: &Model) {
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
    let is_untouched = (model.focused_field())
        .is_some_and(|(field, record)| record.edit(&field.pointer).is_none());
    let wants_key = open.is_some_and(|open| open.wants_key().is_some());
    for action in wanted {
        match action {
            Action::Save if wants_key => hints.as_word(action, say::HINT_GIVE_KEY),
            // What comes first where it is locked comes last where it is not.
            Action::Unlock if !model.is_production_locked() => {}
            // What the customer before has is no old value of this one.
            Action::Restore if is_untouched => {}
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
            let form = loaded.form(open.tab);
            if form.is_some_and(|form| offered_town(model, loaded, form).is_some()) {
                hints.own(&["Tab"], say::HINT_TOWN);
            }
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
