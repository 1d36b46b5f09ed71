//! Dialogs: what lies over the tabs and takes the keys first.

use std::cmp::Reverse;

use crossterm::event::KeyCode;

use crate::{
    api::ApiError,
    record::{Conflict, Pointer, Value},
    save::RequestId,
    widget::{picker::Picker, text_input::TextInput},
};

use super::{
    action::{ACTIONS, Action},
    finder::Finder,
    key::Key,
    keymap::Keymap,
    model::Model,
    target::Jump,
    view::Scroll,
};

/// A dialog, and the key that opened it: that key is ignored until another one comes, so holding it confirms nothing.
#[derive(Debug)]
pub struct Layer {
    /// What it is.
    pub kind: LayerKind,
    /// The key that opened it, while only that one has come.
    pub opened_by: Option<Key>,
}

/// What a dialog is.
#[derive(Debug)]
pub enum LayerKind {
    /// Find and open a customer.
    Finder(Finder),
    /// What a save would send.
    Review(Review),
    /// Every action.
    Palette(Palette),
    /// What has focus, and the keys.
    Help(Scroll),
    /// A value as the API sent it.
    Raw(Raw),
    /// A question with two answers.
    Ask(Question),
    /// The API key, unseen.
    ApiKey(TextInput),
    /// The number of the ticket.
    Ticket(TextInput),
    /// Jump labels over the tab.
    Jump(Jump),
}

/// A value as the API sent it.
#[derive(Debug)]
pub struct Raw {
    /// What the value is, in our words.
    pub title: String,
    /// What the API calls it; empty for what goes by our words alone.
    pub name: String,
    /// Where it stands in the record.
    pub of: Pointer,
    /// Its text.
    pub text: String,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// The review of a save.
#[derive(Debug)]
pub struct Review {
    /// Enter sends; else it goes back.
    pub on_send: bool,
    /// The exact request shows.
    pub shows_request: bool,
    /// How far the review is scrolled.
    pub scroll: Scroll,
    /// The fields that somebody else changed, too.
    pub decisions: Vec<Decision>,
    /// The one of them under the cursor.
    pub row: usize,
}

/// Whose value a field that both changed gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Where.
    pub at: Pointer,
    /// What stood there of theirs when the review was opened: another value has not been decided on.
    pub theirs: Value,
    /// Mine; else theirs.
    pub keeps_mine: bool,
    /// There is a place for mine.
    pub can_keep: bool,
}

impl Decision {
    /// Theirs, unless the agent says otherwise.
    pub fn new(conflict: &Conflict) -> Self {
        Self {
            at: conflict.at.clone(),
            theirs: conflict.theirs.clone(),
            keeps_mine: false,
            can_keep: conflict.gone.is_none(),
        }
    }
}

impl Review {
    /// Gives the field under the cursor the other value, if there is a place for it.
    pub fn switch(&mut self) {
        if let Some(decision) = self.decisions.get_mut(self.row) {
            decision.keeps_mine = !decision.keeps_mine && decision.can_keep;
        }
    }

    /// Moves the cursor among the fields to decide; whether there was one to move to.
    pub fn moves(&mut self, code: KeyCode) -> bool {
        let to = match code {
            KeyCode::Up if self.scroll.0 == 0 => self.row.checked_sub(1),
            KeyCode::Down => Some(self.row + 1).filter(|row| *row < self.decisions.len()),
            _ => None,
        };
        self.row = to.unwrap_or(self.row);
        to.is_some()
    }
}

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What was typed.
    pub input: TextInput,
    /// The row under the cursor.
    pub picker: Picker,
    /// What did nothing when it was opened, so that no row moves under the cursor when that changes.
    not_now: Vec<Action>,
    keys: Keymap,
}

/// A question, answered by Enter on one of two words.
#[derive(Debug)]
pub struct Question {
    /// What is asked, and what follows from it.
    pub words: String,
    /// What the API said, which led to it.
    pub why: Option<ApiError>,
    /// The answer that does it.
    pub yes: &'static str,
    /// The answer that does not.
    pub no: &'static str,
    /// The first one is selected.
    pub on_yes: bool,
    /// What "yes" does.
    pub then: Then,
}

