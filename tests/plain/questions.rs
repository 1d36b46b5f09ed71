//! Every question of the screen in plain mode, against a server that gives reason to ask.

use std::fs;

use crate::{Api, Plain, reply};

#[test]
fn conflicts_are_decided_one_by_one_and_nothing_is_preselected() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("zip 5003", "was 0153");
    api.change("ola@example.no", "ola@colleague.no");
    api.change("\"zip\":\"0153\"", "\"zip\":\"0010\"");
    plain.asks("save", "Send 2 changes?");
    plain.asks("yes", "2 fields need a decision (\"save\").");
    assert_eq!(api.puts(), Vec::<String>::new());
    plain.asks(
        "save",
        "Question: Whose value for E-mail? theirs or yours; Enter sends nothing.",
    );
    plain.hears("Conflict, E-mail: somebody else changed it too. It was ola@example.no, theirs is ola@colleague.no, yours is ola@moen.no");
    plain.asks("yes", "Problem: The answer is theirs or yours.");
    plain.asks("", "Notice: Nothing was sent.");
    plain.asks("save", "Question: Whose value for E-mail?");
    plain.asks("theirs", "Question: Whose value for Zip?");
    plain.asks("yours", "Question: Send 1 change? yes or no; Enter is no.");
    plain.asks("yes", "Saved: Saved at ");
    plain.hears("Not used: E-mail ola@moen.no (yours); Zip 0010 (theirs).");
    let puts = api.puts();
    assert_eq!(puts.len(), 1);
    assert!(puts[0].contains("ola@colleague.no") && puts[0].contains("\"zip\":\"5003\""));
    plain.transcript();
}

#[test]
fn an_unknown_outcome_is_read_back_and_told() {
    let mut is_first = true;
    let api = Api::with(Box::new(move |request, _, data| {
        let loses = request.starts_with("PUT ") && std::mem::take(&mut is_first);
        if loses {
            // Stored, and the answer is lost.
            *data = request.split_once("\r\n\r\n").unwrap().1.to_owned();
        }
        loses
    }));
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("save", "Send 1 change?");
    plain.asks("yes", "Saved: Saved (confirmed by reading back) at ");
    plain.hears("Step: Not sure whether it was saved: ");
    assert_eq!(api.puts().len(), 1);
    plain.transcript();
}

#[test]
fn the_api_key_is_asked_for_without_echo_and_the_save_goes_on() {
    let api = Api::with(Box::new(|request, stream, _| {
        let is_refused = request.starts_with("PUT ") && request.contains("x-api-key: sesame");
        if is_refused {
            reply(stream, "401 Unauthorized", "{}");
        }
        is_refused
    }));
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("save", "Send 1 change?");
    plain.asks(
        "yes",
        "\"save\" asks for another one; the save then goes on.",
    );
    plain.asks("save", "Question: What is the API key for 127.0.0.1");
    plain.asks("open-sesame", "Saved: Saved at ");
    assert_eq!(api.puts().len(), 2);
    assert!(api.puts()[1].contains("x-api-key: open-sesame"));
    let transcript = plain.transcript();
    assert!(!transcript.contains("open-sesame"), "{transcript}");
    // Later lines show again.
    assert!(transcript.ends_with("quit\n"), "{transcript}");
}

#[test]
fn a_missing_key_is_asked_for_at_the_start() {
    let api = Api::new();
    let mut plain = Plain::on(&api, &["+4790123456"], &[("STAMKUNDE_API_KEY", "")]);
    plain.hears("Question: What is the API key for 127.0.0.1");
    plain.asks("open-sesame", "Points: 300 to spend.");
    let transcript = plain.transcript();
    assert!(!transcript.contains("open-sesame"), "{transcript}");
}

#[test]
fn sending_unchecked_needs_a_yes() {
    let mut readings = 0;
    let api = Api::with(Box::new(move |request, stream, _| {
        readings += usize::from(request.starts_with("GET "));
        let is_gone = request.starts_with("GET ") && readings > 1;
        if is_gone {
            reply(stream, "405 Method Not Allowed", "{}");
        }
        is_gone
    }));
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("save", "Send 1 change?");
    plain.asks(
        "yes",
        "Not sent yet: cannot check for other people's changes. Press \"save\" to decide.",
    );
    plain.asks(
        "save",
        "Yes is \"Send anyway\", no is \"Wait\"; Enter is no.",
    );
    plain.asks("perhaps", "Problem: The answer is yes or no.");
    assert_eq!(api.puts(), Vec::<String>::new());
    plain.asks("yes", "Saved: Saved at ");
    assert_eq!(api.puts().len(), 1);
    plain.transcript();
}

#[test]
fn digits_that_can_be_two_things_are_listed_and_chosen_by_number() {
    let api = Api::new();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    let url = api.server.base_url();
    fs::write(
        &path,
        format!("[env.shop]\nbase_url = \"{url}\"\napi_key_env = \"SHOP_KEY\"\nlookup.external_id = \"/customers/externalId/{{externalId}}\"\n"),
    )
    .unwrap();
    let config = [
        ("STAMKUNDE_CONFIG", path.to_str().unwrap()),
        ("STAMKUNDE_BASE_URL", ""),
        ("STAMKUNDE_API_KEY", ""),
        ("SHOP_KEY", "k"),
    ];
    let mut plain = Plain::on(&api, &["90123456789"], &config);
    plain.hears("Question: Which one? A number from the list");
    plain.hears("Row 1: ");
    plain.asks("99", "Problem: There is no such number.");
    plain.asks("+4790123456", "Customer: Ola Nordmann, E-7");
    plain.transcript();
}

