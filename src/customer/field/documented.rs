//! The documented fields: where each stands in the record and what it takes. What they are called is the voice's to say.

use super::{Called, Field, FieldKind, Group};
use crate::record::Pointer;

/// A documented field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Documented {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Mobile phone.
    MobilePhone,
    /// E-mail address.
    Email,
    /// Favourite stores.
    Stores,
    /// Interests.
    Interests,
    /// Street and number.
    Address,
    /// Postal code.
    Zip,
    /// Town.
    City,
    /// Country.
    Country,
    /// Day of birth.
    BirthDate,
    /// Gender.
    Gender,
    /// The server's own id.
    Id,
    /// The id in the tenant's other systems.
    ExternalId,
    /// When the server made the record.
    Created,
    /// When the server last changed it.
    Updated,
    /// Consent to the terms.
    AcceptsTerms,
    /// Consent to e-mail.
    AcceptsEmail,
    /// Consent to SMS.
    AcceptsSms,
}

/// A line of the table.
pub(super) struct Line {
    pub(super) is: Documented,
    /// What the command line calls it.
    pub(super) name: &'static str,
    /// In the record.
    pub(super) path: &'static [&'static str],
    /// The letter that jumps to it, another one for each field of a form.
    pub(super) letter: char,
    pub(super) kind: FieldKind,
    pub(super) group: Group,
    /// What servers and people who write commands call it besides, with `_` for what parts its words.
    pub(super) also: &'static str,
}

/// A line in one.
const fn line(
    is: Documented,
    name: &'static str,
    path: &'static [&'static str],
    letter: char,
    (kind, group): (FieldKind, Group),
    also: &'static str,
) -> Line {
    Line {
        is,
        name,
        path,
        letter,
        kind,
        group,
        also,
    }
}

/// Every documented field, in the order in which a form shows them. `extendedConsents` follow after these.
pub(super) const DOCUMENTED: &[Line] = &[
    line(
        Documented::FirstName,
        "firstName",
        &["firstName"],
        'f',
        (FieldKind::Text, Group::Name),
        "first_name",
    ),
    line(
        Documented::LastName,
        "lastName",
        &["lastName"],
        'l',
        (FieldKind::Text, Group::Name),
        "last_name",
    ),
    line(
        Documented::MobilePhone,
        "mobilePhone",
        &["mobilePhone"],
        'm',
        (FieldKind::Phone, Group::Contact),
        "mobile_phone",
    ),
    line(
        Documented::Email,
        "email",
        &["email"],
        'e',
        (FieldKind::Email, Group::Contact),
        "e_mail",
    ),
    line(
        Documented::Stores,
        "favoriteStores",
        &["favoriteStores"],
        's',
        (FieldKind::List, Group::Preferences),
        "stores",
    ),
    line(
        Documented::Interests,
        "interests",
        &["interests"],
        'i',
        (FieldKind::List, Group::Preferences),
        "interests",
    ),
    line(
        Documented::Address,
        "address",
        &["address"],
        'a',
        (FieldKind::Text, Group::Address),
        "address",
    ),
    line(
        Documented::Zip,
        "zip",
        &["zip"],
        'z',
        (FieldKind::Zip, Group::Address),
        "zip",
    ),
    line(
        Documented::City,
        "city",
        &["city"],
        'c',
        (FieldKind::Text, Group::Address),
        "city",
    ),
    line(
        Documented::Country,
        "country",
        &["country"],
        'o',
        (FieldKind::Country, Group::Address),
        "country",
    ),
    line(
        Documented::BirthDate,
        "birthDate",
        &["birthDate"],
        'b',
        (FieldKind::Date, Group::About),
        "birth_date",
    ),
    line(
        Documented::Gender,
        "gender",
        &["gender"],
        'g',
        (FieldKind::Gender, Group::About),
        "gender",
    ),
    line(
        Documented::Id,
        "id",
        &["id"],
        'd',
        (FieldKind::Text, Group::Record),
        "id",
    ),
    line(
        Documented::ExternalId,
        "externalId",
        &["externalId"],
        'x',
        (FieldKind::Text, Group::Record),
        "external_id",
    ),
    line(
        Documented::Created,
        "createdAt",
        &["CreatedAt"],
        'r',
        (FieldKind::Stamp, Group::Record),
        "created",
    ),
    line(
        Documented::Updated,
        "updatedAt",
        &["UpdatedAt"],
        'u',
        (FieldKind::Stamp, Group::Record),
        "updated",
    ),
    line(
        Documented::AcceptsTerms,
        "acceptsTerms",
        &["consents", "acceptsTerms"],
        't',
        (FieldKind::Consent, Group::Consents),
        "terms",
    ),
    line(
        Documented::AcceptsEmail,
        "acceptsEmail",
        &["consents", "acceptsEmail"],
        'e',
        (FieldKind::Consent, Group::Consents),
        "e_mail",
    ),
    line(
        Documented::AcceptsSms,
        "acceptsSms",
        &["consents", "acceptsSms"],
        's',
        (FieldKind::Consent, Group::Consents),
        "sms",
    ),
];

impl Documented {
    /// What servers and people who write commands call it besides.
    pub(super) fn also(self) -> &'static str {
        let line = DOCUMENTED.iter().find(|line| line.is == self);
        line.map_or("", |line| line.also)
    }
}

impl Line {
    pub(super) fn field(&self) -> Field {
        let path = self.path.iter();
        Field {
            name: self.name.to_owned(),
            called: Called::Documented(self.is),
            letter: Some(self.letter),
            pointer: path.fold(Pointer::default(), |pointer, key| pointer.key(*key)),
            kind: self.kind,
            group: self.group,
            editable: self.group != Group::Record,
            from_meta: self.kind == FieldKind::Stamp,
            choices: Vec::new(),
            required: false,
        }
    }
}
