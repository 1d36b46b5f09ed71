//! What is told of a save after its end, and of a promotion: the line on the screen and the note for the ticket, as
//! phrases, whose language is chosen last; and the request as a command.
//!
//! A save is told from its entry in the journal, so that all of it can be told after a restart, too. Knows no screen.
//! The API key is in none of it.

use std::fmt::Write as _;

use crate::{
    api::UpdateRequest,
    config::Environment,
    customer::{Asking, Promotion, Question},
    record::{Node, Pointer},
    save::{Certainty, Code, Difference, Ending, Save, State, Why},
    store::{Ended, JournalChange, JournalSave},
    terminal::json,
    voice::{self, Foreign, Phrase, Wording, say},
};

use super::{
    account,
    model::{Loaded, Model, Open},
    words,
};

/// So many changes stand in a line: more than the form has fields. It is made anew at every frame.
const IN_LINE: usize = 24;

/// The line after a save: who, what, and what proves it; none while the customer is not read.
pub fn line(model: &Model, open: &Open, entry: &JournalSave) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    let at = entry.at.to_zoned_datetime(model.zone.clone());
    let at = Phrase::join([voice::day(at.clone()), voice::clock(at)], " ");
    let changes = in_line(
        model,
        (open, loaded),
        entry,
        &entry.changes.iter().collect::<Vec<_>>(),
    );
    let who = who(loaded, &entry.name);
    Some(say::account_line(who, changes, ended(&entry.ended, at)))
}

/// The line of the save that has just ended, where it changed something, without what the status says before it: when
/// that was, and where the server made something else of it.
pub fn last_line(model: &Model, open: &Open) -> Option<Phrase> {
    let (save, entry) = (open.save.as_ref()?, open.saves.first()?);
    let outcome = save.outcome()?;
    if !is_of(save, entry) || !outcome.is_stored() {
        return None;
    }
    let loaded = open.loaded.as_ref()?;
    let is_done = |change: &&JournalChange| {
        let mut others = differences(&outcome.why).iter();
        !others.any(|other| other.pointer.to_string() == change.pointer)
    };
    let done: Vec<_> = entry.changes.iter().filter(is_done).collect();
    if done.is_empty() {
        return None;
    }
    let who = who(loaded, &entry.name);
    let changes = in_line(model, (open, loaded), entry, &done);
    Some(match outcome.why {
        // That it was read back is said before.
        Why::Confirmed {
            read_back: false, ..
        } => say::account_told_confirmed(who, changes),
        _ => say::account_told(who, changes),
    })
}

/// The first of these changes inside a sentence, and how many more there are.
fn in_line(
    model: &Model,
    of: (&Open, &Loaded),
    entry: &JournalSave,
    all: &[&JournalChange],
) -> Phrase {
    let first = &all[..all.len().min(IN_LINE)];
    let told = changes(model, of, entry, first).into_iter();
    let more = all.len() - first.len();
    let more = (more > 0).then(|| say::and_more(more));
    Phrase::join(told.map(Phrase::lowered).chain(more), "; ")
}

/// A save as a note for the ticket.
pub fn of_save(model: &Model, open: &Open, entry: &JournalSave) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    let at = voice::minute(entry.at.to_zoned_datetime(model.zone.clone()));
    let all: Vec<_> = entry.changes.iter().collect();
    let changes = changes(model, (open, loaded), entry, &all).into_iter();
    let of_last = open.saves.first().is_none_or(|last| last == entry);
    let ticket = (entry.ticket.as_deref()).or(open.ticket().filter(|_| of_last));
    let mut lines = begun(model, who(loaded, &entry.name));
    lines.extend(changes.map(say::sentence));
    lines.extend(ticket.map(ticket_line));
    lines.push(ended(&entry.ended, at));
    Some(Phrase::join(lines, "\n"))
}

