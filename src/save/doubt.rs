//! A PUT of which nobody knows whether it was stored: how it outlives its save, and how a reading settles it.
//!
//! Old values prove nothing for [`GRACE`] after the doubt arose, since the server may still be at work, whatever was
//! answered; until then nothing else is sent either, so that nothing older arrives behind it.

use std::time::Duration;

use jiff::Timestamp;

use super::{
    Cause, Now, Order, Outcome, Plan, RequestId, Save, Shows, State, Stored, Waits, Why,
    is_customer, stored,
};
use crate::{
    customer::CustomerRef,
    record::{Document, Edit, Record},
};

/// How long a server is given to come to an end with what it has not told the end of.
pub const GRACE: Duration = Duration::from_secs(3);

/// A PUT of which nobody knows whether it was stored.
#[derive(Clone, Debug)]
pub(super) struct Doubt {
    /// What was read before it, with the edits that it sent.
    record: Record,
    /// Why nobody knows.
    cause: Cause,
    /// When it left.
    put_at: Timestamp,
    /// Until then, since the program started, old values prove nothing.
    pub(super) until: Duration,
    /// What it relied on.
    plan: Plan,
    /// Which of its ways of reading back is tried.
    way: usize,
}

impl Doubt {
    /// What a reading that began at `since` proves; nothing yet, if it came too early to tell.
    fn verdict(&self, theirs: &Document, since: Duration) -> Option<Stored> {
        let stored = stored(self.record.document(), self.record.edits(), theirs);
        (stored == Stored::Yes || since >= self.until).then_some(stored)
    }
}

/// What a later save found out about an earlier one.
#[derive(Debug)]
pub struct Earlier {
    /// How that one ended.
    pub outcome: Outcome,
    pub(super) record: Record,
}

impl Earlier {
    /// What it had sent.
    pub fn sent(&self) -> &[Edit] {
        self.record.edits()
    }

    /// What was read before it.
    pub fn base(&self) -> &Document {
        self.record.document()
    }
}

impl Save {
    /// A save that was cut short, by the end of the program or of the work on its customer. `record` is what was read
    /// before its PUT, which left at `put_at`, with the edits that it sent; until `until` the server may still be at
    /// work on it.
    pub fn cut_short(
        record: Record,
        plan: Plan,
        (put_at, until): (Timestamp, Duration),
        now: Now,
        id: RequestId,
    ) -> Self {
        let outcome = Why::CutShort.into();
        let at = now.wall;
        Self {
            put_at,
            until,
            puts: 1,
            ..Self::new(record, plan, State::Over { outcome, at }, id)
        }
    }

    /// What was sent, by this save or an earlier one, of which nobody knows whether it is stored.
    pub fn doubtful(&self) -> Option<&[Edit]> {
        if let Some(doubt) = &self.doubt {
            return Some(doubt.record.edits());
        }
        let is_doubtful = match &self.state {
            State::Putting { .. } | State::ReadingBack { .. } => true,
            State::Waiting { cause, .. } | State::NeedsKey { cause, .. } => cause.is_some(),
            State::Reading { .. } | State::Unchecked { .. } => false,
            State::Over { outcome, .. } => outcome.cause_of_doubt().is_some(),
        };
        is_doubtful.then(|| self.sent())
    }

    /// When what is [`doubtful`](Self::doubtful) left.
    pub fn put_at(&self) -> Timestamp {
        (self.doubt.as_ref()).map_or(self.put_at, |doubt| doubt.put_at)
    }

    /// Whether there is a way to read what became of it.
    pub fn can_be_read_back(&self) -> bool {
        !self.plan.after.is_empty()
    }

    /// Whether it is over, and an earlier one is still in doubt.
    pub fn leaves_a_doubt(&self) -> bool {
        !self.is_open() && self.doubt.is_some()
    }

    /// What the last step found out about an earlier save.
    pub fn earlier(&self) -> Option<&Earlier> {
        self.earlier.as_ref()
    }

    /// The same, once.
    pub fn take_earlier(&mut self) -> Option<Earlier> {
        self.earlier.take()
    }

