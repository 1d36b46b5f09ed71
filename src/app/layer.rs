//! Dialogs: what lies over the tabs and takes the keys first.

use crossterm::event::KeyCode;

use crate::{
    record::{Conflict, Pointer, Value},
    save::RequestId,
    widget::{picker::Picker, text_input::TextInput},
};

use super::{action::Action, finder::Finder, key::Key, target::Jump, view::Scroll};

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
    Raw {
        /// What the value is.
        title: String,
        /// Its text.
        text: String,
        /// How far it is scrolled.
        scroll: Scroll,
    },
    /// A question with two answers.
    Ask(Question),
    /// The API key, unseen.
    ApiKey(TextInput),
    /// The number of the ticket.
    Ticket(TextInput),
    /// Jump labels over the tab.
    Jump(Jump),
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
}

/// A question, answered by Enter on one of two words.
#[derive(Debug)]
pub struct Question {
    /// What is asked, and what follows from it.
    pub words: String,
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
    /// Cancel a save whose bytes have left.
    CancelSave(RequestId),
    /// Send changes although nobody can tell what others changed.
    SendUnchecked(RequestId),
    /// Close the customer on the screen.
    Close,
}

impl Palette {
    /// Every action.
    pub fn new() -> Self {
        Self {
            input: TextInput::line(""),
            picker: Picker::default(),
        }
    }

    /// The actions that what is typed may mean, the likeliest first.
    pub fn rows(&self) -> Vec<Action> {
        use nucleo_matcher::{
            Config, Matcher, Utf32Str,
            pattern::{CaseMatching, Normalization, Pattern},
        };
        let typed = self.input.text();
        let pattern = Pattern::parse(&typed, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut rows: Vec<_> = super::action::ACTIONS
            .iter()
            .filter_map(|entry| {
                let title = pattern.score(Utf32Str::new(entry.title, &mut buffer), &mut matcher);
                let about = pattern.score(Utf32Str::new(entry.about, &mut buffer), &mut matcher);
                // The name counts for more than the words about it.
                Some((title.map(|score| score * 2).max(about)?, entry.action))
            })
            .collect();
        rows.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        rows.into_iter().map(|(_, action)| action).collect()
    }
}

impl Default for Palette {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(typed: &str) -> Vec<Action> {
        let mut palette = Palette::new();
        palette.input.replace(typed);
        palette.rows()
    }

    #[test]
    fn the_palette_lists_all_and_finds_by_name_and_by_words() {
        assert_eq!(palette("").len(), super::super::action::ACTIONS.len());
        assert_eq!(palette("save")[0], Action::Save);
        assert_eq!(palette("clipboard")[0], Action::Copy);
        assert_eq!(palette("xyzzy"), []);
    }
}
