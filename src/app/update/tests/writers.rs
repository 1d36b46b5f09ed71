//! Somebody else writes, too, while the agent types, reviews, saves, closes and opens again: nothing of theirs goes
//! without a decision, and nothing typed goes at all.

use super::{saving::sent, *};
use crate::{
    app::{
        draft::{Local, Unsent},
        model::Load,
    },
    customer::CustomerRef,
    save::{Code, RequestId},
};

const KIRA: (&str, &str) = ("\"Kari\"", "\"Kira\"");

fn theirs((from, to): (&str, &str)) -> String {
    KARI.replace(from, to)
}

fn read(model: &mut Model, id: RequestId, text: &str) -> Vec<Effect> {
    came(model, now(), id, Ok(reading(text)))
}

fn answered(model: &mut Model, id: RequestId, text: &str) {
    update(model, now(), Msg::Answered(id, Ok(reading(text))));
}

/// Presses keys that ask for one reading.
fn reads(model: &mut Model, keys: &str) -> RequestId {
    match press(model, keys).as_slice() {
        [Effect::Load(id, ..)] => *id,
        other => panic!("one reading is asked for, not {other:?}"),
    }
}

fn conflicts(model: &Model) -> Vec<String> {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let all = loaded.conflicts.iter();
    all.map(|conflict| conflict.at.to_string()).collect()
}

/// Whether Ctrl+S and Enter send what is on the screen, as things stand.
fn sends(model: &mut Model) -> bool {
    press(model, "Ctrl+s");
    let effects = press(model, "Enter");
    matches!(effects.as_slice(), [Effect::Load(..)])
}

/// Kari on the screen, with what the local data answers.
fn opened_with(text: &str, unsent: Option<Unsent>) -> (Model, Vec<Effect>) {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let effects = came_with(&mut model, now(), (*id, Ok(reading(text))), with(unsent));
    (model, effects)
}

fn with(unsent: Option<Unsent>) -> Local {
    Local {
        unsent,
        ..Local::default()
    }
}

fn kept(model: &mut Model) -> Unsent {
    update(model, now(), Msg::Ended);
    let unsent = local::unsent(model, model.customers.shown().unwrap()).unwrap();
    Unsent::read(unsent.written()).unwrap()
}

#[test]
fn a_conflict_found_during_a_save_outlives_the_save() {
    let mut model = opened();
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    // The e-mail is typed while the save reads, and somebody else has changed it, too.
    press(&mut model, "Tab Tab Tab End X");
    let both = theirs(("kari@example.no", "kn@example.no"));
    let effects = requests(read(&mut model, id, &both));
    let (id, body) = sent(&effects);
    assert!(body.contains("kn@example.no"), "{body}");
    answered(&mut model, id, &format!("{{\"data\":{body}}}"));
    assert_eq!(conflicts(&model), ["/email"]);
    assert!(
        !sends(&mut model),
        "theirs is the default, and nothing is left"
    );
}

#[test]
fn what_a_save_brings_of_somebody_else_is_a_conflict_with_what_was_typed_since() {
    let mut model = opened();
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    let (id, body) = sent(&requests(read(&mut model, id, KARI)));
    press(&mut model, "Tab Tab Tab End X");
    let answer = format!("{{\"data\":{}}}", body.replace("kari@", "kn@"));
    answered(&mut model, id, &answer);
    assert_eq!(conflicts(&model), ["/email"]);
}

