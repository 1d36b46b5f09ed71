//! Where each request goes: paths, look-ups, and ids as single segments of an address.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use super::ApiError;
use crate::{config::Environment, customer::CustomerRef, record::UpdateKey};

/// Everything but letters, digits and `-._~` is encoded: an id can hold `/`, `?`, `#`, `%` and blanks.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A PUT of a customer: `PUT /customers/externalId` or `PUT /customers`, the id in the body.
#[derive(Clone, Debug)]
pub struct UpdateRequest {
    /// Which id the body names the customer by.
    pub key: UpdateKey,
    /// The JSON text.
    pub body: Vec<u8>,
}

impl UpdateRequest {
    /// The path under the base URL.
    pub fn path(&self) -> &'static str {
        match self.key {
            UpdateKey::ExternalId => "/customers/externalId",
            UpdateKey::Id => "/customers",
        }
    }

    /// The whole address.
    pub fn address(&self, environment: &Environment) -> String {
        under(&environment.base_url, self.path())
    }

    /// The request as it will leave, for people; the key is not shown. The body is foreign text: not made visible.
    pub fn describe(&self, environment: &Environment) -> String {
        let mut text = format!("PUT {}\n", self.address(environment));
        text.push_str("accept: application/json\ncontent-type: application/json\n");
        let _ = write!(
            text,
            "content-length: {}\nx-api-key: (hidden)\n\n{}",
            self.body.len(),
            String::from_utf8_lossy(&self.body)
        );
        text
    }
}

/// The address under which a customer can be read, and that path without the customer, for the log.
pub(super) struct Lookup {
    /// Under the base URL; holds personal data.
    pub(super) path: String,
    /// Holds none.
    pub(super) template: String,
}

/// How to read a customer.
pub(super) fn lookup(who: &CustomerRef, external: Option<&str>) -> Result<Lookup, ApiError> {
    let (template, name, value) = match who {
        CustomerRef::Phone(phone) => (
            "/customers?mobilePhone={mobilePhone}",
            "{mobilePhone}",
            phone,
        ),
        CustomerRef::Id(id) => ("/customers/id/{id}", "{id}", id),
        CustomerRef::External(id) => (external.ok_or(ApiError::NoLookup)?, "{externalId}", id),
    };
    // `.` and `..` would walk to another address, encoded or not; an empty segment is the whole collection.
    if matches!(value.as_str(), "" | "." | "..") {
        return Err(ApiError::NoAddress { id: value.clone() });
    }
    let segment = utf8_percent_encode(value, SEGMENT).to_string();
    Ok(Lookup {
        path: template.replacen(name, &segment, 1),
        template: template.to_owned(),
    })
}

/// A path under the base URL, as text: what [`Url::parse`] then reads.
pub(super) fn under(base: &Url, path: &str) -> String {
    format!("{}{path}", base.as_str().trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(who: &CustomerRef) -> String {
        lookup(who, Some("/customers/externalId/{externalId}"))
            .unwrap()
            .path
    }

    #[test]
    fn an_id_is_one_segment_whatever_it_holds() {
        let base = Url::parse("https://api.oculos.no/v4").unwrap();
        for (id, segment) in [
            ("EXT-1001", "EXT-1001"),
            ("a/b?c#d%e f", "a%2Fb%3Fc%23d%25e%20f"),
            ("Åse+\u{1b}", "%C3%85se%2B%1B"),
            ("%2e%2e", "%252e%252e"),
            ("...", "..."),
            ("a\\..\\b", "a%5C..%5Cb"),
        ] {
            let path = path(&CustomerRef::External(id.into()));
            let url = Url::parse(&under(&base, &path)).unwrap();
            let expected = format!("https://api.oculos.no/v4/customers/externalId/{segment}");
            assert_eq!(url.as_str(), expected);
        }
    }

    #[test]
    fn the_plus_of_a_phone_is_encoded() {
        let who = CustomerRef::Phone("+4712345678".into());
        assert_eq!(path(&who), "/customers?mobilePhone=%2B4712345678");
    }

    #[test]
    fn an_id_that_would_walk_elsewhere_is_refused() {
        for id in ["", ".", ".."] {
            for who in [CustomerRef::Id(id.into()), CustomerRef::External(id.into())] {
                let refused = lookup(&who, Some("/x/{externalId}")).err();
                assert_eq!(refused, Some(ApiError::NoAddress { id: id.into() }));
            }
        }
        let who = CustomerRef::External("EXT-1".into());
        assert_eq!(lookup(&who, None).err(), Some(ApiError::NoLookup));
    }
}
