//! Text as it is compared: in lower case, spelled out, without marks on letters and what cannot be seen.

use std::ops::Range;

use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};
use unicode_width::UnicodeWidthChar as _;

use crate::terminal::visible::is_hidden;

/// A text to search in, or for.
pub(super) struct Folded {
    /// The letters in lower case.
    pub(super) lower: String,
    /// Where each of them comes from.
    letters: Vec<Letter>,
}

/// A letter of a folded text.
#[derive(Clone, Copy)]
struct Letter {
    /// Where it begins among the letters in lower case.
    at: usize,
    /// Where it begins in the text, and where it ends there.
    from: usize,
    to: usize,
    /// The letter in lower case.
    lower: char,
}

impl Folded {
    /// A text as it stands.
    pub(super) fn new(text: &str) -> Self {
        Self::of(text, |_| None)
    }

    /// A text in which JSON's escapes may stand.
    pub(super) fn unescaped(text: &str) -> Self {
        Self::of(text, escape)
    }

    fn of(text: &str, escape: impl Fn(&str) -> Option<(char, usize)>) -> Self {
        let mut folded = Self {
            lower: String::with_capacity(text.len()),
            letters: Vec::with_capacity(text.len()),
        };
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let found = token(rest).or_else(|| escape(rest));
            let (letter, length) = found.unwrap_or((first, first.len_utf8()));
            folded.push(letter, at, at + length);
            at += length;
        }
        folded
    }

    /// Adds a letter in its parts; every blank is one, and marks and what takes no room of its own are left out.
    fn push(&mut self, letter: char, from: usize, to: usize) {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        parts(letter, &mut |part| {
            let takes_room = part.width().unwrap_or(0) > 0 || is_jamo(part);
            if is_hidden(part) {
                return;
            }
            if !takes_room {
                // It goes with the letter that it stands on.
                if let Some(base) = self.letters.last_mut() {
                    base.to = to;
                }
                return;
            }
            // By way of the capitals, where "ß" is "SS".
            for lower in part.to_uppercase().flat_map(char::to_lowercase) {
                self.add(Letter {
                    at: 0,
                    from,
                    to,
                    lower,
                });
            }
        });
    }

    fn add(&mut self, letter: Letter) {
        let at = self.lower.len();
        self.lower.push(letter.lower);
        self.letters.push(Letter { at, ..letter });
    }

    /// The same without what may stand between the parts of a number, an address or a name.
    pub(super) fn joined(&self) -> Self {
        let mut joined = Self {
            lower: String::with_capacity(self.lower.len()),
            letters: Vec::with_capacity(self.letters.len()),
        };
        let kept = self.letters.iter();
        for letter in kept.filter(|letter| !is_joint(letter.lower)) {
            joined.add(*letter);
        }
        joined
    }

    /// Where in the text the letters between two places of the lower case stand.
    pub(super) fn source(&self, from: usize, to: usize) -> Range<usize> {
        match self.between(from, to) {
            [first, .., last] => first.from..last.to,
            [only] => only.from..only.to,
            [] => 0..0,
        }
    }

    fn between(&self, from: usize, to: usize) -> &[Letter] {
        let place = |at| self.letters.partition_point(|letter| letter.at < at);
        &self.letters[place(from)..place(to)]
    }

    /// Whether what stands at a place of the text is a word of its own: no letter goes on before it, and none behind it
    /// but the "s" that says whose something is. Digits part words (`KARI20`), what is hidden does, and where words have
    /// no blanks between them, any is one.
    pub(super) fn is_word(&self, source: &Range<usize>) -> bool {
        let first = (self.letters).partition_point(|letter| letter.to <= source.start);
        let end = (self.letters).partition_point(|letter| letter.from < source.end);
        let (before, rest) = self.letters.split_at(first);
        let (own, behind) = rest.split_at(end.saturating_sub(first));
        let (Some(start), Some(last)) = (own.first(), own.last()) else {
            return false;
        };
        let ends = before
            .last()
            .is_none_or(|letter| is_end(letter, start, true));
        let behind_ends = |last: &Letter, behind: &[Letter]| {
            let next = behind.first();
            next.is_none_or(|next| is_end(last, next, false))
        };
        let is_owner = match behind {
            [s, rest @ ..] => s.lower == 's' && !last.is_digit() && behind_ends(s, rest),
            [] => false,
        };
        ends && (behind_ends(last, behind) || is_owner)
    }
}

