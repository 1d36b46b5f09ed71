//! Whether a promotion can be used: one sentence with every reason and its figures, and a short form for a table.
//! Knows what [`Promotion::reasons`] found; must never decide anything itself.

use jiff::{Timestamp, tz::TimeZone};

use super::{Foreign, Said, Words, time::Distance};
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
    /// The language.
    pub words: Words,
    /// The question.
    pub question: &'a Question,
    /// Its kind.
    pub asking: Asking,
    /// The zone in which times are told.
    pub zone: &'a TimeZone,
}

impl Wording<'_> {
    /// The answer in one sentence; a second one tells what is not known, where that may matter.
    pub fn sentence(&self, promotion: &Promotion) -> Said {
        let words = self.words;
        let reasons = promotion.reasons(self.question);
        let mut unknowns = promotion.unknowns(self.question);
        let mut said = if reasons.is_empty() {
            self.usable(promotion, !unknowns.is_empty())
        } else {
            // What is missing does not matter any more; what is odd may be a mistake to look into.
            unknowns.retain(|unknown| unknown.odd.is_some());
            let all = reasons.iter().map(|reason| self.reason(reason));
            let all = Said::join(all, "; ");
            match self.asking {
                Asking::Now => all.capitalised(),
                Asking::There | Asking::Then => words.promotion_works_not(all),
            }
        };
        said.add(".".into());
        if !unknowns.is_empty() {
            let all = unknowns.iter().map(|unknown| words.unknown(unknown));
            said.add(" ".into());
            said.add(words.promotion_not_known(Said::join(all, ", ")));
            said.add(".".into());
        }
        said
    }

    /// The answer in a few words, and how many more reasons there are.
    pub fn short(&self, promotion: &Promotion) -> (Said, usize) {
        let words = self.words;
        let reasons = promotion.reasons(self.question);
        let Some(first) = reasons.first() else {
            return (self.short_usable(promotion), 0);
        };
        let said = match first {
            Reason::SwitchedOff => words.promotion_short_off().into(),
            Reason::NotYet { from } => words.promotion_short_starts(self.distance(*from)),
            Reason::Expired { to } => words.promotion_short_expired(self.distance(*to)),
            Reason::UsedUp { count, limit } => {
                words.promotion_short_used_up(figure(count.to_string()), figure(limit.to_string()))
            }
            Reason::WrongChannel { only } => words.promotion_short_only(foreign(only.join(", "))),
            Reason::WrongStore { only } => words.promotion_short_only(foreign(only.join(", "))),
        };
        (said, reasons.len() - 1)
    }

    fn short_usable(&self, promotion: &Promotion) -> Said {
        let words = self.words;
        if self.asking != Asking::Now {
            return words.promotion_state_would_work().into();
        }
        let now = self.question.at;
        let soon = promotion.valid_to.value().map(|to| to.at);
        match soon.filter(|to| to.duration_since(now).as_hours() < SOON) {
            Some(to) => {
                let left = words.distance(Distance::Left, now, to, self.zone);
                words.promotion_short_usable_left(left)
            }
            None => words.promotion_short_usable().into(),
        }
    }

    fn usable(&self, promotion: &Promotion, is_guess: bool) -> Said {
        let words = self.words;
        let mut said = Said::from(match (self.asking, is_guess) {
            (Asking::Now, false) => words.promotion_usable(),
            (Asking::Now, true) => words.promotion_usable_guess(),
            (Asking::There | Asking::Then, false) => words.promotion_works(),
            (Asking::There | Asking::Then, true) => words.promotion_works_guess(),
        });
        let until = promotion.valid_to.value().map(|to| {
            if self.is_never(to.at) {
                words.promotion_no_end().into()
            } else {
                words.promotion_until(self.moment(to.at))
            }
        });
        if let Some(until) = until {
            said.add(", ".into());
            said.add(until);
        }
        let times = if promotion.unlimited.value() == Some(&true) {
            Some(words.promotion_any_number().into())
        } else {
            let left = promotion.left();
            left.map(|(left, limit)| {
                words.promotion_left(figure(left.to_string()), figure(limit.to_string()))
            })
        };
        let hours = promotion.hours().map(|hours| {
            let short = |time: &str| foreign(time.strip_suffix(":00").unwrap_or(time));
            let [from, to] = hours.map(short);
            words.promotion_hours(from, to)
        });
        for part in times.into_iter().chain(hours) {
            said.add("; ".into());
            said.add(part);
        }
        said
    }

    fn reason(&self, reason: &Reason<'_>) -> Said {
        let words = self.words;
        match reason {
            Reason::SwitchedOff => words.promotion_off().into(),
            Reason::NotYet { from } => words.promotion_starts(self.moment(*from)),
            Reason::Expired { to } => words.promotion_ended(self.moment(*to)),
            Reason::UsedUp { count, limit } => {
                words.promotion_used_up(figure(count.to_string()), figure(limit.to_string()))
            }
            Reason::WrongChannel { only } => {
                let only = foreign(only.join(", "));
                match self.question.channel {
                    Some(Outlet::All) | None => words.promotion_some_channels(only),
                    Some(channel) => words.promotion_wrong_channel(channel.name(), only),
                }
            }
            Reason::WrongStore { only } => {
                let asked = self.question.store.as_deref().unwrap_or_default().trim();
                let named = only[..only.len().min(MOST_STORES)].join(", ");
                let (asked, named) = (foreign(asked), foreign(named));
                match only.len().saturating_sub(MOST_STORES) {
                    0 => words.promotion_wrong_store(asked, named),
                    more => words.promotion_wrong_store_many(asked, named, more),
                }
            }
        }
    }

    /// A moment, and how far it is from the one that was asked for.
    fn moment(&self, at: Timestamp) -> Said {
        let is_now = self.asking != Asking::Then;
        (self.words).moment_from(at, self.question.at, is_now, self.zone)
    }

    fn distance(&self, at: Timestamp) -> Said {
        let is_now = self.asking != Asking::Then;
        (self.words).distance_from(at, self.question.at, is_now, self.zone)
    }

    fn is_never(&self, at: Timestamp) -> bool {
        at.to_zoned_datetime(self.zone.clone()).date().year() >= NEVER
    }
}

