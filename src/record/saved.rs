//! A record meets a newer answer: after a save, or after reading it again before one.

use super::{
    compare::{same_meaning, same_spelling},
    document::Document,
    edit::Record,
    merge::Conflict,
    value::{Edit, Json},
};

impl Record {
    /// The answer to a PUT becomes what was received. Of the edits that were `sent`, those that still hold are done;
    /// where something newer stands, it stays as an edit of the answer, even if it is the value from before the save.
    /// An edit equal to what the answer says vanishes. The undo history goes on. Where an edit that was not sent meets
    /// another value than it was made on, somebody else changed that: the conflict is returned for somebody to decide.
    /// So it is for one that is newer than what was sent, if the answer was `read_back` some time later.
    pub fn saved(&mut self, answer: Document, sent: &[Edit], read_back: bool) -> Vec<Conflict> {
        let before = self.document.clone();
        for edit in sent {
            let at = &edit.pointer;
            let now = self.value(at);
            if same_spelling(now, edit.node()) {
                self.edits.retain(|own| !at.contains(&own.pointer));
            } else if !self.edits.iter().any(|own| own.pointer.contains(at)) {
                // Brought back to the old value since, wholly or in part: that is newer than what was sent.
                let value = now.map(Json::from);
                self.edits.retain(|own| !at.contains(&own.pointer));
                self.edits.push(Edit {
                    pointer: at.clone(),
                    value,
                });
            }
            self.forget(at.top());
        }
        self.rebase(answer);
        let document = &self.document;
        // Going back to where nothing stood clears from now on what the save has put there.
        self.history.revalue(|edit| {
            let at = &edit.pointer;
            if edit.value.is_none() && before.find(at).is_none() && document.find(at).is_some() {
                edit.value = Some(Json::null());
            }
        });
        let known = |edit: &Edit| {
            let at = &edit.pointer;
            match sent.iter().find(|sent| sent.pointer == *at) {
                Some(sent) if read_back => Some(sent.value.clone()),
                _ if sent
                    .iter()
                    .any(|sent| sent.pointer.contains(at) || at.contains(&sent.pointer)) =>
                {
                    None
                }
                _ => Some(before.find(at).map(Json::from)),
            }
        };
        let conflict = |edit: &Edit| {
            let base = known(edit)?;
            let base = base.as_ref().map(Json::node);
            let theirs = self.base(&edit.pointer);
            let is_contested = !same_meaning(base, theirs) && !same_meaning(edit.node(), theirs);
            is_contested.then(|| self.conflict(&edit.pointer, base))
        };
        self.edits().iter().filter_map(conflict).collect()
    }

    /// A newer reading becomes what was received; the edits stay, and those equal to it vanish.
    pub fn rebase(&mut self, answer: Document) {
        self.document = answer;
        let mut edits = std::mem::take(&mut self.edits);
        edits.retain(|edit| !same_spelling(self.base(&edit.pointer), edit.node()));
        self.reset(edits);
        self.end_run();
    }
}
