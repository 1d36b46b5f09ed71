//! The real binary and the local data: what it lists, what it wipes, and what it refuses.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails must fail its test"
)]

use std::{
    fs,
    io::{Read as _, Write as _},
    process::{Command, Stdio},
};

use jiff::{SignedDuration, Timestamp};
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use stamkunde::save::Code;
use stamkunde::store::{
    Draft, DraftState, Holdings, JournalChange, JournalSave, Store, Values, Whose,
};
use tempfile::TempDir;

const OTHER: &str = "https://api.example/v4";
const UUID: &str = "2457B03E-9925-45E9-B551-25F10D7BD4F2";

fn ago(minutes: i64) -> Timestamp {
    Timestamp::now() - SignedDuration::from_mins(minutes)
}

/// A scratch home whose data directory need not be there.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn store(&self) -> Store {
        Store::open(&self.0.path().join("data")).unwrap()
    }

    fn keep(&self, environment: &str, customer: &str, minutes: i64, state: DraftState) {
        let draft = Draft {
            environment: environment.to_owned(),
            customer: customer.to_owned(),
            aliases: vec!["ext:EXT-1".to_owned()],
            name: "Kari \u{1b}[31mNordmann".to_owned(),
            edits: 2,
            state,
            content: "{}".to_owned(),
            changed: ago(minutes),
        };
        self.store().keep(&draft).unwrap();
    }

    fn save(&self, environment: &str, customer: &str, minutes: i64, new: &str) {
        let save = JournalSave {
            id: 0,
            environment: environment.to_owned(),
            customer: customer.to_owned(),
            aliases: vec!["ext:EXT-1".to_owned(), "phone:+4791234567".to_owned()],
            name: "Kari Nordmann".to_owned(),
            at: ago(minutes),
            ended: Code::Stored.into(),
            attempts: 2,
            ticket: None,
            changes: vec![JournalChange {
                pointer: "/city".to_owned(),
                label: "By".to_owned(),
                values: Some(Values {
                    old: None,
                    new: Some(format!("\"{new}\"")),
                    old_words: Some("–".to_owned()),
                    new_words: new.to_owned(),
                    made: None,
                    is_told: false,
                }),
            }],
        };
        self.store().record_save(&save).unwrap();
    }

    fn holdings(&self) -> Holdings {
        self.store().holdings(Whose::default()).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_stamkunde"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.0.path())
            .env("TZ", "UTC")
            .env("STAMKUNDE_DATA_DIR", self.0.path().join("data"))
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Run {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs it on a terminal, types, and gives the exit code and what stands there in the end.
    fn type_into(&self, arguments: &[&str], typed: &str) -> (u32, String) {
        let pair = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_stamkunde"));
        command.args(arguments);
        command.env_clear();
        command.env("HOME", self.0.path());
        command.env("STAMKUNDE_DATA_DIR", self.0.path().join("data"));
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let mut writer = pair.master.take_writer().unwrap();
        let mut shown = Vec::new();
        // An answer before its question would be echoed into the middle of that.
        if !typed.is_empty() {
            let mut byte = [0];
            while !shown.ends_with(b"[y/N] ") && matches!(reader.read(&mut byte), Ok(1)) {
                shown.extend(byte);
            }
            writer.write_all(typed.as_bytes()).unwrap();
        }
        // It ends with an error where the terminal is gone with its program.
        let _ = reader.read_to_end(&mut shown);
        let code = child.wait().unwrap().exit_code();
        (code, String::from_utf8(shown).unwrap())
    }
}

#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    fn printed(&self, text: &str) {
        assert_eq!((self.code, &*self.err), (Some(0), ""), "{self:#?}");
        assert_eq!(self.out, text);
    }

    fn failed(&self, code: i32, words: &str) {
        assert_eq!((self.code, &*self.out), (Some(code), ""), "{self:#?}");
        assert!(self.err.contains(words), "{self:#?}");
    }
}

#[test]
fn with_nothing_kept_it_says_so_and_makes_nothing() {
    let home = Home::new();
    home.run(&["drafts"]).printed("No unsaved changes.\n");
    home.run(&["history", "EXT-1"])
        .printed("This machine saved nothing for ext:EXT-1 in the demo.\n");
    home.run(&["purge", "--yes"])
        .printed("There is no local data of any customer in any environment.\n");
    assert!(!home.0.path().join("data").exists());
}

