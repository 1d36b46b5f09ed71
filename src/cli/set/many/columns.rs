//! What the columns of a table mean: which names the customer, which are fields, and which cannot be changed.

use super::table::{Row, Table};
use crate::{
    cli::set::assignment::Assignment,
    config::{Environment, Language, mistake},
    customer::{
        Customer, CustomerRef, Field, FieldKind, Group, NotAReference, fields, fields_named,
    },
    voice::{self, Phrase, Words, say},
};

/// What a column may be called that names the customer.
const CUSTOMER: [&str; 4] = ["customer", "kunde", "kund", "asiakas"];

/// What one column means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Who it is; what is written before a reference that is not said outright.
    Customer(&'static str),
    /// A field, or a place, as `FIELD=VALUE` calls it; its kind, where that is known.
    Field(String, Option<FieldKind>),
    /// A field that cannot be changed.
    ReadOnly,
    /// It has nothing in it.
    Nothing,
}

/// What all of them mean, in the order of the table.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) all: Vec<Meaning>,
}

impl Columns {
    /// Reads the header, or says every mistake in it.
    pub(super) fn of(table: &Table, environment: &Environment) -> Result<Self, Vec<Phrase>> {
        let known = fields(&Customer::default(), &environment.extended);
        let mut mistakes = Vec::new();
        let mut all = Vec::new();
        for (nth, title) in table.header.iter().enumerate() {
            let is_empty = || table.rows.iter().all(|row| row.cell(nth).is_empty());
            match meaning(title.trim(), &known) {
                Ok(meaning) => all.push(meaning),
                Err(_) if title.trim().is_empty() && is_empty() => all.push(Meaning::Nothing),
                Err(mistake) => mistakes.push(mistake),
            }
        }
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        choose_customer(&mut all).map_err(|mistake| vec![mistake])?;
        for (nth, meaning) in all.iter().enumerate() {
            if matches!(meaning, Meaning::Field(..)) && all[..nth].contains(meaning) {
                mistakes.push(say::many_twice(Phrase::foreign(&table.header[nth])));
            }
        }
        if mistakes.is_empty() {
            Ok(Self { all })
        } else {
            Err(mistakes)
        }
    }

    /// Whom a row is about.
    pub(super) fn who(&self, row: &Row, country: &str) -> Result<CustomerRef, NotAReference> {
        let mut all = self.all.iter().enumerate();
        let column = all.find_map(|(nth, meaning)| match meaning {
            Meaning::Customer(kind) => Some((nth, *kind)),
            Meaning::Field(..) | Meaning::ReadOnly | Meaning::Nothing => None,
        });
        let (nth, kind) = column.unwrap_or_default();
        CustomerRef::parse(&format!("{kind}{}", row.cell(nth)), country)
    }

    /// The cells of a row that have something in them, with their fields.
    pub(super) fn values<'a>(
        &'a self,
        row: &'a Row,
    ) -> impl Iterator<Item = (Assignment, Option<FieldKind>)> + 'a {
        let all = self.all.iter().enumerate();
        all.filter_map(|(nth, meaning)| match meaning {
            Meaning::Field(name, kind) if !row.cell(nth).is_empty() => {
                let assignment = Assignment::parse(&format!("{name}={}", row.cell(nth)));
                Some((assignment.ok()?, *kind))
            }
            Meaning::Customer(_) | Meaning::Field(..) | Meaning::ReadOnly | Meaning::Nothing => {
                None
            }
        })
    }
}

/// The surest column is the customer; a phone beside a surer one is a field like any other.
fn choose_customer(all: &mut [Meaning]) -> Result<(), Phrase> {
    let phone = |meaning: &Meaning| matches!(meaning, Meaning::Field(_, Some(FieldKind::Phone)));
    let kinds = ["", "id:", "ext:"];
    let surest = kinds.into_iter().find_map(|kind| {
        let is_one = |meaning: &Meaning| *meaning == Meaning::Customer(kind);
        all.iter().position(is_one)
    });
    let at = surest
        .or_else(|| all.iter().position(phone))
        .ok_or(say::MANY_NO_CUSTOMER)?;
    for (nth, meaning) in all.iter_mut().enumerate() {
        match meaning {
            Meaning::Field(..) if nth == at => *meaning = Meaning::Customer("phone:"),
            Meaning::Customer(_) if nth != at => *meaning = Meaning::ReadOnly,
            Meaning::Customer(_) | Meaning::Field(..) | Meaning::ReadOnly | Meaning::Nothing => {}
        }
    }
    Ok(())
}

