//! Whole answers, read through the public interface.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests fail the test, and clippy only knows the tests themselves"
)]

use std::{fmt::Write as _, time::Instant as Clock};

use jiff::civil::date;
use stamkunde::{
    customer::{Context, Customer, Read, State, fields},
    record::{Document, Record},
    voice::{self, Words},
};

/// A record with every documented field, each value found nowhere else in it.
const FULL: &str = r#"{
  "data": {
    "id": "2457B03E-9925-45E9-B551-25F10D7BD4F2",
    "externalId": "EXT-1",
    "mobilePhone": "+4791234567",
    "email": "kari@example.no",
    "firstName": "Kari",
    "lastName": "Nordmann",
    "address": "Kongens gate 21",
    "zip": 1010,
    "city": "Oslo",
    "country": "NO",
    "birthDate": "2007-01-01T00:00:00",
    "gender": "Female",
    "favoriteStores": ["S100"],
    "interests": ["Sports"],
    "loyalty": {
      "points": 501, "pointsActive": 302, "pointsPending": 203, "pointsExpired": 104, "pointsTotal": 605,
      "loyaltyCards": [{
        "id": "4", "namn": "Black coffee", "total": 6, "count": 3, "imageUrl": "cdn.oculos.no/coffee.png",
        "sortOrder": 9, "extendedProperties": {"additionalProp1": {"a": 1}}
      }]
    },
    "promotions": [{
      "id": "PROMO-ID", "type": "Promotion", "name": "Welcome coupon", "available": true,
      "description": "A tenth off", "terms": "Any product", "urlLink": "https://shop.example/p",
      "urlImage": "https://cdn.example/i.png",
      "validFrom": "2024-04-03T07:38:32.495Z", "validTo": "2025-04-03T07:38:32.495Z",
      "validTimeFrom": "08:00:00", "validTimeTo": "20:00:00",
      "unlimitedRedemption": false, "redemptionLimit": 5, "redemptionCount": 1,
      "productsIncluded": [{"id": 123, "type": "description"}],
      "productsExcluded": [{"id": "124", "type": "group"}],
      "storesIncluded": ["S-2"],
      "affiliate": {"id": "154831A5", "name": "Sample Affiliate"},
      "redemptionChannels": [{"type": "POS", "valueType": "PERCENT", "value": 10, "message": "Members only"}],
      "redemptionHistory": [{
        "storeId": "S-1001", "receiptId": "120C4CF0", "redeemDateTime": "2024-05-03T07:38:32.495Z"
      }],
      "sortOrder": 8
    }],
    "consents": {
      "acceptsTerms": true, "acceptsEmail": false, "acceptsSms": null,
      "extendedConsents": [{"id": "news", "value": true, "name": "Newsletter", "consentDate": "2023-02-02"}]
    },
    "extendedProperties": {"tier": "gold"},
    "nickname": "K"
  },
  "metaData": {"CreatedAt": "2023-01-01 15:15:00", "UpdatedAt": "2023-01-05 15:15:00"}
}"#;

fn document(text: &str) -> Document {
    Document::parse(text.as_bytes().to_vec()).unwrap()
}

fn text(value: &Read<String>) -> &str {
    value.as_str().unwrap()
}

#[test]
fn every_documented_field_lands_in_its_place() {
    let customer = Customer::read(&document(FULL));
    assert_eq!(text(&customer.id), "2457B03E-9925-45E9-B551-25F10D7BD4F2");
    assert_eq!(text(&customer.external_id), "EXT-1");
    assert_eq!(customer.name().as_deref(), Some("Kari Nordmann"));
    let read = [
        &customer.first_name,
        &customer.last_name,
        &customer.mobile_phone,
        &customer.email,
        &customer.country,
    ];
    assert_eq!(
        read.map(text),
        ["Kari", "Nordmann", "+4791234567", "kari@example.no", "NO"]
    );
}

