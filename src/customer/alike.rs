//! Whether two values say the same to people, however they are spelled: phones in any shape, dates in any form, names
//! without case and marks. That proves nothing about what a server holds; `same_meaning` of the record does.

use std::collections::HashSet;

use crate::record::{Node, Record, same_meaning};

use super::{
    Context, Field, FieldKind, OwnKind, country, date, normalise, phone, reading::plain_text,
    tidy::tidy, zip,
};

impl Field {
    /// Whether two values of the field differ in form at most.
    pub fn is_alike(
        &self,
        one: Option<Node<'_>>,
        other: Option<Node<'_>>,
        (record, context): (&Record, &Context),
    ) -> bool {
        if same_meaning(one, other) {
            return true;
        }
        if self.kind == FieldKind::List {
            return items(one) == items(other);
        }
        let [one, other] = [one, other].map(|node| {
            let text = node.and_then(plain_text)?;
            self.gist(&text, record, context)
        });
        one.is_some() && one == other
    }

    /// Whether what was changed is still so: of a list each item that was added or taken out, else the value.
    pub fn lasts(
        &self,
        [old, new, now]: [Option<Node<'_>>; 3],
        known: (&Record, &Context),
    ) -> bool {
        if self.kind != FieldKind::List {
            return self.is_alike(new, now, known);
        }
        let [old, new, now] = [old, new, now].map(items);
        new.difference(&old).all(|added| now.contains(added))
            && old.difference(&new).all(|taken| !now.contains(taken))
    }

    /// Whether what somebody says is what the field holds.
    fn is_said(&self, said: &str, record: &Record, context: &Context) -> bool {
        // A town beside a postcode would go unseen.
        let has_town = said.chars().filter(|c| c.is_alphabetic()).count() > 3;
        if self.kind == FieldKind::Zip && has_town {
            return false;
        }
        let held = self.node(record).and_then(plain_text);
        let held = held.and_then(|text| self.gist(&text, record, context));
        held.is_some() && held == self.gist(said, record, context)
    }

    /// What of a text counts; none of nothing, and of what the field cannot hold.
    fn gist(&self, text: &str, record: &Record, context: &Context) -> Option<String> {
        let text = tidy(text);
        let gist = match self.kind {
            FieldKind::Phone => {
                let country = normalise::country_of(record, context);
                phone::to_e164(&text, country).ok()?
            }
            FieldKind::Email => text.to_lowercase(),
            FieldKind::Zip => {
                let own = normalise::own_country(record);
                let bare = zip::bare(&text, own, &context.default_country);
                bare.replace(' ', "").to_lowercase()
            }
            FieldKind::Country => country::code(&text)?.to_owned(),
            FieldKind::Date | FieldKind::Own(OwnKind::Date) => {
                date::typed(&text, context.today)?.to_string()
            }
            FieldKind::Text
            | FieldKind::Gender
            | FieldKind::List
            | FieldKind::Consent
            | FieldKind::Stamp
            | FieldKind::Own(_) => country::folded(&text).replace(' ', ""),
        };
        Some(gist).filter(|gist| !gist.is_empty())
    }
}

/// Fields that people say in one breath.
const TOGETHER: [&[&str]; 4] = [
    &["firstName", "lastName"],
    &["lastName", "firstName"],
    &["address", "zip", "city"],
    &["zip", "city"],
];

/// The fields that hold what somebody says; of some also several together.
pub fn fields_said<'f>(
    fields: impl Iterator<Item = &'f Field>,
    said: &str,
    (record, context): (&Record, &Context),
) -> Vec<&'f Field> {
    let tells = |field: &&Field| match field.kind {
        FieldKind::Text
        | FieldKind::Phone
        | FieldKind::Email
        | FieldKind::Zip
        | FieldKind::Date
        | FieldKind::Own(OwnKind::Text | OwnKind::Integer | OwnKind::Number | OwnKind::Date) => {
            true
        }
        FieldKind::Country
        | FieldKind::Gender
        | FieldKind::List
        | FieldKind::Consent
        | FieldKind::Stamp
        | FieldKind::Own(OwnKind::Boolean | OwnKind::Choice) => false,
    };
    let fields: Vec<_> = fields.filter(tells).collect();
    let alone = fields
        .iter()
        .filter(|field| field.is_said(said, record, context));
    let mut found: Vec<_> = alone.copied().collect();
    let bare = |text: &str| country::folded(text).replace(' ', "");
    for names in TOGETHER {
        let parts = names.iter().filter_map(|name| {
            let field = fields.iter().copied().find(|field| field.name == **name)?;
            let text = field
                .node(record)
                .and_then(plain_text)
                .map(|text| bare(&text));
            Some((field, text.filter(|text| !text.is_empty())?))
        });
        let (parts, texts): (Vec<_>, Vec<_>) = parts.unzip();
        if parts.len() == names.len() && texts.concat() == bare(said) {
            found = parts;
        }
    }
    found
}

