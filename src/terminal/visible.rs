//! The one place where foreign text becomes printable text.
//!
//! A customer types their own name. Control characters could drive the terminal, bidirectional controls
//! could reorder what the agent reads, and invisible characters make two different names look the same, so
//! each of them is shown as a marked token such as `‹ESC›` or `‹U+202E›`. Only the joiners and selectors of an emoji that
//! Unicode lists are left as they are. Terminals do not agree how many columns such an emoji takes, but for its parts,
//! so cells get those: see [`parts`].

use std::{borrow::Cow, fmt::Write as _, sync::LazyLock};

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

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

/// What of a grapheme that was made [`visible`] goes into cells of its own: an emoji by the parts it is joined from, without
/// what joins and selects them; anything else as it is.
pub fn parts(grapheme: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = grapheme;
    let is_one = !is_joined(grapheme);
    std::iter::from_fn(move || {
        if is_one {
            return (!rest.is_empty()).then(|| Cow::Borrowed(std::mem::take(&mut rest)));
        }
        let mut rooms = rest.char_indices().filter(|(_, c)| takes_room(*c));
        let begin = rooms.next()?.0;
        let end = rooms.next().map_or(rest.len(), |(at, _)| at);
        let part = &rest[begin..end];
        rest = &rest[end..];
        Some(Cow::Owned(
            part.chars().filter(|c| !is_hidden(*c)).collect(),
        ))
    })
}

/// Whether a grapheme is an emoji of several parts, or one that is selected by a character that cannot be seen.
fn is_joined(grapheme: &str) -> bool {
    // The shortest is a digit in a keycap.
    grapheme.len() > 4 && grapheme.chars().skip(1).any(|c| is_tone(c) || is_hidden(c))
}

