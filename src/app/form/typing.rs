//! What is typed into the field of a form that has focus, and how it becomes an edit of the record.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Editor, Form, Handled};
use crate::{
    customer::{Context, Field, Problem, Read, items_typed},
    record::{Record, Run},
    voice::{Label, Words, say},
    widget::text_input::Typed,
};

impl Form {
    /// Gives a key to the field; what it changes goes into the record at once.
    pub fn key(
        &mut self,
        key: KeyEvent,
        record: &mut Record,
        (context, words): (&Context, Words),
    ) -> Handled {
        let field = &self.fields[self.focus];
        let effect = match &mut self.editor {
            Editor::Fixed => return refuse_typing(key),
            Editor::Text(input) => input.key(key),
            Editor::Choice(choice) => match choice.key(key, field, context) {
                Typed::Ignored => return refuse_typing(key),
                effect => effect,
            },
            Editor::Chips(chips) => chips.key(key),
            Editor::Switch => return switch(key, field, record, words),
        };
        self.took(effect, record)
    }

    /// Gives letters to the field if it is a text that takes each as it is.
    pub fn type_text(&mut self, text: &str, record: &mut Record, context: &Context) -> Handled {
        let field = &self.fields[self.focus];
        let effect = match &mut self.editor {
            Editor::Text(input) => {
                input.type_text(text);
                Typed::Changed
            }
            Editor::Choice(choice) => choice.type_text(text, field, context),
            // A comma ends an item.
            Editor::Chips(chips) if !text.contains(',') => {
                chips.type_text(text);
                Typed::Changed
            }
            Editor::Chips(_) | Editor::Switch | Editor::Fixed => Typed::Ignored,
        };
        self.took(effect, record)
    }

    /// Gives a paste to the field.
    pub fn paste(&mut self, text: &str, record: &mut Record, context: &Context) -> Handled {
        let field = &self.fields[self.focus];
        let effect = match &mut self.editor {
            Editor::Fixed | Editor::Switch => return Handled::Refused,
            Editor::Text(input) => {
                input.paste(text);
                Typed::Changed
            }
            Editor::Choice(choice) => {
                choice.input.paste(text);
                choice.propose(field, context);
                Typed::Changed
            }
            Editor::Chips(chips) => chips.paste(text),
        };
        self.took(effect, record)
    }

    /// Gives the field a text in place of its value, as if that had been typed over it; a list all its items, with commas
    /// between them. What the field cannot take stays out, and is the problem.
    pub fn fill(
        &mut self,
        text: &str,
        record: &mut Record,
        context: &Context,
    ) -> Result<Handled, Problem> {
        let field = &self.fields[self.focus];
        let value = match &mut self.editor {
            Editor::Fixed => return Ok(Handled::Refused),
            Editor::Text(input) => {
                input.replace("");
                return Ok(self.paste_or_clear(text, record, context));
            }
            Editor::Choice(choice) => {
                choice.input.replace("");
                return Ok(self.paste_or_clear(text, record, context));
            }
            Editor::Chips(_) => field.write_items(record, &items_typed(text)),
            Editor::Switch => field.normalise(record, text, context)?,
        };
        let handled = match record.set(&field.pointer, value, Run::Step) {
            Ok(()) => Handled::Changed,
            Err(_) => Handled::Refused,
        };
        self.reload(record, context);
        Ok(handled)
    }

    fn paste_or_clear(&mut self, text: &str, record: &mut Record, context: &Context) -> Handled {
        if text.is_empty() {
            return self.took(Typed::Changed, record);
        }
        self.paste(text, record, context)
    }

    fn took(&mut self, effect: Typed, record: &mut Record) -> Handled {
        match effect {
            Typed::Ignored => Handled::No,
            Typed::Moved => Handled::Yes,
            Typed::Changed => {
                self.dirty = true;
                self.write(record);
                Handled::Changed
            }
        }
    }

    /// Writes what stands in the editor into the record, as it is.
    fn write(&mut self, record: &mut Record) {
        let field = &self.fields[self.focus];
        let (value, run) = match &self.editor {
            Editor::Fixed | Editor::Switch => return,
            Editor::Text(input) => (field.write(record, &input.text()), Run::Typing),
            Editor::Choice(choice) => (field.write(record, &choice.input.text()), Run::Typing),
            Editor::Chips(chips) => {
                let is_typing = !chips.new_item().is_empty();
                let run = if is_typing { Run::Typing } else { Run::Step };
                let (document, items) = (record.document(), chips.items());
                let same = self.written.take().filter(|(before, written, _)| {
                    before.is(document) && Arc::ptr_eq(written, items)
                });
                let (.., list) = self.written.insert(same.unwrap_or_else(|| {
                    let list = field.list(record, items);
                    (document.clone(), items.clone(), list)
                }));
                (list.with(chips.typed_item().as_deref()), run)
            }
        };
        // Refused only where the editor is `Fixed` in the first place.
        let _ = record.set(&field.pointer, value, run);
    }

