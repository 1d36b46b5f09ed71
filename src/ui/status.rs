//! The status: what is in flight, else the last word, else how the last save ended; and what is not saved.

use ratatui::style::Style;

use crate::{
    app::{
        action::Action,
        draft::ago,
        model::{Loaded, Model, Open},
        status::{self, Standing, Tone},
    },
    store::DraftState,
    voice::{self, Foreign, Phrase, Told, say},
    widget::print,
};

use super::{Canvas, Clear, theme::Theme};

/// More lines than this and the longest part is cut; the journal has the whole of a save.
const MOST: usize = 5;
/// No part may take more lines than this.
const LONGEST: usize = 3;

/// Something that is told, and how.
struct Part {
    /// What it came to, and what the API said of it.
    body: String,
    /// What follows from it.
    advice: String,
    style: Style,
    /// Where the rest of it is, should it have no room; empty where that is nowhere.
    rest: String,
}

impl Part {
    fn new(words: Clear<'_>, style: Style) -> Self {
        Self {
            body: words.into_owned(),
            advice: String::new(),
            style,
            rest: String::new(),
        }
    }

    /// What is told of a customer, whose values are covered by their record.
    fn told(canvas: &Canvas<'_>, loaded: Option<&Loaded>, told: &Told, style: Style) -> Self {
        Self {
            advice: canvas.say_of(loaded, told.advice()).into_owned(),
            ..Self::new(canvas.say_of(loaded, told.body()), style)
        }
    }

    fn standing(canvas: &Canvas<'_>, loaded: Option<&Loaded>, standing: Standing) -> Self {
        let Standing { told, tone, rest } = standing;
        let rest = rest.map(|rest| canvas.say(rest).into_owned());
        Self {
            rest: rest.unwrap_or_default(),
            ..Self::told(canvas, loaded, &told, style_of(canvas.theme, tone))
        }
    }

    fn words(&self) -> String {
        beside(&self.body, &self.advice)
    }
}

/// Two texts as one, of which either may be empty.
fn beside(one: &str, other: &str) -> String {
    let gap = if one.is_empty() || other.is_empty() {
        ""
    } else {
        " "
    };
    format!("{one}{gap}{other}")
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
        parts.push(Part::new(canvas.say(notice.words.clone()), style));
    }
    if let Some(trouble) = &model.store_trouble {
        let told = Told::new(say::STATUS_NO_DRAFTS).saying(voice::no_store(trouble));
        parts.push(Part::told(canvas, None, &told, theme.bad));
    }
    if let Some(open) = model.open() {
        let loaded = open.loaded.as_ref();
        let all = status::all(model, open).into_iter();
        parts.extend(all.map(|standing| Part::standing(canvas, loaded, standing)));
        let unsaved = unsaved(model, open);
        parts.extend(unsaved.map(|words| Part::new(canvas.say(words), theme.changed)));
    }
    if parts.is_empty() {
        let drafts = drafts(model);
        parts.extend(drafts.map(|words| Part::new(canvas.say(words), theme.changed)));
    }
    fit(parts, usize::from(width.saturating_sub(2)))
}

fn key(model: &Model, action: Action) -> Phrase {
    model.keys.name(action)
}

/// What is not saved, of the customer on the screen and of others.
fn unsaved(model: &Model, open: &Open) -> Option<Phrase> {
    let unsaved = open.unsaved_in_words();
    let others = model.customers.iter();
    let others = others
        .filter(|other| other.id != open.id && other.unsaved() > 0)
        .count();
    let opens = key(model, Action::Open);
    match (unsaved, others) {
        (None, 0) => None,
        (Some(words), 0) => Some(say::status_unsaved(words)),
        (None, others) => Some(say::status_unsaved_others(others, opens)),
        (Some(words), others) => Some(say::status_unsaved_more(words, others, opens)),
    }
}

/// The newest draft of a customer that is not open, and how many more there are.
fn drafts(model: &Model) -> Option<Phrase> {
    let mut drafts = model.other_drafts();
    let first = drafts.next()?;
    let what = match first.state {
        DraftState::Editing => say::changes(first.edits),
        DraftState::Sending => say::STATUS_SAVE_UNKNOWN.into(),
    };
    let name = Foreign::Name(first.name.clone());
    let ago = ago(first.changed, model.now.wall);
    let opens = key(model, Action::Open);
    Some(match drafts.count() {
        0 => say::status_draft(what, name, ago, opens),
        more => say::status_draft_more(what, name, ago, more, opens),
    })
}

/// Joins short parts on one line and wraps long ones. Every part keeps its beginning: none is hidden by another.
fn fit(parts: Vec<Part>, width: usize) -> Vec<(String, Style)> {
    let mut joined: Vec<Part> = Vec::new();
    for part in parts {
        let words = part.words();
        match joined.last_mut() {
            Some(last)
                if last.style == part.style
                    && print::width(&last.words()) + print::width(&words) + 3 <= width =>
            {
                last.body = format!("{}   {words}", last.words());
                last.advice.clear();
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
    let all = print::wrap(&part.words(), width);
    if all.len() <= most {
        return all;
    }
    let tail = print::wrap(&beside(&part.advice, &part.rest), width);
    let tail = if tail.len() < most && !tail.concat().is_empty() {
        tail
    } else {
        Vec::new()
    };
    // Room for the mark that something is missing.
    let mut lines = print::wrap(&part.body, width.saturating_sub(2));
    let is_cut = lines.len() > most - tail.len();
    lines.truncate(most - tail.len());
    if let Some(last) = lines.last_mut().filter(|_| is_cut || tail.is_empty()) {
        last.push_str(" …");
    }
    lines.extend(tail);
    lines
}

fn style_of(theme: &Theme, tone: Tone) -> Style {
    match tone {
        Tone::Busy => theme.title,
        Tone::Good => theme.good,
        Tone::Warn => theme.warn,
        Tone::Bad => theme.bad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(head: &str, said: &str, advice: &str, rest: &str) -> Part {
        Part {
            body: beside(head, said),
            advice: advice.to_owned(),
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
