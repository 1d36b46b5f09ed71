//! Whether a promotion can be used: one sentence with every reason and its figures, and a short form for a table.
//! Knows what [`Promotion::reasons`] found; must never decide anything itself.

use jiff::{Timestamp, civil::Time, tz::TimeZone};

use super::{Distance, Label, Phrase, distance, distance_from, moment_from, say};
use crate::customer::{
    Asking, Channel, Lacking, Outlet, Promotion, Question, Reason, State, Unknown,
};

#[cfg(test)]
mod tests;

/// More stores than this are counted rather than named.
const MOST_STORES: usize = 12;
/// From this year on servers mean "never".
const NEVER: i16 = 9000;
/// An end within so many hours is told in the table.
const SOON: i64 = 60 * 24;

/// A question and how its answer is put into words.
#[derive(Clone, Debug)]
pub struct Wording<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its kind.
    pub asking: Asking,
    /// The zone in which times are told.
    pub zone: &'a TimeZone,
}

impl Wording<'_> {
    /// The answer in one sentence; a second one tells what is not known, where that may matter.
    pub fn sentence(&self, promotion: &Promotion) -> Phrase {
        let reasons = promotion.reasons(self.question);
        let mut unknowns = promotion.unknowns(self.question);
        let answer = if reasons.is_empty() {
            self.usable(promotion, !unknowns.is_empty())
        } else {
            // What is missing does not matter any more; what is odd may be a mistake to look into.
            unknowns.retain(|unknown| unknown.odd.is_some());
            let all = reasons.iter().map(|reason| self.reason(reason));
            let all = Phrase::join(all, "; ");
            match self.asking {
                Asking::Now => all.capitalised(),
                Asking::There | Asking::Then => say::promotion_works_not(all),
            }
        };
        if unknowns.is_empty() {
            return say::sentence(answer);
        }
        let all = Phrase::all(unknowns.iter().map(unknown));
        say::sentences(answer, say::promotion_not_known(all))
    }

    /// The answer in a few words, and how many more reasons there are.
    pub fn short(&self, promotion: &Promotion) -> (Phrase, usize) {
        let reasons = promotion.reasons(self.question);
        let Some(first) = reasons.first() else {
            return (self.short_usable(promotion), 0);
        };
        let said = match first {
            Reason::SwitchedOff => say::PROMOTION_SHORT_OFF.into(),
            Reason::NotYet { from } => say::promotion_short_starts(self.distance(*from)),
            Reason::Expired { to } => say::promotion_short_expired(self.distance(*to)),
            Reason::UsedUp { count, limit } => {
                say::promotion_short_used_up(figure(count), figure(limit))
            }
            Reason::WrongChannel { only } => {
                say::promotion_short_only(Phrase::foreign(only.join(", ")))
            }
            Reason::WrongStore { only } => {
                say::promotion_short_only(Phrase::foreign(only.join(", ")))
            }
        };
        (said, reasons.len() - 1)
    }

    fn short_usable(&self, promotion: &Promotion) -> Phrase {
        // People come within these hours, whatever the dates say; the end is in a column of its own.
        match (self.asking, hours(promotion)) {
            (Asking::Now, Some([from, to])) => return say::promotion_short_usable_hours(from, to),
            (Asking::Now, None) => {}
            (Asking::There | Asking::Then, Some([from, to])) => {
                return say::promotion_short_works_hours(from, to);
            }
            (Asking::There | Asking::Then, None) => return say::PROMOTION_STATE_WOULD_WORK.into(),
        }
        let now = self.question.at;
        let soon = promotion.valid_to.value().map(|to| to.at);
        match soon.filter(|to| to.duration_since(now).as_hours() < SOON) {
            Some(to) => {
                let left = distance(Distance::Left, now, to, self.zone);
                say::promotion_short_usable_left(left)
            }
            None => say::PROMOTION_SHORT_USABLE.into(),
        }
    }

    fn usable(&self, promotion: &Promotion, is_guess: bool) -> Phrase {
        let usable = match (self.asking, is_guess) {
            (Asking::Now, false) => say::PROMOTION_USABLE,
            (Asking::Now, true) => say::PROMOTION_USABLE_GUESS,
            (Asking::There | Asking::Then, false) => say::PROMOTION_WORKS,
            (Asking::There | Asking::Then, true) => say::PROMOTION_WORKS_GUESS,
        };
        let until = promotion.valid_to.value().map(|to| {
            if self.is_never(to.at) {
                say::PROMOTION_NO_END.into()
            } else {
                say::promotion_until(self.moment(to.at))
            }
        });
        let usable = std::iter::once(usable.into()).chain(until);
        let times = if promotion.unlimited.value() == Some(&true) {
            Some(say::PROMOTION_ANY_NUMBER.into())
        } else {
            let left = promotion.left();
            left.map(|(left, limit)| say::promotion_left(figure(&left), figure(&limit)))
        };
        let hours = hours(promotion).map(|[from, to]| say::promotion_hours(from, to));
        let parts = std::iter::once(Phrase::join(usable, ", "));
        Phrase::join(parts.chain(times).chain(hours), "; ")
    }

    fn reason(&self, reason: &Reason<'_>) -> Phrase {
        match reason {
            Reason::SwitchedOff => say::PROMOTION_OFF.into(),
            Reason::NotYet { from } => say::promotion_starts(self.moment(*from)),
            Reason::Expired { to } => say::promotion_ended(self.moment(*to)),
            Reason::UsedUp { count, limit } => say::promotion_used_up(figure(count), figure(limit)),
            Reason::WrongChannel { only } => {
                let only = Phrase::all(only.iter().map(|one| Phrase::foreign(*one)));
                match self.question.channel {
                    Some(Outlet::All) | None => say::promotion_some_channels(only),
                    Some(channel) => {
                        say::promotion_wrong_channel(Phrase::ours(channel.name()), only)
                    }
                }
            }
            Reason::WrongStore { only } => {
                let asked = self.question.store.as_deref().unwrap_or_default().trim();
                let named = only.iter().take(MOST_STORES);
                let named = named.map(Phrase::foreign);
                let asked = Phrase::foreign(asked);
                match only.len().saturating_sub(MOST_STORES) {
                    0 => say::promotion_wrong_store(asked, Phrase::all(named)),
                    more => {
                        let named = Phrase::join(named, ", ");
                        say::promotion_wrong_store_many(asked, named, more)
                    }
                }
            }
        }
    }

    /// A moment, and how far it is from the one that was asked for.
    fn moment(&self, at: Timestamp) -> Phrase {
        let is_now = self.asking != Asking::Then;
        moment_from(at, self.question.at, is_now, self.zone)
    }

    fn distance(&self, at: Timestamp) -> Phrase {
        let is_now = self.asking != Asking::Then;
        distance_from(at, self.question.at, is_now, self.zone)
    }

    fn is_never(&self, at: Timestamp) -> bool {
        at.to_zoned_datetime(self.zone.clone()).date().year() >= NEVER
    }
}

