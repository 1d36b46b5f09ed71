//! `stamkunde set`: edits and saves without the screen, through the same save as the editor.
//!
//! ```text
//! arguments ─► claim, reading ─► edits, checked ─► review ─► a yes ─► the save ─► its words, exit code, journal
//! ```

mod ask;
mod assignment;
mod claims;
mod desk;
mod ending;
mod journal;
mod many;
mod review;
mod send;
mod sending;

use std::{
    io::{self, IsTerminal as _, Read as _, Write as _},
    path::{Path, PathBuf},
};

use clap::{Args, ValueHint};

use super::{End, Stop, answer, ask::can_ask, connection, log, print, settings, warn};
use crate::{
    api::UpdateRequest,
    app::words,
    config::{Environment, Given, Settings, paths},
    customer::CustomerRef,
    record::Refusal,
    terminal::{
        json,
        signal::{self, Cause},
    },
    voice::{self, Phrase, say},
};
use ask::Interrupts;
use assignment::Assignment;
use desk::Desk;
pub(super) use ending::result;
use many::Many;
use review::Review;

/// What to change, and how.
#[derive(Args, Debug)]
pub(super) struct SetArguments {
    /// A phone number, an id or an external id; phone:…, id:… and ext:… say which
    #[arg(required_unless_present = "from")]
    customer: Option<String>,
    /// What to change: a field and its new value; an empty value empties the field, - takes it from standard input
    ///
    /// += adds items to a list and -= takes them from it; the other items stay. With --from it goes to every row.
    #[arg(required_unless_present = "from", value_name = "FIELD=VALUE")]
    assignments: Vec<String>,
    /// A CSV file with a customer in each row, whose columns are fields
    ///
    /// As spreadsheets write it: UTF-8 or Windows-1252, with ; or , or tabs. One column says who it is: customer, id,
    /// externalId or mobilePhone. What became of each row is in a result file; the same command goes on where it was stopped.
    #[arg(long, value_name = "FILE.csv", value_hint = ValueHint::FilePath, conflicts_with = "json")]
    from: Option<PathBuf>,
    /// Where the result of each row goes [default: FILE-result.csv]
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "from")]
    result: Option<PathBuf>,
    /// Show the changes and the exact body of the request, and send nothing
    #[arg(long)]
    dry_run: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
    /// The ticket that it is for, for the journal
    #[arg(long, value_name = "TICKET")]
    ticket: Option<String>,
    /// Print the changes and how it ended as JSON
    #[arg(long)]
    json: bool,
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
            done.unwrap_or_else(Stop::told)
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
) -> Result<End, Stop> {
    let assignments = allowed(settings, environment, wanted)?;
    let mut interrupts = Interrupts::watch().map_err(|error| {
        let why = Phrase::foreign(paths::why(&error));
        Stop::new(End::Refused, say::cli_no_start(why))
    })?;
    let assignments = filled(assignments, &mut interrupts).await?;
    let mut desk = Desk::new(settings, environment, interrupts);
    desk.is_dry = wanted.dry_run;
    desk.yes = wanted.yes;
    let ticket = wanted.ticket.as_deref().map(str::trim);
    desk.ticket = ticket
        .filter(|ticket| !ticket.is_empty())
        .map(str::to_owned);
    match (&wanted.from, &wanted.customer) {
        (Some(from), _) => Box::pin(every(from, desk, wanted, assignments)).await,
        (None, customer) => {
            let customer = customer.as_deref().unwrap_or_default();
            Box::pin(one(customer, desk, wanted, &assignments)).await
        }
    }
}

/// Edits and saves one customer.
async fn one(
    customer: &str,
    mut desk: Desk<'_>,
    wanted: &SetArguments,
    assignments: &[Assignment],
) -> Result<End, Stop> {
    let environment = desk.environment;
    let who = CustomerRef::parse(customer, &environment.default_country)
        .map_err(|error| Stop::new(End::Misused, voice::not_a_reference(&error)))?;
    let may_be_blind = CustomerRef::said_outright(customer).is_some();
    let mut work = desk.open(who, may_be_blind, assignments).await?;
    std::mem::take(&mut work.doubts).into_iter().for_each(warn);
    let ticket = desk.ticket.clone();
    let review = work.review(environment, ticket.as_deref());
    if work.changes_nothing() {
        return Ok(if wanted.json {
            ending::unchanged(&review)
        } else {
            answer(say::SET_NOTHING)
        });
    }
    if !reviewed(&review, wanted, &mut desk.interrupts).await? {
        return Ok(End::Done);
    }
    let sent = desk.send(&work.loaded, &mut work.sending).await;
    let review = work.review(environment, ticket.as_deref());
    let settings = desk.settings;
    Ok(ending::told(
        settings,
        &review,
        &work.who,
        &sent,
        wanted.json,
    ))
}

