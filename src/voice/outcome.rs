//! How a save ended: in parts, so that whoever shows them can cut one without losing another.

use super::{Label, Phrase, failure, failure_of_reading, say};
use crate::{
    api::ApiError,
    save::{Cause, Certainty, Code, Difference, Outcome, Shows, Waits, Why},
    store::Ended,
};

#[cfg(test)]
mod tests;

/// What is told of something that happened. Parts are never searched for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What it came to.
    pub head: Option<Phrase>,
    /// What the API said of it, and values: as long as it pleases others. What has no room is cut at its end.
    pub said: Option<Phrase>,
    /// What follows from it, and which key goes on from here.
    pub advice: Vec<Phrase>,
}

impl Told {
    /// What it came to alone.
    pub fn new(head: impl Into<Phrase>) -> Self {
        Self {
            head: Some(head.into()),
            ..Self::default()
        }
    }

    /// With what the API said of it.
    #[must_use]
    pub fn saying(self, said: impl Into<Phrase>) -> Self {
        let said = Some(said.into());
        Self { said, ..self }
    }

    /// With what follows from it.
    #[must_use]
    pub fn advising(mut self, advice: impl Into<Phrase>) -> Self {
        self.advice.push(advice.into());
        self
    }

    /// Ends the sentence that says what it came to, since another one follows.
    #[must_use]
    pub fn ended(mut self) -> Self {
        let last = self.said.as_mut().or(self.head.as_mut());
        if let Some(last) = last {
            *last = say::sentence(last.clone());
        }
        self
    }

    /// All but what follows from it.
    pub fn body(&self) -> Phrase {
        Phrase::join(self.head.iter().chain(&self.said).cloned(), " ")
    }

    /// What follows from it.
    pub fn advice(&self) -> Phrase {
        Phrase::join(self.advice.iter().cloned(), " ")
    }

    /// All of it.
    pub fn whole(&self) -> Phrase {
        let parts = self.head.iter().chain(&self.said).chain(&self.advice);
        Phrase::join(parts.cloned(), " ")
    }
}

/// A place where the server holds something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What people call it.
    pub label: Phrase,
    /// What the server holds; none for nothing.
    pub stored: Option<Phrase>,
    /// What was sent; none for nothing.
    pub sent: Option<Phrase>,
}

/// What the words for an end depend on beside it.
pub struct Telling<'a> {
    /// When it ended.
    pub time: Phrase,
    /// Where the API key came from.
    pub key: Phrase,
    /// The editor's key that saves; none where there are no keys to press, or it would not help.
    pub save_key: Option<Phrase>,
    /// What was not saved is still here.
    pub is_kept: bool,
    /// What a place is called, and its values.
    pub name: &'a dyn Fn(&Difference) -> Named,
}

impl std::fmt::Debug for Telling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Telling")
            .field("time", &self.time)
            .field("save_key", &self.save_key)
            .field("is_kept", &self.is_kept)
            .finish_non_exhaustive()
    }
}

impl Telling<'_> {
    fn save_key(&self) -> Option<Phrase> {
        self.save_key.clone()
    }

    /// What was sent and refused.
    fn not_saved(&self) -> Told {
        Told::new(if self.is_kept {
            say::SAVE_KEPT
        } else {
            say::SAVE_NOT_SAVED
        })
    }

    /// What never left: where nothing is kept, the words that follow say all there is.
    fn not_sent(&self) -> Told {
        Told {
            head: self.is_kept.then(|| say::SAVE_KEPT.into()),
            ..Told::default()
        }
    }

    /// That another try is one key away.
    fn again(&self, mut told: Told) -> Told {
        told.advice
            .extend(self.save_key().map(say::save_tries_again));
        told
    }

    /// That the next try reads first.
    fn reads_again(&self, mut told: Told) -> Told {
        told.advice
            .extend(self.save_key().map(say::save_reads_again));
        told
    }

    fn saved(&self, read_back: bool) -> Told {
        let time = self.time.clone();
        Told::new(if read_back {
            say::save_done_read_back(time)
        } else {
            say::save_done(time)
        })
    }
}

