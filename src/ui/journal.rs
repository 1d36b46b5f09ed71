//! The Journal tab: what this machine sent for the customer, and what came of it.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        model::{Loaded, Model, Open},
        target::Target,
    },
    store::{JournalChange, JournalSave},
    widget::print,
};

use super::{Canvas, Clear};

/// A row of the tab.
enum Row<'a> {
    Gap,
    Save(&'a JournalSave),
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
    let about = format!(
        "What this machine sent for this customer. {} puts the old value of the selected field back.",
        model.keys.name(Action::Restore)
    );
    for (y, line) in
        (inner.y..inner.bottom()).zip(Clear::ours(about).wrap(usize::from(inner.width)))
    {
        canvas.text(inner.x, y, inner.right(), line, theme.label);
    }
    let list = Rect {
        y: inner.y + 3,
        height: inner.height.saturating_sub(3),
        ..inner
    };
    let Some(loaded) = &open.loaded else { return };
    let journal = &loaded.journal;
    if journal.is_filtering || !journal.filter.is_empty() {
        let x = canvas.text(inner.x, inner.y + 2, inner.right(), "/ ", theme.key);
        let line = Rect {
            x,
            y: inner.y + 2,
            width: inner.right() - x,
            height: 1,
        };
        if journal.is_filtering {
            canvas.cursor = Some(canvas.typed(&journal.filter, line, theme.text));
        } else {
            let filter = journal.filter.text();
            canvas.text(x, line.y, line.right(), canvas.shown(&filter), theme.text);
        }
    }
    if open.saves.is_empty() {
        canvas.text(
            list.x,
            list.y,
            list.right(),
            "Nothing was saved here yet.",
            theme.text,
        );
        return;
    }
    let shown = journal.shown(&open.saves);
    if shown.is_empty() {
        let words = "No save holds that text. Esc shows all.";
        canvas.text(list.x, list.y, list.right(), words, theme.text);
        return;
    }
    let rows = rows(&shown);
    let labels = label_room(&rows, list.width);
    let total = rows
        .iter()
        .filter(|row| matches!(row, Row::Change(..)))
        .count();
    let selected = journal.row.selected(total);
    let is_selected =
        |row: &Row<'_>| matches!(row, Row::Change(number, _) if Some(*number) == selected);
    let at = rows.iter().position(is_selected).unwrap_or(0);
    // The row under the cursor stays in sight, with the save it belongs to where there is room.
    let top = (at + 3).saturating_sub(usize::from(list.height));
    for (y, row) in (list.y..list.bottom()).zip(rows.iter().skip(top)) {
        let line = Rect {
            y,
            height: 1,
            ..list
        };
        match row {
            Row::Gap => {}
            Row::Save(save) => save_row(canvas, model, save, line),
            Row::Change(number, change) => {
                let whole = Rect {
                    x: area.x,
                    width: area.width,
                    ..line
                };
                canvas.note(whole, Target::Row(*number));
                change_row(canvas, loaded, change, is_selected(row), labels, line);
            }
        }
    }
}

fn rows<'a>(saves: &[&'a JournalSave]) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut number = 0;
    for save in saves {
        rows.push(Row::Save(save));
        for change in &save.changes {
            rows.push(Row::Change(number, change));
            number += 1;
        }
        rows.push(Row::Gap);
    }
    rows
}

fn save_row(canvas: &mut Canvas<'_>, model: &Model, save: &JournalSave, line: Rect) {
    let theme = canvas.theme;
    let at = save.at.to_zoned_datetime(model.zone.clone());
    let at = at.strftime("%-d %b %Y %H:%M:%S").to_string();
    let x = canvas.text(line.x, line.y, line.right(), Clear::ours(at), theme.title);
    let attempts = match save.attempts {
        0 | 1 => String::new(),
        attempts => format!(" ({attempts} attempts)"),
    };
    let ticket = save.ticket.as_ref();
    let ticket = ticket.map_or_else(String::new, |ticket| format!(", ticket {ticket}"));
    let words = format!("{}{attempts}{ticket}", save.outcome);
    // How a save ended is told without any value.
    canvas.text(x + 2, line.y, line.right(), Clear::ours(words), theme.text);
}

/// The columns of the longest label, but such that the values keep the larger part of the line.
fn label_room(rows: &[Row<'_>], width: u16) -> u16 {
    let labels = rows.iter().filter_map(|row| match row {
        Row::Change(_, change) => Some(print::columns(&change.label)),
        Row::Gap | Row::Save(_) => None,
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
        None => "(wiped: past retention)".into(),
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
