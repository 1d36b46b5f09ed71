//! The five daily tasks of `docs/keys.md`.

use crate::{Api, Plain};

/// Each line that the program says begins with its kind.
pub(crate) fn has_kinds(transcript: &str, typed: &[&str]) {
    for line in transcript.lines().filter(|line| !typed.contains(line)) {
        let kind = line.split_once(':').map(|(kind, _)| kind);
        let is_kind = |kind: &str| {
            !kind.is_empty() && kind.starts_with(char::is_uppercase) && kind.len() < 45
        };
        assert!(kind.is_some_and(is_kind), "{line:?} in\n{transcript}");
    }
}

#[test]
fn how_many_points_can_be_spent() {
    let api = Api::new();
    let mut plain = Plain::on(&api, &[], &[]);
    plain.hears("\"help\" lists the commands");
    plain.asks("open 90 12 34 56", "Points: 300 to spend.");
    plain.hears("Card 1: Black coffee, 3 of 6.");
    plain.hears("Card 2: ‹U+2605› Bakery ‹U+2502›, 2 of 2, full.");
    let transcript = plain.transcript();
    assert!(transcript.starts_with("Plain mode: on because of --plain."));
    has_kinds(&transcript, &["open 90 12 34 56", "quit"]);
}

#[test]
fn when_pending_points_come_and_within_which_hours() {
    let api = Api::new();
    api.change(
        r#""pointsActive":300"#,
        r#""pointsActive":300,"pointsPending":50"#,
    );
    let hours = r#""name":"Spring","validTimeFrom":"08:00:00","validTimeTo":"20:00:00""#;
    api.change(r#""name":"Spring""#, hours);
    let mut plain = Plain::opened(&api);
    plain.asks(
        "loyalty",
        "Notice: The API gives no date for pending points.",
    );
    plain.asks("promotions", "the stated hours are 08:00 to 20:00");
    let typed = ["loyalty", "promotions", "quit"];
    has_kinds(&plain.transcript(), &typed);
}

#[test]
fn why_a_promotion_does_not_work() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("promotions", "Promotions: 2, 1 usable now.");
    plain.asks("why 2", "Promotion 2, Autumn: Expired 1 Jan 2020 (");
    plain.asks("promotions autumn", "Promotions: 1 contains \"autumn\".");
    plain.asks("what-if 1.1.2019 10:00", "would work");
    plain.asks("promotion 2", "Promotion 2, Id: P2");
    let typed = [
        "promotions",
        "why 2",
        "promotions autumn",
        "what-if 1.1.2019 10:00",
        "promotion 2",
        "quit",
    ];
    has_kinds(&plain.transcript(), &typed);
}

#[test]
fn correct_the_phone_and_save() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("4", "Field 4, Mobile phone: +47 90 12 34 56");
    plain.asks(
        "4 98 76 54 32",
        "Field 4, Mobile phone: +47 98 76 54 32, was +47 90 12 34 56",
    );
    plain.asks("save", "Question: Send 1 change? yes or no; Enter is no.");
    assert_eq!(api.puts(), Vec::<String>::new());
    plain.asks("yes", "Saved: Saved at ");
    let puts = api.puts();
    assert_eq!(puts.len(), 1);
    assert!(
        puts[0].contains("\"mobilePhone\":\"+4798765432\""),
        "{}",
        puts[0]
    );
    let transcript = plain.transcript();
    let steps = [
        "Change 1, Mobile phone: old +47 90 12 34 56, new +47 98 76 54 32",
        "Step: Reading the customer again",
        "Step: Sending, attempt 1.",
        "Saved: Saved at ",
    ];
    let mut rest = transcript.as_str();
    for step in steps {
        let at = rest
            .find(step)
            .unwrap_or_else(|| panic!("{step:?} in\n{transcript}"));
        rest = &rest[at..];
    }
    // The last line is how it ended.
    assert_eq!(rest.lines().count(), 2, "{rest}");
    has_kinds(&transcript, &["4", "4 98 76 54 32", "save", "yes", "quit"]);
}

#[test]
fn withdraw_the_consent_to_sms_and_save() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("consents", "Field 19, Consent to SMS: yes");
    plain.asks("19 no", "Field 19, Consent to SMS: no, was yes");
    plain.asks("save", "Send 1 change?");
    plain.asks("yes", "Saved: Saved at ");
    assert!(api.puts()[0].contains("\"acceptsSms\":false"));
    has_kinds(
        &plain.transcript(),
        &["consents", "19 no", "save", "yes", "quit"],
    );
}

