//! The one place that has words. What happened travels through the program as values; here, at its edge, they become
//! sentences, for the screen, the command line and the note alike.
//!
//! [`say`] has every message of the catalogues in `assets/lang`, made by `build.rs`. A message with its arguments is a
//! [`Phrase`], a value in no language. The modules below choose among the messages: each takes the values of one part of
//! the program. [`Words`] says a phrase in a language: a sentence is [`Said`], whose foreign parts stay apart from ours,
//! so that whoever shows it can cover them without looking for them.
//!
//! Must never know the model, screens or the network.

mod api;
mod config;
mod field;
mod outcome;
mod phrase;
mod problem;
mod promotion;
mod record;
mod said;
pub mod say;
mod store;
mod time;
mod value;
mod words;

pub use api::{failure, failure_of_reading};
pub use config::{key_again, key_source, mistake, mistakes, no_client, no_key, no_settings, path};
pub use field::{help, label, locked, section, title};
pub use outcome::{Named, Telling, Told, ended, outcome, stopped, undecided, waits, why_unsure};
pub use phrase::{Foreign, Form, Label, Phrase, Worded};
pub use problem::{mismatch, not_a_phone, not_a_reference, problem, problem_of, reference, town};
pub use promotion::{Wording, answer, state, worth};
pub use record::{kind, not_json, refusal, unreadable};
pub use said::Said;
pub use store::{holdings, no_store, strange};
pub use time::{
    Distance, clock, clock_to_second, day, distance, distance_from, minute, moment_from, second,
};
pub use value::{beside, shown, value};
pub use words::Words;

/// Texts one after another: one address instead of thousands, which would all have to be put right at every start.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    text: &'static str,
    /// Where in `text` each of them ends.
    ends: &'static [u32],
}

impl Sheet {
    fn get(self, label: Label) -> &'static str {
        let nth = usize::from(label.0);
        let end = |nth: usize| self.ends[nth] as usize;
        &self.text[nth.checked_sub(1).map_or(0, end)..end(nth)]
    }
}

#[cfg(test)]
mod tests;
