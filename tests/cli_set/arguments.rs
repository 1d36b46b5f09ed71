//! What is refused before anything is sent, and what is only shown.

use crate::{
    api::{Api, BODY, EMAIL, KARI, Reply, with_email},
    home::Home,
};

fn kari() -> Api {
    Api::of_puts(vec![Reply::Ok(KARI.to_owned())])
}

#[test]
fn without_a_terminal_and_without_yes_nothing_is_asked_of_anybody() {
    let api = kari();
    let home = Home::of(&api.base_url());
    let run = home.run(&["id:K", EMAIL]);
    run.failed(
        2,
        "there is no terminal to ask on; --yes saves without asking",
    );
    assert_eq!(run.out, "");
    assert!(api.requests().is_empty());
}

#[test]
fn a_dry_run_shows_the_exact_body_and_sends_nothing() {
    let api = kari();
    let home = Home::of(&api.base_url());
    for arguments in [
        &["id:K", EMAIL, "--dry-run"][..],
        &["id:K", EMAIL, "--dry-run", "--yes"],
    ] {
        let run = home.run(arguments);
        let host = api.base_url();
        let host = host
            .strip_prefix("http://")
            .and_then(|rest| rest.strip_suffix("/v4"))
            .unwrap();
        let shown = format!(
            "Kari Nordmann · E-1 · {host}\n  E-mail  old@example.no → new@example.no\nPUT http://{host}/v4/customers/externalId\n{BODY}\n"
        );
        assert_eq!((run.code, &*run.err, run.out), (Some(0), "", shown));
    }
    assert!(api.puts().is_empty());
    assert!(home.saves().is_empty());
}

#[test]
fn what_cannot_be_carried_out_ends_with_2() {
    let api = kari();
    let home = Home::of(&api.base_url());
    for (arguments, words) in [
        (&["id:K", "--yes"][..], "FIELD=VALUE"),
        (
            &["id:K", "email", "--yes"],
            "\"email\" is not FIELD=VALUE, like city=Oslo",
        ),
        (
            &["id:K", "emial=x", "--yes"],
            "there is no field \"emial\"; did you mean \"email\"? The fields are firstName, ",
        ),
        (
            &["id:K", "externalId=x", "--yes"],
            "externalId cannot be changed. Your other systems",
        ),
        (
            &["id:K", "city=a", "City=b", "--yes"],
            "City is given twice",
        ),
        (&["1001", EMAIL, "--yes"], "ext:1001"),
        (
            &["id:K", EMAIL, "--yes", "--read-only"],
            "nothing can be changed with --read-only",
        ),
    ] {
        let run = home.run(arguments);
        run.failed(2, words);
        assert_eq!(run.out, "");
    }
    assert!(api.puts().is_empty());
    let home = Home::configured(&api.base_url(), "read_only = true");
    home.run(&["id:K", EMAIL, "--yes"])
        .failed(2, "the environment shop is read-only");
    let mut home = Home::new();
    home.set("STAMKUNDE_BASE_URL", "http://127.0.0.1:1");
    home.run(&["id:K", EMAIL, "--yes"])
        .failed(2, "there is no API key");
}

#[test]
fn what_is_not_valid_ends_with_3_and_every_problem_is_named() {
    let api = kari();
    let home = Home::of(&api.base_url());
    let run = home.run(&["id:K", "email=kari", "birthDate=31.2.1987", "--yes"]);
    run.failed(3, "email=kari is not valid. E-mail: an address has one @");
    run.failed(
        3,
        "birthDate=31.2.1987 is not valid. Birth date: this is not a date",
    );
    assert_eq!(run.out, "");
    assert!(api.puts().is_empty());
    let run = home.run(&["id:K", "email=a..b@example.no", "--dry-run"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(
        run.err,
        "stamkunde: E-mail: this is an unusual address; read it back to the customer. You can save it anyway.\n"
    );
}

#[test]
fn nothing_to_change_is_said_and_nothing_is_sent() {
    let api = kari();
    let home = Home::of(&api.base_url());
    for more in ["--yes", "--dry-run"] {
        let run = home.run(&["id:K", "firstName=Kari", "zip=0.0153e4", "city=", more]);
        run.done("Nothing to change: the customer has these values already.\n");
    }
    assert!(api.puts().is_empty());
}

#[test]
fn hostile_text_cannot_reach_the_terminal() {
    let hostile = KARI
        .replace("Kari", "K\\u001b[2Jri")
        .replace("old@", "\\u202eold@");
    let api = Api::start(vec![Reply::Ok(hostile)], vec![Reply::Cut]);
    let home = Home::of(&api.base_url());
    let run = home.run(&["id:K", "lastName=\u{1b}]0;x\u{7}", EMAIL, "--dry-run"]);
    let (review, body) = run.out.split_once("PUT ").unwrap();
    assert!(review.starts_with("K‹ESC›[2Jri Nordmann"), "{review}");
    assert!(
        review.contains("‹U+202E›old@example.no → new@example.no"),
        "{review}"
    );
    assert!(review.contains("Nordmann → ‹ESC›]0;x‹BEL›"), "{review}");
    assert!(!body.contains('\u{1b}'), "{body}");
}

#[test]
fn the_help_has_examples() {
    let run = Home::new().run(&["--help"]);
    assert_eq!(run.code, Some(0));
    assert_eq!(run.out.matches("stamkunde set ").count(), 6, "{}", run.out);
    for words in ["--dry-run", "--yes", "consents.NAME", "tier=\"gold\""] {
        assert!(run.out.contains(words), "{words} in {}", run.out);
    }
}

#[test]
fn only_ext_outright_writes_without_reading() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let home = Home::of(&api.base_url());
    let run = home.run(&["E-1", EMAIL, "--yes"]);
    run.failed(2, "no way to read a customer by external id");
    run.failed(2, "to write without reading, use ext:E-1");
    assert!(api.requests().is_empty());
    home.run(&["ext:E-1", EMAIL, "--yes"]);
    assert_eq!(api.puts().len(), 1);
}
