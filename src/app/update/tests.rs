//! Tables over [`update`]: what the agent does, as keys, and what comes of it.

use std::{sync::Arc, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, tz::TimeZone};

mod api_key;
mod budget;
mod by_name;
mod call;
mod choices;
mod copying;
mod customers;
mod dialogs;
mod discarding;
mod drafts;
mod finder;
mod keyboard;
mod lock;
mod notes;
mod own;
mod pointing;
mod promotions;
mod random;
mod reasons;
mod reflexes;
mod saving;
mod unread;
mod writers;

use super::*;
use crate::{
    api::ApiError,
    app::{
        draft::Local,
        model::{Load, Reading},
        view::Misfit,
    },
    config::Environment,
    record::{Document, Node},
    save::RequestId,
    store::StoreError,
    voice::{self, Words},
};

const KARI: &str = r#"{"data": { "id":"K1", "externalId":"E-1", "firstName":"Kari", "zip": 1010, "email":"kari@example.no",
  "birthDate":"1987-05-17T00:00:00", "mobilePhone":"+4791234567", "points":5e2, "loyalty":{"points":1}, "promotions":[],
  "consents":{"acceptsTerms":null,"acceptsSms":true}, "extendedProperties":{"tier": "gold", "n": 1.10} }}"#;

/// Why drafts cannot be kept.
fn full() -> StoreError {
    let path = "/data".into();
    StoreError::Full { path }
}

fn now() -> Now {
    Now {
        wall: Timestamp::from_second(1_790_000_000).unwrap(),
        run: Duration::from_secs(1),
    }
}

/// So many seconds after [`now`].
fn later(seconds: u64) -> Now {
    let time = Duration::from_secs(seconds);
    Now {
        wall: now().wall + time,
        run: now().run + time,
    }
}

/// How the last save ended, in the words of the status line.
fn outcome(model: &Model) -> String {
    let save = model.open().and_then(|open| open.save.as_ref()).unwrap();
    let outcome = save.outcome().unwrap();
    let open = model.open().unwrap();
    let loaded = open.loaded.as_ref().unwrap();
    let telling = voice::Telling {
        time: Phrase::ours("12:00:00"),
        key: Phrase::ours("there"),
        save_key: Some(Phrase::ours("Ctrl+S")),
        is_kept: open.unsaved() > 0,
        name: &|found| crate::app::words::named(loaded, found, &model.context),
    };
    (model.words).text(&voice::outcome(outcome, &telling).whole())
}

/// What the agent is told now; empty where that is nothing.
fn told(model: &Model) -> String {
    let notice = model.notice.as_ref();
    notice.map_or_else(String::new, |notice| model.words.text(&notice.words))
}

/// What the question on the screen asks.
fn asked(model: &Model) -> String {
    match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Ask(question)) => model.words.text(&question.words),
        other => panic!("a question, not {other:?}"),
    }
}

fn reading(text: &str) -> Box<Reading> {
    Box::new(Document::parse(text.as_bytes().to_vec()).unwrap().into())
}

fn empty(change: impl FnOnce(&mut Environment)) -> Model {
    let url = "http://127.0.0.1:1/v4".parse().unwrap();
    let mut environment = Environment::demo(url, "k".to_owned().into());
    change(&mut environment);
    Model::new(Arc::new(environment), now(), TimeZone::UTC)
}

/// A reading comes, of a customer of whom the local data holds nothing.
fn came(
    model: &mut Model,
    now: Now,
    id: RequestId,
    result: Result<Box<Reading>, ApiError>,
) -> Vec<Effect> {
    came_with(model, now, (id, result), Local::default())
}

/// A reading comes, with what the local data holds of the customer, where that was asked for.
fn came_with(
    model: &mut Model,
    now: Now,
    (id, result): (RequestId, Result<Box<Reading>, ApiError>),
    local: Local,
) -> Vec<Effect> {
    let reads = |open: &&Open| matches!(open.load, Load::Reading { request, .. } if request == id);
    let whom = (model.customers.iter().find(reads)).and_then(super::customers::whom);
    let local = whom.map(|whom| {
        let references = whom.references(&model.environment, &result);
        Box::new(Local {
            references,
            ..local
        })
    });
    update(model, now, Msg::Loaded(id, result, local))
}

