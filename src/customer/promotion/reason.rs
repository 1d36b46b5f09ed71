//! Why a promotion cannot be used at a moment, in a store, in a channel; every reason, not only the first.
//!
//! A value that is missing or odd never makes a claim: it forbids nothing, and is named among what is not known.
//! Knows promotions; must never know words or the clock.

use jiff::Timestamp;

use super::{
    super::{Number, reading::Read},
    Promotion, State,
};

/// What is asked: would it work then, there?
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The moment.
    pub at: Timestamp,
    /// The store; none for any.
    pub store: Option<String>,
    /// The channel; none for any.
    pub channel: Option<Outlet>,
}

impl Question {
    /// At that moment, wherever.
    pub fn at(at: Timestamp) -> Self {
        Self {
            at,
            ..Self::default()
        }
    }
}

/// A channel as the API spells it in `redemptionChannels[].type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outlet {
    /// `POS`: at the till.
    Pos,
    /// `ECOM`: in the web shop.
    Ecom,
    /// `ALL`: both.
    All,
}

impl Outlet {
    /// Every channel.
    pub const ALL: [Self; 3] = [Self::Pos, Self::Ecom, Self::All];

    /// The API's own word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pos => "POS",
            Self::Ecom => "ECOM",
            Self::All => "ALL",
        }
    }

    /// The channel of a word, in either case; none for a word that nobody has documented.
    pub fn named(text: &str) -> Option<Self> {
        let text = text.trim();
        let mut all = Self::ALL.into_iter();
        all.find(|outlet| outlet.name().eq_ignore_ascii_case(text))
    }

    /// The only channel that what is typed can become.
    pub fn begun(text: &str) -> Option<Self> {
        let text = text.trim();
        let begins = |outlet: &Self| {
            let start = outlet.name().get(..text.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(text))
        };
        let mut all = Self::ALL.into_iter();
        all.find(|outlet| !text.is_empty() && begins(outlet))
    }
}

/// Why a promotion cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason<'a> {
    /// The server says it is not available.
    SwitchedOff,
    /// It starts later.
    NotYet {
        /// When.
        from: Timestamp,
    },
    /// It has ended.
    Expired {
        /// When.
        to: Timestamp,
    },
    /// It was redeemed as often as it may be.
    UsedUp {
        /// How often it was.
        count: &'a Number,
        /// How often it may be.
        limit: &'a Number,
    },
    /// It does not work in the channel asked for.
    WrongChannel {
        /// Where it works.
        only: Vec<&'a str>,
    },
    /// It does not work in the store asked for.
    WrongStore {
        /// Where it works.
        only: &'a [String],
    },
}

impl Reason<'_> {
    /// The state of a promotion of which this is the first reason.
    pub fn state(&self) -> State {
        match self {
            Self::SwitchedOff => State::SwitchedOff,
            Self::NotYet { .. } => State::NotYet,
            Self::Expired { .. } => State::Expired,
            Self::UsedUp { .. } => State::UsedUp,
            Self::WrongChannel { .. } | Self::WrongStore { .. } => State::Elsewhere,
        }
    }
}

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

/// What decides whether a promotion works, and may not be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Whether it is switched on.
    Available,
    /// From when it works.
    From,
    /// Until when it works.
    To,
    /// How often it may be used.
    Limit,
    /// How often it was used.
    Count,
    /// Whether it may be used without a limit.
    Unlimited,
    /// In which channels it works.
    Channels,
    /// In which stores it works.
    Stores,
}

/// Something that decides whether a promotion works, and is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown<'a> {
    /// What it is.
    pub what: Lacking,
    /// The value that makes no sense, if there is one.
    pub odd: Option<&'a str>,
}

/// The checks in the order of their reasons.
const CHECKS: [for<'a> fn(&'a Promotion, &Question) -> Option<Reason<'a>>; 6] = [
    |promotion, _| promotion.is_off().then_some(Reason::SwitchedOff),
    |promotion, question| {
        let from = promotion.valid_from.value()?.at;
        (question.at < from).then_some(Reason::NotYet { from })
    },
    |promotion, question| {
        let to = promotion.valid_to.value()?.at;
        (question.at > to).then_some(Reason::Expired { to })
    },
    |promotion, _| promotion.used_up(),
    Promotion::wrong_channel,
    Promotion::wrong_store,
];

