//! Moments and distances in time, in words.

use jiff::{Timestamp, ZonedDateTime, civil::DateTime, tz::TimeZone};

use super::{Form, Phrase, say};

/// Within so many seconds the time of day matters, too: a week.
const NEAR: u64 = 7 * 24 * 60 * 60;

/// On which side of another moment one is, or what is left until it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Before now.
    Ago,
    /// After now.
    In,
    /// Before another moment that was asked for.
    Before,
    /// After another moment that was asked for.
    After,
    /// From now until its end.
    Left,
}

/// A time in the unit that says most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Moments,
    Minutes(usize),
    Hours(usize),
    Days(usize),
    Weeks(usize),
    Months(usize),
    Years(usize),
}

impl Span {
    /// The time from one moment to a later one.
    fn between(from: Timestamp, to: Timestamp, zone: &TimeZone) -> Self {
        let seconds = to.duration_since(from).unsigned_abs().as_secs();
        let seconds = usize::try_from(seconds).unwrap_or(usize::MAX);
        let (hours, days) = (seconds / 3600, seconds / 86_400);
        match seconds {
            0..60 => Self::Moments,
            60..3600 => Self::Minutes(seconds / 60),
            _ if hours < 48 => Self::Hours(hours),
            _ if days < 14 => Self::Days(days),
            _ if days < 61 => Self::Weeks(days / 7),
            _ => {
                let [from, to] = [from, to].map(|at| at.to_zoned_datetime(zone.clone()).datetime());
                let months = |at: DateTime| i64::from(at.year()) * 12 + i64::from(at.month());
                let is_short = (to.day(), to.time()) < (from.day(), from.time());
                let months = (months(to) - months(from) - i64::from(is_short)).unsigned_abs();
                let months = usize::try_from(months).unwrap_or(usize::MAX);
                if months < 24 {
                    Self::Months(months)
                } else {
                    Self::Years(months / 12)
                }
            }
        }
    }
}

/// A time of day: `12:31`.
pub fn clock(at: ZonedDateTime) -> Phrase {
    Phrase::Moment(Box::new(at), Form::Clock)
}

/// A time of day to the second: `12:31:07`.
pub fn clock_to_second(at: ZonedDateTime) -> Phrase {
    Phrase::Moment(Box::new(at), Form::ClockToSecond)
}

/// A day: `1 Oct 2023`.
pub fn day(at: ZonedDateTime) -> Phrase {
    Phrase::Moment(Box::new(at), Form::Day)
}

/// A day, the time of day and the zone: `1 Oct 2023 12:31 CEST`.
pub fn minute(at: ZonedDateTime) -> Phrase {
    Phrase::Moment(Box::new(at), Form::Minute)
}

/// The same to the second.
pub fn second(at: ZonedDateTime) -> Phrase {
    Phrase::Moment(Box::new(at), Form::Second)
}

/// A day, and near another moment the time and its zone; and how far off that is.
pub fn moment_from(at: Timestamp, from: Timestamp, is_now: bool, zone: &TimeZone) -> Phrase {
    let local = at.to_zoned_datetime(zone.clone());
    let is_near = at.duration_since(from).unsigned_abs().as_secs() < NEAR;
    let day = if is_near { minute(local) } else { day(local) };
    say::moment(day, distance_from(at, from, is_now, zone))
}

/// How far a moment is from another one, which is now or is not: "3 years ago", "2 weeks before".
pub fn distance_from(at: Timestamp, from: Timestamp, is_now: bool, zone: &TimeZone) -> Phrase {
    let side = match (is_now, at < from) {
        (true, true) => Distance::Ago,
        (true, false) => Distance::In,
        (false, true) => Distance::Before,
        (false, false) => Distance::After,
    };
    distance(side, at.min(from), at.max(from), zone)
}

/// The time from one moment to a later one, as seen from one of them.
pub fn distance(side: Distance, from: Timestamp, to: Timestamp, zone: &TimeZone) -> Phrase {
    let span = Span::between(from, to, zone);
    match side {
        Distance::Ago => match span {
            Span::Moments => say::AGO_MOMENTS.into(),
            Span::Minutes(count) => say::ago_minutes(count),
            Span::Hours(count) => say::ago_hours(count),
            Span::Days(count) => say::ago_days(count),
            Span::Weeks(count) => say::ago_weeks(count),
            Span::Months(count) => say::ago_months(count),
            Span::Years(count) => say::ago_years(count),
        },
        Distance::In => match span {
            Span::Moments => say::IN_MOMENTS.into(),
            Span::Minutes(count) => say::in_minutes(count),
            Span::Hours(count) => say::in_hours(count),
            Span::Days(count) => say::in_days(count),
            Span::Weeks(count) => say::in_weeks(count),
            Span::Months(count) => say::in_months(count),
            Span::Years(count) => say::in_years(count),
        },
        Distance::Before => match span {
            Span::Moments => say::BEFORE_MOMENTS.into(),
            Span::Minutes(count) => say::before_minutes(count),
            Span::Hours(count) => say::before_hours(count),
            Span::Days(count) => say::before_days(count),
            Span::Weeks(count) => say::before_weeks(count),
            Span::Months(count) => say::before_months(count),
            Span::Years(count) => say::before_years(count),
        },
        Distance::After => match span {
            Span::Moments => say::AFTER_MOMENTS.into(),
            Span::Minutes(count) => say::after_minutes(count),
            Span::Hours(count) => say::after_hours(count),
            Span::Days(count) => say::after_days(count),
            Span::Weeks(count) => say::after_weeks(count),
            Span::Months(count) => say::after_months(count),
            Span::Years(count) => say::after_years(count),
        },
        Distance::Left => match span {
            Span::Moments => say::LEFT_MOMENTS.into(),
            Span::Minutes(count) => say::left_minutes(count),
            Span::Hours(count) => say::left_hours(count),
            Span::Days(count) => say::left_days(count),
            Span::Weeks(count) => say::left_weeks(count),
            Span::Months(count) => say::left_months(count),
            Span::Years(count) => say::left_years(count),
        },
    }
}
