//! Which keys the sequences of terminals are: of xterm and all who follow it, of kitty's protocol, of rxvt and of the
//! Linux console. What is not listed here is a reply or nothing that we know, and is no key.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Event, Mouse};

/// A byte that is no letter, as a key.
pub(super) fn control(byte: u8) -> KeyEvent {
    let held = |letter: u8| KeyEvent::new(KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL);
    match byte {
        b'\r' => KeyEvent::from(KeyCode::Enter),
        b'\t' => KeyEvent::from(KeyCode::Tab),
        0x7f => KeyEvent::from(KeyCode::Backspace),
        0 => held(b' '),
        0x1b => KeyEvent::from(KeyCode::Esc),
        0x1c.. => held(byte - 0x1c + b'4'),
        _ => held(byte - 1 + b'a'),
    }
}

/// What `ESC O` begins: keys of the numeric pad and others that have modes. Digits before the last byte say what is held.
pub(super) fn single(parameters: &[u8], last: u8) -> Option<KeyEvent> {
    let modifiers = held(Numbers::of(parameters)?.last()).ok()?;
    let code = match last {
        b'j'..=b'y' => KeyCode::Char(char::from(last - b'j' + b'*')),
        b'X' => KeyCode::Char('='),
        b' ' => KeyCode::Char(' '),
        b'M' => KeyCode::Enter,
        b'I' => KeyCode::Tab,
        b'R' => KeyCode::F(3),
        // rxvt with Ctrl.
        b'a'..=b'd' => return Some(KeyEvent::new(arrow(last)?, KeyModifiers::CONTROL)),
        _ => plain(last)?,
    };
    Some(KeyEvent::new(code, modifiers))
}

/// What a terminal answers who asks for the colour of its ground (OSC 11): each part of it in one to four digits.
pub(super) fn reply(text: &[u8]) -> Option<Event> {
    // The end in one byte may have come as a letter of two.
    let text = text.strip_suffix(b"\xc2").unwrap_or(text);
    let colour = std::str::from_utf8(text).ok()?.strip_prefix("11;")?;
    let (model, parts) = colour.split_once(':')?;
    if !matches!(model, "rgb" | "rgba") {
        return None;
    }
    let mut bytes = parts.split('/').map(|part| {
        let most = match part.len() {
            digits @ 1..=4 => (1_u32 << (4 * digits)) - 1,
            _ => return None,
        };
        let value = u32::from_str_radix(part, 16).ok()?;
        u8::try_from(value * 255 / most).ok()
    });
    let mut next = || bytes.next().flatten();
    let (red, green, blue) = (next()?, next()?, next()?);
    Some(Event::Ground(u32::from_be_bytes([0, red, green, blue])))
}

/// What `ESC [` begins.
pub(super) fn sequence(parameters: &[u8], last: u8) -> Option<Event> {
    if let Some(mouse) = parameters.strip_prefix(b"<") {
        return self::mouse(&Numbers::of(mouse)?, last);
    }
    if let (b"[", b'A'..=b'E') = (parameters, last) {
        return Some(Event::Key(KeyEvent::from(KeyCode::F(last - b'A' + 1))));
    }
    let numbers = Numbers::of(parameters)?;
    // Up again.
    if numbers.get(1, 1) == Some(3) {
        return None;
    }
    if last == b'R' {
        return cursor(&numbers);
    }
    let modifiers = held(numbers.get(1, 0));
    let key = match last {
        b'~' => match numbers.get(0, 0)? {
            27 => character(numbers.get(2, 0)?, modifiers.ok()?)?,
            number => KeyEvent::new(numbered(number)?, modifiers.ok()?),
        },
        b'u' => letter(&numbers, modifiers.ok()?)?,
        // rxvt: each says what is held.
        b'$' => KeyEvent::new(numbered(numbers.only()?)?, KeyModifiers::SHIFT),
        b'^' => KeyEvent::new(numbered(numbers.only()?)?, KeyModifiers::CONTROL),
        b'@' => KeyEvent::new(
            numbered(numbers.only()?)?,
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        ),
        b'a'..=b'd' if numbers.is_empty() => KeyEvent::new(arrow(last)?, KeyModifiers::SHIFT),
        b'Z' => KeyEvent::new(KeyCode::BackTab, modifiers.ok()? | KeyModifiers::SHIFT),
        _ if numbers.get(0, 0).is_none_or(|number| number == 1) => {
            KeyEvent::new(plain(last)?, modifiers.ok()?)
        }
        _ => return None,
    };
    Some(Event::Key(key))
}

