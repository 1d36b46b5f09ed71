//! The redemptions of a promotion as a table; its columns are the members that the data has.

use jiff::tz::TimeZone;

use crate::{
    customer::{Read, Redemption},
    voice::{self, Phrase, say},
    widget::{print, sheet::Entry},
};

use super::super::Clear;

/// Says a phrase.
type Say<'s> = dyn Fn(Phrase) -> String + 's;

/// Between two columns.
const GAP: usize = 2;

/// A title, the names of the columns, and a row for each of the first so many redemptions; nothing where there
/// is none.
pub(super) fn entries(
    said: &Say<'_>,
    (history, rows): (&[Redemption], usize),
    zone: &TimeZone,
    width: u16,
) -> Vec<Entry<Clear<'static>>> {
    if history.is_empty() {
        return Vec::new();
    }
    let title = said(say::redemptions(history.len()));
    let history = &history[..rows.min(history.len())];
    let room = usize::from(width) + GAP;
    let mut columns = columns(said, history, zone);
    let mut wanted = widths(&columns);
    // The moments as they were sent give way first: F12 shows them, too.
    if wanted.iter().sum::<usize>() > room {
        let sent = said(say::REDEMPTION_SENT.into());
        columns.retain(|(name, _)| *name != sent);
        wanted = widths(&columns);
    }
    let fits = wanted.iter().sum::<usize>() <= room;
    let mut entries = vec![Entry::Gap, Entry::Title(Clear::ours(title))];
    if !fits {
        // No room side by side: the longest cells take rows of their own.
        for row in 1..=history.len() {
            let cells = columns.iter().filter(|(_, cells)| !cells[row].is_empty());
            entries.extend(cells.map(|(name, cells)| {
                Entry::value(Clear::ours(name.clone()), Clear::ours(cells[row].clone()))
            }));
        }
        return entries;
    }
    if let Some(last) = wanted.last_mut() {
        *last = 0;
    }
    let line = |row: usize| {
        let cells = columns.iter().zip(&wanted);
        let mut line = String::new();
        for ((_, cells), wanted) in cells {
            line.push_str(&cells[row]);
            let fill = wanted.saturating_sub(print::width(&cells[row]));
            line.extend(std::iter::repeat_n(' ', fill));
        }
        line.trim_end().to_owned()
    };
    entries.push(Entry::Title(Clear::ours(line(0))));
    entries.extend((1..=history.len()).map(|row| Entry::Text(Clear::ours(line(row)))));
    entries
}

/// The columns that each column takes, with the gap behind it.
fn widths(columns: &[(String, Vec<String>)]) -> Vec<usize> {
    let widest = |cells: &Vec<String>| cells.iter().map(|cell| print::width(cell)).max();
    let each = columns.iter();
    each.map(|(_, cells)| widest(cells).unwrap_or(0) + GAP)
        .collect()
}

/// The columns by name, each with its title and a cell for every redemption.
fn columns(said: &Say<'_>, history: &[Redemption], zone: &TimeZone) -> Vec<(String, Vec<String>)> {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in history.iter().flat_map(|one| &one.unknown) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let when = history.iter().map(|one| {
        cell(said, &one.at, |at| {
            voice::minute(at.at.to_zoned_datetime(zone.clone()))
        })
    });
    let store = history
        .iter()
        .map(|one| cell(said, &one.store_id, |id| Phrase::foreign(id)));
    let receipt = history
        .iter()
        .map(|one| cell(said, &one.receipt_id, |id| Phrase::foreign(id)));
    let mut columns = Vec::new();
    let mut add = |name: Phrase, cells: Vec<String>| {
        let name = said(name);
        let title = std::iter::once(name.clone());
        columns.push((name, title.chain(cells).collect()));
    };
    add(say::REDEMPTION_WHEN.into(), when.collect());
    add(say::REDEMPTION_STORE.into(), store.collect());
    add(say::REDEMPTION_RECEIPT.into(), receipt.collect());
    let sent = |one: &Redemption| {
        let at = one.at.value();
        at.map_or_else(String::new, |at| at.raw.clone())
    };
    add(
        say::REDEMPTION_SENT.into(),
        history.iter().map(sent).collect(),
    );
    for name in names {
        let of = |one: &Redemption| {
            let mut own = one.unknown.iter().filter(|(own, _)| own == name);
            own.next()
                .map_or_else(String::new, |(_, raw)| said(Phrase::foreign(raw)))
        };
        add(Phrase::foreign(name), history.iter().map(of).collect());
    }
    columns
}

