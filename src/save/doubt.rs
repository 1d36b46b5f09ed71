//! A PUT of which nobody knows whether it was stored: how it outlives its save, and how a reading settles it.
//!
//! Old values prove nothing for [`GRACE`] after the editor stopped waiting, since the server may still be at work;
//! until then nothing else is sent either, so that nothing older arrives behind it.

use std::time::Duration;

use super::{Now, Order, Outcome, Plan, RequestId, Save, State, Stored, is_customer, stored};
use crate::{
    api::ApiError,
    record::{Document, Edit, Record},
};

/// How long a server is given to come to an end with what nobody waits for any more.
pub const GRACE: Duration = Duration::from_secs(3);

/// A PUT of which nobody knows whether it was stored.
#[derive(Clone, Debug)]
pub(super) struct Doubt {
    /// What was read before it, with the edits that it sent.
    record: Record,
    /// Why nobody knows.
    cause: ApiError,
    /// Until then, since the program started, old values prove nothing.
    pub(super) until: Duration,
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
    record: Record,
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
    /// before its PUT, with the edits that it sent; until `until` the server may still be at work on it.
    pub fn cut_short(record: Record, plan: Plan, until: Duration, now: Now, id: RequestId) -> Self {
        let outcome = Outcome::CutShort;
        let at = now.wall;
        Self {
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
            State::Over { outcome, .. } => cause(outcome).is_some(),
        };
        is_doubtful.then(|| self.sent())
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
        self.id = next;
        self.doubt = None;
        self.puts = self.puts.max(1);
        self.tries = 0;
        self.only_tells = true;
        self.until = doubt.until;
        self.record = doubt.record;
        Some(self.decide(theirs, since, doubt.cause, now))
    }

    /// The PUT in doubt once this save is over: its own, or an earlier one that it has not settled.
    pub(super) fn doubt(&self) -> Option<Doubt> {
        let of_own = || {
            Some(Doubt {
                record: self.record.clone(),
                cause: cause(self.outcome()?)?,
                until: self.until,
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
    ) -> Result<(), Vec<Order>> {
        let Some(verdict) = doubt.verdict(theirs, since) else {
            return Err(self.let_it_end(doubt, now));
        };
        let outcome = match verdict {
            Stored::Yes => {
                self.conflicts = (self.record).saved(theirs.clone(), doubt.record.edits(), true);
                Outcome::Saved { read_back: true }
            }
            Stored::No => Outcome::NotStored(doubt.cause),
            Stored::Unclear => Outcome::Unclear(doubt.cause),
        };
        let record = doubt.record;
        if verdict == Stored::Yes && self.record.edits().is_empty() {
            // All that was confirmed is that one's: it ends as that one does.
            self.record = record;
            self.puts = self.puts.max(1);
            self.over(self.saved(theirs, true), now);
            return Err(Vec::new());
        }
        self.earlier = Some(Earlier { outcome, record });
        Ok(())
    }

    /// Waits until an earlier PUT must have come to its end.
    pub(super) fn let_it_end(&mut self, doubt: Doubt, now: Now) -> Vec<Order> {
        let wait = doubt.until.saturating_sub(now.run);
        self.state = State::Waiting {
            until: now.run + wait,
            error: ApiError::Lost {
                why: "the save before this one may still be stored".to_owned(),
                late: true,
            },
            cause: None,
        };
        self.doubt = Some(doubt);
        vec![Order::Wait(wait)]
    }
}

/// Why nobody knows whether a save that ended so was stored; none where that is known.
fn cause(outcome: &Outcome) -> Option<ApiError> {
    let why = match outcome {
        Outcome::Unknown { error, .. } => return Some(error.clone()),
        Outcome::Cancelled { sure: false, .. } => "the save was cancelled",
        Outcome::CutShort => "the save was cut short",
        Outcome::Saved { .. }
        | Outcome::Differs { .. }
        | Outcome::NothingLeft
        | Outcome::Undecided(_)
        | Outcome::Rejected(_)
        | Outcome::KeyRefused(_)
        | Outcome::NotFound(_)
        | Outcome::Conflict(_)
        | Outcome::Busy(_)
        | Outcome::Refused(_)
        | Outcome::NotSent(_)
        | Outcome::NotRead(_)
        | Outcome::OtherCustomer
        | Outcome::Unsendable(_)
        | Outcome::NotStored(_)
        | Outcome::Unclear(_)
        | Outcome::Cancelled { sure: true, .. } => return None,
    };
    Some(ApiError::Lost {
        why: why.to_owned(),
        late: true,
    })
}
