//! A form: fields in their order, the one that has focus, and the editor that its keys go to.

mod choice;
mod fields;

use std::{collections::BTreeMap, sync::Arc};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    app::target::Spot,
    customer::{
        Context, Customer, Field, FieldKind, Group, List, OwnKind, Problem, Read, Town, fields,
        items_typed, tidy,
    },
    record::{Document, Pointer, Record, Run},
    voice::{self, Label, Words, say},
    widget::{
        chips::Chips,
        text_input::{TextInput, Typed, chars_in},
    },
};
pub use choice::{Choice, PAGE, choices};
pub use fields::Fields;

/// A tab of fields.
#[derive(Debug)]
pub struct Form {
    /// The fields; never empty.
    pub fields: Fields,
    focus: usize,
    /// What takes the focused field's keys.
    pub editor: Editor,
    /// Something was typed since the field got focus.
    dirty: bool,
    lists: Lists,
    /// The list that was last written, without what is being typed behind it, and what it was made of.
    written: Option<(Document, Arc<Vec<String>>, List)>,
}

/// The items of the lists that had focus, each with the text that they were read from: while a list is what it was, coming
/// by again reads nothing.
#[derive(Debug, Default)]
struct Lists(BTreeMap<Pointer, (String, Arc<Vec<String>>)>);

impl Lists {
    fn items(&mut self, field: &Field, record: &Record) -> Arc<Vec<String>> {
        let Some(node) = field.node(record) else {
            return Arc::default();
        };
        match self.0.get(&field.pointer) {
            Some((text, items)) if text == node.raw() => Arc::clone(items),
            Some(_) | None => {
                let items = Arc::new(field.items(record));
                let read = (node.raw().to_owned(), Arc::clone(&items));
                self.0.insert(field.pointer.clone(), read);
                items
            }
        }
    }
}

/// What takes the keys of a field.
#[derive(Debug)]
pub enum Editor {
    /// Nothing: the field is read-only.
    Fixed,
    /// A text.
    Text(TextInput),
    /// A text with proposals.
    Choice(Choice),
    /// A list.
    Chips(Chips),
    /// A consent or another switch: yes, no, or not recorded.
    Switch,
}

impl Editor {
    /// The text that is being edited, where it is one line.
    fn input_mut(&mut self) -> Option<&mut TextInput> {
        match self {
            Self::Text(input) => Some(input),
            Self::Choice(choice) => Some(&mut choice.input),
            Self::Fixed | Self::Chips(_) | Self::Switch => None,
        }
    }
}

/// What a key did in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    /// It was not one of the field's keys.
    No,
    /// It moved something.
    Yes,
    /// It changed the field's value.
    Changed,
    /// It would have changed a field that cannot be changed.
    Refused,
}

impl Form {
    /// The Profile tab's fields.
    pub fn profile(customer: &Customer, record: &Record, context: &Context) -> Self {
        Self::new(customer, record, context, |group| group != Group::Consents)
    }

    /// The Consents tab's fields.
    pub fn consents(customer: &Customer, record: &Record, context: &Context) -> Self {
        Self::new(customer, record, context, |group| group == Group::Consents)
    }

    fn new(
        customer: &Customer,
        record: &Record,
        context: &Context,
        wanted: impl Fn(Group) -> bool,
    ) -> Self {
        let wanted = fields(customer, &context.own)
            .into_iter()
            .filter(|field| wanted(field.group));
        let mut form = Self {
            fields: Fields::new(wanted.collect(), record),
            focus: 0,
            editor: Editor::Fixed,
            dirty: false,
            lists: Lists::default(),
            written: None,
        };
        form.arrive(record, context);
        form
    }

    /// The field that has focus.
    pub fn field(&self) -> &Field {
        &self.fields[self.focus]
    }

    /// Which field has focus.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// Moves the focus; the field left must have been [committed](Self::commit) before.
    pub fn set_focus(&mut self, index: usize, record: &Record, context: &Context) {
        self.focus = index.min(self.fields.len().saturating_sub(1));
        self.arrive(record, context);
    }

    /// Takes the focused field's value from the record, selected as a whole: what is typed next takes its place.
    pub fn arrive(&mut self, record: &Record, context: &Context) {
        self.dirty = false;
        self.editor = self.fresh(record, context);
        if let Some(input) = self.editor.input_mut() {
            input.select_all();
        }
    }

    /// Takes the focused field's value from the record anew. The cursor and the selection stay where the same text does.
    pub fn reload(&mut self, record: &Record, context: &Context) {
        self.dirty = false;
        let mut fresh = self.fresh(record, context);
        if let (Some(old), Some(new)) = (self.editor.input_mut(), fresh.input_mut()) {
            if old.text() == new.text() {
                std::mem::swap(old, new);
            } else if old.is_all_selected() {
                new.select_all();
            }
        }
        self.editor = fresh;
    }

