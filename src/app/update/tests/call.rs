//! Tables over what an agent does with a caller on the phone: putting a whole save back, towns of postcodes.

use super::*;
use crate::{
    app::draft::Local,
    save::Code,
    store::{JournalChange, JournalSave, Values},
};

/// A customer of Norway, in Oslo unless told otherwise.
const OLA: &str = r#"{"data":{"id":"O1","externalId":"E-7","firstName":"Ola","lastName":"Nordmann","mobilePhone":"+4790123456",
  "email":"ola@example.no","address":"Storgata 1","zip":"0153","city":"Oslo","country":"NO"}}"#;

/// That customer on the screen, known to the local data with these saves.
fn with(text: &str, saves: Vec<JournalSave>) -> Model {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-7")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let local = Local {
        saves,
        ..Local::default()
    };
    came_with(&mut model, now(), (*id, Ok(reading(text))), local);
    model
}

fn change(pointer: &str, old: &str, new: &str) -> JournalChange {
    let json = |text: &str| Some(format!("\"{text}\"")).filter(|_| !text.is_empty());
    JournalChange {
        pointer: pointer.to_owned(),
        label: pointer.to_owned(),
        values: Some(Values {
            old: json(old),
            new: json(new),
            old_words: Some(old.to_owned()),
            new_words: new.to_owned(),
            made: None,
        }),
    }
}

fn saved(changes: Vec<JournalChange>) -> JournalSave {
    JournalSave {
        id: 1,
        environment: "demo".to_owned(),
        customer: "id:O1".to_owned(),
        aliases: Vec::new(),
        name: "Ola Nordmann".to_owned(),
        at: now().wall,
        ended: Code::Stored.into(),
        attempts: 1,
        ticket: None,
        changes,
    }
}

fn is_reviewed(model: &Model) -> bool {
    let top = model.layers.last().map(|layer| &layer.kind);
    matches!(top, Some(LayerKind::Review(_)))
}

#[test]
fn a_whole_save_is_put_back_from_its_heading_through_the_review() {
    let moved = vec![
        change("/address", "Strandgaten 2", "Storgata 1"),
        change("/zip", "5003", "0153"),
        change("/city", "", "Oslo"),
    ];
    let back = [
        edit("/address", "\"Strandgaten 2\""),
        edit("/zip", "\"5003\""),
        edit("/city", "null"),
    ];
    let mut model = with(OLA, vec![saved(moved), saved(vec![])]);
    press(&mut model, "Alt+6 F9");
    assert_eq!(edits(&model), back);
    assert!(is_reviewed(&model));
    assert_eq!(told(&model), "3 old values are back. Ctrl+Z undoes that.");
    press(&mut model, "F9");
    assert!(
        is_reviewed(&model),
        "the key that opened it confirms nothing"
    );
    press(&mut model, "Esc");
    assert_eq!(model.open().unwrap().tab, Tab::Journal);
    assert_eq!(edits(&model), back);
    // One step of undo takes all of them away.
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), []);
    press(&mut model, "Alt+6 F9");
    let effects = press(&mut model, "Enter");
    assert!(
        matches!(effects.as_slice(), [Effect::Load(..)]),
        "{effects:?}"
    );
}

#[test]
fn what_cannot_be_put_back_of_a_save_is_told_and_the_rest_comes_back() {
    let wiped = JournalChange {
        values: None,
        ..change("/lastName", "", "")
    };
    let moved = vec![
        change("/address", "Strandgaten 2", "Storgata 1"),
        change("/zip", "5003", "7012"),
        wiped,
        // The old value stands there by now.
        change("/city", "Oslo", "Bergen"),
    ];
    let mut model = with(OLA, vec![saved(moved)]);
    press(&mut model, "Alt+6 F9");
    assert_eq!(edits(&model), [edit("/address", "\"Strandgaten 2\"")]);
    assert!(is_reviewed(&model));
    let told = told(&model);
    assert!(told.starts_with("Zip: it has changed since"), "{told}");
    assert!(told.contains("Last name: the old value was past"), "{told}");

    let mut model = with(OLA, vec![saved(vec![change("/city", "Oslo", "Bergen")])]);
    press(&mut model, "Alt+6 F9");
    assert_eq!((edits(&model), model.layers.len()), (vec![], 0));
    let told = super::told(&model);
    assert_eq!(told, "Every field of that save has its old value already.");
}

#[test]
fn below_the_heading_one_field_is_put_back() {
    let moved = vec![
        change("/address", "Strandgaten 2", "Storgata 1"),
        change("/zip", "5003", "0153"),
    ];
    let mut model = with(OLA, vec![saved(moved)]);
    press(&mut model, "Alt+6 Down Down F9");
    assert_eq!(edits(&model), [edit("/zip", "\"5003\"")]);
    assert_eq!(model.open().unwrap().tab, Tab::Profile);
}

