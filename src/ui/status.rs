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
    save::{
        Difference, Named, Outcome, Save, State, Telling, Told, stopped, undecided as to_decide,
    },
    store::{Claimant, DraftLine, DraftState},
    terminal::visible::{quoted, visible},
    voice::{Phrase, say},
    widget::print,
};

use super::{Canvas, Clear, theme::Theme};

/// More lines than this and the longest part is cut; the journal has the whole of a save.
const MOST: usize = 5;
/// No part may take more lines than this.
const LONGEST: usize = 3;

/// Something that is told, and how.
struct Part {
    told: Told,
    style: Style,
    /// Where the rest of it is, should it have no room; empty where that is nowhere.
    rest: String,
}

impl Part {
    fn new(told: Told, style: Style) -> Self {
        let rest = String::new();
        Self { told, style, rest }
    }

    fn ours(words: impl Into<String>, style: Style) -> Self {
        Self::new(Told::new(words), style)
    }
}

/// The lines of the status and how they look.
pub(super) fn lines(canvas: &Canvas<'_>, model: &Model, width: u16) -> Vec<(String, Style)> {
    let theme = canvas.theme;
    let mut parts: Vec<Part> = Vec::new();
    if let Some(notice) = &model.notice {
        let style = if notice.is_problem {
            theme.warn
        } else {
            theme.text
        };
        // One line each, whatever the names and values in it hold.
        let words = visible(&notice.words);
        parts.push(Part::ours(canvas.sentence(&words).into_owned(), style));
    }
    if let Some(trouble) = &model.store_trouble {
        let told = Told {
            head: "Drafts are not kept.".to_owned(),
            said: visible(trouble).into_owned(),
            advice: String::new(),
        };
        parts.push(Part::new(told, theme.bad));
    }
    if let Some(open) = model.open() {
        if let Some(holder) = open.elsewhere {
            let key = Phrase::ours(model.keys.name(Action::Reload));
            let words = model.words.text(&match holder.claimant {
                Some(Claimant::Command) => say::status_in_command(key),
                Some(Claimant::Editor) | None => say::status_in_window(key),
            });
            parts.push(Part::ours(words, theme.warn));
        }
        parts.extend(not_read_again(canvas, open));
        parts.extend(progress(canvas, model, open));
        parts.extend(undecided(theme, model, open));
        parts.extend(unsaved(model, open).map(|words| Part::ours(words, theme.changed)));
    }
    if parts.is_empty() {
        let drafts = drafts(canvas, model);
        parts.extend(drafts.map(|words| Part::ours(words.into_owned(), theme.changed)));
    }
    fit(parts, usize::from(width.saturating_sub(2)))
}

