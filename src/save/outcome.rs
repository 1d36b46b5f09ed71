//! How a save ends. Knows no screen; the words for it are in `voice::outcome`.

use crate::{
    api::ApiError,
    record::{Refusal, pointer::Pointer},
};

/// How a save ended.
#[derive(Debug)]
pub enum Outcome {
    /// The server holds what was sent.
    Saved {
        /// Its answer was lost, and reading the customer proved it.
        read_back: bool,
    },
    /// It was saved, and the server holds something else in these places.
    Differs {
        /// The places.
        differences: Vec<Difference>,
        /// As in [`Outcome::Saved`].
        read_back: bool,
    },
    /// The server held all of it already; nothing was sent.
    NothingLeft,
    /// So many fields were changed by somebody else, too; nothing was sent.
    Undecided(usize),
    /// 400: the API does not take a value.
    Rejected(ApiError),
    /// 401 or 403: the API does not take the key.
    KeyRefused(ApiError),
    /// 404: there is no such customer.
    NotFound(ApiError),
    /// 409: another customer has the value, or somebody else changed the record.
    Conflict(ApiError),
    /// 429 or 503: the API has no time now; nothing was stored.
    Busy(ApiError),
    /// Another refusal: a redirect or another 4xx.
    Refused(ApiError),
    /// No connection came about.
    NotSent(ApiError),
    /// The customer could not be read before sending, so nothing was sent.
    NotRead(ApiError),
    /// The phone number that finds the customer finds another one now; nothing was sent.
    OtherCustomer,
    /// The record that was read cannot be sent back safely.
    Unsendable(Refusal),
    /// No answer told whether it was stored; reading back proves that it was not.
    NotStored(ApiError),
    /// No answer told whether it was stored, and reading back shows neither the old nor the new value.
    Unclear(ApiError),
    /// The request left, and nothing tells whether it was stored.
    Unknown {
        /// Why the answer does not tell.
        error: ApiError,
        /// Why reading back does not either; none where nothing can read the customer.
        back: Option<ApiError>,
    },
    /// The program, or the work on its customer, ended before its answer came.
    CutShort,
    /// The agent cancelled it.
    Cancelled {
        /// Nothing of it can have been stored.
        sure: bool,
        /// A PUT had reached the server before.
        sent: bool,
    },
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

/// By the answer to a PUT.
impl From<ApiError> for Outcome {
    fn from(error: ApiError) -> Self {
        match &error {
            ApiError::NotSent { .. } | ApiError::NoLookup | ApiError::NoAddress { .. } => {
                Self::NotSent(error)
            }
            ApiError::NoKey { .. } => Self::KeyRefused(error),
            ApiError::Redirected { .. } => Self::Refused(error),
            // That somebody else was read says nothing of a PUT.
            ApiError::Stranger { .. }
            | ApiError::Lost { .. }
            | ApiError::Unreadable { .. }
            | ApiError::TooLarge { .. } => Self::Unknown { error, back: None },
            ApiError::Answered { status, .. } => match status {
                400 => Self::Rejected(error),
                401 | 403 => Self::KeyRefused(error),
                404 => Self::NotFound(error),
                409 => Self::Conflict(error),
                429 | 503 => Self::Busy(error),
                402..=499 => Self::Refused(error),
                _ => Self::Unknown { error, back: None },
            },
        }
    }
}

impl Outcome {
    /// Whether the API confirmed the save.
    pub fn is_saved(&self) -> bool {
        matches!(
            self,
            Self::Saved { .. } | Self::Differs { .. } | Self::NothingLeft
        )
    }

    /// Whether the server stored something else where the agent had edited.
    pub fn is_partly_saved(&self) -> bool {
        match self {
            Self::Differs { differences, .. } => differences.iter().any(|found| found.edited),
            _ => false,
        }
    }

    /// Whether a request for it was made, or could not be: then it belongs into the journal.
    pub fn was_tried(&self) -> bool {
        !matches!(
            self,
            Self::NothingLeft
                | Self::Undecided(_)
                | Self::Cancelled {
                    sure: true,
                    sent: false
                }
        )
    }

    /// Whether nobody knows what the server holds.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::Unknown { .. }
                | Self::Unclear(_)
                | Self::CutShort
                | Self::Cancelled { sure: false, .. }
        )
    }

    /// Whether nothing here can read the customer, so that sending again may write over something.
    pub fn cannot_be_read_back(&self) -> bool {
        let back = match self {
            Self::Unknown { back, .. } => back.as_ref(),
            _ => return false,
        };
        back.is_none_or(|error| matches!(error.status(), Some(404 | 405 | 501)))
    }

    /// How it ended in a fixed phrase for the journal, where words outlive values: it holds nothing of the customer
    /// and nothing that a server said, only a status.
    pub fn summary(&self) -> String {
        let (verdict, why) = self.verdict();
        format!("{verdict}{why}")
    }

    /// What it came to, and why: the two parts of its [`summary`](Self::summary).
    pub fn verdict(&self) -> (&'static str, String) {
        let status = |error: &ApiError| {
            let status = error.status();
            status.map_or_else(String::new, |status| format!(" ({status})"))
        };
        let (verdict, why) = match self {
            Self::Saved { read_back: false } => ("Saved", ""),
            Self::Saved { read_back: true } => ("Saved", " (confirmed by reading back)"),
            Self::Differs { read_back, .. } => match (self.is_partly_saved(), read_back) {
                (true, false) => ("Partly saved", ""),
                (true, true) => ("Partly saved", " (confirmed by reading back)"),
                (false, false) => ("Saved", "; the server changed something else"),
                (false, true) => (
                    "Saved",
                    " (confirmed by reading back); the server changed something else",
                ),
            },
            Self::NothingLeft => ("Nothing to send", ": the server held it already"),
            Self::Undecided(_) => (NOT_SENT, ": somebody else changed the same fields"),
            Self::Rejected(error)
            | Self::KeyRefused(error)
            | Self::NotFound(error)
            | Self::Conflict(error)
            | Self::Busy(error)
            | Self::Refused(error) => return (NOT_SAVED, status(error)),
            Self::NotSent(_) => (NOT_SENT, ""),
            Self::NotRead(error) => {
                let why = ": the customer could not be read first";
                return (NOT_SENT, format!("{why}{}", status(error)));
            }
            Self::OtherCustomer => (NOT_SENT, ": reading again brought another customer"),
            Self::Unsendable(_) => (NOT_SENT, ": the record cannot be sent back safely"),
            Self::NotStored(_) => (NOT_SAVED, ": reading back showed the old values"),
            Self::Unclear(_) => (UNSURE, ": reading back showed something else"),
            Self::Unknown { .. } | Self::CutShort => (UNSURE, ""),
            Self::Cancelled {
                sure: true,
                sent: false,
            } => ("Cancelled", "; not sent"),
            Self::Cancelled {
                sure: true,
                sent: true,
            } => ("Cancelled", "; not saved"),
            Self::Cancelled { sure: false, .. } => (CANCELLED_UNSURE, ""),
        };
        (verdict, why.to_owned())
    }
}

/// The verdict on what the server has refused, or is proven not to have stored.
pub const NOT_SAVED: &str = "Not saved";
const NOT_SENT: &str = "Not sent";
const UNSURE: &str = "Not sure whether it was saved";
const CANCELLED_UNSURE: &str = "Cancelled; not sure whether it was saved";

/// Whether an entry of the journal with this summary leaves it open what the server holds.
pub fn leaves_it_open(summary: &str) -> bool {
    summary == CANCELLED_UNSURE || summary.starts_with(UNSURE)
}
