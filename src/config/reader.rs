//! Walking a parsed file: typed values out of tables, and a mistake with its place for everything else.
//!
//! A walk goes on after a mistake, so that one reading names them all. It knows the shapes of values; which keys
//! there are is told by its callers.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeString, DeTable, DeValue},
};

use super::mistake::{self, Mistake, NamedKey, TomlKind, Wrong};

type Value<'s> = Spanned<DeValue<'s>>;

/// One table on the walk, with the mistakes of the whole file.
pub(super) struct Table<'w, 's> {
    text: &'s str,
    /// The names of the tables down to here, each with a dot behind it.
    path: String,
    /// Where the table itself stands, for what it lacks.
    span: Range<usize>,
    entries: &'w DeTable<'s>,
    mistakes: &'w mut Vec<Mistake>,
}

impl<'w, 's> Table<'w, 's> {
    /// The whole file.
    pub(super) fn top(
        text: &'s str,
        entries: &'w DeTable<'s>,
        mistakes: &'w mut Vec<Mistake>,
    ) -> Self {
        Self {
            text,
            path: String::new(),
            span: 0..0,
            entries,
            mistakes,
        }
    }

    /// Complains about every key but these.
    pub(super) fn only(&mut self, known: &'static [&'static str]) {
        for key in self.entries.keys() {
            if known.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let meant = mistake::meant(key.get_ref(), known);
            let wrong = Wrong::NoSuchKey { meant, known };
            self.push(&key.span(), key.get_ref(), wrong);
        }
    }

    /// The keys in the order of the file, with their spans.
    pub(super) fn names(&self) -> Vec<(String, Range<usize>)> {
        let mut names: Vec<_> = self
            .entries
            .keys()
            .map(|key| (key.get_ref().to_string(), key.span()))
            .collect();
        names.sort_by_key(|(_, span)| span.start);
        names
    }

    /// Whether the key is there, right or wrong.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// A name with its place.
    pub(super) fn named(&self, name: &str, span: &Range<usize>) -> NamedKey {
        let (line, column) = mistake::place(self.text, span.start);
        NamedKey {
            name: name.to_owned(),
            table: self.path.clone(),
            line,
            column,
        }
    }

    /// Says what is wrong at one place of a key's value.
    pub(super) fn wrong_at(&mut self, span: &Range<usize>, name: &str, wrong: Wrong) {
        self.push(span, name, wrong);
    }

    /// Says what is wrong with the value of a key.
    pub(super) fn wrong(&mut self, name: &str, wrong: Wrong) {
        let span = self.get(name).map_or(self.span.clone(), Spanned::span);
        self.push(&span, name, wrong);
    }

    /// Says what is wrong with a key itself.
    pub(super) fn wrong_key(&mut self, name: &str, wrong: Wrong) {
        let span = self.key_span(name);
        self.push(&span, name, wrong);
    }

    /// Says that a key has to be there.
    pub(super) fn missing(&mut self, name: &str, wrong: Wrong) {
        let span = self.span.clone();
        self.push(&span, name, wrong);
    }

    /// A string, empty or not.
    pub(super) fn string(&mut self, name: &str) -> Option<String> {
        let value = self.get(name)?;
        if let DeValue::String(text) = value.get_ref() {
            return Some(text.to_string());
        }
        self.wrong(name, Wrong::NotAString(value.get_ref().into()));
        None
    }

    /// A string with something in it.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let text = self.string(name)?;
        if text.trim().is_empty() {
            self.wrong(name, Wrong::Empty);
            return None;
        }
        Some(text)
    }

    /// `true` or `false`.
    pub(super) fn boolean(&mut self, name: &str) -> Option<bool> {
        let value = self.get(name)?;
        if let DeValue::Boolean(value) = value.get_ref() {
            return Some(*value);
        }
        self.wrong(name, Wrong::NotABoolean(value.get_ref().into()));
        None
    }

    /// One of some names.
    pub(super) fn one_of(&mut self, name: &str, names: &[&'static str]) -> Option<&'static str> {
        let text = self.string(name)?;
        let found = names.iter().find(|known| **known == text).copied();
        if found.is_none() {
            self.wrong(name, Wrong::NotOneOf(names.to_vec()));
        }
        found
    }

    /// A list of strings with something in each, and at least one.
    pub(super) fn strings(&mut self, name: &str) -> Option<Vec<String>> {
        let value = self.get(name)?;
        let right = match value.get_ref() {
            DeValue::Array(items) => items.iter().map(item).collect::<Option<Vec<_>>>(),
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Table(_) => None,
        };
        let right = right.filter(|items| !items.is_empty());
        if right.is_none() {
            self.wrong(name, Wrong::NotStrings);
        }
        right
    }

    /// The value itself, for shapes of one key only.
    pub(super) fn value(&self, name: &str) -> Option<&'w DeValue<'s>> {
        self.get(name).map(Spanned::get_ref)
    }

    /// The same with its place.
    pub(super) fn spanned(&self, name: &str) -> Option<&'w Value<'s>> {
        self.get(name)
    }

    /// The table under a key.
    pub(super) fn table(&mut self, name: &str) -> Option<Table<'_, 's>> {
        let value = self.get(name)?;
        let key = self.key_span(name);
        let DeValue::Table(entries) = value.get_ref() else {
            self.wrong(name, Wrong::NotATable(value.get_ref().into()));
            return None;
        };
        Some(self.inner(name, key, entries))
    }

    /// Every table of an array of tables, one after the other.
    pub(super) fn each<T>(
        &mut self,
        name: &str,
        mut read: impl FnMut(&mut Table<'_, 's>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.get(name) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            let key = format!("{}{name}", self.path);
            let found = value.get_ref().into();
            self.wrong(name, Wrong::NotTables { key, found });
            return Vec::new();
        };
        let mut all = Vec::new();
        for item in items {
            if let DeValue::Table(entries) = item.get_ref() {
                all.extend(read(&mut self.inner(name, item.span(), entries)));
            } else {
                let found = TomlKind::from(item.get_ref());
                self.push(&item.span(), name, Wrong::NotATable(found));
            }
        }
        all
    }

    fn inner<'a>(
        &'a mut self,
        name: &str,
        span: Range<usize>,
        entries: &'a DeTable<'s>,
    ) -> Table<'a, 's> {
        Table {
            text: self.text,
            path: format!("{}{name}.", self.path),
            span,
            entries,
            mistakes: &mut *self.mistakes,
        }
    }

    fn get(&self, name: &str) -> Option<&'w Value<'s>> {
        self.entries.get(name)
    }

    fn key_span(&self, name: &str) -> Range<usize> {
        self.entries.get_key_value(name).map_or(
            self.span.clone(),
            |(key, _): (&Spanned<DeString<'_>>, _)| key.span(),
        )
    }

    fn push(&mut self, span: &Range<usize>, name: &str, wrong: Wrong) {
        let key = format!("{}{name}", self.path);
        self.mistakes.push(mistake::at(self.text, span, key, wrong));
    }
}

fn item(value: &Value<'_>) -> Option<String> {
    let text = value.get_ref().as_str()?;
    (!text.trim().is_empty()).then(|| text.to_owned())
}
