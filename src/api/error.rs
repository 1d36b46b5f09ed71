//! How a request can fail, and what each failure proves about what the server now holds.

use std::{fmt, time::Duration};

use crate::terminal::visible::{Quote, quoted, visible};

/// A request that brought no customer. Each prints as one whole sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// This environment cannot read by external id; only a PUT can bring such a customer.
    NoLookup,
    /// The id cannot be part of an address: it is empty, `.` or `..`. Nothing was sent.
    NoAddress {
        /// The id as it was asked for.
        id: String,
    },
    /// There is no API key to send.
    NoKey {
        /// `cannot read the API key from /x/y: no such file or directory`.
        why: String,
    },
    /// The answer to a reading is about another customer than the one that was asked for.
    Stranger {
        /// Which reference is another one: `id`.
        by: &'static str,
    },
    /// No connection came about: refused, name not found, TLS, connect time-out.
    NotSent {
        /// `could not connect to 127.0.0.1:1: connection refused`.
        why: String,
    },
    /// The server answered with an error, or with a status that tells nothing.
    Answered {
        /// Neither 2xx nor 3xx.
        status: u16,
        /// What the server said about it.
        words: Words,
        /// How long it asks to wait.
        retry_after: Option<Duration>,
    },
    /// The server pointed elsewhere; nobody went there.
    Redirected {
        /// 3xx.
        status: u16,
        /// The target without its query, which could name the customer; empty for none.
        location: String,
    },
    /// The request left, and no whole answer came back.
    Lost {
        /// `127.0.0.1:1 closed the connection before answering`.
        why: String,
        /// Its time was over: the server may still be at work on it.
        late: bool,
    },
    /// A success whose body is not a customer.
    Unreadable {
        /// 2xx.
        status: u16,
        /// What is wrong with the body, as a sentence.
        why: String,
    },
    /// A success whose body is larger than any customer.
    TooLarge {
        /// In bytes, decompressed.
        limit: u64,
    },
}

impl std::error::Error for ApiError {}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said(&quoted))
    }
}

impl ApiError {
    /// The sentence, with foreign words as `quote` takes them in.
    pub fn said(&self, quote: &Quote<'_>) -> String {
        match self {
            Self::NoLookup => "This environment has no way to read a customer by external id (its lookup.external_id is \
                 not set); open the customer by phone or id."
                .to_owned(),
            Self::NoAddress { id } => format!(
                "\"{}\" cannot be the id of a customer: no address can hold it.",
                quote(id)
            ),
            // No customer's words.
            Self::NoKey { why } | Self::NotSent { why } => format!("Not sent: {}.", visible(why)),
            Self::Stranger { by } => format!(
                "The API answered with somebody else: their {by} is not the one that was asked for. Nothing of it is shown or changed."
            ),
            Self::Answered { status, words, .. } => answered(*status, words, quote),
            Self::Redirected { status, location } => redirected(*status, location, quote),
            Self::Lost { why, .. } => sentence(why),
            Self::Unreadable { status, why } => {
                format!("Unreadable answer ({status}): {}", quote(why))
            }
            Self::TooLarge { limit } => {
                let limit = limit / 1024 / 1024;
                format!("The answer is larger than {limit} MiB; it was not read to its end.")
            }
        }
    }

    /// Whether the server cannot have stored anything of the request: it never got it, or said so.
    pub fn proves_nothing_was_stored(&self) -> bool {
        match self {
            Self::NoLookup
            | Self::NoAddress { .. }
            | Self::NoKey { .. }
            | Self::Stranger { .. }
            | Self::NotSent { .. }
            | Self::Redirected { .. } => true,
            Self::Answered { status, .. } => matches!(status, 400..=499 | 503),
            Self::Lost { .. } | Self::Unreadable { .. } | Self::TooLarge { .. } => false,
        }
    }

    /// The same of a request that only reads: that nothing was sent would be said of a save.
    pub fn of_reading(&self, quote: &Quote<'_>) -> String {
        match self {
            Self::NoKey { why } | Self::NotSent { why } => sentence(why),
            Self::NoLookup
            | Self::NoAddress { .. }
            | Self::Stranger { .. }
            | Self::Answered { .. }
            | Self::Redirected { .. }
            | Self::Lost { .. }
            | Self::Unreadable { .. }
            | Self::TooLarge { .. } => self.said(quote),
        }
    }

    /// Whether another API key would help.
    pub fn is_about_the_key(&self) -> bool {
        matches!(
            self,
            Self::NoKey { .. }
                | Self::Answered {
                    status: 401 | 403,
                    ..
                }
        )
    }

    /// What the API says of one thing: the lines of its details that name it, else its message where that does.
    pub fn lines_naming(&self, names: impl Fn(&str) -> bool) -> Vec<String> {
        let Self::Answered { words, .. } = self else {
            return Vec::new();
        };
        let naming = |lines: &[String]| -> Vec<_> {
            lines.iter().filter(|line| names(line)).cloned().collect()
        };
        match naming(&words.details) {
            // What the details say of others, and our own words, are not about it.
            none if none.is_empty() => naming(words.message.as_slice()),
            lines => lines,
        }
    }

