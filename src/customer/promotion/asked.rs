//! A moment as an agent types it into a question: `24.12.2026 10:00`, ISO, a time of today. Must never know the clock:
//! what is now is handed in.

use jiff::{
    Span, Timestamp,
    civil::{Date, Time, time},
    fmt::temporal::Pieces,
    tz::TimeZone,
};

use super::super::{date, reading::Instant};

/// The moment that what is typed names, in local time where it names no zone. A day alone is meant at noon, a time
/// alone is meant today.
pub fn moment_typed(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let pieces = Pieces::parse(text).ok();
    if pieces.is_some_and(|pieces| pieces.to_numeric_offset().is_some()) {
        return Instant::parse(text).map(|instant| instant.at);
    }
    if ["now", "nå", "nu", "nyt"].contains(&text.to_lowercase().as_str()) {
        return Some(now);
    }
    let today = now.to_zoned_datetime(zone.clone()).date();
    let (day, hour) = match text.rsplit_once([' ', 'T']) {
        // What comes before a time with a dot has to be a day: `24 12.26` is one itself.
        Some((day, hour))
            if is_clock(hour) && (hour.contains(':') || day_typed(day, today).is_some()) =>
        {
            (day, Some(hour))
        }
        None if is_clock(text) => ("", Some(text)),
        Some(_) | None => (text, None),
    };
    let time = match hour {
        Some(hour) => clock_time(hour)?,
        None => time(12, 0, 0, 0),
    };
    let date = match day {
        "" => today,
        day => day_typed(day, today)?,
    };
    let local = date.to_datetime(time).to_zoned_datetime(zone.clone());
    local.ok().map(|local| local.timestamp())
}

/// Whether a text is meant as a time of day. `10.00` is one, while `24.12` and `17.5.23` are parts of dates.
fn is_clock(text: &str) -> bool {
    let is_dotted = |(_, minute): (&str, &str)| minute.len() == 2 && clock_time(text).is_some();
    text.contains(':') || text.split_once('.').is_some_and(is_dotted)
}

/// `9:05`, `09:05` or `09:05:30`; in Danish and Finnish `9.05`.
fn clock_time(text: &str) -> Option<Time> {
    let mut parts = text.split([':', '.']).map(|part| part.parse::<i8>().ok());
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    let is_all = parts.next().is_none();
    Time::new(hour, minute, second, 0).ok().filter(|_| is_all)
}

/// Days as people call them, in English and in the languages of the neighbours: how many days ahead, and the words.
const DAYS: [(i64, &[&str]); 3] = [
    (-1, &["yesterday", "i går", "igår", "eilen"]),
    (0, &["today", "i dag", "idag", "tänään"]),
    (
        1,
        &[
            "tomorrow", "i morgen", "imorgen", "i morgon", "imorgon", "huomenna",
        ],
    ),
];

/// A date as in the form, or a day by what people call it; but two digits of a year may lie ahead here.
fn day_typed(text: &str, today: Date) -> Option<Date> {
    let called = text.trim().to_lowercase();
    let named = DAYS
        .iter()
        .find(|(_, names)| names.contains(&called.as_str()));
    if let Some((ahead, _)) = named {
        return today.checked_add(Span::new().days(*ahead)).ok();
    }
    let ahead = today.year().saturating_add(50).min(9999);
    let latest = Date::new(ahead, 12, 31).unwrap_or(today);
    date::typed(text, latest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_in_many_ways() {
        let now: Timestamp = "2026-11-23T12:31:07Z".parse().unwrap();
        // Two hours east of Greenwich, all year.
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        for (text, expected) in [
            ("24.12.2026 10:00", Some("2026-12-24T08:00:00Z")),
            ("24.12.26 10:00", Some("2026-12-24T08:00:00Z")),
            ("24/12-2026  9:05", Some("2026-12-24T07:05:00Z")),
            ("24 des 2026 23:59:30", Some("2026-12-24T21:59:30Z")),
            ("2026-12-24T10:00", Some("2026-12-24T08:00:00Z")),
            ("2026-12-24 10:00", Some("2026-12-24T08:00:00Z")),
            ("2026-12-24T10:00:00Z", Some("2026-12-24T10:00:00Z")),
            ("2026-12-24T10:00:00+01:00", Some("2026-12-24T09:00:00Z")),
            ("17.5.1987", Some("1987-05-17T10:00:00Z")),
            (" 24.12.2026 ", Some("2026-12-24T10:00:00Z")),
            ("10:00", Some("2026-11-23T08:00:00Z")),
            ("now", Some("2026-11-23T12:31:07Z")),
            ("Nå", Some("2026-11-23T12:31:07Z")),
            ("tomorrow", Some("2026-11-24T10:00:00Z")),
            ("Tomorrow 18:00", Some("2026-11-24T16:00:00Z")),
            ("i morgen 18:00", Some("2026-11-24T16:00:00Z")),
            ("i dag 09:30", Some("2026-11-23T07:30:00Z")),
            ("I GÅR", Some("2026-11-22T10:00:00Z")),
            ("10.00", Some("2026-11-23T08:00:00Z")),
            ("9.05", Some("2026-11-23T07:05:00Z")),
            ("24.12.2026 10.00", Some("2026-12-24T08:00:00Z")),
            ("nyt", Some("2026-11-23T12:31:07Z")),
            ("Tänään 09.30", Some("2026-11-23T07:30:00Z")),
            ("huomenna 18.00", Some("2026-11-24T16:00:00Z")),
            ("eilen", Some("2026-11-22T10:00:00Z")),
            ("17.5.23", Some("2023-05-17T10:00:00Z")),
            ("17 5.2027", Some("2027-05-17T10:00:00Z")),
            ("24 12.26", Some("2026-12-24T10:00:00Z")),
            ("24.12.2026 25.00", None),
            ("tomorrow soon", None),
            ("24.12.2026 25:00", None),
            ("24.12.2026 10:", None),
            ("24.12.2026 10:00:00:00", None),
            ("31.2.2027", None),
            ("24.12", None),
            ("soon", None),
            ("", None),
        ] {
            let expected = expected.map(|text| text.parse::<Timestamp>().unwrap());
            assert_eq!(moment_typed(text, now, &zone), expected, "{text}");
        }
    }
}
