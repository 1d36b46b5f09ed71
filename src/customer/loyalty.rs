//! Points and stamp cards. The server's own: nothing here is ever edited.

use crate::record::json::{Kind, Node};

use super::{
    Number,
    reading::{OddMember, Read, each_member, list},
};

/// The member `loyalty`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loyalty {
    /// `points`: the balance, pending points included; not what can be spent.
    pub points: Read<Number>,
    /// `pointsActive`: what can be spent now.
    pub points_active: Read<Number>,
    /// `pointsPending`: earned and not yet released.
    pub points_pending: Read<Number>,
    /// `pointsExpired`: lost to time.
    pub points_expired: Read<Number>,
    /// `pointsTotal`: everything ever earned.
    pub points_total: Read<Number>,
    /// `loyaltyCards` by `sortOrder`; cards without one last, otherwise in the received order.
    pub cards: Vec<StampCard>,
    /// Whether there is a list of cards, empty or not.
    pub cards_told: bool,
    /// Raw text of what stands where `loyalty` or its list of cards should.
    pub odd: Option<String>,
}

/// One stamp card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StampCard {
    /// `id`.
    pub id: Read<String>,
    /// `namn` as documented, else `name` as some tenants send it.
    pub name: Read<String>,
    /// `total`: stamps on a full card.
    pub total: Read<Number>,
    /// `count`: stamps so far.
    pub count: Read<Number>,
    /// `imageUrl`; may lack its scheme.
    pub image_url: Read<String>,
    /// `sortOrder`.
    pub sort_order: Read<Number>,
    /// `extendedProperties`: the tenant's own, raw JSON.
    pub extended: Option<String>,
    /// Raw text of a card that is no object.
    pub odd: Option<String>,
}

impl Loyalty {
    /// Reads the member `loyalty`.
    pub fn read(node: Node<'_>) -> Self {
        let mut loyalty = Self::default();
        let mut odd = Vec::new();
        let is_object = each_member(node, |key, value| match key {
            "points" => loyalty.points = Read::number(value),
            "pointsActive" => loyalty.points_active = Read::number(value),
            "pointsPending" => loyalty.points_pending = Read::number(value),
            "pointsExpired" => loyalty.points_expired = Read::number(value),
            "pointsTotal" => loyalty.points_total = Read::number(value),
            "loyaltyCards" => {
                odd.clear();
                loyalty.cards_told = value.kind() == Kind::Array;
                loyalty.cards = list(value, key, &mut odd, |card| Some(StampCard::read(card)));
            }
            _ => {}
        });
        let order = |card: &StampCard| card.sort_order.value().map_or(f64::INFINITY, Number::f64);
        loyalty.cards.sort_by(|a, b| order(a).total_cmp(&order(b)));
        loyalty.odd = match odd.pop() {
            Some(OddMember { raw, .. }) => Some(raw),
            None if is_object || node.kind() == Kind::Null => None,
            None => Some(node.raw().to_owned()),
        };
        loyalty
    }

    /// Whether there are points that are not released yet.
    pub fn has_pending(&self) -> bool {
        self.points_pending
            .value()
            .is_some_and(|points| points.f64() > 0.0)
    }
}

impl StampCard {
    fn read(node: Node<'_>) -> Self {
        let mut card = Self::default();
        let mut plain_name = Read::Absent;
        let is_object = each_member(node, |key, value| match key {
            "id" => card.id = Read::text(value),
            "namn" => card.name = Read::text(value),
            "name" => plain_name = Read::text(value),
            "total" => card.total = Read::number(value),
            "count" => card.count = Read::number(value),
            "imageUrl" => card.image_url = Read::text(value),
            "sortOrder" => card.sort_order = Read::number(value),
            "extendedProperties" => card.extended = Some(value.raw().to_owned()),
            _ => {}
        });
        card.name = card.name.or(plain_name);
        card.odd = (!is_object).then(|| node.raw().to_owned());
        card
    }

    /// Stamps so far and stamps on a full card, when both are whole numbers.
    pub fn stamps(&self) -> Option<(u64, u64)> {
        Some((self.count.value()?.count()?, self.total.value()?.count()?))
    }

    /// Stamps still to collect; 0 on a full card.
    pub fn remaining(&self) -> Option<u64> {
        self.stamps()
            .map(|(count, total)| total.saturating_sub(count))
    }

