//! Work that takes time or touches the world, described as data.

use std::time::Duration;

use secrecy::SecretString;

use crate::{
    api::{ApiError, UpdateRequest},
    config::Environment,
    customer::CustomerRef,
    save::RequestId,
    store::{JournalSave, Recent},
};

use super::{
    draft::{References, Unsent},
    model::Reading,
};

/// Whom to look for in the local data, which claims them for this window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The customer who is read, if it is the one that was asked for in these words; else only that.
    Asked(CustomerRef),
    /// A customer who was read before.
    Known(References),
}

impl Whom {
    /// As whom, once that was read, or not.
    pub fn references(
        self,
        environment: &Environment,
        read: &Result<Box<Reading>, ApiError>,
    ) -> References {
        match self {
            Self::Asked(who) => {
                let country = &environment.default_country;
                let customer = read.as_ref().ok().map(|reading| &reading.customer);
                let customer = customer.filter(|read| who.denied_by(read, country).is_none());
                References::new(environment, &who, customer)
            }
            Self::Known(references) => references,
        }
    }
}

/// Something to do outside the model.
#[derive(Debug)]
pub enum Effect {
    /// Read a customer, and look in the local data for whom that brings, if it is to be; answers with
    /// [`Msg::Loaded`](super::msg::Msg::Loaded).
    Load(RequestId, CustomerRef, Option<Whom>),
    /// Open the record of this external id, of which nothing is read but what the local data holds; answers in the same way.
    LoadUnread(RequestId, String),
    /// List the demo's customers; answers with [`Msg::Samples`](super::msg::Msg::Samples).
    ListSamples,
    /// Give a customer that was claimed to other windows.
    Release(References),
    /// List the drafts and the recents of the environment; answers with [`Msg::Drafts`](super::msg::Msg::Drafts) and
    /// [`Msg::Recents`](super::msg::Msg::Recents).
    ListKept,
    /// Keep that a customer was read.
    KeepRecent(Box<Recent>),
    /// Pin the recent with that key, or let it age again.
    Pin(String, bool),
    /// Remember the customers with these keys as those that were open at the end.
    Remember(Vec<String>),
    /// Keep a draft.
    Keep(Box<Unsent>),
    /// Forget a draft.
    Discard(References),
    /// Forget the draft of a customer who is not open; answers with [`Msg::Dropped`](super::msg::Msg::Dropped).
    Drop(References),
    /// Add a save to the journal.
    Journal(Box<JournalSave>),
    /// Keep that somebody has been told that what was saved of a customer at these places was changed by somebody else.
    Told(References, Vec<String>),
    /// Send a save once its draft is on the disk, or cannot be; answers with [`Msg::Answered`](super::msg::Msg::Answered).
    Send(RequestId, UpdateRequest, Option<Box<Unsent>>),
    /// Stop a request; it answers nothing any more.
    Stop(RequestId),
    /// Wait; answers with [`Msg::Woken`](super::msg::Msg::Woken).
    Wait(RequestId, Duration),
    /// Read the API key anew from where it comes from; answers with [`Msg::KeyRead`](super::msg::Msg::KeyRead).
    RenewKey(RequestId),
    /// Use this API key from now on.
    UseKey(SecretString),
    /// Tell what can be pointed at on the screen, which only drawing knows; answers with
    /// [`Msg::Located`](super::msg::Msg::Located).
    Locate,
    /// Put a text on the clipboard.
    Copy(String),
}
