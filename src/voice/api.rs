//! Why a request failed.

use super::{Phrase, problem::stranger, say, unreadable};
use crate::{
    api::{ApiError, NoCustomer, Words},
    terminal::visible::visible,
};

#[cfg(test)]
mod tests;

/// Why it failed, in one or more sentences.
pub fn failure(error: &ApiError) -> Phrase {
    match error {
        ApiError::NoLookup => say::API_NO_LOOKUP.into(),
        ApiError::NoAddress { id } => say::api_no_address(Phrase::foreign(id)),
        ApiError::NoKey { why } | ApiError::NotSent { why } => say::api_not_sent(ours(why)),
        ApiError::Stranger { by } => stranger(*by).into(),
        ApiError::Answered { status, words, .. } => answered(*status, words),
        ApiError::Redirected { status, location } if location.is_empty() => {
            say::api_redirected_nowhere(figure(*status))
        }
        ApiError::Redirected { status, location } => {
            say::api_redirected(figure(*status), Phrase::foreign(location))
        }
        ApiError::Lost { why, .. } => say::sentence(ours(why).capitalised()),
        ApiError::Unreadable { status, why } => {
            say::api_unreadable(figure(*status), no_customer(why))
        }
        ApiError::TooLarge { limit } => say::api_too_large(limit / 1024 / 1024),
    }
}

/// The same of a request that only reads: that nothing was sent would be said of a save.
pub fn failure_of_reading(error: &ApiError) -> Phrase {
    match error {
        ApiError::NoKey { why } | ApiError::NotSent { why } => {
            say::sentence(ours(why).capitalised())
        }
        ApiError::NoLookup
        | ApiError::NoAddress { .. }
        | ApiError::Stranger { .. }
        | ApiError::Answered { .. }
        | ApiError::Redirected { .. }
        | ApiError::Lost { .. }
        | ApiError::Unreadable { .. }
        | ApiError::TooLarge { .. } => failure(error),
    }
}

/// What is wrong with a success's body, as a sentence.
fn no_customer(why: &NoCustomer) -> Phrase {
    match why {
        NoCustomer::Page(Some(text)) => say::unreadable_page_text(Phrase::foreign(text)),
        NoCustomer::Page(None) => say::UNREADABLE_PAGE.into(),
        NoCustomer::NoRecord(why) => unreadable(why),
        NoCustomer::Another => say::UNREADABLE_ANOTHER.into(),
        NoCustomer::Unfinished => say::UNREADABLE_UNFINISHED.into(),
    }
}

fn answered(status: u16, words: &Words) -> Phrase {
    let figure = figure(status);
    let what = match status {
        400 | 422 => say::api_not_accepted(figure),
        401 => say::api_key_wrong(figure),
        403 => say::api_key_not_allowed(figure),
        404 => say::api_no_customer(figure),
        408 => say::api_gave_up(figure),
        409 => say::api_conflict(figure),
        429 => say::api_too_many(figure),
        503 => say::api_not_available(figure),
        502 | 504 => say::api_gateway(figure),
        500..=599 => say::api_own_failure(figure),
        400..=499 => say::api_refused(figure),
        _ => say::api_tells_nothing(figure),
    };
    if words.is_empty() {
        return say::sentence(what);
    }
    let last = words.details.last().or(words.message.as_ref());
    let is_ended = last.is_some_and(|last| last.ends_with(['.', '!', '?', '…']));
    let said = say::api_says(what, server(words));
    if is_ended { said } else { say::sentence(said) }
}

/// All that the server said.
fn server(words: &Words) -> Phrase {
    let details = words.details.iter().map(Phrase::foreign);
    let details = (!words.details.is_empty()).then(|| Phrase::join(details, "; "));
    Phrase::join(
        words.message.iter().map(Phrase::foreign).chain(details),
        ": ",
    )
}

fn figure(status: u16) -> Phrase {
    Phrase::ours(status.to_string())
}

/// What the client found: no customer's words.
fn ours(why: &str) -> Phrase {
    Phrase::ours(visible(why).into_owned())
}
