//! Where a text stops being JSON, and how.

use serde_json::value::RawValue;

/// Where a text stops being JSON, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1; where the text ended too early, that of its last character.
    pub column: usize,
    /// What is wrong there.
    pub slip: Slip,
}

/// What is wrong with a text that is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It ends inside a list.
    InList,
    /// It ends inside an object.
    InObject,
    /// It ends inside quotes.
    InQuotes,
    /// It ends where a value is needed.
    Ended,
    /// No `:` between a name and its value.
    NoColon,
    /// No `,` or `]`.
    NoCommaInList,
    /// No `,` or `}`.
    NoCommaInObject,
    /// Something that is no value, mostly a text without quotes.
    NoValue,
    /// Something that begins like a number.
    NoNumber,
    /// Something that is no name in quotes.
    NoName,
    /// A comma that nothing follows.
    LastComma,
    /// More than one value.
    More,
    /// A `\` that means nothing.
    Escape,
    /// A `\u` that is no character.
    Character,
    /// A line end or another control character inside quotes.
    Control,
    /// A name that stands in its object already, as it is spelled.
    Twice(String),
    /// Something else.
    Other,
}

/// What has to come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    FirstItem,
    Name,
    FirstName,
    Colon,
    /// A comma or what closes the list or the object; nothing outside of them.
    Comma,
}

impl SyntaxError {
    /// The first mistake of a text.
    pub(super) fn find(text: &str) -> Self {
        let (at, slip) = check(text).err().unwrap_or((text.len(), Slip::Other));
        Self::at(text, at, slip)
    }

    /// A mistake at a byte of a text.
    pub(super) fn at(text: &str, byte: usize, slip: Slip) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + usize::from(byte < text.len()),
            slip,
        }
    }
}

/// Goes through a text to its first mistake, which of a word is where that begins.
fn check(text: &str) -> Result<(), (usize, Slip)> {
    let bytes = text.as_bytes();
    // Whether each list or object that is open is an object.
    let mut open: Vec<bool> = Vec::new();
    let mut next = Next::Value;
    let mut at = 0;
    loop {
        let is_blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        at += bytes[at..].iter().take_while(is_blank).count();
        let is_object = open.last().copied();
        let Some(byte) = bytes.get(at) else {
            let slip = match (next, is_object) {
                (Next::Comma, None) => return Ok(()),
                (Next::Value, _) => Slip::Ended,
                (_, Some(true)) => Slip::InObject,
                (_, _) => Slip::InList,
            };
            return Err((at, slip));
        };
        (at, next) = match (next, byte, is_object) {
            (Next::Value | Next::FirstItem, b'{', _) => {
                open.push(true);
                (at + 1, Next::FirstName)
            }
            (Next::Value | Next::FirstItem, b'[', _) => {
                open.push(false);
                (at + 1, Next::FirstItem)
            }
            (Next::FirstItem, b']', _)
            | (Next::FirstName, b'}', _)
            | (Next::Comma, b']', Some(false))
            | (Next::Comma, b'}', Some(true)) => {
                open.pop();
                (at + 1, Next::Comma)
            }
            (Next::Comma, b',', Some(true)) => (at + 1, Next::Name),
            (Next::Comma, b',', Some(false)) | (Next::Colon, b':', _) => (at + 1, Next::Value),
            (Next::Name | Next::FirstName, b'"', _) => (string(bytes, at)?, Next::Colon),
            (Next::Value | Next::FirstItem, b'"', _) => (string(bytes, at)?, Next::Comma),
            (Next::Value, b']', Some(false)) | (Next::Name, b'}', _) => {
                return Err((at, Slip::LastComma));
            }
            (Next::Value | Next::FirstItem, _, _) => (word(text, at)?, Next::Comma),
            (Next::Name | Next::FirstName, _, _) => return Err((at, Slip::NoName)),
            (Next::Colon, _, _) => return Err((at, Slip::NoColon)),
            (Next::Comma, _, None) => return Err((at, Slip::More)),
            (Next::Comma, _, Some(true)) => return Err((at, Slip::NoCommaInObject)),
            (Next::Comma, _, Some(false)) => return Err((at, Slip::NoCommaInList)),
        };
    }
}

