//! The palette: every action, and which of them what is typed may mean.
//!
//! An action is found by words that it holds, or that begin so: of its name, of what people call it, of what it does. What
//! has none of them is never offered, however alike its letters are.

use crate::{
    voice,
    widget::{picker::Picker, text_input::TextInput},
};

use super::{
    action::{ACTIONS, Action, ActionEntry},
    keymap::Keymap,
    model::Model,
    search::{Fit, Words},
};

/// The palette.
#[derive(Debug)]
pub struct Palette {
    /// What was typed.
    pub input: TextInput,
    /// The row under the cursor.
    pub picker: Picker,
    /// What did nothing when it was opened, so that no row moves under the cursor when that changes.
    not_now: Vec<Action>,
    keys: Keymap,
    /// The language whose words find an action.
    language: voice::Words,
}

/// How an action was found, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Hit {
    /// It is called that, or has that key.
    Named,
    /// Its name begins so.
    Begun,
    /// Whole words of its name.
    InName,
    /// Beginnings of words of its name.
    NameBegins,
    /// Whole words of what people call it.
    InCalled,
    /// Beginnings of words of what people call it.
    CalledBegins,
    /// Words of what it does, or beginnings of them.
    InAbout,
    /// Its key begins so.
    KeyBegins,
}

impl Palette {
    /// Every action.
    pub fn new(model: &Model) -> Self {
        let actions = ACTIONS.iter().map(|entry| entry.action);
        Self {
            input: TextInput::line(""),
            picker: Picker::default(),
            not_now: actions
                .filter(|action| action.unavailable(model).is_some())
                .collect(),
            keys: model.keys.clone(),
            language: model.words,
        }
    }

    /// The actions that what is typed may mean, the likeliest first: the one of that name or key, those whose name begins
    /// so, then those with such words; what does nothing now comes behind what does.
    pub fn rows(&self) -> Vec<Action> {
        let typed = self.input.text();
        let words = Words::new(&typed);
        let mut rows: Vec<_> = ACTIONS
            .iter()
            .filter_map(|entry| {
                let found = if typed.trim().is_empty() {
                    Hit::InAbout
                } else {
                    self.found(entry, typed.trim(), &words)?
                };
                // What is meant by its name comes first also where it does nothing now, which it then says.
                let is_meant = found <= Hit::Begun;
                let is_not_now = self.not_now.contains(&entry.action);
                let order = (!is_meant, is_meant.then_some(found), is_not_now, found);
                Some((order, entry.action))
            })
            .collect();
        rows.sort_by_key(|(order, _)| *order);
        rows.into_iter().map(|(_, action)| action).collect()
    }

    /// How an action is found by what is typed, if it is.
    fn found(&self, entry: &ActionEntry, typed: &str, words: &Words) -> Option<Hit> {
        let (title, name) = (self.words(entry.title), Words::new(entry.name));
        if [&title, &name]
            .map(|name| name.fit(words))
            .contains(&Some(Fit::Same))
        {
            return Some(Hit::Named);
        }
        let key = self.by_key(entry.action, typed);
        if key == Some(Hit::Named) {
            return key;
        }
        if title.begin_with(words) || name.begin_with(words) {
            return Some(Hit::Begun);
        }
        let (called, about) = (self.words(entry.called), self.words(entry.about));
        let of = |fit, whole, begun| match fit {
            Some(Fit::Same | Fit::Whole) => Some(whole),
            Some(Fit::Begins) => Some(begun),
            Some(Fit::Inside) | None => None,
        };
        // Each word may stand somewhere else.
        let each = (title.each(words).zip(name.each(words)))
            .zip(called.each(words).zip(about.each(words)))
            .map(|((title, name), (called, about))| {
                let all = [
                    of(title, Hit::InName, Hit::NameBegins),
                    of(name, Hit::InName, Hit::NameBegins),
                    of(called, Hit::InCalled, Hit::CalledBegins),
                    of(about, Hit::InAbout, Hit::InAbout),
                ];
                all.into_iter().flatten().min()
            });
        let all: Option<Vec<_>> = each.collect();
        all.and_then(|all| all.into_iter().max()).or(key)
    }

    fn words(&self, label: voice::Label) -> Words {
        Words::new(self.language.label(label))
    }

