//! How saves go on by themselves: results come in, the state machine says what is next, the record takes what was read.

use std::time::Duration;

use crate::{
    api::ApiError,
    record::Document,
    save::{self, Difference, Happened, Order, Outcome, RequestId, Save, State, Why},
    store::Ended,
    voice::{self, say},
};

use super::{
    super::{
        effect::Effect,
        model::{Load, Loaded, Model, OpenId, Reading},
        msg::Renewed,
    },
    again, customers, lasting, local, recents, saving, tabs,
};

/// Tells the save that waits for this piece of work what happened.
pub(super) fn advance(model: &mut Model, id: RequestId, happened: Happened<'_>) -> Vec<Effect> {
    let Some(open) = waiting_for(model, id) else {
        return Vec::new();
    };
    let orders = step(model, open, happened);
    follow(model, open, orders)
}

/// The customer whose save waits for this piece of work.
pub(super) fn waiting_for(model: &Model, id: RequestId) -> Option<OpenId> {
    let expects = |save: &Save| save.expects(id);
    (model.customers).find(|open| open.save.as_ref().is_some_and(expects))
}

fn step(model: &mut Model, id: OpenId, happened: Happened<'_>) -> Vec<Order> {
    let (next, now) = (model.request(), model.now);
    let save = model.customers[id].save.as_mut();
    save.map_or_else(Vec::new, |save| save.step(happened, now, next))
}

/// Does what a step of a save asks for, and what its end brings with it.
fn follow(model: &mut Model, id: OpenId, orders: Vec<Order>) -> Vec<Effect> {
    let mut effects = carry_out(model, id, orders);
    effects.extend(earlier(model, id));
    if model.customers[id].open_save().is_none() {
        effects.extend(finish(model, id));
    }
    effects
}

/// Turns orders into effects under the save's present name.
pub(super) fn carry_out(model: &mut Model, id: OpenId, orders: Vec<Order>) -> Vec<Effect> {
    let Some(request) = model.customers[id].save.as_ref().map(|save| save.id) else {
        return Vec::new();
    };
    let effect = |order| match order {
        Order::Read(who) => Effect::Load(request, who, None),
        Order::Put(body) => {
            let draft = local::unsent(model, id);
            let open = &mut model.customers[id];
            open.mark_kept();
            open.has_draft |= draft.is_some();
            Effect::Send(request, body, draft.map(Box::new))
        }
        Order::Wait(time) => Effect::Wait(request, time),
        Order::RenewKey => Effect::RenewKey(request),
    };
    orders.into_iter().map(effect).collect()
}

/// Takes a reading that a save ordered.
pub(super) fn read(
    model: &mut Model,
    id: OpenId,
    result: Result<Box<Reading>, ApiError>,
) -> Vec<Effect> {
    let document = result.as_ref().map(|reading| reading.document.clone());
    let happened = match &document {
        Ok(document) => Happened::Read(Ok(document)),
        Err(error) => Happened::Read(Err((*error).clone())),
    };
    let orders = step(model, id, happened);
    if let Ok(reading) = result {
        take(model, id, *reading);
    }
    follow(model, id, orders)
}

/// Takes the answer to a PUT, wherever its customer is by now.
pub(super) fn answered(
    model: &mut Model,
    id: RequestId,
    result: Result<Box<Reading>, ApiError>,
) -> Vec<Effect> {
    let Some(id) = waiting_for(model, id) else {
        return Vec::new();
    };
    let document = result.as_ref().map(|reading| reading.document.clone());
    let happened = match &document {
        Ok(document) => Happened::Answered(Ok(document)),
        Err(error) => Happened::Answered(Err((*error).clone())),
    };
    let orders = step(model, id, happened);
    if let Ok(reading) = result {
        take(model, id, *reading);
    }
    follow(model, id, orders)
}

/// Writes down what a save found out about an earlier one.
fn earlier(model: &mut Model, id: OpenId) -> Option<Effect> {
    let earlier = model.customers[id].save.as_mut()?.take_earlier()?;
    let (sent, base) = (earlier.sent(), earlier.base());
    let open = &model.customers[id];
    let entry = local::entry(model, open, (sent, base), told(&earlier.outcome), 1);
    model.customers[id].saves.insert(0, entry.clone());
    Some(Effect::Journal(Box::new(entry)))
}

