//! Tables over saving: the review, the steps of a save, and what each end does to the record.

use super::*;
use crate::{
    api::{ApiError, Words},
    customer::CustomerRef,
    save::{Code, Ending, Outcome, RequestId, Why},
};

/// Presses keys that confirm a save; it reads the customer first.
pub(super) fn confirm(model: &mut Model, keys: &str) -> RequestId {
    match press(model, keys).as_slice() {
        [Effect::Load(id, CustomerRef::Id(_), _)] => *id,
        other => panic!("one reading is asked for, not {other:?}"),
    }
}

pub(super) fn loaded(
    model: &mut Model,
    id: RequestId,
    result: Result<&str, ApiError>,
) -> Vec<Effect> {
    requests(came(model, now(), id, result.map(reading)))
}

pub(super) fn answer(
    model: &mut Model,
    id: RequestId,
    result: Result<&str, ApiError>,
) -> Vec<Effect> {
    requests(update(model, now(), Msg::Answered(id, result.map(reading))))
}

pub(super) fn sent(effects: &[Effect]) -> (RequestId, String) {
    match effects {
        [Effect::Send(id, request, _)] => (*id, String::from_utf8(request.body.clone()).unwrap()),
        other => panic!("one request is sent, not {other:?}"),
    }
}

/// Confirms a save of which nobody else knows; it is sent.
pub(super) fn send(model: &mut Model, keys: &str) -> (RequestId, String) {
    let id = confirm(model, keys);
    sent(&loaded(model, id, Ok(KARI)))
}

pub(super) fn wrapped(data: &str) -> String {
    format!("{{\"data\":{data}}}")
}

fn outcome(model: &Model) -> &Outcome {
    let save = model.open().unwrap().save.as_ref().unwrap();
    save.outcome().expect("the save is over")
}

fn ended(model: &Model) -> Ending {
    outcome(model).into()
}

fn marks(model: &Model) -> Vec<String> {
    let marks = &model.open().unwrap().loaded.as_ref().unwrap().marks;
    marks.iter().map(|(place, _)| place.to_string()).collect()
}

pub(super) fn answered(status: u16, detail: &str) -> ApiError {
    ApiError::Answered {
        status,
        words: Words {
            details: vec![detail.to_owned()],
            ..Words::default()
        },
        retry_after: None,
    }
}

#[test]
fn a_save_sends_the_received_bytes_but_the_edit() {
    let mut model = opened();
    let (_, body) = send(&mut model, "End ne Ctrl+s Enter");
    let data = r#"{ "externalId":"E-1", "firstName":"Karine", "zip": 1010, "email":"kari@example.no",
  "birthDate":"1987-05-17T00:00:00", "mobilePhone":"+4791234567", "points":5e2, "consents":{"acceptsTerms":null,"acceptsSms":true}, "extendedProperties":{"tier": "gold", "n": 1.10} }"#;
    assert_eq!(body, data);
}

#[test]
fn a_held_key_confirms_nothing() {
    let mut model = opened();
    assert!(press(&mut model, "End ne Ctrl+s Ctrl+s Ctrl+s").is_empty());
    assert_eq!(model.layers.len(), 1);
    assert!(model.open().unwrap().save.is_none());
}

#[test]
fn an_invalid_changed_value_is_not_sent() {
    let mut model = opened();
    press(
        &mut model,
        "BackTab BackTab BackTab BackTab BackTab BackTab",
    );
    assert_eq!(model.focused_field().unwrap().0.name, "birthDate");
    assert!(press(&mut model, "Ctrl+u nonsense Ctrl+s Enter").is_empty());
    assert_eq!(edits(&model), [edit("/birthDate", "\"nonsense\"")]);
    press(&mut model, "170588 Tab");
    assert_eq!(
        edits(&model),
        [edit("/birthDate", "\"1988-05-17T00:00:00\"")]
    );
}

#[test]
fn the_answer_as_sent_is_saved_and_becomes_the_record() {
    let mut model = opened();
    let (id, body) = send(&mut model, "End ne Ctrl+s Enter");
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert_eq!(ended(&model), Code::Stored.into());
    assert_eq!(edits(&model), []);
}

