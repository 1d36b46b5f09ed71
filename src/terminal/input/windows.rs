//! The records of the console, as the bytes that a terminal would send.
//!
//! A console that was asked for sequences gives most keys and all pastes as such, one letter per record and no key in it.
//! What it gives as a key with a number becomes a sequence here.

use std::{io, thread, time::Instant};

use crossterm_winapi::{Console, ControlKeyState, Handle, InputRecord, KeyEventRecord};
use tokio::{
    sync::mpsc::{UnboundedReceiver, UnboundedSender, error::TryRecvError, unbounded_channel},
    time::timeout_at,
};

use super::{Event, Events, reader::Reader};
use crate::terminal::signal::system::RESIZED;

/// The terminal's own input.
#[derive(Debug)]
pub struct TerminalInput {
    bytes: UnboundedReceiver<Vec<u8>>,
    reader: Reader,
}

impl TerminalInput {
    /// Opens the console for reading; needs a tokio runtime.
    pub fn open() -> io::Result<Self> {
        let console = Console::from(Handle::current_in_handle()?);
        let (send, bytes) = unbounded_channel();
        // A thread of its own, which ends with the program: no read of a console can be taken back.
        thread::Builder::new().spawn(move || read(&console, &send))?;
        Ok(Self {
            bytes,
            reader: Reader::default(),
        })
    }

    /// Takes bytes, and all that have come since.
    fn take(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        self.reader.feed(bytes, Instant::now(), events);
        while let Ok(bytes) = self.bytes.try_recv() {
            self.reader.feed(&bytes, Instant::now(), events);
        }
    }
}

impl Events for TerminalInput {
    async fn next(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        let before = events.len();
        while events.len() == before {
            let come = self.bytes.recv();
            let come = match self.reader.waits_until() {
                Some(limit) => {
                    let Ok(come) = timeout_at(limit.into(), come).await else {
                        self.reader.give_up_waiting(events);
                        continue;
                    };
                    come
                }
                None => come.await,
            };
            let Some(bytes) = come else {
                return Ok(false);
            };
            self.take(&bytes, events);
        }
        Ok(true)
    }

    fn rest(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        match self.bytes.try_recv() {
            Ok(bytes) => self.take(&bytes, events),
            Err(TryRecvError::Empty) => {}
            Err(TryRecvError::Disconnected) => return Ok(false),
        }
        Ok(true)
    }
}

/// Reads records until the console is gone.
fn read(console: &Console, send: &UnboundedSender<Vec<u8>>) {
    let mut typed = Typed::default();
    // One that is waited for, then all that have come with it.
    while let Ok(first) = console.read_single_input_event() {
        let rest = console.read_console_input().unwrap_or_default();
        for record in [first].into_iter().chain(rest) {
            match record {
                InputRecord::KeyEvent(key) => typed.take(&Key::of(&key)),
                InputRecord::WindowBufferSizeEvent(_) => RESIZED.notify_one(),
                InputRecord::MouseEvent(_)
                | InputRecord::FocusEvent(_)
                | InputRecord::MenuEvent(_) => {}
            }
        }
        let bytes = typed.bytes();
        if !bytes.is_empty() && send.send(bytes).is_err() {
            return;
        }
    }
}

/// The numbers of keys that have a meaning of their own here.
const BACKSPACE: u16 = 0x08;
const TAB: u16 = 0x09;
const ALT: u16 = 0x12;
const ESC: u16 = 0x1b;
const SPACE: u16 = 0x20;

/// A key that went down or up.
#[derive(Clone, Copy, Debug)]
struct Key {
    /// Its number; 0 for a letter of a sequence.
    code: u16,
    /// Its letter, or half of one; 0 for none.
    letter: u16,
    /// It went down, so many times.
    times: u16,
    shift: bool,
    alt: bool,
    control: bool,
}

impl Key {
    fn of(record: &KeyEventRecord) -> Self {
        let is_held = |state: u32| ControlKeyState::has_state(&record.control_key_state, state);
        Self {
            code: record.virtual_key_code,
            letter: record.u_char,
            times: if record.key_down {
                record.repeat_count.max(1)
            } else {
                0
            },
            shift: is_held(0x10),
            alt: is_held(0x1 | 0x2),
            control: is_held(0x4 | 0x8),
        }
    }
}

/// What was typed, in the letters of the console.
#[derive(Debug, Default)]
struct Typed(Vec<u16>);

