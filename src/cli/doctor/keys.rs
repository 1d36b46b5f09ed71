//! The keys that are asked for, what came of each, and which keys do instead of those that never come.

use crossterm::event::{KeyCode, KeyModifiers};

use crate::{
    app::{action::ACTIONS, key::Key, keymap::Keymap},
    terminal::{input::Event, visible::graphemes},
    voice::{Label, Phrase, say},
};

/// What is put on the clipboard, to be pasted.
pub(super) const COPIED: &str = "stamkunde";

/// More of what was typed by mistake is not shown.
const MOST: usize = 12;

/// Something to do at the keyboard.
#[derive(Clone, Copy, Debug)]
pub(super) enum Probe {
    /// A key of the program.
    Key(Key),
    /// What a key types, and what that key is called.
    Typed(char, Label),
    /// Pasting [`COPIED`].
    Paste,
}

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// What was asked for.
    It,
    /// Esc and the key, which the program takes for the key with Alt.
    AsEscape,
    /// Something else, in words.
    Other(String),
    /// Nothing, in all the time there was.
    Nothing,
    /// The agent did not want to.
    Skipped,
    /// A paste in one piece, of what was copied or of something else.
    Pasted { is_copied: bool },
    /// A paste as letters.
    Letters,
}

/// A dozen things to do.
pub(super) const PROBES: [Probe; 12] = [
    Probe::Key(Key::alt('3')),
    Probe::Key(Key::alt('c')),
    Probe::Key(Key::plain(KeyCode::F(1))),
    Probe::Key(Key::plain(KeyCode::F(4))),
    Probe::Key(Key::plain(KeyCode::F(9))),
    Probe::Key(Key::plain(KeyCode::F(12))),
    Probe::Key(Key::ctrl_key(KeyCode::PageDown)),
    Probe::Key(Key::plain(KeyCode::BackTab)),
    Probe::Key(Key::ctrl('s')),
    Probe::Typed('5', say::DOCTOR_PAD),
    Probe::Typed('@', say::DOCTOR_ALTGR),
    Probe::Paste,
];

impl Probe {
    /// What it is called.
    pub(super) fn name(self) -> Phrase {
        match self {
            Self::Key(key) => Phrase::ours(key.to_string()),
            Self::Typed(_, name) => name.into(),
            Self::Paste => say::DOCTOR_PASTE.into(),
        }
    }

    /// What came of it.
    pub(super) fn judge(self, events: &[Event]) -> Came {
        let keys: Vec<_> = events.iter().filter(|event| is_typed(event)).collect();
        match (self, keys.as_slice()) {
            (_, []) => Came::Nothing,
            (_, [Event::Key(key)]) if Key::from(*key) == Key::plain(KeyCode::Enter) => {
                Came::Skipped
            }
            (Self::Key(wanted), [Event::Key(key)]) if Key::from(*key) == wanted => Came::It,
            (Self::Key(wanted), [escape, Event::Late(key)])
                if is_escape(escape) && Key::from(*key) == wanted =>
            {
                Came::It
            }
            (Self::Key(wanted), [escape, Event::Key(key)])
                if is_escape(escape)
                    && wanted.modifiers() == KeyModifiers::ALT
                    && key.code == wanted.code() =>
            {
                Came::AsEscape
            }
            (Self::Typed(wanted, _), [Event::Key(key)])
                if Key::from(*key) == Key::plain(KeyCode::Char(wanted)) =>
            {
                Came::It
            }
            (Self::Paste, [Event::Paste(text)]) => Came::Pasted {
                is_copied: text.trim() == COPIED,
            },
            (Self::Paste, [Event::Letters(text)]) if text.chars().count() > 1 => Came::Letters,
            (_, others) => Came::Other(in_words(others)),
        }
    }
}

impl Came {
    /// What is said of it.
    pub(super) fn said(&self) -> Phrase {
        match self {
            Self::It => say::DOCTOR_ARRIVES.into(),
            Self::AsEscape => say::DOCTOR_ARRIVES_AS_ESCAPE.into(),
            Self::Other(what) => say::doctor_arrives_as(Phrase::foreign(what)),
            Self::Nothing => say::DOCTOR_ARRIVES_NOT.into(),
            Self::Skipped => say::DOCTOR_SKIPPED.into(),
            Self::Pasted { is_copied: true } => say::DOCTOR_PASTE_WORKS.into(),
            Self::Pasted { is_copied: false } => say::DOCTOR_PASTE_FOREIGN.into(),
            Self::Letters => say::DOCTOR_PASTE_LETTERS.into(),
        }
    }
}

fn is_typed(event: &Event) -> bool {
    match event {
        Event::Key(_) | Event::Late(_) | Event::Letters(_) | Event::Paste(_) => true,
        Event::Mouse(..) | Event::Ground(_) | Event::Cursor(..) => false,
    }
}

fn is_escape(event: &Event) -> bool {
    matches!(event, Event::Key(key) if Key::from(*key) == Key::plain(KeyCode::Esc))
}

fn in_words(events: &[&Event]) -> String {
    let names = events.iter().map(|event| match event {
        Event::Key(key) | Event::Late(key) => Key::from(*key).to_string(),
        Event::Letters(text) | Event::Paste(text) => {
            let mut letters = graphemes(text);
            let shown: String = letters.by_ref().take(MOST).collect();
            let more = if letters.next().is_some() { "…" } else { "" };
            format!("\"{shown}{more}\"")
        }
        Event::Mouse(..) | Event::Ground(_) | Event::Cursor(..) => String::new(),
    });
    names.collect::<Vec<_>>().join(", ")
}

