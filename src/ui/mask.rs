//! Personal data out of sight: names, phones, e-mails and addresses are covered wherever they stand on the screen.
//!
//! Every text is searched for the words of every customer that the model holds before it is cut or wrapped, so no screen
//! has to remember it; what texts being edited show is searched in the drawn frame. What is being typed into the focused
//! field stays readable.

use std::{borrow::Cow, collections::BTreeSet};

use ratatui::buffer::Buffer;

use crate::{
    app::{
        action::ACTIONS,
        model::{Loaded, Model, Open},
    },
    customer::{Context, CustomerRef, Field, FieldKind, Group, phone},
    record::Pointer,
    terminal::visible::visible,
};

/// What stands for a covered character.
const COVER: char = '•';

/// Words of the screen itself, which tell nothing of anybody.
const OURS: &str =
    "phone external list below search name ticket number work that what this with from";

/// The words to cover.
pub(super) struct Mask {
    /// In lower case, the longest first.
    words: Vec<String>,
}

impl Mask {
    /// For the customers of a model; none while nothing is masked.
    pub(super) fn of(model: &Model) -> Option<Self> {
        model.masked.then(|| Self {
            words: words(model),
        })
    }

    /// A text with personal data covered, character for character.
    pub(super) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut row = String::with_capacity(text.len());
        // Where each character begins in the row, and where the last one ends.
        let mut starts = Vec::with_capacity(text.len() + 1);
        for character in text.chars() {
            starts.push(row.len());
            row.extend(character.to_lowercase());
        }
        starts.push(row.len());
        let covered = self.covered(&row, &starts);
        if !covered.contains(&true) {
            return Cow::Borrowed(text);
        }
        let hidden = text.chars().zip(covered);
        hidden
            .map(|(c, is_covered)| if is_covered && c != ' ' { COVER } else { c })
            .collect()
    }

    /// Covers what is left in a drawn frame.
    pub(super) fn cover(&self, buffer: &mut Buffer) {
        let area = buffer.area;
        for y in area.top()..area.bottom() {
            let mut row = String::new();
            let mut starts = Vec::new();
            for x in area.left()..area.right() {
                starts.push(row.len());
                row.push_str(&buffer[(x, y)].symbol().to_lowercase());
            }
            starts.push(row.len());
            for (x, is_covered) in (area.left()..).zip(self.covered(&row, &starts)) {
                if is_covered && buffer[(x, y)].symbol() != " " {
                    buffer[(x, y)].set_char(COVER);
                }
            }
        }
    }

    /// Which of the pieces of a row, beginning at `starts`, stand in a word to cover.
    fn covered(&self, row: &str, starts: &[usize]) -> Vec<bool> {
        let mut covered = vec![false; starts.len().saturating_sub(1)];
        for word in &self.words {
            for (at, found) in row.match_indices(word.as_str()) {
                let end = at + found.len();
                if !stands_alone(row, at, end) {
                    continue;
                }
                let first = starts.partition_point(|start| *start < at);
                for (piece, pair) in starts.windows(2).enumerate().skip(first) {
                    if pair[1] > end {
                        break;
                    }
                    covered[piece] |= pair[0] < pair[1];
                }
            }
        }
        covered
    }
}

/// Whether no letter or digit goes on before or behind.
fn stands_alone(row: &str, from: usize, to: usize) -> bool {
    let ends = |character: Option<char>| character.is_none_or(|c| !c.is_alphanumeric());
    ends(row[..from].chars().next_back()) && ends(row[to..].chars().next())
}

/// The texts to cover, in lower case: whole values, and each word of them. Of somebody who is not open, a word that is
/// the screen's own, or a very short one, is no more than that.
fn words(model: &Model) -> Vec<String> {
    let (mut own, mut others) = (BTreeSet::new(), BTreeSet::new());
    for (index, open) in model.customers.iter().enumerate() {
        of_customer(&mut own, open, index == model.current, &model.context);
    }
    let drafts = model.drafts.iter();
    let drafts = drafts.map(|draft| (&draft.name, &draft.customer, &draft.aliases));
    let recents = model.recents.iter();
    let recents = recents.map(|recent| (&recent.name, &recent.customer, &recent.aliases));
    let mut phones: Vec<String> = Vec::new();
    for (name, customer, aliases) in drafts.chain(recents) {
        others.insert(name.clone());
        let all = std::iter::once(customer).chain(aliases);
        phones.extend(all.filter_map(|who| who.strip_prefix("phone:").map(str::to_owned)));
    }
    for sample in &model.samples {
        others.insert(sample.name.clone());
        phones.extend(sample.phone.clone());
    }
    // The finder shows them in groups.
    others.extend(phones.iter().map(|phone| phone::grouped(phone)));
    others.extend(phones);
    let vocabulary = vocabulary(model);
    let mut words: BTreeSet<String> = own.iter().flat_map(|text| parts(text)).collect();
    words.extend(
        (others.iter().flat_map(|text| parts(text)))
            .filter(|word| word.chars().count() > 3 && !vocabulary.contains(word)),
    );
    let mut words: Vec<_> = words.into_iter().filter(|word| is_telling(word)).collect();
    // Longer ones first, so that a whole address is covered as one.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words
}

/// A text as it shows and each word of it, in lower case.
fn parts(text: &str) -> Vec<String> {
    let text = visible(text).to_lowercase();
    let parts = text.split([' ', '@', '.', '-', ',']).map(str::to_owned);
    parts.chain([text.clone()]).collect()
}

/// The words that the screen says of itself.
fn vocabulary(model: &Model) -> BTreeSet<String> {
    let fields = model.open().and_then(|open| open.loaded.as_ref());
    let labels = fields.into_iter().flat_map(Loaded::fields);
    let labels = labels.map(|field| field.label.as_str());
    let actions = ACTIONS.iter().flat_map(|entry| [entry.title, entry.about]);
    let all = labels.chain(actions).chain([OURS]);
    all.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .map(str::to_lowercase)
        .collect()
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
            texts.extend(node.string().map(Cow::into_owned));
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