#[test]
fn a_conflict_that_comes_up_under_an_open_review_is_decided_first() {
    let mut model = opened();
    press(&mut model, "End ne");
    let id = reads(&mut model, "Ctrl+r");
    press(&mut model, "Ctrl+s");
    read(&mut model, id, &theirs(KIRA));
    assert!(press(&mut model, "Enter").is_empty());
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(matches!(top, Some(LayerKind::Review(review)) if review.decisions.len() == 1));
    // The key that was held confirms nothing.
    assert!(press(&mut model, "Enter").is_empty());
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

#[test]
fn a_decision_on_a_value_that_is_another_by_now_is_made_anew() {
    let mut model = opened();
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    read(&mut model, id, &theirs(KIRA));
    let id = reads(&mut model, "Ctrl+r");
    press(&mut model, "Ctrl+s Space");
    read(&mut model, id, &theirs(("\"Kari\"", "\"Kora\"")));
    assert!(press(&mut model, "Enter").is_empty());
    let top = model.layers.last().map(|layer| &layer.kind);
    assert!(matches!(top, Some(LayerKind::Review(review)) if review.decisions[0].choice.is_none()));
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

#[test]
fn a_conflict_is_still_one_after_the_program_was_started_again() {
    let (mut model, _) = opened_with(KARI, None);
    press(&mut model, "End ne");
    let id = reads(&mut model, "Ctrl+s Enter");
    read(&mut model, id, &theirs(KIRA));
    assert_eq!(conflicts(&model), ["/firstName"]);
    let unsent = kept(&mut model);
    let (mut model, _) = opened_with(&theirs(KIRA), Some(unsent.clone()));
    assert_eq!(conflicts(&model), ["/firstName"]);
    let base = model.open().unwrap().loaded.as_ref().unwrap().conflicts[0]
        .base
        .clone();
    assert_eq!(base.unwrap().raw(), "\"Kari\"");
    assert!(!sends(&mut model));
    // Nor does it go where they came to want the same.
    let (model, _) = opened_with(&theirs(("\"Kari\"", "\"Karine\"")), Some(unsent));
    assert!(conflicts(&model).is_empty() && edits(&model).is_empty());
}

#[test]
fn a_text_in_extra_does_not_write_over_what_was_read_under_it() {
    for restarted in [false, true] {
        let (mut model, _) = opened_with(KARI, None);
        press(&mut model, "Alt+5 Ctrl+a");
        let open = model.open_mut().unwrap();
        let extra = &mut open.loaded.as_mut().unwrap().extra;
        extra.input.replace("");
        extra.paste("{\"tier\": \"silver\", \"n\": 1.10}");
        let platinum = theirs(("gold", "platinum"));
        if restarted {
            let unsent = kept(&mut model);
            model = opened_with(&platinum, Some(unsent)).0;
            press(&mut model, "Alt+5");
        } else {
            let id = reads(&mut model, "Ctrl+r");
            // Ctrl+R has made edits of the text; more is typed while it reads.
            model
                .open_mut()
                .unwrap()
                .loaded
                .as_mut()
                .unwrap()
                .extra
                .paste(" ");
            read(&mut model, id, &platinum);
        }
        assert!(!sends(&mut model));
        assert_eq!(conflicts(&model), ["/extendedProperties/tier"]);
        assert_eq!(edits(&model).len(), 1, "nothing is decided by Enter alone");
    }
}

#[test]
fn chips_being_typed_keep_what_somebody_else_added() {
    let mut model = opened();
    while model.focused_field().unwrap().0.name != "interests" {
        press(&mut model, "Tab");
    }
    press(&mut model, "Tea Enter");
    let id = reads(&mut model, "Ctrl+r");
    press(&mut model, "Mi");
    let more = theirs(("\"zip\": 1010", "\"zip\": 1010, \"interests\":[\"Bread\"]"));
    read(&mut model, id, &more);
    press(&mut model, "lk Enter");
    let expected = edit("/interests", "[\"Bread\",\"Tea\",\"Milk\"]");
    assert_eq!(edits(&model), [expected]);
}

#[test]
fn half_a_chip_is_kept_like_any_text() {
    let (mut model, _) = opened_with(KARI, None);
    while model.focused_field().unwrap().0.name != "favoriteStores" {
        press(&mut model, "Tab");
    }
    press(&mut model, "S10");
    assert_eq!(edits(&model), [edit("/favoriteStores", "[\"S10\"]")]);
    assert_eq!(kept(&mut model).record.edits().len(), 1);
    press(&mut model, "Enter S2 Ctrl+z");
    assert_eq!(edits(&model), [edit("/favoriteStores", "[\"S10\"]")]);
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), []);
}

