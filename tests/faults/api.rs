//! A server of one customer that does on order what it should not, logs every request, and notices when a
//! colleague's value is written over.

use std::{
    collections::VecDeque,
    io::{Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex, MutexGuard},
    thread,
    time::Duration,
};

use serde_json::{Map, Value, json};

use crate::answer::{Answer, Framing, drip, framed, says};

/// Longer than anything takes; a test that waits so long has failed.
const LIMIT: Duration = Duration::from_secs(20);

/// A member of the customer and a new value.
pub(crate) type Change = (&'static str, &'static str);

/// What the server does with one request.
#[derive(Clone, Debug)]
pub(crate) struct Turn {
    /// A PUT is stored.
    pub(crate) applies: bool,
    /// But only once a reading has been answered with what was there before.
    pub(crate) late: bool,
    /// With this instead of what was sent.
    pub(crate) stores: Option<Change>,
    pub(crate) answer: Answer,
    /// A colleague's save right after it.
    pub(crate) then: Option<Change>,
    /// Before it answers, the server stops to listen.
    pub(crate) goes_down: bool,
}

impl Turn {
    /// A good one.
    pub(crate) fn good() -> Self {
        Self {
            applies: true,
            late: false,
            stores: None,
            answer: Answer::Truth,
            then: None,
            goes_down: false,
        }
    }

    pub(crate) fn answering(answer: Answer) -> Self {
        Self {
            answer,
            ..Self::good()
        }
    }

    /// The same, but nothing is stored.
    pub(crate) fn lost(self) -> Self {
        Self {
            applies: false,
            ..self
        }
    }

    /// The same, but the server goes on for a while after its answer.
    pub(crate) fn late(self) -> Self {
        Self { late: true, ..self }
    }

    pub(crate) fn then(self, change: Change) -> Self {
        Self {
            then: Some(change),
            ..self
        }
    }
}

/// One request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) line: String,
    pub(crate) key: Option<String>,
    pub(crate) body: String,
}

impl Request {
    pub(crate) fn is_put(&self) -> bool {
        self.line.starts_with("PUT ")
    }
}

/// What the server knows.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) customer: Map<String, Value>,
    pub(crate) log: Vec<Request>,
    /// Every e-mail that was ever stored by a PUT.
    pub(crate) stored: Vec<String>,
    /// The body of a PUT that is stored after the next reading.
    pending: Option<String>,
    gets: VecDeque<Turn>,
    puts: VecDeque<Turn>,
    /// The key that is accepted; any, if there is none.
    key: Option<&'static str>,
    /// What the colleague stored, and whether a whole reading has told it since.
    theirs: Vec<(Change, bool)>,
    /// Values of theirs that were written over although a reading had told them.
    pub(crate) written_over: Vec<Change>,
    down: bool,
    listening: bool,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

/// The server; it lives as long as the test's process.
#[derive(Clone)]
pub(crate) struct Api {
    shared: Arc<Shared>,
    port: u16,
}

impl Api {
    pub(crate) fn start() -> Self {
        let customer = json!({
            "id": "ID-1", "externalId": "E-1", "mobilePhone": "+4791234567", "email": "old@example.no",
            "firstName": "Kari", "lastName": "Nordmann", "address": "Kongens gate 21", "zip": "0153",
            "city": "Oslo", "country": "NO"
        });
        Self::of(&customer)
    }

