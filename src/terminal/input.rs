//! Keys and pastes from the terminal.
//!
//! The bytes are read here and not by crossterm, whose reader blocks on half a sequence, stalls on input longer
//! than its buffer, and spins when the terminal is gone. Its own file description of the terminal is non-blocking,
//! so the shell's stays as it was.

use std::{io, os::fd::OwnedFd, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use rustix::{
    fs::{Mode, OFlags},
    io::Errno,
};
use termina::Parser;
use tokio::io::{Interest, unix::AsyncFd};

/// What the agent does at the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key.
    Key(KeyEvent),
    /// Letters that arrived together, as from a paste of a terminal without bracketed paste: each is a key of its own.
    Letters(String),
    /// Text pasted in one piece.
    Paste(String),
    /// The mouse, at a column and a row from 0.
    Mouse(Mouse, u16, u16),
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

    fn letter(&self) -> Option<char> {
        match self {
            Self::Key(KeyEvent {
                code: KeyCode::Char(letter),
                modifiers,
                ..
            }) if KeyModifiers::SHIFT.contains(*modifiers) => Some(*letter),
            Self::Key(_) | Self::Letters(_) | Self::Paste(_) | Self::Mouse(..) => None,
        }
    }
}

/// Where events come from: the terminal, or a test.
pub trait Events {
    /// Adds what has arrived to `events`, waiting for at least one; `false` when there is nothing more to come, ever.
    fn next(&mut self, events: &mut Vec<Event>) -> impl Future<Output = io::Result<bool>>;
}

/// How long a lone Esc waits for the rest of a sequence that may follow it.
const ESCAPE_WAIT: Duration = Duration::from_millis(50);

/// The terminal's own input.
#[derive(Debug)]
pub struct TerminalInput {
    tty: AsyncFd<OwnedFd>,
    reader: Reader,
}

