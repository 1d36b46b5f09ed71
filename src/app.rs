//! The program as a model and the one way to change it: messages in, effects out.
//!
//! Nothing here draws or waits; the loop that does both is [`editor`](crate::editor).

pub mod account;
pub mod action;
pub mod draft;
pub mod effect;
pub mod finder;
pub mod form;
mod keeper;
pub mod key;
pub mod keyboard;
pub mod keymap;
pub mod layer;
pub mod model;
pub mod msg;
pub mod note;
pub mod palette;
pub mod running;
pub mod search;
pub mod stamped;
pub mod status;
pub mod target;
pub mod update;
pub mod view;
pub mod words;
pub mod work;
