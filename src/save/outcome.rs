//! How a save ends. Knows no screen; the words for it are in `voice::outcome`.

use crate::{
    api::ApiError,
    record::{Refusal, pointer::Pointer},
};

/// How a save ended.
#[derive(Debug)]
pub struct Outcome {
    /// What it proves: exit code, colour, marks and journal follow from this.
    pub certainty: Certainty,
    /// Why that is known, or no more than that.
    pub why: Why,
}

/// What is known of what the server holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Every edit, as it was sent.
    Stored,
    /// Something else in a place that was edited.
    PartlyStored,
    /// Nothing of it, although it was sent.
    NotStored,
    /// Nothing of it: it never left.
    NotSent,
    /// Nobody knows.
    Unknown,
}

/// Why a save ended as it did.
#[derive(Debug)]
pub enum Why {
    /// The server holds what was sent, but for these places.
    Confirmed {
        /// Where it holds something else.
        differences: Vec<Difference>,
        /// Its answer was lost, and reading the customer proved it.
        read_back: bool,
    },
    /// The server held all of it already; nothing was sent.
    Held,
    /// So many fields were changed by somebody else, too.
    Undecided(usize),
    /// The PUT, or the key for it, was refused, or no connection came about.
    Answer(ApiError),
    /// The customer could not be read before sending.
    NotRead(ApiError),
    /// The phone number that finds the customer finds another one now.
    OtherCustomer,
    /// The record that was read cannot be sent back safely.
    Unsendable(Refusal),
    /// No answer told whether it was stored, so the customer was read.
    ReadBack {
        /// Why the answer did not tell.
        cause: Cause,
        /// What the reading showed.
        shows: Shows,
    },
    /// The program, or the work on its customer, ended before its answer came.
    CutShort,
    /// The agent cancelled it.
    Cancelled,
}

/// What reading back showed of a PUT in doubt, where that does not prove it stored.
#[derive(Debug)]
pub enum Shows {
    /// The old values: it was not stored.
    Old,
    /// Neither the old nor the new values.
    Other,
    /// Nothing, for that reason; none where nothing can read the customer.
    Nothing(Option<ApiError>),
}

/// Why nobody knows whether a PUT was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Its answer proves nothing, or never came.
    Answer(ApiError),
    /// The agent cancelled it.
    Cancelled,
    /// The program, or the work on its customer, ended first.
    CutShort,
}

/// A place where the server holds something other than what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub pointer: Pointer,
    /// The agent edited this place.
    pub edited: bool,
    /// What the API stored there, as raw text.
    pub stored: Option<String>,
    /// What was sent, as raw text.
    pub sent: Option<String>,
    /// It kept what it had before the edit.
    pub kept: bool,
}

impl Certainty {
    /// Whether the API confirmed the save.
    pub fn is_stored(self) -> bool {
        matches!(self, Self::Stored | Self::PartlyStored)
    }
}

/// What an end proves, but for one that was cancelled: that depends on how far it had come.
impl From<Why> for Outcome {
    fn from(why: Why) -> Self {
        let certainty = match &why {
            Why::Confirmed { differences, .. } if differences.iter().any(|found| found.edited) => {
                Certainty::PartlyStored
            }
            Why::Confirmed { .. } | Why::Held => Certainty::Stored,
            Why::Answer(error) if !error.was_sent() => Certainty::NotSent,
            Why::Answer(error) if error.proves_nothing_was_stored() => Certainty::NotStored,
            Why::Undecided(_) | Why::NotRead(_) | Why::OtherCustomer | Why::Unsendable(_) => {
                Certainty::NotSent
            }
            Why::ReadBack { shows, .. } => match shows {
                Shows::Old => Certainty::NotStored,
                Shows::Other | Shows::Nothing(_) => Certainty::Unknown,
            },
            Why::Answer(_) | Why::CutShort | Why::Cancelled => Certainty::Unknown,
        };
        Self { certainty, why }
    }
}

impl Outcome {
    /// The agent cancelled it; that much was known by then.
    pub fn cancelled(certainty: Certainty) -> Self {
        let why = Why::Cancelled;
        Self { certainty, why }
    }

    /// Whether the API confirmed the save.
    pub fn is_stored(&self) -> bool {
        self.certainty.is_stored()
    }

    /// Where the server holds something other than what was sent.
    pub fn differences(&self) -> &[Difference] {
        match &self.why {
            Why::Confirmed { differences, .. } => differences,
            _ => &[],
        }
    }

    /// Whether nobody knows what the server holds.
    pub fn is_unknown(&self) -> bool {
        self.certainty == Certainty::Unknown
    }

    /// Whether the server held all of it already.
    pub fn found_nothing_to_send(&self) -> bool {
        matches!(self.why, Why::Held)
    }

    /// Whether reading back showed neither the old nor the new value.
    pub fn is_unclear(&self) -> bool {
        let shows_other =
            |why: &Why| matches!(why, Why::ReadBack { shows, .. } if matches!(shows, Shows::Other));
        shows_other(&self.why)
    }

    /// What the API says against a value: 400, or 409.
    pub fn objection(&self) -> Option<&ApiError> {
        match &self.why {
            Why::Answer(error) => {
                Some(error).filter(|error| matches!(error.status(), Some(400 | 409)))
            }
            _ => None,
        }
    }

    /// Whether a request for it was made, or could not be: then it belongs into the journal.
    pub(super) fn was_tried(&self) -> bool {
        match self.why {
            Why::Held | Why::Undecided(_) => false,
            Why::Cancelled => self.certainty != Certainty::NotSent,
            Why::Confirmed { .. }
            | Why::Answer(_)
            | Why::NotRead(_)
            | Why::OtherCustomer
            | Why::Unsendable(_)
            | Why::ReadBack { .. }
            | Why::CutShort => true,
        }
    }

    /// Why nobody knows whether it was stored, and a later reading may still tell; none where that is known, or the
    /// last word of a reading.
    pub(super) fn cause_of_doubt(&self) -> Option<Cause> {
        match &self.why {
            Why::ReadBack {
                cause,
                shows: Shows::Nothing(_),
            } => Some(cause.clone()),
            Why::Answer(error) => self.is_unknown().then(|| Cause::Answer(error.clone())),
            Why::CutShort => Some(Cause::CutShort),
            Why::Cancelled => self.is_unknown().then_some(Cause::Cancelled),
            Why::Confirmed { .. }
            | Why::Held
            | Why::Undecided(_)
            | Why::NotRead(_)
            | Why::OtherCustomer
            | Why::Unsendable(_)
            | Why::ReadBack { .. } => None,
        }
    }

    /// Whether nothing here can read the customer, so that sending again may write over something.
    pub fn cannot_be_read_back(&self) -> bool {
        let Why::ReadBack {
            shows: Shows::Nothing(error),
            ..
        } = &self.why
        else {
            return false;
        };
        (error.as_ref()).is_none_or(|error| matches!(error.status(), Some(404 | 405 | 501)))
    }
}
