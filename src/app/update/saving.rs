//! What the agent does about saving: the review, deciding, sending, cancelling.

use secrecy::SecretString;

use crate::{
    customer::fields_told,
    record::{Json, Pointer},
    save::{Code, Happened, Outcome, Plan, RequestId, Save, State, Why},
    voice::{self, say},
    widget::text_input::TextInput,
};

use super::{
    super::{
        action::Action,
        effect::Effect,
        key::Key,
        layer::{Answer, Decision, LayerKind, Question, Review, Then, Whose},
        model::{Load, Loaded, Mark, Model, Open, Tab, Unused},
        view::Scroll,
        words::{self, is_doubtful, request_of},
    },
    focus, local, open_layer, progress, tabs,
};

/// What a save in progress waits for, else the review.
pub(super) fn review(model: &mut Model, key: Option<Key>) {
    let Some(open) = model.open() else { return };
    if open.wants_key().is_some() {
        return open_layer(model, LayerKind::ApiKey(TextInput::line("")), key);
    }
    if let Some(save) = open.open_save() {
        let State::Unchecked { error } = &save.state else {
            let back = model.keys.name(Action::Back);
            return model.complain(say::save_in_flight(back));
        };
        let question = Question {
            words: say::UNCHECKED_QUESTION.into(),
            why: error.clone(),
            yes: say::UNCHECKED_YES,
            no: say::UNCHECKED_NO,
            also: None,
            on: Answer::No,
            then: Then::SendUnchecked(save.id),
        };
        return open_layer(model, LayerKind::Ask(question), key);
    }
    let Some(loaded) = &open.loaded else { return };
    if !has_something_to_save(loaded) {
        return model.say(say::SAVE_NOTHING);
    }
    if let (Err(refusal), true) = (
        request_of(&model.environment, loaded),
        loaded.conflicts.is_empty(),
    ) {
        return model.complain(say::save_impossible(voice::refusal(&refusal)));
    }
    let review = Review {
        on_send: !is_doubtful(model, loaded),
        shows_request: false,
        scroll: Scroll::default(),
        decisions: loaded.conflicts.iter().map(Decision::new).collect(),
        row: 0,
        on_fields: !loaded.conflicts.is_empty(),
    };
    open_layer(model, LayerKind::Review(review), key);
}

fn has_something_to_save(loaded: &Loaded) -> bool {
    !loaded.record.edits().is_empty() || loaded.extra.problem.is_some()
}

/// Saves what is on the screen, by way of the review; with nothing to save, but a save in doubt, that one is looked at.
pub(super) fn save(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    tabs::commit(model);
    let is_all = |open: &Open| {
        let loaded = open.loaded.as_ref();
        loaded.is_some_and(|loaded| !has_something_to_save(loaded)) && open.open_save().is_none()
    };
    if let Some(open) = model.open().filter(|open| is_all(open))
        && let Some(effects) = progress::look_again(model, open.id)
    {
        return effects;
    }
    review(model, key);
    Vec::new()
}

/// Carries the decisions out and sends the record on the screen. `key` confirmed it.
pub(super) fn send(model: &mut Model, decisions: &[Decision], key: Key) -> Vec<Effect> {
    if let Some(words) = model.locked() {
        model.complain(words);
        return Vec::new();
    }
    if model.open().is_some_and(|open| open.open_save().is_some()) {
        // A reading under the open review took a save up again whose end was not known.
        review(model, Some(key));
        return Vec::new();
    }
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    let is_another = |decision: &&Decision| {
        let mut conflicts = loaded.iter().flat_map(|loaded| &loaded.conflicts);
        conflicts.any(|known| known.at == decision.at && known.theirs != decision.theirs)
    };
    if decisions.iter().any(|decision| is_another(&decision)) {
        review(model, Some(key));
        model.complain(say::SAVE_CONTESTED_AGAIN);
        return Vec::new();
    }
    note_unused(model, decisions);
    decide(model, decisions);
    if nothing_is_left(model) {
        return settle_by_hand(model);
    }
    if is_held_back(model, key) {
        return Vec::new();
    }
    begin(model)
}

/// Whether nothing is left to be decided or sent.
fn nothing_is_left(model: &Model) -> bool {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    loaded.is_some_and(|loaded| {
        loaded.conflicts.is_empty()
            && loaded.extra.problem.is_none()
            && loaded.record.edits().is_empty()
    })
}

