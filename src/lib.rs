//! A terminal editor for customer records behind the Trigg loyalty API.
//!
//! The map, from the bottom up. Nothing imports upwards, but for `terminal::{visible, json}`: whoever words or shows
//! something foreign makes it printable there.
//!
//! | module | knows | must never know |
//! | --- | --- | --- |
//! | [`record`] | the bytes of an answer, and edits spliced into them | customers, screens, the network |
//! | [`customer`] | what the bytes mean, and the one table of fields | screens, the network |
//! | [`config`] | environments, keys, settings | screens |
//! | [`api`] | the HTTP client and what each answer proves | screens |
//! | [`demo`] | the embedded API on a loopback port | screens |
//! | [`save`] | a save as a state machine | screens, the network |
//! | [`store`] | drafts and the journal in one SQLite file | screens, the network, what a customer is |
//! | [`terminal`] | entering and leaving the terminal; what may be printed | customers |
//! | [`widget`] | parts of screens | customers |
//! | [`voice`] | every word that users read, in each language | screens, the network |
//! | [`app`] | the model, its one `update`, and the work that it orders | how things look |
//! | [`ui`] | drawing the model | anything that changes it |
//! | [`plain`] | the same model in lines, for screen readers and poor terminals | how anything is decided |
//! | [`editor`] | the loop between the terminal, the model and the drawing | |
//! | [`cli`] | the command line | |

pub mod api;
pub mod app;
pub mod cli;
pub mod config;
pub mod customer;
pub mod demo;
pub mod editor;
pub mod log;
mod open;
pub mod plain;
pub mod record;
pub mod save;
pub mod store;
pub mod terminal;
pub mod ui;
pub mod voice;
pub mod widget;
mod zone;
