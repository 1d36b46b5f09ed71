//! `stamkunde drafts`: unsaved changes of every environment.

use std::fmt::Write as _;

use jiff::Timestamp;

use super::{End, counted, named, open, told};
use crate::{
    cli::print,
    config::Settings,
    store::{DraftLine, DraftState},
    terminal::visible::visible,
};

/// Lists them, newest first.
pub(super) fn run(settings: &Settings) -> Result<End, End> {
    let drafts = match open(settings)? {
        Some(store) => store.drafts(None).map_err(told)?,
        None => Vec::new(),
    };
    Ok(print(list(&drafts, Timestamp::now()).as_bytes()))
}

fn list(drafts: &[DraftLine], now: Timestamp) -> String {
    if drafts.is_empty() {
        return "No unsaved changes.\n".to_owned();
    }
    let mut text = String::new();
    for draft in drafts {
        let edits = counted(usize::try_from(draft.edits).unwrap_or(usize::MAX), "edit");
        let line = [
            named(&draft.name),
            &draft.customer,
            &edits,
            &ago(draft.changed, now),
            &draft.environment,
        ];
        let _ = writeln!(text, "{}", line.map(visible).join(" · "));
        match draft.state {
            DraftState::Editing => {}
            DraftState::Sending => text.push_str(
                "  It was being sent, and the outcome is unknown; opening the customer will find out.\n",
            ),
        }
    }
    text
}

/// `just now`, `5 minutes ago`, `3 hours ago`, `12 days ago`.
fn ago(then: Timestamp, now: Timestamp) -> String {
    let seconds = usize::try_from(now.as_second() - then.as_second()).unwrap_or(0);
    match seconds {
        0..60 => "just now".to_owned(),
        60..3600 => format!("{} ago", counted(seconds / 60, "minute")),
        3600..86_400 => format!("{} ago", counted(seconds / 3600, "hour")),
        _ => format!("{} ago", counted(seconds / 86_400, "day")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_one_round_number() {
        let then = Timestamp::UNIX_EPOCH;
        for (seconds, words) in [
            (-5, "just now"),
            (59, "just now"),
            (60, "1 minute ago"),
            (3599, "59 minutes ago"),
            (3600, "1 hour ago"),
            (86_399, "23 hours ago"),
            (86_400, "1 day ago"),
            (40 * 86_400, "40 days ago"),
        ] {
            assert_eq!(ago(then, Timestamp::from_second(seconds).unwrap()), words);
        }
    }

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
        assert_eq!(
            list(&[draft, nameless], Timestamp::UNIX_EPOCH),
            "Kari‹ESC›[2J · ext:‹U+202E›E · 1 edit · just now · demo\n\
             (no name) · ext:‹U+202E›E · 1 edit · just now · demo\n  \
             It was being sent, and the outcome is unknown; opening the customer will find out.\n"
        );
        assert_eq!(list(&[], Timestamp::UNIX_EPOCH), "No unsaved changes.\n");
    }
}