/// The mouse as terminals told of it at first: three bytes, the second and the third counted from 33.
pub(super) fn old_mouse(bytes: &[u8]) -> Option<Event> {
    let [what, column, row] = bytes else {
        return None;
    };
    let cell = |byte: u8| u16::from(byte.saturating_sub(33));
    Some(Event::Mouse(
        turned_or_pressed(u32::from(what.checked_sub(32)?))?,
        cell(*column),
        cell(*row),
    ))
}

/// Where the cursor stands: its row and its column, from 1. On the first row it may as well be F3 with something held.
fn cursor(numbers: &Numbers) -> Option<Event> {
    let cell = |nth| u16::try_from(numbers.get(nth, 0)?.checked_sub(1)?).ok();
    Some(Event::Cursor(cell(1)?, cell(0).filter(|row| *row > 0)?))
}

fn mouse(numbers: &Numbers, last: u8) -> Option<Event> {
    let cell = |nth| u16::try_from(numbers.get(nth, 0)?.saturating_sub(1)).ok();
    // A small `m` tells of a button let go.
    (last == b'M').then_some(())?;
    let what = turned_or_pressed(numbers.get(0, 0)?)?;
    Some(Event::Mouse(what, cell(1)?, cell(2)?))
}

/// The bits for Shift, Alt and Ctrl change nothing.
fn turned_or_pressed(what: u32) -> Option<Mouse> {
    match what & !0b1_1100 {
        0 => Some(Mouse::Click),
        64 => Some(Mouse::Wheel { down: false }),
        65 => Some(Mouse::Wheel { down: true }),
        _ => None,
    }
}

/// A key that we never take: with Super, Hyper or Meta it is another one, and none of ours.
struct Foreign;

/// What is held, as a number says it: one more than Shift 1, Alt 2, Ctrl 4. The locks change nothing.
fn held(mask: Option<u32>) -> Result<KeyModifiers, Foreign> {
    let bits = mask.unwrap_or(0).saturating_sub(1);
    if bits & 0b11_1000 != 0 {
        return Err(Foreign);
    }
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ] {
        modifiers.set(modifier, bits & bit != 0);
    }
    Ok(modifiers)
}

/// Keys by the last byte of their sequence.
fn plain(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        // R is missing: with numbers it is where the cursor stands.
        b'S' => KeyCode::F(4),
        _ => return None,
    })
}

fn arrow(small: u8) -> Option<KeyCode> {
    plain(small.to_ascii_uppercase())
}

/// Keys by number, as DEC numbered them.
fn numbered(number: u32) -> Option<KeyCode> {
    let function = |from: u32, first: u32| u8::try_from(number - from + first).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=26 => function(23, 11),
        28 | 29 => function(28, 15),
        31..=34 => function(31, 17),
        _ => None,
    }
}

/// A key in kitty's protocol: `code:shifted;held:event;text`.
fn letter(numbers: &Numbers, modifiers: KeyModifiers) -> Option<KeyEvent> {
    let code = numbers.get(0, 0)?;
    let mut key = character(code, modifiers)?;
    if let KeyCode::Char(letter) = key.code {
        let shifted = numbers.get(0, 1).and_then(char::from_u32);
        let text = numbers.get(2, 0).and_then(char::from_u32);
        let is_shifted = key.modifiers.contains(KeyModifiers::SHIFT);
        let commands = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let is_text = |letter: &char| !letter.is_control();
        key.code = match (text.filter(is_text), shifted.filter(is_text)) {
            (Some(text), _) if !commands => KeyCode::Char(text),
            (_, Some(shifted)) if is_shifted => KeyCode::Char(shifted),
            _ => KeyCode::Char(letter),
        };
    }
    Some(key)
}

