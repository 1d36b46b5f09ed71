//! What is asked for by name instead of by key: it does what the keys do.

use super::*;
use crate::app::view;

fn fill(model: &mut Model, at: &str, text: &str) {
    let at = at.parse().unwrap();
    update(model, now(), Msg::Fill(at, text.to_owned()));
}

#[test]
fn a_filled_field_is_as_if_typed_over_and_left() {
    let mut model = opened();
    fill(&mut model, "/mobilePhone", " 98 76 54 32");
    fill(&mut model, "/mobilePhone", "98 76 54 33");
    assert_eq!(
        edits(&model),
        [edit("/mobilePhone", "\"+4798765433\"")],
        "the second one takes the place of the first"
    );
    fill(&mut model, "/email", "");
    fill(&mut model, "/country", "swede");
    fill(&mut model, "/favoriteStores", "S1, S2,S1");
    fill(&mut model, "/consents/acceptsSms", "no");
    assert_eq!(
        edits(&model)[1..],
        [
            edit("/email", "null"),
            edit("/country", "\"SE\""),
            edit("/favoriteStores", "[\"S1\",\"S2\"]"),
            edit("/consents/acceptsSms", "false"),
        ]
    );
    for _ in 0..5 {
        update(&mut model, now(), Msg::Do(Action::Undo));
    }
    assert_eq!(
        edits(&model),
        [edit("/mobilePhone", "\"+4798765432\"")],
        "each is one step of undo"
    );
}

#[test]
fn what_a_field_cannot_take_is_told_and_stays_out_of_a_switch() {
    let mut model = opened();
    fill(&mut model, "/consents/acceptsSms", "perhaps");
    assert_eq!(edits(&model), []);
    assert!(told(&model).contains("yes, no"), "{}", told(&model));
    fill(&mut model, "/externalId", "E-2");
    assert_eq!(edits(&model), []);
    assert!(told(&model).starts_with("External id"), "{}", told(&model));
    // A text stays as typed, and is what a save complains about.
    fill(&mut model, "/birthDate", "yesterday");
    assert_eq!(edits(&model), [edit("/birthDate", "\"yesterday\"")]);
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    assert!(loaded.problems[0].1.blocking);
    let mut model = opened_in(|environment| environment.read_only = true);
    fill(&mut model, "/email", "x@e.no");
    assert_eq!(edits(&model), []);
    assert_eq!(told(&model), model.words.label(say::LOCKED_ENVIRONMENT));
}

#[test]
fn extra_is_filled_as_a_whole_or_by_member_and_names_its_mistake() {
    let mut model = opened();
    let extra = view::Extra::at().to_string();
    fill(&mut model, &extra, r#"{"tier": "silver", "n": 1.10}"#);
    assert_eq!(
        edits(&model),
        [edit("/extendedProperties/tier", "\"silver\"")]
    );
    fill(&mut model, "/extendedProperties/n", "2");
    fill(&mut model, "/extendedProperties/new", "[1]");
    assert_eq!(
        edits(&model)[1..],
        [
            edit("/extendedProperties/n", "2"),
            edit("/extendedProperties/new", "[1]")
        ]
    );
    fill(&mut model, "/extendedProperties/n", "{");
    assert!(!told(&model).is_empty());
    assert_eq!(edits(&model).len(), 3);
    fill(&mut model, &extra, "{");
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    assert!(loaded.extra.problem.is_some());
}

#[test]
fn a_customer_is_found_by_words_as_on_the_command_line() {
    let mut model = opened();
    let effects = requests(update(
        &mut model,
        now(),
        Msg::Find("+4790123456".to_owned()),
    ));
    assert!(matches!(effects.as_slice(), [Effect::Load(..)]));
    update(&mut model, now(), Msg::Find("12345678".to_owned()));
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(matches!(top, Some(LayerKind::Finder(_))));
}
