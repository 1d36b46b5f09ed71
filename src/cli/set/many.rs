//! `set --from FILE.csv`: one customer after another, each as `set` alone would have it.
//!
//! ```text
//! table ─► columns ─► what cannot be right ─► a yes ─► row by row: claim, reading, save ─► a line of the result file
//! ```
//! A row that is in the result file is over. One that was under way when the program was killed is not, and is found to
//! be stored or not as any save in doubt is.

mod columns;
mod progress;
pub(super) mod results;
mod spoilt;
mod table;

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::{Timestamp, ZonedDateTime};

use self::{
    columns::{Columns, Meaning},
    progress::Progress,
    results::{Line, Results},
    table::{Row, Table},
};
use super::{End, Stop, assignment::Assignment, desk::Desk, ending, interrupted};
use crate::{
    api::ApiError,
    cli::{answer, words},
    config::Environment,
    save::{Certainty, Outcome, Why},
    terminal::{signal::Cause, visible::visible},
    voice::{self, Phrase, say},
    widget::print,
};

/// So many rows are shown before anything is asked.
const SHOWN: usize = 3;
/// So many refused rows are named then; the result file has all of them.
const NAMED: usize = 10;
/// How wide a cell of these is, in columns.
const CELL: usize = 16;
/// How long a busy API is waited for, try after try, where it does not say; then the run stops.
const PATIENCE: [u64; 6] = [1, 2, 5, 15, 30, 60];
/// The longest that an API may ask to wait; more stops the run.
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// A table that is understood.
#[derive(Debug)]
pub(super) struct Many {
    path: PathBuf,
    table: Table,
    columns: Columns,
    /// What goes to every row besides, as given.
    common: Vec<String>,
    assignments: Vec<Assignment>,
    /// Why a row is refused, row by row.
    refused: Vec<Option<Phrase>>,
}

/// What became of a row.
struct Ended {
    customer: String,
    certainty: Certainty,
    why: Phrase,
    /// The words why say what became of it, too.
    says_all: bool,
    end: End,
    /// What ends the run with it.
    cause: Option<Cause>,
}

/// What comes after a row.
enum After {
    /// The next one.
    Next(Ended),
    /// The same one, once the API has had its time.
    Busy(Option<Duration>, Phrase),
    /// Nothing: no row after it would fare better, or the program shall end.
    Halt(Stop),
}

impl Many {
    /// Reads a file and makes out what it means.
    pub(super) fn read(
        path: &Path,
        environment: &Environment,
        common: &[String],
        assignments: Vec<Assignment>,
    ) -> Result<Self, Stop> {
        let misused = |why: Vec<Phrase>| Stop::of(End::Misused, why);
        let table = table::read(path).map_err(|why| misused(vec![why]))?;
        let columns = Columns::of(&table, environment).map_err(misused)?;
        let context = environment.context(&ZonedDateTime::now());
        let refused = table.rows.iter();
        let refused = refused.map(|row| spoilt::refusal(&columns, row, &context));
        let refused = refused.collect();
        Ok(Self {
            path: path.to_owned(),
            columns,
            common: common.to_vec(),
            assignments,
            refused,
            table,
        })
    }

    /// What was understood: the file, the columns, the first rows, and those that are refused.
    pub(super) fn understood(&self, place: &Phrase) -> String {
        let words = words();
        let said = |phrase: Phrase| words.text(&phrase);
        let separator = match self.table.separator {
            b'\t' => say::MANY_TAB.into(),
            separator => Phrase::foreign(char::from(separator).to_string()),
        };
        let mut text = said(say::many_understood(
            voice::path(&self.path),
            self.table.rows.len(),
            Phrase::ours(self.table.encoding),
            separator,
            place.clone(),
        ));
        text.push('\n');
        for (title, meaning) in self.table.header.iter().zip(&self.columns.all) {
            let meaning = match meaning {
                Meaning::Customer(_) => say::MANY_IS_CUSTOMER.into(),
                Meaning::Field(name, _) => Phrase::foreign(name),
                Meaning::ReadOnly => say::MANY_IS_READ_ONLY.into(),
                Meaning::Nothing => continue,
            };
            let _ = writeln!(text, "  {}  {}", padded(title), said(meaning));
        }
        for common in &self.common {
            let common = say::many_common(Phrase::foreign(common));
            let _ = writeln!(text, "  {}", said(common));
        }
        let _ = writeln!(text, "{}", words.label(say::MANY_EMPTY_CELLS));
        for row in self.table.rows.iter().take(SHOWN) {
            let cells: Vec<_> = row.cells.iter().map(|cell| padded(cell)).collect();
            let cells = cells.join(" ");
            let _ = writeln!(text, "  {:>5}  {}", row.number, cells.trim_end());
        }
        let refused = self
            .refused
            .iter()
            .filter(|refused| refused.is_some())
            .count();
        if refused > 0 {
            let _ = writeln!(text, "{}", said(say::many_refused(refused)));
        }
        let named = self.table.rows.iter().zip(&self.refused);
        let named = named.filter_map(|(row, why)| Some((row, why.clone()?)));
        for (row, why) in named.take(NAMED) {
            let number = Phrase::ours(row.number.to_string());
            let _ = writeln!(text, "  {}", said(say::many_row(number, why.capitalised())));
        }
        if refused > NAMED {
            let _ = writeln!(text, "  {}", said(say::and_more(refused - NAMED)));
        }
        text
    }