impl Typed {
    fn take(&mut self, key: &Key) {
        if key.times == 0 && key.code == ALT && key.letter != 0 {
            // A letter by its number comes when Alt is let go.
            self.0.push(key.letter);
        }
        for _ in 0..key.times {
            self.press(key);
        }
    }

    fn press(&mut self, key: &Key) {
        match (key.code, key.letter) {
            (TAB, _) if key.shift => self.send("\x1b[Z"),
            (SPACE, _) if key.control && !key.alt => self.0.push(0),
            (ESC, 0) => self.0.push(0x1b),
            (code, 0) => self.send(&sequence(code, key).unwrap_or_default()),
            (code, letter) => {
                // The right Alt of many keyboards is Control and Alt, and only makes another letter. Within a
                // sequence, Esc has come as a letter of its own.
                if key.alt && !key.control && code != 0 {
                    self.0.push(0x1b);
                }
                self.0.push(match (code, key.control) {
                    (BACKSPACE, false) => 0x7f,
                    (BACKSPACE, true) => 0x08,
                    (_, _) => letter,
                });
            }
        }
    }

    fn send(&mut self, sequence: &str) {
        self.0.extend(sequence.encode_utf16());
    }

    /// All of it as bytes, but for half a letter that waits for its other half.
    fn bytes(&mut self) -> Vec<u8> {
        let is_half = |unit: &u16| (0xd800..0xdc00).contains(unit);
        let half = self.0.pop_if(|unit| is_half(unit));
        let text = String::from_utf16_lossy(&self.0);
        self.0.clear();
        self.0.extend(half);
        text.into_bytes()
    }
}

