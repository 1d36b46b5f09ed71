//! Recents: which customers were read on this machine, so that they are found again by name, and which of them were
//! open when the program last ended.
//!
//! They hold names and phones, so they age as the journal's values do, unless the agent pinned them.

use jiff::Timestamp;
use rusqlite::{Connection, Row, TransactionBehavior, named_params};

use super::{
    Store, StoreError,
    column::{Moment, References},
};

/// How many that are not pinned are kept of each environment.
pub const MOST_RECENTS: u32 = 200;

/// A customer that was read on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// The environment's identity.
    pub environment: String,
    /// The customer's key, as in [`super::Draft`].
    pub customer: String,
    /// Other references to the customer.
    pub aliases: Vec<String>,
    /// The reference that it was opened by.
    pub reference: String,
    /// The customer's name, or nothing.
    pub name: String,
    /// When it was last opened; kept in milliseconds.
    pub opened: Timestamp,
    /// The agent wants it kept, and listed first.
    pub pinned: bool,
    /// It was open when the program last ended: its place among those that were.
    pub was_open: Option<u32>,
}

impl Recent {
    /// Whether this is another row of the same customer: from before more was known of it, or since.
    pub fn is(&self, other: &Self) -> bool {
        self.environment == other.environment
            && (self.customer == other.customer || other.aliases.contains(&self.customer))
    }
}

impl Store {
    /// Writes down that a customer was read. Whether it is pinned, and was open when the program last ended, stays as
    /// it is kept.
    pub fn keep_recent(&mut self, recent: &Recent) -> Result<(), StoreError> {
        write(&mut self.connection, recent).map_err(|error| self.told(&error))
    }

    /// The recents of an environment: pinned ones first, then the newest.
    pub fn recents(&self, environment: &str) -> Result<Vec<Recent>, StoreError> {
        let all = || -> rusqlite::Result<Vec<Recent>> {
            let sql = "SELECT * FROM recent WHERE environment = ?1 AND pinned >= 0
                ORDER BY pinned DESC, opened DESC, customer";
            self.connection
                .prepare(sql)?
                .query_map([environment], read)?
                .collect()
        };
        all().map_err(|error| self.told(&error))
    }

    /// Pins a recent, or lets it age again.
    pub fn pin(
        &mut self,
        environment: &str,
        customer: &str,
        pinned: bool,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE recent SET pinned = ?3 WHERE environment = ?1 AND customer = ?2
            AND pinned >= 0";
        let pinned = self
            .connection
            .execute(sql, (environment, customer, pinned));
        pinned.map(drop).map_err(|error| self.told(&error))
    }

    /// Remembers which customers are open as the program ends, in their order, in place of those before.
    pub fn remember_open(
        &mut self,
        environment: &str,
        customers: &[String],
    ) -> Result<(), StoreError> {
        remember(&mut self.connection, environment, customers).map_err(|error| self.told(&error))
    }
}

fn write(connection: &mut Connection, recent: &Recent) -> rusqlite::Result<()> {
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let references = References(recent.aliases.clone());
    // What was kept under another name of the same customer is about this one.
    let of_same = "WHERE environment = ?1 AND pinned >= 0
        AND (customer = ?2 OR customer IN (SELECT value FROM json_each(?3)))";
    let key = (&recent.environment, &recent.customer, &references);
    let sql = format!("SELECT max(pinned), min(was_open) FROM recent {of_same}");
    let (pinned, was_open): (Option<bool>, Option<u32>) =
        writing.query_row(&sql, key, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let sql = format!("DELETE FROM recent {of_same}");
    writing.execute(&sql, key)?;
    writing.execute(
        "INSERT INTO recent (environment, customer, aliases, reference, name, opened, pinned, was_open)
            VALUES (:environment, :customer, :aliases, :reference, :name, :opened, :pinned, :was_open)",
        named_params! {
            ":environment": recent.environment,
            ":customer": recent.customer,
            ":aliases": references,
            ":reference": recent.reference,
            ":name": recent.name,
            ":opened": Moment(recent.opened),
            ":pinned": pinned.unwrap_or(recent.pinned),
            ":was_open": was_open.or(recent.was_open),
        },
    )?;
    let too_many = "WHERE pinned = 0 AND environment = ?1 AND customer NOT IN (
        SELECT customer FROM recent WHERE environment = ?1 AND pinned = 0
            ORDER BY opened DESC, customer LIMIT ?2)";
    empty(&writing, too_many, (&recent.environment, MOST_RECENTS))?;
    writing.commit()
}

/// Takes everything out of the recents for which the condition holds. The empty rows go with the copies that SQLite
/// may have left of them.
fn empty(
    connection: &Connection,
    condition: &str,
    values: impl rusqlite::Params,
) -> rusqlite::Result<()> {
    let sql = format!(
        "UPDATE recent SET pinned = -1, customer = 'gone:' || rowid, aliases = '[]', reference = '',
            name = '', was_open = NULL {condition}"
    );
    connection.execute(&sql, values).map(drop)
}

/// Takes the recents out that were last opened before that moment; says whether copies may be left of any.
pub(super) fn forget(connection: &Connection, before: Timestamp) -> rusqlite::Result<bool> {
    empty(
        connection,
        "WHERE pinned = 0 AND opened < ?1",
        [Moment(before)],
    )?;
    let any = "SELECT EXISTS (SELECT 1 FROM recent WHERE pinned < 0)";
    connection.query_row(any, [], |row| row.get(0))
}

/// Removes the emptied rows, once no copies are left.
pub(super) fn forgotten(connection: &Connection) -> rusqlite::Result<()> {
    let sql = "DELETE FROM recent WHERE pinned < 0";
    connection.execute(sql, []).map(drop)
}

fn remember(
    connection: &mut Connection,
    environment: &str,
    customers: &[String],
) -> rusqlite::Result<()> {
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sql = "UPDATE recent SET was_open = NULL WHERE environment = ?1";
    writing.execute(sql, [environment])?;
    for (place, customer) in (0_u32..).zip(customers) {
        let sql = "UPDATE recent SET was_open = ?3 WHERE environment = ?1 AND customer = ?2";
        writing.execute(sql, (environment, customer, place))?;
    }
    writing.commit()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Recent> {
    Ok(Recent {
        environment: row.get("environment")?,
        customer: row.get("customer")?,
        aliases: row.get::<_, References>("aliases")?.0,
        reference: row.get("reference")?,
        name: row.get("name")?,
        opened: row.get::<_, Moment>("opened")?.0,
        pinned: row.get("pinned")?,
        was_open: row.get("was_open")?,
    })
}