fn is_tone(character: char) -> bool {
    matches!(character, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Whether a grapheme with hidden characters is an emoji that Unicode lists, in any tone of skin.
fn is_emoji(grapheme: &str) -> bool {
    /// In the order of their bytes; see `assets/emoji-list.py`.
    static LISTED: LazyLock<Vec<&str>> =
        LazyLock::new(|| include_str!("../../assets/emoji.txt").lines().collect());

    let mut before = None;
    let mut toneless = String::with_capacity(grapheme.len());
    for character in grapheme.chars() {
        // A tone takes the place of a selector, and stands on what can be seen.
        match before.replace(character) {
            Some(tone) if is_tone(tone) && character == '\u{fe0f}' => return false,
            Some(seen) if is_tone(character) && (is_hidden(seen) || is_tone(seen)) => return false,
            Some(_) | None => {}
        }
        if !is_tone(character) {
            toneless.push(character);
        }
    }
    LISTED.binary_search(&toneless.as_str()).is_ok()
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
    let unseen = grapheme.char_indices().find(|(_, c)| is_hidden(*c));
    if unseen.is_some() && is_emoji(grapheme) {
        return None;
    }
    let seen = &grapheme[..unseen.map_or(grapheme.len(), |(at, _)| at)];
    let token = |at: usize, character: char| {
        let token = Token {
            text: name(character),
            len: character.len_utf8(),
        };
        Some((at, token))
    };
    let first = seen.chars().next();
    if let Some(character) = first.filter(|first| stands_on_nothing(*first, seen)) {
        return token(0, character);
    }
    let is_mark = |c: char| !takes_room(c);
    let mut marks = seen.char_indices().filter(|(_, c)| is_mark(*c));
    if let Some((at, _)) = marks.nth(MARKS) {
        let count = seen[at..].chars().take_while(|c| is_mark(*c)).count();
        let token = Token {
            text: format!("‹+{count} marks›"),
            len: seen[at..].chars().take(count).map(char::len_utf8).sum(),
        };
        return Some((at, token));
    }
    unseen.and_then(|(at, character)| token(at, character))
}

/// Whether the first character of a grapheme is a mark or a jamo that has nothing to stand on, and would stand on what is
/// printed before it.
fn stands_on_nothing(first: char, grapheme: &str) -> bool {
    let joins = || {
        ["a", first.encode_utf8(&mut [0; 4])]
            .concat()
            .graphemes(true)
            .count()
            == 1
    };
    !takes_room(first) && (grapheme.width() == 0 || joins())
}

fn takes_room(character: char) -> bool {
    character.width().unwrap_or(0) > 0
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
    use proptest::prelude::*;

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
        // Nor does a hidden character behind them hide them, or what stands on nothing.
        let text = format!("a{}\u{200d}b", "\u{301}".repeat(50));
        assert_eq!(
            visible(&text),
            format!("a{}‹+46 marks›‹ZWJ›b", "\u{301}".repeat(4))
        );
        assert_eq!(visible("\u{301}\u{200d}"), "‹U+0301›‹ZWJ›");
    }

    #[test]
    fn emoji_stand_whole_and_go_into_cells_by_their_parts() {
        for (text, shown) in [
            ("⚠\u{fe0f}", &["⚠"][..]),
            ("1\u{fe0f}\u{20e3}", &["1\u{20e3}"]),
            ("👩\u{200d}👩\u{200d}👧", &["👩", "👩", "👧"]),
            (
                "👨🏽\u{200d}❤\u{fe0f}\u{200d}👨🏿",
                &["👨", "🏽", "❤", "👨", "🏿"],
            ),
            ("🏳\u{fe0f}\u{200d}🌈", &["🏳", "🌈"]),
            (
                "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
                &["🏴"],
            ),
            ("🇳🇴", &["🇳🇴"]),
            ("👍🏽", &["👍", "🏽"]),
            ("é", &["é"]),
            ("", &[]),
        ] {
            assert!(
                matches!(visible(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
            assert_eq!(parts(text).collect::<Vec<_>>(), shown, "{text}");
        }
    }

    #[test]
    fn what_joins_or_selects_nothing_is_marked() {
        for (text, shown) in [
            ("a\u{200d}b", "a‹ZWJ›b"),
            ("a\u{fe0f}", "a‹VS16›"),
            ("👩\u{200d}", "👩‹ZWJ›"),
            ("👩\u{200d}x", "👩‹ZWJ›x"),
            ("\u{200d}👩", "‹ZWJ›👩"),
            // Listed are neither two faces in one nor a face that is selected as a face.
            ("😀\u{200d}😀", "😀‹ZWJ›😀"),
            ("😀\u{fe0f}", "😀‹VS16›"),
            ("⚠\u{fe0f}\u{fe0f}", "⚠‹VS16›‹VS16›"),
            ("⚠\u{fe0e}", "⚠‹U+FE0E›"),
            ("⚠🏽\u{fe0f}", "⚠🏽‹VS16›"),
            ("👩\u{200d}🏽🚀", "👩‹ZWJ›🏽🚀"),
            ("🏴\u{e0061}\u{e007f}", "🏴‹U+E0061›‹U+E007F›"),
            ("👩\u{200d}⚠\u{fe0f}", "👩‹ZWJ›⚠\u{fe0f}"),
        ] {
            assert_eq!(visible(text), shown, "{text:?}");
        }
    }

    #[test]
    fn the_list_is_in_order_and_each_of_it_is_one_grapheme() {
        let listed: Vec<_> = include_str!("../../assets/emoji.txt").lines().collect();
        assert!(listed.is_sorted() && listed.len() > 600);
        for emoji in listed {
            assert_eq!(graphemes(emoji).count(), 1, "{emoji}");
            assert_eq!(visible(emoji), emoji);
            assert!(parts(emoji).all(|part| !part.chars().any(is_hidden)));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever is made of what emoji are made of, nothing hidden goes unmarked into a cell, and making it visible
        /// again changes nothing.
        #[test]
        fn nothing_hides_among_emoji(text in "[👩👧❤⚠1🏴🇳🇴🏽🏿a\u{200d}\u{fe0f}\u{20e3}\u{e0067}\u{e007f}\u{301}]{0,12}") {
            let shown = visible(&text);
            prop_assert_eq!(visible(&shown), shown.as_ref());
            for grapheme in graphemes(&shown) {
                prop_assert!(!grapheme.chars().any(is_hidden) || is_emoji(grapheme), "{:?}", grapheme);
                for part in parts(grapheme) {
                    prop_assert!(!part.chars().any(is_hidden), "{:?}", part);
                    prop_assert!(part.width() > 0, "{:?}", part);
                }
            }
        }
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
