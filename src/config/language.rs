//! The languages that the program speaks.

/// A language that the program speaks. Its words are in `assets/lang`, in the file of its code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Norwegian bokmål.
    Norwegian,
    /// Swedish.
    Swedish,
    /// Danish.
    Danish,
    /// Finnish.
    Finnish,
}

impl Language {
    /// All of them, in the order of the catalogues.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::Norwegian,
        Self::Swedish,
        Self::Danish,
        Self::Finnish,
    ];

    /// Their codes in the same order.
    pub const CODES: [&'static str; 5] = ["en", "nb", "sv", "da", "fi"];

    /// Its code, as flags and the file spell it.
    pub fn code(self) -> &'static str {
        Self::CODES[self as usize]
    }

    /// The language of that code. Norwegian is called `nb`, `nn` or `no`.
    pub fn of_code(code: &str) -> Option<Self> {
        let code = match code.trim().to_ascii_lowercase().as_str() {
            "no" | "nn" => "nb".to_owned(),
            code => code.to_owned(),
        };
        let place = Self::CODES.iter().position(|known| *known == code)?;
        Some(Self::ALL[place])
    }

    /// Whether a locale has another character set than UTF-8: it is the one of C, or names the set. One that names
    /// none says nothing of it.
    pub fn is_ascii_locale(locale: &str) -> bool {
        let locale = locale.split('@').next().unwrap_or_default();
        match locale.split_once('.') {
            Some((_, set)) => !set.replace('-', "").eq_ignore_ascii_case("utf8"),
            None => matches!(locale, "C" | "POSIX"),
        }
    }

    /// The language of a locale such as `nb_NO.UTF-8`.
    pub fn of_locale(locale: &str) -> Option<Self> {
        Self::of_code(locale.split(['_', '.', '@', '-']).next()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_locales_name_languages() {
        for (language, code) in Language::ALL.into_iter().zip(Language::CODES) {
            assert_eq!(language.code(), code);
            assert_eq!(Language::of_code(code), Some(language));
        }
        let of = Language::of_locale;
        for locale in ["nb_NO.UTF-8", "no_NO", "nn_NO@euro", "nb", "NB-no"] {
            assert_eq!(of(locale), Some(Language::Norwegian), "{locale}");
        }
        assert_eq!(of("sv_FI.UTF-8"), Some(Language::Swedish));
        for locale in ["C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "", "norwegian"] {
            assert_eq!(of(locale), None, "{locale}");
        }
    }

    #[test]
    fn a_locale_tells_its_characters() {
        for (locale, is_ascii) in [
            ("C", true),
            ("POSIX", true),
            ("nb_NO.ISO-8859-1", true),
            ("nb_NO.ISO8859-15@euro", true),
            ("C.UTF-8", false),
            ("nb_NO.utf8", false),
            ("nb_NO.UTF-8@euro", false),
            ("nb_NO", false),
            ("", false),
        ] {
            assert_eq!(Language::is_ascii_locale(locale), is_ascii, "{locale}");
        }
    }
}
