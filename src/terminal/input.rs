//! Keys and pastes from the terminal: where its bytes come from is `system`, what they say `reader`, and which keys its
//! sequences are `keys`.
//!
//! None of that is left to crossterm, whose reader blocks on half a sequence, stalls on input longer than its buffer,
//! and spins when the terminal is gone.

mod keys;
mod reader;
#[cfg_attr(unix, path = "input/unix.rs")]
#[cfg_attr(windows, path = "input/windows.rs")]
mod system;

use std::io;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use system::TerminalInput;

/// What the agent does at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key.
    Key(KeyEvent),
    /// A key whose first byte came so early that it was taken for Esc.
    Late(KeyEvent),
    /// Letters that arrived together, as from a paste of a terminal without bracketed paste: each is a key of its own.
    Letters(String),
    /// Text pasted in one piece.
    Paste(String),
    /// The mouse, at a column and a row from 0.
    Mouse(Mouse, u16, u16),
    /// The colour of the terminal's ground, `0xrrggbb`.
    Ground(u32),
    /// Where the cursor stands, a column and a row from 0.
    Cursor(u16, u16),
}

/// What the mouse does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// The left button goes down.
    Click,
    /// The wheel turns, towards the end or not.
    Wheel {
        /// Towards the end.
        down: bool,
    },
}

impl Event {
    /// Joins runs of plain letters, so that a text can take a burst in one step.
    pub fn gather(events: Vec<Self>) -> Vec<Self> {
        let mut gathered: Vec<Self> = Vec::new();
        for event in events {
            match (gathered.last_mut(), event.letter()) {
                (Some(Self::Letters(letters)), Some(letter)) => letters.push(letter),
                (Some(last), Some(letter)) if last.letter().is_some() => {
                    let first = last.letter().into_iter();
                    *last = Self::Letters(first.chain([letter]).collect());
                }
                _ => gathered.push(event),
            }
        }
        gathered
    }

    /// How many letters it brings; a paste, however short, is as many as a text.
    pub fn letters(&self) -> usize {
        match self {
            Self::Key(_) => usize::from(self.letter().is_some()),
            Self::Letters(text) | Self::Paste(text) => text.chars().count().max(2),
            Self::Late(_) | Self::Mouse(..) | Self::Ground(_) | Self::Cursor(..) => 0,
        }
    }

    fn letter(&self) -> Option<char> {
        match self {
            Self::Key(KeyEvent {
                code: KeyCode::Char(letter),
                modifiers,
                ..
            }) if KeyModifiers::SHIFT.contains(*modifiers) => Some(*letter),
            Self::Key(_)
            | Self::Late(_)
            | Self::Letters(_)
            | Self::Paste(_)
            | Self::Mouse(..)
            | Self::Ground(_)
            | Self::Cursor(..) => None,
        }
    }
}

/// What pieces of bytes come to, each after so long a silence; for the fuzz targets alone.
#[cfg(fuzzing)]
pub fn of_pieces<'p>(
    pieces: impl IntoIterator<Item = (std::time::Duration, &'p [u8])>,
) -> Vec<Event> {
    let (mut reader, mut events) = (reader::Reader::default(), Vec::new());
    let mut now = std::time::Instant::now();
    for (silence, bytes) in pieces {
        while reader
            .waits_until()
            .is_some_and(|until| until <= now + silence)
        {
            reader.give_up_waiting(&mut events);
        }
        now += silence;
        reader.feed(bytes, now, &mut events);
    }
    events
}

/// Where events come from: the terminal, or a test.
pub trait Events {
    /// Adds what has arrived to `events`, waiting for at least one; `false` when there is nothing more to come, ever.
    fn next(&mut self, events: &mut Vec<Event>) -> impl Future<Output = io::Result<bool>>;

    /// Adds what is there already, and waits for nothing; `false` as above.
    fn rest(&mut self, events: &mut Vec<Event>) -> io::Result<bool>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_arrive_together_are_joined() {
        let key = |code, modifiers| Event::Key(KeyEvent::new(code, modifiers));
        let plain = |code| key(code, KeyModifiers::NONE);
        let save = key(KeyCode::Char('s'), KeyModifiers::CONTROL);
        let alt = key(KeyCode::Char('a'), KeyModifiers::ALT);
        let letter = |letter| plain(KeyCode::Char(letter));
        let events = vec![
            letter('K'),
            letter('a'),
            plain(KeyCode::Enter),
            letter('i'),
            save.clone(),
            letter('x'),
            alt.clone(),
            letter('y'),
        ];
        assert_eq!(
            Event::gather(events),
            [
                Event::Letters("Ka".to_owned()),
                plain(KeyCode::Enter),
                letter('i'),
                save,
                letter('x'),
                alt,
                letter('y'),
            ]
        );
    }
}
