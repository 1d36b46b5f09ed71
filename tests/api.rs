//! The client against a server that misbehaves: what each fault is told as, and what it proves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::large_stack_arrays,
    reason = "a helper that fails must fail its test"
)]

#[path = "support/server.rs"]
mod server;

use std::{
    future::Future,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    time::{Duration, Instant},
};

use flate2::{Compression, write::GzEncoder};
use server::{Server, header};
use stamkunde::{
    api::{ApiError, Client, LIMIT, SentFlag, UpdateRequest},
    config::{Environment, KeySource, environment::base_url},
    customer::CustomerRef,
    record::{Document, UpdateKey},
    voice::{Words, failure},
};

const BODY: &str = r#"{"data":{"externalId":"EXT-1","zip":0153e0},"metaData":{}}"#;
const KARI: &str = r#"{"data":{"id":"K","externalId":"EXT-1"},"metaData":{}}"#;

fn said(error: &ApiError) -> String {
    Words::default().text(&failure(error))
}

fn run<T>(task: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(task)
}

fn environment(url: &str) -> Environment {
    let mut environment = Environment::new("test", base_url(url).unwrap(), KeySource::Missing);
    environment.timeout = Duration::from_secs(20);
    environment
}

fn client(environment: &Environment) -> Client {
    Client::new(environment, "s3cret".into()).unwrap()
}

fn phone() -> CustomerRef {
    CustomerRef::Phone("+4791234567".into())
}

fn find(url: &str) -> Result<Document, ApiError> {
    let client = client(&environment(url));
    run(async move { client.find(&phone()).await })
}

fn put_with(environment: &Environment) -> (Result<Document, ApiError>, bool) {
    let client = client(environment);
    let request = UpdateRequest {
        key: UpdateKey::ExternalId,
        body: BODY.into(),
    };
    let left = SentFlag::new();
    let outcome = run(client.update(&request, &left));
    (outcome, left.is_set())
}

fn put(url: &str) -> (Result<Document, ApiError>, bool) {
    put_with(&environment(url))
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let mut bytes =
        format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n").into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn says(bytes: Vec<u8>) -> Server {
    Server::start(move |_, stream| {
        let _ = stream.write_all(&bytes);
    })
}

/// Waits for the client to give up; whatever it sends is dropped.
fn outlast(stream: &mut TcpStream) {
    let mut chunk = [0; 1024];
    while matches!(stream.read(&mut chunk), Ok(count) if count > 0) {}
}

#[test]
fn a_put_is_one_plain_request() {
    let server = says(answer("200 OK", "", KARI.as_bytes()));
    let (outcome, left) = put(&server.base_url());
    assert_eq!(outcome.unwrap().bytes(), KARI.as_bytes());
    assert!(left);
    let requests = server.requests();
    let [request] = requests.as_slice() else {
        panic!("{requests:?}");
    };
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert_eq!(body, BODY);
    assert!(
        head.starts_with("PUT /v4/customers/externalId HTTP/1.1\r\n"),
        "{head}"
    );
    let agent = concat!("stamkunde/", env!("CARGO_PKG_VERSION"));
    for (name, value) in [
        ("x-api-key", "s3cret"),
        ("accept", "application/json"),
        ("content-type", "application/json"),
        ("user-agent", agent),
        ("content-length", &BODY.len().to_string()),
    ] {
        assert_eq!(header(head, name), Some(value), "{head}");
        let count = head.to_lowercase().matches(&format!("\n{name}:")).count();
        assert_eq!(count, 1, "{head}");
    }
    for name in ["transfer-encoding", "referer", "expect", "cookie"] {
        assert_eq!(header(head, name), None, "{head}");
    }
}

