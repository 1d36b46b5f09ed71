//! What the model says of itself, for whoever shows or copies it. Reads and never changes.

use jiff::Timestamp;

use super::{
    account::title,
    action::Action,
    keymap::Keymap,
    model::{Load, Loaded, Model, Open, Unused},
};
use crate::{
    api::UpdateRequest,
    config::Environment,
    customer::{Asking, Content, Context, State, fields_said},
    record::{Json, Kind, Node, Pointer, Refusal},
    save::{self, Difference, Outcome, Save},
    store::JournalSave,
    voice::{self, Named, Phrase, failure_of_reading, say},
};

/// The request that a save of this record would send, as far as is known before reading it again.
pub fn request_of(environment: &Environment, loaded: &Loaded) -> Result<UpdateRequest, Refusal> {
    let key = save::key(&loaded.customer);
    let body = loaded.record.body(environment.payload, key)?;
    Ok(UpdateRequest { key, body })
}

/// What stops the record on the screen from being sent.
pub fn obstacles(loaded: &Loaded) -> Vec<Phrase> {
    let blocking = loaded
        .problems
        .iter()
        .filter(|(_, problem)| problem.blocking);
    let own = blocking.filter_map(|(at, problem)| {
        let field = loaded.field_at(at)?;
        Some(voice::problem_of(field, problem))
    });
    let misfit = loaded.extra.problem.as_ref();
    let extra = misfit.map(|misfit| say::obstacle_extra(misfit.phrase()));
    own.chain(extra).collect()
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

/// What is to be thought of before the record on the screen is sent.
pub fn warnings(model: &Model, loaded: &Loaded) -> Vec<Phrase> {
    let all = risk(model, loaded).into_iter().chain(obstacles(loaded));
    all.chain(doubts(loaded)).collect()
}

/// Where the API key comes from.
pub fn key_source(model: &Model) -> Phrase {
    if model.session.key_typed {
        say::KEY_TYPED_HERE.into()
    } else {
        voice::key_source(&model.environment.key)
    }
}

/// A place where the server holds something else.
pub fn named(loaded: &Loaded, difference: &Difference, context: &Context) -> Named {
    let at = &difference.pointer;
    let field = loaded.field_at(at);
    let value = |raw: &Option<String>| {
        let node = Node::parse(raw.as_deref()?).ok()?;
        let value = match field {
            Some(field) => field.shown_of(Some(node), context).value,
            None if node.kind() == Kind::Null => Content::Nothing,
            None => Content::Text(match node.string() {
                Some(text) => text.into_owned(),
                None => node.raw().to_owned(),
            }),
        };
        let is_none = match &value {
            Content::Nothing => true,
            Content::Text(text) => text.is_empty(),
            _ => false,
        };
        (!is_none).then(|| voice::value(at, &value))
    };
    Named {
        label: title(field, at),
        stored: value(&difference.stored),
        sent: value(&difference.sent),
    }
}

/// The values that decisions left unused, in a sentence; none of none.
pub fn unused(open: &Open, context: &Context) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    let part = |unused: &Unused| {
        let label = label(loaded, &unused.at);
        let value = unused.value.as_ref().map(Json::node);
        let value = loaded.shown_at(&unused.at, value, context);
        if unused.is_mine {
            say::unused_yours(label, value)
        } else {
            say::unused_theirs(label, value)
        }
    };
    let parts: Vec<_> = open.unused.iter().map(part).collect();
    (!parts.is_empty()).then(|| say::unused(Phrase::join(parts, "; ")))
}

/// Whether what a caller says is what the customer on the screen has, and of which fields: in a sentence that tells no
/// value. None where nothing was said.
pub fn checked(model: &Model, said: &str) -> Option<(Phrase, bool)> {
    let loaded = model.open().and_then(|open| open.loaded.as_ref())?;
    if said.trim().is_empty() {
        return None;
    }
    let found = fields_said(loaded.fields(), said, (&loaded.record, &model.context));
    let labels = found.into_iter().map(|field| voice::label(field).lowered());
    let labels: Vec<_> = labels.collect();
    Some(if labels.is_empty() {
        (say::CHECK_NONE.into(), false)
    } else {
        (say::check_matches(Phrase::all(labels)), true)
    })
}

