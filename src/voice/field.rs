//! What fields are called, what they take, and why one cannot be changed. Knows the values of `customer`.

use super::{Label, Phrase, say};
use crate::{
    customer::{Called, Documented, Field, FieldKind, Group, OwnKind, Unaddressed},
    terminal::visible::visible,
};

/// What people call a field on its tab: `E-mail`.
pub fn label(field: &Field) -> Phrase {
    match &field.called {
        Called::Documented(is) => label_of(*is).into(),
        Called::Own { label, .. } => Phrase::ours(visible(label).into_owned()),
        Called::Consent {
            name: Some(name), ..
        } => Phrase::foreign(name),
        Called::Consent { number, .. } => say::label_consent(Phrase::ours(number.to_string())),
    }
}

/// What it is called away from its tab, where nothing says what an `E-mail` of the consents is.
pub fn title(field: &Field) -> Phrase {
    match field.group {
        Group::Consents => say::title_consent(label(field)),
        _ => label(field),
    }
}

/// The heading of a section.
pub fn section(group: Group) -> Label {
    match group {
        Group::Name => say::SECTION_NAME,
        Group::Contact => say::SECTION_CONTACT,
        Group::Preferences => say::SECTION_PREFERENCES,
        Group::Address => say::SECTION_ADDRESS,
        Group::About => say::SECTION_ABOUT,
        Group::Record => say::SECTION_RECORD,
        Group::Own => say::SECTION_OWN,
        Group::Consents => say::SECTION_CONSENTS,
    }
}

/// What a field takes, in a sentence or two.
pub fn help(field: &Field) -> Phrase {
    match &field.called {
        Called::Documented(is) => help_of(*is).into(),
        Called::Own { help, .. } => own_help(field, help),
        Called::Consent {
            unaddressed: Some(why),
            ..
        } => unaddressed(*why).into(),
        Called::Consent {
            since: Some(date), ..
        } => say::help_consent_since(Phrase::foreign(date)),
        Called::Consent { .. } => say::HELP_CONSENT.into(),
    }
}

/// What the tenant says first.
fn own_help(field: &Field, help: &str) -> Phrase {
    let takes = match field.kind {
        FieldKind::Own(OwnKind::Integer) => say::HELP_OWN_INTEGER.into(),
        FieldKind::Own(OwnKind::Number) => say::HELP_OWN_NUMBER.into(),
        FieldKind::Own(OwnKind::Boolean) => say::HELP_OWN_BOOLEAN.into(),
        FieldKind::Own(OwnKind::Date) => say::HELP_OWN_DATE.into(),
        FieldKind::Own(OwnKind::Choice) => {
            let choices = field.choices.iter().cloned().map(Phrase::ours);
            say::help_own_choice(Phrase::join(choices, ", "))
        }
        _ => say::HELP_OWN_TEXT.into(),
    };
    let own = (!help.is_empty()).then(|| {
        let own = Phrase::ours(visible(help).into_owned());
        if help.ends_with(['.', '!', '?']) {
            own
        } else {
            say::sentence(own)
        }
    });
    let required = field.required.then(|| say::HELP_OWN_REQUIRED.into());
    Phrase::join(own.into_iter().chain([takes]).chain(required), " ")
}

/// Why a field cannot be changed, where that is not plain from the field itself.
pub fn locked(field: &Field) -> Option<Phrase> {
    let why = match &field.called {
        Called::Documented(Documented::Id) => say::LOCKED_ID,
        Called::Documented(Documented::ExternalId) => say::LOCKED_EXTERNAL_ID,
        Called::Documented(Documented::Created | Documented::Updated) => say::LOCKED_CLOCK,
        Called::Consent {
            unaddressed: Some(why),
            ..
        } => unaddressed(*why),
        Called::Documented(_) | Called::Own { .. } | Called::Consent { .. } => return None,
    };
    Some(why.into())
}

fn unaddressed(why: Unaddressed) -> Label {
    match why {
        Unaddressed::NoId => say::LOCKED_NO_ID,
        Unaddressed::SameId => say::LOCKED_SAME_ID,
        Unaddressed::NotAConsent => say::LOCKED_NOT_A_CONSENT,
    }
}

/// The label of a documented field.
pub(super) fn label_of(is: Documented) -> Label {
    match is {
        Documented::FirstName => say::LABEL_FIRST_NAME,
        Documented::LastName => say::LABEL_LAST_NAME,
        Documented::MobilePhone => say::LABEL_MOBILE_PHONE,
        Documented::Email => say::LABEL_EMAIL,
        Documented::Stores => say::LABEL_STORES,
        Documented::Interests => say::LABEL_INTERESTS,
        Documented::Address => say::LABEL_ADDRESS,
        Documented::Zip => say::LABEL_ZIP,
        Documented::City => say::LABEL_CITY,
        Documented::Country => say::LABEL_COUNTRY,
        Documented::BirthDate => say::LABEL_BIRTH_DATE,
        Documented::Gender => say::LABEL_GENDER,
        Documented::Id => say::LABEL_ID,
        Documented::ExternalId => say::LABEL_EXTERNAL_ID,
        Documented::Created => say::LABEL_CREATED,
        Documented::Updated => say::LABEL_UPDATED,
        Documented::AcceptsTerms => say::LABEL_ACCEPTS_TERMS,
        Documented::AcceptsEmail => say::LABEL_ACCEPTS_EMAIL,
        Documented::AcceptsSms => say::LABEL_ACCEPTS_SMS,
    }
}

fn help_of(is: Documented) -> Label {
    match is {
        Documented::FirstName => say::HELP_FIRST_NAME,
        Documented::LastName => say::HELP_LAST_NAME,
        Documented::MobilePhone => say::HELP_MOBILE_PHONE,
        Documented::Email => say::HELP_EMAIL,
        Documented::Stores => say::HELP_STORES,
        Documented::Interests => say::HELP_INTERESTS,
        Documented::Address => say::HELP_ADDRESS,
        Documented::Zip => say::HELP_ZIP,
        Documented::City => say::HELP_CITY,
        Documented::Country => say::HELP_COUNTRY,
        Documented::BirthDate => say::HELP_BIRTH_DATE,
        Documented::Gender => say::HELP_GENDER,
        Documented::Id => say::HELP_ID,
        Documented::ExternalId => say::HELP_EXTERNAL_ID,
        Documented::Created => say::HELP_CREATED,
        Documented::Updated => say::HELP_UPDATED,
        Documented::AcceptsTerms => say::HELP_ACCEPTS_TERMS,
        Documented::AcceptsEmail => say::HELP_ACCEPTS_EMAIL,
        Documented::AcceptsSms => say::HELP_ACCEPTS_SMS,
    }
}
