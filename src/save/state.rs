//! Where a save can stand, what can happen to it, and what it can ask for.

use std::time::Duration;

use jiff::Timestamp;

use crate::{
    api::{ApiError, UpdateRequest},
    customer::CustomerRef,
    record::Document,
};

use super::{Cause, Outcome};

/// Where a save stands.
#[derive(Debug)]
pub enum State {
    /// The customer is read once more.
    Reading {
        /// Since when, since the program started.
        since: Duration,
    },
    /// Nobody can tell whether somebody else changed the customer: waits for the agent's word.
    Unchecked {
        /// Why; none where nothing can read this customer.
        error: Option<ApiError>,
    },
    /// The PUT is under way.
    Putting {
        /// Since when.
        since: Duration,
        /// Bytes of its body have been handed to the connection.
        left: bool,
    },
    /// Waits, and tries again.
    Waiting {
        /// Until then, since the program started.
        until: Duration,
        /// For what.
        why: Waits,
        /// Why it is in doubt whether a PUT was stored, where reading back comes next.
        cause: Option<Cause>,
    },
    /// The API key was refused: waits for another one.
    NeedsKey {
        /// In these words.
        error: ApiError,
        /// As in [`State::Waiting`].
        cause: Option<Cause>,
    },
    /// The PUT may have been stored; the customer is read to know.
    ReadingBack {
        /// Since when.
        since: Duration,
        /// Why that is not known.
        cause: Cause,
        /// Which of the plan's ways is tried.
        way: usize,
    },
    /// It is over.
    Over {
        /// How it ended.
        outcome: Outcome,
        /// When.
        at: Timestamp,
    },
}

/// What a save waits for.
#[derive(Debug)]
pub enum Waits {
    /// Another try, after that failure.
    Failed(ApiError),
    /// The end of a PUT in doubt: reading back shows the old values so far.
    Old,
    /// The end of an earlier save in doubt.
    Earlier,
}

/// What happened to a save.
#[derive(Debug)]
pub enum Happened<'a> {
    /// The customer was read, or not.
    Read(Result<&'a Document, ApiError>),
    /// The first byte of the PUT's body was handed to the connection.
    BytesLeft,
    /// The PUT was answered, or not.
    Answered(Result<&'a Document, ApiError>),
    /// The wait is over.
    Woken,
    /// There is another API key.
    KeyGiven,
    /// There is no other API key, and nobody to ask for one.
    NoOtherKey,
    /// The agent wants it sent although nobody can tell what others changed.
    WordGiven,
    /// The agent does not want it any more.
    Cancelled,
}

/// What to do next for a save; the result comes back as [`Happened`].
#[derive(Debug)]
pub enum Order {
    /// Read the customer.
    Read(CustomerRef),
    /// Send this.
    Put(UpdateRequest),
    /// Wake it up after that time.
    Wait(Duration),
    /// Read the API key anew from where it comes from: [`Happened::KeyGiven`] if it is another one.
    RenewKey,
}