    /// Whether an action has the key that is typed, or one that begins so. A letter alone is rather a word begun.
    fn by_key(&self, action: Action, typed: &str) -> Option<Hit> {
        let typed = typed.to_lowercase();
        let is_letter = typed.chars().count() == 1 && typed.chars().all(char::is_alphanumeric);
        let keys = self.keys.keys(action).iter();
        let found = keys.filter_map(|key| {
            let key = key.to_string().to_lowercase();
            if key == typed && !is_letter {
                Some(Hit::Named)
            } else {
                key.starts_with(&typed).then_some(Hit::KeyBegins)
            }
        });
        found.min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::model::Tab;

    const NOT_NOW: [Action; 4] = [Action::Pin, Action::Undo, Action::Reload, Action::NextField];

    fn palette(typed: &str) -> Vec<Action> {
        let mut palette = Palette {
            input: TextInput::line(""),
            picker: Picker::default(),
            not_now: NOT_NOW.to_vec(),
            keys: Keymap::default(),
            language: voice::Words::default(),
        };
        palette.input.replace(typed);
        palette.rows()
    }

    #[test]
    fn the_palette_lists_all_and_finds_by_name_and_by_words() {
        assert_eq!(palette("").len(), ACTIONS.len());
        assert_eq!(palette("  ").len(), ACTIONS.len());
        assert_eq!(palette("save")[0], Action::Save);
        assert_eq!(palette("clipboard")[0], Action::Copy);
        assert_eq!(palette("xyzzy"), []);
    }

    #[test]
    fn names_come_first_and_what_does_nothing_now_last() {
        // What is meant comes first also where it does nothing now, which it then says.
        for (typed, first) in [
            ("copy", &[Action::Copy][..]),
            ("Open", &[Action::Open]),
            ("pin", &[Action::Pin]),
            ("un", &[Action::Unlock, Action::Undo]),
            ("re", &[Action::Redo]),
            ("copy n", &[Action::Note]),
            ("ctrl+s", &[Action::Save]),
            ("F9", &[Action::Restore]),
            ("restore", &[Action::Restore]),
            ("s", &[Action::Save]),
            ("note", &[Action::Note]),
            ("old", &[Action::Restore]),
            ("revert", &[Action::Restore]),
            ("cancel", &[Action::Back]),
            ("exit", &[Action::Quit]),
            (
                "customer",
                &[Action::NextCustomer, Action::PreviousCustomer],
            ),
            ("search", &[Action::Open]),
            ("find customer", &[Action::Open]),
            ("offers", &[Action::Go(Tab::Promotions)]),
            ("history", &[Action::Go(Tab::Journal)]),
            ("hide names", &[Action::Mask]),
            ("ticket", &[Action::Ticket]),
        ] {
            let rows = palette(typed);
            assert!(rows.starts_with(first), "{typed}: {rows:?}");
        }
        let is_not_now = |action: &Action| NOT_NOW.contains(action);
        assert!(palette("").iter().map(is_not_now).is_sorted());
        let others = palette("field").into_iter();
        assert!(others.map(|action| is_not_now(&action)).is_sorted());
    }

    /// What an action is found by stands in it, as a word or the beginning of one.
    #[test]
    fn nothing_is_offered_for_letters_that_are_scattered_over_it() {
        let of = |action: Action| {
            let entry = action.entry();
            let [title, about, called] = [entry.title, entry.about, entry.called]
                .map(|label| voice::Words::default().label(label));
            let keys = Keymap::default().list(action);
            let all = [title, entry.name, about, called, &keys];
            all.join(" ").to_lowercase()
        };
        for typed in [
            "reset",
            "rst",
            "qt",
            "sve",
            "pnt",
            "curly",
            "leaf",
            "trl",
            "lt",
            "erase",
            "a b",
            "save xyzzy",
        ] {
            for action in palette(typed) {
                let words = of(action);
                let words: Vec<_> = words.split(|c: char| !c.is_alphanumeric()).collect();
                let mut each = typed.split(' ');
                let holds = each.all(|typed| words.iter().any(|word| word.starts_with(typed)));
                assert!(holds, "{typed} offers {action:?}");
            }
        }
        assert_eq!(palette("reset"), [Action::Restore]);
        for typed in ["rst", "sve", "trl", "erase", "save xyzzy"] {
            assert_eq!(palette(typed), [], "{typed}");
        }
    }
}
