//! The local data: drafts (edits that are not known to be stored), the journal (what this machine sent) and recents
//! (which customers were read here), in one SQLite file that several windows share.
//!
//! It knows texts, references and moments. It must never know a screen, the network, or what a customer is: contents
//! are whatever its callers give. Everything here waits for the disk, so the editor calls it off its loop.

mod claim;
mod column;
mod draft;
mod error;
mod files;
mod journal;
mod recent;
mod wipe;

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

pub use claim::{Claim, Claimant, Claiming, Holder};
pub use draft::{Draft, DraftLine, DraftState};
pub use error::{NotWritable, StoreError};
pub use files::FILE;
pub use journal::{Ended, JournalChange, JournalSave, Made, Query, Values};
pub use recent::{MOST_RECENTS, Recent};
pub use wipe::{Holdings, Whose};

pub use crate::open::Strange;

/// A connection to the local data. Any number may be open, in any number of processes.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens the store in that directory and makes both where they are missing: 0700 and 0600. What is damaged, or
    /// written by a newer version, is left as it is.
    pub fn open(dir: &Path) -> Result<Self, StoreError> {
        let dir = absolute(dir)?;
        files::make_dir(&dir)?;
        let (connection, path) = files::open(&dir)?;
        Ok(Self { connection, path })
    }

    /// Opens the store in that directory; none, and nothing made, when there is none yet.
    pub fn open_existing(dir: &Path) -> Result<Option<Self>, StoreError> {
        let path = absolute(dir)?.join(FILE);
        match path.symlink_metadata() {
            Ok(_) => Self::open(dir).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(StoreError::system(&path, &error)),
        }
    }

    /// The database file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// That something in the file is not what this program wrote.
    pub fn damaged(&self) -> StoreError {
        let path = self.path.clone();
        StoreError::Damaged { path }
    }

    fn told(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::database(&self.path, error)
    }
}

/// A path that means the same wherever the program goes, and that SQLite cannot take for a URI.
fn absolute(dir: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(dir).map_err(|error| StoreError::system(dir, &error))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    fn draft(content: &str) -> Draft {
        Draft {
            environment: "demo".to_owned(),
            customer: "id:K".to_owned(),
            aliases: Vec::new(),
            name: "Kari".to_owned(),
            edits: 1,
            state: DraftState::Editing,
            content: content.to_owned(),
            changed: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_full_disk_is_told_and_costs_nothing_that_was_kept() {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        store.keep(&draft("\"first\"")).unwrap();
        store
            .connection
            .query_row("PRAGMA max_page_count = 20", [], |_| Ok(()))
            .unwrap();
        let error = store.keep(&draft(&"x".repeat(200_000))).unwrap_err();
        assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
        let kept = store.draft("demo", "id:K").unwrap();
        assert_eq!(kept, Some(draft("\"first\"")));
        store.keep(&draft("\"second\"")).unwrap();
    }

    #[test]
    fn another_s_writing_is_waited_for_and_then_told() {
        let home = tempfile::tempdir().unwrap();
        let holder = Store::open(home.path()).unwrap();
        let mut store = Store::open(home.path()).unwrap();
        store
            .connection
            .busy_timeout(std::time::Duration::ZERO)
            .unwrap();
        holder.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
        let error = store.keep(&draft("1")).unwrap_err();
        assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
        assert_eq!(store.drafts(None).unwrap(), [], "reading waits for nobody");
        holder.connection.execute_batch("COMMIT").unwrap();
        store.keep(&draft("1")).unwrap();
    }

    #[test]
    fn a_wiping_that_was_cut_short_is_finished_later() {
        let home = tempfile::tempdir().unwrap();
        let mut store = Store::open(home.path()).unwrap();
        let values = Values {
            old: None,
            new: None,
            old_words: None,
            new_words: "Hemmelig-7Q2".to_owned(),
            made: None,
            is_told: false,
        };
        let save = JournalSave {
            id: 0,
            environment: "demo".to_owned(),
            customer: "id:K".to_owned(),
            aliases: Vec::new(),
            name: "Kari".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            ended: crate::save::Code::Stored.into(),
            attempts: 1,
            ticket: None,
            changes: vec![JournalChange {
                pointer: "/data/zip".to_owned(),
                label: "Zip".to_owned(),
                values: Some(values),
            }],
        };
        store.record_save(&save).unwrap();
        let reader = Store::open(home.path()).unwrap();
        let reading = reader.connection.unchecked_transaction().unwrap();
        assert_eq!(reader.holdings(Whose::default()).unwrap().saves, 1);
        store
            .connection
            .busy_timeout(std::time::Duration::ZERO)
            .unwrap();
        let now = Timestamp::now();
        let error = store.forget_values(now).unwrap_err();
        assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
        drop(reading);
        let traces = || {
            let files = ["stamkunde.db", "stamkunde.db-wal"].map(|name| home.path().join(name));
            files.into_iter().any(|file| {
                let bytes = std::fs::read(file).unwrap();
                bytes.windows(12).any(|part| part == b"Hemmelig-7Q2")
            })
        };
        assert!(traces());
        assert_eq!(store.forget_values(now).unwrap(), 0);
        assert!(!traces());
        let saves = store.saves(&Query::default()).unwrap();
        assert_eq!(saves[0].changes[0].values, None);
    }

    #[test]
    fn what_is_kept_is_on_the_disk() {
        let home = tempfile::tempdir().unwrap();
        let store = Store::open(home.path()).unwrap();
        let pragma = |name| -> String {
            store
                .connection
                .query_row(&format!("PRAGMA {name}"), [], |row| {
                    row.get::<_, rusqlite::types::Value>(0)
                })
                .map(|value| format!("{value:?}"))
                .unwrap()
        };
        assert_eq!(pragma("journal_mode"), "Text(\"wal\")");
        assert_eq!(pragma("synchronous"), "Integer(2)");
        assert_eq!(pragma("secure_delete"), "Integer(1)");
        assert_eq!(pragma("temp_store"), "Integer(2)");
    }
}
