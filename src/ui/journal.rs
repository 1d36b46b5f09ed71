//! The Journal tab: what this machine sent for the customer, and what came of it.

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        model::{Loaded, Model, Open},
        target::Target,
        view,
    },
    store::{JournalChange, JournalSave},
    voice::{Phrase, Words, say},
    widget::print,
};

use super::{Canvas, Clear, dialogs::row};

/// Columns between when a save ended and what it came to.
const GAP: u16 = 2;

/// A row of the tab.
enum Row<'a> {
    Gap,
    /// When a save ended, and what it came to; behind the first row only more of that.
    Save(String, String),
    /// A change and its number over all saves.
    Change(usize, &'a JournalChange),
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, open: &Open, area: Rect) {
    let theme = canvas.theme;
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let restores = Phrase::ours(model.keys.name(Action::Restore));
    let about = canvas.say(say::journal_about(restores));
    let about = about.wrap(usize::from(inner.width));
    for (y, line) in (inner.y..inner.bottom()).zip(about) {
        canvas.text(inner.x, y, inner.right(), line, theme.label);
    }
    let Some(loaded) = &open.loaded else { return };
    filter(canvas, &loaded.journal, row(inner, 2));
    let list = Rect {
        y: inner.y + 3,
        height: inner.height.saturating_sub(3),
        ..inner
    };
    let shown = loaded.journal.shown(&open.saves);
    if shown.is_empty() {
        let words = canvas.say(if open.saves.is_empty() {
            say::JOURNAL_NOTHING.into()
        } else {
            say::journal_none_with(Phrase::ours(model.keys.name(Action::Back)))
        });
        canvas.text(list.x, list.y, list.right(), words, theme.text);
        return;
    }
    let rows = rows(canvas.words, &model.zone, &shown, usize::from(list.width));
    saves(canvas, loaded, &rows, list);
}

/// Draws the filter, if there is one or one is being typed.
fn filter(canvas: &mut Canvas<'_>, journal: &view::Journal, line: Rect) {
    let theme = canvas.theme;
    let filter = journal.filter.text();
    if !journal.is_filtering && filter.is_empty() {
        return;
    }
    let x = canvas.text(line.x, line.y, line.right(), "/ ", theme.key);
    let room = Rect::new(x, line.y, line.right().saturating_sub(x), 1);
    if journal.is_filtering {
        canvas.cursor = Some(canvas.typed(&journal.filter, room, theme.text));
    } else {
        canvas.text(x, line.y, line.right(), canvas.shown(&filter), theme.text);
    }
}

/// Draws as many rows as there is room for.
fn saves(canvas: &mut Canvas<'_>, loaded: &Loaded, rows: &[Row<'_>], area: Rect) {
    let theme = canvas.theme;
    let labels = label_room(rows, area.width);
    let changes = rows.iter().filter(|row| matches!(row, Row::Change(..)));
    let selected = loaded.journal.row.selected(changes.count());
    let is_selected =
        |row: &Row<'_>| matches!(row, Row::Change(number, _) if Some(*number) == selected);
    let at = rows.iter().position(is_selected).unwrap_or(0);
    // The row under the cursor stays in sight, with the save it belongs to where there is room.
    let top = (at + 3).saturating_sub(usize::from(area.height));
    for (nth, one) in (0..area.height).zip(rows.iter().skip(top)) {
        let line = row(area, nth);
        match one {
            Row::Gap => {}
            Row::Save(at, words) => {
                // How a save ended is told without any value; the ticket may name somebody.
                let at = Clear::ours(at);
                let x = canvas.text(line.x, line.y, line.right(), at, theme.title);
                let words = canvas.sentence(words);
                canvas.text(x + GAP, line.y, line.right(), words, theme.text);
            }
            Row::Change(number, change) => {
                let whole = Rect {
                    x: area.x.saturating_sub(2),
                    width: area.width + 4,
                    ..line
                };
                canvas.note(whole, Target::Row(*number));
                change_row(canvas, loaded, change, is_selected(one), labels, line);
            }
        }
    }
}