/// Opens what was asked for without a reading.
fn open_unread(model: &mut Model, effects: &[Effect]) {
    let [Effect::LoadUnread(id, external)] = effects else {
        panic!("it is looked for in the local data, not {effects:?}");
    };
    let document = Document::blind(external);
    came(model, now(), *id, Ok(Box::new(document.into())));
}

/// What the local data holds is found out now, by the reading under way.
fn found(model: &mut Model, local: Local) -> Vec<Effect> {
    let id = model.customers.shown().unwrap();
    let references = model.customers[id].references.clone().unwrap();
    local::found(
        model,
        id,
        Local {
            references,
            ..local
        },
    )
}

/// Kari on the screen, in an environment changed so.
fn opened_in(change: impl FnOnce(&mut Environment)) -> Model {
    let mut model = empty(change);
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    came(&mut model, now(), *id, Ok(reading(KARI)));
    model
}

fn opened() -> Model {
    opened_in(|_| {})
}

/// A window, or a command, that holds a customer.
fn holder(claimant: Claimant) -> crate::store::Holder {
    crate::store::Holder {
        claimant: Some(claimant),
        process: Some(4711),
    }
}

/// The effects that are not about the local data.
fn requests(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.retain(|effect| {
        !matches!(
            effect,
            Effect::Release(_)
                | Effect::ListKept
                | Effect::KeepRecent(_)
                | Effect::Pin(..)
                | Effect::Remember(_)
                | Effect::Keep(_)
                | Effect::Discard(_)
                | Effect::Journal(_)
                | Effect::Told(..)
        )
    });
    effects
}

/// Presses keys by name, parted by blanks; another word is typed letter by letter. Gives what is asked of the API.
fn press(model: &mut Model, keys: &str) -> Vec<Effect> {
    let mut effects = Vec::new();
    for name in keys.split_whitespace() {
        let plain = KeyModifiers::NONE;
        let events = match name {
            "Tab" => vec![(KeyCode::Tab, plain)],
            "BackTab" => vec![(KeyCode::BackTab, KeyModifiers::SHIFT)],
            "Enter" => vec![(KeyCode::Enter, plain)],
            "Esc" => vec![(KeyCode::Esc, plain)],
            "Space" => vec![(KeyCode::Char(' '), plain)],
            "Left" => vec![(KeyCode::Left, plain)],
            "Right" => vec![(KeyCode::Right, plain)],
            "Up" => vec![(KeyCode::Up, plain)],
            "Down" => vec![(KeyCode::Down, plain)],
            "Home" => vec![(KeyCode::Home, plain)],
            "End" => vec![(KeyCode::End, plain)],
            "Backspace" => vec![(KeyCode::Backspace, plain)],
            "Delete" => vec![(KeyCode::Delete, plain)],
            "F9" => vec![(KeyCode::F(9), plain)],
            "Alt+Down" => vec![(KeyCode::Down, KeyModifiers::ALT)],
            _ => match name.split_once('+') {
                Some(("Ctrl", letter)) => vec![(
                    KeyCode::Char(letter.chars().next().unwrap()),
                    KeyModifiers::CONTROL,
                )],
                Some(("Alt", letter)) => vec![(
                    KeyCode::Char(letter.chars().next().unwrap()),
                    KeyModifiers::ALT,
                )],
                _ => name
                    .chars()
                    .map(|letter| (KeyCode::Char(letter), plain))
                    .collect(),
            },
        };
        for (code, modifiers) in events {
            let event = Event::Key(KeyEvent::new(code, modifiers));
            effects.extend(update(model, now(), Msg::Input(event)));
        }
    }
    requests(effects)
}

fn edits(model: &Model) -> Vec<(String, String)> {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let text = |edit: &crate::record::Edit| {
        edit.value
            .as_ref()
            .map_or("-".to_owned(), |json| json.raw().to_owned())
    };
    loaded
        .record
        .edits()
        .iter()
        .map(|edit| (edit.pointer.to_string(), text(edit)))
        .collect()
}

