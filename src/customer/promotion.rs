//! Promotions, whether each can be used, and why not. The server's own: nothing here is ever edited.

mod asked;
mod read;
mod reason;
mod windows;

#[cfg(test)]
mod tests;

pub use asked::moment_typed;
pub use reason::{Asking, Lacking, Outlet, Question, Reason, Unknown};
pub use windows::{Tally, Windows};

use super::{
    Number,
    reading::{Instant, OddMember, Read},
};

/// One item of `promotions`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Promotion {
    /// `id`.
    pub id: Read<String>,
    /// `type`.
    pub kind: Read<String>,
    /// `name`.
    pub name: Read<String>,
    /// `description`.
    pub description: Read<String>,
    /// `terms`.
    pub terms: Read<String>,
    /// `urlLink`.
    pub url_link: Read<String>,
    /// `urlImage`; may lack its scheme.
    pub url_image: Read<String>,
    /// `validTimeFrom`: a time of day for people to read; decides nothing.
    pub valid_time_from: Read<String>,
    /// `validTimeTo`: a time of day for people to read; decides nothing.
    pub valid_time_to: Read<String>,
    /// `available`.
    pub available: Read<bool>,
    /// `unlimitedRedemption`: `true` makes the limit meaningless.
    pub unlimited: Read<bool>,
    /// `validFrom`: the first instant at which it works.
    pub valid_from: Read<Instant>,
    /// `validTo`: the last instant at which it works.
    pub valid_to: Read<Instant>,
    /// `redemptionLimit`.
    pub limit: Read<Number>,
    /// `redemptionCount`.
    pub count: Read<Number>,
    /// `productsIncluded`.
    pub products_included: Vec<Product>,
    /// `productsExcluded`.
    pub products_excluded: Vec<Product>,
    /// `storesIncluded`: ids, whether sent as text or as objects with an `id`.
    pub stores_included: Vec<String>,
    /// `affiliate`.
    pub affiliate: Option<Affiliate>,
    /// `redemptionChannels`.
    pub channels: Vec<Channel>,
    /// `redemptionHistory`: the newest first; those without a readable moment last, in the received order.
    pub history: Vec<Redemption>,
    /// `sortOrder`.
    pub sort_order: Read<Number>,
    /// Members that nobody has documented: name and raw JSON, in order.
    pub unknown: Vec<(String, String)>,
    /// Lists and items of another shape than documented; a promotion that is no object stands here as `promotion`.
    pub odd: Vec<OddMember>,
}

/// A product that a promotion names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Product {
    /// `id`; a bare string or number in the list is an id too.
    pub id: Read<String>,
    /// `type`: what the id means.
    pub kind: Read<String>,
}

/// Who stands behind a promotion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Affiliate {
    /// `id`.
    pub id: Read<String>,
    /// `name`.
    pub name: Read<String>,
}

/// Where a promotion can be redeemed, and for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    /// `type`: `ECOM`, `POS` or `ALL`.
    pub kind: Read<String>,
    /// `valueType`: `PERCENT`, `AMOUNT` or `CODE`.
    pub value_type: Read<String>,
    /// `value`: text, though examples show a number.
    pub value: Read<String>,
    /// `message`: a word to the person at the till.
    pub message: Read<String>,
}

/// One time that a promotion was redeemed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redemption {
    /// `storeId`.
    pub store_id: Read<String>,
    /// `receiptId`.
    pub receipt_id: Read<String>,
    /// `redeemDateTime`.
    pub at: Read<Instant>,
    /// Members that nobody has documented: name and raw JSON, in order.
    pub unknown: Vec<(String, String)>,
}

/// Whether a promotion works, and if not, the first reason why, in this order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It works.
    Usable,
    /// The server says it is not available.
    SwitchedOff,
    /// It starts later.
    NotYet,
    /// It has ended.
    Expired,
    /// It was redeemed as often as it may be.
    UsedUp,
    /// It works, but not in the store or the channel asked for.
    Elsewhere,
}

impl State {
    /// The states in the order in which an agent asks for them.
    pub const ALL: [Self; 6] = [
        Self::Usable,
        Self::NotYet,
        Self::Expired,
        Self::UsedUp,
        Self::SwitchedOff,
        Self::Elsewhere,
    ];
}

impl Promotion {
    /// How often it was redeemed: `1/5`, or `1/∞` where it may be redeemed without end.
    pub fn used_words(&self) -> String {
        let figure = |number: &Read<Number>| match number {
            Read::Is(number) => number.raw().to_owned(),
            Read::Absent | Read::Null => "–".to_owned(),
            Read::Odd(raw) => raw.clone(),
        };
        let count = figure(&self.count);
        match (self.unlimited.value(), &self.limit) {
            (Some(true), _) => format!("{count}/∞"),
            (_, limit) => format!("{count}/{}", figure(limit)),
        }
    }

    /// The hours that are told to customers, where they are not the whole day; they decide nothing. What is odd is as
    /// it came.
    pub fn hours(&self) -> Option<[&str; 2]> {
        let told = [&self.valid_time_from, &self.valid_time_to].map(|told| match told {
            Read::Is(text) | Read::Odd(text) => text.as_str(),
            Read::Absent | Read::Null => "–",
        });
        let is_default = |text: &&str| matches!(*text, "00:00:00" | "–");
        (!told.iter().all(is_default)).then_some(told)
    }

    /// Where it works, in the API's own words: `ECOM, POS`.
    pub fn channel_words(&self) -> String {
        self.channel_names().join(", ")
    }

    /// So many different things are more than a cell of a table can show.
    pub const MOST_SHOWN: usize = 16;

    /// Its channels, as many as are looked at for a cell of a table.
    pub fn first_channels(&self) -> &[Channel] {
        const MANY: usize = 100;
        &self.channels[..self.channels.len().min(MANY)]
    }

    /// The names of its channels, each once.
    fn channel_names(&self) -> Vec<&str> {
        let mut words: Vec<&str> = Vec::new();
        let kinds = self.first_channels().iter();
        for kind in kinds.filter_map(|channel| channel.kind.as_str()) {
            if words.len() < Self::MOST_SHOWN && !words.contains(&kind) {
                words.push(kind);
            }
        }
        words
    }
}
