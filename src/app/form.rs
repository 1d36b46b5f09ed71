//! A form: fields in their order, the one that has focus, and the editor that its keys go to.

mod choice;
mod fields;
mod typing;

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    app::target::Spot,
    customer::{Context, Customer, Field, FieldKind, Group, List, OwnKind, Town, fields, tidy},
    record::{Document, Pointer, Record},
    voice::{self, Words},
    widget::{
        chips::Chips,
        text_input::{TextInput, chars_in},
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        customer::field_named,
        record::{Json, Run},
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
}