/// The hours that are told to customers, without seconds, where they are not the whole day.
fn hours(promotion: &Promotion) -> Option<[Phrase; 2]> {
    let short = |told: &str| match told.parse::<Time>() {
        Ok(time) if time.second() == 0 => {
            let [hour, minute] = ["%H", "%M"].map(|form| time.strftime(form).to_string());
            say::clock(Phrase::ours(hour), Phrase::ours(minute))
        }
        Ok(_) | Err(_) => Phrase::foreign(told),
    };
    promotion.hours().map(|hours| hours.map(short))
}

/// A state in a word or two.
pub fn state(state: State) -> Label {
    match state {
        State::Usable => say::PROMOTION_STATE_USABLE,
        State::NotYet => say::PROMOTION_STATE_NOT_YET,
        State::Expired => say::PROMOTION_STATE_EXPIRED,
        State::UsedUp => say::PROMOTION_STATE_USED_UP,
        State::SwitchedOff => say::PROMOTION_STATE_OFF,
        State::Elsewhere => say::PROMOTION_STATE_ELSEWHERE,
    }
}

/// A state as the answer to a question that was asked.
pub fn answer(answer: State, asking: Asking) -> Label {
    match (answer, asking) {
        (State::Usable, Asking::There | Asking::Then) => say::PROMOTION_STATE_WOULD_WORK,
        (answer, _) => state(answer),
    }
}

/// What a promotion is worth: `10 %`, `50 off`, `Code ABC`; different values in different channels side by side.
pub fn worth(promotion: &Promotion) -> Phrase {
    let mut all: Vec<Phrase> = Vec::new();
    for worth in promotion.first_channels().iter().filter_map(worth_in) {
        if all.len() < Promotion::MOST_SHOWN && !all.contains(&worth) {
            all.push(worth);
        }
    }
    Phrase::join(all, ", ")
}

/// What it is worth in a channel; nothing without a value.
fn worth_in(channel: &Channel) -> Option<Phrase> {
    let value = channel.value.as_str().filter(|value| !value.is_empty())?;
    let value = Phrase::foreign(value);
    Some(match channel.value_type.as_str() {
        Some("PERCENT") => say::promotion_percent(value),
        Some("AMOUNT") => say::promotion_amount(value),
        Some("CODE") => say::promotion_code(value),
        Some(_) | None => value,
    })
}

fn unknown(unknown: &Unknown<'_>) -> Phrase {
    let what = match unknown.what {
        Lacking::Available => say::PROMOTION_UNKNOWN_AVAILABLE,
        Lacking::From => say::PROMOTION_UNKNOWN_FROM,
        Lacking::To => say::PROMOTION_UNKNOWN_TO,
        Lacking::Limit => say::PROMOTION_UNKNOWN_LIMIT,
        Lacking::Count => say::PROMOTION_UNKNOWN_COUNT,
        Lacking::Unlimited => say::PROMOTION_UNKNOWN_UNLIMITED,
        Lacking::Channels => say::PROMOTION_UNKNOWN_CHANNELS,
        Lacking::Stores => say::PROMOTION_UNKNOWN_STORES,
    };
    match unknown.odd {
        Some(odd) => say::promotion_unknown_odd(what, Phrase::foreign(cut(odd))),
        None => what.into(),
    }
}

fn figure(number: &impl ToString) -> Phrase {
    Phrase::ours(number.to_string())
}

/// The beginning of a raw value; the details show the whole of it.
fn cut(raw: &str) -> String {
    const MOST: usize = 24;
    let mut letters = raw.chars();
    let start: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}
