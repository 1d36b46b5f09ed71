//! Runs a save to its end: its orders carried out one after another, each step told on a terminal.
//!
//! Every rule is the state machine's; this only fetches, waits and asks. It must never know what a customer holds.

use std::{
    io::{self, IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

use jiff::Timestamp;

use super::{
    ask::Interrupts,
    sending::{Earlier, Sending},
    warn,
};
use crate::{
    api::{ApiError, Client, SentFlag, UpdateRequest},
    cli::{ask::can_ask, words},
    config::{Environment, KeyError},
    customer::CustomerRef,
    record::{Document, Record},
    save::{self, Happened, Now, Order, Plan, RequestId, Save, State},
    terminal::signal::Cause,
    voice::{self, Phrase, say},
};

/// A save that is over.
#[derive(Debug)]
pub(super) struct Sent {
    pub(super) save: Save,
    /// The last answer that was this customer.
    pub(super) newest: Option<Document>,
    /// What ended it early.
    pub(super) cause: Option<Cause>,
}

/// What a save needs while it runs.
#[derive(Debug)]
pub(super) struct Sender<'a> {
    environment: &'a Environment,
    /// None once the key was refused and has to be read again.
    client: &'a mut Option<Client>,
    interrupts: &'a mut Interrupts,
    /// The agent has said yes to everything.
    yes: bool,
    /// Steps are not told.
    is_quiet: bool,
    started: Instant,
    request: u64,
}

impl<'a> Sender<'a> {
    /// Sends with this client.
    pub(super) fn new(
        environment: &'a Environment,
        client: &'a mut Option<Client>,
        interrupts: &'a mut Interrupts,
        (yes, is_quiet): (bool, bool),
    ) -> Self {
        Self {
            environment,
            client,
            interrupts,
            yes,
            is_quiet,
            started: Instant::now(),
            request: 0,
        }
    }

    /// Saves the record.
    pub(super) async fn send(
        mut self,
        record: Record,
        plan: Plan,
        sending: &mut Sending<'_>,
    ) -> Sent {
        let (save, orders) = Save::begin(record, plan, None, self.now(), self.next());
        let sent = self.run(save, orders, sending).await;
        sending.end(&sent.save);
        sent
    }

    /// Reads what became of a save that was cut short; none where nothing can read it.
    pub(super) async fn settle(
        mut self,
        earlier: &Earlier,
        sending: &mut Sending<'_>,
    ) -> Option<Sent> {
        let (now, id) = (self.now(), self.next());
        let mut save = earlier.save(self.environment, now, id)?;
        let next = self.next();
        let orders = save.look_again(now, next)?;
        Some(self.run(save, orders, sending).await)
    }

    async fn run(&mut self, save: Save, mut orders: Vec<Order>, sending: &mut Sending<'_>) -> Sent {
        let mut sent = Sent {
            save,
            newest: None,
            cause: None,
        };
        while sent.save.is_open() {
            match self.carry_out(&mut sent, orders, sending).await {
                Ok(next) => orders = next,
                Err(cause) => {
                    sent.cause = Some(cause);
                    orders = self.step(&mut sent.save, Happened::Cancelled);
                }
            }
        }
        sent
    }

    /// A step under way, for whoever watches.
    fn tell(&self, step: impl Into<Phrase>) {
        if !self.is_quiet {
            tell(step);
        }
    }

    async fn carry_out(
        &mut self,
        sent: &mut Sent,
        orders: Vec<Order>,
        sending: &mut Sending<'_>,
    ) -> Result<Vec<Order>, Cause> {
        if let Some(order) = orders.into_iter().next() {
            return match order {
                Order::RenewKey => self.renew_key(&mut sent.save).await,
                Order::Read(who) => self.read(sent, &who).await,
                Order::Put(request) => {
                    sending.keep(&sent.save);
                    self.put(sent, &request).await
                }
                Order::Wait(time) => self.wait(&mut sent.save, time).await,
            };
        }
        // Nothing to do by itself, so it waits for the agent.
        match &sent.save.state {
            State::Unchecked { error } => {
                let words = unchecked(error.as_ref());
                self.word(&mut sent.save, words).await
            }
            State::NeedsKey { .. } => Ok(self.step(&mut sent.save, Happened::NoOtherKey)),
            State::Reading { .. }
            | State::Putting { .. }
            | State::Waiting { .. }
            | State::ReadingBack { .. }
            | State::Over { .. } => Ok(self.step(&mut sent.save, Happened::Cancelled)),
        }
    }

    /// Goes on with another key, where the source of the refused one has it.
    async fn renew_key(&mut self, save: &mut Save) -> Result<Vec<Order>, Cause> {
        let key = self.interrupts.or(self.environment.key.read()).await?;
        let is_refused =
            |key| (self.client.as_ref()).is_some_and(|client: &Client| client.has_key(key));
        let happened = match &key {
            Ok(key) if !is_refused(key) => Happened::KeyGiven,
            Ok(_) | Err(_) => Happened::NoOtherKey,
        };
        *self.client = None;
        Ok(self.step(save, happened))
    }

    async fn read(&mut self, sent: &mut Sent, who: &CustomerRef) -> Result<Vec<Order>, Cause> {
        match &sent.save.state {
            State::ReadingBack { cause, .. } => {
                self.tell(say::set_reading_back(voice::why_unsure(cause)));
            }
            _ => self.tell(say::SET_READING_AGAIN),
        }
        let (environment, client) = (self.environment, &mut *self.client);
        let find = async { connected(environment, client).await?.find(who).await };
        let result = self.interrupts.or(find).await?;
        let found = result.as_ref().map_err(Clone::clone);
        let orders = self.step(&mut sent.save, Happened::Read(found));
        sent.took(result);
        Ok(orders)
    }

    async fn put(&mut self, sent: &mut Sent, request: &UpdateRequest) -> Result<Vec<Order>, Cause> {
        match sent.save.attempt() {
            1 => self.tell(say::SET_SENDING),
            count => self.tell(say::set_sending_again(Phrase::ours(count.to_string()))),
        }
        let left = SentFlag::new();
        let (environment, client) = (self.environment, &mut *self.client);
        let update = async {
            let client = connected(environment, client).await?;
            client.update(request, &left).await
        };
        let result = self.interrupts.or(update).await;
        if left.is_set() {
            // Also before cancelling: then nobody knows what the server holds.
            self.step(&mut sent.save, Happened::BytesLeft);
        }
        let result = result?;
        let answer = result.as_ref().map_err(Clone::clone);
        let orders = self.step(&mut sent.save, Happened::Answered(answer));
        sent.took(result);
        Ok(orders)
    }

    async fn wait(&mut self, save: &mut Save, time: Duration) -> Result<Vec<Order>, Cause> {
        if let State::Waiting { why, cause, .. } = &save.state {
            let seconds = Phrase::ours(time.as_secs_f64().ceil().to_string());
            let why = voice::waits(why, cause.as_ref()).whole();
            self.tell(say::set_waiting(why, seconds));
        }
        self.interrupts.or(tokio::time::sleep(time)).await?;
        Ok(self.step(save, Happened::Woken))
    }

    /// The agent's word that it is sent although nobody can tell what others changed.
    async fn word(&mut self, save: &mut Save, why: Phrase) -> Result<Vec<Order>, Cause> {
        warn(why);
        let has_word =
            self.yes || (can_ask() && self.interrupts.agreed(say::SET_SEND_ANYWAY).await?);
        let happened = if has_word {
            Happened::WordGiven
        } else {
            Happened::Cancelled
        };
        Ok(self.step(save, happened))
    }

    fn step(&mut self, save: &mut Save, happened: Happened<'_>) -> Vec<Order> {
        let (now, next) = (self.now(), self.next());
        save.step(happened, now, next)
    }

    fn now(&self) -> Now {
        Now {
            wall: Timestamp::now(),
            run: self.started.elapsed(),
        }
    }

    fn next(&mut self) -> RequestId {
        self.request += 1;
        RequestId(self.request)
    }
}

impl Sent {
    fn took(&mut self, result: Result<Document, ApiError>) {
        let is_theirs = |document: &Document| save::is_customer(self.save.base(), document);
        if let Some(document) = result.ok().filter(is_theirs) {
            self.newest = Some(document);
        }
    }
}

/// The client, with a key that is read anew where the last one was refused.
async fn connected<'a>(
    environment: &Environment,
    client: &'a mut Option<Client>,
) -> Result<&'a Client, ApiError> {
    if client.is_none() {
        let key = (environment.key.read().await)?;
        *client = Some(Client::new(environment, key)?);
    }
    client.as_ref().ok_or_else(|| KeyError::Missing.into())
}

fn unchecked(error: Option<&ApiError>) -> Phrase {
    match error {
        None => say::SET_UNCHECKED.into(),
        Some(error) => say::set_unchecked_why(voice::failure(error)),
    }
}

/// A step under way, for whoever watches.
pub(super) fn tell(step: impl Into<Phrase>) {
    let mut err = io::stderr();
    if err.is_terminal() {
        let _ = writeln!(err, "{}", words().text(&step.into()));
    }
}
