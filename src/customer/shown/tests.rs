//! Values in words, and as the text of an input.

use super::*;
use crate::customer::{Customer, field_named, fields};
use crate::{
    record::{Document, Pointer},
    voice::{self, Words},
};

/// The field `name` of a record whose `data` is `data`, as text and in words.
fn seen(name: &str, data: &str) -> (String, Shown) {
    let text = format!(r#"{{"data":{data},"metaData":{data}}}"#);
    let document = Document::parse(text.into_bytes()).unwrap();
    let fields = fields(&Customer::read(&document), &[]);
    let field = field_named(&fields, name).unwrap();
    let record = Record::new(document);
    assert_eq!(field.text(&record), field.base_text(&record));
    (
        field.text(&record),
        field.shown(&record, &Context::in_norway()),
    )
}

/// A value in words, and what is said beside it.
fn worded(shown: &Shown) -> (String, Option<String>) {
    let (words, at) = (Words::default(), Pointer::default());
    let text = match &shown.value {
        Content::Nothing => String::new(),
        Content::Text(text) => text.clone(),
        value => words.text(&voice::value(&at, value)),
    };
    let beside = (shown.beside.as_ref()).map(|beside| words.text(&voice::beside(&at, beside)));
    (text, beside)
}

#[test]
fn in_words_for_people() {
    for (name, data, text, shown, note) in [
        (
            "firstName",
            r#"{"firstName":"K\u00e5re"}"#,
            "Kåre",
            "Kåre",
            None,
        ),
        (
            "mobilePhone",
            r#"{"mobilePhone":"+4791234567"}"#,
            "+4791234567",
            "+47 91 23 45 67",
            None,
        ),
        (
            "mobilePhone",
            r#"{"mobilePhone":91234567}"#,
            "91234567",
            "91234567",
            None,
        ),
        ("zip", r#"{"zip":1010}"#, "1010", "1010", None),
        ("zip", r#"{"zip":"0153"}"#, "0153", "0153", None),
        ("country", r#"{"country":"NO"}"#, "NO", "NO", Some("Norway")),
        ("country", r#"{"country":"no"}"#, "no", "no", Some("Norway")),
        ("country", r#"{"country":"XX"}"#, "XX", "XX", None),
        (
            "favoriteStores",
            r#"{"favoriteStores":["S100",204]}"#,
            "S100, 204",
            "S100, 204",
            None,
        ),
        ("favoriteStores", r#"{"favoriteStores":[]}"#, "", "", None),
        (
            "acceptsSms",
            r#"{"consents":{"acceptsSms":true}}"#,
            "yes",
            "yes",
            None,
        ),
        (
            "acceptsSms",
            r#"{"consents":{"acceptsSms":"false"}}"#,
            "no",
            "no",
            None,
        ),
    ] {
        let (found, value) = seen(name, data);
        assert_eq!(found, text, "{data}");
        assert_eq!(
            worded(&value),
            (shown.to_owned(), note.map(str::to_owned)),
            "{data}"
        );
        assert!(!value.odd && !value.is_missing(), "{data}");
    }
}

#[test]
fn dates_and_times_in_words() {
    for (name, data, text, shown, note) in [
        (
            "birthDate",
            r#"{"birthDate":"1987-05-17T00:00:00"}"#,
            "1987-05-17",
            "17 May 1987",
            Some("39 years"),
        ),
        (
            "birthDate",
            r#"{"birthDate":"1987-05-17"}"#,
            "1987-05-17",
            "17 May 1987",
            Some("39 years"),
        ),
        (
            "birthDate",
            r#"{"birthDate":"1987-12-17T00:00:00Z"}"#,
            "1987-12-17",
            "17 Dec 1987",
            Some("38 years"),
        ),
        (
            "birthDate",
            r#"{"birthDate":"2025-11-24T00:00:00"}"#,
            "2025-11-24",
            "24 Nov 2025",
            Some("1 year"),
        ),
        (
            "birthDate",
            r#"{"birthDate":"2026-11-24T00:00:00"}"#,
            "2026-11-24",
            "24 Nov 2026",
            Some("under a year"),
        ),
        (
            "birthDate",
            r#"{"birthDate":"2027-11-24T00:00:00"}"#,
            "2027-11-24",
            "24 Nov 2027",
            None,
        ),
        (
            "birthDate",
            r#"{"birthDate":"0001-01-01T00:00:00"}"#,
            "0001-01-01",
            "1 Jan 1",
            None,
        ),
        (
            "birthDate",
            r#"{"birthDate":"17.5.87"}"#,
            "17.5.87",
            "17.5.87",
            None,
        ),
        (
            "createdAt",
            r#"{"CreatedAt":"2023-01-05 15:15:00"}"#,
            "2023-01-05 15:15:00",
            "5 Jan 2023 15:15",
            Some("server time"),
        ),
        (
            "updatedAt",
            r#"{"UpdatedAt":"2023-01-05T15:15:00Z"}"#,
            "2023-01-05T15:15:00Z",
            "5 Jan 2023 15:15",
            Some("UTC"),
        ),
        (
            "updatedAt",
            r#"{"UpdatedAt":"2023-01-05T15:15:00+01:00"}"#,
            "2023-01-05T15:15:00+01:00",
            "5 Jan 2023 14:15",
            Some("UTC"),
        ),
        (
            "updatedAt",
            r#"{"UpdatedAt":"today"}"#,
            "today",
            "today",
            None,
        ),
    ] {
        let (found, value) = seen(name, data);
        assert_eq!(found, text, "{data}");
        assert_eq!(
            worded(&value),
            (shown.to_owned(), note.map(str::to_owned)),
            "{data}"
        );
        assert!(!value.odd && !value.is_missing(), "{data}");
    }
}

#[test]
fn missing_is_not_no() {
    for data in [
        "{}",
        r#"{"consents":null}"#,
        r#"{"consents":{"acceptsSms":null}}"#,
    ] {
        let (text, shown) = seen("acceptsSms", data);
        assert_eq!((text.as_str(), shown), ("", Content::NotRecorded.into()));
    }
    for data in ["{}", r#"{"zip":null}"#] {
        let (text, shown) = seen("zip", data);
        assert_eq!((text.as_str(), shown), ("", Content::Nothing.into()));
    }
    let empty = seen("zip", r#"{"zip":""}"#).1;
    assert!(!empty.is_missing());
    let whole = |shown: &Shown| Words::default().text(&voice::shown(&Pointer::default(), shown));
    for (name, words) in [("zip", "(empty)"), ("acceptsSms", "not recorded")] {
        assert_eq!(whole(&seen(name, "{}").1), words);
    }
    assert_eq!(whole(&empty), "(empty)");
    let country = seen("country", r#"{"country":"NO"}"#).1;
    assert_eq!(whole(&country), "NO (Norway)");
}

#[test]
fn odd_values_show_their_raw_text() {
    for (name, data, raw) in [
        ("zip", r#"{"zip":{"a": 1}}"#, r#"{"a": 1}"#),
        ("email", r#"{"email":true}"#, "true"),
        ("birthDate", r#"{"birthDate":[1]}"#, "[1]"),
        ("acceptsSms", r#"{"consents":{"acceptsSms":1}}"#, "1"),
        ("updatedAt", r#"{"UpdatedAt":{}}"#, "{}"),
    ] {
        let (text, shown) = seen(name, data);
        assert_eq!(text, raw, "{data}");
        assert_eq!(
            (shown.value, shown.odd),
            (Content::Text(raw.to_owned()), true),
            "{data}"
        );
    }
    let (text, shown) = seen("interests", r#"{"interests":["a",{"b":1}]}"#);
    assert_eq!((text.as_str(), shown.odd), (r#"a, {"b":1}"#, true));
    assert!(seen("interests", r#"{"interests":"a"}"#).1.odd);
}

#[test]
fn a_moment_of_the_server_is_told_in_local_time_where_its_zone_is_known() {
    let zone = |name| crate::zone::named(name).unwrap();
    for (server, local, text, note) in [
        (None, "Europe/Oslo", "5 Jul 2023 15:15", "server time"),
        (Some("UTC"), "Europe/Oslo", "5 Jul 2023 17:15", "CEST"),
        (
            Some("Europe/Oslo"),
            "Europe/Helsinki",
            "5 Jul 2023 16:15",
            "EEST",
        ),
        (
            Some("Europe/Oslo"),
            "Europe/Oslo",
            "5 Jul 2023 15:15",
            "CEST",
        ),
    ] {
        let ctx = Context {
            zone: zone(local),
            server_zone: server.map(zone),
            ..Context::in_norway()
        };
        let text_of = br#"{"data":{},"metaData":{"UpdatedAt":"2023-07-05 15:15:00"}}"#;
        let document = Document::parse(text_of.to_vec()).unwrap();
        let fields = fields(&Customer::read(&document), &[]);
        let field = field_named(&fields, "updatedAt").unwrap();
        let shown = field.shown(&Record::new(document), &ctx);
        assert_eq!(worded(&shown), (text.to_owned(), Some(note.to_owned())));
    }
}
