//! The lock of production: a question opens it, a key or a quarter of an hour without one closes it.

use super::*;
use crate::save::RequestId;

fn production() -> Model {
    opened_in(|environment| {
        environment.production = true;
        environment.name = "norway".to_owned();
    })
}

/// Unlocks; gives the wait at whose end it locks itself.
fn unlock(model: &mut Model) -> RequestId {
    match press(model, "Alt+u Tab Enter").as_slice() {
        [Effect::Wait(id, time)] if *time == Duration::from_secs(15 * 60) => *id,
        other => panic!("one wait is asked for, not {other:?}"),
    }
}

fn wake(model: &mut Model, id: RequestId, seconds: u64) -> Vec<Effect> {
    update(model, later(seconds), Msg::Woken(id))
}

#[test]
fn unlocking_asks_first_names_the_environment_and_rests_on_no() {
    let mut model = production();
    press(&mut model, "Alt+u");
    let Some(LayerKind::Ask(question)) = model.layers.last().map(|layer| &layer.kind) else {
        panic!("it asks");
    };
    assert!(asked(&model).starts_with("Allow changes in norway?"));
    assert_eq!(question.on, Answer::No);
    // Neither the key that was held nor Enter alone unlocks.
    assert!(press(&mut model, "Alt+u Enter").is_empty());
    assert!(model.is_production_locked() && model.layers.is_empty());
    unlock(&mut model);
    assert_eq!(told(&model), "Unlocked: you can save changes in norway.");
    press(&mut model, "End ne");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

#[test]
fn the_same_key_locks_again_at_once_and_what_was_typed_stays() {
    let mut model = production();
    let id = unlock(&mut model);
    press(&mut model, "End ne");
    let effects = press(&mut model, "Alt+u");
    assert!(matches!(effects[..], [Effect::Stop(stopped)] if stopped == id));
    assert_eq!(told(&model), "norway is locked again.");
    assert!(press(&mut model, "Ctrl+s").is_empty() && model.layers.is_empty());
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    // A wait that has ended before it was stopped means nothing to the next one.
    let next = unlock(&mut model);
    wake(&mut model, id, 900);
    assert!(model.session.unlocked && next != id);
}

#[test]
fn it_locks_itself_after_a_quarter_of_an_hour_without_a_key() {
    let mut model = production();
    let id = unlock(&mut model);
    let end = KeyEvent::from(KeyCode::End);
    update(&mut model, later(600), Msg::Input(Event::Key(end)));
    // One wait at a time: what is left since the last key is waited for next.
    let effects = wake(&mut model, id, 900);
    let left = Duration::from_secs(600);
    assert!(matches!(effects[..], [Effect::Wait(again, time)] if again == id && time == left));
    assert!(model.session.unlocked);
    assert!(wake(&mut model, id, 1500).is_empty());
    assert!(model.is_production_locked());
    assert_eq!(
        told(&model),
        "norway was locked after 15 minutes without a key. Alt+U unlocks it."
    );
}

#[test]
fn a_review_that_was_open_when_it_locked_itself_sends_nothing() {
    let mut model = production();
    let id = unlock(&mut model);
    press(&mut model, "End ne Ctrl+s");
    wake(&mut model, id, 900);
    assert!(press(&mut model, "Enter").is_empty());
    assert!(
        told(&model).starts_with("This is production"),
        "{}",
        told(&model)
    );
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

#[test]
fn whatever_would_edit_says_that_it_is_locked() {
    for (keys, says) in [
        ("x", "This is production: Alt+U unlocks it for changes."),
        ("Backspace", "This is production"),
        ("Alt+d", "This is production"),
        ("Ctrl+w", "This is production"),
        ("Ctrl+s", "This is production"),
        ("Ctrl+z", "This is production"),
        ("F9", "This is production"),
        ("Alt+4 Space", "This is production"),
        ("Alt+5 x", "This is production"),
    ] {
        let mut model = production();
        press(&mut model, keys);
        assert!(told(&model).starts_with(says), "{keys}: {}", told(&model));
        assert_eq!(edits(&model), [], "{keys}");
    }
}

#[test]
fn a_click_on_a_consent_answers_nothing_while_it_is_locked() {
    use crate::app::target::{Spot, Target};
    let mut model = production();
    press(&mut model, "Alt+4");
    let click = Msg::Clicked(Target::Answered(1, Some(true)), Spot::default());
    update(&mut model, now(), click);
    assert_eq!(edits(&model), []);
    assert!(told(&model).starts_with("This is production"));
}
