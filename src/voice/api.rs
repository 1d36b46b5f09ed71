//! Why a request failed.

use super::{Label, Phrase, no_client, problem::stranger, say, unreadable};
use crate::{
    api::{
        ApiError, Certificate, ClientError, Loss, NoConnection, NoCustomer, NoKey, Unsent, Via,
        Words,
    },
    config::environment::seconds,
    terminal::visible::visible,
};

#[cfg(test)]
mod tests;

/// Why it failed, in one or more sentences.
pub fn failure(error: &ApiError) -> Phrase {
    match error {
        ApiError::NoLookup => say::API_NO_LOOKUP.into(),
        ApiError::NoAddress { id } => say::api_no_address(Phrase::foreign(id)),
        ApiError::NoKey(why) => say::api_not_sent(no_key(why)),
        ApiError::NotSent(why) => say::api_not_sent(unsent(why)),
        ApiError::Stranger { by } => stranger(*by).into(),
        ApiError::Answered { status, words, .. } => answered(*status, words),
        ApiError::Redirected { status, location } if location.is_empty() => {
            say::api_redirected_nowhere(figure(*status))
        }
        ApiError::Redirected { status, location } => {
            say::api_redirected(figure(*status), Phrase::foreign(location))
        }
        ApiError::Lost { host, how } => lost(Phrase::ours(visible(host).into_owned()), how),
        ApiError::Unreadable { status, why } => {
            say::api_unreadable(figure(*status), no_customer(why))
        }
        ApiError::TooLarge { limit } => say::api_too_large(limit / 1024 / 1024),
    }
}

/// The same of a request that only reads: that nothing was sent would be said of a save.
pub fn failure_of_reading(error: &ApiError) -> Phrase {
    match error {
        ApiError::NoKey(why) => say::sentence(no_key(why).capitalised()),
        ApiError::NotSent(why) => say::sentence(unsent(why).capitalised()),
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

fn no_key(why: &NoKey) -> Phrase {
    match why {
        NoKey::Source(error) => super::no_key(error),
        NoKey::Unfit => no_client(&ClientError::Key),
    }
}

fn unsent(why: &Unsent) -> Phrase {
    match why {
        Unsent::NoClient(error) => no_client(error),
        Unsent::NoAddress(base) => say::unsent_no_address(Phrase::foreign(base)),
        Unsent::NotMade(host) => say::unsent_not_made(ours(host)),
        Unsent::NotConnected { route, why } => {
            let why = no_connection(why);
            let host = ours(&route.host);
            match &route.proxy {
                None => say::unsent_not_connected(host, why),
                Some(Via {
                    host: via,
                    variable,
                }) => {
                    let from = variable.map_or(say::PROXY_OF_CONFIGURATION.into(), Phrase::ours);
                    say::unsent_not_connected_by_proxy(host, ours(via), from, why)
                }
            }
        }
    }
}

fn no_connection(why: &NoConnection) -> Phrase {
    match why {
        NoConnection::NoHost => say::CONNECTION_NO_HOST.into(),
        NoConnection::Late(time) => say::connection_late(Phrase::ours(seconds(*time))),
        NoConnection::NotTls => say::CONNECTION_NOT_TLS.into(),
        NoConnection::Certificate(fault) => certificate(*fault).into(),
        NoConnection::NothingShared => say::CONNECTION_NOTHING_SHARED.into(),
        NoConnection::BrokenOff => say::CONNECTION_BROKEN_OFF.into(),
        NoConnection::Closed => say::CONNECTION_CLOSED.into(),
        NoConnection::Tls(why) => say::connection_tls(ours(why)),
        NoConnection::System(why) => ours(why),
        NoConnection::Unknown => say::CONNECTION_UNKNOWN.into(),
    }
}

fn certificate(fault: Certificate) -> Label {
    match fault {
        Certificate::UnknownSigner => say::CERTIFICATE_UNKNOWN_SIGNER,
        Certificate::BadSignature => say::CERTIFICATE_BAD_SIGNATURE,
        Certificate::Expired => say::CERTIFICATE_EXPIRED,
        Certificate::NotYet => say::CERTIFICATE_NOT_YET,
        Certificate::OtherName => say::CERTIFICATE_OTHER_NAME,
        Certificate::Revoked => say::CERTIFICATE_REVOKED,
        Certificate::Damaged => say::CERTIFICATE_DAMAGED,
        Certificate::Unfit => say::CERTIFICATE_UNFIT,
    }
}

/// What became of an answer of that host, as a sentence.
fn lost(host: Phrase, how: &Loss) -> Phrase {
    match how {
        Loss::Late(time) => say::lost_late(host, Phrase::ours(seconds(*time))),
        Loss::LateWhole(time) => say::lost_late_whole(host, Phrase::ours(seconds(*time))),
        Loss::Cut => say::lost_cut(host),
        Loss::Reset => say::lost_reset(host),
        Loss::NotHttp => say::lost_not_http(host),
        Loss::Damaged => say::lost_damaged(host),
        Loss::System(why) => say::lost_system(host, ours(why)),
        Loss::Unknown => say::lost_unknown(host),
    }
}

/// What the client found: no customer's words.
fn ours(why: &str) -> Phrase {
    Phrase::ours(visible(why).into_owned())
}
