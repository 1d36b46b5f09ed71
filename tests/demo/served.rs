//! The server serves what the contract describes, all of it, and nothing else.

use std::collections::BTreeSet;

use crate::{
    client::{Api, Reply, segment},
    contract::{self, CONTRACT, ODD},
};

const METHODS: [&str; 8] = [
    "GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "PURGE",
];

#[test]
fn every_documented_method_is_served_and_no_other() {
    let api = Api::start();
    for (path, item) in CONTRACT["paths"].as_object().unwrap() {
        let path = path
            .replace("{id}", "x")
            .replace("{externalId}", "EXT-1001");
        for method in METHODS {
            let reply = api.send(method, &path, "");
            let documented = item.get(method.to_lowercase()).is_some();
            assert_eq!(reply.status != 405, documented, "{method} {path}");
            assert!(
                method == "HEAD" || !reply.body.contains("no operation at this address"),
                "{method} {path}"
            );
        }
    }
}

#[test]
fn other_addresses_have_nothing() {
    let api = Api::start();
    for path in [
        "",
        "/",
        "/customers/",
        "/customers/id",
        "/customers/id/",
        "/customers/id/a/b",
        "/customers/externalId/",
        "/customers/email/a",
        "/customers/EXT-1001",
        "/promotions",
        "/openapi.json",
        "/../v4/customers",
    ] {
        for method in ["GET", "PUT", "POST"] {
            let reply = api.send(method, path, "{}");
            assert_eq!(reply.status, 404, "{method} {path}");
            assert!(reply.detail().contains("no operation"), "{method} {path}");
        }
    }
}

/// Drives every operation into every answer that the contract lists for it.
#[test]
fn every_documented_answer_can_be_had() {
    let mut seen = Seen {
        api: Api::start(),
        statuses: BTreeSet::new(),
    };
    let (phone, id) = ("+4791234567", "2457B03E-9925-45E9-B551-25F10D7BD4F2");
    let by_phone = "/promotions/mobilePhone?mobilePhone=";
    seen.reading("getByMobilePhone", "/customers?mobilePhone=", phone);
    seen.reading("promotionsByMobilePhone", by_phone, phone);
    seen.reading("getById", "/customers/id/", id);
    seen.reading("getByExternalId", "/customers/externalId/", "EXT-1001");
    seen.creating();
    seen.updating("updateById", "/customers", "id");
    let path = "/customers/externalId";
    seen.updating("updateByExternalId", path, "externalId");

    let paths = CONTRACT["paths"].as_object().unwrap().values();
    let documented: BTreeSet<_> = paths
        .flat_map(|item| item.as_object().unwrap().values())
        .flat_map(|operation| {
            let statuses = operation["responses"].as_object().unwrap().keys();
            let name = operation["operationId"].as_str().unwrap();
            statuses.map(move |status| format!("{name} {status}"))
        })
        .collect();
    assert_eq!(seen.statuses, documented);
}

/// The answers had so far, as operation and status.
struct Seen {
    api: Api,
    statuses: BTreeSet<String>,
}

impl Seen {
    fn see(&mut self, operation: &str, reply: &Reply) {
        self.statuses
            .insert(format!("{operation} {}", reply.status));
    }

    fn reading(&mut self, operation: &str, path: &str, known: &str) {
        // The last is no UTF-8 as an id, and no phone.
        for who in [&segment(known), "%2B4799999999", "%FF"] {
            let reply = self.api.send("GET", &format!("{path}{who}"), "");
            self.see(operation, &reply);
        }
        let reply = self.api.send_with_key(None, "GET", &format!("{path}x"), "");
        self.see(operation, &reply);
    }

    fn writing(&mut self, operation: &str, method: &str, path: &str) {
        let large = " ".repeat(16 * 1024 * 1024 + 1);
        for body in ["[]", &large] {
            let reply = self.api.send(method, path, body);
            self.see(operation, &reply);
        }
        let reply = self.api.send_with_key(Some("demo"), method, path, "{}");
        self.see(operation, &reply);
    }

    fn creating(&mut self) {
        let (operation, path) = ("create", "/customers");
        self.writing(operation, "POST", path);
        // The second time it is taken.
        for _ in 0..2 {
            let reply = self.api.send("POST", path, r#"{"externalId":"new"}"#);
            self.see(operation, &reply);
        }
    }

    fn updating(&mut self, operation: &str, path: &str, key: &str) {
        self.writing(operation, "PUT", path);
        let reply = self
            .api
            .send("PUT", path, &format!(r#"{{"{key}":"nobody"}}"#));
        self.see(operation, &reply);
        for id in [
            "EXT-1003", "demo-403", "demo-409", "demo-429", "demo-500", "demo-502",
        ] {
            let customer = self.api.by_external_id(id);
            let reply = self.api.send("PUT", path, customer.data().raw());
            self.see(operation, &reply);
        }
        // Of two PUTs one is refused as busy.
        let customer = self.api.by_external_id("demo-503");
        for _ in 0..2 {
            let reply = self.api.send("PUT", path, customer.data().raw());
            self.see(operation, &reply);
        }
    }
}

#[test]
fn only_the_samples_that_say_so_break_the_contract() {
    let api = Api::start();
    for sample in stamkunde::demo::samples() {
        let reply = api.send("GET", &format!("/customers/id/{}", segment(&sample.id)), "");
        let schema = serde_json::json!({"$ref": "#/components/schemas/Answer"});
        let problems = contract::problems(&schema, reply.json());
        let odd = sample
            .external_id
            .as_deref()
            .is_some_and(|id| ODD.contains(&id));
        assert_eq!(!problems.is_empty(), odd, "{sample:?}: {problems:#?}");
    }
}

#[test]
fn the_key_is_needed_for_everything() {
    let api = Api::start();
    for key in [
        None,
        Some(""),
        Some("demo"),
        Some("Sesame"),
        Some("sesame2"),
    ] {
        for path in ["/customers/externalId/EXT-1001", "/nowhere"] {
            let reply = api.send_with_key(key, "GET", path, "");
            assert_eq!(reply.status, 401, "{key:?}");
            assert_eq!(reply.body, r#"{"code":"401","message":"Unauthorized"}"#);
        }
    }
    let large = " ".repeat(1_000_000);
    let reply = api.send_with_key(None, "PUT", "/customers", &large);
    assert_eq!(reply.status, 401);
}
