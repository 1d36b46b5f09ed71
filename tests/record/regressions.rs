//! Single cases that once went wrong.

use stamkunde::record::{Json, Key, Payload, Pointer, Run};

use super::ops::read;

#[test]
fn half_a_surrogate_pair_is_not_the_replacement_character() {
    let text = "{\"data\":{\"a\":null,\"\u{fffd}\":{\"a\":null},\"externalId\":true,\"\\ud800\":null},\"metaData\":{}}";
    let mut record = read(text);
    let at = Pointer::of(["\u{fffd}"]);
    record.set(&at, Some(Json::bool(true)), Run::Step).unwrap();
    let body = |payload| {
        let body = record.body(payload, Key::ExternalId).unwrap();
        String::from_utf8(body).unwrap()
    };
    assert_eq!(
        body(Payload::Changed),
        "{\"externalId\":true,\"\u{fffd}\":true}"
    );
    assert_eq!(
        body(Payload::Full),
        "{\"a\":null,\"\u{fffd}\":true,\"externalId\":true,\"\\ud800\":null}"
    );
}
