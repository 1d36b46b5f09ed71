//! What people know from gh, kubectl and git: JSON, standard input, steps on lists, tickets, colours.

use std::{
    io::Write as _,
    process::{Output, Stdio},
};

use serde_json::{Value, json};

use crate::{
    api::{Api, BODY, EMAIL, KARI, Reply, with_email},
    home::{Home, Run},
};

fn parsed(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:#?}"))
}

/// `set` with that on standard input.
fn with_input(home: &Home, arguments: &[&str], input: &str) -> Run {
    let mut child = home
        .command(arguments)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    // It may have refused to read.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output: Output = child.wait_with_output().unwrap();
    Run::of(&output)
}

#[test]
fn json_tells_the_changes_and_how_it_ended() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let home = Home::of(&api.base_url());
    let run = home.run(&["id:K", EMAIL, "--yes", "--json", "--ticket", "T-42"]);
    assert_eq!((run.code, &*run.err), (Some(0), ""), "{run:#?}");
    let told = parsed(&run);
    assert_eq!(told["customer"], "id:K");
    assert_eq!(told["name"], "Kari Nordmann");
    assert_eq!(told["environment"], api.base_url());
    assert_eq!(told["ticket"], "T-42");
    assert_eq!(told["request"], Value::Null);
    assert_eq!(
        told["changes"],
        json!([{"field": "email", "path": "/email", "old": "old@example.no", "new": "new@example.no"}])
    );
    let outcome = &told["outcome"];
    assert_eq!(outcome["result"], "saved");
    assert_eq!(outcome["code"], "stored");
    assert_eq!(outcome["attempts"], 1);
    assert!(
        outcome["message"]
            .as_str()
            .unwrap()
            .starts_with("Saved at ")
    );
    assert!(outcome["at"].as_str().unwrap().ends_with('Z'), "{outcome}");
    assert_eq!(home.saves()[0].ticket.as_deref(), Some("T-42"));
}

#[test]
fn json_tells_what_did_not_become_of_it() {
    let refused = Reply::Status("400 Bad", r#"{"message":"Because."}"#);
    let api = Api::of_puts(vec![refused, Reply::Ok(with_email("NEW@example.no"))]);
    let home = Home::of(&api.base_url());
    let set = || home.run(&["id:K", EMAIL, "--yes", "--json"]);
    let run = set();
    assert_eq!((run.code, &*run.err), (Some(3), ""), "{run:#?}");
    let outcome = &parsed(&run)["outcome"];
    assert_eq!(outcome["result"], "not-saved");
    assert_eq!(
        (&outcome["code"], &outcome["status"]),
        (&json!("refused"), &json!(400))
    );
    assert!(outcome["message"].as_str().unwrap().contains("Because."));
    let run = set();
    assert_eq!(run.code, Some(3));
    let outcome = &parsed(&run)["outcome"];
    assert_eq!(outcome["result"], "partly");
    assert_eq!(
        outcome["differences"],
        json!([{"path": "/email", "edited": true, "sent": "new@example.no", "stored": "NEW@example.no"}])
    );
    let theirs = Reply::Ok(with_email("theirs@example.no"));
    let api = Api::start(vec![Reply::Ok(KARI.to_owned()), theirs], vec![Reply::Cut]);
    let run = Home::of(&api.base_url()).run(&["id:K", EMAIL, "--yes", "--json"]);
    assert_eq!(run.code, Some(3));
    assert_eq!(
        parsed(&run)["outcome"]["conflicts"],
        json!([{"path": "/email", "was": "old@example.no", "theirs": "theirs@example.no", "yours": "new@example.no"}])
    );
}

#[test]
fn json_of_a_dry_run_has_the_request_and_no_outcome() {
    let api = Api::of_puts(vec![Reply::Cut]);
    let home = Home::of(&api.base_url());
    let run = home.run(&["id:K", EMAIL, "--dry-run", "--json"]);
    assert_eq!((run.code, &*run.err), (Some(0), ""), "{run:#?}");
    let told = parsed(&run);
    assert_eq!(told["outcome"], Value::Null);
    let request = &told["request"];
    assert_eq!(request["method"], "PUT");
    let url = format!("{}/customers/externalId", api.base_url());
    assert_eq!(request["url"], url);
    // To the byte.
    assert!(run.out.contains(BODY), "{}", run.out);
    let run = home.run(&["id:K", "firstName=Kari", "--yes", "--json"]);
    assert_eq!(run.code, Some(0));
    let told = parsed(&run);
    assert_eq!(told["changes"], json!([]));
    assert_eq!(told["outcome"]["code"], "unchanged");
    assert!(api.puts().is_empty());
}

#[test]
fn a_value_comes_from_standard_input() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let home = Home::of(&api.base_url());
    for input in ["new@example.no", "new@example.no\n", "new@example.no\r\n"] {
        let run = with_input(&home, &["id:K", "email=-", "--dry-run"], input);
        run.done("old@example.no → new@example.no\n");
    }
    let run = with_input(
        &home,
        &["id:K", "/note=-", "--dry-run"],
        "{\"a\": [1.10]}\n",
    );
    run.done("\"note\":{\"a\":[1.10]}");
    let two = ["id:K", "email=-", "city=-", "--dry-run"];
    with_input(&home, &two, "x").failed(2, "only one value can come from standard input");
    with_input(&home, &["id:K", "email=-"], "x").failed(2, "there is no terminal to ask on");
    with_input(&home, &["id:K", "email=-", "--yes"], "new@example.no\n").done("\nSaved at ");
    assert_eq!(api.puts().len(), 1);
}

