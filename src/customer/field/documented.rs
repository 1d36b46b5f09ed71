//! The documented fields: where each stands in the record, what it is called and what it takes.

use super::{Field, FieldKind, Group};
use crate::record::Pointer;

/// A line of the table: a documented field.
pub(super) struct Documented {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    /// The letter that jumps to it, another one for each field of a form.
    pub(super) letter: char,
    pub(super) path: &'static [&'static str],
    pub(super) kind: FieldKind,
    pub(super) group: Group,
    pub(super) help: &'static str,
}

/// A field of the profile, which stands at the top of the record under its own name.
const fn profile(
    path: &'static [&'static str; 1],
    label: &'static str,
    letter: char,
    kind: FieldKind,
    group: Group,
    help: &'static str,
) -> Documented {
    Documented {
        name: path[0],
        label,
        letter,
        path,
        kind,
        group,
        help,
    }
}

/// Every documented field, in the order in which a form shows them. `extendedConsents` follow after these.
pub(super) const DOCUMENTED: &[Documented] = &[
    profile(
        &["firstName"],
        "First name",
        'f',
        FieldKind::Text,
        Group::Name,
        "What the customer goes by, spelled their way.",
    ),
    profile(
        &["lastName"],
        "Last name",
        'l',
        FieldKind::Text,
        Group::Name,
        "The family name, spelled their way.",
    ),
    profile(
        &["mobilePhone"],
        "Mobile phone",
        'm',
        FieldKind::Phone,
        Group::Contact,
        "Type it as you hear it: 912 34 567, 0047 912 34 567 or +47 912 34 567. It is kept with its calling code, \
         and that of the customer's country is added when there is none.",
    ),
    profile(
        &["email"],
        "E-mail",
        'e',
        FieldKind::Email,
        Group::Contact,
        "One address, like kari@example.no. Blanks around it fall away.",
    ),
    profile(
        &["favoriteStores"],
        "Stores",
        's',
        FieldKind::List,
        Group::Preferences,
        "The shops this customer likes best, each by its store code, like S100.",
    ),
    profile(
        &["interests"],
        "Interests",
        'i',
        FieldKind::List,
        Group::Preferences,
        "What the customer wants to hear about, a word or two each, like Coffee.",
    ),
    profile(
        &["address"],
        "Address",
        'a',
        FieldKind::Text,
        Group::Address,
        "Street and number, like Kongens gate 21.",
    ),
    profile(
        &["zip"],
        "Zip",
        'z',
        FieldKind::Zip,
        Group::Address,
        "The postal code. Leading zeros stay: 0153. Norway and Denmark have four digits, Sweden and Finland five.",
    ),
    profile(
        &["city"],
        "City",
        'c',
        FieldKind::Text,
        Group::Address,
        "The town that goes with the zip.",
    ),
    profile(
        &["country"],
        "Country",
        'o',
        FieldKind::Country,
        Group::Address,
        "Two letters or a name: NO, Norway and Norge all do. It is kept as two letters.",
    ),
    profile(
        &["birthDate"],
        "Birth date",
        'b',
        FieldKind::Date,
        Group::About,
        "Day first: 17.5.1987, 170587 or 17 mai 1987; 1987-05-17 works too.",
    ),
    profile(
        &["gender"],
        "Gender",
        'g',
        FieldKind::Gender,
        Group::About,
        "One of the words that your shop uses; Female, Male and Unknown unless it has its own.",
    ),
    profile(
        &["id"],
        "Id",
        'd',
        FieldKind::Text,
        Group::Record,
        "The number plate that the server gave this record. It never changes.",
    ),
    profile(
        &["externalId"],
        "External id",
        'x',
        FieldKind::Text,
        Group::Record,
        "What your other systems call this customer. Saving goes by it, so it is fixed while the record is open.",
    ),
    Documented {
        name: "createdAt",
        label: "Created",
        letter: 'r',
        path: &["CreatedAt"],
        kind: FieldKind::Stamp,
        group: Group::Record,
        help: "When the server first wrote this record down, by the server's clock. \"Server time\": its time zone is not known; server_zone in the configuration says it.",
    },
    Documented {
        name: "updatedAt",
        label: "Updated",
        letter: 'u',
        path: &["UpdatedAt"],
        kind: FieldKind::Stamp,
        group: Group::Record,
        help: "When the server last changed this record, by the server's clock. \"Server time\": its time zone is not known; server_zone in the configuration says it.",
    },
    Documented {
        name: "acceptsTerms",
        label: "Terms",
        letter: 't',
        path: &["consents", "acceptsTerms"],
        kind: FieldKind::Consent,
        group: Group::Consents,
        help: "Whether the customer said yes to the terms of membership. Not recorded is not a no.",
    },
    Documented {
        name: "acceptsEmail",
        label: "E-mail",
        letter: 'e',
        path: &["consents", "acceptsEmail"],
        kind: FieldKind::Consent,
        group: Group::Consents,
        help: "Whether news may go to the customer's inbox. Not recorded is not a no.",
    },
    Documented {
        name: "acceptsSms",
        label: "SMS",
        letter: 's',
        path: &["consents", "acceptsSms"],
        kind: FieldKind::Consent,
        group: Group::Consents,
        help: "Whether the customer's phone may buzz with offers. Not recorded is not a no.",
    },
];

impl Documented {
    pub(super) fn field(&self) -> Field {
        let pointer = self
            .path
            .iter()
            .fold(Pointer::default(), |pointer, key| pointer.key(*key));
        Field {
            name: self.name.to_owned(),
            label: self.label.to_owned(),
            letter: Some(self.letter),
            pointer,
            kind: self.kind,
            group: self.group,
            editable: self.group != Group::Record,
            locked: self.locked().map(str::to_owned),
            help: self.help.to_owned(),
            from_meta: self.kind == FieldKind::Stamp,
            choices: Vec::new(),
            required: false,
        }
    }

    /// Why nobody but the server changes it.
    fn locked(&self) -> Option<&'static str> {
        match (self.group, self.name) {
            (Group::Record, "id") => {
                Some("The server gave it to this record, and it never changes.")
            }
            (Group::Record, "externalId") => {
                Some("Your other systems, and each save, find the customer by it.")
            }
            (Group::Record, _) => Some("The server keeps it by its own clock."),
            _ => None,
        }
    }
}