/// Says that nothing is left to send. Where that was decided, nothing waits any more, and the journal does not leave it
/// open what became of a save.
fn settle_by_hand(model: &mut Model) -> Vec<Effect> {
    let Some(open) = model.open() else {
        return Vec::new();
    };
    let Some(unused) = words::unused(open, &model.context) else {
        model.say(say::NOTHING_TO_SEND);
        return Vec::new();
    };
    let entry = open.save.as_ref().and_then(|save| {
        let last = open.saves.first()?;
        let is_open = last.ended.is_open() && save.doubtful().is_none();
        let tells = (save.edits(), save.base());
        is_open.then(|| local::entry(model, open, tells, (Code::Decided.into(), &[]), save.puts()))
    });
    model.say(say::kept_theirs(unused));
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    // What it waited for is decided.
    open.save = (open.save.take()).filter(|save| save.doubtful().is_some());
    let Some(entry) = entry else {
        return Vec::new();
    };
    open.saves.insert(0, entry.clone());
    vec![Effect::Journal(Box::new(entry))]
}

/// Whether there is something to be done before the record on the screen can be sent; goes there, or says so.
fn is_held_back(model: &mut Model, key: Key) -> bool {
    let Some(loaded) = model.open().and_then(|open| open.loaded.as_ref()) else {
        return true;
    };
    let first = loaded.problems.iter().find(|(_, problem)| problem.blocking);
    if !loaded.conflicts.is_empty() {
        // Read while the review was open: what nobody has seen is not sent.
        review(model, Some(key));
        model.complain(say::SAVE_CONTESTED_MEANWHILE);
    } else if let Some(place) = first.map(|(place, _)| place.clone()) {
        focus::show(model, &place);
    } else if loaded.extra.problem.is_some() {
        focus::go(model, Tab::Extra);
    } else if let Err(refusal) = request_of(&model.environment, loaded) {
        model.complain(say::save_impossible(voice::refusal(&refusal)));
    } else {
        return false;
    }
    true
}

/// Begins a save of the record on the screen.
fn begin(model: &mut Model) -> Vec<Effect> {
    let (id, now) = (model.request(), model.now);
    let Some((open, loaded)) = (model.open()).and_then(|open| Some((open, open.loaded.as_ref()?)))
    else {
        return Vec::new();
    };
    let record = loaded.record.clone();
    let plan = Plan::new(
        &model.environment,
        &loaded.customer,
        &record,
        model.session.unchecked,
    );
    let (save, orders) = Save::begin(record, plan, open.save.as_ref(), now, id);
    let mut effects = Vec::new();
    let open = open.id;
    if let Some(open) = model.open_mut() {
        if let Load::Reading { request, .. } = open.load {
            // The save reads for itself, and this answer would be older than that.
            open.load = Load::Done;
            effects.push(Effect::Stop(request));
        }
        open.save = Some(save);
        if let Some(loaded) = &mut open.loaded {
            loaded.marks.clear();
        }
    }
    effects.extend(progress::carry_out(model, open, orders));
    effects
}

/// Says which field is to be decided before anything is sent.
pub(super) fn ask_to_decide(model: &mut Model, decision: &Decision) {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    let Some(loaded) = loaded else { return };
    let label = words::label(loaded, &decision.at);
    let asks = if decision.can_keep {
        say::undecided_first
    } else {
        say::undecided_first_theirs
    };
    model.complain(asks(label));
}

/// Notes the values that the decisions leave unused, beside those of a save that came to nothing.
fn note_unused(model: &mut Model, decisions: &[Decision]) {
    let Some(open) = model.open_mut() else { return };
    let Some(loaded) = &open.loaded else { return };
    let of = |decision: &Decision| {
        let is_mine = decision.choice != Some(Whose::Mine);
        let node = if is_mine {
            loaded.record.value(&decision.at)
        } else {
            decision.theirs.as_ref().map(Json::node)
        };
        Unused {
            at: decision.at.clone(),
            is_mine,
            value: node.map(Json::from),
        }
    };
    let new: Vec<_> = decisions.iter().map(of).collect();
    let goes_on = (open.save.as_ref())
        .is_some_and(|save| save.outcome().is_some_and(|outcome| !outcome.is_stored()));
    open.unused
        .retain(|old| goes_on && new.iter().all(|new| new.at != old.at));
    open.unused.extend(new);
}

