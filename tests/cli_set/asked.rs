//! On a terminal: the question, its answers, and the steps of the save.

use crate::{
    api::{Api, EMAIL, Reply, with_email},
    home::Home,
};

fn saved() -> Reply {
    Reply::Ok(with_email("new@example.no"))
}

#[test]
fn only_a_yes_saves() {
    let api = Api::of_puts(vec![saved()]);
    let home = Home::of(&api.base_url());
    for answer in ["n\n", "\n", "yess\n", "\u{4}"] {
        let mut terminal = home.on_terminal(&["id:K", EMAIL]);
        let (status, shown) = terminal.wait_for("Save? [y/N] ").send(answer).end();
        assert_eq!(status.exit_code(), 1, "{shown}");
        assert!(shown.contains("old@example.no → new@example.no"), "{shown}");
        assert!(shown.ends_with("stamkunde: Not sent.\r\n"), "{shown}");
    }
    assert!(api.puts().is_empty() && home.saves().is_empty());
    let mut terminal = home.on_terminal(&["id:K", EMAIL]);
    let (status, shown) = terminal.wait_for("Save? [y/N] ").send("Y\n").end();
    assert_eq!(status.exit_code(), 0, "{shown}");
    let (_, steps) = shown.split_once("Y\r\n").unwrap();
    assert!(
        steps.starts_with("Reading the customer again …\r\nSending …\r\nSaved at "),
        "{steps}"
    );
    assert_eq!(api.puts().len(), 1);
}

#[test]
fn production_is_named_in_the_question() {
    let api = Api::of_puts(vec![saved()]);
    let home = Home::configured(&api.base_url(), "production = true");
    let mut terminal = home.on_terminal(&["id:K", EMAIL]);
    let (status, shown) = terminal.wait_for("Save to PROD? [y/N] ").send("n\n").end();
    assert_eq!(status.exit_code(), 1, "{shown}");
    assert!(
        shown.starts_with("Kari Nordmann · E-1 · PROD shop\r\n"),
        "{shown}"
    );
    assert!(api.puts().is_empty());
    home.run(&["id:K", EMAIL, "--yes"]).done("\nSaved at ");
}

#[test]
fn waiting_is_told() {
    let busy = Reply::Status("503 Busy\r\nretry-after: 0", "");
    let api = Api::of_puts(vec![busy, saved()]);
    let home = Home::of(&api.base_url());
    let (status, shown) = home.on_terminal(&["id:K", EMAIL, "--yes"]).end();
    assert_eq!(status.exit_code(), 0, "{shown}");
    let waits = "The server is not available right now (503). Trying again in 1 s …\r\n";
    assert!(shown.contains(waits), "{shown}");
    assert!(
        shown.contains("Sending, attempt 2 …\r\nSaved at "),
        "{shown}"
    );
}

#[test]
fn where_nobody_can_tell_what_others_changed_it_asks_again() {
    let bare = Reply::Ok(r#"{"data":{"externalId":"E-1"}}"#.to_owned());
    let api = Api::start(vec![bare], vec![saved()]);
    let home = Home::of(&api.base_url());
    let mut terminal = home.on_terminal(&["phone:+4791234567", EMAIL]);
    terminal.wait_for("Save? [y/N] ").send("y\n");
    terminal.wait_for("a newer value of theirs may be lost");
    let (status, shown) = terminal.wait_for("Send anyway? [y/N] ").send("n\n").end();
    assert_eq!(status.exit_code(), 1, "{shown}");
    assert!(
        shown.ends_with("stamkunde: Cancelled; not sent.\r\n"),
        "{shown}"
    );
    assert!(api.puts().is_empty());
}
