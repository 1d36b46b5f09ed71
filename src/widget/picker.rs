//! A cursor in a list, with a window of rows that follows it.

use crossterm::event::KeyCode;

/// Which row of a list is selected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picker {
    selected: usize,
    has_cursor: bool,
}

impl Picker {
    /// The selected row of a list of `len` rows; none in an empty list.
    pub fn selected(self, len: usize) -> Option<usize> {
        len.checked_sub(1).map(|last| self.selected.min(last))
    }

    /// Whether it was put on that row.
    pub fn is_on(self, row: usize) -> bool {
        self.selected == row
    }

    /// Selects a row, beside a text that goes on being typed.
    pub fn select(&mut self, row: usize) {
        self.selected = row;
        self.has_cursor = false;
    }

    /// Selects a row and goes there.
    pub fn go(&mut self, row: usize) {
        self.selected = row;
        self.has_cursor = true;
    }

    /// Whether the last key went to the list, and not to the text beside it.
    pub fn has_cursor(self) -> bool {
        self.has_cursor
    }

    /// The keys go to the text beside it again.
    pub fn leave(&mut self) {
        self.has_cursor = false;
    }

    /// Moves by a key over `len` rows, of which `page` show at once; whether the key was one that moves.
    pub fn key(&mut self, code: KeyCode, len: usize, page: usize) -> bool {
        let at = self.selected(len).unwrap_or(0);
        let last = len.saturating_sub(1);
        self.selected = match code {
            KeyCode::Up => at.saturating_sub(1),
            KeyCode::Down => (at + 1).min(last),
            KeyCode::PageUp => at.saturating_sub(page.max(1)),
            KeyCode::PageDown => (at + page.max(1)).min(last),
            KeyCode::Home => 0,
            KeyCode::End => last,
            _ => return false,
        };
        self.has_cursor = true;
        true
    }

    /// The first row to show in a window of `rows`: pages that turn when the selection leaves them, so that moving
    /// within a page redraws two rows only.
    pub fn top(self, len: usize, rows: usize) -> usize {
        let rows = rows.max(1);
        let page = self.selected(len).unwrap_or(0) / rows * rows;
        page.min(len.saturating_sub(rows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selection_is_always_in_the_window() {
        let mut picker = Picker::default();
        for len in [0, 1, 7, 30] {
            for code in [
                KeyCode::Down,
                KeyCode::PageDown,
                KeyCode::Up,
                KeyCode::End,
                KeyCode::PageUp,
            ] {
                for _ in 0..12 {
                    picker.key(code, len, 5);
                    let top = picker.top(len, 5);
                    match picker.selected(len) {
                        Some(row) => assert!(row < len && (top..top + 5).contains(&row)),
                        None => assert_eq!(len, 0),
                    }
                }
            }
        }
    }
}
