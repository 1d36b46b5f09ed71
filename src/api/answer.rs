//! What an answer says: a customer, or words about an error in any shape that servers and proxies use.

use std::time::Duration;

use jiff::fmt::rfc2822::DateTimeParser;
use serde_json::Value;

use super::{ApiError, NoCustomer, Words};
use crate::record::Document;

mod page;

/// The longest that one message of a server may be, in characters.
const LONGEST: usize = 4_000;
/// The most lines that are kept of an error's details.
const MOST: usize = 100;
/// The form of dates in HTTP; a wrong weekday in it harms nobody.
const DATE: DateTimeParser = DateTimeParser::new().relaxed_weekday(true);
/// How deep the details of an error are looked into.
const DEEPEST: usize = 4;

/// The customer in a success's body.
pub(super) fn customer(status: u16, bytes: Vec<u8>) -> Result<Document, ApiError> {
    let unreadable = |why| ApiError::Unreadable { status, why };
    if page::is_page(&bytes) {
        let text = page::text(&bytes).map(|text| short(&text));
        return Err(unreadable(NoCustomer::Page(text)));
    }
    Document::parse(bytes).map_err(|error| unreadable(NoCustomer::NoRecord(error)))
}

/// What reads answers, for the fuzz targets alone.
#[cfg(fuzzing)]
pub(super) mod fuzzed {
    use super::{ApiError, Document, Duration, Words};

    /// The words of an error's body.
    pub fn words_of(body: &[u8]) -> Words {
        super::words(body)
    }

    /// The customer in a success's body.
    pub fn customer_of(body: Vec<u8>) -> Result<Document, ApiError> {
        super::customer(200, body)
    }

    /// How long a server asks to wait.
    pub fn retry_after(text: &str) -> Option<Duration> {
        super::retry_after(text)
    }
}

/// A redirect's target as far as it may be shown: without the query, the fragment and any password.
pub(super) fn target(location: &str) -> String {
    let end = location.find(['?', '#']).unwrap_or(location.len());
    let shown = location.get(..end).unwrap_or_default();
    let shown = match (shown.find("://"), shown.find('@')) {
        (Some(scheme), Some(at)) if scheme < at => {
            format!("{}://{}", &shown[..scheme], &shown[at + 1..])
        }
        _ => shown.to_owned(),
    };
    short(&shown)
}

/// `Retry-After` in either of its forms: seconds, or a date. A date in the past is no wait.
pub(super) fn retry_after(text: &str) -> Option<Duration> {
    let text = text.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More than can be counted is longer than anybody waits.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let until = DATE.parse_timestamp(text).ok()?;
    let wait = until.duration_since(jiff::Timestamp::now());
    Some(Duration::try_from(wait).unwrap_or_default())
}

/// What an error's body says.
pub(super) fn words(bytes: &[u8]) -> Words {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}').trim();
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => envelope(&members),
        Ok(Value::String(message)) => Words {
            message: some(&message),
            ..Words::default()
        },
        Ok(Value::Null) => Words::default(),
        Ok(other) => Words {
            details: lines(&other),
            ..Words::default()
        },
        Err(_) => Words {
            message: page::text(bytes).as_deref().and_then(some),
            ..Words::default()
        },
    }
}

/// The documented envelope, and the common ones of frameworks and gateways in front of it.
fn envelope(members: &serde_json::Map<String, Value>) -> Words {
    let get = |names: &[&str]| {
        names.iter().find_map(|name| {
            members
                .iter()
                .find(|(key, value)| key.eq_ignore_ascii_case(name) && !value.is_null())
                .map(|(_, value)| value)
        })
    };
    let scalar = |value: &Value| match value {
        Value::String(text) => some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    };
    let code = get(&["code", "status"]).and_then(scalar);
    let message = get(&["message", "title", "error", "error_description"]).and_then(scalar);
    let details = get(&[
        "detailedErrorMessage",
        "details",
        "errors",
        "detail",
        "error",
    ])
    .map(lines)
    .unwrap_or_default();
    let mut words = Words {
        code,
        details: details
            .into_iter()
            .filter(|line| Some(line) != message.as_ref())
            .collect(),
        message,
    };
    if words.is_empty() {
        // An envelope of another make: better its members than nothing.
        words.details = lines(&Value::Object(members.clone()));
    }
    words
}

/// A value of any shape as lines: `email: is taken`.
fn lines(value: &Value) -> Vec<String> {
    let mut all = Vec::new();
    gather(value, "", 0, &mut all);
    all
}

