//! What the model says of itself, for whoever shows or copies it. Reads and never changes.

use jiff::Timestamp;

use super::{
    action::Action,
    keymap::Keymap,
    model::{Load, Loaded, Model, Open, Unused},
};
use crate::{
    api::UpdateRequest,
    customer::{Context, Field},
    record::{Node, Pointer, Refusal},
    save::{self, Difference, Named, Outcome, Save},
    terminal::visible::Quote,
    voice::{self, Phrase, Words, say},
};

/// The request that a save of this record would send, as far as is known before reading it again.
pub fn request_of(model: &Model, loaded: &Loaded) -> Result<UpdateRequest, Refusal> {
    let key = save::key(&loaded.customer);
    let body = loaded.record.body(model.environment.payload, key)?;
    Ok(UpdateRequest { key, body })
}

/// What stops the record on the screen from being sent.
pub fn obstacles(loaded: &Loaded) -> Vec<String> {
    let blocking = loaded
        .problems
        .iter()
        .filter(|(_, problem)| problem.blocking);
    let mut words: Vec<_> = blocking.map(|(_, problem)| problem.words.clone()).collect();
    words.extend(
        loaded
            .extra
            .problem
            .as_ref()
            .map(|problem| format!("Extra: {problem}")),
    );
    words
}

/// What was never read, or may be stored already where nothing can tell, is not sent by a reflex.
pub fn is_doubtful(model: &Model, loaded: &Loaded) -> bool {
    let cannot_check = || save::way(&model.environment, &loaded.customer).is_none();
    let last = model.open().and_then(|open| open.save.as_ref());
    let last = last.and_then(Save::outcome);
    let is_unknown = last.is_some_and(Outcome::is_unknown);
    let is_unreadable = last.is_some_and(Outcome::cannot_be_read_back);
    loaded.record.document().is_blind() || is_unreadable || (is_unknown && cannot_check())
}

/// Where the API key comes from, in words.
pub fn key_words(model: &Model) -> String {
    if model.session.key_typed {
        "what was typed in here".to_owned()
    } else {
        Words::default().text(&voice::key_source(&model.environment.key))
    }
}

/// A place where the server holds something else, for people.
pub fn named(loaded: &Loaded, difference: &Difference, context: &Context) -> Named {
    let at = &difference.pointer;
    let field = loaded.field_at(at);
    named_of(field, difference, context)
}

/// The same, of a place that is this field, if it is one.
pub fn named_of(field: Option<&Field>, difference: &Difference, context: &Context) -> Named {
    let in_words = |raw: &Option<String>| {
        let node = raw.as_deref().and_then(|raw| Node::parse(raw).ok());
        match (field, node) {
            (_, None) => String::new(),
            (Some(field), node) => field.shown_of(node, context).text,
            (None, Some(node)) => match node.string() {
                Some(text) => text.into_owned(),
                None if node.raw() == "null" => String::new(),
                None => node.raw().to_owned(),
            },
        }
    };
    Named {
        label: field.map_or_else(|| difference.pointer.to_string(), Field::in_sentence),
        stored: in_words(&difference.stored),
        sent: in_words(&difference.sent),
    }
}

/// The values that decisions left unused, in a sentence; none of none.
pub fn unused(model: &Model, open: &Open) -> Option<String> {
    let loaded = open.loaded.as_ref()?;
    let part = |unused: &Unused| {
        let field = loaded.field_at(&unused.at);
        let label = field.map_or_else(|| unused.at.to_string(), Field::in_sentence);
        let (label, value) = (Phrase::foreign(label), Phrase::foreign(&unused.value));
        if unused.is_mine {
            say::unused_yours(label, value)
        } else {
            say::unused_theirs(label, value)
        }
    };
    let parts: Vec<_> = open.unused.iter().map(part).collect();
    let words = say::unused(Phrase::join(parts, "; "));
    (!open.unused.is_empty()).then(|| model.words.text(&words))
}

/// What people call a place.
pub fn label(loaded: &Loaded, at: &Pointer) -> String {
    let field = loaded.field_at(at);
    field.map_or_else(|| at.to_string(), Field::title)
}

/// A moment as a time of day.
pub fn clock(model: &Model, at: Timestamp) -> String {
    at.to_zoned_datetime(model.zone.clone())
        .strftime("%H:%M:%S")
        .to_string()
}

/// Why the tab's own keys do nothing while there is no record; for the screen.
pub fn waiting_words(load: &Load, keys: &Keymap, quote: &Quote<'_>) -> String {
    match load {
        Load::Reading { .. } => "Reading the customer …".to_owned(),
        Load::Done => String::new(),
        Load::Failed(error) if error.is_about_the_key() => format!(
            "Could not read the customer. {} {} asks for another key.",
            error.of_reading(quote),
            keys.name(Action::Save)
        ),
        Load::Failed(error) => format!(
            "Could not read the customer. {} {} reads again, {} opens another one.",
            error.of_reading(quote),
            keys.name(Action::Reload),
            keys.name(Action::Open)
        ),
        Load::Cancelled => format!(
            "Reading was cancelled. {} reads again, {} opens another customer.",
            keys.name(Action::Reload),
            keys.name(Action::Open)
        ),
    }
}
