//! Where the agent is in the Promotions tab: which promotions show, in which order, and for which question.
//!
//! Moving through the table costs the same for ten promotions as for thousands: what shows is worked out when a
//! filter, an order or a question changes, or when time has passed a date that matters.

mod order;
mod texts;
mod what_if;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};

pub use order::{Column, Sort};
pub use what_if::{Clock, NoQuestion, WhatIf};

use super::Scroll;
use crate::{
    app::action::Action,
    customer::{Asking, Customer, Promotion, Question, State, Tally, Windows},
    voice::{Wording, Words},
    widget::{
        picker::Picker,
        text_input::{TextInput, Typed},
    },
};
use order::Orders;
use texts::{Answers, texts};

/// The Promotions tab.
#[derive(Debug)]
pub struct Promotions {
    /// The row under the cursor.
    pub row: Picker,
    /// Places in the answer of the promotions that show, in their order.
    pub shown: Vec<usize>,
    /// The filter.
    pub filter: TextInput,
    /// The keys go to the filter.
    pub is_filtering: bool,
    /// The selected promotion takes the whole tab.
    pub is_detailed: bool,
    /// How far its details are scrolled.
    pub scroll: Scroll,
    /// When they can be used.
    pub windows: Windows,
    /// The question that is asked instead of what is true now.
    pub what_if: WhatIf,
    /// The order.
    pub sort: Sort,
    /// Only those in this state show.
    pub only: Option<State>,
    /// How many are in each state, where another question is asked.
    tally: Tally,
    /// The texts of each, in lower case; made when a filter first asks.
    texts: Vec<String>,
    /// What is answered for each; made likewise.
    answers: Answers,
    orders: Orders,
    /// The moment of the last key, and the zone in which times are told.
    clock: Clock,
    /// From here on some state is another than when what shows was worked out.
    good_until: Timestamp,
    /// The id of the selected promotion, to find it again in another answer.
    held: Option<String>,
}

impl Promotions {
    /// All promotions, the first one selected.
    pub fn new(customer: &Customer) -> Self {
        Self {
            row: Picker::default(),
            shown: (0..customer.promotions.len()).collect(),
            filter: TextInput::line(""),
            is_filtering: false,
            is_detailed: false,
            scroll: Scroll::default(),
            windows: Windows::new(&customer.promotions),
            what_if: WhatIf::new(),
            sort: Sort::default(),
            only: None,
            tally: Tally::default(),
            texts: Vec::new(),
            answers: Answers::default(),
            orders: Orders::default(),
            clock: Clock {
                now: Timestamp::default(),
                zone: TimeZone::UTC,
                words: Words::default(),
            },
            good_until: Timestamp::MAX,
            held: None,
        }
    }

    /// The promotions of another answer, seen as these are.
    pub fn renew(&mut self, customer: &Customer) {
        let fresh = Self::new(customer);
        self.windows = fresh.windows;
        self.texts = fresh.texts;
        self.answers = fresh.answers;
        self.orders = fresh.orders;
        self.arrange(customer);
        let is_held = |place: &usize| {
            let id = customer.promotions[*place].id.value();
            id.is_some() && id == self.held.as_ref()
        };
        if let Some(row) = self.shown.iter().position(is_held) {
            self.row.select(row);
        }
    }

