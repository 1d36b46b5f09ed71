//! What cannot be opened is told, and not one byte of it changes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use stamkunde::store::{Store, StoreError};
use tempfile::TempDir;

use crate::{bytes, draft, save};

/// A store with several pages of content.
fn filled() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let mut store = Store::open(home.path()).unwrap();
    for number in 0..40 {
        let customer = format!("id:{number}");
        store
            .keep(&draft(&customer, &[], &"x".repeat(500)))
            .unwrap();
        store
            .record_save(&save(&customer, &[], &"y".repeat(500)))
            .unwrap();
    }
    let path = store.path().to_owned();
    (home, path)
}

/// A copy of the files of a store as a crash leaves them: the newest writes stand in the log alone.
fn crashed(change: impl FnOnce(&Connection)) -> (TempDir, PathBuf) {
    let (home, path) = filled();
    let connection = Connection::open(&path).unwrap();
    change(&connection);
    let copy = tempfile::tempdir().unwrap();
    for name in ["stamkunde.db", "stamkunde.db-wal"] {
        fs::copy(home.path().join(name), copy.path().join(name)).unwrap();
    }
    let path = copy.path().join("stamkunde.db");
    (copy, path)
}

/// Opening fails twice, with the same words, and leaves database and log as they were.
fn refused(dir: &Path, expected: impl Fn(PathBuf) -> StoreError) {
    let contents = || {
        let files = bytes(dir).into_iter();
        let kept =
            files.filter(|(name, _)| name.ends_with("stamkunde.db") || name.ends_with("-wal"));
        kept.filter(|(_, bytes)| !bytes.is_empty())
            .collect::<Vec<_>>()
    };
    let before = contents();
    for _ in 0..2 {
        let error = Store::open(dir).unwrap_err();
        assert_eq!(error, expected(dir.join("stamkunde.db")));
        assert_eq!(Store::open_existing(dir).unwrap_err(), error);
        assert!(contents() == before, "something was changed");
    }
}

fn damaged(dir: &Path) {
    refused(dir, |path| StoreError::Damaged { path });
}

#[test]
fn another_file_is_damaged() {
    for text in [
        "not a database, but longer than its header would be".repeat(40),
        "x".to_owned(),
    ] {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("stamkunde.db"), text).unwrap();
        damaged(home.path());
    }
    let home = tempfile::tempdir().unwrap();
    Connection::open(home.path().join("stamkunde.db"))
        .unwrap()
        .execute_batch("CREATE TABLE draft (x); CREATE TABLE save (x); CREATE TABLE change (x)")
        .unwrap();
    damaged(home.path());
}

#[test]
fn a_file_that_was_cut_is_damaged() {
    let (_home, path) = filled();
    let whole = fs::read(&path).unwrap();
    for length in [
        1,
        100,
        511,
        2000,
        4095,
        4096,
        8192,
        whole.len() - 4096,
        whole.len() - 1,
    ] {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("stamkunde.db"), &whole[..length]).unwrap();
        damaged(home.path());
    }
}

#[test]
fn every_single_flipped_page_is_found() {
    let (_home, path) = filled();
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 8, "{pages}");
    for page in 0..pages {
        let home = tempfile::tempdir().unwrap();
        let mut flipped = whole.clone();
        for byte in &mut flipped[page * 4096..(page + 1) * 4096] {
            *byte = !*byte;
        }
        fs::write(home.path().join("stamkunde.db"), flipped).unwrap();
        damaged(home.path());
    }
}

#[test]
fn a_damaged_file_keeps_its_log() {
    let (home, path) = crashed(|connection| {
        connection
            .execute("DELETE FROM save WHERE id = 1", [])
            .unwrap();
    });
    let mut whole = fs::read(&path).unwrap();
    let length = whole.len();
    whole[length - 4096..].fill(0xaa);
    fs::write(&path, whole).unwrap();
    damaged(home.path());
    // With nothing left of the file, the log would look like somebody else's.
    fs::write(&path, "").unwrap();
    damaged(home.path());
}

#[test]
fn a_newer_version_s_file_stays_as_it_is() {
    let newer = |connection: &Connection| {
        connection.pragma_update(None, "user_version", 4).unwrap();
    };
    let (home, path) = filled();
    newer(&Connection::open(&path).unwrap());
    refused(home.path(), |path| StoreError::Newer { path });
    let (home, _) = crashed(newer);
    refused(home.path(), |path| StoreError::Newer { path });
}

#[test]
fn what_a_crash_left_in_the_log_is_found() {
    let (home, _) = crashed(|connection| {
        connection
            .execute("DELETE FROM draft WHERE customer = 'id:7'", [])
            .unwrap();
    });
    let store = Store::open(home.path()).unwrap();
    assert_eq!(store.drafts(None).unwrap().len(), 39);
}

#[test]
fn a_directory_that_cannot_be_is_told() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    for dir in [file.clone(), file.join("below")] {
        let error = Store::open(&dir).unwrap_err();
        assert!(matches!(error, StoreError::NotWritable { .. }), "{error:?}");
    }
    // Not even root can write there.
    let error = Store::open(Path::new("/proc/stamkunde")).unwrap_err();
    assert!(matches!(error, StoreError::NotWritable { .. }), "{error:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    fs::create_dir(home.path().join("stamkunde.db")).unwrap();
    let error = Store::open(home.path()).unwrap_err();
    assert!(matches!(error, StoreError::NotWritable { .. }), "{error:?}");
}

#[cfg(unix)]
#[test]
fn what_stands_in_place_of_a_file_is_left_alone_and_named() {
    use stamkunde::voice;

    for name in [
        "stamkunde.db",
        "stamkunde.db-wal",
        "stamkunde.db-shm",
        "stamkunde.lock",
    ] {
        for (what, words) in [
            ("pipe", "is a pipe, not a file"),
            ("link", "is a link to another file"),
            ("second name", "has a second name elsewhere (a hard link)"),
        ] {
            let home = tempfile::tempdir().unwrap();
            let (path, other) = (home.path().join(name), home.path().join("other"));
            fs::write(&other, "theirs").unwrap();
            match what {
                "pipe" => {
                    use rustix::fs::{CWD, FileType, Mode, mknodat};
                    mknodat(CWD, &path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
                }
                "link" => std::os::unix::fs::symlink(&other, &path).unwrap(),
                _ => fs::hard_link(&other, &path).unwrap(),
            }
            let error = Store::open(home.path()).unwrap_err();
            let error = voice::Words::default().text(&voice::no_store(&error));
            let expected = format!(
                "{} {words}, so it was left alone; move it away, or give another directory with --data-dir.",
                path.display()
            );
            assert_eq!(error, expected);
            assert_eq!(fs::read_to_string(&other).unwrap(), "theirs");
        }
    }
}
