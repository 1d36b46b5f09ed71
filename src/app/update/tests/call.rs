//! Tables over what an agent does with a caller on the phone: putting a whole save back, towns of postcodes, the same once
//! more for the next customer, and what has become of what was saved before.

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
            is_told: false,
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

/// Kari, who lives where Ola does.
const NEXT: &str = r#"{"data":{"id":"K2","externalId":"E-8","firstName":"Kari","lastName":"Moe","mobilePhone":"+4791234567",
  "address":"Lia 3","zip":"7012","city":"Trondheim","country":"NO","favoriteStores":["S3"]}}"#;

/// Opens one more customer.
fn open_next(model: &mut Model, who: &str, text: &str) {
    press(model, "Ctrl+o");
    let effects = press(model, &format!("{who} Enter"));
    let [.., Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("a reading is asked for, not {effects:?}");
    };
    came(model, now(), *id, Ok(reading(text)));
}

/// Sends what is reviewed to a server that stores it; the body.
fn send(model: &mut Model, text: &str) -> String {
    let effects = press(model, "Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read first, not {effects:?}");
    };
    let effects = requests(came(model, now(), *id, Ok(reading(text))));
    let [Effect::Send(id, request, _)] = effects.as_slice() else {
        panic!("it is sent, not {effects:?}");
    };
    let body = String::from_utf8(request.body.clone()).unwrap();
    let answer = format!("{{\"data\":{body}}}");
    update(model, now(), Msg::Answered(*id, Ok(reading(&answer))));
    assert!(outcome(model).starts_with("Saved at"), "{}", outcome(model));
    body
}