/// The sequence of a key that has no letter, as xterm sends it.
fn sequence(code: u16, key: &Key) -> Option<String> {
    let held = 1 + u8::from(key.shift) + 2 * u8::from(key.alt) + 4 * u8::from(key.control);
    let by_letter = |introduced: &str, last: char| match held {
        1 => format!("\x1b{introduced}{last}"),
        held => format!("\x1b[1;{held}{last}"),
    };
    let by_number = |number: u16| match held {
        1 => format!("\x1b[{number}~"),
        held => format!("\x1b[{number};{held}~"),
    };
    Some(match code {
        0x23 => by_letter("[", 'F'),
        0x24 => by_letter("[", 'H'),
        0x25 => by_letter("[", 'D'),
        0x26 => by_letter("[", 'A'),
        0x27 => by_letter("[", 'C'),
        0x28 => by_letter("[", 'B'),
        0x21 => by_number(5),
        0x22 => by_number(6),
        0x2d => by_number(2),
        0x2e => by_number(3),
        0x70 => by_letter("O", 'P'),
        0x71 => by_letter("O", 'Q'),
        0x72 if held == 1 => by_letter("O", 'R'),
        0x72 => by_number(13),
        0x73 => by_letter("O", 'S'),
        0x74 => by_number(15),
        0x75..=0x79 => by_number(code - 0x75 + 17),
        0x7a => by_number(23),
        0x7b => by_number(24),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;

    const PLAIN: Key = Key {
        code: 0,
        letter: 0,
        times: 1,
        shift: false,
        alt: false,
        control: false,
    };

    fn pressed(code: u16, letter: char) -> Key {
        let letter = u16::try_from(u32::from(letter)).unwrap();
        Key {
            code,
            letter,
            ..PLAIN
        }
    }

    /// What the reader makes of keys that come at once.
    fn read(keys: &[Key]) -> Vec<Event> {
        let mut typed = Typed::default();
        keys.iter().for_each(|key| typed.take(key));
        let (mut reader, mut events) = (Reader::default(), Vec::new());
        reader.feed(&typed.bytes(), Instant::now(), &mut events);
        reader.give_up_waiting(&mut events);
        events
    }

    #[test]
    fn keys_by_number_are_the_keys_that_were_pressed() {
        for (code, letter, wanted) in [
            (0x41, 'a', KeyCode::Char('a')),
            (0xde, 'å', KeyCode::Char('å')),
            (0x0d, '\r', KeyCode::Enter),
            (BACKSPACE, '\x08', KeyCode::Backspace),
            (TAB, '\t', KeyCode::Tab),
            (ESC, '\x1b', KeyCode::Esc),
            (0x21, '\0', KeyCode::PageUp),
            (0x22, '\0', KeyCode::PageDown),
            (0x23, '\0', KeyCode::End),
            (0x24, '\0', KeyCode::Home),
            (0x25, '\0', KeyCode::Left),
            (0x26, '\0', KeyCode::Up),
            (0x27, '\0', KeyCode::Right),
            (0x28, '\0', KeyCode::Down),
            (0x2d, '\0', KeyCode::Insert),
            (0x2e, '\0', KeyCode::Delete),
        ] {
            let key = Event::Key(KeyEvent::from(wanted));
            assert_eq!(read(&[pressed(code, letter)]), [key], "{code:x}");
        }
        for number in 1..=12_u8 {
            let key = pressed(0x6f + u16::from(number), '\0');
            let with = [
                (key, KeyModifiers::NONE),
                (Key { shift: true, ..key }, KeyModifiers::SHIFT),
                (Key { alt: true, ..key }, KeyModifiers::ALT),
            ];
            for (key, modifiers) in with {
                let wanted = KeyEvent::new(KeyCode::F(number), modifiers);
                assert_eq!(read(&[key]), [Event::Key(wanted)], "F{number}");
            }
        }
    }

    #[test]
    fn what_is_held_with_a_key_counts_and_altgr_only_makes_a_letter() {
        let key = |code, modifiers| [Event::Key(KeyEvent::new(code, modifiers))];
        let with_alt = Key {
            alt: true,
            ..pressed(0x31, '1')
        };
        assert_eq!(
            read(&[with_alt]),
            key(KeyCode::Char('1'), KeyModifiers::ALT)
        );
        let by_altgr = Key {
            alt: true,
            control: true,
            ..pressed(0x32, '@')
        };
        assert_eq!(
            read(&[by_altgr]),
            key(KeyCode::Char('@'), KeyModifiers::NONE)
        );
        let control = Key {
            control: true,
            ..pressed(0x53, '\x13')
        };
        assert_eq!(
            read(&[control]),
            key(KeyCode::Char('s'), KeyModifiers::CONTROL)
        );
        let back = Key {
            shift: true,
            ..pressed(TAB, '\t')
        };
        assert_eq!(read(&[back]), key(KeyCode::BackTab, KeyModifiers::SHIFT));
        let word = Key {
            control: true,
            ..pressed(0x25, '\0')
        };
        assert_eq!(read(&[word]), key(KeyCode::Left, KeyModifiers::CONTROL));
    }

    #[test]
    fn sequences_and_pastes_come_through_as_they_are() {
        let letters = |text: &str| -> Vec<Key> {
            let units = text.encode_utf16();
            units.map(|letter| Key { letter, ..PLAIN }).collect()
        };
        let paste = letters("\x1b[200~Bjørn 👍\r\n\x1b[201~");
        assert_eq!(read(&paste), [Event::Paste("Bjørn 👍\r\n".to_owned())]);
        let alt = Key { alt: true, ..PLAIN };
        let with_alt: Vec<Key> = letters("\x1bn")
            .into_iter()
            .map(|key| Key { alt: true, ..key })
            .collect();
        let wanted = KeyEvent::new(KeyCode::Char('n'), KeyModifiers::ALT);
        assert_eq!(read(&with_alt), [Event::Key(wanted)]);
        assert_eq!(read(&[Key { code: ALT, ..alt }]), [], "Alt alone is no key");
    }

    #[test]
    fn a_key_going_up_is_none_but_for_a_letter_by_its_number() {
        let up = |code, letter| Key {
            times: 0,
            ..pressed(code, letter)
        };
        assert_eq!(read(&[up(0x41, 'a'), up(ALT, '\0')]), []);
        let wanted = Event::Key(KeyEvent::from(KeyCode::Char('ø')));
        assert_eq!(read(&[up(ALT, 'ø')]), [wanted]);
        let held = Key {
            times: 3,
            ..pressed(0x41, 'a')
        };
        assert_eq!(read(&[held]).len(), 3);
    }

    #[test]
    fn half_a_letter_waits_for_its_other_half() {
        let mut typed = Typed::default();
        let units: Vec<u16> = "x👍".encode_utf16().collect();
        for (unit, bytes) in units.iter().zip(["x", "", "👍"]) {
            typed.take(&Key {
                letter: *unit,
                ..PLAIN
            });
            assert_eq!(typed.bytes(), bytes.as_bytes());
        }
    }
}
