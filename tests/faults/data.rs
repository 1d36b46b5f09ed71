//! Local data that cannot be kept: it is told, editing and saving go on, and the file is left as it is.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use rusqlite::Connection;

use crate::{
    api::Api,
    editor::{Editor, MINE, Machine},
};

/// Edits and saves with that banner on the screen.
fn goes_on(api: &Api, editor: &mut Editor, banner: &str) {
    editor.wait_for("Drafts are not kept.");
    editor.wait_for(banner);
    editor.change_email(MINE);
    editor.send("\r");
    editor.wait_for("Saved at");
    assert_eq!((api.email().as_str(), api.puts()), (MINE, 1));
    editor.wait_for(banner);
    // Leaving with something typed says what becomes of it.
    editor.send("x");
    editor.wait_for("1 unsaved change");
    editor.send("\u{11}");
    editor.wait_for("will be lost, because drafts cannot be kept");
    editor.send("\t\r");
    editor.wait_for_end();
}

fn database(machine: &Machine) -> std::path::PathBuf {
    machine.data().join("stamkunde.db")
}

/// The database and its log with their bytes; what SQLite keeps beside them in shared memory does not count.
fn contents(dir: &Path) -> Vec<(String, Vec<u8>)> {
    ["stamkunde.db", "stamkunde.db-wal"]
        .into_iter()
        .map(|name| {
            (
                name.to_owned(),
                fs::read(dir.join(name)).unwrap_or_default(),
            )
        })
        .collect()
}

#[test]
fn a_file_that_is_damaged_or_newer_is_told_and_left_alone() {
    let garbage = |path: &Path| fs::write(path, vec![b'x'; 8192]).unwrap();
    let newer = |path: &Path| {
        let database = Connection::open(path).unwrap();
        database.pragma_update(None, "user_version", 999).unwrap();
    };
    let ways = [
        (garbage as fn(&Path), "is damaged and was left as it is"),
        (newer, "was written by a newer version of stamkunde"),
    ];
    for (spoil, banner) in ways {
        let api = Api::start();
        let machine = Machine::new(&api, 30.0);
        // A good file first, with a draft in it.
        let mut editor = machine.open();
        editor.send("x");
        editor.wait_for("1 unsaved change");
        editor.0.signal(rustix::process::Signal::TERM);
        editor.wait_for_end();
        assert!(machine.command(&["drafts"]).contains("1 unsaved change"));
        spoil(&database(&machine));
        let before = contents(&machine.data());
        let mut editor = machine.open();
        goes_on(&api, &mut editor, banner);
        assert!(
            contents(&machine.data()) == before,
            "{banner}: something was changed"
        );
    }
}

#[test]
fn a_draft_that_cannot_be_read_is_told_and_left_alone() {
    for spoil in [
        "state = 'weird'",
        "aliases = 'no list'",
        "changed = 'yesterday'",
        "content = substr(content, 1, 40)",
    ] {
        let api = Api::start();
        let machine = Machine::new(&api, 30.0);
        let mut editor = machine.open();
        editor.send("x");
        editor.wait_for("1 unsaved change");
        editor.0.signal(rustix::process::Signal::TERM);
        editor.wait_for_end();
        let row = || {
            let store = Connection::open(database(&machine)).unwrap();
            let sql = "SELECT content || state || aliases || changed FROM draft";
            store
                .query_row(sql, [], |row| row.get::<_, String>(0))
                .unwrap()
        };
        let store = Connection::open(database(&machine)).unwrap();
        let changed = store.execute(&format!("UPDATE draft SET {spoil}"), []);
        assert_eq!(changed.unwrap(), 1);
        drop(store);
        let before = row();
        let mut editor = machine.open();
        goes_on(&api, &mut editor, "is damaged and was left as it is");
        assert_eq!(row(), before, "{spoil}");
    }
}

#[test]
fn a_directory_that_cannot_be_is_told() {
    let api = Api::start();
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "not a directory").unwrap();
    let machine = Machine::new(&api, 30.0).with_data(file.join("data"));
    let mut editor = machine.open();
    goes_on(&api, &mut editor, "cannot be written");
    assert_eq!(fs::read_to_string(&file).unwrap(), "not a directory");
}

#[test]
fn a_directory_without_leave_is_told() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    // Root may write everywhere, but in no file under /proc.
    let is_root = rustix::process::geteuid().is_root();
    let machine = if is_root {
        machine.with_data("/proc/self/fdinfo".into())
    } else {
        let data = machine.data();
        fs::create_dir(&data).unwrap();
        fs::set_permissions(&data, fs::Permissions::from_mode(0o500)).unwrap();
        machine
    };
    let mut editor = machine.open();
    goes_on(&api, &mut editor, "cannot be written");
}

#[test]
fn a_disk_without_room_is_told_and_what_was_kept_stays() {
    let api = Api::start();
    let machine = Machine::new(&api, 30.0);
    let mut editor = machine.open();
    editor.send("x");
    editor.wait_for("1 unsaved change");
    editor.0.signal(rustix::process::Signal::TERM);
    editor.wait_for_end();
    // No file may grow any more.
    let script = "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\"";
    let binary = env!("CARGO_BIN_EXE_stamkunde");
    let mut editor = machine.of("/bin/sh".as_ref(), &["-c", script, binary, "+4791234567"]);
    editor.wait_for("Kongens gate 21");
    editor.send("\t\u{15}Storgata");
    editor.wait_for("Storgata");
    editor.wait_for("Drafts are not kept.");
    editor.send("\u{13}");
    editor.wait_for("Cancel");
    editor.send("\r");
    editor.wait_for("Saved at");
    assert_eq!(
        (api.member("lastName").as_str(), api.puts()),
        ("Storgata", 1)
    );
    drop(editor);
    assert!(
        machine.command(&["drafts"]).contains("1 unsaved change"),
        "the first draft is still there"
    );
}