/// What people call a place.
pub fn label(loaded: &Loaded, at: &Pointer) -> Phrase {
    title(loaded.field_at(at), at)
}

/// A moment as a time of day.
pub fn clock(model: &Model, at: Timestamp) -> Phrase {
    voice::clock_to_second(at.to_zoned_datetime(model.zone.clone()))
}

/// Why the tab's own keys do nothing while there is no record.
pub fn waiting(load: &Load, keys: &Keymap) -> Phrase {
    let key = |action| keys.name(action);
    let (again, open) = (key(Action::Reload), key(Action::Open));
    match load {
        Load::Reading { .. } => say::READING_NOW.into(),
        Load::Done => Phrase::ours(""),
        Load::Failed(error) if error.is_about_the_key() => {
            say::reading_failed_key(failure_of_reading(error), key(Action::Save))
        }
        Load::Failed(error) => say::reading_failed(failure_of_reading(error), again, open),
        Load::Cancelled => say::reading_cancelled(again, open),
    }
}

/// What is asked of the promotions instead of what is true now, and how many would work then.
pub fn asked(model: &Model, loaded: &Loaded) -> (Phrase, Phrase) {
    let view = &loaded.promotions;
    let (question, asking) = view.question(model.now.wall);
    let mut parts = vec![match asking {
        Asking::Then => voice::minute(question.at.to_zoned_datetime(model.zone.clone())),
        Asking::Now | Asking::There => say::WHAT_IF_NOW.into(),
    }];
    parts.extend((question.store).map(|store| say::what_if_in_store(Phrase::foreign(store))));
    parts.extend(question.channel.map(|channel| Phrase::ours(channel.name())));
    let count = loaded.customer.promotions.len();
    let would = view.tally(model.now.wall).of(State::Usable);
    (Phrase::join(parts, ", "), say::what_if_answer(would, count))
}

/// What a save of the journal came to, after how many attempts, and for which ticket.
pub fn ended(save: &JournalSave) -> Phrase {
    let outcome = voice::ended(&save.ended);
    let outcome = match save.attempts {
        0 | 1 => outcome,
        attempts => say::journal_attempts(outcome, attempts),
    };
    match &save.ticket {
        Some(ticket) => say::journal_ticket(outcome, Phrase::foreign(ticket)),
        None => outcome,
    }
}

/// How the last save ended, in full where it came to nothing: the status has room for a few lines only.
pub fn last_try(model: &Model, open: &Open) -> Option<Phrase> {
    let (loaded, save) = (open.loaded.as_ref()?, open.save.as_ref()?);
    let save::State::Over { outcome, at } = &save.state else {
        return None;
    };
    if outcome.is_stored() || !save.was_tried() {
        return None;
    }
    let telling = voice::Telling {
        time: clock(model, *at),
        key: key_source(model),
        save_key: None,
        is_kept: true,
        name: &|found| named(loaded, found, &model.context),
    };
    Some(voice::outcome(outcome, &telling).whole())
}

/// What a save of this record may do that nobody can see beforehand.
pub fn risk(model: &Model, loaded: &Loaded) -> Option<Phrase> {
    if loaded.record.document().is_blind() {
        Some(say::REVIEW_BLIND.into())
    } else {
        is_doubtful(model, loaded).then(|| say::REVIEW_DOUBTFUL.into())
    }
}

/// What merely looks wrong with the changed values, and stops no save.
pub fn doubts(loaded: &Loaded) -> Vec<Phrase> {
    let doubts = loaded
        .problems
        .iter()
        .filter(|(_, problem)| !problem.blocking);
    let words = doubts.map(|(at, doubt)| {
        let field = loaded.field_at(at);
        say::review_doubt(field.map_or_else(
            || voice::problem(doubt),
            |field| voice::problem_of(field, doubt),
        ))
    });
    words.collect()
}
