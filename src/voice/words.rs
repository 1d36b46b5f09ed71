//! Phrases into the words of a language.

use std::borrow::Cow;

use jiff::{ZonedDateTime, civil::Date};

use super::{
    Bit, Foreign, Form, Label, Phrase, Said,
    say::{self, CATALOGUES, MESSAGES},
};
use crate::{config::Language, customer::country};

const MONTHS: [Label; 12] = [
    say::MONTH_01,
    say::MONTH_02,
    say::MONTH_03,
    say::MONTH_04,
    say::MONTH_05,
    say::MONTH_06,
    say::MONTH_07,
    say::MONTH_08,
    say::MONTH_09,
    say::MONTH_10,
    say::MONTH_11,
    say::MONTH_12,
];

// The table of messages is indexed by language.
const _: () = {
    assert!(CATALOGUES.len() == Language::ALL.len());
    let mut nth = 0;
    while nth < CATALOGUES.len() {
        assert!(Language::ALL[nth] as usize == nth);
        nth += 1;
    }
};

/// A language to say things in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    /// A message without arguments.
    pub fn label(self, label: Label) -> &'static str {
        match self.bits(label) {
            [Bit::Text(text)] => text,
            _ => "",
        }
    }

    /// The language so many places further among those that the program speaks, round the end.
    #[must_use]
    pub fn turned(self, places: usize) -> Self {
        Self(Language::ALL[(self.0 as usize + places) % Language::ALL.len()])
    }

    /// A phrase, its foreign parts told apart.
    pub fn said(self, phrase: &Phrase) -> Said {
        let mut said = Said::default();
        self.add(&mut said, phrase);
        said
    }

    /// A phrase for whoever may read all of it.
    pub fn text(self, phrase: &Phrase) -> String {
        self.said(phrase).text()
    }

    /// A number as this language writes it: `1234.5` as `1,234.5`. Of one with an exponent the spelling stays.
    pub fn number(self, spelling: &str) -> String {
        let digits = spelling.strip_prefix('-').unwrap_or(spelling);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if ![whole, fraction]
            .iter()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        {
            return spelling.to_owned();
        }
        let mut text = spelling[..spelling.len() - digits.len()].to_owned();
        for (nth, digit) in whole.chars().enumerate() {
            let left = whole.len() - nth;
            if nth > 0 && left % 3 == 0 {
                text.push_str(self.label(say::NUMBER_GROUP));
            }
            text.push(digit);
        }
        if digits.contains('.') {
            text.push_str(self.label(say::NUMBER_DECIMAL));
            text.push_str(fraction);
        }
        text
    }

    /// Whether an answer is a yes: in this language, or in English, which everybody's fingers know.
    pub fn agrees(self, answer: &str) -> bool {
        let answer = answer.trim().to_lowercase();
        let own = self.label(say::ANSWERS_YES).split(',').map(str::trim);
        own.chain(["y", "yes"]).any(|yes| yes == answer)
    }

    fn bits(self, label: Label) -> &'static [Bit] {
        MESSAGES[usize::from(label.0)].1[self.0 as usize]
    }

    fn add(self, said: &mut Said, phrase: &Phrase) {
        match phrase {
            Phrase::Label(label) => self.fill(said, self.bits(*label), &[]),
            Phrase::Filled(label, arguments) => self.fill(said, self.bits(*label), arguments),
            Phrase::Count(count) => said.add_ours(Cow::Owned(self.number(&count.to_string()))),
            Phrase::Number(spelling) => said.add_ours(Cow::Owned(self.number(spelling))),
            Phrase::Ours(text) => said.add_ours(text.clone()),
            Phrase::Foreign(foreign) => said.add_foreign(foreign.clone()),
            Phrase::Moment(at, form) => self.add(said, &moment(at, *form)),
            Phrase::Day(day) => self.add(said, &date(*day)),
            Phrase::Country(code) => {
                let name = country::name_in(code, self.0.code());
                said.add_ours(name.map_or_else(|| Cow::Owned(code.clone()), Cow::Borrowed));
            }
            Phrase::Worded(worded) => {
                let text = self.text(&worded.words);
                let (at, day) = (worded.at.clone(), worded.day);
                said.add_foreign(Foreign::Worded { at, day, text });
            }
            Phrase::Joined(all, between) => {
                for (nth, phrase) in all.iter().enumerate() {
                    if nth > 0 {
                        said.add_ours(Cow::Borrowed(between));
                    }
                    self.add(said, phrase);
                }
            }
            Phrase::Capitalised(phrase) => said.add(self.said(phrase).capitalised()),
            Phrase::Lowered(phrase) => said.add(self.said(phrase).lowered()),
        }
    }

    fn fill(self, said: &mut Said, bits: &'static [Bit], arguments: &[Phrase]) {
        for bit in bits {
            match *bit {
                Bit::Text(text) => said.add_ours(Cow::Borrowed(text)),
                Bit::Argument(nth) => self.add(said, &arguments[nth]),
                Bit::Choice { by, one, other } => {
                    let is_one = arguments[by] == Phrase::Count(1);
                    self.fill(said, if is_one { one } else { other }, arguments);
                }
            }
        }
    }
}

fn moment(at: &ZonedDateTime, form: Form) -> Phrase {
    let figures = |format: &str| Phrase::ours(at.strftime(format).to_string());
    let clock = || say::clock(figures("%H"), figures("%M"));
    let to_second = || say::clock_to_second(figures("%H"), figures("%M"), figures("%S"));
    let day = || date(at.date());
    match form {
        Form::Clock => clock(),
        Form::ClockToSecond => to_second(),
        Form::Day => day(),
        Form::Minute => say::day_and_clock(day(), clock(), figures("%Z")),
        Form::Second => say::day_and_clock(day(), to_second(), figures("%Z")),
    }
}

fn date(date: Date) -> Phrase {
    let month = date.month().unsigned_abs().saturating_sub(1);
    say::date(
        Phrase::ours(date.day().to_string()),
        MONTHS[usize::from(month)],
        Phrase::ours(date.year().to_string()),
    )
}
