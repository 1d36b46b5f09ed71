//! Words for the ticket: what a save changed, as far as it is known to have happened, and the request as a command.
//!
//! Knows no screen. The API key is in none of it.

use std::fmt::Write as _;

use jiff::tz::TimeZone;

use crate::{
    api::UpdateRequest,
    config::Environment,
    record::{Edit, Node},
    save::{Certainty, Code, Difference, Ending, Outcome, Save, State, Why},
    terminal::json,
    voice::{self, Phrase, say},
};

use super::{
    account::Change,
    model::{Model, Open},
};

/// The last save of a customer as a note; none while there is none that ended.
pub fn of_save(model: &Model, open: &Open) -> Option<Phrase> {
    let (loaded, save) = (open.loaded.as_ref()?, open.save.as_ref()?);
    let State::Over { outcome, at } = &save.state else {
        return None;
    };
    let time = voice::clock(at.to_zoned_datetime(model.zone.clone()));
    let time = if model.zone == TimeZone::UTC {
        say::note_utc(time)
    } else {
        time
    };
    let changes = loaded.changes_of(save.edits(), save.base(), &model.context);
    let stored = |found: &Difference| {
        let node = found.stored.as_deref();
        let node = node.and_then(|text| Node::parse(text).ok());
        loaded.shown_at(&found.pointer, node, &model.context)
    };
    let mut parts = changed(save, outcome, changes, stored);
    parts.push(ended(outcome, time));
    let note = say::sentence(Phrase::join(parts, "; "));
    Some(match model.session_ticket() {
        Some(ticket) => say::note_ticket(Phrase::foreign(ticket), note),
        None => note,
    })
}

/// How it ended, and when.
fn ended(outcome: &Outcome, time: Phrase) -> Phrase {
    let ending = Ending::from(outcome);
    match (&outcome.why, outcome.certainty) {
        (Why::Confirmed { read_back, .. }, _) if *read_back => say::note_read_back(time),
        (Why::Confirmed { .. }, _) => say::note_saved(time),
        (Why::Held, _) => say::note_held(time),
        (_, Certainty::Unknown) => say::note_unsure(time),
        (_, _) => match (ending.code, ending.status) {
            (Code::Refused, Some(status)) => {
                say::note_refused(time, Phrase::ours(status.to_string()))
            }
            (Code::ShownOld, _) => say::note_shown_old(time),
            (_, _) => say::note_not_saved(time, voice::ended(&ending.into())),
        },
    }
}

/// Each change as what it came to: done, done otherwise, or only wanted.
/// `stored` says what the API holds in a place.
fn changed(
    save: &Save,
    outcome: &Outcome,
    changes: Vec<Change>,
    stored: impl Fn(&Difference) -> Phrase,
) -> Vec<Phrase> {
    let differences: &[Difference] = match &outcome.why {
        Why::Confirmed { differences, .. } => differences,
        _ => &[],
    };
    let part = |(edit, change): (&Edit, Change)| {
        let old = change.old_or_unread();
        let Change { label, new, .. } = change;
        let difference = differences
            .iter()
            .find(|found| found.pointer == edit.pointer);
        match difference {
            Some(found) if found.kept => say::note_stays(label, old),
            Some(found) => say::note_made(label, old, stored(found), new),
            None if outcome.is_stored() => say::note_changed(label, old, new),
            None => say::note_wanted(label, old, new),
        }
    };
    save.edits().iter().zip(changes).map(part).collect()
}

/// The request as a `curl` command for a POSIX shell; the key comes from a variable. Hidden characters are escaped,
/// which means the same.
pub fn curl(environment: &Environment, request: &UpdateRequest) -> String {
    let mut command = String::from("curl --request PUT");
    let body = String::from_utf8_lossy(&request.body);
    for part in [
        word(&request.address(environment)),
        "--header 'accept: application/json'".to_owned(),
        "--header 'content-type: application/json'".to_owned(),
        "--header \"x-api-key: $STAMKUNDE_API_KEY\"".to_owned(),
        format!("--data-binary {}", word(&json::safe(&body))),
    ] {
        let _ = write!(command, " \\\n  {part}");
    }
    command
}

/// A text as one word of a POSIX shell.
fn word(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Key;

    #[test]
    fn a_command_quotes_what_customers_write() {
        let url = "http://127.0.0.1:1/v4".parse().unwrap();
        let environment = Environment::demo(url, "secret".to_owned().into());
        let request = UpdateRequest {
            key: Key::ExternalId,
            body: br#"{"lastName":"O'Hara $HOME `id`"}"#.to_vec(),
        };
        let command = curl(&environment, &request);
        assert!(command.contains(r#"--data-binary '{"lastName":"O'\''Hara $HOME `id`"}'"#));
        assert!(command.contains("'http://127.0.0.1:1/v4/customers/externalId'"));
        assert!(!command.contains("secret"));
    }
}
