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
    record::{Node, Pointer, same_meaning},
    save::{Certainty, Code, Ending, Save, State, Why},
    store::{Ended, JournalChange, JournalSave, Made},
    terminal::json,
    voice::{self, Foreign, Phrase, Wording, say},
};

use super::{
    account,
    model::{Loaded, Model, Open},
};

/// So many changes stand in a line: more than the form has fields. It is made anew at every frame.
const IN_LINE: usize = 24;

/// The line after a save: who, what, and what proves it; none while the customer is not read.
pub fn line(model: &Model, open: &Open, entry: &JournalSave) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    let at = entry.at.to_zoned_datetime(model.zone.clone());
    let at = Phrase::join([voice::day(at.clone()), voice::clock(at)], " ");
    let all: Vec<_> = entry.changes.iter().collect();
    let changes = in_line(model, loaded, entry, &all);
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
        let values = change.values.as_ref();
        values.is_none_or(|values| values.made.is_none())
    };
    let done: Vec<_> = entry.changes.iter().filter(is_done).collect();
    if done.is_empty() {
        return None;
    }
    let who = who(loaded, &entry.name);
    let changes = in_line(model, loaded, entry, &done);
    Some(match outcome.why {
        // That it was read back is said before.
        Why::Confirmed {
            read_back: false, ..
        } => say::account_told_confirmed(who, changes),
        _ => say::account_told(who, changes),
    })
}

/// The first of these changes inside a sentence, and how many more there are.
fn in_line(model: &Model, loaded: &Loaded, entry: &JournalSave, all: &[&JournalChange]) -> Phrase {
    let first = &all[..all.len().min(IN_LINE)];
    let told = changes(model, loaded, entry, first).into_iter();
    let more = all.len() - first.len();
    let more = (more > 0).then(|| say::and_more(more));
    Phrase::join(told.map(Phrase::lowered).chain(more), "; ")
}

/// A save as a note for the ticket.
pub fn of_save(model: &Model, open: &Open, entry: &JournalSave) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    let at = voice::minute(entry.at.to_zoned_datetime(model.zone.clone()));
    let all: Vec<_> = entry.changes.iter().collect();
    let changes = changes(model, loaded, entry, &all).into_iter();
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

/// Changes of a save, each as what it came to: done, done otherwise, or only wanted.
fn changes(
    model: &Model,
    loaded: &Loaded,
    entry: &JournalSave,
    all: &[&JournalChange],
) -> Vec<Phrase> {
    let made = |change: &JournalChange| change.values.as_ref()?.made.clone();
    let is_done = match &entry.ended {
        Ended::Coded(ending) => match ending.code.certainty() {
            Certainty::Stored => true,
            // The second version of the journal did not keep what the server made of it.
            Certainty::PartlyStored => entry.changes.iter().any(|change| made(change).is_some()),
            Certainty::NotStored | Certainty::NotSent | Certainty::Unknown => false,
        },
        Ended::Worded { .. } => false,
    };
    let part = |change: &&JournalChange| {
        let at: Pointer = change.pointer.parse().unwrap_or_default();
        let label = loaded.kept_label(change);
        let Some(values) = &change.values else {
            return say::account_wiped(label);
        };
        let field = loaded.field_at(&at);
        let (old, new) = account::kept(field, &at, values, &model.context);
        match &values.made {
            Some(Made(stored))
                if same_meaning(node(stored.as_ref()), node(values.old.as_ref())) =>
            {
                say::account_stays(label, old, new)
            }
            Some(Made(stored)) => {
                let node = node(stored.as_ref());
                let stored = account::shown(field, &at, node, &model.context);
                say::account_made(label, stored, old, new)
            }
            None if is_done => say::account_now(label, new, old),
            None => say::account_wanted(label, old, new),
        }
    };
    all.iter().map(part).collect()
}

/// A kept value.
fn node(text: Option<&String>) -> Option<Node<'_>> {
    Node::parse(text?).ok()
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
    use crate::record::UpdateKey;

    #[test]
    fn a_command_quotes_what_customers_write() {
        let url = "http://127.0.0.1:1/v4".parse().unwrap();
        let environment = Environment::demo(url, "secret".to_owned().into());
        let request = UpdateRequest {
            key: UpdateKey::ExternalId,
            body: br#"{"lastName":"O'Hara $HOME `id`"}"#.to_vec(),
        };
        let command = curl(&environment, &request);
        assert!(command.contains(r#"--data-binary '{"lastName":"O'\''Hara $HOME `id`"}'"#));
        assert!(command.contains("'http://127.0.0.1:1/v4/customers/externalId'"));
        assert!(!command.contains("secret"));
    }
}
