//! The words for whether a promotion can be used: one sentence with every reason and its figures, and a short form
//! for a table. Knows what [`Promotion::reasons`] found; must never decide anything itself.

use jiff::{Timestamp, tz::TimeZone};

use crate::terminal::visible::Quote;

use super::{Promotion, Question, Reason, State};

/// Within so many seconds the time of day matters, too: a week.
const NEAR: u64 = 7 * 24 * 60 * 60;
/// More stores than this are counted rather than named.
const MOST_STORES: usize = 12;
/// From this year on servers mean "never".
const NEVER: i16 = 9000;

/// What kind of question is answered; it changes the words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    /// What is true now.
    #[default]
    Now,
    /// What would be true now in another place.
    There,
    /// What would be true at another time.
    Then,
}

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
    /// The answer in one sentence; a second one tells what is not known, where that may matter. `quote` takes in the
    /// names of stores and channels, and what is odd.
    pub fn sentence(&self, promotion: &Promotion, quote: &Quote<'_>) -> String {
        let reasons = promotion.reasons(self.question);
        let mut unknowns = promotion.unknowns(self.question);
        let mut words = if reasons.is_empty() {
            self.usable(promotion, !unknowns.is_empty(), quote)
        } else {
            // What is missing does not matter any more; what is odd may be a mistake to look into.
            unknowns.retain(|unknown| unknown.odd.is_some());
            let all: Vec<_> = reasons
                .iter()
                .map(|reason| self.reason(reason, quote))
                .collect();
            let all = all.join("; ");
            match self.asking {
                Asking::Now => capitalised(&all),
                Asking::There | Asking::Then => format!("Would not work: {all}"),
            }
        };
        words.push('.');
        if !unknowns.is_empty() {
            let all: Vec<_> = unknowns
                .iter()
                .map(|unknown| match unknown.odd {
                    Some(odd) => format!("{} ({})", unknown.what, quote(&cut(odd))),
                    None => unknown.what.to_owned(),
                })
                .collect();
            words.push_str(" Not known: ");
            words.push_str(&all.join(", "));
            words.push('.');
        }
        words
    }

    /// The answer in a few words, and how many more reasons there are.
    pub fn short(&self, promotion: &Promotion, quote: &Quote<'_>) -> (String, usize) {
        let reasons = promotion.reasons(self.question);
        let Some(first) = reasons.first() else {
            return (self.short_usable(promotion), 0);
        };
        let words = match first {
            Reason::SwitchedOff => "switched off".to_owned(),
            Reason::NotYet { from } => format!("starts {}", self.distance(*from)),
            Reason::Expired { to } => format!("expired {}", self.distance(*to)),
            Reason::UsedUp { count, limit } => format!("used up {count}/{limit}"),
            Reason::WrongChannel { only } => format!("only {}", quote(&only.join(", "))),
            Reason::WrongStore { only } => format!("only {}", quote(&only.join(", "))),
        };
        (words, reasons.len() - 1)
    }

    fn short_usable(&self, promotion: &Promotion) -> String {
        if self.asking != Asking::Now {
            return "would work".to_owned();
        }
        let soon = promotion.valid_to.value().map(|to| to.at);
        let soon = soon.filter(|to| to.duration_since(self.question.at).as_hours() < 60 * 24);
        match soon {
            Some(to) => format!("usable, {} left", span(self.question.at, to, self.zone)),
            None => "usable now".to_owned(),
        }
    }

    fn usable(&self, promotion: &Promotion, is_guess: bool, quote: &Quote<'_>) -> String {
        let mut words = match self.asking {
            Asking::Now => "Usable now",
            Asking::There | Asking::Then => "Would work",
        }
        .to_owned();
        if is_guess {
            words.push_str(" as far as is known");
        }
        match promotion.valid_to.value().map(|to| to.at) {
            Some(to) if self.is_never(to) => words.push_str(", without an end"),
            Some(to) => {
                words.push_str(", until ");
                words.push_str(&self.moment(to));
            }
            None => {}
        }
        if promotion.unlimited.value() == Some(&true) {
            words.push_str("; any number of times");
        } else if let Some((left, limit)) = promotion.left() {
            words.push_str("; ");
            words.push_str(&left.to_string());
            words.push_str(" of ");
            words.push_str(&limit.to_string());
            words.push_str(" left");
        }
        if let Some([from, to]) = promotion.hours() {
            let short = |time: &str| quote(time.strip_suffix(":00").unwrap_or(time));
            words.push_str("; the hours told are ");
            words.push_str(&short(from));
            words.push_str(" to ");
            words.push_str(&short(to));
        }
        words
    }

    fn reason(&self, reason: &Reason<'_>, quote: &Quote<'_>) -> String {
        match reason {
            Reason::SwitchedOff => "switched off".to_owned(),
            Reason::NotYet { from } => format!("not yet: starts {}", self.moment(*from)),
            Reason::Expired { to } => format!("expired {}", self.moment(*to)),
            Reason::UsedUp { count, limit } => format!("used up: {count} of {limit}"),
            Reason::WrongChannel { only } => {
                let asked = match self.question.channel {
                    Some(super::Outlet::All) | None => "every channel".to_owned(),
                    Some(channel) => format!("channel {}", channel.name()),
                };
                let only = quote(&only.join(", "));
                format!("not in {asked}, only in {only}")
            }
            Reason::WrongStore { only } => {
                let asked = self.question.store.as_deref().unwrap_or_default().trim();
                let named = only[..only.len().min(MOST_STORES)].join(", ");
                let more = match only.len().saturating_sub(MOST_STORES) {
                    0 => String::new(),
                    more => format!(" and {more} more"),
                };
                let (asked, named) = (quote(asked), quote(&named));
                format!("not in store {asked}, only in {named}{more}")
            }
        }
    }

    /// A day, and near the moment asked for the time and its zone; and how far off that is.
    fn moment(&self, at: Timestamp) -> String {
        let near = at.duration_since(self.question.at).unsigned_abs().as_secs() < NEAR;
        let form = if near {
            "%-d %b %Y %H:%M %Z"
        } else {
            "%-d %b %Y"
        };
        let local = at.to_zoned_datetime(self.zone.clone());
        format!("{} ({})", local.strftime(form), self.distance(at))
    }

    /// How far off a moment is: "3 years ago", or "2 weeks before" another time that was asked for.
    fn distance(&self, at: Timestamp) -> String {
        let (asked, is_past) = (self.question.at, at < self.question.at);
        let span = span(at.min(asked), at.max(asked), self.zone);
        match (self.asking, is_past) {
            (Asking::Then, true) => format!("{span} before"),
            (Asking::Then, false) => format!("{span} after"),
            (Asking::Now | Asking::There, true) => format!("{span} ago"),
            (Asking::Now | Asking::There, false) => format!("in {span}"),
        }
    }

    fn is_never(&self, at: Timestamp) -> bool {
        at.to_zoned_datetime(self.zone.clone()).date().year() >= NEVER
    }
}

