//! A save of which nobody knows the end is kept, and the next one waits until it must have come to it.

use std::time::Instant;

use rustix::process::{Pid, Signal, kill_process};
use stamkunde::{
    save::{Code, GRACE},
    store::{Draft, DraftState, Store},
};

use crate::{
    api::{Api, EMAIL, KARI, Reply, with_email},
    home::{Home, Run},
};

fn drafts(home: &Home) -> Vec<Draft> {
    let store = Store::open_existing(home.path("data").as_ref()).unwrap();
    let store = store.expect("the local data was made");
    let base_url = store.drafts(None).unwrap();
    let all = base_url.iter().map(|line| {
        let draft = store.draft(&line.environment, &line.customer).unwrap();
        draft.unwrap()
    });
    all.collect()
}

/// Kari, read as often as it takes; what is sent gets these replies.
fn api(puts: Vec<Reply>, later: &str) -> Api {
    let kari = || Reply::Ok(KARI.to_owned());
    let mut readings = vec![kari(), kari(), kari()];
    readings.extend([later, later, later].map(|text| Reply::Ok(text.to_owned())));
    Api::start(readings, puts)
}

#[test]
fn what_was_killed_under_way_is_found_to_be_stored() {
    let stored = with_email("new@example.no");
    let third = with_email("third@example.no");
    let api = api(vec![Reply::Silence, Reply::Ok(third)], &stored);
    let home = Home::of(&api.base_url());
    let mut child = home.command(&["id:K", EMAIL, "--yes"]).spawn().unwrap();
    api.wait_for("PUT");
    kill_process(Pid::from_child(&child), Signal::KILL).unwrap();
    child.wait().unwrap();
    let [draft] = drafts(&home).try_into().unwrap();
    assert_eq!((draft.state, draft.edits), (DraftState::Sending, 1));
    assert_eq!(draft.name, "Kari Nordmann");
    // The first reading is an old one, that which settles it is not.
    let run = home.run(&["id:K", "email=third@example.no", "--yes", "--ticket", "T"]);
    run.done("new@example.no");
    assert_eq!(api.puts().len(), 2);
    let saves = home.saves();
    let told: Vec<_> = saves
        .iter()
        .map(|save| (&save.ended, save.ticket.as_deref()))
        .collect();
    let [stored, found] = [Code::Stored, Code::StoredReadBack].map(Into::into);
    // Whoever was killed had another ticket, which nobody knows.
    assert_eq!(told, [(&stored, Some("T")), (&found, None)]);
    assert!(drafts(&home).is_empty());
}

#[test]
fn what_was_killed_under_way_is_given_time_before_old_values_count() {
    let api = Api::of_puts(vec![
        Reply::Silence,
        Reply::Ok(with_email("new@example.no")),
    ]);
    let home = Home::of(&api.base_url());
    let mut child = home.command(&["id:K", EMAIL, "--yes"]).spawn().unwrap();
    api.wait_for("PUT");
    kill_process(Pid::from_child(&child), Signal::KILL).unwrap();
    child.wait().unwrap();
    let begun = Instant::now();
    home.run(&["id:K", EMAIL, "--yes"]).done("\nSaved at ");
    assert!(begun.elapsed() >= GRACE);
    assert_eq!(api.puts().len(), 2);
    assert_eq!(home.saves()[1].ended, Code::ShownOld.into());
    assert!(drafts(&home).is_empty());
}

#[test]
fn nothing_is_kept_of_a_save_whose_end_is_known() {
    for (reply, code) in [
        (Reply::Ok(with_email("new@example.no")), 0),
        (Reply::Status("400 Bad", "no"), 3),
    ] {
        let api = Api::of_puts(vec![reply]);
        let home = Home::of(&api.base_url());
        let output = home.command(&["id:K", EMAIL, "--yes"]).output().unwrap();
        assert_eq!(output.status.code(), Some(code));
        assert!(drafts(&home).is_empty(), "{code}");
    }
}

#[test]
fn a_draft_of_the_agent_is_left_alone() {
    let api = Api::of_puts(vec![Reply::Ok(with_email("new@example.no"))]);
    let home = Home::of(&api.base_url());
    let draft = Draft {
        environment: api.base_url(),
        customer: "id:K".to_owned(),
        aliases: Vec::new(),
        name: "Kari Nordmann".to_owned(),
        edits: 1,
        state: DraftState::Editing,
        content: "theirs".to_owned(),
        changed: jiff::Timestamp::UNIX_EPOCH,
    };
    let mut store = Store::open(home.path("data").as_ref()).unwrap();
    store.keep(&draft).unwrap();
    let output = home.command(&["id:K", EMAIL, "--yes"]).output().unwrap();
    assert!(output.status.success(), "{:?}", Run::of(&output).err);
    assert_eq!(drafts(&home), [draft]);
}
