//! What is about to be sent, and what somebody else changed: in words, made visible.
//!
//! It must never know a terminal or a request under way.

use std::fmt::Write as _;

use crate::{
    app::{account::Change, model::Loaded, words::label as label_of},
    cli::{
        paint::{self, Ink},
        sheet, words,
    },
    config::Environment,
    customer::Context,
    record::{Json, Node},
    save::Save,
    terminal::visible::visible,
    voice::{self, Label, Phrase, say},
    widget::print,
};

/// The customer as read, with what was edited.
#[derive(Clone, Copy, Debug)]
pub(super) struct Review<'a> {
    pub(super) environment: &'a Environment,
    pub(super) loaded: &'a Loaded,
    pub(super) context: &'a Context,
    /// What the work is for.
    pub(super) ticket: Option<&'a str>,
}

impl Review<'_> {
    /// Who is changed where, each change, and the request. Ends with a line end.
    pub(super) fn text(&self, request: &str) -> String {
        let words = words();
        let place = words.text(&place(self.environment));
        let title = format!("{} · {place}", sheet::title(&self.loaded.customer));
        let mut text = format!("{}\n", visible(&title));
        if self.loaded.record.document().is_blind() {
            let _ = writeln!(text, "! {}", words.label(say::REVIEW_BLIND));
        }
        let changes = self.loaded.changes(self.context);
        let said = |phrase: &Phrase| words.text(phrase);
        let labels: Vec<_> = changes.iter().map(|change| said(&change.label)).collect();
        let widest = labels.iter().map(|label| print::width(label)).max();
        for (change, label) in changes.iter().zip(&labels) {
            let gap = widest.unwrap_or(0) - print::width(label);
            let (old, new) = (said(&change.old_or_unread()), said(&change.new));
            let (old, new) = (paint::out(Ink::Bad, &old), paint::out(Ink::Good, &new));
            let _ = writeln!(text, "  {label}{:gap$}  {old} → {new}", "");
        }
        let _ = writeln!(text, "{request}");
        text
    }

    /// Each change in one line.
    pub(super) fn changes(&self) -> Phrase {
        let changes = self.loaded.changes(self.context).into_iter();
        let one = |change: Change| {
            let values = [change.old_or_unread(), change.new.clone()];
            Phrase::join([change.label, Phrase::join(values, " → ")], " ")
        };
        Phrase::join(changes.map(one), "; ")
    }

    /// What was, theirs and yours of every place that somebody else changed, too.
    pub(super) fn conflicts(&self, save: &Save) -> String {
        let words = words();
        let mut text = String::new();
        for conflict in save.conflicts() {
            let at = &conflict.at;
            let shown = |value: Option<Node<'_>>| self.loaded.shown_at(at, value, self.context);
            let mine = if let Some(refusal) = &conflict.gone {
                say::review_gone(voice::refusal(refusal))
            } else {
                let edit = save.sent().iter().find(|edit| edit.pointer == *at);
                shown(edit.and_then(|edit| edit.value.as_ref()).map(Json::node))
            };
            let rows: [(Label, Phrase); 3] = [
                (
                    say::REVIEW_WAS,
                    shown(conflict.base.as_ref().map(Json::node)),
                ),
                (
                    say::REVIEW_THEIRS,
                    shown(conflict.theirs.as_ref().map(Json::node)),
                ),
                (say::REVIEW_YOURS, mine),
            ];
            let widths = rows
                .iter()
                .map(|(label, _)| print::width(words.label(*label)));
            let widest = widths.max().unwrap_or(0);
            let title = say::review_contested(label_of(self.loaded, at));
            let _ = writeln!(text, "{}", words.text(&title));
            for (label, value) in rows {
                let label = words.label(label);
                let gap = widest - print::width(label);
                let _ = writeln!(text, "  {label}{:gap$}  {}", "", words.text(&value));
            }
        }
        text
    }
}

/// What an environment is called: the demo and production so that nobody takes them for something else.
pub(super) fn place(environment: &Environment) -> Phrase {
    let name = Phrase::foreign(&environment.name);
    match (environment.demo, environment.production) {
        (true, _) => say::SET_DEMO.into(),
        (false, true) => say::badge_production(name),
        (false, false) => name,
    }
}
