//! How a save ends, and the words for it. Knows no screen.

use crate::{
    api::ApiError,
    record::{Refusal, pointer::Pointer},
    terminal::visible::Quote,
};

/// How a save ended.
#[derive(Debug)]
pub enum Outcome {
    /// The server holds what was sent.
    Saved {
        /// Its answer was lost, and reading the customer proved it.
        read_back: bool,
    },
    /// It was saved, and the server holds something else in these places.
    Differs {
        /// The places.
        differences: Vec<Difference>,
        /// As in [`Outcome::Saved`].
        read_back: bool,
    },
    /// The server held all of it already; nothing was sent.
    NothingLeft,
    /// So many fields were changed by somebody else, too; nothing was sent.
    Undecided(usize),
    /// 400: the API does not take a value.
    Rejected(ApiError),
    /// 401 or 403: the API does not take the key.
    KeyRefused(ApiError),
    /// 404: there is no such customer.
    NotFound(ApiError),
    /// 409: another customer has the value, or somebody else changed the record.
    Conflict(ApiError),
    /// 429 or 503: the API has no time now; nothing was stored.
    Busy(ApiError),
    /// Another refusal: a redirect or another 4xx.
    Refused(ApiError),
    /// No connection came about.
    NotSent(ApiError),
    /// The customer could not be read before sending, so nothing was sent.
    NotRead(ApiError),
    /// The phone number that finds the customer finds another one now; nothing was sent.
    OtherCustomer,
    /// The record that was read cannot be sent back safely.
    Unsendable(Refusal),
    /// No answer told whether it was stored; reading back proves that it was not.
    NotStored(ApiError),
    /// No answer told whether it was stored, and reading back shows neither the old nor the new value.
    Unclear(ApiError),
    /// The request left, and nothing tells whether it was stored.
    Unknown {
        /// Why the answer does not tell.
        error: ApiError,
        /// Why reading back does not either; none where nothing can read the customer.
        back: Option<ApiError>,
    },
    /// The program, or the work on its customer, ended before its answer came.
    CutShort,
    /// The agent cancelled it.
    Cancelled {
        /// Nothing of it can have been stored.
        sure: bool,
        /// A PUT had reached the server before.
        sent: bool,
    },
}

/// A place where the server holds something other than what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub pointer: Pointer,
    /// The agent edited this place.
    pub edited: bool,
    /// What the API stored there, as raw text.
    pub stored: Option<String>,
    /// It kept what it had before the edit.
    pub kept: bool,
}

/// By the answer to a PUT.
impl From<ApiError> for Outcome {
    fn from(error: ApiError) -> Self {
        match &error {
            ApiError::NotSent { .. } | ApiError::NoLookup | ApiError::NoAddress { .. } => {
                Self::NotSent(error)
            }
            ApiError::NoKey { .. } => Self::KeyRefused(error),
            ApiError::Redirected {
                status: 300..=399, ..
            } => Self::Refused(error),
            // A status that no answer to a PUT can have, like 101 or 600, tells nothing of it.
            ApiError::Redirected { .. }
            | ApiError::Lost { .. }
            | ApiError::Unreadable { .. }
            | ApiError::TooLarge { .. } => Self::Unknown { error, back: None },
            ApiError::Answered { status, .. } => match status {
                400 => Self::Rejected(error),
                401 | 403 => Self::KeyRefused(error),
                404 => Self::NotFound(error),
                409 => Self::Conflict(error),
                429 | 503 => Self::Busy(error),
                402..=499 => Self::Refused(error),
                _ => Self::Unknown { error, back: None },
            },
        }
    }
}

impl Outcome {
    /// Whether the API confirmed the save.
    pub fn is_saved(&self) -> bool {
        matches!(
            self,
            Self::Saved { .. } | Self::Differs { .. } | Self::NothingLeft
        )
    }

    /// Whether a request for it was made, or could not be: then it belongs into the journal.
    pub fn was_tried(&self) -> bool {
        !matches!(
            self,
            Self::NothingLeft
                | Self::Undecided(_)
                | Self::Cancelled {
                    sure: true,
                    sent: false
                }
        )
    }

