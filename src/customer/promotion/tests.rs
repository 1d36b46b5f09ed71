//! Promotions as they are read, and the state that they are in.

use jiff::Timestamp;

use super::*;
use crate::record::json::Node;

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
fn the_channels_where_it_works() {
    for (channels, names) in [
        (
            r#"[{"type":"POS","valueType":"PERCENT","value":10}]"#,
            "POS",
        ),
        (
            r#"[{"type":"ECOM"},{"type":"POS"},{"type":"ECOM"}]"#,
            "ECOM, POS",
        ),
        (r#"[{"valueType":"PERCENT"}]"#, ""),
        ("[]", ""),
    ] {
        let promotion = read(&format!(r#"{{"redemptionChannels":{channels}}}"#));
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
