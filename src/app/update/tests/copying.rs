//! What goes onto the clipboard, and what shows raw.

use super::*;
use crate::terminal::visible::is_hidden;

/// Every string of a record holds hidden characters, as escapes and as they are.
fn hostile() -> Model {
    let text = KARI
        .replace("Kari", "Ka\u{202e}ri\\u001b]0;x\\u0007")
        .replace("gold", "go\u{200b}\u{9b}ld");
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    came(&mut model, now(), *id, Ok(reading(&text)));
    model
}

fn copied(model: &mut Model, keys: &str) -> String {
    let mut effects = press(model, keys);
    match effects.pop() {
        Some(Effect::Copy(text)) => text,
        other => panic!("something is copied, not {other:?}"),
    }
}

#[test]
fn nothing_hidden_gets_onto_the_clipboard() {
    let mut model = hostile();
    assert_eq!(copied(&mut model, "Alt+c"), "Ka‹U+202E›ri‹ESC›]0;x‹BEL›");
    press(&mut model, "X Tab");
    for keys in ["Alt+x", "Alt+5 Alt+c", "Tab Alt+c"] {
        let text = copied(&mut model, keys);
        assert!(text.contains("go\\u200B\\u009Bld"), "{text}");
        assert!(text.chars().all(|c| c == '\n' || !is_hidden(c)), "{text:?}");
    }
}

#[test]
fn it_is_copied_when_a_program_of_the_desktop_took_it_and_else_sent() {
    let mut model = opened();
    copied(&mut model, "Alt+c");
    assert_eq!(told(&model), "Sent to the terminal's clipboard.");
    update(&mut model, now(), Msg::Copied);
    assert_eq!(told(&model), "Copied.");
    // What is said meanwhile is newer.
    copied(&mut model, "Alt+c");
    press(&mut model, "Ctrl+z");
    let newer = told(&model);
    update(&mut model, now(), Msg::Copied);
    assert_eq!(told(&model), newer);
}

#[test]
fn a_long_raw_text_shows_its_beginning_and_says_how_much_there_is() {
    let mut model = opened();
    let long = KARI.replace("gold", &"ø".repeat(100_000));
    let effects = press(&mut model, "Ctrl+r");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read again");
    };
    came(&mut model, now(), *id, Ok(reading(&long)));
    press(&mut model, "Alt+5 Alt+r");
    let Some(LayerKind::Raw(raw)) = model.layers.last().map(|layer| &layer.kind) else {
        panic!("it shows");
    };
    let (text, more) = (&raw.text, &raw.more);
    assert!(text.len() < 70_000 && (130..140).contains(more), "{more}");
}

#[test]
fn a_text_scrolled_past_its_end_comes_back_at_the_first_key() {
    let mut model = opened();
    press(&mut model, "Ctrl+p help Enter");
    let page = KeyEvent::from(KeyCode::PageDown);
    for _ in 0..50 {
        update(&mut model, now(), Msg::Input(Event::Key(page)));
    }
    let scroll = |model: &Model| match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Help(scroll)) => scroll.0,
        other => panic!("the help is open, not {other:?}"),
    };
    let past = scroll(&model) - 30;
    update(&mut model, now(), Msg::PastEnd(past));
    press(&mut model, "Up");
    assert_eq!(scroll(&model), 29);
}

#[test]
fn a_text_in_extra_that_is_no_edit_is_taken_back_and_brought_again() {
    let mut model = opened();
    press(&mut model, "End ne Alt+5 XY Ctrl+z");
    let text = |model: &Model| {
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        loaded.extra.input.text()
    };
    assert!(!text(&model).contains("XY"));
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    assert_eq!(model.open().unwrap().tab, Tab::Extra);
    press(&mut model, "Ctrl+y");
    assert!(text(&model).contains("XY"));
    // What was taken back leaves the way to the steps before it.
    press(&mut model, "Ctrl+z Ctrl+z");
    assert_eq!(edits(&model), []);
}

#[test]
fn nobody_types_into_a_screen_that_shows_nothing() {
    let mut model = opened();
    update(&mut model, now(), Msg::Resized(50, 12));
    press(&mut model, "End ne Ctrl+s");
    update(
        &mut model,
        now(),
        Msg::Input(Event::Letters("blind".to_owned())),
    );
    update(
        &mut model,
        now(),
        Msg::Input(Event::Paste("blind".to_owned())),
    );
    assert!(edits(&model).is_empty() && model.layers.is_empty());
    press(&mut model, "Ctrl+q");
    assert!(model.quitting);
}

#[test]
fn a_request_with_a_mistake_in_it_is_not_copied_but_named() {
    for (keys, named) in [
        ("Tab Tab Tab Ctrl+u kari", "E-mail"),
        ("Alt+5 x", "Extra: line 1, column 1"),
    ] {
        let mut model = opened();
        let effects = press(&mut model, &format!("{keys} Alt+x"));
        assert!(effects.is_empty(), "{keys}: {effects:?}");
        let words = told(&model);
        assert!(words.starts_with("Not copied"), "{words}");
        assert!(words.contains(named), "{words}");
    }
}

#[test]
fn an_answer_is_copied_in_the_language_of_the_agent() {
    let mut model = opened();
    assert_eq!(copied(&mut model, "Alt+4 Tab Tab Alt+c"), "yes");
    model.speak(crate::config::Language::Danish);
    assert_eq!(copied(&mut model, "Alt+c"), "ja");
    assert_eq!(copied(&mut model, "n Alt+c"), "nej");
}