    /// The status, if there was an answer.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Answered { status, .. }
            | Self::Redirected { status, .. }
            | Self::Unreadable { status, .. } => Some(*status),
            Self::NoLookup
            | Self::NoAddress { .. }
            | Self::NoKey { .. }
            | Self::Stranger { .. }
            | Self::NotSent { .. }
            | Self::Lost { .. }
            | Self::TooLarge { .. } => None,
        }
    }
}

fn answered(status: u16, words: &Words, quote: &Quote<'_>) -> String {
    let what = match status {
        400 | 422 => "The server did not accept the request",
        401 => "The API key was not accepted: it is wrong, or bound to other addresses",
        403 => "The API key may not be used for this, or not from this address",
        404 => "There is no such customer",
        408 => "The server gave up waiting for the request",
        409 => "The server reports a conflict",
        429 => "The server asks to wait: too many requests",
        503 => "The server is not available right now",
        502 | 504 => "A gateway could not reach the server",
        500..=599 => "The server had a failure of its own",
        400..=499 => "The server refused the request",
        _ => "The server answered with a status that tells nothing about the request",
    };
    if words.is_empty() {
        format!("{what} ({status}).")
    } else {
        let words = words.said(quote);
        let end = if words.ends_with(['.', '!', '?', '…']) {
            ""
        } else {
            "."
        };
        format!("{what} ({status}): {words}{end}")
    }
}

fn redirected(status: u16, location: &str, quote: &Quote<'_>) -> String {
    if location.is_empty() {
        format!(
            "The server answered with a redirect ({status}) that names no target; check the base URL."
        )
    } else {
        format!(
            "The server answered with a redirect ({status}) to {}, which is not followed; check the base URL.",
            quote(location)
        )
    }
}

/// The words as a sentence.
fn sentence(words: &str) -> String {
    let words = visible(words);
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    let first = first.into_iter().flatten();
    first.chain(letters).chain(std::iter::once('.')).collect()
}

/// What a server said about an error, from whatever shape it came in. Untrusted; printing makes it visible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The envelope's `code`.
    pub code: Option<String>,
    /// The envelope's `message`, or the text of a page.
    pub message: Option<String>,
    /// `detailedErrorMessage` in lines, like `email: is taken`.
    pub details: Vec<String>,
}

impl Words {
    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.message.is_none() && self.details.is_empty()
    }

    /// All of them on one line.
    pub(super) fn said(&self, quote: &Quote<'_>) -> String {
        let mut all = self.message.as_deref().map(quote).unwrap_or_default();
        for (nth, detail) in self.details.iter().enumerate() {
            match (nth, &self.message) {
                (0, None) => {}
                (0, Some(_)) => all.push_str(": "),
                _ => all.push_str("; "),
            }
            all.push_str(&quote(detail));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16) -> ApiError {
        ApiError::Answered {
            status,
            words: Words::default(),
            retry_after: None,
        }
    }

    #[test]
    fn what_proves_that_nothing_was_stored() {
        let not_sent = ApiError::NotSent { why: String::new() };
        assert!(not_sent.proves_nothing_was_stored());
        for status in [
            400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 451, 499, 503,
        ] {
            assert!(answered(status).proves_nothing_was_stored(), "{status}");
        }
        for status in [100, 101, 199, 500, 501, 502, 504, 520, 599, 600, 999] {
            assert!(!answered(status).proves_nothing_was_stored(), "{status}");
        }
        let redirected = ApiError::Redirected {
            status: 308,
            location: String::new(),
        };
        assert!(redirected.proves_nothing_was_stored());
        for unknown in [
            ApiError::Lost {
                why: String::new(),
                late: false,
            },
            ApiError::Unreadable {
                status: 200,
                why: String::new(),
            },
            ApiError::TooLarge { limit: 1 },
        ] {
            assert!(!unknown.proves_nothing_was_stored());
        }
    }

    #[test]
    fn every_failure_is_a_sentence() {
        let words = Words {
            code: Some("409".into()),
            message: Some("Conflict".into()),
            details: vec!["email: is taken".into(), "by \u{1b}[31m another".into()],
        };
        let failure = ApiError::Answered {
            status: 409,
            words,
            retry_after: None,
        };
        assert_eq!(
            failure.to_string(),
            "The server reports a conflict (409): Conflict: email: is taken; by ‹ESC›[31m another."
        );
        assert_eq!(
            answered(404).to_string(),
            "There is no such customer (404)."
        );
        for status in [101, 600, 999] {
            assert_eq!(
                answered(status).to_string(),
                format!(
                    "The server answered with a status that tells nothing about the request ({status})."
                )
            );
        }
        let lost = ApiError::Lost {
            why: "no answer from 127.0.0.1:1 within 2 s".into(),
            late: false,
        };
        assert_eq!(lost.to_string(), "No answer from 127.0.0.1:1 within 2 s.");
        assert_eq!(lost.of_reading(&quoted), lost.to_string());
        let not_sent = ApiError::NotSent {
            why: "could not connect to 127.0.0.1:1: connection refused".into(),
        };
        assert_eq!(
            not_sent.of_reading(&quoted),
            "Could not connect to 127.0.0.1:1: connection refused."
        );
        let large = ApiError::TooLarge {
            limit: super::super::LIMIT,
        };
        assert_eq!(
            large.to_string(),
            "The answer is larger than 16 MiB; it was not read to its end."
        );
    }
}
