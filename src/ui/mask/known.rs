//! What the model knows of its customers, to be looked for in foreign texts.

use std::collections::BTreeSet;

use jiff::civil::Date;
use unicode_width::UnicodeWidthChar as _;

use super::{Known, Reach, of_field};
use crate::{
    app::{
        finder::EMAIL,
        model::{Loaded, Model, Open},
    },
    customer::{Context, CustomerRef, Field, FieldKind, Group, OwnKind, date, phone},
    record::Node,
    terminal::visible::is_hidden,
};

/// Words of streets and towns that tell nobody where.
const EVERYDAY: [&str; 30] = [
    "gate", "gata", "gaten", "gatan", "veien", "vegen", "vägen", "street", "road", "lane",
    "avenue", "plass", "plads", "torg", "torget", "alle", "postboks", "strasse", "straße", "platz",
    "nedre", "øvre", "vestre", "østre", "nordre", "søndre", "store", "lille", "gamle", "nørre",
];

/// What the model knows of its customers.
pub(super) fn known(model: &Model) -> Vec<Known> {
    let mut texts = Texts::default();
    for open in &model.customers {
        texts.of_customer(open, &model.context);
    }
    let drafts = model.drafts.iter();
    let drafts = drafts.map(|draft| (&draft.name, &draft.customer, &draft.aliases));
    let recents = model.recents.iter();
    let recents = recents.map(|recent| (&recent.name, &recent.customer, &recent.aliases));
    for (name, customer, aliases) in drafts.chain(recents) {
        texts.name(name);
        for who in std::iter::once(customer).chain(aliases) {
            texts.phone(who.strip_prefix("phone:").unwrap_or_default());
            texts.email(who.strip_prefix(EMAIL).unwrap_or_default());
        }
    }
    for sample in &model.samples {
        texts.name(&sample.name);
        texts.phone(sample.phone.as_deref().unwrap_or_default());
        texts.email(sample.email.as_deref().unwrap_or_default());
    }
    let Texts { whole, parts } = texts;
    let parts = parts.difference(&whole).map(|text| Known::new(text, false));
    let whole = whole.iter().map(|text| Known::new(text, true));
    let mut known: Vec<_> = parts.chain(whole).flatten().collect();
    // Longer ones first, so that a whole address is covered as one.
    known.sort_by_key(|known| std::cmp::Reverse(known.folded.lower.len()));
    known
}

/// When those whose records are open were born.
pub(super) fn births(model: &Model) -> Vec<Date> {
    let loaded = model
        .customers
        .iter()
        .filter_map(|open| open.loaded.as_ref());
    let texts = loaded.flat_map(|loaded| {
        let personal = loaded.fields().filter(|field| is_birth(field));
        personal.flat_map(|field| {
            let both = [
                loaded.record.base(&field.pointer),
                loaded.record.value(&field.pointer),
            ];
            both.into_iter().flatten().filter_map(Node::string)
        })
    });
    texts
        .filter_map(|text| Some(date::stored(&text)?.0))
        .collect()
}

/// Whether a field holds when somebody was born.
fn is_birth(field: &Field) -> bool {
    let is_date = matches!(field.kind, FieldKind::Date | FieldKind::Own(OwnKind::Date));
    is_date && of_field(field) == Reach::Personal
}

/// What records themselves call what they hold.
pub(super) fn labels(model: &Model) -> Vec<&str> {
    let loaded = model
        .customers
        .iter()
        .filter_map(|open| open.loaded.as_ref());
    let fields = loaded.flat_map(Loaded::fields);
    let own = fields.filter(|field| is_named_by_record(&field.pointer.to_string()));
    own.map(|field| field.label.as_str()).collect()
}

/// Whether what stands at a place is called by what the record itself says.
pub(in crate::ui) fn is_named_by_record(at: &str) -> bool {
    at.contains("/extendedConsents/")
}

/// Texts as they are gathered.
#[derive(Default)]
struct Texts {
    whole: BTreeSet<String>,
    parts: BTreeSet<String>,
}

impl Texts {
    fn name(&mut self, name: &str) {
        if let Some(("phone" | "ext" | "id", _)) = name.split_once(':') {
            // Somebody without a name is called by a reference.
            return;
        }
        let words = name.split(|c: char| !c.is_alphanumeric() && !is_joined(c));
        self.parts.extend(words.map(str::to_owned));
        self.whole.insert(name.to_owned());
    }

