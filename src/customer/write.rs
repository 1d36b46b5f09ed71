//! How a typed text becomes a value.
//!
//! Two rules hold for every field: a text that says what was received gives back the received bytes, so the edit
//! vanishes; and an edited value is of the documented type, a string mostly, even where a number was received.

use std::collections::HashMap;

use crate::record::{
    Json, Record, Value,
    json::{Kind, Node},
};

use super::{Field, FieldKind, date, reading::plain_text, shown::items_of};

/// The time part that the API puts behind a date.
const MIDNIGHT: &str = "T00:00:00";

impl Field {
    /// The value for a text as it is being typed. Nothing over nothing stays as it was, nothing over something is
    /// `null`, the received text is the received value, and all else is a string. A date in the form `1987-05-17`
    /// gets its time part; any other stays as typed until [`Field::normalise`].
    pub fn write(&self, record: &Record, typed: &str) -> Value {
        if !self.editable || typed == self.base_text(record) {
            return self.base_value(record);
        }
        match self.kind {
            FieldKind::List => {
                let items: Vec<String> = typed
                    .split(',')
                    .map(str::trim)
                    .filter(|item| !item.is_empty())
                    .map(str::to_owned)
                    .collect();
                self.write_items(record, &items)
            }
            FieldKind::Consent => self.write_answer(record, typed),
            FieldKind::Own(kind) => self.own_write(kind, record, typed),
            FieldKind::Date => match date::stored(typed) {
                Some((date, "")) => Some(Json::string(&format!(
                    "{date}{}",
                    self.time_part(record, MIDNIGHT)
                ))),
                Some(_) | None => Some(text_value(typed)),
            },
            FieldKind::Text
            | FieldKind::Phone
            | FieldKind::Email
            | FieldKind::Zip
            | FieldKind::Country
            | FieldKind::Gender
            | FieldKind::Stamp => Some(text_value(typed)),
        }
    }

    /// The value for the items of a list. Items that were received keep their raw text, so a number stays a
    /// number; the received items in the received order are the received list; none at all are an empty list,
    /// or nothing where nothing was.
    pub fn write_items(&self, record: &Record, items: &[String]) -> Value {
        if self.editable {
            self.list(record, items).with(None)
        } else {
            self.base_value(record)
        }
    }

    /// The same items, to be written with one more behind them.
    pub fn list(&self, record: &Record, items: &[String]) -> List {
        let base = self.base_node(record);
        let received = base.map_or_else(Vec::new, items_of);
        let raw: Vec<Node<'_>> = match base {
            Some(node) if node.kind() == Kind::Array => node.items(),
            Some(node) => vec![node],
            None => Vec::new(),
        };
        // Of two that say the same, the first.
        let mut known: HashMap<_, _> = received.iter().zip(raw).rev().collect();
        let array = Json::array(items.iter().map(|item| {
            let known = known.get(item);
            known.map_or_else(|| Json::string(item), |node| Json::from(*node))
        }));
        let behind = received.strip_prefix(items).map(<[_]>::to_vec);
        for item in items {
            known.remove(item);
        }
        let left = known.into_iter();
        List {
            array,
            behind,
            left: (left.map(|(item, node)| (item.clone(), node.into()))).collect(),
            received: self.base_value(record),
        }
    }

    /// The value for a consent or another switch: what was received if that says the same, else `true` or `false`, and for "not
    /// recorded" `null`.
    pub fn write_consent(&self, record: &Record, answer: Option<bool>) -> Value {
        let base = self.base_consent(record);
        if !self.editable || (base.value() == answer.as_ref() && base.odd().is_none()) {
            return self.base_value(record);
        }
        Some(answer.map_or_else(Json::null, Json::bool))
    }

    /// The received value, to the byte.
    pub(super) fn base_value(&self, record: &Record) -> Value {
        self.base_node(record).map(Json::from)
    }

    /// The value for a text that answers yes, no or "not recorded"; what stands there for any other.
    pub(super) fn write_answer(&self, record: &Record, typed: &str) -> Value {
        match consent_of(typed) {
            Ok(answer) => self.write_consent(record, answer),
            Err(NotAnAnswer) => self.node(record).map(Json::from),
        }
    }

    /// What follows the date in the received value; `usual` where no date was received.
    pub(super) fn time_part(&self, record: &Record, usual: &str) -> String {
        self.base_node(record)
            .and_then(plain_text)
            .and_then(|text| date::stored(&text).map(|(_, rest)| rest.to_owned()))
            .unwrap_or_else(|| usual.to_owned())
    }
}

