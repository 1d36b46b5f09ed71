//! Customers are given out as they are stored, and replaced as the contract says.

use stamkunde::{
    demo::{Sample, samples},
    record::json::Node,
};

use crate::client::{Api, segment, with};

fn sample(id: &str) -> Sample {
    let mut all = samples().into_iter();
    all.find(|sample| sample.external_id.as_deref() == Some(id))
        .unwrap()
}

#[test]
fn every_sample_is_found_in_every_way() {
    let api = Api::start();
    for sample in samples() {
        // The one whose readings change has a test of its own.
        if sample.external_id.as_deref() == Some("demo-colleague") {
            continue;
        }
        let by_id = api.send("GET", &format!("/customers/id/{}", segment(&sample.id)), "");
        assert!(by_id.data().has_id(&sample.id));
        let lower = segment(&sample.id.to_lowercase());
        assert_eq!(
            api.send("GET", &format!("/customers/id/{lower}"), "").body,
            by_id.body
        );
        if let Some(external) = &sample.external_id {
            assert_eq!(api.by_external_id(external).body, by_id.body);
        }
        if let Some(phone) = &sample.phone {
            assert_eq!(api.by_phone(phone).body, by_id.body);
            let path = format!("/promotions/mobilePhone?mobilePhone={}", segment(phone));
            let promotions = api.send("GET", &path, "");
            let own = by_id.raw("promotions");
            assert_eq!(
                promotions.body,
                if own.starts_with('[') { own } else { "[]" }
            );
        }
    }
}

#[test]
fn samples_tell_who_they_are() {
    let kari = &samples()[0];
    assert_eq!(kari.name, "Kari Nordmann");
    assert_eq!(kari.phone.as_deref(), Some("+4791234567"));
    assert_eq!(kari.external_id.as_deref(), Some("EXT-1001"));
    assert_eq!(kari.id, "2457B03E-9925-45E9-B551-25F10D7BD4F2");
    assert_eq!(sample("demo-delay").about, "saves after three seconds");
    assert_eq!(sample("demo-null").name, "");
    assert!(sample("demo-escape").name.contains("\u{1b}]0;"));
    assert!(sample("demo-bidi").name.contains('\u{202e}'));
    assert_eq!(
        sample("demo-long").name.chars().count(),
        5_000 + " Name".len()
    );
}

#[test]
fn plenty_has_300_promotions_with_ids_of_their_own() {
    let api = Api::start();
    let reply = api.by_external_id("demo-plenty");
    let promotions = reply.data().member("promotions").unwrap().items();
    let mut ids: Vec<_> = promotions
        .iter()
        .map(|p| p.member("id").unwrap().raw())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((promotions.len(), ids.len()), (300, 300));
}

#[test]
fn numbers_order_and_unknown_members_survive_a_put_of_the_whole() {
    let api = Api::start();
    for sample in samples() {
        let Some(id) = sample.external_id.filter(|id| {
            [
                "demo-odd",
                "demo-nu",
                "demo-card",
                "demo-deep",
                "demo-half-pair",
                "EXT-",
                "9021",
            ]
            .iter()
            .any(|start| id.starts_with(start))
        }) else {
            continue;
        };
        let before = api.by_external_id(&id);
        let after = api.put(before.data().raw());
        assert_eq!(after.data().raw(), before.data().raw(), "{id}");
        assert_eq!(api.by_external_id(&id).body, after.body, "{id}");
    }
    let numbers = api.by_external_id("demo-numbers");
    for spelling in [
        "1010.00",
        ":1.10",
        ":5e2",
        ":18446744073709551616",
        ":-0.0",
        ":1e400",
    ] {
        assert!(numbers.body.contains(spelling), "{spelling}");
    }
}

