//! Tables over discarding: what goes, what stays, and how it comes back.

use super::*;
use crate::{
    app::draft::{Dropped, References},
    store::{DraftLine, DraftState},
    voice::say,
};

fn read(model: &mut Model, text: &str) {
    let effects = press(model, "Ctrl+r");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    came(model, now(), *id, Ok(reading(text)));
}

fn theirs() -> String {
    KARI.replace("\"Kari\"", "\"Kira\"")
}

fn conflicts(model: &Model) -> Vec<String> {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let places = loaded.conflicts.iter().map(|one| one.at.to_string());
    places.collect()
}

fn question(model: &Model) -> &Question {
    match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Ask(question)) => question,
        other => panic!("a question, not {other:?}"),
    }
}

/// Everything that a key asks for, the local data too.
fn all(model: &mut Model, code: KeyCode, modifiers: KeyModifiers) -> Vec<Effect> {
    let event = Event::Key(KeyEvent::new(code, modifiers));
    update(model, now(), Msg::Input(event))
}

fn enter(model: &mut Model) -> Vec<Effect> {
    all(model, KeyCode::Enter, KeyModifiers::NONE)
}

const ASK: &str = "Ctrl+p discard Enter";

#[test]
fn discarding_asks_and_rests_on_no() {
    let mut model = opened();
    assert!(Action::Discard.unavailable(&model).is_some());
    press(&mut model, "End ne Tab Nord");
    press(&mut model, ASK);
    assert_eq!(
        asked(&model),
        "Discard 2 unsaved changes to Kari?\nUntil you close the customer, Ctrl+Z brings this back."
    );
    assert_eq!(question(&model).on, Answer::No);
    press(&mut model, "Enter");
    assert_eq!(edits(&model).len(), 2);
    press(&mut model, ASK);
    press(&mut model, "Esc");
    assert_eq!(edits(&model).len(), 2);
}

#[test]
fn what_is_discarded_leaves_the_disk_and_comes_back_in_one_step() {
    let mut model = opened();
    press(&mut model, "End ne Tab Nord Tab");
    let kept = update(&mut model, now(), Msg::Keep);
    assert!(matches!(kept.as_slice(), [Effect::Keep(_)]), "{kept:?}");
    press(&mut model, ASK);
    press(&mut model, "Tab");
    let effects = enter(&mut model);
    assert!(
        matches!(effects.as_slice(), [Effect::Discard(_)]),
        "{effects:?}"
    );
    assert_eq!(edits(&model), []);
    let typed = [
        edit("/firstName", "\"Karine\""),
        edit("/lastName", "\"Nord\""),
    ];
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), typed);
    let kept = update(&mut model, now(), Msg::Keep);
    assert!(matches!(kept.as_slice(), [Effect::Keep(_)]), "{kept:?}");
    press(&mut model, "Ctrl+y");
    assert_eq!(edits(&model), []);
    press(&mut model, "Ctrl+z Ctrl+z");
    assert_eq!(
        edits(&model),
        typed[..1],
        "the steps before it are there still"
    );
}

#[test]
fn contested_places_come_back_to_be_decided() {
    for (way, back) in [
        ("Ctrl+p discard Enter Tab Enter", "Ctrl+z"),
        ("Ctrl+z", "Ctrl+y"),
        ("F9", "Ctrl+z"),
        ("Ctrl+u Kira Tab", "Ctrl+z"),
    ] {
        let mut model = opened();
        press(&mut model, "End ne Tab BackTab");
        read(&mut model, &theirs());
        assert_eq!(conflicts(&model), ["/firstName"]);
        press(&mut model, way);
        assert_eq!(
            (edits(&model), conflicts(&model)),
            (vec![], vec![]),
            "{way}"
        );
        press(&mut model, back);
        assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")], "{way}");
        assert_eq!(conflicts(&model), ["/firstName"], "{way}");
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        let base = loaded.conflicts[0]
            .base
            .as_ref()
            .map(crate::record::Json::raw);
        assert_eq!(base, Some("\"Kari\""), "{way}: what the agent began with");
    }
}

