//! The one table of fields: what they are called, where they stand, what they take.
//!
//! Form, review, journal and command line all read it. To add a documented field, add a line to `DOCUMENTED`; a tenant's
//! own ones are declared, and made in `own`.
//! How a value is shown is in `shown`, how a typed text becomes a value in `write` and
//! `normalise`, and whether it can be right in `validate`.

mod documented;
mod told;

use std::sync::Arc;

use jiff::{civil::Date, tz::TimeZone};

use crate::record::pointer::Pointer;

use super::{Customer, Declaration, ExtendedConsent, OwnKind, Unaddressed};
pub use documented::Documented;
use documented::{DOCUMENTED, Line};
pub use told::fields_told;

/// One field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What the command line calls it, in the API's spelling: `email`, `consents.news`.
    pub name: String,
    /// Who gave it the name that people call it by.
    pub called: Called,
    /// The letter that means it wherever its form shows; a tenant's own gets one of what is left.
    pub letter: Option<char>,
    /// Where it stands below `data`, or below `metaData` if [`Field::from_meta`].
    pub pointer: Pointer,
    /// What it takes.
    pub kind: FieldKind,
    /// The section it belongs to.
    pub group: Group,
    /// Whether it can be changed at all; a record as received may still refuse.
    pub editable: bool,
    /// Whether it stands in `metaData`.
    pub from_meta: bool,
    /// The values on offer where the tenant has declared some.
    pub choices: Vec<String>,
    /// Whether emptying it stops a save.
    pub required: bool,
}

/// Who gave a field the name that people call it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Called {
    /// The documentation.
    Documented(Documented),
    /// The tenant.
    Own {
        /// Its label on the form.
        label: String,
        /// What they say about it; empty for nothing.
        help: String,
    },
    /// The record.
    Consent {
        /// Its name; none where it has neither a name nor an id.
        name: Option<String>,
        /// Its place in the received list, from 1.
        number: usize,
        /// Since when, by the server.
        since: Option<String>,
        /// Why it can only be read.
        unaddressed: Option<Unaddressed>,
    },
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// Any line of text.
    Text,
    /// A phone number, kept as E.164.
    Phone,
    /// An e-mail address.
    Email,
    /// A zip, as text with its leading zeros.
    Zip,
    /// A country, kept as two letters.
    Country,
    /// A date, kept with the time part that it came with.
    Date,
    /// One of the tenant's words for gender.
    Gender,
    /// A list of texts.
    List,
    /// Yes, no or not recorded.
    Consent,
    /// The server's date and time; read-only.
    Stamp,
    /// What the tenant has declared.
    Own(OwnKind),
}

/// A section of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// First and last name.
    Name,
    /// Phone and e-mail.
    Contact,
    /// Stores and interests.
    Preferences,
    /// Where they live.
    Address,
    /// Birth date and gender.
    About,
    /// Ids and times; read-only.
    Record,
    /// The tenant's own.
    Own,
    /// What they agreed to.
    Consents,
}

impl Field {
    /// What it is called where that is not ours to say.
    pub fn foreign_label(&self) -> Option<&str> {
        match &self.called {
            Called::Documented(_) => None,
            Called::Own { label, .. } => Some(label),
            Called::Consent { name, .. } => name.as_deref(),
        }
    }
}

/// What fields need to know from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The country, as two letters, of phones and zips in a record that names none.
    pub default_country: String,
    /// The tenant's words for gender; none known means that any will do.
    pub genders: Vec<String>,
    /// The day it is where the agent sits.
    pub today: Date,
    /// The zone in which moments are told.
    pub zone: TimeZone,
    /// The zone of the server's clock, for moments that name none; none where nobody has said.
    pub server_zone: Option<TimeZone>,
    /// The tenant's own fields.
    pub own: Arc<[Declaration]>,
    /// The code of the language in which names are listed.
    pub language: &'static str,
}

#[cfg(test)]
impl Context {
    /// A tenant in Norway without words or fields of its own, on a day of 2026.
    pub(crate) fn in_norway() -> Self {
        Self {
            default_country: "NO".to_owned(),
            genders: Vec::new(),
            today: jiff::civil::date(2026, 11, 24),
            zone: TimeZone::UTC,
            server_zone: None,
            own: [].into(),
            language: "en",
        }
    }
}

