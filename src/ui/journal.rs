//! The Journal tab: what this machine sent for the customer, and what came of it.

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        model::{Loaded, Model, Open},
        note,
        target::Target,
        view, words,
    },
    customer::Context,
    store::{JournalChange, JournalSave},
    voice::{Phrase, say},
    widget::print,
};

use super::{Canvas, Clear, window::row};

/// Columns between when a save ended and what it came to.
const GAP: u16 = 2;

/// Columns that what belongs to a save begins behind its heading.
const INDENT: u16 = 2;

/// Rows that the one under the cursor should show with.
const ROUND: usize = 3;

/// How a phrase is said, and the zone of the times.
type Voice<'v> = (&'v dyn Fn(Phrase) -> Clear<'static>, &'v TimeZone);

/// A row of the tab.
enum Row<'a> {
    Gap,
    /// When a save ended, and what it came to, with its number among the rows that can be selected; below the first row
    /// only more of that, which has none.
    Save(Option<usize>, String, Clear<'static>),
    /// All of the selected save in one sentence, line by line.
    Line(Clear<'static>),
    /// A change and its number among the rows that can be selected.
    Change(usize, &'a JournalChange),
}

impl Row<'_> {
    /// Its number among those that can be selected, if it is one.
    fn number(&self) -> Option<usize> {
        match self {
            Self::Save(number, ..) => *number,
            Self::Change(number, _) => Some(*number),
            Self::Gap | Self::Line(_) => None,
        }
    }
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, open: &Open, area: Rect) {
    let theme = canvas.theme;
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let restores = model.keys.name(Action::Restore);
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
            say::journal_none_with(model.keys.name(Action::Back))
        });
        canvas.text(list.x, list.y, list.right(), words, theme.text);
        if !loaded.journal.is_filtering {
            canvas.focus(list.x, list.y);
        }
        return;
    }
    saves(canvas, model, (open, loaded), &shown, list);
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
        let cursor = canvas.typed(&journal.filter, room, theme.text);
        canvas.cursor = Some(cursor);
    } else {
        canvas.text(x, line.y, line.right(), canvas.shown(&filter), theme.text);
    }
}

/// Draws as many rows as there is room for.
fn saves(
    canvas: &mut Canvas<'_>,
    model: &Model,
    (open, loaded): (&Open, &Loaded),
    saves: &[&JournalSave],
    area: Rect,
) {
    let theme = canvas.theme;
    let count = loaded.journal.count(&open.saves);
    let selected = loaded.journal.row.selected(count);
    let entry = loaded.journal.selected(&open.saves);
    let line = entry.and_then(|(entry, _)| note::line(model, open, entry));
    let line = line.map(|line| canvas.say_of(Some(loaded), line));
    let line = line.map(|line| line.wrap(usize::from(area.width.saturating_sub(INDENT))));
    let (rows, at) = rows(
        (&|phrase| canvas.say(phrase), &model.zone),
        saves,
        (selected.unwrap_or(0), &line.unwrap_or_default()),
        (area.width, area.height),
    );
    let is_selected = |row: &Row<'_>| row.number().is_some() && row.number() == selected;
    // The row under the cursor stays in sight, with the save it belongs to where there is room.
    let height = usize::from(area.height);
    canvas.places.page(height);
    let top = (at + ROUND).saturating_sub(height).min(rows.len());
    let rows = &rows[top..rows.len().min(top + height)];
    let labels = rows.iter().filter_map(|row| match row {
        Row::Change(_, change) => {
            let label = canvas.say(loaded.kept_label(change));
            Some(print::columns(&label))
        }
        Row::Gap | Row::Save(..) | Row::Line(_) => None,
    });
    let labels = label_room(labels.max().unwrap_or(0), area.width);
    for (nth, one) in (0..area.height).zip(rows) {
        let line = row(area, nth);
        match one {
            Row::Gap => {}
            Row::Save(number, at, words) => {
                let (mut title, mut text) = (theme.title, theme.text);
                if let Some(number) = number {
                    canvas.note(whole(area, line), Target::Row(*number));
                }
                if is_selected(one) {
                    canvas.fill(line, theme.selected);
                    (title, text) = (theme.selected, theme.selected);
                    cursor(canvas, &loaded.journal, line, 0);
                }
                let at = Clear::ours(at);
                let x = canvas.text(line.x, line.y, line.right(), at, title);
                canvas.text(x + GAP, line.y, line.right(), words.clone(), text);
            }
            Row::Line(words) => {
                let x = line.x + INDENT;
                canvas.text(x, line.y, line.right(), words.clone(), theme.text);
            }
            Row::Change(number, change) => {
                canvas.note(whole(area, line), Target::Row(*number));
                if is_selected(one) {
                    cursor(canvas, &loaded.journal, line, INDENT);
                }
                change_row(
                    canvas,
                    (&model.context, loaded),
                    change,
                    is_selected(one),
                    labels,
                    line,
                );
            }
        }
    }
}