#[test]
fn another_value_in_the_answer_is_told() {
    let mut model = opened();
    let (id, body) = send(&mut model, "End NE Ctrl+s Enter");
    answer(
        &mut model,
        id,
        Ok(&wrapped(&body.replace("KariNE", "Karine"))),
    );
    assert_eq!(
        super::outcome(&model),
        "Partly saved at 12:00:00: the server made first name Karine (you sent KariNE)"
    );
    assert_eq!(marks(&model), ["/firstName"]);
}

#[test]
fn a_refusal_is_named_as_what_it_is_and_keeps_the_edits() {
    for status in [400, 404, 409, 418] {
        let mut model = opened();
        let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
        answer(&mut model, id, Err(answered(status, "zip: wrong")));
        let refused = Ending {
            code: Code::Refused,
            status: Some(status),
        };
        assert_eq!(ended(&model), refused);
        assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    }
}

#[test]
fn a_refusal_is_told_at_the_field_it_names() {
    for (line, places) in [
        ("zip: wrong", &["/zip"][..]),
        ("consents.acceptsSms: no e-mail", &["/consents/acceptsSms"]),
        ("Zip is not in this city", &["/zip", "/city"]),
        ("wrong", &[]),
    ] {
        let mut model = opened();
        let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
        answer(&mut model, id, Err(answered(400, line)));
        assert_eq!(marks(&model), places, "{line}");
    }
}

#[test]
fn what_is_typed_during_a_save_stays_unsaved() {
    let mut model = opened();
    let (id, body) = send(&mut model, "End ne Ctrl+s Enter");
    press(&mut model, "X");
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert_eq!(edits(&model), [edit("/firstName", "\"KarineX\"")]);
    press(&mut model, "Y");
    assert_eq!(edits(&model), [edit("/firstName", "\"KarineXY\"")]);
}

#[test]
fn a_result_nobody_waits_for_changes_nothing() {
    let mut model = opened();
    let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
    update(
        &mut model,
        now(),
        Msg::Answered(RequestId(id.0 + 7), Err(answered(400, ""))),
    );
    assert!(model.is_busy());
    assert!(
        matches!(press(&mut model, "Esc").as_slice(), [Effect::Stop(stopped)] if *stopped == id)
    );
    assert_eq!(ended(&model), Code::CancelledNotSent.into());
    update(&mut model, now(), Msg::Answered(id, Err(answered(400, ""))));
    assert_eq!(ended(&model), Code::CancelledNotSent.into());
}

#[test]
fn cancelling_asks_once_bytes_have_left() {
    let mut model = opened();
    let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
    update(&mut model, now(), Msg::BytesLeft(id));
    assert!(press(&mut model, "Esc").is_empty());
    assert!(matches!(
        press(&mut model, "Tab Enter").as_slice(),
        [Effect::Stop(_)]
    ));
    assert_eq!(ended(&model), Code::CancelledUnsure.into());
}

/// Kari as a colleague left her.
pub(super) fn changed(from: &str, to: &str) -> String {
    assert!(KARI.contains(from));
    KARI.replace(from, to)
}

