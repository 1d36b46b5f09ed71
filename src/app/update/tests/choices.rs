//! Tables over fields with a list to choose from.

use super::*;

/// Kari of Norway, with that field in focus.
fn at(name: &str) -> Model {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let kari = KARI.replace(
        "\"firstName\"",
        "\"country\":\"NO\", \"gender\":\"Male\", \"firstName\"",
    );
    came(&mut model, now(), *id, Ok(reading(&kari)));
    while model.focused_field().unwrap().0.name != name {
        press(&mut model, "Tab");
    }
    model
}

/// What stands in the field, and the row that is marked while the list is open.
fn shown(model: &Model) -> (String, Option<String>) {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    match &loaded.profile.editor {
        crate::app::form::Editor::Choice(choice) => {
            let marked = choice.proposed().filter(|_| choice.is_open);
            (choice.input.text(), marked)
        }
        other => panic!("it is a choice, not {other:?}"),
    }
}

fn text(value: &str, marked: Option<&str>) -> (String, Option<String>) {
    (value.to_owned(), marked.map(str::to_owned))
}

#[test]
fn the_list_opens_on_the_value_in_force_and_taking_that_changes_nothing() {
    for (name, value) in [("country", "NO"), ("gender", "Male")] {
        for leaves in ["Enter", "Tab", "Esc", "Ctrl+s"] {
            let mut model = at(name);
            press(&mut model, "Alt+Down");
            assert_eq!(shown(&model), text(value, Some(value)));
            press(&mut model, leaves);
            assert_eq!(edits(&model), [], "{name}, {leaves}");
        }
    }
    // What is not on offer, or not there, is a row of its own.
    for (typed, stands) in [("Backspace", ""), ("Atlantis", "Atlantis")] {
        let mut model = at("country");
        press(&mut model, typed);
        let before = edits(&model);
        press(&mut model, "Alt+Down");
        assert_eq!(shown(&model), text(stands, Some(stands)));
        press(&mut model, "Enter");
        assert_eq!(edits(&model), before);
    }
}

#[test]
fn typing_into_the_list_begins_anew_and_esc_gives_the_old_value_back() {
    let mut model = at("country");
    press(&mut model, "Alt+Down sve");
    assert_eq!(shown(&model), text("sve", Some("SE")));
    press(&mut model, "Esc");
    assert_eq!(shown(&model), text("NO", None));
    assert_eq!(edits(&model), []);
    // Also where nothing fits any more, or a code is complete.
    for typed in ["sveabc", "SE"] {
        press(&mut model, &format!("Alt+Down {typed} Esc"));
        assert_eq!((shown(&model), edits(&model)), (text("NO", None), vec![]));
    }
    let paste = |text: &str| Msg::Input(Event::Paste(text.to_owned()));
    press(&mut model, "Alt+Down");
    update(&mut model, now(), paste("Danmark"));
    assert_eq!(shown(&model), text("Danmark", Some("DK")));
    press(&mut model, "Enter");
    assert_eq!(edits(&model), [edit("/country", "\"DK\"")]);
    // What was taken stays taken.
    press(&mut model, "Esc");
    assert_eq!(edits(&model), [edit("/country", "\"DK\"")]);
}

#[test]
fn leaving_takes_what_is_marked_also_where_only_the_arrows_chose_it() {
    let mut model = at("gender");
    press(&mut model, "Alt+Down Down Tab");
    assert_eq!(edits(&model), [edit("/gender", "\"Unknown\"")]);
    let mut model = at("country");
    press(&mut model, "swe Tab");
    assert_eq!(edits(&model), [edit("/country", "\"SE\"")]);
    press(&mut model, "BackTab Alt+Down Up Esc Tab");
    assert_eq!(edits(&model), [edit("/country", "\"SE\"")]);
}

#[test]
fn the_wheel_looks_through_the_list_and_chooses_nothing() {
    let (gender, country) = ("gender", "country");
    let unknown = vec![edit("/gender", "\"Unknown\"")];
    let sweden = vec![edit("/country", "\"SE\"")];
    for (name, opens, leaves, expected) in [
        (gender, "Alt+Down", "Tab", vec![]),
        (gender, "Alt+Down", "BackTab", vec![]),
        (gender, "Alt+Down", "Ctrl+s", vec![]),
        (gender, "Alt+Down", "Esc", vec![]),
        (country, "Alt+Down", "Tab", vec![]),
        // What typing has marked is taken, not what the wheel went on to.
        (country, "sw", "Tab", sweden.clone()),
        // A key that chooses what the wheel went to.
        (gender, "Alt+Down", "Enter", unknown.clone()),
        (gender, "Alt+Down", "Down Tab", unknown),
        (country, "Alt+Down", "sve Tab", sweden),
    ] {
        let mut model = at(name);
        press(&mut model, opens);
        let (_, before) = shown(&model);
        update(
            &mut model,
            now(),
            Msg::Wheeled {
                down: true,
                over: None,
            },
        );
        let (_, marked) = shown(&model);
        assert!(marked.is_some() && marked != before, "{opens}: {marked:?}");
        assert_eq!(model.focused_field().unwrap().0.name, name);
        press(&mut model, leaves);
        assert_eq!(edits(&model), expected, "{name}: {opens} {leaves}");
    }
}

#[test]
fn countries_are_proposed_in_the_language_of_the_agent() {
    let mut model = at("country");
    model.speak(crate::config::Language::Finnish);
    press(&mut model, "s");
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let crate::app::form::Editor::Choice(choice) = &loaded.profile.editor else {
        panic!("it is a choice");
    };
    let names: Vec<_> = choice.options.iter().map(|(_, name)| &**name).collect();
    assert_eq!(
        names[..3],
        ["Suomi", "Saint Helena", "Saint Kitts ja Nevis"]
    );
    // What it is called in another language finds it, too.
    assert!(names.contains(&"Ruotsi"), "{names:?}");
}
