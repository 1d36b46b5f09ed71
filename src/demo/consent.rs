//! The dates of extended consents, which are the server's to give.
//!
//! A consent whose value changes is dated now; one whose value stays keeps its stored date, whatever was
//! sent. Every other byte of the sent text stays. Knows one member of a customer, never HTTP.

use std::ops::Range;

use super::customer::identifier;
use crate::record::json::{Kind, Node};

const DATE: &str = "consentDate";

/// The sent `consents` with the server's dates; `now` is a date-time as text.
pub(super) fn dated(sent: Node<'_>, stored: Option<Node<'_>>, now: &str) -> String {
    let whole = sent.raw();
    let old: Vec<_> = stored.map(extended).unwrap_or_default();
    let mut text = whole.to_owned();
    // From the back, so that the places of the earlier ones stay true.
    for item in extended(sent).into_iter().rev() {
        if let Some(correction) = correction(item, &old, now) {
            let (range, new) = correction.within(whole);
            text.replace_range(range, &new);
        }
    }
    text
}

fn extended(consents: Node<'_>) -> Vec<Node<'_>> {
    consents
        .member("extendedConsents")
        .map(Node::items)
        .unwrap_or_default()
}

enum Correction<'a> {
    /// Another date in place of this value.
    Date { instead_of: Node<'a>, date: String },
    /// A date for an item without one.
    Added { to: Node<'a>, date: String },
}

impl Correction<'_> {
    /// The span of `whole` to replace, and with what.
    fn within(self, whole: &str) -> (Range<usize>, String) {
        let start = |part: &str| part.as_ptr().addr() - whole.as_ptr().addr();
        match self {
            Self::Date { instead_of, date } => {
                let from = start(instead_of.raw());
                (from..from + instead_of.raw().len(), date)
            }
            Self::Added { to, date } => {
                // Just after the last member; the item has one, its id.
                let brace = start(to.raw()) + to.raw().len() - 1;
                (brace..brace, format!(",\"{DATE}\":{date}"))
            }
        }
    }
}

fn correction<'a>(item: Node<'a>, old: &[Node<'_>], now: &str) -> Option<Correction<'a>> {
    let id = identifier(item.member("id")?)?;
    let same: Vec<_> = old.iter().filter(|other| other.has_id(&id)).collect();
    let before = match same[..] {
        [] => None,
        [one] => Some(*one),
        // Two with one id: nobody can say which of them is meant, so they stay as sent.
        _ => return None,
    };
    let changed = value(before) != value(Some(item));
    let wanted = if changed {
        format!("\"{now}\"")
    } else {
        before
            .and_then(|before| before.member(DATE))
            .map_or("null", Node::raw)
            .to_owned()
    };
    match item.member(DATE) {
        Some(date) if date.raw() == wanted => None,
        Some(date) => Some(Correction::Date {
            instead_of: date,
            date: wanted,
        }),
        None if wanted == "null" => None,
        None => Some(Correction::Added {
            to: item,
            date: wanted,
        }),
    }
}

/// The recorded value; absent and `null` both mean that nothing is recorded.
fn value(consent: Option<Node<'_>>) -> Option<&str> {
    consent?
        .member("value")
        .filter(|value| value.kind() != Kind::Null)
        .map(Node::raw)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORED: &str = r#"{"extendedConsents":[{"id":"news","value":true,"consentDate":"then"},{"id":7,"value":false}]}"#;

    fn dated(sent: &str) -> String {
        super::dated(
            Node::parse(sent).unwrap(),
            Some(Node::parse(STORED).unwrap()),
            "now",
        )
    }

    #[test]
    fn nothing_changed_is_nothing_touched() {
        assert_eq!(dated(STORED), STORED);
        assert_eq!(
            dated(r#"{"acceptsSms" : true}"#),
            r#"{"acceptsSms" : true}"#
        );
    }

    #[test]
    fn a_changed_value_is_dated_by_the_server() {
        assert_eq!(
            dated(
                r#"{"extendedConsents":[ {"consentDate":"mine", "id":"news","value":false},{"id":7,"value":true }]}"#
            ),
            r#"{"extendedConsents":[ {"consentDate":"now", "id":"news","value":false},{"id":7,"value":true ,"consentDate":"now"}]}"#
        );
    }

    #[test]
    fn an_unchanged_value_keeps_its_stored_date() {
        assert_eq!(
            dated(r#"{"extendedConsents":[{"id":"news","value":true,"consentDate":"mine"}]}"#),
            r#"{"extendedConsents":[{"id":"news","value":true,"consentDate":"then"}]}"#
        );
    }

    #[test]
    fn a_new_consent_is_dated_and_one_without_id_left_alone() {
        assert_eq!(
            dated(r#"{"extendedConsents":[{"id":"new","value":true},{"value":true}]}"#),
            r#"{"extendedConsents":[{"id":"new","value":true,"consentDate":"now"},{"value":true}]}"#
        );
    }
}
