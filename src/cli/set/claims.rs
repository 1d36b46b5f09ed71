//! Keeping others off the customer: the claim that a window of the editor holds too, waited for, but not for ever.
//!
//! Several references may name one customer, so all that are sure are claimed: the id before the external id, whoever
//! asks, and nothing is waited for while a lesser one is held. So no two wait for each other.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use super::{End, Stop, ask::Interrupts, interrupted, warn};
use crate::{
    config::{Environment, Settings},
    customer::{Customer, CustomerRef},
    store::{Claim, Claimant, Claiming, Holder, StoreError},
    voice::{self, Foreign, Phrase, say},
};

/// How long a window of the editor is waited for: it may be closed at once, or at the end of the day.
const FOR_EDITOR: Duration = Duration::from_secs(10);
/// How long one command is waited for; each ends by itself, unless it asks somebody.
const FOR_COMMAND: Duration = Duration::from_secs(120);
/// How often it is looked whether the customer is free.
const PAUSE: Duration = Duration::from_millis(20);

/// What is held until this is dropped.
#[derive(Debug)]
pub(super) struct Claims<'a> {
    dir: &'a Path,
    environment: String,
    held: Vec<(String, Claim)>,
    /// It was told that nobody can be kept off.
    in_trouble: bool,
}

impl<'a> Claims<'a> {
    /// Nothing yet.
    pub(super) fn new(settings: &'a Settings, environment: &Environment) -> Self {
        Self {
            dir: &settings.data_dir,
            environment: environment.identity(),
            held: Vec::new(),
            in_trouble: false,
        }
    }

    /// Claims what the agent typed, before anything is read. A phone number may become somebody else's, so that waits
    /// for the reading.
    pub(super) async fn typed(
        &mut self,
        who: &CustomerRef,
        interrupts: &mut Interrupts,
    ) -> Result<(), Stop> {
        if matches!(who, CustomerRef::Phone(_)) {
            return Ok(());
        }
        let name = voice::reference(who);
        self.take(&[key(who)], &name, interrupts).await.map(drop)
    }

    /// Claims the customer who was read; whether that was waited for, and the reading is older than what others stored.
    pub(super) async fn read(
        &mut self,
        customer: &Customer,
        country: &str,
        interrupts: &mut Interrupts,
    ) -> Result<bool, Stop> {
        let all = customer.references(country);
        let is_phone = |who: &&CustomerRef| matches!(who, CustomerRef::Phone(_));
        let sure = all.iter().filter(|who| !is_phone(who));
        let mut keys: Vec<_> = sure.map(key).collect();
        if keys.is_empty() {
            keys.extend(all.first().map(key));
        }
        let name = customer.name().map(|name| Foreign::Name(name).into());
        let name = name.or_else(|| all.first().map(voice::reference));
        self.take(&keys, &name.unwrap_or_default(), interrupts)
            .await
    }

    /// Claims these, the surest first; whether any was waited for.
    async fn take(
        &mut self,
        keys: &[String],
        name: &Phrase,
        interrupts: &mut Interrupts,
    ) -> Result<bool, Stop> {
        let is_held = |key: &&String| self.held.iter().any(|(held, _)| held == *key);
        if !keys.first().is_none_or(|first| is_held(&first)) {
            // Whoever has the surest one may wait for these.
            self.held.clear();
        }
        let mut has_waited = false;
        for key in keys {
            if !self.held.iter().any(|(held, _)| held == key) {
                has_waited |= self.wait_for(key, name, interrupts).await?;
            }
        }
        Ok(has_waited)
    }

    /// Takes one claim; whether it was waited for.
    async fn wait_for(
        &mut self,
        key: &str,
        name: &Phrase,
        interrupts: &mut Interrupts,
    ) -> Result<bool, Stop> {
        let mut waiting: Option<(Holder, Instant)> = None;
        loop {
            let claiming = Claim::take(self.dir, &self.environment, key, Claimant::Command);
            let holder = match claiming {
                Ok(Claiming::Taken(claim)) => {
                    self.held.push((key.to_owned(), claim));
                    return Ok(waiting.is_some());
                }
                Ok(Claiming::Held(holder)) => holder,
                Err(error) => {
                    self.tell_trouble(&error);
                    return Ok(waiting.is_some());
                }
            };
            let since = match waiting {
                // Another one has come first.
                Some((last, since)) if last == holder || holder.process.is_none() => since,
                Some(_) | None => {
                    warn(say::set_waits_for(
                        name.clone(),
                        self::holder(holder),
                        seconds(limit(holder)),
                    ));
                    waiting = Some((holder, Instant::now()));
                    Instant::now()
                }
            };
            if since.elapsed() > limit(holder) {
                return Err(refused(name, holder));
            }
            let pause = interrupts.or(tokio::time::sleep(PAUSE)).await;
            pause.map_err(interrupted)?;
        }
    }

    fn tell_trouble(&mut self, error: &StoreError) {
        if !self.in_trouble {
            self.in_trouble = true;
            warn(say::set_not_claimed(voice::no_store(error)));
        }
    }
}

/// What a customer is claimed under, as the editor does it.
fn key(who: &CustomerRef) -> String {
    who.to_string().to_lowercase()
}

fn limit(holder: Holder) -> Duration {
    match holder.claimant {
        Some(Claimant::Editor) => FOR_EDITOR,
        Some(Claimant::Command) | None => FOR_COMMAND,
    }
}

/// Who that is, for people.
fn holder(holder: Holder) -> Phrase {
    let process = holder
        .process
        .map(|process| Phrase::ours(process.to_string()));
    match (holder.claimant, process) {
        (Some(Claimant::Editor), Some(process)) => say::holder_window_process(process),
        (Some(Claimant::Editor), None) => say::HOLDER_WINDOW.into(),
        (Some(Claimant::Command) | None, Some(process)) => say::holder_command_process(process),
        (Some(Claimant::Command) | None, None) => say::HOLDER_COMMAND.into(),
    }
}

fn refused(name: &Phrase, holder: Holder) -> Stop {
    let (name, who) = (name.clone(), self::holder(holder));
    let why = match holder.claimant {
        Some(Claimant::Editor) => say::set_open_in_window(name, who),
        Some(Claimant::Command) | None => say::set_held_by_command(name, who, seconds(FOR_COMMAND)),
    };
    Stop::new(End::Refused, why)
}

fn seconds(time: Duration) -> Phrase {
    Phrase::ours(time.as_secs().to_string())
}