/// A key by the number of its letter, or by kitty's number of it.
fn character(code: u32, modifiers: KeyModifiers) -> Option<KeyEvent> {
    let shift = modifiers.contains(KeyModifiers::SHIFT);
    let code = match code {
        9 if shift => KeyCode::BackTab,
        9 => KeyCode::Tab,
        13 | 57414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        57399..=57408 => KeyCode::Char(char::from_digit(code - 57399, 10)?),
        57409 => KeyCode::Char('.'),
        57410 => KeyCode::Char('/'),
        57411 => KeyCode::Char('*'),
        57412 => KeyCode::Char('-'),
        57413 => KeyCode::Char('+'),
        57415 => KeyCode::Char('='),
        57416 => KeyCode::Char(','),
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        57421 => KeyCode::PageUp,
        57422 => KeyCode::PageDown,
        57423 => KeyCode::Home,
        57424 => KeyCode::End,
        57425 => KeyCode::Insert,
        57426 => KeyCode::Delete,
        57376..=57398 => KeyCode::F(u8::try_from(code - 57376 + 13).ok()?),
        // The rest of the private use area: locks, media keys, and what is held alone.
        0xe000..=0xf8ff => return None,
        _ => {
            let letter = char::from_u32(code).filter(|letter| !letter.is_control())?;
            let upper = letter.to_uppercase().next().filter(|_| shift);
            KeyCode::Char(upper.unwrap_or(letter))
        }
    };
    Some(KeyEvent::new(code, modifiers))
}

/// The numbers of a sequence: parted by `;`, and each of them by `:`.
struct Numbers(Vec<Vec<Option<u32>>>);

