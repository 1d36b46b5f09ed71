//! How a save ended: in words or as JSON, as an exit code, and in the journal.

use std::io::{self, Write as _};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Review, journal, send::Sent};
use crate::{
    api::UpdateRequest,
    app::words,
    cli::{
        End, complain, connection, json,
        paint::{self, Ink},
        print, warn, words as language,
    },
    config::Settings,
    customer::CustomerRef,
    record::{Document, Edit, Json, Node, Value},
    save::{self, Certainty, Ending, Outcome, Save, State, Why},
    terminal::signal::Cause,
    voice::{self, Phrase, Telling, say},
};

/// What `--json` prints. Documented in `docs/json.md`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shape<'a> {
    environment: String,
    customer: String,
    name: Option<String>,
    ticket: Option<&'a str>,
    changes: Vec<Changed>,
    request: Option<Request<'a>>,
    outcome: Option<Ended>,
}

#[derive(Serialize)]
struct Changed {
    /// What `FIELD=VALUE` calls it; none for a member that is no field.
    field: Option<String>,
    path: String,
    old: Option<Box<RawValue>>,
    new: Option<Box<RawValue>>,
}

#[derive(Serialize)]
struct Request<'a> {
    method: &'a str,
    url: String,
    body: Option<Box<RawValue>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ended {
    result: &'static str,
    code: &'static str,
    status: Option<u16>,
    message: String,
    at: Timestamp,
    attempts: u32,
    differences: Vec<Differs>,
    conflicts: Vec<Contested>,
}

#[derive(Serialize)]
struct Differs {
    path: String,
    edited: bool,
    sent: Option<Box<RawValue>>,
    stored: Option<Box<RawValue>>,
}

#[derive(Serialize)]
struct Contested {
    path: String,
    was: Option<Box<RawValue>>,
    theirs: Option<Box<RawValue>>,
    yours: Option<Box<RawValue>>,
}

/// What a certainty is called in JSON, and in a result file.
pub(in crate::cli) fn result(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Stored => "saved",
        Certainty::PartlyStored => "partly",
        Certainty::NotStored | Certainty::NotSent => "not-saved",
        Certainty::Unknown => "not-sure",
    }
}

fn raw(text: Option<&str>) -> Option<Box<RawValue>> {
    RawValue::from_string(text?.to_owned()).ok()
}

fn raw_of(value: &Value) -> Option<Box<RawValue>> {
    raw(value.as_ref().map(Json::raw))
}

impl<'a> Shape<'a> {
    fn new(review: &Review<'a>, edits: &[Edit], base: &Document) -> Self {
        let loaded = review.loaded;
        let country = &review.environment.default_country;
        let surest = loaded.customer.references(country).into_iter().next();
        let changed = |edit: &Edit| Changed {
            field: loaded
                .field_at(&edit.pointer)
                .map(|field| field.name.clone()),
            path: edit.pointer.to_string(),
            old: raw(base.find(&edit.pointer).map(Node::raw)),
            new: raw_of(&edit.value),
        };
        Self {
            environment: review.environment.identity(),
            customer: surest.map_or_else(String::new, |who| who.to_string()),
            name: loaded.customer.name(),
            ticket: review.ticket,
            changes: edits.iter().map(changed).collect(),
            request: None,
            outcome: None,
        }
    }

    fn of_edits(review: &Review<'a>) -> Self {
        let record = &review.loaded.record;
        Self::new(review, record.edits(), record.document())
    }
}

/// Nothing had to be sent.
pub(super) fn unchanged(review: &Review<'_>) -> End {
    let outcome = Ended {
        result: result(Certainty::Stored),
        code: "unchanged",
        status: None,
        message: language().label(say::SET_NOTHING).to_owned(),
        at: Timestamp::now(),
        attempts: 0,
        differences: Vec::new(),
        conflicts: Vec::new(),
    };
    let outcome = Some(outcome);
    json(&Shape {
        outcome,
        ..Shape::of_edits(review)
    })
}

/// What would be sent.
pub(super) fn dry(review: &Review<'_>, request: &UpdateRequest) -> End {
    let head = request.describe(review.environment);
    let mut head = head.lines().next().unwrap_or_default().splitn(2, ' ');
    let request = Request {
        method: head.next().unwrap_or_default(),
        url: head.next().unwrap_or_default().to_owned(),
        body: raw(std::str::from_utf8(&request.body).ok()),
    };
    json(&Shape {
        request: Some(request),
        ..Shape::of_edits(review)
    })
}

