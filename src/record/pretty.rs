//! JSON laid out for reading: blanks change, every scalar keeps its received spelling.

use super::{json::Node, token::tokens};

/// What lies deeper stays on one line as it came: indentation would only blow it up.
const LEVELS: usize = 32;
/// From here on a text that is twice as long as it came stays on one line: it would fill the memory with blanks.
const LONG: usize = 1024 * 1024;

/// The value with one member or item per line, indented by two spaces; without a line feed at the end.
pub fn pretty(node: Node<'_>) -> String {
    let mut out = String::with_capacity(node.raw().len() * 2);
    let longest = (node.raw().len() * 2).max(LONG);
    let mut depth = 0;
    let mut tokens = tokens(node.raw());
    let mut just_opened = false;
    let mut rest = tokens.rest();
    while let Some(token) = tokens.next() {
        let before = std::mem::replace(&mut rest, tokens.rest());
        let closes = matches!(token, "}" | "]");
        let is_flat = depth > LEVELS || out.len() > longest;
        if is_flat {
            // Blanks in front of the token included.
            out.push_str(&before[..before.len() - rest.len()]);
        } else {
            if closes && !just_opened {
                line(&mut out, depth - 1);
            } else if just_opened && !closes {
                line(&mut out, depth);
            }
            out.push_str(token);
        }
        just_opened = false;
        match token {
            "{" | "[" => {
                depth += 1;
                just_opened = depth <= LEVELS && !is_flat;
            }
            "}" | "]" => depth -= 1,
            "," if depth <= LEVELS && !is_flat => line(&mut out, depth),
            ":" if depth <= LEVELS && !is_flat => out.push(' '),
            _ => {}
        }
    }
    out
}

fn line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        pretty(Node::parse(text).unwrap())
    }

    #[test]
    fn keeps_spellings_and_spells_out_the_structure() {
        assert_eq!(
            of(r#"{"a":500.00,"b" : [ 5e2,{}, [ ] ],"\u0063":"x, {y}: \"z\""}"#),
            "{\n  \"a\": 500.00,\n  \"b\": [\n    5e2,\n    {},\n    []\n  ],\n  \"\\u0063\": \"x, {y}: \\\"z\\\"\"\n}"
        );
        assert_eq!(of("-0"), "-0");
    }

    #[test]
    fn the_very_long_grows_to_twice_its_length_and_loses_nothing() {
        let long = format!("{{\"a\":[{}1]}}", "1,".repeat(1_000_000));
        let text = of(&long);
        assert!(text.len() < 2 * long.len() + 2 * LONG, "{}", text.len());
        assert!(text.starts_with("{\n  \"a\": [\n    1,\n"));
        assert_eq!(text.split_whitespace().collect::<String>(), long);
    }

    #[test]
    fn the_very_deep_stays_on_its_line() {
        let deep = format!("{}1 , 2{}", "[".repeat(500_000), "]".repeat(500_000));
        let text = of(&deep);
        assert!(text.len() < 2 * deep.len(), "{}", text.len());
        assert!(text.contains("[1 , 2]"));
        assert_eq!(
            text.split_whitespace().collect::<String>(),
            deep.replace(' ', "")
        );
    }
}
