//! Personal data out of sight: names, phones, e-mails, addresses and dates of birth are covered wherever they stand on the
//! screen.
//!
//! Nothing is looked for in what is drawn: a foreign text goes through here before it is put into a sentence, cut or
//! wrapped, and words of the program never do. What is known by its place to be personal is covered as a whole; any other
//! foreign text is searched for what the model knows of its customers, and for what looks like an e-mail or a phone.

mod addresses;
mod folded;
mod index;
mod known;
mod members;
mod prefixes;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, ops::Range, rc::Rc};

use jiff::civil::Date;

use crate::{
    app::model::{Loaded, Model},
    customer::{CustomerRef, Field, FieldKind, Group, OwnKind, date, phone},
    record::{Pointer, Step},
    widget::text_input::COVER,
};
use addresses::addresses;
use folded::{Folded, is_joint};
use index::Known;
use known::Gathered;
pub(super) use known::Memory;
use members::{Members, Reach, is_telling};

/// What to cover.
pub(super) struct Mask {
    known: Vec<Rc<Gathered>>,
    /// Where phones without a calling code are from.
    country: String,
}

/// A text that is searched.
struct Searched {
    folded: Folded,
    /// The same without what may stand between the parts of a number, an address or a name.
    joined: Folded,
}

impl Mask {
    /// For the customers of a model, of whom most may be known from the frame before; none while nothing is masked.
    pub(super) fn of(model: &Model, memory: &mut Memory) -> Option<Self> {
        if !model.masked {
            memory.forget();
            return None;
        }
        Some(Self {
            known: memory.gather(model),
            country: model.context.default_country.clone(),
        })
    }

    /// So many bytes behind the part of a text that shows may belong to what is to be covered at its end.
    pub(super) fn reach(&self) -> usize {
        /// Longer than any address, and each letter as long as JSON can spell it.
        const LEAST: usize = 512;
        const SPELLED: usize = 6;
        let lengths = self.known.iter().map(|known| known.texts.longest());
        LEAST.max(lengths.max().unwrap_or(0) * SPELLED)
    }

    /// Where something that is known stands in a text.
    fn each(&self, text: &Searched, mut found: impl FnMut(&Known, Range<usize>)) {
        for known in &self.known {
            known.texts.each(text, &mut found);
        }
    }

    /// All of a text but its blanks covered.
    pub(super) fn cover(text: &str) -> Cow<'_, str> {
        Covered(vec![true; text.len()]).over(text)
    }

    /// A foreign text.
    pub(super) fn hide<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.found(text).over(text)
    }

    /// What stands at a place of a record.
    pub(super) fn hide_value<'t>(
        &self,
        loaded: &Loaded,
        at: &Pointer,
        text: &'t str,
    ) -> Cow<'t, str> {
        let field = loaded.field_at(at);
        let reach = field.map_or_else(|| reach_of(at), of_field);
        let tells_nothing = |field: &Field| match field.kind {
            FieldKind::Date | FieldKind::Own(OwnKind::Date) => {
                date::typed(text, Date::MAX).is_some_and(|day| !self.was_born(day))
            }
            _ => field.knows(text),
        };
        match reach {
            Reach::Personal => Self::cover(text),
            _ if field.is_some_and(tells_nothing) => Cow::Borrowed(text),
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

    /// Words of ours for what stands at a place, which may be a day.
    pub(super) fn hide_worded<'t>(
        &self,
        loaded: Option<&Loaded>,
        at: &Pointer,
        day: Option<Date>,
        words: &'t str,
    ) -> Cow<'t, str> {
        let field = loaded.and_then(|loaded| loaded.field_at(at));
        let is_personal = field.map_or_else(|| reach_of(at), of_field) == Reach::Personal;
        if is_personal || day.is_some_and(|day| self.was_born(day)) {
            Self::cover(words)
        } else {
            Cow::Borrowed(words)
        }
    }

    /// JSON that stands at a place of a record, and what stands round it.
    pub(super) fn hide_json<'t>(&self, text: &'t str, at: &Pointer) -> Cow<'t, str> {
        let members = &mut Members::new(reach_of(at));
        self.found_in_members(text, members).over(text)
    }

    /// The lines from one on of JSON that stands at a place of a record, with what is covered covered.
    pub(super) fn hide_lines<'t>(
        &self,
        lines: impl Iterator<Item = &'t str>,
        first: usize,
        at: &Pointer,
    ) -> impl Iterator<Item = Cow<'t, str>> {
        let mut members = Members::new(reach_of(at));
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
        self.each(&searched, |known, range| {
            if known.is_long() {
                covered.add(range);
            }
        });
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
            self.each(&searched, |_, range| covered.add(range));
            for range in addresses(&searched.folded.lower) {
                covered.add(searched.folded.source(range.start, range.end));
            }
        };
        search(Folded::new(text));
        if text.contains('\\') {
            search(Folded::unescaped(text));
        }
        self.add_births(text, &mut covered);
        covered
    }

    /// Covers the moments in a text on whose day somebody was born, with their time.
    fn add_births(&self, text: &str, covered: &mut Covered) {
        const DAY: usize = 10;
        for (at, _) in text.match_indices('T') {
            let Some(start) = at.checked_sub(DAY) else {
                continue;
            };
            if text.get(start..at).is_some_and(|day| self.is_birth(day)) {
                let is_time =
                    |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '.' | '+' | '-');
                let rest = &text[at..];
                let end = rest.find(|c| !is_time(c)).unwrap_or(rest.len());
                covered.add(start..at + end);
            }
        }
    }

    /// Whether a date as the API spells it is when somebody was born.
    fn is_birth(&self, text: &str) -> bool {
        date::stored(text).is_some_and(|(day, _)| self.was_born(day))
    }

    /// Whether somebody was born on a day.
    fn was_born(&self, day: Date) -> bool {
        let mut known = self.known.iter();
        known.any(|known| known.births.contains(&day))
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
            if field.foreign_label().is_some_and(is_telling) {
                Reach::Personal
            } else {
                reach_of(&field.pointer)
            }
        }
        _ => Reach::Other,
    }
}
