//! Wiping: what was discarded, purged, or kept long enough is in no file afterwards.
//!
//! SQLite overwrites what it deletes, but leaves copies where its pages were rearranged, and older pages in the log.
//! So what stays is written anew, and the log is emptied.

use jiff::Timestamp;
use rusqlite::{
    Connection, Transaction, TransactionBehavior,
    ffi::{Error as Code, SQLITE_BUSY},
};

use super::{
    Claim, Store, StoreError,
    column::Moment,
    draft::{self, Draft},
    recent,
};

/// The environments and keys of the customer with the reference `?2`, as its key or one of its aliases,
/// or under another key that the same customer had before more was known of it.
pub(super) const OF_CUSTOMER: &str = "IN (
    SELECT environment, customer FROM save
        WHERE customer = ?2 OR ?2 IN (SELECT value FROM json_each(aliases))
    UNION SELECT environment, customer FROM draft
        WHERE customer = ?2 OR ?2 IN (SELECT value FROM json_each(aliases))
    UNION SELECT environment, customer FROM recent
        WHERE customer = ?2 OR ?2 IN (SELECT value FROM json_each(aliases))
    UNION SELECT environment, value FROM save, json_each(aliases) WHERE customer = ?2
    UNION SELECT environment, value FROM draft, json_each(aliases) WHERE customer = ?2
    UNION SELECT environment, value FROM recent, json_each(aliases) WHERE customer = ?2)";

/// Whose data to count or to wipe. The default is everyone's in every environment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whose<'a> {
    /// Of this environment only.
    pub environment: Option<&'a str>,
    /// Of the customer with this key or alias only.
    pub customer: Option<&'a str>,
}

/// How much there is, or was wiped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Drafts.
    pub drafts: usize,
    /// Saves in the journal.
    pub saves: usize,
    /// Customers that were opened, with their names.
    pub recents: usize,
}

impl Store {
    /// Forgets the draft of the customer with that key, if there is one.
    pub fn discard(&mut self, environment: &str, customer: &str) -> Result<(), StoreError> {
        let discarded =
            forget_draft(&mut self.connection, environment, customer).and_then(|there| {
                if there && !empty_log(&self.connection)? {
                    // It is forgotten all the same; the next who finds the log free empties it.
                    tracing::debug!("the log of the local data could not be emptied yet");
                }
                Ok(())
            });
        discarded.map_err(|error| self.told(&error))
    }

    /// How much there is.
    pub fn holdings(&self, whose: Whose<'_>) -> Result<Holdings, StoreError> {
        count(&self.connection, whose).map_err(|error| self.told(&error))
    }

    /// Wipes drafts, saves and recents, and says how many there were. Another window that has the customer open keeps what is
    /// on its screen.
    pub fn purge(&mut self, whose: Whose<'_>) -> Result<Holdings, StoreError> {
        let purged = remove(&mut self.connection, whose).and_then(|purged| {
            rewrite(&self.connection)?;
            Ok(purged)
        });
        if let Some(dir) = self.path.parent() {
            Claim::sweep(dir);
        }
        purged.map_err(|error| self.told(&error))
    }

    /// Wipes the values of saves that ended before that moment, and says of how many changes. When, which fields and
    /// the outcome stay. Recents that are not pinned go with them. Drafts have no age.
    pub fn forget_values(&mut self, before: Timestamp) -> Result<usize, StoreError> {
        let forgotten = forget(&self.connection, before);
        forgotten.map_err(|error| self.told(&error))
    }
}

/// Deletes one draft and writes the others anew: there are few, while rewriting the whole file takes as long as the
/// journal is large. Deleting all rows overwrites whole pages, and with them all copies.
fn forget_draft(
    connection: &mut Connection,
    environment: &str,
    customer: &str,
) -> rusqlite::Result<bool> {
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let all: Vec<Draft> = writing
        .prepare("SELECT * FROM draft")?
        .query_map([], draft::read)?
        .collect::<rusqlite::Result<_>>()?;
    let (gone, stay): (Vec<_>, Vec<_>) = all
        .iter()
        .partition(|draft| draft.environment == environment && draft.customer == customer);
    if gone.is_empty() {
        return Ok(false);
    }
    writing.execute("DELETE FROM draft", [])?;
    for draft in stay {
        draft::insert(&writing, draft)?;
    }
    writing.commit()?;
    Ok(true)
}

