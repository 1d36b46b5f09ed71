//! The local data as its callers meet it: what comes back, what is refused, and what is gone when it is wiped.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper that fails must fail its test"
)]

mod contents;
#[cfg(unix)]
mod files;
mod killed;
mod older;
mod recents;
mod refused;
mod wiped;

use std::{fs, path::Path};

use jiff::Timestamp;
use stamkunde::{
    save::Code,
    store::{Draft, DraftState, JournalChange, JournalSave, Values},
};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn draft(customer: &str, aliases: &[&str], content: &str) -> Draft {
    Draft {
        environment: "demo".to_owned(),
        customer: customer.to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        name: "Kari Nordmann".to_owned(),
        edits: 2,
        state: DraftState::Editing,
        content: content.to_owned(),
        changed: at(0),
    }
}

fn save(customer: &str, aliases: &[&str], new: &str) -> JournalSave {
    JournalSave {
        id: 0,
        environment: "demo".to_owned(),
        customer: customer.to_owned(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        name: "Kari Nordmann".to_owned(),
        at: at(0),
        ended: Code::Stored.into(),
        attempts: 1,
        ticket: Some("T-1".to_owned()),
        changes: vec![JournalChange {
            pointer: "/data/zip".to_owned(),
            label: "Zip".to_owned(),
            values: Some(Values {
                old: None,
                new: Some(format!("\"{new}\"")),
                old_words: Some("–".to_owned()),
                new_words: new.to_owned(),
                made: None,
                is_told: false,
            }),
        }],
    }
}

/// Every file under a directory, with its bytes.
fn bytes(dir: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(bytes(&path));
        } else {
            all.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}

/// The files under a directory that hold a text.
fn holding(dir: &Path, text: &str) -> Vec<String> {
    bytes(dir)
        .into_iter()
        .filter(|(_, bytes)| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        })
        .map(|(name, _)| name)
        .collect()
}
