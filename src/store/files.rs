//! The files under the store: made private, looked at before anything is written, and never made anew over a
//! damaged or newer one.
//!
//! SQLite's own locks on a file are lost when this process closes any other handle of it. So the file is opened here
//! only to make it, and while nobody else can have it open.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, config::DbConfig};

use super::{NotWritable, StoreError};
use crate::open::{self, Strange};

/// The database's name in the data directory.
pub const FILE: &str = "stamkunde.db";
/// SQLite's log of what is not in the database yet.
const WAL: &str = "stamkunde.db-wal";
/// SQLite's index of that log.
const SHM: &str = "stamkunde.db-shm";
/// The size of a page, in bytes; SQLite writes nothing smaller.
const PAGE: u64 = 4096;
/// The lock for looking at it and making it.
const LOCK: &str = "stamkunde.lock";
/// How long to wait for another process.
const PATIENCE: Duration = Duration::from_secs(2);

/// `STMK`: marks the file as ours.
const APPLICATION: i32 = 0x5354_4d4b;
/// The layout of [`SCHEMA`]. A file with a higher one is a newer program's.
const VERSION: i32 = 3;
const SCHEMA: &str = "
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
        outcome TEXT NOT NULL, -- how it ended in a sentence of version 1; else empty
        attempts INTEGER NOT NULL,
        ticket TEXT,
        code TEXT NOT NULL DEFAULT '', -- how it ended
        status INTEGER
    );
    CREATE INDEX save_at ON save (at);
    CREATE TABLE change (
        save INTEGER NOT NULL,
        position INTEGER NOT NULL,
        pointer TEXT NOT NULL,
        label TEXT NOT NULL,
        kept INTEGER NOT NULL, -- 1: the values are there; 2: too, and not in force any more, which was told; -1: wiped, maybe with copies left; 0: gone
        old TEXT,
        new TEXT,
        old_words TEXT NOT NULL,
        new_words TEXT NOT NULL,
        was_read INTEGER NOT NULL DEFAULT 1, -- 0: nobody had read the old value
        differs INTEGER NOT NULL DEFAULT 0, -- 1: the server made something else of it
        made TEXT, -- what that is
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
/// From version 1, which kept how a save ended as one of a few sentences, and told a value that nobody had read by its
/// words. What those meant is taken out of them here, once; the sentences stay, and are shown as they are.
const FROM_1: &str = "
    ALTER TABLE save ADD COLUMN code TEXT NOT NULL DEFAULT '';
    ALTER TABLE save ADD COLUMN status INTEGER;
    UPDATE save SET code = 'unsure' WHERE outcome LIKE 'Not sure whether it was saved%'
        OR outcome = 'Cancelled; not sure whether it was saved';
    ALTER TABLE change ADD COLUMN was_read INTEGER NOT NULL DEFAULT 1;
    UPDATE change SET was_read = 0, old_words = '' WHERE old IS NULL AND old_words = '(not read)';
";

/// From version 2, which did not keep what the server made of a change.
const FROM_2: &str = "
    ALTER TABLE change ADD COLUMN differs INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE change ADD COLUMN made TEXT;
";
/// The way from each version to the next.
const STEPS: [&str; 2] = [FROM_1, FROM_2];

/// What a file holds.
enum Content {
    /// Nothing yet.
    Blank,
    /// What an older version wrote, and whole; the steps that lead here.
    Older(&'static [&'static str]),
    /// What this version wrote, and whole.
    Ours,
}

/// Makes a directory for this user alone. One that is there already stays as its owner wants it.
pub(super) fn make_dir(dir: &Path) -> Result<(), StoreError> {
    open::make_dir(dir).map_err(|error| StoreError::system(dir, &error))
}

/// Opens the database in a directory that is there, and makes it if it is not.
pub(super) fn open(dir: &Path) -> Result<(Connection, PathBuf), StoreError> {
    // Nothing is looked at while another process makes it.
    let _lock = lock(dir)?;
    for name in [FILE, WAL, SHM] {
        let path = dir.join(name);
        open::is_own(&path).map_err(|error| StoreError::system(&path, &error))?;
    }
    let path = dir.join(FILE);
    make_file(dir, &path).map_err(|error| StoreError::system(&path, &error))?;
    tighten(dir).map_err(|error| StoreError::system(&path, &error))?;
    if is_cut(dir).map_err(|error| StoreError::system(&path, &error))? {
        return Err(StoreError::Damaged { path });
    }
    let mut connection = connect(&path).map_err(|error| StoreError::database(&path, &error))?;
    let told = |error| StoreError::database(&path, &error);
    let marks = Marks::read(&connection).map_err(told)?;
    let found = if marks.version > VERSION {
        return Err(StoreError::Newer { path });
    } else if marks.is_blank() {
        Content::Blank
    } else if marks.is_ours() && is_whole(&connection).map_err(told)? {
        match STEPS.get(marks.step()..) {
            None | Some([]) => Content::Ours,
            Some(steps) => Content::Older(steps),
        }
    } else {
        return Err(StoreError::Damaged { path });
    };
    if connection.is_readonly("main").map_err(told)? {
        return Err(StoreError::NotWritable {
            path,
            why: NotWritable::ReadOnly,
        });
    }
    set_up(&mut connection, &found).map_err(told)?;
    Ok((connection, path))
}