#[test]
fn production_is_unlocked_after_a_question_and_named_in_the_last_one() {
    let api = Api::new();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config.toml");
    let url = api.server.base_url();
    fs::write(
        &path,
        format!(
            "[env.shop]\nbase_url = \"{url}\"\napi_key_env = \"SHOP_KEY\"\nproduction = true\n"
        ),
    )
    .unwrap();
    let config = [
        ("STAMKUNDE_CONFIG", path.to_str().unwrap()),
        ("STAMKUNDE_BASE_URL", ""),
        ("STAMKUNDE_API_KEY", ""),
        ("SHOP_KEY", "k"),
    ];
    let mut plain = Plain::on(&api, &["+4790123456"], &config);
    plain.hears("Environment: PROD shop.");
    plain.hears("Locked: This is production: \"unlock\" unlocks it for changes.");
    plain.hears("Points: 300 to spend.");
    plain.asks("5 ola@moen.no", "Problem: This is production");
    plain.asks("unlock", "Question: Allow changes in shop?");
    plain.asks("", "Notice: Nothing was done.");
    plain.asks("unlock", "Question: Allow changes in shop?");
    plain.asks("yes", "Notice: Unlocked: you can save changes in shop.");
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks(
        "save",
        "Question: Send 1 change to PROD shop? yes or no; Enter is no.",
    );
    plain.asks("yes", "Saved: Saved at ");
    plain.asks("unlock", "Notice: shop is locked again.");
    plain.transcript();
}

#[test]
fn quitting_with_a_save_in_flight_and_cancelling_it_are_asked() {
    let (api, tell) = Api::holding();
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks("save", "Send 1 change?");
    plain.asks("yes", "Step: Sending, attempt 1.");
    plain.hears("Step: Still sending, 10 s. \"cancel\" cancels.");
    plain.asks("quit", "Question: Still being saved: Ola Nordmann.");
    plain.asks("no", "Notice: Nothing was done.");
    plain.asks("cancel", "Question: The request has left already.");
    plain.asks("yes", "Problem: Cancelled; not sure whether it was saved.");
    drop(tell);
    plain.asks("save", "Send 1 change?");
    plain.asks("yes", "Saved: ");
    plain.transcript();
}

#[test]
fn what_came_before_the_question_does_not_answer_it() {
    let api = Api::new();
    let mut plain = Plain::opened(&api);
    plain.asks("5 ola@moen.no", "was ola@example.no");
    // As a paste of several lines comes.
    plain.program.send("save\ryes\r");
    plain.hears("Problem: This came before the question. Answer it now.");
    plain.program.wait_for_bytes("Question: Send 1 change?", 2);
    assert_eq!(api.puts(), Vec::<String>::new());
    plain.asks("yes", "Saved: Saved at ");
    plain.transcript();
}

#[test]
fn a_customer_in_another_window_is_read_only_and_says_so() {
    let api = Api::new();
    let home = tempfile::tempdir().unwrap();
    let data = [("STAMKUNDE_DATA_DIR", home.path().to_str().unwrap())];
    let first = Plain::on(&api, &["+4790123456"], &data);
    first.hears("Promotions: 1 of 2 usable now.");
    let second = Plain::on(&api, &["+4790123456"], &data);
    second.hears("Open in another window, and only that one can edit.");
    let mut second = second;
    second.asks(
        "5 ola@moen.no",
        "Problem: This customer is open in another window",
    );
    second.transcript();
    first.transcript();
}

#[test]
fn drafts_are_listed_opened_and_discarded() {
    let api = Api::new();
    let home = tempfile::tempdir().unwrap();
    let data = [("STAMKUNDE_DATA_DIR", home.path().to_str().unwrap())];
    let mut plain = Plain::on(&api, &["+4790123456"], &data);
    plain.hears("Points: 300 to spend.");
    plain.asks("5 ola@moen.no", "was ola@example.no");
    plain.asks(
        "close",
        "Notice: Closed Ola Nordmann. 1 unsaved change is kept on this machine.",
    );
    plain.asks("", "Notice: Nothing was done.");
    plain.asks("", "Notice: Nothing new.");
    plain.asks(
        "drafts",
        "Draft 1, Ola Nordmann: 1 unsaved change, just now",
    );
    plain.asks("drafts 2", "Problem: There is no draft 2.");
    plain.asks("drafts 1", "Notice: Draft restored: 1 unsaved change");
    plain.asks("close", "Notice: Closed Ola Nordmann.");
    plain.asks(
        "discard 1",
        "Question: Discard 1 unsaved change to Ola Nordmann?",
    );
    plain.asks(
        "yes",
        "Notice: Discarded the unsaved changes to Ola Nordmann.",
    );
    plain.asks("drafts", "Drafts: None.");
    plain.transcript();
}
