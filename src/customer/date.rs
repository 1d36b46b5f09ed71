//! Dates as people type and read them, and as the API spells them.

use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;

/// Month names in Norwegian, Swedish, Danish and English, with the Finnish ones last: three letters are enough, and
/// `mar` is March rather than *marraskuu*.
const MONTHS: &[(&str, i8)] = &[
    ("january", 1),
    ("januar", 1),
    ("januari", 1),
    ("february", 2),
    ("februar", 2),
    ("februari", 2),
    ("march", 3),
    ("mars", 3),
    ("marts", 3),
    ("april", 4),
    ("may", 5),
    ("mai", 5),
    ("maj", 5),
    ("june", 6),
    ("juni", 6),
    ("july", 7),
    ("juli", 7),
    ("august", 8),
    ("augusti", 8),
    ("september", 9),
    ("october", 10),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
    ("desember", 12),
    ("tammikuu", 1),
    ("helmikuu", 2),
    ("maaliskuu", 3),
    ("huhtikuu", 4),
    ("toukokuu", 5),
    ("kesäkuu", 6),
    ("heinäkuu", 7),
    ("elokuu", 8),
    ("syyskuu", 9),
    ("lokakuu", 10),
    ("marraskuu", 11),
    ("joulukuu", 12),
];

/// A date as the API spells it, and what follows it there: `2007-01-01` and `T00:00:00`.
pub fn stored(text: &str) -> Option<(Date, &str)> {
    let (day, rest) = text.split_at_checked(10)?;
    let bytes = day.as_bytes();
    if bytes[4] != b'-' || bytes[7] != b'-' || !day.is_ascii() {
        return None;
    }
    let date: Date = day.parse().ok()?;
    // The whole has to make sense, or a text that is still being typed would lose its end.
    let is_whole =
        rest.is_empty() || Pieces::parse(text).is_ok_and(|pieces| pieces.time().is_some());
    is_whole.then_some((date, rest))
}

/// A moment as the API spells it in `metaData`, with the zone if one is given: `2023-01-05 15:15:00`.
pub fn stamp(text: &str) -> Option<(DateTime, Option<Offset>)> {
    let pieces = Pieces::parse(text.trim()).ok()?;
    let time = pieces.time()?;
    Some((pieces.date().to_datetime(time), pieces.to_numeric_offset()))
}

/// Whole years from a birth date to `today`; nothing for one that lies ahead.
pub fn age(born: Date, today: Date) -> Option<i16> {
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    let years = today.year() - born.year() - i16::from(!had_birthday);
    (born <= today).then_some(years)
}

/// A date as people type it: `17.5.1987`, `17/5-87`, `170587`, `17051987`, `19870517`, `17. mai 1987`,
/// `May 17, 1987`, `1987-05-17`, also with a time behind it. Two digits of a year are the latest such year that is
/// not ahead of `today`.
pub fn typed(text: &str, today: Date) -> Option<Date> {
    let text = text.trim();
    if let Some((date, _)) = stored(text) {
        return Some(date);
    }
    let parts = parts(text)?;
    match parts.as_slice() {
        [Part::Number(digits)] => from_digits(digits, today),
        [Part::Number(year), Part::Number(month), Part::Number(day)] if year.len() == 4 => {
            build(year, month.parse().ok()?, day, today)
        }
        [Part::Number(day), Part::Number(month), Part::Number(year)] => {
            build(year, month.parse().ok()?, day, today)
        }
        [Part::Number(day), Part::Month(month), Part::Number(year)]
        | [Part::Month(month), Part::Number(day), Part::Number(year)] => {
            build(year, *month, day, today)
        }
        _ => None,
    }
}

