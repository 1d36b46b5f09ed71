//! What an agent does with a caller on the phone, from the key to the byte on the wire.

use std::sync::{Arc, Mutex};

use super::{DATA, opened, puts, reply};
use crate::{pty::Program, server::Server};

/// A foreign API that has that customer until a PUT stores another one.
fn stateful(data: &str) -> (Server, Arc<Mutex<String>>) {
    let stored = Arc::new(Mutex::new(data.to_owned()));
    let held = Arc::clone(&stored);
    let server = Server::start(move |request, stream| {
        let mut data = held.lock().unwrap();
        if request.starts_with("PUT ") {
            let (_, body) = request.split_once("\r\n\r\n").unwrap();
            body.clone_into(&mut data);
        }
        reply(stream, &data);
    });
    (server, stored)
}

/// Sends what is reviewed, and waits until it is stored.
fn send(program: &mut Program, server: &Server) -> String {
    let before = puts(server).len();
    program.send("\r");
    program.wait_until("a PUT", |_| puts(server).len() > before);
    program.wait_for("Saved at");
    puts(server).pop().unwrap()
}

#[test]
fn a_postcode_brings_its_town_and_the_whole_save_is_put_back_from_its_heading() {
    let (server, _) = stateful(DATA);
    let mut program = opened(&server);
    program.send("\u{7}z");
    program.send("5003\t");
    program.wait_for("Tab: Bergen");
    program.wait_for("the zip belongs to Bergen");
    program.send("\t\u{13}");
    program.wait_for("new  Bergen");
    let put = send(&mut program, &server);
    assert!(put.contains(r#""zip": "5003", "city":"Bergen""#), "{put}");

    program.send("\u{1b}6");
    program.wait_for("What this machine sent");
    program.send("\u{1b}[20~");
    program.wait_for("new  Oslo");
    program.send("\u{1b}");
    program.wait_gone("new  Oslo");
    program.wait_for("What this machine sent");
    assert_eq!(puts(&server).len(), 1);
    program.send("\u{13}");
    program.wait_for("new  Oslo");
    let put = send(&mut program, &server);
    assert!(put.contains(r#""zip": 1010, "city":"Oslo""#), "{put}");
}

#[test]
fn what_a_colleague_overwrote_is_told_once_and_put_back_with_one_key() {
    let (server, stored) = stateful(DATA);
    let mut program = opened(&server);
    program.send("\u{7}e");
    program.send("mine@example.no\u{13}");
    program.wait_for("new  mine@example.no");
    send(&mut program, &server);
    {
        let mut data = stored.lock().unwrap();
        *data = data.replace("mine@example.no", "theirs@example.no");
    }
    program.send("\u{12}");
    program.wait_for("saved here as mine@example.no, now theirs@example.no");
    program.wait_for("Alt+P puts it back");
    program.send("\u{12}");
    program.wait_gone("saved here as");
    program.send("\u{1b}p");
    program.wait_for("new  mine@example.no");
    let put = send(&mut program, &server);
    assert!(put.contains("mine@example.no"), "{put}");
}

#[test]
fn the_last_save_is_repeated_on_the_next_customer_and_a_field_taken_from_the_one_before() {
    const NEXT: &str = r#"{"id":"ID-2","externalId":"E2","firstName":"Per","mobilePhone":"+4798765432","address":"Lia 3","zip":"7012","city":"Trondheim","country":"NO"}"#;
    let server = Server::start(|request, stream| match request.split_once("\r\n\r\n") {
        Some((head, body)) if head.starts_with("PUT ") => reply(stream, body),
        Some((head, _)) if head.contains("4798765432") || head.contains("ID-2") => {
            reply(stream, NEXT);
        }
        _ => reply(stream, DATA),
    });
    let mut program = opened(&server);
    program.send("\u{7}e");
    program.send("home@example.no\u{13}");
    program.wait_for("new  home@example.no");
    send(&mut program, &server);
    program.send("\u{f}98 76 54 32\r");
    program.wait_for("Lia 3");
    program.send("\u{1b}a");
    program.wait_for("new  home@example.no");
    program.send("\u{1b}");
    program.wait_gone("new  home@example.no");
    program.send("\u{7}a\u{1b}[20~");
    program.wait_for("Kongens gate 21");
    program.send("\u{13}");
    program.wait_for("new  Kongens gate 21");
    let put = send(&mut program, &server);
    assert!(put.contains(r#""address":"Kongens gate 21""#), "{put}");
    assert!(put.contains(r#""email":"home@example.no""#), "{put}");
}

#[test]
fn what_the_caller_says_is_held_against_what_stays_covered() {
    let (server, _) = stateful(DATA);
    let mut program = opened(&server);
    program.send("\u{1b}[19~");
    program.wait_gone("+47 91 23 45 67");
    program.send("\u{1b}k");
    program.wait_for("What does the caller say?");
    program.send("0047 912 34 567");
    program.wait_for("Matches the mobile phone.");
    program.send("\r");
    program.send("17 mai 1987");
    program.wait_for("Matches the birth date.");
    program.send("\r18.5.1987");
    program.wait_for("No match.");
    let screen = program.screen();
    for covered in ["91 23 45 67", "17 May 1987", "Kongens gate"] {
        assert!(!screen.contains(covered), "{covered}: {screen}");
    }
}
