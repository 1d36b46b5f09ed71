//! Every way a save can end: what is sent, what is said, and the exit code.

use crate::{
    api::{Api, BODY, EMAIL, KARI, Reply, with_email},
    home::{Home, Run},
    server::header,
};

fn saved() -> Reply {
    Reply::Ok(with_email("new@example.no"))
}

fn run(api: &Api) -> Run {
    Home::of(&api.base_url()).run(&["id:K", EMAIL, "--yes"])
}

#[test]
fn the_put_is_the_record_byte_for_byte_with_the_edit() {
    let api = Api::of_puts(vec![saved()]);
    let run = run(&api);
    run.done("  E-mail  old@example.no → new@example.no\n");
    run.done("\nSaved at ");
    let requests = api.requests();
    let methods: Vec<_> = requests.iter().map(|text| &text[..4]).collect();
    assert_eq!(methods, ["GET ", "GET ", "PUT "]);
    let put = &requests[2];
    assert!(
        put.starts_with("PUT /v4/customers/externalId HTTP/1.1\r\n"),
        "{put}"
    );
    assert_eq!(header(put, "content-type"), Some("application/json"));
    assert_eq!(header(put, "x-api-key"), Some("s3cret"));
    assert_eq!(put.split_once("\r\n\r\n").unwrap().1, BODY);
}

#[test]
fn a_refusal_has_its_exit_code_and_the_api_s_words() {
    let because = r#"{"message":"Because."}"#;
    for (status, code, words) in [
        (
            "400 Bad",
            3,
            "Not saved. The server did not accept the request (400): Because.",
        ),
        ("401 No", 1, "Source of the API key: STAMKUNDE_API_KEY."),
        ("403 No", 1, "Source of the API key: STAMKUNDE_API_KEY."),
        (
            "404 Gone",
            5,
            "Not saved. There is no such customer (404): Because.",
        ),
        (
            "409 Conflict",
            3,
            "Not saved. The server reports a conflict (409): Because.",
        ),
        (
            "422 Odd",
            1,
            "Not saved. The server did not accept the request (422)",
        ),
        (
            "429 Slow\r\nretry-after: 86400",
            1,
            "Not saved. The server asks to wait",
        ),
        (
            "302 Found\r\nlocation: https://elsewhere.example/x",
            1,
            "redirect (302) to https://elsewhere.example/x",
        ),
    ] {
        let api = Api::of_puts(vec![Reply::Status(status, because)]);
        let run = run(&api);
        run.failed(code, words);
        assert!(!run.out.contains("aved"), "{run:#?}");
        assert!(!run.err.contains("Ctrl"), "{run:#?}");
        assert_eq!(api.puts().len(), 1, "{status}");
    }
}

#[test]
fn a_customer_that_cannot_be_read_ends_before_the_review() {
    for (status, code) in [("404 Gone", 5), ("400 Bad", 3), ("503 Busy", 1)] {
        let api = Api::start(vec![Reply::Status(status, "")], vec![Reply::Cut]);
        let run = run(&api);
        run.failed(code, &status[..3]);
        assert_eq!(run.out, "");
        assert!(api.puts().is_empty());
    }
}

#[test]
fn somebody_else_is_never_saved_to() {
    let ola = KARI.replace("\"K\"", "\"O\"").replace("E-1", "E-2");
    // At the first reading, and at a later one.
    for readings in [vec![ola.clone()], vec![KARI.to_owned(), ola.clone()]] {
        let readings = readings.into_iter().map(Reply::Ok).collect();
        let api = Api::start(readings, vec![Reply::Ok(ola.clone())]);
        run(&api).failed(1, "");
        assert!(api.puts().is_empty());
    }
    // Nor is their answer to a save taken for hers.
    let api = Api::of_puts(vec![Reply::Ok(ola.replace("old@", "new@"))]);
    let run = run(&api);
    assert_ne!(run.code, Some(0), "{run:#?}");
    assert!(!run.out.contains("Saved"), "{run:#?}");
}

#[test]
fn what_the_server_made_of_it_is_told() {
    let stored = with_email("NEW@example.no").replace("\"odd\":1.10", "\"odd\":2");
    let api = Api::of_puts(vec![Reply::Ok(stored)]);
    let run = run(&api);
    run.failed(
        3,
        ": the server made e-mail NEW@example.no (you sent new@example.no); also different from what was sent: /odd",
    );
    assert!(run.err.contains("Partly saved at "), "{run:#?}");
    // What nobody edited makes it no less of a save.
    let stored = with_email("new@example.no").replace("\"odd\":1.10", "\"odd\":2");
    let api = Api::of_puts(vec![Reply::Ok(stored)]);
    crate::outcomes::run(&api).done("; also different from what was sent: /odd\n");
}

#[test]
fn a_busy_server_is_waited_for() {
    let busy = Reply::Status("503 Busy\r\nretry-after: 0", "");
    let api = Api::of_puts(vec![busy, saved()]);
    run(&api).done("\nSaved at ");
    assert_eq!(api.puts().len(), 2);
}

