//! Parts of screens that know nothing of customers.

pub mod chips;
pub mod picker;
pub mod print;
pub mod sheet;
pub mod text_input;
