//! `assets/openapi.json` as a judge of answers.
//!
//! A checker for the part of JSON Schema that the contract uses. It stops at a keyword that it does not
//! know, so nothing in the contract goes unchecked. It reads answers in place, because a tree of values
//! would stumble over what the samples are there for: numbers that no float holds, half surrogate pairs.

use std::sync::LazyLock;

use serde_json::{Value, json};
use stamkunde::{
    demo::OPENAPI,
    record::json::{Kind, Node},
};

use crate::client::Reply;

pub(crate) static CONTRACT: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(OPENAPI).unwrap());

/// Samples that hold members of other types than documented, as the contract says.
pub(crate) const ODD: [&str; 3] = ["demo-odd-types", "demo-odd-lists", "90210"];

/// The phone of the first of them, whose promotions are odd too.
const ODD_PHONE: &str = "%2B4740000201";

/// What says nothing about validity.
const ANNOTATIONS: [&str; 4] = ["description", "examples", "format", "readOnly"];

/// Panics unless the contract allows this answer to this request.
pub(crate) fn check(method: &str, path: &str, reply: &Reply) {
    let problems = match operation(method, path) {
        // What the contract's introduction says of addresses and methods that it does not name.
        None => {
            assert!(matches!(reply.status, 401 | 404 | 405), "{reply:?}");
            problems(&json!({"$ref": "#/components/schemas/Error"}), reply.json())
        }
        Some(operation) => {
            let name = &operation["operationId"];
            let response = resolve(&operation["responses"][reply.status.to_string()]);
            let content = response["content"].as_object();
            let content = content.unwrap_or_else(|| panic!("{name}: undocumented {reply:?}"));
            for (header, about) in response["headers"].as_object().into_iter().flatten() {
                let given = reply.header(header).is_some();
                assert!(given || about["required"] != true, "{name}: no {header}");
            }
            let (kind, body) = content.iter().next().unwrap();
            let got = reply.header("content-type").unwrap();
            assert!(
                got.starts_with(kind.as_str()),
                "{name}: {got} is not {kind}"
            );
            if kind != "application/json" {
                return;
            }
            problems(&body["schema"], reply.json())
        }
    };
    let odd = |node: Node<'_>| {
        let id = node
            .member("data")
            .and_then(|data| data.member("externalId"));
        id.is_some_and(|id| ODD.contains(&id.raw().trim_matches('"')))
    };
    assert!(
        problems.is_empty()
            || (reply.status == 200 && (odd(reply.json()) || path.ends_with(ODD_PHONE))),
        "{method} {path}: {problems:#?}"
    );
}

/// The documented operation that a request is for; a fixed path goes before one with a parameter.
fn operation(method: &str, path: &str) -> Option<&'static Value> {
    let path = path.split('?').next().unwrap();
    let paths = CONTRACT["paths"].as_object().unwrap();
    let item = paths.get(path).or_else(|| {
        paths.iter().find_map(|(pattern, item)| {
            let (before, _) = pattern.split_once('{')?;
            let rest = path.strip_prefix(before)?;
            (!rest.is_empty() && !rest.contains('/')).then_some(item)
        })
    })?;
    item.get(method.to_lowercase())
}

fn resolve(value: &'static Value) -> &'static Value {
    value["$ref"].as_str().map_or(value, follow)
}

fn follow(reference: &str) -> &'static Value {
    CONTRACT
        .pointer(reference.strip_prefix('#').unwrap())
        .unwrap_or_else(|| panic!("{reference} leads nowhere"))
}

/// Everything in `node` that the schema forbids, each with its place.
pub(crate) fn problems(schema: &Value, node: Node<'_>) -> Vec<String> {
    let mut found = Vec::new();
    judge(schema, node, "", &mut found);
    found
}

fn judge(schema: &Value, node: Node<'_>, at: &str, found: &mut Vec<String>) {
    for (keyword, rule) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$ref" => judge(follow(rule.as_str().unwrap()), node, at, found),
            "type" => {
                if !texts(rule).iter().any(|kind| is(node, kind)) {
                    found.push(format!("{at} is no {rule}: {node:?}"));
                }
            }
            "required" => {
                for name in texts(rule) {
                    if node.kind() == Kind::Object && node.member(name).is_none() {
                        found.push(format!("{at} has no {name}"));
                    }
                }
            }
            "properties" => {
                for (name, schema) in rule.as_object().unwrap() {
                    if let Some(value) = node.member(name) {
                        judge(schema, value, &format!("{at}/{name}"), found);
                    }
                }
            }
            "additionalProperties" => {
                assert_eq!(rule, false, "only that is understood");
                for (key, _) in node.members() {
                    if schema["properties"].get(&*key.string().unwrap()).is_none() {
                        found.push(format!("{at} has {key:?}"));
                    }
                }
            }
            "items" => {
                for (n, item) in node.items().into_iter().enumerate() {
                    judge(rule, item, &format!("{at}/{n}"), found);
                }
            }
            other => assert!(ANNOTATIONS.contains(&other), "{other} is not understood"),
        }
    }
}

/// A string, or a list of them.
fn texts(rule: &Value) -> Vec<&str> {
    match rule.as_array() {
        Some(list) => list.iter().filter_map(Value::as_str).collect(),
        None => rule.as_str().into_iter().collect(),
    }
}

fn is(node: Node<'_>, kind: &str) -> bool {
    match node.kind() {
        Kind::Null => kind == "null",
        Kind::Boolean => kind == "boolean",
        Kind::String => kind == "string",
        Kind::Array => kind == "array",
        Kind::Object => kind == "object",
        Kind::Number => {
            let whole = || node.raw().parse::<f64>().unwrap().fract() == 0.0;
            kind == "number" || (kind == "integer" && whole())
        }
    }
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let schema = json!({"$ref": "#/components/schemas/Answer"});
    let wrong = |text: &str| problems(&schema, Node::parse(text).unwrap());
    assert!(
        wrong(r#"{"data":{"id":"a","zip":1010,"loyalty":{"loyaltyCards":[{"id":4.0}]}}}"#)
            .is_empty()
    );
    for text in [
        r#"{"metaData":{}}"#,
        r#"{"data":{}}"#,
        r#"{"data":{"id":"a"},"more":1}"#,
        r#"{"data":{"id":"a","email":1}}"#,
        r#"{"data":{"id":"a","interests":[true]}}"#,
        r#"{"data":{"id":"a","loyalty":{"loyaltyCards":[{"id":4.5}]}}}"#,
        r#"{"data":{"id":"a","consents":{"acceptsSms":"yes"}}}"#,
    ] {
        assert_eq!(wrong(text).len(), 1, "{text}");
    }
}