#[test]
fn the_last_save_is_repeated_on_the_next_customer_through_the_review() {
    let ola = OLA.replace(r#""country""#, r#""favoriteStores":["S1","S2"],"country""#);
    let mut model = with(&ola, vec![]);
    press(&mut model, "Alt+a");
    assert_eq!(
        told(&model),
        "Nothing has been saved since the program started."
    );
    press(&mut model, "Ctrl+g a");
    press(&mut model, "Fjordveien");
    let stores: crate::record::Pointer = "/favoriteStores".parse().unwrap();
    update(&mut model, now(), Msg::Fill(stores, "S2, S9".to_owned()));
    press(&mut model, "Ctrl+s");
    send(&mut model, &ola);
    press(&mut model, "Alt+a");
    let told_now = told(&model);
    assert_eq!(
        told_now,
        "Nothing to repeat: what was saved for Ola Nordmann is here already."
    );
    open_next(&mut model, "ext:E-8", NEXT);
    press(&mut model, "Alt+a");
    let expected = [
        edit("/address", "\"Fjordveien\""),
        // What was added is added, and what was taken out is not there.
        edit("/favoriteStores", r#"["S3","S9"]"#),
    ];
    assert_eq!(edits(&model), expected);
    assert!(is_reviewed(&model));
    assert_eq!(
        told(&model),
        "Repeated 2 changes from Ola Nordmann. Ctrl+Z undoes that."
    );
    press(&mut model, "Esc Ctrl+z");
    assert_eq!(edits(&model), [], "it is one step");
    press(&mut model, "Alt+a");
    assert!(send(&mut model, NEXT).contains("Fjordveien"));
}

#[test]
fn an_untouched_field_takes_the_value_of_the_customer_before() {
    let mut model = with(OLA, vec![]);
    press(&mut model, "Ctrl+g a F9");
    assert_eq!(
        (edits(&model), told(&model)),
        (vec![], "This field has not been changed.".to_owned())
    );
    open_next(&mut model, "ext:E-8", NEXT);
    press(&mut model, "Ctrl+g a F9");
    assert_eq!(edits(&model), [edit("/address", "\"Storgata 1\"")]);
    assert_eq!(
        told(&model),
        "Address: copied from Ola Nordmann. Ctrl+Z undoes that."
    );
    // Once more, and it is what it was; and so with undo.
    press(&mut model, "F9");
    assert_eq!(edits(&model), []);
    press(&mut model, "F9 Ctrl+z");
    assert_eq!(edits(&model), []);
    // What he does not have is no value to take, and what both have is none either.
    press(&mut model, "Ctrl+g o F9");
    assert_eq!(edits(&model), []);
    assert_eq!(told(&model), "Country: Ola Nordmann has the same value.");
    update(&mut model, now(), Msg::Find("ext:E-7".to_owned()));
    press(&mut model, "Ctrl+g e F9");
    assert_eq!(told(&model), "E-mail: Kari Moe has no value there.");
    assert_eq!(edits(&model), []);
}

#[test]
fn who_was_closed_is_the_customer_before_all_the_same() {
    let mut model = with(OLA, vec![]);
    press(&mut model, "Alt+w Esc");
    open_next(&mut model, "ext:E-8", NEXT);
    press(&mut model, "Ctrl+g a F9");
    assert_eq!(edits(&model), [edit("/address", "\"Storgata 1\"")]);
}

/// The same saves, so many hours ago.
fn ago(hours: i64, changes: Vec<JournalChange>) -> JournalSave {
    JournalSave {
        at: now().wall - jiff::SignedDuration::from_hours(hours),
        ..saved(changes)
    }
}

#[test]
fn what_somebody_else_has_changed_since_is_told_once_and_put_back_through_the_review() {
    let saves = vec![
        ago(24, vec![change("/email", "x@example.no", "ola@moen.no")]),
        ago(
            48,
            vec![
                change("/zip", "5003", "0153"),
                change("/city", "Bergen", "OSLO"),
            ],
        ),
    ];
    let mut model = with(OLA, saves);
    let words = told(&model);
    assert_eq!(
        words,
        "E-mail: saved here as ola@moen.no, now ola@example.no. Somebody else changed it between 20 Sep 2026 14:13 UTC and \
         21 Sep 2026 14:13 UTC. Alt+P puts it back."
    );
    // It is told once, whatever else is read.
    let effects = press(&mut model, "Ctrl+r");
    assert_eq!(told(&model), "");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("a reading is asked for, not {effects:?}");
    };
    came(&mut model, later(5), *id, Ok(reading(OLA)));
    assert_eq!(told(&model), "");
    press(&mut model, "Alt+p");
    assert_eq!(edits(&model), [edit("/email", "\"ola@moen.no\"")]);
    assert!(is_reviewed(&model));
    press(&mut model, "Esc Ctrl+z Alt+p");
    assert_eq!(edits(&model), []);
    let words = told(&model);
    assert!(
        words.starts_with("Nobody else has changed what was saved here"),
        "{words}"
    );
}

#[test]
fn the_local_data_is_told_that_it_was_told() {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-7")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let saves = vec![
        ago(2, vec![change("/email", "", "ola@moen.no")]),
        ago(3, vec![change("/city", "", "Voss")]),
    ];
    let local = Local {
        saves,
        ..Local::default()
    };
    let effects = came_with(&mut model, now(), (*id, Ok(reading(OLA))), local);
    let at = effects.iter().find_map(|effect| match effect {
        Effect::Told(_, at) => Some(at.as_slice()),
        _ => None,
    });
    assert_eq!(
        at,
        Some(["/email".to_owned(), "/city".to_owned()].as_slice())
    );
    let words = told(&model);
    assert!(
        words.contains("E-mail and City. Alt+P puts it back."),
        "{words}"
    );
}

