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

use super::{End, answer, ask::can_ask, complain, connection, log, print, settings, warn};
use crate::{
    api::{ApiError, Client, UpdateRequest},
    app::{model::Loaded, words},
    config::{Environment, Given, Settings},
    customer::{Context, Customer, CustomerRef, fields},
    record::{Document, Refusal},
    save::{self, Certainty, Outcome, Plan, Save, State, Why},
    terminal::{
        json,
        signal::{self, Cause},
    },
    voice::{self, Phrase, Telling, say},
};
use ask::Interrupts;
use assignment::Assignment;
use claims::Claims;
use review::Review;
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
    log(&settings);
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
        complain(End::Refused, say::cli_no_start(Phrase::foreign(why)))
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
    let customer = Customer::read(&document);
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
    }
    let context = environment.context(&jiff::ZonedDateTime::now());
    let mut loaded = Loaded::new(document.into(), &context);
    if !edited(&mut loaded, &context, &assignments)? {
        return Ok(answer(say::SET_NOTHING));
    }
    let review = Review {
        environment,
        loaded: &loaded,
        context: &context,
    };
    let agreed = reviewed(&review, wanted, &mut interrupts).await?;
    if !agreed {
        return Ok(End::Done);
    }
    let record = loaded.record.clone();
    let plan = Plan::new(environment, &loaded.customer, &record, false);
    let sender = Sender::new(environment, client, &mut interrupts, sending, wanted.yes);
    let sent = sender.send(record, plan).await;
    Ok(told(settings, &review, &who, &sent))
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
    let assignments = parsed.map_err(|mistake| complain(End::Misused, mistake))?;
    if settings.read_only {
        return Err(complain(End::Misused, say::SET_READ_ONLY));
    }
    if environment.read_only {
        let name = Phrase::foreign(&environment.name);
        return Err(complain(End::Misused, say::set_read_only_environment(name)));
    }
    if !wanted.dry_run && !wanted.yes && !can_ask() {
        return Err(complain(End::Misused, say::SET_NO_TERMINAL));
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
            Err(complain(end, say::set_unread(Phrase::foreign(id))))
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
        Ok(_) => Err(complain(End::Refused, say::SAVE_OTHER_CUSTOMER)),
        Err(error) => Err(connection::not_read(environment, &error)),
    }
}

/// Makes the edits and checks them; whether they change anything.
fn edited(loaded: &mut Loaded, context: &Context, assignments: &[Assignment]) -> Result<bool, End> {
    if let Some(refusal) = loaded.read_only() {
        return Err(cannot_be_saved(refusal));
    }
    let fields = fields(&loaded.customer, &context.own);
    let findings = assignment::apply(assignments, &fields, &mut loaded.record, context)
        .map_err(|mistake| complain(End::Misused, mistake))?;
    findings.doubts.into_iter().for_each(warn);
    let is_wrong = !findings.problems.is_empty();
    findings.problems.into_iter().for_each(warn);
    if is_wrong {
        return Err(End::Invalid);
    }
    Ok(!loaded.record.edits().is_empty())
}

/// Shows what would be sent; whether it shall be.
async fn reviewed(
    review: &Review<'_>,
    wanted: &SetArguments,
    interrupts: &mut Interrupts,
) -> Result<bool, End> {
    let (environment, loaded) = (review.environment, review.loaded);
    let request = words::request_of(environment, loaded);
    let request = request.map_err(|refusal| cannot_be_saved(&refusal))?;
    let head = request.describe(environment);
    let review = review.text(head.lines().next().unwrap_or_default());
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
    let question = if environment.production {
        say::SET_QUESTION_PRODUCTION
    } else {
        say::SET_QUESTION
    };
    match interrupts.agreed(question).await {
        Ok(true) => Ok(true),
        Ok(false) => Err(complain(End::Refused, say::SET_NOT_SENT)),
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
fn told(settings: &Settings, review: &Review<'_>, who: &CustomerRef, sent: &Sent) -> End {
    let Sent {
        save,
        newest,
        cause,
    } = sent;
    let State::Over { outcome, at } = &save.state else {
        // A save runs until it is over.
        return End::Unknown;
    };
    let end = tell(review, save, outcome, *at);
    let newest = newest.as_ref().unwrap_or(save.base());
    journal::record(settings, review, (who, newest), save, (outcome, *at));
    match (end, cause) {
        (End::Unknown, _) | (_, None) => end,
        (_, Some(Cause::Signal(signal))) => End::Signal(*signal),
        (_, Some(Cause::Fault)) => End::Fault,
    }
}

fn tell(review: &Review<'_>, save: &Save, outcome: &Outcome, at: Timestamp) -> End {
    let telling = Telling {
        time: voice::clock_to_second(at.to_zoned_datetime(crate::zone::local())),
        key: voice::key_source(&review.environment.key),
        save_key: None,
        is_kept: false,
        name: &|found| words::named(review.loaded, found, review.context),
    };
    let told = voice::outcome(outcome, &telling).whole();
    let end = end(outcome);
    if end == End::Done {
        // Saved is saved, whether or not somebody reads it.
        answer(told);
        return end;
    }
    let _ = io::stderr().write_all(review.conflicts(save).as_bytes());
    complain(end, told);
    if !save.conflicts().is_empty() {
        complain(end, say::SET_AGAIN_PUTS_YOURS);
    }
    let way = save::way(review.environment, &review.loaded.customer);
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

fn cannot_be_saved(refusal: &Refusal) -> End {
    let why = voice::refusal(refusal);
    complain(End::Refused, say::save_impossible(why))
}

/// Before anything was sent.
fn interrupted(cause: Cause) -> End {
    warn(say::SAVE_CANCELLED_NOT_SENT);
    match cause {
        Cause::Signal(signal) => End::Signal(signal),
        Cause::Fault => End::Fault,
    }
}
