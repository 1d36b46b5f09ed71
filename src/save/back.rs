//! Reading back: what a reading tells of a PUT that may have been stored.

use std::time::Duration;

use super::{
    Cause, MOST_PUTS, Now, Order, Save, Shows, State, Stored, Waits, Why, is_customer, stored,
};
use crate::{
    api::{ApiError, NoCustomer},
    record::Document,
};

impl Save {
    /// Reads the customer to know whether the last PUT was stored.
    pub(super) fn read_back(&mut self, cause: Cause, way: usize, now: Now) -> Vec<Order> {
        let Some(who) = self.plan.after.get(way).cloned() else {
            let shows = Shows::Nothing(None);
            return self.over(Why::ReadBack { cause, shows }, now);
        };
        self.state = State::ReadingBack {
            since: now.run,
            cause,
            way,
        };
        vec![Order::Read(who)]
    }

    pub(super) fn was_read_back(
        &mut self,
        result: Result<&Document, ApiError>,
        since: Duration,
        cause: Cause,
        way: usize,
        now: Now,
    ) -> Vec<Order> {
        let has_other_way = way + 1 < self.plan.after.len();
        let error = match result {
            Ok(theirs) if is_customer(self.base(), theirs) => {
                return self.decide(theirs, since, cause, now);
            }
            // A new phone number that still belongs to somebody else, or to nobody.
            Ok(_) if has_other_way => return self.read_back(cause, way + 1, now),
            Err(ApiError::Answered { status: 404, .. }) if has_other_way => {
                return self.read_back(cause, way + 1, now);
            }
            Ok(_) => ApiError::Unreadable {
                status: 200,
                why: NoCustomer::Another,
            },
            Err(error) => error,
        };
        if error.is_about_the_key() {
            return self.key_refused(error, Some(cause));
        }
        let unknown = |error| Why::ReadBack {
            cause: cause.clone(),
            shows: Shows::Nothing(Some(error)),
        };
        self.wait(error, Some(cause.clone()), unknown, now)
    }

    /// What a reading that began at `since` proves of a PUT in doubt.
    pub(super) fn decide(
        &mut self,
        theirs: &Document,
        since: Duration,
        cause: Cause,
        now: Now,
    ) -> Vec<Order> {
        match stored(self.base(), self.sent(), theirs) {
            Stored::Yes => self.over(self.saved(theirs, true), now),
            _ if since < self.until => {
                let wait = self.until.saturating_sub(now.run);
                self.wait_for(wait, Waits::Old, Some(cause), now)
            }
            Stored::No => {
                // Nothing at the edited places changed, so this merges without a conflict.
                self.record.merge(theirs.clone(), &self.plan.sets);
                if self.unrefused < MOST_PUTS && !self.only_tells {
                    return self.put(now);
                }
                let shows = Shows::Old;
                self.over(Why::ReadBack { cause, shows }, now)
            }
            Stored::Unclear => {
                let shows = Shows::Other;
                self.over(Why::ReadBack { cause, shows }, now)
            }
        }
    }
}
