//! What an answer or a reading proves about a save, by meaning. Knows no requests.

use std::{borrow::Cow, collections::HashMap};

use crate::record::{Document, Edit, Kind, Node, Record, Value, pointer::Pointer, same_meaning};

use super::Difference;

/// Whether a PUT in doubt was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// The server holds a value of it that it did not hold before, and no edited place as it was.
    Yes,
    /// The server holds the old value in every edited place.
    No,
    /// It holds something else.
    Unclear,
}

/// Whether an answer holds the same customer: every id that both have is the same, and they have one in common.
pub fn is_customer(ours: &Document, theirs: &Document) -> bool {
    let ids = ["id", "externalId"].map(|member| {
        let at = Pointer::of([member]);
        let own = |document: &Document| document.find(&at).and_then(id);
        (own(ours), own(theirs))
    });
    let mut both = ids
        .into_iter()
        .filter_map(|(ours, theirs)| Some((ours?, theirs?)))
        .peekable();
    both.peek().is_some() && both.all(|(ours, theirs)| ours == theirs)
}

/// An id as text; upper and lower case are one, as in any UUID.
fn id(node: Node<'_>) -> Option<String> {
    match node.kind() {
        Kind::String => Some(node.string()?.to_lowercase()).filter(|id| !id.is_empty()),
        Kind::Number => Some(node.raw().to_owned()),
        Kind::Null | Kind::Boolean | Kind::Array | Kind::Object => None,
    }
}

/// What a reading after a PUT of these edits tells about it; `base` is what they were made on.
pub fn stored(base: &Document, edits: &[Edit], theirs: &Document) -> Stored {
    let (mut same, mut old, mut all, mut kept) = (false, true, true, false);
    for Edit { pointer, value } in edits {
        let (mine, base, now) = (node(value), base.find(pointer), theirs.find(pointer));
        // Another spelling of the same value proves nothing either way.
        if same_meaning(mine, base) {
            continue;
        }
        let is_mine = same_meaning(mine, now);
        same |= is_mine;
        all &= is_mine;
        let is_old = same_meaning(base, now);
        old &= is_old;
        kept |= is_old;
    }
    // One value of several may as well be a colleague's, who heard the same: that proves nothing of the others.
    match (all || (same && !kept), old) {
        (true, _) => Stored::Yes,
        (false, true) => Stored::No,
        (false, false) => Stored::Unclear,
    }
}

/// Where the server holds something other than what was sent: edited places one by one, other members of the body as
/// a whole.
pub(super) fn compare(record: &Record, body: &str, answer: &Document) -> Vec<Difference> {
    let mut differences = Vec::new();
    for Edit { pointer, value } in record.edits() {
        let stored = answer.find(pointer);
        if !same_meaning(node(value), stored) {
            differences.push(Difference {
                pointer: pointer.clone(),
                edited: true,
                stored: stored.map(|node| node.raw().to_owned()),
                sent: value.as_ref().map(|json| json.raw().to_owned()),
                kept: same_meaning(record.base(pointer), stored),
            });
        }
    }
    let sent = Node::parse(body).map(Node::members).unwrap_or_default();
    // Of members with one key only the last counts.
    let last_sent = by_key(sent.iter().copied());
    let stored_now = by_key(answer.data().each_member());
    for (key, value) in sent {
        // Half a surrogate pair in a key has no name of its own: looked up by the key, named only to be shown.
        let (Some(name), Some(bytes)) = (key.string(), key.decoded()) else {
            continue;
        };
        let last = last_sent.get(&bytes);
        if last.is_some_and(|last| !std::ptr::eq(last.raw(), value.raw())) {
            continue;
        }
        let stored = stored_now.get(&bytes).copied();
        let is_edited = (record.edits().iter())
            .any(|edit| edit.pointer.top().is_some_and(|top| key.is_string(top)));
        let pointer = Pointer::default().key(name);
        if !is_edited && !same_meaning(Some(value), stored) {
            differences.push(Difference {
                pointer,
                edited: false,
                stored: stored.map(|node| node.raw().to_owned()),
                sent: Some(value.raw().to_owned()),
                kept: false,
            });
        }
    }
    differences
}

/// The value of each member by its key; of several with one key the last.
fn by_key<'a>(
    members: impl Iterator<Item = (Node<'a>, Node<'a>)>,
) -> HashMap<Cow<'a, [u8]>, Node<'a>> {
    members
        .filter_map(|(key, value)| Some((key.decoded()?, value)))
        .collect()
}

fn node(value: &Value) -> Option<Node<'_>> {
    value.as_ref().map(|json| json.node())
}