/// Whether a key is of a kind that did not come when it was asked for.
pub(super) fn is_dead(found: &[(Probe, Came)], key: Key) -> bool {
    found.iter().any(|(probe, came)| {
        let is_like = matches!(probe, Probe::Key(probed) if *probed == kind(key));
        is_like && matches!(came, Came::Nothing | Came::Other(_))
    })
}

/// The key that is asked for in the place of a key: where it does not come, neither does the other.
fn kind(key: Key) -> Key {
    match (key.code(), key.modifiers()) {
        (KeyCode::Char('0'..='9'), KeyModifiers::ALT) => Key::alt('3'),
        (KeyCode::Char(_), KeyModifiers::ALT) => Key::alt('c'),
        (KeyCode::F(2..=7), KeyModifiers::NONE) => Key::plain(KeyCode::F(4)),
        (KeyCode::F(8..=11), KeyModifiers::NONE) => Key::plain(KeyCode::F(9)),
        (KeyCode::PageUp | KeyCode::PageDown, KeyModifiers::CONTROL) => {
            Key::ctrl_key(KeyCode::PageDown)
        }
        _ => key,
    }
}

/// For every action that no key reaches, one that does, before those that it has.
pub(super) fn proposals(
    map: &Keymap,
    is_dead: impl Fn(Key) -> bool,
) -> Vec<(&'static str, Vec<Key>)> {
    /// What no action has, every terminal sends and no text needs; the last two are often the terminal's own.
    const FREE: [Key; 7] = [
        Key::ctrl('n'),
        Key::ctrl('l'),
        Key::ctrl('x'),
        Key::ctrl('b'),
        Key::ctrl('f'),
        Key::plain(KeyCode::F(10)),
        Key::plain(KeyCode::F(11)),
    ];
    let mut free = FREE
        .into_iter()
        .filter(|key| map.action(*key).is_none() && !is_dead(*key));
    let unreached = ACTIONS.iter().filter_map(|entry| {
        let keys = map.keys(entry.action);
        (!keys.is_empty() && keys.iter().all(|key| is_dead(*key))).then_some((entry.name, keys))
    });
    unreached
        .map_while(|(name, keys)| {
            let key = free.next()?;
            Some((
                name,
                std::iter::once(key).chain(keys.iter().copied()).collect(),
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyEvent;

    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn what_came_is_held_against_what_was_asked_for() {
        let letter = |letter| key(KeyCode::Char(letter), KeyModifiers::NONE);
        let escape = key(KeyCode::Esc, KeyModifiers::NONE);
        let alt = Probe::Key(Key::alt('3'));
        for (probe, events, came) in [
            (
                alt,
                vec![key(KeyCode::Char('3'), KeyModifiers::ALT)],
                Came::It,
            ),
            (alt, vec![escape.clone(), letter('3')], Came::AsEscape),
            (alt, vec![letter('£')], Came::Other("£".to_owned())),
            (
                alt,
                vec![escape, letter('4')],
                Came::Other("Esc, 4".to_owned()),
            ),
            (alt, vec![], Came::Nothing),
            (
                alt,
                vec![Event::Ground(0), Event::Cursor(1, 1)],
                Came::Nothing,
            ),
            (
                alt,
                vec![key(KeyCode::Enter, KeyModifiers::NONE)],
                Came::Skipped,
            ),
            (
                Probe::Typed('@', say::DOCTOR_ALTGR),
                vec![letter('@')],
                Came::It,
            ),
            (
                Probe::Typed('5', say::DOCTOR_PAD),
                vec![key(KeyCode::Home, KeyModifiers::NONE)],
                Came::Other("Home".to_owned()),
            ),
            (
                Probe::Paste,
                vec![Event::Paste("stamkunde\n".to_owned())],
                Came::Pasted { is_copied: true },
            ),
            (
                Probe::Paste,
                vec![Event::Paste("kari@example.no".to_owned())],
                Came::Pasted { is_copied: false },
            ),
            (
                Probe::Paste,
                vec![Event::Letters("stamkunde".to_owned())],
                Came::Letters,
            ),
            (
                alt,
                vec![Event::Letters("kari.nordmann@example.no".to_owned())],
                Came::Other("\"kari.nordman…\"".to_owned()),
            ),
        ] {
            assert_eq!(probe.judge(&events), came, "{events:?}");
        }
    }

    #[test]
    fn an_action_that_no_key_reaches_gets_one_that_comes() {
        let map = Keymap::default();
        assert_eq!(proposals(&map, |_| false), []);
        // Alt and a digit have F2 to F7 beside them, Alt and a letter mostly nothing.
        let digits = [(Probe::Key(Key::alt('3')), Came::Nothing)];
        assert_eq!(proposals(&map, |key| is_dead(&digits, key)), []);
        let letters = [(Probe::Key(Key::alt('c')), Came::Other("ç".to_owned()))];
        let proposed = proposals(&map, |key| is_dead(&letters, key));
        let names: Vec<_> = proposed.iter().map(|(name, _)| *name).collect();
        let without_f12 = [
            "next-customer",
            "previous-customer",
            "close",
            "copy",
            "ticket",
            "note",
            "copy-curl",
        ];
        assert_eq!(names, without_f12);
        assert_eq!(proposed[0].1, [Key::ctrl('n'), Key::alt('.')]);
        // What was skipped or came as Esc is no reason.
        for came in [Came::Skipped, Came::AsEscape, Came::It] {
            let found = [(Probe::Key(Key::alt('c')), came)];
            assert_eq!(proposals(&map, |key| is_dead(&found, key)), []);
        }
    }
}
