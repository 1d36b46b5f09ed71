//! How far a run of many rows has come: one line that is written over on a terminal, a line for each row elsewhere.

use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

use super::results::Line;
use crate::{
    cli::{End, answer, words},
    save::Certainty,
    voice::{Phrase, say},
};

/// How wide the bar is, in columns.
const BAR: usize = 20;

/// What is done, and what is left.
#[derive(Debug)]
pub(super) struct Progress {
    rows: usize,
    done: usize,
    /// In an earlier run.
    before: usize,
    saved: usize,
    partly: usize,
    not_saved: usize,
    not_sure: usize,
    /// The exit code of the worst row.
    worst: u8,
    begun: Instant,
    is_terminal: bool,
    /// Nothing is sent.
    is_dry: bool,
}

impl Progress {
    /// Of so many rows; in plain mode nothing is written over.
    pub(super) fn new(rows: usize, is_plain: bool, is_dry: bool) -> Self {
        Self {
            rows,
            done: 0,
            before: 0,
            saved: 0,
            partly: 0,
            not_saved: 0,
            not_sure: 0,
            worst: 0,
            begun: Instant::now(),
            is_terminal: io::stderr().is_terminal() && !is_plain,
            is_dry,
        }
    }

    /// A row that an earlier run did.
    pub(super) fn known(&mut self, code: u8) {
        self.done += 1;
        self.before += 1;
        self.worst = worse(self.worst, code);
    }

    /// A row that is over.
    pub(super) fn row(&mut self, line: &Line, certainty: Certainty) {
        self.done += 1;
        self.worst = worse(self.worst, line.code);
        *match certainty {
            Certainty::Stored => &mut self.saved,
            Certainty::PartlyStored => &mut self.partly,
            Certainty::NotStored | Certainty::NotSent => &mut self.not_saved,
            Certainty::Unknown => &mut self.not_sure,
        } += 1;
        if !self.is_terminal {
            answer(line.told.clone());
            return;
        }
        if line.code != 0 {
            clear();
            answer(line.told.clone());
        }
        let left = self.begun.elapsed()
            / u32::try_from(self.done - self.before).unwrap_or(1).max(1)
            * u32::try_from(self.rows - self.done).unwrap_or(0);
        self.draw(&say::many_left(
            Phrase::count(self.done),
            Phrase::count(self.rows),
            Phrase::ours(format!(
                "{}:{:02}",
                left.as_secs() / 60,
                left.as_secs() % 60
            )),
        ));
    }

    /// The API has asked for time.
    pub(super) fn waits(&self, wait: Duration) {
        let seconds = Phrase::ours(wait.as_secs_f64().ceil().to_string());
        let told = say::many_waits(seconds);
        if self.is_terminal {
            self.draw(&told);
        } else {
            answer(told);
        }
    }

    /// Nothing is written over any more.
    pub(super) fn end(&self) {
        if self.is_terminal {
            clear();
        }
    }

    /// How many rows ended how.
    pub(super) fn told(&self) -> Phrase {
        if self.is_dry {
            let not = self.partly + self.not_saved + self.not_sure;
            return say::many_counts_dry(Phrase::count(self.saved), Phrase::count(not));
        }
        let counts = say::many_counts(
            Phrase::count(self.saved),
            Phrase::count(self.partly),
            Phrase::count(self.not_saved),
            Phrase::count(self.not_sure),
        );
        match self.before {
            0 => counts,
            before => say::many_counts_before(counts, before),
        }
    }

    /// The end that the worst row has.
    pub(super) fn worst(&self) -> End {
        match self.worst {
            0 => End::Done,
            1 => End::Refused,
            3 => End::Invalid,
            _ => End::Unknown,
        }
    }

    fn draw(&self, told: &Phrase) {
        let full = BAR * self.done / self.rows.max(1);
        let (full, empty) = ("#".repeat(full), "-".repeat(BAR - full));
        let mut err = io::stderr();
        let _ = write!(err, "\r\u{1b}[K[{full}{empty}] {}", words().text(told));
        let _ = err.flush();
    }
}

/// Takes away what is to be written over.
fn clear() {
    let _ = write!(io::stderr(), "\r\u{1b}[K");
}

/// Codes are worse the higher they are.
fn worse(one: u8, other: u8) -> u8 {
    one.max(other)
}