    pub(crate) fn of(customer: &Value) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let customer = customer.as_object().unwrap().clone();
        let state = State {
            customer,
            ..State::default()
        };
        let shared = Shared {
            state: Mutex::new(state),
            changed: Condvar::new(),
        };
        let api = Self {
            shared: Arc::new(shared),
            port,
        };
        api.listen(listener);
        api
    }

    pub(crate) fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}/v4", self.port)
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap()
    }

    /// What it does with the next readings and PUTs; it is good afterwards.
    pub(crate) fn script(&self, gets: &[Turn], puts: &[Turn]) {
        let mut state = self.state();
        state.gets = gets.iter().cloned().collect();
        state.puts = puts.iter().cloned().collect();
    }

    /// Forgets everything but this customer.
    pub(crate) fn reset(&self, customer: &Value) {
        *self.state() = State {
            customer: customer.as_object().unwrap().clone(),
            listening: true,
            ..State::default()
        };
    }

    /// Only this key is good from now on.
    pub(crate) fn demand(&self, key: &'static str) {
        self.state().key = Some(key);
    }

    pub(crate) fn email(&self) -> String {
        self.member("email")
    }

    pub(crate) fn member(&self, name: &str) -> String {
        let state = self.state();
        state.customer[name].as_str().unwrap_or_default().to_owned()
    }

    pub(crate) fn puts(&self) -> usize {
        let state = self.state();
        state.log.iter().filter(|request| request.is_put()).count()
    }

    /// A colleague saves something.
    pub(crate) fn colleague(&self, change: Change) {
        self.state().colleague(change);
    }

    /// Waits for something in its log or its state.
    pub(crate) fn wait(&self, what: &str, done: impl Fn(&State) -> bool) {
        let (state, late) = (self.shared.changed)
            .wait_timeout_while(self.state(), LIMIT, |state| !done(state))
            .unwrap();
        assert!(!late.timed_out(), "waited for {what}: {:?}", state.log);
    }

    /// Nobody listens at its port any more.
    pub(crate) fn down(&self) {
        self.state().down = true;
        // Wakes it up.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        self.wait("the listener's end", |state| !state.listening);
        // A child that another test is starting at this moment has the listener, too, until it has begun.
        while TcpStream::connect(("127.0.0.1", self.port)).is_ok() {}
    }

    /// It listens again, and is good.
    pub(crate) fn heal(&self) {
        let is_down = {
            let mut state = self.state();
            state.gets.clear();
            state.puts.clear();
            !state.listening
        };
        if is_down {
            self.listen(TcpListener::bind(("127.0.0.1", self.port)).unwrap());
        }
    }

    fn listen(&self, listener: TcpListener) {
        let mut state = self.state();
        (state.down, state.listening) = (false, true);
        let api = self.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if api.state().down {
                    break;
                }
                let api = api.clone();
                thread::spawn(move || api.serve(stream));
            }
            drop(listener);
            api.state().listening = false;
            api.shared.changed.notify_all();
        });
    }

    fn serve(&self, mut stream: TcpStream) {
        let Some((request, length)) = peek(&stream) else {
            return;
        };
        let (turn, truth) = self.state().take(request);
        if turn.goes_down {
            self.down();
        }
        self.shared.changed.notify_all();
        // Bytes that are not read make the system answer the end with a reset.
        if !matches!(turn.answer, Answer::Reset) {
            stream.read_exact(&mut vec![0; length]).unwrap();
        }
        // A client that has gone away is the test's business.
        let _ = match turn.answer {
            Answer::Truth => stream.write_all(&framed(&truth, Framing::Length)),
            Answer::Cut(framing, end) => {
                let bytes = framed(&truth, framing);
                stream.write_all(&bytes[..end.min(bytes.len())])
            }
            Answer::Says(bytes) => stream.write_all(&bytes),
            Answer::Reset => return,
            Answer::Silence => stream.read(&mut [0]).map(drop),
            Answer::Drip => drip(&mut stream, &truth),
        };
        let _ = stream.shutdown(Shutdown::Both);
    }
}

impl State {
    /// Does what its turn says; returns that, and the customer as it is then.
    fn take(&mut self, request: Request) -> (Turn, String) {
        let is_put = request.is_put();
        let wrong_key = (self.key).is_some_and(|key| request.key.as_deref() != Some(key));
        let queue = if is_put {
            &mut self.puts
        } else {
            &mut self.gets
        };
        let turn = if wrong_key {
            Turn::answering(says("401 Unauthorized", "", r#"{"message":"Unknown key"}"#)).lost()
        } else {
            queue.pop_front().unwrap_or_else(Turn::good)
        };
        if is_put && turn.applies {
            if turn.late {
                self.pending = Some(request.body.clone());
            } else {
                self.store(&request.body, turn.stores);
            }
        }
        if !is_put && matches!(turn.answer, Answer::Truth) {
            self.theirs.iter_mut().for_each(|(_, told)| *told = true);
        }
        self.log.push(request);
        let truth = json!({ "data": self.customer, "metaData": {} }).to_string();
        if !is_put && let Some(body) = self.pending.take() {
            self.store(&body, None);
        }
        if let Some(change) = turn.then {
            self.colleague(change);
        }
        (turn, truth)
    }

    fn store(&mut self, body: &str, instead: Option<Change>) {
        let Ok(Value::Object(sent)) = serde_json::from_str(body) else {
            panic!("a PUT that is no record: {body}");
        };
        self.customer.extend(sent);
        if let Some((name, value)) = instead {
            self.customer.insert(name.to_owned(), value.into());
        }
        let email = self.customer["email"].as_str().unwrap_or_default();
        self.stored.push(email.to_owned());
        let lost = |((name, value), told): &(Change, bool)| *told && self.customer[*name] != *value;
        let lost: Vec<_> = self.theirs.iter().filter(|theirs| lost(theirs)).collect();
        self.written_over.extend(lost.iter().map(|theirs| theirs.0));
    }

    fn colleague(&mut self, (name, value): Change) {
        self.customer.insert(name.to_owned(), value.into());
        self.theirs.retain(|(known, _)| known.0 != name);
        self.theirs.push(((name, value), false));
    }
}

/// A whole request, which is left where it is, and its length.
fn peek(stream: &TcpStream) -> Option<(Request, usize)> {
    let mut bytes = vec![0; 256 * 1024];
    loop {
        let count = stream.peek(&mut bytes).ok().filter(|count| *count > 0)?;
        let text = String::from_utf8_lossy(&bytes[..count]).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let header = |name: &str| {
                let mut pairs = head.lines().filter_map(|line| line.split_once(": "));
                pairs.find(|(key, _)| key.eq_ignore_ascii_case(name))
            };
            let length = header("content-length").map_or(0, |(_, value)| value.parse().unwrap());
            if body.len() >= length {
                let request = Request {
                    line: head.lines().next().unwrap_or_default().to_owned(),
                    key: header("x-api-key").map(|(_, value)| value.to_owned()),
                    body: body.to_owned(),
                };
                return Some((request, count));
            }
        }
        thread::yield_now();
    }
}
