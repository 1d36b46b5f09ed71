//! Going through a text for everything in it that looks like a reference.

use std::ops::Range;

use super::super::{CustomerRef, is_uuid};
use crate::customer::phone;

/// Characters of a paste that are looked at. Whoever pastes more has pasted something else.
pub(super) const LOOKED_AT: usize = 2000;
/// The most groups of digits that a phone number is written in.
const GROUPS: usize = 8;

/// Words behind a number whose digits are part of it: of an extension, and of a second number that begins like it.
const GO_ON: &str = "ext extension ekst x int intern internnr internnummer linje lokal anknytning ankn dw nr no eller or og and";

/// What stands before a value and says what it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Phone,
    Id,
    External,
}

/// A candidate and where it stands.
pub(super) struct Find {
    pub(super) at: Range<usize>,
    pub(super) who: CustomerRef,
    pub(super) rank: Rank,
}

/// How likely a candidate is; the likeliest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    Sure,
    /// Digits that are a number at home.
    National,
    /// A word that looks like an id.
    Guess,
}

/// A text as characters, so that every place in it is a whole one.
pub(super) struct Scan {
    chars: Vec<char>,
    /// Where each of them begins in the text.
    bytes: Vec<usize>,
}

impl Scan {
    pub(super) fn new(text: &str) -> Self {
        let seen = (text.char_indices()).filter(|(_, c)| !phone::is_invisible(*c));
        let (bytes, chars) = seen.take(LOOKED_AT).unzip();
        Self { chars, bytes }
    }

    /// Where characters stand in the text.
    pub(super) fn bytes(&self, at: &Range<usize>) -> Range<usize> {
        let last = at.end.saturating_sub(1);
        match (
            self.bytes.get(at.start),
            self.bytes.get(last),
            self.chars.get(last),
        ) {
            (Some(start), Some(end), Some(c)) => *start..end + c.len_utf8(),
            _ => 0..0,
        }
    }

    pub(super) fn all(&self, country: &str) -> Vec<Find> {
        let mut finds = self.ids();
        self.labelled(&mut finds, country);
        self.phones(&mut finds, country);
        self.words(&mut finds);
        finds.sort_by_key(|find| (find.rank, find.at.start));
        finds
    }

    fn text(&self, at: Range<usize>) -> String {
        self.chars[at].iter().collect()
    }

    /// Whether a letter or a digit stands there.
    fn is_word(&self, at: usize) -> bool {
        self.chars.get(at).is_some_and(|c| c.is_alphanumeric())
    }

    /// Whether something plainly parts a number from all other digits.
    pub(super) fn is_alone(&self, number: Range<usize>) -> bool {
        let before = self.chars[..number.start].iter().rev();
        let behind = &self.chars[number.end..];
        is_parted(before.copied()) && is_parted(behind.iter().copied()) && !goes_on(behind)
    }

    /// The end of the characters from `start` on that fit.
    fn end(&self, start: usize, fits: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.get(start..).unwrap_or_default();
        start + rest.iter().take_while(|c| fits(**c)).count()
    }