#[test]
fn every_documented_field_of_loyalty_and_consents() {
    let customer = Customer::read(&document(FULL));
    let loyalty = &customer.loyalty;
    assert_eq!(
        [
            &loyalty.points,
            &loyalty.points_active,
            &loyalty.points_pending,
            &loyalty.points_expired,
            &loyalty.points_total
        ]
        .map(|points| points.value().unwrap().integer()),
        [501, 302, 203, 104, 605].map(Some)
    );
    let card = &loyalty.cards[0];
    assert_eq!(
        [&card.id, &card.name, &card.image_url].map(text),
        ["4", "Black coffee", "cdn.oculos.no/coffee.png"]
    );
    assert_eq!(card.stamps(), Some((3, 6)));
    assert_eq!(card.sort_order.value().unwrap().integer(), Some(9));
    assert_eq!(
        card.extended.as_deref(),
        Some(r#"{"additionalProp1": {"a": 1}}"#)
    );

    let consents = &customer.consents;
    assert_eq!(
        [&consents.terms, &consents.email, &consents.sms],
        [&Read::Is(true), &Read::Is(false), &Read::Null]
    );
    let own = &consents.extended[0];
    assert_eq!(
        [&own.id, &own.name, &own.consent_date].map(text),
        ["news", "Newsletter", "2023-02-02"]
    );
    assert_eq!(own.value, Read::Is(true));
}

#[test]
fn every_documented_field_of_a_promotion() {
    let customer = Customer::read(&document(FULL));
    let promotion = &customer.promotions[0];
    assert_eq!(
        [
            &promotion.id,
            &promotion.kind,
            &promotion.name,
            &promotion.description,
            &promotion.terms,
            &promotion.url_link,
            &promotion.url_image,
            &promotion.valid_time_from,
            &promotion.valid_time_to,
        ]
        .map(text),
        [
            "PROMO-ID",
            "Promotion",
            "Welcome coupon",
            "A tenth off",
            "Any product",
            "https://shop.example/p",
            "https://cdn.example/i.png",
            "08:00:00",
            "20:00:00",
        ]
    );
    assert_eq!(promotion.available, Read::Is(true));
    assert_eq!(promotion.unlimited, Read::Is(false));
    assert_eq!(
        [&promotion.limit, &promotion.count, &promotion.sort_order]
            .map(|number| number.value().unwrap().raw()),
        ["5", "1", "8"]
    );
    let history = &promotion.history[0];
    assert_eq!(
        [&promotion.valid_from, &promotion.valid_to, &history.at].map(|instant| instant
            .value()
            .unwrap()
            .at
            .to_string()),
        [
            "2024-04-03T07:38:32.495Z",
            "2025-04-03T07:38:32.495Z",
            "2024-05-03T07:38:32.495Z"
        ]
    );
    let (included, excluded) = (
        &promotion.products_included[0],
        &promotion.products_excluded[0],
    );
    let affiliate = promotion.affiliate.as_ref().unwrap();
    let channel = &promotion.channels[0];
    assert_eq!(
        [
            &included.id,
            &included.kind,
            &excluded.id,
            &excluded.kind,
            &affiliate.id,
            &affiliate.name,
            &channel.kind,
            &channel.value_type,
            &channel.value,
            &channel.message,
            &history.store_id,
            &history.receipt_id,
        ]
        .map(text),
        [
            "123",
            "description",
            "124",
            "group",
            "154831A5",
            "Sample Affiliate",
            "POS",
            "PERCENT",
            "10",
            "Members only",
            "S-1001",
            "120C4CF0",
        ]
    );
    assert_eq!(promotion.stores_included, ["S-2"]);
    assert_eq!(
        promotion.state("2024-06-01T00:00:00Z".parse().unwrap()),
        State::Usable
    );
    assert!(promotion.unknown.is_empty() && promotion.odd.is_empty());
}

#[test]
fn the_fields_of_a_whole_record_in_words() {
    let document = document(FULL);
    let fields = fields(&Customer::read(&document), &[]);
    let record = Record::new(document);
    let ctx = Context {
        default_country: "NO".to_owned(),
        genders: Vec::new(),
        zone: jiff::tz::TimeZone::UTC,
        server_zone: None,
        today: date(2026, 11, 24),
        own: [].into(),
        language: "en",
    };
    let mut sheet = String::new();
    for field in &fields {
        let shown = field.shown(&record, &ctx);
        assert_eq!(shown, field.old_shown(&record, &ctx));
        assert_eq!(field.check(&record, &ctx), None);
        let words = |phrase| Words::default().text(&phrase);
        let note = shown.beside.as_ref();
        let note = note.map(|beside| words(voice::beside(&field.pointer, beside)));
        let note = note.map_or_else(String::new, |note| format!("  {note}"));
        let value = words(voice::value(&field.pointer, &shown.value));
        let label = Words::default().text(&voice::label(field));
        writeln!(sheet, "{label}: {value}{note}").unwrap();
    }
    assert_eq!(
        sheet,
        "First name: Kari
Last name: Nordmann
Mobile phone: +47 91 23 45 67
E-mail: kari@example.no
Stores: S100
Interests: Sports
Address: Kongens gate 21
Zip: 1010
City: Oslo
Country: NO  Norway
Birth date: 1 Jan 2007  19 years
Gender: Female
Id: 2457B03E-9925-45E9-B551-25F10D7BD4F2
External id: EXT-1
Created: 1 Jan 2023 15:15  server time
Updated: 5 Jan 2023 15:15  server time
Terms: yes
E-mail: no
SMS: not recorded
Newsletter: yes
"
    );
}

#[test]
fn one_odd_member_never_hides_the_rest() {
    let members = [
        "id",
        "externalId",
        "mobilePhone",
        "email",
        "firstName",
        "lastName",
        "address",
        "zip",
        "city",
        "country",
        "birthDate",
        "gender",
        "favoriteStores",
        "interests",
        "loyalty",
        "promotions",
        "consents",
        "extendedProperties",
    ];
    for odd in ["7", "true", r#""x""#, "[[]]", r#"{"id":[]}"#, "null"] {
        for member in members {
            let text = format!(
                r#"{{"data":{{"{member}":{odd},"firstName":"Kari","country":"NO","{member}":{odd}}},"metaData":7}}"#
            );
            let customer = Customer::read(&document(&text));
            if member != "country" {
                assert_eq!(customer.country.as_str(), Some("NO"), "{member} {odd}");
            }
            if member != "firstName" {
                assert_eq!(customer.first_name.as_str(), Some("Kari"), "{member} {odd}");
            }
        }
    }
}

#[test]
fn odd_parts_are_kept_to_be_shown() {
    let customer = Customer::read(&document(
        r#"{"data":{"promotions":"none","loyalty":7,"consents":[]}}"#,
    ));
    assert_eq!(customer.promotions_odd.as_deref(), Some(r#""none""#));
    assert_eq!(customer.loyalty.odd.as_deref(), Some("7"));
    assert_eq!(customer.consents.odd.as_deref(), Some("[]"));
    assert_eq!(customer.name(), None);
}

/// A bound that a quadratic reading misses by far, wide enough for a slow machine and an unoptimised build.
#[test]
fn ten_thousand_promotions_take_one_pass() {
    let promotion = FULL
        .split_once("\"promotions\": [")
        .and_then(|(_, rest)| rest.split_once("}],\n    \"consents\""))
        .map(|(inside, _)| format!("{inside}}}"))
        .unwrap();
    let many = vec![promotion; 10_000].join(",");
    let document = document(&format!(r#"{{"data":{{"promotions":[{many}]}}}}"#));
    let start = Clock::now();
    let customer = Customer::read(&document);
    let took = start.elapsed();
    println!("{} bytes in {took:?}", document.bytes().len());
    assert_eq!(customer.promotions.len(), 10_000);
    assert_eq!(customer.promotions[9_999].history.len(), 1);
    assert!(took.as_secs() < 10, "{took:?}");
}

#[test]
fn reading_takes_as_long_as_the_record_is() {
    let read_in = |count: usize| {
        let mut members = String::new();
        for nth in 0..count {
            write!(members, r#","m{nth}":{nth}"#).unwrap();
        }
        let document = document(&format!(r#"{{"data":{{"id":"K1"{members}}}}}"#));
        // The quickest of several: what else the machine does only ever adds to it.
        let runs = (0..5).map(|_| {
            let start = Clock::now();
            assert_eq!(text(&Customer::read(&document).id), "K1");
            start.elapsed()
        });
        runs.min().unwrap_or_default()
    };
    let (few, many) = (read_in(1_000), read_in(20_000));
    // In proportion it is 20 times; were each name held against all others, 400 times.
    assert!(many < few * 100, "{few:?} for 1,000, {many:?} for 20,000");
}
