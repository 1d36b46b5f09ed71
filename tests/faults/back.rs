//! Faults of reading back after a PUT in doubt.

use crate::{
    answer::{Answer, says},
    api::{Api, Turn},
    editor::{MINE, Machine},
    put::{doubtful, patience, refusals},
    scene::{Scene, play},
};

/// A PUT whose answer is lost, stored or not.
fn broken(stored: bool) -> Turn {
    let turn = Turn::answering(Answer::Reset);
    if stored { turn } else { turn.lost() }
}

fn all() -> Vec<(&'static str, Answer)> {
    let mut all = doubtful();
    all.extend(
        refusals()
            .into_iter()
            .map(|(name, answer, _)| (name, answer)),
    );
    let redirect = "location: http://127.0.0.1:1/\r\n";
    all.extend([
        ("404", says("404 Not Found", "", "")),
        ("307", says("307 Temporary", redirect, "")),
        ("503", says("503 Unavailable", "retry-after: 0\r\n", "")),
    ]);
    all
}

#[test]
fn reading_back_that_fails_once_is_tried_again() {
    let scenes: Vec<_> = all()
        .into_iter()
        .enumerate()
        .map(|(number, (name, answer))| {
            // Half of them with a PUT that was stored.
            let (stored, words, puts) = match number % 2 {
                0 => (true, "Saved (confirmed by reading back) at", 1),
                _ => (false, "Saved at", 2),
            };
            patience(Scene::new(name, words, puts), &answer)
                .get(Turn::good())
                .get(Turn::answering(answer))
                .put(broken(stored))
        })
        .collect();
    play(&scenes);
}

#[test]
fn where_reading_back_never_helps_it_stays_not_sure() {
    let scenes: Vec<_> = all()
        .into_iter()
        .enumerate()
        .map(|(number, (name, answer))| {
            let turn = Turn::answering(answer.clone());
            patience(
                Scene::new(name, "Not sure whether it was saved.", 1),
                &answer,
            )
            .says("Reading back did not help:")
            .get(Turn::good())
            .get(turn.clone())
            .get(turn.clone())
            .get(turn)
            .put(broken(number % 2 == 0))
            .ends_here()
        })
        .collect();
    play(&scenes);
}

#[test]
fn while_it_is_in_doubt_nothing_else_is_said() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.change_email(MINE);
    let gone = Turn {
        goes_down: true,
        ..broken(true)
    };
    api.script(&[], &[gone]);
    editor.send("\r");
    editor.wait_for("Trying again in");
    let words = editor.words();
    assert!(words.contains("Not sure whether it was saved:"), "{words}");
    assert!(
        words.contains("Reading back: Could not connect to"),
        "{words}"
    );
    assert!(!words.contains("Not sent"), "{words}");
    api.heal();
    editor.wait_for("Saved (confirmed by reading back) at");
    assert_eq!(api.puts(), 1);
}

#[test]
fn a_reading_that_fails_hides_no_save() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.change_email(MINE);
    let refused = says("400 Bad Request", "", "{\"message\":\"No\"}");
    api.script(&[], &[Turn::answering(refused).lost()]);
    editor.send("\r");
    editor.wait_for("Not saved; your change is kept here.");
    api.down();
    editor.send("\u{12}");
    editor.wait_for("Could not read the customer again. Could not connect to 127.0.0.1:");
    let words = editor.words();
    assert!(
        words.contains("Not saved; your change is kept here."),
        "{words}"
    );
    assert!(!words.contains("Not sent"), "{words}");
    api.heal();
    editor.review(MINE);
    editor.send("\r");
    editor.wait_for("Saved at");
    let words = editor.words();
    assert!(!words.contains("Could not read"), "{words}");
}
