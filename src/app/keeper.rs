//! The local data behind the loop: one job after the other, each on a thread that may wait for the disk.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use jiff::Timestamp;
use tokio::{
    sync::{
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        oneshot,
    },
    task::JoinHandle,
    time::{Instant, timeout_at},
};

use crate::{
    api::ApiError,
    config::Retention,
    save::RequestId,
    store::{
        Claim, Claimant, Claiming, DraftState, Holder, JournalSave, Query, Recent, Store,
        StoreError,
    },
};

use super::{
    draft::{Dropped, Local, References, Unsent},
    model::Reading,
    msg::Msg,
};

/// Saves that the Journal tab shows.
const SHOWN: usize = 100;

/// Hands jobs to the local data.
#[derive(Debug)]
pub(super) struct Keeper {
    jobs: UnboundedSender<Job>,
    done: JoinHandle<()>,
}

/// Something to do with the local data.
#[derive(Debug)]
pub(super) enum Job {
    /// Keep a draft; says when it is on the disk, or cannot be.
    Keep(Box<Unsent>, Option<oneshot::Sender<()>>),
    /// Forget a draft.
    Discard(References),
    /// Forget a draft of a customer who is not open here, unless another window has them or it was sent.
    Drop(References),
    /// Add a save to the journal.
    Record(Box<JournalSave>),
    /// Keep that it was told that what was saved of a customer at these places has not lasted.
    Told(References, Vec<String>),
    /// Say what was read of a customer, and what is known of them, who are claimed for this window: one that another
    /// holds never shows without saying so.
    Find(RequestId, References, Result<Box<Reading>, ApiError>),
    /// Give up this window's claim to a customer.
    Release(References),
    /// List the drafts and the recents of an environment.
    List(String),
    /// Say when all before it is done and told.
    Settle(oneshot::Sender<()>),
    /// Keep that a customer was read.
    Recent(Box<Recent>),
    /// Pin a recent of an environment, or let it age again.
    Pin(String, String, bool),
    /// Remember which customers of an environment were open at the end.
    Remember(String, Vec<String>),
}

/// What the jobs work on.
struct Desk {
    dir: PathBuf,
    retention: Retention,
    store: Option<Store>,
    /// Why the store is not touched any more.
    damaged: Option<StoreError>,
    /// By environment and customer.
    claims: HashMap<(String, String), Claim>,
    /// Customers who were opened while their drafts could not be looked for.
    missed: HashSet<(String, String)>,
    /// The drafts that those turned out to have: what is kept of them goes on top.
    under: HashMap<(String, String), Unsent>,
    tell: UnboundedSender<Msg>,
    /// The agent has been told that drafts cannot be kept.
    in_trouble: bool,
}

impl Keeper {
    /// Nothing is opened or made before the first job.
    pub(super) fn new(dir: PathBuf, retention: Retention, tell: UnboundedSender<Msg>) -> Self {
        let (jobs, waiting) = unbounded_channel();
        let desk = Desk {
            dir,
            retention,
            store: None,
            damaged: None,
            claims: HashMap::new(),
            missed: HashSet::new(),
            under: HashMap::new(),
            tell,
            in_trouble: false,
        };
        let done = tokio::spawn(work(desk, waiting));
        Self { jobs, done }
    }

    pub(super) fn give(&self, job: Job) {
        // Refused only once leaving has begun.
        let _ = self.jobs.send(job);
    }

    pub(super) fn jobs(&self) -> UnboundedSender<Job> {
        self.jobs.clone()
    }

    /// Tells when what was given is done and told: jobs are done in their order.
    pub(super) fn settled(&self) -> oneshot::Receiver<()> {
        let (tell, told) = oneshot::channel();
        self.give(Job::Settle(tell));
        told
    }

    /// Waits for what was given, but not for ever.
    pub(super) async fn finish(self, until: Instant) {
        let _ = timeout_at(until, self.settled()).await;
        self.done.abort();
    }
}

async fn work(mut desk: Desk, mut waiting: UnboundedReceiver<Job>) {
    while let Some(job) = waiting.recv().await {
        let done = tokio::task::spawn_blocking(move || {
            desk.take(job);
            desk
        });
        match done.await {
            Ok(back) => desk = back,
            // A fault there ends the program.
            Err(_) => return,
        }
    }
}

impl Desk {
    fn take(&mut self, job: Job) {
        match job {
            Job::Keep(unsent, written) => {
                self.keep(*unsent);
                if let Some(written) = written {
                    let _ = written.send(());
                }
            }
            Job::Discard(who) => {
                if let Some(base) = self.under.get(&who.key()).map(Unsent::written) {
                    self.run(|store| store.keep(&base));
                } else if !self.missed.contains(&who.key()) {
                    self.run(|store| store.discard(&who.environment, &who.customer));
                }
            }
            Job::Drop(who) => {
                let dropped = self.drop_draft(&who);
                let _ = self.tell.send(Msg::Dropped(who, dropped));
            }
            Job::Record(save) => {
                self.run(|store| store.record_save(&save).map(drop));
            }
            Job::Told(who, at) => {
                self.run(|store| store.note_told(&who.environment, &who.customer, &at));
            }
            Job::Find(id, who, read) => {
                let local = Some(Box::new(self.find(who)));
                let _ = self.tell.send(Msg::Loaded(id, read, local));
            }
            Job::Release(who) => self.claims.retain(|(environment, customer), _| {
                *environment != who.environment || who.all().all(|reference| reference != customer)
            }),
            Job::List(environment) => {
                let drafts = self.run(|store| store.drafts(Some(&environment)));
                // What cannot be used now is not waited for twice.
                let works = drafts.is_some();
                let _ = self.tell.send(Msg::Drafts(drafts.unwrap_or_default()));
                let recents = works.then(|| self.run(|store| store.recents(&environment)));
                let _ = self
                    .tell
                    .send(Msg::Recents(recents.flatten().unwrap_or_default()));
            }
            Job::Settle(settled) => {
                let _ = settled.send(());
            }
            Job::Recent(recent) => {
                self.run(|store| store.keep_recent(&recent));
            }
            Job::Pin(environment, customer, pinned) => {
                self.run(|store| store.pin(&environment, &customer, pinned));
            }
            Job::Remember(environment, customers) => {
                self.run(|store| store.remember_open(&environment, &customers));
            }
        }
    }

