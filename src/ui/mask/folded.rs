//! Text as it is compared: in lower case, spelled out, without what cannot be seen.

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
    /// The letter itself, capital or not.
    exact: char,
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

    /// Adds a letter; every blank is one, and what takes no room of its own is left out.
    fn push(&mut self, letter: char, from: usize, to: usize) {
        let letter = if letter.is_whitespace() { ' ' } else { letter };
        if is_hidden(letter) || letter.width().unwrap_or(0) == 0 {
            return;
        }
        for lower in letter.to_lowercase() {
            self.letters.push(Letter {
                at: self.lower.len(),
                from,
                to,
                exact: letter,
            });
            self.lower.push(lower);
        }
    }

    /// The letters between two places of the lower case, capital or not.
    pub(super) fn exact(&self, from: usize, to: usize) -> impl Iterator<Item = char> {
        self.between(from, to).iter().map(|letter| letter.exact)
    }

    /// Where in the text the letters between two places of the lower case stand.
    pub(super) fn source(&self, from: usize, to: usize) -> std::ops::Range<usize> {
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

    /// Whether no letter or digit goes on before or behind.
    pub(super) fn stands_alone(&self, from: usize, to: usize) -> bool {
        let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        ends(self.lower[..from].chars().next_back()) && ends(self.lower[to..].chars().next())
    }
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

/// The character that an escape stands for, and the escape's length.
fn escape(text: &str) -> Option<(char, usize)> {
    let behind = text.strip_prefix('\\')?;
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
            "K\u{202e}åre Ø\u{200d}y",
            "K‹U+202E›åre‹NBSP›Ø‹ZWJ›y",
            r"K\u202eåre\nØy",
        ] {
            assert_eq!(Folded::unescaped(text).lower, "kåre øy", "{text}");
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
        let at = folded.lower.find("åre").unwrap();
        assert_eq!(folded.source(at, at + "åre".len()), 2..10);
    }
}
