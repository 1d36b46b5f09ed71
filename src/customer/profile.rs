//! The profile: who the customer is and how to reach them, as received.
//!
//! For reading a whole answer. What a form shows and changes goes through [`super::Field`], which knows of edits.

use crate::record::json::Node;

use super::reading::{OddMember, Read, list, plain_text};

/// The documented members at the top of a record, apart from its ids and its nested parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// `firstName`.
    pub first_name: Read<String>,
    /// `lastName`.
    pub last_name: Read<String>,
    /// `mobilePhone`, mostly E.164.
    pub mobile_phone: Read<String>,
    /// `email`.
    pub email: Read<String>,
    /// `address`: street and number.
    pub address: Read<String>,
    /// `zip`: text with its leading zeros, though some tenants send a number.
    pub zip: Read<String>,
    /// `city`.
    pub city: Read<String>,
    /// `country`: two letters of ISO 3166.
    pub country: Read<String>,
    /// `birthDate`: a date with a zero time and no zone.
    pub birth_date: Read<String>,
    /// `gender`: one of the tenant's words.
    pub gender: Read<String>,
    /// `favoriteStores`.
    pub favorite_stores: Vec<String>,
    /// `interests`.
    pub interests: Vec<String>,
    /// Lists that are no lists, and items in them that are no text.
    pub odd: Vec<OddMember>,
}

impl Profile {
    /// Takes one member of the record; `false` if it is none of the profile's.
    pub(super) fn take(&mut self, key: &str, value: Node<'_>) -> bool {
        let place = match key {
            "firstName" => &mut self.first_name,
            "lastName" => &mut self.last_name,
            "mobilePhone" => &mut self.mobile_phone,
            "email" => &mut self.email,
            "address" => &mut self.address,
            "zip" => &mut self.zip,
            "city" => &mut self.city,
            "country" => &mut self.country,
            "birthDate" => &mut self.birth_date,
            "gender" => &mut self.gender,
            "favoriteStores" => {
                self.favorite_stores = texts(value, key, &mut self.odd);
                return true;
            }
            "interests" => {
                self.interests = texts(value, key, &mut self.odd);
                return true;
            }
            _ => return false,
        };
        *place = Read::text(value);
        true
    }
}

fn texts(value: Node<'_>, name: &str, odd: &mut Vec<OddMember>) -> Vec<String> {
    list(value, name, odd, |item| {
        plain_text(item).map(std::borrow::Cow::into_owned)
    })
}