fn gather(value: &Value, name: &str, depth: usize, into: &mut Vec<String>) {
    if into.len() >= MOST {
        return;
    }
    let named = |text: &str| {
        let text = some(text)?;
        Some(if name.is_empty() {
            text
        } else {
            format!("{name}: {text}")
        })
    };
    match value {
        Value::Null => {}
        Value::String(text) => into.extend(named(text)),
        Value::Bool(_) | Value::Number(_) => into.extend(named(&value.to_string())),
        _ if depth >= DEEPEST => into.extend(named(&value.to_string())),
        Value::Array(items) => {
            for item in items {
                gather(item, name, depth + 1, into);
            }
        }
        Value::Object(members) => {
            // `{"field": "email", "message": "is taken"}` names its field by a member.
            let text = |keys: &[&str]| {
                keys.iter()
                    .find_map(|key| members.get(*key).and_then(Value::as_str))
            };
            let field = text(&["field", "property", "propertyName", "path", "name"]);
            let message = text(&["message", "error", "errorMessage", "description", "reason"]);
            match (field, message) {
                (Some(field), Some(message)) => gather(&message.into(), field, depth + 1, into),
                (None, Some(message)) => gather(&message.into(), name, depth + 1, into),
                (_, None) => {
                    for (key, member) in members {
                        let path = if name.is_empty() {
                            key.clone()
                        } else {
                            format!("{name}.{key}")
                        };
                        gather(member, &path, depth + 1, into);
                    }
                }
            }
        }
    }
}

/// A text with its blanks collapsed and its length capped; none when nothing is left.
fn some(text: &str) -> Option<String> {
    let text = short(text);
    (!text.is_empty()).then_some(text)
}

fn short(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_out_of_every_shape() {
        let envelope = |details: &str| {
            format!(r#"{{"code":"409","message":"Conflict","detailedErrorMessage":{details}}}"#)
        };
        for (body, said) in [
            (envelope("\"E-mail is taken\""), "Conflict: E-mail is taken"),
            (envelope("[\"a\",\"b\"]"), "Conflict: a; b"),
            (
                envelope(r#"{"email":["is taken","is odd"]}"#),
                "Conflict: email: is taken; email: is odd",
            ),
            (
                envelope(r#"[{"field":"email","message":"is taken"},{"message":"x"}]"#),
                "Conflict: email: is taken; x",
            ),
            (envelope(r#"{"a":{"b":1}}"#), "Conflict: a.b: 1"),
            (envelope("null"), "Conflict"),
            (envelope("\"Conflict\""), "Conflict"),
            (envelope("\" \\n \""), "Conflict"),
            (
                r#"{"Code":409,"Message":"Conflict"}"#.to_owned(),
                "Conflict",
            ),
            (
                r#"{"title":"Bad","errors":{"zip":["wrong"]}}"#.to_owned(),
                "Bad: zip: wrong",
            ),
            (r#"{"error":{"message":"no"}}"#.to_owned(), "no"),
            (r#"{"fault":"gateway"}"#.to_owned(), "fault: gateway"),
            ("[\"one\",\"two\"]".to_owned(), "one; two"),
            ("\"just text\"".to_owned(), "just text"),
            ("plain\r\n text".to_owned(), "plain text"),
            (
                "<html><body><h1>502</h1>Bad Gateway</body></html>".to_owned(),
                "502 Bad Gateway",
            ),
            ("{\"message\":\"cut".to_owned(), "{\"message\":\"cut"),
            (String::new(), ""),
            ("{}".to_owned(), ""),
            ("null".to_owned(), ""),
        ] {
            let Words {
                message, details, ..
            } = words(body.as_bytes());
            let details = Some(details.join("; ")).filter(|details| !details.is_empty());
            let all: Vec<_> = message.into_iter().chain(details).collect();
            assert_eq!(all.join(": "), said, "{body}");
        }
    }

    #[test]
    fn a_flood_of_words_is_cut() {
        let all = words(format!("[{}\"x\"]", "\"y\",".repeat(1000)).as_bytes());
        assert_eq!(all.details.len(), MOST);
        let long = words("é".repeat(5_000).as_bytes());
        assert_eq!(long.message.unwrap().chars().count(), LONGEST + 1);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        assert_eq!(retry_after(" 7 "), Some(Duration::from_secs(7)));
        let past = retry_after("Wed, 21 Oct 2015 07:28:00 GMT");
        assert_eq!(past, Some(Duration::ZERO));
        let future = retry_after("Wed, 21 Oct 2115 07:28:00 GMT").unwrap();
        assert!(future > Duration::from_secs(3600));
        for nonsense in ["", "-1", "soon", "1.5"] {
            assert_eq!(retry_after(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_target_is_shown_without_what_may_be_secret() {
        for (location, shown) in [
            (
                "https://a.example/v4/customers?mobilePhone=%2B47",
                "https://a.example/v4/customers",
            ),
            ("https://kari:pw@a.example/x#y", "https://a.example/x"),
            ("/login", "/login"),
            ("/a@b", "/a@b"),
            ("", ""),
        ] {
            assert_eq!(target(location), shown);
        }
    }
}