/// Whether a word begins or ends between two letters.
fn is_end(letter: &Letter, next: &Letter, is_first: bool) -> bool {
    let are_both = |is: fn(char) -> bool| is(letter.lower) && is(next.lower);
    let goes_on = are_both(char::is_alphanumeric);
    // A number goes on in letters, as the parts of an id do; a name does not in digits.
    let is_parted = if is_first {
        letter.is_digit() && next.lower.is_alphabetic()
    } else {
        letter.lower.is_alphabetic() && next.is_digit()
    };
    let is_hidden_between = letter.to < next.from;
    let is_glued = is_glued(letter.lower) || is_glued(next.lower);
    !goes_on || is_parted || is_hidden_between || is_glued
}

impl Letter {
    fn is_digit(&self) -> bool {
        self.lower.is_ascii_digit()
    }
}

/// Whether a character may as well not stand there between the parts of a number, an address or a name.
pub(super) fn is_joint(letter: char) -> bool {
    // Hyphens and dashes of every kind, and the minus.
    let is_dash = ('\u{2010}'..='\u{2015}').contains(&letter) || letter == '\u{2212}';
    is_dash || " -./()'’_,".contains(letter)
}

/// The parts that a letter is made of.
fn parts(letter: char, each: &mut impl FnMut(char)) {
    if letter.is_ascii() {
        return each(letter);
    }
    // As people write them where there is no key for them.
    let plain = match letter {
        'ø' => "o",
        'Ø' => "O",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "TH",
        _ => "",
    };
    if !plain.is_empty() {
        return plain.chars().for_each(each);
    }
    match CanonicalDecompositionBorrowed::new().decompose(letter) {
        Decomposed::Default => each(letter),
        Decomposed::Singleton(same) => parts(same, each),
        Decomposed::Expansion(base, mark) => {
            parts(base, each);
            parts(mark, each);
        }
    }
}

/// Whether it is a part of a Korean syllable.
fn is_jamo(letter: char) -> bool {
    ('\u{1100}'..='\u{11ff}').contains(&letter)
}

/// Whether a letter is of a script that puts no blanks between words, or none before what it adds to them.
pub(super) fn is_glued(letter: char) -> bool {
    matches!(letter,
        // Thai and Lao, Burmese, Korean, Khmer.
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        // Kana, Chinese characters.
        | '\u{3040}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// The token for a hidden character that a text begins with, and its length: a blank for one, else nothing to see.
fn token(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 16;
    let inner = text.strip_prefix('‹')?;
    let end = inner.find('›').filter(|end| *end <= LONGEST)?;
    let name = &inner[..end];
    let code = name.strip_prefix("U+");
    let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
    let stands_for = match (name, code.and_then(char::from_u32)) {
        ("NBSP" | "TAB" | "LF" | "CR", _) => ' ',
        (_, Some(character)) => character,
        _ => '\0',
    };
    Some((stands_for, '‹'.len_utf8() + end + '›'.len_utf8()))
}

/// The character that an escape stands for, and the escape's length. In JSON that stands in a text of JSON, escapes are
/// escaped themselves.
fn escape(text: &str) -> Option<(char, usize)> {
    let behind = text.strip_prefix('\\')?;
    let more = behind.len() - behind.trim_start_matches('\\').len();
    if let (1.., Some((character, length))) = (more, unicode(&text[more..])) {
        return Some((character, more + length));
    }
    let plain = match behind.chars().next()? {
        'u' => return unicode(text),
        'b' | 'f' | 'n' | 'r' | 't' => ' ',
        same @ ('"' | '\\' | '/') => same,
        _ => return None,
    };
    Some((plain, 2))
}

/// The same of `\u00f8`, and of two that are one character.
fn unicode(text: &str) -> Option<(char, usize)> {
    const ONE: usize = 6;
    let unit = |text: &str| {
        let digits = text.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let first = unit(text)?;
    let units = std::iter::once(first).chain(unit(&text[ONE..]));
    let character = char::decode_utf16(units).next()?.unwrap_or('\0');
    let length = if character.len_utf16() == 2 {
        2 * ONE
    } else {
        ONE
    };
    Some((character, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_text_are_the_same() {
        for text in [
            "Kåre Øy",
            "KÅRE ØY",
            r"K\u00e5re \u00D8y",
            "Ka\u{30a}re Øy",
            "K\u{202e}åre Ø\u{200d}y",
            "K‹U+202E›åre‹NBSP›Ø‹ZWJ›y",
            r"K\u202eåre\nØy",
        ] {
            assert_eq!(Folded::unescaped(text).lower, "kare oy", "{text}");
        }
        assert_eq!(
            Folded::unescaped(r"\ud83d\ude00 \ud83d \u12").lower,
            r"😀  \u12"
        );
        assert_eq!(Folded::new(r"a\/b").lower, r"a\/b");
    }

    #[test]
    fn letters_know_where_they_stand() {
        let folded = Folded::unescaped(r#""K\u00e5re""#);
        let at = folded.lower.find("are").unwrap();
        assert_eq!(folded.source(at, at + "are".len()), 2..10);
    }
}