/// Every field of this customer: the documented ones with the tenant's own before the consents, then the tenant's own
/// consents in the received order.
pub fn fields(customer: &Customer, own: &[Declaration]) -> Vec<Field> {
    let of = |consents: bool| {
        DOCUMENTED
            .iter()
            .filter(move |line| (line.group == Group::Consents) == consents)
            .map(Line::field)
    };
    of(false)
        .chain(own.iter().map(Declaration::field))
        .chain(of(true))
        .chain(customer.consents.extended.iter().map(extended_field))
        .collect()
}

/// What stands at a pointer by the API's documentation, for whoever would declare a field there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A field, or a part of one.
    Field(Documented),
    /// A consent.
    Consents,
    /// What the server keeps, or finds the customer by.
    ReadOnly,
    /// `extendedProperties` itself, which holds the tenant's members.
    Whole,
}

/// What the API's documentation has at a place, if anything.
pub fn taken(at: &Pointer) -> Option<Taken> {
    let top = at.top()?;
    match top {
        "loyalty" | "promotions" => return Some(Taken::ReadOnly),
        "consents" => return Some(Taken::Consents),
        "extendedProperties" => return (at.steps().len() == 1).then_some(Taken::Whole),
        _ => {}
    }
    let is_here = |line: &&Line| line.kind != FieldKind::Stamp && line.path[0] == top;
    DOCUMENTED
        .iter()
        .find(is_here)
        .map(|line| match line.group {
            Group::Record => Taken::ReadOnly,
            _ => Taken::Field(line.is),
        })
}

/// The field that someone means by `name`: the API's spelling, else the label; case, blanks, dashes and underscores
/// do not matter (`first-name`).
pub fn field_named<'a>(fields: &'a [Field], name: &str) -> Option<&'a Field> {
    fields_named(fields, name).first().copied()
}

/// The fields that someone may mean by `name`, all of the surest likeness that there is: as in [`field_named`], then
/// a consent by its name or label behind `consents.` (`consents.acceptsSms`, `consents.monthly newsletter`).
pub fn fields_named<'a>(fields: &'a [Field], name: &str) -> Vec<&'a Field> {
    let all: Vec<_> = fields.iter().collect();
    let found = alike(&all, name);
    let rest = name.get(CONSENTS.len()..).filter(|_| found.is_empty());
    match rest {
        Some(rest) if name[..CONSENTS.len()].eq_ignore_ascii_case(CONSENTS) => {
            let is_consent = |field: &&Field| field.group == Group::Consents;
            let consents: Vec<_> = all.into_iter().filter(is_consent).collect();
            alike(&consents, rest)
        }
        Some(_) | None => found,
    }
}

/// What the names of the tenant's own consents begin with.
const CONSENTS: &str = "consents.";

fn alike<'a>(fields: &[&'a Field], name: &str) -> Vec<&'a Field> {
    let plain = |text: &str| -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'))
            .flat_map(char::to_lowercase)
            .collect()
    };
    let wanted = plain(name);
    let ways: [&dyn Fn(&Field) -> bool; 3] = [
        &|field| field.name == name,
        &|field| plain(&field.name) == wanted,
        &|field| match &field.called {
            Called::Documented(is) => plain(is.also()) == wanted,
            Called::Own { .. } | Called::Consent { .. } => {
                (field.foreign_label()).is_some_and(|label| plain(label) == wanted)
            }
        },
    ];
    let by = |way: &dyn Fn(&Field) -> bool| -> Vec<_> {
        fields.iter().copied().filter(|field| way(field)).collect()
    };
    let found = ways.into_iter().map(by).find(|found| !found.is_empty());
    found.unwrap_or_default()
}

