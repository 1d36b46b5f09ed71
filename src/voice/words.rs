//! Phrases into the words of a language.

use std::borrow::Cow;

use jiff::ZonedDateTime;

use super::{Bit, Form, Label, Language, Phrase, Said, say::MESSAGES};

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

    fn bits(self, label: Label) -> &'static [Bit] {
        MESSAGES[usize::from(label.0)].1[self.0 as usize]
    }

    fn add(self, said: &mut Said, phrase: &Phrase) {
        match phrase {
            Phrase::Label(label) => self.fill(said, self.bits(*label), &[]),
            Phrase::Filled(label, arguments) => self.fill(said, self.bits(*label), arguments),
            Phrase::Count(count) => said.add_ours(Cow::Owned(count.to_string())),
            Phrase::Ours(text) => said.add_ours(text.clone()),
            Phrase::Foreign(foreign) => said.add_foreign(foreign.clone()),
            Phrase::Moment(at, form) => said.add_ours(Cow::Owned(moment(at, *form))),
            Phrase::Joined(all, between) => {
                for (nth, phrase) in all.iter().enumerate() {
                    if nth > 0 {
                        said.add_ours(Cow::Borrowed(between));
                    }
                    self.add(said, phrase);
                }
            }
            Phrase::Capitalised(phrase) => said.add(self.said(phrase).capitalised()),
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

fn moment(at: &ZonedDateTime, form: Form) -> String {
    let form = match form {
        Form::Clock => "%H:%M",
        Form::ClockToSecond => "%H:%M:%S",
        Form::Day => "%-d %b %Y",
        Form::Minute => "%-d %b %Y %H:%M %Z",
        Form::Second => "%-d %b %Y %H:%M:%S %Z",
    };
    at.strftime(form).to_string()
}
