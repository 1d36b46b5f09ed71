//! Personal data out of sight: names, phones, e-mails, addresses and dates of birth are covered wherever they stand on the
//! screen.
//!
//! Nothing is looked for in what is drawn: a foreign text goes through here before it is put into a sentence, cut or
//! wrapped, and words of the program never do. What is known by its place to be personal is covered as a whole; any other
//! foreign text is searched for what the model knows of its customers, and for what looks like an e-mail or a phone.

mod addresses;
mod folded;
mod known;
mod members;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, cell::OnceCell, ops::Range};

use jiff::civil::Date;

use crate::{
    app::model::{ABSENT, Loaded, Model},
    customer::{CustomerRef, EMPTY, Field, FieldKind, Group, NOT_READ, OwnKind, date, phone},
    record::{Pointer, Step},
};
use addresses::addresses;
use folded::{Folded, is_glued, is_joint};
pub(super) use known::is_named_by_record;
use known::{births, known, labels};
use members::{Members, Reach, is_telling};

/// Fewer letters than this are no number or address that could be told apart however it is grouped.
const FEWEST_JOINED: usize = 5;
/// So many letters are in no id by chance.
const FEWEST_LETTERS: usize = 5;
/// So many digits in a row are no accident, whatever stands round them.
const FEWEST_DIGITS: usize = 7;
/// What stands for a covered character.
pub(super) const COVER: char = '•';

/// What to cover.
pub(super) struct Mask<'m> {
    /// The longest first.
    known: Vec<Known>,
    /// What a record calls things that sentences of ours name, which are few: gathered for the first of them.
    labels: OnceCell<Vec<&'m str>>,
    model: Option<&'m Model>,
    /// When they were born.
    births: Vec<Date>,
    /// Where phones without a calling code are from.
    country: String,
    /// A word to the agent that is the program's alone.
    ours: Option<&'static str>,
}

/// A text that is searched.
struct Searched {
    folded: Folded,
    /// The same without what may stand between the parts of a number, an address or a name.
    joined: Folded,
}

/// A text that tells of somebody.
struct Known {
    folded: Folded,
    /// The same without its blanks and hyphens; none where it has none.
    joined: Option<Folded>,
    /// A value as it stands in a record; else a part of one.
    is_whole: bool,
}

impl<'m> Mask<'m> {
    /// For the customers of a model; none while nothing is masked.
    pub(super) fn of(model: &'m Model) -> Option<Self> {
        let notice = model.notice.as_ref().map(|notice| &notice.words);
        model.masked.then(|| Self {
            known: known(model),
            labels: OnceCell::new(),
            model: Some(model),
            births: births(model),
            country: model.context.default_country.clone(),
            ours: notice.and_then(|words| match words {
                Cow::Borrowed(words) => Some(*words),
                Cow::Owned(_) => None,
            }),
        })
    }

    /// So many bytes behind the part of a text that shows may belong to what is to be covered at its end.
    pub(super) fn reach(&self) -> usize {
        /// Longer than any address, and each letter as long as JSON can spell it.
        const LEAST: usize = 512;
        const SPELLED: usize = 6;
        let longest = self
            .known
            .first()
            .map_or(0, |known| known.folded.lower.len());
        LEAST.max(longest * SPELLED)
    }

