//! `stamkunde config learn`: declarations of a tenant's own fields, proposed from one customer.
//!
//! It tells what members are called and of which type they are. It must never tell what they hold, nor a name that
//! looks like data itself.

mod naming;

use std::fmt::Write as _;

use naming::{in_words, looks_like_a_name};

use super::super::{End, get, print, words};
use crate::{
    config::{Environment, Given, extended::KINDS, file::is_name},
    customer::{Customer, Declaration, Field, OwnKind, date, fields},
    record::{
        Document, Record,
        json::{Kind, Node},
        pointer::Pointer,
    },
    terminal::visible::visible,
    voice::{self, Phrase, say},
};

/// What is written for the name of an environment that the file does not have.
const NAMELESS: &str = "NAME";

/// Reads a customer and prints the declarations.
pub(super) fn run(given: &Given, customer: &str) -> End {
    match get::read(given, customer) {
        Ok((document, environment)) => print(proposal(document, &environment).as_bytes()),
        Err(end) => end,
    }
}

/// Declarations for what is not declared yet, as text for the configuration file.
fn proposal(document: Document, environment: &Environment) -> String {
    let customer = Customer::read(&document);
    let at = Pointer::of(["extendedProperties"]);
    let mut found = Found {
        declared: &environment.extended,
        fields: fields(&customer, &environment.extended),
        record: Record::new(document),
        all: Vec::new(),
        remarks: Vec::new(),
        nameless: 0,
    };
    let document = found.record.document().clone();
    match at.find(document.data()) {
        Some(node) if node.kind() == Kind::Object => found.look_into(&at, node),
        Some(node) if node.kind() != Kind::Null => {
            let kind = voice::kind(node.kind());
            found.remark(say::learn_no_object(place(&at), kind));
        }
        Some(_) | None => {}
    }
    found.text(environment)
}

/// What one customer shows.
struct Found<'a> {
    declared: &'a [Declaration],
    /// The fields that there are, with those found so far.
    fields: Vec<Field>,
    record: Record,
    all: Vec<(Pointer, String, &'static str)>,
    remarks: Vec<Phrase>,
    nameless: usize,
}

impl Found<'_> {
    /// Every member of an object, and of the objects in it.
    fn look_into(&mut self, at: &Pointer, object: Node<'_>) {
        for (key, value) in object.members() {
            match key.string().filter(|name| looks_like_a_name(name)) {
                Some(name) => self.look_at(at.clone().key(name), value),
                None => self.nameless += 1,
            }
        }
    }

    fn look_at(&mut self, at: Pointer, node: Node<'_>) {
        let is_object = node.kind() == Kind::Object;
        let is_declared = |known: &Declaration| {
            known.pointer.contains(&at) || (!is_object && at.contains(&known.pointer))
        };
        if self.declared.iter().any(is_declared) {
            return;
        }
        if let Err(refusal) = self.record.editable(&at) {
            let why = voice::refusal(&refusal);
            return self.remark(say::learn_not_editable(place(&at), why));
        }
        let kind = match node.kind() {
            Kind::Object if node.members().is_empty() => {
                return self.remark(say::learn_empty_object(place(&at)));
            }
            Kind::Object => return self.look_into(&at, node),
            Kind::Array => return self.remark(say::learn_list(place(&at))),
            Kind::Null => return self.remark(say::learn_null(place(&at))),
            Kind::Boolean => OwnKind::Boolean,
            Kind::Number if node.raw().contains(['.', 'e', 'E']) => OwnKind::Number,
            Kind::Number => OwnKind::Integer,
            Kind::String => {
                let is_date = node
                    .string()
                    .is_some_and(|text| date::stored(&text).is_some());
                if is_date {
                    OwnKind::Date
                } else {
                    OwnKind::Text
                }
            }
        };
        let label = self.label(&at);
        let mut names = KINDS.into_iter();
        let name = names.find(|(_, known)| *known == kind);
        self.all
            .push((at, label, name.map_or("string", |(name, _)| name)));
    }

    /// A label made of what the member is called; with a number behind it where it is taken.
    fn label(&self, at: &Pointer) -> String {
        let name = in_words(at);
        let is_taken = |label: &String| {
            self.fields
                .iter()
                .any(|field| words().text(&voice::label(field)) == *label)
                || self.all.iter().any(|(_, other, _)| other == label)
        };
        let numbered = (2..).map(|number: usize| format!("{name} {number}"));
        let mut labels = std::iter::once(name.clone()).chain(numbered);
        labels.find(|label| !is_taken(label)).unwrap_or(name)
    }

    fn remark(&mut self, remark: Phrase) {
        // A member that is there twice is told once.
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    fn text(&self, environment: &Environment) -> String {
        let is_named = is_name(&environment.name) && !environment.demo;
        let name = if is_named {
            &environment.name
        } else {
            NAMELESS
        };
        let mut text = String::new();
        if self.all.is_empty() {
            text.push_str(&comment(say::LEARN_NOTHING));
        } else {
            text.push_str(&comment(say::LEARN_GUESSES));
            if !is_named {
                text.push_str(&comment(say::learn_nameless(Phrase::ours(NAMELESS))));
            }
        }
        for (at, label, kind) in &self.all {
            let (at, label) = (quoted(&at.to_string()), quoted(label));
            let _ = write!(
                text,
                "\n[[env.{name}.extended]]\npointer = {at}\nlabel = {label}\ntype = \"{kind}\"\n"
            );
        }
        if !self.remarks.is_empty() || self.nameless > 0 {
            text.push('\n');
        }
        text.extend(self.remarks.iter().cloned().map(comment));
        if self.nameless > 0 {
            text.push_str(&comment(say::learn_left_out(self.nameless)));
        }
        text
    }
}