/// What was read becomes the record: as the answer to a save that is over and done, else merged. A reading that came
/// too early to tell how a PUT ended is left alone, so that what is in doubt stays on what it was made on.
fn take(model: &mut Model, id: OpenId, reading: Reading) {
    let (context, at) = (model.context.clone(), model.now.wall);
    let open = &mut model.customers[id];
    let (Some(loaded), Some(save)) = (&mut open.loaded, &open.save) else {
        return;
    };
    if !save::is_customer(save.base(), &reading.document) {
        return;
    }
    if matches!(
        save.state,
        State::Waiting { .. } | State::ReadingBack { .. }
    ) {
        return;
    }
    match (save.outcome(), save.earlier()) {
        (
            Some(Outcome {
                why: Why::Confirmed { read_back, .. },
                ..
            }),
            _,
        ) => {
            loaded.saved(reading, (save.sent(), *read_back), &context);
        }
        (_, Some(earlier)) if earlier.outcome.is_stored() => {
            loaded.saved(reading, (earlier.sent(), true), &context);
        }
        (_, _) => loaded.adopt(reading, &context),
    }
    open.read_at = Some(at);
    if matches!(open.load, Load::Failed(_)) {
        open.load = Load::Done;
    }
}

/// What follows from the end of a save: its entry in the journal, its marks, and after a conflict a new reading.
fn finish(model: &mut Model, id: OpenId) -> Vec<Effect> {
    let context = model.context.clone();
    let open = &model.customers[id];
    let (Some(save), Some(loaded)) = (&open.save, &open.loaded) else {
        return Vec::new();
    };
    let Some(outcome) = save.outcome() else {
        return Vec::new();
    };
    let marks = saving::marks(loaded, outcome);
    let reads_again = (outcome.objection()).is_some_and(|error| error.status() == Some(409));
    let tells = (save.edits(), save.base());
    // A save that found nothing to send settles what the journal has left open.
    let settles = outcome.found_nothing_to_send()
        && save.doubtful().is_none()
        && (open.saves.first()).is_some_and(|last| last.ended.is_open());
    let is_told = save.is_news() || settles;
    let entry = is_told.then(|| local::entry(model, open, tells, told(outcome), save.puts()));
    if Some(id) == model.customers.shown() {
        // It may be about what is over now.
        model.notice = None;
    }
    let open = &mut model.customers[id];
    open.notice = None;
    if let Some(save) = &mut open.save {
        save.edited_since = false;
    }
    if let Some(loaded) = &mut open.loaded {
        loaded.marks.extend(marks);
        tabs::check(loaded, &context);
    }
    let mut effects = Vec::new();
    if let Some(entry) = entry {
        open.saves.insert(0, entry.clone());
        effects.push(Effect::Journal(Box::new(entry)));
    }
    super::renew_questions(model);
    again::note(model, id);
    effects.extend(local::keep(model, id));
    effects.extend(recents::note(model, id, false));
    if reads_again {
        effects.extend(customers::read(model, id));
    }
    effects
}

/// How it ended, and what the server made of what was sent, as the journal keeps it.
pub(super) fn told(outcome: &Outcome) -> (Ended, &[Difference]) {
    (outcome.into(), outcome.differences())
}

/// Takes a reading, begun at `since`, that no save ordered: it may tell how one ended of which nobody knew.
pub(super) fn take_reading(
    model: &mut Model,
    id: OpenId,
    reading: Reading,
    since: Duration,
) -> Vec<Effect> {
    let (next, now, context) = (model.request(), model.now, model.context.clone());
    let open = &mut model.customers[id];
    let settled =
        (open.save.as_mut()).and_then(|save| save.settle(&reading.document, since, now, next));
    if let Some(orders) = settled {
        take(model, id, reading);
        return follow(model, id, orders);
    }
    if let Some(loaded) = &mut open.loaded {
        loaded.adopt(reading, &context);
    }
    open.read_at = Some(now.wall);
    open.read_since = Some(lasting::begun(now, since));
    Vec::new()
}

/// Reads what became of a save in doubt; none where nothing is.
pub(super) fn look_again(model: &mut Model, id: OpenId) -> Option<Vec<Effect>> {
    let (next, now) = (model.request(), model.now);
    let save = model.customers[id].save.as_mut()?;
    let orders = save.look_again(now, next)?;
    Some(follow(model, id, orders))
}

/// Takes an API key that was read anew; that there is no other one only matters to an agent who asked.
pub(super) fn key_read(model: &mut Model, id: RequestId, renewed: Renewed) -> Vec<Effect> {
    let is_asked = model
        .session
        .asks_for_key
        .take_if(|asked| *asked == id)
        .is_some();
    let why = match renewed {
        Renewed::Another(key) => {
            model.session.key_typed = false;
            return saving::use_key(model, key, is_asked);
        }
        Renewed::Same => say::key_still_refused(voice::key_source(&model.environment.key)),
        Renewed::None(error) => say::key_no_other(voice::no_key(&error)),
    };
    if is_asked {
        model.complain(why);
    }
    Vec::new()
}

/// Whether a reading of one customer is of the same one.
pub(super) fn is_same(loaded: &Loaded, document: &Document) -> bool {
    save::is_customer(loaded.record.document(), document)
}
