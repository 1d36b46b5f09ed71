//! Ended by a signal: what is said is true, and whoever waits for the program is told.

use std::{
    os::unix::process::ExitStatusExt as _,
    process::{Child, Output},
};

use rustix::process::{Pid, Signal, kill_process};

use stamkunde::save::Code;

use crate::{
    api::{Api, EMAIL, KARI, Reply},
    home::{Home, Run},
};

fn interrupt(child: &Child) {
    kill_process(Pid::from_child(child), Signal::INT).unwrap();
}

fn died_of_it(output: &Output) {
    let signal = output.status.signal();
    assert_eq!(signal, Some(Signal::INT.as_raw()), "{output:?}");
}

#[test]
fn before_anything_left_it_is_not_sent() {
    // At the first reading, and at the save's own.
    for readings in [
        vec![Reply::Silence],
        vec![Reply::Ok(KARI.to_owned()), Reply::Silence],
    ] {
        let count = readings.len();
        let api = Api::start(readings, vec![Reply::Cut]);
        let home = Home::of(&api.base_url());
        let child = home.command(&["id:K", EMAIL, "--yes"]).spawn().unwrap();
        for _ in 0..count {
            api.wait_for("GET");
        }
        interrupt(&child);
        let output = child.wait_with_output().unwrap();
        died_of_it(&output);
        assert_eq!(Run::of(&output).err, "stamkunde: Cancelled; not sent.\n");
        assert!(api.puts().is_empty());
    }
}

#[test]
fn once_the_request_has_left_nobody_knows() {
    let api = Api::of_puts(vec![Reply::Silence]);
    let home = Home::of(&api.base_url());
    let child = home.command(&["id:K", EMAIL, "--yes"]).spawn().unwrap();
    api.wait_for("PUT");
    interrupt(&child);
    let run = Run::of(&child.wait_with_output().unwrap());
    run.failed(4, "Cancelled; not sure whether it was saved.");
    let saves = home.saves();
    assert_eq!(saves[0].ended, Code::CancelledUnsure.into());
}

#[test]
fn while_waiting_for_a_busy_server_it_is_not_saved() {
    let busy = Reply::Status("503 Busy\r\nretry-after: 200", "");
    let api = Api::of_puts(vec![busy]);
    let home = Home::of(&api.base_url());
    let mut terminal = home.on_terminal(&["id:K", EMAIL, "--yes"]);
    terminal.wait_for("Trying again in 200 s").send("\u{3}");
    let (status, shown) = terminal.end();
    assert!(status.signal().is_some(), "{status:?} {shown}");
    assert!(
        shown.ends_with("stamkunde: Cancelled; not saved.\r\n"),
        "{shown}"
    );
    assert_eq!(api.puts().len(), 1);
}

#[test]
fn a_question_can_be_left() {
    let api = Api::of_puts(vec![Reply::Cut]);
    let home = Home::of(&api.base_url());
    let mut terminal = home.on_terminal(&["id:K", EMAIL]);
    terminal.wait_for("Save? [y/N] ").send("\u{3}");
    let (status, shown) = terminal.end();
    assert!(status.signal().is_some(), "{status:?} {shown}");
    assert!(
        shown.ends_with("\r\nstamkunde: Cancelled; not sent.\r\n"),
        "{shown}"
    );
    assert!(api.puts().is_empty());
}