    /// Whether every stamp is there. A card without places is never full.
    pub fn is_full(&self) -> bool {
        self.stamps()
            .is_some_and(|(count, total)| total > 0 && count >= total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Loyalty {
        Loyalty::read(Node::parse(text).unwrap())
    }

    #[test]
    fn reads_the_documented_members() {
        let loyalty = read(
            r#"{"points":500,"pointsActive":"300","pointsPending":2e2,"pointsExpired":100.00,"pointsTotal":600,
            "loyaltyCards":[{"id":"4","namn":"Black coffee","total":6,"count":3,"imageUrl":"cdn.oculos.no/c.png",
            "sortOrder":1,"extendedProperties":{"a": 1}}]}"#,
        );
        let raw = |read: &Read<Number>| read.value().map(|number| number.raw().to_owned());
        assert_eq!(
            [
                &loyalty.points,
                &loyalty.points_active,
                &loyalty.points_pending,
                &loyalty.points_expired,
                &loyalty.points_total
            ]
            .map(raw),
            ["500", "300", "2e2", "100.00", "600"].map(|text| Some(text.to_owned()))
        );
        let card = &loyalty.cards[0];
        assert_eq!(card.id.as_str(), Some("4"));
        assert_eq!(card.name.as_str(), Some("Black coffee"));
        assert_eq!(card.image_url.as_str(), Some("cdn.oculos.no/c.png"));
        assert_eq!(card.extended.as_deref(), Some(r#"{"a": 1}"#));
        assert_eq!((card.stamps(), card.remaining()), (Some((3, 6)), Some(3)));
        assert!(!card.is_full());
        assert_eq!(loyalty.odd, None);
    }

    #[test]
    fn cards_are_sorted_and_the_unsorted_stay_in_order_at_the_end() {
        let loyalty = read(
            r#"{"loyaltyCards":[{"name":"x"},{"namn":"c","sortOrder":10},{"namn":"a","sortOrder":"2"},
            {"name":"y"},{"namn":"b","sortOrder":2}]}"#,
        );
        let names: Vec<_> = loyalty
            .cards
            .iter()
            .map(|card| card.name.as_str().unwrap())
            .collect();
        assert_eq!(names, ["a", "b", "c", "x", "y"]);
    }

    #[test]
    fn either_spelling_of_the_name_is_read() {
        for (card, name) in [
            (r#"{"namn":"A"}"#, Some("A")),
            (r#"{"name":"B"}"#, Some("B")),
            (r#"{"name":"B","namn":"A"}"#, Some("A")),
            (r#"{"namn":null,"name":"B"}"#, Some("B")),
            ("{}", None),
        ] {
            let loyalty = read(&format!(r#"{{"loyaltyCards":[{card}]}}"#));
            assert_eq!(loyalty.cards[0].name.as_str(), name, "{card}");
        }
    }

    #[test]
    fn full_cards() {
        for (card, full, remaining) in [
            (r#"{"total":10,"count":10}"#, true, Some(0)),
            (r#"{"total":10,"count":12}"#, true, Some(0)),
            (r#"{"total":10,"count":9}"#, false, Some(1)),
            (r#"{"total":0,"count":0}"#, false, Some(0)),
            (r#"{"total":10}"#, false, None),
            (r#"{"total":2.5,"count":9}"#, false, None),
        ] {
            let loyalty = read(&format!(r#"{{"loyaltyCards":[{card}]}}"#));
            let card_read = &loyalty.cards[0];
            assert_eq!(
                (card_read.is_full(), card_read.remaining()),
                (full, remaining),
                "{card}"
            );
        }
    }

    #[test]
    fn odd_shapes_hide_nothing_else() {
        let loyalty = read(r#"{"points":[1],"pointsActive":3,"loyaltyCards":"none"}"#);
        assert_eq!(loyalty.points.odd(), Some("[1]"));
        assert_eq!(loyalty.points_active.value().unwrap().integer(), Some(3));
        assert_eq!(loyalty.odd.as_deref(), Some(r#""none""#));
        assert_eq!(read("17").odd.as_deref(), Some("17"));
        assert_eq!(read("null").odd, None);
        let loyalty = read(r#"{"loyaltyCards":[7,{"namn":"A"}]}"#);
        assert_eq!(loyalty.cards[0].odd.as_deref(), Some("7"));
        assert_eq!(loyalty.cards[1].name.as_str(), Some("A"));
    }
}
