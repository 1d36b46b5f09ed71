//! What can happen to the program.

use secrecy::SecretString;

use crate::{
    api::ApiError,
    config::KeyError,
    demo::Sample,
    record::Pointer,
    save::RequestId,
    store::{DraftLine, Recent, StoreError},
    terminal::input::Event,
};

use super::{
    action::Action,
    draft::{Dropped, Local, References},
    model::Reading,
    target::{Spot, Target},
};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// What has come now has so many letters.
    Came {
        /// How many.
        letters: usize,
        /// It came with what was before it, when nobody could have seen yet what that did.
        goes_on: bool,
    },
    /// Phones can be read without a wait.
    PhonesRead,
    /// A program of the desktop took what was given to the clipboard.
    Copied,
    /// A key or a paste.
    Input(Event),
    /// An action was asked for by its name.
    Do(Action),
    /// A customer was asked for in these words.
    Find(String),
    /// The field at a place, or the text of Extra, gets this value, as if it had been typed over the old one and left.
    Fill(Pointer, String),
    /// The text that takes the keys is scrolled so many rows past its end, as drawing has found.
    PastEnd(usize),
    /// What takes the keys shows so many rows, as drawing has found.
    Page(usize),
    /// What can be pointed at on the screen, in the order of its rows.
    Located(Vec<Target>),
    /// The mouse has clicked there.
    Clicked(Target, Spot),
    /// The mouse's wheel has turned, towards the end or not.
    Wheeled {
        /// Towards the end.
        down: bool,
        /// What the pointer is over, and how many rows of it show.
        over: Option<(Target, usize)>,
    },
    /// The terminal has so many columns and rows now.
    Resized(u16, u16),
    /// A second has passed while something is in flight.
    Tick,
    /// A customer was read, or not; with what the local data holds of them, where that was asked for.
    Loaded(
        RequestId,
        Result<Box<Reading>, ApiError>,
        Option<Box<Local>>,
    ),
    /// A wait is over.
    Woken(RequestId),
    /// The demo's customers, for the finder.
    Samples(Vec<Sample>),
    /// A draft was to be forgotten.
    Dropped(References, Dropped),
    /// The drafts of the environment, newest first.
    Drafts(Vec<DraftLine>),
    /// The customers that were opened in the environment, as the finder lists them.
    Recents(Vec<Recent>),
    /// Why drafts cannot be kept; or they can again.
    StoreTrouble(Option<StoreError>),
    /// It is time to keep what was typed.
    Keep,
    /// The first byte of a save's body was handed to the connection.
    BytesLeft(RequestId),
    /// The API key was read anew.
    KeyRead(RequestId, Renewed),
    /// A save was answered, or not.
    Answered(RequestId, Result<Box<Reading>, ApiError>),
    /// The system asks the program to end.
    Terminated,
    /// The program is over: what it has to keep is kept now.
    Ended,
}

/// What reading the API key anew has brought.
#[derive(Debug)]
pub enum Renewed {
    /// Another one than was refused.
    Another(SecretString),
    /// The one that was refused.
    Same,
    /// None.
    None(KeyError),
}