/// Somebody else saves between the step and its way back.
#[test]
fn what_comes_back_on_another_answer_is_to_be_decided() {
    for (way, back) in [("discard", "Ctrl+z"), ("undo", "Ctrl+y"), ("old", "Ctrl+z")] {
        let mut model = opened();
        press(&mut model, "End ne");
        match way {
            "discard" => {
                press(&mut model, ASK);
                press(&mut model, "Tab Enter");
            }
            "undo" => drop(press(&mut model, "Ctrl+z")),
            _ => drop(press(&mut model, "F9")),
        }
        read(&mut model, &theirs());
        press(&mut model, back);
        assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")], "{way}");
        assert_eq!(conflicts(&model), ["/firstName"], "{way}");
    }
    // Nothing that was not theirs is to be decided.
    let mut model = opened();
    press(&mut model, "End ne Ctrl+z");
    read(&mut model, KARI);
    press(&mut model, "Ctrl+y");
    assert_eq!(edits(&model).len(), 1);
    assert_eq!(conflicts(&model), Vec::<String>::new());
}

#[test]
fn an_edit_without_a_place_comes_back_too() {
    let consent = r#""extendedConsents":[{"id":"n","name":"A","value":false}],"acceptsTerms""#;
    let with = KARI.replace("\"acceptsTerms\"", consent);
    let mut model = opened();
    read(&mut model, &with);
    press(&mut model, "Alt+4 Tab Tab Tab y");
    assert_eq!(edits(&model).len(), 1, "{:?}", edits(&model));
    let typed = edits(&model);
    read(&mut model, KARI);
    let gone = conflicts(&model);
    assert_eq!(gone.len(), 1);
    press(&mut model, ASK);
    press(&mut model, "Tab Enter");
    assert_eq!(edits(&model), []);
    press(&mut model, "Ctrl+z");
    assert_eq!((edits(&model), conflicts(&model)), (typed, gone));
}

#[test]
fn a_text_in_extra_that_is_no_edit_goes_and_comes_back() {
    for is_alone in [true, false] {
        let mut model = opened();
        if !is_alone {
            press(&mut model, "End ne");
        }
        press(&mut model, "Alt+5");
        update(
            &mut model,
            now(),
            Msg::Input(Event::Paste("{\"half".to_owned())),
        );
        press(&mut model, ASK);
        press(&mut model, "Tab Enter");
        assert_eq!(model.open().unwrap().unsaved(), 0);
        press(&mut model, "Ctrl+z");
        let open = model.open().unwrap();
        assert_eq!(open.unsaved(), if is_alone { 1 } else { 2 });
        let text = open.loaded.as_ref().unwrap().extra.input.text();
        assert!(text.contains("{\"half"), "{text}");
    }
}

#[test]
fn what_is_being_sent_or_may_be_stored_stays_and_that_is_said() {
    let mut model = opened();
    let effects = press(&mut model, "End ne Ctrl+s Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it reads first, not {effects:?}");
    };
    let id = *id;
    assert_eq!(
        Action::Discard.unavailable(&model),
        Some(say::NOT_NOW_ALL_SENT)
    );
    // Typed since: that alone can go.
    press(&mut model, "Tab Nord Tab");
    press(&mut model, ASK);
    assert!(
        asked(&model).starts_with("Discard 1 unsaved change to Kari?"),
        "{}",
        asked(&model)
    );
    assert!(
        asked(&model).contains("1 change stays"),
        "{}",
        asked(&model)
    );
    press(&mut model, "Tab Enter");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    // Nor does it go once nobody knows whether it is stored.
    let effects = requests(came(&mut model, now(), id, Ok(reading(KARI))));
    let Some(Effect::Send(id, ..)) = effects.first() else {
        panic!("it is sent, not {effects:?}");
    };
    update(&mut model, now(), Msg::BytesLeft(*id));
    press(&mut model, "Esc Tab Enter");
    assert!(
        model
            .open()
            .unwrap()
            .save
            .as_ref()
            .unwrap()
            .doubtful()
            .is_some()
    );
    assert!(Action::Discard.unavailable(&model).is_some());
    press(&mut model, "Ctrl+q");
    assert_eq!(question(&model).also, None);
}