    fn ids(&self) -> Vec<Find> {
        let mut finds = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            let end = self.end(at, |c| c.is_ascii_hexdigit() || c == '-' || is_dash(c));
            let starts_a_word = at == 0 || !self.is_word(at - 1);
            if starts_a_word && matches!(end - at, 32 | 36) && !self.is_word(end) {
                let text = self.text(at..end).replace(is_dash, "-");
                let is_external = self.label_before(at) == Some(Label::External);
                let found = |who, rank| Find {
                    at: at..end,
                    who,
                    rank,
                };
                match hyphenated(&text) {
                    _ if is_external => finds.push(found(CustomerRef::External(text), Rank::Sure)),
                    Some(id) => finds.extend([
                        found(CustomerRef::Id(id), Rank::Guess),
                        found(CustomerRef::External(text), Rank::Guess),
                    ]),
                    None if is_uuid(&text) => finds.push(found(CustomerRef::Id(text), Rank::Sure)),
                    None => {}
                }
            }
            at = end.max(at + 1);
        }
        finds
    }

    /// What the words before a place say of the value there: `ext. id: `, `"externalId":"`, `mobile = `.
    fn label_before(&self, at: usize) -> Option<Label> {
        let mut end = at;
        let mut says = false;
        while let Some(c) = end.checked_sub(1).map(|last| self.chars[last]) {
            match c {
                ':' | '=' | '#' => says = true,
                '"' | '\'' | '(' | '{' | '*' => {}
                _ if c.is_whitespace() && c != '\n' && c != '\r' => {}
                _ => break,
            }
            end -= 1;
        }
        if !says {
            return None;
        }
        let (last, rest) = self.word_before(end);
        let (before, _) = self.word_before(rest);
        let joined = format!("{before}{last}");
        match (joined.as_str(), last.as_str()) {
            ("extid" | "externalid" | "eksternid" | "customerno" | "customernumber", _)
            | (_, "ext" | "extid" | "externalid" | "eksternid" | "kundenr" | "kundenummer") => {
                Some(Label::External)
            }
            (_, "id" | "uuid" | "customerid" | "kundeid") => Some(Label::Id),
            (
                _,
                "phone" | "mobile" | "mobilephone" | "tel" | "tlf" | "telefon" | "mobil" | "mob"
                | "cell",
            ) => Some(Label::Phone),
            _ => None,
        }
    }

    /// The word that ends before a place, over dots and blanks, in small letters; and where it begins.
    fn word_before(&self, end: usize) -> (String, usize) {
        let part = &self.chars[..end.min(self.chars.len())];
        let gap = |c: &char| matches!(c, ' ' | '.' | '-' | '_' | '\u{a0}' | ')');
        let end = part.len() - part.iter().rev().take_while(|c| gap(c)).count();
        let letters = part[..end].iter().rev().take_while(|c| c.is_alphanumeric());
        let start = end - letters.count();
        let word = part[start..end].iter().flat_map(|c| c.to_lowercase());
        (word.collect(), start)
    }

    /// Values behind the name of an id, up to a blank, a comma or a bracket, or to the closing quote.
    fn labelled(&self, finds: &mut Vec<Find>, country: &str) {
        for at in 1..self.chars.len() {
            let opening = self.chars[at - 1];
            let is_start = !ends(self.chars[at]) && !":=#".contains(self.chars[at]);
            if !is_start || !(ends(opening) || ":=#".contains(opening)) || taken(finds, at) {
                continue;
            }
            let Some(label) = self.label_before(at) else {
                continue;
            };
            let end = if opening == '"' {
                self.end(at, |c| c != '"' && c != '\n' && c != '\r')
            } else {
                self.end(at, |c| !ends(c))
            };
            let value = self.text(at..end);
            let value = value.trim_end_matches(['.', ':', '!', '?']);
            let value = value.trim_matches('*').to_owned();
            let said = !value.trim().is_empty();
            let who = match label {
                Label::External => CustomerRef::External(value),
                Label::Id => CustomerRef::Id(value),
                Label::Phone => {
                    finds.extend(self.phone_from(at, country));
                    continue;
                }
            };
            if said {
                let rank = Rank::Sure;
                finds.push(Find {
                    at: at..end,
                    who,
                    rank,
                });
            }
        }
    }

    /// The number that begins here, which is said to be a phone number.
    fn phone_from(&self, at: usize, country: &str) -> Option<Find> {
        let end = self.end(at, is_of_number);
        let groups = self.groups(at..end);
        let first = groups.first()?.start;
        groups.iter().rev().find_map(|group| {
            let number = phone::to_e164(&self.text(first..group.end), country).ok()?;
            Some(Find {
                at: first..group.end,
                who: CustomerRef::Phone(number),
                rank: Rank::Sure,
            })
        })
    }

    fn phones(&self, finds: &mut Vec<Find>, country: &str) {
        let mut at = 0;
        while at < self.chars.len() {
            if !is_of_number(self.chars[at]) {
                at += 1;
                continue;
            }
            let end = self.end(at, is_of_number);
            let groups = self.groups(at..end);
            let mut first = 0;
            while first < groups.len() {
                first += match self.phone_among(&groups[first..], finds, country) {
                    Some((count, find)) => {
                        finds.push(find);
                        count
                    }
                    None => 1,
                };
            }
            at = end;
        }
    }

    /// The longest number that begins with the first of these groups of digits, and how many of them it takes.
    fn phone_among(
        &self,
        groups: &[Range<usize>],
        finds: &[Find],
        country: &str,
    ) -> Option<(usize, Find)> {
        let start = groups.first()?.start;
        let joined = |c: &char| c.is_alphanumeric() || "-_/.@#".contains(*c);
        let is_part = start > 0 && joined(&self.chars[start - 1]);
        if is_part || taken(finds, start) {
            return None;
        }
        (1..=groups.len().min(GROUPS)).rev().find_map(|count| {
            let at = start..groups[count - 1].end;
            if self.is_word(at.end) || (at.clone()).any(|place| taken(finds, place)) {
                return None;
            }
            let text = self.text(at.clone());
            let (number, rank) = number(&text, country)?;
            let who = CustomerRef::Phone(number);
            Some((count, Find { at, who, rank }))
        })
    }

    /// The parts of a stretch of digits and what stands between them, parted at blanks.
    fn groups(&self, at: Range<usize>) -> Vec<Range<usize>> {
        let mut groups = Vec::new();
        let mut start = at.start;
        while start < at.end {
            let end = self.end(start, |c| !c.is_whitespace()).min(at.end);
            let opening = self.end(start, |c| ".-/)".contains(c)).min(end);
            let part = &self.chars[opening..end];
            let closing = part.iter().rev().take_while(|c| ".-/()".contains(**c));
            let last = end - closing.count();
            if opening < last {
                groups.push(opening..last);
            }
            start = end + 1;
        }
        groups
    }

    /// Words that look like ids: letters and digits, or four digits and more.
    fn words(&self, finds: &mut Vec<Find>) {
        let ends = |c: char| ends(c) || ":=".contains(c);
        let mut at = 0;
        while at < self.chars.len() {
            let end = self.end(at, |c| !ends(c));
            let word = self.text(at..end).replace(is_dash, "-");
            let word = word.trim_matches(['.', '!', '?', '#', '*', '_']);
            if looks_like_an_id(word) && !(at..end).any(|place| taken(finds, place)) {
                finds.push(Find {
                    at: at..end,
                    who: CustomerRef::External(word.to_owned()),
                    rank: Rank::Guess,
                });
            }
            at = end.max(at) + 1;
        }
    }
}