#[test]
fn a_colleagues_change_of_another_field_is_sent_back_untouched() {
    let mut model = opened();
    let id = confirm(&mut model, "End ne Ctrl+s Enter");
    let theirs = changed("kari@example.no", "kn@example.no");
    let (_, body) = sent(&loaded(&mut model, id, Ok(&theirs)));
    assert!(body.contains("\"email\":\"kn@example.no\""), "{body}");
    assert!(body.contains("\"firstName\":\"Karine\""), "{body}");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

/// A save that met a colleague's change of the same field.
fn undecided() -> Model {
    let mut model = opened();
    let id = confirm(&mut model, "End ne Ctrl+s Enter");
    let theirs = changed("\"Kari\"", "\"Kira\"");
    assert!(loaded(&mut model, id, Ok(&theirs)).is_empty());
    assert!(matches!(outcome(&model).why, Why::Undecided(1)));
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    assert!(remark(&model).contains("Ctrl+S to decide"));
    model
}

#[test]
fn a_request_that_waits_for_a_decision_is_not_copied() {
    let mut model = undecided();
    let effects = press(&mut model, "Alt+x");
    assert!(effects.is_empty(), "{effects:?}");
    let words = told(&model);
    assert!(words.contains("Press Ctrl+S to decide"), "{words}");
}

/// What is said beside the first name.
fn remark(model: &Model) -> String {
    let loaded = model.open().unwrap().loaded.as_ref().unwrap();
    let at = "/firstName".parse().unwrap();
    let words = loaded.remark(&at, Phrase::ours("Ctrl+S"));
    words.map_or_else(String::new, |words| model.words.text(&words))
}

#[test]
fn a_conflict_ends_with_its_edit_however_that_ends() {
    for keys in ["F9", "Ctrl+z", "Ctrl+u Kira Tab"] {
        let mut model = undecided();
        press(&mut model, keys);
        assert_eq!(remark(&model), "", "{keys}");
        let loaded = model.open().unwrap().loaded.as_ref().unwrap();
        assert!(loaded.conflicts.is_empty(), "{keys}");
    }
    let mut model = undecided();
    press(&mut model, "Ctrl+u Karo Tab");
    assert!(
        remark(&model).contains("to decide"),
        "another value is still one"
    );
}

#[test]
fn nothing_is_preselected_and_enter_sends_nothing_before_each_is_decided() {
    let mut model = undecided();
    let before = edits(&model);
    for keys in ["Ctrl+s Enter", "Enter", "Down Enter"] {
        assert!(press(&mut model, keys).is_empty(), "{keys}");
        assert_eq!(
            told(&model),
            "Not decided yet: First name. Space takes theirs; Space again takes yours."
        );
        assert_eq!(model.layers.len(), 1, "the review stays: {keys}");
        assert_eq!(edits(&model), before, "{keys}");
    }
    press(&mut model, "Esc");
    assert_eq!(edits(&model), before);
}

#[test]
fn the_first_field_that_is_not_decided_is_the_one_that_is_named() {
    let mut model = opened();
    let keys = "End ne Tab Tab Tab Ctrl+u kn@example.no Ctrl+s Enter";
    let id = confirm(&mut model, keys);
    let theirs = changed("\"Kari\"", "\"Kira\"").replace("kari@", "kira@");
    loaded(&mut model, id, Ok(&theirs));
    assert!(matches!(outcome(&model).why, Why::Undecided(2)));
    assert!(press(&mut model, "Ctrl+s Space Enter").is_empty());
    assert!(
        told(&model).starts_with("Not decided yet: E-mail."),
        "{}",
        told(&model)
    );
    // The cursor is there already.
    let id = confirm(&mut model, "Space Space Enter");
    let (_, body) = sent(&loaded(&mut model, id, Ok(&theirs)));
    assert!(
        body.contains("Kira") && body.contains("kn@example.no"),
        "{body}"
    );
    let open = model.open().unwrap();
    let unused = crate::app::words::unused(open, &model.context).unwrap();
    assert_eq!(
        model.words.text(&unused),
        "Not used: First name Karine (yours); E-mail kira@example.no (theirs)."
    );
}

#[test]
fn theirs_alone_leaves_nothing_to_send_and_the_value_that_was_not_used_is_named() {
    let mut model = undecided();
    assert!(press(&mut model, "Ctrl+s Space Enter").is_empty());
    assert_eq!(edits(&model), []);
    assert_eq!(
        told(&model),
        "Nothing to send: their values are kept. Not used: First name Karine (yours)."
    );
}

#[test]
fn mine_is_sent_where_that_is_decided_and_theirs_is_named() {
    let mut model = undecided();
    let id = confirm(&mut model, "Ctrl+s Space Space Enter");
    let theirs = changed("\"Kari\"", "\"Kira\"");
    let (id, body) = sent(&loaded(&mut model, id, Ok(&theirs)));
    assert!(body.contains("\"firstName\":\"Karine\""), "{body}");
    answer(&mut model, id, Ok(&changed("\"Kari\"", "\"Karine\"")));
    let open = model.open().unwrap();
    let unused = crate::app::words::unused(open, &model.context).unwrap();
    assert_eq!(
        model.words.text(&unused),
        "Not used: First name Kira (theirs)."
    );
    // The next save has another story.
    confirm(&mut model, "End s Ctrl+s Enter");
    assert!(model.open().unwrap().unused.is_empty());
}

#[test]
fn what_was_not_used_is_still_named_after_a_save_that_came_to_nothing() {
    let mut model = undecided();
    let id = confirm(&mut model, "Ctrl+s Space Space Enter");
    let theirs = changed("\"Kari\"", "\"Kira\"");
    let (id, _) = sent(&loaded(&mut model, id, Ok(&theirs)));
    answer(&mut model, id, Err(answered(400, "no")));
    let id = confirm(&mut model, "Ctrl+s Enter");
    sent(&loaded(&mut model, id, Ok(&theirs)));
    assert_eq!(model.open().unwrap().unused.len(), 1);
}

#[test]
fn a_newer_change_after_the_decision_is_asked_about_again() {
    let mut model = undecided();
    let id = confirm(&mut model, "Ctrl+s Space Space Enter");
    assert!(loaded(&mut model, id, Ok(&changed("\"Kari\"", "\"Kara\""))).is_empty());
    assert!(matches!(outcome(&model).why, Why::Undecided(1)));
}

#[test]
fn what_the_server_holds_already_is_not_sent() {
    let mut model = opened();
    let id = confirm(&mut model, "End ne Ctrl+s Enter");
    assert!(loaded(&mut model, id, Ok(&changed("\"Kari\"", "\"Karine\""))).is_empty());
    assert_eq!(ended(&model), Code::Held.into());
    assert_eq!(edits(&model), []);
}

#[test]
fn a_conflict_of_the_server_reads_again_and_keeps_the_edits() {
    let mut model = opened();
    let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
    let effects = answer(&mut model, id, Err(answered(409, "email: is taken")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read again, not {effects:?}");
    };
    loaded(
        &mut model,
        *id,
        Ok(&changed("kari@example.no", "kn@example.no")),
    );
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    let record = &model.open().unwrap().loaded.as_ref().unwrap().record;
    assert!(record.document().text().contains("kn@example.no"));
}

#[test]
fn a_refused_key_is_asked_for_and_the_same_save_goes_on() {
    let mut model = opened();
    let id = confirm(&mut model, "End ne Ctrl+s Enter");
    assert!(loaded(&mut model, id, Err(answered(401, ""))).is_empty());
    assert!(model.layers.is_empty(), "no dialog opens by itself");
    let effects = press(&mut model, "Ctrl+s good Enter");
    let [Effect::UseKey(_), Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("the key is used and the reading begins again, not {effects:?}");
    };
    let (id, body) = sent(&loaded(&mut model, *id, Ok(KARI)));
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert!(outcome(&model).is_stored());
}

#[test]
fn where_nobody_can_check_sending_needs_the_agents_word_once() {
    let mut model = opened();
    let id = confirm(&mut model, "End ne Ctrl+s Enter");
    assert!(loaded(&mut model, id, Err(answered(405, ""))).is_empty());
    assert!(
        press(&mut model, "Ctrl+s Enter").is_empty(),
        "the answer starts on no"
    );
    let (id, body) = sent(&press(&mut model, "Ctrl+s Tab Enter"));
    let whole = format!("{{\"id\":\"K1\",{}", &body[1..]);
    answer(&mut model, id, Ok(&wrapped(&whole)));
    assert!(outcome(&model).is_stored());
    let id = confirm(&mut model, "X Ctrl+s Enter");
    sent(&loaded(&mut model, id, Err(answered(405, ""))));
}

#[test]
fn reading_again_keeps_the_edits() {
    let mut model = opened();
    press(&mut model, "End ne");
    let effects = press(&mut model, "Ctrl+r");
    let [Effect::Load(id, CustomerRef::Id(_), _)] = effects.as_slice() else {
        panic!("one reading is asked for, not {effects:?}");
    };
    loaded(
        &mut model,
        *id,
        Ok(&changed("kari@example.no", "kn@example.no")),
    );
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    let customer = &model.open().unwrap().loaded.as_ref().unwrap().customer;
    assert_eq!(customer.email.as_str(), Some("kn@example.no"));
}

#[test]
fn a_failed_reading_leaves_the_record_and_says_so() {
    let mut model = opened();
    let effects = press(&mut model, "End ne Ctrl+r");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    loaded(&mut model, *id, Err(answered(500, "")));
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
}

#[test]
fn a_reading_of_another_customer_is_not_taken() {
    let mut model = opened();
    let id = confirm(&mut model, "End ne Ctrl+s Enter");
    assert!(loaded(&mut model, id, Ok(&changed("K1", "K2"))).is_empty());
    assert_eq!(ended(&model), Code::OtherCustomer.into());
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    let id = &model.open().unwrap().loaded.as_ref().unwrap().customer.id;
    assert_eq!(id.as_str(), Some("K1"));
}

#[test]
fn an_answer_that_is_lost_is_read_back() {
    let mut model = opened();
    let (id, body) = send(&mut model, "End ne Ctrl+s Enter");
    let lost = ApiError::Lost {
        host: "h".to_owned(),
        how: crate::api::Loss::Cut,
    };
    let effects = answer(&mut model, id, Err(lost));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it is read back, not {effects:?}");
    };
    let held = wrapped(&format!("{{\"id\":\"K1\",{}", &body[1..]));
    assert!(loaded(&mut model, *id, Ok(&held)).is_empty());
    assert_eq!(ended(&model), Code::StoredReadBack.into());
    assert_eq!(edits(&model), []);
}

#[test]
fn the_request_is_copied_as_a_command_without_the_key() {
    let mut model = opened();
    match press(&mut model, "End ne Alt+x").pop() {
        Some(Effect::Copy(text)) => {
            assert!(text.starts_with("curl --request PUT"), "{text}");
            assert!(text.contains("Karine"), "{text}");
        }
        other => panic!("a command is copied, not {other:?}"),
    }
}

#[test]
fn undoing_a_save_clears_what_was_not_there_before_it() {
    let mut model = opened();
    // Kari has no last name.
    let (id, body) = send(&mut model, "Tab N o r d Ctrl+s Enter");
    assert!(body.contains("\"lastName\":\"Nord\""), "{body}");
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert_eq!(edits(&model), []);
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), [edit("/lastName", "null")]);
    press(&mut model, "Ctrl+y");
    assert_eq!(edits(&model), []);
}

