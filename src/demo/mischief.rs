//! What goes wrong on purpose when certain sample customers are saved, so that every outcome can be seen.
//!
//! Knows which failure belongs to which name in the assets; must never touch what is stored.

use std::time::Duration;

use axum::http::StatusCode;

use super::answer::Refusal;

/// How long a slow save takes.
const SLOW: Duration = Duration::from_secs(3);
/// What a busy server asks for, in seconds.
const BUSY: u64 = 2;
/// What a server with a limit on requests asks for, in seconds.
const LIMITED: u64 = 1;

/// A customer's own misfortune on PUT.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mischief {
    /// Saves, but only after three seconds.
    Delay,
    /// 400 that names the zip, whatever was sent.
    Invalid,
    /// 401 although the key is right.
    Unauthorized,
    /// 403: the key may not be used from here.
    Forbidden,
    /// 409: someone else has the phone.
    Conflict,
    /// 429 with `Retry-After`, however often it is tried.
    Limited,
    /// 500, and nothing is stored.
    Broken,
    /// 500 although it was stored.
    BrokenAfter,
    /// 502 with a proxy's HTML page; nothing is stored.
    Gateway,
    /// 503 with `Retry-After`, every first PUT of two.
    Busy,
    /// Stored, then the connection ends without an answer.
    Drop,
    /// Stored, then the connection ends in the middle of the answer.
    Half,
    /// Stored, but the city in capitals and the zip as it was.
    Differs,
    /// Saves well, but a colleague moves the customer before every second reading.
    Colleague,
}

/// What a PUT does.
#[derive(Debug, PartialEq)]
pub(super) enum Deed {
    /// Nothing but this answer.
    Refuse(Refusal),
    /// Waits, then stores.
    Store {
        /// How long to wait first.
        after: Duration,
        /// What the client gets to see of it.
        then: Then,
    },
}

/// How the answer to a stored PUT arrives.
#[derive(Debug, PartialEq)]
pub(super) enum Then {
    /// Whole.
    Answer,
    /// Broken off after so many bytes.
    Cut(usize),
    /// As a refusal, which is a lie.
    Refuse(Refusal),
}

impl Mischief {
    /// The one that `onPut` in the assets names.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "delay" => Self::Delay,
            "invalid" => Self::Invalid,
            "unauthorized" => Self::Unauthorized,
            "forbidden" => Self::Forbidden,
            "conflict" => Self::Conflict,
            "limited" => Self::Limited,
            "broken" => Self::Broken,
            "brokenAfter" => Self::BrokenAfter,
            "gateway" => Self::Gateway,
            "busy" => Self::Busy,
            "drop" => Self::Drop,
            "half" => Self::Half,
            "differs" => Self::Differs,
            "colleague" => Self::Colleague,
            _ => return None,
        })
    }

    /// What the `turn`th PUT (from 1) to this customer does.
    pub(super) fn plan(self, turn: u32) -> Deed {
        let refuse = Deed::Refuse;
        let store = |then| Deed::Store {
            after: Duration::ZERO,
            then,
        };
        match self {
            Self::Delay => Deed::Store {
                after: SLOW,
                then: Then::Answer,
            },
            Self::Invalid => refuse(Refusal::members(
                StatusCode::BAD_REQUEST,
                &[("zip", "This zip does not belong to the city.")],
            )),
            Self::Unauthorized => refuse(Refusal::bare(StatusCode::UNAUTHORIZED)),
            Self::Forbidden => refuse(Refusal::words(
                StatusCode::FORBIDDEN,
                "This key may not be used from your address.",
            )),
            Self::Conflict => refuse(Refusal::member(
                StatusCode::CONFLICT,
                "mobilePhone",
                "Another customer has this mobile phone.",
            )),
            Self::Limited => refuse(
                Refusal::words(
                    StatusCode::TOO_MANY_REQUESTS,
                    "This key has sent too many requests.",
                )
                .retry_after(LIMITED),
            ),
            Self::Broken => refuse(Refusal::null(StatusCode::INTERNAL_SERVER_ERROR)),
            Self::BrokenAfter => store(Then::Refuse(Refusal::words(
                StatusCode::INTERNAL_SERVER_ERROR,
                "The customer could not be sent to the mailing system.",
            ))),
            Self::Gateway => refuse(Refusal::page(StatusCode::BAD_GATEWAY)),
            Self::Busy if turn % 2 == 1 => refuse(
                Refusal::words(
                    StatusCode::SERVICE_UNAVAILABLE,
                    "Too much to do; please try again.",
                )
                .retry_after(BUSY),
            ),
            Self::Drop => store(Then::Cut(0)),
            // Past the headers and into the customer.
            Self::Half => store(Then::Cut(400)),
            Self::Busy | Self::Differs | Self::Colleague => Deed::well(),
        }
    }
}

impl Deed {
    /// A save as it should be.
    pub(super) fn well() -> Self {
        Self::Store {
            after: Duration::ZERO,
            then: Then::Answer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_server_lets_the_second_of_two_through() {
        for first in [1, 3, 5] {
            assert!(matches!(Mischief::Busy.plan(first), Deed::Refuse(_)));
            assert_eq!(Mischief::Busy.plan(first + 1), Deed::well());
        }
    }
}
