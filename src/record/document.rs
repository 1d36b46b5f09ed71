//! An answer as received: its bytes, and where in them `data` and `metaData` stand. Knows no edits.

use std::{fmt, ops::Range, sync::Arc};

use super::{
    index::Indexed,
    json::{Kind, Node},
    pointer::Pointer,
    refusal::Refusal,
    slip::SyntaxError,
    value::quoted,
};

/// An answer of the API, `{"data": {customer}, "metaData": {…}}`, kept byte for byte. Cheap to clone.
#[derive(Clone)]
pub struct Document(Arc<Answer>);

struct Answer {
    /// The whole text, byte order mark included; where bytes were no UTF-8, U+FFFD stands for them.
    text: Indexed,
    /// The received bytes, where the text is not the same.
    bytes: Option<Vec<u8>>,
    /// Where the text starts behind a byte order mark.
    start: usize,
    data: Range<usize>,
    meta: Option<Range<usize>>,
    read_only: Option<Refusal>,
    blind: bool,
}

/// Why an answer is no customer record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but blanks.
    Empty,
    /// No JSON.
    NotJson(SyntaxError),
    /// JSON, but no object.
    NotAnObject(Kind),
    /// An object without `data`.
    NoData,
    /// `data` is something else.
    DataIs(Kind),
}

impl Document {
    /// Reads an answer. A byte order mark and blanks around it are tolerated; bytes that are no UTF-8 are shown as
    /// U+FFFD and make the record read-only.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let (text, bytes) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(error.into_bytes()))
            }
        };
        let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
        if text[start..].trim_ascii().is_empty() {
            return Err(Unreadable::Empty);
        }
        let answer = Node::parse(&text[start..]).map_err(Unreadable::NotJson)?;
        if answer.kind() != Kind::Object {
            return Err(Unreadable::NotAnObject(answer.kind()));
        }
        let (mut data, mut meta, mut records) = (None, None, 0);
        for (key, value) in answer.each_member() {
            if key.is_string("data") {
                data = Some(value);
                records += 1;
            } else if key.is_string("metaData") {
                meta = Some(value);
            }
        }
        let data = data.ok_or(Unreadable::NoData)?;
        if data.kind() != Kind::Object {
            return Err(Unreadable::DataIs(data.kind()));
        }
        let read_only = if bytes.is_some() {
            Some(Refusal::InvalidUtf8)
        } else {
            (records > 1).then_some(Refusal::TwoRecords)
        };
        let (data, meta) = (data.span_in(&text), meta.map(|meta| meta.span_in(&text)));
        Ok(Self(Arc::new(Answer {
            text: Indexed::new(text),
            bytes,
            start,
            data,
            meta,
            read_only,
            blind: false,
        })))
    }

    /// Whether this is the very same answer.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.whole() == other.whole()
    }

    /// A record of which nothing is known but its external id, until the first PUT answers.
    pub fn blind(external_id: &str) -> Self {
        let key = "\"externalId\"";
        let value = quoted(external_id);
        let data = format!("{{{key}:{value}}}");
        let offset = "{\"data\":".len();
        let text = format!("{{\"data\":{data}}}");
        Self(Arc::new(Answer {
            data: offset..offset + data.len(),
            text: Indexed::new(text),
            bytes: None,
            start: 0,
            meta: None,
            read_only: None,
            blind: true,
        }))
    }

    /// The answer as received.
    pub fn bytes(&self) -> &[u8] {
        self.0.bytes.as_deref().unwrap_or(self.whole().as_bytes())
    }

    /// The answer as text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.whole()[self.0.start..]
    }

    /// The customer: an object. Where `data` stands twice, the last.
    pub fn data(&self) -> Node<'_> {
        self.node(&self.0.data)
    }

    /// `metaData`, whatever it is.
    pub fn meta(&self) -> Option<Node<'_>> {
        self.0.meta.as_ref().map(|span| self.node(span))
    }

    /// What stands at a place in `data`: the same as `at.find(document.data())`, but without reading what stands beside
    /// it, once something there was asked for.
    pub fn find(&self, at: &Pointer) -> Option<Node<'_>> {
        self.0.text.find(at, 0, self.data())
    }

    /// The text of the answer, to be looked into.
    pub(super) fn indexed(&self) -> &Indexed {
        &self.0.text
    }

    /// Why no edit of this record can be sent at all.
    pub fn read_only(&self) -> Option<&Refusal> {
        self.0.read_only.as_ref()
    }

    /// Whether nothing is known of this record but its external id.
    pub fn is_blind(&self) -> bool {
        self.0.blind
    }

    fn whole(&self) -> &str {
        self.0.text.text()
    }

    fn node(&self, span: &Range<usize>) -> Node<'_> {
        self.0.text.node(span)
    }
}

impl fmt::Debug for Document {
    /// Its size only: a record is somebody's private data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Document")
            .field(&self.bytes().len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Document, Unreadable> {
        Document::parse(text.as_bytes().to_vec())
    }

    #[test]
    fn keeps_the_bytes_and_finds_its_parts() {
        let text = "\u{feff} \n{ \"metaData\":{\"UpdatedAt\":\"x\"}, \"d\\u0061ta\" : {\"a\":[ 5e2 ],\"a\":7} } \r\n";
        let document = parse(text).unwrap();
        assert_eq!(document.bytes(), text.as_bytes());
        assert_eq!(document.text(), &text[3..]);
        assert_eq!(document.data().raw(), "{\"a\":[ 5e2 ],\"a\":7}");
        assert_eq!(document.meta().unwrap().raw(), "{\"UpdatedAt\":\"x\"}");
        assert_eq!(document.find(&Pointer::of(["a"])).unwrap().raw(), "7");
        assert_eq!(document.read_only(), None);
        assert!(!document.is_blind());
    }

    #[test]
    fn bad_bytes_are_shown_but_not_edited() {
        let bytes = b"{\"data\":{\"a\":\"\xff\"}}".to_vec();
        let document = Document::parse(bytes.clone()).unwrap();
        assert_eq!(document.bytes(), bytes);
        assert_eq!(document.data().raw(), "{\"a\":\"\u{fffd}\"}");
        assert_eq!(document.read_only(), Some(&Refusal::InvalidUtf8));
    }

    #[test]
    fn two_records_in_one_answer_are_not_edited() {
        let document = parse(r#"{"data":{"a":1},"data":{"a":2}}"#).unwrap();
        assert_eq!(document.data().raw(), r#"{"a":2}"#);
        assert_eq!(document.read_only(), Some(&Refusal::TwoRecords));
    }

    #[test]
    fn says_what_is_wrong_with_an_answer() {
        for (text, wrong) in [
            (" \n", Unreadable::Empty),
            ("<html>", Unreadable::NotJson(Node::parse("<").unwrap_err())),
            ("[]", Unreadable::NotAnObject(Kind::Array)),
            ("{}", Unreadable::NoData),
            (r#"{"data":null}"#, Unreadable::DataIs(Kind::Null)),
        ] {
            assert_eq!(parse(text).unwrap_err(), wrong, "{text}");
        }
    }

    #[test]
    fn a_blind_record_is_its_external_id() {
        let document = Document::blind("a\"/å");
        assert!(document.is_blind());
        assert_eq!(document.text(), r#"{"data":{"externalId":"a\"/å"}}"#);
        let id = document.find(&Pointer::of(["externalId"])).unwrap();
        assert_eq!(id.string().unwrap(), "a\"/å");
    }
}
