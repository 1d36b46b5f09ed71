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
    voice::{self, Words, say},
};

use super::{
    account::Change,
    model::{Model, Open},
};

/// The last save of a customer as a note; none while there is none that ended.
pub fn of_save(model: &Model, open: &Open) -> Option<String> {
    let (loaded, save) = (open.loaded.as_ref()?, open.save.as_ref()?);
    let State::Over { outcome, at } = &save.state else {
        return None;
    };
    let time = at.to_zoned_datetime(model.zone.clone()).strftime("%H:%M");
    let zone = if model.zone == TimeZone::UTC {
        " UTC"
    } else {
        ""
    };
    let changes = loaded.changes_of(save.edits(), save.base(), &model.context);
    let stored = |found: &Difference| {
        let node = found.stored.as_deref();
        let node = node.and_then(|text| Node::parse(text).ok());
        loaded.shown_at(&found.pointer, node, &model.context)
    };
    let mut parts = changed(save, outcome, &changes, stored);
    let ending = Ending::from(outcome);
    parts.push(match (&outcome.why, outcome.certainty) {
        (
            Why::Confirmed {
                read_back: false, ..
            },
            _,
        ) => {
            format!("saved {time}{zone}, confirmed by the API")
        }
        (
            Why::Confirmed {
                read_back: true, ..
            },
            _,
        ) => {
            format!("saved, confirmed {time}{zone} by reading back")
        }
        (Why::Held, _) => {
            format!("nothing was sent: the API held it already at {time}{zone}")
        }
        (_, Certainty::Unknown) => {
            format!("sent, but at {time}{zone} it was not sure whether it was saved")
        }
        (_, _) => match (ending.code, ending.status) {
            (Code::Refused, Some(status)) => format!("not saved at {time}{zone} ({status})"),
            (Code::ShownOld, _) => {
                format!("not saved at {time}{zone}: reading back showed the old values")
            }
            (_, _) => {
                let ended = Words::default().text(&voice::ended(&ending.into()));
                format!("not saved ({time}{zone}: {ended})")
            }
        },
    });
    let ticket = model.session_ticket();
    let ticket = ticket.map_or_else(String::new, |ticket| format!("Ticket {ticket}: "));
    Some(format!("{ticket}{}.", parts.join("; ")))
}

/// Each change as what it came to: done, done otherwise, or only wanted.
/// `stored` says what the API holds in a place.
fn changed(
    save: &Save,
    outcome: &Outcome,
    changes: &[Change],
    stored: impl Fn(&Difference) -> String,
) -> Vec<String> {
    let differences: &[Difference] = match &outcome.why {
        Why::Confirmed { differences, .. } => differences,
        _ => &[],
    };
    let part = |(edit, change): (&Edit, &Change)| {
        let Change { label, old, new } = change;
        let unread = || Words::default().text(&say::JOURNAL_NOT_READ.into());
        let old = old.clone().unwrap_or_else(unread);
        let difference = differences
            .iter()
            .find(|found| found.pointer == edit.pointer);
        match difference {
            Some(found) if found.kept => format!("{label} stays {old} (the API kept it)"),
            Some(found) => {
                let stored = stored(found);
                format!("{label} changed from {old} to {stored} (sent was {new})")
            }
            None if outcome.is_stored() => format!("{label} changed from {old} to {new}"),
            None => format!("{label} to be changed from {old} to {new}"),
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
