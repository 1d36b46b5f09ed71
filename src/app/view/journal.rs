//! Where the agent is in the Journal tab.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    app::account::Reader,
    store::{JournalChange, JournalSave},
    widget::{
        picker::Picker,
        text_input::{TextInput, Typed},
    },
};

/// A save, and one of its changes; without one, its heading.
type Row<'a> = (&'a JournalSave, Option<&'a JournalChange>);

/// The Journal tab.
#[derive(Debug)]
pub struct Journal {
    /// The row under the cursor, counted over all saves shown: of each its heading, then its changes.
    pub row: Picker,
    /// Only saves that hold every word of it are shown.
    pub filter: TextInput,
    /// Who filters, once somebody does.
    reader: Option<Reader>,
    /// The keys go to the filter.
    pub is_filtering: bool,
}

impl Default for Journal {
    fn default() -> Self {
        Self {
            row: Picker::default(),
            filter: TextInput::line(""),
            reader: None,
            is_filtering: false,
        }
    }
}

impl Journal {
    /// The saves that the filter lets through.
    pub fn shown<'a>(&self, saves: &'a [JournalSave]) -> Vec<&'a JournalSave> {
        let filter = self.filter.text().to_lowercase();
        let words: Vec<_> = filter.split_whitespace().collect();
        let holds = |save: &&JournalSave| {
            let text = self.reader.as_ref().filter(|_| !words.is_empty());
            let text = text.map(|reader| reader.text(save));
            text.is_none_or(|text| words.iter().all(|word| text.contains(word)))
        };
        saves.iter().filter(holds).collect()
    }

    /// The save under the cursor, and which of its changes; none of them on its heading.
    pub fn selected<'a>(&self, saves: &'a [JournalSave]) -> Option<Row<'a>> {
        let row = self.row.selected(self.count(saves))?;
        self.rows(saves).nth(row)
    }

    /// How many rows show.
    pub fn count(&self, saves: &[JournalSave]) -> usize {
        let shown = self.shown(saves).into_iter();
        shown.map(|save| 1 + save.changes.len()).sum()
    }

    /// Begins a filter, or goes back into the one there is: selected, so that typing begins anew.
    pub fn begin_filter(&mut self, reader: Reader) {
        self.reader = Some(reader);
        self.is_filtering = true;
        self.row.leave();
        self.filter.select_all();
    }

    /// The rows shown, one after the other.
    fn rows<'a>(&self, saves: &'a [JournalSave]) -> impl Iterator<Item = Row<'a>> + use<'a> {
        let shown = self.shown(saves).into_iter();
        shown.flat_map(|save| {
            let changes = save.changes.iter().map(Some);
            std::iter::once(None)
                .chain(changes)
                .map(move |change| (save, change))
        })
    }

    /// Moves by one row.
    pub fn step(&mut self, forward: bool, saves: &[JournalSave]) {
        let code = if forward { KeyCode::Down } else { KeyCode::Up };
        self.row.key(code, self.count(saves), 1);
    }

    /// Takes a key; whether it was one of this tab's.
    pub fn key(&mut self, key: KeyEvent, saves: &[JournalSave], page: usize) -> bool {
        let count = self.count(saves);
        if self.is_filtering {
            match key.code {
                KeyCode::Enter | KeyCode::Tab => self.is_filtering = false,
                KeyCode::Esc => self.show_all(),
                KeyCode::Up | KeyCode::Down => return self.row.key(key.code, count, page),
                _ => match self.filter.key(key) {
                    Typed::Ignored => return false,
                    Typed::Moved => self.row.leave(),
                    Typed::Changed => self.select_first(saves),
                },
            }
            return true;
        }
        if key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
        {
            return false;
        }
        if key.code == KeyCode::Esc && !self.filter.is_empty() {
            self.show_all();
            return true;
        }
        self.row.key(key.code, count, page)
    }

    /// Adds a paste to the filter.
    pub fn paste(&mut self, text: &str, saves: &[JournalSave]) {
        self.filter.paste(text);
        self.select_first(saves);
    }

    /// Puts the cursor on the first change that holds the filter itself, not only its save.
    fn select_first(&mut self, saves: &[JournalSave]) {
        let filter = self.filter.text().to_lowercase();
        let holds = |change: &JournalChange| {
            let text = self.reader.as_ref().map(|reader| reader.text_of(change));
            let text = text.unwrap_or_default();
            filter.split_whitespace().all(|word| text.contains(word))
        };
        let row = self
            .rows(saves)
            .position(|(_, change)| change.is_some_and(holds));
        self.row = Picker::default();
        self.row.select(row.unwrap_or(0));
    }

    fn show_all(&mut self) {
        *self = Self::default();
    }
}
