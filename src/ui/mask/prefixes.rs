//! Words of which those that a text begins with are found without trying each.

/// Words with something to each.
#[derive(Debug)]
pub(super) struct Prefixes<T> {
    /// In the order of their letters.
    words: Vec<Word<T>>,
    /// Which bytes they begin with.
    firsts: [bool; 256],
    longest: usize,
}

#[derive(Debug)]
struct Word<T> {
    text: Box<str>,
    /// The longest of the words before it that it begins with.
    begins_with: Option<usize>,
    tag: T,
}

impl<T> Default for Prefixes<T> {
    fn default() -> Self {
        Self {
            words: Vec::new(),
            firsts: [false; 256],
            longest: 0,
        }
    }
}

impl<T> Prefixes<T> {
    /// Of these words; of the same word, any number.
    pub(super) fn new(words: impl IntoIterator<Item = (Box<str>, T)>) -> Self {
        let mut all = Self::default();
        for (text, tag) in words {
            if let Some(first) = text.as_bytes().first() {
                all.firsts[usize::from(*first)] = true;
                all.longest = all.longest.max(text.len());
                all.words.push(Word {
                    text,
                    begins_with: None,
                    tag,
                });
            }
        }
        all.words.sort_by(|one, other| one.text.cmp(&other.text));
        for at in 1..all.words.len() {
            let (before, rest) = all.words.split_at_mut(at);
            rest[0].begins_with = longest(before, Some(at - 1), &rest[0].text);
        }
        all
    }

    /// What goes with each word that the text begins with.
    pub(super) fn of(&self, text: &str) -> impl Iterator<Item = &T> {
        let first = text.as_bytes().first();
        let is_any = first.is_some_and(|first| self.firsts[usize::from(*first)]);
        // All it begins with come before it, the last of them begins with the others, and so does what is between.
        let before = if is_any {
            self.words.partition_point(|word| *word.text <= *text)
        } else {
            0
        };
        let found = longest(&self.words, before.checked_sub(1), text);
        let all = std::iter::successors(found, |at| self.words[*at].begins_with);
        all.map(|at| &self.words[at].tag)
    }

    /// The bytes of the longest word.
    pub(super) fn longest(&self) -> usize {
        self.longest
    }
}

/// The first that a text begins with, of a word and those that it begins with itself.
fn longest<T>(words: &[Word<T>], from: Option<usize>, text: &str) -> Option<usize> {
    let mut all = std::iter::successors(from, |at| words[*at].begins_with);
    all.find(|at| text.starts_with(&*words[*at].text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_words_that_a_text_begins_with_are_found(
            words in prop::collection::vec("[abø]{1,4}", 0..40),
            text in "[abø]{0,6}",
        ) {
            let prefixes = Prefixes::new(
                words.iter().enumerate().map(|(nth, word)| (word.as_str().into(), nth)),
            );
            let mut found: Vec<_> = prefixes.of(&text).copied().collect();
            found.sort_unstable();
            let all = (0..words.len()).filter(|nth| text.starts_with(&words[*nth]));
            prop_assert_eq!(found, all.collect::<Vec<_>>());
        }
    }
}
