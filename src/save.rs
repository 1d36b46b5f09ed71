//! A save as a state machine: read the customer again, merge, PUT, compare the answer with what was sent.
//!
//! ```text
//! Reading ─► Putting ─► Over        Unchecked: nobody can tell what others changed; waits for the agent's word
//!    ▲  ▲       │  ▲                NeedsKey:  the API key was refused; waits for another one
//!    │  └───────┤  └─ ReadingBack   Waiting:   for a server that asks to, or one that cannot be reached
//!    └─ Waiting ┘
//! ```
//!
//! [`Save::step`] is the only way forward: it takes what happened and says what to do next, so the editor and the
//! command line share every rule. Knows no screen and opens no connection. Never "failed" for an outcome that is not
//! known, never "saved" without the API's answer; at most [`MOST_PUTS`] PUTs of one save may have been stored.

mod back;
mod doubt;
mod ending;
mod outcome;
mod plan;
mod state;
mod verdict;

#[cfg(test)]
mod tests;

use std::time::Duration;

use jiff::Timestamp;

use crate::{
    api::{ApiError, NoCustomer, UpdateRequest},
    record::{Conflict, Document, Edit, Record},
};

use doubt::Doubt;
pub use doubt::{Earlier, GRACE};
pub use ending::{Code, Ending};
pub use outcome::{Cause, Certainty, Difference, Outcome, Shows, Why};
pub use plan::{Plan, key, sets, way};
pub use state::{Happened, Order, State, Waits};
use verdict::compare;
pub use verdict::{Stored, is_customer, stored};

/// PUTs of one save that the server may have stored: one, and one more where a reading proved the first one absent.
/// One that it refused is none of them.
pub const MOST_PUTS: u32 = 2;
/// Tries at a server that cannot be reached, or that asks to come back later.
const TRIES: u32 = 3;
/// The longest wait that a server may ask for; a longer one is left to the agent.
const PATIENCE: Duration = Duration::from_secs(300);

/// The moment of a message: the clock is a parameter of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// By the wall clock.
    pub wall: Timestamp,
    /// Since the program started.
    pub run: Duration,
}

/// Names one piece of background work; its result comes back with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// One save of one customer.
#[derive(Debug)]
pub struct Save {
    /// The piece of work under way.
    pub id: RequestId,
    /// Where it stands.
    pub state: State,
    /// Something was typed since it ended.
    pub edited_since: bool,
    plan: Plan,
    /// The newest reading with the confirmed edits on it.
    record: Record,
    /// What was confirmed, as the agent saw it.
    confirmed: Vec<Edit>,
    /// What somebody else changed too, by the newest reading.
    conflicts: Vec<Conflict>,
    /// PUTs that reached the server, or may have.
    puts: u32,
    /// Those of them that were not refused.
    unrefused: u32,
    /// Tries that came to nothing: up to the PUT's answer, and again when reading back.
    tries: u32,
    /// When the last PUT left.
    put_at: Timestamp,
    key_renewed: bool,
    /// Until then, since the program started, the last PUT may still come true: old values prove nothing yet.
    until: Duration,
    /// It had ended once: what a reading proves is told, and nothing is sent any more.
    only_tells: bool,
    /// An earlier save in doubt, which the next reading has to settle before anything is sent.
    doubt: Option<Doubt>,
    /// What became of that one, until somebody takes it.
    earlier: Option<Earlier>,
}

impl Save {
    /// Begins a save of `record` with its edits. Whether the last one was stored is found out first, where that is
    /// not known.
    pub fn begin(
        record: Record,
        plan: Plan,
        last: Option<&Self>,
        now: Now,
        id: RequestId,
    ) -> (Self, Vec<Order>) {
        let mut save = Self::new(record, plan, State::Reading { since: now.run }, id);
        save.doubt = last.and_then(Self::doubt);
        let orders = save.go_on(None, now);
        (save, orders)
    }

