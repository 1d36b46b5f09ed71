//! Countries: two letters of ISO 3166 and what people call them.
//!
//! The list comes from the `celes` crate; the spellings that it takes from treaties are replaced by everyday ones,
//! and the neighbours are also known by the names that their own people use.

use std::{collections::HashMap, sync::LazyLock};

use celes::Country;

/// Everyday names where the list's own are stiff.
const EVERYDAY: &[(&str, &str)] = &[
    ("AE", "United Arab Emirates"),
    ("AG", "Antigua and Barbuda"),
    ("AX", "Åland Islands"),
    ("BA", "Bosnia and Herzegovina"),
    ("BL", "Saint Barthélemy"),
    ("BN", "Brunei"),
    ("BQ", "Caribbean Netherlands"),
    ("BS", "Bahamas"),
    ("CC", "Cocos Islands"),
    ("CD", "Congo (Kinshasa)"),
    ("CF", "Central African Republic"),
    ("CG", "Congo (Brazzaville)"),
    ("CI", "Côte d’Ivoire"),
    ("CK", "Cook Islands"),
    ("CV", "Cape Verde"),
    ("CW", "Curaçao"),
    ("DO", "Dominican Republic"),
    ("FK", "Falkland Islands"),
    ("FM", "Micronesia"),
    ("FO", "Faroe Islands"),
    ("GB", "United Kingdom"),
    ("GM", "Gambia"),
    ("GW", "Guinea-Bissau"),
    ("HM", "Heard and McDonald Islands"),
    ("IM", "Isle of Man"),
    ("IR", "Iran"),
    ("KM", "Comoros"),
    ("KN", "Saint Kitts and Nevis"),
    ("KP", "North Korea"),
    ("KR", "South Korea"),
    ("KY", "Cayman Islands"),
    ("LA", "Laos"),
    ("MD", "Moldova"),
    ("MF", "Saint Martin"),
    ("MH", "Marshall Islands"),
    ("MK", "North Macedonia"),
    ("MP", "Northern Mariana Islands"),
    ("NE", "Niger"),
    ("NL", "Netherlands"),
    ("PH", "Philippines"),
    ("PM", "Saint Pierre and Miquelon"),
    ("PS", "Palestine"),
    ("RE", "Réunion"),
    ("RU", "Russia"),
    ("SD", "Sudan"),
    ("SH", "Saint Helena"),
    ("SJ", "Svalbard and Jan Mayen"),
    ("ST", "São Tomé and Príncipe"),
    ("SX", "Sint Maarten"),
    ("SY", "Syria"),
    ("TC", "Turks and Caicos Islands"),
    ("TF", "French Southern Territories"),
    ("TL", "Timor-Leste"),
    ("TT", "Trinidad and Tobago"),
    ("TW", "Taiwan"),
    ("TZ", "Tanzania"),
    ("UM", "US Minor Outlying Islands"),
    ("US", "United States"),
    ("VA", "Vatican City"),
    ("VC", "Saint Vincent and the Grenadines"),
    ("VE", "Venezuela"),
    ("WF", "Wallis and Futuna"),
    ("GS", "South Georgia"),
];

/// Names in the languages of the north, beside the English ones.
const NORTHERN: &[(&str, &str)] = &[
    ("AX", "Åland"),
    ("AX", "Ahvenanmaa"),
    ("DE", "Tyskland"),
    ("DE", "Deutschland"),
    ("DE", "Saksa"),
    ("DK", "Danmark"),
    ("DK", "Tanska"),
    ("EE", "Estland"),
    ("EE", "Eesti"),
    ("EE", "Viro"),
    ("ES", "Spania"),
    ("ES", "Spanien"),
    ("ES", "Espanja"),
    ("FI", "Suomi"),
    ("FO", "Færøyene"),
    ("FO", "Færøerne"),
    ("FO", "Føroyar"),
    ("FR", "Frankrike"),
    ("FR", "Frankrig"),
    ("FR", "Ranska"),
    ("GB", "Storbritannia"),
    ("GB", "Storbritannien"),
    ("GB", "England"),
    ("GB", "Scotland"),
    ("GB", "Wales"),
    ("GL", "Grønland"),
    ("IS", "Island"),
    ("IS", "Ísland"),
    ("IS", "Islanti"),
    ("LT", "Litauen"),
    ("LT", "Lietuva"),
    ("LV", "Latvija"),
    ("LV", "Lettland"),
    ("NL", "Nederland"),
    ("NL", "Nederländerna"),
    ("NL", "Holland"),
    ("NO", "Norge"),
    ("NO", "Noreg"),
    ("NO", "Norja"),
    ("PL", "Polen"),
    ("PL", "Polska"),
    ("PL", "Puola"),
    ("SE", "Sverige"),
    ("SE", "Ruotsi"),
    ("US", "USA"),
    ("US", "America"),
];

/// Where most customers live.
const NEAR: [&str; 5] = ["DK", "FI", "IS", "NO", "SE"];

/// The everyday name of a two-letter code, in either case.
pub fn name(code: &str) -> Option<&'static str> {
    // The list also answers to names and to codes of other lengths; two letters are what the API speaks.
    if code.len() != 2 {
        return None;
    }
    Country::from_alpha2(code).ok().map(everyday)
}