/// The rows of the saves, in so many columns.
fn rows<'a>(
    words: Words,
    zone: &TimeZone,
    saves: &[&'a JournalSave],
    width: usize,
) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut number = 0;
    for save in saves {
        let at = save.at.to_zoned_datetime(zone.clone());
        let mut at = at.strftime("%-d %b %Y %H:%M:%S").to_string();
        let blank = " ".repeat(at.len());
        let room = width.saturating_sub(at.len() + usize::from(GAP));
        for words in print::wrap(&words.text(&outcome(save)), room) {
            let at = std::mem::replace(&mut at, blank.clone());
            rows.push(Row::Save(at, words));
        }
        for change in &save.changes {
            rows.push(Row::Change(number, change));
            number += 1;
        }
        rows.push(Row::Gap);
    }
    rows
}

/// What a save came to, after how many attempts, and for which ticket.
fn outcome(save: &JournalSave) -> Phrase {
    let outcome = Phrase::ours(save.outcome.clone());
    let outcome = match save.attempts {
        0 | 1 => outcome,
        attempts => say::journal_attempts(outcome, attempts),
    };
    match &save.ticket {
        Some(ticket) => say::journal_ticket(outcome, Phrase::foreign(ticket)),
        None => outcome,
    }
}

/// The columns of the longest label, but such that the values keep the larger part of the line.
fn label_room(rows: &[Row<'_>], width: u16) -> u16 {
    let labels = rows.iter().filter_map(|row| match row {
        Row::Change(_, change) => Some(print::columns(&change.label)),
        Row::Gap | Row::Save(..) => None,
    });
    let longest = labels.max().unwrap_or(0);
    longest.clamp(17, (width * 2 / 5).max(17))
}

fn change_row(
    canvas: &mut Canvas<'_>,
    loaded: &Loaded,
    change: &JournalChange,
    is_selected: bool,
    labels: u16,
    line: Rect,
) {
    let theme = canvas.theme;
    let (label, text) = if is_selected {
        (theme.selected, theme.selected)
    } else {
        (theme.label, theme.text)
    };
    if is_selected {
        canvas.fill(line, theme.selected);
    }
    let words = match &change.values {
        Some(values) => {
            let at = change.pointer.parse().unwrap_or_default();
            let shown = |words| canvas.value(loaded, &at, words);
            shown(&values.old_words) + " → " + shown(&values.new_words)
        }
        None => canvas.say(say::JOURNAL_WIPED),
    };
    let left = line.x + 2;
    let end = left + labels;
    let name = canvas.label(&change.pointer, &change.label);
    canvas.text(left, line.y, end, name, label);
    canvas.text(end + 1, line.y, line.right(), words, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_save_ended_takes_the_rows_it_needs() {
        let save = JournalSave {
            id: 1,
            environment: String::new(),
            customer: String::new(),
            aliases: Vec::new(),
            name: String::new(),
            at: "2026-11-23T12:31:07Z".parse().unwrap(),
            outcome: "Not sure whether it was saved: reading back showed something else".to_owned(),
            attempts: 2,
            ticket: Some("SUP-4711".to_owned()),
            changes: Vec::new(),
        };
        let rows = rows(Words::default(), &TimeZone::UTC, &[&save], 76);
        let lines: Vec<_> = rows
            .iter()
            .filter_map(|row| match row {
                Row::Save(at, words) => Some(format!("{at}|{words}")),
                Row::Gap | Row::Change(..) => None,
            })
            .collect();
        assert_eq!(
            lines,
            [
                "23 Nov 2026 12:31:07|Not sure whether it was saved: reading back showed",
                "                    |something else (2 attempts), ticket SUP-4711"
            ]
        );
    }

    #[test]
    fn a_label_has_the_room_it_needs() {
        let room = |label: &str, width| {
            let change = JournalChange {
                pointer: "/x".to_owned(),
                label: label.to_owned(),
                values: None,
            };
            label_room(&[Row::Gap, Row::Change(0, &change)], width)
        };
        assert_eq!(room("Zip", 76), 17);
        assert_eq!(room("Wants receipts by e-mail", 76), 24);
        assert_eq!(room(&"long ".repeat(20), 76), 30);
        assert_eq!(room("Wants receipts by e-mail", 20), 17);
    }
}
