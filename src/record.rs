//! A customer record as received, and the edits made to it.
//!
//! The record is its bytes: an answer is kept as it came, an edit is a place and a new value, and what is sent back is
//! the received text with only the edited spans replaced. So number spellings, the order of members, unknown members,
//! duplicate keys and escapes survive. Knows JSON and the names of the members that the API keeps to itself; nothing
//! of what a customer is, of screens or of the network.

mod compare;
mod difference;
mod document;
mod edit;
mod history;
mod index;
pub mod json;
mod kept;
mod merge;
mod now;
mod payload;
mod place;
pub mod pointer;
mod pretty;
mod refusal;
mod saved;
mod slip;
mod splice;
mod token;
mod undo;
mod value;
mod walk;

pub use compare::same_meaning;
pub use difference::{member_edits, no_name_twice, typed_member};
pub use document::{Document, Unreadable};
pub use edit::{Record, Run};
pub use json::{Kind, Node};
pub use kept::{Kept, KeptEdit, NotKept, edits};
pub use merge::{Conflict, joined};
pub use payload::{Payload, UpdateKey};
pub use pointer::{Pointer, Step};
pub use pretty::pretty;
pub use refusal::{MAX_NESTING, Refusal};
pub use slip::{Slip, SyntaxError};
pub use value::{Edit, Json, Value};
