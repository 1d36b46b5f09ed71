//! Countries: two letters of ISO 3166 and what people call them, in English and in the languages of the north.
//!
//! The names are those of Unicode CLDR, kept in `assets/countries.tsv`, whose head says where they come from.

use std::{collections::HashMap, sync::LazyLock};

use super::collation;

/// The table, as text: nothing of it is read before it is asked for.
const TABLE: &str = include_str!("../../assets/countries.tsv");

/// Where most customers live.
const NEAR: [&str; 5] = ["DK", "FI", "IS", "NO", "SE"];

/// A line of the table.
struct Country {
    alpha2: &'static str,
    alpha3: &'static str,
    /// The everyday name in English.
    name: &'static str,
    /// All names, in columns and between bars.
    names: &'static str,
}

/// In the order of their codes.
static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (alpha2, rest) = line.split_once('\t')?;
            let (alpha3, names) = rest.split_once('\t')?;
            let name = names.split(['\t', '|']).next()?;
            Some(Country {
                alpha2,
                alpha3,
                name,
                names,
            })
        })
        .collect()
});

impl Country {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let all = self.names.split(['\t', '|']);
        all.filter(|name| !matches!(*name, "" | "="))
    }
}

fn of_code(code: &str) -> Option<&'static Country> {
    let code = code.to_ascii_uppercase();
    match code.len() {
        2 => {
            let place = COUNTRIES.binary_search_by(|country| country.alpha2.cmp(&code));
            place.ok().map(|place| &COUNTRIES[place])
        }
        3 => COUNTRIES.iter().find(|country| country.alpha3 == code),
        _ => None,
    }
}

/// The everyday name of a two-letter code, in either case.
pub fn name(code: &str) -> Option<&'static str> {
    // Two letters are what the API speaks.
    let country = of_code(code).filter(|country| country.alpha2.len() == code.len())?;
    Some(country.name)
}

/// The same in the language of a code; in English where the table has no such language.
pub fn name_in(code: &str, language: &str) -> Option<&'static str> {
    const COLUMNS: [&str; 6] = ["en", "nb", "nn", "sv", "da", "fi"];
    let country = of_code(code).filter(|country| country.alpha2.len() == code.len())?;
    let column = COLUMNS.iter().position(|known| *known == language);
    let cell = country.names.split('\t').nth(column.unwrap_or(0))?;
    let name = cell.split('|').next()?;
    Some(if name == "=" { country.name } else { name })
}

/// The code in capitals of a country given as a code of two or three letters or as a full name.
pub fn code(text: &str) -> Option<&'static str> {
    let text = text.trim();
    match of_code(text) {
        Some(country) => Some(country.alpha2),
        None => BY_NAME.get(&folded(text)).copied(),
    }
}

/// The code of every folded name: asked for at each draw while what stands in a record is no code, and at each key of
/// who types a name.
static BY_NAME: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let all = COUNTRIES.iter().flat_map(|country| {
        let names = country.names().flat_map(spellings);
        names.map(|name| (name, country.alpha2))
    });
    all.collect()
});

/// A name as it is looked for; saints are short and long, whichever way they stand in the table.
fn spellings(name: &str) -> Vec<String> {
    let folded = folded(name);
    let saints = ["saint ", "sankt ", "st "];
    let rest = saints.iter().find_map(|saint| folded.strip_prefix(saint));
    match rest {
        Some(rest) => saints.map(|saint| format!("{saint}{rest}")).to_vec(),
        None => vec![folded],
    }
}