#[test]
fn a_put_replaces_and_tidies() {
    let api = Api::start();
    let before = api.by_external_id("EXT-1001");
    let body = r#"{"externalId":"EXT-1001","new":1.10,"email":" Kari@Nordmann.NO ","country":"se",
        "firstName":" Kari ","id":"stolen","loyalty":{"points":9},"promotions":[],"zip":"0153"}"#;
    let after = api.put(body);
    let names: Vec<_> = after
        .data()
        .members()
        .iter()
        .map(|(key, _)| key.raw())
        .collect();
    let expected = [
        "\"id\"",
        "\"externalId\"",
        "\"email\"",
        "\"firstName\"",
        "\"zip\"",
        "\"country\"",
        "\"loyalty\"",
        "\"promotions\"",
        "\"new\"",
    ];
    assert_eq!(names, expected);
    assert_eq!(after.raw("email"), "\"kari@nordmann.no\"");
    assert_eq!(after.raw("country"), "\"SE\"");
    assert_eq!(after.raw("firstName"), "\"Kari\"");
    assert_eq!(after.raw("new"), "1.10");
    for kept in ["id", "externalId", "loyalty", "promotions"] {
        assert_eq!(after.raw(kept), before.raw(kept));
    }
    assert!(after.updated() > before.updated());
    // Twice within one second, and still a change can be seen.
    assert!(api.put(body).updated() > after.updated());
    assert_eq!(api.by_phone("+4791234567").status, 404);
}

#[test]
fn half_a_surrogate_pair_in_a_key_is_no_other_key() {
    let api = Api::start();
    let body = |odd: &str| format!("{{\"externalId\":\"EXT-1001\",{odd}}}");
    let first = api.put(&body("\"\\ud800\":1,\"\u{fffd}\":2"));
    let other_way_round = api.put(&body("\"\u{fffd}\":2,\"\\ud800\":1"));
    assert_eq!(other_way_round.data().raw(), first.data().raw());
}

#[test]
fn one_without_external_id_is_saved_by_id() {
    let api = Api::start();
    let phone = "+4740000013";
    let before = api.by_phone(phone);
    assert_eq!(before.raw("externalId"), "absent");
    let body = with(before.data(), &[("city", "\"Bodø\"")]);
    let after = api.send("PUT", "/customers", &body);
    assert_eq!(after.raw("city"), "\"Bodø\"");
    assert_eq!(api.by_phone(phone).body, after.body);
}

#[test]
fn a_changed_consent_is_dated_by_the_server() {
    let api = Api::start();
    let before = api.by_external_id("EXT-1001");
    let consents = before.raw("consents");
    let new = consents.replacen("\"value\":true", "\"value\":false", 1);
    assert_ne!(new, consents);
    let after = api.save("EXT-1001", &[("consents", &new)]);
    let list = after
        .data()
        .member("consents")
        .unwrap()
        .member("extendedConsents")
        .unwrap();
    let date = |n: usize| list.items()[n].member("consentDate").unwrap().raw();
    let given = date(0)
        .trim_matches('"')
        .parse::<jiff::Timestamp>()
        .unwrap();
    assert!(given.duration_since(jiff::Timestamp::now()).as_secs().abs() < 60);
    assert_eq!(date(1), "\"2023-01-05T15:15:00Z\"");
}

