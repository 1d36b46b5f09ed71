//! Drafts: edits that were typed and not yet known to be stored.

use jiff::Timestamp;
use rusqlite::{
    Connection, Row, ToSql, named_params,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef},
};

use super::{
    Store, StoreError,
    column::{Moment, References},
};

/// What was typed into one customer. There is one for each customer of an environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The environment's identity.
    pub environment: String,
    /// The customer's key: the surest reference there is, like `id:2457B03E-…` or `ext:EXT-1`.
    pub customer: String,
    /// Other references under which the customer may be opened: `ext:EXT-1`, `phone:+4791234567`.
    pub aliases: Vec<String>,
    /// The customer's name for lists.
    pub name: String,
    /// How many fields are changed.
    pub edits: u32,
    /// What is being done with it.
    pub state: DraftState,
    /// The edits themselves, as the caller spells them.
    pub content: String,
    /// When it was last changed; kept in milliseconds.
    pub changed: Timestamp,
}

/// What is being done with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftState {
    /// It was never sent, or what was sent is known not to be stored.
    Editing,
    /// It is being sent. Found after a crash, nobody knows what came of it.
    Sending,
}

impl ToSql for DraftState {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Editing => "editing".into(),
            Self::Sending => "sending".into(),
        })
    }
}

impl FromSql for DraftState {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "editing" => Ok(Self::Editing),
            "sending" => Ok(Self::Sending),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// A draft in a list, without what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// The environment's identity.
    pub environment: String,
    /// The customer's key.
    pub customer: String,
    /// Other references to the customer.
    pub aliases: Vec<String>,
    /// The customer's name.
    pub name: String,
    /// How many fields are changed.
    pub edits: u32,
    /// What is being done with it.
    pub state: DraftState,
    /// When it was last changed.
    pub changed: Timestamp,
}

impl Store {
    /// Keeps a draft in place of the one that this customer has, if any. When it returns, the disk has it.
    pub fn keep(&mut self, draft: &Draft) -> Result<(), StoreError> {
        insert(&self.connection, draft).map_err(|error| self.told(&error))
    }

    /// The drafts that a reference names: that of the customer with it as key, then those with it as alias, newest
    /// first. A phone number may have been several customers'.
    pub fn drafts_of(&self, environment: &str, reference: &str) -> Result<Vec<Draft>, StoreError> {
        let all = || -> rusqlite::Result<Vec<Draft>> {
            let sql = "SELECT * FROM draft WHERE environment = ?1
                AND (customer = ?2
                    OR CASE WHEN json_valid(aliases) THEN ?2 IN (SELECT value FROM json_each(aliases)) END)
                ORDER BY customer = ?2 DESC, changed DESC";
            self.connection
                .prepare(sql)?
                .query_map([environment, reference], read)?
                .collect()
        };
        all().map_err(|error| self.told(&error))
    }

    /// The likeliest of them.
    pub fn draft(&self, environment: &str, reference: &str) -> Result<Option<Draft>, StoreError> {
        let all = self.drafts_of(environment, reference)?;
        Ok(all.into_iter().next())
    }

    /// The drafts of one environment, or of all, newest first.
    pub fn drafts(&self, environment: Option<&str>) -> Result<Vec<DraftLine>, StoreError> {
        let all = || -> rusqlite::Result<Vec<DraftLine>> {
            let sql = "SELECT * FROM draft WHERE ?1 IS NULL OR environment = ?1
                ORDER BY changed DESC, environment, customer";
            self.connection
                .prepare(sql)?
                .query_map([environment], line)?
                .collect()
        };
        all().map_err(|error| self.told(&error))
    }
}

/// One statement, so one transaction.
pub(super) fn insert(connection: &Connection, draft: &Draft) -> rusqlite::Result<()> {
    let sql = "INSERT OR REPLACE INTO draft
        (environment, customer, aliases, name, edits, state, content, changed)
        VALUES (:environment, :customer, :aliases, :name, :edits, :state, :content, :changed)";
    let references = References(draft.aliases.clone());
    connection.execute(
        sql,
        named_params! {
            ":environment": draft.environment,
            ":customer": draft.customer,
            ":aliases": references,
            ":name": draft.name,
            ":edits": draft.edits,
            ":state": draft.state,
            ":content": draft.content,
            ":changed": Moment(draft.changed),
        },
    )?;
    Ok(())
}

/// A whole row of the table.
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        environment: row.get("environment")?,
        customer: row.get("customer")?,
        aliases: row.get::<_, References>("aliases")?.0,
        name: row.get("name")?,
        edits: row.get("edits")?,
        state: row.get("state")?,
        content: row.get("content")?,
        changed: row.get::<_, Moment>("changed")?.0,
    })
}

fn line(row: &Row<'_>) -> rusqlite::Result<DraftLine> {
    Ok(DraftLine {
        environment: row.get("environment")?,
        customer: row.get("customer")?,
        aliases: row.get::<_, References>("aliases")?.0,
        name: row.get("name")?,
        edits: row.get("edits")?,
        state: row.get("state")?,
        changed: row.get::<_, Moment>("changed")?.0,
    })
}
