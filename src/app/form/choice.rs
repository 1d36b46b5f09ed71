//! A text with proposals for it: those that fit what is typed, or on request all of them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    customer::{Context, Field, FieldKind, OwnKind, country},
    widget::{
        picker::Picker,
        text_input::{TextInput, Typed},
    },
};

/// How many proposals show at once where there is room.
pub const PAGE: usize = 8;

/// A text with proposals for it.
#[derive(Debug)]
pub struct Choice {
    /// The text.
    pub input: TextInput,
    /// The proposals: value and name.
    pub options: Vec<(String, String)>,
    /// The proposal under the cursor.
    pub picker: Picker,
    /// Whether the proposals show.
    pub is_open: bool,
    /// What stood here when all proposals were asked for: Esc gives it back.
    before: Option<String>,
    /// The row that keys had marked before the wheel went on to another one.
    marked: Option<Picker>,
    /// The letters typed one after the other, where letters select.
    run: String,
}

impl Choice {
    /// A value with its proposals closed.
    pub(super) fn new(text: &str) -> Self {
        Self {
            input: TextInput::line(text),
            options: Vec::new(),
            picker: Picker::default(),
            is_open: false,
            before: None,
            marked: None,
            run: String::new(),
        }
    }

    /// Looks through the open list by the wheel, which chooses nothing; whether a list is open.
    pub fn wheel(&mut self, code: KeyCode) -> bool {
        if self.is_open {
            self.marked.get_or_insert(self.picker);
            self.picker.key(code, self.options.len(), PAGE);
        }
        self.is_open
    }

    pub(super) fn key(&mut self, key: KeyEvent, field: &Field, context: &Context) -> Typed {
        let lists = key.code == KeyCode::Down && key.modifiers.contains(KeyModifiers::ALT);
        if lists && !self.is_open {
            self.list(field, context);
            return Typed::Moved;
        }
        let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let selects = letters_select(field) && !key.modifiers.intersects(held);
        match key.code {
            KeyCode::Char(letter) if selects => return self.letter(letter, field, context),
            KeyCode::Backspace | KeyCode::Delete if selects => {
                self.is_open = false;
                self.before = None;
                self.run.clear();
                return self.put("");
            }
            _ => self.run.clear(),
        }
        match key.code {
            KeyCode::Esc if self.is_open || self.before.is_some() => self.give_back(),
            KeyCode::Enter if self.is_open => self.take(),
            KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown if self.is_open => {
                self.marked = None;
                self.picker.key(key.code, self.options.len(), PAGE);
                Typed::Moved
            }
            _ => {
                let effect = self.input.key(key);
                match effect {
                    Typed::Changed => self.propose(field, context),
                    Typed::Moved => self.picker.leave(),
                    Typed::Ignored => {}
                }
                effect
            }
        }
    }

    /// Selects as a native select does: a letter the next value that begins with it, more letters the value that begins
    /// with all of them. A blank that goes on with no value opens the list.
    fn letter(&mut self, letter: char, field: &Field, context: &Context) -> Typed {
        let words = options(field, "", context);
        let now = if self.is_open {
            self.proposed().unwrap_or_default()
        } else {
            self.input.text()
        };
        let begin = |run: &str| -> Vec<String> {
            let words = words.iter().map(|(word, _)| word.clone());
            words
                .filter(|word| word.to_lowercase().starts_with(run))
                .collect()
        };
        let letter: String = letter.to_lowercase().collect();
        let run = format!("{}{letter}", self.run);
        // The same letter again goes round the values that begin with it.
        let goes_round = |run: &str| run.replace(&letter, "").is_empty();
        let narrowed = begin(&run);
        let (run, found) = if goes_round(&run) || narrowed.is_empty() {
            let all = begin(&letter);
            let at = all.iter().position(|word| *word == now);
            let next = at.map_or(0, |at| (at + 1) % all.len());
            let run = if goes_round(&run) {
                run
            } else {
                letter.clone()
            };
            (run, all.into_iter().nth(next))
        } else {
            let stays = narrowed.contains(&now).then_some(now);
            (run, stays.or_else(|| narrowed.into_iter().next()))
        };
        let Some(word) = found else {
            self.run.clear();
            if letter == " " && !self.is_open {
                self.list(field, context);
                return Typed::Moved;
            }
            return Typed::Ignored;
        };
        self.run = run;
        if self.is_open {
            let row = self.options.iter().position(|(value, _)| *value == word);
            self.picker.go(row.unwrap_or(0));
            self.marked = None;
            return Typed::Moved;
        }
        self.put(&word)
    }

