//! Keys on the tabs of promotions and stamp cards.

use super::*;
use crate::{
    app::{model::Loaded, view::promotions::Column},
    config::Language,
    customer::{Asking, State},
};

/// At the moment of these tests (September 2026): usable, expired, not yet, off, used up.
const LIST: &str = r#"{"data": { "externalId":"E-1", "loyalty":{"loyaltyCards":[{"id":1},{"id":2}]}, "promotions":[
  {"id":"A","name":"Coffee","validTo":"2026-12-31T00:00:00Z","redemptionChannels":[{"type":"POS"}]},
  {"id":"B","name":"autumn cake","validTo":"2023-10-01T00:00:00Z"},
  {"id":"C","name":"Zimt","validFrom":"2027-01-01T00:00:00Z","storesIncluded":["S100"]},
  {"id":"D","name":"Bun","available":false},
  {"id":"E","name":"Espresso","redemptionLimit":1,"redemptionCount":1}]}}"#;

pub(super) fn on_tab(tab: char) -> Model {
    on_tab_with(tab, LIST)
}

fn on_tab_with(tab: char, list: &str) -> Model {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    came(&mut model, now(), *id, Ok(reading(list)));
    press(&mut model, &format!("Alt+{tab}"));
    model
}

fn code(model: &mut Model, codes: &[KeyCode]) {
    for code in codes {
        let event = Event::Key(KeyEvent::from(*code));
        update(model, now(), Msg::Input(event));
    }
}

pub(super) fn loaded(model: &Model) -> &Loaded {
    model.open().unwrap().loaded.as_ref().unwrap()
}

/// The ids that show, in their order, and the one that is selected.
fn shown(model: &Model) -> (String, String) {
    let Loaded {
        promotions,
        customer,
        ..
    } = loaded(model);
    let id = |place: &usize| customer.promotions[*place].id.as_str().unwrap();
    let selected = promotions.selected(customer);
    let selected = selected.and_then(|one| one.id.as_str());
    (
        promotions.shown.iter().map(id).collect(),
        selected.unwrap_or("-").to_owned(),
    )
}

fn pair(all: &str, selected: &str) -> (String, String) {
    (all.to_owned(), selected.to_owned())
}

#[test]
fn every_column_sorts_and_the_selected_one_stays_selected() {
    let mut model = on_tab('3');
    for (keys, expected) in [
        ("S", "BDAEC"), // Name, with Caps Lock
        ("r", "CEADB"),
        ("s", "ABCDE"), // Type: none has one
        ("s", "ACBED"), // State
        ("s", "CABDE"), // From
        ("s", "BACDE"), // To
        ("s", "EABCD"), // Used
        ("s", "ABCDE"), // Value: none has one
        ("s", "ABCDE"), // Channels
        ("r", "EDCBA"),
        ("s", "ABCDE"), // as received
    ] {
        press(&mut model, keys);
        assert_eq!(shown(&model), pair(expected, "A"), "{keys}");
    }
}

#[test]
fn states_filter_one_after_the_other() {
    let mut model = on_tab('3');
    for expected in ["A", "C", "B", "E", "D"] {
        press(&mut model, "f");
        assert_eq!(shown(&model), pair(expected, expected));
    }
    press(&mut model, "f");
    assert_eq!(shown(&model).0, "ABCDE");
    press(&mut model, "f Esc");
    assert_eq!(shown(&model).0, "ABCDE");
}

#[test]
fn the_filter_looks_into_all_that_shows() {
    let mut model = on_tab('3');
    for (typed, expected) in [
        ("expired", "B"),
        ("used Space up", "E"),
        ("not Space yet", "C"),
        ("off Space bun", "D"),
        ("usable", "A"),
        ("3 Space years Space ago", "B"),
        ("1 Space Oct", "B"),
        ("2027-01", "C"),
        ("1/1", "E"),
        ("expired Space cake", "B"),
        ("expired Space coffee", ""),
    ] {
        press(&mut model, "Esc /");
        press(&mut model, typed);
        assert_eq!(shown(&model).0, expected, "{typed}");
        press(&mut model, "Enter");
    }
    // The answer is that to the question in force.
    press(&mut model, "Esc / store Enter w Tab S200 Enter");
    assert_eq!(shown(&model).0, "C");
    press(&mut model, "Esc Esc / off Space bun Enter");
    assert_eq!(shown(&model).0, "D");
}

