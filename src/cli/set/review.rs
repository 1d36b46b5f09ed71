//! What is about to be sent, what somebody else changed, and what the server made of it: in words, made visible.
//!
//! It must never know a terminal or a request under way.

use std::fmt::Write as _;

use crate::{
    app::{
        account::{self, Change},
        words::named_of,
    },
    cli::{self, sheet},
    config::Environment,
    customer::{Context, Customer, Field},
    record::{Document, Edit, Json, Node, Pointer, Record},
    save::{Difference, Save},
    terminal::visible::visible,
    voice::{self, Named, Phrase},
    widget::print,
};

/// What a save of a record that was never read may do.
pub(super) const BLIND: &str = "This record was never read. Only what was typed is sent, and a server that replaces records would clear all the rest. Opening the customer by phone or id first is safer.";

/// The customer as read, to put places and values into words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    pub(super) environment: &'a Environment,
    pub(super) customer: &'a Customer,
    pub(super) fields: &'a [Field],
    pub(super) context: &'a Context,
}

impl Words<'_> {
    /// Who is changed where, each change, and the request. Ends with a line end.
    pub(super) fn review(&self, record: &Record, request: &str) -> String {
        let title = format!("{} · {}", sheet::title(self.customer), self.place());
        let mut text = format!("{}\n", visible(&title));
        if record.document().is_blind() {
            let _ = writeln!(text, "! {BLIND}");
        }
        let changes: Vec<_> = (record.edits().iter())
            .map(|edit| self.change(edit, record.document()))
            .collect();
        let said = |phrase: &Phrase| cli::words().text(phrase);
        let labels: Vec<_> = changes.iter().map(|change| said(&change.label)).collect();
        let widest = labels.iter().map(|label| print::width(label)).max();
        for (change, label) in changes.iter().zip(&labels) {
            let gap = widest.unwrap_or(0) - print::width(label);
            let (old, new) = (said(&change.old_or_unread()), said(&change.new));
            let _ = writeln!(text, "  {label}{:gap$}  {old} → {new}", "");
        }
        let _ = writeln!(text, "{request}");
        text
    }

    /// A place that is edited, against what stood in a document.
    pub(super) fn change(&self, edit: &Edit, base: &Document) -> Change {
        Change::new(self.field(&edit.pointer), edit, base, self.context)
    }

    /// What was, theirs and yours of every place that somebody else changed, too.
    pub(super) fn conflicts(&self, save: &Save) -> String {
        let mut text = String::new();
        for conflict in save.conflicts() {
            let at = &conflict.at;
            let shown = |value: Option<Node<'_>>| self.shown(at, value);
            let mine = match (
                &conflict.gone,
                save.sent().iter().find(|edit| edit.pointer == *at),
            ) {
                (Some(refusal), _) => {
                    let why = cli::words().text(&voice::refusal(refusal));
                    format!("cannot be sent any more: {why}")
                }
                (None, edit) => shown(edit.and_then(|edit| edit.value.as_ref()).map(Json::node)),
            };
            let _ = writeln!(
                text,
                "{}: somebody else changed it, too\n  was     {}\n  theirs  {}\n  yours   {}",
                self.title(at),
                shown(conflict.base.as_ref().map(Json::node)),
                shown(conflict.theirs.as_ref().map(Json::node)),
                mine
            );
        }
        text
    }

    /// A place where the server holds something else, in words.
    pub(super) fn difference(&self, difference: &Difference) -> Named {
        named_of(self.field(&difference.pointer), difference, self.context)
    }

    /// Where it goes: the demo and production are named so that nobody takes them for something else.
    fn place(&self) -> String {
        let name = &self.environment.name;
        match (self.environment.demo, self.environment.production) {
            (true, _) => "DEMO, kept only while this command runs".to_owned(),
            (false, true) => format!("PROD {name}"),
            (false, false) => name.clone(),
        }
    }

    fn field(&self, at: &Pointer) -> Option<&Field> {
        self.fields.iter().find(|field| field.pointer == *at)
    }

    fn title(&self, at: &Pointer) -> String {
        cli::words().text(&account::title(self.field(at), at))
    }

    fn shown(&self, at: &Pointer, node: Option<Node<'_>>) -> String {
        cli::words().text(&account::shown(self.field(at), at, node, self.context))
    }
}
