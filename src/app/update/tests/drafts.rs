//! Tables over drafts: what is kept, when, and how it comes back.

use super::*;
use crate::{
    app::draft::{Local, Unsent},
    record::{Edit, Json},
    save::Code,
    store::{JournalChange, JournalSave, Values},
};

fn kept(model: &mut Model) -> Unsent {
    let mut effects = update(model, now(), Msg::Keep);
    match effects.pop() {
        Some(Effect::Keep(unsent)) if effects.is_empty() => *unsent,
        other => panic!("a draft is kept, not {other:?}"),
    }
}

fn with(unsent: Unsent) -> Local {
    Local {
        unsent: Some(unsent),
        ..Local::default()
    }
}

#[test]
fn what_is_typed_is_kept_once_and_forgotten_when_it_is_taken_back() {
    let mut model = opened();
    assert!(update(&mut model, now(), Msg::Keep).is_empty());
    press(&mut model, "End ne");
    assert!(model.open().unwrap().is_unkept());
    assert_eq!(kept(&mut model).record.edits().len(), 1);
    assert!(update(&mut model, now(), Msg::Keep).is_empty());
    press(&mut model, "F9");
    let effects = update(&mut model, now(), Msg::Keep);
    assert!(
        matches!(effects.as_slice(), [Effect::Discard(_)]),
        "{effects:?}"
    );
    assert!(update(&mut model, now(), Msg::Keep).is_empty());
}

#[test]
fn what_is_said_to_be_kept_is_written_once_more_at_the_end() {
    // Another process may have wiped it.
    for end in [
        Msg::Ended,
        Msg::Input(Event::Key(KeyEvent::new(
            KeyCode::Char('w'),
            KeyModifiers::ALT,
        ))),
    ] {
        let mut model = opened();
        press(&mut model, "End ne");
        assert_eq!(kept(&mut model).record.edits().len(), 1);
        let effects = update(&mut model, now(), end);
        let is_kept = |effect: &Effect| matches!(effect, Effect::Keep(_));
        assert!(effects.iter().any(is_kept), "{effects:?}");
    }
}

#[test]
fn a_draft_comes_back_with_its_undo_and_half_typed_text() {
    let mut model = opened();
    press(&mut model, "End ne Tab Tab Tab Alt+5");
    update(
        &mut model,
        now(),
        Msg::Input(Event::Paste("{\"half".to_owned())),
    );
    let unsent = kept(&mut model);
    let mut model = opened();
    found(&mut model, with(unsent));
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    assert_eq!(told(&model), "Draft restored: 2 unsaved changes, just now.");
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    assert!(loaded.extra.input.text().starts_with("{\"half"));
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), []);
}

