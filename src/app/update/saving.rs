//! Saving the customer on the screen: the review, sending, and what comes back.

use jiff::Timestamp;

use crate::{
    api::{ApiError, UpdateRequest},
    customer::{Field, Read},
    record::{Key as RecordKey, Refusal},
    save::{Difference, Outcome, RequestId, Save, State},
};

use super::{
    super::{
        effect::Effect,
        key::Key,
        layer::{LayerKind, Question, Review, Then},
        model::{JournalEntry, Load, Loaded, Model, Open, Reading},
        view::Scroll,
    },
    open_layer, tabs,
};

/// The request that a save of this record would send.
pub fn request_of(model: &Model, loaded: &Loaded) -> Result<UpdateRequest, Refusal> {
    // A record without an external id is updated by its id.
    let key = match &loaded.customer.external_id {
        Read::Is(_) => RecordKey::ExternalId,
        Read::Absent | Read::Null | Read::Odd(_) => RecordKey::Id,
    };
    let body = loaded.record.body(model.environment.payload, key)?;
    Ok(UpdateRequest { key, body })
}

/// Opens the review.
pub(super) fn review(model: &mut Model, key: Option<Key>) {
    tabs::commit(model);
    let Some(open) = model.open() else { return };
    let Some(loaded) = &open.loaded else { return };
    if open.save_in_flight().is_some() {
        model.complain("A save of this customer is in flight. Esc cancels it.");
        return;
    }
    if loaded.record.edits().is_empty() && loaded.extra.problem.is_none() {
        model.say("Nothing has changed, so there is nothing to save.");
        return;
    }
    if let Err(refusal) = request_of(model, loaded) {
        model.complain(format!("This record cannot be saved: {refusal}"));
        return;
    }
    // What was never read, or may be stored already, is not sent by a reflex.
    let doubtful =
        loaded.record.document().is_blind() || open.save.as_ref().is_some_and(Save::is_unknown);
    let review = Review {
        on_send: !doubtful,
        shows_request: false,
        scroll: Scroll::default(),
    };
    open_layer(model, LayerKind::Review(review), key);
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

/// Sends the record on the screen.
pub(super) fn send(model: &mut Model) -> Vec<Effect> {
    let Some(loaded) = model.open().and_then(|open| open.loaded.as_ref()) else {
        return Vec::new();
    };
    if let Some((place, _)) = loaded
        .problems
        .iter()
        .find(|(_, problem)| problem.blocking)
        .cloned()
    {
        tabs::show(model, &place);
        return Vec::new();
    }
    if loaded.extra.problem.is_some() {
        tabs::go(model, super::super::model::Tab::Extra);
        return Vec::new();
    }
    let sent = loaded.record.edits().to_vec();
    let request = match request_of(model, loaded) {
        Ok(request) => request,
        Err(refusal) => {
            model.complain(format!("This record cannot be saved: {refusal}"));
            return Vec::new();
        }
    };
    let id = model.request();
    let body = String::from_utf8_lossy(&request.body).into_owned();
    let since = model.now.run;
    if let Some(open) = model.open_mut() {
        open.save = Some(Save::new(id, sent, body, since));
        if let Some(loaded) = &mut open.loaded {
            loaded.marks.clear();
        }
    }
    vec![Effect::Send(id, request)]
}

/// Bytes of a save have left.
pub(super) fn bytes_left(model: &mut Model, id: RequestId) -> Vec<Effect> {
    let saves = model
        .customers
        .iter_mut()
        .filter_map(|open| open.save.as_mut());
    for save in saves.filter(|save| save.expects(id)) {
        save.bytes_left();
    }
    Vec::new()
}

/// Takes the answer to a save, wherever its customer is by now.
pub(super) fn answered(
    model: &mut Model,
    id: RequestId,
    result: Result<Box<Reading>, ApiError>,
) -> Vec<Effect> {
    let at = model.now.wall;
    let context = model.context.clone();
    let key_source = model.environment.key.words();
    let time = clock(model, at);
    let expects = |open: &Open| open.save.as_ref().is_some_and(|save| save.expects(id));
    let Some(open) = model.customers.iter_mut().find(|open| expects(open)) else {
        return Vec::new();
    };
    let (Some(loaded), Some(save)) = (&mut open.loaded, &mut open.save) else {
        return Vec::new();
    };
    let changes = loaded.changes_of(&save.sent, &context);
    let (answer, reading) = match result {
        Ok(reading) => (Ok(reading.document.clone()), Some(reading)),
        Err(error) => (Err(error), None),
    };
    save.answered(
        &loaded.record.document().clone(),
        match &answer {
            Ok(document) => Ok(document),
            Err(error) => Err(error.clone()),
        },
        at,
    );
    let sent = save.sent.clone();
    if let State::Over { outcome, .. } = &save.state {
        loaded.marks = marks(loaded, outcome);
        open.journal.insert(
            0,
            JournalEntry {
                at,
                changes,
                outcome: outcome.words(&time, &key_source, |difference| named(loaded, difference)),
            },
        );
    }
    if let Some(reading) = reading {
        loaded.saved(*reading, &sent, &context);
        open.load = Load::Done(at);
    }
    tabs::check(loaded, &context);
    Vec::new()
}

/// What the API said of single fields: stored otherwise, or named in a refusal.
fn marks(loaded: &Loaded, outcome: &Outcome) -> Vec<(crate::record::pointer::Pointer, String)> {
    match outcome {
        Outcome::Differs(differences) => differences
            .iter()
            .filter(|difference| difference.edited)
            .map(|difference| {
                let words = if difference.kept {
                    "the server kept the old value"
                } else {
                    "the server changed this"
                };
                (difference.pointer.clone(), words.to_owned())
            })
            .collect(),
        Outcome::Rejected(error) | Outcome::Conflict(error) => {
            let words = error.to_string();
            let named = loaded.fields().filter(|field| names(&words, field));
            named
                .map(|field| (field.pointer.clone(), words.clone()))
                .collect()
        }
        Outcome::Saved
        | Outcome::KeyRefused(_)
        | Outcome::NotFound(_)
        | Outcome::Busy(_)
        | Outcome::Refused(_)
        | Outcome::NotSent(_)
        | Outcome::Unknown(_)
        | Outcome::Cancelled { .. } => Vec::new(),
    }
}

/// Whether the API's words name a field, by its member or its label, as a word of its own.
fn names(words: &str, field: &Field) -> bool {
    let words = words.to_lowercase();
    [&field.name, &field.label].into_iter().any(|name| {
        let name = name.to_lowercase();
        words.match_indices(&name).any(|(at, _)| {
            let edge = |character: Option<char>| {
                character.is_none_or(|character| !character.is_alphanumeric())
            };
            edge(words[..at].chars().next_back()) && edge(words[at + name.len()..].chars().next())
        })
    })
}

/// The label of a place and what the server stored there, for people.
pub fn named(loaded: &Loaded, difference: &Difference) -> (String, String) {
    let label = match loaded
        .fields()
        .find(|field| field.pointer == difference.pointer)
    {
        Some(field) => field.label.to_lowercase(),
        None => difference.pointer.to_string(),
    };
    let stored = difference.stored.as_deref().unwrap_or("null");
    let text = crate::record::json::Node::parse(stored)
        .ok()
        .and_then(crate::record::json::Node::string)
        .map_or_else(|| stored.to_owned(), std::borrow::Cow::into_owned);
    (label, if text == "null" { String::new() } else { text })
}

/// A moment as a time of day.
pub fn clock(model: &Model, at: Timestamp) -> String {
    at.to_zoned_datetime(model.zone.clone())
        .strftime("%H:%M:%S")
        .to_string()
}

/// Esc with nothing open: cancels what is in flight for the customer on the screen; asks first once bytes have left.
pub(super) fn cancel(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    if let Load::Reading { request, .. } = open.load {
        open.load = Load::Cancelled;
        return vec![Effect::Stop(request)];
    }
    let Some(save) = open.save_in_flight() else {
        return Vec::new();
    };
    let id = save.id;
    if !matches!(save.state, State::Putting { left: true, .. }) {
        return cancel_now(model, id);
    }
    let question = Question {
        words: "The request has left already. Cancelling now leaves it open whether it is saved."
            .to_owned(),
        yes: "Cancel the save",
        no: "Keep waiting",
        on_yes: false,
        then: Then::CancelSave(id),
    };
    open_layer(model, LayerKind::Ask(question), key);
    Vec::new()
}

/// Cancels a save, unless it is over by now.
pub(super) fn cancel_now(model: &mut Model, id: RequestId) -> Vec<Effect> {
    let at = model.now.wall;
    let saves = model
        .customers
        .iter_mut()
        .filter_map(|open| open.save.as_mut());
    let mut effects = Vec::new();
    for save in saves.filter(|save| save.expects(id)) {
        save.cancelled(at);
        effects.push(Effect::Stop(id));
    }
    effects
}

impl Loaded {
    /// Makes the API's answer the record; what was typed since sending stays as an edit.
    fn saved(
        &mut self,
        answer: Reading,
        sent: &[crate::record::Edit],
        context: &crate::customer::Context,
    ) {
        self.record.saved(answer.document, sent);
        self.customer = answer.customer;
        self.keep_typing(context);
        self.promotions = super::super::view::Promotions::new(&self.customer);
        self.extra.answer = None;
        self.extra.reload(&self.record);
        self.extra.show_answer(&self.record);
    }
}
