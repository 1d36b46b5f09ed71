//! `stamkunde history`: the journal of one customer in the environment in force.

use std::fmt::Write as _;

use jiff::tz::TimeZone;

use super::{End, as_kept, counted, named, open, place, reference, told};
use crate::{
    cli::print,
    config::Settings,
    store::{JournalSave, Query},
    terminal::visible::visible,
};

/// How wide labels are, in characters; a longer one pushes its value along.
const LABEL: usize = 16;

/// Prints the saves, newest first.
pub(super) fn run(settings: &Settings, customer: &str, search: Option<&str>) -> Result<End, End> {
    let who = reference(settings, customer)?;
    let environment = &settings.environment.identity();
    let query = |store: &_| -> Result<Vec<JournalSave>, End> {
        let query = Query {
            environment: Some(environment.clone()),
            customer: Some(as_kept(store, environment, &who).map_err(told)?),
            text: search.map(str::to_owned),
            limit: None,
        };
        store.saves(&query).map_err(told)
    };
    let saves = open(settings)?.as_ref().map_or(Ok(Vec::new()), query)?;
    let text = match (saves.first(), search) {
        (Some(newest), _) => {
            let days = counted(usize::from(settings.retention.days), "day");
            let place = place(&settings.environment);
            sheet(&saves, newest, &place, &days, &crate::zone::local())
        }
        (None, Some(search)) => format!(
            "This machine saved nothing with \"{}\" in it for {} in {}.\n",
            visible(search),
            visible(&who.to_string()),
            visible(&place(&settings.environment)),
        ),
        (None, None) => format!(
            "This machine saved nothing for {} in {}.\n",
            visible(&who.to_string()),
            visible(&place(&settings.environment)),
        ),
    };
    Ok(print(text.as_bytes()))
}

fn sheet(
    saves: &[JournalSave],
    newest: &JournalSave,
    place: &str,
    days: &str,
    zone: &TimeZone,
) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "{} · {}", title(newest), visible(place));
    for save in saves {
        let ticket = save.ticket.as_ref();
        let ticket = ticket.map_or_else(String::new, |ticket| format!(", ticket {ticket}"));
        let at = save.at.to_zoned_datetime(zone.clone());
        let _ = writeln!(
            text,
            "\n{}  {} ({}{})",
            visible(&at.strftime("%-d %b %Y %H:%M:%S %Z").to_string()),
            visible(&save.outcome),
            counted(
                usize::try_from(save.attempts).unwrap_or(usize::MAX),
                "attempt"
            ),
            visible(&ticket),
        );
        // A phone may have been somebody else's before.
        if title(save) != title(newest) {
            let _ = writeln!(text, "  {}", title(save));
        }
        for change in &save.changes {
            let label = visible(&change.label);
            let _ = match &change.values {
                Some(values) => writeln!(
                    text,
                    "  {label:<LABEL$} {} → {}",
                    visible(&values.old_words),
                    visible(&values.new_words)
                ),
                None => writeln!(
                    text,
                    "  {label:<LABEL$} (values are kept for {days}; these are gone)"
                ),
            };
        }
    }
    text
}

fn title(save: &JournalSave) -> String {
    format!(
        "{} · {}",
        visible(named(&save.name)),
        visible(&save.customer)
    )
}