/// Marks the selected row, and puts the terminal's cursor there unless it is in the filter.
fn cursor(canvas: &mut Canvas<'_>, journal: &view::Journal, line: Rect, indent: u16) {
    canvas.mark(line.x, line.y);
    if !journal.is_filtering || journal.row.has_cursor() {
        canvas.focus(line.x + indent, line.y);
    }
}

/// A line of the area with its margins.
fn whole(area: Rect, line: Rect) -> Rect {
    Rect {
        x: area.x.saturating_sub(2),
        width: area.width + 4,
        ..line
    }
}

/// The rows of the saves round a row that may show in an area of that size with it, and where among them it stands.
/// `line` tells all of the save that
/// it belongs to.
fn rows<'a>(
    voice: Voice<'_>,
    saves: &[&'a JournalSave],
    (selected, line): (usize, &[Clear<'static>]),
    (width, height): (u16, u16),
) -> (Vec<Row<'a>>, usize) {
    let (mut own, mut first) = (0, 0);
    while let Some(save) = saves.get(own)
        && selected > first + save.changes.len()
    {
        first += 1 + save.changes.len();
        own += 1;
    }
    let height = usize::from(height);
    let mut above = Vec::new();
    let mut number = first;
    for save in saves[..own].iter().rev() {
        if above.iter().map(Vec::len).sum::<usize>() > height {
            break;
        }
        number -= 1 + save.changes.len();
        above.push(rows_of(voice, save, number, width));
    }
    let mut rows: Vec<_> = above.into_iter().rev().flatten().collect();
    let is_it = |row: &Row<'_>| row.number() == Some(selected);
    let mut at = 0;
    number = first;
    for (nth, save) in saves[own..].iter().enumerate() {
        let mut of_save = rows_of(voice, save, number, width);
        if nth == 0 {
            let heading = of_save
                .iter()
                .take_while(|row| matches!(row, Row::Save(..)));
            let below = heading.count();
            of_save.splice(below..below, line.iter().cloned().map(Row::Line));
        }
        rows.append(&mut of_save);
        number += 1 + save.changes.len();
        if nth == 0 {
            at = rows.iter().position(is_it).unwrap_or(0);
        }
        if rows.len() > at + ROUND + height {
            break;
        }
    }
    (rows, at)
}

/// The rows of a save that count from a number on.
fn rows_of<'a>(
    (said, zone): Voice<'_>,
    save: &'a JournalSave,
    first: usize,
    width: u16,
) -> Vec<Row<'a>> {
    let at = save.at.to_zoned_datetime(zone.clone());
    let mut at = at.strftime("%-d %b %Y %H:%M:%S").to_string();
    let blank = " ".repeat(at.len());
    let room = usize::from(width).saturating_sub(at.len() + usize::from(GAP));
    let ended = said(words::ended(save)).wrap(room).into_iter();
    let mut number = Some(first);
    let mut rows: Vec<_> = ended
        .map(|words| {
            let at = std::mem::replace(&mut at, blank.clone());
            Row::Save(number.take(), at, words)
        })
        .collect();
    let changes = (first + 1..).zip(&save.changes);
    rows.extend(changes.map(|(number, change)| Row::Change(number, change)));
    rows.push(Row::Gap);
    rows
}

