//! `[retention]`: how long the journal keeps what was changed.

use jiff::{SignedDuration, Timestamp};
use toml::de::DeValue;

use super::{mistake::Wrong, reader::Table};

/// How long the journal keeps old and new values. When something was saved, which fields, and the outcome have no age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// `days`: whole days that values are kept; with 0 they go the next time the journal is opened.
    pub days: u16,
}

/// The most days that a file may say.
const MOST: u16 = 3650;

impl Default for Retention {
    fn default() -> Self {
        Self { days: 30 }
    }
}

impl Retention {
    /// The moment before which values are past their time.
    pub fn cutoff(self, now: Timestamp) -> Timestamp {
        let age = SignedDuration::from_hours(24 * i64::from(self.days));
        now.checked_sub(age).unwrap_or(Timestamp::MIN)
    }
}

/// The table, with its mistakes told.
pub(super) fn read(table: &mut Table<'_, '_>) -> Retention {
    table.only(&["days"]);
    let days = match table.value("days") {
        None => return Retention::default(),
        Some(DeValue::Integer(whole)) if whole.radix() == 10 => whole.as_str().parse().ok(),
        Some(_) => None,
    };
    match days {
        Some(days) if days <= MOST => Retention { days },
        _ => {
            table.wrong("days", Wrong::NotDays(MOST));
            Retention::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{
        super::{File, Mistake},
        *,
    };

    fn days(text: &str) -> Result<u16, Mistake> {
        let text = format!("[retention]\n{text}");
        File::parse(&text, Path::new("config.toml"))
            .map(|file| file.retention.days)
            .map_err(|mistakes| mistakes.all[0].clone())
    }

    #[test]
    fn days_are_whole_and_have_an_end() {
        assert_eq!(days(""), Ok(30));
        assert_eq!(days("days = 0"), Ok(0));
        assert_eq!(days("days = 3_650"), Ok(3650));
        for wrong in ["-1", "3651", "70000", "1.5", "\"30\"", "0x1e"] {
            let mistake = days(&format!("days = {wrong}")).unwrap_err();
            let place = (mistake.line, mistake.column, mistake.key.as_str());
            assert_eq!(place, (2, 8, "retention.days"));
            assert_eq!(mistake.wrong, Wrong::NotDays(3650));
        }
        let meant = Some("days");
        let known = &["days"];
        assert_eq!(
            days("day = 3").unwrap_err().wrong,
            Wrong::NoSuchKey { meant, known }
        );
    }

    #[test]
    fn the_cutoff_lies_that_many_days_back() {
        let now: Timestamp = "2026-11-24T03:00:00Z".parse().unwrap();
        let cutoff = |days| Retention { days }.cutoff(now).to_string();
        assert_eq!(cutoff(30), "2026-10-25T03:00:00Z");
        assert_eq!(cutoff(0), "2026-11-24T03:00:00Z");
        assert_eq!(Retention { days: 1 }.cutoff(Timestamp::MIN), Timestamp::MIN);
    }
}