/// Whether a promotion can be used, and why not, as a note for the ticket.
pub fn of_promotion(model: &Model, open: &Open, promotion: &Promotion) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    let question = Question::at(model.now.wall);
    let wording = Wording {
        question: &question,
        asking: Asking::Now,
        zone: &model.zone,
    };
    let mut lines = begun(model, who(loaded, &open.title()));
    let name = Phrase::foreign(promotion.name.as_str().unwrap_or_default());
    lines.push(say::note_promotion(name, wording.sentence(promotion)));
    lines.extend(open.ticket().map(ticket_line));
    let now = voice::minute(model.now.wall.to_zoned_datetime(model.zone.clone()));
    lines.push(say::note_as_of(now));
    Some(Phrase::join(lines, "\n"))
}

/// What every note begins with.
fn begun(model: &Model, who: Phrase) -> Vec<Phrase> {
    let environment = &model.environment;
    let (name, host) = (environment.name.clone(), environment.host());
    let named = if name == host {
        Phrase::ours(host)
    } else {
        say::account_who(Phrase::ours(name), Phrase::ours(host))
    };
    vec![say::note_customer(who), say::note_environment(named)]
}

fn ticket_line(ticket: &str) -> Phrase {
    say::note_ticket(Phrase::foreign(ticket))
}

/// A customer's name, with the external id where the name is not that one.
fn who(loaded: &Loaded, name: &str) -> Phrase {
    let customer = &loaded.customer;
    let name = Foreign::Name(name.to_owned());
    match customer.external_id.value() {
        Some(id) if customer.name().is_some() => say::account_who(name, Foreign::Id(id.clone())),
        Some(_) | None => name.into(),
    }
}

/// Whether an entry of the journal tells of this save.
pub fn is_of(save: &Save, entry: &JournalSave) -> bool {
    let State::Over { outcome, at } = &save.state else {
        return false;
    };
    *at == entry.at && entry.ended == Ending::from(outcome).into()
}

/// Where the server made something else of what was sent.
fn differences(why: &Why) -> &[Difference] {
    match why {
        Why::Confirmed { differences, .. } => differences,
        _ => &[],
    }
}

/// Changes of a save, each as what it came to: done, done otherwise, or only wanted.
fn changes(
    model: &Model,
    (open, loaded): (&Open, &Loaded),
    entry: &JournalSave,
    all: &[&JournalChange],
) -> Vec<Phrase> {
    // What the server made of it is known until the next start.
    let save = open.save.as_ref().filter(|save| is_of(save, entry));
    let over = save.and_then(Save::outcome);
    let differences = over.map_or(&[][..], |over| differences(&over.why));
    let is_done = match &entry.ended {
        Ended::Coded(ending) => match ending.code.certainty() {
            Certainty::Stored => true,
            Certainty::PartlyStored => !differences.is_empty(),
            Certainty::NotStored | Certainty::NotSent | Certainty::Unknown => false,
        },
        Ended::Worded { .. } => false,
    };
    let part = |change: &&JournalChange| {
        let at: Pointer = change.pointer.parse().unwrap_or_default();
        let label = words::kept_label(loaded, change);
        let Some(values) = &change.values else {
            return say::account_wiped(label);
        };
        let field = loaded.field_at(&at);
        let (old, new) = account::kept(field, &at, values, &model.context);
        match differences.iter().find(|found| found.pointer == at) {
            Some(found) if found.kept => say::account_stays(label, old, new),
            Some(found) => {
                let node = found.stored.as_deref();
                let node = node.and_then(|text| Node::parse(text).ok());
                let stored = account::shown(field, &at, node, &model.context);
                say::account_made(label, stored, old, new)
            }
            None if is_done => say::account_now(label, new, old),
            None => say::account_wanted(label, old, new),
        }
    };
    all.iter().map(part).collect()
}

/// How it ended, when, and what proves it, as a sentence.
fn ended(ended: &Ended, at: Phrase) -> Phrase {
    let code = match ended {
        Ended::Coded(ending) => Some(ending.code),
        Ended::Worded { .. } => None,
    };
    match code {
        Some(Code::Stored | Code::StoredAndMore) => say::account_saved(at),
        Some(Code::StoredReadBack | Code::StoredReadBackAndMore) => say::account_read_back(at),
        Some(Code::PartlyStored) => say::account_partly(at),
        Some(Code::PartlyStoredReadBack) => say::account_partly_read_back(at),
        Some(_) | None => say::account_ended(voice::ended(ended), at),
    }
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