#[test]
fn a_heading_is_copied_as_the_line_of_its_save() {
    let mut model = with(OLA, vec![saved(vec![change("/zip", "5003", "0153")])]);
    let effects = press(&mut model, "Alt+6 Alt+c");
    let [Effect::Copy(text)] = effects.as_slice() else {
        panic!("it is copied, not {effects:?}");
    };
    assert!(
        text.starts_with("Ola Nordmann (E-7): zip is now 0153, was 5003."),
        "{text}"
    );
}

fn warning(model: &Model, at: &str) -> String {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let problem = loaded.problem(&at.parse().unwrap());
    let words = |problem: &crate::customer::Problem| {
        assert!(!problem.blocking);
        model.words.text(&voice::problem(problem))
    };
    problem.map_or_else(String::new, words)
}

#[test]
fn the_town_of_a_changed_zip_is_doubted_offered_and_taken_by_tab_alone() {
    let to_zip = "Ctrl+g z";
    for (leaves, city) in [
        ("Tab", Some("\"Bergen\"")),
        ("Down", None),
        ("Enter", None),
        ("BackTab", None),
        ("Ctrl+s Esc", None),
        ("Alt+4", None),
    ] {
        let mut model = with(OLA, vec![]);
        press(&mut model, to_zip);
        press(&mut model, "5003 Tab");
        assert_eq!(model.focused_field().unwrap().0.name, "city");
        // Nothing has changed by itself.
        assert_eq!(edits(&model), [edit("/zip", "\"5003\"")]);
        assert_eq!(warning(&model, "/zip"), "the zip belongs to Bergen.");
        press(&mut model, leaves);
        let mut expected = vec![edit("/zip", "\"5003\"")];
        expected.extend(city.map(|city| edit("/city", city)));
        assert_eq!(edits(&model), expected, "{leaves}");
        if city.is_some() {
            assert_eq!(
                (warning(&model, "/zip"), warning(&model, "/city")),
                Default::default()
            );
            assert_ne!(model.focused_field().unwrap().0.name, "city");
            press(&mut model, "Ctrl+z");
            assert_eq!(edits(&model), [edit("/zip", "\"5003\"")]);
        }
    }
}

#[test]
fn a_typed_town_stays_and_is_doubted_where_it_is_another() {
    let mut model = with(OLA, vec![]);
    press(&mut model, "Ctrl+g z");
    press(&mut model, "5003 Tab Voss Tab");
    assert_eq!(
        edits(&model),
        [edit("/zip", "\"5003\""), edit("/city", "\"Voss\"")]
    );
    assert_eq!(warning(&model, "/city"), "the zip belongs to Bergen.");
    // It is told once.
    assert_eq!(warning(&model, "/zip"), "");
    press(&mut model, "Ctrl+s");
    assert!(is_reviewed(&model), "a doubt stops nothing");
}

#[test]
fn nothing_is_offered_where_nothing_was_changed_or_nothing_is_known() {
    for (text, zip) in [
        // Passing by changes nothing, whatever stands there.
        (OLA.replace("Oslo", "Bergen"), ""),
        (OLA.replace("\"city\":\"Oslo\",", ""), ""),
        // No list of that country, no such postcode, or the same town.
        (OLA.replace("\"NO\"", "\"SE\""), "11351"),
        (OLA.to_owned(), "0002"),
        (OLA.to_owned(), "0155"),
        (OLA.replace("Oslo", "OSLO"), "0155"),
    ] {
        let mut model = with(&text, vec![]);
        press(&mut model, "Ctrl+g z");
        press(&mut model, zip);
        press(&mut model, "Tab Tab");
        let of_city = edits(&model).into_iter().filter(|(at, _)| at == "/city");
        assert_eq!(of_city.count(), 0, "{text} {zip}");
        assert_eq!(warning(&model, "/zip"), "", "{text} {zip}");
    }
    let mut model = with(OLA, vec![]);
    press(&mut model, "Ctrl+g z");
    press(&mut model, "5003 Tab Backspace Tab");
    assert_eq!(
        edits(&model)[1],
        edit("/city", "\"Bergen\""),
        "emptied, it is offered again"
    );
}

#[test]
fn a_lock_offers_nothing() {
    let mut model = with(OLA, vec![]);
    press(&mut model, "Ctrl+g z");
    press(&mut model, "5003 Tab");
    model.open_mut().unwrap().elsewhere = Some(holder(Claimant::Editor));
    press(&mut model, "Tab");
    assert_eq!(edits(&model), [edit("/zip", "\"5003\"")]);
}
