//! A transport's failure in plain words. The HTTP library's own texts are not used: they hold addresses with
//! phone numbers in them, and speak to programmers.

use std::{error::Error, io, time::Duration};

use super::ApiError;
use crate::config::{environment::seconds, paths};

/// What the words need to know about a request.
pub(super) struct Exchange<'a> {
    /// Host and port for people.
    pub(super) host: &'a str,
    /// The host, and the proxy on the way there.
    pub(super) route: &'a str,
    /// How long the connection could take.
    pub(super) connect: Duration,
}

/// What a failure of the transport means. Only a failed connection proves that nothing was sent.
pub(super) fn of(error: &reqwest::Error, exchange: &Exchange<'_>) -> ApiError {
    let host = exchange.host;
    if error.is_builder() {
        let why = format!("the request to {host} could not be made");
        return ApiError::NotSent { why };
    }
    if error.is_connect() {
        let why = format!(
            "could not connect to {}: {}",
            exchange.route,
            connecting(error, exchange)
        );
        return ApiError::NotSent { why };
    }
    ApiError::Lost {
        why: losing(error, host),
        late: false,
    }
}

fn connecting(error: &reqwest::Error, exchange: &Exchange<'_>) -> String {
    if error.is_dns() {
        return "there is no such host (the name was not found)".to_owned();
    }
    if let Some(tls) = find::<rustls::Error>(error) {
        return format!("no secure connection: {}", tls_words(tls));
    }
    if error.is_timeout() {
        return format!("nobody answered within {}", seconds(exchange.connect));
    }
    match find::<io::Error>(error) {
        Some(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            "it closed the connection during the TLS handshake".to_owned()
        }
        Some(error) => paths::why(error),
        None => root(error),
    }
}

fn losing(error: &reqwest::Error, host: &str) -> String {
    if let Some(error) = find::<hyper::Error>(error) {
        if error.is_incomplete_message() {
            return format!("{host} closed the connection before its answer was complete");
        }
        if error.is_parse() {
            return format!("what {host} answered is not HTTP");
        }
    }
    if let Some(error) = find::<io::Error>(error) {
        use io::ErrorKind as Kind;
        let kind = error.kind();
        if matches!(kind, Kind::ConnectionReset | Kind::ConnectionAborted) {
            return format!("{host} reset the connection");
        }
        if matches!(kind, Kind::BrokenPipe | Kind::UnexpectedEof) {
            return format!("{host} closed the connection before its answer was complete");
        }
        if matches!(kind, Kind::InvalidData | Kind::InvalidInput | Kind::Other) {
            return format!("the answer of {host} was damaged on its way");
        }
        return format!("the connection to {host} was lost: {}", paths::why(error));
    }
    format!("the connection to {host} was lost")
}

/// What is wrong with a handshake, in words where there are better ones than the library's.
fn tls_words(error: &rustls::Error) -> String {
    use rustls::Error as Tls;
    match error {
        Tls::InvalidMessage(_) => "the server does not speak TLS on this port".to_owned(),
        Tls::InvalidCertificate(fault) => {
            format!("the server's certificate {}", certificate_words(fault))
        }
        Tls::PeerIncompatible(_) => {
            "the server shares no version or cipher of TLS with this program".to_owned()
        }
        Tls::AlertReceived(_) => "the server broke off the TLS handshake".to_owned(),
        _ => error.to_string(),
    }
}

/// What is wrong with a certificate, after "the server's certificate". The library's own words for it are names of
/// its types.
fn certificate_words(fault: &rustls::CertificateError) -> &'static str {
    use rustls::CertificateError as Fault;
    match fault {
        Fault::UnknownIssuer => {
            "is not signed by anyone this machine trusts (ca_file adds a signer)"
        }
        Fault::BadSignature => {
            "is not signed with the key of the signer it names; is that signer's certificate in ca_file the newest?"
        }
        Fault::Expired | Fault::ExpiredContext { .. } => "has expired",
        Fault::NotValidYet | Fault::NotValidYetContext { .. } => {
            "is not valid yet; is this machine's clock right?"
        }
        Fault::NotValidForName | Fault::NotValidForNameContext { .. } => "belongs to another name",
        Fault::Revoked => "has been revoked",
        Fault::BadEncoding => "is damaged",
        _ => "is not one that a server may use",
    }
}

/// The innermost words of an error; they hold no address.
pub(super) fn root(error: &reqwest::Error) -> String {
    let mut innermost: &dyn Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    // Without a source the text would be the library's own, with the address.
    if std::ptr::addr_eq(innermost, error) {
        return "unknown error".to_owned();
    }
    let text = innermost.to_string();
    text.trim_start_matches("unexpected error: ").to_owned()
}

/// The innermost error of that type in the chain, also inside an [`io::Error`].
fn find<'a, E: Error + 'static>(error: &'a reqwest::Error) -> Option<&'a E> {
    let mut found = None;
    let mut next: Option<&'a (dyn Error + 'static)> = error.source();
    while let Some(error) = next {
        found = error.downcast_ref::<E>().or(found);
        let inside = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
            .map(|inside| inside as &(dyn Error + 'static));
        next = inside.or_else(|| error.source());
    }
    found
}

/// One word for the log.
pub(super) fn kind(error: &ApiError) -> &'static str {
    match error {
        ApiError::NoLookup => "no lookup",
        ApiError::NoAddress { .. } => "no address",
        ApiError::NoKey { .. } => "no key",
        ApiError::Stranger { .. } => "another customer",
        ApiError::NotSent { .. } => "not sent",
        ApiError::Answered { .. } => "answered",
        ApiError::Redirected { .. } => "redirected",
        ApiError::Lost { .. } => "lost",
        ApiError::Unreadable { .. } => "unreadable",
        ApiError::TooLarge { .. } => "too large",
    }
}
