//! Reading and editing a record of 1 MB.

use std::fmt::Write as _;

use divan::Bencher;
use stamkunde::record::{Document, Json, Payload, Pointer, Record, Run, UpdateKey};

fn main() {
    divan::main();
}

/// A customer with enough promotions for a megabyte.
fn megabyte() -> Vec<u8> {
    let mut text = String::from(
        r#"{"data":{"id":"4f2b","externalId":"EXT-1001","firstName":"Kari","lastName":"Nordmann","email":"kari@example.no","zip":"0153","consents":{"terms":true,"extendedConsents":[{"id":"news","value":null}]},"promotions":["#,
    );
    while text.len() < 1_000_000 {
        if !text.ends_with('[') {
            text.push(',');
        }
        let _ = write!(
            text,
            r#"{{"id":"{}","name":"Coffee \u0026 bun","validFrom":"2023-01-05T00:00:00.000Z","discount":10.00,"redemptionChannels":[{{"type":"POS","valueType":"PERCENT","value":"10"}}],"products":[1,2,3,5e2]}}"#,
            text.len()
        );
    }
    text.push_str("],\"extendedProperties\":{\"tier\":\"gold\"}},\"metaData\":{\"UpdatedAt\":\"2023-01-05 15:15:00\"}}");
    text.into_bytes()
}

fn edited() -> Record {
    let mut record = record();
    for (at, value) in [
        (Pointer::of(["email"]), "kari@nordmann.no"),
        (Pointer::of(["zip"]), "0154"),
        (Pointer::of(["extendedProperties", "tier"]), "silver"),
        (Pointer::of(["address", "city"]), "Oslo"),
    ] {
        let _ = record.set(&at, Some(Json::string(value)), Run::Step);
    }
    record
}

fn record() -> Record {
    Record::new(Document::parse(megabyte()).unwrap_or_else(|_| Document::blind("")))
}

#[divan::bench]
fn parse(bencher: Bencher) {
    bencher
        .with_inputs(megabyte)
        .bench_values(|bytes| Document::parse(bytes).is_ok());
}

#[divan::bench]
fn splice_four_edits(bencher: Bencher) {
    let record = edited();
    bencher.bench_local(|| record.edited());
}

#[divan::bench]
fn full_body(bencher: Bencher) {
    let record = edited();
    bencher.bench_local(|| record.body(Payload::Full, UpdateKey::ExternalId));
}

#[divan::bench]
fn type_one_key(bencher: Bencher) {
    let mut record = edited();
    let at = Pointer::of(["email"]);
    let mut typed = String::new();
    bencher.bench_local(|| {
        typed = if typed.len() > 60 {
            String::new()
        } else {
            format!("{typed}x")
        };
        record.set(&at, Some(Json::string(&typed)), Run::Typing)
    });
}

#[divan::bench]
fn read_twenty_fields(bencher: Bencher) {
    let record = edited();
    let places: Vec<_> = [
        "firstName",
        "lastName",
        "email",
        "zip",
        "mobilePhone",
        "address",
        "city",
        "country",
        "birthDate",
        "gender",
    ]
    .map(|name| Pointer::of([name]))
    .into_iter()
    .chain((0..10).map(|_| {
        Pointer::of(["consents", "extendedConsents"])
            .id("news")
            .key("value")
    }))
    .collect();
    bencher.bench_local(|| {
        places
            .iter()
            .filter(|at| record.value(at).is_some())
            .count()
    });
}
