//! What a transport's failure means. The HTTP library's own texts are not used: they hold addresses with phone numbers
//! in them, and speak to programmers.

use std::{error::Error, io, time::Duration};

use super::{ApiError, Certificate, Loss, NoConnection, Route, Unsent};
use crate::config::paths;

/// What is known of a request.
pub(super) struct Exchange<'a> {
    /// Where it goes.
    pub(super) route: &'a Route,
    /// How long the connection could take.
    pub(super) connect: Duration,
}

/// What a failure of the transport means. Only a failed connection proves that nothing was sent.
pub(super) fn of(error: &reqwest::Error, exchange: &Exchange<'_>) -> ApiError {
    let host = || exchange.route.host.clone();
    if error.is_builder() {
        return ApiError::NotSent(Unsent::NotMade(host()));
    }
    if error.is_connect() {
        return ApiError::NotSent(Unsent::NotConnected {
            route: exchange.route.clone(),
            why: connecting(error, exchange),
        });
    }
    ApiError::Lost {
        host: host(),
        how: losing(error),
    }
}

fn connecting(error: &reqwest::Error, exchange: &Exchange<'_>) -> NoConnection {
    if error.is_dns() {
        return NoConnection::NoHost;
    }
    if let Some(error) = find::<rustls::Error>(error) {
        return tls(error);
    }
    if error.is_timeout() {
        return NoConnection::Late(exchange.connect);
    }
    match find::<io::Error>(error) {
        Some(error) if error.kind() == io::ErrorKind::UnexpectedEof => NoConnection::Closed,
        Some(error) => NoConnection::System(paths::why(error)),
        None => root(error).map_or(NoConnection::Unknown, NoConnection::System),
    }
}

fn losing(error: &reqwest::Error) -> Loss {
    if let Some(error) = find::<hyper::Error>(error) {
        if error.is_incomplete_message() {
            return Loss::Cut;
        }
        if error.is_parse() {
            return Loss::NotHttp;
        }
    }
    let Some(error) = find::<io::Error>(error) else {
        return Loss::Unknown;
    };
    match error.kind() {
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => Loss::Reset,
        io::ErrorKind::BrokenPipe | io::ErrorKind::UnexpectedEof => Loss::Cut,
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::Other => {
            Loss::Damaged
        }
        _ => Loss::System(paths::why(error)),
    }
}

/// What is wrong with a handshake, where there are better words than the library's.
fn tls(error: &rustls::Error) -> NoConnection {
    use rustls::Error as Tls;
    match error {
        Tls::InvalidMessage(_) => NoConnection::NotTls,
        Tls::InvalidCertificate(fault) => NoConnection::Certificate(certificate(fault)),
        Tls::PeerIncompatible(_) => NoConnection::NothingShared,
        Tls::AlertReceived(_) => NoConnection::BrokenOff,
        _ => NoConnection::Tls(error.to_string()),
    }
}

/// What is wrong with a certificate. The library's own words for it are names of its types.
fn certificate(fault: &rustls::CertificateError) -> Certificate {
    use rustls::CertificateError as Fault;
    match fault {
        Fault::UnknownIssuer => Certificate::UnknownSigner,
        Fault::BadSignature => Certificate::BadSignature,
        Fault::Expired | Fault::ExpiredContext { .. } => Certificate::Expired,
        Fault::NotValidYet | Fault::NotValidYetContext { .. } => Certificate::NotYet,
        Fault::NotValidForName | Fault::NotValidForNameContext { .. } => Certificate::OtherName,
        Fault::Revoked => Certificate::Revoked,
        Fault::BadEncoding => Certificate::Damaged,
        _ => Certificate::Unfit,
    }
}

/// The innermost words of an error; they hold no address. None where there are only the library's own.
pub(super) fn root(error: &reqwest::Error) -> Option<String> {
    let mut innermost: &dyn Error = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    // Without a source the text would be the library's own, with the address.
    if std::ptr::addr_eq(innermost, error) {
        return None;
    }
    let text = innermost.to_string();
    Some(text.trim_start_matches("unexpected error: ").to_owned())
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
        ApiError::NoLookup => "no-lookup",
        ApiError::NoAddress { .. } => "no-address",
        ApiError::NoKey { .. } => "no-key",
        ApiError::Stranger { .. } => "another-customer",
        ApiError::NotSent { .. } => "not-sent",
        ApiError::Answered { .. } => "answered",
        ApiError::Redirected { .. } => "redirected",
        ApiError::Lost { .. } => "lost",
        ApiError::Unreadable { .. } => "unreadable",
        ApiError::TooLarge { .. } => "too-large",
    }
}
