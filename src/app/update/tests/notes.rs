//! What is told of a save after its end, the note for the ticket, and whose ticket it is.

use super::{saving::*, *};
use crate::config::Language;

/// The note that shows, as it is copied.
fn note(model: &mut Model, keys: &str) -> String {
    match press(model, &format!("{keys} Enter")).pop() {
        Some(Effect::Copy(text)) => text,
        other => panic!("a note is copied, not {other:?}"),
    }
}

/// The line about the newest save.
fn line(model: &Model) -> String {
    let open = model.open().unwrap();
    let line = crate::app::note::line(model, open, &open.saves[0]);
    model.words.text(&line.unwrap())
}

/// Kari with her name corrected.
fn saved() -> Model {
    let mut model = opened();
    let (id, body) = send(&mut model, "End ne Ctrl+s Enter");
    answer(
        &mut model,
        id,
        Ok(&wrapped(&body.replace('{', "{\"externalId\":\"E-1\",")[..])),
    );
    model
}

#[test]
fn a_note_says_only_what_is_known_to_have_happened() {
    let mut model = opened();
    assert!(press(&mut model, "Alt+n").is_empty(), "nothing was saved");
    assert_eq!(told(&model), model.words.label(say::NOT_NOW_NOTHING_SAVED));
    press(&mut model, "Alt+t 4711 Enter");
    let (id, body) = send(&mut model, "End ne Ctrl+s Enter");
    answer(&mut model, id, Ok(&wrapped(&body)));
    let known = "Customer: Karine (E-1)\nEnvironment: demo (127.0.0.1:1)\n\
        First name is now Karine, was Kari.\nTicket: 4711\n\
        Saved 21 Sep 2026 14:13 UTC, confirmed by the API.";
    assert_eq!(note(&mut model, "Alt+n"), known);
    let mut model = opened();
    let (id, body) = send(&mut model, "End NE Ctrl+s Enter");
    let made = body.replace("KariNE", "Karine");
    answer(&mut model, id, Ok(&wrapped(&made)));
    let text = note(&mut model, "Alt+n");
    let changed = "First name is now Karine (KariNE was sent), was Kari.";
    assert_eq!(text.lines().nth(2), Some(changed), "{text}");
    assert!(text.ends_with("Partly saved 21 Sep 2026 14:13 UTC, confirmed by the API."));
    // After a restart nothing but the journal knows.
    let saves = model.open().unwrap().saves.to_vec();
    let mut again = opened();
    again.open_mut().unwrap().saves = saves.into();
    let last = |text: &str| text.split_once("First name").unwrap().1.to_owned();
    assert_eq!(last(&note(&mut again, "Alt+n")), last(&text));
    let mut model = opened();
    let (id, _) = send(&mut model, "End ne Ctrl+s Enter");
    answer(&mut model, id, Err(answered(400, "name: too long")));
    let text = note(&mut model, "Alt+n");
    let end =
        "First name to be changed from Kari to Karine.\nNot saved (400), 21 Sep 2026 14:13 UTC.";
    assert!(text.ends_with(end), "{text}");
    assert!(!text.contains("Ticket"), "none was named: {text}");
}

#[test]
fn a_line_says_what_was_changed_on_whom_with_what_proof() {
    let mut model = opened();
    let (id, body) = send(&mut model, "End ne Tab Tab Tab Ctrl+u k@e.no Ctrl+s Enter");
    answer(&mut model, id, Ok(&wrapped(&body)));
    assert_eq!(
        line(&model),
        "Karine (E-1): first name is now Karine, was Kari; e-mail is now k@e.no, was kari@example.no. \
         Saved 21 Sep 2026 14:13, confirmed by the API."
    );
    let open = model.open().unwrap();
    let standing = crate::app::status::all(&model, open).remove(0);
    let words = model.words.text(&standing.told.whole());
    assert_eq!(
        words,
        "Saved at 14:13:20. Karine (E-1): first name is now Karine, was Kari; \
         e-mail is now k@e.no, was kari@example.no. Confirmed by the API."
    );
    // What the server made of it is said once, and so is when.
    let mut model = opened();
    let (id, body) = send(&mut model, "End ne Tab Tab Tab Ctrl+u k@e.no Ctrl+s Enter");
    answer(
        &mut model,
        id,
        Ok(&wrapped(&body.replace("k@e.no", "K@e.no"))),
    );
    let open = model.open().unwrap();
    let standing = crate::app::status::all(&model, open).remove(0);
    assert_eq!(
        model.words.text(&standing.told.whole()),
        "Partly saved at 14:13:20: the server made e-mail K@e.no (you sent k@e.no). \
         Karine (E-1): first name is now Karine, was Kari. Confirmed by the API."
    );
    // What was not saved is in sight as it is.
    let mut model = opened();
    let (id, _) = send(&mut model, "End x Ctrl+s Enter");
    answer(&mut model, id, Err(answered(400, "no")));
    let open = model.open().unwrap();
    let standing = crate::app::status::all(&model, open).remove(0);
    let words = model.words.text(&standing.told.whole());
    assert!(!words.contains("(E-1)"), "{words}");
    assert!(line(&model).ends_with("Not saved (400), 21 Sep 2026 14:13."));
}

