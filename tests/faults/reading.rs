//! Faults of the reading before a PUT: nothing is sent on a reading that cannot be trusted.

use crate::{
    answer::says,
    api::{Api, Turn},
    editor::{Editor, KEY, MINE, Machine},
    put::{doubtful, patience, refusals},
    scene::{Scene, is_true, play, play_with},
};

const NOT_READ: &str = "Not sent: the customer could not be read first.";

#[test]
fn what_cannot_be_read_is_not_sent() {
    let mut scenes: Vec<_> = doubtful()
        .into_iter()
        .map(|(name, answer)| {
            let words = match name {
                "another customer" | "wrong types" => {
                    "Not sent: reading again brought another customer."
                }
                _ => NOT_READ,
            };
            patience(Scene::new(name, words, 0), &answer).get(Turn::answering(answer))
        })
        .collect();
    for (name, answer, words) in refusals() {
        scenes.push(
            Scene::new(name, NOT_READ, 0)
                .says(words)
                .get(Turn::answering(answer)),
        );
    }
    scenes.push(
        Scene::new("refused", "Not sent: could not connect to 127.0.0.1:", 0)
            .says("connection refused. Ctrl+S tries again.")
            .down(),
    );
    let busy = |status: &str| Turn::answering(says(status, "retry-after: 1\r\n", ""));
    scenes.push(Scene::new("429", "Saved at", 1).get(busy("429 Too Many")));
    scenes.push(Scene::new("503", "Saved at", 1).get(busy("503 Unavailable")));
    let closed = || busy("503 Unavailable");
    scenes.push(
        Scene::new("503 always", NOT_READ, 0)
            .says("The server is not available right now (503).")
            .get(closed())
            .get(closed())
            .get(closed()),
    );
    play(&scenes);
}

#[test]
fn a_field_that_is_read_as_another_type_is_to_be_decided() {
    let odd = r#"{"data":{"id":"ID-1","externalId":"E-1","email":7}}"#;
    let scene = Scene::new("odd", "Somebody else changed the same field", 0)
        .get(Turn::answering(says("200 OK", "", odd)))
        .ends_here();
    play(&[scene]);
}

#[test]
fn where_nobody_can_check_the_agent_decides_once() {
    let scenes: Vec<_> = ["404 Not Found", "405 Not Allowed", "501 Not Implemented"]
        .into_iter()
        .map(|status| {
            let words =
                "Not sent yet: cannot check for other people's changes. Press Ctrl+S to decide.";
            Scene::new(status, words, 0)
                .get(Turn::answering(says(status, "", "")))
                .ends_here()
        })
        .collect();
    play_with(&scenes, |api, editor| {
        editor.send("\u{13}");
        editor.wait_for("Send anyway");
        // The reflex is to wait.
        editor.send("\r");
        editor.wait_until("no dialog", |words| !words.contains("Send anyway"));
        assert_eq!(api.puts(), 0);
        editor.send("\u{13}");
        editor.wait_for("Send anyway");
        editor.send("\t\r");
        editor.wait_for("Saved at");
        assert_eq!((api.email().as_str(), api.puts()), (MINE, 1));
    });
}

/// The key is refused at a save, and another one is typed in.
fn types_a_key(api: &Api, editor: &mut Editor) {
    let words = editor.end_of_save();
    assert!(words.contains("(401): Unknown key."), "{words}");
    let in_doubt = !api.state().stored.is_empty();
    assert_eq!(
        words.contains("Not sure whether it was saved:"),
        in_doubt,
        "{words}"
    );
    assert!(
        words.contains("Ctrl+S asks for another one; the save then goes on."),
        "{words}"
    );
    assert!(
        words.contains(MINE) && words.contains("1 unsaved change"),
        "{words}"
    );
    is_true(&words, api);
    editor.send("\u{13}");
    editor.wait_for("API key");
    editor.send("open sesame");
    editor.wait_for("•••••••••••");
    editor.send("\r");
    editor.wait_for("Saved ");
    assert!(!editor.words().contains("open sesame"));
    assert_eq!(api.email(), MINE);
}

#[test]
fn a_key_that_is_refused_is_asked_for_and_the_save_goes_on() {
    // At the reading.
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.change_email(MINE);
    api.demand("open sesame");
    editor.send("\r");
    types_a_key(&api, &mut editor);
    assert_eq!(api.puts(), 1);
    // At the PUT, and when reading back.
    for lost in [false, true] {
        let api = Api::start();
        let machine = Machine::new(&api, 30.0);
        let mut editor = machine.open();
        editor.change_email(MINE);
        let refusal = says("401 Unauthorized", "", r#"{"message":"Unknown key"}"#);
        let refused = Turn::answering(refusal).lost();
        let broken = Turn::answering(crate::answer::Answer::Reset);
        if lost {
            api.script(&[Turn::good(), refused], &[broken]);
        } else {
            api.script(&[], &[refused]);
        }
        editor.send("\r");
        types_a_key(&api, &mut editor);
        assert_eq!(api.puts(), if lost { 1 } else { 2 });
        let state = api.state();
        let keys: Vec<_> = state.log.iter().map(|one| one.key.as_deref()).collect();
        assert_eq!(keys.last(), Some(&Some("open sesame")));
        assert!(
            keys.iter()
                .all(|key| [Some(KEY), Some("open sesame")].contains(key))
        );
    }
}