#[test]
fn a_save_that_reading_back_could_not_decide_is_not_said_to_be_lost_later() {
    let (mut model, _) = opened_with(KARI, None);
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    let (id, _) = sent(&requests(read(&mut model, id, KARI)));
    let error = ApiError::Lost {
        host: "h".to_owned(),
        how: crate::api::Loss::Cut,
    };
    let effects = requests(update(&mut model, now(), Msg::Answered(id, Err(error))));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read back, not {effects:?}");
    };
    let stored = theirs(("\"Kari\"", "\"KARINE\""));
    let effects = requests(read(&mut model, *id, &stored));
    let [Effect::Wait(id, _)] = effects.as_slice() else {
        panic!("the server is given time, not {effects:?}");
    };
    let effects = requests(update(&mut model, later(3), Msg::Woken(*id)));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read back again, not {effects:?}");
    };
    came(&mut model, later(3), *id, Ok(reading(&stored)));
    let save = model.open().unwrap().save.as_ref().unwrap();
    assert!(save.outcome().unwrap().is_unclear());
    let unsent = kept(&mut model);
    let (model, effects) = opened_with(&stored, Some(unsent));
    let words = told(&model);
    assert!(!words.contains("not stored"), "{words}");
    assert!(
        !effects
            .iter()
            .any(|effect| matches!(effect, Effect::Journal(_)))
    );
    assert_eq!(conflicts(&model), ["/firstName"]);
}

#[test]
fn a_doubt_stays_until_a_reading_settles_it() {
    let (mut model, _) = opened_with(KARI, None);
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    sent(&requests(read(&mut model, id, KARI)));
    let unsent = kept(&mut model);
    assert_eq!(unsent.sent.len(), 1);
    // At the next start the API cannot be reached.
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let error = ApiError::NotSent(crate::api::Unsent::NotMade("h".to_owned()));
    came_with(&mut model, now(), (*id, Err(error)), with(Some(unsent)));
    assert!(outcome(&model).starts_with("Not sure"));
    press(&mut model, "Tab Tab Tab End X");
    assert_eq!(kept(&mut model).sent.len(), 1);
    let id = reads(&mut model, "Ctrl+r");
    let effects = read(&mut model, id, &theirs(("\"Kari\"", "\"Karine\"")));
    assert!(outcome(&model).starts_with("Saved (confirmed by reading back)"));
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Journal(_)))
    );
    assert_eq!(edits(&model), [edit("/email", "\"kari@example.noX\"")]);
}

#[test]
fn what_was_cancelled_is_settled_before_anything_newer_is_sent() {
    let mut model = opened();
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    let (id, _) = sent(&requests(read(&mut model, id, KARI)));
    update(&mut model, now(), Msg::BytesLeft(id));
    press(&mut model, "Esc Left Enter");
    assert!(outcome(&model).starts_with("Cancelled; not sure"));
    // The first name is typed anew, and saved at once.
    press(&mut model, "s");
    let id = reads(&mut model, "Ctrl+s Enter");
    let effects = read(&mut model, id, KARI);
    let [Effect::Wait(id, _)] = effects.as_slice() else {
        panic!("it waits, not {effects:?}");
    };
    assert_eq!(kept(&mut model).sent.len(), 1, "still in doubt");
    let effects = update(&mut model, later(3), Msg::Woken(*id));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it reads again, not {effects:?}");
    };
    let stored = theirs(("\"Kari\"", "\"Karine\""));
    let effects = came(&mut model, later(3), *id, Ok(reading(&stored)));
    let (_, body) = sent(&requests(effects));
    assert!(body.contains("Karines"), "{body}");
    assert!(conflicts(&model).is_empty(), "the value is the agent's own");
    let saves = &model.open().unwrap().saves;
    assert_eq!(saves[0].ended, Code::StoredReadBack.into());
    let values = saves[0].changes[0].values.as_ref().unwrap();
    assert_eq!(values.new_words, "Karine");
}

