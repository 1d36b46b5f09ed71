//! One account of a change, for the editor and the command line alike: what a place is called, what stood there and
//! what stands there now.

use crate::{
    customer::{Context, Field},
    record::{Document, Edit, Json, Node, Pointer},
    store::{JournalChange, Values},
    voice::{self, Words},
};

use super::model::ABSENT;

/// One changed place in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field, or the pointer of a member that is no field.
    pub label: String,
    /// The value as received; none where nobody read it.
    pub old: Option<String>,
    /// The value as edited.
    pub new: String,
}

impl Change {
    /// An edit of a place that is this field, if it is one, against what stood in a document.
    pub fn new(field: Option<&Field>, edit: &Edit, base: &Document, context: &Context) -> Self {
        let at = &edit.pointer;
        Self {
            label: title(field, at),
            old: old(field, at, base, context),
            new: shown(field, edit.value.as_ref().map(Json::node), context),
        }
    }

    /// As the journal keeps it.
    pub fn kept(self, edit: &Edit, base: &Document) -> JournalChange {
        let at = &edit.pointer;
        JournalChange {
            pointer: at.to_string(),
            label: self.label,
            values: Some(Values {
                old: base.find(at).map(|node| node.raw().to_owned()),
                new: edit.value.as_ref().map(|json| json.raw().to_owned()),
                old_words: self.old,
                new_words: self.new,
            }),
        }
    }
}

/// What people call a place on a line of its own.
pub fn title(field: Option<&Field>, at: &Pointer) -> String {
    let title = field.map(|field| Words::default().text(&voice::title(field)));
    title.unwrap_or_else(|| at.to_string())
}

/// What stood at a place of a document; none where nobody read it.
pub fn old(
    field: Option<&Field>,
    at: &Pointer,
    base: &Document,
    context: &Context,
) -> Option<String> {
    let node = base.find(at);
    let is_unread = node.is_none() && base.is_blind();
    (!is_unread).then(|| shown(field, node, context))
}

/// What stands at a place.
pub fn shown(field: Option<&Field>, node: Option<Node<'_>>, context: &Context) -> String {
    match field {
        Some(field) => field.shown_of(node, context).in_words(),
        None => node.map_or(ABSENT, Node::raw).to_owned(),
    }
}
