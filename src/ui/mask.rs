//! Personal data out of sight: names, phones, e-mails and addresses are covered wherever they stand on the screen.
//!
//! Nothing is looked for in what is drawn: a foreign text goes through here before it is put into a sentence, cut or
//! wrapped, and words of the program never do. What is known by its place to be personal is covered as a whole; any other
//! foreign text is searched for what the model knows of its customers, and for what looks like an e-mail or a phone.

mod folded;
mod known;
mod members;

use std::{borrow::Cow, ops::Range};

use crate::{
    app::model::{ABSENT, Loaded, Model},
    customer::{EMPTY, Field, FieldKind, Group, OwnKind, phone},
    record::{Pointer, Step},
};
use folded::Folded;
use known::known;
use members::{Members, Reach, is_telling};

/// What stands for a covered character.
const COVER: char = '•';

/// What to cover.
pub(super) struct Mask {
    /// The longest first.
    known: Vec<Known>,
    /// Where phones without a calling code are from.
    country: String,
    /// A word to the agent that is the program's alone.
    ours: Option<&'static str>,
}

/// A text that tells of somebody.
struct Known {
    folded: Folded,
    /// A value as it stands in a record; else a part of one.
    is_whole: bool,
}

impl Mask {
    /// For the customers of a model; none while nothing is masked.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let notice = model.notice.as_ref().map(|notice| &notice.words);
        model.masked.then(|| Self {
            known: known(model),
            country: model.context.default_country.clone(),
            ours: notice.and_then(|words| match words {
                Cow::Borrowed(words) => Some(*words),
                Cow::Owned(_) => None,
            }),
        })
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
        if self.ours != Some(text) {
            let folded = Folded::new(text);
            let whole = self.known.iter().filter(|known| known.is_whole);
            for known in whole {
                known.each(&folded, |from, to| {
                    if known.may_be_ours() && !known.is_spelled(&folded, from, to) {
                        return;
                    }
                    covered.add(folded.source(from, to));
                });
            }
            for range in self.numbers(text) {
                covered.add(range);
            }
            // What stands behind "like" is an example of ours.
            let is_example = |from| folded.lower[..from].ends_with("like ");
            let others = addresses(&folded.lower);
            for range in others.filter(|range| !is_example(range.start)) {
                covered.add(folded.source(range.start, range.end));
            }
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
        let field = loaded.fields().find(|field| field.pointer == *at);
        let reach = field.map_or_else(|| reach_of(at), of_field);
        match reach {
            // These say that there is nothing.
            _ if text == EMPTY || text == ABSENT => Cow::Borrowed(text),
            Reach::Personal => Self::cover(text),
            Reach::Open if self.is_phone(text) => Self::cover(text),
            reach => self.hide_from(text, reach),
        }
    }

    /// JSON that stands at a place of a record, and what stands round it.
    pub(super) fn hide_json<'t>(&self, text: &'t str, at: &Pointer) -> Cow<'t, str> {
        self.hide_from(text, reach_of(at))
    }

    fn hide_from<'t>(&self, text: &'t str, reach: Reach) -> Cow<'t, str> {
        self.hide_members(text, &mut Members::new(reach))
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
            Some(self.hide_members(line, &mut members))
        })
    }

    fn hide_members<'t>(&self, text: &'t str, members: &mut Members) -> Cow<'t, str> {
        let mut covered = self.found(text);
        members.values(text, |range, reach| {
            let value = text.get(range.clone()).unwrap_or_default();
            let is_personal = match reach {
                Reach::Personal => true,
                Reach::Open => text[..range.start].ends_with('"') && self.is_phone(value),
                Reach::Other => false,
            };
            if is_personal {
                covered.add(range);
            }
        });
        covered.over(text)
    }

    /// Where something stands in a foreign text that is to be covered. It is searched as it is and as JSON spells it.
    fn found(&self, text: &str) -> Covered {
        let mut covered = Covered::none(text);
        let mut search = |folded: &Folded| {
            for known in &self.known {
                known.each(folded, |from, to| covered.add(folded.source(from, to)));
            }
            for range in addresses(&folded.lower) {
                covered.add(folded.source(range.start, range.end));
            }
        };
        search(&Folded::new(text));
        if text.contains('\\') {
            search(&Folded::unescaped(text));
        }
        for range in self.numbers(text) {
            covered.add(range);
        }
        covered
    }

    /// Where a known number stands, however its digits are grouped.
    fn numbers(&self, text: &str) -> Vec<Range<usize>> {
        let is_digit = |c: &char| c.is_ascii_digit();
        let ends = |c: char| !is_digit(&c) && !" \u{a0}-./()".contains(c);
        let known = self.known.iter().map(|known| known.folded.lower.as_str());
        let known = known.filter(|known| known.len() >= 6 && known.chars().all(|c| is_digit(&c)));
        let known: Vec<_> = known.collect();
        let mut found = Vec::new();
        let mut at = 0;
        for run in text.split_inclusive(ends) {
            let digits = run.char_indices().filter(|(_, c)| is_digit(c));
            let (places, digits): (Vec<_>, String) = digits.unzip();
            for known in &known {
                let all = digits.match_indices(known);
                found.extend(all.map(|(first, _)| {
                    at + places[first]..at + places[first + known.len() - 1] + 1
                }));
            }
            at += run.len();
        }
        found
    }

    /// Whether a text is a phone number and nothing else.
    fn is_phone(&self, text: &str) -> bool {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_plain = text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b' ');
        is_plain && digits >= 8 && phone::to_e164(text, &self.country).is_ok()
    }
}

