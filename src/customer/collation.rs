//! The order of names in each language: å, æ and ø are letters of their own in the north, and marked ones in English.

use icu_normalizer::{
    ComposingNormalizerBorrowed,
    properties::{CanonicalDecompositionBorrowed, Decomposed},
};

/// What follows z in ASCII, for the letters that follow it in an alphabet.
const BEHIND_Z: [char; 3] = ['{', '|', '}'];

/// The letters behind z, each with those that count as it.
fn behind_z(language: &str) -> Option<[&'static str; 3]> {
    match language {
        "nb" | "da" => Some(["æä", "øö", "å"]),
        "sv" | "fi" => Some(["å", "äæ", "öø"]),
        _ => None,
    }
}

/// What a name is sorted by in the language of a code: its letters, small and without marks that make no other letter
/// of them; then the name itself.
pub fn key(name: &str, language: &str) -> (String, String) {
    let behind_z = behind_z(language);
    // An old spelling of å.
    let has_double_a = matches!(language, "nb" | "da");
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(name);
    let mut key = String::with_capacity(name.len());
    for letter in composed.chars().flat_map(char::to_lowercase) {
        let place = behind_z.and_then(|all| all.iter().position(|same| same.contains(letter)));
        match (place, letter) {
            (Some(place), _) => key.push(BEHIND_Z[place]),
            (None, 'a') if has_double_a && key.ends_with('a') => {
                key.pop();
                key.push(BEHIND_Z[2]);
            }
            (None, 'ü') if behind_z.is_some() => key.push('y'),
            (None, 'æ') => key.push_str("ae"),
            (None, 'œ') => key.push_str("oe"),
            (None, 'ø') => key.push('o'),
            (None, 'ð' | 'đ') => key.push('d'),
            (None, 'þ') => key.push_str("th"),
            (None, 'ß') => key.push_str("ss"),
            (None, 'ł') => key.push('l'),
            (None, '\u{300}'..='\u{36f}') => {}
            (None, letter) => key.push(unmarked(letter)),
        }
    }
    (key, name.to_owned())
}

/// The letter that marks stand on.
fn unmarked(letter: char) -> char {
    match CanonicalDecompositionBorrowed::new().decompose(letter) {
        Decomposed::Expansion(base, _) | Decomposed::Singleton(base) => unmarked(base),
        Decomposed::Default => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_place_that_a_language_gives_them() {
        let sorted = |names: &str, language: &str| {
            let mut names: Vec<_> = names.split(' ').collect();
            names.sort_by_cached_key(|name| key(name, language));
            names.join(" ")
        };
        let names = "Ørsta zebra Ål Aure Östersund Ærø Oslo Äänekoski åmot";
        for (language, expected) in [
            (
                "en",
                "Äänekoski Ærø Ål åmot Aure Ørsta Oslo Östersund zebra",
            ),
            (
                "nb",
                "Aure Oslo zebra Ærø Äänekoski Ørsta Östersund Ål åmot",
            ),
            (
                "da",
                "Aure Oslo zebra Ærø Äänekoski Ørsta Östersund Ål åmot",
            ),
            (
                "sv",
                "Aure Oslo zebra Ål åmot Ærø Äänekoski Ørsta Östersund",
            ),
            (
                "fi",
                "Aure Oslo zebra Ål åmot Ærø Äänekoski Ørsta Östersund",
            ),
        ] {
            assert_eq!(sorted(names, language), expected, "{language}");
        }
        // Case and marks of other languages come last; letters may come in parts.
        assert_eq!(sorted("Eva Éva eva Evb", "nb"), "Eva eva Éva Evb");
        assert_eq!(sorted("A\u{30a}s Zoo", "sv"), "Zoo A\u{30a}s");
        assert_eq!(sorted("Aalborg Zoo Aas", "da"), "Zoo Aalborg Aas");
        assert_eq!(sorted("Zoo Aalto", "fi"), "Aalto Zoo");
        assert_eq!(sorted("Mýr Müller Mys", "sv"), "Müller Mýr Mys");
    }
}
