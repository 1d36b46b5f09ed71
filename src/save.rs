//! A save as a state machine: what was sent, where it stands, and what its end proves.
//!
//! Knows no screen and opens no connection, so the editor and the command line share it. Never "failed" for an
//! outcome that is not known, never "saved" without the API's answer.

use std::time::Duration;

use jiff::Timestamp;

use crate::{
    api::ApiError,
    record::{Document, Edit, Value, json::Node, pointer::Pointer, same_meaning},
};

/// Names one piece of background work; its result comes back with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// One save of one customer.
#[derive(Debug)]
pub struct Save {
    /// The request in flight.
    pub id: RequestId,
    /// The edits that are in it.
    pub sent: Vec<Edit>,
    /// The members of the record that are in it, edited or not.
    pub body: String,
    /// Where it stands.
    pub state: State,
}

/// Where a save stands.
#[derive(Debug)]
pub enum State {
    /// The PUT is under way.
    Putting {
        /// The how-manieth PUT, from 1.
        attempt: u32,
        /// When it began, since the program started.
        since: Duration,
        /// Bytes of its body have been handed to the connection.
        left: bool,
    },
    /// It is over.
    Over {
        /// How it ended.
        outcome: Outcome,
        /// When.
        at: Timestamp,
    },
}

/// How a save ended.
#[derive(Debug)]
pub enum Outcome {
    /// The API answered with the record as sent.
    Saved,
    /// The API answered with something else in these places.
    Differs(Vec<Difference>),
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
    /// The request left, and nothing tells whether it was stored.
    Unknown(ApiError),
    /// The agent cancelled it.
    Cancelled {
        /// Bytes of it had left, so it may have been stored.
        left: bool,
    },
}

/// A place where the answer is not what was sent.
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

impl Save {
    /// A first PUT.
    pub fn new(id: RequestId, sent: Vec<Edit>, body: String, since: Duration) -> Self {
        Self {
            id,
            sent,
            body,
            state: State::Putting {
                attempt: 1,
                since,
                left: false,
            },
        }
    }

    /// Whether it is not over yet.
    pub fn in_flight(&self) -> bool {
        matches!(self.state, State::Putting { .. })
    }

    /// Whether it is over and nobody knows how.
    pub fn is_unknown(&self) -> bool {
        let State::Over { outcome, .. } = &self.state else {
            return false;
        };
        matches!(
            outcome,
            Outcome::Unknown(_) | Outcome::Cancelled { left: true }
        )
    }

    /// Whether this result belongs to it; a late result of an earlier request does not.
    pub fn expects(&self, id: RequestId) -> bool {
        self.id == id && self.in_flight()
    }

    /// Bytes have left.
    pub fn bytes_left(&mut self) {
        if let State::Putting { left, .. } = &mut self.state {
            *left = true;
        }
    }

    /// Ends it with the API's answer, compared with what was sent on top of `before`.
    pub fn answered(
        &mut self,
        before: &Document,
        answer: Result<&Document, ApiError>,
        at: Timestamp,
    ) {
        let outcome = match answer {
            Ok(answer) => self.compare(before, answer),
            Err(error) => error.into(),
        };
        self.state = State::Over { outcome, at };
    }

    /// Ends it at the agent's word.
    pub fn cancelled(&mut self, at: Timestamp) {
        if let State::Putting { left, .. } = self.state {
            let outcome = Outcome::Cancelled { left };
            self.state = State::Over { outcome, at };
        }
    }