/// A time from one moment to a later one, in the unit that says most: "3 years", "5 weeks", "20 minutes".
fn span(from: Timestamp, to: Timestamp, zone: &TimeZone) -> String {
    let seconds = to.duration_since(from).unsigned_abs().as_secs();
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    let (count, unit) = match seconds {
        0..60 => return "less than a minute".to_owned(),
        60..3600 => (minutes, "minute"),
        _ if hours < 48 => (hours, "hour"),
        _ if days < 14 => (days, "day"),
        _ if days < 61 => (days / 7, "week"),
        _ => {
            let [from, to] = [from, to].map(|at| at.to_zoned_datetime(zone.clone()).datetime());
            let months =
                |at: jiff::civil::DateTime| i64::from(at.year()) * 12 + i64::from(at.month());
            let is_short = (to.day(), to.time()) < (from.day(), from.time());
            let months = (months(to) - months(from) - i64::from(is_short)).unsigned_abs();
            if months < 24 {
                (months, "month")
            } else {
                (months / 12, "year")
            }
        }
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The beginning of a raw value; the whole of it stands in the details.
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

impl State {
    /// The state as the answer to a question that was asked.
    pub fn answer_label(self, asking: Asking) -> &'static str {
        match (self, asking) {
            (Self::Usable, Asking::There | Asking::Then) => "would work",
            (state, _) => state.label(),
        }
    }
}
