//! What the bytes of a record mean: typed, tolerant readings, and the one table of fields that form, review,
//! journal and command line share.
//!
//! Knows the API's documentation and [`crate::record`]. Must never know screens, the network or the clock: the
//! time and the tenant's settings are handed in.

pub mod consent;
pub mod country;
pub mod date;
mod email;
pub mod field;
pub mod loyalty;
mod normalise;
pub mod number;
pub mod own;
pub mod phone;
pub mod profile;
pub mod promotion;
pub mod reading;
pub mod reference;
mod shown;
mod tidy;
pub mod validate;
mod write;
mod zip;

pub use consent::{Consents, ExtendedConsent, is_named_by_record};
pub use field::{Context, Field, FieldKind, Group, field_named, fields, fields_named, fields_told};
pub use loyalty::{Loyalty, StampCard};
pub use number::Number;
pub use own::{Declaration, Mismatch, OwnKind};
pub use phone::NotAPhone;
pub use profile::Profile;
pub use promotion::{
    Affiliate, Asking, Channel, Lacking, Outlet, Product, Promotion, Question, Reason, Redemption,
    State, Tally, Unknown, Windows,
};
pub use reading::{Instant, OddMember, Read};
pub use reference::{Candidate, CustomerRef, NotAReference, Way};
pub use shown::{EMPTY, NOT_READ, Shown};
pub use tidy::tidy;
pub use validate::{Flaw, Problem};
pub use write::List;
pub use zip::ZipOf;

use std::collections::HashSet;

use crate::record::{
    Document,
    json::{Kind, Node},
};
use reading::each_member;

/// A whole answer, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Customer {
    /// `id`: the server's own.
    pub id: Read<String>,
    /// `externalId`: the id in the tenant's other systems, and the key of the PUT.
    pub external_id: Read<String>,
    /// The profile's members.
    pub profile: Profile,
    /// `loyalty`.
    pub loyalty: Loyalty,
    /// `promotions`, in the received order.
    pub promotions: Vec<Promotion>,
    /// Whether there is a list of promotions, empty or not.
    pub promotions_told: bool,
    /// Raw text of a `promotions` that is no list.
    pub promotions_odd: Option<String>,
    /// `consents`.
    pub consents: Consents,
    /// `metaData.CreatedAt`.
    pub created: Read<String>,
    /// `metaData.UpdatedAt`: the only mark of a change that the API gives.
    pub updated: Read<String>,
    /// Names of members of `data` that nobody has documented, in order.
    pub unknown: Vec<String>,
}

impl Customer {
    /// Reads an answer, each member once; what is odd is kept as odd and hides nothing else.
    pub fn read(document: &Document) -> Self {
        Self::read_nodes(document.data(), document.meta())
    }

    fn read_nodes(data: Node<'_>, meta: Option<Node<'_>>) -> Self {
        let mut customer = Self::default();
        // Each name once; a list alone would be gone through for each of thousands.
        let mut unknown = HashSet::new();
        each_member(data, |key, value| {
            if !customer.take(key, value) && unknown.insert(key.to_owned()) {
                customer.unknown.push(key.to_owned());
            }
        });
        if let Some(meta) = meta {
            each_member(meta, |key, value| match key {
                "CreatedAt" => customer.created = Read::text(value),
                "UpdatedAt" => customer.updated = Read::text(value),
                _ => {}
            });
        }
        customer
    }

    /// Reads a member that is documented; whether it is.
    fn take(&mut self, key: &str, value: Node<'_>) -> bool {
        match key {
            "id" => self.id = Read::text(value),
            "externalId" => self.external_id = Read::text(value),
            "loyalty" => self.loyalty = Loyalty::read(value),
            "promotions" => {
                self.promotions_told = value.kind() == Kind::Array;
                self.promotions = value.items().into_iter().map(Promotion::read).collect();
                self.promotions_odd = (!matches!(value.kind(), Kind::Array | Kind::Null))
                    .then(|| value.raw().to_owned());
            }
            "consents" => self.consents = Consents::read(value),
            "extendedProperties" => {}
            _ => return self.profile.take(key, value),
        }
        true
    }

    /// How the customer may be named, the surest way first; a phone in its E.164 form, wherever `country` dials from.
    pub fn references(&self, country: &str) -> Vec<CustomerRef> {
        let text = |read: &Read<String>| read.value().filter(|text| !text.is_empty()).cloned();
        let phone = |typed: String| phone::to_e164(&typed, country).unwrap_or(typed);
        let all = [
            text(&self.id).map(CustomerRef::Id),
            text(&self.external_id).map(CustomerRef::External),
            text(&self.profile.mobile_phone).map(|typed| CustomerRef::Phone(phone(typed))),
        ];
        all.into_iter().flatten().collect()
    }

    /// First and last name, as far as known.
    pub fn name(&self) -> Option<String> {
        let names: Vec<&str> = [&self.profile.first_name, &self.profile.last_name]
            .into_iter()
            .filter_map(Read::as_str)
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        (!names.is_empty()).then(|| names.join(" "))
    }
}
