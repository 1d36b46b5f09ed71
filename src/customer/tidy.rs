//! What a line of text loses on its way into a record: what nobody sees and nobody means.

use icu_normalizer::ComposingNormalizerBorrowed;

/// A text as it is kept: without blanks at its ends, with plain blanks for no-break ones, letters composed (NFC).
pub fn tidy(text: &str) -> String {
    let plain = text.replace(['\u{a0}', '\u{2007}', '\u{202f}'], " ");
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    nfc.normalize(plain.trim()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_goes_and_all_else_stays() {
        for (text, expected) in [
            ("\u{a0} Kari\u{a0}Anne \t", "Kari Anne"),
            ("A\u{30a}s", "\u{c5}s"),
            ("12\u{202f}345", "12 345"),
            ("\u{c5}s \u{fb01}", "\u{c5}s \u{fb01}"),
            ("\u{a0}", ""),
        ] {
            assert_eq!(tidy(text), expected, "{text:?}");
        }
    }
}
