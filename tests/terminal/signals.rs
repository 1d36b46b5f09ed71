//! Signals: whatever ends or stops the program, the terminal is given back first, and whoever waits for it is told.

use rustix::process::Signal;

use crate::{WIDE, pty::Program};

/// What gives the terminal back.
const LEFT: &str = "\u{1b}[?1049l";
/// What takes it.
const TAKEN: &str = "\u{1b}[?1049h";

fn started() -> Program {
    let program = Program::start(&[], &[], WIDE);
    program.wait_for("Kari Nordmann");
    assert!(!program.has_its_modes_back());
    program
}

/// Still the program it was: typing finds a customer.
fn goes_on(mut program: Program) {
    program.send("plenty\r");
    program.wait_gone("Open a customer");
    program.wait_for("Pernille");
    program.send("\u{11}");
    assert_eq!(program.wait_for_change().exit_status(), Some(0));
    assert!(program.has_its_modes_back());
}

fn is_given_back(program: &Program, why: &str) {
    program.wait_for_bytes(LEFT, 1);
    assert!(program.has_its_modes_back(), "{why}");
    let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
    let (_, after) = bytes.rsplit_once(LEFT).unwrap();
    assert_eq!(
        after, "",
        "{why}: something was drawn on the shell's screen"
    );
    assert!(
        bytes.contains("\u{1b}[?2004l") && bytes.contains("\u{1b}[?25h"),
        "{why}"
    );
}

#[test]
fn the_terminal_is_given_back_on_quitting() {
    let mut program = started();
    program.send("\u{11}");
    assert_eq!(program.wait_for_change().exit_status(), Some(0));
    program.wait_for_end();
    is_given_back(&program, "quitting");
}

#[test]
fn a_signal_that_ends_the_program_is_its_status() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let program = started();
        program.signal(signal);
        let status = program.wait_for_change();
        let why = format!("{signal:?}");
        assert_eq!(status.terminating_signal(), Some(signal.as_raw()), "{why}");
        program.wait_for_end();
        is_given_back(&program, &why);
    }
}

#[test]
fn a_signal_before_the_first_frame_leaves_no_trace() {
    // Sent as early as can be, it finds the program before, at or after taking the terminal.
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let program = Program::start(&[], &[], WIDE);
        program.signal(signal);
        let status = program.wait_for_change();
        assert_eq!(status.terminating_signal(), Some(signal.as_raw()));
        program.wait_for_end();
        assert!(program.has_its_modes_back(), "{signal:?}");
        let bytes = String::from_utf8_lossy(&program.bytes()).into_owned();
        let count = |text: &str| bytes.matches(text).count();
        assert!(count(TAKEN) <= count(LEFT), "{signal:?}: {bytes:?}");
    }
}

#[test]
fn it_stops_and_goes_on_where_it_was() {
    let program = started();
    for round in 1..=2 {
        program.signal(Signal::TSTP);
        let status = program.wait_for_change();
        assert_eq!(status.stopping_signal(), Some(Signal::STOP.as_raw()));
        program.wait_for_bytes(LEFT, round);
        is_given_back(&program, "stopped");
        program.wait_gone("Kari Nordmann");
        program.signal(Signal::CONT);
        program.wait_for("Kari Nordmann");
        assert!(!program.has_its_modes_back());
    }
    goes_on(program);
}

#[test]
fn stopped_by_force_it_takes_the_terminal_again() {
    let program = started();
    program.signal(Signal::STOP);
    assert!(program.wait_for_change().stopped());
    program.reset_modes();
    program.signal(Signal::CONT);
    program.wait_for_bytes(TAKEN, 2);
    program.wait_for("Kari Nordmann");
    assert!(!program.has_its_modes_back());
    goes_on(program);
}

#[test]
fn stopped_it_can_still_be_ended() {
    let program = started();
    program.signal(Signal::TSTP);
    assert!(program.wait_for_change().stopped());
    program.signal(Signal::TERM);
    program.signal(Signal::CONT);
    let status = program.wait_for_change();
    assert_eq!(status.terminating_signal(), Some(Signal::TERM.as_raw()));
    program.wait_for_end();
    assert!(program.has_its_modes_back());
}