    /// All of a text but its blanks covered.
    pub(super) fn cover(text: &str) -> Cow<'_, str> {
        Covered(vec![true; text.len()]).over(text)
    }

    /// A foreign text.
    pub(super) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.found(text).over(text)
    }

    /// A sentence of ours with foreign words in it. Of what is a single word only the very spelling is looked for, since
    /// the program may need the same word.
    pub(super) fn hide_in_sentence<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut covered = Covered::none(text);
        if self.ours == Some(text) {
            return Cow::Borrowed(text);
        }
        let searched = Searched::new(Folded::new(text));
        for known in self.known.iter().filter(|known| known.is_whole) {
            known.each(&searched, |range, is_spelled| {
                if is_spelled || !known.may_be_ours() {
                    covered.add(range);
                }
            });
        }
        for label in self
            .labels
            .get_or_init(|| self.model.map_or_else(Vec::new, labels))
        {
            for (at, label) in text.match_indices(label) {
                covered.add_all(&self.found(label), at);
            }
        }
        // What stands behind "like" is an example of ours.
        let lower = &searched.folded.lower;
        let is_example = |from| lower[..from].ends_with("like ");
        for range in addresses(lower).filter(|range| !is_example(range.start)) {
            covered.add(searched.folded.source(range.start, range.end));
        }
        covered.over(text)
    }

    /// What stands at a place of a record, in words or raw.
    pub(super) fn hide_value<'t>(
        &self,
        loaded: &Loaded,
        at: &Pointer,
        text: &'t str,
    ) -> Cow<'t, str> {
        let field = loaded.field_at(at);
        let reach = field.map_or_else(|| reach_of(at), of_field);
        match reach {
            Reach::Personal if is_something(text) => Self::cover(text),
            _ if field.is_some_and(|field| field.is_worded_by_us(text)) => Cow::Borrowed(text),
            _ if !is_something(text) => Cow::Borrowed(text),
            Reach::Id => self.hide_id(text),
            reach => {
                let mut covered = self.found_in_members(text, &mut Members::new(reach));
                if reach == Reach::Open {
                    self.add_phones(text, 0, &mut covered);
                }
                covered.over(text)
            }
        }
    }

    /// What we say of a value beside it.
    pub(super) fn hide_beside<'t>(loaded: &Loaded, at: &Pointer, words: &'t str) -> Cow<'t, str> {
        let field = loaded.fields().find(|field| field.pointer == *at);
        match field.map_or_else(|| reach_of(at), of_field) {
            // How old somebody is tells when they were born.
            Reach::Personal => Self::cover(words),
            Reach::Open | Reach::Other | Reach::Id | Reach::Ours => Cow::Borrowed(words),
        }
    }

    /// JSON that stands at a place of a record, and what stands round it.
    pub(super) fn hide_json<'t>(&self, text: &'t str, at: &Pointer) -> Cow<'t, str> {
        let members = &mut Members::new(reach_of(at));
        self.found_in_members(text, members).over(text)
    }

    /// The lines of a JSON text from one on, with what is covered covered.
    pub(super) fn hide_lines<'t>(
        &self,
        lines: impl Iterator<Item = &'t str>,
        first: usize,
    ) -> impl Iterator<Item = Cow<'t, str>> {
        let mut members = Members::new(Reach::Open);
        lines.enumerate().filter_map(move |(nth, line)| {
            if nth < first {
                // Only where it leads.
                members.values(line, |_, _| {});
                return None;
            }
            Some(self.found_in_members(line, &mut members).over(line))
        })
    }

    /// Where something stands in a foreign text that is to be covered, by the members that it stands in as well.
    fn found_in_members(&self, text: &str, members: &mut Members) -> Covered {
        let mut covered = self.found(text);
        members.values(text, |range, reach| {
            let value = text.get(range.clone()).unwrap_or_default();
            match reach {
                Reach::Personal => covered.add(range),
                Reach::Open => self.add_phones(value, range.start, &mut covered),
                Reach::Other => {}
                Reach::Ours if self.is_birth(value) => covered.add(range),
                Reach::Ours => covered.remove(range),
                Reach::Id => {
                    covered.remove(range.clone());
                    covered.add_all(&self.found_in_id(value), range.start);
                }
            }
        });
        covered
    }

    /// An id.
    pub(super) fn hide_id<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.found_in_id(text).over(text)
    }

    /// Where something stands in an id that no id holds by chance.
    fn found_in_id(&self, text: &str) -> Covered {
        let searched = Searched::new(Folded::new(text));
        let mut covered = Covered::none(text);
        for known in self.known.iter().filter(|known| known.is_long()) {
            known.each(&searched, |range, _| covered.add(range));
        }
        for range in addresses(&searched.folded.lower) {
            covered.add(searched.folded.source(range.start, range.end));
        }
        covered
    }

    /// Covers the phones in a value that begins there: all of it, if it is one.
    fn add_phones(&self, value: &str, at: usize, covered: &mut Covered) {
        if self.is_phone(value) {
            return covered.add(at..at + value.len());
        }
        for phone in CustomerRef::phones(value, &self.country) {
            covered.add(at + phone.start..at + phone.end);
        }
    }

    /// Where something stands in a foreign text that is to be covered. It is searched as it is and as JSON spells it.
    fn found(&self, text: &str) -> Covered {
        let mut covered = Covered::none(text);
        let mut search = |folded: Folded| {
            let searched = Searched::new(folded);
            for known in &self.known {
                known.each(&searched, |range, _| covered.add(range));
            }
            for range in addresses(&searched.folded.lower) {
                covered.add(searched.folded.source(range.start, range.end));
            }
        };
        search(Folded::new(text));
        if text.contains('\\') {
            search(Folded::unescaped(text));
        }
        covered
    }

    /// Whether a date as the API spells it is when somebody was born.
    fn is_birth(&self, text: &str) -> bool {
        date::stored(text).is_some_and(|(day, _)| self.births.contains(&day))
    }

    /// Whether a text is a phone number and nothing else.
    fn is_phone(&self, text: &str) -> bool {
        let is_plain = |c: char| c.is_ascii_digit() || is_joint(c);
        let is_parted = |c| "-./".contains(c);
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_date = || text.contains(is_parted) && date::typed(text, Date::MAX).is_some();
        digits >= 8
            && text.chars().all(is_plain)
            && !is_date()
            && phone::to_e164(text, &self.country).is_ok()
    }
}