/// Waits for the lock, but not for ever: its holder may have been stopped.
fn lock(dir: &Path) -> Result<File, StoreError> {
    let told = |error: &io::Error| StoreError::system(dir, error);
    let path = dir.join(LOCK);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    let file = open::own(&path, open::private(&mut options)).map_err(|error| {
        // A directory that refuses is told by its own name.
        let strange = Strange::of(&error).is_some();
        StoreError::system(if strange { &path } else { dir }, &error)
    })?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(told(&error)),
            Err(TryLockError::WouldBlock) if begun.elapsed() > PATIENCE => {
                return Err(StoreError::Busy {
                    path: dir.join(FILE),
                });
            }
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(10)),
        }
    }
}

/// An empty file, private from its first moment; SQLite would make it readable for others.
fn make_file(dir: &Path, path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    let made = open::private(options.write(true).create_new(true)).open(path);
    match made {
        // Its name has to outlive a power cut too.
        Ok(file) => file.sync_all().and_then(|()| open::sync_dir(dir)),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}

/// Takes the rights of others away from our files; SQLite makes new ones like the first.
fn tighten(dir: &Path) -> io::Result<()> {
    for name in [FILE, WAL, SHM, LOCK] {
        let path = dir.join(name);
        let Ok(metadata) = fs::metadata(&path) else {
            continue;
        };
        if let Some(narrower) = open::narrowed(&metadata.permissions())
            && metadata.is_file()
        {
            fs::set_permissions(&path, narrower)?;
        }
    }
    Ok(())
}

/// Whether the file was cut. SQLite would take a stump for a new file, throw away the log of an empty one, and read
/// what lacks at the end as zeros. With a log, the end may be half written: the log has it.
fn is_cut(dir: &Path) -> io::Result<bool> {
    let length = |name| match fs::metadata(dir.join(name)) {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error),
    };
    let has_log = length(WAL)? > 0;
    Ok(match length(FILE)? {
        0 => has_log,
        length => length < PAGE || (length % PAGE != 0 && !has_log),
    })
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    // Until the file is known to be ours and whole, closing it must not write a log back into it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// What a file says of itself.
struct Marks {
    application: i32,
    version: i32,
    /// Everything in its schema.
    things: i64,
    /// Our tables among them.
    tables: i64,
}

impl Marks {
    fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let number = |name| connection.pragma_query_value(None, name, |row| row.get(0));
        let (application, version) = (number("application_id")?, number("user_version")?);
        let count = "SELECT count(*), count(*) FILTER
            (WHERE type = 'table' AND name IN ('draft', 'save', 'change', 'recent')) FROM sqlite_schema";
        connection.query_row(count, [], |row| {
            Ok(Self {
                application,
                version,
                things: row.get(0)?,
                tables: row.get(1)?,
            })
        })
    }

    fn is_blank(&self) -> bool {
        (self.application, self.version, self.things) == (0, 0, 0)
    }

    /// The place of the step that leads on from its version.
    fn step(&self) -> usize {
        usize::try_from(self.version - 1).unwrap_or_default()
    }

    fn is_ours(&self) -> bool {
        (self.application, self.tables) == (APPLICATION, 4) && (1..=VERSION).contains(&self.version)
    }
}

/// Whether every page makes sense.
fn is_whole(connection: &Connection) -> rusqlite::Result<bool> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

fn set_up(connection: &mut Connection, found: &Content) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // What is deleted is overwritten, and nothing is ever put into a temporary file.
    connection.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
    if mode != "wal" {
        connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    let steps = match found {
        Content::Ours => return Ok(()),
        Content::Older(steps) => steps,
        Content::Blank => &[SCHEMA][..],
    };
    // Other processes look at the file only once this one has let go of its lock.
    let making = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps {
        making.execute_batch(step)?;
    }
    making.pragma_update(None, "application_id", APPLICATION)?;
    making.pragma_update(None, "user_version", VERSION)?;
    making.commit()
}