    /// How many rows there are to save.
    pub(super) fn count(&self) -> usize {
        self.refused
            .iter()
            .filter(|refused| refused.is_none())
            .count()
    }

    /// Does row after row, each written down in the result file; the end is that of the worst.
    pub(super) async fn run(&self, desk: &mut Desk<'_>, results: &Path) -> Result<End, Stop> {
        let misused = |why| Stop::new(End::Misused, why);
        let mut results = if desk.is_dry {
            None
        } else {
            Some(Results::open(results, self.table.separator).map_err(misused)?)
        };
        let is_plain = desk.settings.plain.is_some();
        let mut progress = Progress::new(self.table.rows.len(), is_plain, desk.is_dry);
        for (row, refused) in self.table.rows.iter().zip(&self.refused) {
            let check = results::check(row, &self.common);
            if let Some(results) = &results
                && let Some(code) = results.of(row.number, &check).map_err(misused)?
            {
                progress.known(code);
                continue;
            }
            let ended = match refused {
                Some(why) => self.refusal(row, why),
                None => match self.patiently(desk, row, &progress).await {
                    Ok(ended) => ended,
                    Err(mut stop) => {
                        progress.end();
                        stop.why.push(halted(row, results.as_ref()));
                        return Err(stop);
                    }
                },
            };
            let line = line(row, &ended, (check, desk.is_dry));
            if let Some(results) = &mut results {
                let written = results.write(&line);
                written.map_err(|why| Stop::new(End::Refused, why))?;
            }
            progress.row(&line, ended.certainty);
            if ended.cause.is_some() {
                progress.end();
                return Err(Stop::new(ended.end, halted(row, results.as_ref())));
            }
        }
        progress.end();
        let told = progress.told();
        let told = match &results {
            Some(results) => say::many_done(told, voice::path(results.path())),
            None => told,
        };
        answer(told);
        Ok(progress.worst())
    }

    fn refusal(&self, row: &Row, why: &Phrase) -> Ended {
        Ended {
            customer: self.name(row),
            certainty: Certainty::NotSent,
            why: why.clone().capitalised(),
            says_all: false,
            end: End::Invalid,
            cause: None,
        }
    }

    /// One row, as often as the API asks for time.
    async fn patiently(
        &self,
        desk: &mut Desk<'_>,
        row: &Row,
        progress: &Progress,
    ) -> Result<Ended, Stop> {
        let mut patience = PATIENCE.into_iter().map(Duration::from_secs);
        loop {
            let (asked, why) = match self.one(desk, row).await {
                After::Next(ended) => return Ok(ended),
                After::Halt(stop) => return Err(stop),
                After::Busy(asked, why) => (asked, why),
            };
            let wait = patience.next().map(|usual| asked.unwrap_or(usual));
            let Some(wait) = wait.filter(|wait| *wait <= LONGEST) else {
                return Err(Stop::new(End::Refused, why));
            };
            progress.waits(wait);
            let waited = desk.interrupts.or(tokio::time::sleep(wait)).await;
            waited.map_err(interrupted)?;
        }
    }

    async fn one(&self, desk: &mut Desk<'_>, row: &Row) -> After {
        let country = &desk.environment.default_country;
        let Ok(who) = self.columns.who(row, country) else {
            // Such a row was refused.
            return After::Halt(Stop::new(End::Misused, say::MANY_NO_CUSTOMER));
        };
        let values = self.columns.values(row).map(|(assignment, _)| assignment);
        let assignments: Vec<_> = values.chain(self.assignments.iter().cloned()).collect();
        let customer = who.to_string();
        let mut work = match desk.open(who, false, &assignments).await {
            Ok(work) => work,
            Err(stop) => return after(customer, stop),
        };
        let doubts = std::mem::take(&mut work.doubts);
        let ticket = desk.ticket.clone();
        let mut ended = Ended {
            customer,
            certainty: Certainty::Stored,
            why: say::SET_NOTHING.into(),
            says_all: true,
            end: End::Done,
            cause: None,
        };
        if desk.is_dry && !work.changes_nothing() {
            ended.why = work.review(desk.environment, None).changes();
            ended.says_all = false;
        } else if !work.changes_nothing() {
            let sent = desk.send(&work.loaded, &mut work.sending).await;
            let review = work.review(desk.environment, ticket.as_deref());
            ending::kept(desk.settings, &review, &work.who, &sent);
            let Some((outcome, at)) = ending::over(&sent.save) else {
                return After::Halt(Stop::new(End::Unknown, say::SET_NOT_SENT));
            };
            let message = ending::message(&review, outcome, at);
            if let Some(after) = halts(outcome, &message, sent.cause) {
                return after;
            }
            ended.certainty = outcome.certainty;
            ended.end = ending::end(outcome);
            ended.cause = sent.cause;
            ended.why = message;
        }
        if !doubts.is_empty() {
            let all = std::iter::once(ended.why).chain(doubts);
            ended.why = Phrase::join(all, " ");
        }
        After::Next(ended)
    }