    /// Ends what is being typed, as on leaving the field: completes a proposal, adds a chip, brings a date, a phone or
    /// a country into its form. A text that cannot be brought into form stays as typed; checking names it.
    pub fn commit(&mut self, record: &mut Record, context: &Context) {
        let field = &self.fields[self.focus];
        let typed = match &mut self.editor {
            Editor::Fixed | Editor::Switch => None,
            Editor::Text(input) => self.dirty.then(|| input.text()),
            Editor::Choice(choice) => {
                let left = choice.leave(&field.base_text(record));
                left.or_else(|| self.dirty.then(|| choice.input.text()))
            }
            // What is typed stands in the record already.
            Editor::Chips(chips) => {
                chips.commit();
                None
            }
        };
        if let Some(Ok(value)) = typed.map(|typed| field.normalise(record, &typed, context)) {
            let _ = record.set(&field.pointer, value, Run::Typing);
        }
        record.end_run();
        self.reload(record, context);
    }
}

/// Letters at a field that cannot be changed are worth a word; other keys go on.
fn refuse_typing(key: KeyEvent) -> Handled {
    let plain = !key
        .modifiers
        .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char('/' | '?') => Handled::No,
        KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete if plain => Handled::Refused,
        _ => Handled::No,
    }
}

fn switch(key: KeyEvent, field: &Field, record: &mut Record, words: Words) -> Handled {
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    if key.modifiers.intersects(held) {
        return Handled::No;
    }
    let recorded = match field.consent(record) {
        Read::Is(yes) => Some(yes),
        Read::Absent | Read::Null | Read::Odd(_) => None,
    };
    // Yes, no, not recorded, and round again.
    let forth = match recorded {
        None => Some(true),
        Some(true) => Some(false),
        Some(false) => None,
    };
    // The letter of English, or that of the agent's language.
    let is = |letter: char, english: char, own: Label| {
        let letter = letter.to_ascii_lowercase();
        letter == english || words.label(own).chars().eq([letter])
    };
    let next = match key.code {
        KeyCode::Char(letter) if is(letter, 'y', say::SWITCH_YES_KEY) => Some(true),
        KeyCode::Char(letter) if is(letter, 'n', say::SWITCH_NO_KEY) => Some(false),
        KeyCode::Backspace | KeyCode::Delete | KeyCode::Char('-') => None,
        KeyCode::Char(' ') | KeyCode::Right => forth,
        // Two steps forth are one back.
        KeyCode::Left => match recorded {
            None => Some(false),
            Some(yes) => (!yes).then_some(true),
        },
        KeyCode::Char('?' | '/') => return Handled::No,
        KeyCode::Char(_) if key.modifiers.is_empty() => return Handled::Refused,
        _ => return Handled::No,
    };
    let value = field.write_consent(record, next);
    match record.set(&field.pointer, value, Run::Step) {
        Ok(()) => Handled::Changed,
        Err(_) => Handled::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{config::Language, customer::Customer, record::Document};

    #[test]
    fn a_switch_takes_the_letters_of_the_language_and_of_english() {
        let pressed = |language: Language, letter: char| {
            let document = Document::parse(br#"{"data":{}}"#.to_vec()).unwrap();
            let customer = Customer::read(&document);
            let mut record = Record::new(document);
            let context = Context::in_norway();
            let mut form = Form::consents(&customer, &record, &context);
            let key = KeyEvent::from(KeyCode::Char(letter));
            form.key(key, &mut record, (&context, Words(language)));
            form.field().consent(&record).value().copied()
        };
        for (language, yes, no) in [
            (Language::English, 'y', 'n'),
            (Language::Norwegian, 'j', 'n'),
            (Language::Swedish, 'J', 'N'),
            (Language::Danish, 'j', 'n'),
            (Language::Finnish, 'k', 'e'),
            (Language::Finnish, 'Y', 'n'),
        ] {
            assert_eq!(pressed(language, yes), Some(true), "{language:?}");
            assert_eq!(pressed(language, no), Some(false), "{language:?}");
        }
        assert_eq!(pressed(Language::English, 'k'), None);
        assert_eq!(pressed(Language::Swedish, 'e'), None);
    }
}
