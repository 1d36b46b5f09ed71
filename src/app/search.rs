//! What is typed, held against names and words: whole words first, then beginnings, then what stands inside one.
//!
//! Letters scattered over a text are never a match. Letters are compared without case and marks, and with what people
//! type where there is no key for them: `aa` is å, `ae` is æ or ä, `oe` is ø or ö, both ways.

use icu_normalizer::DecomposingNormalizerBorrowed;
use unicode_width::UnicodeWidthChar as _;

use crate::terminal::visible::is_hidden;

/// Fewer letters than this stand inside too many words to mean one.
const FEWEST_INSIDE: usize = 3;

/// How well words fit what is typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// They are what is typed, and nothing else.
    Same,
    /// All that is typed are whole words of theirs.
    Whole,
    /// All that is typed begins words of theirs.
    Begins,
    /// Some of it stands inside a word.
    Inside,
}

/// Words that are typed, or searched.
#[derive(Clone, Debug, Default)]
pub struct Words(Vec<Word>);

/// What stands between two blanks, folded, without what parts it further: `annemarie`.
#[derive(Clone, Debug, Default)]
struct Word {
    letters: String,
    /// Where its parts begin: `anne`, `marie`.
    parts: Vec<usize>,
}

impl Words {
    /// The words of a text.
    pub fn new(text: &str) -> Self {
        let words = text.split(char::is_whitespace).map(Word::new);
        Self(words.filter(|word| !word.letters.is_empty()).collect())
    }

    /// How well they fit what is typed; none where something of it is not in them, or nothing is typed.
    pub fn fit(&self, typed: &Self) -> Option<Fit> {
        let words = typed.0.iter().flat_map(Word::each);
        let fits: Option<Vec<_>> = words.map(|word| self.fit_of(word)).collect();
        let worst = fits?.into_iter().max()?;
        let is_same = self.joined() == typed.joined();
        Some(if is_same { Fit::Same } else { worst })
    }

    /// How well one word that is typed fits.
    fn fit_of(&self, typed: &str) -> Option<Fit> {
        self.0.iter().filter_map(|word| word.fit(typed)).min()
    }

    /// How well each word that is typed fits, as far as it does.
    pub fn each<'a>(&'a self, typed: &'a Self) -> impl Iterator<Item = Option<Fit>> + 'a {
        let words = typed.0.iter().flat_map(Word::each);
        words.map(|word| self.fit_of(word))
    }

    /// Whether what is typed stands at their beginning.
    pub fn begin_with(&self, typed: &Self) -> bool {
        !typed.0.is_empty() && self.joined().starts_with(&typed.joined())
    }

    fn joined(&self) -> String {
        let words: Vec<_> = self.0.iter().map(|word| &*word.letters).collect();
        words.join(" ")
    }
}

impl Word {
    fn new(text: &str) -> Self {
        let mut word = Self::default();
        for part in text.split(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
            let part = folded(part);
            if !part.is_empty() {
                word.parts.push(word.letters.len());
                word.letters.push_str(&part);
            }
        }
        word
    }

    fn each(&self) -> impl Iterator<Item = &str> {
        let ends = self.parts.iter().skip(1).copied();
        let ends = ends.chain([self.letters.len()]);
        (self.parts.iter().zip(ends)).map(|(start, end)| &self.letters[*start..end])
    }

    fn fit(&self, typed: &str) -> Option<Fit> {
        let begins = |start: &usize| self.letters[*start..].starts_with(typed);
        if self.letters == typed || self.each().any(|part| part == typed) {
            Some(Fit::Whole)
        } else if self.parts.iter().any(begins) {
            Some(Fit::Begins)
        } else {
            let is_long = typed.chars().count() >= FEWEST_INSIDE;
            (is_long && self.letters.contains(typed)).then_some(Fit::Inside)
        }
    }
}

/// A word in small letters, without marks, and with one spelling for what is typed in several.
fn folded(word: &str) -> String {
    let letters = DecomposingNormalizerBorrowed::new_nfd().normalize(word);
    let letters = letters.chars().filter(|c| !is_mark(*c));
    let mut folded = String::with_capacity(word.len());
    // By way of the capitals, where "ß" is "SS".
    let letters = letters.flat_map(char::to_uppercase);
    for letter in letters.flat_map(char::to_lowercase) {
        match (letter, folded.chars().next_back()) {
            // "aa" is å, "ae" is æ, "oe" is ø, and each of them may as well have lost its mark.
            ('a' | 'e', Some('a')) | ('e', Some('o')) => {}
            ('æ', _) => folded.push('a'),
            ('ø' | 'œ', _) => folded.push('o'),
            ('ð' | 'đ', _) => folded.push('d'),
            ('þ', _) => folded.push_str("th"),
            ('ł', _) => folded.push('l'),
            _ => folded.push(letter),
        }
    }
    folded
}

/// Whether a character is no letter of its own: a mark on one, or nothing to see.
fn is_mark(c: char) -> bool {
    !c.is_whitespace() && (is_hidden(c) || c.width().unwrap_or(0) == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(text: &str, typed: &str) -> Option<Fit> {
        Words::new(text).fit(&Words::new(typed))
    }

    #[test]
    fn letters_that_are_typed_in_several_ways_are_the_same() {
        for spellings in [
            &[
                "Åse Ås",
                "Aase Aas",
                "ase as",
                "ÅSE ÅS",
                "A\u{30a}se A\u{30a}s",
            ][..],
            &["Kjær", "Kjaer", "Kjär", "KJÆR", "kjar"],
            &[
                "Bjørn Sjöberg",
                "Bjoern Sjoeberg",
                "bjorn sjoberg",
                "Björn Sjøberg",
            ],
            &[
                "Anne-Marie",
                "anne marie",
                "ANNE\u{a0}MARIE",
                "An\u{200b}ne-Marie",
            ],
            &["Strauß", "Strauss", "STRAUSS"],
            &["Guðrún Þór", "Gudrun Thor"],
        ] {
            for text in spellings {
                for typed in spellings {
                    let fit = fit(text, typed).unwrap();
                    assert!(fit <= Fit::Whole, "{typed} is {text}, not {fit:?}");
                }
            }
        }
    }

    #[test]
    fn whole_words_come_before_beginnings_and_those_before_what_stands_inside() {
        use Fit::{Begins, Inside, Same, Whole};
        for (text, typed, expected) in [
            ("Kari Nordmann", "kari nordmann", Some(Same)),
            ("Kari Nordmann", "nordmann kari", Some(Whole)),
            ("Kari Nordmann", "kar", Some(Begins)),
            ("Kari Nordmann", "nord kari", Some(Begins)),
            ("Kari Nordmann", "mann", Some(Inside)),
            ("Kari Nordmann", "an", None),
            ("Kari Nordmann", "krnd", None),
            ("Kari Nordmann", "kari olsen", None),
            ("Anne-Marie", "marie", Some(Whole)),
            ("Anne-Marie", "annemar", Some(Begins)),
            ("O'Brien", "obrien", Some(Same)),
            ("Kari", "", None),
            ("Kari", ",", None),
            ("", "kari", None),
            ("王小明", "王小", Some(Begins)),
        ] {
            assert_eq!(fit(text, typed), expected, "{typed} in {text}");
        }
    }
}