/// A date in the ways that [`typed`] takes it, whatever stands between its parts: one of each kind.
pub fn spellings(date: Date) -> Vec<String> {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let short = year.rem_euclid(100);
    let mut all = vec![
        date.to_string(),
        format!("{day:02}.{month:02}.{year}"),
        format!("{day}.{month}.{year}"),
        format!("{day}.{month:02}.{year}"),
        format!("{day:02}.{month}.{year}"),
        format!("{month:02}/{day:02}/{year}"),
        format!("{month}/{day}/{year}"),
        format!("{day:02}.{month:02}.{short:02}"),
        format!("{day}.{month}.{short:02}"),
    ];
    let names = MONTHS.iter().filter(|(_, number)| *number == month);
    for (name, _) in names {
        let start: String = name.chars().take(3).collect();
        let cases = name.strip_suffix("kuu").map(|stem| format!("{stem}kuuta"));
        // "mar" is another month.
        let start = Some(start).filter(|start| self::month(start) == Some(month));
        for name in start.into_iter().chain([(*name).to_owned()]).chain(cases) {
            all.extend([
                format!("{day} {name} {year}"),
                format!("{name} {day} {year}"),
                format!("{day} {name} {short:02}"),
            ]);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

enum Part<'a> {
    Number(&'a str),
    Month(i8),
}

/// Words that stand in a date and say nothing: `the 17th of May`, `den 17:e maj`.
const SMALL: [&str; 9] = ["the", "st", "nd", "rd", "th", "of", "den", ":e", ":a"];

/// The numbers and words of a text, without what stands between them; nothing if a word is no month.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let separator = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '/' | '-');
    let mut parts = Vec::new();
    for word in text.split(separator).filter(|word| !word.is_empty()) {
        // "17mai1987" is three parts too.
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let end = rest
                .find(|c: char| c.is_ascii_digit() != first.is_ascii_digit())
                .unwrap_or(rest.len());
            let (part, behind) = rest.split_at(end);
            rest = behind;
            if SMALL.contains(&part.to_lowercase().as_str()) {
                continue;
            }
            parts.push(if first.is_ascii_digit() {
                Part::Number(part)
            } else {
                Part::Month(month(part)?)
            });
        }
    }
    Some(parts)
}

fn month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    // Finnish dates put the month in another case: "17. toukokuuta 1987".
    let word = word
        .strip_suffix("kuuta")
        .map_or(word.clone(), |stem| format!("{stem}kuu"));
    if word.chars().count() < 3 {
        return None;
    }
    MONTHS
        .iter()
        .find(|(name, _)| name.starts_with(&word))
        .map(|(_, month)| *month)
}

fn from_digits(digits: &str, today: Date) -> Option<Date> {
    let part = |range: std::ops::Range<usize>| digits.get(range);
    match digits.len() {
        6 => build(part(4..6)?, part(2..4)?.parse().ok()?, part(0..2)?, today),
        // No date since 1300 reads both ways: the year's first half would have to be a month.
        8 => build(part(4..8)?, part(2..4)?.parse().ok()?, part(0..2)?, today)
            .filter(|date| date.year() >= 1300)
            .or_else(|| build(part(0..4)?, part(4..6)?.parse().ok()?, part(6..8)?, today)),
        _ => None,
    }
}