    /// Gives letters to it, each as if it was typed alone where letters select.
    pub(super) fn type_text(&mut self, text: &str, field: &Field, context: &Context) -> Typed {
        if !letters_select(field) {
            self.input.type_text(text);
            self.propose(field, context);
            return Typed::Changed;
        }
        let mut effect = Typed::Ignored;
        for letter in text.chars() {
            match self.letter(letter, field, context) {
                Typed::Changed => effect = Typed::Changed,
                Typed::Moved if effect == Typed::Ignored => effect = Typed::Moved,
                Typed::Moved | Typed::Ignored => {}
            }
        }
        effect
    }

    /// Lists all there is to choose from, with the value in force marked. It is selected, so that typing begins anew.
    fn list(&mut self, field: &Field, context: &Context) {
        let text = self.input.text();
        self.options = options(field, "", context);
        let place = self.options.iter().position(|(value, _)| *value == text);
        if place.is_none() {
            let name = if text.is_empty() { "(empty)" } else { "" };
            self.options.insert(0, (text.clone(), name.to_owned()));
        }
        self.picker.select(place.unwrap_or(0));
        self.marked = None;
        self.is_open = true;
        self.input.select_all();
        self.before = Some(text);
    }

    /// Closes the list; what was typed into it, once all was listed, goes.
    fn give_back(&mut self) -> Typed {
        self.is_open = false;
        match self.before.take() {
            Some(before) => self.put(&before),
            None => Typed::Moved,
        }
    }

    /// Takes the marked proposal.
    fn take(&mut self) -> Typed {
        let Some(value) = self.proposed() else {
            return Typed::Ignored;
        };
        self.is_open = false;
        self.before = None;
        self.put(&value)
    }

    fn put(&mut self, text: &str) -> Typed {
        let is_new = self.input.text() != text;
        self.input.replace(text);
        self.input.select_all();
        if is_new { Typed::Changed } else { Typed::Moved }
    }

    /// Lists what the typed text may stand for.
    pub(super) fn propose(&mut self, field: &Field, context: &Context) {
        let typed = self.input.text();
        self.options = options(field, typed.trim(), context);
        self.picker.select(0);
        self.marked = None;
        let settled = self.options.iter().any(|(value, _)| *value == typed.trim());
        self.is_open = !typed.trim().is_empty() && !settled && !self.options.is_empty();
    }

    /// The proposal under the cursor.
    pub fn proposed(&self) -> Option<String> {
        let row = self.picker.selected(self.options.len())?;
        Some(self.options[row].0.clone())
    }

    /// Closes the list as on leaving the field; the marked proposal, where it takes the text's place. The received
    /// text, typed back, is no beginning of something else.
    pub(super) fn leave(&mut self, received: &str) -> Option<String> {
        let text = self.input.text();
        let is_listed = self.before.take().is_some_and(|before| before == text);
        let is_open = std::mem::take(&mut self.is_open);
        self.picker = self.marked.take().unwrap_or(self.picker);
        let proposed = self.proposed().filter(|proposed| *proposed != text);
        proposed.filter(|_| is_open && (is_listed || text != received))
    }
}

/// Whether letters select a value, since there are few; else they are typed.
fn letters_select(field: &Field) -> bool {
    field.kind != FieldKind::Country
}

/// The few values that a field offers; none where it is no such choice.
pub fn choices<'a>(field: &'a Field, context: &'a Context) -> &'a [String] {
    match field.kind {
        FieldKind::Own(OwnKind::Choice) => &field.choices,
        FieldKind::Gender => &context.genders,
        FieldKind::Text
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::Zip
        | FieldKind::Country
        | FieldKind::Date
        | FieldKind::List
        | FieldKind::Consent
        | FieldKind::Stamp
        | FieldKind::Own(_) => &[],
    }
}

fn options(field: &Field, typed: &str, context: &Context) -> Vec<(String, String)> {
    if field.kind == FieldKind::Country {
        let fitting = if typed.is_empty() {
            country::all(context.language)
        } else {
            country::find(typed, context.language)
        };
        return fitting
            .into_iter()
            .map(|(code, name)| (code.to_owned(), name.to_owned()))
            .collect();
    }
    let typed = typed.to_lowercase();
    choices(field, context)
        .iter()
        .filter(|word| word.to_lowercase().starts_with(&typed))
        .map(|word| (word.clone(), String::new()))
        .collect()
}
