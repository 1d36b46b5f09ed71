//! Keys by name: `Ctrl+S`, `Alt+1`, `F12`, `Shift+Tab`, `/`; the configuration may write them in small letters.

use std::{fmt, str::FromStr};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::config::BadKey;

/// A key and what is held with it, such that equal presses are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Key {
    /// A key alone.
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    /// A letter with Ctrl.
    pub const fn ctrl(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A key with Ctrl.
    pub const fn ctrl_key(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A key with what is held with it.
    pub(super) const fn held(code: KeyCode, modifiers: KeyModifiers) -> Self {
        Self { code, modifiers }
    }

    /// The key without what is held with it.
    pub fn code(self) -> KeyCode {
        self.code
    }

    /// What is held with it.
    pub fn modifiers(self) -> KeyModifiers {
        self.modifiers
    }

    /// A letter or digit with Alt.
    pub const fn alt(letter: char) -> Self {
        Self {
            code: KeyCode::Char(letter),
            modifiers: KeyModifiers::ALT,
        }
    }
}

impl FromStr for Key {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let text = text.trim().to_lowercase();
        let mut rest = text.as_str();
        let mut modifiers = KeyModifiers::NONE;
        'held: loop {
            for (name, modifier) in HELD {
                if let Some(after) = rest.strip_prefix(name).filter(|after| !after.is_empty()) {
                    rest = after;
                    modifiers |= modifier;
                    continue 'held;
                }
            }
            break;
        }
        let shift = modifiers.contains(KeyModifiers::SHIFT);
        let mut code = code(rest).ok_or(BadKey::Unknown)?;
        match code {
            KeyCode::Tab if shift => code = KeyCode::BackTab,
            KeyCode::Char(letter) if modifiers.contains(KeyModifiers::CONTROL) => match letter {
                _ if shift => return Err(BadKey::Shifted),
                'i' => return Err(BadKey::SameAs("Tab")),
                'm' | 'j' => return Err(BadKey::SameAs("Enter")),
                'a'..='z' => {}
                _ => return Err(BadKey::Unsent),
            },
            KeyCode::Char(letter) if shift => {
                if !modifiers.contains(KeyModifiers::ALT) || !letter.is_alphabetic() {
                    return Err(BadKey::Shifted);
                }
                code = KeyCode::Char(letter.to_uppercase().next().unwrap_or(letter));
            }
            _ => {}
        }
        Ok(Self::from(KeyEvent::new(code, modifiers)))
    }
}

/// What may be held with a key.
const HELD: [(&str, KeyModifiers); 3] = [
    ("ctrl+", KeyModifiers::CONTROL),
    ("alt+", KeyModifiers::ALT),
    ("shift+", KeyModifiers::SHIFT),
];

/// A key by its own name, in small letters.
fn code(name: &str) -> Option<KeyCode> {
    let code = match name {
        "enter" | "return" => KeyCode::Enter,
        "tab" => KeyCode::Tab,
        "esc" | "escape" => KeyCode::Esc,
        "space" => KeyCode::Char(' '),
        "backspace" => KeyCode::Backspace,
        "delete" | "del" => KeyCode::Delete,
        "insert" | "ins" => KeyCode::Insert,
        "home" => KeyCode::Home,
        "end" => KeyCode::End,
        "pgup" | "pageup" => KeyCode::PageUp,
        "pgdn" | "pagedown" => KeyCode::PageDown,
        "up" => KeyCode::Up,
        "down" => KeyCode::Down,
        "left" => KeyCode::Left,
        "right" => KeyCode::Right,
        _ => {
            let mut letters = name.chars();
            return match (letters.next(), letters.as_str()) {
                (Some(letter), "") if !letter.is_whitespace() && !letter.is_control() => {
                    Some(KeyCode::Char(letter))
                }
                (Some('f'), number) if !number.starts_with(['0', '+']) => {
                    let number = number
                        .parse()
                        .ok()
                        .filter(|number| (1..=20).contains(number));
                    number.map(KeyCode::F)
                }
                _ => None,
            };
        }
    };
    Some(code)
}

impl From<KeyEvent> for Key {
    fn from(event: KeyEvent) -> Self {
        let mut modifiers = event.modifiers;
        // Shift is part of the letter, and of BackTab.
        if matches!(event.code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Self {
            code: event.code,
            modifiers,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (modifier, name) in [
            (KeyModifiers::CONTROL, "Ctrl+"),
            (KeyModifiers::ALT, "Alt+"),
            (KeyModifiers::SHIFT, "Shift+"),
        ] {
            if self.modifiers.contains(modifier) {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(letter) if self.modifiers.is_empty() => write!(f, "{letter}"),
            KeyCode::Char(letter) if letter.is_uppercase() => write!(f, "Shift+{letter}"),
            KeyCode::Char(letter) => write!(f, "{}", letter.to_uppercase()),
            KeyCode::F(number) => write!(f, "F{number}"),
            KeyCode::BackTab => f.write_str("Shift+Tab"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            code => write!(f, "{code}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_ones_on_the_keys() {
        let names = [
            Key::ctrl('s'),
            Key::alt('1'),
            Key::plain(KeyCode::F(12)),
            Key::plain(KeyCode::BackTab),
            Key::ctrl_key(KeyCode::PageUp),
            Key::plain(KeyCode::Char('/')),
            Key::plain(KeyCode::Enter),
            Key::plain(KeyCode::Esc),
            Key::plain(KeyCode::Char(' ')),
        ]
        .map(|key| key.to_string());
        let expected = [
            "Ctrl+S",
            "Alt+1",
            "F12",
            "Shift+Tab",
            "Ctrl+PgUp",
            "/",
            "Enter",
            "Esc",
            "Space",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_name_as_people_write_it_is_the_key() {
        for (text, name) in [
            ("ctrl+s", "Ctrl+S"),
            ("Ctrl+S", "Ctrl+S"),
            ("alt+1", "Alt+1"),
            ("f12", "F12"),
            ("shift+f3", "Shift+F3"),
            ("shift+tab", "Shift+Tab"),
            ("ctrl+pgup", "Ctrl+PgUp"),
            ("ctrl+pagedown", "Ctrl+PgDn"),
            ("alt+shift+b", "Alt+Shift+B"),
            ("alt++", "Alt++"),
            ("/", "/"),
            ("esc", "Esc"),
            ("space", "Space"),
        ] {
            let key: Key = text.parse().unwrap();
            assert_eq!(key.to_string(), name);
            assert_eq!(name.parse(), Ok(key), "{name}");
        }
        let pressed = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!("shift+tab".parse(), Ok(Key::from(pressed)));
    }

    #[test]
    fn what_no_terminal_sends_is_no_key() {
        for (text, why) in [
            ("", BadKey::Unknown),
            ("ctl+s", BadKey::Unknown),
            ("ctrl+", BadKey::Unknown),
            ("f0", BadKey::Unknown),
            ("f99", BadKey::Unknown),
            ("f+1", BadKey::Unknown),
            ("ctrl+i", BadKey::SameAs("Tab")),
            ("ctrl+m", BadKey::SameAs("Enter")),
            ("ctrl+1", BadKey::Unsent),
            ("ctrl+shift+s", BadKey::Shifted),
            ("shift+s", BadKey::Shifted),
        ] {
            assert_eq!(text.parse::<Key>(), Err(why), "{text}");
        }
    }

    #[test]
    fn shift_is_part_of_a_letter() {
        let pressed = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(Key::from(pressed), Key::plain(KeyCode::Char('?')));
    }
}