#[test]
fn every_lookup_has_its_address() {
    let server = says(answer("200 OK", "", KARI.as_bytes()));
    let mut environment = environment(&server.base_url());
    environment.lookup_external_id = Some("/customers/externalId/{externalId}".into());
    let client = client(&environment);
    for who in [
        phone(),
        CustomerRef::Id("a/b".into()),
        CustomerRef::External("Å?1".into()),
    ] {
        run(client.find(&who)).unwrap();
    }
    let lines: Vec<String> = server
        .requests()
        .iter()
        .map(|request| request.lines().next().unwrap().to_owned())
        .collect();
    assert_eq!(
        lines,
        [
            "GET /v4/customers?mobilePhone=%2B4791234567 HTTP/1.1",
            "GET /v4/customers/id/a%2Fb HTTP/1.1",
            "GET /v4/customers/externalId/%C3%85%3F1 HTTP/1.1",
        ]
    );
}

#[test]
fn nobody_listening_is_not_sent() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let url = format!("http://127.0.0.1:{port}/v4");
    let (outcome, left) = put(&url);
    let error = outcome.unwrap_err();
    let words = format!("Not sent: could not connect to 127.0.0.1:{port}: connection refused.");
    assert_eq!(said(&error), words);
    assert!(error.proves_nothing_was_stored() && !left);
    assert_eq!(said(&find(&url).unwrap_err()), words);
}

#[test]
fn an_answer_cut_at_any_byte_is_lost_or_its_status() {
    for (status, body) in [
        ("200 OK", KARI),
        ("409 Conflict", r#"{"message":"Conflict"}"#),
    ] {
        let whole = answer(status, "", body.as_bytes());
        let head = whole
            .windows(4)
            .position(|bytes| bytes == b"\r\n\r\n")
            .unwrap()
            + 4;
        for end in 0..whole.len() {
            let server = says(whole[..end].to_vec());
            let (outcome, _) = put(&server.base_url());
            let error = outcome.unwrap_err();
            if end >= head && status.starts_with('4') {
                assert_eq!(error.status(), Some(409), "cut at {end}");
            } else {
                assert!(
                    matches!(error, ApiError::Lost { .. }),
                    "cut at {end}: {error:?}"
                );
                assert!(!error.proves_nothing_was_stored());
                assert!(
                    said(&error).contains("closed the connection"),
                    "{end}: {error:?}"
                );
            }
            assert_eq!(server.requests().len(), 1, "cut at {end}");
        }
    }
}

#[test]
fn a_reset_is_lost() {
    // Closing with unread bytes makes the system send a reset.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v4", listener.local_addr().unwrap());
    let thread = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream.read_exact(&mut [0; 1]).unwrap();
    });
    let (outcome, left) = put(&url);
    thread.join().unwrap();
    let error = outcome.unwrap_err();
    assert!(matches!(error, ApiError::Lost { .. }), "{error:?}");
    assert!(left && !error.proves_nothing_was_stored());
}

#[test]
fn silence_ends_with_the_time_limit() {
    let server = Server::start(|_, stream| outlast(stream));
    let mut environment = environment(&server.base_url());
    environment.timeout = Duration::from_millis(300);
    let begun = Instant::now();
    let (outcome, left) = put_with(&environment);
    let error = outcome.unwrap_err();
    assert!(begun.elapsed() < Duration::from_secs(5));
    let host = environment.host();
    assert_eq!(said(&error), format!("No answer from {host} within 0.3 s."));
    assert!(left && !error.proves_nothing_was_stored());
}

#[test]
fn an_answer_that_drips_ends_with_the_time_limit() {
    for status in ["200 OK", "500 Oops"] {
        let head = format!("HTTP/1.1 {status}\r\ncontent-length: 1000\r\n\r\n{{");
        let server = Server::start(move |_, stream| {
            let _ = stream.write_all(head.as_bytes());
            outlast(stream);
        });
        let mut environment = environment(&server.base_url());
        environment.timeout = Duration::from_millis(300);
        let error = put_with(&environment).0.unwrap_err();
        let host = environment.host();
        if status.starts_with('2') {
            let words = format!("No complete answer from {host} within 0.3 s.");
            assert_eq!(said(&error), words);
        } else {
            assert_eq!(error.status(), Some(500), "{error:?}");
        }
    }
}

