//! What the screens say where nobody has read anything, or the API has told nothing.

use crossterm::event::KeyCode;
use stamkunde::{
    api::ApiError,
    app::model::{Model, Reading},
    record::Document,
};

use crate::scene::{SIZES, alt, came, ctrl, environment, letters, picture, plain, started};

/// A customer who was asked for, with what came of it.
fn opened(size: (u16, u16), result: Result<Box<Reading>, ApiError>) -> Model {
    let (mut model, effects) = started(environment(), Some("ext:NEW-9"), size);
    came(&mut model, effects, result);
    model
}

fn unread(size: (u16, u16)) -> Model {
    let mut environment = environment();
    environment.lookup_external_id = None;
    let (mut model, effects) = started(environment, Some("ext:NEW-9"), size);
    came(
        &mut model,
        effects,
        Ok(Box::new(Document::blind("NEW-9").into())),
    );
    model
}

#[test]
fn a_record_that_was_never_read_claims_nothing() {
    for size in SIZES {
        let mut model = unread(size);
        letters(&mut model, "Ola");
        plain(&mut model, &[KeyCode::Tab]);
        for (tab, says) in [
            ('1', "was (not read)"),
            ('2', "Not known: the API sent no list of stamp cards."),
            ('3', "Not known: the API sent no list of promotions."),
            ('4', "○ yes   ○ no   ○ not recorded"),
        ] {
            alt(&mut model, tab);
            let picture = picture(&model);
            assert!(picture.contains(says), "{picture}");
            assert!(!picture.contains("◉"), "{picture}");
            let strip = "Nothing is known yet: open the customer by phone or id to see everything.";
            assert!(picture.contains(strip), "{picture}");
        }
        ctrl(&mut model, 's');
        let review = picture(&model);
        assert!(review.contains("old  (not read)"), "{review}");
    }
}

#[test]
fn a_list_that_is_none_is_unknown_and_not_empty() {
    for (list, strip, tab) in [
        ("null", "promotions unknown", "Not known: the API sent"),
        (
            r#"{"a":1}"#,
            "promotions unknown",
            "Promotions are not a list",
        ),
        ("[]", "no promotions", "This customer has no promotions."),
    ] {
        let text = format!(r#"{{"data":{{"id":"K1","promotions":{list}}}}}"#);
        let reading = Document::parse(text.into_bytes()).unwrap().into();
        let mut model = opened(SIZES[0], Ok(Box::new(reading)));
        alt(&mut model, '3');
        let picture = picture(&model);
        assert!(
            picture.contains(strip) && picture.contains(tab),
            "{picture}"
        );
    }
}