/// A UUID that is written without its hyphens, with them; digits alone are some other number.
pub(super) fn hyphenated(text: &str) -> Option<String> {
    let is_one = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let has_letters = text.contains(char::is_alphabetic);
    (is_one && has_letters).then(|| {
        let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &text[part]);
        parts.join("-")
    })
}

/// Whether words, a comma and a blank, or a line end stand before the first digit, if there is one.
fn is_parted(outward: impl Iterator<Item = char>) -> bool {
    let mut between = String::new();
    for c in outward {
        if c.is_ascii_digit() {
            let parts = [", ", " ,", "; ", " ;", "\n"];
            return between.contains(char::is_alphabetic)
                || parts.iter().any(|part| between.contains(part));
        }
        between.push(c);
    }
    true
}

/// Whether nothing stands before the next digits but words for an extension, or for the other ending of a second number.
fn goes_on(behind: &[char]) -> bool {
    let Some(digit) = behind.iter().position(char::is_ascii_digit) else {
        return false;
    };
    let between: String = behind[..digit].iter().collect();
    let between = between.to_lowercase();
    let words = between.split(|c: char| !c.is_alphabetic());
    let mut words = words.filter(|word| !word.is_empty()).peekable();
    let is_known = |word: &str| GO_ON.split(' ').any(|known| known == word);
    between.contains('#') || (words.peek().is_some() && words.all(is_known))
}

/// What ends a word, and a value behind its name.
fn ends(c: char) -> bool {
    c.is_whitespace() || ",;\"'`<>()[]{}&|«»“”„‘’".contains(c)
}

fn taken(finds: &[Find], at: usize) -> bool {
    finds.iter().any(|find| find.at.contains(&at))
}

/// Characters of a phone number. A line end parts two of them.
fn is_of_number(c: char) -> bool {
    let blank = c.is_whitespace() && !matches!(c, '\n' | '\r');
    c.is_ascii_digit() || blank || "+-.()/".contains(c) || is_dash(c)
}

/// What mail programs and word processors make of a hyphen.
fn is_dash(c: char) -> bool {
    ('\u{2010}'..='\u{2014}').contains(&c)
}

/// A number in E.164 and how sure it is one, for a text of which nothing says that it is.
fn number(text: &str, country: &str) -> Option<(String, Rank)> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = digits.strip_prefix("00");
    let rank = if text.starts_with(['+', '(']) && text.contains('+')
        || abroad.is_some_and(phone::is_known_international)
    {
        Rank::Sure
    } else if !is_date(text) && phone::is_valid_national(&digits, country)
        || phone::is_valid_without_plus(&digits, country)
    {
        Rank::National
    } else {
        return None;
    };
    Some((phone::to_e164(text, country).ok()?, rank))
}

/// `2023-01-05`, `05.01.2023`: as many digits as a number at home.
fn is_date(text: &str) -> bool {
    let lengths: Vec<usize> = text.split(['-', '.', '/']).map(str::len).collect();
    matches!(lengths[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
}

pub(super) fn looks_like_an_id(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let plain = |c: char| c.is_alphanumeric() || "-_/.#".contains(c);
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    word.chars().all(plain)
        && !is_date(word)
        && ((letters == 0 && digits >= 4 && digits == word.len() && !is_year)
            || (letters > 0 && digits >= 2 && word.chars().count() >= 4))
}
