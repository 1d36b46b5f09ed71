//! The sample customers as the assets hold them.
//!
//! Each file of `assets/customers` is an array of entries `{"about", "onPut"?, "repeatPromotions"?,
//! "data", "metaData"?}`. What is stored is the text of the file without the blanks between tokens, so
//! odd spellings of numbers and strings reach clients as they stand there. Knows the files, never HTTP.

use std::borrow::Cow;

use super::{
    Sample,
    customer::{Customer, Member, identifier},
    mischief::Mischief,
};
use crate::record::json::Node;

const FILES: [&str; 5] = [
    include_str!("../../assets/customers/everyday.json"),
    include_str!("../../assets/customers/plenty.json"),
    include_str!("../../assets/customers/behaviour.json"),
    include_str!("../../assets/customers/odd.json"),
    include_str!("../../assets/customers/hostile.json"),
];

/// One customer of an asset file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stocked(Node<'static>);

/// Every entry of every file. A file that is not JSON counts as empty here; a test refuses it.
pub(super) fn entries() -> Vec<Stocked> {
    FILES
        .iter()
        .filter_map(|text| Node::parse(text).ok())
        .flat_map(Node::items)
        .map(Stocked)
        .collect()
}

impl Stocked {
    fn data(self) -> Option<Node<'static>> {
        self.0.member("data")
    }

    fn about(self) -> &'static str {
        // The assets spell these without escapes, so they can be borrowed.
        match self.0.member("about").and_then(Node::string) {
            Some(Cow::Borrowed(text)) => text,
            Some(Cow::Owned(_)) | None => "",
        }
    }

    /// What the finder shows.
    pub(super) fn sample(&self) -> Sample {
        let text = |name: &str| self.data()?.member(name)?.string().map(Cow::into_owned);
        let either = |name: &str| identifier(self.data()?.member(name)?);
        let names: Vec<_> = ["firstName", "lastName"]
            .into_iter()
            .filter_map(text)
            .collect();
        Sample {
            name: names.join(" "),
            phone: text("mobilePhone"),
            email: text("email"),
            external_id: either("externalId"),
            id: either("id").unwrap_or_default(),
            about: self.about(),
        }
    }

    /// The customer as the server keeps it.
    pub(super) fn customer(self) -> Customer {
        let repeat = self
            .0
            .member("repeatPromotions")
            .and_then(|count| count.raw().parse().ok());
        let mut data = members(self.data());
        if let Some(count) = repeat {
            for member in &mut data {
                if member.is("promotions") {
                    member.value = many_promotions(&member.value, count);
                }
            }
        }
        let mischief = self
            .0
            .member("onPut")
            .and_then(Node::string)
            .and_then(|name| Mischief::named(&name));
        Customer::new(data, members(self.0.member("metaData")), mischief)
    }
}

fn members(object: Option<Node<'_>>) -> Vec<Member> {
    object
        .map(Node::members)
        .unwrap_or_default()
        .into_iter()
        .map(|(key, value)| Member {
            key: key.raw().to_owned(),
            value: compact(value.raw()),
        })
        .collect()
}

/// Fills a long list from a few patterns in turn, `{n}` in them becoming 1, 2, 3 ….
fn many_promotions(patterns: &str, count: usize) -> String {
    let Ok(patterns) = Node::parse(patterns) else {
        return patterns.to_owned();
    };
    let patterns = patterns.items();
    let filled: Vec<_> = patterns
        .iter()
        .cycle()
        .take(count)
        .zip(1_usize..)
        .map(|(pattern, n)| pattern.raw().replace("{n}", &format!("{n:03}")))
        .collect();
    format!("[{}]", filled.join(","))
}

/// The same JSON without blanks between its tokens; everything else keeps its spelling.
pub(super) fn compact(json: &str) -> String {
    let mut compact = String::with_capacity(json.len());
    // Odd pieces lie inside strings; an escaped quote ends none.
    let (mut inside, mut from) = (false, 0);
    let bytes = json.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => inside = !inside,
            b'\\' if inside => at += 1,
            b' ' | b'\t' | b'\r' | b'\n' if !inside => {
                compact.push_str(&json[from..at]);
                from = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    compact.push_str(&json[from..]);
    compact
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_file_is_an_array_of_complete_entries() {
        for file in FILES {
            let entries = Node::parse(file).unwrap().items();
            assert!(!entries.is_empty());
            for entry in entries.into_iter().map(Stocked) {
                let sample = entry.sample();
                assert!(!entry.about().is_empty(), "{sample:?}");
                assert!(!sample.id.is_empty(), "{sample:?}");
                if let Some(named) = entry.0.member("onPut") {
                    let name = named.string().unwrap();
                    assert!(Mischief::named(&name).is_some(), "{name}");
                }
            }
        }
    }

    #[test]
    fn ids_phones_and_emails_are_given_once() {
        let mut seen = HashSet::new();
        for entry in entries() {
            let sample = entry.sample();
            let email = sample.email;
            let given = [
                Some(sample.id),
                sample.phone,
                sample.external_id,
                email.map(|email| email.to_lowercase()),
            ];
            for once in given.into_iter().flatten() {
                assert!(seen.insert(once.clone()), "{once} is given twice");
            }
        }
        assert!(entries().len() >= 25);
    }

    #[test]
    fn compacting_leaves_strings_and_numbers_alone() {
        assert_eq!(
            compact("{ \"a b\" :\n[ 1.10 , \"\\\" { \\\\\" , 5e2 ] }"),
            "{\"a b\":[1.10,\"\\\" { \\\\\",5e2]}"
        );
    }

    #[test]
    fn patterns_take_turns_and_are_numbered() {
        assert_eq!(
            many_promotions(r#"["a{n}",{"b":"{n}"}]"#, 3),
            r#"["a001",{"b":"002"},"a003"]"#
        );
    }
}
