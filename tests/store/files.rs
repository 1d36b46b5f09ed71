//! Which files there are, and who may read them.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use stamkunde::store::{Claim, Claimant, Store};

use crate::draft;

fn mode(path: impl AsRef<Path>) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn nobody_else_may_read_any_of_it() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("a/b");
    let mut store = Store::open(&dir).unwrap();
    store.keep(&draft("id:K", &[], "1")).unwrap();
    let _claim = Claim::take(&dir, "demo", "id:K", Claimant::Editor).unwrap();
    assert_eq!(
        names(&dir),
        [
            "claims",
            "stamkunde.db",
            "stamkunde.db-shm",
            "stamkunde.db-wal",
            "stamkunde.lock"
        ]
    );
    for made in [&home.path().join("a"), &dir, &dir.join("claims")] {
        assert_eq!(mode(made), 0o700, "{}", made.display());
    }
    let claims = fs::read_dir(dir.join("claims")).unwrap();
    let files = fs::read_dir(&dir).unwrap().chain(claims);
    for path in files
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
    {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn looser_rights_on_our_own_files_are_taken_away() {
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str| -> PathBuf { home.path().join(name) };
    let mut first = Store::open(home.path()).unwrap();
    first.keep(&draft("id:K", &[], "1")).unwrap();
    fs::write(file("notes"), "mine").unwrap();
    for name in names(home.path()) {
        fs::set_permissions(file(&name), fs::Permissions::from_mode(0o644)).unwrap();
    }
    let _second = Store::open(home.path()).unwrap();
    for name in [
        "stamkunde.db",
        "stamkunde.db-wal",
        "stamkunde.db-shm",
        "stamkunde.lock",
    ] {
        assert_eq!(mode(file(name)), 0o600, "{name}");
    }
    assert_eq!(mode(file("notes")), 0o644, "not ours");
}

#[test]
fn asking_for_what_is_not_there_makes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("nowhere");
    assert!(Store::open_existing(&dir).unwrap().is_none());
    assert!(!dir.exists());
    assert!(Store::open_existing(home.path()).unwrap().is_none());
    assert_eq!(names(home.path()), [""; 0]);
}

#[test]
fn a_file_that_was_made_and_not_filled_is_filled() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("stamkunde.db"), "").unwrap();
    let mut store = Store::open(home.path()).unwrap();
    store.keep(&draft("id:K", &[], "1")).unwrap();
    assert_eq!(mode(store.path()), 0o600);
}
