//! Two windows on one customer, and how a window that ends hands over what was typed in it.

use std::fs::File;

use rustix::process::Signal;

use crate::{
    answer::Answer,
    api::{Api, Turn},
    editor::{MINE, Machine},
};

#[test]
fn the_second_window_is_told_and_takes_over_with_the_draft_of_the_first() {
    for reference in ["+4791234567", "id:ID-1"] {
        let api = Api::start();
        let machine = Machine::new(&api, 30.0);
        let mut first = machine.open();
        first.send("\t\t\t\u{15}");
        first.send(MINE);
        first.wait_for("1 unsaved change");
        // The first to ask the local data has the customer, so both must not ask in the same moment.
        machine.wait_for_draft();

        let mut second = machine.start(reference);
        second.wait_for("Open in another window, and only that one can edit");
        second.wait_for("Kongens gate 21");
        second.send("x\u{13}");
        second.wait_for("This customer is open in another window");
        let words = second.words();
        assert!(
            !words.contains("unsaved change") && !words.contains("Cancel"),
            "{words}"
        );
        // As long as the first one is there, Ctrl+R changes nothing.
        api.colleague(("city", "Bergen"));
        second.send("\u{12}");
        second.wait_for("Bergen");
        second.wait_for("Open in another window");

        // Leaving gives the customer back, and so does closing alone.
        if reference == "id:ID-1" {
            first.send("\u{1b}w");
            first.wait_for("Closed Kari Nordmann. 1 unsaved change is kept on this machine.");
            machine.wait_for_release();
        } else {
            first.send("\u{11}");
            first.wait_for("Kept on this machine: 1 unsaved change");
            first.send("\r");
            first.wait_for_end();
        }
        second.send("\u{12}");
        second.wait_for("1 unsaved change");
        second.review(MINE);
        second.send("\r");
        second.wait_for("Saved at");
        assert_eq!((api.email().as_str(), api.puts()), (MINE, 1));
        second.send("\u{11}");
        second.wait_for_end();
        assert_eq!(machine.command(&["drafts"]), "No unsaved changes.\n");
    }
}

#[test]
fn a_window_and_commands_at_once_lose_nothing_that_was_told_as_saved() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.change_email(MINE);
    // The first to ask the local data has the customer.
    machine.wait_for_draft();
    // Both wait until the window lets go of the customer, however they name her.
    let mut commands = [
        machine.set(&["id:ID-1", "city=Bergen", "--yes"]),
        machine.set(&["+4791234567", "zip=5003", "--yes"]),
    ];
    for command in &commands {
        command.wait_for("waiting up to 10 s");
    }
    editor.send("\r");
    editor.wait_for("Saved at");
    assert_eq!(api.puts(), 1, "nobody else writes meanwhile");
    editor.send("\u{1b}w");
    for command in &mut commands {
        command.wait_for("Saved at");
        command.wait_for_end();
    }
    let stored = || ["email", "city", "zip"].map(|name| api.member(name));
    assert_eq!(stored(), [MINE, "Bergen", "5003"]);
    assert_eq!(api.puts(), 3);

    // The other way round: a command that asks has the customer, and a window only looks on.
    let mut command = machine.set(&["id:ID-1", "city=Oslo"]);
    command.wait_for("Save? [y/N]");
    let mut second = machine.open();
    second.wait_for("is changing this customer");
    second.send("\t\t\tx\u{13}");
    assert!(
        !second.words().contains("unsaved change"),
        "{}",
        second.words()
    );
    command.send("y\r");
    command.wait_for("Saved at");
    command.wait_for_end();
    second.send("\u{12}");
    second.wait_for("Oslo");
    second.wait_until("the lock to go", |words| {
        !words.contains("is changing this customer")
    });
    // The focus is on the e-mail.
    second.send("\u{15}later@example.no");
    second.review("later@example.no");
    second.send("\r");
    second.wait_for("Saved at");
    assert_eq!(stored(), ["later@example.no", "Oslo", "5003"]);
    assert!(api.state().written_over.is_empty());
    assert_eq!(api.puts(), 5);
}

