//! What members are called: whether that is a name at all, and a label made of it. Knows no values.

use crate::record::pointer::{Pointer, Step};

/// How many digits a name has at most; one with more looks like a number or an id.
const DIGITS: usize = 4;
/// How many letters a name has at most.
const LONGEST: usize = 40;

/// Whether a member is called something that a person made up for a kind of value, and not a value itself.
pub(super) fn looks_like_a_name(name: &str) -> bool {
    let fits =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | ':' | '/' | '(' | ')');
    name.starts_with(|first: char| first.is_alphabetic() || first == '_')
        && name.chars().all(fits)
        && name.chars().count() <= LONGEST
        && name.chars().filter(|c| c.is_numeric()).count() <= DIGITS
}

/// `Shoe size` for `/extendedProperties/shoe/size` or `/extendedProperties/shoeSize`.
pub(super) fn in_words(at: &Pointer) -> String {
    let steps = at.steps().iter().skip(1);
    let names = steps.map(|step| match step {
        Step::Key(name) | Step::Id(name) => name.as_str(),
    });
    let words: Vec<String> = names.flat_map(words_of).collect();
    let text = words.join(" ");
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// `is`, `VIP` and `member` for `is_VIPMember`: words in small letters, but for those that are letters of a name.
fn words_of(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        if !letter.is_alphanumeric() {
            before = None;
            continue;
        }
        let is_last_capital = letters.peek().is_some_and(|next| next.is_lowercase());
        let begins = before.is_none_or(|before| {
            letter.is_uppercase() && (!before.is_uppercase() || is_last_capital)
        });
        match words.last_mut() {
            Some(word) if !begins => word.push(letter),
            _ => words.push(letter.to_string()),
        }
        before = Some(letter);
    }
    for word in &mut words {
        if word.chars().count() == 1 || word.chars().any(char::is_lowercase) {
            *word = word.to_lowercase();
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_words() {
        for (place, words) in [
            ("/extendedProperties/tier", "Tier"),
            ("/extendedProperties/memberNumber", "Member number"),
            ("/extendedProperties/VIPLevel", "VIP level"),
            ("/extendedProperties/is_VIP", "Is VIP"),
            (
                "/extendedProperties/wants-receipt.by email",
                "Wants receipt by email",
            ),
            ("/extendedProperties/a~1b", "A b"),
            ("/extendedProperties/shoe/size", "Shoe size"),
            ("/extendedProperties/Øre", "Øre"),
        ] {
            assert_eq!(in_words(&place.parse().unwrap()), words, "{place}");
        }
    }

    #[test]
    fn data_is_no_name() {
        for (name, is_name) in [
            ("tier", true),
            ("_internal.code", true),
            ("Lengde (cm)", true),
            ("year2024", true),
            ("", false),
            ("4791234567", false),
            ("kari@example.no", false),
            ("a1b2c3d4-e5", false),
            ("\u{1b}]0;x", false),
            ("\u{202e}x", false),
        ] {
            assert_eq!(looks_like_a_name(name), is_name, "{name}");
        }
    }
}
