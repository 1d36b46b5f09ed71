//! `stamkunde set`: edits and saves without the screen, through the same save as the editor.
//!
//! ```text
//! arguments ─► claim, reading ─► edits, checked ─► review ─► a yes ─► the save ─► its words, exit code, journal
//! ```

mod ask;
mod assignment;
mod claims;
mod journal;
mod review;
mod send;
mod sending;

use std::io::{self, IsTerminal as _, Write as _};

use clap::Args;
use jiff::Timestamp;

use super::{End, answer, complain, connection, fail, print, settings};
use crate::{
    api::{ApiError, Client, UpdateRequest},
    config::{Environment, Given, Settings},
    customer::{Customer, CustomerRef, fields},
    record::{Document, Record},
    save::{self, Certainty, Outcome, Plan, Save, State, Why},
    terminal::{
        json,
        signal::{self, Cause},
        visible::visible,
    },
    voice::{self, Phrase, Telling, say},
};
use ask::Interrupts;
use assignment::Assignment;
use claims::Claims;
use review::Words;
use send::{Sender, Sent};
use sending::Sending;

/// What to change, and how.
#[derive(Args, Debug)]
pub(super) struct SetArguments {
    /// A phone number, an id or an external id; phone:…, id:… and ext:… say which
    customer: String,
    /// What to change: a field and its new value; an empty value empties the field
    #[arg(required = true, value_name = "FIELD=VALUE")]
    assignments: Vec<String>,
    /// Show the changes and the exact body of the request, and send nothing
    #[arg(long)]
    dry_run: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Edits and saves.
pub(super) fn run(given: &Given, wanted: &SetArguments) -> End {
    let settings = match settings(given) {
        Ok(settings) => settings,
        Err(end) => return end,
    };
    crate::log::start(&settings.data_dir, settings.log_level);
    let runtime = match connection::runtime() {
        Ok(runtime) => runtime,
        Err(end) => return end,
    };
    let end = match connection::environment(settings.environment.clone(), &runtime) {
        Ok(environment) => runtime.block_on(async {
            let done = edit(&settings, &environment, wanted).await;
            done.unwrap_or_else(|end| end)
        }),
        Err(end) => end,
    };
    // A question that nobody has answered is not waited for.
    runtime.shutdown_background();
    if let End::Signal(signal) = end {
        // Whoever started the program is told by its status what ended it; the code is for where that fails.
        let _ = signal::die_of(signal);
    }
    end
}

async fn edit(
    settings: &Settings,
    environment: &Environment,
    wanted: &SetArguments,
) -> Result<End, End> {
    let assignments = allowed(settings, environment, wanted)?;
    let country = &environment.default_country;
    let who = CustomerRef::parse(&wanted.customer, country)
        .map_err(|error| complain(End::Misused, voice::not_a_reference(&error)))?;
    let may_be_blind = CustomerRef::said_outright(&wanted.customer).is_some();
    let mut interrupts = Interrupts::watch().map_err(|error| {
        let why = crate::config::paths::why(&error);
        fail(End::Refused, format_args!("cannot start: {why}"))
    })?;
    // Until the answer is here and written down.
    let mut claims = Claims::new(settings, environment);
    if !wanted.dry_run {
        claims.typed(&who, &mut interrupts).await?;
    }
    let client = interrupts.or(connection::client(environment)).await;
    let client = client.map_err(interrupted)??;
    let reading = interrupts
        .or(read(environment, &client, &who, may_be_blind))
        .await;
    let mut document = reading.map_err(interrupted)??;
    let mut customer = Customer::read(&document);
    let mut is_stale = !wanted.dry_run && claims.read(&customer, country, &mut interrupts).await?;
    let sending = Sending::new(settings, environment, &who, &customer);
    if let Some(wait) = sending.earlier().filter(|_| !wanted.dry_run) {
        send::tell(say::SET_EARLIER);
        let waiting = interrupts.or(tokio::time::sleep(wait)).await;
        waiting.map_err(interrupted)?;
        is_stale = true;
    }
    if is_stale && !document.is_blind() {
        let again = read_again(environment, &client, &who, &document);
        document = interrupts.or(again).await.map_err(interrupted)??;
        customer = Customer::read(&document);
    }
    let context = environment.context(&jiff::ZonedDateTime::now());
    let words = Words {
        environment,
        customer: &customer,
        fields: &fields(&customer, &context.own),
        context: &context,
    };
    let Some(record) = edited(&words, document, &assignments)? else {
        return Ok(print(
            b"Nothing to change: the customer has these values already.\n",
        ));
    };
    let agreed = reviewed(&words, &record, wanted, &mut interrupts).await?;
    if !agreed {
        return Ok(End::Done);
    }
    let plan = Plan::new(environment, &customer, &record, false);
    let sender = Sender::new(environment, client, &mut interrupts, sending, wanted.yes);
    let sent = sender.send(record, plan).await;
    Ok(told(settings, &words, &sent))
}

/// The assignments, if anything may be changed here and there is somebody who can agree to it.
fn allowed(
    settings: &Settings,
    environment: &Environment,
    wanted: &SetArguments,
) -> Result<Vec<Assignment>, End> {
    let parsed: Result<Vec<_>, _> = (wanted.assignments.iter())
        .map(|text| Assignment::parse(text))
        .collect();
    let assignments = parsed.map_err(|mistake| fail(End::Misused, mistake))?;
    if settings.read_only {
        return Err(fail(
            End::Misused,
            "nothing can be changed with --read-only (or STAMKUNDE_READ_ONLY)",
        ));
    }
    if environment.read_only {
        let name = visible(&environment.name);
        let words = format_args!("the environment {name} is read-only, so nothing can be changed");
        return Err(fail(End::Misused, words));
    }
    if !wanted.dry_run && !wanted.yes && !ask::can_ask() {
        return Err(fail(
            End::Misused,
            "there is no terminal to ask on; --yes saves without asking, --dry-run only shows what would be sent",
        ));
    }
    Ok(assignments)
}

/// The customer. Without a way to read by external id the record is blind, where the agent wants that.
async fn read(
    environment: &Environment,
    client: &Client,
    who: &CustomerRef,
    may_be_blind: bool,
) -> Result<Document, End> {
    match (who, connection::find(environment, client, who).await) {
        (_, Ok(document)) => Ok(document),
        (CustomerRef::External(id), Err(ApiError::NoLookup)) if may_be_blind => {
            Ok(Document::blind(id))
        }
        (CustomerRef::External(id), Err(error @ ApiError::NoLookup)) => {
            let end = connection::not_read(environment, &error);
            let words = format!("ext:{id} writes without reading");
            Err(fail(end, visible(&words)))
        }
        (_, Err(error)) => Err(connection::not_read(environment, &error)),
    }
}

/// The same customer once more: by the surest way, since what they were found by may have been changed meanwhile.
async fn read_again(
    environment: &Environment,
    client: &Client,
    who: &CustomerRef,
    first: &Document,
) -> Result<Document, End> {
    let way = save::way(environment, &Customer::read(first));
    let found = match client.find(way.as_ref().unwrap_or(who)).await {
        Err(error) if matches!(error.status(), Some(404 | 405 | 501)) => client.find(who).await,
        found => found,
    };
    match found {
        Ok(document) if save::is_customer(first, &document) => Ok(document),
        Ok(_) => Err(fail(
            End::Refused,
            "Not sent: reading again brought another customer.",
        )),
        Err(error) => Err(connection::not_read(environment, &error)),
    }
}

/// The record with the edits, checked; none where they change nothing.
fn edited(
    words: &Words<'_>,
    document: Document,
    assignments: &[Assignment],
) -> Result<Option<Record>, End> {
    if let Some(refusal) = document.read_only() {
        return Err(cannot_be_saved(refusal));
    }
    let mut record = Record::new(document);
    let findings = assignment::apply(assignments, words.fields, &mut record, words.context)
        .map_err(|mistake| fail(End::Misused, mistake))?;
    for doubt in &findings.doubts {
        let _ = writeln!(io::stderr(), "stamkunde: {doubt}");
    }
    for problem in &findings.problems {
        fail(End::Invalid, problem);
    }
    if !findings.problems.is_empty() {
        return Err(End::Invalid);
    }
    Ok((!record.edits().is_empty()).then_some(record))
}

/// Shows what would be sent; whether it shall be.
async fn reviewed(
    words: &Words<'_>,
    record: &Record,
    wanted: &SetArguments,
    interrupts: &mut Interrupts,
) -> Result<bool, End> {
    let key = save::key(words.customer);
    let body = record.body(words.environment.payload, key);
    let body = body.map_err(|refusal| cannot_be_saved(&refusal))?;
    let request = UpdateRequest { key, body };
    let head = request.describe(words.environment);
    let review = words.review(record, head.lines().next().unwrap_or_default());
    let mut shown = print(review.as_bytes());
    if shown == End::Done && wanted.dry_run {
        shown = print(&dry(request));
    }
    if shown != End::Done {
        return Err(shown);
    }
    if wanted.dry_run || wanted.yes {
        return Ok(!wanted.dry_run);
    }
    if !io::stdout().is_terminal() {
        // Nobody agrees to what they do not see.
        let _ = io::stderr().write_all(review.as_bytes());
    }
    let question = if words.environment.production {
        "Save to PROD?"
    } else {
        "Save?"
    };
    match interrupts.agreed(question).await {
        Ok(true) => Ok(true),
        Ok(false) => Err(fail(End::Refused, "Not sent.")),
        Err(cause) => Err(interrupted(cause)),
    }
}

/// The body alone, for whoever reads it: as it would leave for a program, harmless for a terminal.
fn dry(request: UpdateRequest) -> Vec<u8> {
    let mut bytes = if io::stdout().is_terminal() {
        json::safe(&String::from_utf8_lossy(&request.body)).into_bytes()
    } else {
        request.body
    };
    bytes.push(b'\n');
    bytes
}

/// Says how it ended and writes it down.
fn told(settings: &Settings, words: &Words<'_>, sent: &Sent) -> End {
    let Sent {
        save,
        newest,
        cause,
    } = sent;
    let State::Over { outcome, at } = &save.state else {
        // A save runs until it is over.
        return End::Unknown;
    };
    let end = tell(words, save, outcome, *at);
    let newest = newest.as_ref().unwrap_or(save.base());
    journal::record(settings, words, save, newest, (outcome, *at));
    match (end, cause) {
        (End::Unknown, _) | (_, None) => end,
        (_, Some(Cause::Signal(signal))) => End::Signal(*signal),
        (_, Some(Cause::Fault)) => End::Fault,
    }
}

fn tell(words: &Words<'_>, save: &Save, outcome: &Outcome, at: Timestamp) -> End {
    let telling = Telling {
        time: voice::clock_to_second(at.to_zoned_datetime(crate::zone::local())),
        key: voice::key_source(&words.environment.key),
        save_key: None,
        is_kept: false,
        name: &|difference| words.difference(difference),
    };
    let told = voice::outcome(outcome, &telling).whole();
    let end = end(outcome);
    if end == End::Done {
        // Saved is saved, whether or not somebody reads it.
        answer(told);
        return end;
    }
    let _ = io::stderr().write_all(words.conflicts(save).as_bytes());
    complain(end, told);
    if !save.conflicts().is_empty() {
        complain(end, say::SET_AGAIN_PUTS_YOURS);
    }
    let way = save::way(words.environment, words.customer);
    if let (End::Unknown, Some(who)) = (end, way) {
        complain(end, say::set_shows(Phrase::foreign(who.to_string())));
    }
    end
}

/// The exit code of an outcome: what was edited is stored as it was sent, or why not.
fn end(outcome: &Outcome) -> End {
    match (outcome.certainty, &outcome.why) {
        (Certainty::Stored, _) => End::Done,
        (Certainty::PartlyStored, _) | (_, Why::Undecided(_)) => End::Invalid,
        (Certainty::Unknown, _) => End::Unknown,
        (Certainty::NotStored | Certainty::NotSent, Why::Answer(error) | Why::NotRead(error)) => {
            connection::refused(error)
        }
        (Certainty::NotStored | Certainty::NotSent, _) => End::Refused,
    }
}

fn cannot_be_saved(refusal: &crate::record::Refusal) -> End {
    let why = super::words().text(&voice::refusal(refusal));
    let words = format!("this record cannot be saved: {why}");
    fail(End::Refused, visible(&words))
}

/// Before anything was sent.
fn interrupted(cause: Cause) -> End {
    fail(End::Refused, "Cancelled; not sent.");
    match cause {
        Cause::Signal(signal) => End::Signal(signal),
        Cause::Fault => End::Fault,
    }
}
