//! What keys mean by what came before them: Esc as a prefix, Ctrl+C, and what came in one burst.

use super::*;

/// Takes events that came at once.
fn burst(model: &mut Model, events: Vec<Event>) -> Vec<Effect> {
    let events = Event::gather(events);
    let letters = events.iter().map(Event::letters).sum();
    let came = Msg::Came {
        letters,
        goes_on: false,
    };
    let mut effects = update(model, now(), came);
    for event in events {
        effects.extend(update(model, now(), Msg::Input(event)));
    }
    requests(effects)
}

fn plain(code: KeyCode) -> Event {
    Event::Key(KeyEvent::from(code))
}

fn held(letter: char, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(KeyCode::Char(letter), modifiers))
}

fn ctrl(letter: char) -> Event {
    held(letter, KeyModifiers::CONTROL)
}

fn typed(text: &str) -> Vec<Event> {
    let event = |letter| match letter {
        '\r' => plain(KeyCode::Enter),
        '\t' => plain(KeyCode::Tab),
        letter => plain(KeyCode::Char(letter)),
    };
    text.chars().map(event).collect()
}

fn at(model: &mut Model, milliseconds: u64, event: Event) -> Vec<Effect> {
    let time = Duration::from_millis(milliseconds);
    let then = Now {
        wall: now().wall + time,
        run: now().run + time,
    };
    requests(update(model, then, Msg::Input(event)))
}

fn top(model: &Model) -> Option<&LayerKind> {
    model.layers.last().map(|layer| &layer.kind)
}

fn tab(model: &Model) -> Tab {
    model.open().unwrap().tab
}

#[test]
fn esc_that_goes_back_from_nothing_makes_the_next_key_one_with_alt() {
    let mut model = opened();
    at(&mut model, 0, plain(KeyCode::Esc));
    at(&mut model, 1000, plain(KeyCode::Char('2')));
    assert_eq!(tab(&model), Tab::Loyalty);
    // Once, and for a second.
    at(&mut model, 1100, plain(KeyCode::Char('3')));
    at(&mut model, 2000, plain(KeyCode::Esc));
    at(&mut model, 3001, plain(KeyCode::Char('3')));
    assert_eq!(tab(&model), Tab::Loyalty);
    // What means nothing with Alt is the key alone.
    let mut model = opened();
    for (key, focus) in [
        (plain(KeyCode::Tab), 1),
        (plain(KeyCode::Down), 2),
        (plain(KeyCode::Char('ø')), 2),
    ] {
        at(&mut model, 0, plain(KeyCode::Esc));
        at(&mut model, 500, key);
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        assert_eq!(loaded.profile.focus(), focus);
    }
    assert_eq!(edits(&model).len(), 1);
    press(&mut model, "Ctrl+z");
    // Ctrl+Q quits all the same.
    at(&mut model, 0, plain(KeyCode::Esc));
    at(&mut model, 100, ctrl('q'));
    assert!(model.quitting);
}

#[test]
fn esc_that_closes_a_dialog_is_no_prefix() {
    let mut model = opened();
    press(&mut model, "Ctrl+o");
    at(&mut model, 0, plain(KeyCode::Esc));
    assert!(model.layers.is_empty());
    at(&mut model, 100, plain(KeyCode::Char('2')));
    assert_eq!(tab(&model), Tab::Profile);
    assert!(!edits(&model).is_empty());
}

#[test]
fn the_rest_of_a_key_that_closed_a_dialog_does_nothing_more() {
    let back = Event::Late(KeyEvent::from(KeyCode::Backspace));
    let mut model = opened();
    press(&mut model, "Ctrl+o");
    at(&mut model, 0, plain(KeyCode::Esc));
    at(&mut model, 30, back.clone());
    assert_eq!(edits(&model), []);
    // Where the Esc did nothing, the key is the one that was pressed.
    at(&mut model, 100, plain(KeyCode::Esc));
    at(&mut model, 130, back);
    assert!(!edits(&model).is_empty());
}

#[test]
fn ctrl_c_copies_what_is_selected_else_asks_then_quits() {
    let mut model = opened();
    press(&mut model, "End");
    assert_eq!(at(&mut model, 0, ctrl('c')).len(), 0);
    assert!(told(&model).contains("Ctrl+Q quits"), "{}", told(&model));
    // Too late, it asks again; in time, it quits.
    at(&mut model, 2001, ctrl('c'));
    assert!(!model.quitting);
    at(&mut model, 4001, ctrl('c'));
    assert!(model.quitting);
    let mut model = opened();
    press(&mut model, "End");
    for code in [KeyCode::Left, KeyCode::Left] {
        let left = KeyEvent::new(code, KeyModifiers::SHIFT);
        at(&mut model, 0, Event::Key(left));
    }
    for _ in 0..2 {
        let effects = at(&mut model, 0, ctrl('c'));
        assert!(matches!(effects.as_slice(), [Effect::Copy(text)] if text == "ri"));
    }
    // Another key between the two, and it is the first one again.
    press(&mut model, "End");
    at(&mut model, 0, ctrl('c'));
    press(&mut model, "Left");
    at(&mut model, 100, ctrl('c'));
    assert!(!model.quitting);
}

