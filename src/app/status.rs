//! What there is to tell of a customer: what is under way, how the last save ended, what waits for a decision. As values,
//! for whoever shows them and gives them a look.

use std::time::Duration;

use super::{
    action::Action,
    model::{Load, Model, Open},
    note, words,
};
use crate::{
    save::{Certainty, Save, State, Why},
    store::Claimant,
    voice::{self, Phrase, Telling, Told, say},
};

/// Something that is told, and how it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What is told.
    pub told: Told,
    /// How it is meant.
    pub tone: Tone,
    /// Where the rest of it is, should it have no room.
    pub rest: Option<Phrase>,
}

/// How something that is told is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is under way.
    Busy,
    /// It went well.
    Good,
    /// It needs the agent.
    Warn,
    /// It went wrong.
    Bad,
}

impl Standing {
    fn new(told: Told, tone: Tone) -> Self {
        Self {
            told,
            tone,
            rest: None,
        }
    }
}

fn key(model: &Model, action: Action) -> Phrase {
    model.keys.name(action)
}

/// All there is to tell of a customer, in its order.
pub fn all(model: &Model, open: &Open) -> Vec<Standing> {
    let parts = [
        elsewhere(model, open),
        not_read_again(open),
        progress(model, open),
        undecided(model, open),
    ];
    parts.into_iter().flatten().collect()
}

/// That somebody else has the customer.
fn elsewhere(model: &Model, open: &Open) -> Option<Standing> {
    let key = key(model, Action::Reload);
    let words = match open.elsewhere?.claimant {
        Some(Claimant::Command) => say::status_in_command(key),
        Some(Claimant::Editor) | None => say::status_in_window(key),
    };
    Some(Standing::new(Told::new(words), Tone::Warn))
}

/// Why the customer could not be read again; it never hides how a save ended.
fn not_read_again(open: &Open) -> Option<Standing> {
    let Load::Failed(error) = &open.load else {
        return None;
    };
    open.loaded.as_ref()?;
    let told = Told::new(say::STATUS_NOT_READ_AGAIN).saying(voice::failure_of_reading(error));
    Some(Standing::new(told, Tone::Bad))
}

/// What is under way, else how the last save ended.
fn progress(model: &Model, open: &Open) -> Option<Standing> {
    let key = |action| key(model, action);
    let (back, saves) = (key(Action::Back), key(Action::Save));
    let seconds = |since: Duration| {
        let seconds = model.now.run.saturating_sub(since).as_secs();
        Phrase::ours(seconds.to_string())
    };
    match &open.load {
        Load::Reading { since, .. } => {
            let who = Phrase::foreign(open.who.to_string());
            let words = say::status_reading(who, seconds(*since), back);
            return Some(Standing::new(Told::new(words), Tone::Busy));
        }
        Load::Done | Load::Failed(_) | Load::Cancelled => {}
    }
    let save = open.save.as_ref()?;
    let (told, tone) = match &save.state {
        State::Reading { since } => (
            Told::new(say::status_saving(seconds(*since), back)),
            Tone::Busy,
        ),
        State::Putting { since, .. } => {
            let attempt = Phrase::ours(save.attempt().to_string());
            (
                Told::new(say::status_sending(attempt, seconds(*since), back)),
                Tone::Busy,
            )
        }
        State::ReadingBack { since, cause, .. } => (
            Told::new(say::SAVE_UNSURE_WHY)
                .saying(voice::why_unsure(cause))
                .advising(say::status_reading_back(seconds(*since), back)),
            Tone::Busy,
        ),
        State::Waiting { until, why, cause } => {
            let left = until.saturating_sub(model.now.run).as_secs_f64().ceil();
            let again = say::status_waiting(Phrase::ours(left.to_string()), back);
            let waits = voice::waits(why, cause.as_ref());
            (waits.advising(again), Tone::Busy)
        }
        State::NeedsKey { error, cause } => {
            let asks = say::save_needs_key(words::key_source(model), saves);
            let stopped = voice::stopped(error, cause.as_ref());
            (stopped.advising(asks), Tone::Warn)
        }
        State::Unchecked { .. } => (Told::new(say::status_unchecked(saves)), Tone::Warn),
        State::Over { .. } => return ended(model, open, save),
    };
    Some(Standing::new(told, tone))
}

/// How the last save ended, as long as that is the last thing that happened.
fn ended(model: &Model, open: &Open, save: &Save) -> Option<Standing> {
    let State::Over { outcome, at } = &save.state else {
        return None;
    };
    let loaded = open.loaded.as_ref()?;
    if outcome.is_stored() && save.edited_since {
        return None;
    }
    let goes_on = match &outcome.why {
        // Said of what is left to decide, as long as something is.
        Why::Undecided(_) => return None,
        _ if outcome.is_unclear() && loaded.conflicts.is_empty() => return None,
        _ if outcome.is_unclear() => true,
        Why::CutShort => save.can_be_read_back(),
        _ => open.unsaved() > 0 || save.doubtful().is_some(),
    };
    let saves = model.keys.name(Action::Save);
    let is_open = model.locked().is_none();
    let telling = Telling {
        time: words::clock(model, *at),
        key: words::key_source(model),
        save_key: Some(saves).filter(|_| goes_on && is_open),
        is_kept: open.unsaved() > 0,
        name: &|difference| words::named(loaded, difference, &model.context),
    };
    let mut told = voice::outcome(outcome, &telling);
    let line = note::last_line(model, open);
    // It is sentences of its own.
    let is_ended = line.is_some();
    if let Some(line) = line {
        told = told.ended();
        told.said = Some(Phrase::join(told.said.into_iter().chain([line]), " "));
    }
    if let Some(unused) = words::unused(open, &model.context).filter(|_| outcome.is_stored()) {
        told = if is_ended { told } else { told.ended() }.advising(unused);
    }
    if save.leaves_a_doubt() {
        told = told.advising(say::SAVE_EARLIER_UNKNOWN);
    }
    // The review has all of it.
    let has_more = open.unsaved() > 0 && is_open && !outcome.is_stored();
    Some(Standing {
        told,
        tone: match outcome.certainty {
            Certainty::Stored => Tone::Good,
            Certainty::PartlyStored | Certainty::Unknown => Tone::Warn,
            Certainty::NotStored | Certainty::NotSent => Tone::Bad,
        },
        rest: has_more.then(|| say::status_rest(key(model, Action::Save))),
    })
}

/// What waits for a decision since somebody else changed it, too; a save in flight comes first.
fn undecided(model: &Model, open: &Open) -> Option<Standing> {
    let count = open.loaded.as_ref()?.conflicts.len();
    if count == 0 || open.open_save().is_some() {
        return None;
    }
    let saves = model.keys.name(Action::Save);
    let saves = Some(saves).filter(|_| model.locked().is_none());
    let words = voice::undecided(count, saves);
    let ended = open.save.as_ref().and_then(Save::outcome);
    let told = match ended.map(|ended| &ended.why) {
        Some(Why::Undecided(_)) => Told::new(say::SAVE_KEPT).advising(words),
        // Nobody wanted it sent.
        _ => Told::new(words),
    };
    Some(Standing::new(told, Tone::Warn))
}
