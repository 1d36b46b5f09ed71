//! What is wrong with a value, and with what was typed to name a customer. Knows the values of `customer`.

use super::{Foreign, Label, Phrase, kind, label, say};
use crate::customer::{
    CustomerRef, Field, Flaw, Mismatch, NotAPhone, NotAReference, OwnKind, Problem, Way, ZipOf,
    phone,
};
use crate::record::Pointer;

/// What is wrong with a field's value, with the field before it.
pub fn problem_of(field: &Field, problem: &Problem) -> Phrase {
    say::field_why_not(label(field), self::problem(problem))
}

/// What is wrong with a value, for where the field is named already.
pub fn problem(problem: &Problem) -> Phrase {
    match &problem.flaw {
        Flaw::Phone(why) => not_a_phone(why),
        Flaw::PhoneUnassigned { calling } => say::flaw_phone_unassigned(place(*calling)),
        Flaw::NotAnAddress => say::FLAW_NOT_AN_ADDRESS.into(),
        Flaw::NearDomain(domain) => say::flaw_near_domain(Phrase::ours(*domain)),
        Flaw::UnusualAddress => say::FLAW_UNUSUAL_ADDRESS.into(),
        Flaw::Zip(ZipOf::Norway) => say::FLAW_ZIP_NO.into(),
        Flaw::Zip(ZipOf::Denmark) => say::FLAW_ZIP_DK.into(),
        Flaw::Zip(ZipOf::Sweden) => say::FLAW_ZIP_SE.into(),
        Flaw::Zip(ZipOf::Finland) => say::FLAW_ZIP_FI.into(),
        Flaw::OtherTown(town) => say::flaw_other_town(self::town(town)),
        Flaw::NoCountry => say::FLAW_NO_COUNTRY.into(),
        Flaw::NotADate => say::FLAW_NOT_A_DATE.into(),
        Flaw::BornAhead => say::FLAW_BORN_AHEAD.into(),
        Flaw::BornLongAgo => say::FLAW_BORN_LONG_AGO.into(),
        Flaw::OtherGender(known) => say::flaw_other_gender(list(known)),
        Flaw::NotAnAnswer => say::FLAW_NOT_AN_ANSWER.into(),
        Flaw::Required => say::FLAW_REQUIRED.into(),
        Flaw::NotAText => say::FLAW_NOT_A_TEXT.into(),
        Flaw::NotWhole => say::FLAW_NOT_WHOLE.into(),
        Flaw::NotANumber => say::FLAW_NOT_A_NUMBER.into(),
        Flaw::NotAChoice(choices) => {
            say::flaw_not_a_choice(Phrase::any(choices.iter().cloned().map(Phrase::ours)))
        }
        Flaw::Mismatch(mismatch) => self::mismatch(mismatch),
    }
}

/// A town: it tells where somebody lives, wherever it comes from.
pub fn town(name: &str) -> Phrase {
    let (at, text) = (Pointer::of(["city"]), name.to_owned());
    Foreign::Value { at, text }.into()
}

/// That a value is of another type than its field is declared with, and what that means.
pub fn mismatch(mismatch: &Mismatch) -> Phrase {
    let wanted = match mismatch.wanted {
        OwnKind::Text | OwnKind::Choice => say::OWN_TEXT,
        OwnKind::Integer => say::OWN_INTEGER,
        OwnKind::Number => say::OWN_NUMBER,
        OwnKind::Boolean => say::OWN_BOOLEAN,
        OwnKind::Date => say::OWN_DATE,
    };
    let found = kind(mismatch.found);
    if mismatch.locks {
        say::mismatch_locks(found, wanted)
    } else {
        say::mismatch(found, wanted)
    }
}

/// Why a text is no phone number, and what one is.
pub fn not_a_phone(why: &NotAPhone) -> Phrase {
    match why {
        NotAPhone::NotDigits => say::PHONE_NOT_DIGITS.into(),
        NotAPhone::NoDigits => say::PHONE_NO_DIGITS.into(),
        NotAPhone::Length {
            calling,
            usual,
            found,
        } => {
            let found = Phrase::ours(found.to_string());
            match lengths(usual) {
                Some(usual) => say::phone_length(place(*calling), usual, found),
                None => say::phone_length_unknown(place(*calling), found),
            }
        }
        NotAPhone::CodeOfZero => say::PHONE_CODE_OF_ZERO.into(),
        NotAPhone::NoCode(begin) => say::phone_no_code(Phrase::ours(begin.clone())),
        NotAPhone::NeedsCode { country: None } => say::PHONE_NEEDS_CODE.into(),
        NotAPhone::NeedsCode {
            country: Some(code),
        } => say::phone_needs_code_for(Phrase::Country(code.clone())),
    }
}

/// `+47 (Norway)`.
fn place(calling: i32) -> Phrase {
    let code = Phrase::ours(format!("+{calling}"));
    match phone::country_of(calling) {
        Some(country) => say::phone_place(code, Phrase::Country(country.to_owned())),
        None => code,
    }
}

/// `8`, `9 or 10`, `7–9`; none of none.
fn lengths(usual: &[u32]) -> Option<Phrase> {
    match usual {
        [] => None,
        [first, _, .., last] if last - first + 1 == u32::try_from(usual.len()).unwrap_or(0) => {
            Some(Phrase::ours(format!("{first}–{last}")))
        }
        _ => Some(Phrase::any(
            usual.iter().map(|length| Phrase::ours(length.to_string())),
        )),
    }
}

fn list(words: &[String]) -> Phrase {
    Phrase::join(words.iter().cloned().map(Phrase::ours), ", ")
}

/// Why a text names no customer, and what to type.
pub fn not_a_reference(why: &NotAReference) -> Phrase {
    match why {
        NotAReference::Empty => say::REFERENCE_EMPTY.into(),
        NotAReference::Missing { prefix, what } => {
            let prefix = Phrase::ours(*prefix);
            match what {
                Way::Phone => say::reference_no_phone(prefix),
                Way::Id => say::reference_no_id(prefix),
                Way::External => say::reference_no_external_id(prefix),
            }
        }
        NotAReference::Ambiguous { digits } => say::reference_ambiguous(Phrase::foreign(digits)),
        NotAReference::NotAPhone(why) => say::reference_not_a_phone(not_a_phone(why)),
    }
}

/// What a reference is taken for: `Mobile phone +47 91 23 45 67`.
pub fn reference(who: &CustomerRef) -> Phrase {
    let bare = Phrase::foreign(who.bare_words());
    match who {
        CustomerRef::Phone(_) => say::reference_phone(bare),
        CustomerRef::Id(_) => say::reference_id(bare),
        CustomerRef::External(_) => say::reference_external_id(bare),
    }
}

/// By which of its references an answer is about somebody else.
pub(super) fn stranger(by: Way) -> Label {
    match by {
        Way::Phone => say::API_STRANGER_PHONE,
        Way::Id => say::API_STRANGER_ID,
        Way::External => say::API_STRANGER_EXTERNAL_ID,
    }
}
