//! What the hand means: arriving selects, typing replaces, letters choose.

use super::*;
use crate::app::form::Editor;

/// Kari of Norway, a woman with a phone and a birth date.
const FULL: &str = r#"{"data": { "id":"K1", "externalId":"E-1", "firstName":"Kari", "lastName":" Nord mann ", "zip": 1010,
  "country":"NO", "gender":"Female", "mobilePhone":"+4791234567", "email":"kari@example.no", "city":null,
  "birthDate":"1987-05-17T00:00:00", "favoriteStores":["S1", 204], "extendedProperties":{"tier": "gold"},
  "promotions":[{"id":"P1","name":"Spring"}] }}"#;

fn full() -> Model {
    full_in(|_| {})
}

fn full_in(change: impl FnOnce(&mut Environment)) -> Model {
    let mut model = empty(change);
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    came(&mut model, now(), *id, Ok(reading(FULL)));
    model
}

/// Goes to a field by Tab, from wherever the focus is.
fn go(model: &mut Model, name: &str) {
    while model.focused_field().unwrap().0.name != name {
        press(model, "Tab");
    }
}

fn value(model: &Model, name: &str) -> String {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let field = loaded.fields().find(|field| field.name == name).unwrap();
    let node = loaded.record.value(&field.pointer);
    node.map_or_else(|| "absent".to_owned(), |node| node.raw().to_owned())
}

/// What is selected in the field that has focus.
fn selected(model: &Model) -> Option<String> {
    let open = model.open().unwrap();
    let loaded = open.loaded.as_ref().unwrap();
    match &loaded.form(open.tab).unwrap().editor {
        Editor::Text(input) => input.selected(),
        Editor::Choice(choice) => choice.input.selected(),
        Editor::Fixed | Editor::Chips(_) | Editor::Switch => None,
    }
}

fn burst(model: &mut Model, text: &str) {
    update(model, now(), Msg::Input(Event::Letters(text.to_owned())));
}

#[test]
fn typing_or_pasting_on_arrival_replaces_the_value_and_one_undo_brings_it_back() {
    for (name, typed, expected) in [
        ("mobilePhone", "23456783", "\"+4723456783\""),
        ("country", "sve", "\"SE\""),
        ("birthDate", "170588", "\"1988-05-17T00:00:00\""),
        ("email", "k@moen.no", "\"k@moen.no\""),
        ("zip", "0153", "\"0153\""),
    ] {
        for way in 0..3 {
            let mut model = full();
            go(&mut model, name);
            let before = value(&model, name);
            match way {
                0 => drop(press(&mut model, typed)),
                1 => burst(&mut model, typed),
                _ => drop(update(
                    &mut model,
                    now(),
                    Msg::Input(Event::Paste(typed.to_owned())),
                )),
            }
            press(&mut model, "Tab");
            assert_eq!(value(&model, name), expected, "{name}");
            press(&mut model, "Ctrl+z");
            assert_eq!(value(&model, name), before, "{name}");
            assert_eq!(edits(&model), [], "{name}");
        }
    }
}

#[test]
fn every_way_to_a_field_selects_its_value() {
    let mut model = full();
    assert_eq!(selected(&model).as_deref(), Some("Kari"), "opened");
    for (keys, expected) in [
        ("Tab", " Nord mann "),
        ("End BackTab", "Kari"),
        ("Home Down", " Nord mann "),
        ("Left Up", "Kari"),
        ("Right Enter", " Nord mann "),
        ("Home Alt+3 Alt+1", " Nord mann "),
        ("X Ctrl+z", " Nord mann "),
        ("X F9", " Nord mann "),
    ] {
        press(&mut model, keys);
        assert_eq!(selected(&model).as_deref(), Some(expected), "{keys}");
    }
    // What is empty has nothing to select.
    go(&mut model, "city");
    assert_eq!(selected(&model), None);
    assert_eq!(edits(&model), []);
}

#[test]
fn the_keys_of_the_cursor_set_it_instead() {
    for (keys, expected) in [
        ("Left x", "\"xKari\""),
        ("Home x", "\"xKari\""),
        ("Right x", "\"Karix\""),
        ("End x", "\"Karix\""),
        ("Backspace", "null"),
        ("Delete", "null"),
        ("x", "\"x\""),
    ] {
        let mut model = full();
        press(&mut model, keys);
        assert_eq!(value(&model, "firstName"), expected, "{keys}");
    }
}

#[test]
fn the_selection_is_kept_or_lost_as_the_text_is() {
    // A dialog over the field is no arrival: what was typed goes on.
    let mut model = full();
    press(&mut model, "x Ctrl+p Esc y Ctrl+s Esc z");
    assert_eq!(value(&model, "firstName"), "\"xyz\"");
    // A reading leaves the cursor and the selection where they are.
    for (keys, expected) in [("Tab BackTab", "\"n\""), ("End", "\"Karin\"")] {
        let mut model = full();
        press(&mut model, keys);
        let effects = requests(press(&mut model, "Ctrl+r"));
        let [Effect::Load(id, ..)] = effects.as_slice() else {
            panic!("one reading is asked for");
        };
        came(&mut model, now(), *id, Ok(reading(FULL)));
        press(&mut model, "n");
        assert_eq!(value(&model, "firstName"), expected);
    }
}