fn edit(at: &str, value: &str) -> (String, String) {
    (at.to_owned(), value.to_owned())
}

#[test]
fn typing_goes_straight_in_and_the_old_text_back_is_no_edit() {
    let mut model = opened();
    press(&mut model, "End ne");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    press(&mut model, "Ctrl+u Kari");
    assert_eq!(edits(&model), []);
}

#[test]
fn undo_takes_back_a_run_of_typing_and_goes_to_its_field() {
    let mut model = opened();
    press(&mut model, "End ne Tab Tab Tab k@e.no Tab");
    assert_eq!(edits(&model).len(), 2);
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    assert_eq!(model.focused_field().unwrap().0.name, "email");
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), []);
    assert_eq!(model.focused_field().unwrap().0.name, "firstName");
    press(&mut model, "Ctrl+y");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

#[test]
fn the_old_value_comes_back_with_one_key() {
    let mut model = opened();
    press(&mut model, "End ne F9");
    assert_eq!(edits(&model), []);
}

#[test]
fn leaving_says_what_becomes_of_what_was_typed() {
    let mut model = opened();
    press(&mut model, "Ctrl+q");
    assert!(model.quitting);
    let mut model = opened();
    press(&mut model, "End ne Ctrl+q Esc");
    assert!(!model.quitting);
    press(&mut model, "Ctrl+q Enter");
    assert!(model.quitting, "a draft is kept");
    let mut model = opened();
    model.store_trouble = Some(full());
    press(&mut model, "End ne Ctrl+q Enter");
    assert!(!model.quitting, "it would be lost");
    press(&mut model, "Ctrl+q Tab Enter");
    assert!(model.quitting);
}

#[test]
fn production_waits_for_its_key_and_read_only_for_none() {
    let mut model = opened_in(|environment| environment.production = true);
    press(&mut model, "End ne");
    assert_eq!(edits(&model), []);
    press(&mut model, "Alt+u Tab Enter ne");
    assert_eq!(edits(&model).len(), 1);
    let mut model = opened_in(|environment| environment.read_only = true);
    press(&mut model, "End ne Alt+u ne Ctrl+s");
    assert_eq!(edits(&model), []);
    assert!(model.layers.is_empty());
}

#[test]
fn a_consent_has_three_states_and_comes_back_to_no_edit() {
    let mut model = opened();
    press(&mut model, "Alt+4 Space");
    assert_eq!(edits(&model), [edit("/consents/acceptsTerms", "true")]);
    press(&mut model, "Space");
    assert_eq!(edits(&model), [edit("/consents/acceptsTerms", "false")]);
    press(&mut model, "Space");
    assert_eq!(edits(&model), []);
}

