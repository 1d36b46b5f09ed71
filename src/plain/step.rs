//! The steps of reading and saving, each a line of its own, and how they ended.

use crate::{
    app::{
        model::{Load, Model, Open},
        status::{self, Tone},
        words,
    },
    save::{Save, State},
    store::Holder,
    voice::{self, Phrase, say},
};

use super::sheet;

/// How far a customer is, as far as a change of it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stage {
    load: Stand,
    save: Stand,
    elsewhere: Option<Holder>,
}

/// Where a piece of work is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stand {
    /// Nothing is under way and nothing was.
    Idle,
    /// It is being read.
    Reading,
    /// It is being sent, for so many times.
    Sending(u32),
    /// It is read back.
    ReadingBack,
    /// It waits for the server until then.
    Waiting(std::time::Duration),
    /// It waits for the agent.
    Asking,
    /// It is over, in that moment.
    Over(Option<jiff::Timestamp>),
}

impl Stage {
    /// Whether the save has gone on since.
    pub(super) fn is_another_save(&self, now: &Self) -> bool {
        self.save != now.save
    }

    pub(super) fn of(open: &Open) -> Self {
        Self {
            load: match &open.load {
                Load::Reading { .. } => Stand::Reading,
                Load::Done => Stand::Over(open.read_at),
                Load::Failed(_) | Load::Cancelled => Stand::Over(None),
            },
            save: open.save.as_ref().map_or(Stand::Idle, stand),
            elsewhere: open.elsewhere,
        }
    }
}

fn stand(save: &Save) -> Stand {
    match &save.state {
        State::Reading { .. } => Stand::Reading,
        State::Putting { .. } => Stand::Sending(save.attempt()),
        State::ReadingBack { .. } => Stand::ReadingBack,
        State::Waiting { until, .. } => Stand::Waiting(*until),
        State::NeedsKey { .. } | State::Unchecked { .. } => Stand::Asking,
        State::Over { at, .. } => Stand::Over(Some(*at)),
    }
}

/// What is told of a customer who has come from one stage to another; none of one that has only just appeared.
pub(super) fn told(model: &Model, open: &Open, before: Option<&Stage>) -> Vec<Phrase> {
    let now = Stage::of(open);
    let mut lines = Vec::new();
    let was_reading = before.is_none_or(|before| before.load == Stand::Reading);
    if before.map(|before| &before.load) != Some(&now.load) {
        match (&open.load, &open.loaded) {
            (Load::Reading { .. }, _) => lines.push(say::plain_step_opening(sheet::who(open))),
            // A save reads for itself, and says how it ended.
            (Load::Done, Some(_)) if was_reading && is_shown(model, open) => {
                lines.extend(sheet::customer(model));
            }
            (Load::Failed(_) | Load::Cancelled, None) => {
                let why = words::waiting(&open.load, &model.keys);
                lines.push(say::plain_problem(why));
            }
            (Load::Done | Load::Failed(_) | Load::Cancelled, _) => {}
        }
    }
    let is_told = before.is_some_and(|before| before.save != now.save);
    let first = before.is_none() && now.save != Stand::Idle;
    let ends = match &now.save {
        Stand::Idle => false,
        Stand::Asking | Stand::Over(_) => true,
        Stand::Reading | Stand::Sending(_) | Stand::ReadingBack | Stand::Waiting(_) => {
            if is_told || first {
                lines.extend(open.save.as_ref().and_then(step));
            }
            false
        }
    };
    let failed = matches!(open.load, Load::Failed(_)) && open.loaded.is_some();
    let is_failed = failed && before.is_some_and(|before| before.load != now.load);
    let has_holder =
        now.elsewhere.is_some() && before.is_none_or(|before| before.elsewhere != now.elsewhere);
    if (is_told || first) && ends || is_failed || has_holder {
        lines.extend(standing(model, open));
    }
    lines
}

fn is_shown(model: &Model, open: &Open) -> bool {
    model.open().is_some_and(|shown| std::ptr::eq(shown, open))
}

/// What the status of the screen says of a customer.
fn standing(model: &Model, open: &Open) -> Vec<Phrase> {
    let all = status::all(model, open).into_iter();
    let line = |standing: status::Standing| {
        let words = standing.told.whole();
        match standing.tone {
            Tone::Good => say::plain_saved(words),
            Tone::Busy => say::plain_notice(words),
            Tone::Warn | Tone::Bad => say::plain_problem(words),
        }
    };
    all.map(line).collect()
}

fn step(save: &Save) -> Option<Phrase> {
    Some(match &save.state {
        State::Reading { .. } => say::PLAIN_STEP_READING.into(),
        State::Putting { .. } => say::plain_step_sending(Phrase::ours(save.attempt().to_string())),
        State::ReadingBack { cause, .. } => say::plain_step_reading_back(voice::why_unsure(cause)),
        State::Waiting { why, cause, .. } => {
            let why = voice::waits(why, cause.as_ref()).whole();
            say::plain_step_waiting(why)
        }
        State::NeedsKey { .. } | State::Unchecked { .. } | State::Over { .. } => return None,
    })
}

/// That something is still under way for a customer, and for how long.
pub(super) fn still(model: &Model, open: &Open) -> Option<Phrase> {
    let seconds = |since| {
        let passed = model.now.run.saturating_sub(since);
        Phrase::ours(passed.as_secs().to_string())
    };
    if let Load::Reading { since, .. } = open.load {
        return Some(say::plain_still_reading(seconds(since)));
    }
    match open.save.as_ref()?.state {
        State::Reading { since } => Some(say::plain_still_reading(seconds(since))),
        State::Putting { since, .. } => Some(say::plain_still_sending(seconds(since))),
        State::ReadingBack { since, .. } => Some(say::plain_still_reading_back(seconds(since))),
        State::Waiting { until, .. } => {
            let left = until.saturating_sub(model.now.run).as_secs_f64().ceil();
            Some(say::plain_still_waiting(Phrase::ours(left.to_string())))
        }
        State::NeedsKey { .. } | State::Unchecked { .. } | State::Over { .. } => None,
    }
}
