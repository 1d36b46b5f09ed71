//! Whatever ends plain mode, what was typed is kept.

use std::{
    thread,
    time::{Duration, Instant},
};

use rustix::process::Signal;

use crate::{Api, Plain};

#[test]
fn signals_and_the_end_of_input_keep_the_draft() {
    let api = Api::new();
    for end in [
        Some(Signal::TERM),
        Some(Signal::HUP),
        Some(Signal::INT),
        Some(Signal::QUIT),
        None,
    ] {
        let home = tempfile::tempdir().unwrap();
        let data = [("STAMKUNDE_DATA_DIR", home.path().to_str().unwrap())];
        let mut plain = Plain::on(&api, &["+4790123456"], &data);
        plain.hears("Points: 300 to spend.");
        plain.asks("5 ola@moen.no", "was ola@example.no");
        if let Some(signal) = end {
            plain.program.signal(signal);
            let status = plain.program.wait_for_change();
            assert_eq!(status.terminating_signal(), Some(signal.as_raw()));
        } else {
            plain.program.send("\u{4}");
            assert_eq!(plain.program.wait_for_change().exit_status(), Some(0));
        }
        let again = Plain::on(&api, &["+4790123456"], &data);
        again.hears("Notice: Draft restored: 1 unsaved change");
        let mut again = again;
        again.asks("5", "Field 5, E-mail: ola@moen.no, was ola@example.no");
        again.asks("quit", "Enter is yes.");
        again.say("");
        again.program.wait_for_end();
    }
}

#[test]
fn ctrl_c_leaves_a_question_before_it_ends_the_program() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("save", "Send 1 change?");
    plain.program.send("\u{3}");
    plain.hears("Notice: Nothing was sent.");
    plain.asks("changes", "Change 1, E-mail: old ola@example.no");
    assert_eq!(api.puts(), Vec::<String>::new());
    plain.program.send("\u{3}");
    let status = plain.program.wait_for_change();
    assert_eq!(status.terminating_signal(), Some(Signal::INT.as_raw()));
}

/// Waits until the terminal does not show what is typed.
fn is_unshown(plain: &Plain) {
    let started = Instant::now();
    while plain.program.has_its_modes_back() {
        assert!(started.elapsed() < Duration::from_secs(20), "it shows");
        thread::yield_now();
    }
}

#[test]
fn stopped_while_the_key_is_asked_for_the_terminal_shows_again() {
    let api = Api::new();
    let plain = Plain::on(&api, &["+4790123456"], &[("STAMKUNDE_API_KEY", "")]);
    plain.hears("Question: What is the API key for 127.0.0.1");
    is_unshown(&plain);
    plain.program.signal(Signal::TSTP);
    assert!(plain.program.wait_for_change().stopped());
    assert!(plain.program.has_its_modes_back());
    plain.program.signal(Signal::CONT);
    is_unshown(&plain);
    plain.program.signal(Signal::TERM);
    let status = plain.program.wait_for_change();
    assert_eq!(status.terminating_signal(), Some(Signal::TERM.as_raw()));
    assert!(plain.program.has_its_modes_back());
}
