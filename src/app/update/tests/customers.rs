//! Several customers at once: going from one to the other, and closing them.

use super::*;
use crate::{
    api::{ApiError, Words},
    app::{
        draft::{Local, References},
        model::{Load, Open},
        target::Target,
        update::customers::open_text,
    },
    customer::{CustomerRef, Way},
};

const OLA: &str = r#"{"data":{"id":"O1","externalId":"E-2","firstName":"Ola","lastName":"Moen"}}"#;

fn read(model: &mut Model, effects: &[Effect], result: Result<Box<Reading>, ApiError>) {
    let [Effect::Load(id, ..)] = effects else {
        panic!("one reading is asked for, not {effects:?}");
    };
    came(model, now(), *id, result);
}

fn open(model: &mut Model, who: &str, text: &str) {
    press(model, &format!("Ctrl+o {who}"));
    let effects = press(model, "Enter");
    read(model, &effects, Ok(reading(text)));
}

/// Kari and Ola, with Ola on the screen.
fn two() -> Model {
    let mut model = opened();
    open(&mut model, "ext:E-2", OLA);
    model
}

fn shown(model: &Model) -> String {
    model.open().map_or_else(String::new, Open::title)
}

/// Presses a key, with all that comes of it.
fn all_of(model: &mut Model, letter: char) -> Vec<Effect> {
    let event = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT);
    update(model, now(), Msg::Input(Event::Key(event)))
}

#[test]
fn keys_go_from_one_customer_to_the_other_round_the_end() {
    let mut model = two();
    assert_eq!(shown(&model), "Ola Moen");
    press(&mut model, "End 17 Alt+.");
    assert_eq!(shown(&model), "Kari");
    press(&mut model, "End ne Alt+,");
    assert_eq!(shown(&model), "Ola Moen");
    assert_eq!(edits(&model), [edit("/firstName", "\"Ola17\"")]);
    press(&mut model, "Alt+,");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    let mut alone = opened();
    press(&mut alone, "Alt+.");
    assert!(alone.notice.is_some_and(|notice| notice.is_problem));
}

#[test]
fn a_click_on_a_customer_shows_them() {
    let mut model = two();
    let [kari, other] = model.customers.ids()[..] else {
        panic!("two are open");
    };
    let mut click = |id| {
        let click = Msg::Clicked(Target::Customer(id), crate::app::target::Spot::default());
        update(&mut model, now(), click);
        shown(&model)
    };
    assert_eq!(click(kari), "Kari");
    assert_ne!(click(other), "Kari");
    // One that has gone meanwhile is not there any more.
    press(&mut model, "Alt+w");
    let click = Msg::Clicked(Target::Customer(other), crate::app::target::Spot::default());
    update(&mut model, now(), click);
    assert_eq!(shown(&model), "Kari");
}

#[test]
fn closing_keeps_what_was_typed_and_gives_the_customer_to_other_windows() {
    let mut model = two();
    press(&mut model, "17");
    let effects = all_of(&mut model, 'w');
    assert!(matches!(
        effects.as_slice(),
        [Effect::Keep(unsent), Effect::Release(who), Effect::ListKept]
            if unsent.name == "Ola Moen" && who.customer == "id:O1"
    ));
    assert_eq!(shown(&model), "Kari");
    assert_eq!(
        told(&model),
        "Closed Ola Moen. 1 unsaved change is kept on this machine."
    );
    // The last one leaves the finder.
    let effects = all_of(&mut model, 'w');
    assert!(matches!(
        effects.as_slice(),
        [Effect::Release(_), Effect::ListKept, ..]
    ));
    assert!(model.customers.is_empty());
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(matches!(top, Some(LayerKind::Finder(_))));
    // Nobody is open at the next start.
    assert!(matches!(
        update(&mut model, now(), Msg::Ended).as_slice(),
        [Effect::Remember(keys)] if keys.is_empty()
    ));
}

#[test]
fn closing_asks_where_drafts_cannot_be_kept() {
    let mut model = two();
    let trouble = Some(full());
    update(&mut model, now(), Msg::StoreTrouble(trouble));
    press(&mut model, "17 Alt+w Enter");
    assert_eq!(model.customers.len(), 2, "the answer begins on no");
    press(&mut model, "Alt+w Tab Enter");
    assert_eq!(shown(&model), "Kari");
}