fn extended_field(consent: &ExtendedConsent) -> Field {
    let place = consent.index.to_string();
    let id = consent.id.as_str().filter(|_| consent.pointer.is_some());
    Field {
        name: format!("{CONSENTS}{}", id.unwrap_or(&place)),
        called: Called::Consent {
            name: consent.name().map(str::to_owned),
            number: consent.index + 1,
            since: consent.consent_date.value().cloned(),
            unaddressed: consent.unaddressed,
        },
        letter: None,
        pointer: consent.pointer.clone().unwrap_or_else(|| {
            Pointer::of(["consents", "extendedConsents"])
                .key(place)
                .key("value")
        }),
        kind: FieldKind::Consent,
        group: Group::Consents,
        editable: consent.pointer.is_some(),
        from_meta: false,
        choices: Vec::new(),
        required: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        record::Document,
        voice::{self, Phrase, Words, say},
    };

    fn of(data: &str) -> Vec<Field> {
        let document = Document::parse(format!(r#"{{"data":{data}}}"#).into_bytes()).unwrap();
        fields(&Customer::read(&document), &[])
    }

    #[test]
    fn the_documented_fields_in_the_order_of_the_form() {
        let text = |field: &Field| Words::default().text(&voice::label(field));
        let labels: Vec<_> = of("{}").iter().map(text).collect();
        assert_eq!(
            labels,
            [
                "First name",
                "Last name",
                "Mobile phone",
                "E-mail",
                "Stores",
                "Interests",
                "Address",
                "Zip",
                "City",
                "Country",
                "Birth date",
                "Gender",
                "Id",
                "External id",
                "Created",
                "Updated",
                "Terms",
                "E-mail",
                "SMS"
            ]
        );
    }

    #[test]
    fn names_are_unique_and_every_field_has_help() {
        let fields = of("{}");
        for field in &fields {
            assert_eq!(
                fields
                    .iter()
                    .filter(|other| other.name == field.name)
                    .count(),
                1
            );
            let help = Words::default().text(&voice::help(field));
            assert!(help.ends_with('.'), "{}", field.name);
            assert_eq!(
                field.editable,
                field.group != Group::Record,
                "{}",
                field.name
            );
        }
    }

    #[test]
    fn extended_consents_are_fields_and_say_when_they_are_locked() {
        let fields = of(
            r#"{"consents":{"extendedConsents":[{"id":"news","name":"News","consentDate":"2023-01-01"},{"id":7},
            {"name":"nameless"}]}}"#,
        );
        let own: Vec<_> = fields[fields.len() - 3..]
            .iter()
            .map(|field| {
                (
                    field.name.as_str(),
                    field.foreign_label().unwrap(),
                    field.editable,
                )
            })
            .collect();
        assert_eq!(
            own,
            [
                ("consents.news", "News", true),
                ("consents.7", "7", true),
                ("consents.2", "nameless", false)
            ]
        );
        let locked = &fields[fields.len() - 1];
        assert_eq!(
            locked.pointer.to_string(),
            "/consents/extendedConsents/2/value"
        );
        assert_eq!(voice::locked(locked), Some(say::LOCKED_NO_ID.into()));
        assert_eq!(
            voice::help(&fields[fields.len() - 3]),
            say::help_consent_since(Phrase::foreign("2023-01-01"))
        );
    }

    #[test]
    fn fields_answer_to_names_and_labels() {
        let fields = of(r#"{"consents":{"extendedConsents":[{"id":"News-1","name":"News"}]}}"#);
        for (name, pointer) in [
            ("email", Some("/email")),
            ("E-mail", Some("/email")),
            ("first-name", Some("/firstName")),
            ("First name", Some("/firstName")),
            ("stores", Some("/favoriteStores")),
            ("acceptsemail", Some("/consents/acceptsEmail")),
            ("sms", Some("/consents/acceptsSms")),
            (
                "consents.News-1",
                Some("/consents/extendedConsents/[id=News-1]/value"),
            ),
            (
                "Consents.news",
                Some("/consents/extendedConsents/[id=News-1]/value"),
            ),
            ("consents.acceptsSms", Some("/consents/acceptsSms")),
            ("consents.E-mail", Some("/consents/acceptsEmail")),
            ("consents.city", None),
            ("nonsense", None),
        ] {
            let found = field_named(&fields, name).map(|field| field.pointer.to_string());
            assert_eq!(found.as_deref(), pointer, "{name}");
        }
    }

    #[test]
    fn a_name_that_several_fields_have_means_all_of_them() {
        let fields = of(
            r#"{"consents":{"extendedConsents":[{"id":"a","name":"News"},
            {"id":"b","name":"news"},{"id":"c","name":"City"}]}}"#,
        );
        let named = |name| -> Vec<_> {
            let found = fields_named(&fields, name);
            found.into_iter().map(|field| field.name.as_str()).collect()
        };
        assert_eq!(named("news"), ["consents.a", "consents.b"]);
        assert_eq!(named("consents.News"), ["consents.a", "consents.b"]);
        assert_eq!(named("consents.b"), ["consents.b"]);
        assert_eq!(named("city"), ["city"]);
        assert_eq!(named("consents.city"), ["consents.c"]);
    }
}
