//! The "what if" bar: a time, a store and a channel, and the question that they make. It answers nothing itself.

use crossterm::event::{KeyCode, KeyEvent};
use jiff::{Timestamp, tz::TimeZone};

use crate::{
    customer::{Asking, Outlet, Question, promotion::moment_typed},
    voice::{Phrase, Words, say},
    widget::text_input::{TextInput, Typed},
};

/// What times and their words depend on.
#[derive(Clone, Debug)]
pub struct Clock {
    /// What is now.
    pub now: Timestamp,
    /// The zone of the agent.
    pub zone: TimeZone,
    /// The language of the agent.
    pub words: Words,
}

/// Why what is typed makes no question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoQuestion {
    /// This is no time.
    Time(String),
    /// This is no channel.
    Channel(String),
}

impl NoQuestion {
    /// The same in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Time(typed) => say::what_if_no_time(Phrase::foreign(typed)),
            Self::Channel(typed) => say::what_if_no_channel(Phrase::foreign(typed)),
        }
    }
}

/// The bar.
#[derive(Debug)]
pub struct WhatIf {
    /// The inputs: time, store and channel.
    pub inputs: [TextInput; 3],
    /// The one that has focus.
    pub focus: usize,
    /// The keys go to the bar.
    pub is_typing: bool,
    /// Why what is typed makes no question.
    pub problem: Option<NoQuestion>,
    moment: Option<Timestamp>,
    store: Option<String>,
    channel: Option<Outlet>,
}

impl WhatIf {
    /// Nothing asked.
    pub(super) fn new() -> Self {
        Self {
            inputs: [(); 3].map(|()| TextInput::line("")),
            focus: 0,
            is_typing: false,
            problem: None,
            moment: None,
            store: None,
            channel: None,
        }
    }

    /// Whether the table answers for something else than what is true now.
    pub fn is_asked(&self) -> bool {
        let is_any = self.moment.is_some() || self.store.is_some() || self.channel.is_some();
        is_any && self.problem.is_none()
    }

    /// The question in force, and its kind.
    pub fn question(&self, now: Timestamp) -> (Question, Asking) {
        if !self.is_asked() {
            return (Question::at(now), Asking::Now);
        }
        let question = Question {
            at: self.moment.unwrap_or(now),
            store: self.store.clone(),
            channel: self.channel,
        };
        let asking = match self.moment {
            Some(_) => Asking::Then,
            None => Asking::There,
        };
        (question, asking)
    }

    /// What the channel that is being typed can only become.
    pub fn completion(&self) -> Option<&'static str> {
        Outlet::begun(&self.inputs[2].text()).map(Outlet::name)
    }

    /// Takes a key; `Changed` where the question may be another one now.
    pub(super) fn key(&mut self, key: KeyEvent, clock: &Clock) -> Typed {
        match key.code {
            KeyCode::Tab => self.turn(1),
            KeyCode::BackTab => self.turn(self.inputs.len() - 1),
            KeyCode::Enter => {
                self.complete();
                // What makes no question stays open, with the reason beside it.
                self.is_typing = self.problem.is_some();
            }
            KeyCode::Esc => {
                *self = Self::new();
                return Typed::Changed;
            }
            _ => {
                let effect = self.inputs[self.focus].key(key);
                if effect == Typed::Changed {
                    self.read(clock);
                }
                return effect;
            }
        }
        Typed::Moved
    }

    /// Adds a pasted text to the input that has focus.
    pub(super) fn paste(&mut self, text: &str, clock: &Clock) {
        self.inputs[self.focus].paste(text);
        self.read(clock);
    }

    fn turn(&mut self, places: usize) {
        self.complete();
        self.arrive((self.focus + places) % self.inputs.len());
    }

    /// Goes to an input, whose text is selected.
    pub(super) fn arrive(&mut self, input: usize) {
        self.focus = input;
        self.inputs[input].select_all();
    }

    fn complete(&mut self) {
        if let Some(name) = self.completion() {
            self.inputs[2].replace(name);
        }
    }

    fn read(&mut self, clock: &Clock) {
        let [time, store, channel] = [0, 1, 2].map(|nth| self.inputs[nth].text().trim().to_owned());
        self.moment = moment_typed(&time, clock.now, &clock.zone);
        self.store = Some(store).filter(|store| !store.is_empty());
        self.channel = Outlet::begun(&channel);
        self.problem = if !time.is_empty() && self.moment.is_none() {
            Some(NoQuestion::Time(time))
        } else if !channel.is_empty() && self.channel.is_none() {
            Some(NoQuestion::Channel(channel))
        } else {
            None
        };
    }
}