/// Countries that fit what has been typed so far, as code and name in the language of a code: the code itself first, then
/// names in that language that begin so, then other names, then names with a later word that begins so; within each the
/// northern countries, then by name. Nothing typed finds nothing.
pub fn find(text: &str, language: &str) -> Vec<(&'static str, &'static str)> {
    let wanted = folded(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut ranks: HashMap<&'static str, u8> = HashMap::new();
    for (name, code) in &*BY_NAME {
        if let Some(rank) = rank(name, &wanted) {
            let best = ranks.entry(code).or_insert(rank);
            *best = rank.min(*best);
        }
    }
    if let Some(country) =
        of_code(text.trim()).filter(|country| country.alpha2.len() == wanted.len())
    {
        ranks.insert(country.alpha2, 0);
    }
    let is_own =
        |code| name_in(code, language).is_some_and(|name| folded(name).starts_with(&wanted));
    let ranks = ranks.into_iter().map(|(code, rank)| match rank {
        1 if is_own(code) => (code, 1),
        0 => (code, 0),
        rank => (code, rank + 1),
    });
    listed(ranks, language)
}

/// Every country as code and name in the language of a code: the northern ones, then by name.
pub fn all(language: &str) -> Vec<(&'static str, &'static str)> {
    listed(
        COUNTRIES.iter().map(|country| (country.alpha2, 0)),
        language,
    )
}

/// Countries by their ranks, then the northern ones, then by name.
fn listed(
    ranked: impl IntoIterator<Item = (&'static str, u8)>,
    language: &str,
) -> Vec<(&'static str, &'static str)> {
    let named = ranked.into_iter().map(|(code, rank)| {
        let name = name_in(code, language).unwrap_or(code);
        let order = (rank, !NEAR.contains(&code), collation::key(name, language));
        (order, (code, name))
    });
    let mut all: Vec<_> = named.collect();
    all.sort_unstable();
    all.into_iter().map(|(_, named)| named).collect()
}

/// How well a folded name fits: 1 when it begins so, 2 when a later word does.
fn rank(name: &str, wanted: &str) -> Option<u8> {
    if name.starts_with(wanted) {
        return Some(1);
    }
    name.match_indices(' ')
        .any(|(blank, _)| name[blank + 1..].starts_with(wanted))
        .then_some(2)
}

/// Lower case, without accents, articles and what stands between words, so that `Cote d'Ivoire`, `Aland` and
/// `Oesterrike` are found. A beginning folds to the beginning of the whole.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.trim().chars().flat_map(char::to_lowercase) {
        // The marks of letters that come in parts.
        if matches!(c, '\u{300}'..='\u{36f}') {
            continue;
        }
        let c = match c {
            'à'..='æ' => 'a',
            'ç' | 'č' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' | 'ø' => 'o',
            'š' => 's',
            'ù'..='ü' => 'u',
            'ý' => 'y',
            'ž' => 'z',
            '-' | '_' | '/' | '\u{2010}'..='\u{2015}' => ' ',
            _ if c.is_whitespace() => ' ',
            _ => c,
        };
        match (c, folded.chars().next_back()) {
            // Who has no å, æ or ø writes aa, ae and oe.
            ('\'' | '’' | '.' | ',' | ':' | '(' | ')', _)
            | (' ', Some(' ') | None)
            | ('a' | 'e', Some('a'))
            | ('e', Some('o')) => {}
            ('&', _) => folded.push_str("and"),
            (c, _) => folded.push(c),
        }
    }
    match folded.strip_prefix("the ") {
        Some(rest) => rest.to_owned(),
        None => folded,
    }
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
    fn names_in_the_language_of_the_reader() {
        for (language, germany, norway) in [
            ("en", "Germany", "Norway"),
            ("nb", "Tyskland", "Norge"),
            ("sv", "Tyskland", "Norge"),
            ("da", "Tyskland", "Norge"),
            ("fi", "Saksa", "Norja"),
            ("de", "Germany", "Norway"),
        ] {
            assert_eq!(name_in("DE", language), Some(germany));
            assert_eq!(name_in("no", language), Some(norway));
        }
        assert_eq!(name_in("AD", "fi"), Some("Andorra"));
        assert_eq!(name_in("XX", "fi"), None);
    }

    #[test]
    fn the_table_has_every_country_in_six_languages() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        for line in lines {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 9, "{line}");
            assert!(cells[..8].iter().all(|cell| !cell.is_empty()), "{line}");
        }
        // The 249 of ISO 3166-1, and Kosovo.
        assert_eq!(COUNTRIES.len(), 250);
        assert!(COUNTRIES.is_sorted_by_key(|country| country.alpha2));
    }

    #[test]
    fn every_name_leads_to_its_country_and_to_no_other() {
        for country in &*COUNTRIES {
            for name in country.names() {
                for text in [name.to_owned(), name.to_uppercase(), name.to_lowercase()] {
                    assert_eq!(code(&text), Some(country.alpha2), "{text}");
                }
                let found = find(name, "en");
                assert!(
                    found.iter().any(|(code, _)| *code == country.alpha2),
                    "{name}: {found:?}"
                );
            }
            for text in [country.alpha2, country.alpha3] {
                assert_eq!(code(text), Some(country.alpha2));
                assert_eq!(code(&text.to_lowercase()), Some(country.alpha2));
            }
        }
    }

    #[test]
    fn names_in_the_languages_of_the_north() {
        for (text, expected) in [
            ("Belgia", "BE"),
            ("Russland", "RU"),
            ("Rusland", "RU"),
            ("Ryssland", "RU"),
            ("Venäjä", "RU"),
            ("Färöarna", "FO"),
            ("Færøyene", "FO"),
            ("Faeroeyene", "FO"),
            ("Fa\u{308}ro\u{308}arna", "FO"),
            ("Färsaaret", "FO"),
            ("UK", "GB"),
            ("U.K.", "GB"),
            ("England", "GB"),
            ("Storbritannia", "GB"),
            ("USA", "US"),
            ("U.S.A.", "US"),
            ("Amerikas forente stater", "US"),
            ("Yhdysvallat", "US"),
            ("Holland", "NL"),
            ("Nederländerna", "NL"),
            ("Österrike", "AT"),
            ("Oesterrike", "AT"),
            ("Austerrike", "AT"),
            ("Itävalta", "AT"),
            ("Saksa", "DE"),
            ("Kvitrussland", "BY"),
            ("Hviterussland", "BY"),
            ("Vitryssland", "BY"),
            ("Aaland", "AX"),
            ("Elfenbenskysten", "CI"),
            ("Ivory Coast", "CI"),
            ("Turkey", "TR"),
            ("Sør-Korea", "KR"),
            ("sørkorea", "KR"),
            ("Saint Lucia", "LC"),
            ("S:t Lucia", "LC"),
            ("Sankt Lucia", "LC"),
            ("Antigua and Barbuda", "AG"),
            ("Antigua & Barbuda", "AG"),
            ("Antigua og Barbuda", "AG"),
            ("Hong Kong", "HK"),
            ("Hongkong", "HK"),
            ("Viro", "EE"),
            ("Kosovo", "XK"),
            ("Österreich", "AT"),
            ("Isle of Man", "IM"),
        ] {
            assert_eq!(code(text), Some(expected), "{text}");
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
            find(text, "en")
                .into_iter()
                .map(|(code, _)| code)
                .collect::<Vec<_>>()
        };
        assert_eq!(find("nor", "en")[0], ("NO", "Norway"));
        assert!(codes("nor").contains(&"KP"));
        assert_eq!(codes("norw"), ["NO"]);
        assert_eq!(codes("norg"), ["NO"]);
        assert_eq!(codes("no")[0], "NO");
        assert_eq!(codes("se")[0], "SE");
        assert_eq!(codes("kingd"), ["GB"]);
        assert!(codes("").is_empty());
        assert!(codes("zzz").is_empty());
    }

    #[test]
    fn proposals_are_named_and_sorted_in_the_language_of_the_reader() {
        let names =
            |language| -> Vec<_> { all(language).into_iter().map(|(_, name)| name).collect() };
        let joined = |language| names(language)[..8].join(", ");
        assert_eq!(
            joined("en"),
            "Denmark, Finland, Iceland, Norway, Sweden, Afghanistan, Åland Islands, Albania"
        );
        assert_eq!(
            joined("fi"),
            "Islanti, Norja, Ruotsi, Suomi, Tanska, Afganistan, Ahvenanmaa, Alankomaat"
        );
        for (language, last) in [
            ("nb", "Zimbabwe, Øst-Timor, Østerrike, Åland"),
            ("sv", "Zimbabwe, Åland, Österrike, Östtimor"),
        ] {
            let all = names(language);
            assert_eq!(all[all.len() - 4..].join(", "), last);
        }
        assert_eq!(find("s", "fi")[0], ("FI", "Suomi"));
    }
}