/// Items of a list as they are written, behind which one more may be typed.
#[derive(Debug)]
pub struct List {
    array: Json,
    /// What was received behind them, where they are the beginning of that.
    behind: Option<Vec<String>>,
    /// What else was received.
    left: HashMap<String, Json>,
    received: Value,
}

impl List {
    /// The value for them with this one more, which is none of them.
    pub fn with(&self, item: Option<&str>) -> Value {
        if (self.behind.as_ref()).is_some_and(|behind| behind.iter().eq(item)) {
            return self.received.clone();
        }
        let Some(item) = item else {
            return Some(self.array.clone());
        };
        let known = self.left.get(item).cloned();
        Some(
            self.array
                .with_item(&known.unwrap_or_else(|| Json::string(item))),
        )
    }
}

/// The items of a list that was typed with commas between them, each once.
pub fn items_typed(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for item in text.split(',').map(str::trim) {
        if !item.is_empty() && !items.iter().any(|known| known == item) {
            items.push(item.to_owned());
        }
    }
    items
}

/// A text as a value: nothing is `null`.
pub(super) fn text_value(typed: &str) -> Json {
    if typed.is_empty() {
        Json::null()
    } else {
        Json::string(typed)
    }
}

/// A text that answers neither yes, no nor "not recorded".
struct NotAnAnswer;

/// What people call the third state, in each language.
const NOT_RECORDED: [[&str; 2]; 5] = [
    ["not", "recorded"],
    ["ikke", "registrert"],
    ["ikke", "registreret"],
    ["ej", "angivet"],
    ["ei", "kirjattu"],
];

/// Yes, no, or nothing for "not recorded", in any of the languages.
fn consent_of(text: &str) -> Result<Option<bool>, NotAnAnswer> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "on" | "ja" | "j" | "kyllä" | "kylla" | "k" => Ok(Some(true)),
        "no" | "n" | "false" | "off" | "nei" | "nej" | "ei" | "e" => Ok(Some(false)),
        "" | "null" | "none" | "unknown" => Ok(None),
        text => {
            let is_it = |words: &&[&str; 2]| text.split_whitespace().eq(words.iter().copied());
            NOT_RECORDED
                .iter()
                .find(is_it)
                .map(|_| None)
                .ok_or(NotAnAnswer)
        }
    }
}