#[test]
fn a_customer_whose_save_is_not_over_is_not_closed() {
    let mut model = two();
    press(&mut model, "17 Ctrl+s Enter Alt+w");
    assert_eq!(model.customers.len(), 2);
    assert_eq!(told(&model), "The save is not over yet.");
}

#[test]
fn a_customer_that_is_closed_while_being_read_is_not_read_any_more() {
    let mut model = opened();
    press(&mut model, "Ctrl+o ext:E-2");
    let effects = press(&mut model, "Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("a reading");
    };
    let effects = all_of(&mut model, 'w');
    assert!(matches!(effects.first(), Some(Effect::Stop(stopped)) if stopped == id));
    came(&mut model, now(), *id, Ok(reading(OLA)));
    assert_eq!(shown(&model), "Kari");
    assert_eq!(model.customers.len(), 1);
}

#[test]
fn one_that_is_not_there_leaves_nothing_behind_once_another_is_opened() {
    let mut model = opened();
    press(&mut model, "Ctrl+o ext:E-9");
    let effects = press(&mut model, "Enter");
    let error = ApiError::Answered {
        status: 404,
        words: Words::default(),
        retry_after: None,
    };
    read(&mut model, &effects, Err(error));
    assert_eq!(model.customers.len(), 2);
    open(&mut model, "ext:E-2", OLA);
    let all: Vec<_> = model.customers.iter().map(|open| &open.who).collect();
    let kept = ["E-1", "E-2"].map(|id| CustomerRef::External(id.to_owned()));
    assert_eq!(all, kept.iter().collect::<Vec<_>>());
    assert_eq!(shown(&model), "Ola Moen");
}

#[test]
fn an_answer_about_somebody_else_is_neither_shown_nor_taken() {
    for (who, by) in [
        ("id:K1", Way::Id),
        ("ext:E-1", Way::External),
        ("+4740000000", Way::Phone),
    ] {
        let ola = OLA.replace("\"Moen\"", "\"Moen\",\"mobilePhone\":\"+4799999999\"");
        // Nobody is open yet, and the one who was asked for may not be taken for one who is.
        for mut model in [empty(|_| {}), opened_as(&ola)] {
            let before = model.customers.len();
            let effects = requests(open_text(&mut model, who));
            read(&mut model, &effects, Ok(reading(&ola)));
            let open = model.open().unwrap();
            assert_eq!(model.customers.len(), before + 1);
            assert!(open.loaded.is_none(), "{who}");
            let by_it = matches!(&open.load, Load::Failed(ApiError::Stranger { by: found }) if *found == by);
            assert!(by_it, "{who}: {:?}", open.load);
        }
    }
}

/// That customer on the screen.
fn opened_as(text: &str) -> Model {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-2")));
    read(&mut model, &effects, Ok(reading(text)));
    model
}

#[test]
fn a_customer_that_was_claimed_after_it_was_closed_goes_to_other_windows() {
    let local = || Local {
        references: References {
            environment: "demo".to_owned(),
            customer: "id:O1".to_owned(),
            aliases: vec!["ext:E-2".to_owned()],
        },
        ..Local::default()
    };
    let ask = |model: &mut Model| {
        press(model, "Ctrl+o ext:E-2");
        match press(model, "Enter").as_slice() {
            [Effect::Load(id, ..)] => *id,
            other => panic!("one reading is asked for, not {other:?}"),
        }
    };
    let mut model = opened();
    let id = ask(&mut model);
    press(&mut model, "Alt+w");
    let late = |id| Msg::Loaded(id, Ok(reading(OLA)), Some(Box::new(local())));
    let effects = update(&mut model, now(), late(id));
    assert!(
        matches!(effects.as_slice(), [Effect::Release(who)] if who.customer == "id:O1"),
        "{effects:?}"
    );
    assert_eq!(shown(&model), "Kari");
    // Opened once more by then, it is still theirs.
    let id = ask(&mut model);
    press(&mut model, "Alt+w");
    ask(&mut model);
    assert!(update(&mut model, now(), late(id)).is_empty());
}