/// Edits and saves the customers of a file.
async fn every(
    from: &Path,
    mut desk: Desk<'_>,
    wanted: &SetArguments,
    assignments: Vec<Assignment>,
) -> Result<End, Stop> {
    let environment = desk.environment;
    desk.is_sheet = true;
    let common: Vec<_> = wanted.common().cloned().collect();
    let many = Many::read(from, environment, &common, assignments)?;
    let understood = many.understood(&review::place(environment));
    match print(understood.as_bytes()) {
        End::Done => {}
        end => return Err(Stop::of(end, Vec::new())),
    }
    if !wanted.dry_run && !wanted.yes && many.count() > 0 {
        let question = if environment.production {
            say::many_question_production(many.count())
        } else {
            say::many_question(many.count())
        };
        match desk.interrupts.agreed(question).await {
            Ok(true) => {}
            Ok(false) => return Err(Stop::new(End::Refused, say::SET_NOT_SENT)),
            Err(cause) => return Err(interrupted(cause)),
        }
    }
    let results = wanted.result.clone();
    let results = results.unwrap_or_else(|| many::results::beside(from));
    many.run(&mut desk, &results).await
}

impl SetArguments {
    /// What is to be changed, besides what a file says.
    fn common(&self) -> impl Iterator<Item = &String> {
        // With a file there is no customer to name.
        let first = self.customer.iter().filter(|_| self.from.is_some());
        first.chain(&self.assignments)
    }
}

/// The assignments, if anything may be changed here and there is somebody who can agree to it.
fn allowed(
    settings: &Settings,
    environment: &Environment,
    wanted: &SetArguments,
) -> Result<Vec<Assignment>, Stop> {
    let misused = |why: Phrase| Stop::new(End::Misused, why);
    let parsed: Result<Vec<_>, _> = wanted
        .common()
        .map(|text| Assignment::parse(text))
        .collect();
    let assignments = parsed.map_err(misused)?;
    if settings.read_only {
        return Err(misused(say::SET_READ_ONLY.into()));
    }
    if environment.read_only {
        let name = Phrase::foreign(&environment.name);
        return Err(misused(say::set_read_only_environment(name)));
    }
    if !wanted.dry_run && !wanted.yes && !can_ask() {
        return Err(misused(say::SET_NO_TERMINAL.into()));
    }
    if assignments.iter().filter(|one| one.is_input()).count() > 1 {
        return Err(misused(say::SET_ONE_INPUT.into()));
    }
    Ok(assignments)
}

/// The assignments, with the value that standard input holds where one asks for it.
async fn filled(
    assignments: Vec<Assignment>,
    interrupts: &mut Interrupts,
) -> Result<Vec<Assignment>, Stop> {
    if !assignments.iter().any(Assignment::is_input) {
        return Ok(assignments);
    }
    let read = || {
        let mut text = String::new();
        io::stdin().take(MOST_INPUT).read_to_string(&mut text)?;
        io::Result::Ok(text)
    };
    // A thread of its own: a read that nobody ends cannot be taken back.
    let read = interrupts.or(tokio::task::spawn_blocking(read)).await;
    let text = match read.map_err(interrupted)? {
        Ok(Ok(text)) => text,
        Ok(Err(error)) => {
            let why = Phrase::foreign(paths::why(&error));
            return Err(Stop::new(End::Misused, say::set_no_input(why)));
        }
        Err(_) => String::new(),
    };
    let text = text.strip_suffix('\n').unwrap_or(&text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    let fill = |one: Assignment| {
        if one.is_input() { one.with(text) } else { one }
    };
    Ok(assignments.into_iter().map(fill).collect())
}

/// No value is longer, in bytes.
const MOST_INPUT: u64 = 1 << 20;

/// Shows what would be sent; whether it shall be.
async fn reviewed(
    review: &Review<'_>,
    wanted: &SetArguments,
    interrupts: &mut Interrupts,
) -> Result<bool, Stop> {
    let (environment, loaded) = (review.environment, review.loaded);
    let request = words::request_of(environment, loaded);
    let request = request.map_err(|refusal| cannot_be_saved(&refusal))?;
    let head = request.describe(environment);
    let text = review.text(head.lines().next().unwrap_or_default());
    let shown = match (wanted.json, wanted.dry_run) {
        (true, true) => ending::dry(review, &request),
        (true, false) => End::Done,
        (false, true) => match print(text.as_bytes()) {
            End::Done => print(&dry(request)),
            end => end,
        },
        (false, false) => print(text.as_bytes()),
    };
    if shown != End::Done {
        return Err(Stop::of(shown, Vec::new()));
    }
    if wanted.dry_run || wanted.yes {
        return Ok(!wanted.dry_run);
    }
    if wanted.json || !io::stdout().is_terminal() {
        // Nobody agrees to what they do not see.
        let _ = io::stderr().write_all(text.as_bytes());
    }
    let question = if environment.production {
        say::SET_QUESTION_PRODUCTION
    } else {
        say::SET_QUESTION
    };
    match interrupts.agreed(question).await {
        Ok(true) => Ok(true),
        Ok(false) => Err(Stop::new(End::Refused, say::SET_NOT_SENT)),
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

fn cannot_be_saved(refusal: &Refusal) -> Stop {
    let why = voice::refusal(refusal);
    Stop::new(End::Refused, say::save_impossible(why))
}

/// Before anything was sent.
fn interrupted(cause: Cause) -> Stop {
    let end = match cause {
        Cause::Signal(signal) => End::Signal(signal),
        Cause::Fault => End::Fault,
    };
    Stop::new(end, say::SAVE_CANCELLED_NOT_SENT)
}