/// What the answer "yes" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Leave the program.
    Quit,
    /// Cancel the save of the customer on the screen, whose bytes have left.
    CancelSave,
    /// Send changes although nobody can tell what others changed.
    SendUnchecked(RequestId),
    /// Close the customer on the screen.
    Close,
}

impl Palette {
    /// Every action.
    pub fn new(model: &Model) -> Self {
        let actions = ACTIONS.iter().map(|entry| entry.action);
        Self {
            input: TextInput::line(""),
            picker: Picker::default(),
            not_now: actions
                .filter(|action| action.unavailable(model).is_some())
                .collect(),
            keys: model.keys.clone(),
        }
    }

    /// The actions that what is typed may mean, the likeliest first: the one of that name or key, those whose name begins
    /// so, then the rest; what does nothing now comes behind what does.
    pub fn rows(&self) -> Vec<Action> {
        use nucleo_matcher::{
            Config, Matcher, Utf32Str,
            pattern::{CaseMatching, Normalization, Pattern},
        };
        let typed = self.input.text();
        let pattern = Pattern::parse(&typed, CaseMatching::Ignore, Normalization::Smart);
        let begun = typed.trim().to_lowercase();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut rows: Vec<_> = ACTIONS
            .iter()
            .filter_map(|entry| {
                let title = pattern.score(Utf32Str::new(entry.title, &mut buffer), &mut matcher);
                let about = pattern.score(Utf32Str::new(entry.about, &mut buffer), &mut matcher);
                // The name counts for more than the words about it.
                let score = title.map(|score| score * 2).max(about);
                let keys = self.keys.list(entry.action).to_lowercase();
                let is_called = keys.contains(&begun) || entry.name.contains(&begun);
                let score = score.or(is_called.then_some(0))?;
                let name = entry.title.to_lowercase();
                let mut each = self.keys.keys(entry.action).iter();
                let is_key = each.any(|key| key.to_string().to_lowercase() == begun);
                let order = (
                    ![name.as_str(), entry.name].contains(&begun.as_str()) && !is_key,
                    !name.starts_with(&begun),
                    self.not_now.contains(&entry.action),
                    Reverse(score),
                );
                Some((order, entry.action))
            })
            .collect();
        rows.sort_by_key(|(order, _)| *order);
        rows.into_iter().map(|(_, action)| action).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOT_NOW: [Action; 4] = [Action::Pin, Action::Undo, Action::Reload, Action::NextField];

    fn palette(typed: &str) -> Vec<Action> {
        let mut palette = Palette {
            input: TextInput::line(""),
            picker: Picker::default(),
            not_now: NOT_NOW.to_vec(),
            keys: Keymap::default(),
        };
        palette.input.replace(typed);
        palette.rows()
    }

    #[test]
    fn the_palette_lists_all_and_finds_by_name_and_by_words() {
        assert_eq!(palette("").len(), ACTIONS.len());
        assert_eq!(palette("save")[0], Action::Save);
        assert_eq!(palette("clipboard")[0], Action::Copy);
        assert_eq!(palette("xyzzy"), []);
    }

    #[test]
    fn names_come_first_and_what_does_nothing_now_last() {
        // What is meant comes first also where it does nothing now, which it then says.
        for (typed, first) in [
            ("copy", &[Action::Copy][..]),
            ("Open", &[Action::Open]),
            ("pin", &[Action::Pin]),
            ("un", &[Action::Unlock, Action::Undo]),
            ("re", &[Action::Redo, Action::Reload]),
            ("copy n", &[Action::CopyNote]),
            ("ctrl+s", &[Action::Save]),
            ("F9", &[Action::Restore]),
            ("Alt+B", &[Action::Restore]),
            ("restore", &[Action::Restore]),
        ] {
            assert!(palette(typed).starts_with(first), "{typed}");
        }
        let is_not_now = |action: &Action| NOT_NOW.contains(action);
        assert!(palette("").iter().map(is_not_now).is_sorted());
        let others = palette("field").into_iter();
        assert!(others.map(|action| is_not_now(&action)).is_sorted());
    }
}