/// What is said, as comments of TOML.
fn comment(phrase: impl Into<Phrase>) -> String {
    let text = words().text(&phrase.into());
    let lines = text.lines().map(|line| format!("# {line}\n"));
    lines.collect::<Vec<_>>().concat()
}

fn place(at: &Pointer) -> Phrase {
    Phrase::foreign(at.to_string())
}

/// A string of TOML, with nothing in it that would drive a terminal or an editor.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        let mut buffer = [0; 4];
        let plain = &*letter.encode_utf8(&mut buffer);
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            _ if visible(plain) == plain => quoted.push(letter),
            _ => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(letter));
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(data: &str, declared: &[&str]) -> String {
        let url = "https://api.example/v4".parse().unwrap();
        let mut environment = Environment::new("test", url, crate::config::KeySource::Missing);
        let declaration = |text: &&str| Declaration {
            pointer: text.parse().unwrap(),
            label: "Shoe size".to_owned(),
            kind: OwnKind::Text,
            choices: Vec::new(),
            required: false,
            help: String::new(),
        };
        environment.extended = declared.iter().map(declaration).collect();
        let text = format!(r#"{{"data":{{"extendedProperties":{data}}}}}"#);
        proposal(Document::parse(text.into_bytes()).unwrap(), &environment)
    }

    fn lines(text: &str, key: &str) -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.strip_prefix(key));
        lines.map(str::to_owned).collect()
    }

    #[test]
    fn types_are_guessed_from_values() {
        for (value, kind) in [
            ("7", "integer"),
            ("-18446744073709551616", "integer"),
            ("7.0", "number"),
            ("5e2", "number"),
            ("true", "boolean"),
            (r#""2024-02-29""#, "date"),
            (r#""2024-02-29T10:00:00Z""#, "date"),
            (r#""2023-02-29""#, "string"),
            (r#""17.5.1987""#, "string"),
            (r#""""#, "string"),
        ] {
            let text = proposed(&format!(r#"{{"a":{value}}}"#), &[]);
            assert_eq!(lines(&text, "type = "), [format!("\"{kind}\"")], "{value}");
        }
    }

    #[test]
    fn what_takes_no_field_is_told_and_what_is_declared_is_left_out() {
        let text = proposed(
            r#"{"tags":["Secret"],"none":null,"empty":{},"twice":"Secret","twice":2,"shoe":{"size":41,"brand":"Secret"},
            "known":"Secret","hat":"Secret","Kari@secret.no":1,"47912345678":2,"a1b2c3d4e5":{"x":1}}"#,
            &[
                "/extendedProperties/known",
                "/extendedProperties/hat/colour",
                "/extendedProperties/shoe/brand",
            ],
        );
        assert_eq!(
            lines(&text, "pointer = "),
            [r#""/extendedProperties/shoe/size""#]
        );
        assert_eq!(lines(&text, "label = "), [r#""Shoe size 2""#]);
        assert_eq!(
            lines(&text, "# /extendedProperties/"),
            [
                "tags is a list; a field holds one value, so lists are edited in Extra.",
                "none is empty here, so nothing tells its type.",
                "empty is an object without members here.",
                "twice cannot be edited. \"twice\" is more than once in /extendedProperties, so an edit might hit the \
                 wrong one; it can be read but not edited.",
            ]
        );
        assert!(text.contains("# 3 members are left out"), "{text}");
        for secret in ["Secret", "Kari", "secret", "4791", "a1b2", "41"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }

    #[test]
    fn where_there_is_nothing_it_says_so() {
        for data in ["{}", "null", "[1]", r#""x""#] {
            let text = proposed(data, &[]);
            assert!(text.starts_with("# Nothing to propose"), "{data}: {text}");
            assert!(
                text.lines()
                    .all(|line| line.is_empty() || line.starts_with('#'))
            );
        }
    }

    #[test]
    fn strings_are_quoted_for_toml_and_terminals() {
        assert_eq!(
            quoted("a\"b\\c\u{202e}\u{1b}å"),
            r#""a\"b\\c\U0000202E\U0000001Bå""#
        );
    }
}