fn build(year: &str, month: i8, day: &str, today: Date) -> Option<Date> {
    let day = day.parse().ok()?;
    match year.len() {
        4 => Date::new(year.parse().ok()?, month, day).ok(),
        2 => {
            let short: i16 = year.parse().ok()?;
            let century = today.year() - today.year() % 100;
            let this = Date::new(century + short, month, day)
                .ok()
                .filter(|date| *date <= today);
            this.or_else(|| Date::new(century - 100 + short, month, day).ok())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 24);

    #[test]
    fn a_date_is_spelled_as_it_may_be_typed() {
        for date in [Date::constant(1987, 5, 17), Date::constant(2003, 11, 2)] {
            let spellings = spellings(date);
            for text in &spellings {
                let is_american = text.contains('/');
                let read = typed(text, Date::constant(2026, 11, 23));
                assert!(is_american || read == Some(date), "{text}: {read:?}");
            }
        }
        let spellings = spellings(Date::constant(1987, 5, 17));
        for text in [
            "17.05.1987",
            "17.5.87",
            "17 mai 1987",
            "17 toukokuuta 1987",
            "may 17 1987",
        ] {
            assert!(spellings.contains(&text.to_owned()), "{text}");
        }
    }

    #[test]
    fn typed_in_many_ways() {
        let expected = date(1987, 5, 17);
        for text in [
            "17.5.1987",
            "17.05.87",
            "17. 5. 1987",
            "17/5 1987",
            "17/5-87",
            "17-05-1987",
            "17 5 1987",
            "170587",
            "17051987",
            "19870517",
            "1987-05-17",
            "1987-5-17",
            "1987.05.17",
            "1987-05-17T00:00:00",
            "17 mai 1987",
            "17. mai 1987",
            "17. Mai 87",
            "17 maj 1987",
            "17 May 1987",
            "May 17, 1987",
            "17mai1987",
            "17th of May 1987",
            "den 17. maj 1987",
            "den 17:e maj 1987",
            "17.toukokuuta 1987",
            "17. touko 1987",
            "17. toukokuuta 1987",
            "17 toukokuu 1987",
            " 17.5.1987 ",
        ] {
            assert_eq!(typed(text, TODAY), Some(expected), "{text}");
        }
    }

    #[test]
    fn months_in_five_languages() {
        let names = [
            // Norwegian, Swedish, Danish, Finnish and English.
            "januar februar mars april mai juni juli august september oktober november desember",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "januar februar marts april maj juni juli august september oktober november december",
            "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
            "January February March April May June July August September October November December",
            // In short; a dot may follow.
            "jan feb mar apr mai jun jul aug sep okt nov des",
            "jan. febr. mars apr. maj juni juli aug. sept. okt. nov. dec.",
            "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
            "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
        ];
        for names in names {
            for (number, name) in (1..).zip(names.split(' ')) {
                let expected = Some(date(1990, number, 3));
                for text in [
                    format!("3 {name} 1990"),
                    format!("3. {} 1990", name.to_uppercase()),
                    format!("3 {name} 90"),
                ] {
                    assert_eq!(typed(&text, TODAY), expected, "{text}");
                }
                if name.ends_with("kuu") {
                    assert_eq!(
                        typed(&format!("3. {name}ta 1990"), TODAY),
                        expected,
                        "{name}"
                    );
                }
            }
        }
    }

    #[test]
    fn short_years_are_the_latest_that_has_been() {
        for (text, expected) in [
            ("241126", date(2026, 11, 24)),
            ("251126", date(1926, 11, 25)),
            ("010100", date(2000, 1, 1)),
            ("290200", date(2000, 2, 29)),
            ("1.1.27", date(1927, 1, 1)),
        ] {
            assert_eq!(typed(text, TODAY), Some(expected), "{text}");
        }
    }

    #[test]
    fn no_dates() {
        for text in [
            "",
            "17",
            "17.5",
            "17.5.",
            "31.2.1987",
            "17 foo 1987",
            "1705198",
            "5.17.1987",
            "17.5.987",
            "ma 17 1987",
            "17 mai",
            "1987",
            "x",
        ] {
            assert_eq!(typed(text, TODAY), None, "{text}");
        }
    }

    #[test]
    fn stored_dates_keep_what_follows() {
        let day = date(2007, 1, 1);
        for (text, rest) in [
            ("2007-01-01T00:00:00", "T00:00:00"),
            ("2007-01-01", ""),
            ("2007-01-01T00:00:00Z", "T00:00:00Z"),
            ("2007-01-01T00:00:00.000+01:00", "T00:00:00.000+01:00"),
            ("2007-01-01 00:00:00", " 00:00:00"),
        ] {
            assert_eq!(stored(text), Some((day, rest)), "{text}");
        }
        for text in [
            "",
            "2007-01-01x",
            "2007-01-01 ",
            "2007-02-30",
            "2007-1-1",
            "01.01.2007",
            "2007-01-é1",
        ] {
            assert_eq!(stored(text), None, "{text}");
        }
    }

    #[test]
    fn moments_of_the_server() {
        let minute = date(2023, 1, 5).at(15, 15, 0, 0);
        for (text, expected) in [
            ("2023-01-05 15:15:00", Some(minute)),
            ("2023-01-05T15:15:00", Some(minute)),
            ("2023-01-05T15:15:00.000Z", Some(minute)),
            ("2023-01-05T15:15:00+01:00", Some(minute)),
            ("2023-01-05", None),
            ("yesterday", None),
        ] {
            assert_eq!(stamp(text).map(|(at, _)| at), expected, "{text}");
        }
        assert_eq!(stamp("2023-01-05 15:15:00").unwrap().1, None);
        assert_eq!(stamp("2023-01-05T15:15:00Z").unwrap().1, Some(Offset::UTC));
    }

    #[test]
    fn ages() {
        for (born, expected) in [
            (date(1987, 5, 17), Some(39)),
            (date(1987, 11, 24), Some(39)),
            (date(1987, 11, 25), Some(38)),
            (date(2026, 11, 24), Some(0)),
            (date(2026, 11, 25), None),
        ] {
            assert_eq!(age(born, TODAY), expected, "{born}");
        }
    }
}