    fn new(record: Record, plan: Plan, state: State, id: RequestId) -> Self {
        Self {
            id,
            state,
            edited_since: false,
            plan,
            confirmed: record.edits().to_vec(),
            conflicts: Vec::new(),
            record,
            puts: 0,
            unrefused: 0,
            tries: 0,
            put_at: Timestamp::UNIX_EPOCH,
            key_renewed: false,
            until: Duration::ZERO,
            only_tells: false,
            doubt: None,
            earlier: None,
        }
    }

    /// Takes what happened and says what to do next. `next` names the work that is ordered; results that carry an
    /// older name belong to nothing any more. What does not fit the state changes nothing.
    pub fn step(&mut self, happened: Happened<'_>, now: Now, next: RequestId) -> Vec<Order> {
        let orders = match (&self.state, happened) {
            (State::Reading { since }, Happened::Read(result)) => {
                let since = *since;
                self.was_read(result, since, now)
            }
            (State::Putting { since, .. }, Happened::BytesLeft) => {
                let since = *since;
                self.state = State::Putting { since, left: true };
                // The PUT goes on under its own name.
                return Vec::new();
            }
            (State::Putting { .. }, Happened::Answered(result)) => self.was_answered(result, now),
            (State::ReadingBack { since, cause, way }, Happened::Read(result)) => {
                let (since, cause, way) = (*since, cause.clone(), *way);
                self.was_read_back(result, since, cause, way, now)
            }
            (State::Waiting { cause, .. }, Happened::Woken)
            | (State::NeedsKey { cause, .. }, Happened::KeyGiven) => {
                let cause = cause.clone();
                self.go_on(cause, now)
            }
            (State::NeedsKey { error, cause }, Happened::NoOtherKey) => {
                let why = match cause.clone() {
                    None => Why::Answer(error.clone()),
                    Some(cause) => Why::ReadBack {
                        cause,
                        shows: Shows::Nothing(Some(error.clone())),
                    },
                };
                self.over(why, now)
            }
            (State::Unchecked { .. }, Happened::WordGiven) => {
                self.plan.unchecked = true;
                self.put(now)
            }
            (State::Over { .. }, _) => Vec::new(),
            (state, Happened::Cancelled) => {
                let outcome = Outcome::cancelled(self.known(state));
                if matches!(state, State::Putting { left: true, .. }) {
                    self.puts += 1;
                    self.until = now.run + GRACE;
                }
                self.over(outcome, now)
            }
            (_, _) => return Vec::new(),
        };
        self.id = next;
        orders
    }