impl Numbers {
    /// None where anything else stands there, as in replies.
    fn of(parameters: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(parameters).ok()?;
        let number = |text: &str| match text {
            "" => Some(None),
            text if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(Some(text.parse().unwrap_or(u32::MAX)))
            }
            _ => None,
        };
        let group = |text: &str| text.split(':').map(number).collect::<Option<Vec<_>>>();
        Some(Self(text.split(';').map(group).collect::<Option<_>>()?))
    }

    fn get(&self, nth: usize, part: usize) -> Option<u32> {
        *self.0.get(nth)?.get(part)?
    }

    /// The last one.
    fn last(&self) -> Option<u32> {
        self.get(self.0.len().checked_sub(1)?, 0)
    }

    /// The one number there is.
    fn only(&self) -> Option<u32> {
        self.get(0, 0).filter(|_| self.0.len() == 1)
    }

    fn is_empty(&self) -> bool {
        self.0.len() == 1 && self.get(0, 0).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(parameters: &str, last: u8) -> Option<KeyEvent> {
        match sequence(parameters.as_bytes(), last)? {
            Event::Key(key) => Some(key),
            other => panic!("{other:?}"),
        }
    }

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {
        KeyEvent::new(code, modifiers)
    }

    #[test]
    fn keys_of_all_terminals_are_known() {
        use KeyModifiers as Held;
        for (parameters, last, code, modifiers) in [
            ("", b'A', KeyCode::Up, Held::NONE),
            ("1;5", b'C', KeyCode::Right, Held::CONTROL),
            ("1;3", b'D', KeyCode::Left, Held::ALT),
            ("1;2", b'F', KeyCode::End, Held::SHIFT),
            // With Num Lock and Caps Lock on.
            ("1;193", b'H', KeyCode::Home, Held::NONE),
            ("1;2", b'P', KeyCode::F(1), Held::SHIFT),
            ("15", b'~', KeyCode::F(5), Held::NONE),
            ("34", b'~', KeyCode::F(20), Held::NONE),
            ("3;5", b'~', KeyCode::Delete, Held::CONTROL),
            ("27;5;115", b'~', KeyCode::Char('s'), Held::CONTROL),
            ("", b'Z', KeyCode::BackTab, Held::SHIFT),
            ("115;5", b'u', KeyCode::Char('s'), Held::CONTROL),
            ("112;4", b'u', KeyCode::Char('P'), Held::ALT | Held::SHIFT),
            ("47:63;2", b'u', KeyCode::Char('?'), Held::SHIFT),
            ("97;;229", b'u', KeyCode::Char('å'), Held::NONE),
            ("9;2", b'u', KeyCode::BackTab, Held::SHIFT),
            ("57400", b'u', KeyCode::Char('1'), Held::NONE),
            ("57414", b'u', KeyCode::Enter, Held::NONE),
            ("[", b'B', KeyCode::F(2), Held::NONE),
            ("5", b'^', KeyCode::PageUp, Held::CONTROL),
            ("7", b'$', KeyCode::Home, Held::SHIFT),
            ("", b'c', KeyCode::Right, Held::SHIFT),
        ] {
            assert_eq!(
                key(parameters, last),
                Some(pressed(code, modifiers)),
                "{parameters}{}",
                char::from(last)
            );
        }
    }

    #[test]
    fn the_ground_is_told_in_as_many_digits_as_a_terminal_likes() {
        for (text, ground) in [
            ("11;rgb:1616/1818/1d1d", Some(0x16_18_1d)),
            ("11;rgb:ffff/ffff/ffff", Some(0xff_ff_ff)),
            ("11;rgb:f/0/8", Some(0xff_00_88)),
            ("11;rgba:00/2b/36/ff", Some(0x00_2b_36)),
            ("10;rgb:0/0/0", None),
            ("11;rgb:0/0", None),
            ("11;rgb:00000/0/0", None),
            ("11;rgb:x/y/z", None),
            ("11;?", None),
        ] {
            let event = ground.map(Event::Ground);
            assert_eq!(reply(text.as_bytes()), event, "{text}");
        }
    }

    #[test]
    fn a_terminal_tells_where_the_cursor_stands() {
        assert_eq!(sequence(b"12;40", b'R'), Some(Event::Cursor(39, 11)));
        assert_eq!(sequence(b"99999;40", b'R'), None);
    }

    #[test]
    fn replies_and_keys_of_others_are_none() {
        for (parameters, last) in [
            ("?1;2", b'c'),
            (">1;4000;0", b'c'),
            ("!", b'p'),
            ("?2026;2$", b'y'),
            ("1;3", b'R'),
            ("12", b'R'),
            ("8;40;120", b't'),
            ("?997;1", b'n'),
            ("", b'I'),
            ("", b'O'),
            ("200", b'~'),
            ("201", b'~'),
            ("115;9", b'u'),
            ("115;17", b'u'),
            ("115;33", b'u'),
            ("1;9", b'A'),
            ("3;9", b'~'),
            ("27;9;115", b'~'),
            // Let go.
            ("115;1:3", b'u'),
            // Shift alone, Caps Lock, a media key.
            ("57441", b'u'),
            ("57358", b'u'),
            ("57430", b'u'),
            ("155", b'u'),
            ("99999999999999999999", b'u'),
            ("99999999999999999999", b'~'),
        ] {
            assert_eq!(
                key(parameters, last),
                None,
                "{parameters}{}",
                char::from(last)
            );
        }
    }

    #[test]
    fn the_numeric_pad_types_what_it_shows() {
        let typed: String = (b"pqrstuvwxyjklmnoX".iter())
            .filter_map(|last| match single(b"", *last)?.code {
                KeyCode::Char(letter) => Some(letter),
                _ => None,
            })
            .collect();
        assert_eq!(typed, "0123456789*+,-./=");
        assert_eq!(
            single(b"", b'M'),
            Some(pressed(KeyCode::Enter, KeyModifiers::NONE))
        );
        assert_eq!(
            single(b"5", b'A'),
            Some(pressed(KeyCode::Up, KeyModifiers::CONTROL))
        );
        assert_eq!(
            single(b"", b'R'),
            Some(pressed(KeyCode::F(3), KeyModifiers::NONE))
        );
        assert_eq!(single(b"", b'E'), None);
        assert_eq!(single(b"9", b'q'), None);
    }
}
