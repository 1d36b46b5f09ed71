//! Which key runs which action: the table of actions, and what the configuration says otherwise.
//!
//! Every key that the program obeys or names on the screen is asked for here. It must never know what an action does.

use std::fmt::Write as _;

use crossterm::event::{KeyCode, KeyModifiers};

use super::{
    action::{ACTIONS, Action, ActionEntry},
    key::Key,
    model::Tab,
};
use crate::config::{
    BadKey, KeyBinding, Mistake, Wrong,
    mistake::{NamedKey, meant},
};
use crate::voice::Phrase;

/// The keys in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    /// The keys of every action, in the order of [`ACTIONS`].
    keys: Vec<Vec<Key>>,
    /// The commands of every action, where they are asked for by those instead of keys; else none.
    commands: Vec<&'static str>,
}

/// Without a key for these there would be no way on: the palette runs all others.
const NEEDED: [Action; 3] = [Action::Quit, Action::Palette, Action::Back];

impl Default for Keymap {
    fn default() -> Self {
        let keys = ACTIONS.iter().map(|entry| entry.keys.to_vec()).collect();
        Self {
            keys,
            commands: Vec::new(),
        }
    }
}

impl Keymap {
    /// The table of actions with what the configuration says otherwise, or every mistake in that.
    pub fn new(bindings: &[KeyBinding]) -> Result<Self, Vec<Mistake>> {
        let mut map = Self::default();
        let mut mistakes = Vec::new();
        // Keys of the file as they are taken, so that the second one of a kind is the mistake.
        let mut taken: Vec<(Key, &NamedKey, &'static ActionEntry)> = Vec::new();
        for binding in bindings {
            let Some(at) = position(|entry| entry.name == binding.action.name) else {
                let name = &binding.action.name;
                mistakes.push(binding.action.mistake(name, unknown(name)));
                continue;
            };
            let entry = &ACTIONS[at];
            if binding.keys.is_empty() && NEEDED.contains(&entry.action) {
                mistakes.push(binding.action.mistake(entry.name, Wrong::NeedsKey));
                continue;
            }
            map.keys[at].clear();
            for named in &binding.keys {
                match read(entry, &named.name) {
                    Ok(key) => {
                        map.keys[at].push(key);
                        taken.push((key, named, entry));
                    }
                    Err(why) => mistakes.push(bad(entry, named, why)),
                }
            }
        }
        mistakes.extend(twice(&map, &taken));
        if mistakes.is_empty() {
            return Ok(map);
        }
        mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
        Err(mistakes)
    }

    /// The table of actions, each of which sentences call by its command instead of a key.
    pub fn by_command(command: impl Fn(Action) -> &'static str) -> Self {
        let commands = ACTIONS.iter().map(|entry| command(entry.action));
        Self {
            commands: commands.collect(),
            ..Self::default()
        }
    }

    /// Every mistake in what the configuration says.
    pub fn mistakes(bindings: &[KeyBinding]) -> Vec<Mistake> {
        Self::new(bindings).err().unwrap_or_default()
    }

    /// The action of a key. A plain letter is one key, whether Caps Lock is on or not.
    pub fn action(&self, key: Key) -> Option<Action> {
        let of = |key: Key| self.keys.iter().position(|keys| keys.contains(&key));
        let small = match key.code() {
            KeyCode::Char(letter) if key.modifiers().is_empty() => {
                let letter = letter.to_ascii_lowercase();
                Key::held(KeyCode::Char(letter), KeyModifiers::NONE)
            }
            _ => key,
        };
        let at = of(key).or_else(|| of(small))?;
        Some(ACTIONS[at].action)
    }

    /// The keys of an action, the one to show first; none, if the configuration has taken them away.
    pub fn keys(&self, action: Action) -> &[Key] {
        let at = position(|entry| entry.action == action);
        at.map_or(&[], |at| &self.keys[at])
    }

    /// The key of an action to show.
    pub fn first(&self, action: Action) -> Option<String> {
        self.keys(action).first().map(ToString::to_string)
    }

    /// How to ask for an action, for a sentence: its key, else the palette's key and what it is called.
    pub fn name(&self, action: Action) -> Phrase {
        let at = position(|entry| entry.action == action);
        if let Some(command) = at.and_then(|at| self.commands.get(at)) {
            return Phrase::ours(format!("\"{command}\""));
        }
        if let Some(key) = self.first(action) {
            return Phrase::ours(key);
        }
        let palette = Phrase::ours(self.first(Action::Palette).unwrap_or_default());
        Phrase::join([palette, action.entry().title.into()], " ")
    }

    /// All keys of an action, as a list.
    pub fn list(&self, action: Action) -> String {
        let mut list = String::new();
        for (nth, key) in self.keys(action).iter().enumerate() {
            let _ = write!(list, "{}{key}", if nth == 0 { "" } else { ", " });
        }
        list
    }

    /// The keys of all tabs in short, like `Alt+1-6`, where they are numbered; else the key of the next tab.
    pub fn tabs(&self) -> Option<String> {
        let first = self.keys(Action::Go(Tab::ALL[0])).first().copied();
        let numbered = first.and_then(|first| {
            let is_next = |(nth, tab): (u8, Tab)| {
                let key = self.keys(Action::Go(tab)).first();
                key.is_some_and(|key| Some(*key) == later(first, nth))
            };
            let last = u8::try_from(Tab::ALL.len()).ok()?.checked_sub(1)?;
            if !(0..).zip(Tab::ALL).all(is_next) {
                return None;
            }
            if let KeyCode::F(number) = first.code() {
                return Some(format!("{first}-{}", number + last));
            }
            let digit = later(first, last)?.to_string().chars().next_back()?;
            Some(format!("{first}-{digit}"))
        });
        numbered.or_else(|| self.first(Action::NextTab))
    }
}

fn position(is_it: impl Fn(&ActionEntry) -> bool) -> Option<usize> {
    ACTIONS.iter().position(is_it)
}

/// The key so many digits or numbers further on.
fn later(key: Key, places: u8) -> Option<Key> {
    let code = match key.code() {
        KeyCode::Char(digit @ '0'..='9') => {
            let digit = digit.to_digit(10)? + u32::from(places);
            KeyCode::Char(char::from_digit(digit, 10)?)
        }
        KeyCode::F(number) => KeyCode::F(number.checked_add(places)?),
        _ => return None,
    };
    Some(Key::held(code, key.modifiers()))
}

/// What is wrong with the name of an action.
fn unknown(name: &str) -> Wrong {
    let known: Vec<_> = ACTIONS.iter().map(|entry| entry.name).collect();
    let meant = meant(name, &known);
    Wrong::NoSuchAction { meant, known }
}

/// A key of the file for an action, or what is wrong with it.
fn read(entry: &ActionEntry, name: &str) -> Result<Key, BadKey> {
    let key: Key = name.parse()?;
    // What a key does by default never breaks anything.
    if entry.keys.contains(&key) {
        return Ok(key);
    }
    objection(entry.action, key).map_or(Ok(key), Err)
}

/// Why a key cannot run an action.
fn objection(action: Action, key: Key) -> Option<BadKey> {
    let held = key.modifiers();
    let is_plain = held.is_empty();
    match key.code() {
        KeyCode::Char(_) if is_plain => Some(BadKey::IsTyped),
        KeyCode::Char('a' | 'e' | 'w' | 'u' | 'k' | 'h') if held == KeyModifiers::CONTROL => {
            Some(BadKey::EditsText)
        }
        KeyCode::Char('b' | 'f' | 'd') if held == KeyModifiers::ALT => Some(BadKey::EditsText),
        KeyCode::Char('d') if held == KeyModifiers::CONTROL && action != Action::Discard => {
            Some(BadKey::Discards)
        }
        KeyCode::Home | KeyCode::End if held != KeyModifiers::ALT => Some(BadKey::EditsText),
        KeyCode::Left | KeyCode::Right | KeyCode::Backspace | KeyCode::Delete => {
            Some(BadKey::EditsText)
        }
        KeyCode::Up | KeyCode::Down if held == KeyModifiers::SHIFT => Some(BadKey::EditsText),
        KeyCode::Down if held == KeyModifiers::ALT => Some(BadKey::OpensList),
        KeyCode::PageUp | KeyCode::PageDown if is_plain => Some(BadKey::Scrolls),
        KeyCode::Esc if action != Action::Back => Some(BadKey::GoesBack),
        KeyCode::Enter | KeyCode::Tab | KeyCode::BackTab | KeyCode::Up | KeyCode::Down
            if is_plain && !matches!(action, Action::NextField | Action::PreviousField) =>
        {
            Some(BadKey::Moves)
        }
        _ => None,
    }
}

/// Keys that the file gives twice, or that another action has by default.
fn twice(map: &Keymap, taken: &[(Key, &NamedKey, &'static ActionEntry)]) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    for (nth, (key, named, entry)) in taken.iter().enumerate() {
        let earlier = taken[..nth].iter().find(|(other, ..)| other == key);
        let other = earlier.map(|(.., other)| other.name).or_else(|| {
            let later = |other: &ActionEntry| taken.iter().any(|(_, _, by)| by.name == other.name);
            let by_default = |(other, keys): &(&ActionEntry, &Vec<Key>)| {
                keys.contains(key) && other.name != entry.name && !later(other)
            };
            let mut rows = ACTIONS.iter().zip(&map.keys);
            rows.find(by_default).map(|(other, _)| other.name)
        });
        if let Some(other) = other {
            let why = if other == entry.name {
                BadKey::Twice
            } else {
                BadKey::Taken(other)
            };
            mistakes.push(bad(entry, named, why));
        }
    }
    mistakes
}

/// That an action cannot have a key.
fn bad(entry: &ActionEntry, named: &NamedKey, why: BadKey) -> Mistake {
    named.mistake(entry.name, Wrong::Key(named.name.clone(), why))
}

#[cfg(test)]
mod tests;