/// The code in capitals of a country given as a code of two or three letters or as a full name.
pub fn code(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if let Ok(country) = Country::from_alpha2(text).or_else(|_| Country::from_alpha3(text)) {
        return Some(country.alpha2);
    }
    BY_NAME.get(&folded(text)).copied()
}

/// The code of every folded name: asked for at each draw while what stands in a record is no code.
static BY_NAME: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let countries = Country::get_countries();
    let english = countries.iter().flat_map(|country| {
        [everyday(*country), country.long_name].map(|name| (country.alpha2, name))
    });
    let mut names = HashMap::new();
    for (code, name) in NORTHERN.iter().copied().chain(english) {
        names.entry(folded(name)).or_insert(code);
    }
    names
});

/// Countries that fit what has been typed so far, as code and name: the code itself first, then names that begin
/// so, then names with a later word that begins so; within each the northern countries, then by name. Nothing typed
/// finds nothing.
pub fn find(text: &str) -> Vec<(&'static str, &'static str)> {
    let wanted = folded(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, bool, &'static str, &'static str)> = Country::get_countries()
        .iter()
        .filter_map(|country| {
            let name = everyday(*country);
            let own = NORTHERN
                .iter()
                .filter(|(code, _)| *code == country.alpha2)
                .map(|(_, name)| *name);
            let rank = own
                .chain([name, country.long_name])
                .filter_map(|name| rank(name, &wanted))
                .min();
            let rank = if folded(country.alpha2) == wanted {
                Some(0)
            } else {
                rank
            };
            rank.map(|rank| (rank, !NEAR.contains(&country.alpha2), name, country.alpha2))
        })
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|(_, _, name, code)| (code, name))
        .collect()
}

/// Every country as code and name: the northern ones, then by name.
pub fn all() -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = Country::get_countries()
        .iter()
        .map(|country| (country.alpha2, everyday(*country)))
        .collect();
    all.sort_unstable_by_key(|(code, name)| (!NEAR.contains(code), *name));
    all
}

/// How well a name fits: 1 when it begins so, 2 when a later word does.
fn rank(name: &str, wanted: &str) -> Option<u8> {
    let name = folded(name);
    if name.starts_with(wanted) {
        return Some(1);
    }
    name.match_indices(' ')
        .any(|(blank, _)| name[blank + 1..].starts_with(wanted))
        .then_some(2)
}

fn everyday(country: Country) -> &'static str {
    EVERYDAY
        .iter()
        .find(|(code, _)| *code == country.alpha2)
        .map_or(country.long_name, |(_, name)| name)
}

/// Lower case, without accents and with single blanks, so that `Cote d'Ivoire` and `Aland` are found.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' => folded.push('c'),
            'è'..='ë' => folded.push('e'),
            'ì'..='ï' => folded.push('i'),
            'ò'..='ö' | 'ø' => folded.push('o'),
            'ù'..='ü' => folded.push('u'),
            '\'' | '’' | '.' | ',' | '(' | ')' => {}
            '-' | '_' => folded.push(' '),
            _ if c.is_whitespace() && folded.ends_with(' ') => {}
            _ if c.is_whitespace() => folded.push(' '),
            _ => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_everyday_ones() {
        for (code, expected) in [
            ("NO", Some("Norway")),
            ("no", Some("Norway")),
            ("GB", Some("United Kingdom")),
            ("CI", Some("Côte d’Ivoire")),
            ("XX", None),
            ("NOR", None),
            ("", None),
            ("Å", None),
        ] {
            assert_eq!(name(code), expected, "{code}");
        }
    }

    #[test]
    fn no_name_sounds_like_a_treaty() {
        for country in Country::get_countries() {
            let name = everyday(country);
            assert!(
                !name.starts_with("The ") && !name.contains(" And "),
                "{name}"
            );
            assert!(
                !name.contains(" Of The ") && !name.contains("Republic Of"),
                "{name}"
            );
        }
        for (code, _) in EVERYDAY.iter().chain(NORTHERN) {
            assert!(name(code).is_some(), "{code}");
        }
    }

    #[test]
    fn codes_from_codes_and_names() {
        for (text, expected) in [
            ("NO", Some("NO")),
            ("se", Some("SE")),
            ("NOR", Some("NO")),
            (" Norway ", Some("NO")),
            ("norge", Some("NO")),
            ("Sverige", Some("SE")),
            ("island", Some("IS")),
            ("aland", Some("AX")),
            ("cote d'ivoire", Some("CI")),
            ("the netherlands", Some("NL")),
            ("Nor", Some("NO")),
            ("Norw", None),
            ("Atlantis", None),
            ("", None),
        ] {
            assert_eq!(code(text), expected, "{text}");
        }
    }

    #[test]
    fn type_ahead() {
        let codes = |text: &str| {
            find(text)
                .into_iter()
                .map(|(code, _)| code)
                .collect::<Vec<_>>()
        };
        assert_eq!(find("nor")[0], ("NO", "Norway"));
        assert!(codes("nor").contains(&"KP"));
        assert_eq!(codes("norw"), ["NO"]);
        assert_eq!(codes("norg"), ["NO"]);
        assert_eq!(codes("no")[0], "NO");
        assert_eq!(codes("se")[0], "SE");
        assert_eq!(codes("kingd"), ["GB"]);
        assert!(codes("").is_empty());
        assert!(codes("zzz").is_empty());
    }
}
