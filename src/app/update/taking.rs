//! How what was read, or answered to a save, becomes the record under what was typed; and what then waits for a
//! decision, since somebody else changed it, too.

use crate::{
    customer::{Context, Customer},
    record::{Conflict, Edit, Json, same_meaning},
    save,
};

use super::{
    super::{
        draft::Aside,
        model::{Loaded, Reading},
    },
    tabs,
};

impl Loaded {
    /// Makes the answer to a save the record; what was typed since sending stays as an edit. The answer is that to the
    /// PUT, or was `read_back`.
    pub(super) fn saved(
        &mut self,
        answer: Reading,
        (sent, read_back): (&[Edit], bool),
        context: &Context,
    ) {
        let found = self.record.saved(answer.document, sent, read_back);
        // What stands there now is our own.
        self.aside.retain(|known| {
            let at = &known.edit.pointer;
            let is_in = |sent: &Edit| sent.pointer.contains(at) || at.contains(&sent.pointer);
            !sent.iter().any(is_in)
        });
        self.contest(found);
        self.took(answer.customer, context);
    }

    /// Merges a newer reading under the edits; the places that both changed wait for a decision.
    pub(super) fn adopt(&mut self, reading: Reading, context: &Context) {
        let sets = save::sets(&reading.customer, &context.own);
        let found = self.record.merge(reading.document, &sets);
        self.contest(found);
        self.took(reading.customer, context);
    }

    /// Takes the places that both changed, beside those that wait for a decision already. Nothing but a decision, or
    /// the end of the edit, takes one away.
    pub(super) fn contest(&mut self, found: Vec<Conflict>) {
        let known = std::mem::take(&mut self.conflicts);
        for mut new in found {
            // What stood there when the agent began is worth more than what stood there in between.
            if let Some(known) = known.iter().find(|known| known.at == new.at) {
                new.base.clone_from(&known.base);
            }
            self.conflicts.push(new);
        }
        for known in known {
            if self.conflicts.iter().all(|new| new.at != known.at) {
                let base = known.base.as_ref().map(Json::node);
                self.conflicts.push(self.record.conflict(&known.at, base));
            }
        }
        self.forget_ended();
    }

    /// Forgets conflicts of edits that ended: they were undone, or are what somebody else stored, too.
    pub(super) fn forget_ended(&mut self) {
        let contested: Vec<_> = self.conflicts.iter().map(|known| &known.at).collect();
        let edits = self.record.edits().iter();
        let edits = edits.filter(|edit| contested.contains(&&edit.pointer));
        let edits: Vec<_> = edits.cloned().collect();
        self.keep_aside(edits);
        let record = &self.record;
        self.conflicts.retain(|known| {
            record.edit(&known.at).is_some()
                && !same_meaning(record.value(&known.at), record.base(&known.at))
        });
    }

    /// Keeps what every edit was made on, before a step that may take it back.
    pub(super) fn set_aside(&mut self) {
        self.keep_aside(self.record.edits().to_vec());
    }

    fn keep_aside(&mut self, edits: Vec<Edit>) {
        for edit in edits {
            let mut conflicts = self.conflicts.iter();
            let base = match conflicts.find(|known| known.at == edit.pointer) {
                Some(known) => known.base.clone(),
                None => self.record.base(&edit.pointer).map(Json::from),
            };
            self.aside.retain(|known| known.edit != edit);
            self.aside.push(Aside { edit, base });
        }
    }

    /// Takes up the edits that a step has brought back beside those `before`: where another value stands by now than they
    /// were made on, somebody else has changed that.
    pub(super) fn take_up(&mut self, before: &[Edit]) {
        let record = &self.record;
        let back = record.edits().iter().filter(|edit| !before.contains(edit));
        let found = back.filter_map(|edit| {
            let known = self.aside.iter().find(|known| known.edit == *edit)?;
            let conflict = record.conflict(&edit.pointer, known.base.as_ref().map(Json::node));
            let theirs = record.base(&edit.pointer);
            let is_contested = !same_meaning(known.base.as_ref().map(Json::node), theirs);
            (is_contested || conflict.gone.is_some()).then_some(conflict)
        });
        let found = found.collect();
        self.contest(found);
    }

    /// Shows what the record holds now, and what it means.
    pub(super) fn took(&mut self, customer: Customer, context: &Context) {
        self.customer = customer;
        self.keep_typing(context);
        self.promotions.renew(&self.customer);
        self.extra.renew(&self.record);
        tabs::check(self, context);
    }

    /// Shows what the record holds now in every form.
    pub(super) fn reload(&mut self, context: &Context) {
        self.profile.reload(&self.record, context);
        self.consents.reload(&self.record, context);
        self.extra.reload(&self.record);
        tabs::check(self, context);
    }
}