/// Theirs or mine, for every field that both changed.
fn decide(model: &mut Model, decisions: &[Decision]) {
    let context = model.context.clone();
    let Some(loaded) = model.open_mut().and_then(|open| open.loaded.as_mut()) else {
        return;
    };
    if decisions.is_empty() {
        return;
    }
    // Where theirs is taken, undo brings mine back as what it was: not decided.
    loaded.set_aside();
    for decision in decisions {
        if decision.choice == Some(Whose::Mine) {
            let aside = &mut loaded.aside;
            aside.retain(|known| known.edit.pointer != decision.at);
        } else {
            loaded.record.restore(&decision.at);
        }
        loaded.conflicts.retain(|found| found.at != decision.at);
        loaded.marks.retain(|(place, _)| *place != decision.at);
    }
    loaded.reload(&context);
}

/// The agent's word that changes are sent although nobody can tell what others changed.
pub(super) fn send_unchecked(model: &mut Model, id: RequestId) -> Vec<Effect> {
    model.session.unchecked = true;
    progress::advance(model, id, Happened::WordGiven)
}

/// Uses another API key from now on, and goes on with everything that waited for one. It is told where an agent gave
/// it and nothing goes on by itself.
pub(super) fn use_key(model: &mut Model, key: SecretString, is_told: bool) -> Vec<Effect> {
    let mut effects = vec![Effect::UseKey(key)];
    effects.extend(key_given(model));
    if is_told && effects.len() == 1 {
        let saves = model.keys.name(Action::Save);
        model.say(match model.open().map(Open::unsaved) {
            Some(1..) => say::key_used_save(saves),
            Some(0) | None => say::KEY_USED.into(),
        });
    }
    effects
}

/// Reads the API key anew from where it comes from.
pub(super) fn renew_key(model: &mut Model) -> Vec<Effect> {
    let id = model.request();
    model.session.asks_for_key = Some(id);
    vec![Effect::RenewKey(id)]
}

fn key_given(model: &mut Model) -> Vec<Effect> {
    let waiting: Vec<_> = model
        .customers
        .iter()
        .filter_map(|open| open.open_save())
        .filter(|save| matches!(save.state, State::NeedsKey { .. }))
        .map(|save| save.id)
        .collect();
    let mut effects = Vec::new();
    for id in waiting {
        effects.extend(progress::advance(model, id, Happened::KeyGiven));
    }
    for id in model.customers.ids() {
        let load = &model.customers[id].load;
        if matches!(load, Load::Failed(error) if error.is_about_the_key()) {
            effects.extend(super::customers::read_with_other_key(model, id));
        }
    }
    effects
}

/// Puts the marks of a save that ended on the fields that it names.
pub(super) fn marks(loaded: &Loaded, outcome: &Outcome) -> Vec<(Pointer, Mark)> {
    if let Why::Confirmed { differences, .. } = &outcome.why {
        let edited = differences.iter().filter(|difference| difference.edited);
        let mark = |kept| if kept { Mark::Kept } else { Mark::Changed };
        return edited
            .map(|difference| (difference.pointer.clone(), mark(difference.kept)))
            .collect();
    }
    let Some(error) = outcome.objection() else {
        return Vec::new();
    };
    let named = loaded.fields().filter_map(|field| {
        let names = |line: &str| fields_told(line, loaded.fields()).contains(&field);
        let lines = error.lines_naming(names);
        (!lines.is_empty()).then(|| (field.pointer.clone(), Mark::Said(lines)))
    });
    named.collect()
}

/// Going back with nothing open: cancels what is in flight for the customer on the screen; asks first once bytes have left.
pub(super) fn cancel(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    if let Some(save) = open.open_save() {
        let id = save.id;
        if !save.is_in_doubt() {
            return cancel_now(model, id);
        }
        let question = Question {
            words: say::CANCEL_QUESTION.into(),
            why: None,
            yes: say::CANCEL_YES,
            no: say::CANCEL_NO,
            also: None,
            on: Answer::No,
            then: Then::CancelSave,
        };
        open_layer(model, LayerKind::Ask(question), key);
        return Vec::new();
    }
    if let Load::Reading { request, .. } = open.load {
        open.load = match open.read_at {
            Some(_) => Load::Done,
            None => Load::Cancelled,
        };
        return vec![Effect::Stop(request)];
    }
    Vec::new()
}

/// Cancels the save of the customer on the screen, whichever piece of its work is under way by now.
pub(super) fn cancel_open(model: &mut Model) -> Vec<Effect> {
    let save = model.open().and_then(Open::open_save);
    let id = save.map(|save| save.id);
    id.map_or_else(Vec::new, |id| cancel_now(model, id))
}

fn cancel_now(model: &mut Model, id: RequestId) -> Vec<Effect> {
    let mut effects = progress::advance(model, id, Happened::Cancelled);
    effects.push(Effect::Stop(id));
    effects
}
