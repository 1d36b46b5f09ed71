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