impl Searched {
    fn new(folded: Folded) -> Self {
        let joined = folded.joined();
        Self { folded, joined }
    }
}

impl Known {
    fn new(text: &str, is_whole: bool) -> Option<Self> {
        let folded = Folded::new(text.trim());
        let letters = folded.lower.chars().count();
        let is_telling = match folded.lower.chars().next() {
            // One character can be a whole name there.
            Some(first) if is_glued(first) => true,
            // Not an initial or a house number.
            _ if is_number(&folded.lower) => letters > 3,
            _ => letters > 1,
        };
        let joined = folded.joined();
        let is_parted = joined.lower != folded.lower || is_number(&folded.lower);
        is_telling.then(|| Self {
            joined: (is_parted && joined.lower.len() >= FEWEST_JOINED).then_some(joined),
            folded,
            is_whole,
        })
    }

    /// Tells where it stands in a text as a word of its own, and whether in its own spelling, or in capitals. A number
    /// is one however it is grouped, and whatever stands round it.
    fn each(&self, text: &Searched, mut found: impl FnMut(Range<usize>, bool)) {
        let own = || self.folded.exact(0, self.folded.lower.len());
        for (from, word) in text.folded.lower.match_indices(&self.folded.lower) {
            let exact = || text.folded.exact(from, from + word.len());
            let source = text.folded.source(from, from + word.len());
            if text.folded.is_word(&source) {
                found(source, exact().eq(own()) || exact().all(char::is_uppercase));
            }
        }
        let Some(joined) = &self.joined else { return };
        let is_plain = is_number(&joined.lower) && joined.lower.len() >= FEWEST_DIGITS;
        for (from, word) in text.joined.lower.match_indices(&joined.lower) {
            let source = text.joined.source(from, from + word.len());
            if is_plain || text.folded.is_word(&source) {
                found(source, true);
            }
        }
    }

    /// Whether it is too long to stand somewhere by chance.
    fn is_long(&self) -> bool {
        let letters = self.folded.lower.chars().count();
        letters
            >= if is_number(&self.folded.lower) {
                FEWEST_DIGITS
            } else {
                FEWEST_LETTERS
            }
    }

    /// Whether it could be a word of the program as well.
    fn may_be_ours(&self) -> bool {
        self.folded.lower.chars().all(char::is_alphabetic)
    }
}

/// Whether a text does not say that there is nothing.
fn is_something(text: &str) -> bool {
    ![EMPTY, ABSENT, NOT_READ].contains(&text)
}

/// Whether a text is digits alone, but for the plus of a calling code.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.chars().all(|c| c.is_ascii_digit())
}

/// Which bytes of a text are covered.
struct Covered(Vec<bool>);

impl Covered {
    fn none(text: &str) -> Self {
        Self(vec![false; text.len()])
    }

    fn add(&mut self, range: Range<usize>) {
        if let Some(bytes) = self.0.get_mut(range) {
            bytes.fill(true);
        }
    }

    fn remove(&mut self, range: Range<usize>) {
        if let Some(bytes) = self.0.get_mut(range) {
            bytes.fill(false);
        }
    }

    /// What is covered in a part of the text that begins there.
    fn add_all(&mut self, part: &Self, at: usize) {
        for (byte, covered) in self.0.iter_mut().skip(at).zip(&part.0) {
            *byte |= covered;
        }
    }

    /// The text, character for character, but for what is covered.
    fn over(self, text: &str) -> Cow<'_, str> {
        if !self.0.contains(&true) {
            return Cow::Borrowed(text);
        }
        let letters = text.char_indices();
        letters
            .map(|(at, c)| match c {
                ' ' | '\n' => c,
                _ if self.0[at] => COVER,
                c => c,
            })
            .collect()
    }
}

/// What is said of a place by the members that lead there.
fn reach_of(at: &Pointer) -> Reach {
    let mut reach = Reach::Open;
    for step in at.steps() {
        reach = match step {
            Step::Key(name) => reach.into(name),
            Step::Id(_) => reach,
        };
    }
    reach
}

/// What is said of a field's value: of a tenant's own one, by its label or its place.
fn of_field(field: &Field) -> Reach {
    match (field.group, field.kind) {
        (Group::Name | Group::Contact, _) => Reach::Personal,
        (Group::Address, kind) if kind != FieldKind::Country => Reach::Personal,
        (Group::Record, _) | (_, FieldKind::Date) => reach_of(&field.pointer),
        (
            Group::Own,
            FieldKind::Own(OwnKind::Text | OwnKind::Integer | OwnKind::Number | OwnKind::Date),
        ) => {
            if is_telling(&field.label) {
                Reach::Personal
            } else {
                reach_of(&field.pointer)
            }
        }
        _ => Reach::Other,
    }
}
