//! JSON for a terminal or a clipboard: still the same JSON, with every character that could drive the terminal or hide escaped.

use std::fmt::Write as _;

use super::visible::{is_hidden, visible};

/// The text with hidden characters as `\u` escapes inside strings, where they mean the same, and as marked tokens
/// where they are no JSON anyway. Line ends between values stay.
pub fn safe(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_string = false;
    let mut escaped = false;
    for character in text.chars() {
        match character {
            '"' if !escaped => in_string = !in_string,
            _ => {}
        }
        escaped = in_string && character == '\\' && !escaped;
        match character {
            '\n' if !in_string => out.push('\n'),
            '\t' | '\r' if !in_string => out.push(' '),
            hidden if in_string && is_hidden(hidden) => {
                for unit in hidden.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04X}");
                }
            }
            hidden if is_hidden(hidden) => out.push_str(&visible(hidden.encode_utf8(&mut [0; 4]))),
            plain => out.push(plain),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_mean_the_same() {
        for (text, shown) in [
            ("{\"a\":\"x\u{202e}y\"}", "{\"a\":\"x\\u202Ey\"}"),
            ("[\"\u{7f}\u{9b}\u{feff}\"]", "[\"\\u007F\\u009B\\uFEFF\"]"),
            ("[\"\u{e0001}\"]", "[\"\\uDB40\\uDC01\"]"),
            (
                "[\"\\\\\u{200b}\",\"\\\"\u{200b}\"]",
                "[\"\\\\\\u200B\",\"\\\"\\u200B\"]",
            ),
            ("{\r\n\t\"a\": \"Åse 👍\"\n}", "{ \n \"a\": \"Åse 👍\"\n}"),
        ] {
            assert_eq!(safe(text), shown);
            let mean = |text: &str| serde_json::from_str::<Value>(text).unwrap();
            assert_eq!(mean(&safe(text)), mean(text));
        }
    }

    #[test]
    fn no_scalar_gets_through() {
        for character in '\0'..=char::MAX {
            for text in [format!("[\"{character}\"]"), character.to_string()] {
                assert!(
                    safe(&text).chars().all(|c| c == '\n' || !is_hidden(c)),
                    "{character:?}"
                );
            }
        }
    }
}
