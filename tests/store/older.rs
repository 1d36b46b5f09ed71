//! A file of the first version: what is in it comes back, and what it said in words is taken out of them once.

use std::path::Path;

use rusqlite::Connection;
use stamkunde::{
    save::{Code, Ending},
    store::{Ended, FILE, Made, Query, Store},
};

use crate::{draft, save};

/// The tables as the first version made them.
const FIRST: &str = "
    CREATE TABLE draft (
        environment TEXT NOT NULL,
        customer TEXT NOT NULL,
        aliases TEXT NOT NULL, -- a JSON array
        name TEXT NOT NULL,
        edits INTEGER NOT NULL,
        state TEXT NOT NULL,
        content TEXT NOT NULL,
        changed INTEGER NOT NULL, -- milliseconds since 1970
        PRIMARY KEY (environment, customer)
    );
    CREATE TABLE save (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        environment TEXT NOT NULL,
        customer TEXT NOT NULL,
        aliases TEXT NOT NULL,
        name TEXT NOT NULL,
        at INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        ticket TEXT
    );
    CREATE INDEX save_at ON save (at);
    CREATE TABLE change (
        save INTEGER NOT NULL,
        position INTEGER NOT NULL,
        pointer TEXT NOT NULL,
        label TEXT NOT NULL,
        kept INTEGER NOT NULL, -- 1: the values are there; -1: wiped, maybe with copies left; 0: gone
        old TEXT,
        new TEXT,
        old_words TEXT NOT NULL,
        new_words TEXT NOT NULL,
        PRIMARY KEY (save, position)
    ) WITHOUT ROWID;
    CREATE INDEX change_kept ON change (save) WHERE kept;
    CREATE TABLE recent (
        environment TEXT NOT NULL,
        customer TEXT NOT NULL,
        aliases TEXT NOT NULL,
        reference TEXT NOT NULL, -- by which it was opened
        name TEXT NOT NULL,
        opened INTEGER NOT NULL,
        pinned INTEGER NOT NULL, -- 1: of no age; 0: ages; -1: emptied, maybe with copies left
        was_open INTEGER, -- the place among those that were open when the program last ended
        PRIMARY KEY (environment, customer)
    );
";

/// Every way in which the first version said that a save ended, and whether that left it open what the server held.
const SENTENCES: [(&str, bool); 10] = [
    ("Saved", false),
    ("Saved (confirmed by reading back)", false),
    ("Partly saved", false),
    ("Not saved (400)", false),
    (
        "Not sent: the customer could not be read first (503)",
        false,
    ),
    ("Cancelled; not saved", false),
    ("Decided: the values of the server were kept", false),
    ("Not sure whether it was saved", true),
    (
        "Not sure whether it was saved: reading back showed something else",
        true,
    ),
    ("Cancelled; not sure whether it was saved", true),
];

/// A file of the first version, with a save for each sentence, the last one newest, and one of a value nobody read.
fn first(dir: &Path) {
    let connection = Connection::open(dir.join(FILE)).unwrap();
    connection.execute_batch(FIRST).unwrap();
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .unwrap();
    connection
        .pragma_update(None, "application_id", 0x5354_4d4b)
        .unwrap();
    connection.pragma_update(None, "user_version", 1).unwrap();
    for (at, (words, _)) in (1_i64..).zip(SENTENCES) {
        let sql =
            "INSERT INTO save VALUES (?1, 'demo', 'id:K', '[\"ext:E\"]', 'Kari', ?1, ?2, 2, 'T-1')";
        connection.execute(sql, (at, words)).unwrap();
        let sql = "INSERT INTO change VALUES (?1, 0, '/zip', 'Zip', 1, ?2, '\"0154\"', ?3, '0154')";
        let (old, old_words) = if at == 1 {
            (None, "(not read)")
        } else {
            (Some("\"0153\""), "0153")
        };
        connection.execute(sql, (at, old, old_words)).unwrap();
    }
    let sql = "INSERT INTO draft VALUES ('demo', 'id:K', '[]', 'Kari Nordmann', 2, 'sending', '{}', 1700000000000)";
    connection.execute(sql, ()).unwrap();
}

#[test]
fn a_file_of_the_first_version_is_read_as_it_is_and_goes_on() {
    let home = tempfile::tempdir().unwrap();
    first(home.path());
    let mut store = Store::open(home.path()).unwrap();
    let saves = store.saves(&Query::default()).unwrap();
    let ended: Vec<_> = saves.iter().rev().map(|save| save.ended.clone()).collect();
    let expected = SENTENCES.map(|(words, is_open)| Ended::Worded {
        words: words.to_owned(),
        is_open,
    });
    assert_eq!(ended, expected);
    let values = saves
        .iter()
        .rev()
        .map(|save| save.changes[0].values.as_ref().unwrap());
    let old: Vec<_> = values.map(|values| values.old_words.as_deref()).collect();
    assert_eq!(
        old[..2],
        [None, Some("0153")],
        "no words are a flag any more"
    );
    assert_eq!(
        (saves[0].attempts, saves[0].ticket.as_deref()),
        (2, Some("T-1"))
    );
    let kept = store.draft("demo", "id:K").unwrap().unwrap();
    assert_eq!((kept.edits, &*kept.content), (2, "{}"));
    // New ones beside them, in the new form.
    let refused = Ending {
        code: Code::Refused,
        status: Some(409),
    };
    let mut new = save("id:K", &[], "0155");
    new.ended = refused.into();
    store.record_save(&new).unwrap();
    store.keep(&draft("id:O", &[], "{}")).unwrap();
    drop(store);
    let store = Store::open(home.path()).unwrap();
    let saves = store.saves(&Query::default()).unwrap();
    assert_eq!(saves.len(), SENTENCES.len() + 1);
    assert_eq!(saves[0].ended, refused.into());
    assert_eq!(store.drafts(None).unwrap().len(), 2);
    drop(store);
    let connection = Connection::open(home.path().join(FILE)).unwrap();
    let version: i32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert_eq!(version, 3);
}

#[test]
fn a_file_of_the_second_version_goes_on_and_knows_of_no_other_values() {
    let home = tempfile::tempdir().unwrap();
    first(home.path());
    let connection = Connection::open(home.path().join(FILE)).unwrap();
    let second = "ALTER TABLE save ADD COLUMN code TEXT NOT NULL DEFAULT '';
        ALTER TABLE save ADD COLUMN status INTEGER;
        UPDATE save SET outcome = '', code = 'partly-stored';
        ALTER TABLE change ADD COLUMN was_read INTEGER NOT NULL DEFAULT 1;
        PRAGMA user_version = 2;";
    connection.execute_batch(second).unwrap();
    drop(connection);
    let mut store = Store::open(home.path()).unwrap();
    let mut new = save("id:K", &[], "0155");
    new.changes[0].values.as_mut().unwrap().made = Some(Made(None));
    store.record_save(&new).unwrap();
    let saves = store.saves(&Query::default()).unwrap();
    assert_eq!(saves.len(), SENTENCES.len() + 1);
    assert_eq!(saves[0].changes, new.changes);
    for save in &saves[1..] {
        assert_eq!(save.ended, Code::PartlyStored.into());
        assert_eq!(save.changes[0].values.as_ref().unwrap().made, None);
    }
}
