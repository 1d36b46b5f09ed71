//! The sample customers that misbehave on purpose do so, and only they.

use std::time::{Duration, Instant};

use crate::client::Api;

const MOSS: [(&str, &str); 1] = [("city", "\"Moss\"")];

fn city(api: &Api, id: &str) -> String {
    api.by_external_id(id).raw("city").to_owned()
}

#[test]
fn a_slow_save_holds_up_nobody_else() {
    let api = Api::start();
    let body = api.changed("demo-delay", &MOSS);
    let start = Instant::now();
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| {
            let reply = api.put(&body);
            (start.elapsed(), reply.raw("city").to_owned())
        });
        assert_eq!(api.save("EXT-1001", &MOSS).status, 200);
        assert_eq!(city(&api, "demo-delay"), "\"Trondheim\"");
        assert!(!slow.is_finished());
        let (took, city) = slow.join().unwrap();
        assert!(took >= Duration::from_secs(3), "{took:?}");
        assert_eq!(city, "\"Moss\"");
    });
}

#[test]
fn refusals_store_nothing_and_come_in_many_shapes() {
    let api = Api::start();
    for (id, status, detail) in [
        ("demo-400", 400, "[{\"field\":\"zip\","),
        ("demo-401", 401, "absent"),
        ("demo-403", 403, "\"This key"),
        ("demo-409", 409, "{\"field\":\"mobilePhone\","),
        ("demo-429", 429, "\"This key has"),
        ("demo-500", 500, "null"),
    ] {
        for _ in 0..2 {
            let reply = api.save(id, &MOSS);
            assert_eq!(reply.status, status, "{id}");
            let code = reply.json().member("code").unwrap();
            assert!(code.is_string(&status.to_string()), "{}", reply.body);
            assert!(reply.detail().starts_with(detail), "{}", reply.body);
        }
        assert_eq!(city(&api, id), "\"Trondheim\"", "{id}");
    }
    let page = api.save("demo-502", &MOSS);
    assert_eq!(page.status, 502);
    assert!(page.body.starts_with("<!doctype html>"), "{}", page.body);
    assert_eq!(city(&api, "demo-502"), "\"Trondheim\"");
}

#[test]
fn a_busy_server_takes_the_second_try() {
    let api = Api::start();
    for town in ["\"Moss\"", "\"Hamar\""] {
        let before = city(&api, "demo-503");
        let change = [("city", town)];
        let busy = api.save("demo-503", &change);
        assert_eq!((busy.status, busy.header("retry-after")), (503, Some("2")));
        assert_eq!(city(&api, "demo-503"), before);
        assert_eq!(api.save("demo-503", &change).raw("city"), town);
    }
}

#[test]
fn a_limit_on_requests_says_how_long_to_wait_and_holds() {
    let api = Api::start();
    for _ in 0..3 {
        let limited = api.save("demo-429", &MOSS);
        assert_eq!(
            (limited.status, limited.header("retry-after")),
            (429, Some("1"))
        );
    }
    assert_eq!(city(&api, "demo-429"), "\"Trondheim\"");
}

#[test]
fn what_was_stored_may_be_answered_badly() {
    let api = Api::start();
    let reply = api.save("demo-500-saved", &MOSS);
    assert_eq!(reply.status, 500);
    assert_eq!(city(&api, "demo-500-saved"), "\"Moss\"");
    for id in ["demo-drop", "demo-half"] {
        let body = api.changed(id, &MOSS);
        let lost = api.try_send("PUT", "/customers/externalId", body.as_bytes());
        assert!(lost.is_err(), "{lost:?}");
        assert_eq!(city(&api, id), "\"Moss\"", "{id}");
    }
}

#[test]
fn something_else_may_be_stored_than_was_sent() {
    let api = Api::start();
    let zip = api.by_external_id("demo-differs").raw("zip").to_owned();
    let reply = api.save(
        "demo-differs",
        &[MOSS[0], ("zip", "\"1530\""), ("address", "\"Gate 1\"")],
    );
    assert_eq!(reply.raw("city"), "\"MOSS\"");
    assert_eq!(reply.raw("zip"), zip);
    assert_eq!(reply.raw("address"), "\"Gate 1\"");
    assert_eq!(api.by_external_id("demo-differs").body, reply.body);
}

#[test]
fn a_colleague_changes_the_city_between_two_readings() {
    let api = Api::start();
    let opened = api.by_external_id("demo-colleague");
    let reread = api.by_external_id("demo-colleague");
    assert_ne!(opened.raw("city"), reread.raw("city"));
    assert_ne!(opened.updated(), reread.updated());
    // Once decided, the next reading agrees, so that the save can go through.
    assert_eq!(api.by_external_id("demo-colleague").body, reread.body);
}
