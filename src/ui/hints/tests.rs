//! Hints in states where keys have nothing to work on.

use std::{sync::Arc, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::{Timestamp, tz::TimeZone};

use super::*;
use crate::{
    app::{
        effect::Effect,
        model::Now,
        msg::Msg,
        update::{start, update},
    },
    config::Environment,
    record::Document,
    store::{JournalChange, JournalSave},
    terminal::input::Event,
};

fn now() -> Now {
    Now {
        wall: Timestamp::from_second(1_790_000_000).unwrap(),
        run: Duration::from_secs(1),
    }
}

/// A customer of those members on the screen, with one saved change.
fn opened(data: &str) -> Model {
    let url = "http://127.0.0.1:1/v4".parse().unwrap();
    let environment = Arc::new(Environment::demo(url, "k".to_owned().into()));
    let mut model = Model::new(environment, now(), TimeZone::UTC);
    let effects = start(&mut model, Some("ext:E-1"));
    let mut ids = effects.iter().filter_map(|effect| match effect {
        Effect::Load(id, ..) => Some(*id),
        _ => None,
    });
    let text = format!(r#"{{"data":{{"externalId":"E-1",{data}}}}}"#);
    let reading = Box::new(Document::parse(text.into_bytes()).unwrap().into());
    update(
        &mut model,
        now(),
        Msg::Loaded(ids.next().unwrap(), Ok(reading), None),
    );
    model
}

fn press(model: &mut Model, code: KeyCode, modifiers: KeyModifiers) {
    let event = Event::Key(KeyEvent::new(code, modifiers));
    update(model, now(), Msg::Input(event));
}

/// Types keys: a tab by its number, then letters.
fn on_tab(model: &mut Model, tab: char, letters: &str) {
    press(model, KeyCode::Char(tab), KeyModifiers::ALT);
    for letter in letters.chars() {
        let code = match letter {
            '\n' => KeyCode::Enter,
            letter => KeyCode::Char(letter),
        };
        press(model, code, KeyModifiers::NONE);
    }
}

/// Whether there is a hint of that key and word.
fn has(model: &Model, key: &str, word: &str) -> bool {
    let all = crate::ui::keys_here(model).all;
    all.iter()
        .any(|hint| hint.key == key && model.words.label(hint.word) == word)
}

const PROMOTIONS: &str = r#""promotions":[{"id":"A","name":"Coffee"},{"id":"B","name":"Cake"}]"#;

#[test]
fn promotions_hint_at_keys_that_find_something() {
    for (data, letters, rows) in [
        (PROMOTIONS, "", 2),
        (PROMOTIONS, "/cake\n", 1),
        (PROMOTIONS, "/xyz\n", 0),
        (r#""promotions":[]"#, "", 0),
    ] {
        let mut model = opened(data);
        on_tab(&mut model, '3', letters);
        assert_eq!(has(&model, "↑ ↓", "Select"), rows > 1, "{letters}");
        assert_eq!(has(&model, "Enter", "Details"), rows > 0, "{letters}");
        assert_eq!(has(&model, "/", "Filter"), data == PROMOTIONS, "{letters}");
        assert_eq!(has(&model, "s", "Sort"), data == PROMOTIONS, "{letters}");
        let is_filtered = !letters.is_empty();
        assert_eq!(has(&model, "Esc", "Show all"), is_filtered, "{letters}");
    }
    let mut model = opened(PROMOTIONS);
    on_tab(&mut model, '3', "/xyz");
    assert!(has(&model, "Enter", "Done") && !has(&model, "↑ ↓", "Select"));
}

#[test]
fn the_journal_hints_at_keys_that_find_something() {
    let mut model = opened(PROMOTIONS);
    on_tab(&mut model, '6', "");
    assert!(!has(&model, "/", "Filter") && !has(&model, "↑ ↓", "Select"));
    let change = |pointer: &str| JournalChange {
        pointer: pointer.to_owned(),
        label: String::new(),
        values: None,
    };
    model.open_mut().unwrap().saves = vec![JournalSave {
        id: 1,
        environment: "demo".to_owned(),
        customer: "ext:E-1".to_owned(),
        aliases: Vec::new(),
        name: String::new(),
        at: now().wall,
        ended: crate::save::Code::Stored.into(),
        attempts: 1,
        ticket: None,
        changes: vec![change("/city"), change("/zip")],
    }]
    .into();
    assert!(has(&model, "/", "Filter") && has(&model, "↑ ↓", "Select"));
    assert!(has(&model, "F9", "Old value"));
    on_tab(&mut model, '6', "/xyz\n");
    assert!(!has(&model, "↑ ↓", "Select") && has(&model, "Esc", "Show all"));
    assert!(!has(&model, "F9", "Old value"));
    // A filter is begun anew.
    on_tab(&mut model, '6', "/zip\n");
    assert!(has(&model, "F9", "Old value"));
}

#[test]
fn other_keys_say_what_they_do() {
    let mut model = opened(r#""loyalty":{"loyaltyCards":[]}"#);
    on_tab(&mut model, '2', "");
    assert!(!has(&model, "↑ ↓", "Card") && !has(&model, "PgUp PgDn", "Details"));
    on_tab(&mut model, '4', "");
    assert!(has(&model, "Backspace", "Not recorded"));
    on_tab(&mut model, '1', "Kari");
    press(&mut model, KeyCode::Char('s'), KeyModifiers::CONTROL);
    assert!(has(&model, "Esc", "Close"));
    press(&mut model, KeyCode::F(12), KeyModifiers::NONE);
    assert!(has(&model, "Esc", "Back") && !has(&model, "Esc", "Close"));
}