#[test]
fn a_question_is_answered_until_esc_clears_it() {
    let mut model = on_tab('3');
    let would = |model: &Model| {
        let promotions = &loaded(model).promotions;
        (
            promotions.question(now().wall).1,
            promotions.tally(now().wall).of(State::Usable),
        )
    };
    assert_eq!(would(&model), (Asking::Now, 1));
    // A day, a blank and a time; then the store, then the channel by its first letter.
    press(&mut model, "w 2.1.2027 Space 10:00");
    assert_eq!(would(&model), (Asking::Then, 1));
    press(&mut model, "Tab S200");
    assert_eq!(would(&model), (Asking::Then, 0));
    press(&mut model, "Ctrl+u s100 Tab p");
    assert_eq!(would(&model), (Asking::Then, 1));
    press(&mut model, "Enter");
    assert!(!loaded(&model).promotions.is_typing());
    assert_eq!(loaded(&model).promotions.what_if.inputs[2].text(), "POS");
    press(&mut model, "f");
    assert_eq!(shown(&model), pair("C", "C"));
    press(&mut model, "Esc");
    assert_eq!(would(&model), (Asking::Now, 1));
    assert_eq!(shown(&model), pair("A", "A"));
}

#[test]
fn what_makes_no_question_answers_nothing_and_stays_open() {
    let mut model = on_tab('3');
    for typed in ["w 31.2.2027 Enter", "w Tab Tab x Enter"] {
        press(&mut model, typed);
        let promotions = &loaded(&model).promotions;
        assert!(
            promotions.is_typing() && promotions.what_if.problem.is_some(),
            "{typed}"
        );
        assert_eq!(promotions.question(now().wall).1, Asking::Now, "{typed}");
        press(&mut model, "Esc");
        assert!(!loaded(&model).promotions.is_typing(), "{typed}");
    }
}

#[test]
fn what_is_asked_and_sorted_outlives_another_answer() {
    let mut model = on_tab('3');
    press(&mut model, "s w 2.1.2027 Enter");
    code(&mut model, &[KeyCode::End]);
    assert_eq!(shown(&model), pair("BDAEC", "C"));
    let effects = press(&mut model, "Ctrl+r");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read again");
    };
    let longer = LIST.replace(r#"{"id":"A""#, r#"{"id":"F","name":"zz"},{"id":"A""#);
    came(&mut model, now(), *id, Ok(reading(&longer)));
    assert_eq!(shown(&model), pair("BDAECF", "C"));
    let promotions = &loaded(&model).promotions;
    assert_eq!(promotions.sort.column, Some(Column::Name));
    assert!(promotions.what_if.is_asked());
}

#[test]
fn names_are_sorted_as_the_language_of_the_agent_has_them() {
    let list = LIST
        .replace("Coffee", "Ål")
        .replace("Bun", "Äpple")
        .replace("Espresso", "Ørret");
    for (language, order) in [
        (Language::English, "ADBEC"),
        (Language::Norwegian, "BCDEA"),
        (Language::Swedish, "BCADE"),
    ] {
        let mut model = on_tab_with('3', &list);
        model.speak(language);
        press(&mut model, "s");
        assert_eq!(shown(&model).0, order, "{language:?}");
    }
}

#[test]
fn a_filter_by_state_follows_the_clock() {
    for filter in ["f", "Esc / usable Enter"] {
        follows_the_clock(filter);
    }
}

fn follows_the_clock(filter: &str) {
    let mut model = on_tab('3');
    press(&mut model, filter);
    assert_eq!(shown(&model).0, "A");
    let later = Now {
        wall: "2027-02-01T00:00:00Z".parse().unwrap(),
        ..now()
    };
    let event = Event::Key(KeyEvent::from(KeyCode::Down));
    update(&mut model, later, Msg::Input(event));
    assert_eq!(shown(&model).0, "C");
}

#[test]
fn the_keys_of_promotions_say_where_they_work() {
    let mut model = on_tab('2');
    press(&mut model, "w");
    assert_eq!(told(&model), "This works on the Promotions tab only.");
}

#[test]
fn pages_scroll_the_details_of_a_card_and_arrows_choose_one() {
    let mut model = on_tab('2');
    update(&mut model, now(), Msg::Page(3));
    code(&mut model, &[KeyCode::PageDown]);
    assert_eq!(loaded(&model).loyalty.scroll.0, 3);
    assert_eq!(loaded(&model).loyalty.card.selected(2), Some(0));
    code(&mut model, &[KeyCode::Down]);
    assert_eq!(loaded(&model).loyalty.scroll.0, 0);
    assert_eq!(loaded(&model).loyalty.card.selected(2), Some(1));
}
