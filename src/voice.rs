//! The one place that has words. What happened travels through the program as values; here, at its edge, they become
//! sentences, for the screen, the command line and the note alike.
//!
//! [`Words`] has one function for each message of the catalogues in `assets/lang`, made by `build.rs`. The modules below
//! choose among them: each takes the values of one part of the program. A sentence is [`Said`]: its foreign parts stay
//! apart from ours, so that whoever shows it can cover them without looking for them.
//!
//! Must never know the model, screens or the network.

mod promotion;
mod said;
mod time;
mod words;

pub use promotion::Wording;
pub use said::{Foreign, Said};
pub use time::Distance;
pub use words::Words;

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
}

#[cfg(test)]
mod tests;