    fn find(&mut self, references: References) -> Local {
        let who = &references;
        let unsent = self.run(|store| who.unsent(store));
        self.under.remove(&who.key());
        if unsent.is_some() {
            self.missed.remove(&who.key());
        } else {
            self.missed.insert(who.key());
        }
        let query = Query {
            environment: Some(who.environment.clone()),
            customer: Some(who.customer.clone()),
            limit: Some(SHOWN),
        };
        let saves = (unsent.is_some()).then(|| self.run(|store| store.saves(&query)));
        let saves = saves.flatten().unwrap_or_default();
        let unsent = unsent.flatten();
        // Without a reading, the draft alone tells the surest reference, under which another window has it.
        let known = unsent.as_ref().map(|unsent| &unsent.references.customer);
        let elsewhere = self.holder(who, known);
        Local {
            references,
            unsent,
            saves,
            elsewhere,
        }
    }

    /// Keeps a draft, on top of one that could not be looked for before.
    fn keep(&mut self, unsent: Unsent) {
        let key = unsent.references.key();
        if self.missed.contains(&key) {
            let Some(found) = self.run(|store| unsent.references.unsent(store)) else {
                return;
            };
            self.missed.remove(&key);
            self.under.extend(found.map(|found| (key.clone(), found)));
        }
        let draft = match self.under.get(&key) {
            Some(base) => unsent.over(base).written(),
            None => unsent.written(),
        };
        self.run(|store| store.keep(&draft));
    }

    /// Claims a customer for this window, whom the local data may know by another reference, too; who else holds
    /// them, if somebody does.
    fn holder(&mut self, who: &References, known: Option<&String>) -> Option<Holder> {
        // Whoever writes without a reading knows the external id alone.
        let external = who.aliases.iter().filter(|who| who.starts_with("ext:"));
        std::iter::once(&who.customer)
            .chain(known)
            .chain(external)
            .map(|customer| (who.environment.clone(), customer.clone()))
            .find_map(|key| self.claim(key))
    }

    /// Forgets a draft, and holds the customer only as long as that takes.
    fn drop_draft(&mut self, who: &References) -> Dropped {
        let held: Vec<_> = self.claims.keys().cloned().collect();
        let dropped = if self.holder(who, None).is_some() {
            Dropped::Elsewhere
        } else {
            let dropped = self.run(|store| match who.draft(store)? {
                Some(draft) if draft.state == DraftState::Sending => Ok(Dropped::Sent),
                Some(draft) => {
                    store.discard(&draft.environment, &draft.customer)?;
                    Ok(Dropped::Done)
                }
                None => Ok(Dropped::Done),
            });
            dropped.unwrap_or(Dropped::Failed)
        };
        self.claims.retain(|key, _| held.contains(key));
        dropped
    }

    /// Claims a customer for this window, unless somebody else holds them, who is given; where that cannot be tried,
    /// work goes on.
    fn claim(&mut self, key: (String, String)) -> Option<Holder> {
        if self.claims.contains_key(&key) {
            return None;
        }
        match Claim::take(&self.dir, &key.0, &key.1, Claimant::Editor) {
            Ok(Claiming::Held(holder)) => Some(holder),
            Ok(Claiming::Taken(claim)) => {
                self.claims.insert(key, claim);
                None
            }
            Err(error) => {
                self.tell(Err(&error));
                None
            }
        }
    }

    /// Does something with the store; a failure is told, and editing goes on. One in which something was found that this
    /// program never writes is left as it is, until it is moved away.
    fn run<T>(&mut self, act: impl FnOnce(&mut Store) -> Result<T, StoreError>) -> Option<T> {
        let done = self.open().and_then(act);
        if let Err(error @ StoreError::Damaged { .. }) = &done {
            self.damaged = Some(error.clone());
            self.store = None;
        }
        self.tell(done.as_ref().map(drop));
        done.ok()
    }

    fn open(&mut self) -> Result<&mut Store, StoreError> {
        if let Some(error @ StoreError::Damaged { path }) = &self.damaged {
            if path.exists() {
                return Err(error.clone());
            }
            self.damaged = None;
        }
        let store = if let Some(store) = self.store.take() {
            store
        } else {
            let mut store = Store::open(&self.dir)?;
            store.forget_values(self.retention.cutoff(Timestamp::now()))?;
            store
        };
        Ok(self.store.insert(store))
    }

    fn tell(&mut self, done: Result<(), &StoreError>) {
        let trouble = done.err().cloned();
        if trouble.is_some() || self.in_trouble {
            self.in_trouble = trouble.is_some();
            let _ = self.tell.send(Msg::StoreTrouble(trouble));
        }
    }
}
