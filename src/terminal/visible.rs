//! The one place where foreign text becomes printable text.
//!
//! A customer types their own name. Control characters could drive the terminal, bidirectional controls
//! could reorder what the agent reads, and invisible characters make two different names look the same, so
//! each of them is shown as a marked token such as `‹ESC›` or `‹U+202E›`.

use std::{borrow::Cow, fmt::Write as _};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr as _;

/// More marks than this on one base character and the rest are counted instead of drawn over the neighbouring rows.
const MARKS: usize = 4;

/// A stretch of text that is safe to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What to print.
    pub text: Cow<'a, str>,
    /// Whether it stands for hidden characters and should look so.
    pub marked: bool,
}

/// The text with every hidden character as a marked token; borrowed where there is none.
pub fn visible(text: &str) -> Cow<'_, str> {
    let mut pieces = pieces(text);
    match (pieces.next(), pieces.next()) {
        (None, _) => Cow::Borrowed(""),
        (Some(only), None) => only.text,
        (Some(first), Some(second)) => {
            let mut all = first.text.into_owned();
            all.push_str(&second.text);
            all.extend(pieces.map(|piece| piece.text));
            Cow::Owned(all)
        }
    }
}

/// The graphemes of a text. Two ASCII characters in a row are never one, but for CR LF, which spares most look-ups.
pub fn graphemes(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let length = match rest.as_bytes() {
            [] => return None,
            [b'\r', ..] => rest.graphemes(true).next()?.len(),
            [first] if first.is_ascii() => 1,
            [first, second, ..] if first.is_ascii() && second.is_ascii() => 1,
            _ => rest.graphemes(true).next()?.len(),
        };
        let (grapheme, tail) = rest.split_at(length);
        rest = tail;
        Some(grapheme)
    })
}

/// The text cut into stretches that are plain or marked.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    let mut waiting: Option<Token> = None;
    std::iter::from_fn(move || {
        if let Some(token) = waiting.take() {
            rest = &rest[token.len..];
            return Some(token.into());
        }
        // Plain ASCII is most of what there is.
        let token = if rest.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            None
        } else {
            let mut at = 0;
            graphemes(rest).find_map(|grapheme| {
                let found = hidden(grapheme).map(|(kept, token)| (at + kept, token));
                at += grapheme.len();
                found
            })
        };
        let Some((end, token)) = token else {
            return (!rest.is_empty()).then(|| plain(std::mem::take(&mut rest)));
        };
        let (head, tail) = rest.split_at(end);
        if head.is_empty() {
            rest = &tail[token.len..];
            return Some(token.into());
        }
        rest = tail;
        waiting = Some(token);
        Some(plain(head))
    })
}

fn plain(text: &str) -> Piece<'_> {
    Piece {
        text: Cow::Borrowed(text),
        marked: false,
    }
}

/// What stands for a stretch of hidden text.
struct Token {
    text: String,
    /// How many bytes it stands for.
    len: usize,
}

impl From<Token> for Piece<'_> {
    fn from(token: Token) -> Self {
        Piece {
            text: Cow::Owned(token.text),
            marked: true,
        }
    }
}

/// Bytes of the grapheme that may be printed, and the token for what follows them; none when all of it may.
fn hidden(grapheme: &str) -> Option<(usize, Token)> {
    if let Some((at, character)) = grapheme.char_indices().find(|(_, c)| is_hidden(*c)) {
        let token = Token {
            text: name(character),
            len: character.len_utf8(),
        };
        return Some((at, token));
    }
    if let (0, Some(character)) = (grapheme.width(), grapheme.chars().next()) {
        // A mark or a jamo without anything to stand on.
        let token = Token {
            text: name(character),
            len: character.len_utf8(),
        };
        return Some((0, token));
    }
    let (at, _) = grapheme.char_indices().nth(MARKS + 1)?;
    let marks = &grapheme[at..];
    let token = Token {
        text: format!("‹+{} marks›", marks.chars().count()),
        len: marks.len(),
    };
    Some((at, token))
}

/// Whether a character cannot be seen, moves others about, or drives a terminal.
pub fn is_hidden(character: char) -> bool {
    // Blanks other than the blank bar count too: they break numbers and look-ups unseen.
    !matches!(character, ' '..='~')
        && (character.is_whitespace()
            || character.is_control()
            || is_noncharacter(character)
            || is_invisible(character))
}

fn is_noncharacter(character: char) -> bool {
    matches!(character, '\u{fdd0}'..='\u{fdef}') || character as u32 & 0xfffe == 0xfffe
}

/// The default-ignorable code points of Unicode 16, the controls of annotations and music, and the blank braille cell.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// What stands for a character that is not printed as it is.
pub fn name(character: char) -> String {
    let short = match character {
        '\0' => "NUL",
        '\u{7}' => "BEL",
        '\u{8}' => "BS",
        '\t' => "TAB",
        '\n' => "LF",
        '\r' => "CR",
        '\u{1b}' => "ESC",
        '\u{7f}' => "DEL",
        '\u{9b}' => "CSI",
        '\u{9d}' => "OSC",
        '\u{a0}' => "NBSP",
        '\u{200d}' => "ZWJ",
        '\u{fe0f}' => "VS16",
        _ => {
            let mut code = String::new();
            let _ = write!(code, "‹U+{:04X}›", character as u32);
            return code;
        }
    };
    format!("‹{short}›")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_and_bidi_controls_are_spelled_out() {
        assert_eq!(visible("\u{1b}]0;hi\u{7}"), "‹ESC›]0;hi‹BEL›");
        assert_eq!(visible("a\u{202e}b"), "a‹U+202E›b");
        assert_eq!(visible("x\r\ny"), "x‹CR›‹LF›y");
    }

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in [
            "",
            "Kari",
            "Åse Ærlig Øye",
            "محمد",
            "한국어",
            "e\u{301}",
            "👍🏽",
        ] {
            assert!(
                matches!(visible(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }

    #[test]
    fn graphemes_are_those_of_unicode() {
        for text in [
            "Kari",
            "a\u{301}b",
            "\r\n\r",
            "🇳🇴🇸🇪x",
            "x👍🏽y",
            "한a국",
            "é",
            "",
        ] {
            let ours: Vec<_> = graphemes(text).collect();
            assert_eq!(ours, text.graphemes(true).collect::<Vec<_>>(), "{text:?}");
        }
    }

    #[test]
    fn a_heap_of_combining_marks_is_counted() {
        let text = format!("a{}b", "\u{301}".repeat(50));
        assert_eq!(
            visible(&text),
            format!("a{}‹+46 marks›b", "\u{301}".repeat(4))
        );
    }

    #[test]
    fn no_scalar_reaches_the_terminal_as_a_control() {
        for character in '\0'..=char::MAX {
            let text = format!("a{character}b");
            let shown = visible(&text);
            assert!(shown.chars().all(|c| !is_hidden(c)), "{character:?}");
            assert!(
                shown.starts_with('a') && shown.ends_with('b'),
                "{character:?}"
            );
        }
    }
}