#[test]
fn what_is_arrived_at_and_left_stays_to_the_byte() {
    let mut model = full();
    let fields = model.open().unwrap().loaded.as_ref().unwrap();
    let count = fields.profile.fields.len();
    for keys in ["Tab", "BackTab", "End Tab", "Left Tab"] {
        for _ in 0..count {
            press(&mut model, keys);
        }
    }
    assert_eq!(edits(&model), []);
}

#[test]
fn a_letter_selects_in_a_choice_as_in_a_native_select() {
    let genders = ["Female", "Male", "Mx", "Non binary", "Unknown"];
    let mut model = full_in(|environment| {
        environment.genders = genders.map(str::to_owned).to_vec();
    });
    go(&mut model, "gender");
    for (keys, expected) in [
        ("m", "Male"),
        // Again: round those that begin with it.
        ("m", "Mx"),
        ("m", "Male"),
        ("M", "Mx"),
        // What goes on with no value begins anew.
        ("f", "Female"),
        ("e", "Female"),
        ("u", "Unknown"),
        ("Tab BackTab m x", "Mx"),
        ("n o n Space b", "Non binary"),
        // A letter of none changes nothing.
        ("q", "Non binary"),
        // Space opens the list; a letter marks there, and Enter takes.
        ("Space f", "Non binary"),
        ("Enter", "Female"),
        ("Alt+Down m Tab BackTab", "Male"),
        ("Space u Esc", "Male"),
        ("End u", "Unknown"),
    ] {
        press(&mut model, keys);
        assert_eq!(value(&model, "gender"), format!("\"{expected}\""), "{keys}");
        assert_eq!(model.focused_field().unwrap().0.name, "gender", "{keys}");
    }
    press(&mut model, "q");
    assert_eq!(
        told(&model),
        "Gender: choose one of Female, Male, Mx, Non binary or Unknown."
    );
    burst(&mut model, "female");
    assert_eq!(value(&model, "gender"), "\"Female\"");
    press(&mut model, "Backspace");
    assert_eq!(value(&model, "gender"), "null");
}

#[test]
fn a_switch_takes_its_letters_and_space_toggles_it() {
    let mut model = full();
    press(&mut model, "Alt+4 Tab Y");
    assert_eq!(value(&model, "acceptsEmail"), "true");
    press(&mut model, "N");
    assert_eq!(value(&model, "acceptsEmail"), "false");
    press(&mut model, "y Space");
    assert_eq!(value(&model, "acceptsEmail"), "false");
    // Enter, Up and Down only move.
    press(&mut model, "Enter Up Down");
    assert_eq!(model.focused_field().unwrap().0.name, "acceptsSms");
    assert_eq!(value(&model, "acceptsEmail"), "false");
}

#[test]
fn boxes_of_dialogs_and_tables_are_selected_when_they_open_with_a_text() {
    let box_text = |model: &Model| match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Finder(finder)) => finder.input.text(),
        Some(LayerKind::Ticket(input)) => input.text(),
        other => panic!("it has a box, not {other:?}"),
    };
    let mut model = empty(|_| {});
    start(&mut model, Some("123456"));
    assert_eq!(box_text(&model), "123456");
    press(&mut model, "7");
    assert_eq!(box_text(&model), "7");

    let mut model = full();
    model.open_mut().unwrap().ticket = "OLD-1".to_owned();
    perform(&mut model, Action::Ticket, None);
    press(&mut model, "NEW");
    assert_eq!(box_text(&model), "NEW");

    let mut model = full();
    press(&mut model, "Alt+3 w");
    let bar = |model: &Model| {
        let view = &model.open().unwrap().loaded.as_ref().unwrap().promotions;
        view.what_if.inputs[1].text()
    };
    press(&mut model, "Tab s1 Tab BackTab s2");
    assert_eq!(bar(&model), "s2");
}

#[test]
fn a_line_loses_the_blanks_at_its_ends_and_is_kept_composed() {
    let typed = "\u{a0} A\u{30a}se\u{a0}Lie ";
    for (name, expected) in [
        ("firstName", "\"\u{c5}se Lie\""),
        ("address", "\"\u{c5}se Lie\""),
        ("city", "\"\u{c5}se Lie\""),
        ("favoriteStores", "[\"S1\",204,\"\u{c5}se Lie\"]"),
        ("interests", "[\"\u{c5}se Lie\"]"),
    ] {
        for is_pasted in [true, false] {
            let mut model = full();
            go(&mut model, name);
            let event = if is_pasted {
                Event::Paste
            } else {
                Event::Letters
            };
            update(&mut model, now(), Msg::Input(event(typed.to_owned())));
            press(&mut model, "Tab");
            assert_eq!(value(&model, name), expected, "{name}");
        }
    }
    let mut model = full();
    perform(&mut model, Action::Ticket, None);
    burst(&mut model, typed);
    press(&mut model, "Enter");
    assert_eq!(model.open().unwrap().ticket(), Some("\u{c5}se Lie"));
}
