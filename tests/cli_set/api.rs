//! A scripted API with one customer: what each reading and each PUT gets, the last one again and again.

use std::{
    io::Write as _,
    sync::{
        Mutex,
        mpsc::{Receiver, Sender, channel},
    },
};

use crate::server::Server;

/// Kari, in a spelling that no tree of JSON would keep.
pub(crate) const KARI: &str = "{ \"data\": {\"id\":\"K\", \"externalId\":\"E-1\",\"firstName\":\"Kari\",\"lastName\":\"Nordmann\",\"email\":\"old@example.no\",\"zip\":0.0153e4,\"mobilePhone\":\"+4791234567\",\n \"loyalty\":{\"points\":7},\"odd\":1.10,\"consents\":{\"acceptsSms\":true}},\"metaData\":{}}";
/// What `email=new@example.no` makes of her.
pub(crate) const BODY: &str = "{\"externalId\":\"E-1\",\"firstName\":\"Kari\",\"lastName\":\"Nordmann\",\"email\":\"new@example.no\",\"zip\":0.0153e4,\"mobilePhone\":\"+4791234567\",\n \"odd\":1.10,\"consents\":{\"acceptsSms\":true}}";
/// The argument that all of it is about.
pub(crate) const EMAIL: &str = "email=new@example.no";

/// Kari with that e-mail.
pub(crate) fn with_email(email: &str) -> String {
    KARI.replace("old@example.no", email)
}

/// What a request gets.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// 200 with this body.
    Ok(String),
    /// This status line, with headers, and a body.
    Status(&'static str, &'static str),
    /// The connection ends without a word.
    Cut,
    /// Nothing until the test ends.
    Silence,
}

/// A scripted server, and a word for every request that has come whole.
pub(crate) struct Api {
    server: Server,
    came: Receiver<String>,
}

impl Api {
    pub(crate) fn start(readings: Vec<Reply>, puts: Vec<Reply>) -> Self {
        let (tell, came) = channel();
        let replies = Mutex::new((readings, puts));
        let server = Server::start(move |request, stream| {
            let method = request.split(' ').next().unwrap_or_default().to_owned();
            let reply = {
                let mut replies = replies.lock().unwrap();
                let (readings, puts) = &mut *replies;
                next(if method == "GET" { readings } else { puts })
            };
            let _ = tell.send(method);
            let (status, body) = match reply {
                Reply::Ok(body) => ("200 OK", body),
                Reply::Status(status, body) => (status, body.to_owned()),
                Reply::Cut => return,
                Reply::Silence => return hold(&tell, stream),
            };
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n\r\n{body}"
            );
        });
        Self { server, came }
    }

    /// Kari for every reading, and these for the PUTs.
    pub(crate) fn of_puts(puts: Vec<Reply>) -> Self {
        Self::start(vec![Reply::Ok(KARI.to_owned())], puts)
    }

    pub(crate) fn base_url(&self) -> String {
        self.server.base_url()
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// The PUTs so far.
    pub(crate) fn puts(&self) -> Vec<String> {
        let mut requests = self.requests();
        requests.retain(|request| request.starts_with("PUT "));
        requests
    }

    /// Waits until such a request has come whole.
    pub(crate) fn wait_for(&self, method: &str) {
        while self.came.recv().unwrap() != method {}
    }
}

/// The next reply; the last one stays.
fn next(replies: &mut Vec<Reply>) -> Reply {
    if replies.len() > 1 {
        replies.remove(0)
    } else {
        replies.first().cloned().expect("a reply")
    }
}

/// Until the client goes away.
fn hold(tell: &Sender<String>, stream: &mut std::net::TcpStream) {
    let _ = std::io::Read::read(stream, &mut [0]);
    let _ = tell.send("gone".to_owned());
}
