//! What the model knows of its customers, to be looked for in foreign texts.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthChar as _;

use super::{Known, Reach, of_field};
use crate::{
    app::model::{Loaded, Model, Open},
    customer::{Context, CustomerRef, Field, FieldKind, Group, phone},
    terminal::visible::is_hidden,
};

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
        }
    }
    for sample in &model.samples {
        texts.name(&sample.name);
        texts.phone(sample.phone.as_deref().unwrap_or_default());
    }
    let Texts { whole, parts } = texts;
    let parts = parts.difference(&whole).map(|text| Known::new(text, false));
    let whole = whole.iter().map(|text| Known::new(text, true));
    let mut known: Vec<_> = parts.chain(whole).flatten().collect();
    // Longer ones first, so that a whole address is covered as one.
    known.sort_by_key(|known| std::cmp::Reverse(known.folded.lower.len()));
    known
}

/// What records themselves call what they hold.
pub(super) fn labels(model: &Model) -> Vec<String> {
    let loaded = model
        .customers
        .iter()
        .filter_map(|open| open.loaded.as_ref());
    let fields = loaded.flat_map(Loaded::fields);
    let own = fields.filter(|field| is_named_by_record(&field.pointer.to_string()));
    own.map(|field| field.label.clone()).collect()
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
            .extend(national.map(|groups| groups.replace(' ', "")));
        self.whole.insert(number.trim_start_matches('+').to_owned());
        self.whole.insert(number.to_owned());
    }

    fn value(&mut self, field: &Field, text: &str) {
        match (field.group, field.kind) {
            (Group::Name, _) => self.name(text),
            (_, FieldKind::Phone) => self.phone(text),
            (_, FieldKind::Email) => {
                let name = text.split_once('@').map(|(name, _)| name.to_owned());
                self.parts.extend(name);
                self.whole.insert(text.to_owned());
            }
            _ => {
                self.whole.insert(text.to_owned());
            }
        }
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
        for field in loaded
            .fields()
            .filter(|field| of_field(field) == Reach::Personal)
        {
            let base = loaded.record.base(&field.pointer);
            let now = loaded.record.value(&field.pointer);
            for node in [base, now].into_iter().flatten() {
                self.value(field, &field.shown_of(Some(node), context).text);
                self.value(field, &node.string().unwrap_or_default());
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
