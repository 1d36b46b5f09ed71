//! Faults of the PUT itself.

use std::{io::Write as _, net::TcpListener};

use flate2::{Compression, write::GzEncoder};

use crate::{
    answer::{Answer, Framing, says, says_bytes},
    api::{Change, Turn},
    editor::MINE,
    scene::{Scene, play, play_with},
};

const PAGE: &str = "<html><title>502</title><h1>502 Bad Gateway</h1>nginx</html>";
const CONFIRMED: &str = "Saved (confirmed by reading back) at";
pub(crate) const THEIRS: Change = ("email", "theirs@example.no");
pub(crate) const OTHER: Change = ("city", "Bergen");

/// 64 MiB of blanks in some 64 KiB.
pub(crate) fn bomb() -> Answer {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    let blanks = vec![b' '; 1024 * 1024];
    (0..64).for_each(|_| gzip.write_all(&blanks).unwrap());
    let bytes = gzip.finish().unwrap();
    says_bytes("200 OK", "content-encoding: gzip\r\n", &bytes)
}

/// Answers that leave it open what was done.
pub(crate) fn doubtful() -> Vec<(&'static str, Answer)> {
    vec![
        ("silence", Answer::Silence),
        ("a reset", Answer::Reset),
        ("half an answer", Answer::Cut(Framing::Length, 150)),
        ("half of chunks", Answer::Cut(Framing::Chunks, 150)),
        ("half until the end", Answer::Cut(Framing::Close, 150)),
        (
            "a page of a gateway",
            says("502 Bad Gateway", "content-type: text/html\r\n", PAGE),
        ),
        ("nothing", says("200 OK", "", "")),
        (
            "bad JSON",
            says("200 OK", "", "{\"data\":{\"id\":\"ID-1\","),
        ),
        (
            "another shape",
            says("200 OK", "", "{\"data\":[1,\"ID-1\"]}"),
        ),
        (
            "wrong types",
            says(
                "200 OK",
                "",
                r#"{"data":{"id":{"x":1},"externalId":[],"email":7}}"#,
            ),
        ),
        ("a bomb", bomb()),
        ("drops", Answer::Drip),
        (
            "another customer",
            says("200 OK", "", r#"{"data":{"id":"ID-2","externalId":"E-2"}}"#),
        ),
    ]
}

/// Whether only the time limit ends it.
pub(crate) fn is_slow(answer: &Answer) -> bool {
    matches!(answer, Answer::Silence | Answer::Drip)
}

pub(crate) fn patience(scene: Scene, answer: &Answer) -> Scene {
    if is_slow(answer) {
        scene.impatient()
    } else {
        scene
    }
}

/// Refusals, and what is said of each.
pub(crate) fn refusals() -> Vec<(&'static str, Answer, &'static str)> {
    let refused = |body: &str| says("400 Bad Request", "", body);
    vec![
        (
            "400 with a list",
            refused(
                r#"{"code":"400","message":"Bad","detailedErrorMessage":["email: is odd","zip: no"]}"#,
            ),
            "The server did not accept the request (400): Bad: email: is odd; zip: no.",
        ),
        (
            "400 with a string",
            refused(r#"{"code":"400","message":"Bad","detailedErrorMessage":"email is odd"}"#),
            "The server did not accept the request (400): Bad: email is odd.",
        ),
        (
            "400 with an object",
            refused(
                r#"{"code":"400","message":"Bad","detailedErrorMessage":{"email":["is odd"]}}"#,
            ),
            "The server did not accept the request (400): Bad: email: is odd.",
        ),
        (
            "409",
            says("409 Conflict", "", r#"{"message":"E-mail is taken"}"#),
            "The server reports a conflict (409): E-mail is taken.",
        ),
    ]
}

fn put(name: &str, answer: &Answer, says: &str, puts: usize) -> Scene {
    let turn = Turn::answering(answer.clone());
    patience(Scene::new(name, says, puts), answer).put(turn)
}

#[test]
fn an_answer_in_doubt_to_what_was_stored_is_confirmed_by_reading_back() {
    let scenes: Vec<_> = doubtful()
        .iter()
        .map(|(name, answer)| put(name, answer, CONFIRMED, 1))
        .collect();
    play(&scenes);
}

#[test]
fn an_answer_in_doubt_to_what_was_not_stored_is_followed_by_one_more_put() {
    let scenes: Vec<_> = doubtful()
        .iter()
        .map(|(name, answer)| {
            let turn = Turn::answering(answer.clone()).lost();
            patience(Scene::new(name, "Saved at", 2), answer).put(turn)
        })
        .collect();
    play(&scenes);
}

/// Statuses that no answer to a PUT can have.
fn odd() -> Vec<(&'static str, Answer)> {
    let odd = |status| (status, says(status, "", ""));
    vec![
        odd("101 Switching Protocols"),
        odd("500 Internal Server Error"),
        odd("504 Gateway Timeout"),
        odd("600 Odd"),
        odd("999 Odd"),
    ]
}

#[test]
fn a_server_that_goes_on_after_its_answer_is_waited_for() {
    let scenes: Vec<_> = (doubtful().iter().chain(&odd()))
        .map(|(name, answer)| {
            let turn = Turn::answering(answer.clone()).late();
            patience(Scene::new(name, CONFIRMED, 1), answer).put(turn)
        })
        .collect();
    play(&scenes);
}

#[test]
fn a_put_that_is_lost_twice_is_not_saved_and_not_sent_a_third_time() {
    let says = "Not saved; your change is kept here. Reading back shows the old values.";
    let scenes: Vec<_> = doubtful()
        .iter()
        .map(|(name, answer)| {
            let turn = Turn::answering(answer.clone()).lost();
            patience(Scene::new(name, says, 2), answer)
                .put(turn.clone())
                .put(turn)
        })
        .collect();
    play(&scenes);
}

#[test]
fn a_refusal_is_told_in_the_words_of_the_server_and_costs_nothing() {
    let mut scenes: Vec<_> = refusals()
        .into_iter()
        .map(|(name, answer, words)| {
            let turn = Turn::answering(answer).lost();
            Scene::new(name, "Not saved; your change is kept here.", 1)
                .says(words)
                .put(turn)
        })
        .collect();
    let gone = Turn::answering(says("404 Not Found", "", "")).lost();
    scenes.push(
        Scene::new(
            "404",
            "Not saved; your change is kept here. There is no such customer (404).",
            1,
        )
        .put(gone),
    );
    play(&scenes);
}

#[test]
fn a_busy_server_is_asked_again_and_a_closed_one_is_not_saved() {
    let busy = |status: &str| {
        let answer = says(status, "retry-after: 1\r\n", "");
        Turn::answering(answer).lost()
    };
    let refused = |put: Turn| Turn {
        goes_down: true,
        ..put
    };
    play(&[
        Scene::new("429 once", "Saved at", 2).put(busy("429 Too Many Requests")),
        Scene::new("503 once", "Saved at", 2).put(busy("503 Unavailable")),
        Scene::new("429 twice", "Saved at", 3)
            .put(busy("429 Too Many Requests"))
            .put(busy("429 Too Many Requests")),
        Scene::new(
            "503 always",
            "Not saved; your change is kept here. The server is not available right now (503). Ctrl+S tries again.",
            3,
        )
        .put(busy("503 Unavailable"))
        .put(busy("503 Unavailable"))
        .put(busy("503 Unavailable")),
        Scene::new("refused", "Not sent: could not connect to 127.0.0.1:", 0)
            .says("connection refused. Ctrl+S tries again.")
            .get(refused(Turn::good())),
        Scene::new("gone after storing", "Not sure whether it was saved.", 1)
            .says("Reading back did not help: Could not connect to 127.0.0.1:")
            .put(refused(Turn::answering(Answer::Reset))),
        Scene::new("gone before storing", "Not sure whether it was saved.", 1)
            .put(refused(Turn::answering(Answer::Reset).lost())),
    ]);
}

#[test]
fn a_redirect_is_named_and_neither_key_nor_customer_goes_there() {
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    other.set_nonblocking(true).unwrap();
    let at = other.local_addr().unwrap();
    let scenes: Vec<_> = ["301 Moved", "307 Temporary", "308 Permanent"]
        .into_iter()
        .flat_map(|status| {
            let location = format!("location: http://{at}/v4/customers?phone=1\r\n");
            let turn = Turn::answering(says(status, &location, "")).lost();
            let words = format!("to http://{at}/v4/customers, which is not followed");
            [
                Scene::new(status, "Not saved; your change is kept here.", 1)
                    .says(&words)
                    .put(turn.clone()),
                Scene::new(status, "Not sent: the customer could not be read first.", 0)
                    .says(&words)
                    .get(turn),
            ]
        })
        .collect();
    play(&scenes);
    assert!(other.accept().is_err(), "somebody came to the other port");
}

#[test]
fn nothing_of_a_colleague_is_written_over() {
    let lost = || Turn::answering(Answer::Reset).lost();
    let stored = || Turn::answering(Answer::Reset);
    let decide = "Not saved; your change is kept here. Somebody else changed the same field: 1 field needs a decision (Ctrl+S).";
    let unclear = "Reading back shows something else. Press Ctrl+S to decide.";
    let unsure = "Not sure whether it was saved.";
    play(&[
        Scene::new("same field, before", decide, 0)
            .before(THEIRS)
            .ends_here(),
        Scene::new("other field, before", "Saved at", 1).before(OTHER),
        Scene::new(
            "same value, before",
            "Nothing to send: the server holds all of it already",
            0,
        )
        .before(("email", MINE))
        .ends_here(),
        // Between the reading and a PUT that is lost.
        Scene::new("same field, PUT lost", unsure, 1)
            .says(unclear)
            .get(Turn::good().then(THEIRS))
            .put(lost())
            .ends_here(),
        Scene::new("other field, PUT lost", "Saved at", 2)
            .get(Turn::good().then(OTHER))
            .put(lost()),
        // After a PUT whose answer is lost.
        Scene::new("same field, answer lost", unsure, 1)
            .says(unclear)
            .put(stored().then(THEIRS))
            .ends_here(),
        Scene::new("other field, answer lost", CONFIRMED, 1)
            .says("also different from what was sent: City")
            .put(stored().then(OTHER)),
    ]);
}

#[test]
fn what_the_server_stored_instead_is_told() {
    let instead = |value: &'static str| Turn {
        stores: Some(("email", value)),
        ..Turn::good()
    };
    play(&[
        Scene::new("another value", "Partly saved at", 1)
            .says("the server made e-mail MINE@example.no (you sent mine@example.no)")
            .put(instead("MINE@example.no")),
        Scene::new("the old value", "Partly saved at", 1)
            .says("e-mail is still old@example.no (you sent mine@example.no)")
            .put(instead("old@example.no")),
        Scene::new(
            "another value, answer lost",
            "Not sure whether it was saved.",
            1,
        )
        .says("Reading back shows something else. Press Ctrl+S to decide.")
        .put(Turn {
            answer: Answer::Reset,
            ..instead("MINE@example.no")
        })
        .ends_here(),
    ]);
}

#[test]
fn words_of_the_server_that_have_no_room_are_cut_and_the_review_has_all() {
    for long in ["and on and on, without a full stop ", "Short. "] {
        let words = format!("Because {}to the last word", long.repeat(300 / long.len()));
        let body = format!(r#"{{"code":"400","detailedErrorMessage":"{words}"}}"#);
        let refused = Turn::answering(says("400 Bad Request", "", &body)).lost();
        let scene = Scene::new(long, "Not saved; your change is kept here.", 1)
            .says("(400): Because")
            .says("Ctrl+S shows the rest.")
            .put(refused);
        play_with(&[scene], |_, editor| {
            editor.review(MINE);
            editor.wait_for("to the last word");
            editor.send("\u{1b}");
        });
    }
}
