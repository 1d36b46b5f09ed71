//! What the keys before say about the next one.

use std::time::Duration;

/// So long after an Esc that had nothing to go back from, a key is one with Alt.
const PREFIX: Duration = Duration::from_secs(1);

/// So long after one Ctrl+C another one quits.
const AGAIN: Duration = Duration::from_secs(2);

/// The keyboard, as far as it has a past.
#[derive(Debug, Default)]
pub struct Keyboard {
    /// What came with the present key; unknown unless the loop says so.
    burst: Option<Burst>,
    /// When Esc had nothing to go back from, in the program's running time.
    escaped: Option<Duration>,
    /// When Ctrl+C had nothing to copy.
    interrupted: Option<Duration>,
}

/// What has come in one go, before anybody could see what the first of it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Burst {
    number: u64,
    /// How many letters came in it; a paste counts for many.
    letters: usize,
}

impl Keyboard {
    /// Something has come that has so many letters; it may belong to what came before.
    pub fn came(&mut self, letters: usize, goes_on: bool) {
        let before = self.burst.unwrap_or(Burst {
            number: 0,
            letters: 0,
        });
        self.burst = Some(if goes_on {
            Burst {
                letters: before.letters.saturating_add(letters),
                ..before
            }
        } else {
            Burst {
                number: before.number + 1,
                letters,
            }
        });
    }

    /// The number of the present burst.
    pub fn burst(&self) -> Option<u64> {
        self.burst.map(|burst| burst.number)
    }

    /// Whether a key, which has so many letters itself, came with other text, or in a burst of that number.
    pub fn came_with_text(&self, own: usize, opened_in: Option<u64>) -> bool {
        self.burst
            .is_some_and(|burst| burst.letters > own || opened_in == Some(burst.number))
    }

    /// Esc had nothing to go back from.
    pub fn escaped(&mut self, now: Duration) {
        self.escaped = Some(now);
    }

    /// Whether the key that has come now follows such an Esc; another one does not.
    pub fn follows_escape(&mut self, now: Duration) -> bool {
        let escaped = self.escaped.take();
        escaped.is_some_and(|at| now.saturating_sub(at) <= PREFIX)
    }

    /// Ctrl+C had nothing to copy; whether that is the second time.
    pub fn interrupted(&mut self, now: Duration) -> bool {
        let before = self.interrupted.replace(now);
        before.is_some_and(|at| now.saturating_sub(at) <= AGAIN)
    }

    /// Another key has come than Ctrl+C.
    pub fn goes_on(&mut self) {
        self.interrupted = None;
    }

    /// Something has come that is no key.
    pub fn forgets(&mut self) {
        self.escaped = None;
        self.interrupted = None;
    }
}