fn count(connection: &Connection, whose: Whose<'_>) -> rusqlite::Result<Holdings> {
    let count = |table: &str| {
        let (condition, there) = (condition(), is_there(table));
        let sql = format!("SELECT count(*) FROM {table} {condition}{there}");
        let counted: i64 =
            connection.query_row(&sql, (whose.environment, whose.customer), |row| row.get(0))?;
        usize::try_from(counted).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(0, counted))
    };
    Ok(Holdings {
        drafts: count("draft")?,
        saves: count("save")?,
        recents: count("recent")?,
    })
}

fn condition() -> String {
    format!(
        "WHERE (?1 IS NULL OR environment = ?1) AND (?2 IS NULL OR (environment, customer) {OF_CUSTOMER})"
    )
}

/// Emptied recents are nobody's and count for nothing.
fn is_there(table: &str) -> &'static str {
    if table == "recent" {
        " AND pinned >= 0"
    } else {
        ""
    }
}

fn remove(connection: &mut Connection, whose: Whose<'_>) -> rusqlite::Result<Holdings> {
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let there = count(&writing, whose)?;
    // Chosen before anything goes: they tell each other's names.
    let choose = |table: &str, name: &str| {
        let sql = format!(
            "CREATE TEMP TABLE {name} AS SELECT rowid AS row FROM {table} {}",
            condition()
        );
        writing.execute(&sql, (whose.environment, whose.customer))
    };
    choose("draft", "drafts_to_go")?;
    choose("save", "saves_to_go")?;
    choose("recent", "recents_to_go")?;
    delete(&writing)?;
    writing.commit()?;
    Ok(there)
}

fn delete(writing: &Transaction<'_>) -> rusqlite::Result<()> {
    writing.execute_batch(
        "DELETE FROM draft WHERE rowid IN (SELECT row FROM drafts_to_go);
        DELETE FROM change WHERE save IN (SELECT row FROM saves_to_go);
        DELETE FROM save WHERE id IN (SELECT row FROM saves_to_go);
        DELETE FROM recent WHERE rowid IN (SELECT row FROM recents_to_go);
        DROP TABLE drafts_to_go;
        DROP TABLE saves_to_go;
        DROP TABLE recents_to_go;",
    )
}

fn forget(connection: &Connection, before: Timestamp) -> rusqlite::Result<usize> {
    let forgotten = connection.execute(
        "UPDATE change SET kept = -1, old = NULL, new = NULL, old_words = '', new_words = '',
                differs = 0, made = NULL
            WHERE kept AND kept > 0 AND save IN (SELECT id FROM save WHERE at < ?1)",
        [Moment(before)],
    )?;
    // Perhaps from a time before, which could not come to its end.
    let any = "SELECT EXISTS (SELECT 1 FROM change WHERE kept AND kept < 0)";
    let values: bool = connection.query_row(any, [], |row| row.get(0))?;
    if recent::forget(connection, before)? || values {
        rewrite(connection)?;
        connection.execute("UPDATE change SET kept = 0 WHERE kept AND kept < 0", [])?;
        recent::forgotten(connection)?;
    }
    Ok(forgotten)
}

/// Writes the whole file anew, so that nothing is in it but what is to be found.
fn rewrite(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("VACUUM")?;
    if empty_log(connection)? {
        return Ok(());
    }
    let busy = Code::new(SQLITE_BUSY);
    Err(rusqlite::Error::SqliteFailure(busy, None))
}

/// Puts the log into the database and cuts it to nothing; no when another process reads for longer than is worth
/// waiting.
fn empty_log(connection: &Connection) -> rusqlite::Result<bool> {
    let busy: bool =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
}