/// What the agent is told: whether it was saved first, then why, then which key of the editor goes on from there.
pub fn outcome(outcome: &Outcome, telling: &Telling<'_>) -> Told {
    match &outcome.why {
        Why::Confirmed {
            differences,
            read_back,
        } => confirmed(differences, *read_back, telling),
        Why::Held => Told::new(say::save_nothing_left(telling.time.clone())),
        Why::Undecided(count) => {
            (telling.not_saved()).advising(undecided(*count, telling.save_key()))
        }
        Why::Answer(error) => answered(error, outcome.certainty, telling),
        // The failure begins with "Not sent".
        Why::NotRead(error @ ApiError::NotSent { .. }) => {
            telling.again(telling.not_sent().saying(failure(error)))
        }
        Why::NotRead(error) => {
            let said = because(say::SAVE_NOT_READ, failure(error));
            telling.again(telling.not_sent().saying(said))
        }
        Why::OtherCustomer => telling.not_sent().advising(say::SAVE_OTHER_CUSTOMER),
        Why::Unsendable(refusal) => {
            let why = super::refusal(refusal);
            telling.not_sent().saying(say::save_unsendable(why))
        }
        Why::ReadBack { cause, shows } => read_back(cause, shows, outcome, telling),
        Why::CutShort => telling.reads_again(Told::new(say::SAVE_CUT_SHORT)),
        Why::Cancelled => match outcome.certainty {
            Certainty::NotSent => telling.not_sent().advising(say::SAVE_CANCELLED_NOT_SENT),
            Certainty::NotStored => telling.not_sent().advising(say::SAVE_CANCELLED_NOT_SAVED),
            Certainty::Stored | Certainty::PartlyStored | Certainty::Unknown => {
                Told::new(say::SAVE_CANCELLED_UNSURE)
            }
        },
    }
}

/// What became of the request.
fn answered(error: &ApiError, certainty: Certainty, telling: &Telling<'_>) -> Told {
    if certainty == Certainty::Unknown {
        return Told::new(say::SAVE_UNSURE).saying(failure(error));
    }
    if error.is_about_the_key() {
        return (telling.not_saved())
            .saying(failure(error))
            .advising(say::save_key_from(telling.key.clone()));
    }
    if certainty == Certainty::NotSent {
        return telling.again(telling.not_sent().saying(failure(error)));
    }
    let told = telling.not_saved();
    match error.status() {
        Some(409) => {
            let said = taken(error).map(Phrase::from).into_iter();
            told.saying(Phrase::join(said.chain([failure(error)]), " "))
        }
        Some(429 | 503) => {
            let mut told = told.saying(failure(error));
            told.advice.extend(asked_wait(error));
            telling.again(told)
        }
        Some(_) | None => told.saying(failure(error)),
    }
}

/// What reading back showed.
fn read_back(cause: &Cause, shows: &Shows, outcome: &Outcome, telling: &Telling<'_>) -> Told {
    let cause = why_unsure(cause);
    match shows {
        Shows::Old => {
            let said = because(say::SAVE_NOT_STORED, cause);
            telling.again(telling.not_saved().saying(said))
        }
        Shows::Other => {
            let decides = telling.save_key().map(say::save_unclear_key);
            Told::new(say::SAVE_UNSURE)
                .saying(cause)
                .advising(decides.unwrap_or(say::SAVE_UNCLEAR.into()))
        }
        Shows::Nothing(back) => {
            let why = back.as_ref();
            let back = why.map(|back| say::save_back_no_help(failure_of_reading(back)));
            let said = [cause].into_iter().chain(back);
            let told = Told::new(say::SAVE_UNSURE).saying(Phrase::join(said, " "));
            if outcome.cannot_be_read_back() {
                told
            } else {
                telling.reads_again(told)
            }
        }
    }
}

/// Why nobody knows whether a PUT was stored, as a sentence.
pub fn why_unsure(cause: &Cause) -> Phrase {
    match cause {
        Cause::Answer(error) => failure(error),
        Cause::Cancelled => say::SAVE_WAS_CANCELLED.into(),
        Cause::CutShort => say::SAVE_WAS_CUT_SHORT.into(),
    }
}

/// How a save ended, as the journal tells it.
pub fn ended(ended: &Ended) -> Phrase {
    let ending = match ended {
        Ended::Coded(ending) => ending,
        Ended::Worded { words, .. } => return Phrase::foreign(words),
    };
    let status = ending.status.map(|status| Phrase::ours(status.to_string()));
    let label = match ending.code {
        Code::Stored => say::ENDED_STORED,
        Code::StoredReadBack => say::ENDED_STORED_READ_BACK,
        Code::StoredAndMore => say::ENDED_STORED_AND_MORE,
        Code::StoredReadBackAndMore => say::ENDED_STORED_READ_BACK_AND_MORE,
        Code::PartlyStored => say::ENDED_PARTLY_STORED,
        Code::PartlyStoredReadBack => say::ENDED_PARTLY_STORED_READ_BACK,
        Code::Held => say::ENDED_HELD,
        Code::Decided => say::ENDED_DECIDED,
        Code::Refused => match status {
            Some(status) => return say::ended_refused_status(status),
            None => say::ENDED_REFUSED,
        },
        Code::ShownOld => say::ENDED_SHOWN_OLD,
        Code::CancelledNotStored => say::ENDED_CANCELLED_NOT_STORED,
        Code::NotSent => say::ENDED_NOT_SENT,
        Code::NotRead => match status {
            Some(status) => return say::ended_not_read_status(status),
            None => say::ENDED_NOT_READ,
        },
        Code::Undecided => say::ENDED_UNDECIDED,
        Code::OtherCustomer => say::ENDED_OTHER_CUSTOMER,
        Code::Unsendable => say::ENDED_UNSENDABLE,
        Code::CancelledNotSent => say::ENDED_CANCELLED_NOT_SENT,
        Code::Unsure => say::ENDED_UNSURE,
        Code::ShownOther => say::ENDED_SHOWN_OTHER,
        Code::CancelledUnsure => say::ENDED_CANCELLED_UNSURE,
    };
    label.into()
}