    /// Who a refused row is about, as it has it.
    fn name(&self, row: &Row) -> String {
        let mut all = self.columns.all.iter();
        let at = all.position(|meaning| matches!(meaning, Meaning::Customer(_)));
        row.cell(at.unwrap_or_default()).to_owned()
    }
}

fn line(row: &Row, ended: &Ended, (check, is_dry): (String, bool)) -> Line {
    let now = Timestamp::now().to_zoned_datetime(crate::zone::local());
    let result = match ended.certainty {
        Certainty::Stored if is_dry => say::MANY_WOULD,
        Certainty::Stored => say::MANY_SAVED,
        Certainty::PartlyStored => say::MANY_PARTLY,
        Certainty::NotStored | Certainty::NotSent => say::MANY_NOT_SAVED,
        Certainty::Unknown => say::MANY_NOT_SURE,
    };
    let number = Phrase::ours(row.number.to_string());
    let (customer, why) = (Phrase::foreign(&ended.customer), ended.why.clone());
    Line {
        row: row.number,
        customer: ended.customer.clone(),
        result,
        told: if ended.says_all {
            say::many_line(number, customer, why)
        } else {
            say::many_line_why(number, customer, result, why)
        },
        why: words().text(&ended.why),
        time: now.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        code: code(ended.end),
        check,
    }
}

/// That the same command goes on where this one stopped.
fn halted(row: &Row, results: Option<&Results>) -> Phrase {
    let row = Phrase::ours(row.number.to_string());
    match results {
        Some(_) => say::many_halted(row),
        None => say::many_halted_dry(row),
    }
}

/// What follows from a row that came to nothing before anything was sent.
fn after(customer: String, stop: Stop) -> After {
    match &stop.cause {
        Some(error) if error.status() == Some(429) => {
            let why = Phrase::join(stop.why.clone(), " ");
            After::Busy(error.retry_after(), why)
        }
        Some(error) if is_about_the_api(error) => After::Halt(stop),
        _ if matches!(stop.end, End::Signal(_) | End::Fault) => After::Halt(stop),
        _ => After::Next(Ended {
            customer,
            certainty: Certainty::NotSent,
            end: stop.end,
            why: Phrase::join(stop.why, " ").capitalised(),
            says_all: false,
            cause: None,
        }),
    }
}

/// What follows where it is the API that is not to be had, and not the customer, or the program shall end and nothing
/// was stored.
fn halts(outcome: &Outcome, message: &Phrase, cause: Option<Cause>) -> Option<After> {
    if outcome.certainty == Certainty::Unknown {
        return None;
    }
    if let Some(cause) = cause.filter(|_| !outcome.is_stored()) {
        return Some(After::Halt(interrupted(cause)));
    }
    let (Why::Answer(error) | Why::NotRead(error)) = &outcome.why else {
        return None;
    };
    if error.status() == Some(429) {
        return Some(After::Busy(error.retry_after(), message.clone()));
    }
    is_about_the_api(error).then(|| After::Halt(Stop::new(End::Refused, message.clone())))
}

/// Whether every other customer would fare the same.
fn is_about_the_api(error: &ApiError) -> bool {
    match error {
        ApiError::NoLookup | ApiError::NoKey(_) | ApiError::NotSent(_) => true,
        ApiError::Answered { status, .. } => matches!(status, 401 | 403),
        ApiError::NoAddress { .. }
        | ApiError::Stranger { .. }
        | ApiError::Redirected { .. }
        | ApiError::Lost { .. }
        | ApiError::Unreadable { .. }
        | ApiError::TooLarge { .. } => false,
    }
}

/// The exit code of a run with this row alone.
fn code(end: End) -> u8 {
    match end {
        End::Done => 0,
        End::Invalid | End::Misused => 3,
        End::Unknown | End::Signal(_) | End::Fault => 4,
        End::Refused | End::NoCustomer => 1,
    }
}

/// A cell in its column.
fn padded(cell: &str) -> String {
    let rows = print::wrap(&visible(cell.trim()), CELL);
    let first = rows.first().map_or("", String::as_str);
    let gap = CELL - print::width(first).min(CELL);
    format!("{first}{:gap$}", "")
}