/// The items of a list as they are looked for; a list has no order.
fn items(list: Option<Node<'_>>) -> HashSet<String> {
    let items = list.map_or_else(Vec::new, Node::items);
    let text = |item: Node<'_>| plain_text(item).map(|text| country::folded(&text));
    items.into_iter().filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        customer::{Customer, field_named, fields},
        record::{Document, Json},
    };

    const KARI: &str = r#"{"data":{"firstName":"Kåre","lastName":"Bjørn-Hansen","mobilePhone":"+4791234567",
        "email":"Kare@Example.no","address":"Kongens gate 21 B","zip":"0153","city":"Oslo","country":"NO",
        "birthDate":"1987-05-17T00:00:00","favoriteStores":["S1","S2"],"consents":{"acceptsSms":true}}}"#;

    #[test]
    fn what_is_said_is_held_against_the_value_by_meaning() {
        let document = Document::parse(KARI.as_bytes().to_vec()).unwrap();
        let all = fields(&Customer::read(&document), &[]);
        let record = Record::new(document);
        let is_said = |name, said| {
            let field = field_named(&all, name).unwrap();
            field.is_said(said, &record, &Context::in_norway())
        };
        for (name, said) in [
            ("mobilePhone", "91 23 45 67"),
            ("mobilePhone", "0047 912 34 567"),
            ("mobilePhone", "(+47) 91234567"),
            ("birthDate", "17.5.1987"),
            ("birthDate", "170587"),
            ("birthDate", "17 mai 1987"),
            ("birthDate", "1987-05-17"),
            ("firstName", "kare"),
            ("firstName", " KÅRE "),
            ("lastName", "bjorn hansen"),
            ("email", "kare@example.no"),
            ("address", "kongensgate 21b"),
            ("zip", "NO-0153"),
            ("city", "OSLO"),
            ("country", "Norge"),
        ] {
            assert!(is_said(name, said), "{name} {said}");
        }
        for (name, said) in [
            ("mobilePhone", "91 23 45 68"),
            ("mobilePhone", ""),
            ("mobilePhone", "91"),
            ("birthDate", "17.5.1978"),
            ("birthDate", "17.5"),
            ("firstName", "Kari"),
            ("firstName", ""),
            ("lastName", "Hansen"),
            ("email", "kare@example.com"),
            ("address", "Kongens gate 21"),
            ("zip", "0154"),
            ("zip", "153"),
        ] {
            assert!(!is_said(name, said), "{name} {said}");
        }
    }

    #[test]
    fn what_is_said_in_one_breath_is_several_fields() {
        let document = Document::parse(KARI.as_bytes().to_vec()).unwrap();
        let all = fields(&Customer::read(&document), &[]);
        let record = Record::new(document);
        for (said, expected) in [
            ("Kåre Bjørn Hansen", &["firstName", "lastName"][..]),
            ("hansen-bjorn, kare", &[]),
            ("Bjørn-Hansen, Kåre", &["lastName", "firstName"]),
            ("Kongens gate 21B, 0153 Oslo", &["address", "zip", "city"]),
            ("0153 Oslo", &["zip", "city"]),
            ("0153 Bergen", &[]),
            ("91234567", &["mobilePhone"]),
            ("Norge", &[]),
            ("yes", &[]),
            (" ", &[]),
        ] {
            let found = fields_said(all.iter(), said, (&record, &Context::in_norway()));
            let names: Vec<_> = found.iter().map(|field| field.name.as_str()).collect();
            assert_eq!(names, expected, "{said}");
        }
    }

    #[test]
    fn a_change_lasts_where_only_the_form_or_something_else_has_changed() {
        let document = Document::parse(KARI.as_bytes().to_vec()).unwrap();
        let all = fields(&Customer::read(&document), &[]);
        let record = Record::new(document);
        let lasts = |name, values: [&str; 3]| {
            let field = field_named(&all, name).unwrap();
            let values = values.map(|text| Json::parse(text).unwrap());
            field.lasts(
                values.each_ref().map(|json| Some(json.node())),
                (&record, &Context::in_norway()),
            )
        };
        for (name, values, expected) in [
            ("email", [r#""a@b.no""#, r#""C@d.no""#, r#""c@d.no""#], true),
            (
                "email",
                [r#""a@b.no""#, r#""c@d.no""#, r#""a@b.no""#],
                false,
            ),
            (
                "mobilePhone",
                ["null", r#""+4791234567""#, r#""91234567""#],
                true,
            ),
            ("zip", ["null", r#""0153""#, "153"], false),
            ("zip", ["null", r#""1010""#, "1010"], true),
            (
                "birthDate",
                ["null", r#""1987-05-17T00:00:00""#, r#""1987-05-17""#],
                true,
            ),
            ("city", [r#""Oslo""#, r#""Bergen""#, r#""BERGEN""#], true),
            ("city", [r#""Oslo""#, r#""Bergen""#, "null"], false),
            ("city", [r#""Oslo""#, "null", r#""""#], true),
            (
                "stores",
                [r#"["S1"]"#, r#"["S1","S2"]"#, r#"["S2","S3"]"#],
                true,
            ),
            (
                "stores",
                [r#"["S1"]"#, r#"["S1","S2"]"#, r#"["S1"]"#],
                false,
            ),
            (
                "stores",
                [r#"["S1","S2"]"#, r#"["S1"]"#, r#"["S2","S1"]"#],
                false,
            ),
            ("acceptsSms", ["true", "false", "true"], false),
        ] {
            assert_eq!(lasts(name, values), expected, "{name} {values:?}");
        }
    }
}
