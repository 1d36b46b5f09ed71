//! How what was read, or answered to a save, becomes the record under what was typed; and what then waits for a
//! decision, since somebody else changed it, too.

use crate::{
    customer::{Context, Customer},
    record::{Conflict, Edit, Json, same_meaning},
    save,
};

use super::{
    super::model::{Loaded, Reading},
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
        let record = &self.record;
        self.conflicts.retain(|known| {
            record.edit(&known.at).is_some()
                && !same_meaning(record.value(&known.at), record.base(&known.at))
        });
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