impl TerminalInput {
    /// Opens the controlling terminal for reading; needs a tokio runtime.
    pub fn open() -> io::Result<Self> {
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
        let tty = rustix::fs::open("/dev/tty", flags, Mode::empty())?;
        #[expect(
            deprecated,
            reason = "its successor is unsafe for the sake of types that change their descriptor; an OwnedFd never does"
        )]
        let tty = AsyncFd::with_interest(tty, Interest::READABLE)?;
        Ok(Self {
            tty,
            reader: Reader::default(),
        })
    }

    /// Reads until nothing is waiting; `false` when the terminal is gone.
    fn drain(tty: &OwnedFd, reader: &mut Reader, events: &mut Vec<Event>) -> io::Result<bool> {
        let mut bytes = [0; 4096];
        loop {
            match rustix::io::read(tty, &mut bytes) {
                Ok(0) | Err(Errno::IO) => return Ok(false),
                Ok(count) => reader.feed(&bytes[..count], events),
                Err(Errno::AGAIN) => return Ok(true),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

impl Events for TerminalInput {
    async fn next(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        let before = events.len();
        while events.len() == before {
            let ready = self.tty.readable();
            let mut guard = if self.reader.may_be_whole() {
                let Ok(guard) = tokio::time::timeout(ESCAPE_WAIT, ready).await else {
                    self.reader.give_up_waiting(events);
                    continue;
                };
                guard?
            } else {
                ready.await?
            };
            let more = Self::drain(self.tty.get_ref(), &mut self.reader, events)?;
            guard.clear_ready();
            if !more {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Bytes into events.
#[derive(Debug, Default)]
struct Reader {
    parser: Parser,
    /// The bytes since the last whole event.
    tail: Vec<u8>,
}

impl Reader {
    fn feed(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        for byte in bytes {
            self.tail.push(*byte);
            self.parser.parse(std::slice::from_ref(byte), true);
            while let Some(event) = self.parser.pop() {
                // Two Escs in a row come as one event; the first stands for itself, the second may begin a sequence.
                let doubled = self.tail == b"\x1b\x1b";
                self.tail.clear();
                events.extend(translate(event));
                if doubled {
                    self.tail.push(b'\x1b');
                    self.parser.parse(b"\x1b", true);
                }
            }
        }
    }

    /// Whether what is held back could also be a whole key: Esc, Alt+[ or Alt+O.
    fn may_be_whole(&self) -> bool {
        matches!(self.tail.as_slice(), b"\x1b" | b"\x1b[" | b"\x1bO")
    }

    fn give_up_waiting(&mut self, events: &mut Vec<Event>) {
        self.parser = Parser::default();
        let key = match self.tail.as_slice() {
            [_, letter] => KeyEvent::new(KeyCode::Char(char::from(*letter)), KeyModifiers::ALT),
            _ => KeyEvent::from(KeyCode::Esc),
        };
        self.tail.clear();
        events.push(Event::Key(key));
    }
}

/// The parser's events as ours; answers of the terminal are nothing to us, nor is all else that a mouse can do.
fn translate(event: termina::Event) -> Option<Event> {
    use termina::event::KeyEventKind;
    match event {
        termina::Event::Key(key) if key.kind != KeyEventKind::Release => {
            let mut modifiers = KeyModifiers::empty();
            for (theirs, ours) in [
                (termina::event::Modifiers::SHIFT, KeyModifiers::SHIFT),
                (termina::event::Modifiers::ALT, KeyModifiers::ALT),
                (termina::event::Modifiers::CONTROL, KeyModifiers::CONTROL),
            ] {
                modifiers.set(ours, key.modifiers.contains(theirs));
            }
            Some(Event::Key(KeyEvent::new(key_code(key.code)?, modifiers)))
        }
        termina::Event::Paste(text) => Some(Event::Paste(text)),
        termina::Event::Mouse(event) => {
            use termina::event::{MouseButton, MouseEventKind};
            let mouse = match event.kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Click,
                MouseEventKind::ScrollDown => Mouse::Wheel { down: true },
                MouseEventKind::ScrollUp => Mouse::Wheel { down: false },
                _ => return None,
            };
            Some(Event::Mouse(mouse, event.column, event.row))
        }
        _ => None,
    }
}

fn key_code(code: termina::event::KeyCode) -> Option<KeyCode> {
    use termina::event::KeyCode as Theirs;
    Some(match code {
        Theirs::Char(character) => KeyCode::Char(character),
        Theirs::Enter => KeyCode::Enter,
        Theirs::Backspace => KeyCode::Backspace,
        Theirs::Tab => KeyCode::Tab,
        Theirs::Escape => KeyCode::Esc,
        Theirs::Left => KeyCode::Left,
        Theirs::Right => KeyCode::Right,
        Theirs::Up => KeyCode::Up,
        Theirs::Down => KeyCode::Down,
        Theirs::Home => KeyCode::Home,
        Theirs::End => KeyCode::End,
        Theirs::BackTab => KeyCode::BackTab,
        Theirs::PageUp => KeyCode::PageUp,
        Theirs::PageDown => KeyCode::PageDown,
        Theirs::Insert => KeyCode::Insert,
        Theirs::Delete => KeyCode::Delete,
        Theirs::Function(number) => KeyCode::F(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(chunks: &[&[u8]]) -> (Vec<Event>, Reader) {
        let (mut reader, mut events) = (Reader::default(), Vec::new());
        for chunk in chunks {
            reader.feed(chunk, &mut events);
        }
        (events, reader)
    }

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn a_sequence_may_arrive_in_pieces() {
        let (events, reader) = read(&[b"\x1b", b"[", b"1;5", b"C"]);
        assert_eq!(events, [key(KeyCode::Right, KeyModifiers::CONTROL)]);
        assert!(!reader.may_be_whole());
    }

    #[test]
    fn a_letter_may_arrive_in_pieces() {
        let (events, _) = read(&["ø".as_bytes().split_at(1).0, "ø".as_bytes().split_at(1).1]);
        assert_eq!(events, [key(KeyCode::Char('ø'), KeyModifiers::NONE)]);
    }

    #[test]
    fn a_lone_esc_waits_and_then_is_itself() {
        let (mut events, mut reader) = read(&[b"\x1b"]);
        assert_eq!(events, []);
        assert!(reader.may_be_whole());
        reader.give_up_waiting(&mut events);
        assert_eq!(events, [key(KeyCode::Esc, KeyModifiers::NONE)]);
        reader.feed(b"a", &mut events);
        assert_eq!(events[1], key(KeyCode::Char('a'), KeyModifiers::NONE));
    }

    #[test]
    fn alt_digit_and_function_keys() {
        let (events, _) = read(&[b"\x1b2\x1bOP\x1b[15~\x1b[5;5~\x1b[Z"]);
        let expected = [
            key(KeyCode::Char('2'), KeyModifiers::ALT),
            key(KeyCode::F(1), KeyModifiers::NONE),
            key(KeyCode::F(5), KeyModifiers::NONE),
            key(KeyCode::PageUp, KeyModifiers::CONTROL),
            key(KeyCode::BackTab, KeyModifiers::SHIFT),
        ];
        assert_eq!(events, expected);
    }

    #[test]
    fn esc_before_a_sequence_is_not_lost() {
        let (events, _) = read(&[b"\x1b", b"\x1b[A"]);
        assert_eq!(
            events,
            [
                key(KeyCode::Esc, KeyModifiers::NONE),
                key(KeyCode::Up, KeyModifiers::NONE)
            ]
        );
    }

    #[test]
    fn letters_that_arrive_together_are_joined() {
        let (events, _) = read(&[b"Ka\ri\x13x\x1bay"]);
        let letters = |text: &str| Event::Letters(text.to_owned());
        assert_eq!(
            Event::gather(events),
            [
                letters("Ka"),
                key(KeyCode::Enter, KeyModifiers::NONE),
                key(KeyCode::Char('i'), KeyModifiers::NONE),
                key(KeyCode::Char('s'), KeyModifiers::CONTROL),
                key(KeyCode::Char('x'), KeyModifiers::NONE),
                key(KeyCode::Char('a'), KeyModifiers::ALT),
                key(KeyCode::Char('y'), KeyModifiers::NONE),
            ]
        );
    }

    #[test]
    fn the_mouse_clicks_and_its_wheel_turns() {
        let (events, reader) = read(&[
            b"\x1b[<0;3;",
            b"2M\x1b[<0;3;2m\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<2;5;5M\x1b[<32;4;4M",
        ]);
        let wheel = |down| Event::Mouse(Mouse::Wheel { down }, 0, 0);
        assert_eq!(
            events,
            [Event::Mouse(Mouse::Click, 2, 1), wheel(false), wheel(true)]
        );
        assert!(!reader.may_be_whole());
    }

    #[test]
    fn a_paste_is_one_event_however_it_is_cut() {
        let (events, reader) = read(&[b"\x1b[200~Kari\r\n", b"Nord\x1b[20", b"1~"]);
        assert_eq!(events, [Event::Paste("Kari\r\nNord".to_owned())]);
        assert!(!reader.may_be_whole());
    }
}