    /// Whether it is not over yet.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Over { .. })
    }

    /// Whether it waits for something other than the agent.
    pub fn in_flight(&self) -> bool {
        match self.state {
            State::Reading { .. }
            | State::Putting { .. }
            | State::Waiting { .. }
            | State::ReadingBack { .. } => true,
            State::Unchecked { .. } | State::NeedsKey { .. } | State::Over { .. } => false,
        }
    }

    /// Whether cancelling it now would leave it open what the server holds, which is not open already.
    pub fn is_in_doubt(&self) -> bool {
        !self.only_tells && self.known(&self.state) == Certainty::Unknown
    }

    /// Whether its end is something that the journal does not tell yet.
    pub fn is_news(&self) -> bool {
        let is_known = |outcome: &Outcome| self.only_tells && outcome.cause_of_doubt().is_some();
        self.was_tried() && !self.outcome().is_some_and(is_known)
    }

    /// Whether it is over, and a request for it was made, or could not be.
    pub fn was_tried(&self) -> bool {
        self.outcome().is_some_and(Outcome::was_tried)
    }

    /// How it ended, if it did.
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.state {
            State::Over { outcome, .. } => Some(outcome),
            _ => None,
        }
    }

    /// Whether this result belongs to it; a late result of an earlier request does not.
    pub fn expects(&self, id: RequestId) -> bool {
        self.id == id && self.is_open()
    }

    /// The edits to tell of: those that were sent, once a PUT may have reached the server; before, those confirmed.
    pub fn edits(&self) -> &[Edit] {
        if self.puts > 0 {
            self.sent()
        } else {
            &self.confirmed
        }
    }

    /// The edits that are sent: those confirmed that the newest reading does not hold already.
    pub fn sent(&self) -> &[Edit] {
        self.record.edits()
    }

    /// The places that wait for a decision, where it ended with [`Why::Undecided`].
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// What was read last, which the edits stand on.
    pub fn base(&self) -> &Document {
        self.record.document()
    }

    /// The how-manieth PUT is under way or comes next, from 1.
    pub fn attempt(&self) -> u32 {
        match self.state {
            State::ReadingBack { .. } | State::Over { .. } => self.puts.max(1),
            _ => self.puts + 1,
        }
    }

    /// PUTs that reached the server, or may have.
    pub fn puts(&self) -> u32 {
        self.puts
    }

    /// It ends so, and nothing is left to do.
    fn over(&mut self, outcome: impl Into<Outcome>, now: Now) -> Vec<Order> {
        let (outcome, at) = (outcome.into(), now.wall);
        self.state = State::Over { outcome, at };
        Vec::new()
    }

    /// Reads before the next PUT, or reads back where the last one is in doubt.
    fn go_on(&mut self, cause: Option<Cause>, now: Now) -> Vec<Order> {
        let since = now.run;
        if let Some(cause) = cause {
            return self.read_back(cause, 0, now);
        }
        match self.way_before() {
            Some(who) => {
                self.state = State::Reading { since };
                vec![Order::Read(who)]
            }
            None if self.plan.unchecked => self.put(now),
            None => {
                self.state = State::Unchecked { error: None };
                Vec::new()
            }
        }
    }

    fn was_read(
        &mut self,
        result: Result<&Document, ApiError>,
        since: Duration,
        now: Now,
    ) -> Vec<Order> {
        let theirs = match result {
            Ok(theirs) => theirs,
            Err(error) => return self.was_not_read(error, now),
        };
        if !is_customer(self.base(), theirs) {
            if self.has_other_way() {
                return self.go_on(None, now);
            }
            return self.over(Why::OtherCustomer, now);
        }
        if let Some(doubt) = self.doubt.take()
            && let Some(orders) = self.settle_earlier(doubt, theirs, since, now)
        {
            return orders;
        }
        self.conflicts
            .extend(self.record.merge(theirs.clone(), &self.plan.sets));
        if !self.conflicts.is_empty() {
            if let Some(earlier) = self.earlier.take_if(|earlier| earlier.outcome.is_unclear()) {
                // Who changed it, a colleague or the server itself, nobody knows.
                self.become_earlier(earlier.record);
                return self.over(earlier.outcome, now);
            }
            return self.over(Why::Undecided(self.conflicts.len()), now);
        }
        if self.record.edits().is_empty() {
            return self.over(Why::Held, now);
        }
        self.put(now)
    }

    fn was_not_read(&mut self, error: ApiError, now: Now) -> Vec<Order> {
        if error.is_about_the_key() {
            return self.key_refused(error, None);
        }
        match error.status() {
            Some(404) if self.has_other_way() => self.go_on(None, now),
            Some(404 | 405 | 501) if self.plan.unchecked => self.put(now),
            Some(404 | 405 | 501) => {
                self.state = State::Unchecked { error: Some(error) };
                Vec::new()
            }
            _ => self.wait(error, None, Why::NotRead, now),
        }
    }

    fn put(&mut self, now: Now) -> Vec<Order> {
        if let Some(doubt) = self.doubt.take_if(|doubt| now.run < doubt.until) {
            // It must not arrive behind this one.
            return self.let_it_end(doubt, now);
        }
        match self.record.body(self.plan.payload, self.plan.key) {
            Ok(body) => {
                self.doubt = None;
                self.put_at = now.wall;
                self.state = State::Putting {
                    since: now.run,
                    left: false,
                };
                let key = self.plan.key;
                vec![Order::Put(UpdateRequest { key, body })]
            }
            Err(refusal) => self.over(Why::Unsendable(refusal), now),
        }
    }

    fn was_answered(&mut self, result: Result<&Document, ApiError>, now: Now) -> Vec<Order> {
        let error = match result {
            Ok(answer) if is_customer(self.base(), answer) => {
                self.puts += 1;
                return self.over(self.saved(answer, false), now);
            }
            Ok(_) => ApiError::Unreadable {
                status: 200,
                why: NoCustomer::Another,
            },
            Err(error) => error,
        };
        self.puts += u32::from(error.was_sent());
        if error.is_about_the_key() {
            return self.key_refused(error, None);
        }
        if !error.proves_nothing_was_stored() {
            self.unrefused += 1;
            self.tries = 0;
            // Whatever the answer was: a gateway answers at once while its server goes on.
            self.until = now.run + GRACE;
            return self.read_back(Cause::Answer(error), 0, now);
        }
        self.wait(error, None, Why::Answer, now)
    }

    /// The outcome of a PUT that was stored, by what the server holds now.
    fn saved(&self, answer: &Document, read_back: bool) -> Why {
        // As it was sent: made anew, rather than kept for as long as the save is remembered.
        let body = self.record.body(self.plan.payload, self.plan.key);
        let body = body.ok().and_then(|body| String::from_utf8(body).ok());
        let body = body.unwrap_or_default();
        Why::Confirmed {
            differences: compare(&self.record, &body, answer),
            read_back,
        }
    }

    /// Waits for another key: from where it comes from, if it can have changed there, or from the agent.
    fn key_refused(&mut self, error: ApiError, cause: Option<Cause>) -> Vec<Order> {
        self.state = State::NeedsKey { error, cause };
        let renews = self.plan.renewable_key && !self.key_renewed;
        self.key_renewed |= renews;
        renews.then_some(Order::RenewKey).into_iter().collect()
    }

    /// Tries again after a while, or ends so where that is not for the program to decide.
    fn wait(
        &mut self,
        error: ApiError,
        cause: Option<Cause>,
        ends: impl FnOnce(ApiError) -> Why,
        now: Now,
    ) -> Vec<Order> {
        match self.pause(&error, cause.is_some(), now) {
            Some(wait) => self.wait_for(wait, Waits::Failed(error), cause, now),
            None => self.over(ends(error), now),
        }
    }

    fn wait_for(
        &mut self,
        wait: Duration,
        why: Waits,
        cause: Option<Cause>,
        now: Now,
    ) -> Vec<Order> {
        let until = now.run + wait;
        self.state = State::Waiting { until, why, cause };
        vec![Order::Wait(wait)]
    }

    /// How long to wait before trying again; none when trying again is not for the program to decide.
    fn pause(&mut self, error: &ApiError, reads_back: bool, now: Now) -> Option<Duration> {
        let back_off = |first: Duration, tries: u32| {
            // Several editors that lost the same server must not come back in step.
            let quarter = now.wall.subsec_nanosecond().unsigned_abs() % 512;
            first.mul_f64(f64::from(tries) * (0.75 + f64::from(quarter) / 1024.0))
        };
        self.tries += 1;
        if self.tries >= TRIES {
            return None;
        }
        match error {
            ApiError::NotSent { .. } => Some(back_off(Duration::from_millis(500), self.tries)),
            ApiError::Answered {
                status: 429 | 503,
                retry_after,
                ..
            } => match retry_after {
                Some(wait) if *wait > PATIENCE => None,
                Some(wait) => Some((*wait).max(Duration::from_millis(200))),
                None => Some(back_off(Duration::from_secs(1), self.tries)),
            },
            // Reading back is worth several tries, whatever stood in its way.
            _ if reads_back => Some(back_off(Duration::from_secs(1), self.tries)),
            _ => None,
        }
    }

    /// What is known of what was sent, when it is cancelled in this state.
    fn known(&self, state: &State) -> Certainty {
        let is_sure = match state {
            State::Reading { .. } | State::Unchecked { .. } | State::Over { .. } => true,
            State::Putting { left, .. } => !left,
            State::Waiting { cause, .. } | State::NeedsKey { cause, .. } => cause.is_none(),
            State::ReadingBack { .. } => false,
        };
        match (is_sure, self.puts) {
            (false, _) => Certainty::Unknown,
            (true, 0) => Certainty::NotSent,
            (true, _) => Certainty::NotStored,
        }
    }
}