    /// Takes a reading that began at `since`, once it is over. None where nothing was in doubt, or the reading is of
    /// somebody else; else what to do next: nothing, or to wait and to read again where it came too early to tell.
    pub fn settle(
        &mut self,
        theirs: &Document,
        since: Duration,
        now: Now,
        next: RequestId,
    ) -> Option<Vec<Order>> {
        let doubt = self.doubt().filter(|_| !self.is_open())?;
        if !is_customer(doubt.record.document(), theirs) {
            return None;
        }
        let cause = self.reopen(doubt, next);
        Some(self.decide(theirs, since, cause, now))
    }

    /// Reads what became of a PUT in doubt, once it is over; none where nothing is, or nothing can read it.
    pub fn look_again(&mut self, now: Now, next: RequestId) -> Option<Vec<Order>> {
        let doubt =
            (self.doubt()).filter(|doubt| !self.is_open() && !doubt.plan.after.is_empty())?;
        let cause = self.reopen(doubt, next);
        Some(self.read_back(cause, 0, now))
    }

    /// Becomes the save in doubt again, only to tell what came of it.
    fn reopen(&mut self, doubt: Doubt, next: RequestId) -> Cause {
        self.id = next;
        self.doubt = None;
        self.puts = self.puts.max(1);
        self.tries = 0;
        self.key_renewed = false;
        self.only_tells = true;
        self.until = doubt.until;
        self.put_at = doubt.put_at;
        self.record = doubt.record;
        self.plan = doubt.plan;
        doubt.cause
    }

    /// How the customer is read before the PUT: where an earlier one is in doubt, as that one is read back.
    pub(super) fn way_before(&self) -> Option<CustomerRef> {
        match &self.doubt {
            Some(doubt) => doubt.plan.after.get(doubt.way).cloned(),
            None => self.plan.before.clone(),
        }
    }

    /// Goes to the next way of reading an earlier save in doubt; whether there is one.
    pub(super) fn has_other_way(&mut self) -> bool {
        let Some(doubt) = &mut self.doubt else {
            return false;
        };
        let is_left = doubt.way + 1 < doubt.plan.after.len();
        doubt.way += usize::from(is_left);
        is_left
    }

    /// The PUT in doubt once this save is over: its own, or an earlier one that it has not settled.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        let of_own = || {
            Some(Doubt {
                record: self.record.clone(),
                cause: self.outcome()?.cause_of_doubt()?,
                put_at: self.put_at,
                until: self.until,
                plan: self.plan.clone(),
                way: 0,
            })
        };
        self.doubt.clone().or_else(of_own)
    }

    /// Settles an earlier save by the reading that comes before a PUT; what to do instead of going on, if so.
    pub(super) fn settle_earlier(
        &mut self,
        doubt: Doubt,
        theirs: &Document,
        since: Duration,
        now: Now,
    ) -> Option<Vec<Order>> {
        let Some(verdict) = doubt.verdict(theirs, since) else {
            return Some(self.let_it_end(doubt, now));
        };
        let cause = doubt.cause;
        let why = match verdict {
            Stored::Yes => {
                self.conflicts = (self.record).saved(theirs.clone(), doubt.record.edits(), true);
                Why::Confirmed {
                    differences: Vec::new(),
                    read_back: true,
                }
            }
            Stored::No => Why::ReadBack {
                cause,
                shows: Shows::Old,
            },
            Stored::Unclear => Why::ReadBack {
                cause,
                shows: Shows::Other,
            },
        };
        // By which the customer is found from now on.
        if let Some(way) = doubt.plan.after.get(doubt.way) {
            self.plan.before = Some(way.clone());
            if !self.plan.after.contains(way) {
                self.plan.after.push(way.clone());
            }
        }
        let record = doubt.record;
        if verdict == Stored::Yes && self.record.edits().is_empty() {
            // All that was confirmed is that one's.
            self.become_earlier(record);
            return Some(self.over(self.saved(theirs, true), now));
        }
        let outcome = why.into();
        self.earlier = Some(Earlier { outcome, record });
        None
    }

    /// Ends as an earlier save does.
    pub(super) fn become_earlier(&mut self, record: Record) {
        self.record = record;
        self.puts = self.puts.max(1);
    }

    /// Waits until an earlier PUT must have come to its end.
    pub(super) fn let_it_end(&mut self, doubt: Doubt, now: Now) -> Vec<Order> {
        let wait = doubt.until.saturating_sub(now.run);
        self.doubt = Some(doubt);
        self.wait_for(wait, Waits::Earlier, None, now)
    }
}
