//! A list of short texts edited as chips: one is selected, or a new one is being typed behind them.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::text_input::{TextInput, Typed};

/// A list being edited.
#[derive(Debug)]
pub struct Chips {
    /// Shared with whoever lent it until it is changed: a long list is not copied for a look at it.
    items: Arc<Vec<String>>,
    /// The chip under the cursor; none while the new one is.
    selected: Option<usize>,
    new: TextInput,
    /// Brings what is typed into the form that it is kept in.
    tidy: fn(&str) -> String,
}

impl Chips {
    /// The list with the cursor behind it, ready for a new item, which `tidy` brings into form.
    pub fn new(items: Arc<Vec<String>>, tidy: fn(&str) -> String) -> Self {
        Self {
            items,
            selected: None,
            new: TextInput::line(""),
            tidy,
        }
    }

    /// The items, without the one being typed; as long as they are these, they are lent from the same place.
    pub fn items(&self) -> &Arc<Vec<String>> {
        &self.items
    }

    /// What is being typed, if it is an item that is not in the list yet.
    pub fn typed_item(&self) -> Option<String> {
        let typed = (self.tidy)(&self.new.text());
        (!typed.is_empty() && !self.items.contains(&typed)).then_some(typed)
    }

    /// What is being typed goes on behind other items, which may hold it already.
    #[must_use]
    pub fn on(self, mut items: Arc<Vec<String>>) -> Self {
        if let Some(typed) = self.typed_item()
            && items.last() == Some(&typed)
        {
            Arc::make_mut(&mut items).pop();
        }
        Self {
            items,
            selected: None,
            new: self.new,
            tidy: self.tidy,
        }
    }

    /// The chip under the cursor.
    pub fn selected(&self) -> Option<usize> {
        self.selected
    }

    /// The item being typed.
    pub fn new_item(&self) -> &TextInput {
        &self.new
    }

    /// Adds the typed item, if there is one that is not in the list yet; whether the list changed.
    pub fn commit(&mut self) -> bool {
        let typed = self.typed_item();
        self.new = TextInput::line("");
        let is_new = typed.is_some();
        if let Some(typed) = typed {
            Arc::make_mut(&mut self.items).push(typed);
        }
        is_new
    }

    /// Adds letters to the item being typed.
    pub fn type_text(&mut self, text: &str) {
        self.selected = None;
        self.new.type_text(text);
    }

    /// Takes a paste: items parted by commas, semicolons or line ends.
    pub fn paste(&mut self, text: &str) -> Typed {
        let mut parts = text.split([',', ';', '\n', '\r']).peekable();
        while let Some(part) = parts.next() {
            self.new.paste(part.trim());
            if parts.peek().is_some() {
                self.commit();
            }
        }
        self.selected = None;
        Typed::Changed
    }

    /// Takes a key; Enter is ignored unless it ends a typed item.
    pub fn key(&mut self, key: KeyEvent) -> Typed {
        let is_held = (key.modifiers).intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        if is_held && self.new.is_empty() {
            return Typed::Ignored;
        }
        match (key.code, self.selected) {
            (KeyCode::Enter | KeyCode::Char(','), _) if !is_held && !self.new.is_empty() => {
                if self.commit() {
                    Typed::Changed
                } else {
                    Typed::Moved
                }
            }
            // As in a text: Backspace marks the last chip first, and a second press takes it away.
            (KeyCode::Left | KeyCode::Backspace, None) if self.new.is_empty() => {
                self.select(self.items.len().checked_sub(1))
            }
            (KeyCode::Left, Some(index)) => self.select(Some(index.saturating_sub(1))),
            (KeyCode::Right, Some(index)) => {
                self.select((index + 1 < self.items.len()).then_some(index + 1))
            }
            (KeyCode::Home, _) if self.new.is_empty() => {
                self.select((!self.items.is_empty()).then_some(0))
            }
            (KeyCode::End, Some(_)) => self.select(None),
            (KeyCode::Backspace | KeyCode::Delete, Some(index)) => {
                Arc::make_mut(&mut self.items).remove(index);
                self.selected = (index < self.items.len()).then_some(index);
                Typed::Changed
            }
            (KeyCode::Char(_), _) => {
                self.selected = None;
                self.new.key(key)
            }
            (_, None) if !self.new.is_empty() => self.new.key(key),
            _ => Typed::Ignored,
        }
    }

    fn select(&mut self, chip: Option<usize>) -> Typed {
        self.selected = chip;
        Typed::Moved
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(keys: &[KeyCode], items: &[&str]) -> Vec<String> {
        let mut chips = Chips::new(
            Arc::new(items.iter().map(|&item| item.to_owned()).collect()),
            str::to_owned,
        );
        for code in keys {
            chips.key(KeyEvent::from(*code));
        }
        chips.commit();
        chips.items.to_vec()
    }

    #[test]
    fn adds_removes_and_never_doubles() {
        use KeyCode::{Backspace, Char, Enter, Left};
        assert_eq!(after(&[Char('b'), Enter], &["a"]), ["a", "b"]);
        assert_eq!(after(&[Char('b')], &["a"]), ["a", "b"]);
        assert_eq!(after(&[Char('a'), Enter], &["a"]), ["a"]);
        assert_eq!(after(&[Backspace], &["a", "b"]), ["a", "b"]);
        assert_eq!(after(&[Backspace, Backspace], &["a", "b"]), ["a"]);
        assert_eq!(after(&[Left, Left, Backspace], &["a", "b"]), ["b"]);
    }

    #[test]
    fn a_paste_of_several_is_several() {
        let mut chips = Chips::new(Arc::default(), str::to_owned);
        chips.paste("S1, S2;S3");
        chips.commit();
        assert_eq!(**chips.items(), ["S1", "S2", "S3"]);
    }

    #[test]
    fn a_held_comma_ends_no_item() {
        let mut chips = Chips::new(Arc::default(), str::to_owned);
        chips.type_text("a");
        let comma = KeyEvent::new(KeyCode::Char(','), KeyModifiers::ALT);
        assert_eq!(chips.key(comma), Typed::Ignored);
        assert_eq!(chips.typed_item().as_deref(), Some("a"));
    }

    #[test]
    fn enter_with_nothing_typed_is_not_ours() {
        let mut chips = Chips::new(Arc::default(), str::to_owned);
        assert_eq!(chips.key(KeyEvent::from(KeyCode::Enter)), Typed::Ignored);
    }
}
