//! The lock of a production environment: a question opens it, a key or a quarter of an hour without one closes it.

use std::time::Duration;

use super::{
    super::{
        action::Action,
        effect::Effect,
        key::Key,
        layer::{Answer, LayerKind, Question, Then},
        model::Model,
    },
    open_layer,
};
use crate::{
    save::RequestId,
    voice::{Phrase, say},
};

/// So long without a key, and nobody is taken to be at work any more.
const QUIET: Duration = Duration::from_secs(15 * 60);

/// Locks what is unlocked; asks before it unlocks.
pub(super) fn turn(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    if model.session.unlocked {
        let timer = lock(model);
        let name = Phrase::ours(model.environment.name.clone());
        model.say(say::locked_again(name));
        return timer.map(Effect::Stop).into_iter().collect();
    }
    let name = Phrase::ours(model.environment.name.clone());
    let key_name = model.keys.name(Action::Unlock);
    let question = Question {
        words: say::unlock_question(name, key_name),
        why: None,
        yes: say::UNLOCK_YES,
        no: say::UNLOCK_NO,
        also: None,
        on: Answer::No,
        then: Then::Unlock,
    };
    open_layer(model, LayerKind::Ask(question), key);
    Vec::new()
}

/// Allows changes until nobody has pressed a key for a while.
pub(super) fn unlock(model: &mut Model) -> Vec<Effect> {
    let id = model.request();
    model.session.unlocked = true;
    model.session.lock_timer = Some(id);
    model.session.last_key = model.now.run;
    let name = Phrase::ours(model.environment.name.clone());
    model.say(say::unlocked(name));
    vec![Effect::Wait(id, QUIET)]
}

/// Takes the end of a wait, if it is the lock's: locks, or waits for what is left since the last key.
pub(super) fn woken(model: &mut Model, id: RequestId) -> Option<Vec<Effect>> {
    model.session.lock_timer.filter(|timer| *timer == id)?;
    let quiet = model.now.run.saturating_sub(model.session.last_key);
    if quiet < QUIET {
        return Some(vec![Effect::Wait(id, QUIET.saturating_sub(quiet))]);
    }
    lock(model);
    let name = Phrase::ours(model.environment.name.clone());
    let key_name = model.keys.name(Action::Unlock);
    model.say(say::locked_by_time(name, key_name));
    Some(Vec::new())
}

fn lock(model: &mut Model) -> Option<RequestId> {
    model.session.unlocked = false;
    model.session.lock_timer.take()
}
