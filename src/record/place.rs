//! Whether an edit has one place to go to, and only one. Changes nothing.

use super::{
    edit::{Edit, Record},
    payload,
    pointer::{Pointer, Step},
    refusal::{MAX_NESTING, Refusal},
    splice::{Change, splice},
};

impl Record {
    /// Whether an edit at this place can be made and sent.
    pub fn editable(&self, at: &Pointer) -> Result<(), Refusal> {
        if let Some(refusal) = self.document.read_only() {
            return Err(refusal.clone());
        }
        let Some(first) = at.steps().first() else {
            return Err(Refusal::WholeRecord);
        };
        if let Step::Key(top) = first
            && payload::is_fixed(top)
        {
            return Err(Refusal::Fixed {
                member: top.clone(),
            });
        }
        if at.steps().len() > MAX_NESTING {
            return Err(Refusal::TooDeep);
        }
        if let Some(place) = (at.steps().windows(2))
            .position(|pair| matches!(pair, [Step::Id(_), Step::Key(key)] if key == "id"))
        {
            return Err(Refusal::ItemId {
                list: at.prefix(place),
            });
        }
        self.has_place(at)
    }

    /// Whether the record, as edited so far, has exactly one place for an edit.
    pub(super) fn has_place(&self, at: &Pointer) -> Result<(), Refusal> {
        if self.edit(at).is_some() {
            return Ok(());
        }
        let Some(edit) = self.around(at) else {
            return self.base_has_place(at);
        };
        let depth = edit.pointer.steps().len();
        if let (None, Some(Step::Id(id))) = (&edit.value, edit.pointer.steps().last()) {
            return Err(Refusal::NoSuchItem {
                id: id.clone(),
                list: at.prefix(depth - 1),
            });
        }
        splice(edit.node(), &[probe(at)], depth).map(drop)
    }

    /// Whether the received record has exactly one place for an edit.
    pub(super) fn base_has_place(&self, at: &Pointer) -> Result<(), Refusal> {
        let Some(top) = at.top() else {
            return splice(Some(self.document.data()), &[probe(at)], 0).map(drop);
        };
        let mut found = (self.document.members()).filter(|(key, _)| key.is_string(top));
        let member = found.next().map(|(_, value)| value);
        if found.next().is_some() {
            return Err(Refusal::DuplicateKey {
                key: top.to_owned(),
                object: Pointer::default(),
            });
        }
        splice(member, &[probe(at)], 1).map(drop)
    }

    /// The edit that this place lies inside of.
    pub(super) fn around(&self, at: &Pointer) -> Option<&Edit> {
        self.edits
            .iter()
            .find(|edit| edit.pointer != *at && edit.pointer.contains(at))
    }
}

/// An edit that only asks whether there is a place for one.
fn probe(at: &Pointer) -> Change<'_> {
    Change {
        at,
        value: Some("null"),
    }
}
