//! Texts that tell of somebody, any number of which are looked for in a text at once.

use std::ops::Range;

use super::{
    Searched,
    folded::{Folded, is_glued},
    prefixes::Prefixes,
};

/// Fewer letters than this are no number or address that could be told apart however it is grouped.
const FEWEST_JOINED: usize = 5;
/// So many letters are in no id by chance.
const FEWEST_LETTERS: usize = 5;
/// So many digits in a row are no accident, whatever stands round them.
const FEWEST_DIGITS: usize = 7;
/// So many bytes of a text are enough to know it by: as far as what stands behind them is the same, it belongs to it.
const MOST: usize = 256;

/// A text that tells of somebody.
pub(super) struct Known {
    folded: Folded,
    /// The same without its blanks and hyphens; none where it has none.
    joined: Option<Folded>,
}

/// Texts that tell of somebody, by how they begin.
#[derive(Default)]
pub(super) struct Index {
    all: Vec<Known>,
    spelled: Prefixes<usize>,
    joined: Prefixes<usize>,
}

impl Index {
    /// Of these texts.
    pub(super) fn new(all: Vec<Known>) -> Self {
        let spelled = all.iter().map(|known| &known.folded).enumerate();
        let spelled = Prefixes::new(spelled.map(|(nth, folded)| (start(folded), nth)));
        let joined = all.iter().map(|known| known.joined.as_ref()).enumerate();
        let joined = joined.filter_map(|(nth, joined)| Some((start(joined?), nth)));
        Self {
            spelled,
            joined: Prefixes::new(joined),
            all,
        }
    }

    /// The bytes that the longest is known by.
    pub(super) fn longest(&self) -> usize {
        self.spelled.longest()
    }

    /// Tells where each stands in a text as a word of its own. A number is one however it is grouped, and whatever stands
    /// round it.
    pub(super) fn each(&self, text: &Searched, found: &mut impl FnMut(&Known, Range<usize>)) {
        let lower = &text.folded.lower;
        for (from, _) in lower.char_indices() {
            for known in self.spelled.of(&lower[from..]).map(|nth| &self.all[*nth]) {
                let (length, is_all) = coinciding(&lower[from..], &known.folded.lower);
                let source = text.folded.source(from, from + length);
                if !is_all || text.folded.is_word(&source) {
                    found(known, source);
                }
            }
        }
        let lower = &text.joined.lower;
        for (from, _) in lower.char_indices() {
            for known in self.joined.of(&lower[from..]).map(|nth| &self.all[*nth]) {
                let Some(joined) = &known.joined else {
                    continue;
                };
                let is_plain = is_number(&joined.lower) && joined.lower.len() >= FEWEST_DIGITS;
                let (length, is_all) = coinciding(&lower[from..], &joined.lower);
                let source = text.joined.source(from, from + length);
                if !is_all || is_plain || text.folded.is_word(&source) {
                    found(known, source);
                }
            }
        }
    }
}

/// What a text is known by.
fn start(folded: &Folded) -> Box<str> {
    let mut end = MOST.min(folded.lower.len());
    while !folded.lower.is_char_boundary(end) {
        end -= 1;
    }
    folded.lower[..end].into()
}

/// How far a text is the same as a known one that it begins like, and whether that is all of the known one.
fn coinciding(text: &str, known: &str) -> (usize, bool) {
    if text.starts_with(known) {
        return (known.len(), true);
    }
    let both = text.chars().zip(known.chars());
    let same = both.take_while(|(one, other)| one == other);
    (same.map(|(letter, _)| letter.len_utf8()).sum(), false)
}

impl Known {
    pub(super) fn new(text: &str) -> Option<Self> {
        let folded = Folded::new(text.trim());
        let letters = folded.lower.chars().count();
        let is_telling = match folded.lower.chars().next() {
            // One character can be a whole name there.
            Some(first) if is_glued(first) => true,
            // Not an initial or a house number.
            _ if is_number(&folded.lower) => letters > 3,
            _ => letters > 1,
        };
        let joined = folded.joined();
        let is_parted = joined.lower != folded.lower || is_number(&folded.lower);
        is_telling.then(|| Self {
            joined: (is_parted && joined.lower.len() >= FEWEST_JOINED).then_some(joined),
            folded,
        })
    }

    /// Whether it is too long to stand somewhere by chance.
    pub(super) fn is_long(&self) -> bool {
        let fewest = if is_number(&self.folded.lower) {
            FEWEST_DIGITS
        } else {
            FEWEST_LETTERS
        };
        self.folded.lower.chars().nth(fewest - 1).is_some()
    }
}

/// Whether a text is digits alone, but for the plus of a calling code.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.chars().all(|c| c.is_ascii_digit())
}
