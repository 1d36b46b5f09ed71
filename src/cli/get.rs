//! `stamkunde get`: one customer on stdout.

use std::io::{self, IsTerminal as _};

use tokio::runtime::{Builder, Runtime};

use super::{End, fail, json, print, sheet};
use crate::{
    api::{ApiError, Client},
    config::{Environment, EnvironmentChoice, Given, paths, resolve},
    customer::CustomerRef,
    demo::Listener,
    record::Document,
};

/// The key of the demo API inside this process; nobody else can reach the port's customers with a guess.
const DEMO_KEY: &str = "demo";

/// Reads and prints a customer.
pub(super) fn run(given: &Given, customer: &str, as_json: bool) -> End {
    let settings = match resolve(given) {
        Ok(settings) => settings,
        Err(error) => return fail(End::Misused, error),
    };
    crate::log::start(&settings.data_dir, settings.log_level);
    let runtime = match runtime() {
        Ok(runtime) => runtime,
        Err(end) => return end,
    };
    let environment = match settings.environment {
        EnvironmentChoice::Env(environment) => *environment,
        EnvironmentChoice::Demo => match demo(&runtime) {
            Ok(environment) => environment,
            Err(end) => return end,
        },
    };
    let who = match CustomerRef::parse(customer, &environment.default_country) {
        Ok(who) => who,
        Err(error) => {
            let words = error.to_string();
            return fail(End::Misused, crate::terminal::visible::visible(&words));
        }
    };
    match runtime.block_on(find(&environment, &who)) {
        Ok(document) if as_json => print(&answer(&document)),
        Ok(document) => {
            let now = jiff::ZonedDateTime::now();
            print(sheet::of(&document, &environment, &now, sheet::width()).as_bytes())
        }
        Err(end) => end,
    }
}

/// A runtime for one command: this thread does all.
pub(super) fn runtime() -> Result<Runtime, End> {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            let why = paths::why(&error);
            fail(End::Refused, format_args!("cannot start: {why}"))
        })
}

/// The demo API beside this command, for as long as the runtime lives.
fn demo(runtime: &Runtime) -> Result<Environment, End> {
    let address = ([127, 0, 0, 1], 0).into();
    let listener = Listener::bind(address, DEMO_KEY.to_owned()).map_err(|error| {
        let why = paths::why(&error);
        fail(
            End::Refused,
            format_args!("cannot start the demo API: {why}"),
        )
    })?;
    let base_url = listener.base_url();
    runtime.spawn(listener.serve());
    Ok(Environment::demo(base_url, DEMO_KEY.into()))
}

async fn find(environment: &Environment, who: &CustomerRef) -> Result<Document, End> {
    let key = environment
        .key
        .read()
        .await
        .map_err(|error| fail(End::Misused, error))?;
    let client = Client::new(environment, key).map_err(|error| fail(End::Misused, error))?;
    client.find(who).await.map_err(|error| {
        let end = end(&error);
        if matches!(error.status(), Some(401 | 403)) {
            let whence = environment.key.words();
            fail(end, format_args!("{error} The key came from {whence}."))
        } else {
            fail(end, error)
        }
    })
}

/// How a look-up that failed ends. Reading changes nothing, so no outcome is unknown.
fn end(error: &ApiError) -> End {
    match error {
        ApiError::NoLookup | ApiError::NoAddress { .. } => End::Misused,
        ApiError::Answered {
            status: 400 | 409, ..
        } => End::Invalid,
        ApiError::Answered { .. }
        | ApiError::NoKey { .. }
        | ApiError::NotSent { .. }
        | ApiError::Redirected { .. }
        | ApiError::Lost { .. }
        | ApiError::Unreadable { .. }
        | ApiError::TooLarge { .. } => End::Refused,
    }
}

/// The answer for whoever reads it: as received for a program, harmless for a terminal.
fn answer(document: &Document) -> Vec<u8> {
    let mut bytes = if io::stdout().is_terminal() {
        json::safe(document.text()).into_bytes()
    } else {
        document.bytes().to_vec()
    };
    bytes.push(b'\n');
    bytes
}
