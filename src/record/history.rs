//! Undo and redo as values: what stood somewhere before, and after. Knows no document, so it outlives a save.

use super::{pointer::Pointer, value::Edit};

/// One step: where it happened, and what to put where to go back or forth.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    pub(super) at: Pointer,
    /// To be put in this order.
    pub(super) before: Vec<Edit>,
    pub(super) after: Vec<Edit>,
    /// The places of all edits before and after it: new members stand in their order.
    pub(super) order_before: Vec<Pointer>,
    pub(super) order_after: Vec<Pointer>,
    /// Its edits were dropped at once, those without a place too, which come back as they were.
    pub(super) is_discard: bool,
}

/// The steps made, and those undone.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    done: Vec<Moment>,
    /// The next one to redo last.
    undone: Vec<Moment>,
    /// Whether typing where the last step happened joins it.
    running: bool,
}

impl History {
    /// These steps made, and these undone.
    pub(super) fn of(done: Vec<Moment>, undone: Vec<Moment>) -> Self {
        Self {
            done,
            undone,
            running: false,
        }
    }

    /// The steps made, and those undone.
    pub(super) fn steps(&self) -> (&[Moment], &[Moment]) {
        (&self.done, &self.undone)
    }

    /// A step was made; it drops what could be redone.
    pub(super) fn push(&mut self, moment: Moment) {
        self.undone.clear();
        self.done.push(moment);
        self.running = false;
    }

    /// Typing where the last step happened joins it from now on.
    pub(super) fn begin_run(&mut self) {
        self.running = true;
    }

    /// The step that typing at `at` would go on with.
    pub(super) fn run_at(&mut self, at: &Pointer) -> Option<&mut Moment> {
        let running = self.running;
        self.done
            .last_mut()
            .filter(|moment| running && moment.at == *at)
    }

    /// The last step came to nothing.
    pub(super) fn forget_last(&mut self) {
        self.done.pop();
        self.running = false;
    }

    pub(super) fn end_run(&mut self) {
        self.running = false;
    }

    /// Gives the values of all steps another reading.
    pub(super) fn revalue(&mut self, change: impl Fn(&mut Edit)) {
        let moments = self.done.iter_mut().chain(&mut self.undone);
        moments
            .flat_map(|moment| moment.before.iter_mut().chain(&mut moment.after))
            .for_each(change);
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The step to undo next, taken out; [`Self::was_undone`] keeps it for redoing.
    pub(super) fn undo(&mut self) -> Option<Moment> {
        self.running = false;
        self.done.pop()
    }

    pub(super) fn was_undone(&mut self, moment: Moment) {
        self.undone.push(moment);
    }

    /// The step to redo next, taken out; [`Self::was_redone`] keeps it for undoing.
    pub(super) fn redo(&mut self) -> Option<Moment> {
        self.running = false;
        self.undone.pop()
    }

    pub(super) fn was_redone(&mut self, moment: Moment) {
        self.done.push(moment);
    }
}
