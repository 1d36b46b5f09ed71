//! The way to the API for commands: the runtime, the environment in force, its client, and how a reading that failed
//! ends. Of a customer it knows who it is, and nothing else.

use tokio::runtime::{Builder, Runtime};

use super::{End, Stop, complain};
use crate::{
    api::{ApiError, Client},
    config::{Environment, EnvironmentChoice, paths},
    customer::{Customer, CustomerRef},
    demo::Listener,
    record::Document,
    voice::{self, Phrase, say},
};

/// The key of the demo API inside this process; nobody else can reach the port's customers with a guess.
const DEMO_KEY: &str = "demo";

/// A runtime for one command: this thread does all.
pub(super) fn runtime() -> Result<Runtime, End> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            let why = paths::why(&error);
            complain(End::Refused, say::cli_no_start(Phrase::foreign(why)))
        })
}

/// The environment chosen; the demo is started beside this command, for as long as the runtime lives.
pub(super) fn environment(
    choice: EnvironmentChoice,
    runtime: &Runtime,
) -> Result<Environment, End> {
    match choice {
        EnvironmentChoice::Env(environment) => Ok(*environment),
        EnvironmentChoice::Demo => demo(runtime),
    }
}

fn demo(runtime: &Runtime) -> Result<Environment, End> {
    let address = ([127, 0, 0, 1], 0).into();
    let listener = Listener::bind(address, DEMO_KEY.to_owned()).map_err(|error| {
        let why = paths::why(&error);
        complain(End::Refused, say::cli_no_demo(Phrase::foreign(why)))
    })?;
    let base_url = listener.base_url();
    runtime.spawn(listener.serve());
    Ok(Environment::demo(base_url, DEMO_KEY.into()))
}

/// A client with the key from where the environment has it.
pub(super) async fn client(environment: &Environment) -> Result<Client, Stop> {
    let key = environment.key.read().await;
    let key = key.map_err(|error| Stop::new(End::Misused, voice::no_key(&error)))?;
    Client::new(environment, key).map_err(|error| Stop::new(End::Misused, voice::no_client(&error)))
}

/// The customer that was asked for, and nobody else.
pub(super) async fn find(
    environment: &Environment,
    client: &Client,
    who: &CustomerRef,
) -> Result<Document, ApiError> {
    let document = client.find(who).await?;
    let customer = Customer::read(&document);
    match who.denied_by(&customer, &environment.default_country) {
        Some(by) => Err(ApiError::Stranger { by }),
        None => Ok(document),
    }
}

/// Why a customer could not be read. Reading changes nothing, so no outcome is unknown.
pub(super) fn not_read(environment: &Environment, error: &ApiError) -> Stop {
    let end = match error {
        ApiError::NoLookup | ApiError::NoAddress { .. } => End::Misused,
        error => refused(error),
    };
    let why = voice::failure(error);
    let why = if matches!(error.status(), Some(401 | 403)) {
        say::cli_key_refused(why, voice::key_source(&environment.key))
    } else {
        why
    };
    Stop {
        cause: Some(Box::new(error.clone())),
        ..Stop::new(end, why)
    }
}

/// How a request ends that was refused, or not made.
pub(super) fn refused(error: &ApiError) -> End {
    match error {
        ApiError::Answered {
            status: 400 | 409, ..
        } => End::Invalid,
        ApiError::Answered { status: 404, .. } => End::NoCustomer,
        ApiError::NoLookup
        | ApiError::NoAddress { .. }
        | ApiError::Answered { .. }
        | ApiError::Stranger { .. }
        | ApiError::NoKey { .. }
        | ApiError::NotSent { .. }
        | ApiError::Redirected { .. }
        | ApiError::Lost { .. }
        | ApiError::Unreadable { .. }
        | ApiError::TooLarge { .. } => End::Refused,
    }
}
