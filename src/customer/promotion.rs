//! Promotions and what state each is in. The server's own: nothing here is ever edited.

use jiff::Timestamp;

use crate::record::json::Node;

use super::{
    Number,
    reading::{Instant, OddMember, Read, each_member, list, plain_text},
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
    /// `redemptionHistory`, in the received order.
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
}

/// Whether a promotion works, and if not, the first reason why, in this order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// It works now.
    Usable,
    /// It starts later.
    NotYet,
    /// It has ended.
    Expired,
    /// It was redeemed as often as it may be.
    UsedUp,
    /// The server says it is not available.
    SwitchedOff,
}

impl State {
    /// The state in a word or two.
    pub fn label(self) -> &'static str {
        match self {
            Self::Usable => "usable now",
            Self::NotYet => "not yet",
            Self::Expired => "expired",
            Self::UsedUp => "used up",
            Self::SwitchedOff => "switched off",
        }
    }
}

/// When promotions can be used, without the promotions: asked at every key, and there may be thousands of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Windows(Vec<(Timestamp, Timestamp)>);

impl Windows {
    /// Those of these promotions.
    pub fn new(promotions: &[Promotion]) -> Self {
        Self(promotions.iter().filter_map(Promotion::window).collect())
    }

    /// How many of them can be used at that moment.
    pub fn open(&self, now: Timestamp) -> usize {
        let is_open = |(from, to): &&(Timestamp, Timestamp)| (*from..=*to).contains(&now);
        self.0.iter().filter(is_open).count()
    }
}

impl Promotion {
    /// Reads one promotion, each member once.
    pub fn read(node: Node<'_>) -> Self {
        let mut promotion = Self::default();
        if !each_member(node, |key, value| promotion.take(key, value)) {
            promotion.odd.push(OddMember {
                name: "promotion".to_owned(),
                raw: node.raw().to_owned(),
            });
        }
        promotion
    }

    fn take(&mut self, key: &str, value: Node<'_>) {
        match key {
            "id" => self.id = Read::text(value),
            "type" => self.kind = Read::text(value),
            "name" => self.name = Read::text(value),
            "description" => self.description = Read::text(value),
            "terms" => self.terms = Read::text(value),
            "urlLink" => self.url_link = Read::text(value),
            "urlImage" => self.url_image = Read::text(value),
            "validTimeFrom" => self.valid_time_from = Read::text(value),
            "validTimeTo" => self.valid_time_to = Read::text(value),
            "available" => self.available = Read::boolean(value),
            "unlimitedRedemption" => self.unlimited = Read::boolean(value),
            "validFrom" => self.valid_from = Read::instant(value),
            "validTo" => self.valid_to = Read::instant(value),
            "redemptionLimit" => self.limit = Read::number(value),
            "redemptionCount" => self.count = Read::number(value),
            "sortOrder" => self.sort_order = Read::number(value),
            "productsIncluded" => {
                self.products_included = list(value, key, &mut self.odd, Product::read);
            }
            "productsExcluded" => {
                self.products_excluded = list(value, key, &mut self.odd, Product::read);
            }
            "storesIncluded" => self.stores_included = list(value, key, &mut self.odd, store),
            "redemptionChannels" => {
                self.channels = list(value, key, &mut self.odd, Channel::read);
            }
            "redemptionHistory" => {
                self.history = list(value, key, &mut self.odd, Redemption::read);
            }
            "affiliate" => self.take_affiliate(value),
            _ => self.unknown.push((key.to_owned(), value.raw().to_owned())),
        }
    }

    fn take_affiliate(&mut self, node: Node<'_>) {
        let mut affiliate = Affiliate::default();
        let is_object = each_member(node, |key, value| match key {
            "id" => affiliate.id = Read::text(value),
            "name" => affiliate.name = Read::text(value),
            _ => {}
        });
        self.affiliate = is_object.then_some(affiliate);
        if !is_object && node.raw() != "null" {
            self.odd.push(OddMember {
                name: "affiliate".to_owned(),
                raw: node.raw().to_owned(),
            });
        }
    }

    /// Whether it works at `now`, by its instants alone. A date that is missing or unreadable sets no bound.
    pub fn state(&self, now: Timestamp) -> State {
        if self.available == Read::Is(false) {
            State::SwitchedOff
        } else if self.valid_from.value().is_some_and(|from| now < from.at) {
            State::NotYet
        } else if self.valid_to.value().is_some_and(|to| now > to.at) {
            State::Expired
        } else if self.is_used_up() {
            State::UsedUp
        } else {
            State::Usable
        }
    }

    /// The time in which it can be used, as far as time alone decides; none where something else forbids it.
    fn window(&self) -> Option<(Timestamp, Timestamp)> {
        if self.available == Read::Is(false) || self.is_used_up() {
            return None;
        }
        let from = self
            .valid_from
            .value()
            .map_or(Timestamp::MIN, |from| from.at);
        let to = self.valid_to.value().map_or(Timestamp::MAX, |to| to.at);
        Some((from, to))
    }

