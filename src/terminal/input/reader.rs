//! Bytes into events, wherever the bytes come from and however they are cut.
//!
//! They are first parted into whole sequences as ECMA-48 has them, whether we know them or not, so that nothing of a
//! reply is ever taken for something typed. What has begun and does not go on is over after a while: the keyboard never
//! waits for what may not come.

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Event, keys};

/// How long a lone Esc waits for the rest of a sequence that may follow it.
const ESCAPE_WAIT: Duration = Duration::from_millis(50);

/// How long anything else that has begun waits for its next byte.
const WAIT: Duration = Duration::from_secs(2);

/// So soon after an Esc that did not wait any longer, the beginning of a sequence is still its rest. Nobody types the
/// two so quickly.
const SOON: Duration = Duration::from_millis(250);

/// Until then it is if it came whole and alone.
const LATE: Duration = Duration::from_secs(1);

/// More of a sequence than this is not kept: it is none that we know.
const LONGEST: usize = 64;

const PASTE_END: &[u8] = b"\x1b[201~";

/// What has begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Nothing.
    #[default]
    Ground,
    /// A letter of several bytes.
    Letter,
    /// ESC has come.
    Escape,
    /// `ESC [`: parameters, and a last byte.
    Sequence,
    /// `ESC O`.
    Single,
    /// `ESC [ M`: three bytes about the mouse.
    Mouse,
    /// A text from the terminal, to its end (DCS, OSC, APC, PM, SOS).
    Reply,
    /// The same, and an ESC that may end it.
    ReplyEscape,
    /// A paste in brackets.
    Paste,
}

/// Reads events out of bytes.
#[derive(Debug, Default)]
pub(super) struct Reader {
    state: State,
    /// What has come of it: of a letter, of the parameters, of a paste.
    held: Vec<u8>,
    /// What has begun is a key with Alt, as far as it came.
    alt: Option<char>,
    /// The letter that has begun is one with Alt.
    has_alt: bool,
    /// The byte before, in a reply.
    previous: u8,
    /// When the last byte came.
    last: Option<Instant>,
    /// When an Esc came that did not wait any longer.
    escaped: Option<Instant>,
    /// What has begun is the rest of that.
    is_late: bool,
}

impl Reader {
    /// Takes bytes that have come at once.
    pub(super) fn feed(&mut self, bytes: &[u8], now: Instant, events: &mut Vec<Event>) {
        if let Some(escaped) = self.escaped.take()
            && self.state == State::Ground
            && is_rest(bytes, now.saturating_duration_since(escaped))
        {
            self.state = State::Escape;
            self.is_late = true;
        }
        self.last = Some(now);
        for byte in bytes {
            self.take(*byte, events);
        }
    }

    /// Until when what has begun waits for its next byte.
    pub(super) fn waits_until(&self) -> Option<Instant> {
        let wait = match self.state {
            State::Ground => return None,
            State::Escape => ESCAPE_WAIT,
            State::Letter
            | State::Sequence
            | State::Single
            | State::Mouse
            | State::Reply
            | State::ReplyEscape
            | State::Paste => WAIT,
        };
        Some(self.last? + wait)
    }

    /// Ends what has begun, as far as it came: it has waited long enough.
    pub(super) fn give_up_waiting(&mut self, events: &mut Vec<Event>) {
        match self.state {
            State::Escape => {
                self.escaped = self.last;
                self.key(KeyEvent::from(KeyCode::Esc), events);
            }
            State::Paste => {
                let text = &self.held;
                let cut = (1..PASTE_END.len()).rev();
                let cut = cut.map(|length| &PASTE_END[..length]);
                let begun = cut.filter(|cut| text.ends_with(cut)).map(<[u8]>::len);
                let end = text.len() - begun.max().unwrap_or(0);
                self.held.truncate(end);
                self.paste(events);
            }
            State::Sequence | State::Single | State::Reply => self.break_off(events),
            State::Ground | State::Letter | State::Mouse | State::ReplyEscape => {}
        }
        self.rest();
    }

    fn take(&mut self, byte: u8, events: &mut Vec<Event>) {
        match self.state {
            State::Ground => self.begin(byte, KeyModifiers::NONE, events),
            State::Letter => self.letter(byte, events),
            State::Escape => self.escape(byte, events),
            State::Sequence => self.sequence(byte, events),
            State::Single => self.single(byte, events),
            State::Mouse => self.mouse(byte, events),
            State::Reply => self.reply(byte, events),
            State::ReplyEscape => match byte {
                b'\\' => self.end_reply(events),
                _ => self.escape(byte, events),
            },
            State::Paste => {
                self.held.push(byte);
                if byte == b'~' && self.held.ends_with(PASTE_END) {
                    self.held.truncate(self.held.len() - PASTE_END.len());
                    self.paste(events);
                    self.rest();
                }
            }
        }
    }