/// The first name is sent and cancelled once bytes have left.
fn cancelled() -> Model {
    let mut model = opened();
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    let (id, _) = sent(&requests(read(&mut model, id, KARI)));
    update(&mut model, now(), Msg::BytesLeft(id));
    press(&mut model, "Esc Left Enter");
    model
}

#[test]
fn nothing_is_sent_from_a_review_under_which_a_doubt_is_being_settled() {
    let mut model = cancelled();
    press(&mut model, "s Ctrl+s");
    // It was asked for before, by a key that came late.
    let id = RequestId(99);
    let open = model.open_mut().unwrap();
    let since = now().run;
    open.load = Load::Reading {
        request: id,
        since,
        key_renewed: false,
    };
    let effects = read(&mut model, id, KARI);
    assert!(matches!(effects[..], [Effect::Wait(..), ..]), "{effects:?}");
    assert!(press(&mut model, "Enter").is_empty());
    assert!(
        model.open().unwrap().open_save().is_some(),
        "it is still being settled"
    );
}

#[test]
fn a_doubt_without_edits_is_looked_at_by_the_key_that_saves() {
    let mut model = cancelled();
    press(&mut model, "F9");
    assert!(edits(&model).is_empty());
    let id = reads(&mut model, "Ctrl+s");
    let stored = theirs(("\"Kari\"", "\"Karine\""));
    read(&mut model, id, &stored);
    assert!(outcome(&model).starts_with("Saved (confirmed by reading back)"));
    assert_eq!(
        edits(&model),
        [edit("/firstName", "\"Kari\"")],
        "as it is wanted"
    );
}

/// A record opened by external id on the command line, where the API cannot look one up.
fn unread() -> Model {
    let mut model = empty(|environment| environment.lookup_external_id = None);
    let effects = requests(start(&mut model, Some("ext:E-1")));
    open_unread(&mut model, &effects);
    model
}

#[test]
fn a_blind_record_settles_no_doubt() {
    let mut model = unread();
    press(&mut model, "Anna Ctrl+s");
    press(&mut model, "Left Enter");
    let unsent = kept(&mut model);
    let mut sending = unsent.clone();
    sending.sent = unsent.record.edits().to_vec();
    let mut model = unread();
    found(&mut model, with(Some(sending)));
    assert!(
        outcome(&model).starts_with("Not sure"),
        "{}",
        outcome(&model)
    );
    // Opening the customer by phone tells, although the record is open already.
    press(&mut model, "Ctrl+o +4791234567");
    let id = reads(&mut model, "Enter");
    read(&mut model, id, &theirs(("\"Kari\"", "\"Anna\"")));
    assert!(outcome(&model).starts_with("Saved (confirmed by reading back)"));
    assert_eq!(model.customers.len(), 1);
}

#[test]
fn a_word_about_a_save_goes_with_it() {
    let mut model = opened();
    let id = reads(&mut model, "End ne Ctrl+s Enter");
    let (id, body) = sent(&requests(read(&mut model, id, KARI)));
    press(&mut model, "Ctrl+s");
    assert!(model.notice.is_some(), "it is in flight");
    answered(&mut model, id, &format!("{{\"data\":{body}}}"));
    assert_eq!(model.notice, None);
}

#[test]
fn a_reading_that_was_asked_for_before_a_save_is_not_taken_after_it() {
    let mut model = opened();
    press(&mut model, "End ne");
    let late = reads(&mut model, "Ctrl+r");
    let effects = press(&mut model, "Ctrl+s Enter");
    let [Effect::Stop(stopped), Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("the earlier reading ends, not {effects:?}");
    };
    assert_eq!(*stopped, late);
    let (id, body) = sent(&requests(read(&mut model, *id, KARI)));
    answered(&mut model, id, &format!("{{\"data\":{body}}}"));
    read(&mut model, late, KARI);
    let record = &model.open().unwrap().loaded.as_ref().unwrap().record;
    assert!(record.document().text().contains("Karine"));
}