#[test]
fn a_caller_who_gives_up_early_knows_what_left() {
    let server = Server::start(|_, stream| outlast(stream));
    let client = client(&environment(&server.base_url()));
    let request = UpdateRequest {
        key: UpdateKey::Id,
        body: BODY.into(),
    };
    let left = SentFlag::new();
    run(async {
        let mut update = std::pin::pin!(client.update(&request, &left));
        assert!(!left.is_set());
        while !left.is_set() {
            tokio::select! {
                biased;
                outcome = &mut update => panic!("{outcome:?}"),
                () = tokio::task::yield_now() => {}
            }
        }
    });
    assert!(left.is_set());
}

#[test]
fn the_first_byte_counts_although_nobody_reads_it() {
    // The system takes the connection and the bytes; the server never looks.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/v4", listener.local_addr().unwrap());
    let client = client(&environment(&url));
    let request = UpdateRequest {
        key: UpdateKey::Id,
        body: BODY.into(),
    };
    let left = SentFlag::new();
    run(async {
        tokio::select! {
            biased;
            outcome = client.update(&request, &left) => panic!("{outcome:?}"),
            () = left.raised() => {}
        }
    });
    assert!(left.is_set());
}

#[test]
fn a_redirect_is_named_and_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let target = says(answer("200 OK", "", KARI.as_bytes()));
        let location = format!(
            "location: {}/customers?mobilePhone=%2B4791234567\r\n",
            target.base_url()
        );
        let server = says(answer(&format!("{status} Elsewhere"), &location, b""));
        let error = put(&server.base_url()).0.unwrap_err();
        let shown = format!("{}/customers", target.base_url());
        assert_eq!(
            error,
            ApiError::Redirected {
                status,
                location: shown
            }
        );
        assert!(error.proves_nothing_was_stored());
        assert!(find(&server.base_url()).is_err());
        assert!(target.requests().is_empty());
    }
}

#[test]
fn a_status_of_no_class_is_told_as_what_it_is_and_proves_nothing() {
    for status in [101, 150, 199, 600, 700, 999] {
        let server = says(answer(
            &format!("{status} Odd"),
            "",
            b"{\"message\":\"Because.\"}",
        ));
        for error in [
            put(&server.base_url()).0.unwrap_err(),
            find(&server.base_url()).unwrap_err(),
        ] {
            assert!(!error.proves_nothing_was_stored(), "{status}: {error:?}");
            // What comes before an answer is no answer.
            if matches!(error, ApiError::Answered { .. }) {
                assert_eq!(error.status(), Some(status), "{error:?}");
                assert!(
                    said(&error).contains("whether the request went through"),
                    "{error:?}"
                );
            } else {
                assert!(
                    matches!(error, ApiError::Lost { .. }),
                    "{status}: {error:?}"
                );
            }
        }
    }
}

#[test]
fn a_success_that_is_no_customer_is_unreadable() {
    for (body, words) in [
        ("", "Unreadable answer (200): The answer is empty."),
        (" \r\n", "Unreadable answer (200): The answer is empty."),
        (
            "<html><title>Log in</title></html>",
            "Unreadable answer (200): It is a web page, not a customer: \"Log in\".",
        ),
    ] {
        let server = says(answer("200 OK", "", body.as_bytes()));
        let error = put(&server.base_url()).0.unwrap_err();
        assert_eq!(said(&error), words);
        assert!(!error.proves_nothing_was_stored());
    }
    for body in [
        "[]",
        "{}",
        "{\"data\":[]}",
        "{\"data\":{\"id\":",
        "null",
        "x",
    ] {
        let server = says(answer("200 OK", "", body.as_bytes()));
        let error = find(&server.base_url()).unwrap_err();
        assert!(
            matches!(error, ApiError::Unreadable { status: 200, .. }),
            "{body}: {error:?}"
        );
    }
    let server = says(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec());
    let error = put(&server.base_url()).0.unwrap_err();
    assert!(
        matches!(error, ApiError::Unreadable { status: 204, .. }),
        "{error:?}"
    );
}

