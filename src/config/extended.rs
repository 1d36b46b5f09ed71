//! `[[env.NAME.extended]]`: a tenant's own fields, which the form shows like any other.

use super::reader::Table;
use crate::{
    customer::{
        Declaration, OwnKind,
        field::{Taken, taken},
    },
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
const SHAPE: &str = "has to be a JSON pointer, like \"/extendedProperties/tier\"";

/// One `[[…extended]]` table, of an environment that has these already; none when it has mistakes.
pub(super) fn read(table: &mut Table<'_, '_>, known: &mut Vec<Pointer>) -> Option<Declaration> {
    table.only(&KEYS);
    let kind = table.one_of("type", &KINDS.map(|(name, _)| name));
    let kind = KINDS.into_iter().find(|(name, _)| Some(*name) == kind);
    let kind = kind.map(|(_, kind)| kind).unwrap_or_default();
    let choices = table.strings("choices");
    let wants_choices = kind == OwnKind::Choice;
    if wants_choices && !table.has("choices") {
        table.missing(
            "choices",
            "the values on offer, like [\"gold\", \"silver\"]",
        );
    } else if !wants_choices && choices.is_some() {
        table.wrong("choices", "goes with type = \"choice\" only");
    }
    let pointer = pointer(table, known);
    let label = table.text("label");
    if label.is_none() && !table.has("label") {
        table.missing("label", "its name on the form, like \"Tier\"");
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
            table.missing(
                "pointer",
                "where it stands, like \"/extendedProperties/tier\"",
            );
        }
        return None;
    };
    let parsed = text.parse::<Pointer>().ok();
    let Some(pointer) = parsed.filter(is_whole) else {
        table.wrong("pointer", SHAPE);
        return None;
    };
    if let Some(words) = mistake(&pointer, known) {
        table.wrong("pointer", &words);
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
fn mistake(pointer: &Pointer, known: &[Pointer]) -> Option<String> {
    let top = pointer.top()?;
    match taken(pointer) {
        Some(Taken::Field(label)) => {
            return Some(format!("\"/{top}\" has a field already: {label}"));
        }
        Some(Taken::Consents) => {
            return Some("consents are fields already, each of them".to_owned());
        }
        Some(Taken::ReadOnly) => {
            return Some(format!(
                "\"/{top}\" is not the tenant's to edit; tenant fields are mostly under \"/extendedProperties\""
            ));
        }
        Some(Taken::Whole) => {
            return Some(format!(
                "\"/{top}\" holds the tenant's fields; name one of them, like \"/extendedProperties/tier\""
            ));
        }
        None => {}
    }
    let other = (known.iter()).find(|known| known.contains(pointer) || pointer.contains(known))?;
    Some(if other == pointer {
        format!("\"{other}\" is declared already")
    } else {
        format!("\"{other}\" is declared already, and one field cannot lie inside another")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_stands_where_nothing_else_does() {
        let known = ["/extendedProperties/tier", "/extendedProperties/shoe/size"];
        let known: Vec<Pointer> = known.map(|text| text.parse().unwrap()).to_vec();
        for (text, words) in [
            ("/extendedProperties/level", None),
            ("/extendedProperties/shoe/colour", None),
            ("/shoeSize", None),
            ("/metaData/x", None),
            ("/email", Some("\"/email\" has a field already: E-mail")),
            (
                "/address/street",
                Some("\"/address\" has a field already: Address"),
            ),
            (
                "/favoriteStores",
                Some("\"/favoriteStores\" has a field already: Stores"),
            ),
            (
                "/consents/acceptsSms",
                Some("consents are fields already, each of them"),
            ),
            (
                "/extendedProperties",
                Some(
                    "\"/extendedProperties\" holds the tenant's fields; name one of them, like \"/extendedProperties/tier\"",
                ),
            ),
            (
                "/extendedProperties/tier",
                Some("\"/extendedProperties/tier\" is declared already"),
            ),
            (
                "/extendedProperties/shoe",
                Some(
                    "\"/extendedProperties/shoe/size\" is declared already, and one field cannot lie inside another",
                ),
            ),
            (
                "/extendedProperties/tier/x",
                Some(
                    "\"/extendedProperties/tier\" is declared already, and one field cannot lie inside another",
                ),
            ),
        ] {
            let pointer: Pointer = text.parse().unwrap();
            assert_eq!(mistake(&pointer, &known).as_deref(), words, "{text}");
        }
        for text in ["/id", "/externalId", "/loyalty/points", "/promotions"] {
            let words = mistake(&text.parse().unwrap(), &[]).unwrap();
            assert!(
                words.contains("not the tenant's to edit"),
                "{text}: {words}"
            );
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
