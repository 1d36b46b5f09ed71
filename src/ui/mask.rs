//! Personal data out of sight: names, phones, e-mails and addresses are covered wherever they stand on the screen.
//!
//! The drawn frame is searched for the words of every customer that the model holds, so no screen has to remember it.
//! What is being typed into the focused field stays readable.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;

use crate::{
    app::model::{Model, Open},
    customer::{Context, CustomerRef, Field, FieldKind, Group, phone},
    record::Pointer,
};

/// What stands for a covered character.
const COVER: &str = "•";

/// Covers personal data in a drawn frame.
pub(super) fn cover(buffer: &mut Buffer, model: &Model) {
    let words = words(model);
    let area = buffer.area;
    for y in area.top()..area.bottom() {
        let mut row = String::new();
        // Where in the row's text each cell begins.
        let mut starts = Vec::new();
        for x in area.left()..area.right() {
            starts.push(row.len());
            row.push_str(&buffer[(x, y)].symbol().to_lowercase());
        }
        starts.push(row.len());
        for word in &words {
            for (at, found) in row.match_indices(word.as_str()) {
                if !stands_alone(&row, at, at + found.len()) {
                    continue;
                }
                for (x, pair) in (area.left()..).zip(starts.windows(2)) {
                    let is_inside = pair[0] >= at && pair[1] <= at + found.len();
                    if is_inside && pair[0] < pair[1] && buffer[(x, y)].symbol() != " " {
                        buffer[(x, y)].set_symbol(COVER);
                    }
                }
            }
        }
    }
}

/// Whether no letter or digit goes on before or behind.
fn stands_alone(row: &str, from: usize, to: usize) -> bool {
    let ends = |character: Option<char>| character.is_none_or(|c| !c.is_alphanumeric());
    ends(row[..from].chars().next_back()) && ends(row[to..].chars().next())
}

/// The texts to cover, in lower case: whole values, and each word of them.
fn words(model: &Model) -> Vec<String> {
    let mut texts = BTreeSet::new();
    for (index, open) in model.customers.iter().enumerate() {
        of_customer(&mut texts, open, index == model.current, &model.context);
    }
    texts.extend(model.drafts.iter().map(|draft| draft.name.clone()));
    let mut phones: Vec<String> = Vec::new();
    for recent in &model.recents {
        texts.insert(recent.name.clone());
        let all = std::iter::once(&recent.customer).chain(&recent.aliases);
        phones.extend(all.filter_map(|who| who.strip_prefix("phone:").map(str::to_owned)));
    }
    for draft in &model.drafts {
        let all = std::iter::once(&draft.customer).chain(&draft.aliases);
        phones.extend(all.filter_map(|who| who.strip_prefix("phone:").map(str::to_owned)));
    }
    for sample in &model.samples {
        texts.insert(sample.name.clone());
        phones.extend(sample.phone.clone());
    }
    // The finder shows them in groups.
    texts.extend(phones.iter().map(|phone| phone::grouped(phone)));
    texts.extend(phones);
    let mut words: BTreeSet<String> = BTreeSet::new();
    for text in texts {
        let text = crate::terminal::visible::visible(&text).to_lowercase();
        let parts = text.split([' ', '@', '.', '-', ',']);
        words.extend(parts.filter(|part| is_telling(part)).map(str::to_owned));
        words.insert(text);
    }
    words.retain(|word| is_telling(word));
    let mut words: Vec<_> = words.into_iter().collect();
    // Longer ones first, so that a whole address is covered as one.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// Whether a word would tell somebody something: not an initial, a house number or the end of an address.
fn is_telling(word: &str) -> bool {
    let letters = word.chars().count();
    let digits = word.chars().all(|c| c.is_ascii_digit());
    letters > 3 || (letters > 1 && !digits && !matches!(word, "no" | "se" | "dk" | "fi" | "com"))
}

fn of_customer(texts: &mut BTreeSet<String>, open: &Open, is_current: bool, context: &Context) {
    if let CustomerRef::Phone(phone) = &open.who {
        texts.insert(phone.clone());
    }
    let Some(loaded) = &open.loaded else { return };
    let focused = (loaded.form(open.tab).filter(|_| is_current)).map(|form| &form.field().pointer);
    for field in loaded.fields().filter(|field| is_personal(field)) {
        let base = loaded.record.base(&field.pointer);
        // The edit of the focused field is what is being typed.
        let is_typed = focused == Some(&field.pointer);
        let now = loaded.record.value(&field.pointer).filter(|_| !is_typed);
        for node in [base, now].into_iter().flatten() {
            texts.insert(field.shown_of(Some(node), context).text);
            texts.extend(node.string().map(std::borrow::Cow::into_owned));
        }
        let pointer: &Pointer = &field.pointer;
        let pointer = pointer.to_string();
        let changes = open.saves.iter().flat_map(|save| &save.changes);
        for values in changes
            .filter(|change| change.pointer == pointer)
            .filter_map(|change| change.values.as_ref())
        {
            texts.extend([values.old_words.clone(), values.new_words.clone()]);
        }
    }
}

fn is_personal(field: &Field) -> bool {
    matches!(field.group, Group::Name | Group::Contact | Group::Address)
        && field.kind != FieldKind::Country
}
