//! The journal, and the demo as a whole.

use std::{fs, thread};

use stamkunde::{
    demo::Listener,
    save::{Code, Ending},
};

use crate::{
    api::{Api, EMAIL, Reply, with_email},
    home::Home,
};

/// The demo API on a thread of its own.
fn demo() -> String {
    let listener = Listener::bind(([127, 0, 0, 1], 0).into(), "s3cret".to_owned()).unwrap();
    let base_url = listener.base_url();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        panic!("{}", runtime.block_on(listener.serve()));
    });
    base_url.to_string()
}

#[test]
fn the_journal_has_the_save_and_its_outcome_holds_no_value() {
    let rejected = Reply::Status("400 Bad", r#"{"message":"new@example.no is taken by Ola"}"#);
    let api = Api::of_puts(vec![Reply::Ok(with_email("NEW@example.no")), rejected]);
    let home = Home::of(&api.base_url());
    home.run(&["id:K", EMAIL, "--yes"])
        .failed(3, "Partly saved at ");
    home.run(&["id:K", "city=Oslo", "--yes"])
        .failed(3, "is taken by Ola");
    let saves = home.saves();
    assert_eq!(saves.len(), 2);
    let refused = Ending {
        code: Code::Refused,
        status: Some(400),
    };
    assert_eq!((&saves[0].ended, saves[0].attempts), (&refused.into(), 1));
    let save = &saves[1];
    assert_eq!(save.ended, Code::PartlyStored.into());
    assert_eq!(save.environment, api.base_url());
    assert_eq!((&*save.customer, &*save.name), ("id:K", "Kari Nordmann"));
    assert_eq!(save.aliases, ["ext:E-1", "phone:+4791234567"]);
    let change = &save.changes[0];
    assert_eq!((&*change.pointer, &*change.label), ("/email", "E-mail"));
    let values = change.values.as_ref().unwrap();
    assert_eq!(values.old.as_deref(), Some("\"old@example.no\""));
    assert_eq!(values.new.as_deref(), Some("\"new@example.no\""));
    assert_eq!(
        (values.old_words.as_deref(), &*values.new_words),
        (Some("old@example.no"), "new@example.no")
    );
}

#[test]
fn a_journal_that_cannot_be_written_costs_a_warning_and_nothing_more() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let home = Home::of(&api.base_url());
    fs::write(home.path("data"), "in the way").unwrap();
    let run = home.run(&["id:K", EMAIL, "--yes", "--log-level", "off"]);
    run.failed(0, "stamkunde: this save is not in the journal: ");
    assert!(run.out.contains("\nSaved at "), "{run:#?}");
}

#[test]
fn the_demo_takes_what_is_set_and_the_next_command_finds_it() {
    let home = Home::of(&demo());
    let set = |customer: &str, value: &str| home.run(&[customer, value, "--yes"]);
    set("+4791234567", "mobilePhone=400 00 900").done("+47 91 23 45 67 → +47 40 00 09 00\n");
    set("+4740000900", "consents.monthly newsletter=nei")
        .done("Consent to Monthly newsletter  yes → no\n");
    set("+4740000900", "consents.news=no").done("Nothing to change");
    assert_eq!(home.saves().len(), 2);
}

#[test]
fn the_demo_s_misfortunes_end_as_they_should() {
    let home = Home::of(&demo());
    for (phone, code, words) in [
        ("+4740000102", 3, "(400)"),
        ("+4740000103", 1, "(401)"),
        ("+4740000105", 3, "Another customer has this mobile phone"),
        ("+4740000106", 1, "Reading back shows the old values"),
        ("+4740000107", 0, "Saved (confirmed by reading back) at "),
        ("+4740000110", 0, "Saved (confirmed by reading back) at "),
        (
            "+4740000112",
            3,
            "the server made city MOLDE (you sent Molde)",
        ),
        ("+4740000113", 3, "theirs  "),
    ] {
        let run = home.run(&[phone, "city=Molde", "--yes"]);
        assert_eq!(run.code, Some(code), "{run:#?}");
        let told = if code == 0 { &run.out } else { &run.err };
        assert!(told.contains(words), "{words} in {run:#?}");
    }
}

#[test]
fn without_configuration_it_says_that_it_is_the_demo() {
    let home = Home::new();
    let run = home.run(&["ext:EXT-1001", "address=Storgata 1", "--yes"]);
    run.done("Kari Nordmann · EXT-1001 · DEMO, kept only while this command runs\n");
    run.done("\nSaved at ");
}
