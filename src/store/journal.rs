//! The journal: what this machine sent, and what came of it.

use jiff::Timestamp;
use rusqlite::{
    Connection, Row, Statement, TransactionBehavior, named_params, types::FromSqlError,
};

use super::{
    Store, StoreError,
    column::{Moment, References},
    wipe::OF_CUSTOMER,
};
use crate::save::{Certainty, Code, Ending};

/// One save of one customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalSave {
    /// Its number in the journal; recording ignores it and gives the new one.
    pub id: i64,
    /// The environment's identity.
    pub environment: String,
    /// The customer's key, as in [`super::Draft`].
    pub customer: String,
    /// Other references to the customer.
    pub aliases: Vec<String>,
    /// The customer's name for lists.
    pub name: String,
    /// When it ended; kept in milliseconds.
    pub at: Timestamp,
    /// How it ended. It outlives the values, so it holds none.
    pub ended: Ended,
    /// How many times it was sent.
    pub attempts: u32,
    /// The ticket that it was for.
    pub ticket: Option<String>,
    /// What was changed, field by field.
    pub changes: Vec<JournalChange>,
}

/// How a save ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// As a code.
    Coded(Ending),
    /// As a sentence, which the first version of the file has.
    Worded {
        /// The sentence, in English.
        words: String,
        /// Nobody knew what the server held.
        is_open: bool,
    },
}

impl Ended {
    /// Whether nobody knew what the server held.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Coded(ending) => ending.code.certainty() == Certainty::Unknown,
            Self::Worded { is_open, .. } => *is_open,
        }
    }
}

impl<T: Into<Ending>> From<T> for Ended {
    fn from(ending: T) -> Self {
        Self::Coded(ending.into())
    }
}

/// One changed field of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalChange {
    /// Where in the record.
    pub pointer: String,
    /// The field's name on the form.
    pub label: String,
    /// What it was and what it became; none once that is past retention.
    pub values: Option<Values>,
}

/// What a field was and what it became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Values {
    /// The JSON text before; none where the member was absent.
    pub old: Option<String>,
    /// The JSON text sent; none where the member was taken out.
    pub new: Option<String>,
    /// The value before, as people read it; none where nobody had read it.
    pub old_words: Option<String>,
    /// The value sent, as people read it.
    pub new_words: String,
    /// What the server made of it, where that is something else.
    pub made: Option<Made>,
    /// Somebody else has changed it since, and the agent has been told.
    pub is_told: bool,
}

/// What the server made of a value that was sent: JSON text; none where it holds no such member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made(pub Option<String>);

/// Which saves to read. The default is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Of this environment only.
    pub environment: Option<String>,
    /// Of this customer only: its key or any alias. Saves that were made while the customer had other aliases, or
    /// was known by an alias alone, are found too.
    pub customer: Option<String>,
    /// At most so many, the newest.
    pub limit: Option<usize>,
}

impl Store {
    /// Writes a save down and gives its number. When it returns, the disk has it.
    pub fn record_save(&mut self, save: &JournalSave) -> Result<i64, StoreError> {
        let written = insert(&mut self.connection, save);
        written.map_err(|error| self.told(&error))
    }

    /// Keeps that the agent has been told that somebody else has changed what was saved of a customer at these places.
    pub fn note_told(
        &mut self,
        environment: &str,
        customer: &str,
        at: &[String],
    ) -> Result<(), StoreError> {
        let sql = format!(
            "UPDATE change SET kept = 2 WHERE kept = 1 AND pointer = ?3 AND save IN (
                SELECT id FROM save WHERE environment = ?1 AND (environment, customer) {OF_CUSTOMER})"
        );
        let told = (at.iter()).try_for_each(|pointer| {
            let done = self
                .connection
                .execute(&sql, (environment, customer, pointer));
            done.map(drop)
        });
        told.map_err(|error| self.told(&error))
    }

    /// The saves that fit, newest first.
    pub fn saves(&self, query: &Query) -> Result<Vec<JournalSave>, StoreError> {
        find(&self.connection, query).map_err(|error| self.told(&error))
    }
}

