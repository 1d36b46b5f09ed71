//! Phrases into the words of a language.

use std::borrow::Cow;

use jiff::{ZonedDateTime, civil::Date};

use super::{
    Foreign, Form, Label, Phrase, Said,
    say::{self, CATALOGUES, CONTROLS, TEXTS},
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
        TEXTS[self.0 as usize].get(label)
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

    /// Whether an answer is one of those that a message lists: in this language, or in English, which everybody's fingers
    /// know.
    pub fn answers(self, answer: &str, message: Label) -> bool {
        let answer = answer.trim().to_lowercase();
        [self, Self(Language::English)].iter().any(|words| {
            let mut all = words.label(message).split(',').map(str::trim);
            all.any(|word| word == answer)
        })
    }

    /// Whether an answer is a yes.
    pub fn agrees(self, answer: &str) -> bool {
        self.answers(answer, say::ANSWERS_YES)
    }

    fn add(self, said: &mut Said, phrase: &Phrase) {
        match phrase {
            Phrase::Label(label) => said.add_ours(Cow::Borrowed(self.label(*label))),
            Phrase::Filled(label, arguments) => {
                self.fill(Some(said), self.label(*label), arguments);
            }
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

    /// The text of a message as `build.rs` made it, up to its end or the end of one of a choice; what comes after. Where
    /// nothing is to be `said` it is only passed.
    fn fill(
        self,
        mut said: Option<&mut Said>,
        mut text: &'static str,
        arguments: &[Phrase],
    ) -> &'static str {
        let [first, choice, end] = CONTROLS;
        let argument =
            |control: char| arguments.get((control as usize).wrapping_sub(first as usize));
        loop {
            let is_mark = |letter: char| letter.is_control() && letter != '\n';
            let words = text.split(is_mark).next().unwrap_or_default();
            if let Some(said) = &mut said {
                said.add_ours(Cow::Borrowed(words));
            }
            let mut rest = text[words.len()..].chars();
            let control = rest.next();
            text = rest.as_str();
            match control {
                Some(control) if control == choice => {
                    let is_one = rest.next().and_then(argument) == Some(&Phrase::Count(1));
                    for is_said in [is_one, !is_one] {
                        let said = said.as_deref_mut().filter(|_| is_said);
                        text = self.fill(said, rest.as_str(), arguments);
                        rest = text.chars();
                    }
                }
                Some(control) if control != end => {
                    if let (Some(said), Some(phrase)) = (&mut said, argument(control)) {
                        self.add(said, phrase);
                    }
                }
                Some(_) | None => return text,
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