    fn is_used_up(&self) -> bool {
        let Some(limit) = self.limit.value() else {
            return false;
        };
        let count = self.count.value().map_or(0.0, Number::f64);
        self.unlimited != Read::Is(true) && count >= limit.f64()
    }

    /// What it is worth: `10 %`, `50 off`, `Code ABC`; different values in different channels side by side.
    pub fn value_words(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        for channel in &self.channels {
            if let Some(value) = channel.value_words()
                && !words.contains(&value)
            {
                words.push(value);
            }
        }
        words.join(", ")
    }

    /// Where it works, in the API's own words: `ECOM, POS`.
    pub fn channel_words(&self) -> String {
        let mut words: Vec<&str> = Vec::new();
        for kind in self
            .channels
            .iter()
            .filter_map(|channel| channel.kind.as_str())
        {
            if !words.contains(&kind) {
                words.push(kind);
            }
        }
        words.join(", ")
    }
}

impl Product {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut product = Self::default();
        let is_object = each_member(node, |key, value| match key {
            "id" => product.id = Read::text(value),
            "type" => product.kind = Read::text(value),
            _ => {}
        });
        if !is_object {
            product.id = Read::Is(plain_text(node)?.into_owned());
        }
        Some(product)
    }
}

/// The id of a store, from a bare text or an object.
fn store(node: Node<'_>) -> Option<String> {
    let mut id = plain_text(node);
    each_member(node, |key, value| {
        if key == "id" {
            id = plain_text(value);
        }
    });
    id.map(std::borrow::Cow::into_owned)
}

impl Channel {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut channel = Self::default();
        each_member(node, |key, value| match key {
            "type" => channel.kind = Read::text(value),
            "valueType" => channel.value_type = Read::text(value),
            "value" => channel.value = Read::text(value),
            "message" => channel.message = Read::text(value),
            _ => {}
        })
        .then_some(channel)
    }

    /// What it gives in this channel; nothing without a value.
    pub fn value_words(&self) -> Option<String> {
        let value = self.value.as_str().filter(|value| !value.is_empty())?;
        Some(match self.value_type.as_str() {
            Some("PERCENT") => format!("{value} %"),
            Some("AMOUNT") => format!("{value} off"),
            Some("CODE") => format!("Code {value}"),
            Some(_) | None => value.to_owned(),
        })
    }
}