/// What is not saved, of the customer on the screen and of others.
fn unsaved(model: &Model, open: &Open) -> Option<String> {
    let unsaved = open.unsaved_in_words().map(|words| format!("● {words}"));
    let others = model.customers.iter().enumerate();
    let others = others
        .filter(|(index, other)| *index != model.current && other.unsaved() > 0)
        .count();
    let opens = model.keys.name(Action::Open);
    match (unsaved, others) {
        (None, 0) => None,
        (Some(words), 0) => Some(words),
        (None, others) => Some(format!("● unsaved changes to {others} more ({opens})")),
        (Some(words), others) => Some(format!("{words}, and to {others} more ({opens})")),
    }
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
        (edits, DraftState::Editing) => canvas.words.text(&say::changes(edits)),
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
fn fit(parts: Vec<Part>, width: usize) -> Vec<(String, Style)> {
    let mut joined: Vec<Part> = Vec::new();
    for part in parts {
        let words = part.told.to_string();
        match joined.last_mut() {
            Some(last)
                if last.style == part.style
                    && print::width(&last.told.to_string()) + print::width(&words) + 3 <= width =>
            {
                last.told = Told::new(format!("{}   {words}", last.told));
            }
            _ => joined.push(part),
        }
    }
    let mut wrapped: Vec<_> = (joined.into_iter())
        .map(|part| (short(&part, width, LONGEST), part))
        .collect();
    while wrapped.iter().map(|(lines, _)| lines.len()).sum::<usize>() > MOST {
        // Of the longest parts the first: how a save ended stands behind what is wrong with the local data.
        let longest = wrapped
            .iter_mut()
            .rev()
            .max_by_key(|(lines, _)| lines.len());
        match longest {
            Some((lines, part)) if lines.len() > 1 => {
                *lines = short(part, width, lines.len() - 1);
            }
            _ => wrapped.truncate(MOST),
        }
    }
    let mut lines: Vec<_> = wrapped
        .into_iter()
        .flat_map(|(lines, part)| lines.into_iter().map(move |line| (line, part.style)))
        .collect();
    if lines.is_empty() {
        lines.push((String::new(), Style::new()));
    }
    lines
}

/// A part on so many lines at most. What has no room is cut at the end of what is said; what follows from it keeps its
/// place, with where the rest can be read.
fn short(part: &Part, width: usize, most: usize) -> Vec<String> {
    let all = print::wrap(&part.told.to_string(), width);
    if all.len() <= most {
        return all;
    }
    let mut body = part.told.clone();
    let mut tail = Told::new(std::mem::take(&mut body.advice));
    tail.advise(&part.rest);
    let tail = print::wrap(&tail.to_string(), width);
    let tail = if tail.len() < most && !tail.concat().is_empty() {
        tail
    } else {
        Vec::new()
    };
    // Room for the mark that something is missing.
    let mut lines = print::wrap(&body.to_string(), width.saturating_sub(2));
    let is_cut = lines.len() > most - tail.len();
    lines.truncate(most - tail.len());
    if let Some(last) = lines.last_mut().filter(|_| is_cut || tail.is_empty()) {
        last.push_str(" …");
    }
    lines.extend(tail);
    lines
}

/// Why the customer could not be read again; it never hides how a save ended.
fn not_read_again(canvas: &Canvas<'_>, open: &Open) -> Option<Part> {
    let Load::Failed(error) = &open.load else {
        return None;
    };
    open.loaded.as_ref()?;
    let told = Told {
        head: "Could not read the customer again.".to_owned(),
        said: error.of_reading(&canvas.quote()),
        advice: String::new(),
    };
    Some(Part::new(told, canvas.theme.bad))
}

fn progress(canvas: &Canvas<'_>, model: &Model, open: &Open) -> Option<Part> {
    let (theme, quote) = (canvas.theme, &canvas.quote());
    let key = |action| model.keys.name(action);
    let (back, saves) = (key(Action::Back), key(Action::Save));
    match &open.load {
        Load::Reading { since, .. } => {
            let seconds = model.now.run.saturating_sub(*since).as_secs();
            return Some(Part::ours(
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
    let told = match &save.state {
        State::Reading { since } => Told::new(format!(
            "Saving … reading the customer again, {} s ({back} cancels)",
            seconds(*since)
        )),
        State::Putting { since, .. } => Told::new(format!(
            "Saving … attempt {}, {} s ({back} cancels)",
            save.attempt(),
            seconds(*since)
        )),
        State::ReadingBack { since, cause, .. } => Told {
            head: "Not sure whether it was saved:".to_owned(),
            said: cause.said(quote),
            advice: format!("Reading back, {} s ({back} cancels)", seconds(*since)),
        },
        State::Waiting {
            until,
            error,
            cause,
        } => {
            let left = until.saturating_sub(model.now.run).as_secs_f64().ceil();
            let mut told = stopped(error, cause.as_ref(), quote);
            told.advise(format!("Trying again in {left} s ({back} cancels)"));
            told
        }
        State::NeedsKey { error, cause } => {
            let key = words::key_words(model);
            let mut told = stopped(error, cause.as_ref(), quote);
            told.advise(format!(
                "The key comes from {key}. {saves} asks for another one; the save then goes on."
            ));
            return Some(Part::new(told, theme.warn));
        }
        State::Unchecked { .. } => {
            let words =
                format!("Not sent yet: cannot check for other people's changes. {saves} decides.");
            return Some(Part::ours(words, theme.warn));
        }
        State::Over { .. } => return ended(canvas, model, open, save),
    };
    Some(Part::new(told, theme.title))
}

/// How the last save ended, as long as that is the last thing that happened.
fn ended(canvas: &Canvas<'_>, model: &Model, open: &Open, save: &Save) -> Option<Part> {
    let State::Over { outcome, at } = &save.state else {
        return None;
    };
    let loaded = open.loaded.as_ref()?;
    if outcome.is_saved() && save.edited_since {
        return None;
    }
    let goes_on = match outcome {
        // Said of what is left to decide, as long as something is.
        Outcome::Undecided(_) => return None,
        Outcome::Unclear(_) if loaded.conflicts.is_empty() && open.unsaved() == 0 => return None,
        Outcome::Unclear(_) => !loaded.conflicts.is_empty(),
        Outcome::CutShort => save.can_be_read_back(),
        _ => open.unsaved() > 0 || save.doubtful().is_some(),
    };
    let saves = model.keys.name(Action::Save);
    let is_open = model.locked().is_none();
    let telling = Telling {
        time: &words::clock(model, *at),
        key: &words::key_words(model),
        save_key: Some(saves.as_str()).filter(|_| goes_on && is_open),
        is_kept: open.unsaved() > 0,
        name: &|difference| named(canvas, model, loaded, difference),
        quote: &canvas.quote(),
    };
    let mut told = outcome.told(&telling);
    let is_over = outcome.is_saved() || matches!(outcome, Outcome::NothingLeft);
    if let Some(unused) = words::unused(model, open).filter(|_| is_over) {
        told.end();
        told.advise(canvas.sentence(&visible(&unused)));
    }
    if save.leaves_a_doubt() {
        told.advise("Whether the save before it was stored is not known yet.");
    }
    let mut part = Part::new(told, outcome_style(canvas.theme, outcome));
    if open.unsaved() > 0 && is_open && !outcome.is_saved() {
        // The review has all of it.
        part.rest = format!("{saves} shows the rest.");
    }
    Some(part)
}

/// A place where the server holds something else, in words.
pub(super) fn named(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    difference: &Difference,
) -> Named {
    let Named {
        label,
        stored,
        sent,
    } = words::named(loaded, difference, &model.context);
    let at = &difference.pointer;
    let label = canvas.label(&at.to_string(), &label).into_owned();
    let value = |text: &str| canvas.value(loaded, at, &visible(text)).into_owned();
    Named {
        label: visible(&label).into_owned(),
        stored: value(&stored),
        sent: value(&sent),
    }
}

/// What waits for a decision since somebody else changed it, too; a save in flight comes first.
fn undecided(theme: &Theme, model: &Model, open: &Open) -> Option<Part> {
    let count = open.loaded.as_ref()?.conflicts.len();
    if count == 0 || open.open_save().is_some() {
        return None;
    }
    let outcome = Outcome::Undecided(count);
    let saves = model.keys.name(Action::Save);
    let telling = Telling {
        time: "",
        key: "",
        save_key: Some(saves.as_str()).filter(|_| model.locked().is_none()),
        is_kept: true,
        name: &|_| Named::default(),
        quote: &quoted,
    };
    let told = match open.save.as_ref().and_then(Save::outcome) {
        Some(Outcome::Undecided(_)) => outcome.told(&telling),
        // Nobody wanted it sent.
        _ => Told::new(to_decide(count, &telling)),
    };
    Some(Part::new(told, outcome_style(theme, &outcome)))
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

    fn part(head: &str, said: &str, advice: &str, rest: &str) -> Part {
        let told = Told {
            head: head.to_owned(),
            said: said.to_owned(),
            advice: advice.to_owned(),
        };
        Part {
            told,
            style: Style::new(),
            rest: rest.to_owned(),
        }
    }

    #[test]
    fn what_to_do_next_outlives_what_has_no_room() {
        let said = "A gateway says a lot of things. None of them is short, and that goes on and on";
        let long = part("Not saved.", said, "Ctrl+S tries again.", "");
        assert_eq!(
            short(&long, 30, 3),
            [
                "Not saved. A gateway says a",
                "lot of things. None of them …",
                "Ctrl+S tries again."
            ]
        );
        assert_eq!(short(&long, 30, 1), ["Not saved. A gateway says a …"]);
        assert_eq!(short(&part("Saved.", "", "", ""), 30, 3), ["Saved."]);
        assert_eq!(short(&part(&"x".repeat(100), "", "", ""), 30, 2).len(), 2);
    }

    #[test]
    fn words_of_the_api_are_cut_at_their_end_and_told_where_the_rest_is() {
        // One long sentence, and many short ones: neither is ever dropped.
        for said in ["without an end ", "Short. "] {
            let said = said.repeat(40);
            let long = part("Not saved.", said.trim(), "", "Ctrl+S shows the rest.");
            let lines = short(&long, 76, 3);
            assert_eq!(lines.len(), 3);
            assert!(lines[0].starts_with(&format!("Not saved. {}", &said[..6])));
            assert!(lines[1].ends_with(" …"), "{lines:?}");
            assert_eq!(lines[2], "Ctrl+S shows the rest.");
        }
    }

    #[test]
    fn what_fits_is_not_said_to_go_on() {
        let fits = part("Not saved.", "Words.", "", "Ctrl+S shows the rest.");
        assert_eq!(short(&fits, 76, 3), ["Not saved. Words."]);
        let advice = "And then there is an advice that is longer than that.";
        let advised = part("Not saved.", "Words.", advice, "");
        assert_eq!(short(&advised, 30, 3).concat().matches('…').count(), 0);
    }
}
