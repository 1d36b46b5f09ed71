//! `stamkunde drafts`: unsaved changes of every environment.

use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;

use super::{End, count, named, open, told};
use crate::{
    cli::{answer, json},
    config::Settings,
    store::{DraftLine, DraftState},
    voice::{Distance, Phrase, distance, say},
};

/// What `--json` prints of one. Documented in `docs/json.md`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shape<'a> {
    environment: &'a str,
    customer: &'a str,
    aliases: &'a [String],
    name: &'a str,
    changes: u32,
    state: &'static str,
    changed_at: Timestamp,
}

impl<'a> From<&'a DraftLine> for Shape<'a> {
    fn from(draft: &'a DraftLine) -> Self {
        Self {
            environment: &draft.environment,
            customer: &draft.customer,
            aliases: &draft.aliases,
            name: &draft.name,
            changes: draft.edits,
            state: match draft.state {
                DraftState::Editing => "editing",
                DraftState::Sending => "sending",
            },
            changed_at: draft.changed,
        }
    }
}

/// Lists them, newest first.
pub(super) fn run(settings: &Settings, as_json: bool) -> Result<End, End> {
    let drafts = match open(settings)? {
        Some(store) => store.drafts(None).map_err(|error| told(&error))?,
        None => Vec::new(),
    };
    Ok(if as_json {
        json(&drafts.iter().map(Shape::from).collect::<Vec<_>>())
    } else {
        answer(list(&drafts, Timestamp::now()))
    })
}

fn list(drafts: &[DraftLine], now: Timestamp) -> Phrase {
    if drafts.is_empty() {
        return say::DRAFTS_NONE.into();
    }
    let mut lines = Vec::new();
    for draft in drafts {
        // A clock that was set back makes no draft of the future.
        let changed = draft.changed.min(now);
        let line = [
            named(&draft.name),
            Phrase::foreign(&draft.customer),
            say::changes(count(draft.edits)),
            distance(Distance::Ago, changed, now, &TimeZone::UTC),
            Phrase::foreign(&draft.environment),
        ];
        lines.push(Phrase::join(line, " · "));
        match draft.state {
            DraftState::Editing => {}
            DraftState::Sending => {
                let indent = Phrase::ours("  ");
                lines.push(Phrase::join([indent, say::DRAFTS_SENDING.into()], ""));
            }
        }
    }
    Phrase::join(lines, "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::Words;

    #[test]
    fn names_are_made_visible() {
        let draft = DraftLine {
            environment: "demo".to_owned(),
            customer: "ext:\u{202e}E".to_owned(),
            aliases: Vec::new(),
            name: "Kari\u{1b}[2J".to_owned(),
            edits: 1,
            state: DraftState::Editing,
            changed: Timestamp::UNIX_EPOCH,
        };
        let nameless = DraftLine {
            name: String::new(),
            state: DraftState::Sending,
            ..draft.clone()
        };
        let listed =
            |drafts: &[DraftLine]| Words::default().text(&list(drafts, Timestamp::UNIX_EPOCH));
        assert_eq!(
            listed(&[draft, nameless]),
            "Kari‹ESC›[2J · ext:‹U+202E›E · 1 unsaved change · just now · demo\n\
             (no name) · ext:‹U+202E›E · 1 unsaved change · just now · demo\n  \
             It was being sent, and the outcome is unknown; opening the customer will find out."
        );
        assert_eq!(listed(&[]), "No unsaved changes.");
    }
}
