//! The status: what is in flight, else the last word, else how the last save ended; and what is not saved.

use std::time::Duration;

use ratatui::style::Style;

use crate::{
    app::{
        action::Action,
        draft::ago,
        model::{Load, Loaded, Model, Open},
        words,
    },
    save::{Difference, Outcome, Save, State, stopped},
    store::{DraftLine, DraftState},
    terminal::visible::{quoted, visible},
    widget::print,
};

use super::{Canvas, Clear, theme::Theme};

/// More lines than this and the longest part is cut; the journal has the whole of a save.
const MOST: usize = 5;
/// No part may take more lines than this.
const LONGEST: usize = 3;

/// The lines of the status and how they look.
pub(super) fn lines(canvas: &Canvas<'_>, model: &Model, width: u16) -> Vec<(String, Style)> {
    let theme = canvas.theme;
    let mut parts: Vec<(Clear<'_>, Style)> = Vec::new();
    if let Some(notice) = &model.notice {
        let style = if notice.is_problem {
            theme.warn
        } else {
            theme.text
        };
        // One line each, whatever the names and values in it hold.
        let words = visible(&notice.words);
        parts.push((Clear::ours(canvas.sentence(&words).into_owned()), style));
    }
    if let Some(trouble) = &model.store_trouble {
        let words = format!("Drafts are not kept. {}", visible(trouble));
        parts.push((Clear::ours(words), theme.bad));
    }
    if let Some(open) = model.open() {
        if open.elsewhere {
            let words = format!(
                "Open in another window, which alone edits and saves; {} goes on here once it is closed there.",
                model.keys.name(Action::Reload)
            );
            parts.push((Clear::ours(words), theme.warn));
        }
        let ours = |(words, style)| (Clear::ours(words), style);
        parts.extend(not_read_again(canvas, open).map(ours));
        parts.extend(progress(canvas, model, open).map(ours));
        parts.extend(undecided(theme, model, open).map(ours));
        let unsaved = open.unsaved_in_words().map(|words| format!("● {words}"));
        let others = model.customers.iter().enumerate();
        let others = others
            .filter(|(index, other)| *index != model.current && other.unsaved() > 0)
            .count();
        let opens = model.keys.name(Action::Open);
        let words = match (unsaved, others) {
            (None, 0) => None,
            (Some(words), 0) => Some(words),
            (None, others) => Some(format!("● unsaved changes to {others} more ({opens})")),
            (Some(words), others) => Some(format!("{words}, and to {others} more ({opens})")),
        };
        parts.extend(words.map(|words| (Clear::ours(words), theme.changed)));
    }
    if parts.is_empty() {
        parts.extend(drafts(canvas, model).map(|words| (words, theme.changed)));
    }
    let parts = parts.into_iter();
    let parts = parts.map(|(words, style)| (words.into_owned(), style));
    fit(parts.collect(), usize::from(width.saturating_sub(2)))
}

/// The newest draft of a customer that is not open, and how many more there are.
fn drafts(canvas: &Canvas<'_>, model: &Model) -> Option<Clear<'static>> {
    let is_open = |draft: &DraftLine| {
        let known = model
            .customers
            .iter()
            .filter_map(|open| open.references.as_ref());
        known
            .into_iter()
            .any(|known| known.customer == draft.customer)
    };
    let mut drafts = model.drafts.iter().filter(|draft| !is_open(draft));
    let first = drafts.next()?;
    let edits = match (first.edits, first.state) {
        (1, DraftState::Editing) => "1 unsent edit".to_owned(),
        (edits, DraftState::Editing) => format!("{edits} unsent edits"),
        (_, DraftState::Sending) => "A save whose outcome is unknown".to_owned(),
    };
    let more = match drafts.count() {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let ago = ago(first.changed, model.now.wall);
    let opens = model.keys.name(Action::Open);
    let name = visible(&first.name);
    Some(
        Clear::ours(edits)
            + ": "
            + canvas.name(&name)
            + Clear::ours(format!(", {ago}{more} ({opens})")),
    )
}

/// Joins short parts on one line and wraps long ones. Every part keeps its beginning: none is hidden by another.
fn fit(parts: Vec<(String, Style)>, width: usize) -> Vec<(String, Style)> {
    let mut joined: Vec<(String, Style)> = Vec::new();
    for (words, style) in parts {
        match joined.last_mut() {
            Some((line, last))
                if *last == style && print::width(line) + print::width(&words) + 3 <= width =>
            {
                line.push_str("   ");
                line.push_str(&words);
            }
            _ => joined.push((words, style)),
        }
    }
    let mut wrapped: Vec<_> = (joined.into_iter())
        .map(|(words, style)| (short(&words, width, LONGEST), words, style))
        .collect();
    while wrapped.iter().map(|(lines, ..)| lines.len()).sum::<usize>() > MOST {
        // Of the longest parts the first: how a save ended stands behind what is wrong with the local data.
        let longest = wrapped
            .iter_mut()
            .rev()
            .max_by_key(|(lines, ..)| lines.len());
        match longest {
            Some((lines, words, _)) if lines.len() > 1 => {
                *lines = short(words, width, lines.len() - 1);
            }
            _ => wrapped.truncate(MOST),
        }
    }
    let mut lines: Vec<_> = wrapped
        .into_iter()
        .flat_map(|(lines, _, style)| lines.into_iter().map(move |line| (line, style)))
        .collect();
    if lines.is_empty() {
        lines.push((String::new(), Style::new()));
    }
    lines
}

/// Words on so many lines at most. What has no room is taken out before the last sentence, which says what to do next.
fn short(words: &str, width: usize, most: usize) -> Vec<String> {
    let all = print::wrap(words, width);
    if all.len() <= most {
        return all;
    }
    let (head, tail) = words.rsplit_once(". ").unwrap_or((words, ""));
    let tail = print::wrap(tail, width);
    let tail = if tail.len() < most && !tail.concat().is_empty() {
        tail
    } else {
        Vec::new()
    };
    // Room for the mark that something is missing.
    let mut lines = print::wrap(head, width.saturating_sub(2));
    lines.truncate(most - tail.len());
    if let Some(last) = lines.last_mut() {
        last.push_str(" …");
    }
    lines.extend(tail);
    lines
}

/// Why the customer could not be read again; it never hides how a save ended.
fn not_read_again(canvas: &Canvas<'_>, open: &Open) -> Option<(String, Style)> {
    let Load::Failed(error) = &open.load else {
        return None;
    };
    open.loaded.as_ref()?;
    let words = error.of_reading(&canvas.quote());
    let words = format!("Could not read the customer again. {words}");
    Some((words, canvas.theme.bad))
}

fn progress(canvas: &Canvas<'_>, model: &Model, open: &Open) -> Option<(String, Style)> {
    let (theme, quote) = (canvas.theme, &canvas.quote());
    let key = |action| model.keys.name(action);
    let (back, saves) = (key(Action::Back), key(Action::Save));
    match &open.load {
        Load::Reading { since, .. } => {
            let seconds = model.now.run.saturating_sub(*since).as_secs();
            return Some((
                format!(
                    "Reading {} … {seconds} s ({back} cancels)",
                    quote(&open.who.to_string())
                ),
                theme.title,
            ));
        }
        Load::Done | Load::Failed(_) | Load::Cancelled => {}
    }
    let save = open.save.as_ref()?;
    let seconds = |since: Duration| model.now.run.saturating_sub(since).as_secs();
    let words = match &save.state {
        State::Reading { since } => format!(
            "Saving … reading the customer again, {} s ({back} cancels)",
            seconds(*since)
        ),
        State::Putting { since, .. } => format!(
            "Saving … attempt {}, {} s ({back} cancels)",
            save.attempt(),
            seconds(*since)
        ),
        State::ReadingBack { since, cause, .. } => format!(
            "Not sure whether it was saved: {} Reading back, {} s ({back} cancels)",
            cause.said(quote),
            seconds(*since)
        ),
        State::Waiting {
            until,
            error,
            cause,
        } => {
            let left = until.saturating_sub(model.now.run).as_secs_f64().ceil();
            let why = stopped(error, cause.as_ref(), quote);
            format!("{why} Trying again in {left} s ({back} cancels)")
        }
        State::NeedsKey { error, cause } => {
            let key = words::key_words(model);
            let why = stopped(error, cause.as_ref(), quote);
            let words = format!(
                "{why} The key comes from {key}. {saves} asks for another one; the save then goes on."
            );
            return Some((words, theme.warn));
        }
        State::Unchecked { .. } => {
            let words =
                format!("Not sent yet: cannot check for other people's changes. {saves} decides.");
            return Some((words, theme.warn));
        }
        State::Over { outcome, at } => {
            let loaded = open.loaded.as_ref()?;
            let time = words::clock(model, *at);
            let key = words::key_words(model);
            let goes_on = match outcome {
                // Said of what is left to decide, as long as something is.
                Outcome::Undecided(_) => return None,
                Outcome::Unclear(_) => !loaded.conflicts.is_empty(),
                Outcome::CutShort => save.can_be_read_back(),
                _ => open.unsaved() > 0 || save.doubtful().is_some(),
            };
            let saves = Some(saves.as_str()).filter(|_| goes_on && model.locked().is_none());
            let name = |difference: &Difference| named(canvas, loaded, difference);
            let mut words = outcome.words(&time, &key, saves, name, quote);
            if save.leaves_a_doubt() {
                words.push_str(" Whether the save before it was stored is not known yet.");
            }
            return Some((words, outcome_style(theme, outcome)));
        }
    };
    Some((words, theme.title))
}

/// The label of a place and what the server stored there.
pub(super) fn named(
    canvas: &Canvas<'_>,
    loaded: &Loaded,
    difference: &Difference,
) -> (String, String) {
    let (label, stored) = words::named(loaded, difference);
    let at = &difference.pointer;
    let label = canvas.label(&at.to_string(), &label).into_owned();
    let stored = canvas.value(loaded, at, &visible(&stored)).into_owned();
    (visible(&label).into_owned(), stored)
}

/// What waits for a decision since somebody else changed it, too; a save in flight comes first.
fn undecided(theme: &Theme, model: &Model, open: &Open) -> Option<(String, Style)> {
    let count = open.loaded.as_ref()?.conflicts.len();
    if count == 0 || open.open_save().is_some() {
        return None;
    }
    let outcome = Outcome::Undecided(count);
    let saves = model.keys.name(Action::Save);
    let saves = Some(saves.as_str()).filter(|_| model.locked().is_none());
    let words = outcome.words("", "", saves, |_| Default::default(), &quoted);
    let was_sent = open.save.as_ref().and_then(Save::outcome);
    let words = match (was_sent, words.strip_prefix("Not sent. ")) {
        (Some(Outcome::Undecided(_)), _) | (_, None) => words,
        // Nobody wanted it sent.
        (_, Some(rest)) => rest.to_owned(),
    };
    Some((words, outcome_style(theme, &outcome)))
}

fn outcome_style(theme: &Theme, outcome: &Outcome) -> Style {
    match outcome {
        Outcome::Saved { .. } | Outcome::NothingLeft => theme.good,
        Outcome::Differs { .. }
        | Outcome::Undecided(_)
        | Outcome::Unknown { .. }
        | Outcome::Unclear(_)
        | Outcome::CutShort
        | Outcome::Cancelled { .. }
        | Outcome::Busy(_) => theme.warn,
        Outcome::Rejected(_)
        | Outcome::KeyRefused(_)
        | Outcome::NotFound(_)
        | Outcome::Conflict(_)
        | Outcome::Refused(_)
        | Outcome::NotSent(_)
        | Outcome::NotRead(_)
        | Outcome::OtherCustomer
        | Outcome::Unsendable(_)
        | Outcome::NotStored(_) => theme.bad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_do_next_outlives_what_has_no_room() {
        let words = "Not saved. A gateway says a lot of things that nobody needs to know in full. Ctrl+S tries again.";
        assert_eq!(
            short(words, 30, 3),
            [
                "Not saved. A gateway says a",
                "lot of things that nobody …",
                "Ctrl+S tries again."
            ]
        );
        assert_eq!(short(words, 30, 1), ["Not saved. A gateway says a …"]);
        assert_eq!(short("Saved.", 30, 3), ["Saved."]);
        assert_eq!(short(&"x".repeat(100), 30, 2).len(), 2);
    }
}
