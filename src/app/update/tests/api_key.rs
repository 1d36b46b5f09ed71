//! A key that is refused: another one comes from where it comes from, or from the agent, and what waited goes on.

use super::*;
use crate::{api::ApiError, app::msg::Renewed, config::KeySource, save::RequestId};

const BOX: &str = "Ctrl+s";

/// Kari on the screen; the key comes from a file.
fn opened_by_file() -> Model {
    let mut model = opened();
    let environment = Arc::make_mut(&mut model.environment);
    environment.key = KeySource::File("/run/key".into());
    model
}

fn refused(model: &mut Model, id: RequestId) -> Vec<Effect> {
    let error = ApiError::Answered {
        status: 401,
        words: crate::api::Words::default(),
        retry_after: None,
    };
    requests(came(model, now(), id, Err(error)))
}

fn reads(effects: &[Effect]) -> RequestId {
    match effects {
        [Effect::Load(id, ..)] => *id,
        other => panic!("one reading is asked for, not {other:?}"),
    }
}

fn key(text: &str) -> secrecy::SecretString {
    text.to_owned().into()
}

#[test]
fn a_reading_that_is_refused_goes_on_with_the_key_that_the_file_has_by_now() {
    let mut model = opened_by_file();
    let id = reads(&press(&mut model, "Ctrl+r"));
    let effects = refused(&mut model, id);
    let [Effect::RenewKey(id)] = effects.as_slice() else {
        panic!("the key is read anew, not {effects:?}");
    };
    let effects = update(
        &mut model,
        now(),
        Msg::KeyRead(*id, Renewed::Another(key("rotated"))),
    );
    let [Effect::UseKey(_), Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("it reads again, not {effects:?}");
    };
    // A source that has another key each time is not asked for ever.
    assert!(refused(&mut model, *id).is_empty());
    assert!(model.open().unwrap().wants_key().is_some());
    // The agent asking again is a new beginning.
    let id = reads(&press(&mut model, "Ctrl+r"));
    assert!(matches!(refused(&mut model, id)[..], [Effect::RenewKey(_)]));
}

#[test]
fn nothing_typed_into_the_box_reads_the_file_again_and_says_what_came_of_it() {
    let mut model = opened_by_file();
    let id = reads(&press(&mut model, "Ctrl+r"));
    refused(&mut model, id);
    let renews = |model: &mut Model| {
        press(model, BOX);
        match press(model, "Enter").as_slice() {
            [Effect::RenewKey(id)] => *id,
            other => panic!("the key is read anew, not {other:?}"),
        }
    };
    let id = renews(&mut model);
    let same =
        "The API key was read again (the file /run/key) and is still the one that was refused.";
    update(&mut model, now(), Msg::KeyRead(id, Renewed::Same));
    assert_eq!(told(&model), same);
    assert!(model.layers.is_empty());
    let id = renews(&mut model);
    let effects = update(
        &mut model,
        now(),
        Msg::KeyRead(id, Renewed::Another(key("rotated"))),
    );
    assert!(matches!(effects[..], [Effect::UseKey(_), Effect::Load(..)]));
}

#[test]
fn a_box_without_a_source_to_read_again_waits_for_a_key() {
    let mut model = opened();
    let id = reads(&press(&mut model, "Ctrl+r"));
    assert!(refused(&mut model, id).is_empty());
    press(&mut model, BOX);
    assert!(press(&mut model, "Enter").is_empty());
    assert_eq!(model.layers.len(), 1);
}

#[test]
fn each_key_that_is_refused_is_asked_for_anew_and_the_same_save_goes_on() {
    let mut model = opened();
    let (mut id, _) = saving::send(&mut model, "End ne Ctrl+s Enter");
    for _ in 0..3 {
        let error = ApiError::Answered {
            status: 401,
            words: crate::api::Words::default(),
            retry_after: None,
        };
        assert!(requests(update(&mut model, now(), Msg::Answered(id, Err(error)))).is_empty());
        press(&mut model, BOX);
        let effects = press(&mut model, "another Enter");
        let [Effect::UseKey(_), Effect::Load(reads, ..)] = effects.as_slice() else {
            panic!("it goes on, not {effects:?}");
        };
        (id, _) = saving::sent(&saving::loaded(&mut model, *reads, Ok(KARI)));
    }
}

#[test]
fn a_key_that_nothing_goes_on_with_is_said_to_be_taken() {
    let mut model = opened_by_file();
    let id = reads(&press(&mut model, "End ne Ctrl+s Enter"));
    let effects = refused(&mut model, id);
    let [Effect::RenewKey(id)] = effects.as_slice() else {
        panic!("the key is read anew, not {effects:?}");
    };
    update(&mut model, now(), Msg::KeyRead(*id, Renewed::Same));
    press(&mut model, BOX);
    let effects = press(&mut model, "Enter");
    let [Effect::RenewKey(id)] = effects.as_slice() else {
        panic!("the key is read anew, not {effects:?}");
    };
    press(&mut model, "Esc");
    let effects = update(
        &mut model,
        now(),
        Msg::KeyRead(*id, Renewed::Another(key("rotated"))),
    );
    assert!(matches!(effects[..], [Effect::UseKey(_)]), "{effects:?}");
    assert_eq!(told(&model), "Using the new API key. Ctrl+S saves with it.");
}

#[test]
fn what_waits_for_a_key_is_not_said_to_be_in_flight() {
    let mut model = opened();
    let id = reads(&press(&mut model, "End ne Ctrl+s Enter"));
    refused(&mut model, id);
    press(&mut model, "Ctrl+r");
    assert!(
        told(&model).contains("is waiting for another API key"),
        "{}",
        told(&model)
    );
}

#[test]
fn a_key_that_was_rotated_is_read_again_by_opening_and_by_reading_again() {
    let answered = |status| ApiError::Answered {
        status,
        words: crate::api::Words::default(),
        retry_after: None,
    };
    let no_key = crate::config::KeyError::Missing.into();
    for error in [answered(401), answered(403), no_key] {
        for is_first in [true, false] {
            let mut model =
                empty(|environment| environment.key = KeySource::File("/run/key".into()));
            let mut id = reads(&requests(start(&mut model, Some("ext:E-1"))));
            if !is_first {
                came(&mut model, now(), id, Ok(reading(KARI)));
                press(&mut model, "End ne");
                id = reads(&press(&mut model, "Ctrl+r"));
            }
            let told = Msg::Loaded(id, Err(error.clone()), None);
            let effects = requests(update(&mut model, now(), told));
            let [Effect::RenewKey(id)] = effects.as_slice() else {
                panic!("{error:?}: the key is read anew, not {effects:?}");
            };
            let effects = update(
                &mut model,
                now(),
                Msg::KeyRead(*id, Renewed::Another(key("rotated"))),
            );
            let [Effect::UseKey(_), Effect::Load(id, ..)] = effects.as_slice() else {
                panic!("{error:?}: it reads with that, not {effects:?}");
            };
            came(&mut model, now(), *id, Ok(reading(KARI)));
            let open = model.open().unwrap();
            assert!(open.loaded.is_some() && open.wants_key().is_none());
            assert_eq!(
                edits(&model).len(),
                usize::from(!is_first),
                "what was typed stays"
            );
            assert!(model.layers.is_empty(), "nobody is asked");
        }
    }
}