    /// Whether nobody knows what the server holds.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::Unknown { .. }
                | Self::Unclear(_)
                | Self::CutShort
                | Self::Cancelled { sure: false, .. }
        )
    }

    /// Whether nothing here can read the customer, so that sending again may write over something.
    pub fn cannot_be_read_back(&self) -> bool {
        let back = match self {
            Self::Unknown { back, .. } => back.as_ref(),
            _ => return false,
        };
        back.is_none_or(|error| matches!(error.status(), Some(404 | 405 | 501)))
    }

    /// How it ended in a fixed phrase for the journal, where words outlive values: it holds nothing of the customer
    /// and nothing that a server said, only a status.
    pub fn summary(&self) -> String {
        let with = |phrase: &str, error: &ApiError| match error.status() {
            Some(status) => format!("{phrase} ({status})"),
            None => phrase.to_owned(),
        };
        let phrase = match self {
            Self::Saved { read_back: false } => "Saved",
            Self::Saved { read_back: true } => "Saved (confirmed by reading back)",
            Self::Differs {
                read_back: false, ..
            } => "Saved; the server changed something",
            Self::Differs {
                read_back: true, ..
            } => "Saved (confirmed by reading back); the server changed something",
            Self::NothingLeft => "Nothing to send: the server held it already",
            Self::Undecided(_) => "Not sent: somebody else changed the same fields",
            Self::Rejected(error)
            | Self::KeyRefused(error)
            | Self::NotFound(error)
            | Self::Conflict(error)
            | Self::Busy(error)
            | Self::Refused(error) => return with("Not saved", error),
            Self::NotSent(_) => "Not sent",
            Self::NotRead(error) => {
                return with("Not sent: the customer could not be read first", error);
            }
            Self::OtherCustomer => "Not sent: reading again brought another customer",
            Self::Unsendable(_) => "Not sent: the record cannot be sent back safely",
            Self::NotStored(_) => "Not saved: reading back showed the old values",
            Self::Unclear(_) => "Not sure whether it was saved: reading back showed something else",
            Self::Unknown { .. } | Self::CutShort => "Not sure whether it was saved",
            Self::Cancelled {
                sure: true,
                sent: false,
            } => "Cancelled; not sent",
            Self::Cancelled {
                sure: true,
                sent: true,
            } => "Cancelled; not saved",
            Self::Cancelled { sure: false, .. } => "Cancelled; not sure whether it was saved",
        };
        phrase.to_owned()
    }

    /// What the agent is told: whether it was saved first, then why, then which key of the editor goes on from there.
    /// `time` is when it ended, `key` where the API key came from, `save_key` the editor's key that saves (none where
    /// there are no keys to press), `name` gives a place its label and a stored value its words, `quote` takes in what
    /// the API said.
    pub fn words(
        &self,
        time: &str,
        key: &str,
        save_key: Option<&str>,
        name: impl Fn(&Difference) -> (String, String),
        quote: &Quote<'_>,
    ) -> String {
        let say = |error: &ApiError| error.said(quote);
        let press = |before: &str, does: &str| {
            save_key.map_or_else(String::new, |save_key| format!("{before}{save_key}{does}"))
        };
        let again = press(" ", " tries again.");
        let saved = |read_back: bool| {
            if read_back {
                format!("Saved (confirmed by reading back) at {time}")
            } else {
                format!("Saved at {time}")
            }
        };
        match self {
            Self::Saved { read_back } => saved(*read_back),
            Self::Differs {
                differences,
                read_back,
            } => {
                let mut parts = vec![saved(*read_back)];
                parts.extend(different(differences, name));
                parts.join("; ")
            }
            Self::NothingLeft => {
                format!("Nothing to send: the server holds all of it already ({time})")
            }
            Self::Undecided(1) => format!(
                "Not sent. Somebody else changed the same field: 1 field needs a decision{}.",
                press(" (", ")")
            ),
            Self::Undecided(count) => format!(
                "Not sent. Somebody else changed the same fields: {count} fields need a decision{}.",
                press(" (", ")")
            ),
            Self::Conflict(error) => format!("Not saved. {}{}", taken(error), say(error)),
            Self::Rejected(error) | Self::NotFound(error) | Self::Refused(error) => {
                format!("Not saved. {}", say(error))
            }
            Self::KeyRefused(error) => {
                format!("Not saved. {} The key comes from {key}.", say(error))
            },
            Self::Busy(error) => {
                format!("Not saved. {}{}{again}", say(error), asked_wait(error))
            },
            // The error begins with "Not sent".
            Self::NotSent(error) | Self::NotRead(error @ ApiError::NotSent { .. }) => {
                format!("{}{again}", say(error))
            }
            Self::NotRead(error) => {
                format!(
                    "Not sent: the customer could not be read first. {}{again}",
                    say(error)
                )
            }
            Self::OtherCustomer => {
                "Not sent: reading again brought another customer. Open this one by id, or check the phone number.".to_owned()
            }
            Self::Unsendable(refusal) => format!("Not sent. {refusal}"),
            Self::NotStored(error) => {
                format!(
                    "Not saved: reading back shows the old values. {}{again}",
                    say(error)
                )
            }
            Self::Unclear(error) => format!(
                "Not sure whether it was saved. {} Reading back shows something else{}.",
                say(error),
                press(": ", " decides")
            ),
            Self::Unknown { error, back: None } => {
                format!("Not sure whether it was saved. {}", say(error))
            }
            Self::Unknown {
                error,
                back: Some(back),
            } if self.cannot_be_read_back() => format!(
                "Not sure whether it was saved. {} Reading back did not help: {}",
                say(error),
                back.of_reading(quote)
            ),
            Self::Unknown {
                error,
                back: Some(back),
            } => format!(
                "Not sure whether it was saved. {} Reading back did not help: {}{}",
                say(error),
                back.of_reading(quote),
                press(" ", " reads again before it sends.")
            ),
            Self::CutShort => format!(
                "Not sure whether the last save was stored: it was cut short.{}",
                press(" ", " reads again before it sends.")
            ),
            Self::Cancelled { .. } => format!("{}.", self.summary()),
        }
    }
}

