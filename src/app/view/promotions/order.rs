//! The orders that the table of promotions can be in. Each is sorted once for an answer, when it is first asked for;
//! keys only walk through it. The state is no order of its own: it changes with time, and is asked for anew.

use std::{cmp::Ordering, collections::BTreeMap};

use crate::{
    customer::{Number, Promotion, Read, State, collation},
    voice::Words,
};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name.
    Name,
    /// What kind of promotion it is.
    Type,
    /// Whether it can be used.
    State,
    /// The first moment at which it works.
    From,
    /// The last one.
    To,
    /// How often it was redeemed.
    Used,
    /// What it is worth.
    Value,
    /// Where it works.
    Channels,
}

impl Column {
    /// The columns from left to right.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Type,
        Self::State,
        Self::From,
        Self::To,
        Self::Used,
        Self::Value,
        Self::Channels,
    ];
}

/// How the table is sorted: by a column, or as received.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The column; none for the received order.
    pub column: Option<Column>,
    /// From the last to the first.
    pub is_reversed: bool,
}

impl Sort {
    /// The column to the right; behind the last one the received order.
    #[must_use]
    pub fn next(self) -> Self {
        let at = self.column.map_or(0, |column| column as usize + 1);
        Self {
            column: Column::ALL.get(at).copied(),
            is_reversed: false,
        }
    }

    /// The other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            is_reversed: !self.is_reversed,
            ..self
        }
    }

    /// The mark of the way it goes.
    pub fn mark(self) -> &'static str {
        if self.is_reversed { "▼" } else { "▲" }
    }
}

/// The orders made so far: the places of the promotions in the answer.
#[derive(Debug, Default)]
pub(super) struct Orders(BTreeMap<Column, Vec<usize>>);

impl Orders {
    /// The promotions in an order. `states` are theirs, where the order is by state.
    pub(super) fn of(
        &mut self,
        sort: Sort,
        promotions: &[Promotion],
        states: &[State],
        words: Words,
    ) -> Vec<usize> {
        let all = 0..promotions.len();
        let mut order: Vec<usize> = match sort.column {
            None => all.collect(),
            Some(Column::State) => {
                let places = |state| all.clone().filter(move |place| states[*place] == state);
                State::ALL.into_iter().flat_map(places).collect()
            }
            Some(column) => (self.0.entry(column))
                .or_insert_with(|| sorted(column, promotions, words))
                .clone(),
        };
        if sort.is_reversed {
            order.reverse();
        }
        order
    }
}

/// A number that can be sorted by.
#[derive(PartialEq)]
struct Figure(f64);

impl Eq for Figure {}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Figure {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

fn sorted(column: Column, promotions: &[Promotion], words: Words) -> Vec<usize> {
    let name = |text: &Read<String>| Some(collation::key(text.as_str()?, words.0.code()));
    match column {
        Column::Name => by(promotions, |one| name(&one.name)),
        Column::Type => by(promotions, |one| name(&one.kind)),
        Column::From => by(promotions, |one| one.valid_from.value().map(|from| from.at)),
        Column::To => by(promotions, |one| one.valid_to.value().map(|to| to.at)),
        Column::Used => by(promotions, |one| one.count.value().map(figure)),
        Column::Value => by(promotions, value),
        Column::Channels => by(promotions, |one| {
            Some(one.channel_words()).filter(|words| !words.is_empty())
        }),
        Column::State => (0..promotions.len()).collect(),
    }
}

/// Sorted by a key, those without one last, equal ones as received.
fn by<K: Ord>(promotions: &[Promotion], key: impl Fn(&Promotion) -> Option<K>) -> Vec<usize> {
    let keys = promotions.iter().map(|promotion| {
        let key = key(promotion);
        (key.is_none(), key)
    });
    let mut keyed: Vec<_> = keys.enumerate().collect();
    keyed.sort_by(|(_, one), (_, other)| one.cmp(other));
    keyed.into_iter().map(|(place, _)| place).collect()
}

fn figure(number: &Number) -> Figure {
    Figure(number.f64())
}

/// What it is worth in its first channel: kinds of values beside each other, and each kind by its figure.
fn value(promotion: &Promotion) -> Option<(String, Figure, String)> {
    let channel = promotion.channels.first()?;
    let text = channel.value.as_str().filter(|value| !value.is_empty())?;
    let kind = match &channel.value_type {
        Read::Is(kind) => kind.clone(),
        Read::Absent | Read::Null | Read::Odd(_) => String::new(),
    };
    let worth = channel.value.as_str().and_then(Number::parse);
    Some((
        kind,
        Figure(worth.map_or(f64::MAX, |worth| worth.f64())),
        text.to_owned(),
    ))
}