#[test]
fn nothing_is_told_of_what_lasts_or_was_perhaps_never_there() {
    let gone = || vec![change("/email", "x@example.no", "ola@moen.no")];
    let told_before = {
        let mut save = ago(24, gone());
        save.changes[0].values.as_mut().unwrap().is_told = true;
        save
    };
    let not_stored = |code: Code| JournalSave {
        ended: code.into(),
        ..ago(24, gone())
    };
    for (saves, why) in [
        (
            vec![ago(24, vec![change("/email", "", "OLA@Example.no")])],
            "another form",
        ),
        (
            vec![ago(24, vec![change("/mobilePhone", "", "90 12 34 56")])],
            "another form",
        ),
        (
            vec![ago(24, vec![change("/city", "", "OSLO")])],
            "another form",
        ),
        (vec![ago(0, gone())], "saved since the reading was begun"),
        (vec![told_before], "told before"),
        (
            vec![not_stored(Code::Unsure)],
            "nobody knows that it was stored",
        ),
        (
            vec![not_stored(Code::PartlyStored)],
            "the server stored something else",
        ),
        (vec![not_stored(Code::Refused)], "refused"),
        (
            vec![
                ago(1, vec![change("/email", "", "ola@example.no")]),
                ago(24, gone()),
            ],
            "saved again",
        ),
    ] {
        let model = with(OLA, saves);
        assert_eq!(told(&model), "", "{why}");
        assert!(model.open().unwrap().lost.is_empty(), "{why}");
    }
}

#[test]
fn the_curtain_falls_after_idle_minutes_and_f8_raises_it() {
    let idle = Duration::from_secs(600);
    let mut model = empty(|_| {});
    model.curtain = Some(idle);
    let wait = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Wait(id, time) => Some((*id, *time)),
            _ => None,
        })
    };
    let (id, time) = wait(&update(&mut model, now(), Msg::Resized(80, 24))).unwrap();
    assert_eq!(time, idle);
    // A key after four minutes, and it waits for what is left of its own ten.
    let key = |code| Msg::Input(Event::Key(KeyEvent::from(code)));
    assert_eq!(
        wait(&update(&mut model, later(240), key(KeyCode::Up))),
        None
    );
    let effects = update(&mut model, later(600), Msg::Woken(id));
    assert_eq!(wait(&effects), Some((id, Duration::from_secs(240))));
    assert!(!model.masked);
    update(&mut model, later(840), Msg::Woken(id));
    assert!(model.masked);
    let words = told(&model);
    assert_eq!(
        words,
        "Nobody pressed a key for 10 minutes: personal data is covered. F8 shows it again."
    );
    let effects = update(&mut model, later(900), key(KeyCode::F(8)));
    assert!(!model.masked);
    let (next, time) = wait(&effects).unwrap();
    assert_eq!(time, idle);
    // Covered by hand meanwhile, there is nothing to say.
    update(&mut model, later(910), key(KeyCode::F(8)));
    update(&mut model, later(1500), Msg::Woken(next));
    assert!(
        model.masked && !told(&model).starts_with("Nobody"),
        "{}",
        told(&model)
    );
    // Without the setting nothing waits.
    let mut model = empty(|_| {});
    assert_eq!(wait(&update(&mut model, now(), Msg::Resized(80, 24))), None);
}

#[test]
fn what_a_caller_says_is_compared_and_the_dialog_makes_room_for_the_next() {
    let mut model = with(OLA, vec![]);
    press(&mut model, "Alt+k");
    let checked = |model: &mut Model, said: &str| {
        update(model, now(), Msg::Input(Event::Paste(said.to_owned())));
        let LayerKind::Check(input) = &model.layers.last().unwrap().kind else {
            panic!("the check is open");
        };
        let found = crate::app::words::checked(model, &input.text());
        press(model, "Enter");
        found
            .map(|(words, _)| model.words.text(&words))
            .unwrap_or_default()
    };
    for (said, expected) in [
        ("90 12 34 56", "Matches the mobile phone."),
        ("ola nordmann", "Matches the first name and last name."),
        ("OLA@EXAMPLE.NO", "Matches the e-mail."),
        (
            "storgata 1, 0153 oslo",
            "Matches the address, zip and city.",
        ),
        ("Kari", "No match."),
    ] {
        assert_eq!(checked(&mut model, said), expected);
    }
    press(&mut model, "Esc");
    assert!(model.layers.is_empty());
}
