//! What stands in a record now: the received text with the edits in it, worked out only where somebody asks.

use std::sync::{Arc, OnceLock};

use super::{
    edit::Record,
    index::Indexed,
    json::Node,
    pointer::{Pointer, Step},
    refusal::Refusal,
    splice::{self, Splice, splice},
    value::Edit,
};

impl Record {
    /// What stands there now. Reads one member of `data` at most, however large the record.
    pub fn value(&self, at: &Pointer) -> Option<Node<'_>> {
        if let Some(edit) = self.edits.iter().find(|edit| edit.pointer.contains(at)) {
            return at.find_below(edit.pointer.steps().len(), edit.node()?);
        }
        if !self.edits.iter().any(|edit| may_meet(at, &edit.pointer)) {
            return self.base(at);
        }
        let whole = |text: String| Arc::new(Indexed::new(text));
        let Some(top) = at.top() else {
            let text = (self.now.whole).get_or_init(|| whole(self.splice_what_fits()));
            return text.find(at, 0, Node::trusted(text.text()));
        };
        let Some(text) = self.now.inside.get(top) else {
            return self.base(at);
        };
        let text = text
            .get_or_init(|| self.member_now(top).map(whole))
            .as_ref()?;
        text.find(at, 1, Node::trusted(text.text()))
    }

    /// The text of `data` with the edits in it.
    pub fn edited(&self) -> Result<String, Refusal> {
        let changes: Vec<_> = self.edits.iter().map(Edit::change).collect();
        self.splice_all(&changes)
    }

    /// What was worked out about this member of `data` no longer holds; without a member, about none of them.
    pub(super) fn forget(&mut self, top: Option<&str>) {
        self.now.whole = OnceLock::new();
        match top {
            Some(top) => drop(self.now.inside.remove(top)),
            None => self.now.inside.clear(),
        }
        for edit in &self.edits {
            let own = edit.pointer.top();
            if let Some(own) = own.filter(|_| edit.pointer.steps().len() > 1)
                && top.is_none_or(|top| top == own)
                && !self.now.inside.contains_key(own)
            {
                self.now.inside.insert(own.to_owned(), OnceLock::new());
            }
        }
    }

    /// A member of `data` with the edits inside it that have a place there.
    fn member_now(&self, top: &str) -> Option<String> {
        let member = self.document.find(&Pointer::of([top]));
        let inside = || {
            self.edits
                .iter()
                .filter(|edit| edit.pointer.top() == Some(top))
        };
        let all: Vec<_> = inside().map(Edit::change).collect();
        splice(member, &all, 1)
            .or_else(|_| {
                let fitting: Vec<_> = inside()
                    .filter(|edit| self.base_has_place(&edit.pointer).is_ok())
                    .map(Edit::change)
                    .collect();
                splice(member, &fitting, 1)
            })
            .unwrap_or_else(|_| member.map(|node| node.raw().to_owned()))
    }

    /// `data` with the edits that have a place there.
    fn splice_what_fits(&self) -> String {
        let fitting: Vec<_> = self
            .edits
            .iter()
            .filter(|edit| self.base_has_place(&edit.pointer).is_ok())
            .map(Edit::change)
            .collect();
        self.splice_all(&fitting)
            .unwrap_or_else(|_| self.document.data().raw().to_owned())
    }

    fn splice_all(&self, changes: &[Splice<'_>]) -> Result<String, Refusal> {
        let members = self.document.data().members();
        splice::object(self.document.data(), &members, changes, 0)
    }
}

/// Whether an edit there may change what stands at `at`: it lies inside, or reaches by an id into a list of which `at`
/// names an item by its position.
fn may_meet(at: &Pointer, edit: &Pointer) -> bool {
    let mut steps = at.steps().iter().zip(edit.steps());
    let apart = steps.find(|(at, edit)| at != edit);
    match apart {
        None => at.steps().len() <= edit.steps().len(),
        Some((Step::Key(key), Step::Id(_))) => key.parse::<usize>().is_ok(),
        Some(_) => false,
    }
}
