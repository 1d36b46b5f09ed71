//! Phrases for who hears them: in the agent's language, on one line, with what F8 covers called covered.

use crate::{
    app::model::{Loaded, Model},
    record::Pointer,
    terminal::visible::visible,
    voice::{Foreign, Phrase, Words, say},
    widget::text_input::COVER,
};

use super::{
    ascii::undrawn,
    mask::{Mask, Memory},
};

/// What is known of what F8 covers, from line to line.
#[derive(Default)]
pub struct Covers(Memory);

/// Says phrases about a model.
pub struct Speaker {
    words: Words,
    mask: Option<Mask>,
}

impl std::fmt::Debug for Covers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Covers").finish_non_exhaustive()
    }
}

impl Covers {
    /// Who speaks about a model as it is now.
    pub fn speaker(&mut self, model: &Model) -> Speaker {
        Speaker {
            words: model.words,
            mask: Mask::of(model, &mut self.0),
        }
    }
}

impl Speaker {
    /// A phrase on one line; values of this record may be among its foreign parts.
    pub fn say(&self, loaded: Option<&Loaded>, phrase: &Phrase) -> String {
        self.say_in(self.words, loaded, phrase).replace('\n', " ")
    }

    /// A phrase in another language, line by line.
    pub fn lines(&self, words: Words, loaded: &Loaded, phrase: &Phrase) -> Vec<Phrase> {
        let said = self.say_in(words, Some(loaded), phrase);
        said.lines()
            .map(|line| Phrase::ours(line.to_owned()))
            .collect()
    }

    fn say_in(&self, words: Words, loaded: Option<&Loaded>, phrase: &Phrase) -> String {
        words.said(phrase).covered(|foreign| {
            let text = visible(foreign.text());
            let text = match &self.mask {
                Some(mask) => self.covered(&mask.hide_foreign(loaded, foreign, &text)),
                None => text.into_owned(),
            };
            undrawn(&text)
        })
    }

    /// JSON that stands at a place of a record, for a phrase.
    pub fn json(&self, text: &str, at: &Pointer) -> Phrase {
        let text = match &self.mask {
            Some(mask) => self.covered(&mask.hide_json(text, at)),
            None => text.to_owned(),
        };
        Phrase::ours(undrawn(&visible(&text)))
    }

    /// A text with its covered stretches as one word each.
    fn covered(&self, text: &str) -> String {
        let mut words = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(COVER) {
            words.push_str(&rest[..at]);
            words.push_str(self.words.label(say::PLAIN_COVERED));
            let tail = rest[at..].trim_start_matches([COVER, ' ']);
            // The blank behind the last of it is none of it.
            let end = rest[..rest.len() - tail.len()].trim_end().len();
            rest = &rest[end..];
        }
        words.push_str(rest);
        words
    }
}

impl Mask {
    /// A foreign part of a sentence, by what it is.
    pub(super) fn hide_foreign<'t>(
        &self,
        loaded: Option<&Loaded>,
        foreign: &Foreign,
        text: &'t str,
    ) -> std::borrow::Cow<'t, str> {
        match (foreign, loaded) {
            (Foreign::Value { at, .. }, Some(loaded)) => self.hide_value(loaded, at, text),
            (Foreign::Worded { at, day, .. }, _) => self.hide_worded(loaded, at, *day, text),
            (Foreign::Words(_) | Foreign::Value { .. }, _) => self.hide(text),
            (Foreign::Name(_), _) => Self::cover(text),
            (Foreign::Id(_), _) => self.hide_id(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered_is_one_word() {
        let speaker = Speaker {
            words: Words::default(),
            mask: None,
        };
        for (text, said) in [
            ("•••• •••••", "covered"),
            ("a ••• •• b", "a covered b"),
            ("••• b", "covered b"),
            ("a", "a"),
        ] {
            assert_eq!(speaker.covered(text), said);
        }
    }
}