#[test]
fn items_come_to_a_list_and_leave_it() {
    let kari = KARI.replace(
        "\"odd\":1.10",
        "\"odd\":1.10,\"interests\":[\"Sports\",\"Tea\"],\"favoriteStores\":null",
    );
    let api = Api::start(vec![Reply::Ok(kari)], vec![Reply::Cut]);
    let home = Home::of(&api.base_url());
    for (arguments, shown) in [
        (
            &["interests+=Coffee"][..],
            "Sports, Tea → Sports, Tea, Coffee\n",
        ),
        (&["interests-=Tea"], "Sports, Tea → Sports\n"),
        (&["interests -= Tea, Sports"], "Sports, Tea → "),
        (
            &["interests+=Coffee,Rugby", "interests-=Sports,Coffee"],
            "Sports, Tea → Tea, Rugby\n",
        ),
        (&["Interests+=Sports", "favorite-stores+=S1"], "→ S1\n"),
        (
            &["interests+=Sports", "interests-=Nothing"],
            "Nothing to change",
        ),
    ] {
        let arguments = [&["id:K"], arguments, &["--dry-run"]].concat();
        home.run(&arguments).done(shown);
    }
    let run = home.run(&["id:K", "interests+=Coffee", "--dry-run"]);
    assert!(
        run.out.contains(r#""interests":["Sports","Tea","Coffee"]"#),
        "{run:#?}"
    );
    for (arguments, words) in [
        (&["city+=Oslo"][..], "city is no list"),
        (&["interests+=A", "interests=B"], "interests is given twice"),
        (&["+=A"], "is not FIELD=VALUE"),
        (&["intrests+=A"], "did you mean \"interests\"?"),
    ] {
        let arguments = [&["id:K"], arguments, &["--dry-run"]].concat();
        home.run(&arguments).failed(2, words);
    }
}

#[test]
fn colours_are_for_terminals_and_for_who_asks() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let mut home = Home::of(&api.base_url());
    let dry = ["id:K", EMAIL, "--dry-run"];
    assert!(!home.run(&dry).out.contains('\u{1b}'));
    let run = home.run(&[&dry[..], &["--color", "always"]].concat());
    assert!(
        run.out
            .contains("\u{1b}[31mold@example.no\u{1b}[0m → \u{1b}[32mnew@example.no"),
        "{run:#?}"
    );
    home.set("TERM", "xterm-256color");
    let shown = |home: &Home, more: &[&str]| home.on_terminal(&[&dry[..], more].concat()).end().1;
    assert!(shown(&home, &[]).contains("\u{1b}[32mnew@example.no"));
    assert!(!shown(&home, &["--color=never"]).contains('\u{1b}'));
    home.set("NO_COLOR", "1");
    assert!(!shown(&home, &[]).contains('\u{1b}'));
    assert!(shown(&home, &["--color=always"]).contains('\u{1b}'));
    home.run(&[&dry[..], &["--color", "pink"]].concat()).failed(
        2,
        "--color has to be one of auto, always, never, not \"pink\"",
    );
}

#[test]
fn the_help_names_the_fields() {
    let run = Home::new().run(&["--help"]);
    for words in [
        "firstName, lastName, mobilePhone, email, favoriteStores, interests,",
        "acceptsSms",
        "--ticket",
        "--json",
        "interests+=Coffee",
        "email=-",
    ] {
        let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains(words), "{words} in {}", run.out);
    }
    let (_, fields) = run.out.split_once("Fields: ").unwrap();
    let (fields, _) = fields.split_once('.').unwrap();
    assert!(!fields.contains("externalId"), "{fields}");
}
