//! The embedded demo API: a real HTTP server on a loopback port inside this process, filled from `assets/`.
//!
//! It serves what `assets/openapi.json` describes and nothing else, keeps its customers in memory, and
//! misbehaves on purpose for a few of them, so that every outcome of a save can be seen. Nothing is read
//! or parsed before the first request comes. Knows JSON and HTTP; must never know a screen, the editor's
//! reading of a customer, or its HTTP client, because a server that shares their code would share their mistakes.

mod answer;
mod book;
mod check;
mod consent;
mod customer;
mod line;
mod mischief;
mod routes;
mod stock;

use std::{
    fmt, io,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
};

use url::Url;

/// The contract the server keeps: `OpenAPI` 3.1, as JSON.
pub const OPENAPI: &str = include_str!("../assets/openapi.json");

/// A bound port, and the key that requests must carry. Connections queue up until [`Listener::serve`] runs.
pub struct Listener {
    socket: TcpListener,
    base_url: Url,
    key: String,
}

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listener")
            .field("base_url", &self.base_url.as_str())
            .finish_non_exhaustive()
    }
}

impl Listener {
    /// Binds `addr` (port 0: any free one) at once, without a runtime. Whether an address off the loopback
    /// is a good idea is the caller's to decide. Errors are the system's: in use, not allowed, not ours.
    pub fn bind(addr: SocketAddr, key: String) -> io::Result<Listener> {
        let socket = TcpListener::bind(addr)?;
        socket.set_nonblocking(true)?;
        let mut address = socket.local_addr()?;
        if address.ip().is_unspecified() {
            address.set_ip(match address {
                SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        let base_url = Url::parse(&format!("http://{address}/v4")).map_err(io::Error::other)?;
        Ok(Self {
            socket,
            base_url,
            key,
        })
    }

    /// Where clients reach it: `http://127.0.0.1:PORT/v4`. A listener on all addresses names the loopback one.
    pub fn base_url(&self) -> Url {
        self.base_url.clone()
    }

    /// Answers requests for as long as it is polled; needs a tokio runtime with I/O and time. Returns only
    /// when the socket cannot be served at all, with the reason.
    pub async fn serve(self) -> io::Error {
        let server = routes::Server::new(self.key);
        match line::Door::open(self.socket) {
            Err(error) => error,
            Ok(door) => match axum::serve(door, routes::service(server)).await {
                Err(error) => error,
                Ok(()) => io::Error::other("the demo API stopped listening"),
            },
        }
    }
}

/// One customer of the demo, for the finder. Names are decoded but not made printable: a hostile one is hostile here too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// First and last name, or empty.
    pub name: String,
    /// The stored phone, usually E.164; none if it is absent or not a string.
    pub phone: Option<String>,
    /// The e-mail address; none if it is absent or not a string.
    pub email: Option<String>,
    /// The external id, as a string also where a number is stored.
    pub external_id: Option<String>,
    /// The id.
    pub id: String,
    /// What is special about this customer, in a few words.
    pub about: &'static str,
}

/// The customers that a fresh server starts with, in the order of the assets. Parses the assets: a
/// millisecond or so, for when the finder opens.
pub fn samples() -> Vec<Sample> {
    stock::entries()
        .iter()
        .map(stock::Stocked::sample)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_its_address_and_hides_its_key() {
        let listener =
            Listener::bind((Ipv4Addr::UNSPECIFIED, 0).into(), "sesame".to_owned()).unwrap();
        let port = listener.socket.local_addr().unwrap().port();
        assert_eq!(
            listener.base_url().as_str(),
            format!("http://127.0.0.1:{port}/v4")
        );
        assert!(!format!("{listener:?}").contains("sesame"));
    }
}
