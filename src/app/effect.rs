//! Work that takes time or touches the world, described as data.

use std::time::Duration;

use secrecy::SecretString;

use crate::{
    api::UpdateRequest,
    customer::CustomerRef,
    save::RequestId,
    store::{JournalSave, Recent},
};

use super::draft::{References, Unsent};

/// Something to do outside the model.
#[derive(Debug)]
pub enum Effect {
    /// Read a customer; answers with [`Msg::Loaded`](super::msg::Msg::Loaded).
    Load(RequestId, CustomerRef),
    /// List the demo's customers; answers with [`Msg::Samples`](super::msg::Msg::Samples).
    ListSamples,
    /// Look for a customer in the local data; answers with [`Msg::Local`](super::msg::Msg::Local).
    FindLocal(References),
    /// Give a customer that was looked for to other windows.
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
