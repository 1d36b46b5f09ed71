//! Why a record, or one place in it, cannot be edited or sent. Knows no way around it.

use super::pointer::Pointer;

/// How many levels below `data` an edit may reach, its own value included. Nothing documented goes past five, and
/// readers of JSON commonly stop at 128.
pub const MAX_NESTING: usize = 128;

/// Why something cannot be edited or sent. Names and ids in it come from the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The answer holds bytes that are no UTF-8; sending its text would change them.
    InvalidUtf8,
    /// The answer holds `data` more than once.
    TwoRecords,
    /// The pointer is empty.
    WholeRecord,
    /// The API keeps this member itself, or finds the customer by it.
    Fixed {
        /// The member of `data`.
        member: String,
    },
    /// It would be too long a text to edit by hand.
    TooLong {
        /// The longest that is edited.
        kib: usize,
    },
    /// A key stands twice in the object where the edit would land, or above it.
    DuplicateKey {
        /// The decoded key.
        key: String,
        /// The object that holds it.
        object: Pointer,
    },
    /// The list has no item with that id (any more).
    NoSuchItem {
        /// The id looked for.
        id: String,
        /// The list.
        list: Pointer,
    },
    /// The list has several items with that id.
    DuplicateId {
        /// The id looked for.
        id: String,
        /// The list.
        list: Pointer,
    },
    /// The edit would change the id that it finds its list item by.
    ItemId {
        /// The list.
        list: Pointer,
    },
    /// The edit names an item of a list by its position, which shifts between two readings.
    Position {
        /// The list.
        list: Pointer,
    },
    /// The edit would land inside something that has no members.
    OtherType {
        /// What has no members.
        parent: Pointer,
    },
    /// The edit or its value reaches too deep.
    TooDeep,
    /// The record lacks the member by which the PUT finds the customer.
    NoKey {
        /// `externalId` or `id`.
        member: &'static str,
    },
}