    /// The selected promotion.
    pub fn selected<'a>(&self, customer: &'a Customer) -> Option<&'a Promotion> {
        let row = self.row.selected(self.shown.len())?;
        customer.promotions.get(self.shown[row])
    }

    /// What the table answers, and what kind of question that is.
    pub fn question(&self, now: Timestamp) -> (Question, Asking) {
        self.what_if.question(now)
    }

    /// How many promotions are in each state, as the answer to the question in force.
    pub fn tally(&self, now: Timestamp) -> Tally {
        if self.what_if.is_asked() {
            self.tally
        } else {
            self.windows.tally(now)
        }
    }

    /// Whether the keys go to a text.
    pub fn is_typing(&self) -> bool {
        self.is_filtering || self.what_if.is_typing
    }

    /// The text that the keys go to.
    pub fn input(&self) -> Option<&TextInput> {
        if self.is_filtering {
            return Some(&self.filter);
        }
        let bar = &self.what_if;
        bar.is_typing.then(|| &bar.inputs[bar.focus])
    }

    /// Takes a key; whether it was one of this tab's.
    pub fn key(&mut self, key: KeyEvent, customer: &Customer, page: usize, clock: &Clock) -> bool {
        self.clock = clock.clone();
        if clock.now >= self.good_until {
            self.arrange_round(customer);
        }
        let held = key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let is_taken = if self.is_typing() {
            self.typing_key(key, customer, page, clock)
        } else {
            !held && self.table_key(key.code, customer, page)
        };
        let id = self.selected(customer).and_then(|one| one.id.value());
        self.held = id.cloned();
        is_taken
    }

    fn typing_key(
        &mut self,
        key: KeyEvent,
        customer: &Customer,
        page: usize,
        clock: &Clock,
    ) -> bool {
        match key.code {
            KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
                self.move_row(key.code, page);
                return true;
            }
            _ => self.row.leave(),
        }
        match key.code {
            KeyCode::Enter | KeyCode::Tab if self.is_filtering => self.is_filtering = false,
            KeyCode::Esc if self.is_filtering => {
                self.is_filtering = false;
                self.filter.replace("");
                self.arrange_anew(customer);
            }
            _ if self.is_filtering => match self.filter.key(key) {
                Typed::Ignored => return false,
                Typed::Moved => {}
                Typed::Changed => self.arrange_anew(customer),
            },
            _ => match self.what_if.key(key, clock) {
                Typed::Ignored => return false,
                Typed::Moved => {}
                Typed::Changed => self.arrange_round(customer),
            },
        }
        true
    }

    fn table_key(&mut self, code: KeyCode, customer: &Customer, page: usize) -> bool {
        match code {
            KeyCode::Enter if !self.shown.is_empty() => {
                self.is_detailed = !self.is_detailed;
                self.scroll = Scroll::default();
                true
            }
            KeyCode::Esc => self.back(customer),
            code if self.is_detailed && self.scroll.key(code, page) => true,
            KeyCode::Left if self.is_detailed => self.move_row(KeyCode::Up, page),
            KeyCode::Right if self.is_detailed => self.move_row(KeyCode::Down, page),
            code => self.move_row(code, page),
        }
    }

    /// One step back: from the details, the question, the filter by text, the filter by state; whether there was one.
    fn back(&mut self, customer: &Customer) -> bool {
        if self.is_detailed {
            self.is_detailed = false;
            self.scroll = Scroll::default();
        } else if self.what_if.is_asked() {
            self.what_if = WhatIf::new();
            if self.only == Some(State::Elsewhere) {
                self.only = None;
            }
            self.arrange_round(customer);
        } else if !self.filter.is_empty() {
            self.filter.replace("");
            self.arrange_round(customer);
        } else if self.only.take().is_some() {
            self.arrange_round(customer);
        } else {
            return false;
        }
        true
    }

    fn move_row(&mut self, code: KeyCode, page: usize) -> bool {
        let moved = self.row.key(code, self.shown.len(), page);
        if moved {
            self.scroll = Scroll::default();
        }
        moved
    }

    /// Selects the promotion below or above.
    pub fn step(&mut self, forward: bool) {
        let code = if forward { KeyCode::Down } else { KeyCode::Up };
        self.move_row(code, 1);
    }

    /// Does one of this tab's actions.
    pub fn perform(&mut self, action: Action, customer: &Customer, clock: Clock) {
        self.clock = clock;
        match action {
            Action::Filter => {
                self.is_filtering = true;
                // Typing begins anew; the arrows go back into what stands there.
                self.filter.select_all();
            }
            Action::WhatIf => {
                self.what_if.is_typing = true;
                self.what_if.arrive(0);
            }
            Action::Sort => self.sort = self.sort.next(),
            Action::SortBack => self.sort = self.sort.reversed(),
            Action::OnlyState => self.only = self.next_only(),
            _ => return,
        }
        self.is_detailed = false;
        self.is_filtering = action == Action::Filter;
        self.what_if.is_typing = action == Action::WhatIf;
        match action {
            Action::OnlyState => self.arrange_anew(customer),
            _ => self.arrange_round(customer),
        }
    }

    /// The next state to show alone; behind the last one all.
    fn next_only(&self) -> Option<State> {
        let is_place_asked = self.what_if.question(self.clock.now).1 != Asking::Now;
        let mut states = State::ALL.into_iter();
        if let Some(only) = self.only {
            states.by_ref().find(|state| *state == only);
        }
        states.find(|state| *state != State::Elsewhere || is_place_asked)
    }

    /// Adds pasted text to the filter or the bar.
    pub fn paste(&mut self, text: &str, customer: &Customer, clock: &Clock) {
        self.clock = clock.clone();
        if self.what_if.is_typing {
            self.what_if.paste(text, clock);
            self.arrange_round(customer);
        } else if self.is_filtering {
            self.filter.paste(text);
            self.arrange_anew(customer);
        }
    }

    /// Works out what shows, the first one selected.
    fn arrange_anew(&mut self, customer: &Customer) {
        self.arrange(customer);
        self.row = Picker::default();
        self.scroll = Scroll::default();
    }

    /// Works out what shows, the same one selected as far as it still shows.
    fn arrange_round(&mut self, customer: &Customer) {
        let row = self.row.selected(self.shown.len());
        let place = row.map(|row| self.shown[row]);
        self.arrange(customer);
        let row = (self.shown.iter()).position(|shown| Some(*shown) == place);
        self.row.select(row.unwrap_or(0));
    }

    /// Keeps the promotions in the state asked for of which what shows holds every word of the filter, in their order.
    fn arrange(&mut self, customer: &Customer) {
        let promotions = &customer.promotions;
        let (question, asking) = self.what_if.question(self.clock.now);
        let filter = self.filter.text().to_lowercase();
        let words: Vec<_> = filter.split_whitespace().collect();
        let needs_states =
            asking != Asking::Now || self.only.is_some() || self.sort.column == Some(Column::State);
        let mut states = Vec::new();
        self.tally = Tally::default();
        if needs_states {
            states.extend(promotions.iter().map(|one| one.answer(&question)));
            for state in &states {
                self.tally.add(*state);
            }
        }
        let changes = (needs_states || !words.is_empty()) && asking != Asking::Then;
        self.good_until = if changes {
            next_change(promotions, self.clock.now)
        } else {
            Timestamp::MAX
        };
        let mut shown = self
            .orders
            .of(self.sort, promotions, &states, self.clock.words);
        shown.retain(|place| self.only.is_none_or(|only| states[*place] == only));
        if !words.is_empty() {
            let (words_of, zone) = (self.clock.words, &self.clock.zone);
            if self.texts.is_empty() {
                self.texts = promotions
                    .iter()
                    .map(|one| texts(one, words_of, zone))
                    .collect();
            }
            let wording = Wording {
                question: &question,
                asking,
                zone,
            };
            let answers = self.answers.of(promotions, &wording, words_of);
            shown.retain(|place| {
                let holds =
                    |word| self.texts[*place].contains(word) || answers[*place].contains(word);
                words.iter().all(|word| holds(*word))
            });
        }
        self.shown = shown;
    }
}

/// The first moment from which on some promotion may be in another state.
fn next_change(promotions: &[Promotion], now: Timestamp) -> Timestamp {
    let begins = promotions.iter().filter_map(|one| one.valid_from.value());
    let ends = promotions.iter().filter_map(|one| one.valid_to.value());
    let behind = |at: Timestamp| {
        at.checked_add(SignedDuration::from_nanos(1))
            .unwrap_or(Timestamp::MAX)
    };
    let changes = begins
        .map(|from| from.at)
        .chain(ends.map(|to| behind(to.at)));
    let ahead = changes.filter(|change| *change > now);
    ahead.min().unwrap_or(Timestamp::MAX)
}