    /// A number with its calling code and without.
    fn phone(&mut self, number: &str) {
        let grouped = phone::grouped(number);
        let national = grouped.split_once(' ').map(|(_, national)| national);
        self.whole
            .extend(national.map(|groups| groups.replace(|c: char| !c.is_ascii_digit(), "")));
        self.whole.insert(number.trim_start_matches('+').to_owned());
        self.whole.insert(number.to_owned());
    }

    /// An e-mail address and its name.
    fn email(&mut self, text: &str) {
        if let Some((name, _)) = text.split_once('@') {
            // What is behind the plus is for the mailbox alone.
            let short = name.split_once('+').map(|(short, _)| short.to_owned());
            self.parts.extend(short);
            self.parts.insert(name.to_owned());
        }
        self.whole.insert(text.to_owned());
    }

    fn value(&mut self, field: &Field, text: &str) {
        match (field.group, field.kind) {
            (Group::Name, _) => self.name(text),
            (_, FieldKind::Phone) => self.phone(text),
            (_, FieldKind::Email) => self.email(text),
            (_, FieldKind::Date | FieldKind::Own(OwnKind::Date)) => {
                // What is typed may not be one yet.
                match date::stored(text).map(|(day, _)| day) {
                    Some(day) => self.whole.extend(date::spellings(day)),
                    None => _ = self.whole.insert(text.to_owned()),
                }
            }
            (Group::Address, FieldKind::Text) => {
                self.place(text);
                self.whole.insert(text.to_owned());
            }
            _ => {
                self.whole.insert(text.to_owned());
            }
        }
    }

    /// A street without its number, a city, and the words of them that are no everyday ones.
    fn place(&mut self, text: &str) {
        const FEWEST: usize = 4;
        let is_long = |word: &str| word.chars().count() >= FEWEST;
        let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
        let words: Vec<_> = text.split_whitespace().collect();
        let street = words.iter().take_while(|word| !has_digit(word));
        let street = street.copied().collect::<Vec<_>>().join(" ");
        let words = text.split(|c: char| !c.is_alphanumeric() && !is_joined(c));
        let telling = words.filter(|word| is_long(word) && !has_digit(word));
        let telling = telling.filter(|word| !EVERYDAY.contains(&word.to_lowercase().as_str()));
        let telling: Vec<_> = telling.map(str::to_owned).collect();
        if !telling.is_empty() && is_long(&street) {
            self.parts.insert(street);
        }
        self.parts.extend(telling);
    }

    fn of_customer(&mut self, open: &Open, context: &Context) {
        if let CustomerRef::Phone(phone) = &open.who {
            self.phone(phone);
        }
        let Some(loaded) = &open.loaded else { return };
        if loaded.customer.name().is_some() {
            self.name(&open.title());
            self.whole.insert(open.short_title());
        }
        // No consent tells who somebody is.
        let fields = loaded.profile.fields.iter();
        for field in fields.filter(|field| of_field(field) == Reach::Personal) {
            let base = loaded.record.base(&field.pointer);
            let now = loaded.record.value(&field.pointer);
            for node in [base, now].into_iter().flatten() {
                self.value(field, &field.shown_of(Some(node), context).text);
                self.value(field, &node.string().unwrap_or_default());
            }
            for unused in open
                .unused
                .iter()
                .filter(|unused| unused.at == field.pointer)
            {
                self.value(field, &unused.value);
            }
            let pointer = field.pointer.to_string();
            let changes = open.saves.iter().flat_map(|save| &save.changes);
            let changes = changes.filter(|change| change.pointer == pointer);
            for values in changes.filter_map(|change| change.values.as_ref()) {
                self.value(field, &values.old_words);
                self.value(field, &values.new_words);
            }
        }
    }
}

/// Whether a character takes no room of its own and parts no words.
fn is_joined(character: char) -> bool {
    let is_mark = character.width().unwrap_or(0) == 0 || is_hidden(character);
    is_mark && !character.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_in_parts() {
        for (place, parts) in [
            ("Storbakken 12", "Storbakken"),
            ("Vestre Havnegata 21 H0201", "Havnegata, Vestre Havnegata"),
            ("Mo i Rana", "Mo i Rana, Rana"),
            ("Gata 5", ""),
            ("5", ""),
        ] {
            let mut texts = Texts::default();
            texts.place(place);
            let found: Vec<_> = texts.parts.into_iter().collect();
            assert_eq!(found.join(", "), parts, "{place}");
        }
    }
}