#[test]
fn a_signal_loses_nothing_that_was_typed() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        for waits in [true, false] {
            let api = Api::start();
            let machine = Machine::new(&api, 30.0);
            let mut editor = machine.open();
            let text = "Abcdefghi ".repeat(50) + "99";
            editor.send("\t\u{15}");
            editor.send(&text);
            if waits {
                editor.wait_for("99");
            }
            editor.0.signal(signal);
            editor.wait_for_end();
            let drafts = machine.command(&["drafts"]);
            assert!(
                drafts.contains("Kari Nordmann") && drafts.contains("1 unsaved change"),
                "{signal:?}: {drafts}"
            );
            let mut editor = machine.open();
            editor.wait_for("Draft restored: 1 unsaved change");
            editor.send("\u{13}");
            editor.wait_for("Cancel");
            editor.send("\r");
            editor.wait_for("Saved at");
            assert_eq!(api.member("lastName"), text, "{signal:?}, waits: {waits}");
        }
    }
}

#[test]
fn a_save_under_way_at_a_signal_is_told_at_the_next_start() {
    let stored = "Saved (confirmed by reading back) at";
    let lost = "Not saved; your change is kept here. Reading back shows the old values.";
    for (turn, says, edits) in [
        (
            Turn::answering(Answer::Silence),
            stored,
            "No unsaved changes.",
        ),
        (
            Turn::answering(Answer::Silence).lost(),
            lost,
            "1 unsaved change",
        ),
    ] {
        let api = Api::start();
        let machine = Machine::new(&api, 30.0);
        let mut editor = machine.open();
        editor.change_email(MINE);
        api.script(&[], &[turn]);
        editor.send("\r");
        api.wait("the PUT", |state| {
            state.log.iter().any(crate::api::Request::is_put)
        });
        editor.0.signal(Signal::TERM);
        editor.wait_for_end();
        let words = machine.command(&["drafts"]);
        assert!(
            words.contains("It was being sent, and the outcome is unknown"),
            "{words}"
        );
        let mut editor = machine.open();
        editor.wait_for(says);
        editor.send("\u{11}");
        if edits == "1 unsaved change" {
            editor.wait_for("Kept on this machine: 1 unsaved change");
            editor.send("\r");
        }
        editor.wait_for_end();
        let words = machine.command(&["drafts"]);
        assert!(
            words.contains(edits) && !words.contains("being sent"),
            "{words}"
        );
        let journal = machine.command(&["history", "id:ID-1"]);
        let outcome = if edits == "1 unsaved change" {
            "Not saved"
        } else {
            "Saved (confirmed by reading back)"
        };
        assert!(journal.contains(outcome), "{journal}");
    }
}

#[test]
fn a_draft_is_taken_up_where_the_customer_cannot_be_read() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.send("\t\t\t\u{15}");
    editor.send(MINE);
    editor.wait_for("1 unsaved change");
    editor.0.signal(Signal::TERM);
    editor.wait_for_end();

    api.down();
    let mut editor = machine.start("+4791234567");
    editor.wait_for("The customer could not be read now");
    editor.wait_for(MINE);
    // Another window by another reference is told.
    let other = machine.start("id:ID-1");
    other.wait_for("Open in another window");
    drop(other);
    api.heal();
    editor.review(MINE);
    editor.send("\r");
    editor.wait_for("Saved at");
    editor.send("\u{11}");
    editor.wait_for_end();
    assert_eq!(api.puts(), 1);
    assert_eq!(machine.command(&["drafts"]), "No unsaved changes.\n");
}

#[test]
fn what_is_typed_while_a_draft_cannot_be_looked_for_goes_on_top_of_it() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.send("\t\t\t\u{15}");
    editor.send(MINE);
    editor.wait_for("1 unsaved change");
    editor.0.signal(Signal::TERM);
    editor.wait_for_end();

    // The local data is busy at the next start.
    let lock = File::options()
        .write(true)
        .open(machine.data().join("stamkunde.lock"));
    let lock = lock.unwrap();
    lock.lock().unwrap();
    let mut editor = machine.open();
    editor.send("ne");
    editor.wait_for("1 unsaved change");
    editor.0.signal(Signal::TERM);
    lock.unlock().unwrap();
    editor.wait_for_end();
    let drafts = machine.command(&["drafts"]);
    assert!(drafts.contains("2 unsaved changes"), "{drafts}");
}
