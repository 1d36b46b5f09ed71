//! What the bytes of a record mean: typed, tolerant readings, and the one table of fields that form, review,
//! journal and command line share.
//!
//! Knows the API's documentation and [`crate::record`]. Must never know screens, the network or the clock: the
//! time and the tenant's settings are handed in.

mod alike;
pub mod collation;
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
pub mod promotion;
pub mod reading;
pub mod reference;
mod shown;
mod tidy;
mod town;
pub mod validate;
mod write;
mod zip;

pub use alike::fields_said;
pub use consent::{Consents, ExtendedConsent, Unaddressed, is_named_by_record};
pub use field::{
    Called, Context, Documented, Field, FieldKind, Group, field_named, fields, fields_named,
    fields_told,
};
pub use loyalty::{Loyalty, StampCard};
pub use number::Number;
pub use own::{Declaration, Mismatch, OwnKind};
pub use phone::NotAPhone;
pub use promotion::{
    Affiliate, Asking, Channel, Lacking, Outlet, Product, Promotion, Question, Reason, Redemption,
    State, Tally, Unknown, Windows,
};
pub use reading::{Instant, OddMember, Read};
pub use reference::{Candidate, CustomerRef, NotAReference, Way};
pub use shown::{Beside, Content, Shown};
pub use tidy::tidy;
pub use town::Town;
pub use validate::{Flaw, Problem};
pub use write::{List, items_typed};
pub use zip::ZipOf;

use crate::record::{Document, json::Kind};
use reading::each_member;

/// What is needed of an answer at every turn, read once. Each single value that a form shows is a [`Field`]'s to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Customer {
    /// `id`: the server's own.
    pub id: Read<String>,
    /// `externalId`: the id in the tenant's other systems, and the key of the PUT.
    pub external_id: Read<String>,
    /// `firstName`.
    pub first_name: Read<String>,
    /// `lastName`.
    pub last_name: Read<String>,
    /// `mobilePhone`, mostly E.164.
    pub mobile_phone: Read<String>,
    /// `email`.
    pub email: Read<String>,
    /// `country`: two letters of ISO 3166.
    pub country: Read<String>,
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
}

impl Customer {
    /// Reads an answer, each member once; what is odd is kept as odd and hides nothing else.
    pub fn read(document: &Document) -> Self {
        let mut customer = Self::default();
        each_member(document.data(), |key, value| match key {
            "id" => customer.id = Read::text(value),
            "externalId" => customer.external_id = Read::text(value),
            "firstName" => customer.first_name = Read::text(value),
            "lastName" => customer.last_name = Read::text(value),
            "mobilePhone" => customer.mobile_phone = Read::text(value),
            "email" => customer.email = Read::text(value),
            "country" => customer.country = Read::text(value),
            "loyalty" => customer.loyalty = Loyalty::read(value),
            "promotions" => {
                customer.promotions_told = value.kind() == Kind::Array;
                customer.promotions = value.items().into_iter().map(Promotion::read).collect();
                customer.promotions_odd = (!matches!(value.kind(), Kind::Array | Kind::Null))
                    .then(|| value.raw().to_owned());
            }
            "consents" => customer.consents = Consents::read(value),
            _ => {}
        });
        customer
    }

    /// How the customer may be named, the surest way first; a phone in its E.164 form, wherever `country` dials from.
    pub fn references(&self, country: &str) -> Vec<CustomerRef> {
        let text = |read: &Read<String>| read.value().filter(|text| !text.is_empty()).cloned();
        let phone = |typed: String| phone::to_e164(&typed, country).unwrap_or(typed);
        let all = [
            text(&self.id).map(CustomerRef::Id),
            text(&self.external_id).map(CustomerRef::External),
            text(&self.mobile_phone).map(|typed| CustomerRef::Phone(phone(typed))),
        ];
        all.into_iter().flatten().collect()
    }

    /// First and last name, as far as known.
    pub fn name(&self) -> Option<String> {
        let names: Vec<&str> = [&self.first_name, &self.last_name]
            .into_iter()
            .filter_map(Read::as_str)
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .collect();
        (!names.is_empty()).then(|| names.join(" "))
    }
}