#[test]
fn correct_the_e_mail_save_and_note_it() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("ticket SUP-1", "Ticket: SUP-1");
    plain.asks(
        "5 ola@moen.no",
        "Field 5, E-mail: ola@moen.no, was ola@example.no",
    );
    plain.asks("save", "Send 1 change?");
    plain.asks("yes", "Saved: Saved at ");
    plain.asks("note", "Note: ");
    plain.asks(
        "journal",
        "Saved change 1, E-mail: old ola@example.no, new ola@moen.no",
    );
    plain.asks("put-back save 1", "Question: Send 1 change? yes or no");
    plain.hears("Change 1, E-mail: old ola@moen.no, new ola@example.no");
    plain.asks("no", "Notice: Nothing was sent.");
    plain.asks("undo", "Field 5, E-mail: ola@moen.no");
    plain.asks("put-back save 2", "There is no save 2.");
    plain.asks("put-back 1", "E-mail: the old value is back.");
    plain.asks(
        "changes",
        "Change 1, E-mail: old ola@moen.no, new ola@example.no",
    );
    plain.asks("undo", "Field 5, E-mail: ola@moen.no");
    let transcript = plain.transcript();
    let note = transcript.lines().filter(|line| line.starts_with("Note: "));
    let note: Vec<_> = note.collect();
    assert_eq!(note[0], "Note: Customer: Ola Nordmann (E-7)");
    assert_eq!(
        note[2..4],
        [
            "Note: E-mail is now ola@moen.no, was ola@example.no.",
            "Note: Ticket: SUP-1"
        ]
    );
    assert!(note[4].ends_with(", confirmed by the API."), "{note:?}");
}

#[test]
fn what_the_caller_says_is_compared_and_what_is_not_there_is_said_so() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("check 90 12 34 56", "Check: Matches the mobile phone.");
    plain.asks(
        "check ola nordmann",
        "Check: Matches the first name and last name.",
    );
    plain.asks("check Kari", "Check: No match.");
    plain.asks(
        "check",
        "Question: What does the caller say? Enter leaves it.",
    );
    plain.asks("OLA@example.no", "Check: Matches the e-mail.");
    plain.asks("cancel", "Notice: ");
    plain.asks("restore 5", "Problem: This field has not been changed.");
    plain.asks(
        "repeat",
        "Nothing has been saved since the program started.",
    );
    plain.asks("put-back", "Nobody else has changed what was saved here");
    plain.asks("same 5", "There is no previous customer.");
}

#[test]
fn what_is_typed_can_be_undone_cleared_restored_and_discarded() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("zip 5003", "Field 9, Zip: 5003, was 0153");
    plain.asks("undo", "Field 9, Zip: 0153");
    plain.asks("redo", "Field 9, Zip: 5003, was 0153");
    plain.asks("restore 9", "Field 9, Zip: 0153");
    plain.asks("clear 5", "Field 5, E-mail: (empty), was ola@example.no");
    plain.asks(
        "extra tier \"Gold\"",
        "Change 2, /extendedProperties/tier: old \"Silver\", new \"Gold\"",
    );
    plain.asks("extra", "Member tier: \"Gold\"");
    plain.asks("extra {\"tier\":", "Problem: ");
    plain.asks("undo", "Notice: The text is as it was.");
    plain.asks("changes", "Changes: 2 unsaved changes.");
    plain.asks(
        "discard",
        "Question: Discard 2 unsaved changes to Ola Nordmann?",
    );
    plain.asks("", "Notice: Nothing was done.");
    plain.asks("changes", "Changes: 2 unsaved changes.");
    plain.asks(
        "discard",
        "Question: Discard 2 unsaved changes to Ola Nordmann?",
    );
    plain.asks(
        "yes",
        "Notice: Discarded 2 changes. \"undo\" brings them back.",
    );
    plain.asks("changes", "Changes: None.");
    plain.asks("5 not an address", "Problem: E-mail: ");
    plain.asks("save", "Problem: E-mail: ");
    plain.asks("6 S1, S2", "Field 6, Stores: S1, S2, was (empty)");
    assert_eq!(api.puts(), Vec::<String>::new());
    plain
        .say("quit")
        .hears("Question: Kept on this machine: 2 unsaved changes to Ola Nordmann.");
    plain.say("discard");
    plain.program.wait_for_end();
}

#[test]
fn mask_covers_what_is_printed() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("mask", "Notice: Names, phones");
    let before = crate::transcript(&plain.program).len();
    for (line, answer) in [
        ("customer", "Customer: covered, E-7"),
        ("fields", "Field 5, E-mail: covered"),
        ("5 ola@moen.no", "was covered"),
        ("changes", "old covered, new covered"),
        ("raw 5", "Raw value of field 5, E-mail: \"covered\""),
        ("request", "Body: "),
        ("customers", "Open 1: covered, E-7, 1 unsaved change"),
        ("save", "Send 1 change?"),
        ("yes", "Saved: Saved at "),
        (
            "journal",
            "Saved change 1, E-mail: old covered, new covered",
        ),
    ] {
        plain.asks(line, answer);
    }
    let transcript = crate::transcript(&plain.program);
    let said: String = transcript[before..].replace("5 ola@moen.no", "");
    for personal in ["Ola", "Nordmann", "90 12 34 56", "90123456", "ola@"] {
        assert!(!said.contains(personal), "{personal} in\n{said}");
    }
    plain.asks("mask", "Notice: Everything is visible again.");
    plain.asks("2", "Field 2, First name: Ola");
}