/// The end of the string that begins there.
fn string(bytes: &[u8], start: usize) -> Result<usize, (usize, Slip)> {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        at += match (byte, bytes.get(at + 1)) {
            (b'"', _) => return Ok(at + 1),
            (b'\\', Some(b'u')) => {
                let digits = bytes.get(at + 2..at + 6);
                if !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
                    return Err((at, Slip::Character));
                }
                6
            }
            (b'\\', Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't')) => 2,
            (b'\\', Some(_)) => return Err((at, Slip::Escape)),
            (..0x20, _) => return Err((at, Slip::Control)),
            _ => 1,
        };
    }
    Err((bytes.len(), Slip::InQuotes))
}

/// The end of the number, or of `true`, `false` or `null`, that begins there.
fn word(text: &str, start: usize) -> Result<usize, (usize, Slip)> {
    let rest = &text[start..];
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '_');
    let end = rest.find(|c| !is_letter(c)).unwrap_or(rest.len());
    if serde_json::from_str::<&RawValue>(&rest[..end]).is_ok() {
        return Ok(start + end);
    }
    let is_number = rest.starts_with(|c: char| c == '-' || c.is_ascii_digit());
    Err((
        start,
        if is_number {
            Slip::NoNumber
        } else {
            Slip::NoValue
        },
    ))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mistake_is_named_where_it_begins() {
        for (text, line, column, slip) in [
            ("{\n  \"a\": ?\n}", 2, 8, Slip::NoValue),
            // Where the word begins, wherever it stops being one.
            ("{\"a\": tru}", 1, 7, Slip::NoValue),
            ("{\"a\": tru", 1, 7, Slip::NoValue),
            ("{\"a\": truex}", 1, 7, Slip::NoValue),
            ("{\"æ\": nan,\n}", 1, 7, Slip::NoValue),
            ("[1,\n gold]", 2, 2, Slip::NoValue),
            ("{\"a\": 1.x}", 1, 7, Slip::NoNumber),
            ("{\"a\": -1.", 1, 7, Slip::NoNumber),
            ("{\"a\": 24.12.2026}", 1, 7, Slip::NoNumber),
            ("{\"a\": 007}", 1, 7, Slip::NoNumber),
            ("{\"a\": 1 2}", 1, 9, Slip::NoCommaInObject),
            ("{\"a\": \"b\"c}", 1, 10, Slip::NoCommaInObject),
            ("[1 2]", 1, 4, Slip::NoCommaInList),
            ("{\n  \"æøå\": \"日本\" x}", 2, 15, Slip::NoCommaInObject),
            ("{\"ø\": ", 1, 6, Slip::Ended),
            ("[1", 1, 2, Slip::InList),
            ("{\"a\":1", 1, 6, Slip::InObject),
            ("{\"a\"", 1, 4, Slip::InObject),
            ("\"a", 1, 2, Slip::InQuotes),
            ("\"a\\", 1, 3, Slip::InQuotes),
            ("{\"a\" 1}", 1, 6, Slip::NoColon),
            ("\"\\x\"", 1, 2, Slip::Escape),
            ("\"\\uZZZZ\"", 1, 2, Slip::Character),
            ("\"a\nb\"", 1, 3, Slip::Control),
            ("{a:1}", 1, 2, Slip::NoName),
            ("[1,]", 1, 4, Slip::LastComma),
            ("{\"a\":1,}", 1, 8, Slip::LastComma),
            ("1 2", 1, 3, Slip::More),
        ] {
            let expected = SyntaxError { line, column, slip };
            assert_eq!(SyntaxError::find(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_is_a_mistake_wherever_the_parser_says_so(
            text in r#"([\[\]{}:,"\\ \n]|"a"|\\u00e5|\\n|true|null|-|0|1|\.5|e\+7|å|x){0,12}"#,
        ) {
            let is_json = serde_json::from_str::<&RawValue>(&text).is_ok();
            prop_assert_eq!(check(&text).is_ok(), is_json);
        }
    }
}