impl Redemption {
    fn read(node: Node<'_>) -> Option<Self> {
        let mut redemption = Self::default();
        each_member(node, |key, value| match key {
            "storeId" => redemption.store_id = Read::text(value),
            "receiptId" => redemption.receipt_id = Read::text(value),
            "redeemDateTime" => redemption.at = Read::instant(value),
            _ => {}
        })
        .then_some(redemption)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Promotion {
        Promotion::read(Node::parse(text).unwrap())
    }

    #[test]
    fn the_state_goes_by_precedence() {
        let now: Timestamp = "2024-04-03T07:38:32.495Z".parse().unwrap();
        for (text, expected) in [
            ("{}", State::Usable),
            (r#"{"available":true}"#, State::Usable),
            (r#"{"available":"false"}"#, State::SwitchedOff),
            (
                r#"{"available":false,"validTo":"2020-01-01T00:00:00Z"}"#,
                State::SwitchedOff,
            ),
            (
                r#"{"validFrom":"2024-04-03T07:38:32.496Z","validTo":"2020-01-01T00:00:00Z"}"#,
                State::NotYet,
            ),
            (r#"{"validFrom":"2024-04-03T07:38:32.495Z"}"#, State::Usable),
            (r#"{"validTo":"2024-04-03T07:38:32.495Z"}"#, State::Usable),
            (r#"{"validTo":"2024-04-03T07:38:32.494Z"}"#, State::Expired),
            (r#"{"validTo":"2024-04-03T07:38:32"}"#, State::Expired),
            (r#"{"validTo":"2024-04-03T09:38:33+02:00"}"#, State::Usable),
            (
                r#"{"validTo":"2020-01-01T00:00:00Z","redemptionLimit":1,"redemptionCount":1}"#,
                State::Expired,
            ),
            (r#"{"validTo":"someday","validFrom":null}"#, State::Usable),
            (
                r#"{"validTo":"9999-12-31T23:59:59.9999999Z"}"#,
                State::Usable,
            ),
            (
                r#"{"redemptionLimit":5,"redemptionCount":5}"#,
                State::UsedUp,
            ),
            (
                r#"{"redemptionLimit":"5","redemptionCount":6}"#,
                State::UsedUp,
            ),
            (
                r#"{"redemptionLimit":5,"redemptionCount":4}"#,
                State::Usable,
            ),
            (r#"{"redemptionLimit":5}"#, State::Usable),
            (r#"{"redemptionCount":5}"#, State::Usable),
            (
                r#"{"redemptionLimit":1,"redemptionCount":1,"unlimitedRedemption":true}"#,
                State::Usable,
            ),
            (
                r#"{"redemptionLimit":1,"redemptionCount":1,"unlimitedRedemption":false}"#,
                State::UsedUp,
            ),
        ] {
            assert_eq!(read(text).state(now), expected, "{text}");
            let windows = Windows::new(&[read(text)]);
            let usable = usize::from(expected == State::Usable);
            assert_eq!(windows.open(now), usable, "{text}");
        }
    }

    #[test]
    fn times_of_day_decide_nothing() {
        let now: Timestamp = "2024-04-03T23:00:00Z".parse().unwrap();
        let promotion = read(r#"{"validTimeFrom":"08:00:00","validTimeTo":"20:00:00"}"#);
        assert_eq!(promotion.state(now), State::Usable);
        assert_eq!(promotion.valid_time_to.as_str(), Some("20:00:00"));
    }

    #[test]
    fn what_it_is_worth() {
        for (channels, value, names) in [
            (
                r#"[{"type":"POS","valueType":"PERCENT","value":10}]"#,
                "10 %",
                "POS",
            ),
            (
                r#"[{"type":"ALL","valueType":"AMOUNT","value":"50"}]"#,
                "50 off",
                "ALL",
            ),
            (
                r#"[{"type":"ECOM","valueType":"CODE","value":"ABC"}]"#,
                "Code ABC",
                "ECOM",
            ),
            (
                r#"[{"type":"ECOM","valueType":"PERCENT","value":"10"},{"type":"POS","valueType":"PERCENT","value":10}]"#,
                "10 %",
                "ECOM, POS",
            ),
            (
                r#"[{"type":"ECOM","valueType":"CODE","value":"A"},{"type":"POS","valueType":"PERCENT","value":5}]"#,
                "Code A, 5 %",
                "ECOM, POS",
            ),
            (
                r#"[{"type":"POS","valueType":"POINTS","value":"7"}]"#,
                "7",
                "POS",
            ),
            (r#"[{"valueType":"PERCENT"}]"#, "", ""),
            ("[]", "", ""),
        ] {
            let promotion = read(&format!(r#"{{"redemptionChannels":{channels}}}"#));
            assert_eq!(promotion.value_words(), value, "{channels}");
            assert_eq!(promotion.channel_words(), names, "{channels}");
        }
    }

    #[test]
    fn products_and_stores_in_any_shape() {
        let promotion = read(
            r#"{"productsIncluded":[{"id":123,"type":"description"},"A1",7,[]],"productsExcluded":{"id":1},
            "storesIncluded":["S1",{"id":"S2","name":"x"},{"id":3},4,{"name":"no id"},null]}"#,
        );
        let ids: Vec<_> = promotion
            .products_included
            .iter()
            .map(|product| (product.id.as_str().unwrap(), product.kind.as_str()))
            .collect();
        assert_eq!(
            ids,
            [("123", Some("description")), ("A1", None), ("7", None)]
        );
        assert_eq!(promotion.stores_included, ["S1", "S2", "3", "4"]);
        let odd: Vec<_> = promotion
            .odd
            .iter()
            .map(|odd| (odd.name.as_str(), odd.raw.as_str()))
            .collect();
        assert_eq!(
            odd,
            [
                ("productsIncluded[3]", "[]"),
                ("productsExcluded", r#"{"id":1}"#),
                ("storesIncluded[4]", r#"{"name":"no id"}"#),
                ("storesIncluded[5]", "null"),
            ]
        );
    }

    #[test]
    fn odd_shapes_hide_nothing_else() {
        let promotion = read(
            r#"{"name":["x"],"validFrom":"soon","affiliate":"ACME","redemptionChannels":["POS"],
            "redemptionHistory":[{"storeId":1},"?"],"new":{"a": 1},"description":"d"}"#,
        );
        assert_eq!(promotion.name.odd(), Some(r#"["x"]"#));
        assert_eq!(promotion.valid_from.odd(), Some(r#""soon""#));
        assert_eq!(promotion.affiliate, None);
        assert_eq!(promotion.description.as_str(), Some("d"));
        assert_eq!(promotion.history[0].store_id.as_str(), Some("1"));
        assert_eq!(
            promotion.unknown,
            [("new".to_owned(), r#"{"a": 1}"#.to_owned())]
        );
        let odd: Vec<_> = promotion.odd.iter().map(|odd| odd.name.as_str()).collect();
        assert_eq!(
            odd,
            ["affiliate", "redemptionChannels[0]", "redemptionHistory[1]"]
        );
        assert_eq!(read("[1]").odd[0].raw, "[1]");
    }
}