fn meaning(title: &str, known: &[Field]) -> Result<Meaning, Phrase> {
    let small = title.to_lowercase();
    if CUSTOMER.contains(&small.as_str()) {
        return Ok(Meaning::Customer(""));
    }
    // A tenant's own consent is known once its customer is read, and a place is one by itself.
    if title.starts_with('/')
        || small.starts_with("consents.") && fields_named(known, title).is_empty()
    {
        return Ok(Meaning::Field(title.to_owned(), None));
    }
    let (name, step) = match title.strip_suffix(['+', '-']) {
        Some(name) if named(name, known).is_some_and(|field| field.kind == FieldKind::List) => {
            (name, &title[name.len()..])
        }
        Some(_) | None => (title, ""),
    };
    let Some(field) = named(name, known) else {
        let names: Vec<_> = known.iter().map(|field| field.name.as_str()).collect();
        let meant = mistake::meant(title, &names).map(Phrase::foreign);
        let title = Phrase::foreign(title);
        return Err(match meant {
            Some(meant) => say::many_no_field_meant(title, meant),
            None => say::many_no_field(title),
        });
    };
    Ok(match (&*field.name, field.editable) {
        ("id", _) => Meaning::Customer("id:"),
        ("externalId", _) => Meaning::Customer("ext:"),
        (name, true) => Meaning::Field(format!("{name}{step}"), Some(field.kind)),
        (_, false) => Meaning::ReadOnly,
    })
}

/// The field of that name, or of that label in any language.
fn named<'a>(name: &str, known: &'a [Field]) -> Option<&'a Field> {
    let plain = |text: &str| text.replace([' ', '-'], "").to_lowercase();
    let wanted = plain(name);
    let is_called = |field: &&Field| {
        let words = Language::ALL.map(Words);
        words.iter().any(|words| {
            // A consent has the label of what it is for.
            let label = if field.group == Group::Consents {
                voice::title(field)
            } else {
                voice::label(field)
            };
            plain(&words.text(&label)) == wanted
        })
    };
    let named = fields_named(known, name).first().copied();
    named.or_else(|| known.iter().find(is_called))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings(titles: &[&str]) -> Result<Vec<String>, Vec<String>> {
        let url = "http://127.0.0.1:1/v4".parse().unwrap();
        let environment = Environment::demo(url, "demo".to_owned().into());
        let table = Table {
            encoding: "UTF-8",
            separator: b';',
            header: titles.iter().map(|title| (*title).to_owned()).collect(),
            rows: Vec::new(),
        };
        let told = |meaning: &Meaning| match meaning {
            Meaning::Customer(kind) => format!("who {kind}"),
            Meaning::Field(name, _) => name.clone(),
            Meaning::ReadOnly => "read-only".to_owned(),
            Meaning::Nothing => "nothing".to_owned(),
        };
        let columns = Columns::of(&table, &environment);
        let english = |phrase: &Phrase| Words::default().text(phrase);
        columns
            .map(|columns| columns.all.iter().map(told).collect())
            .map_err(|mistakes| mistakes.iter().map(english).collect())
    }

    #[test]
    fn columns_go_by_the_names_of_fields_and_by_their_labels() {
        for (titles, expected) in [
            (&["customer", "email"][..], &["who ", "email"][..]),
            (
                &["Kunde", "E-post", "Fornavn"],
                &["who ", "email", "firstName"],
            ),
            (
                &["Asiakas", "Sähköposti", ""],
                &["who ", "email", "nothing"],
            ),
            (&["externalId", "mobilePhone"], &["who ext:", "mobilePhone"]),
            (
                &["id", "External id", "zip"],
                &["who id:", "read-only", "zip"],
            ),
            (
                &["Mobile phone", "city", "Updated"],
                &["who phone:", "city", "read-only"],
            ),
            (
                &["kund", "interests+", "consents.news"],
                &["who ", "interests+", "consents.news"],
            ),
            (
                &["kund", "/extendedProperties/tier"],
                &["who ", "/extendedProperties/tier"],
            ),
            (&["kund", "Consent to E-mail"], &["who ", "acceptsEmail"]),
        ] {
            let expected: Vec<_> = expected.iter().map(ToString::to_string).collect();
            assert_eq!(meanings(titles), Ok(expected), "{titles:?}");
        }
    }

    #[test]
    fn every_mistake_of_the_header_is_named() {
        let mistakes = meanings(&["customer", "emial", "Note", "city+"]).unwrap_err();
        assert_eq!(mistakes.len(), 3, "{mistakes:?}");
        assert!(mistakes[0].contains("did you mean email?"), "{mistakes:?}");
        assert!(meanings(&["city"]).unwrap_err()[0].contains("which customer"));
        assert!(meanings(&["kund", "city", "City"]).unwrap_err()[0].contains("twice"));
    }
}