    /// Nothing has begun any more.
    fn rest(&mut self) {
        self.state = State::Ground;
        self.held.clear();
        self.alt = None;
        self.is_late = false;
    }

    /// A byte with nothing before it but Alt.
    fn begin(&mut self, byte: u8, modifiers: KeyModifiers, events: &mut Vec<Event>) {
        match byte {
            0x1b => {
                self.rest();
                self.state = State::Escape;
            }
            0x20..=0x7e => {
                let letter = KeyCode::Char(char::from(byte));
                self.key(KeyEvent::new(letter, modifiers), events);
                self.rest();
            }
            0..=0x1f | 0x7f => {
                let key = keys::control(byte);
                let modifiers = key.modifiers | modifiers;
                self.key(KeyEvent::new(key.code, modifiers), events);
                self.rest();
            }
            // What `ESC` and a letter say, in one byte.
            0x80..=0x9f => self.introduce(byte - 0x40, None),
            0xa0.. => {
                self.state = State::Letter;
                self.held.clear();
                self.held.push(byte);
                self.has_alt = modifiers.contains(KeyModifiers::ALT);
                self.check_letter(events);
            }
        }
    }

    fn letter(&mut self, byte: u8, events: &mut Vec<Event>) {
        if byte & 0xc0 != 0x80 {
            // The letter has no end, and this is something else.
            self.rest();
            self.begin(byte, KeyModifiers::NONE, events);
            return;
        }
        self.held.push(byte);
        self.check_letter(events);
    }

    /// Takes a letter that is whole, or drops what is none.
    fn check_letter(&mut self, events: &mut Vec<Event>) {
        let letter = match std::str::from_utf8(&self.held) {
            Ok(text) => text.chars().next(),
            Err(error) if error.error_len().is_none() => return,
            Err(_) => None,
        };
        match letter {
            Some(control @ '\u{80}'..='\u{9f}') => {
                let byte = u8::try_from(u32::from(control) - 0x40);
                self.introduce(byte.unwrap_or(0), None);
                return;
            }
            Some(letter) => {
                let mut modifiers = KeyModifiers::NONE;
                modifiers.set(KeyModifiers::ALT, self.has_alt);
                let key = KeyEvent::new(KeyCode::Char(letter), modifiers);
                self.key(key, events);
            }
            None => {}
        }
        self.rest();
    }

    fn escape(&mut self, byte: u8, events: &mut Vec<Event>) {
        match byte {
            0x1b => {
                // The first one stands for itself, the second may begin a sequence.
                if self.state == State::Escape && !self.is_late {
                    self.key(KeyEvent::from(KeyCode::Esc), events);
                }
                self.rest();
                self.state = State::Escape;
            }
            b'[' | b'O' | b'P' | b']' | b'X' | b'^' | b'_' => {
                self.introduce(byte, Some(char::from(byte)));
            }
            _ => self.begin(byte, KeyModifiers::ALT, events),
        }
    }

    /// Begins what a letter behind ESC begins. If nothing more comes, it was that letter with Alt.
    fn introduce(&mut self, letter: u8, alt: Option<char>) {
        self.state = match letter {
            b'[' => State::Sequence,
            b'O' => State::Single,
            b'P' | b']' | b'X' | b'^' | b'_' => State::Reply,
            _ => return self.rest(),
        };
        self.held.clear();
        self.alt = alt;
        self.previous = 0;
    }

    fn sequence(&mut self, byte: u8, events: &mut Vec<Event>) {
        match byte {
            0x20..=0x3f => {
                self.hold(byte);
                // rxvt ends keys with Shift so, where others begin what comes between.
                if byte == b'$' && matches!(self.held.as_slice(), [b'2'..=b'8', _]) {
                    self.held.pop();
                    self.finish(keys::sequence(&self.held, byte), events);
                }
            }
            // The Linux console's F1 to F5.
            b'[' if self.held.is_empty() => self.hold(byte),
            b'M' if self.held.is_empty() => {
                self.state = State::Mouse;
                self.alt = None;
            }
            b'~' if self.held == b"200" => {
                self.state = State::Paste;
                self.held.clear();
            }
            0x40..=0x7e => self.finish(keys::sequence(&self.held, byte), events),
            _ => self.interrupt(byte, events),
        }
    }

