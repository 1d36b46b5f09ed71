//! A customer record as received, and the edits made to it.

pub mod json;
pub mod pointer;
