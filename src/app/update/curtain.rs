//! The curtain: personal data is covered once nobody has pressed a key for a while, as F8 covers it.

use std::time::Duration;

use super::super::{action::Action, effect::Effect, model::Model};
use crate::{save::RequestId, voice::say};

/// Begins the wait at whose end the curtain falls, if it can fall and none is under way.
pub(super) fn hang(model: &mut Model) -> Option<Effect> {
    let idle = model.curtain.filter(|_| !model.masked)?;
    if model.session.curtain_timer.is_some() {
        return None;
    }
    let id = model.request();
    model.session.curtain_timer = Some(id);
    Some(Effect::Wait(id, idle))
}

/// Takes the end of a wait, if it is the curtain's: it falls, or waits for what is left since the last key.
pub(super) fn woken(model: &mut Model, id: RequestId) -> Option<Vec<Effect>> {
    model.session.curtain_timer.filter(|timer| *timer == id)?;
    let idle = model.curtain?;
    let quiet = model.now.run.saturating_sub(model.session.last_key);
    if quiet < idle && !model.masked {
        return Some(vec![Effect::Wait(id, idle.saturating_sub(quiet))]);
    }
    model.session.curtain_timer = None;
    if !model.masked {
        model.masked = true;
        let key = model.keys.name(Action::Mask);
        model.say(say::curtain_fell(minutes(idle), key));
    }
    Some(Vec::new())
}

fn minutes(idle: Duration) -> usize {
    usize::try_from(idle.as_secs() / 60).unwrap_or(usize::MAX)
}