    fn single(&mut self, byte: u8, events: &mut Vec<Event>) {
        match byte {
            b'0'..=b'9' | b';' => self.hold(byte),
            b' ' | 0x40..=0x7e => {
                let key = keys::single(&self.held, byte);
                self.finish(key.map(Event::Key), events);
            }
            _ => self.interrupt(byte, events),
        }
    }

    fn mouse(&mut self, byte: u8, events: &mut Vec<Event>) {
        if byte < 0x20 {
            self.interrupt(byte, events);
            return;
        }
        self.held.push(byte);
        if self.held.len() == 3 {
            self.finish(keys::old_mouse(&self.held), events);
        }
    }

    fn reply(&mut self, byte: u8, events: &mut Vec<Event>) {
        let begins = self.alt.is_some();
        // The end in one byte, which is also found inside letters.
        let is_end = byte == 0x9c && (self.previous < 0x80 || self.previous == 0xc2);
        match byte {
            0x07 => self.end_reply(events),
            _ if is_end => self.end_reply(events),
            0x1b => {
                self.state = State::ReplyEscape;
                self.alt = None;
            }
            // No reply has these in it, nor begins with a line end.
            0..=0x06 | 0x0e..=0x1f => self.interrupt(byte, events),
            0x08..=0x0d | 0x7f if begins => self.interrupt(byte, events),
            _ => {
                self.hold(byte);
                self.previous = byte;
            }
        }
    }

    /// Ends a reply with what it says, if that is something that was asked for.
    fn end_reply(&mut self, events: &mut Vec<Event>) {
        events.extend(keys::reply(&self.held));
        self.rest();
    }

    fn hold(&mut self, byte: u8) {
        self.alt = None;
        if self.held.len() < LONGEST {
            self.held.push(byte);
        }
    }

    /// Ends a sequence with what it says, if we know that.
    fn finish(&mut self, event: Option<Event>, events: &mut Vec<Event>) {
        match event {
            Some(Event::Key(key)) => self.key(key, events),
            other => events.extend(other),
        }
        self.rest();
    }

    /// A key in the middle of a sequence: that is over then.
    fn interrupt(&mut self, byte: u8, events: &mut Vec<Event>) {
        self.break_off(events);
        self.rest();
        self.begin(byte, KeyModifiers::NONE, events);
    }

    /// Takes what has begun for a key with Alt, if no more than that has come.
    fn break_off(&mut self, events: &mut Vec<Event>) {
        if let Some(letter) = self.alt {
            self.key(
                KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT),
                events,
            );
        }
    }

    fn paste(&mut self, events: &mut Vec<Event>) {
        let text = String::from_utf8_lossy(&self.held).into_owned();
        if !text.is_empty() {
            events.push(Event::Paste(text));
        }
    }

    fn key(&self, key: KeyEvent, events: &mut Vec<Event>) {
        events.push(if self.is_late {
            Event::Late(key)
        } else {
            Event::Key(key)
        });
    }
}

/// Whether bytes that came so long after an Esc are the rest of a sequence that it began.
fn is_rest(bytes: &[u8], after: Duration) -> bool {
    if after > LATE || !matches!(bytes, [b'[' | b'O' | b'P' | b']' | b'X' | b'^' | b'_', ..]) {
        return false;
    }
    let mut whole = Reader {
        state: State::Escape,
        ..Reader::default()
    };
    let mut events = Vec::new();
    let mut rest = bytes;
    while let [byte, after @ ..] = rest
        && whole.state != State::Ground
    {
        whole.take(*byte, &mut events);
        rest = after;
    }
    let is_whole = whole.state == State::Ground && rest.is_empty();
    match bytes {
        [b'[', rest @ ..] => {
            let parameters = rest.iter().take_while(|byte| matches!(byte, 0x30..=0x3f));
            let (_, rest) = rest.split_at(parameters.count());
            let between = rest.iter().take_while(|byte| matches!(byte, 0x20..=0x2f));
            let is_one = matches!(rest.split_at(between.count()).1, [0x40..=0x7e]);
            after <= SOON || is_one || whole.state == State::Paste
        }
        // Also a letter that names begin with.
        [b'O', _] => after <= SOON && is_whole && !events.is_empty(),
        [.., 0x07 | 0x9c] | [.., 0x1b, b'\\'] => is_whole,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
