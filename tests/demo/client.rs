//! A demo API on its own thread, and the smallest HTTP client there is. Every answer is held to the contract.

use std::{
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    thread,
    time::Duration,
};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use stamkunde::{demo::Listener, record::json::Node};

use crate::contract;

const KEY: &str = "sesame";

/// A running server with customers of its own.
pub(crate) struct Api {
    address: SocketAddr,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
}

impl Api {
    pub(crate) fn start() -> Self {
        let listener = Listener::bind((Ipv4Addr::LOCALHOST, 0).into(), KEY.to_owned()).unwrap();
        let base = listener.base_url();
        assert_eq!((base.scheme(), base.path()), ("http", "/v4"));
        let address = (Ipv4Addr::LOCALHOST, base.port().unwrap()).into();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            panic!("{}", runtime.block_on(listener.serve()));
        });
        Self { address }
    }

    /// One request on a connection of its own; `path` starts after `/v4`.
    pub(crate) fn try_send(&self, method: &str, path: &str, body: &[u8]) -> io::Result<Reply> {
        self.try_send_with_key(Some(KEY), method, path, body)
    }

    fn try_send_with_key(
        &self,
        key: Option<&str>,
        method: &str,
        path: &str,
        body: &[u8],
    ) -> io::Result<Reply> {
        let key = key.map_or(String::new(), |key| format!("x-api-key: {key}\r\n"));
        let head = format!(
            "{method} /v4{path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{key}content-length: {}\r\n\r\n",
            self.address,
            body.len()
        );
        let reply = exchange(self.address, &[head.as_bytes(), body].concat())?;
        if method != "HEAD" {
            contract::check(method, path, &reply);
        }
        Ok(reply)
    }

    pub(crate) fn send(&self, method: &str, path: &str, body: &str) -> Reply {
        self.try_send(method, path, body.as_bytes()).unwrap()
    }

    pub(crate) fn send_with_key(
        &self,
        key: Option<&str>,
        method: &str,
        path: &str,
        body: &str,
    ) -> Reply {
        self.try_send_with_key(key, method, path, body.as_bytes())
            .unwrap()
    }

    pub(crate) fn by_external_id(&self, id: &str) -> Reply {
        self.send("GET", &format!("/customers/externalId/{}", segment(id)), "")
    }

    pub(crate) fn by_phone(&self, phone: &str) -> Reply {
        self.send(
            "GET",
            &format!("/customers?mobilePhone={}", segment(phone)),
            "",
        )
    }

    pub(crate) fn put(&self, body: &str) -> Reply {
        self.send("PUT", "/customers/externalId", body)
    }

    /// Reads the customer and puts it back with other members.
    pub(crate) fn save(&self, id: &str, changes: &[(&str, &str)]) -> Reply {
        self.put(&self.changed(id, changes))
    }

    /// The customer's whole `data` with other members.
    pub(crate) fn changed(&self, id: &str, changes: &[(&str, &str)]) -> String {
        with(self.by_external_id(id).data(), changes)
    }
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (own, value) = line.split_once(':')?;
            own.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    pub(crate) fn json(&self) -> Node<'_> {
        Node::parse(&self.body).unwrap()
    }

    pub(crate) fn data(&self) -> Node<'_> {
        assert_eq!(self.status, 200, "{}", self.body);
        self.json().member("data").unwrap()
    }

    /// The raw value of a member of `data`.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.data().member(name).map_or("absent", Node::raw)
    }

    pub(crate) fn updated(&self) -> &str {
        let meta = self.json().member("metaData").unwrap();
        meta.member("UpdatedAt").unwrap().raw()
    }

    /// The raw `detailedErrorMessage` of a refusal.
    pub(crate) fn detail(&self) -> &str {
        self.json()
            .member("detailedErrorMessage")
            .map_or("absent", Node::raw)
    }
}

/// The object with some members replaced or added.
pub(crate) fn with(object: Node<'_>, changes: &[(&str, &str)]) -> String {
    let kept = object
        .members()
        .into_iter()
        .filter(|(key, _)| !changes.iter().any(|(name, _)| key.is_string(name)))
        .map(|(key, value)| format!("{}:{}", key.raw(), value.raw()));
    let new = changes
        .iter()
        .map(|(name, value)| format!("\"{name}\":{value}"));
    let members: Vec<_> = kept.chain(new).collect();
    format!("{{{}}}", members.join(","))
}

pub(crate) fn segment(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// Sends the bytes and reads one whole answer; a connection that ends before is an error.
fn exchange(address: SocketAddr, request: &[u8]) -> io::Result<Reply> {
    let mut stream = TcpStream::connect(address)?;
    // Only so that a broken server fails the test rather than hangs it.
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    // A server may refuse a body before it has read it all; its answer counts.
    stream.write_all(request).ok();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes
        .windows(4)
        .position(|window| window == b"\r\n\r\n")
        .ok_or(io::ErrorKind::UnexpectedEof)?;
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut reply = Reply {
        status: 0,
        head: text(&bytes[..end]),
        body: text(&bytes[end + 4..]),
    };
    reply.status = reply.head.split(' ').nth(1).unwrap().parse().unwrap();
    let whole: usize = reply.header("content-length").unwrap().parse().unwrap();
    if request.starts_with(b"HEAD ") || reply.body.len() == whole {
        Ok(reply)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}
