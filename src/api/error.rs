//! How a request can fail, and what each failure proves about what the server now holds.

use std::time::Duration;

use super::ClientError;
use crate::{config::KeyError, customer::Way, record::Unreadable};

/// A request that brought no customer.
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
    NoKey(NoKey),
    /// The answer to a reading is about another customer than the one that was asked for.
    Stranger {
        /// Which reference is another one: `id`.
        by: Way,
    },
    /// No connection came about.
    NotSent(Unsent),
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
        /// Host and port of the server.
        host: String,
        /// What became of the answer.
        how: Loss,
    },
    /// A success whose body is not a customer.
    Unreadable {
        /// 2xx.
        status: u16,
        /// What is wrong with the body.
        why: NoCustomer,
    },
    /// A success whose body is larger than any customer.
    TooLarge {
        /// In bytes, decompressed.
        limit: u64,
    },
}

/// Why there is no API key to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoKey {
    /// Its source has none.
    Source(KeyError),
    /// It cannot be part of a request.
    Unfit,
}

/// Why no request left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsent {
    /// There can be no client for the environment.
    NoClient(ClientError),
    /// This base URL makes no address.
    NoAddress(String),
    /// The request to that host could not be made.
    NotMade(String),
    /// No connection.
    NotConnected {
        /// Where it was to go.
        route: Route,
        /// Why it did not come about.
        why: NoConnection,
    },
}

/// Where a connection goes: a proxy is often what fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Host and port of the server.
    pub host: String,
    /// The proxy on the way there.
    pub proxy: Option<Via>,
}

/// A proxy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Via {
    /// Its host and port.
    pub host: String,
    /// The variable that names it; none for the configuration.
    pub variable: Option<&'static str>,
}

/// Why a connection did not come about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoConnection {
    /// The name was not found.
    NoHost,
    /// Nobody answered in that time.
    Late(Duration),
    /// The server does not speak TLS there.
    NotTls,
    /// The server's certificate is not one to trust.
    Certificate(Certificate),
    /// No version or cipher of TLS in common.
    NothingShared,
    /// The server broke off the handshake.
    BrokenOff,
    /// It closed the connection during the handshake.
    Closed,
    /// TLS failed otherwise, in the library's words.
    Tls(String),
    /// In the words of the system.
    System(String),
    /// Nobody says why.
    Unknown,
}

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    /// Nobody whom this machine trusts has signed it.
    UnknownSigner,
    /// The signature is not its signer's.
    BadSignature,
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYet,
    /// It is for another name.
    OtherName,
    /// Its signer took it back.
    Revoked,
    /// It cannot be read.
    Damaged,
    /// It is for another purpose, or has another fault.
    Unfit,
}

/// What became of an answer that did not come, or not whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// None came in that time.
    Late(Duration),
    /// It began and was not whole in that time.
    LateWhole(Duration),
    /// The connection was closed before it was whole.
    Cut,
    /// The connection was reset.
    Reset,
    /// It is not HTTP.
    NotHttp,
    /// It was damaged.
    Damaged,
    /// The connection was lost, in the words of the system.
    System(String),
    /// The connection was lost.
    Unknown,
}

/// Why the body of a success is not the customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCustomer {
    /// A page for people, with its text.
    Page(Option<String>),
    /// No record at all.
    NoRecord(Unreadable),
    /// Another customer's record, or nobody's.
    Another,
    /// It could not be read to its end.
    Unfinished,
}

impl ApiError {
    /// Whether anything of the request can have reached a server.
    pub fn was_sent(&self) -> bool {
        !matches!(
            self,
            Self::NoLookup | Self::NoAddress { .. } | Self::NoKey { .. } | Self::NotSent { .. }
        )
    }

    /// Whether the server cannot have stored anything of the request: it never got it, or said so. That somebody else
    /// was read says nothing of a PUT.
    pub fn proves_nothing_was_stored(&self) -> bool {
        match self {
            Self::NoLookup
            | Self::NoAddress { .. }
            | Self::NoKey { .. }
            | Self::NotSent { .. }
            | Self::Redirected { .. } => true,
            Self::Answered { status, .. } => matches!(status, 400..=499 | 503),
            Self::Stranger { .. }
            | Self::Lost { .. }
            | Self::Unreadable { .. }
            | Self::TooLarge { .. } => false,
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

    /// How long the server asks to wait.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Answered { retry_after, .. } => *retry_after,
            _ => None,
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

/// What a server said about an error, from whatever shape it came in. Untrusted.
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
        let not_sent = ApiError::NotSent(Unsent::NotMade(String::new()));
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
                host: String::new(),
                how: Loss::Cut,
            },
            ApiError::Unreadable {
                status: 200,
                why: NoCustomer::Another,
            },
            ApiError::TooLarge { limit: 1 },
        ] {
            assert!(!unknown.proves_nothing_was_stored());
        }
    }
}