fn ended(save: &Save, outcome: &Outcome, at: Timestamp, message: &Phrase) -> Ended {
    let Ending { code, status } = outcome.into();
    let differs = outcome.differences().iter().map(|found| Differs {
        path: found.pointer.to_string(),
        edited: found.edited,
        sent: raw(found.sent.as_deref()),
        stored: raw(found.stored.as_deref()),
    });
    let conflicts = save.conflicts().iter().map(|conflict| {
        let mine = save.sent().iter().find(|edit| edit.pointer == conflict.at);
        Contested {
            path: conflict.at.to_string(),
            was: raw_of(&conflict.base),
            theirs: raw_of(&conflict.theirs),
            yours: mine.and_then(|edit| raw_of(&edit.value)),
        }
    });
    Ended {
        result: result(outcome.certainty),
        code: code.name(),
        status,
        message: language().text(message),
        at,
        attempts: save.puts(),
        differences: differs.collect(),
        conflicts: conflicts.collect(),
    }
}

/// Says how it ended and writes it down.
pub(super) fn told(
    settings: &Settings,
    review: &Review<'_>,
    who: &CustomerRef,
    sent: &Sent,
    as_json: bool,
) -> End {
    let Some((outcome, at)) = over(&sent.save) else {
        // A save runs until it is over.
        return End::Unknown;
    };
    let (save, message) = (&sent.save, message(review, outcome, at));
    let end = end(outcome);
    if as_json {
        let outcome = Some(ended(save, outcome, at, &message));
        json(&Shape {
            outcome,
            ..Shape::new(review, save.sent(), save.base())
        });
    } else {
        tell(review, save, end, &message);
    }
    kept(settings, review, who, sent);
    match (end, sent.cause) {
        (End::Unknown, _) | (_, None) => end,
        (_, Some(Cause::Signal(signal))) => End::Signal(signal),
        (_, Some(Cause::Fault)) => End::Fault,
    }
}

/// How a save ended, and when, once it is over.
pub(super) fn over(save: &Save) -> Option<(&Outcome, Timestamp)> {
    match &save.state {
        State::Over { outcome, at } => Some((outcome, *at)),
        _ => None,
    }
}

/// Writes it down.
pub(super) fn kept(settings: &Settings, review: &Review<'_>, who: &CustomerRef, sent: &Sent) {
    let newest = sent.newest.as_ref().unwrap_or(sent.save.base());
    if let Some(ended) = over(&sent.save) {
        journal::record(settings, review, (who, newest), &sent.save, ended);
    }
}

/// How it ended, in words.
pub(super) fn message(review: &Review<'_>, outcome: &Outcome, at: Timestamp) -> Phrase {
    let telling = Telling {
        time: voice::clock_to_second(at.to_zoned_datetime(crate::zone::local())),
        key: voice::key_source(&review.environment.key),
        save_key: None,
        is_kept: false,
        name: &|found| words::named(review.loaded, found, review.context),
    };
    voice::outcome(outcome, &telling).whole()
}

fn tell(review: &Review<'_>, save: &Save, end: End, message: &Phrase) {
    if end == End::Done {
        // Saved is saved, whether or not somebody reads it.
        let message = paint::out(Ink::Good, &language().text(message));
        print(format!("{message}\n").as_bytes());
        return;
    }
    let _ = io::stderr().write_all(review.conflicts(save).as_bytes());
    let ink = match end {
        End::Invalid | End::Unknown => Ink::Odd,
        _ => Ink::Bad,
    };
    complain(
        end,
        Phrase::ours(paint::err(ink, &language().text(message))),
    );
    if !save.conflicts().is_empty() {
        warn(say::SET_AGAIN_PUTS_YOURS);
    }
    let way = save::way(review.environment, &review.loaded.customer);
    if let (End::Unknown, Some(who)) = (end, way) {
        warn(say::set_shows(Phrase::foreign(who.to_string())));
    }
}

/// The exit code of an outcome: what was edited is stored as it was sent, or why not.
pub(super) fn end(outcome: &Outcome) -> End {
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
