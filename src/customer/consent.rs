//! What the customer has agreed to: three fixed consents and the tenant's own.
//!
//! Each is yes, no or not recorded; absent and `null` are not "no".

use std::collections::HashMap;

use crate::record::{
    json::{Kind, Node},
    pointer::Pointer,
};

use super::reading::{Read, each_member};

/// Whether what stands at a place is called by what the record itself says.
pub fn is_named_by_record(at: &str) -> bool {
    at.contains("/extendedConsents/")
}

/// The member `consents`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consents {
    /// `acceptsTerms`.
    pub terms: Read<bool>,
    /// `acceptsEmail`.
    pub email: Read<bool>,
    /// `acceptsSms`.
    pub sms: Read<bool>,
    /// `extendedConsents`, in the received order.
    pub extended: Vec<ExtendedConsent>,
    /// Raw text of what stands where `consents` or its list should.
    pub odd: Option<String>,
}

/// A consent that the tenant has added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtendedConsent {
    /// `id`, from a string or a number; the one thing that tells these consents apart.
    pub id: Read<String>,
    /// `name`.
    pub name: Read<String>,
    /// `consentDate`: the server's; shown, and sent back as it came.
    pub consent_date: Read<String>,
    /// `value`.
    pub value: Read<bool>,
    /// Where the value stands, by id; nothing if it cannot be told apart and is read-only for that.
    pub pointer: Option<Pointer>,
    /// Why it is read-only.
    pub unaddressed: Option<Unaddressed>,
    /// Its place in the received list, from 0.
    pub index: usize,
}

/// Why a consent can only be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unaddressed {
    /// It has no id.
    NoId,
    /// Another one has the same id.
    SameId,
    /// It is no consent at all.
    NotAConsent,
}

impl Consents {
    /// Reads the member `consents`.
    pub fn read(node: Node<'_>) -> Self {
        let mut consents = Self::default();
        let mut odd = None;
        let is_object = each_member(node, |key, value| match key {
            "acceptsTerms" => consents.terms = Read::boolean(value),
            "acceptsEmail" => consents.email = Read::boolean(value),
            "acceptsSms" => consents.sms = Read::boolean(value),
            "extendedConsents" => {
                odd = (!matches!(value.kind(), Kind::Array | Kind::Null))
                    .then(|| value.raw().to_owned());
                consents.extended = value
                    .items()
                    .into_iter()
                    .enumerate()
                    .map(|(index, item)| ExtendedConsent::read(item, index))
                    .collect();
            }
            _ => {}
        });
        if !is_object && node.kind() != Kind::Null {
            odd = Some(node.raw().to_owned());
        }
        consents.odd = odd;
        consents.address();
        consents
    }

    /// Gives every consent that its id tells apart its pointer, and the others the reason why they have none.
    fn address(&mut self) {
        let mut holders: HashMap<String, usize> = HashMap::new();
        for id in self
            .extended
            .iter()
            .filter_map(|consent| consent.id.as_str())
        {
            *holders.entry(id.to_owned()).or_default() += 1;
        }
        for consent in &mut self.extended {
            match consent.id.as_str().filter(|id| !id.is_empty()) {
                None => {
                    consent.unaddressed.get_or_insert(Unaddressed::NoId);
                }
                Some(id) if holders.get(id).is_some_and(|count| *count > 1) => {
                    consent.unaddressed = Some(Unaddressed::SameId);
                }
                Some(id) => {
                    consent.pointer = Some(
                        Pointer::of(["consents", "extendedConsents"])
                            .id(id)
                            .key("value"),
                    );
                }
            }
        }
    }
}

impl ExtendedConsent {
    fn read(node: Node<'_>, index: usize) -> Self {
        let mut consent = Self {
            index,
            ..Self::default()
        };
        let is_object = each_member(node, |key, value| match key {
            "id" => consent.id = Read::text(value),
            "name" => consent.name = Read::text(value),
            "consentDate" => consent.consent_date = Read::text(value),
            "value" => consent.value = Read::boolean(value),
            _ => {}
        });
        if !is_object {
            consent.value = Read::Odd(node.raw().to_owned());
            consent.unaddressed = Some(Unaddressed::NotAConsent);
        }
        consent
    }

    /// What to call it: its name, else its id.
    pub fn name(&self) -> Option<&str> {
        let mut names = [&self.name, &self.id].into_iter().filter_map(Read::as_str);
        names.find(|text| !text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Consents {
        Consents::read(Node::parse(text).unwrap())
    }

    #[test]
    fn three_states_of_the_fixed_ones() {
        let consents = read(r#"{"acceptsTerms":true,"acceptsEmail":"false","acceptsSms":null}"#);
        assert_eq!(
            (consents.terms, consents.email, consents.sms),
            (Read::Is(true), Read::Is(false), Read::Null)
        );
        assert_eq!(read("{}").sms, Read::Absent);
        assert_eq!(read(r#"{"acceptsSms":1}"#).sms, Read::Odd("1".to_owned()));
    }

    #[test]
    fn extended_ones_are_addressed_by_id() {
        let consents = read(
            r#"{"extendedConsents":[{"id":"a/b","value":true,"name":"News","consentDate":"2023-01-01"},
            {"id":7,"value":false},{"id":"x"},{"id":"x"},{"name":"nameless"},{"id":""},{"id":true},9]}"#,
        );
        let seen: Vec<_> = consents
            .extended
            .iter()
            .map(|consent| {
                (
                    consent.name(),
                    consent.pointer.as_ref().map(ToString::to_string),
                    consent.unaddressed.is_some(),
                )
            })
            .collect();
        let expect = |name: &'static str, pointer: Option<&str>| {
            let name = Some(name).filter(|name| !name.is_empty());
            (name, pointer.map(str::to_owned), pointer.is_none())
        };
        assert_eq!(
            seen,
            [
                expect("News", Some("/consents/extendedConsents/[id=a~1b]/value")),
                expect("7", Some("/consents/extendedConsents/[id=7]/value")),
                expect("x", None),
                expect("x", None),
                expect("nameless", None),
                expect("", None),
                expect("", None),
                expect("", None),
            ]
        );
        assert_eq!(
            consents.extended[0].consent_date.as_str(),
            Some("2023-01-01")
        );
        assert_eq!(consents.extended[7].value.odd(), Some("9"));
        assert_eq!(
            consents.extended[7].unaddressed,
            Some(Unaddressed::NotAConsent)
        );
    }

    #[test]
    fn a_number_and_a_string_are_the_same_id() {
        let consents = read(r#"{"extendedConsents":[{"id":7},{"id":"7"}]}"#);
        assert!(
            consents
                .extended
                .iter()
                .all(|consent| consent.pointer.is_none())
        );
    }

    #[test]
    fn odd_shapes_hide_nothing_else() {
        let consents = read(r#"{"acceptsTerms":true,"extendedConsents":{"id":"a"}}"#);
        assert_eq!(consents.terms, Read::Is(true));
        assert_eq!(consents.odd.as_deref(), Some(r#"{"id":"a"}"#));
        assert_eq!(read(r#""none""#).odd.as_deref(), Some(r#""none""#));
        assert_eq!(read("null"), Consents::default());
    }
}
