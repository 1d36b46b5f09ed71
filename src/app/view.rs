//! Where the agent is in the tabs that are no forms.

mod extra;
mod journal;
mod loyalty;
pub mod promotions;

use crossterm::event::KeyCode;

pub use extra::{Extra, Lines, Misfit};
pub use journal::Journal;
pub use loyalty::Loyalty;
pub use promotions::Promotions;

/// How far a long text is scrolled, in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll(pub usize);

impl Scroll {
    /// Scrolls by a key; whether it was one that scrolls.
    pub fn key(&mut self, code: KeyCode, page: usize) -> bool {
        self.0 = match code {
            KeyCode::Up => self.0.saturating_sub(1),
            KeyCode::Down => self.0 + 1,
            KeyCode::PageUp => self.0.saturating_sub(page.max(1)),
            KeyCode::PageDown => self.0 + page.max(1),
            KeyCode::Home => 0,
            // Far past any end, from where drawing takes it back; paging on does not run over.
            KeyCode::End => usize::MAX / 2,
            _ => return false,
        };
        true
    }

    /// Takes back so many rows that it went past the end of the text, which only drawing knows.
    pub fn take_back(&mut self, rows: usize) {
        self.0 = self.0.saturating_sub(rows);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn end_goes_past_the_end_whatever_follows() {
        let mut scroll = Scroll(3);
        for code in [KeyCode::End, KeyCode::Down, KeyCode::PageDown, KeyCode::End] {
            assert!(scroll.key(code, 20));
            assert!(scroll.0 > 1_000_000);
        }
        // Drawing shows 40 rows from the top one on at most.
        scroll.take_back(scroll.0 - 40);
        assert!(scroll.key(KeyCode::Up, 20));
        assert_eq!(scroll, Scroll(39));
    }
}
