//! Plain mode as people meet it: the real binary in a terminal that shows lines, or behind a pipe, against a real server.
// Drives pseudo-terminals.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails must fail its test"
)]
#![allow(dead_code, reason = "other rings of tests use the rest of the helpers")]

mod ends;
mod lists;
mod modes;
#[path = "../terminal/pty.rs"]
mod pty;
mod questions;
#[path = "../support/server.rs"]
mod server;
mod tasks;
mod words;

use std::{
    io::Write as _,
    net::TcpStream,
    sync::{
        Arc, Mutex,
        mpsc::{Sender, channel},
    },
};

use pty::Program;
use server::Server;

/// Rows and columns enough for a whole transcript.
const ROOM: (u16, u16) = (300, 400);

/// A customer as support staff meet them.
const OLA: &str = r#"{"id":"O1","externalId":"E-7","firstName":"Ola","lastName":"Nordmann","mobilePhone":"+4790123456",
 "email":"ola@example.no","zip":"0153","country":"NO","loyalty":{"pointsActive":300,"loyaltyCards":[
 {"id":"1","namn":"Black coffee","total":6,"count":3},{"id":"2","namn":"★ Bakery │","total":2,"count":2}]},
 "consents":{"acceptsTerms":true,"acceptsEmail":true,"acceptsSms":true},"extendedProperties":{"tier":"Silver"},
 "promotions":[{"id":"P1","name":"Spring","available":true},
 {"id":"P2","name":"Autumn","available":true,"validTo":"2020-01-01T00:00:00Z"}]}"#;

/// What the server does with a request before it would answer as it should; whether it has answered.
type Mischief = dyn FnMut(&str, &mut TcpStream, &mut String) -> bool + Send;

/// A server with one customer, which stores what it gets.
struct Api {
    server: Server,
    /// What it holds.
    stored: Arc<Mutex<String>>,
}

impl Api {
    fn new() -> Self {
        Self::with(Box::new(|_, _, _| false))
    }

    fn with(mut mischief: Box<Mischief>) -> Self {
        let stored = Arc::new(Mutex::new(OLA.to_owned()));
        let held = Arc::clone(&stored);
        let mischief = Mutex::new(
            move |request: &str, stream: &mut TcpStream, data: &mut String| {
                mischief(request, stream, data)
            },
        );
        let server = Server::start(move |request, stream| {
            let mut data = held.lock().unwrap();
            if (mischief.lock().unwrap())(request, stream, &mut data) {
                return;
            }
            if request.starts_with("PUT ") {
                let (_, body) = request.split_once("\r\n\r\n").unwrap();
                body.clone_into(&mut data);
            }
            reply(stream, "200 OK", &format!("{{\"data\":{data}}}"));
        });
        Self { server, stored }
    }

    /// Holds every PUT until what comes beside it is dropped.
    fn holding() -> (Self, Sender<()>) {
        let (letting_go, waits) = channel::<()>();
        let api = Self::with(Box::new(move |request, _, _| {
            if request.starts_with("PUT ") {
                let _ = waits.recv();
            }
            false
        }));
        (api, letting_go)
    }

    /// A colleague saves something.
    fn change(&self, from: &str, to: &str) {
        let mut stored = self.stored.lock().unwrap();
        assert!(stored.contains(from), "{stored}");
        *stored = stored.replace(from, to);
    }

    fn puts(&self) -> Vec<String> {
        let requests = self.server.requests().into_iter();
        requests
            .filter(|request| request.starts_with("PUT "))
            .collect()
    }
}

fn reply(stream: &mut TcpStream, status: &str, body: &str) {
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    // A client that has gone away is the test's business.
    let _ = stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body.as_bytes()));
}

/// Plain mode in a terminal.
struct Plain {
    program: Program,
}

impl Plain {
    /// On a server, with other variables than usual.
    fn on(api: &Api, arguments: &[&str], more: &[(&str, &str)]) -> Self {
        let url = api.server.base_url();
        let mut variables = vec![
            ("STAMKUNDE_BASE_URL", url.as_str()),
            ("STAMKUNDE_API_KEY", "sesame"),
        ];
        variables.extend(more);
        let mut all = vec!["--plain"];
        all.extend(arguments);
        Self {
            program: Program::start(&all, &variables, ROOM),
        }
    }

    /// With Ola open.
    fn opened(api: &Api) -> Self {
        let plain = Self::on(api, &["+4790123456"], &[]);
        plain.hears("Promotions: 1 of 2 usable now.");
        plain
    }

    /// Types a line; what is said after it begins with its echo.
    fn say(&mut self, line: &str) -> &mut Self {
        self.program.send(line);
        self.program.send("\r");
        self
    }

    /// Waits for a line.
    fn hears(&self, line: &str) -> &Self {
        self.program.wait_for(line);
        self
    }

    /// Types a line and waits for what is said.
    fn asks(&mut self, line: &str, answer: &str) -> &mut Self {
        let text = String::from_utf8_lossy(&self.program.bytes()).into_owned();
        let times = text.matches(answer).count() + 1;
        self.say(line);
        self.program.wait_for_bytes(answer, times);
        self
    }

    /// Quits, and gives all that was said; nothing of it is a control or draws.
    fn transcript(mut self) -> String {
        self.say("quit");
        self.program.wait_for_end();
        transcript(&self.program)
    }
}

/// All that a program has said so far; nothing of it is a control or draws.
fn transcript(program: &Program) -> String {
    let text = String::from_utf8(program.bytes()).unwrap();
    // The terminal makes two of a line's end.
    let text = text.replace("\r\n", "\n");
    let is_wrong = |c: &char| {
        *c != '\n' && c.is_control()
            || matches!(c, '\u{2500}'..='\u{25ff}' | '★' | '☆' | '•' | '\u{2800}'..='\u{28ff}')
    };
    let wrong: Vec<_> = text.chars().filter(is_wrong).collect();
    assert_eq!(wrong, [], "{text}");
    text
}
