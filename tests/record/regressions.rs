//! Single cases that once went wrong.

use stamkunde::record::{Json, Payload, Pointer, Record, Refusal, Run, UpdateKey};

use super::ops::read;

fn at(text: &str) -> Pointer {
    text.parse().unwrap()
}

/// Sets a place to a JSON text; `-` removes it.
fn set(record: &mut Record, place: &str, value: &str) -> Result<(), Refusal> {
    let value = (value != "-").then(|| Json::parse(value).unwrap());
    record.set(&at(place), value, Run::Step)
}

#[test]
fn half_a_surrogate_pair_is_not_the_replacement_character() {
    let text = "{\"data\":{\"a\":null,\"\u{fffd}\":{\"a\":null},\"externalId\":true,\"\\ud800\":null},\"metaData\":{}}";
    let mut record = read(text);
    let at = Pointer::of(["\u{fffd}"]);
    record.set(&at, Some(Json::bool(true)), Run::Step).unwrap();
    let body = |payload| {
        let body = record.body(payload, UpdateKey::ExternalId).unwrap();
        String::from_utf8(body).unwrap()
    };
    assert_eq!(
        body(Payload::Changed),
        "{\"externalId\":true,\"\u{fffd}\":true}"
    );
    assert_eq!(
        body(Payload::Full),
        "{\"a\":null,\"\u{fffd}\":true,\"externalId\":true,\"\\ud800\":null}"
    );
}

#[test]
fn restoring_everything_forgets_what_was_worked_out() {
    let mut record = read(r#"{"data":{"l":[{"id":"x"}]}}"#);
    set(&mut record, "/l/[id=x]/new", "1").unwrap();
    assert_eq!(record.value(&at("/l/0/new")).unwrap().raw(), "1");
    record.restore(&Pointer::default());
    assert_eq!(record.edits(), []);
    assert!(record.value(&at("/l/0/new")).is_none());
}

#[test]
fn nothing_is_restored_inside_an_item_that_was_taken_out() {
    let mut record = read(r#"{"data":{"l":[{"id":7,"a":1}]}}"#);
    set(&mut record, "/l/[id=7]", "-").unwrap();
    record.restore(&at("/l/[id=7]/a"));
    assert_eq!(record.edits().len(), 1);
    assert_eq!(record.edits()[0].value, None, "no item without its id");
    record.undo();
    record.redo();
    assert_eq!(record.edited().unwrap(), r#"{"l":[]}"#);
}

#[test]
fn an_item_whose_id_stands_twice_is_refused_whatever_the_second_is() {
    for second in [r#""\ud800""#, "null", "true", "[]"] {
        let text = format!(r#"{{"data":{{"l":[{{"id":"x","v":1,"id":{second}}}]}}}}"#);
        let refusal = set(&mut read(&text), "/l/[id=x]/v", "2").unwrap_err();
        assert!(
            matches!(refusal, Refusal::DuplicateKey { .. }),
            "{refusal:?}"
        );
    }
}

#[test]
fn a_run_of_typing_inside_an_edit_is_made_again_as_it_was() {
    // The second comes back to what was received.
    for data in [r#"{"b":1}"#, r#"{"b":{"c":{}}}"#] {
        let mut record = read(&format!(r#"{{"data":{data}}}"#));
        let type_in = |record: &mut Record, value: Option<Json>| {
            record.set(&at("/b/c/d"), value, Run::Typing).unwrap();
        };
        set(&mut record, "/b", "-").unwrap();
        type_in(&mut record, Some(Json::null()));
        type_in(&mut record, None);
        let after = record.edited().unwrap();
        assert_eq!(after, r#"{"b":{"c":{}}}"#);
        assert_eq!(record.undo(), Some(at("/b/c/d")));
        assert_eq!(record.edited().unwrap(), "{}");
        record.redo();
        assert_eq!(record.edited().unwrap(), after);
    }
}
