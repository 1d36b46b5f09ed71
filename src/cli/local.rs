//! `stamkunde drafts`, `history` and `purge`: what this machine keeps. No key and no network.

mod drafts;
mod history;
mod purge;

use clap::Subcommand;
use jiff::Timestamp;

use super::{End, complain, log, settings};
use crate::{
    config::{EnvironmentChoice, Given, Settings},
    customer::CustomerRef,
    store::{Holdings, Store, StoreError, Whose},
    voice::{self, Phrase, say},
};

/// What to do with the local data.
#[derive(Debug, Subcommand)]
pub(super) enum LocalCommand {
    /// List unsaved changes, of every environment
    Drafts {
        /// Print them as JSON, without the values
        #[arg(long)]
        json: bool,
    },
    /// Show what this machine saved for a customer
    History {
        /// A phone number, an id or an external id; phone:…, id:… and ext:… say which
        customer: String,
        /// Only saves with this text in the name, a field, a value or the outcome
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        /// Print them as JSON
        #[arg(long)]
        json: bool,
    },
    /// Wipe local data: unsaved changes, the journal and who was opened, of everyone or of one customer
    ///
    /// Without a customer it wipes every environment's; with one, only that of the environment in force. The server
    /// keeps what it has.
    Purge {
        /// A phone number, an id or an external id; phone:…, id:… and ext:… say which
        customer: Option<String>,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

/// Does it.
pub(super) fn run(given: &Given, command: LocalCommand) -> End {
    let settings = match settings(given) {
        Ok(settings) => settings,
        Err(end) => return end,
    };
    log(&settings);
    let done = match command {
        LocalCommand::Drafts { json } => drafts::run(&settings, json),
        LocalCommand::History {
            customer,
            search,
            json,
        } => history::run(&settings, &customer, search.as_deref(), json),
        LocalCommand::Purge { customer, yes } => purge::run(&settings, customer.as_deref(), yes),
    };
    done.unwrap_or_else(|end| end)
}

/// The store, if there is one, with values past their time wiped.
fn open(settings: &Settings) -> Result<Option<Store>, End> {
    let mut store = Store::open_existing(&settings.data_dir).map_err(|error| told(&error))?;
    if let Some(store) = &mut store
        && store
            .forget_values(settings.retention.cutoff(Timestamp::now()))
            .is_err()
    {
        // Another window is writing; whoever opens the store next tries again.
        tracing::warn!("values past their time could not be wiped yet");
    }
    Ok(store)
}

fn told(error: &StoreError) -> End {
    complain(End::Refused, voice::no_store(error))
}

/// The customer that the text names.
fn reference(settings: &Settings, text: &str) -> Result<CustomerRef, End> {
    CustomerRef::parse(text, settings.environment.default_country())
        .map_err(|error| complain(End::Misused, voice::not_a_reference(&error)))
}

/// The reference as the store has it: the case of an id is the server's, while people paste either.
fn as_kept(store: &Store, environment: &str, who: &CustomerRef) -> Result<String, StoreError> {
    let plain = who.to_string();
    let CustomerRef::Id(id) = who else {
        return Ok(plain);
    };
    for other in [id.clone(), id.to_uppercase(), id.to_lowercase()] {
        let other = CustomerRef::Id(other).to_string();
        let whose = Whose {
            environment: Some(environment),
            customer: Some(&other),
        };
        if store.holdings(whose)? != Holdings::default() {
            return Ok(other);
        }
    }
    Ok(plain)
}

/// The environment in force, for people.
fn place(environment: &EnvironmentChoice) -> Phrase {
    match environment {
        EnvironmentChoice::Demo => say::LOCAL_DEMO.into(),
        EnvironmentChoice::Env(environment) => Phrase::foreign(environment.identity()),
    }
}

/// A name, or words for none.
fn named(name: &str) -> Phrase {
    if name.trim().is_empty() {
        say::LOCAL_NO_NAME.into()
    } else {
        Phrase::foreign(name)
    }
}

/// A count of the store.
fn count(stored: impl TryInto<usize>) -> usize {
    stored.try_into().unwrap_or(usize::MAX)
}
