//! A process that is killed in the middle of writing leaves a whole store with everything it was told is kept.

use std::{
    env,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use stamkunde::store::{Claim, Claimant, Claiming, Query, Store};

use crate::{draft, save};

const DIR: &str = "STAMKUNDE_TEST_STORE";

/// Writes until it is killed, and says so after each whole step.
#[test]
#[ignore = "the process that the next test kills"]
fn writes_for_ever() {
    let Some(dir) = env::var_os(DIR) else { return };
    let dir = Path::new(&dir);
    let mut store = Store::open(dir).unwrap();
    let _claim = Claim::take(dir, "demo", "id:K", Claimant::Editor).unwrap();
    println!();
    for count in 0_usize.. {
        let text = format!("{count} {}", "x".repeat(count * 577 % 9000));
        store.keep(&draft("id:K", &[], &text)).unwrap();
        store.record_save(&save("id:K", &[], &text)).unwrap();
        store.keep(&draft("id:gone", &[], &text)).unwrap();
        store.discard("demo", "id:gone").unwrap();
        println!("written {count}");
    }
}

#[test]
fn a_killed_process_leaves_a_whole_store() {
    let home = tempfile::tempdir().unwrap();
    let mut before = 0;
    for lines in 1..=12 {
        let mut child = Command::new(env::current_exe().unwrap())
            .args([
                "--ignored",
                "--exact",
                "--nocapture",
                "killed::writes_for_ever",
            ])
            .env(DIR, home.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        let written = said
            .map(Result::unwrap)
            .filter_map(|line| line.strip_prefix("written ")?.parse::<usize>().ok());
        let last = written.take(lines).last().unwrap();
        // SIGKILL, wherever it is in its next step.
        child.kill().unwrap();
        child.wait().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        let kept = store.draft("demo", "id:K").unwrap().unwrap().content;
        let number: usize = kept.split(' ').next().unwrap().parse().unwrap();
        assert!(number >= last, "{number} of {last}");
        let saves = store.saves(&Query::default()).unwrap().len();
        assert!(saves > before + last, "{saves} of {before} and {last}");
        before = saves;
        store.discard("demo", "id:gone").unwrap();
        let claim = Claim::take(home.path(), "demo", "id:K", Claimant::Editor).unwrap();
        assert!(
            matches!(claim, Claiming::Taken(_)),
            "a claim ends with its process"
        );
    }
}
