//! Why a record, or one place in it, cannot be edited or sent. Knows no way around it.

use super::{json::Kind, pointer::Pointer};

/// How many levels below `data` an edit may reach, its own value included. Nothing documented goes past five, and
/// readers of JSON commonly stop at 128.
pub const MAX_NESTING: usize = 128;

/// Why something cannot be edited or sent: one whole sentence each, saying where and what to do instead.
///
/// Names and ids in it come from the record: show them as foreign text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The answer holds bytes that are no UTF-8; sending its text would change them.
    #[error(
        "This record holds bytes that are not valid UTF-8; it can be read but not edited, because sending it back would change them."
    )]
    InvalidUtf8,
    /// The answer holds `data` more than once.
    #[error(
        "This answer holds \"data\" more than once; it can be read but not edited, because nobody can tell which one counts."
    )]
    TwoRecords,
    /// The pointer is empty.
    #[error("The record cannot be replaced as a whole; edit its members one by one.")]
    WholeRecord,
    /// The API keeps this member itself, or finds the customer by it.
    #[error("\"{member}\" is kept by the server and cannot be edited here.")]
    Fixed {
        /// The member of `data`.
        member: String,
    },
    /// It would be too long a text to edit by hand.
    #[error(
        "This is longer than {kib} KiB, too long to be edited as a text; `get --json` shows all of it."
    )]
    TooLong {
        /// The longest that is edited.
        kib: usize,
    },
    /// A key stands twice in the object where the edit would land, or above it.
    #[error(
        "\"{key}\" stands more than once in {}, so an edit might hit the wrong one; it can be read but not edited.",
        place(.object)
    )]
    DuplicateKey {
        /// The decoded key.
        key: String,
        /// The object that holds it.
        object: Pointer,
    },
    /// The list has no item with that id (any more).
    #[error("{} has no item with the id \"{id}\"; read the record again.", place(.list))]
    NoSuchItem {
        /// The id looked for.
        id: String,
        /// The list.
        list: Pointer,
    },
    /// The list has several items with that id.
    #[error(
        "{} has more than one item with the id \"{id}\", so an edit might hit the wrong one; they can be read but not edited.",
        place(.list)
    )]
    DuplicateId {
        /// The id looked for.
        id: String,
        /// The list.
        list: Pointer,
    },
    /// The edit would change the id that it finds its list item by.
    #[error("An item of {} has to keep its id; edit the list as a whole to change it.", place(.list))]
    ItemId {
        /// The list.
        list: Pointer,
    },
    /// The edit names an item of a list by its position, which shifts between two readings.
    #[error(
        "{} is a list, and its items shift between two readings; edit an item by its id, or the list as a whole.",
        place(.list)
    )]
    Position {
        /// The list.
        list: Pointer,
    },
    /// The edit would land inside something that has no members.
    #[error("{} is {kind}, so nothing can be put inside it; edit it as a whole.", place(.parent))]
    OtherType {
        /// What has no members.
        parent: Pointer,
        /// What it is.
        kind: Kind,
    },
    /// The edit or its value reaches too deep.
    #[error(
        "This edit would nest deeper than {MAX_NESTING} levels, which is more than can be sent safely."
    )]
    TooDeep,
    /// The record lacks the member by which the PUT finds the customer.
    #[error(
        "The record has no \"{member}\", and without one the server cannot tell which customer to update."
    )]
    NoKey {
        /// `externalId` or `id`.
        member: &'static str,
    },
}

/// A pointer as a place in a sentence.
fn place(at: &Pointer) -> String {
    if at.steps().is_empty() {
        "the record".to_owned()
    } else {
        at.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speaks_in_sentences() {
        let refusal = Refusal::DuplicateKey {
            key: "email".to_owned(),
            object: Pointer::default(),
        };
        assert_eq!(
            refusal.to_string(),
            "\"email\" stands more than once in the record, so an edit might hit the wrong one; it can be read but not edited."
        );
        let refusal = Refusal::OtherType {
            parent: Pointer::of(["extendedProperties"]),
            kind: Kind::String,
        };
        assert_eq!(
            refusal.to_string(),
            "/extendedProperties is a text, so nothing can be put inside it; edit it as a whole."
        );
    }
}
