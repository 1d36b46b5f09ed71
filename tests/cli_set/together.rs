//! Several at once on one customer: they wait for each other, and nothing that was told as saved is lost.

use std::{
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    process::Child,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Map, Value, json};
use stamkunde::store::{Claim, Claimant, Claiming};

use crate::{
    api::{Api, EMAIL, Reply, with_email},
    home::{Home, Run},
};

const LOOKUP: &str = "lookup.external_id = \"/customers/externalId/{externalId}\"";
/// How long the server takes to store, and to answer.
const SLOW: Duration = Duration::from_millis(15);

/// A server that replaces the record by each PUT, slowly, for any number of clients at once.
struct Shop {
    port: u16,
    kari: Arc<Mutex<Map<String, Value>>>,
}

impl Shop {
    fn open() -> Self {
        let kari = json!({
            "id": "K", "externalId": "E-1", "firstName": "Kari", "lastName": "Nordmann",
            "email": "old@example.no", "mobilePhone": "+4791234567", "address": "Gata 1",
            "zip": "0153", "city": "Oslo", "gender": "Female", "interests": ["Sports"],
        });
        let Value::Object(kari) = kari else {
            unreachable!()
        };
        let kari = Arc::new(Mutex::new(kari));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let own = Arc::clone(&kari);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let kari = Arc::clone(&own);
                thread::spawn(move || serve(&mut stream.unwrap(), &kari));
            }
        });
        Self { port, kari }
    }

    fn base_url(&self) -> String {
        format!("http://127.0.0.1:{}/v4", self.port)
    }

    fn value(&self, name: &str) -> Value {
        self.kari.lock().unwrap()[name].clone()
    }
}

fn serve(stream: &mut TcpStream, kari: &Mutex<Map<String, Value>>) {
    let mut text = String::new();
    let mut chunk = [0; 4096];
    let body = loop {
        let count = stream.read(&mut chunk).unwrap_or(0);
        text.push_str(std::str::from_utf8(&chunk[..count]).unwrap());
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = crate::server::header(head, "content-length");
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                break body.to_owned();
            }
        }
        if count == 0 {
            return;
        }
    };
    thread::sleep(SLOW);
    if text.starts_with("PUT ") {
        let Value::Object(mut sent) = serde_json::from_str(&body).unwrap() else {
            return;
        };
        sent.insert("id".to_owned(), "K".into());
        *kari.lock().unwrap() = sent;
        thread::sleep(SLOW);
    }
    let answer = json!({"data": *kari.lock().unwrap(), "metaData": {}}).to_string();
    let length = answer.len();
    let _ = write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{answer}"
    );
}

/// The end of each.
fn ends(all: Vec<Child>) -> Vec<Run> {
    let outputs = all.into_iter().map(Child::wait_with_output);
    outputs.map(|output| Run::of(&output.unwrap())).collect()
}

#[test]
fn seven_fields_sent_by_seven_processes_are_all_stored() {
    send_seven(4);
}

#[test]
#[ignore = "takes half a minute"]
fn seven_fields_sent_by_seven_processes_are_all_stored_in_twenty_rounds() {
    send_seven(20);
}

fn send_seven(rounds: usize) {
    let shop = Shop::open();
    let home = Home::configured(&shop.base_url(), LOOKUP);
    for round in 0..rounds {
        let fields = [
            ("firstName", format!("Kari{round}")),
            ("lastName", format!("Nordmann{round}")),
            ("email", format!("kari{round}@example.no")),
            ("address", format!("Gata {round}")),
            ("zip", format!("01{:02}", round + 50)),
            ("city", format!("By{round}")),
            ("gender", ["Male", "Unknown"][round % 2].to_owned()),
        ];
        let phone = "+4791234567";
        let whom = ["id:K", "ext:E-1", "id:k", phone, "E-1", "id:K", phone];
        let start = |(field, who): (&(&str, String), &str)| {
            let assignment = format!("{}={}", field.0, field.1);
            let mut command = home.command(&[who, &assignment, "--yes"]);
            command.spawn().unwrap()
        };
        let runs = ends(fields.iter().zip(whom).map(start).collect());
        for (run, (name, value)) in runs.iter().zip(&fields) {
            assert_eq!(run.code, Some(0), "{round}, {name}: {run:#?}");
            assert!(run.out.contains("Saved at"), "{run:#?}");
            assert_eq!(shop.value(name), json!(value), "{round}: {runs:#?}");
        }
    }
}

/// A claim as somebody else has it.
fn claimed(home: &Home, base_url: &str, who: &str, claimant: Claimant) -> Claim {
    let dir = home.path("data");
    match Claim::take(dir.as_ref(), base_url, who, claimant).unwrap() {
        Claiming::Taken(claim) => claim,
        Claiming::Held(holder) => panic!("{holder:?}"),
    }
}

#[test]
fn a_window_of_the_editor_is_waited_for_and_then_refuses() {
    let asked = [
        ("id:K", "id:K"),
        ("id:K", "+4791234567"),
        ("ext:E-1", "id:k"),
    ];
    // All at once: each waits for its whole time.
    let waiting = asked.map(|(claim, who)| {
        let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
        let home = Home::of(&api.base_url());
        let window = claimed(&home, &api.base_url(), claim, Claimant::Editor);
        let child = home.command(&[who, EMAIL, "--yes"]).spawn().unwrap();
        (api, home, window, child)
    });
    let process = std::process::id();
    for (api, _home, _window, child) in waiting {
        let run = Run::of(&child.wait_with_output().unwrap());
        run.failed(1, &format!("(an editor window, process {process})"));
        run.failed(1, "waiting up to 10 s");
        run.failed(1, "Close it there, then run this again");
        assert_eq!(api.puts(), [""; 0]);
    }
}

#[test]
fn what_is_given_up_in_time_is_taken_and_read_anew() {
    let changed = with_email("theirs@example.no");
    let api = Api::start(
        vec![
            Reply::Ok(with_email("old@example.no")),
            Reply::Ok(changed.clone()),
        ],
        vec![Reply::Ok(with_email("new@example.no"))],
    );
    let home = Home::of(&api.base_url());
    let other = claimed(&home, &api.base_url(), "id:K", Claimant::Command);
    let mut child = home
        .command(&["+4791234567", EMAIL, "--yes"])
        .spawn()
        .unwrap();
    let mut told = String::new();
    while !told.contains("another command") {
        let mut byte = [0];
        child
            .stderr
            .as_mut()
            .unwrap()
            .read_exact(&mut byte)
            .unwrap();
        told.push(char::from(byte[0]));
    }
    drop(other);
    let run = Run::of(&child.wait_with_output().unwrap());
    assert_eq!(run.code, Some(0), "{run:#?}");
    // What the other one stored is what this one begins with.
    assert!(run.out.contains("theirs@example.no"), "{run:#?}");
}

#[test]
fn a_wait_ends_by_a_signal_and_a_dry_run_waits_for_nobody() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let home = Home::of(&api.base_url());
    let _window = claimed(&home, &api.base_url(), "id:K", Claimant::Editor);
    let begun = Instant::now();
    home.run(&["id:K", EMAIL, "--dry-run"])
        .done("new@example.no");
    let mut child = home.command(&["id:K", EMAIL, "--yes"]).spawn().unwrap();
    child.stderr.as_mut().unwrap().read_exact(&mut [0]).unwrap();
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
    assert_eq!(child.wait().unwrap().code(), None);
    assert!(begun.elapsed() < Duration::from_secs(9));
    assert_eq!(api.puts(), [""; 0]);
}