#[test]
fn a_draft_under_which_somebody_else_saved_is_to_be_decided() {
    let mut model = opened();
    press(&mut model, "End ne");
    let unsent = kept(&mut model);
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let theirs = KARI.replace("\"Kari\"", "\"Kira\"");
    came_with(&mut model, now(), (*id, Ok(reading(&theirs))), with(unsent));
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    assert_eq!(loaded.conflicts.len(), 1);
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

/// A draft whose save was under way when the program ended.
fn sending() -> Unsent {
    let mut model = opened();
    press(&mut model, "End ne");
    let unsent = kept(&mut model);
    Unsent {
        sent: vec![Edit {
            pointer: "/firstName".parse().unwrap(),
            value: Some(Json::string("Karine")),
        }],
        ..unsent
    }
}

#[test]
fn a_save_that_was_under_way_is_decided_by_what_is_read() {
    let cases = [
        (
            KARI.replace("\"Kari\"", "\"Karine\""),
            "Saved (confirmed by reading back)",
            0,
        ),
        (
            KARI.to_owned(),
            "Not saved; your change is kept here. Reading back shows the old",
            1,
        ),
        (KARI.replace("\"Kari\"", "\"Kira\""), "Not sure", 1),
    ];
    for (theirs, said, left) in cases {
        let mut unsent = sending();
        // What was typed since does not make the PUT any younger.
        unsent.put_at = now().wall - Duration::from_secs(3600);
        let (model, effects) = reopened(&theirs, unsent);
        assert!(outcome(&model).starts_with(said), "{}", outcome(&model));
        assert_eq!(edits(&model).len(), left);
        assert!(matches!(effects[0], Effect::Journal(_)));
        let after = effects.last().unwrap();
        assert_eq!(matches!(after, Effect::Discard(_)), left == 0, "{after:?}");
    }
}

#[test]
fn a_save_that_was_cut_short_a_moment_ago_is_given_time_before_old_values_count() {
    let (mut model, effects) = reopened(KARI, sending());
    let [Effect::Wait(id, time), Effect::Keep(draft)] = effects.as_slice() else {
        panic!("it waits, not {effects:?}");
    };
    assert_eq!(*time, Duration::from_secs(3));
    assert_eq!(draft.sent.len(), 1, "another end would leave it in doubt");
    assert!(model.open().unwrap().saves.is_empty());
    // Nothing is sent before that.
    press(&mut model, "Ctrl+s");
    assert!(model.layers.is_empty());
    let effects = update(&mut model, later(3), Msg::Woken(*id));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it reads again, not {effects:?}");
    };
    let stored = KARI.replace("\"Kari\"", "\"Karine\"");
    came(&mut model, later(3), *id, Ok(reading(&stored)));
    assert!(outcome(&model).starts_with("Saved (confirmed by reading back)"));
    assert!(edits(&model).is_empty());
    assert_eq!(model.open().unwrap().saves.len(), 1);
}

/// Kari opened with a draft, and what is done about it.
fn reopened(theirs: &str, unsent: Unsent) -> (Model, Vec<Effect>) {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let read = (*id, Ok(reading(theirs)));
    let mut effects = came_with(&mut model, now(), read, with(unsent));
    effects.retain(|effect| !matches!(effect, Effect::KeepRecent(_)));
    (model, effects)
}

#[test]
fn a_draft_opens_even_if_the_customer_cannot_be_read() {
    let mut model = opened();
    press(&mut model, "End ne");
    let unsent = kept(&mut model);
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let refused = ApiError::NotSent(crate::api::Unsent::NotMade("h".to_owned()));
    came_with(&mut model, now(), (*id, Err(refused)), with(unsent));
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    assert!(told(&model).contains("could not be read now"));
}

#[test]
fn a_put_leaves_with_its_draft_which_goes_once_it_is_saved() {
    let mut model = opened();
    let effects = press(&mut model, "End ne Ctrl+s Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let effects = came(&mut model, now(), *id, Ok(reading(KARI)));
    let [Effect::Send(id, request, Some(draft))] = effects.as_slice() else {
        panic!("it is sent, not {effects:?}");
    };
    assert_eq!(draft.sent.len(), 1);
    let answer = format!("{{\"data\":{}}}", String::from_utf8_lossy(&request.body));
    let effects = update(&mut model, now(), Msg::Answered(*id, Ok(reading(&answer))));
    assert!(
        matches!(
            effects.as_slice(),
            [
                Effect::Journal(_),
                Effect::Discard(_),
                Effect::KeepRecent(_)
            ]
        ),
        "{effects:?}"
    );
}

#[test]
fn the_second_window_neither_edits_nor_saves_until_the_first_is_closed() {
    let mut model = opened();
    let elsewhere = Local {
        elsewhere: Some(holder(Claimant::Editor)),
        ..Local::default()
    };
    found(&mut model, elsewhere);
    assert!(press(&mut model, "End ne Ctrl+s").is_empty());
    assert_eq!(edits(&model), []);
    assert!(told(&model).contains("another window"));
    let effects = press(&mut model, "Ctrl+r");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read again");
    };
    came(&mut model, now(), *id, Ok(reading(KARI)));
    press(&mut model, "End ne");
    assert_eq!(edits(&model).len(), 1);
}