#[test]
fn a_note_is_there_for_every_save_of_the_journal_after_a_restart_too() {
    let mut before = saved();
    let text = note(&mut before, "Alt+n");
    press(&mut before, "Alt+6");
    assert_eq!(note(&mut before, "Alt+n"), text);
    let mut saves = before.open().unwrap().saves.to_vec();
    let mut older = saves[0].clone();
    older.at = "2026-01-02T03:04:00Z".parse().unwrap();
    older.ended = crate::save::Code::ShownOld.into();
    older.ticket = Some("OLD-7".to_owned());
    saves.push(older);
    let mut model = opened();
    model.open_mut().unwrap().saves = saves.into();
    assert_eq!(note(&mut model, "Alt+n"), text, "of the last save");
    let text = note(&mut model, "Alt+6 Down Down Alt+n");
    let end = "First name to be changed from Kari to Karine.\nTicket: OLD-7\n\
        Not saved: reading back showed the old values, 2 Jan 2026 03:04 UTC.";
    assert!(text.ends_with(end), "{text}");
}

#[test]
fn a_note_is_told_in_each_of_the_five_languages() {
    let mut model = saved();
    let mut texts = Vec::new();
    for nth in 0..Language::ALL.len() {
        texts.push(note(&mut model, &format!("Alt+n {}", "Right ".repeat(nth))));
    }
    let begins = ["Customer: ", "Kunde: ", "Kund: ", "Kunde: ", "Asiakas: "];
    for (text, begin) in texts.iter().zip(begins) {
        assert!(
            text.starts_with(&format!("{begin}Karine (E-1)\n")),
            "{text}"
        );
    }
    assert_eq!(note(&mut model, "Alt+n Left"), texts[4], "round the end");
    model.speak(Language::Danish);
    assert_eq!(
        note(&mut model, "Alt+n"),
        texts[3],
        "the agent's comes first"
    );
}

#[test]
fn why_a_promotion_cannot_be_used_is_a_note() {
    let mut model = empty(|_| {});
    let effects = requests(start(&mut model, Some("ext:E-1")));
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let offer = r#""promotions":[{"id":"P2","name":"Autumn","available":true,"validTo":"2020-01-01T00:00:00Z"}]"#;
    let text = KARI.replace(r#""promotions":[]"#, offer);
    came(&mut model, now(), *id, Ok(reading(&text)));
    press(&mut model, "Alt+t 4711 Enter");
    let text = note(&mut model, "Alt+3 Alt+n");
    assert!(
        text.starts_with("Customer: Kari (E-1)\nEnvironment: demo"),
        "{text}"
    );
    assert!(
        text.contains("\nPromotion \"Autumn\": Expired 1 Jan 2020 (6 years ago)"),
        "{text}"
    );
    assert!(
        text.ends_with("\nTicket: 4711\nAs of 21 Sep 2026 14:13 UTC."),
        "{text}"
    );
}

#[test]
fn a_ticket_belongs_to_the_customers_it_was_given_for() {
    let mut model = opened();
    assert_eq!(model.offered_ticket(), None);
    press(&mut model, "Alt+t 4711 Enter Ctrl+o ext:E-2");
    let effects = press(&mut model, "Enter");
    let [Effect::Load(id, ..)] = effects.as_slice() else {
        panic!("one reading is asked for");
    };
    let other = KARI.replace("K1", "K2").replace("E-1", "E-2");
    came(&mut model, now(), *id, Ok(reading(&other)));
    assert_eq!(
        model.open().unwrap().ticket(),
        None,
        "nothing is taken over silently"
    );
    assert_eq!(model.offered_ticket(), Some("4711"));
    press(&mut model, "Alt+t Esc");
    assert_eq!(model.open().unwrap().ticket(), None);
    press(&mut model, "Alt+t Enter");
    assert_eq!(model.open().unwrap().ticket(), Some("4711"));
    press(&mut model, "Alt+t 4712 Enter Alt+,");
    assert_eq!(
        model.open().unwrap().ticket(),
        Some("4711"),
        "each has its own"
    );
    // Given up, none is offered any more.
    press(&mut model, "Alt+t Backspace Enter");
    assert_eq!(
        (model.open().unwrap().ticket(), model.offered_ticket()),
        (None, None)
    );
}