#[test]
fn ctrl_c_asks_in_dialogs_too_and_loses_nothing() {
    let mut model = opened();
    press(&mut model, "ne Ctrl+o");
    at(&mut model, 0, ctrl('c'));
    at(&mut model, 500, ctrl('c'));
    assert!(!model.quitting);
    assert!(matches!(top(&model), Some(LayerKind::Ask(question)) if question.then == Then::Quit));
    at(&mut model, 600, ctrl('c'));
    at(&mut model, 700, ctrl('c'));
    assert_eq!(model.layers.len(), 2);
    // A key that is typed unseen is never copied.
    let mut model = opened();
    let key = TextInput::line("sesame");
    open_layer(&mut model, LayerKind::ApiKey(key), None);
    if let Some(LayerKind::ApiKey(input)) = model.layers.last_mut().map(|layer| &mut layer.kind) {
        input.select_all();
    }
    assert_eq!(at(&mut model, 0, ctrl('c')).len(), 0);
}

#[test]
fn option_with_an_arrow_moves_by_words_and_takes_no_change_back() {
    let mut model = opened();
    press(&mut model, "End x Alt+b y");
    assert_eq!(edits(&model), [edit("/firstName", "\"yKarix\"")]);
    press(&mut model, "Alt+f z Home Alt+d");
    assert_eq!(edits(&model), [edit("/firstName", "null")]);
    press(&mut model, "F9");
    assert_eq!(edits(&model), []);
}

#[test]
fn what_comes_with_other_text_or_with_the_opening_confirms_nothing() {
    let is_review = |model: &Model| matches!(top(model), Some(LayerKind::Review(_)));
    let mut model = opened();
    // With its opening.
    press(&mut model, "ne");
    let effects = burst(&mut model, vec![ctrl('s'), plain(KeyCode::Enter)]);
    assert!(effects.is_empty() && is_review(&model));
    // A paste without brackets, with a line end in it.
    assert!(burst(&mut model, typed("Oslo\rNorge")).is_empty());
    assert!(is_review(&model));
    // A paste with its own end in it.
    let mut model = opened();
    let mut events = vec![Event::Paste("ne".to_owned()), ctrl('s')];
    events.extend(typed("\r"));
    assert!(burst(&mut model, events).is_empty());
    assert!(is_review(&model));
    // In its own burst it does.
    assert_eq!(burst(&mut model, typed("\r")).len(), 1);
    assert!(model.layers.is_empty());
}

#[test]
fn a_burst_that_is_read_in_two_is_one() {
    let mut model = opened();
    press(&mut model, "ne");
    burst(&mut model, vec![ctrl('s')]);
    let goes_on = Msg::Came {
        letters: 0,
        goes_on: true,
    };
    update(&mut model, now(), goes_on);
    press(&mut model, "Enter");
    assert!(matches!(top(&model), Some(LayerKind::Review(_))));
}

#[test]
fn questions_keys_and_commands_take_no_answer_from_a_paste() {
    // Quitting, with the answer marked.
    let mut model = opened();
    press(&mut model, "ne Ctrl+q");
    burst(&mut model, typed("a\r"));
    assert!(!model.quitting && !model.layers.is_empty());
    burst(&mut model, typed("\t\t\r"));
    assert!(model.quitting);
    // A command by name.
    let mut model = opened();
    press(&mut model, "Ctrl+p");
    burst(&mut model, typed("quit\r"));
    assert!(!model.quitting);
    burst(&mut model, typed("\r"));
    assert!(model.quitting);
    // An API key with a line end.
    let mut model = opened();
    open_layer(&mut model, LayerKind::ApiKey(TextInput::line("")), None);
    burst(&mut model, typed("key\r"));
    assert!(matches!(top(&model), Some(LayerKind::ApiKey(input)) if input.text() == "key"));
    // Opening a customer sends nothing.
    let mut model = opened();
    press(&mut model, "Ctrl+o");
    let effects = burst(&mut model, typed("E-2\r"));
    assert!(model.layers.is_empty() && effects.len() == 1);
}
