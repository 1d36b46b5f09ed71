//! Dialogs: what lies over the tabs and takes the keys first.

use crossterm::event::KeyCode;

use crate::{
    api::ApiError,
    record::{Conflict, Pointer, Value},
    save::RequestId,
    voice::{Label, Phrase, Words},
    widget::{picker::Picker, text_input::TextInput},
};

use super::{finder::Finder, key::Key, palette::Palette, target::Jump, view::Scroll};

/// A dialog, and the key that opened it: that key is ignored until another one comes, so holding it confirms nothing.
#[derive(Debug)]
pub struct Layer {
    /// What it is.
    pub kind: LayerKind,
    /// The key that opened it, while only that one has come.
    pub opened_by: Option<Key>,
    /// The burst that it was opened in: nothing else of that confirms anything.
    pub opened_in: Option<u64>,
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
    /// What is told of a save or a promotion, to be copied into the ticket.
    Note(Note),
    /// A question with two answers.
    Ask(Question),
    /// The API key, unseen.
    ApiKey(TextInput),
    /// The number of the ticket.
    Ticket(TextInput),
    /// The external id of a customer to edit without reading.
    Unread(TextInput),
    /// What the caller says, to be held against the record.
    Check(TextInput),
    /// Jump labels over the tab.
    Jump(Jump),
}

/// What of a dialog takes letters, rows and scrolling.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The text that can be typed into.
    pub input: Option<&'a mut TextInput>,
    /// The list of what it finds.
    pub picker: Option<&'a mut Picker>,
    /// How far a text to read is scrolled.
    pub scroll: Option<&'a mut Scroll>,
}

impl LayerKind {
    /// Its parts.
    pub fn parts(&mut self) -> Parts<'_> {
        let (input, picker, scroll) = match self {
            Self::Finder(Finder { input, picker, .. })
            | Self::Palette(Palette { input, picker, .. }) => (Some(input), Some(picker), None),
            Self::ApiKey(input)
            | Self::Ticket(input)
            | Self::Unread(input)
            | Self::Check(input) => (Some(input), None, None),
            Self::Review(Review { scroll, .. })
            | Self::Help(scroll)
            | Self::Raw(Raw { scroll, .. })
            | Self::Note(Note { scroll, .. }) => (None, None, Some(scroll)),
            Self::Ask(_) | Self::Jump(_) => (None, None, None),
        };
        Parts {
            input,
            picker,
            scroll,
        }
    }
}

/// A value as the API sent it.
#[derive(Debug)]
pub struct Raw {
    /// What the value is, in our words.
    pub title: Phrase,
    /// What the API calls it; empty for what goes by our words alone.
    pub name: String,
    /// Where it stands in the record.
    pub of: Pointer,
    /// Its text, or the beginning of a long one.
    pub text: String,
    /// How many KiB more there are of it.
    pub more: usize,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// What is told of a save or a promotion, to be copied into the ticket.
#[derive(Debug)]
pub struct Note {
    /// What is told.
    pub told: Phrase,
    /// The language that it is told in.
    pub words: Words,
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
    /// The last key went to the fields to decide, and not to the buttons.
    pub on_fields: bool,
}

/// Somebody whose value a field can get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// What somebody else stored.
    Theirs,
    /// What was typed here.
    Mine,
}

/// Whose value a field that both changed gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Where.
    pub at: Pointer,
    /// What stood there of theirs when the review was opened: another value has not been decided on.
    pub theirs: Value,
    /// None until the agent says so.
    pub choice: Option<Whose>,
    /// There is a place for mine.
    pub can_keep: bool,
}

impl Decision {
    /// Not decided yet.
    pub fn new(conflict: &Conflict) -> Self {
        Self {
            at: conflict.at.clone(),
            theirs: conflict.theirs.clone(),
            choice: None,
            can_keep: conflict.gone.is_none(),
        }
    }
}

impl Review {
    /// Gives the field under the cursor the other value, first theirs; mine only if there is a place for it.
    pub fn switch(&mut self) {
        if let Some(decision) = self.decisions.get_mut(self.row) {
            decision.choice = Some(match decision.choice {
                Some(Whose::Theirs) if decision.can_keep => Whose::Mine,
                None | Some(Whose::Theirs | Whose::Mine) => Whose::Theirs,
            });
        }
    }

    /// The first field that nobody has decided yet. Until there is none, nothing is sent.
    pub fn undecided(&self) -> Option<usize> {
        let mut all = self.decisions.iter();
        all.position(|decision| decision.choice.is_none())
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

/// A question, answered by Enter on one of its words.
#[derive(Debug)]
pub struct Question {
    /// What is asked, and what follows from it.
    pub words: Phrase,
    /// What the API said, which led to it.
    pub why: Option<ApiError>,
    /// The answer that does it.
    pub yes: Label,
    /// The answer that does not.
    pub no: Label,
    /// Another answer, and what it does.
    pub also: Option<(Label, Then)>,
    /// The one that is selected.
    pub on: Answer,
    /// What "yes" does.
    pub then: Then,
}

/// An answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The one that does nothing.
    No,
    /// The one that does what is asked.
    Yes,
    /// The other one that does something.
    Also,
}

impl Question {
    /// The answers from left to right. Where there are three, the key to the next one leads from "yes" to "no" as it does
    /// where there are two.
    pub fn answers(&self) -> &'static [Answer] {
        match self.also {
            None => &[Answer::No, Answer::Yes],
            Some(_) => &[Answer::Yes, Answer::No, Answer::Also],
        }
    }

    /// What an answer says.
    pub fn word(&self, answer: Answer) -> Label {
        match (answer, &self.also) {
            (Answer::Yes, _) => self.yes,
            (Answer::Also, Some((word, _))) => *word,
            (Answer::No | Answer::Also, _) => self.no,
        }
    }

    /// What the selected answer does.
    pub fn chosen(&self) -> Option<Then> {
        match (self.on, &self.also) {
            (Answer::Yes, _) => Some(self.then.clone()),
            (Answer::Also, Some((_, then))) => Some(then.clone()),
            (Answer::No | Answer::Also, _) => None,
        }
    }

    /// Selects the next answer, or the one before it. Of three, an arrow goes no further than the ends.
    pub fn turn(&mut self, code: KeyCode) {
        let answers = self.answers();
        let at = answers.iter().position(|answer| *answer == self.on);
        let (at, last) = (at.unwrap_or(0), answers.len() - 1);
        let goes_round = answers.len() == 2 || matches!(code, KeyCode::Tab | KeyCode::BackTab);
        self.on = answers[match code {
            KeyCode::Left | KeyCode::BackTab if at > 0 => at - 1,
            KeyCode::Left | KeyCode::BackTab if goes_round => last,
            KeyCode::Right | KeyCode::Tab if at < last => at + 1,
            KeyCode::Right | KeyCode::Tab if goes_round => 0,
            _ => at,
        }];
    }
}

/// What an answer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Leave the program.
    Quit,
    /// Discard what is typed into all that are open, and leave the program.
    DiscardAndQuit,
    /// Cancel the save of the customer on the screen, whose bytes have left.
    CancelSave,
    /// Send changes although nobody can tell what others changed.
    SendUnchecked(RequestId),
    /// Close the customer on the screen.
    Close,
    /// Discard what is typed into the customer on the screen, and close it.
    DiscardAndClose,
    /// Discard what is typed into the customer whom the local data has under that key.
    Discard(String),
    /// Allow changes in a production environment.
    Unlock,
}
