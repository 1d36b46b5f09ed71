//! `stamkunde get`: one customer on stdout.

use std::io::{self, IsTerminal as _};

use super::{End, connection, fail, json, print, sheet};
use crate::{
    config::{Environment, Given, resolve},
    customer::CustomerRef,
    record::Document,
};

/// Reads and prints a customer, or one field of theirs.
pub(super) fn run(given: &Given, customer: &str, as_json: bool, field: Option<&str>) -> End {
    let settings = match resolve(given) {
        Ok(settings) => settings,
        Err(error) => return fail(End::Misused, error),
    };
    crate::log::start(&settings.data_dir, settings.log_level);
    let runtime = match connection::runtime() {
        Ok(runtime) => runtime,
        Err(end) => return end,
    };
    let environment = match connection::environment(settings.environment, &runtime) {
        Ok(environment) => environment,
        Err(end) => return end,
    };
    let who = match CustomerRef::parse(customer, &environment.default_country) {
        Ok(who) => who,
        Err(error) => {
            let words = error.to_string();
            return fail(End::Misused, crate::terminal::visible::visible(&words));
        }
    };
    match (runtime.block_on(find(&environment, &who)), field) {
        (Ok(document), Some(field)) => {
            super::field::run(document, &environment.extended, field, as_json)
        }
        (Ok(document), None) if as_json => print(&answer(&document)),
        (Ok(document), None) => {
            let now = jiff::ZonedDateTime::now();
            print(sheet::of(&document, &environment, &now, sheet::width()).as_bytes())
        }
        (Err(end), _) => end,
    }
}

async fn find(environment: &Environment, who: &CustomerRef) -> Result<Document, End> {
    let client = connection::client(environment).await?;
    let found = client.find(who).await;
    found.map_err(|error| connection::not_read(environment, &error))
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
