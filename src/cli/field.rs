//! `stamkunde get --field`: one value alone, for scripts.

use std::io::{self, IsTerminal as _};

use super::{End, complain, print};
use crate::{
    customer::{Customer, Declaration, Field, FieldKind, Read, field_named, fields},
    record::{Document, Node, Pointer, Record},
    terminal::{json, visible::visible},
    voice::{Phrase, say},
};

/// The figures of `loyalty` that go by their own name, though no field shows them.
const FIGURES: [&str; 5] = [
    "points",
    "pointsActive",
    "pointsPending",
    "pointsExpired",
    "pointsTotal",
];

/// Where the figure of that name stands; case, blanks, dashes and underscores do not matter, as with fields.
fn figure(name: &str) -> Option<Pointer> {
    let name = name.replace([' ', '-', '_'], "");
    let found = FIGURES
        .iter()
        .find(|figure| figure.eq_ignore_ascii_case(&name));
    found.map(|figure| Pointer::of(["loyalty", *figure]))
}

/// Prints the value of a field, of a figure, or of a place: as text, or as the API spelled it. What is not there is an empty line, or
/// `null`.
pub(super) fn run(document: Document, own: &[Declaration], name: &str, as_json: bool) -> End {
    let all = fields(&Customer::read(&document), own);
    let record = Record::new(document);
    let is_place = name.starts_with('/');
    let place: Option<Pointer> = is_place.then(|| name.parse().ok()).flatten();
    let field = match &place {
        Some(place) => all
            .iter()
            .find(|field| field.pointer == *place && !field.from_meta),
        None => field_named(&all, name),
    };
    let place = place.or_else(|| figure(name));
    let (node, text) = match (field, &place) {
        (Some(field), _) => (field.node(&record), text(field, &record)),
        (None, Some(place)) => {
            let node = record.value(place);
            (node, node.map_or_else(String::new, plain))
        }
        (None, None) => return complain(End::Misused, unknown(&all, name)),
    };
    let value = if as_json {
        node.map_or("null", Node::raw).to_owned()
    } else {
        text
    };
    let value = match (io::stdout().is_terminal(), as_json) {
        (true, true) => json::safe(&value),
        // Its lines stay lines; all else that could drive a terminal is shown.
        (true, false) => {
            let lines: Vec<_> = value.split('\n').map(visible).collect();
            lines.join("\n")
        }
        (false, _) => value,
    };
    print(format!("{value}\n").as_bytes())
}

/// A field's value as a script would take it; the items of a list on lines of their own.
fn text(field: &Field, record: &Record) -> String {
    match field.kind {
        FieldKind::Consent => match field.consent(record) {
            Read::Is(true) => "yes".to_owned(),
            Read::Is(false) => "no".to_owned(),
            Read::Absent | Read::Null => String::new(),
            Read::Odd(raw) => raw,
        },
        FieldKind::List => field.items(record).join("\n"),
        FieldKind::Text
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::Zip
        | FieldKind::Country
        | FieldKind::Date
        | FieldKind::Gender
        | FieldKind::Stamp
        | FieldKind::Own(_) => field.text(record),
    }
}

/// A string without its quotes, anything else as it is spelled.
fn plain(node: Node<'_>) -> String {
    match node.string() {
        Some(text) => text.into_owned(),
        None if node.raw() == "null" => String::new(),
        None => node.raw().to_owned(),
    }
}

fn unknown(all: &[Field], name: &str) -> Phrase {
    let names = all.iter().map(|field| field.name.as_str());
    let names: Vec<_> = names.chain(FIGURES).collect();
    say::cli_no_such_field(Phrase::foreign(name), Phrase::foreign(names.join(", ")))
}