#[test]
fn drafts_are_listed_from_every_environment() {
    let home = Home::new();
    home.keep("demo", "ext:EXT-1", 3 * 60, DraftState::Editing);
    home.keep(OTHER, &format!("id:{UUID}"), 5, DraftState::Sending);
    home.run(&["drafts"]).printed(&format!(
        "Kari ‹ESC›[31mNordmann · id:{UUID} · 2 unsaved changes · 5 minutes ago · {OTHER}\n  \
         It was being sent, and the outcome is unknown; opening the customer will find out.\n\
         Kari ‹ESC›[31mNordmann · ext:EXT-1 · 2 unsaved changes · 3 hours ago · demo\n"
    ));
}

#[test]
fn json_tells_drafts_and_saves() {
    let home = Home::new();
    let listed = |arguments: &[&str]| -> serde_json::Value {
        let run = home.run(&[arguments, &["--json"]].concat());
        assert_eq!((run.code, &*run.err), (Some(0), ""));
        serde_json::from_str(&run.out).unwrap()
    };
    assert_eq!(listed(&["drafts"]), serde_json::json!([]));
    assert_eq!(listed(&["history", "EXT-1"]), serde_json::json!([]));
    home.keep(OTHER, "id:K", 1, DraftState::Sending);
    home.save("demo", "id:K", 1, "Bergen");
    let drafts = listed(&["drafts"]);
    assert_eq!(drafts[0]["environment"], OTHER);
    assert_eq!(drafts[0]["customer"], "id:K");
    assert_eq!(
        (&drafts[0]["changes"], &drafts[0]["state"]),
        (&2.into(), &"sending".into())
    );
    assert!(drafts[0]["changedAt"].as_str().unwrap().ends_with('Z'));
    let saves = listed(&["history", "EXT-1"]);
    assert_eq!(saves[0]["customer"], "id:K");
    assert_eq!(saves[0]["outcome"]["result"], "saved");
    assert_eq!(saves[0]["outcome"]["code"], "stored");
    assert_eq!(saves[0]["outcome"]["attempts"], 2);
    assert_eq!(
        saves[0]["changes"],
        serde_json::json!([{"path": "/city", "label": "City", "old": null, "new": "Bergen", "gone": false}])
    );
    assert_eq!(
        listed(&["history", "EXT-1", "--search", "Oslo"]),
        serde_json::json!([])
    );
}

#[test]
fn history_is_of_one_customer_in_the_environment_in_force() {
    let home = Home::new();
    home.save("demo", &format!("id:{UUID}"), 10, "Ålesund");
    home.save("demo", &format!("id:{UUID}"), 5, "Oslo\u{7}");
    home.save(OTHER, &format!("id:{UUID}"), 1, "Bergen");
    for reference in [
        &format!("id:{}", UUID.to_lowercase()),
        "EXT-1",
        "912 34 567",
    ] {
        let run = home.run(&["history", reference]);
        assert_eq!(run.code, Some(0), "{run:#?}");
        let lines: Vec<&str> = run.out.lines().collect();
        assert_eq!(lines[0], format!("Kari Nordmann · id:{UUID} · the demo"));
        assert!(lines[2].ends_with(" UTC  Saved (2 attempts)"), "{run:#?}");
        assert_eq!(lines[3], "  City             (empty) → Oslo‹BEL›");
        assert_eq!(lines[6], "  City             (empty) → Ålesund");
        assert_eq!(lines.len(), 7, "{run:#?}");
    }
    let run = home.run(&["history", "EXT-1", "--search", "åLESUND"]);
    assert!(
        run.out.contains("Ålesund") && !run.out.contains("Oslo"),
        "{run:#?}"
    );
    home.run(&["history", "EXT-1", "--search", "Bergen"])
        .printed("This machine saved nothing with \"Bergen\" in it for ext:EXT-1 in the demo.\n");
    let run = home.run(&[
        "history",
        "EXT-1",
        "--base-url",
        "https://API.example:443/v4/",
    ]);
    assert!(
        run.out.contains("Bergen") && !run.out.contains("Oslo"),
        "{run:#?}"
    );
    home.run(&["history", "1001"]).failed(2, "ext:1001");
    home.run(&["history"]).failed(2, "CUSTOMER");
}

