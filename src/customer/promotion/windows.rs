//! How many promotions are in which state, told from their dates alone: asked at every key, and there may be
//! thousands of them. Must agree with [`Promotion::state`]; a property holds it to that.

use jiff::{SignedDuration, Timestamp};

use super::{Promotion, State};

/// How many promotions are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally([usize; State::ALL.len()]);

impl Tally {
    /// How many are in that state.
    pub fn of(&self, state: State) -> usize {
        self.0[state as usize]
    }

    /// One more in that state.
    pub fn add(&mut self, state: State) {
        self.0[state as usize] += 1;
    }
}

/// When promotions can be used, without the promotions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Windows {
    usable: Spans,
    used_up: Spans,
    switched_off: usize,
}

/// Spans of time, their beginnings and their ends each in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Spans {
    starts: Vec<Timestamp>,
    ends: Vec<Timestamp>,
}

impl Windows {
    /// Those of these promotions.
    pub fn new(promotions: &[Promotion]) -> Self {
        let mut windows = Self::default();
        for promotion in promotions {
            if promotion.is_off() {
                windows.switched_off += 1;
            } else if promotion.used_up().is_some() {
                windows.used_up.add(promotion);
            } else {
                windows.usable.add(promotion);
            }
        }
        windows.usable.sort();
        windows.used_up.sort();
        windows
    }

    /// How many of them can be used at that moment.
    pub fn open(&self, now: Timestamp) -> usize {
        let [not_yet, expired] = self.usable.outside(now);
        self.usable.starts.len() - not_yet - expired
    }

    /// How many are in each state at that moment, wherever that is.
    pub fn tally(&self, now: Timestamp) -> Tally {
        let mut tally = Tally::default();
        let mut put = |state: State, count| tally.0[state as usize] = count;
        let [[early, late], [used_early, used_late]] =
            [&self.usable, &self.used_up].map(|spans| spans.outside(now));
        put(State::SwitchedOff, self.switched_off);
        put(State::NotYet, early + used_early);
        put(State::Expired, late + used_late);
        put(
            State::UsedUp,
            self.used_up.starts.len() - used_early - used_late,
        );
        put(State::Usable, self.usable.starts.len() - early - late);
        tally
    }
}

impl Spans {
    fn add(&mut self, promotion: &Promotion) {
        let from = promotion.valid_from.value();
        let from = from.map_or(Timestamp::MIN, |from| from.at);
        let to = promotion.valid_to.value();
        let to = to.map_or(Timestamp::MAX, |to| to.at);
        // One that ends before it begins is over as soon as it has begun.
        let before = from
            .checked_sub(SignedDuration::from_nanos(1))
            .unwrap_or(Timestamp::MIN);
        self.starts.push(from);
        self.ends.push(to.max(before));
    }

    fn sort(&mut self) {
        self.starts.sort_unstable();
        self.ends.sort_unstable();
    }

    /// How many begin later, and how many are over.
    fn outside(&self, now: Timestamp) -> [usize; 2] {
        let begun = self.starts.partition_point(|from| *from <= now);
        let over = self.ends.partition_point(|to| *to < now);
        [self.starts.len() - begun, over]
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::json::Node;

    /// A promotion of few values, so that they meet often.
    fn promotion() -> impl Strategy<Value = String> {
        let date = || {
            prop_oneof![
                Just(String::new()),
                Just("someday".to_owned()),
                (0..6).prop_map(|second| format!("2024-04-03T07:38:0{second}Z"))
            ]
        };
        let figure = || {
            prop_oneof![
                Just("null"),
                Just("0"),
                Just("1"),
                Just("2"),
                Just("-1"),
                Just("[]")
            ]
        };
        let flag = || prop_oneof![Just("null"), Just("true"), Just("false"), Just("7")];
        (date(), date(), figure(), figure(), flag(), flag()).prop_map(
            |(from, to, count, limit, available, unlimited)| {
                format!(
                    r#"{{"validFrom":"{from}","validTo":"{to}","redemptionCount":{count},"redemptionLimit":{limit},
                    "available":{available},"unlimitedRedemption":{unlimited}}}"#
                )
            },
        )
    }

    proptest! {
        #[test]
        fn agree_with_the_promotions_themselves(
            texts in proptest::collection::vec(promotion(), 0..12),
            second in 0..7_u8,
        ) {
            let read = |text: &String| Promotion::read(Node::parse(text).unwrap());
            let promotions: Vec<_> = texts.iter().map(read).collect();
            let now: Timestamp = format!("2024-04-03T07:38:0{second}Z").parse().unwrap();
            let mut expected = Tally::default();
            for promotion in &promotions {
                expected.add(promotion.state(now));
            }
            let windows = Windows::new(&promotions);
            prop_assert_eq!(windows.tally(now), expected);
            prop_assert_eq!(windows.open(now), expected.of(State::Usable));
        }
    }
}