#[test]
fn invalid_bodies_are_refused_with_the_member_named() {
    let api = Api::start();
    let before = api.by_external_id("EXT-1001");
    for (member, value) in [
        ("email", "\"kari\""),
        ("mobilePhone", "\"91 23 45 67\""),
        ("country", "\"Norway\""),
        ("birthDate", "\"17.5.1987\""),
        ("gender", "\"Other\""),
        ("interests", "{}"),
        ("extendedProperties", "[]"),
        ("consents", r#"{"acceptsTerms":"yes"}"#),
    ] {
        let reply = api.save("EXT-1001", &[(member, value)]);
        assert_eq!(reply.status, 400, "{member}");
        assert!(reply.detail().starts_with('{'), "{}", reply.body);
        assert!(reply.detail().contains(member), "{}", reply.body);
    }
    let several = api.save("EXT-1001", &[("email", "7"), ("country", "\"?\"")]);
    let list = several.json().member("detailedErrorMessage").unwrap();
    assert_eq!(list.items().len(), 2);
    assert!(list.items()[0].string().unwrap().starts_with("email: "));
    for body in ["", "{", "[]", "{} {}", "null"] {
        let reply = api.put(body);
        assert_eq!(reply.status, 400, "{body}");
        assert!(reply.detail().starts_with('"'), "{}", reply.body);
    }
    for body in [
        "{}",
        r#"{"externalId":null}"#,
        r#"{"externalId":""}"#,
        r#"{"id":"x"}"#,
    ] {
        let reply = api.put(body);
        assert_eq!(reply.status, 400, "{body}");
        assert!(reply.detail().contains("externalId"), "{}", reply.body);
    }
    assert_eq!(
        api.try_send("PUT", "/customers/externalId", b"{\"a\":\"\xff\"}")
            .unwrap()
            .status,
        400
    );
    assert_eq!(api.by_external_id("EXT-1001").body, before.body);
}

#[test]
fn what_came_odd_may_go_back_odd_with_something_else_changed() {
    let api = Api::start();
    let reply = api.save("demo-odd-types", &[("lastName", "\"Changed\"")]);
    assert_eq!(reply.raw("lastName"), "\"Changed\"");
    assert_eq!(reply.raw("country"), "47");
}

#[test]
fn phones_and_emails_of_others_are_refused() {
    let api = Api::start();
    let before = api.by_external_id("EXT-1003");
    let email = api.save("EXT-1003", &[("email", "\"KARI.nordmann@example.no\"")]);
    assert_eq!(email.status, 409);
    assert!(email.detail().starts_with("\"email"), "{}", email.body);
    let phone = api.save("EXT-1003", &[("mobilePhone", "\"+4791234567\"")]);
    assert_eq!(phone.status, 409);
    assert!(
        phone.detail().starts_with("{\"field\":\"mobilePhone\""),
        "{}",
        phone.body
    );
    assert_eq!(api.by_external_id("EXT-1003").body, before.body);
}

#[test]
fn ids_with_slashes_and_beyond_ascii() {
    let api = Api::start();
    for id in ["shop/42 #1?50%&a=b+c", "kunde-æøå-é-漢字"] {
        let reply = api.save(id, &[("city", "\"Moss\"")]);
        assert_eq!(reply.raw("city"), "\"Moss\"");
        assert_eq!(api.by_external_id(id).body, reply.body);
    }
    // An unescaped plus in a query is a blank.
    assert_eq!(
        api.send("GET", "/customers?mobilePhone=+4791234567", "")
            .status,
        400
    );
}

#[test]
fn new_customers_are_made_once() {
    let api = Api::start();
    let body = r#"{"externalId":"EXT-2001","mobilePhone":"+4740009999","email":"New@Example.no","id":"mine","zip":0.50,
        "consents":{"extendedConsents":[{"id":"news","value":true}]}}"#;
    let made = api.send("POST", "/customers", body);
    assert_eq!(made.raw("email"), "\"new@example.no\"");
    assert_eq!(made.raw("zip"), "0.50");
    assert_ne!(made.raw("id"), "\"mine\"");
    assert!(made.raw("consents").contains("consentDate"));
    assert_eq!(api.by_external_id("EXT-2001").body, made.body);
    let id = made.data().member("id").and_then(Node::string).unwrap();
    assert_eq!(
        api.send("GET", &format!("/customers/id/{id}"), "").body,
        made.body
    );
    assert_eq!(api.send("POST", "/customers", body).status, 409);
    let by_phone = api.send("POST", "/customers", r#"{"mobilePhone":"+4740009998"}"#);
    assert_eq!(by_phone.raw("externalId"), "absent");
    assert_eq!(
        api.send("POST", "/customers", r#"{"email":"a@example.no"}"#)
            .status,
        400
    );
}