    /// By meaning: edited places one by one, other members that were sent as a whole.
    fn compare(&self, before: &Document, answer: &Document) -> Outcome {
        let mut differences = Vec::new();
        for Edit { pointer, value } in &self.sent {
            let stored = pointer.find(answer.data());
            if !same_meaning(node(value), stored) {
                differences.push(Difference {
                    pointer: pointer.clone(),
                    edited: true,
                    stored: stored.map(|node| node.raw().to_owned()),
                    kept: same_meaning(pointer.find(before.data()), stored),
                });
            }
        }
        let sent = Node::parse(&self.body)
            .map(Node::members)
            .unwrap_or_default();
        for (key, value) in sent {
            let Some(name) = key.string() else { continue };
            let pointer = Pointer::default().key(name);
            let stored = pointer.find(answer.data());
            let is_edited = self.sent.iter().any(|edit| pointer.contains(&edit.pointer));
            if !is_edited && !same_meaning(Some(value), stored) {
                differences.push(Difference {
                    pointer,
                    edited: false,
                    stored: stored.map(|node| node.raw().to_owned()),
                    kept: false,
                });
            }
        }
        if differences.is_empty() {
            Outcome::Saved
        } else {
            Outcome::Differs(differences)
        }
    }
}

fn node(value: &Value) -> Option<Node<'_>> {
    value.as_ref().map(|json| json.node())
}

impl From<ApiError> for Outcome {
    fn from(error: ApiError) -> Self {
        match &error {
            ApiError::NotSent { .. } | ApiError::NoLookup | ApiError::NoAddress { .. } => {
                Self::NotSent(error)
            }
            ApiError::Redirected { .. } => Self::Refused(error),
            ApiError::Lost { .. } | ApiError::Unreadable { .. } | ApiError::TooLarge { .. } => {
                Self::Unknown(error)
            }
            ApiError::Answered { status, .. } => match status {
                400 => Self::Rejected(error),
                401 | 403 => Self::KeyRefused(error),
                404 => Self::NotFound(error),
                409 => Self::Conflict(error),
                429 | 503 => Self::Busy(error),
                402..=499 => Self::Refused(error),
                _ => Self::Unknown(error),
            },
        }
    }
}

impl Outcome {
    /// Whether the API confirmed the save.
    pub fn is_saved(&self) -> bool {
        matches!(self, Self::Saved | Self::Differs(_))
    }

    /// The API's error behind it.
    pub fn error(&self) -> Option<&ApiError> {
        match self {
            Self::Saved | Self::Differs(_) | Self::Cancelled { .. } => None,
            Self::Rejected(error)
            | Self::KeyRefused(error)
            | Self::NotFound(error)
            | Self::Conflict(error)
            | Self::Busy(error)
            | Self::Refused(error)
            | Self::NotSent(error)
            | Self::Unknown(error) => Some(error),
        }
    }

    /// What the agent is told: whether it was saved first, then why. `time` is when it ended, `key` where the API key
    /// came from, `name` gives a place its label and a stored value its words.
    pub fn words(
        &self,
        time: &str,
        key: &str,
        name: impl Fn(&Difference) -> (String, String),
    ) -> String {
        match self {
            Self::Saved => format!("Saved at {time}"),
            Self::Differs(differences) => {
                let (edited, others): (Vec<_>, Vec<_>) =
                    differences.iter().partition(|difference| difference.edited);
                let mut parts = vec![format!("Saved at {time}")];
                parts.extend(edited.into_iter().map(|difference| {
                    let (label, stored) = name(difference);
                    match (difference.kept, stored.as_str()) {
                        (true, _) => format!("the server kept the old {label}"),
                        (false, "") => format!("the server cleared {label}"),
                        (false, stored) => format!("the server changed {label} to {stored}"),
                    }
                }));
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
                parts.join("; ")
            }
            Self::Rejected(error)
            | Self::NotFound(error)
            | Self::Conflict(error)
            | Self::Refused(error) => {
                format!("Not saved. {error}")
            }
            Self::KeyRefused(error) => format!("Not saved. {error} The key comes from {key}."),
            Self::Busy(error) => format!("Not saved. {error} Ctrl+S tries again."),
            // The error begins with "Not sent".
            Self::NotSent(error) => format!("{error} Ctrl+S tries again."),
            Self::Unknown(error) => format!("Not sure whether it was saved. {error}"),
            Self::Cancelled { left: false } => "Cancelled; not sent.".to_owned(),
            Self::Cancelled { left: true } => {
                "Cancelled; not sure whether it was saved.".to_owned()
            }
        }
    }
}