#[test]
fn values_past_their_time_are_gone_and_told() {
    let home = Home::new();
    home.save("demo", "ext:EXT-1", 31 * 24 * 60, "Ålesund");
    home.save("demo", "ext:EXT-1", 29 * 24 * 60, "Oslo");
    let run = home.run(&["history", "EXT-1"]);
    assert!(run.out.contains("(empty) → Oslo"), "{run:#?}");
    assert!(
        run.out
            .contains("  City             (values are kept for 30 days; these are gone)\n"),
        "{run:#?}"
    );
    let config = home.0.path().join("config.toml");
    fs::write(&config, "[retention]\ndays = 1\n").unwrap();
    let run = home.run(&["history", "EXT-1", "--config", config.to_str().unwrap()]);
    assert_eq!(run.out.matches("kept for 1 day;").count(), 2, "{run:#?}");
    let run = home.run(&["config", "--config", config.to_str().unwrap()]);
    assert!(run.out.contains("keeps values for 1 day\n"), "{run:#?}");
}

#[test]
fn a_purge_needs_a_word() {
    let home = Home::new();
    home.keep("demo", "ext:EXT-1", 1, DraftState::Editing);
    home.save("demo", "ext:EXT-2", 1, "Oslo");
    let full = Holdings {
        drafts: 1,
        saves: 1,
        ..Holdings::default()
    };
    home.run(&["purge"]).failed(2, "purge --yes");
    for answer in ["n\n", "\n", "yess\n", "\u{4}"] {
        let (code, shown) = home.type_into(&["purge"], answer);
        assert_eq!(code, 1, "{shown}");
        assert!(
            shown.contains("Wipe the local data of every customer in every environment: 1 draft of unsaved changes and 1 save in the journal? [y/N] "),
            "{shown}"
        );
        assert!(shown.contains("nothing was wiped"), "{shown}");
        assert_eq!(home.holdings(), full);
    }
    let (code, shown) = home.type_into(&["purge"], "Y\n");
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("environment: 1 draft"), "{shown}");
    assert_eq!(home.holdings(), Holdings::default());
    let (code, shown) = home.type_into(&["purge"], "");
    assert_eq!((code, shown.contains("[y/N]")), (0, false), "{shown}");
}

#[test]
fn a_purge_of_one_customer_leaves_the_others() {
    let home = Home::new();
    home.keep("demo", &format!("id:{UUID}"), 1, DraftState::Editing);
    home.save("demo", &format!("id:{UUID}"), 1, "Oslo");
    home.save(OTHER, &format!("id:{UUID}"), 1, "Bergen");
    home.keep(OTHER, "ext:EXT-2", 1, DraftState::Editing);
    home.run(&["purge", "EXT-1"]).failed(2, "purge EXT-1 --yes");
    home.run(&["purge", "phone:91234567", "--yes"]).printed(
        "Wiped for phone:+4791234567 in the demo: 1 draft of unsaved changes and 1 save in the journal.\n\
         Other environments have local data under this reference too: 1 save in the journal. To wipe it, choose the environment with --env or --base-url.\n",
    );
    let rest = Holdings {
        drafts: 1,
        saves: 1,
        ..Holdings::default()
    };
    assert_eq!(home.holdings(), rest);
    home.run(&["purge", "id:nobody", "--yes"])
        .printed("There is no local data for id:nobody in the demo.\n");
}

#[test]
fn a_damaged_or_newer_store_is_told_and_left() {
    let home = Home::new();
    home.keep("demo", "ext:EXT-1", 1, DraftState::Editing);
    let path = home.store().path().to_owned();
    rusqlite::Connection::open(&path)
        .unwrap()
        .pragma_update(None, "user_version", 1000)
        .unwrap();
    let newer = fs::read(&path).unwrap();
    let all = [&["drafts"][..], &["history", "EXT-1"], &["purge", "--yes"]];
    for arguments in all {
        home.run(arguments).failed(1, "newer version of stamkunde");
    }
    assert!(fs::read(&path).unwrap() == newer);
    fs::write(&path, "damaged").unwrap();
    for arguments in all {
        home.run(arguments)
            .failed(1, "is damaged and was left as it is");
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "damaged");
}