#[test]
fn errors_keep_the_words_of_the_server() {
    for (status, headers, body, words) in [
        (
            "409 Conflict",
            "",
            r#"{"code":"409","message":"Conflict","detailedErrorMessage":["email: is taken"]}"#,
            "The server reports a conflict (409): Conflict: email: is taken.",
        ),
        ("404 Not Found", "", "", "There is no such customer (404)."),
        (
            "502 Bad Gateway",
            "content-type: text/html\r\n",
            "<html><h1>502 Bad Gateway</h1><hr>nginx</html>",
            "A gateway could not reach the server (502): 502 Bad Gateway nginx.",
        ),
        (
            "401 Unauthorized",
            "",
            "key \u{1b}[2J",
            "The API key was not accepted: it is wrong, or bound to other addresses (401): key ‹ESC›[2J.",
        ),
    ] {
        let server = says(answer(status, headers, body.as_bytes()));
        assert_eq!(said(&find(&server.base_url()).unwrap_err()), words);
    }
    let server = says(answer("429 Slow", "retry-after: 3\r\n", b""));
    let ApiError::Answered { retry_after, .. } = put(&server.base_url()).0.unwrap_err() else {
        panic!("an answer");
    };
    assert_eq!(retry_after, Some(Duration::from_secs(3)));
    assert_eq!(server.requests().len(), 1, "no retries of its own");
}

#[test]
fn what_is_not_http_is_lost() {
    let server = says(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec());
    let error = put(&server.base_url()).0.unwrap_err();
    assert!(said(&error).ends_with("is not HTTP."), "{error:?}");
    assert!(matches!(error, ApiError::Lost { .. }));
}

/// 64 MiB of blanks in some 64 KiB.
fn bomb() -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let blanks = [b' '; 1024 * 1024];
    for _ in 0..64 {
        gzip.write_all(&blanks).unwrap();
    }
    gzip.finish().unwrap()
}

#[test]
fn a_bomb_is_cut_at_the_limit() {
    let bytes = bomb();
    assert!(bytes.len() < 100_000);
    let ok = says(answer("200 OK", "content-encoding: gzip\r\n", &bytes));
    assert_eq!(
        find(&ok.base_url()).unwrap_err(),
        ApiError::TooLarge { limit: LIMIT }
    );
    let bad = says(answer("400 Bad", "content-encoding: gzip\r\n", &bytes));
    assert_eq!(find(&bad.base_url()).unwrap_err().status(), Some(400));
}

#[test]
fn damaged_compression_is_lost() {
    let server = says(answer(
        "200 OK",
        "content-encoding: gzip\r\n",
        b"not gzip at all",
    ));
    let error = put(&server.base_url()).0.unwrap_err();
    assert!(matches!(error, ApiError::Lost { .. }), "{error:?}");
}

#[test]
fn no_error_names_the_customer_or_the_key() {
    let free = "http://127.0.0.1:1/v4";
    for error in [
        find(free).unwrap_err(),
        find(&says(Vec::new()).base_url()).unwrap_err(),
        find(&says(b"nonsense".to_vec()).base_url()).unwrap_err(),
        find(&says(answer("200 OK", "", b"x")).base_url()).unwrap_err(),
        find(
            &says(answer(
                "302 Found",
                "location: /x?mobilePhone=%2B4791234567\r\n",
                b"",
            ))
            .base_url(),
        )
        .unwrap_err(),
    ] {
        let text = format!("{} {error:?}", said(&error));
        for secret in ["91234567", "s3cret", "mobilePhone"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    let client = client(&environment(free));
    assert!(!format!("{client:?}").contains("s3cret"));
}

#[test]
fn an_https_address_that_speaks_no_tls_is_not_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/v4", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
            outlast(&mut stream);
        }
    });
    let Ok(client) = Client::new(&environment(&url), "s3cret".into()) else {
        // A machine without certificates says so before any connection.
        return;
    };
    let error = run(client.find(&phone())).unwrap_err();
    assert!(matches!(error, ApiError::NotSent { .. }), "{error:?}");
    assert!(said(&error).contains("TLS"), "{error:?}");
}