#[test]
fn a_customer_asked_for_in_other_words_is_the_one_that_is_open() {
    let mut model = opened();
    press(&mut model, "End ne Ctrl+o +4791234567");
    let effects = press(&mut model, "Enter");
    assert!(effects.is_empty(), "known by phone: {effects:?}");
    // Somebody has given her another number since.
    press(&mut model, "Ctrl+o +4740000000");
    let id = reads(&mut model, "Enter");
    read(&mut model, id, &theirs(("+4791234567", "+4740000000")));
    assert_eq!(model.customers.len(), 1);
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    let record = &model.open().unwrap().loaded.as_ref().unwrap().record;
    assert!(
        record.document().text().contains("+4740000000"),
        "the newer reading counts"
    );
    // An id in other case is the same id.
    press(&mut model, "Ctrl+o id:k1");
    assert!(press(&mut model, "Enter").is_empty());
}

#[test]
fn a_blind_record_is_filled_when_the_customer_is_opened_by_phone() {
    let mut model = unread();
    press(&mut model, "Anna Ctrl+o +4791234567");
    let id = reads(&mut model, "Enter");
    read(&mut model, id, KARI);
    assert_eq!(model.customers.len(), 1);
    assert_eq!(
        conflicts(&model),
        ["/firstName"],
        "what stands there was never seen"
    );
    assert!(matches!(
        model.open().unwrap().who,
        CustomerRef::External(_)
    ));
}

#[test]
fn nothing_changes_where_nothing_may() {
    let keys = "Left Right Space Up Down Home End Enter Tab Backspace y n ne Alt+d Ctrl+u Ctrl+k Ctrl+h F9 Ctrl+z Ctrl+y";
    for tab in 1..=6 {
        for fields in 0..24 {
            let mut model = opened_in(|environment| environment.read_only = true);
            press(&mut model, &format!("Alt+{tab}"));
            for _ in 0..fields {
                press(&mut model, "Tab");
            }
            let open_list = KeyEvent::new(KeyCode::Down, KeyModifiers::ALT);
            update(&mut model, now(), Msg::Input(Event::Key(open_list)));
            press(&mut model, keys);
            update(&mut model, now(), Msg::Input(Event::Paste("x".to_owned())));
            assert_eq!(edits(&model), [], "tab {tab}, field {fields}");
            assert!(
                !model.open().unwrap().is_unkept(),
                "tab {tab}, field {fields}"
            );
        }
    }
}

#[test]
fn what_another_window_would_not_keep_is_not_said_to_be_kept() {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    read(&mut model, *id, KARI);
    press(&mut model, "End ne");
    model.open_mut().unwrap().elsewhere = Some(holder(Claimant::Editor));
    press(&mut model, "Ctrl+q");
    let Some(LayerKind::Ask(question)) = model.layers.last().map(|layer| &layer.kind) else {
        panic!("it asks");
    };
    assert!(asked(&model).contains("will be lost"), "{}", asked(&model));
    assert_eq!(question.on, Answer::No);
}

#[test]
fn what_was_taken_back_meets_what_somebody_else_changed_after_a_restart_too() {
    let (mut model, _) = opened_with(KARI, None);
    press(&mut model, "End ne Tab Tab Tab End X Ctrl+z");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    let unsent = kept(&mut model);
    let both = theirs(("kari@example.no", "kn@example.no"));
    let (mut model, _) = opened_with(&both, Some(unsent));
    assert!(conflicts(&model).is_empty());
    press(&mut model, "Ctrl+y");
    assert_eq!(conflicts(&model), ["/email"]);
}