#[test]
fn a_consent_that_another_one_cannot_be_told_from_says_why_it_stays() {
    let twice = r#""extendedConsents":[{"id":"n","name":"A"},{"id":"n","name":"B"}]"#;
    let text = format!(r#"{{"data":{{"id":"K1","consents":{{{twice}}}}}}}"#);
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    came(&mut model, now(), *id, Ok(reading(&text)));
    press(&mut model, "Alt+4 Tab Tab Tab n");
    assert_eq!(edits(&model), []);
    let words = told(&model);
    assert!(
        words.starts_with("A: Another consent has the same id"),
        "{words}"
    );
}

#[test]
fn extra_becomes_edits_of_single_members_and_names_its_mistakes() {
    let mut model = opened();
    press(&mut model, "Alt+5");
    update(&mut model, now(), Msg::Input(Event::Paste("x".to_owned())));
    press(&mut model, "Ctrl+s");
    let extra = &model.open().unwrap().loaded.as_ref().unwrap().extra;
    assert_eq!(extra.problem, Node::parse("x").err().map(Misfit::NotJson),);
    assert!(press(&mut model, "Enter").is_empty());
    press(&mut model, "Ctrl+k");
    let extra = &model.open().unwrap().loaded.as_ref().unwrap().extra;
    let text = extra.input.text();
    let now_wrong = Node::parse(&text).err().map(Misfit::NotJson);
    assert_eq!(
        extra.problem, now_wrong,
        "what is told is wrong now: {text}"
    );
    for _ in 0..4 {
        update(
            &mut model,
            now(),
            Msg::Input(Event::Key(KeyCode::Delete.into())),
        );
        press(&mut model, "Ctrl+k");
    }
    let text = "{\"tier\": \"silver\", \"n\": 1.10}".to_owned();
    press(&mut model, "Ctrl+u");
    update(&mut model, now(), Msg::Input(Event::Paste(text)));
    press(&mut model, "Tab");
    assert_eq!(
        edits(&model),
        [edit("/extendedProperties/tier", "\"silver\"")]
    );
}

/// Kari as another answer has her, with that text in Extra, which is then left.
fn left_extra(answer: &str, typed: &str) -> Model {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    came(&mut model, now(), *id, Ok(reading(answer)));
    press(&mut model, "Alt+5");
    let open = model.open_mut().unwrap();
    open.loaded.as_mut().unwrap().extra.input.replace("");
    update(
        &mut model,
        now(),
        Msg::Input(Event::Paste(typed.to_owned())),
    );
    press(&mut model, "Tab");
    model
}

#[test]
fn an_empty_extra_and_a_typed_null_are_the_same() {
    let members = r#""extendedProperties":{"tier": "gold", "n": 1.10}"#;
    let null = KARI.replace(members, r#""extendedProperties":null"#);
    let absent = KARI.replace(&format!(", {members}"), "");
    for (answer, expected) in [
        (KARI, vec![edit("/extendedProperties", "null")]),
        (&null, vec![]),
        (&absent, vec![]),
    ] {
        for typed in ["", "  ", "null", " null\n"] {
            let model = left_extra(answer, typed);
            let extra = &model.open().unwrap().loaded.as_ref().unwrap().extra;
            assert_eq!(extra.problem, None, "{typed:?}");
            assert_eq!(edits(&model), expected, "{typed:?} over {answer}");
        }
    }
    let model = left_extra(KARI, "7");
    assert_eq!(edits(&model), []);
}

#[test]
fn a_name_typed_twice_into_extra_is_named_and_one_that_came_so_is_left_alone() {
    let came_so = KARI.replace(r#""tier": "gold""#, r#""tier": "gold", "tier": "old""#);
    let of_twice = r#"line 1, column 16: "tier" is here twice"#;
    for (answer, typed, edited, problem) in [
        (
            KARI,
            r#"{"tier":"red", "tier":"gold","n":1.10}"#,
            vec![],
            Some(of_twice),
        ),
        (
            &came_so,
            r#"{"tier":"gold","tier":"old","n":2}"#,
            vec![edit("/extendedProperties/n", "2")],
            None,
        ),
    ] {
        let model = left_extra(answer, typed);
        assert_eq!(edits(&model), edited);
        let extra = &model.open().unwrap().loaded.as_ref().unwrap().extra;
        let found = extra.problem.as_ref().map(Misfit::phrase);
        let found = found.map(|words| Words::default().text(&words));
        assert_eq!(found.as_deref(), problem);
        assert_eq!(extra.is_dirty(), problem.is_some());
    }
}

#[test]
fn a_phone_that_is_given_is_read_after_the_first_frame() {
    for (text, waits) in [
        (Some("+47 912 34 567"), true),
        (Some("tel:+4791234567"), true),
        (Some("91234567"), true),
        (Some("phone:91234567"), true),
        (Some("id:K1"), false),
        (Some("ext:91234567"), false),
        (Some("EXT-1001"), false),
        (Some("EXT-91234567"), false),
        (Some("2457B03E-9925-45E9-B551-25F10D7BD4F2"), false),
        (None, false),
    ] {
        let mut model = empty(|_| {});
        let effects = begin(&mut model, text.map(str::to_owned));
        assert_eq!(effects.is_empty(), waits, "{text:?}");
        let is_nobody = model.customers.is_empty() && model.layers.is_empty();
        assert_eq!(is_nobody, waits, "{text:?}");
        let effects = requests(update(&mut model, now(), Msg::PhonesRead));
        let is_loading = matches!(effects.as_slice(), [Effect::Load(..)]);
        assert_eq!(is_loading, waits, "{text:?}");
        assert_eq!(model.starts_with, None);
    }
}

#[test]
fn ambiguous_digits_are_asked_about() {
    let mut model = empty(|_| {});
    start(&mut model, Some("123456"));
    assert!(matches!(model.layers[0].kind, LayerKind::Finder(_)));
    let effects = press(&mut model, "Enter");
    assert!(
        matches!(effects.as_slice(), [Effect::Load(..)]),
        "{effects:?}"
    );
}

#[test]
fn every_action_runs_or_says_why_not_on_every_tab() {
    for tab in "123456".chars() {
        for entry in super::super::action::ACTIONS {
            let mut model = opened();
            press(&mut model, &format!("Alt+{tab}"));
            let reason = entry.action.unavailable(&model);
            perform(&mut model, entry.action, None);
            if reason.is_some() && entry.action != Action::Back {
                assert!(model.notice.is_some(), "{} on tab {tab}", entry.name);
            }
        }
    }
}

#[test]
fn a_tab_can_be_chosen_while_the_customer_is_being_read() {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    press(&mut model, "Alt+5");
    came(&mut model, now(), *id, Ok(reading(KARI)));
    let open = model.open().unwrap();
    assert_eq!(open.tab, Tab::Extra);
    assert!(open.loaded.as_ref().unwrap().extra.answer.is_some());
}

/// Kari on the screen, with those lines in `[keys]`.
fn opened_with_keys(lines: &str) -> Model {
    let text = format!("[keys]\n{lines}");
    let file = crate::config::File::parse(&text, std::path::Path::new("config.toml")).unwrap();
    let mut model = opened();
    model.keys = crate::app::keymap::Keymap::new(&file.keys).unwrap();
    model
}

#[test]
fn a_key_of_the_configuration_runs_its_action_and_the_old_one_does_not() {
    let mut model = opened_with_keys("save = \"alt+s\"\nundo = []");
    press(&mut model, "End ne Ctrl+s Ctrl+z");
    assert!(model.layers.is_empty());
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    press(&mut model, "Alt+s");
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(matches!(top, Some(LayerKind::Review(_))));
    // An action without a key is still in the palette.
    press(&mut model, "Esc Ctrl+p undo Enter");
    assert_eq!(edits(&model), []);
}

#[test]
fn another_key_goes_back_wherever_esc_did() {
    let mut model = opened_with_keys("back = \"alt+z\"\nquit = \"alt+q\"\nraw = \"alt+y\"");
    for opens in ["Ctrl+p", "Alt+y", "End ne Ctrl+s", "Alt+q"] {
        press(&mut model, opens);
        assert_eq!(model.layers.len(), 1, "{opens}");
        press(&mut model, "Esc");
        assert_eq!(model.layers.len(), 1, "{opens}");
        press(&mut model, "Alt+z");
        assert!(model.layers.is_empty(), "{opens}");
    }
    press(&mut model, "Ctrl+s Alt+y");
    let shows_request = |model: &Model| match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Review(review)) => review.shows_request,
        _ => false,
    };
    assert!(shows_request(&model));
    press(&mut model, "Alt+z");
    assert!(!shows_request(&model) && model.layers.len() == 1);
}

#[test]
fn words_name_the_key_in_force() {
    let mut model = opened_with_keys("unlock = \"f11\"\nreload = []");
    let environment = Arc::make_mut(&mut model.environment);
    environment.production = true;
    assert_eq!(
        model.locked(),
        Some(say::locked_production(Phrase::ours("F11")))
    );
    press(&mut model, "Ctrl+p unlock Enter Tab Enter");
    assert!(!model.is_production_locked());
    model.open_mut().unwrap().elsewhere = Some(holder(Claimant::Editor));
    let key = Phrase::join([Phrase::ours("Ctrl+P"), say::ACTION_RELOAD.into()], " ");
    assert_eq!(model.locked(), Some(say::elsewhere_window(key)));
}

#[test]
fn a_command_at_a_switch_is_no_yes() {
    let mut model = opened();
    press(&mut model, "Alt+4 Ctrl+y");
    assert_eq!(edits(&model), []);
}