fn insert(connection: &mut Connection, save: &JournalSave) -> rusqlite::Result<i64> {
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let references = References(save.aliases.clone());
    let (outcome, code, status) = match &save.ended {
        Ended::Coded(Ending { code, status }) => ("", code.name(), *status),
        Ended::Worded {
            words,
            is_open: true,
        } => (&**words, Code::Unsure.name(), None),
        Ended::Worded { words, .. } => (&**words, "", None),
    };
    writing.execute(
        "INSERT INTO save (environment, customer, aliases, name, at, outcome, code, status, attempts, ticket)
            VALUES (:environment, :customer, :aliases, :name, :at, :outcome, :code, :status, :attempts, :ticket)",
        named_params! {
            ":environment": save.environment,
            ":customer": save.customer,
            ":aliases": references,
            ":name": save.name,
            ":at": Moment(save.at),
            ":outcome": outcome,
            ":code": code,
            ":status": status,
            ":attempts": save.attempts,
            ":ticket": save.ticket,
        },
    )?;
    let id = writing.last_insert_rowid();
    {
        let mut change = writing.prepare(
            "INSERT INTO change (save, position, pointer, label, kept, old, new, was_read, old_words, new_words, differs, made)
                VALUES (:save, :position, :pointer, :label, :kept, :old, :new, :was_read, :old_words, :new_words, :differs, :made)",
        )?;
        for (position, one) in (0_i64..).zip(&save.changes) {
            let values = one.values.as_ref();
            let made = values.and_then(|values| values.made.as_ref());
            change.execute(named_params! {
                ":save": id,
                ":position": position,
                ":pointer": one.pointer,
                ":label": one.label,
                ":kept": values.is_some(),
                ":old": values.and_then(|values| values.old.as_ref()),
                ":new": values.and_then(|values| values.new.as_ref()),
                ":was_read": values.is_none_or(|values| values.old_words.is_some()),
                ":old_words": values.and_then(|values| values.old_words.as_deref()).unwrap_or_default(),
                ":new_words": values.map_or("", |values| &values.new_words),
                ":differs": made.is_some(),
                ":made": made.and_then(|made| made.0.as_ref()),
            })?;
        }
    }
    writing.commit()?;
    Ok(id)
}

fn find(connection: &Connection, query: &Query) -> rusqlite::Result<Vec<JournalSave>> {
    // One transaction: another window may be wiping meanwhile.
    let reading = connection.unchecked_transaction()?;
    let sql = format!(
        "SELECT * FROM save WHERE (?1 IS NULL OR environment = ?1)
            AND (?2 IS NULL OR (environment, customer) {OF_CUSTOMER}) ORDER BY at DESC, id DESC"
    );
    let mut saves = reading.prepare(&sql)?;
    let mut changes = reading.prepare("SELECT * FROM change WHERE save = ?1 ORDER BY position")?;
    let limit = query.limit.unwrap_or(usize::MAX);
    let mut found = Vec::new();
    let mut rows = saves.query((&query.environment, &query.customer))?;
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        found.push(read(row, &mut changes)?);
    }
    Ok(found)
}

fn read(row: &Row<'_>, changes: &mut Statement<'_>) -> rusqlite::Result<JournalSave> {
    let id = row.get("id")?;
    Ok(JournalSave {
        id,
        environment: row.get("environment")?,
        customer: row.get("customer")?,
        aliases: row.get::<_, References>("aliases")?.0,
        name: row.get("name")?,
        at: row.get::<_, Moment>("at")?.0,
        ended: ended(row)?,
        attempts: row.get("attempts")?,
        ticket: row.get("ticket")?,
        changes: changes
            .query_map([id], read_change)?
            .collect::<rusqlite::Result<_>>()?,
    })
}

fn ended(row: &Row<'_>) -> rusqlite::Result<Ended> {
    let (words, code): (String, String) = (row.get("outcome")?, row.get("code")?);
    if words.is_empty() {
        let code = Code::named(&code).ok_or(FromSqlError::InvalidType)?;
        let status = row.get("status")?;
        return Ok(Ended::Coded(Ending { code, status }));
    }
    let is_open = !code.is_empty();
    Ok(Ended::Worded { words, is_open })
}

fn read_change(row: &Row<'_>) -> rusqlite::Result<JournalChange> {
    let (kept, was_read): (i64, bool) = (row.get("kept")?, row.get("was_read")?);
    let differs: bool = row.get("differs")?;
    let values = || -> rusqlite::Result<Values> {
        Ok(Values {
            old: row.get("old")?,
            new: row.get("new")?,
            old_words: was_read.then(|| row.get("old_words")).transpose()?,
            new_words: row.get("new_words")?,
            made: differs.then(|| row.get("made")).transpose()?.map(Made),
            is_told: kept == 2,
        })
    };
    Ok(JournalChange {
        pointer: row.get("pointer")?,
        label: row.get("label")?,
        values: (kept > 0).then(values).transpose()?,
    })
}
