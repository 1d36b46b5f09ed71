//! Dialogs: what every one of them has.

use super::*;

fn top(model: &Model) -> Option<&LayerKind> {
    model.layers.last().map(|layer| &layer.kind)
}

#[test]
fn every_dialog_explains_itself_and_is_still_there_behind() {
    let f1 = KeyEvent::from(KeyCode::F(1));
    for opens in [
        "Ctrl+o",
        "Ctrl+p",
        "End ne Ctrl+s",
        "End ne Ctrl+q",
        "Alt+t",
        "Alt+r",
    ] {
        let mut model = opened();
        press(&mut model, opens);
        let before = std::mem::discriminant(top(&model).unwrap());
        update(&mut model, now(), Msg::Input(Event::Key(f1)));
        assert!(matches!(top(&model), Some(LayerKind::Help(_))), "{opens}");
        // Held, it opens nothing more.
        update(&mut model, now(), Msg::Input(Event::Key(f1)));
        assert_eq!(model.layers.len(), 2, "{opens}");
        press(&mut model, "Esc");
        assert_eq!(
            std::mem::discriminant(top(&model).unwrap()),
            before,
            "{opens}"
        );
    }
    // A question mark is text where text is typed.
    let mut model = opened();
    press(&mut model, "Ctrl+o ?");
    assert!(matches!(top(&model), Some(LayerKind::Finder(finder)) if finder.input.text() == "?"));
}

#[test]
fn a_question_tells_only_what_is_true_of_a_save() {
    let mut model = opened();
    press(&mut model, "End ne");
    let effects = press(&mut model, "Ctrl+s Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it reads");
    };
    press(&mut model, "Ctrl+q");
    assert!(asked(&model).contains("Still being saved: Kari."));
    press(&mut model, "Esc");
    let error = ApiError::Answered {
        status: 401,
        words: crate::api::Words::default(),
        retry_after: None,
    };
    came(&mut model, now(), *id, Err(error));
    press(&mut model, "Ctrl+q");
    assert_eq!(
        asked(&model),
        "Kept on this machine: 1 unsaved change to Kari. Reopen the customer to continue."
    );
}

#[test]
fn a_question_stays_true_when_the_save_ends_under_it() {
    for (keys, before, after) in [
        (
            "Esc",
            "The request has left already.",
            "The save has ended, so there is nothing to cancel any more.",
        ),
        (
            "Ctrl+q",
            "Still being saved: Kari.",
            "Nothing is unsaved any more.",
        ),
    ] {
        let mut model = opened();
        let (id, body) = saving::send(&mut model, "End ne Ctrl+s Enter");
        update(&mut model, now(), Msg::BytesLeft(id));
        press(&mut model, keys);
        assert!(asked(&model).starts_with(before), "{}", asked(&model));
        let answer = format!("{{\"data\":{body}}}");
        update(&mut model, now(), Msg::Answered(id, Ok(reading(&answer))));
        assert_eq!(asked(&model), after);
        // And either answer to it does no harm.
        press(&mut model, "Tab Enter");
        assert_eq!(model.quitting, keys == "Ctrl+q");
    }
}

#[test]
fn the_commands_take_the_place_of_the_finder() {
    let mut model = opened();
    press(&mut model, "Ctrl+o Ctrl+p");
    assert!(matches!(top(&model), Some(LayerKind::Palette(_))));
    press(&mut model, "Esc");
    assert!(model.layers.is_empty());
}