/// What is known, and why no more than that is.
fn because(known: Label, why: Phrase) -> Phrase {
    Phrase::join([known.into(), why], " ")
}

/// That somebody else changed as many fields, too.
pub fn undecided(count: usize, save_key: Option<Phrase>) -> Phrase {
    match save_key {
        None => say::save_undecided(count),
        Some(key) => say::save_undecided_key(count, key),
    }
}

/// A wait too long for the program.
fn asked_wait(error: &ApiError) -> Option<Phrase> {
    let ApiError::Answered {
        retry_after: Some(wait),
        ..
    } = error
    else {
        return None;
    };
    match wait.as_secs() {
        0..=300 => None,
        seconds @ 301..=7_199 => Some(say::save_wait_minutes(seconds.div_ceil(60))),
        seconds @ 7_200..=172_800 => Some(say::save_wait_hours(seconds.div_ceil(3_600))),
        _ => Some(say::SAVE_WAIT_DAYS.into()),
    }
}

/// What a 409 says in the API's own terms, in the agent's: that the value is another customer's.
fn taken(error: &ApiError) -> Option<Label> {
    let ApiError::Answered { words, .. } = error else {
        return None;
    };
    let lines = words.message.iter().chain(&words.details);
    let lines: Vec<_> = lines.map(|line| line.to_lowercase()).collect();
    let says = |any: &[&str]| {
        let mut all = lines.iter();
        all.any(|line| any.iter().any(|part| line.contains(part)))
    };
    if !says(&[
        "taken",
        "exist",
        "already",
        "in use",
        "duplicate",
        "another",
        "unique",
    ]) {
        None
    } else if says(&["email", "e-mail"]) {
        Some(say::SAVE_EMAIL_TAKEN)
    } else if says(&["phone", "msisdn"]) {
        Some(say::SAVE_PHONE_TAKEN)
    } else {
        None
    }
}

/// Why a save waits. With a PUT in doubt, only reading back has failed.
pub fn waits(why: &Waits, cause: Option<&Cause>) -> Told {
    match (why, cause) {
        (Waits::Failed(error), cause) => stopped(error, cause),
        (Waits::Old, cause) => Told {
            said: cause.map(why_unsure),
            ..Told::new(say::SAVE_UNSURE_WHY).advising(say::SAVE_OLD_SO_FAR)
        },
        (Waits::Earlier, _) => Told::default().saying(say::SAVE_EARLIER_OPEN),
    }
}

/// The same where a failure stops it.
pub fn stopped(error: &ApiError, cause: Option<&Cause>) -> Told {
    match cause {
        None => Told::default().saying(failure(error)),
        Some(cause) => {
            let back = say::save_back_failed(failure_of_reading(error));
            let said = Phrase::join([why_unsure(cause), back], " ");
            Told::new(say::SAVE_UNSURE_WHY).saying(said)
        }
    }
}

/// Edited places one by one; others in one quiet line, which makes a save no less of one.
fn confirmed(differences: &[Difference], read_back: bool, telling: &Telling<'_>) -> Told {
    let (edited, others): (Vec<_>, Vec<_>) =
        differences.iter().partition(|difference| difference.edited);
    let mut parts: Vec<_> = (edited.into_iter())
        .map(|difference| stored_instead((telling.name)(difference), difference.kept))
        .collect();
    let is_partly = !parts.is_empty();
    if !others.is_empty() {
        let labels = others.into_iter().map(|other| (telling.name)(other).label);
        parts.push(say::save_also_different(Phrase::all(labels)));
    }
    if parts.is_empty() {
        return telling.saved(read_back);
    }
    let time = telling.time.clone();
    Told::new(match (is_partly, read_back) {
        (true, false) => say::save_partly(time),
        (true, true) => say::save_partly_read_back(time),
        (false, false) => say::save_done_but(time),
        (false, true) => say::save_done_read_back_but(time),
    })
    .saying(Phrase::join(parts, "; "))
}

/// What the server made of an edited place.
fn stored_instead(named: Named, is_kept: bool) -> Phrase {
    let Named {
        label,
        stored,
        sent,
    } = named;
    let label = label.lowered();
    let sent = sent.map_or_else(|| say::SAVE_YOU_CLEARED.into(), say::save_you_sent);
    match (is_kept, stored) {
        (true, None) => say::save_still_empty(label, sent),
        (true, Some(stored)) => say::save_still(label, stored, sent),
        (false, None) => say::save_made_empty(label, sent),
        (false, Some(stored)) => say::save_made(label, stored, sent),
    }
}