#[test]
fn quitting_can_discard_and_says_so() {
    let mut model = opened();
    press(&mut model, "End ne Ctrl+q");
    let also = Some((say::DISCARD_AND_QUIT, Then::DiscardAndQuit));
    assert_eq!(question(&model).also, also);
    assert!(asked(&model).contains("\"Discard and quit\" deletes unsaved changes for good."));
    assert_eq!(question(&model).on, Answer::Yes);
    // The reflex for staying, and its like, discard nothing.
    for keys in ["Tab Enter", "Right Enter", "Esc"] {
        press(&mut model, keys);
        assert!(!model.quitting && model.layers.is_empty(), "{keys}");
        assert_eq!(edits(&model).len(), 1, "{keys}");
        press(&mut model, "Ctrl+q");
    }
    press(&mut model, "Left Enter");
    assert!(model.quitting);
    assert_eq!(edits(&model).len(), 1, "quitting alone keeps");
    let mut model = opened();
    press(&mut model, "End ne");
    update(&mut model, now(), Msg::Keep);
    press(&mut model, "Ctrl+q Tab Tab");
    let effects = enter(&mut model);
    assert!(model.quitting);
    assert!(
        matches!(effects.as_slice(), [Effect::Discard(_)]),
        "{effects:?}"
    );
    let effects = update(&mut model, now(), Msg::Ended);
    let is_kept = |effect: &Effect| matches!(effect, Effect::Keep(_));
    assert!(!effects.iter().any(is_kept), "{effects:?}");
}

#[test]
fn closing_where_it_would_be_lost_can_discard() {
    let mut model = opened();
    model.store_trouble = Some(full());
    press(&mut model, "End ne Alt+w");
    assert_eq!(
        question(&model).also,
        Some((say::DISCARD_AND_CLOSE, Then::DiscardAndClose))
    );
    assert_eq!(question(&model).on, Answer::No);
    press(&mut model, "Tab Enter");
    assert!(model.customers.is_empty());
}

fn draft(state: DraftState) -> DraftLine {
    DraftLine {
        environment: "demo".to_owned(),
        customer: "id:D".to_owned(),
        aliases: vec!["ext:E-9".to_owned()],
        name: "Dina Draft".to_owned(),
        edits: 2,
        state,
        changed: now().wall,
    }
}

#[test]
fn a_draft_is_discarded_in_the_finder_after_a_question() {
    let mut model = empty(|environment| environment.demo = false);
    start(&mut model, None);
    press(&mut model, "Ctrl+d");
    assert!(
        model.notice.as_ref().unwrap().is_problem,
        "nobody is selected"
    );
    update(
        &mut model,
        now(),
        Msg::Drafts(vec![draft(DraftState::Editing)]),
    );
    press(&mut model, "dina Ctrl+d");
    assert_eq!(
        asked(&model),
        "Discard 2 unsaved changes to Dina Draft?\nThis cannot be undone."
    );
    press(&mut model, "Enter");
    assert!(matches!(
        model.layers.last().unwrap().kind,
        LayerKind::Finder(_)
    ));
    press(&mut model, "Ctrl+d Tab");
    let effects = enter(&mut model);
    let [Effect::Drop(who)] = effects.as_slice() else {
        panic!("it goes, not {effects:?}");
    };
    let who: References = who.clone();
    assert_eq!(who.customer, "id:D");
    for (dropped, words) in [
        (
            Dropped::Elsewhere,
            "Dina Draft is being changed elsewhere on this machine; nothing was discarded.",
        ),
        (
            Dropped::Done,
            "Discarded the unsaved changes to Dina Draft.",
        ),
    ] {
        let effects = update(&mut model, now(), Msg::Dropped(who.clone(), dropped));
        assert!(
            matches!(effects.as_slice(), [Effect::ListKept]),
            "{effects:?}"
        );
        assert_eq!(told(&model), words);
    }
    // One that was sent has to be looked at first.
    update(
        &mut model,
        now(),
        Msg::Drafts(vec![draft(DraftState::Sending)]),
    );
    press(&mut model, "Ctrl+d");
    assert!(matches!(
        model.layers.last().unwrap().kind,
        LayerKind::Finder(_)
    ));
    let words = told(&model);
    assert!(
        words.contains("Open the customer to see how it ended."),
        "{words}"
    );
}

#[test]
fn a_customer_who_is_open_is_discarded_in_the_finder_too() {
    let mut model = opened();
    press(&mut model, "End ne Ctrl+o kari Ctrl+d Tab Enter");
    assert!(matches!(
        model.layers.last().unwrap().kind,
        LayerKind::Finder(_)
    ));
    assert_eq!(edits(&model), []);
    press(&mut model, "Esc Ctrl+z");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}