/// Whether a text answers yes, no or "not recorded".
pub(super) fn is_answer(text: &str) -> bool {
    consent_of(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        customer::{Customer, field_named, fields},
        record::{Document, Run},
    };

    fn open(name: &str, data: &str) -> (Field, Record) {
        let text = format!(r#"{{"data":{data}}}"#);
        let document = Document::parse(text.into_bytes()).unwrap();
        let fields = fields(&Customer::read(&document), &[]);
        let field = field_named(&fields, name).unwrap().clone();
        (field, Record::new(document))
    }

    fn raw(value: &Value) -> Option<&str> {
        value.as_ref().map(Json::raw)
    }

    #[test]
    fn typing() {
        for (name, data, typed, expected) in [
            // Nothing over nothing stays as it was.
            ("zip", "{}", "", None),
            ("zip", r#"{"zip":null}"#, "", Some("null")),
            ("zip", r#"{"zip":""}"#, "", Some(r#""""#)),
            // Nothing over something is null.
            ("zip", r#"{"zip":"0153"}"#, "", Some("null")),
            ("zip", r#"{"zip":{"a":1}}"#, "", Some("null")),
            // What was received keeps its bytes.
            ("zip", r#"{"zip":1010}"#, "1010", Some("1010")),
            ("city", r#"{"city":"\u00c5s"}"#, "Ås", Some(r#""\u00c5s""#)),
            (
                "zip",
                r#"{"zip":{"a": 1}}"#,
                r#"{"a": 1}"#,
                Some(r#"{"a": 1}"#),
            ),
            (
                "birthDate",
                r#"{"birthDate":"1987-05-17"}"#,
                "1987-05-17",
                Some(r#""1987-05-17""#),
            ),
            // What is new is a string.
            ("zip", r#"{"zip":1010}"#, "0153", Some(r#""0153""#)),
            ("zip", "{}", "1010", Some(r#""1010""#)),
            ("firstName", "{}", "Kari ", Some(r#""Kari ""#)),
            // A whole date has its time part at once, half of one does not.
            ("birthDate", "{}", "1987-05-1", Some(r#""1987-05-1""#)),
            (
                "birthDate",
                "{}",
                "1987-05-17",
                Some(r#""1987-05-17T00:00:00""#),
            ),
            ("birthDate", "{}", "17.5.1987", Some(r#""17.5.1987""#)),
            // Read-only fields stay.
            ("externalId", r#"{"externalId":"E"}"#, "F", Some(r#""E""#)),
        ] {
            let (field, record) = open(name, data);
            let value = field.write(&record, typed);
            assert_eq!(raw(&value), expected, "{data} {typed}");
        }
    }

    #[test]
    fn lists_keep_the_items_that_were_received() {
        let stores = r#"{"favoriteStores": [ "S100", 204,"\u00c5s" ]}"#;
        for (data, items, expected) in [
            (
                stores,
                &["S100", "204", "Ås"][..],
                Some(r#"[ "S100", 204,"\u00c5s" ]"#),
            ),
            (
                stores,
                &["204", "Ås", "New"],
                Some(r#"[204,"\u00c5s","New"]"#),
            ),
            (stores, &[], Some("[]")),
            (stores, &["New"], Some(r#"["New"]"#)),
            (
                stores,
                &["S100", "New", "204"],
                Some(r#"["S100","New",204]"#),
            ),
            (stores, &["S100", "204"], Some(r#"["S100",204]"#)),
            // Of two that say the same, the first.
            (
                r#"{"favoriteStores":[204,"204"]}"#,
                &["204", "New"],
                Some(r#"[204,"New"]"#),
            ),
            ("{}", &[], None),
            (r#"{"favoriteStores":null}"#, &[], Some("null")),
            (r#"{"favoriteStores":null}"#, &["a"], Some(r#"["a"]"#)),
            (r#"{"favoriteStores":"S1"}"#, &["S1"], Some(r#""S1""#)),
            (
                r#"{"favoriteStores":"S1"}"#,
                &["S1", "S2"],
                Some(r#"["S1","S2"]"#),
            ),
        ] {
            let (field, record) = open("stores", data);
            let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
            assert_eq!(
                raw(&field.write_items(&record, &items)),
                expected,
                "{data} {items:?}"
            );
            // The same with the last one being typed.
            if let Some((last, items)) = items.split_last() {
                let value = field.list(&record, items).with(Some(last));
                assert_eq!(raw(&value), expected, "{data} {items:?} {last}");
            }
        }
        let (field, record) = open("stores", stores);
        assert_eq!(field.items(&record), ["S100", "204", "Ås"]);
    }

    #[test]
    fn consents_have_three_states_and_keep_what_was_received() {
        let sms = |value: &str| format!(r#"{{"consents":{{"acceptsSms":{value}}}}}"#);
        for (data, answer, expected) in [
            ("{}".to_owned(), None, None),
            ("{}".to_owned(), Some(true), Some("true")),
            (sms("null"), None, Some("null")),
            (sms("null"), Some(false), Some("false")),
            (sms("true"), None, Some("null")),
            (sms("true"), Some(true), Some("true")),
            (sms(r#""true""#), Some(true), Some(r#""true""#)),
            (sms(r#""true""#), Some(false), Some("false")),
            (sms("7"), None, Some("null")),
            (sms("7"), Some(true), Some("true")),
        ] {
            let (field, record) = open("acceptsSms", &data);
            let value = field.write_consent(&record, answer);
            assert_eq!(raw(&value), expected, "{data} {answer:?}");
        }
    }

    #[test]
    fn a_consent_without_an_id_stays() {
        let data = r#"{"consents":{"extendedConsents":[{"name":"n","value":true}]}}"#;
        let (field, record) = open("consents.0", data);
        assert_eq!(
            raw(&field.write_consent(&record, Some(false))),
            Some("true")
        );
        assert_eq!(raw(&field.write(&record, "no")), Some("true"));
    }

    #[test]
    fn typing_the_received_text_again_leaves_no_edit() {
        let (field, mut record) = open("zip", r#"{"zip":1010}"#);
        for typed in ["101", "10", "101", "1010"] {
            let value = field.write(&record, typed);
            record.set(&field.pointer, value, Run::Typing).unwrap();
            assert_eq!(field.text(&record), typed);
        }
        assert!(record.edits().is_empty());
    }

    #[test]
    fn answers_in_every_language() {
        let answers = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| consent_of(text).ok())
                .collect::<Vec<_>>()
        };
        let yes = ["yes", "Y", "ja", "J", "kyllä", "K", "true"];
        assert_eq!(answers(&yes), vec![Some(Some(true)); yes.len()]);
        let no = ["no", "N", "nei", "nej", "ei", "E", "off"];
        assert_eq!(answers(&no), vec![Some(Some(false)); no.len()]);
        let none = [
            "",
            "not  recorded",
            "Ikke registrert",
            "ikke registreret",
            "ej angivet",
            "ei kirjattu",
        ];
        assert_eq!(answers(&none), vec![Some(None); none.len()]);
        let other = ["not", "ei angivet", "maybe", "x"];
        assert_eq!(answers(&other), vec![None; other.len()]);
    }
}