impl Words {
    /// A state in a word or two.
    pub fn state(self, state: State) -> &'static str {
        match state {
            State::Usable => self.promotion_state_usable(),
            State::NotYet => self.promotion_state_not_yet(),
            State::Expired => self.promotion_state_expired(),
            State::UsedUp => self.promotion_state_used_up(),
            State::SwitchedOff => self.promotion_state_off(),
            State::Elsewhere => self.promotion_state_elsewhere(),
        }
    }

    /// A state as the answer to a question that was asked.
    pub fn answer(self, state: State, asking: Asking) -> &'static str {
        match (state, asking) {
            (State::Usable, Asking::There | Asking::Then) => self.promotion_state_would_work(),
            (state, _) => self.state(state),
        }
    }

    /// What a promotion is worth: `10 %`, `50 off`, `Code ABC`; different values in different channels side by side.
    pub fn worth(self, promotion: &Promotion) -> Said {
        let mut all: Vec<Said> = Vec::new();
        for worth in promotion
            .channels
            .iter()
            .filter_map(|channel| self.worth_in(channel))
        {
            if !all.contains(&worth) {
                all.push(worth);
            }
        }
        Said::join(all, ", ")
    }

    /// What it is worth in a channel; nothing without a value.
    fn worth_in(self, channel: &Channel) -> Option<Said> {
        let value = channel.value.as_str().filter(|value| !value.is_empty())?;
        let value = foreign(value);
        Some(match channel.value_type.as_str() {
            Some("PERCENT") => self.promotion_percent(value),
            Some("AMOUNT") => self.promotion_amount(value),
            Some("CODE") => self.promotion_code(value),
            Some(_) | None => value,
        })
    }

    fn unknown(self, unknown: &Unknown<'_>) -> Said {
        let what = match unknown.what {
            Lacking::Available => self.promotion_unknown_available(),
            Lacking::From => self.promotion_unknown_from(),
            Lacking::To => self.promotion_unknown_to(),
            Lacking::Limit => self.promotion_unknown_limit(),
            Lacking::Count => self.promotion_unknown_count(),
            Lacking::Unlimited => self.promotion_unknown_unlimited(),
            Lacking::Channels => self.promotion_unknown_channels(),
            Lacking::Stores => self.promotion_unknown_stores(),
        };
        match unknown.odd {
            Some(odd) => self.promotion_unknown_odd(what, foreign(cut(odd))),
            None => what.into(),
        }
    }
}

fn foreign(words: impl Into<String>) -> Said {
    Foreign::Words(words.into()).into()
}

fn figure(number: String) -> Said {
    Said::ours(number)
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