impl Known {
    fn new(text: &str, is_whole: bool) -> Option<Self> {
        let folded = Folded::new(text.trim());
        let letters = folded.lower.chars().count();
        let is_number = folded.lower.chars().all(|c| c.is_ascii_digit());
        // Not an initial or a house number.
        let is_telling = letters > 3 || (letters > 1 && !is_number);
        is_telling.then_some(Self { folded, is_whole })
    }

    /// Tells where it stands in a text as a word of its own.
    fn each(&self, text: &Folded, mut found: impl FnMut(usize, usize)) {
        for (from, word) in text.lower.match_indices(&self.folded.lower) {
            let to = from + word.len();
            if text.stands_alone(from, to) {
                found(from, to);
            }
        }
    }

    /// Whether it could be a word of the program as well.
    fn may_be_ours(&self) -> bool {
        self.folded.lower.chars().all(char::is_alphabetic)
    }

    /// Whether it stands there in its own spelling, or in capitals.
    fn is_spelled(&self, text: &Folded, from: usize, to: usize) -> bool {
        let own = self.folded.exact(0, self.folded.lower.len());
        text.exact(from, to).eq(own) || text.exact(from, to).all(char::is_uppercase)
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

/// Where something like an e-mail, or like a phone with its calling code, stands.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    emails(text).into_iter().chain(phones(text))
}

/// Where something like an e-mail stands.
fn emails(text: &str) -> Vec<Range<usize>> {
    let is_end = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '_' | '%' | '+' | '-' | '\'');
    let around = |(at, _): (usize, &str)| {
        let (before, behind) = (&text[..at], &text[at + 1..]);
        let name = before.rsplit(is_end).next().unwrap_or_default();
        let host = behind.split(is_end).next().unwrap_or_default();
        // The end of a sentence is none of it.
        let host = host.trim_end_matches('.');
        let is_one = !name.is_empty() && !host.is_empty();
        is_one.then(|| at - name.len()..at + 1 + host.len())
    };
    text.match_indices('@').filter_map(around).collect()
}

/// Where something like a phone with its calling code stands.
fn phones(text: &str) -> Vec<Range<usize>> {
    const FEWEST: usize = 8;
    let from = |(at, _): (usize, &str)| {
        let rest = &text[at + 1..];
        let is_part = |c: &char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.');
        let digits = rest
            .char_indices()
            .take_while(|(_, c)| is_part(c))
            .filter(|(_, c)| c.is_ascii_digit());
        let (count, last) = digits.fold((0, 0), |(count, _), (last, _)| (count + 1, last));
        (count >= FEWEST).then(|| at..at + 1 + last + 1)
    };
    text.match_indices('+').filter_map(from).collect()
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
        (Group::Own, FieldKind::Own(OwnKind::Text | OwnKind::Integer | OwnKind::Number)) => {
            if is_telling(&field.label) {
                Reach::Personal
            } else {
                reach_of(&field.pointer)
            }
        }
        _ => Reach::Other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// With one name known.
    fn mask() -> Mask {
        Mask {
            known: Known::new("Kåre", true).into_iter().collect(),
            country: "NO".to_owned(),
            ours: None,
        }
    }

    #[test]
    fn what_looks_like_an_address_is_covered_and_an_example_of_ours_is_not() {
        for (text, shown) in [
            ("mail a.b@c.no.", "mail ••••••••."),
            ("@ a @ b", "@ a @ b"),
            ("call +47 91 23 45 67 now", "call ••• •• •• •• •• now"),
            (
                "+1 2 and 2024-01-05T10:00:00+01:00",
                "+1 2 and 2024-01-05T10:00:00+01:00",
            ),
            (r"K\u00e5re, KÅRE and Kårer", "•••••••••, •••• and Kårer"),
        ] {
            assert_eq!(mask().hide(text), shown);
        }
        for (text, shown) in [
            ("KÅRE and Kåre, not kåre", "•••• and ••••, not kåre"),
            (
                "write it like +4791234567, not +4791234568",
                "write it like +4791234567, not •••••••••••",
            ),
        ] {
            assert_eq!(mask().hide_in_sentence(text), shown);
        }
    }

    #[test]
    fn a_known_number_is_covered_however_it_is_grouped() {
        let mask = Mask {
            known: Known::new("91234567", true).into_iter().collect(),
            ..mask()
        };
        for text in [
            "91 23 45 67",
            "912 34 567",
            "91-23-45-67",
            "91.23.45.67",
            "(912) 34567",
        ] {
            let said = format!("ring {text} or 98 76 54 32");
            for shown in [mask.hide(&said), mask.hide_in_sentence(&said)] {
                let number = shown.strip_prefix("ring ").unwrap();
                let number = number.strip_suffix(" or 98 76 54 32").unwrap();
                assert!(!number.contains(|c: char| c.is_ascii_digit()), "{shown}");
            }
        }
    }

    proptest! {
        #[test]
        fn whatever_it_is_it_keeps_its_length(
            text in r#"[\\"uU0-9a-fK{}\[\]:,@+.‹›åÅ \n\u{202e}\u{301}]{0,60}"#
        ) {
            let length = text.chars().count();
            let at = Pointer::default();
            prop_assert_eq!(mask().hide_json(&text, &at).chars().count(), length);
            prop_assert_eq!(mask().hide_in_sentence(&text).chars().count(), length);
        }
    }
}