fn cell<T>(said: &Say<'_>, value: &Read<T>, shown: impl Fn(&T) -> Phrase) -> String {
    said(match value {
        Read::Is(value) => shown(value),
        Read::Absent | Read::Null => say::NONE.into(),
        Read::Odd(raw) => say::odd(Phrase::foreign(raw)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{customer::Promotion, record::json::Node, voice::Words};

    fn lines(history: &str, width: u16) -> Vec<String> {
        let text = format!(r#"{{"redemptionHistory":{history}}}"#);
        let promotion = Promotion::read(Node::parse(&text).unwrap());
        let words = |entry: &Entry<Clear<'_>>| match entry {
            Entry::Title(text) | Entry::Text(text) => text.to_string(),
            Entry::Value { label, text, .. } => format!("{}: {}", &**label, &**text),
            Entry::Gap => String::new(),
        };
        let entries = entries(
            &|phrase| Words::default().text(&phrase),
            (&promotion.history, usize::MAX),
            &TimeZone::UTC,
            width,
        );
        entries.iter().map(words).collect()
    }

    #[test]
    fn columns_come_from_the_data_and_odd_members_look_so() {
        let history = r#"[{"storeId":"S100","receiptId":"R-1","redeemDateTime":"2026-05-17T09:12:44Z"},
            {"storeId":[1],"redeemDateTime":"soon","till": 7}]"#;
        let expected = [
            "",
            "2 redemptions",
            "When                   Store     Receipt  till",
            "17 May 2026 09:12 UTC  S100      R-1",
            "odd: \"soon\"            odd: [1]  –        7",
        ];
        assert_eq!(lines(history, 60), expected);
        let wide = &lines(history, 90)[2..4];
        assert!(wide[0].contains("Receipt  When, as sent         till"));
        assert!(
            wide[1].ends_with("R-1      2026-05-17T09:12:44Z"),
            "{}",
            wide[1]
        );
        let narrow = lines(history, 30);
        assert_eq!(
            narrow[2..5],
            ["When: 17 May 2026 09:12 UTC", "Store: S100", "Receipt: R-1"]
        );
        assert_eq!(lines("[]", 60), Vec::<String>::new());
    }

    #[test]
    fn the_newest_redemption_comes_first_and_those_without_a_moment_last() {
        // The moments are compared, not their spelling; what has none stays as it was received.
        let history = r#"[{"receiptId":"a"},
            {"receiptId":"b","redeemDateTime":"2026-05-17T09:00:00Z"},
            {"receiptId":"c","redeemDateTime":"soon"},
            {"receiptId":"d","redeemDateTime":"2026-05-17T10:30:00+02:00"},
            {"receiptId":"e","redeemDateTime":"2026-11-02T08:00:00Z"},
            {"receiptId":"f","redeemDateTime":null},
            {"receiptId":"g","redeemDateTime":"2026-05-17T11:00:00+02:00"}]"#;
        let receipts = ["e", "b", "g", "d", "a", "c", "f"];
        for width in [60, 90] {
            let lines = lines(history, width);
            let rows = lines[3..].iter().zip(receipts);
            for (line, receipt) in rows {
                let is_there = line.split("  ").any(|cell| cell.trim() == receipt);
                assert!(is_there, "{width}, {receipt}: {line}");
            }
        }
        let narrow: Vec<_> = lines(history, 24)
            .iter()
            .filter_map(|line| line.strip_prefix("Receipt: ").map(str::to_owned))
            .collect();
        assert_eq!(narrow, receipts);
    }
}
