//! Work that takes time or touches the world, described as data.

use std::time::Duration;

use secrecy::SecretString;

use crate::{api::UpdateRequest, customer::CustomerRef, save::RequestId};

/// Something to do outside the model.
#[derive(Debug)]
pub enum Effect {
    /// Read a customer; answers with [`Msg::Loaded`](super::msg::Msg::Loaded).
    Load(RequestId, CustomerRef),
    /// List the demo's customers; answers with [`Msg::Samples`](super::msg::Msg::Samples).
    ListSamples,
    /// Send a save; answers with [`Msg::Answered`](super::msg::Msg::Answered).
    Send(RequestId, UpdateRequest),
    /// Stop a request; it answers nothing any more.
    Stop(RequestId),
    /// Wait; answers with [`Msg::Woken`](super::msg::Msg::Woken).
    Wait(RequestId, Duration),
    /// Read the API key anew from where it comes from.
    RenewKey,
    /// Use this API key from now on.
    UseKey(SecretString),
    /// Put a text on the clipboard.
    Copy(String),
}