#[test]
fn a_lost_answer_is_read_back() {
    let old = || Reply::Ok(KARI.to_owned());
    let api = Api::start(vec![old(), old(), saved()], vec![Reply::Cut]);
    run(&api).done("\nSaved (confirmed by reading back) at ");
    assert_eq!(api.puts().len(), 1);
    // Not stored, so it may be sent once more; not stored again.
    let api = Api::of_puts(vec![Reply::Cut]);
    run(&api).failed(1, "Not saved. Reading back shows the old values.");
    assert_eq!(api.puts().len(), 2);
    let other = Reply::Ok(with_email("other@example.no"));
    let api = Api::start(vec![old(), old(), other], vec![Reply::Cut]);
    let run = run(&api);
    run.failed(4, "Not sure whether it was saved.");
    run.failed(4, "`stamkunde get id:K` shows what the server holds");
}

#[test]
fn what_a_colleague_changed_meanwhile_is_not_overwritten() {
    let theirs = Reply::Ok(with_email("\\u202etheirs@example.no"));
    let api = Api::start(vec![Reply::Ok(KARI.to_owned()), theirs], vec![saved()]);
    let run = run(&api);
    assert_eq!(run.code, Some(3), "{run:#?}");
    assert_eq!(
        run.err,
        "E-mail: somebody else changed it too\n\
         \x20 was     old@example.no\n\
         \x20 theirs  ‹U+202E›theirs@example.no\n\
         \x20 yours   new@example.no\n\
         stamkunde: Not saved. Somebody else changed the same field: 1 field needs a decision.\n\
         stamkunde: the same command again puts yours in place of theirs\n"
    );
    assert!(api.puts().is_empty());
    // Another field of theirs goes back as they left it; the same value needs no sending.
    let moved = KARI.replace("\"odd\":1.10", "\"odd\":1.20");
    let api = Api::start(
        vec![Reply::Ok(KARI.to_owned()), Reply::Ok(moved)],
        vec![saved()],
    );
    self::run(&api).done("Saved at ");
    assert!(api.puts()[0].ends_with(&BODY.replace("1.10", "1.20")));
    let api = Api::start(vec![Reply::Ok(KARI.to_owned()), saved()], vec![Reply::Cut]);
    self::run(&api).done("Nothing to send: the server holds all of it already");
    assert!(api.puts().is_empty());
}

#[test]
fn a_refused_key_of_a_file_or_command_is_read_again_once() {
    let refused = || Reply::Status("401 No", "");
    let api = Api::of_puts(vec![refused(), saved()]);
    let mut home = Home::of(&api.base_url());
    // A command that has another key whenever it is asked.
    let count = home.path("count");
    let command = format!("echo >> {count}; echo key-$(wc -l < {count})");
    home.variables_without("STAMKUNDE_API_KEY");
    home.set("STAMKUNDE_API_KEY_COMMAND", &command);
    home.run(&["id:K", EMAIL, "--yes"]).done("\nSaved at ");
    assert_eq!(api.puts().len(), 2);
    // The same key once more would be refused once more.
    let api = Api::of_puts(vec![refused()]);
    let home = Home::configured(&api.base_url(), "");
    let run = home.run(&["id:K", EMAIL, "--yes"]);
    run.failed(
        1,
        "Not saved. The API key was not accepted: it is wrong, or bound to other addresses (401).",
    );
    run.failed(
        1,
        &format!("Source of the API key: the file {}.", home.path("key")),
    );
    assert_eq!(api.puts().len(), 1);
}

#[test]
fn a_record_that_was_never_read_says_so_and_sends_what_was_typed() {
    let answer = Reply::Ok(r#"{"data":{"externalId":"E-9","id":"N","city":"Oslo"}}"#.to_owned());
    let api = Api::start(
        vec![Reply::Cut],
        vec![answer, Reply::Status("500 Oops", "")],
    );
    let home = Home::of(&api.base_url());
    let set = || home.run(&["ext:E-9", "city=Oslo", "--yes"]);
    let run = set();
    run.done("! This record was never read. Only what was typed is sent, and a server that replaces records would clear all the rest. Opening the customer by phone or id first is safer.\n");
    run.done("  City  (not read) → Oslo\n");
    run.done("\nSaved at ");
    assert!(api.puts()[0].ends_with("\r\n\r\n{\"externalId\":\"E-9\",\"city\":\"Oslo\"}"));
    assert_eq!(home.saves()[0].customer, "id:N");
    // Nothing can read it back.
    set().failed(
        4,
        "Not sure whether it was saved. The server had an internal error (500).",
    );
    assert_eq!(api.requests().len(), 2);
    assert_eq!(home.saves()[0].customer, "ext:E-9");
}

#[test]
fn where_nobody_can_tell_what_others_changed_a_yes_counts_for_that_too() {
    let bare = r#"{"data":{"externalId":"E-1","email":"old@example.no"}}"#;
    let stored = bare.replace("old@", "new@");
    let api = Api::start(vec![Reply::Ok(bare.to_owned())], vec![Reply::Ok(stored)]);
    let home = Home::of(&api.base_url());
    let run = home.run(&["phone:+4791234567", EMAIL, "--yes"]);
    run.failed(
        0,
        "the API cannot tell whether somebody else changed this customer",
    );
    assert!(run.out.contains("\nSaved at "), "{run:#?}");
    assert_eq!(api.requests().len(), 2);
}

#[test]
fn a_changed_payload_sends_the_changed_members_alone() {
    let api = Api::of_puts(vec![saved()]);
    let home = Home::configured(&api.base_url(), "payload = \"changed\"");
    home.run(&["id:K", EMAIL, "--yes"]).done("\nSaved at ");
    let body = r#"{"externalId":"E-1","email":"new@example.no"}"#;
    assert!(api.puts()[0].ends_with(&format!("\r\n\r\n{body}")));
}