    /// An editor for the focused field's value.
    fn fresh(&mut self, record: &Record, context: &Context) -> Editor {
        let field = &self.fields[self.focus];
        let is_fixed = !field.editable
            || record.editable(&field.pointer).is_err()
            || field.lock(record).is_some();
        if is_fixed {
            return Editor::Fixed;
        }
        match field.kind {
            FieldKind::Text
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Date
            | FieldKind::Own(OwnKind::Text | OwnKind::Integer | OwnKind::Number | OwnKind::Date) => {
                Editor::Text(TextInput::line(&field.text(record)))
            }
            // Where no words are known, there is nothing to choose from.
            FieldKind::Gender if context.genders.is_empty() => {
                Editor::Text(TextInput::line(&field.text(record)))
            }
            FieldKind::Country | FieldKind::Gender | FieldKind::Own(OwnKind::Choice) => {
                Editor::Choice(Choice::new(&field.text(record)))
            }
            FieldKind::List => Editor::Chips(Chips::new(self.lists.items(field, record), tidy)),
            FieldKind::Consent | FieldKind::Own(OwnKind::Boolean) => Editor::Switch,
            FieldKind::Stamp => Editor::Fixed,
        }
    }

    /// Takes the fields of another answer, with the focus on the same one; a half-typed text stays in its editor.
    pub fn renew(&mut self, fresh: Self, record: &Record, context: &Context) {
        let focused = self.field().pointer.clone();
        let typing = self
            .dirty
            .then(|| std::mem::replace(&mut self.editor, Editor::Fixed));
        self.fields = fresh.fields;
        let same = self.fields.at(&focused);
        match same {
            Some(index) => {
                self.focus = index;
                self.reload(record, context);
            }
            None => self.set_focus(0, record, context),
        }
        if let (Some(editor), Some(_)) = (typing, same) {
            self.editor = match editor {
                // Somebody else's items have come in meanwhile.
                Editor::Chips(chips) => {
                    let field = &self.fields[self.focus];
                    Editor::Chips(chips.on(self.lists.items(field, record)))
                }
                editor => editor,
            };
            self.dirty = true;
        }
    }

    /// Sets the cursor where the value was clicked. `is_edited` says that its editor showed there, which may have been
    /// scrolled; else the value did, in words, of which as many letters and digits stand before the cursor.
    pub fn point(
        &mut self,
        spot: Spot,
        is_edited: bool,
        record: &Record,
        (context, words): (&Context, Words),
    ) {
        let shown = self.field().shown(record, context);
        let pointer = self.field().pointer.clone();
        let Some(input) = self.editor.input_mut() else {
            return;
        };
        if is_edited {
            return input.point((spot.column, 0), (spot.width, 1));
        }
        let text = input.text();
        let shown = words.text(&voice::value(&pointer, &shown.value));
        let before = chars_in(&shown, usize::from(spot.column));
        let at = if shown == text {
            before
        } else {
            let is_solid = |c: &char| c.is_alphanumeric();
            let solid = shown.chars().take(before).filter(is_solid).count();
            let mut places = text.chars().enumerate().filter(|(_, c)| is_solid(c));
            places.nth(solid).map_or(usize::MAX, |(at, _)| at)
        };
        input.jump(0, at);
    }

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

    /// The town of a changed postcode, where the field that has focus is to hold the town and does not yet: nobody has
    /// typed one.
    pub fn offered_town(&self, record: &Record, context: &Context) -> Option<&'static str> {
        let Editor::Text(input) = &self.editor else {
            return None;
        };
        if self.field().name != "city" {
            return None;
        }
        let is_edited = |name| record.edit(&Pointer::of([name])).is_some();
        let text = input.text();
        let is_free = if text.trim().is_empty() {
            is_edited("zip") || is_edited("city")
        } else {
            is_edited("zip") && !is_edited("city")
        };
        let town = Town::of_record(record, context).filter(|_| is_free)?;
        (text.trim().is_empty() || !town.is_called(&text)).then_some(town.name)
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
    use crate::{
        config::Language,
        customer::field_named,
        record::{Document, Json},
    };

    #[test]
    fn a_list_is_read_again_only_where_it_is_another() {
        let text = br#"{"data":{"favoriteStores":["S1",204]}}"#;
        let document = Document::parse(text.to_vec()).unwrap();
        let all = fields(&Customer::read(&document), &[]);
        let field = field_named(&all, "stores").unwrap();
        let mut record = Record::new(document);
        let mut lists = Lists::default();
        let received = lists.items(field, &record);
        assert_eq!(*received, ["S1", "204"]);
        assert!(Arc::ptr_eq(&received, &lists.items(field, &record)));
        let value = Some(Json::array([Json::string("S2")]));
        record.set(&field.pointer, value, Run::Step).unwrap();
        assert_eq!(*lists.items(field, &record), ["S2"]);
        record.set(&field.pointer, None, Run::Step).unwrap();
        assert!(lists.items(field, &record).is_empty());
        record.restore(&field.pointer);
        assert_eq!(lists.items(field, &record), received);
    }

    #[test]
    fn a_switch_takes_the_letters_of_the_language_and_of_english() {
        let pressed = |language: Language, letter: char| {
            let document = Document::parse(br#"{"data":{}}"#.to_vec()).unwrap();
            let customer = Customer::read(&document);
            let mut record = Record::new(document);
            let context = Context {
                default_country: "NO".to_owned(),
                genders: Vec::new(),
                zone: jiff::tz::TimeZone::UTC,
                server_zone: None,
                today: jiff::civil::date(2026, 11, 24),
                own: [].into(),
                language: "en",
            };
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