/// The columns for labels of which the longest has as many, but such that the values keep the larger part of the line.
fn label_room(longest: u16, width: u16) -> u16 {
    longest.clamp(17, (width * 2 / 5).max(17))
}

fn change_row(
    canvas: &mut Canvas<'_>,
    (context, loaded): (&Context, &Loaded),
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
            let (old, new) = loaded.kept_values(change, values, context);
            canvas.say_of(Some(loaded), old) + " → " + canvas.say_of(Some(loaded), new)
        }
        None => canvas.say(say::JOURNAL_WIPED),
    };
    let left = line.x + INDENT;
    let end = left + labels;
    let name = canvas.say(loaded.kept_label(change));
    canvas.text(left, line.y, end, name, label);
    canvas.text(end + 1, line.y, line.right(), words, text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{save::Code, voice::Words};

    fn save(labels: &[&str]) -> JournalSave {
        let change = |label: &&str| JournalChange {
            pointer: "/x".to_owned(),
            label: (*label).to_owned(),
            values: None,
        };
        JournalSave {
            id: 1,
            environment: String::new(),
            customer: String::new(),
            aliases: Vec::new(),
            name: String::new(),
            at: "2026-11-23T12:31:07Z".parse().unwrap(),
            ended: Code::Stored.into(),
            attempts: 1,
            ticket: None,
            changes: labels.iter().map(change).collect(),
        }
    }

    const SAID: fn(Phrase) -> Clear<'static> = |phrase| Clear::ours(Words::default().text(&phrase));

    #[test]
    fn the_rows_round_any_change_are_those_of_all_saves() {
        let all = [
            save(&["a"; 3]),
            save(&[]),
            save(&["b"; 7]),
            save(&[]),
            save(&["c"]),
        ];
        let saves: Vec<_> = all.iter().collect();
        let shown = |(rows, at): (Vec<Row<'_>>, usize), height: usize| {
            let top = (at + ROUND).saturating_sub(height);
            let rows = rows.iter().skip(top).take(height);
            let number = |row: &Row<'_>| match row {
                Row::Change(number, _) => number.to_string(),
                Row::Save(number, ..) => format!("save {number:?}"),
                Row::Line(_) => "line".to_owned(),
                Row::Gap => String::new(),
            };
            rows.map(number).collect::<Vec<_>>()
        };
        let line = [Clear::from("Kari: all of it"), Clear::from("on two lines")];
        for height in 1..30 {
            for selected in 0..16 {
                let at = (selected, line.as_slice());
                let near = rows((&SAID, &TimeZone::UTC), &saves, at, (76, height));
                let (whole, _) = rows((&SAID, &TimeZone::UTC), &saves, at, (76, u16::MAX));
                let is_it = |row: &Row<'_>| row.number() == Some(selected);
                let at = whole.iter().position(is_it).unwrap();
                let height = usize::from(height);
                assert_eq!(shown(near, height), shown((whole, at), height));
            }
        }
    }

    #[test]
    fn how_a_save_ended_takes_the_rows_it_needs() {
        let save = JournalSave {
            ended: Code::ShownOther.into(),
            attempts: 2,
            ticket: Some("SUP-4711".to_owned()),
            ..save(&[])
        };
        let rows = rows_of((&SAID, &TimeZone::UTC), &save, 0, 76);
        let lines: Vec<_> = rows
            .iter()
            .filter_map(|row| match row {
                Row::Save(_, at, words) => Some(format!("{at}|{}", &**words)),
                Row::Gap | Row::Line(_) | Row::Change(..) => None,
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
        assert_eq!(label_room(3, 76), 17);
        assert_eq!(label_room(24, 76), 24);
        assert_eq!(label_room(100, 76), 30);
        assert_eq!(label_room(24, 20), 17);
    }
}
