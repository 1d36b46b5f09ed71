//! What can happen to the program.

use crate::{api::ApiError, demo::Sample, save::RequestId, terminal::input::Event};

use super::model::Reading;

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key or a paste.
    Input(Event),
    /// The terminal has so many columns and rows now.
    Resized(u16, u16),
    /// A second has passed while something is in flight.
    Tick,
    /// A customer was read, or not.
    Loaded(RequestId, Result<Box<Reading>, ApiError>),
    /// A wait is over.
    Woken(RequestId),
    /// The demo's customers, for the finder.
    Samples(Vec<Sample>),
    /// The first byte of a save's body was handed to the connection.
    BytesLeft(RequestId),
    /// A save was answered, or not.
    Answered(RequestId, Result<Box<Reading>, ApiError>),
    /// The system asks the program to end.
    Terminated,
}
