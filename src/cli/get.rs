//! `stamkunde get`: one customer on stdout.

use std::io::{self, IsTerminal as _};

use super::{End, Stop, complain, connection, log, print, settings, sheet};
use crate::{
    config::{Environment, Given},
    customer::CustomerRef,
    record::Document,
    terminal::json,
    voice,
};

/// Reads and prints a customer, or one field of theirs.
pub(super) fn run(given: &Given, customer: &str, as_json: bool, field: Option<&str>) -> End {
    match (read(given, customer), field) {
        (Ok((document, environment)), Some(field)) => {
            super::field::run(document, &environment.extended, field, as_json)
        }
        (Ok((document, _)), None) if as_json => print(&answer(&document)),
        (Ok((document, environment)), None) => {
            let now = jiff::ZonedDateTime::now();
            print(sheet::of(&document, &environment, &now, sheet::width()).as_bytes())
        }
        (Err(end), _) => end,
    }
}

/// A customer's record, and the environment that it was read from; what failed has been told.
pub(super) fn read(given: &Given, customer: &str) -> Result<(Document, Environment), End> {
    let settings = settings(given)?;
    log(&settings);
    let runtime = connection::runtime()?;
    let environment = connection::environment(settings.environment, &runtime)?;
    let who = CustomerRef::parse(customer, &environment.default_country)
        .map_err(|error| complain(End::Misused, voice::not_a_reference(&error)))?;
    let document = runtime.block_on(find(&environment, &who))?;
    Ok((document, environment))
}

async fn find(environment: &Environment, who: &CustomerRef) -> Result<Document, End> {
    let client = connection::client(environment).await.map_err(Stop::told)?;
    let found = connection::find(environment, &client, who).await;
    found.map_err(|error| connection::not_read(environment, &error).told())
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
