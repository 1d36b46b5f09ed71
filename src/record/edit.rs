//! A record being edited: the received document, the edits on it, and one undo history.
//!
//! No edit ever lies inside another: setting a place inside an edited one changes that edit's value, setting a place
//! around edited ones takes them in. Knows no customer and no screen.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use super::{
    compare::same_spelling,
    document::Document,
    history::History,
    index::Indexed,
    json::Node,
    pointer::{Pointer, Step},
    refusal::{MAX_NESTING, Refusal},
    splice::{Splice, splice},
    token::is_deeper,
    value::{Edit, Json, Value},
};

/// How a change joins the undo history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// A step of its own.
    Step,
    /// One step together with the typing at the same place just before.
    Typing,
}

/// Texts worked out when first asked for, until the next edit.
#[derive(Clone, Debug, Default)]
pub(super) struct Current {
    /// Members of `data` with edits inside, as edited; `None` where such a member is absent.
    pub(super) inside: BTreeMap<String, OnceLock<Option<Arc<Indexed>>>>,
    pub(super) whole: OnceLock<Arc<Indexed>>,
}

/// A document and the edits on it.
#[derive(Clone, Debug)]
pub struct Record {
    pub(super) document: Document,
    pub(super) edits: Vec<Edit>,
    pub(super) history: History,
    pub(super) now: Current,
    pub(super) revision: u64,
}

impl Record {
    /// A record without edits.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            edits: Vec::new(),
            history: History::default(),
            now: Current::default(),
            revision: 0,
        }
    }

    /// Grows with every change of an edit.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// A record with the [`edits`](Self::edits) of an earlier one on it, without history. Edits that this document has
    /// no place for are kept, so that nothing typed is lost; [`body`](Self::body) says why they cannot be sent.
    pub fn resume(document: Document, edits: Vec<Edit>) -> Self {
        let mut record = Self::new(document);
        for edit in edits {
            // Fails only inside another edit, which is not what `edits` gave.
            let _ = record.put(&edit.pointer, edit.value);
        }
        record
    }

    /// The record as received.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What differs from the received record, in the order of the first edit at each place.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// The edit at exactly this place.
    pub fn edit(&self, at: &Pointer) -> Option<&Edit> {
        self.edits.iter().find(|edit| edit.pointer == *at)
    }

    /// Whether the value at this place differs from the received one: by an edit there, around it or inside it.
    pub fn is_edited(&self, at: &Pointer) -> bool {
        self.edits.iter().any(|edit| at.contains(&edit.pointer))
            || (self.edits.iter().any(|edit| edit.pointer.top() == at.top())
                && !same_spelling(self.base(at), self.value(at)))
    }

    /// What stood there when received.
    pub fn base(&self, at: &Pointer) -> Option<Node<'_>> {
        self.document.find(at)
    }

    /// Sets what stands at a place; `None` removes the member. Setting what stands there already does nothing but end
    /// a run of typing, where it is a step of its own.
    pub fn set(&mut self, at: &Pointer, value: Value, run: Run) -> Result<(), Refusal> {
        let order = self.order();
        let Some(before) = self.change(at, value)? else {
            if run == Run::Step {
                self.end_run();
            }
            return Ok(());
        };
        let now = self.outcome(at, &before);
        let order_after = self.order();
        if run == Run::Typing
            && let Some(moment) = self.history.run_at(at)
        {
            let came_to_nothing = matches!(moment.before.as_slice(), [old]
                if old.pointer == now.pointer && same_spelling(old.node(), now.node()));
            moment.after = vec![now];
            moment.order_after = order_after;
            if came_to_nothing {
                self.history.forget_last();
            }
            return Ok(());
        }
        self.remember(at, before, order, vec![now]);
        if run == Run::Typing {
            self.history.begin_run();
        }
        Ok(())
    }

    /// Makes several changes, in this order, as one undo step: all of them or none.
    pub fn set_all(&mut self, changes: Vec<(Pointer, Value)>) -> Result<(), Refusal> {
        let (kept, order) = (self.edits.clone(), self.order());
        let (mut first, mut before, mut after) = (None, Vec::new(), Vec::new());
        for (pointer, value) in changes {
            match self.change(&pointer, value) {
                Ok(None) => {}
                Ok(Some(old)) => {
                    after.push(self.outcome(&pointer, &old));
                    before.push(old);
                    first.get_or_insert(pointer);
                }
                Err(refusal) => {
                    self.reset(kept);
                    return Err(refusal);
                }
            }
        }
        // The way back is the other way round.
        let before = before.into_iter().rev().flatten().collect();
        if let Some(first) = first {
            self.remember(&first, before, order, after);
        }
        Ok(())
    }

    /// Puts the received value back, as an undo step. Does nothing inside an edit that leaves no place for it.
    pub fn restore(&mut self, at: &Pointer) {
        let value: Value = self.base(at).map(Json::from);
        let has_no_place = self.around(at).is_some() && self.has_place(at).is_err();
        if has_no_place || same_spelling(self.value(at), value.as_ref().map(Json::node)) {
            return;
        }
        let (before, order) = (self.way_back(at), self.order());
        if self.put(at, value).is_ok() {
            let after = self.outcome(at, &before);
            self.remember(at, before, order, vec![after]);
        }
    }

    /// Changes a value with all checks; gives the way back, or `None` if nothing changed.
    fn change(&mut self, at: &Pointer, value: Value) -> Result<Option<Vec<Edit>>, Refusal> {
        self.editable(at)?;
        let node = value.as_ref().map(Json::node);
        if let (Some(node), Some(Step::Id(id))) = (node, at.steps().last())
            && !node.has_id(id)
        {
            return Err(Refusal::ItemId {
                list: at.prefix(at.steps().len() - 1),
            });
        }
        // The place itself is no deeper than that.
        if node.is_some_and(|node| is_deeper(node.raw(), MAX_NESTING - at.steps().len())) {
            return Err(Refusal::TooDeep);
        }
        if same_spelling(self.value(at), node) {
            return Ok(None);
        }
        let before = self.way_back(at);
        self.put(at, value)?;
        Ok(Some(before))
    }

    /// Puts a value without a look at the history; it is an edit only where it differs from the received one.
    pub(super) fn put(&mut self, at: &Pointer, value: Value) -> Result<(), Refusal> {
        let (pointer, value) = match self.around(at) {
            None => (at.clone(), value),
            Some(edit) => {
                let change = Splice {
                    at,
                    value: value.as_ref().map(Json::raw),
                };
                let text = splice(edit.node(), &[change], edit.pointer.steps().len())?;
                (edit.pointer.clone(), text.map(Json::trusted))
            }
        };
        let received = same_spelling(self.base(&pointer), value.as_ref().map(Json::node));
        let place = self.edits.iter().position(|edit| edit.pointer == pointer);
        match (place, received) {
            (Some(place), true) => drop(self.edits.remove(place)),
            (Some(place), false) => self.edits[place].value = value,
            (None, _) => {
                self.edits.retain(|edit| !pointer.contains(&edit.pointer));
                if !received {
                    let pointer = pointer.clone();
                    self.edits.push(Edit { pointer, value });
                }
            }
        }
        self.revision += 1;
        self.forget(pointer.top());
        Ok(())
    }

    /// Goes back to earlier edits.
    pub(super) fn reset(&mut self, edits: Vec<Edit>) {
        self.revision += 1;
        self.edits = edits;
        self.forget(None);
    }
}
