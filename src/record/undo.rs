//! Undoing and redoing changes of a record: what a step is made of, and how it is put back. Knows no customer and no
//! screen.

use std::collections::HashMap;

use super::{
    compare::same_spelling,
    edit::Record,
    history::Moment,
    pointer::Pointer,
    value::{Edit, Json},
};

impl Record {
    /// Undoes one step and says where it happened; of several places, the first.
    pub fn undo(&mut self) -> Option<Pointer> {
        // A step that has no place in the record any more (after a save) is passed over.
        while let Some(moment) = self.history.undo() {
            if self.put_all(&moment.before, moment.is_discard) {
                self.sort(&moment.order_before);
                let at = moment.at.clone();
                self.history.was_undone(moment);
                return Some(at);
            }
        }
        None
    }

    /// Makes the last undone step again and says where it happened.
    pub fn redo(&mut self) -> Option<Pointer> {
        while let Some(moment) = self.history.redo() {
            if self.put_all(&moment.after, moment.is_discard) {
                self.sort(&moment.order_after);
                let at = moment.at.clone();
                self.history.was_redone(moment);
                return Some(at);
            }
        }
        None
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Makes the next change a new undo step.
    pub fn end_run(&mut self) {
        self.history.end_run();
    }

    /// What to put where to undo a change that is about to happen here.
    pub(super) fn way_back(&self, at: &Pointer) -> Vec<Edit> {
        if let Some(edit) = self.around(at) {
            return vec![edit.clone()];
        }
        let taken_in: Vec<_> = self
            .edits
            .iter()
            .filter(|edit| edit.pointer != *at && at.contains(&edit.pointer))
            .cloned()
            .collect();
        // With edits inside, first the received value and then each of them: they stay edits of their own.
        let old = if taken_in.is_empty() {
            self.value(at)
        } else {
            self.base(at)
        };
        let mut way = vec![Edit {
            pointer: at.clone(),
            value: old.map(Json::from),
        }];
        way.extend(taken_in);
        way
    }

    /// What to put where to make a change again that just happened here: inside an edit its whole new value, because
    /// what came before in a run of typing may have left parents there.
    pub(super) fn outcome(&self, at: &Pointer, way_back: &[Edit]) -> Edit {
        let pointer = way_back.first().map_or(at, |edit| &edit.pointer);
        Edit {
            pointer: pointer.clone(),
            value: self.value(pointer).map(Json::from),
        }
    }

    /// Drops every edit, as one undo step, but for what was `sent`: that stays, or stands again as it was sent. Whether
    /// there was something to drop.
    pub fn discard(&mut self, sent: &[Edit]) -> bool {
        let stays = self.sent_of(sent);
        if stays == self.edits {
            return false;
        }
        let (before, order) = (self.edits.clone(), self.order());
        let received = |edit: &Edit| Edit {
            pointer: edit.pointer.clone(),
            value: self.base(&edit.pointer).map(Json::from),
        };
        let after = before.iter().map(received).chain(stays.iter().cloned());
        let after: Vec<_> = after.collect();
        let way_back = stays.iter().map(received).chain(before);
        let (way_back, at) = (way_back.collect(), after[0].pointer.clone());
        self.reset(stays);
        self.history.push(Moment {
            at,
            before: way_back,
            order_before: order,
            after,
            order_after: self.order(),
            is_discard: true,
        });
        true
    }

    /// How many edits [`discard`](Self::discard) would drop.
    pub fn discards(&self, sent: &[Edit]) -> usize {
        let stays = self.sent_of(sent);
        let dropped = self.edits.iter().filter(|edit| !stays.contains(edit));
        dropped.count()
    }

    /// What of it was sent and has not been taken back since.
    fn sent_of(&self, sent: &[Edit]) -> Vec<Edit> {
        let is_left = |sent: &&Edit| {
            let mut edits = self.edits.iter();
            let at = &sent.pointer;
            edits.any(|own| own.pointer.contains(at) || at.contains(&own.pointer))
                && !same_spelling(self.base(at), sent.node())
        };
        sent.iter().filter(is_left).cloned().collect()
    }

    /// Puts several values, all of them or none; says whether they had a place. With `forces`, an edit that has none is an
    /// edit all the same.
    fn put_all(&mut self, values: &[Edit], forces: bool) -> bool {
        let kept = self.edits.clone();
        for edit in values {
            let put = self
                .has_place(&edit.pointer)
                .and_then(|()| self.put(&edit.pointer, edit.value.clone()));
            if put.is_err() && forces && self.around(&edit.pointer).is_none() {
                let is_edit = !same_spelling(self.base(&edit.pointer), edit.node());
                self.edits.extend(is_edit.then(|| edit.clone()));
                let edits = std::mem::take(&mut self.edits);
                self.reset(edits);
            } else if put.is_err() {
                self.reset(kept);
                return false;
            }
        }
        true
    }

    /// Adds an undo step.
    pub(super) fn remember(
        &mut self,
        at: &Pointer,
        before: Vec<Edit>,
        order_before: Vec<Pointer>,
        after: Vec<Edit>,
    ) {
        self.history.push(Moment {
            at: at.clone(),
            before,
            order_before,
            after,
            order_after: self.order(),
            is_discard: false,
        });
    }

    /// The places of the edits, in their order.
    pub(super) fn order(&self) -> Vec<Pointer> {
        self.edits.iter().map(|edit| edit.pointer.clone()).collect()
    }

    /// Puts the edits in an earlier order, because new members stand in it; those it does not name go last.
    fn sort(&mut self, order: &[Pointer]) {
        let places: HashMap<_, _> = order.iter().zip(0_usize..).collect();
        let mut edits = std::mem::take(&mut self.edits);
        edits.sort_by_key(|edit| places.get(&edit.pointer).copied().unwrap_or(usize::MAX));
        self.reset(edits);
    }
}