/// A save of the first name, from `Kira` to what stands there in JSON.
fn saved(new: &str) -> JournalSave {
    JournalSave {
        id: 1,
        environment: "demo".to_owned(),
        customer: "id:K1".to_owned(),
        aliases: Vec::new(),
        name: "Kari".to_owned(),
        at: now().wall,
        ended: Code::Stored.into(),
        attempts: 1,
        ticket: None,
        changes: vec![JournalChange {
            pointer: "/firstName".to_owned(),
            label: "First name".to_owned(),
            values: Some(Values {
                old: Some("\"Kira\"".to_owned()),
                new: Some(new.to_owned()),
                old_words: Some("Kira".to_owned()),
                new_words: "Kari".to_owned(),
                made: None,
                is_told: false,
            }),
        }],
    }
}

#[test]
fn an_old_value_is_put_back_unless_something_newer_stands_there() {
    for (new, expected) in [("\"Kari\"", 1), ("\"Karl\"", 0)] {
        let mut model = opened();
        let local = Local {
            saves: vec![saved(new)],
            ..Local::default()
        };
        found(&mut model, local);
        press(&mut model, "Alt+6 F9");
        assert_eq!(edits(&model).len(), expected, "{}", told(&model));
    }
}

#[test]
fn the_journal_is_searched_and_the_old_value_is_that_of_the_row_shown() {
    let mut model = opened();
    let mut other = saved("\"Kari\"");
    // In the language of whoever saved it, who may have been another agent.
    other.changes[0].label = "First by".to_owned();
    other.changes[0].pointer = "/city".to_owned();
    let local = Local {
        saves: vec![other, saved("\"Kari\"")],
        ..Local::default()
    };
    found(&mut model, local);
    press(&mut model, "Alt+6 / FIRST Enter");
    let open = model.open().unwrap();
    let journal = &open.loaded.as_ref().unwrap().journal;
    assert_eq!(journal.shown(&open.saves).len(), 1);
    press(&mut model, "F9");
    assert_eq!(edits(&model), [edit("/firstName", "\"Kira\"")]);
}

#[test]
fn what_was_not_there_is_put_back_as_cleared_and_what_nobody_read_not_at_all() {
    for (old_words, expected) in [
        (Some("(empty)"), vec![edit("/firstName", "null")]),
        // What it says is no flag.
        (Some("(not read)"), vec![edit("/firstName", "null")]),
        (None, vec![]),
    ] {
        let mut model = opened();
        let mut save = saved("\"Kari\"");
        let values = save.changes[0].values.as_mut().unwrap();
        values.old = None;
        values.old_words = old_words.map(str::to_owned);
        let local = Local {
            saves: vec![save],
            ..Local::default()
        };
        found(&mut model, local);
        press(&mut model, "Alt+6 F9");
        assert_eq!(edits(&model), expected, "{old_words:?}");
    }
}

#[test]
fn a_draft_has_its_ticket_again() {
    let mut model = opened();
    let mut kept = Vec::new();
    // Named with the draft, after it was kept, and none any more.
    for (keys, ticket) in [
        ("End ne Alt+t SUP-1", "SUP-1"),
        ("Alt+t SUP-2", "SUP-2"),
        ("Alt+t Delete", ""),
    ] {
        press(&mut model, keys);
        let enter = Event::Key(KeyEvent::from(KeyCode::Enter));
        let mut effects = update(&mut model, now(), Msg::Input(enter));
        let Some(Effect::Keep(unsent)) = effects.pop() else {
            panic!("it is kept");
        };
        assert_eq!(unsent.ticket, ticket);
        kept.push(*unsent);
    }
    let (model, _) = reopened(KARI, kept.remove(1));
    assert_eq!(model.open().unwrap().ticket(), Some("SUP-2"));
}