/// A wait too long for the program, in words.
fn asked_wait(error: &ApiError) -> String {
    let ApiError::Answered {
        retry_after: Some(wait),
        ..
    } = error
    else {
        return String::new();
    };
    match wait.as_secs() {
        0..=300 => String::new(),
        seconds @ 301..=7_199 => format!(" It asks for {} minutes.", seconds.div_ceil(60)),
        seconds @ 7_200..=172_800 => format!(" It asks for {} hours.", seconds.div_ceil(3_600)),
        _ => " It asks for days.".to_owned(),
    }
}

/// What a 409 says in the API's own terms, in the agent's: that the value is another customer's.
fn taken(error: &ApiError) -> &'static str {
    let words = error.to_string().to_lowercase();
    let says = |any: &[&str]| any.iter().any(|part| words.contains(part));
    if !says(&[
        "taken",
        "exist",
        "already",
        "in use",
        "duplicate",
        "another",
        "unique",
    ]) {
        ""
    } else if says(&["email", "e-mail"]) {
        "Another customer has this e-mail. "
    } else if says(&["phone", "msisdn"]) {
        "Another customer has this phone number. "
    } else {
        ""
    }
}

/// Why a save does not go on. With a PUT in doubt, only reading back has failed.
pub fn stopped(error: &ApiError, cause: Option<&ApiError>, quote: &Quote<'_>) -> String {
    match cause {
        None => error.said(quote),
        Some(cause) if cause == error => format!(
            "Not sure whether it was saved: {} Reading back shows the old values so far.",
            cause.said(quote)
        ),
        Some(cause) => format!(
            "Not sure whether it was saved: {} Reading back: {}",
            cause.said(quote),
            error.of_reading(quote)
        ),
    }
}

/// Edited places one by one, others in one part.
fn different(
    differences: &[Difference],
    name: impl Fn(&Difference) -> (String, String),
) -> Vec<String> {
    let (edited, others): (Vec<_>, Vec<_>) =
        differences.iter().partition(|difference| difference.edited);
    let mut parts: Vec<_> = edited
        .into_iter()
        .map(|difference| {
            let (label, stored) = name(difference);
            match (difference.kept, stored.as_str()) {
                (true, _) => format!("the server kept the old {label}"),
                (false, "") => format!("the server cleared {label}"),
                (false, stored) => format!("the server changed {label} to {stored}"),
            }
        })
        .collect();
    if !others.is_empty() {
        let names: Vec<_> = others
            .into_iter()
            .map(|difference| name(difference).0)
            .collect();
        parts.push(format!(
            "also different from what was sent: {}",
            names.join(", ")
        ));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Words;

    #[test]
    fn a_value_of_another_customer_is_told_as_that() {
        for (detail, said) in [
            ("email: is taken", "Another customer has this e-mail. "),
            (
                "A customer with this mobilePhone already exists",
                "Another customer has this phone number. ",
            ),
            ("the record was changed meanwhile", ""),
            ("externalId must be unique", ""),
        ] {
            let error = ApiError::Answered {
                status: 409,
                words: Words {
                    details: vec![detail.to_owned()],
                    ..Words::default()
                },
                retry_after: None,
            };
            assert_eq!(taken(&error), said, "{detail}");
        }
    }
}