impl Promotion {
    /// Every reason why it cannot be used, the one that counts most first; none where it can.
    pub fn reasons(&self, question: &Question) -> Vec<Reason<'_>> {
        let checks = CHECKS.iter();
        checks.filter_map(|check| check(self, question)).collect()
    }

    /// Whether it works, and if not, the first reason why.
    pub fn answer(&self, question: &Question) -> State {
        let mut reasons = CHECKS.iter().filter_map(|check| check(self, question));
        reasons
            .next()
            .map_or(State::Usable, |reason| reason.state())
    }

    /// Whether it works at `now`, wherever that is.
    pub fn state(&self, now: Timestamp) -> State {
        self.answer(&Question::at(now))
    }

    /// Whether the server says it is not available.
    pub(super) fn is_off(&self) -> bool {
        self.available == Read::Is(false)
    }

    /// Whether it was redeemed as often as it may be, as far as the figures tell.
    pub(super) fn used_up(&self) -> Option<Reason<'_>> {
        let (count, limit) = (figure(&self.count)?, figure(&self.limit)?);
        let is_limited = !matches!(self.unlimited, Read::Is(true) | Read::Odd(_));
        let is_reached = reaches(count, limit);
        (is_limited && is_reached).then_some(Reason::UsedUp { count, limit })
    }

    /// How often it may still be redeemed; none where that is not known, or without end.
    pub fn left(&self) -> Option<(u64, u64)> {
        if self.unlimited.value() == Some(&true) || self.unlimited.odd().is_some() {
            return None;
        }
        let (count, limit) = (figure(&self.count)?.count()?, figure(&self.limit)?.count()?);
        Some((limit.saturating_sub(count), limit))
    }

    fn wrong_channel(&self, question: &Question) -> Option<Reason<'_>> {
        let asked = question.channel?;
        match self.works_in(asked) {
            Some(false) => Some(Reason::WrongChannel {
                only: self.channel_names(),
            }),
            Some(true) | None => None,
        }
    }

    /// Whether it works in a channel; none where that is not known.
    fn works_in(&self, asked: Outlet) -> Option<bool> {
        let known = |channel: &super::Channel| channel.kind.as_str().and_then(Outlet::named);
        let has = |outlet| self.channels.iter().any(|one| known(one) == Some(outlet));
        let works = has(Outlet::All)
            || match asked {
                Outlet::All => has(Outlet::Pos) && has(Outlet::Ecom),
                Outlet::Pos | Outlet::Ecom => has(asked),
            };
        // A channel that makes no sense may be the very one that is asked for.
        let is_whole = !self.channels.is_empty()
            && self.channels.iter().all(|one| known(one).is_some())
            && self.odd_in("redemptionChannels").is_none();
        (works || is_whole).then_some(works)
    }

    fn wrong_store(&self, question: &Question) -> Option<Reason<'_>> {
        let asked = question.store.as_deref()?;
        match self.works_at(asked) {
            Some(false) => Some(Reason::WrongStore {
                only: &self.stores_included,
            }),
            Some(true) | None => None,
        }
    }

    /// Whether it works in a store; none where that is not known. A list without stores limits nothing.
    fn works_at(&self, asked: &str) -> Option<bool> {
        let mut stores = self.stores_included.iter();
        let is_named = stores.any(|store| store.trim().eq_ignore_ascii_case(asked.trim()));
        match self.odd_in("storesIncluded") {
            _ if is_named => Some(true),
            Some(_) => None,
            None => Some(self.stores_included.is_empty()),
        }
    }

    /// What stands in a list, or for it, and makes no sense.
    fn odd_in(&self, list: &str) -> Option<&str> {
        let mut odd = self.odd.iter();
        let own = odd.find(|odd| {
            let behind = odd.name.strip_prefix(list);
            behind.is_some_and(|behind| behind.is_empty() || behind.starts_with('['))
        });
        own.map(|odd| odd.raw.as_str())
    }

    /// What would decide whether it works, and is not known.
    pub fn unknowns(&self, question: &Question) -> Vec<Unknown<'_>> {
        let mut all = Vec::new();
        let mut note = |is_known: bool, what, odd| {
            if !is_known {
                all.push(Unknown { what, odd });
            }
        };
        let (on, from, to) = (&self.available, &self.valid_from, &self.valid_to);
        note(on.value().is_some(), Lacking::Available, on.odd());
        note(from.value().is_some(), Lacking::From, from.odd());
        note(to.value().is_some(), Lacking::To, to.odd());
        if self.unlimited.value() != Some(&true) {
            let (count, limit) = (figure(&self.count), figure(&self.limit));
            let odd = |number| odd_figure(number);
            let (of_limit, of_count) = (odd(&self.limit), odd(&self.count));
            note(limit.is_some(), Lacking::Limit, of_limit);
            let counts = limit.is_none() || count.is_some();
            note(counts, Lacking::Count, of_count);
            let without_end = self.unlimited.odd();
            note(without_end.is_none(), Lacking::Unlimited, without_end);
        }
        if let Some(asked) = question.channel {
            let odd = self.odd_in("redemptionChannels").or_else(|| {
                let mut kinds = self.channels.iter().map(|channel| &channel.kind);
                kinds.find_map(|kind| match kind {
                    Read::Is(word) if Outlet::named(word).is_none() => Some(word.as_str()),
                    kind => kind.odd(),
                })
            });
            note(self.works_in(asked).is_some(), Lacking::Channels, odd);
        }
        if let Some(asked) = &question.store {
            let odd = self.odd_in("storesIncluded");
            note(self.works_at(asked).is_some(), Lacking::Stores, odd);
        }
        all
    }
}

/// A number of times; a negative one makes no sense.
fn figure(number: &Read<Number>) -> Option<&Number> {
    number.value().filter(|number| number.f64() >= 0.0)
}

/// The spelling of a number of times that makes no sense.
fn odd_figure(number: &Read<Number>) -> Option<&str> {
    match number {
        Read::Is(number) => (number.f64() < 0.0).then_some(number.raw()),
        number => number.odd(),
    }
}

/// Whether one number is at least the other: exactly where both are whole.
fn reaches(count: &Number, limit: &Number) -> bool {
    match (count.integer(), limit.integer()) {
        (Some(count), Some(limit)) => count >= limit,
        _ => count.f64() >= limit.f64(),
    }
}
