//! Whether two values say the same: by meaning for what a server answers, by spelling for what somebody edited.

use std::{borrow::Cow, collections::HashMap};

use super::{
    json::{Kind, Node},
    token::tokens,
};

/// How far down values are compared by meaning: each level reads what is below it again.
const LEVELS: usize = 64;

/// Whether two values mean the same: absent is `null` and the empty text, numbers count by their exact decimal value
/// (`5e2` is `500.00`, nothing is rounded), strings decoded, a number is the string that spells exactly it (`1010` is
/// `"1010"`, `153` is not `"0153"`), members of objects in any order (of duplicates the last), arrays in order, where
/// an item is never absent. Deeper than 64 levels, by spelling. What a server made of a value is compared by this
/// alone, wherever it is compared.
pub fn same_meaning(a: Option<Node<'_>>, b: Option<Node<'_>>) -> bool {
    same_at(a, b, 0)
}

fn same_at(a: Option<Node<'_>>, b: Option<Node<'_>>, depth: usize) -> bool {
    match (
        a.filter(|node| !is_nothing(*node)),
        b.filter(|node| !is_nothing(*node)),
    ) {
        (Some(a), Some(b)) => same_values(a, b, depth),
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

/// Whether a member with this value says no more than one that is not there.
fn is_nothing(node: Node<'_>) -> bool {
    node.kind() == Kind::Null || node.raw() == "\"\""
}

fn same_values(a: Node<'_>, b: Node<'_>, depth: usize) -> bool {
    if a.raw() == b.raw() {
        return true;
    }
    match (a.kind(), b.kind()) {
        (Kind::Number, Kind::String) => b.is_string(a.raw()),
        (Kind::String, Kind::Number) => a.is_string(b.raw()),
        (Kind::String, Kind::String) => a.is_same_string(b),
        (Kind::Number, Kind::Number) => same_number(a.raw(), b.raw()),
        (Kind::Array, Kind::Array) | (Kind::Object, Kind::Object) if depth >= LEVELS => {
            same_spelling(Some(a), Some(b))
        }
        (Kind::Array, Kind::Array) => {
            let (a, b) = (a.items(), b.items());
            a.len() == b.len()
                && a.into_iter()
                    .zip(b)
                    .all(|(a, b)| same_values(a, b, depth + 1))
        }
        (Kind::Object, Kind::Object) => {
            let (a, mut b) = (by_key(a), by_key(b));
            a.into_iter()
                .all(|(key, value)| same_at(Some(value), b.remove(&key), depth + 1))
                && b.into_values()
                    .all(|value| same_at(None, Some(value), depth + 1))
        }
        _ => false,
    }
}

fn by_key(object: Node<'_>) -> HashMap<Cow<'_, [u8]>, Node<'_>> {
    object
        .members()
        .into_iter()
        .filter_map(|(key, value)| Some((key.decoded()?, value)))
        .collect()
}

/// Whether two values are spelled alike but for blanks and the escapes of strings: then one is no edit of the other.
pub(super) fn same_spelling(a: Option<Node<'_>>, b: Option<Node<'_>>) -> bool {
    let (Some(a), Some(b)) = (a, b) else {
        return a.is_none() && b.is_none();
    };
    if a.raw() == b.raw() {
        return true;
    }
    if a.kind() != b.kind() {
        return false;
    }
    // From both ends: what is typed behind a long list makes its end another one.
    let (mut a, mut b) = (tokens(a.raw()), tokens(b.raw()));
    loop {
        for (a, b) in [(a.next_back(), b.next_back()), (a.next(), b.next())] {
            match (a, b) {
                (None, None) => return true,
                (Some(a), Some(b)) if same_token(a, b) => {}
                _ => return false,
            }
        }
    }
}

fn same_token(a: &str, b: &str) -> bool {
    let string = |token: &str| token.starts_with('"');
    a == b || (string(a) && string(b) && Node::trusted(a).is_same_string(Node::trusted(b)))
}

fn same_number(a: &str, b: &str) -> bool {
    match (Decimal::of(a), Decimal::of(b)) {
        (Some(a), Some(b)) => a == b,
        // An exponent past all counting; the same only when spelled so.
        _ => a == b,
    }
}

/// A number as sign, digits without zeros at either end, and the power of ten of the last digit.
#[derive(PartialEq, Eq)]
struct Decimal {
    negative: bool,
    digits: String,
    exponent: i128,
}

impl Decimal {
    /// `None` for an exponent beyond `i128`.
    fn of(raw: &str) -> Option<Self> {
        let (negative, rest) = match raw.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, raw),
        };
        let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let significant = all.trim_start_matches('0').trim_end_matches('0');
        if significant.is_empty() {
            // -0, 0e9 and 0.00 are all nothing.
            return Some(Self {
                negative: false,
                digits: String::new(),
                exponent: 0,
            });
        }
        let zeros = all.len() - all.trim_end_matches('0').len();
        let exponent = exponent
            .parse::<i128>()
            .ok()?
            .checked_sub(i128::try_from(fraction.len()).ok()?)?
            .checked_add(i128::try_from(zeros).ok()?)?;
        Some(Self {
            negative,
            digits: significant.to_owned(),
            exponent,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Option<Node<'_>> {
        (!text.is_empty()).then(|| Node::parse(text).unwrap())
    }

    #[test]
    fn meaning() {
        let huge = format!("1e{}", "9".repeat(60));
        for (a, b, same) in [
            ("", "null", true),
            ("", "", true),
            // An empty text is nothing.
            ("", "\"\"", true),
            ("null", "\"\"", true),
            ("\"\"", "\" \"", false),
            ("\"\"", "0", false),
            ("\"\"", "false", false),
            ("\"\"", "[]", false),
            (r#"{"a":""}"#, "{}", true),
            (r#"[""]"#, "[null]", false),
            ("500.00", "5e2", true),
            ("500.00", "5E+2", true),
            ("0.0050", "50e-4", true),
            ("-0", "0.0", true),
            ("-1", "1", false),
            ("0e99999999999999999999999999999999999999999", "0", true),
            ("1E+400", "10e399", true),
            ("1e-400", "0", false),
            ("18446744073709551616", "18446744073709551617", false),
            (
                "0.1000000000000000055511151231257827021181583404541015625",
                "0.1",
                false,
            ),
            (&huge, &huge, true),
            (&huge, "1", false),
            // A number and the text that spells it.
            ("1", "\"1\"", true),
            ("1010", r#""\u0031010""#, true),
            ("1.10", "\"1.10\"", true),
            ("153", "\"0153\"", false),
            ("1.1", "\"1.10\"", false),
            ("500", "\"5e2\"", false),
            ("1", "\" 1\"", false),
            ("true", "\"true\"", false),
            ("[7]", "[\"7\"]", true),
            (r#"{"a":{"b":7}}"#, r#"{"a":{"b":"7"}}"#, true),
            (r#""\u0041""#, "\"A\"", true),
            (r#""\ud800""#, r#""\ud801""#, false),
            (
                r#"{"a":1,"b":null}"#,
                r#"{ "c" : null, "\u0061":1.0 }"#,
                true,
            ),
            (r#"{"a":1}"#, r#"{"a":1,"b":2}"#, false),
            (r#"{"a":1,"a":2}"#, r#"{"a":2}"#, true),
            ("[1,2]", "[2,1]", false),
            ("[1,2]", "[1.0, 2.0]", true),
            ("[1]", "[1,null]", false),
            ("{}", "[]", false),
        ] {
            assert_eq!(same_meaning(node(a), node(b)), same, "{a} and {b}");
            assert_eq!(same_meaning(node(b), node(a)), same, "{b} and {a}");
        }
    }

    #[test]
    fn spelling() {
        for (a, b, same) in [
            ("", "null", false),
            ("500.00", "5e2", false),
            ("[ 1 ,2]", "[1,2]", true),
            ("[1,2]", "[1,2,3]", false),
            (r#"{"\u0061":"\u0041"}"#, r#"{ "a" : "A" }"#, true),
            (r#"{"a":1,"b":2}"#, r#"{"b":2,"a":1}"#, false),
        ] {
            assert_eq!(same_spelling(node(a), node(b)), same, "{a} and {b}");
        }
    }

    #[test]
    fn depth_is_no_trouble() {
        let deep = |inner| format!("{}{inner}{}", "[".repeat(9_000), "]".repeat(9_000));
        let (a, b, c) = (deep("1"), deep(" 1"), deep("2"));
        assert!(same_meaning(node(&a), node(&b)));
        assert!(!same_meaning(node(&a), node(&c)));
    }
}