/// The screen as it is drawn, line after line.
pub(super) fn screen(model: &Model) -> String {
    use crate::ui::theme::{Colours, Theme};
    let backend = ratatui::backend::TestBackend::new(120, 40);
    let mut terminal = ratatui::Terminal::new(backend).unwrap();
    let theme = Theme::new(Colours::None);
    terminal
        .draw(|frame| crate::ui::draw(model, &theme, frame))
        .unwrap();
    let cells = terminal.backend().buffer().content();
    let text: String = cells.iter().map(ratatui::buffer::Cell::symbol).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_was_saved_leaves_the_status_with_the_next_edit() {
    let mut model = opened();
    let (id, body) = send(&mut model, "ne Ctrl+s Enter");
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert!(screen(&model).contains("Saved at"), "{}", screen(&model));
    // Looking about changes nothing.
    press(&mut model, "Tab Tab Alt+2 Alt+1");
    assert!(screen(&model).contains("Saved at"), "{}", screen(&model));
    press(&mut model, "x");
    assert!(!screen(&model).contains("Saved at"), "{}", screen(&model));
    // What is taken back again was something else since.
    press(&mut model, "Ctrl+z");
    assert!(!screen(&model).contains("Saved at"), "{}", screen(&model));
}

#[test]
fn what_is_typed_while_a_save_is_under_way_does_not_hide_its_end() {
    let mut model = opened();
    let (id, body) = send(&mut model, "ne Ctrl+s Enter");
    press(&mut model, "Tab x");
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert!(screen(&model).contains("Saved at"), "{}", screen(&model));
    assert_eq!(edits(&model).len(), 1);
}

#[test]
fn what_is_not_kept_any_more_is_not_said_to_be() {
    let mut model = opened();
    let (id, _) = send(&mut model, "ne Ctrl+s Enter");
    answer(&mut model, id, Err(answered(400, "No")));
    let kept = "Not saved; your change is kept here.";
    assert!(screen(&model).contains(kept), "{}", screen(&model));
    press(&mut model, "Ctrl+z");
    assert!(!screen(&model).contains("kept here"), "{}", screen(&model));
}

/// A save of which reading back shows something else than was sent.
fn unclear() -> Model {
    let mut model = opened();
    let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
    update(&mut model, now(), Msg::BytesLeft(id));
    let lost = ApiError::Lost {
        host: "h".to_owned(),
        how: crate::api::Loss::Cut,
    };
    let mut effects = answer(&mut model, id, Err(lost));
    let theirs = changed("\"Kari\"", "\"Kira\"");
    for seconds in 1..9 {
        effects = match effects.as_slice() {
            [Effect::Load(id, ..)] => {
                let read = Msg::Loaded(*id, Ok(reading(&theirs)), None);
                requests(update(&mut model, later(4 * seconds), read))
            }
            [Effect::Wait(id, _)] => {
                requests(update(&mut model, later(4 * seconds), Msg::Woken(*id)))
            }
            _ => break,
        };
    }
    assert_eq!(ended(&model), Code::ShownOther.into());
    model
}

#[test]
fn what_was_not_sure_and_is_decided_by_hand_does_not_stay_not_sure_in_the_journal() {
    let mut model = unclear();
    let last = |model: &Model| model.open().unwrap().saves[0].ended.clone();
    assert_eq!(last(&model), Code::ShownOther.into());
    assert!(press(&mut model, "Ctrl+s Space Enter").is_empty());
    assert_eq!(last(&model), Code::Decided.into());
}

#[test]
fn what_was_not_sure_and_is_found_stored_does_not_stay_not_sure_in_the_journal() {
    let mut model = unclear();
    let last = |model: &Model| model.open().unwrap().saves[0].ended.clone();
    let id = confirm(&mut model, "Ctrl+s Space Space Enter");
    let effects = loaded(&mut model, id, Ok(&changed("\"Kari\"", "\"Karine\"")));
    assert!(effects.is_empty());
    assert_eq!(ended(&model), Code::Held.into());
    assert_eq!(last(&model), Code::Held.into());
}

#[test]
fn undoing_a_decision_for_theirs_brings_mine_back_to_be_decided() {
    let mut model = undecided();
    press(&mut model, "Ctrl+s Space Enter");
    assert_eq!(edits(&model), []);
    press(&mut model, "Ctrl+z");
    assert_eq!(edits(&model), [edit("/firstName", "\"Karine\"")]);
    assert!(remark(&model).contains("Ctrl+S to decide"));
    // And redo is the decision again.
    press(&mut model, "Ctrl+y");
    assert_eq!((edits(&model), remark(&model)), (Vec::new(), String::new()));
}

#[test]
fn what_was_not_sure_leaves_the_status_once_it_is_decided_in_its_field() {
    for keys in ["F9", "Ctrl+u Kira Tab"] {
        let mut model = unclear();
        let said = screen(&model);
        assert!(said.contains("Not sure whether it was saved"), "{said}");
        press(&mut model, keys);
        assert!(!screen(&model).contains("Not sure"), "{}", screen(&model));
        // What is typed elsewhere is no reason to say it again.
        press(&mut model, "Tab Tab Tab x");
        assert!(!screen(&model).contains("Not sure"), "{}", screen(&model));
    }
}
