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
    /// The rows that a page of the details has beside so many cards: in a terminal of so few rows no more than show, so
    /// that nothing is passed over.
    pub fn page(cards: usize, height: u16) -> usize {
        // Above and below stand the frame and the points, which are a few figures on a small screen.
        let taken = if height < 21 { 12 } else { 17 };
        let room = usize::from(height).saturating_sub(taken);
        let list = cards.min(room.div_ceil(2));
        room.saturating_sub(list + 1).clamp(1, 3)
    }

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
