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
    /// Makes the answer to a save the record; what was typed since sending stays as an edit. `saves` is the key that
    /// saves; the answer is that to the PUT, or was `read_back`.
    pub(super) fn saved(
        &mut self,
        answer: Reading,
        (sent, read_back): (&[Edit], bool),
        context: &Context,
        saves: &str,
    ) {
        let found = self.record.saved(answer.document, sent, read_back);
        self.contest(found, saves);
        self.took(answer.customer, context);
    }

    /// Merges a newer reading under the edits, and marks the places that both changed; `saves` is the key that saves.
    pub(super) fn adopt(&mut self, reading: Reading, context: &Context, saves: &str) {
        let sets = save::sets(&reading.customer, &context.own);
        let found = self.record.merge(reading.document, &sets);
        self.contest(found, saves);
        self.took(reading.customer, context);
    }

    /// Marks the places that both changed, beside those that wait for a decision already; `saves` is the key that
    /// saves. Nothing but a decision, or the end of the edit, takes one away.
    pub(super) fn contest(&mut self, found: Vec<Conflict>, saves: &str) {
        let known = std::mem::take(&mut self.conflicts);
        for mut new in found {
            // What stood there when the agent began is worth more than what stood there in between.
            if let Some(known) = known.iter().find(|known| known.at == new.at) {
                new.base.clone_from(&known.base);
            }
            let words = format!("somebody else changed this, too: {saves} decides");
            self.marks.retain(|(place, _)| *place != new.at);
            self.marks.push((new.at.clone(), words));
            self.conflicts.push(new);
        }
        for known in known {
            let is_open = self.record.edit(&known.at).is_some()
                && !same_meaning(self.record.value(&known.at), self.record.base(&known.at));
            if is_open && self.conflicts.iter().all(|new| new.at != known.at) {
                let base = known.base.as_ref().map(Json::node);
                self.conflicts.push(self.record.conflict(&known.at, base));
            }
        }
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
