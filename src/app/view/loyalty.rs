//! Where the agent is in the Loyalty tab.

use crossterm::event::{KeyCode, KeyEvent};

use super::Scroll;
use crate::widget::picker::Picker;

/// The Loyalty tab.
#[derive(Clone, Copy, Debug, Default)]
pub struct Loyalty {
    /// The card under the cursor.
    pub card: Picker,
    /// How far its details are scrolled.
    pub scroll: Scroll,
}

impl Loyalty {
    /// Takes a key over so many cards: arrows select one, pages of so many rows scroll its details; whether it was one
    /// of these.
    pub fn key(&mut self, key: KeyEvent, cards: usize, page: usize) -> bool {
        if !key.modifiers.is_empty() {
            return false;
        }
        match key.code {
            KeyCode::PageUp | KeyCode::PageDown => self.scroll.key(key.code, page),
            code => {
                let before = self.card.selected(cards);
                let moved = self.card.key(code, cards, 1);
                if self.card.selected(cards) != before {
                    self.scroll = Scroll::default();
                }
                moved
            }
        }
    }

    /// Selects the card below or above.
    pub fn step(&mut self, forward: bool, cards: usize) {
        let code = if forward { KeyCode::Down } else { KeyCode::Up };
        self.key(code.into(), cards, 1);
    }
}
