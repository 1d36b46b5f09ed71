//! Every message of the catalogues: a constant where it has no arguments, else a function that takes them. What they
//! give is a value; [`Words`](super::Words) says it in a language.

use super::{Label, Phrase, Sheet};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
