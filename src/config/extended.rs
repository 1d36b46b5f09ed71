//! `[[env.NAME.extended]]`: a tenant's own fields, which the form shows like any other.

use super::{mistake::Wrong, reader::Table};
use crate::{
    customer::{Declaration, OwnKind, field::taken},
    record::pointer::{Pointer, Step},
};

/// The names of the types, and what each says.
pub const KINDS: [(&str, OwnKind); 6] = [
    ("string", OwnKind::Text),
    ("integer", OwnKind::Integer),
    ("number", OwnKind::Number),
    ("boolean", OwnKind::Boolean),
    ("date", OwnKind::Date),
    ("choice", OwnKind::Choice),
];
const KEYS: [&str; 6] = ["pointer", "label", "type", "choices", "required", "help"];

/// One `[[…extended]]` table, of an environment that has these already; none when it has mistakes.
pub(super) fn read(table: &mut Table<'_, '_>, known: &mut Vec<Pointer>) -> Option<Declaration> {
    table.only(&KEYS);
    let kind = table.one_of("type", &KINDS.map(|(name, _)| name));
    let kind = KINDS.into_iter().find(|(name, _)| Some(*name) == kind);
    let kind = kind.map(|(_, kind)| kind).unwrap_or_default();
    let choices = table.strings("choices");
    let wants_choices = kind == OwnKind::Choice;
    if wants_choices && !table.has("choices") {
        table.missing("choices", Wrong::NoChoices);
    } else if !wants_choices && choices.is_some() {
        table.wrong("choices", Wrong::StrayChoices);
    }
    let pointer = pointer(table, known);
    let label = table.text("label");
    if label.is_none() && !table.has("label") {
        table.missing("label", Wrong::NoLabel);
    }
    Some(Declaration {
        kind,
        choices: choices.unwrap_or_default(),
        required: table.boolean("required").unwrap_or(false),
        help: table.string("help").unwrap_or_default(),
        pointer: pointer?,
        label: label?,
    })
}

fn pointer(table: &mut Table<'_, '_>, known: &mut Vec<Pointer>) -> Option<Pointer> {
    let Some(text) = table.text("pointer") else {
        if !table.has("pointer") {
            table.missing("pointer", Wrong::NoPointer);
        }
        return None;
    };
    let parsed = text.parse::<Pointer>().ok();
    let Some(pointer) = parsed.filter(is_whole) else {
        table.wrong("pointer", Wrong::NotAPlace);
        return None;
    };
    if let Some(wrong) = mistake(&pointer, known) {
        table.wrong("pointer", wrong);
        return None;
    }
    known.push(pointer.clone());
    Some(pointer)
}

/// Whether every step has a name, and the first is that of a member.
fn is_whole(pointer: &Pointer) -> bool {
    let is_named = |step: &Step| match step {
        Step::Key(name) | Step::Id(name) => !name.is_empty(),
    };
    pointer.top().is_some() && pointer.steps().iter().all(is_named)
}

/// Why there can be no field of the tenant's own at a place.
fn mistake(pointer: &Pointer, known: &[Pointer]) -> Option<Wrong> {
    let top = pointer.top()?.to_owned();
    if let Some(by) = taken(pointer) {
        return Some(Wrong::Taken { by, top });
    }
    let other = (known.iter()).find(|known| known.contains(pointer) || pointer.contains(known))?;
    Some(if other == pointer {
        Wrong::Declared(other.clone())
    } else {
        Wrong::Overlaps(other.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::customer::field::Taken;

    #[test]
    fn a_field_goes_where_nothing_else_is() {
        use crate::customer::Documented;

        let known = ["/extendedProperties/tier", "/extendedProperties/shoe/size"];
        let known = known.map(|text| text.parse::<Pointer>().unwrap());
        let [tier, size] = &known;
        let taken = |by, top: &str| {
            let top = top.to_owned();
            Some(Wrong::Taken { by, top })
        };
        for (text, wrong) in [
            ("/extendedProperties/level", None),
            ("/extendedProperties/shoe/colour", None),
            ("/shoeSize", None),
            ("/metaData/x", None),
            ("/email", taken(Taken::Field(Documented::Email), "email")),
            (
                "/address/street",
                taken(Taken::Field(Documented::Address), "address"),
            ),
            (
                "/favoriteStores",
                taken(Taken::Field(Documented::Stores), "favoriteStores"),
            ),
            ("/consents/acceptsSms", taken(Taken::Consents, "consents")),
            ("/id", taken(Taken::ReadOnly, "id")),
            ("/externalId", taken(Taken::ReadOnly, "externalId")),
            ("/loyalty/points", taken(Taken::ReadOnly, "loyalty")),
            ("/promotions", taken(Taken::ReadOnly, "promotions")),
            (
                "/extendedProperties",
                taken(Taken::Whole, "extendedProperties"),
            ),
            (
                "/extendedProperties/tier",
                Some(Wrong::Declared(tier.clone())),
            ),
            (
                "/extendedProperties/shoe",
                Some(Wrong::Overlaps(size.clone())),
            ),
            (
                "/extendedProperties/tier/x",
                Some(Wrong::Overlaps(tier.clone())),
            ),
        ] {
            let pointer: Pointer = text.parse().unwrap();
            assert_eq!(mistake(&pointer, &known), wrong, "{text}");
        }
    }

    #[test]
    fn every_step_has_a_name() {
        for (text, whole) in [
            ("/a/b", true),
            ("", false),
            ("/", false),
            ("/a/", false),
            ("/a//b", false),
            ("/[id=7]/a", false),
            ("/a/[id=7]/b", true),
        ] {
            assert_eq!(is_whole(&text.parse().unwrap()), whole, "{text}");
        }
    }
}
