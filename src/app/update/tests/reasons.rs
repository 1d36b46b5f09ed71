//! Reasons are true: who holds a customer, what is read-only, and whose customer a word is about.

use super::*;
use crate::app::draft::{Local, Unsent};

/// Kari on the screen; these say why nothing is changed when `x` is typed, and why `Ctrl+z` does nothing.
fn refused(mut model: Model) -> [String; 3] {
    ["x", "Ctrl+s", "Ctrl+z"].map(|keys| {
        press(&mut model, keys);
        assert_eq!(edits(&model), [], "{keys}");
        told(&model)
    })
}

#[test]
fn each_reason_why_nothing_can_be_changed_is_its_own() {
    let window = "This customer is open in another window, so nothing can be changed here. Close it there, then press \
                  Ctrl+R.";
    let command = "`stamkunde set` (process 4711) is changing this customer, so nothing can be changed here now. Once it \
                   has finished, press Ctrl+R.";
    let read_only = "This environment is read-only here, so nothing can be changed.";
    let production = "This is production: Alt+U unlocks it for changes.";
    for (model, says) in [
        (held(Claimant::Editor), window),
        (held(Claimant::Command), command),
        (
            opened_in(|environment| environment.read_only = true),
            read_only,
        ),
        (
            opened_in(|environment| environment.production = true),
            production,
        ),
    ] {
        assert_eq!(refused(model), [says; 3]);
    }
}

fn held(claimant: Claimant) -> Model {
    let mut model = opened();
    model.open_mut().unwrap().elsewhere = Some(holder(claimant));
    model
}

#[test]
fn what_a_command_holds_is_not_said_to_be_lost_to_a_window() {
    for (claimant, why) in [
        (
            Claimant::Editor,
            "because another window has this customer.",
        ),
        (
            Claimant::Command,
            "because `stamkunde set` is changing this customer.",
        ),
    ] {
        let mut model = opened();
        press(&mut model, "End ne");
        model.open_mut().unwrap().elsewhere = Some(holder(claimant));
        press(&mut model, "Ctrl+q");
        assert!(asked(&model).ends_with(why), "{}", asked(&model));
    }
}

/// What was typed into Kari, as it is kept.
fn typed() -> Unsent {
    let mut model = opened();
    press(&mut model, "End ne");
    match update(&mut model, now(), Msg::Keep).pop() {
        Some(Effect::Keep(unsent)) => *unsent,
        other => panic!("a draft is kept, not {other:?}"),
    }
}

/// The local data has found that draft of Kari.
fn found(model: &mut Model, unsent: Unsent) {
    let open = model.customers.iter().next().unwrap();
    let local = Local {
        references: open.references.clone().unwrap(),
        unsent: Some(unsent),
        ..Local::default()
    };
    local::found(model, open.id, local);
}

#[test]
fn a_draft_is_said_to_be_restored_when_its_customer_is_on_the_screen() {
    let mut model = opened();
    press(&mut model, "Ctrl+o ext:E-2 Enter");
    assert_eq!(model.customers.place(), 1);
    found(&mut model, typed());
    assert_eq!(told(&model), "", "another one is on the screen");
    press(&mut model, "Alt+,");
    assert_eq!(model.customers.place(), 0);
    assert!(
        told(&model).starts_with("Draft restored: 1 "),
        "{}",
        told(&model)
    );
    // Once.
    press(&mut model, "Alt+, Alt+,");
    assert_eq!((model.customers.place(), told(&model).as_str()), (0, ""));
}

#[test]
fn nothing_is_said_of_a_customer_below_the_finder() {
    let mut model = opened();
    press(&mut model, "Ctrl+o");
    found(&mut model, typed());
    assert_eq!(told(&model), "");
    press(&mut model, "Esc");
    assert!(
        told(&model).starts_with("Draft restored: 1 "),
        "{}",
        told(&model)
    );
}

#[test]
fn another_customer_in_an_answer_is_told_of_the_one_it_was_read_for() {
    let mut model = opened();
    let effects = press(&mut model, "Ctrl+r");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read again");
    };
    press(&mut model, "Ctrl+o ext:E-2 Enter");
    let other = KARI.replace("\"K1\"", "\"K9\"").replace("E-1", "E-9");
    came(&mut model, now(), *id, Ok(reading(&other)));
    assert_eq!(told(&model), "");
    press(&mut model, "Alt+,");
    assert!(told(&model).starts_with("Reading again brought another customer"));
}
