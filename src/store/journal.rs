//! The journal: what this machine sent, and what came of it.

use jiff::Timestamp;
use rusqlite::{Connection, Row, Statement, TransactionBehavior, named_params};

use super::{
    Store, StoreError,
    column::{Moment, References},
    wipe::OF_CUSTOMER,
};

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
    /// How it ended, in words. They outlive the values, so they must hold none.
    pub outcome: String,
    /// How many times it was sent.
    pub attempts: u32,
    /// The ticket that it was for.
    pub ticket: Option<String>,
    /// What was changed, field by field.
    pub changes: Vec<JournalChange>,
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
    /// The value before, as people read it.
    pub old_words: String,
    /// The value sent, as people read it.
    pub new_words: String,
}

/// Which saves to read. The default is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Of this environment only.
    pub environment: Option<String>,
    /// Of this customer only: its key or any alias. Saves that were made while the customer had other aliases, or
    /// was known by an alias alone, are found too.
    pub customer: Option<String>,
    /// With this text in the name, a label, a value or the outcome, in whatever case.
    pub text: Option<String>,
    /// At most so many, the newest.
    pub limit: Option<usize>,
}

impl Store {
    /// Writes a save down and gives its number. When it returns, the disk has it.
    pub fn record_save(&mut self, save: &JournalSave) -> Result<i64, StoreError> {
        let written = insert(&mut self.connection, save);
        written.map_err(|error| self.told(&error))
    }

    /// The saves that fit, newest first.
    pub fn saves(&self, query: &Query) -> Result<Vec<JournalSave>, StoreError> {
        find(&self.connection, query).map_err(|error| self.told(&error))
    }
}

fn insert(connection: &mut Connection, save: &JournalSave) -> rusqlite::Result<i64> {
    let writing = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let references = References(save.aliases.clone());
    writing.execute(
        "INSERT INTO save (environment, customer, aliases, name, at, outcome, attempts, ticket)
            VALUES (:environment, :customer, :aliases, :name, :at, :outcome, :attempts, :ticket)",
        named_params! {
            ":environment": save.environment,
            ":customer": save.customer,
            ":aliases": references,
            ":name": save.name,
            ":at": Moment(save.at),
            ":outcome": save.outcome,
            ":attempts": save.attempts,
            ":ticket": save.ticket,
        },
    )?;
    let id = writing.last_insert_rowid();
    {
        let mut change = writing.prepare(
            "INSERT INTO change (save, position, pointer, label, kept, old, new, old_words, new_words)
                VALUES (:save, :position, :pointer, :label, :kept, :old, :new, :old_words, :new_words)",
        )?;
        for (position, one) in (0_i64..).zip(&save.changes) {
            let values = one.values.as_ref();
            change.execute(named_params! {
                ":save": id,
                ":position": position,
                ":pointer": one.pointer,
                ":label": one.label,
                ":kept": values.is_some(),
                ":old": values.and_then(|values| values.old.as_ref()),
                ":new": values.and_then(|values| values.new.as_ref()),
                ":old_words": values.map_or("", |values| &values.old_words),
                ":new_words": values.map_or("", |values| &values.new_words),
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
    let text = query.text.as_ref().map(|text| text.trim().to_lowercase());
    let limit = query.limit.unwrap_or(usize::MAX);
    let mut found = Vec::new();
    let mut rows = saves.query((&query.environment, &query.customer))?;
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        let save = read(row, &mut changes)?;
        // Not in SQL, whose lower case ends with ASCII.
        if text.as_ref().is_none_or(|text| has(&save, text)) {
            found.push(save);
        }
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
        outcome: row.get("outcome")?,
        attempts: row.get("attempts")?,
        ticket: row.get("ticket")?,
        changes: changes
            .query_map([id], read_change)?
            .collect::<rusqlite::Result<_>>()?,
    })
}

fn read_change(row: &Row<'_>) -> rusqlite::Result<JournalChange> {
    let kept: i64 = row.get("kept")?;
    let values = || -> rusqlite::Result<Values> {
        Ok(Values {
            old: row.get("old")?,
            new: row.get("new")?,
            old_words: row.get("old_words")?,
            new_words: row.get("new_words")?,
        })
    };
    Ok(JournalChange {
        pointer: row.get("pointer")?,
        label: row.get("label")?,
        values: (kept > 0).then(values).transpose()?,
    })
}

/// Whether a text in lower case stands somewhere in what people see of a save.
fn has(save: &JournalSave, text: &str) -> bool {
    let within = |part: &str| part.to_lowercase().contains(text);
    within(&save.name)
        || within(&save.outcome)
        || save.ticket.as_deref().is_some_and(within)
        || save.changes.iter().any(|change| {
            within(&change.label)
                || change.values.as_ref().is_some_and(|values| {
                    within(&values.old_words)
                        || within(&values.new_words)
                        || values.old.as_deref().is_some_and(within)
                        || values.new.as_deref().is_some_and(within)
                })
        })
}
