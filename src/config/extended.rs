//! `[[env.NAME.extended]]`: a tenant's own fields, which the form shows like any other.

use super::reader::Table;
use crate::record::pointer::{Pointer, Step};

/// A field that only this environment has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtendedField {
    /// Where it stands in `data`.
    pub pointer: Pointer,
    /// Its label on the form.
    pub label: String,
    /// What it holds.
    pub kind: ExtendedKind,
    /// The values on offer; empty unless it is a [`ExtendedKind::Choice`].
    pub choices: Vec<String>,
    /// Whether a save without it is refused.
    pub required: bool,
    /// One sentence for F1; empty for none.
    pub help: String,
}

/// What a tenant's field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ExtendedKind {
    /// Any text.
    #[default]
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A date, as text.
    Date,
    /// One of `choices`, as text.
    Choice,
}

const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "date", "choice"];
const KEYS: [&str; 6] = ["pointer", "label", "type", "choices", "required", "help"];
/// What the API fixes, and what has a field of its own.
const TAKEN: [&str; 5] = ["id", "externalId", "loyalty", "promotions", "consents"];

/// One `[[…extended]]` table; none when it has mistakes.
pub(super) fn read(table: &mut Table<'_, '_>) -> Option<ExtendedField> {
    table.only(&KEYS);
    let kind = match table.one_of("type", &KINDS).unwrap_or("string") {
        "integer" => ExtendedKind::Integer,
        "number" => ExtendedKind::Number,
        "boolean" => ExtendedKind::Boolean,
        "date" => ExtendedKind::Date,
        "choice" => ExtendedKind::Choice,
        _ => ExtendedKind::String,
    };
    let choices = table.strings("choices");
    match (kind, &choices) {
        (ExtendedKind::Choice, None) => {
            table.missing(
                "choices",
                "the values on offer, like [\"gold\", \"silver\"]",
            );
        }
        (ExtendedKind::Choice, Some(_)) | (_, None) => {}
        (_, Some(_)) => table.wrong("choices", "goes with type = \"choice\" only"),
    }
    let pointer = pointer(table);
    let label = table.text("label");
    if label.is_none() && !table.has("label") {
        table.missing("label", "its name on the form, like \"Tier\"");
    }
    Some(ExtendedField {
        kind,
        choices: choices.unwrap_or_default(),
        required: table.boolean("required").unwrap_or(false),
        help: table.string("help").unwrap_or_default(),
        pointer: pointer?,
        label: label?,
    })
}

fn pointer(table: &mut Table<'_, '_>) -> Option<Pointer> {
    let Some(text) = table.text("pointer") else {
        if !table.has("pointer") {
            table.missing(
                "pointer",
                "where it stands, like \"/extendedProperties/tier\"",
            );
        }
        return None;
    };
    let Ok(pointer) = text.parse::<Pointer>() else {
        table.wrong(
            "pointer",
            "has to be a JSON pointer, like \"/extendedProperties/tier\"",
        );
        return None;
    };
    match pointer.steps().first() {
        Some(Step::Key(first)) if TAKEN.contains(&first.as_str()) => {
            table.wrong(
                "pointer",
                &format!("\"/{first}\" is not the tenant's to edit; tenant fields are mostly under \"/extendedProperties\""),
            );
            None
        }
        Some(Step::Key(first)) if !first.is_empty() => Some(pointer),
        Some(Step::Key(_) | Step::Id(_)) | None => {
            table.wrong(
                "pointer",
                "has to be a JSON pointer, like \"/extendedProperties/tier\"",
            );
            None
        }
    }
}
