//! `stamkunde history`: the journal of one customer in the environment in force.

use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{End, as_kept, count, named, open, place, reference, told};
use crate::{
    app::account::Reader,
    cli::{answer, json, set::result, words},
    config::Settings,
    customer::{Context, Customer, fields},
    save::{Certainty, Ending},
    store::{Ended, JournalChange, JournalSave, Query},
    voice::{self, Phrase, Words, say},
};

/// How wide labels are, in characters; a longer one pushes its value along.
const LABEL: usize = 16;

/// What `--json` prints of a save. Documented in `docs/json.md`.
#[derive(Serialize)]
struct Shape<'a> {
    at: Timestamp,
    environment: &'a str,
    customer: &'a str,
    aliases: &'a [String],
    name: &'a str,
    ticket: Option<&'a str>,
    changes: Vec<Changed<'a>>,
    outcome: Outcome,
}

#[derive(Serialize)]
struct Changed<'a> {
    path: &'a str,
    label: String,
    old: Option<&'a RawValue>,
    new: Option<&'a RawValue>,
    /// The values are past their time.
    gone: bool,
}

#[derive(Serialize)]
struct Outcome {
    result: &'static str,
    code: Option<&'static str>,
    status: Option<u16>,
    message: String,
    attempts: u32,
}

impl<'a> Shape<'a> {
    fn new(save: &'a JournalSave, reader: &Reader) -> Self {
        let raw = |text: Option<&'a String>| serde_json::from_str(text?).ok();
        let changed = |change: &'a JournalChange| {
            let values = change.values.as_ref();
            Changed {
                path: &change.pointer,
                label: Words::default().text(&reader.label(change)),
                old: raw(values.and_then(|values| values.old.as_ref())),
                new: raw(values.and_then(|values| values.new.as_ref())),
                gone: values.is_none(),
            }
        };
        let (result, code, status) = match &save.ended {
            Ended::Coded(Ending { code, status }) => {
                (result(code.certainty()), Some(code.name()), *status)
            }
            Ended::Worded { is_open: true, .. } => (result(Certainty::Unknown), None, None),
            // The first version of the journal kept no code.
            Ended::Worded { .. } => ("", None, None),
        };
        Self {
            at: save.at,
            environment: &save.environment,
            customer: &save.customer,
            aliases: &save.aliases,
            name: &save.name,
            ticket: save.ticket.as_deref(),
            changes: save.changes.iter().map(changed).collect(),
            outcome: Outcome {
                result,
                code,
                status,
                message: words().text(&voice::ended(&save.ended)),
                attempts: save.attempts,
            },
        }
    }
}

/// Prints the saves, newest first.
pub(super) fn run(
    settings: &Settings,
    customer: &str,
    search: Option<&str>,
    as_json: bool,
) -> Result<End, End> {
    let who = reference(settings, customer)?;
    let environment = &settings.environment.identity();
    let now = Timestamp::now().to_zoned_datetime(crate::zone::local());
    let context = Context {
        language: settings.language.code(),
        ..settings.environment.context(&now)
    };
    let reader = Reader {
        fields: fields(&Customer::default(), &context.own),
        context,
        words: words(),
    };
    let query = |store: &_| -> Result<Vec<JournalSave>, End> {
        let query = Query {
            environment: Some(environment.clone()),
            customer: Some(as_kept(store, environment, &who).map_err(|error| told(&error))?),
            limit: None,
        };
        let mut saves = store.saves(&query).map_err(|error| told(&error))?;
        if let Some(text) = search.map(|text| text.trim().to_lowercase()) {
            saves.retain(|save| {
                save.name.to_lowercase().contains(&text) || reader.text(save).contains(&text)
            });
        }
        Ok(saves)
    };
    let saves = open(settings)?.as_ref().map_or(Ok(Vec::new()), query)?;
    if as_json {
        return Ok(json(
            &saves
                .iter()
                .map(|save| Shape::new(save, &reader))
                .collect::<Vec<_>>(),
        ));
    }
    let customer = Phrase::foreign(who.to_string());
    let place = place(&settings.environment);
    Ok(answer(match (saves.first(), search) {
        (Some(newest), _) => {
            let days = usize::from(settings.retention.days);
            sheet(&saves, newest, place, days, &reader)
        }
        (None, Some(search)) => say::history_none_with(Phrase::foreign(search), customer, place),
        (None, None) => say::history_none(customer, place),
    }))
}

fn sheet(
    saves: &[JournalSave],
    newest: &JournalSave,
    place: Phrase,
    days: usize,
    reader: &Reader,
) -> Phrase {
    let mut lines = vec![Phrase::join([title(newest), place], " · ")];
    for save in saves {
        lines.push(Phrase::ours(""));
        lines.push(headline(save, &reader.context.zone));
        // A phone may have been somebody else's before.
        if (&save.name, &save.customer) != (&newest.name, &newest.customer) {
            lines.push(indented(title(save)));
        }
        for change in &save.changes {
            let label = words().text(&reader.label(change));
            let label = Phrase::foreign(format!("{label:<LABEL$}"));
            let change = match &change.values {
                Some(values) => {
                    let (old, new) = reader.values(change, values);
                    Phrase::join([old, new], " → ")
                }
                None => say::history_gone(days),
            };
            lines.push(indented(Phrase::join([label, change], " ")));
        }
    }
    Phrase::join(lines, "\n")
}

/// When it was, how it ended, and with how many attempts.
fn headline(save: &JournalSave, zone: &TimeZone) -> Phrase {
    let attempts = count(save.attempts);
    let attempts = match &save.ticket {
        Some(ticket) => say::history_attempts_ticket(attempts, Phrase::foreign(ticket)),
        None => say::history_attempts(attempts),
    };
    let at = voice::second(save.at.to_zoned_datetime(zone.clone()));
    let outcome = voice::ended(&save.ended);
    Phrase::join([at, Phrase::join([outcome, attempts], " ")], "  ")
}

fn indented(line: Phrase) -> Phrase {
    Phrase::join([Phrase::ours("  "), line], "")
}

fn title(save: &JournalSave) -> Phrase {
    Phrase::join([named(&save.name), Phrase::foreign(&save.customer)], " · ")
}
