//! Fields in columns: a label directly left of its value, the old value under a changed one, proposals over the rest.

use ratatui::{
    layout::{Position, Rect},
    style::Modifier,
};

use crate::{
    app::{
        form::{Choice, Editor, Form},
        model::{Loaded, Model},
    },
    customer::{Field, FieldKind, Group},
    widget::{chips::Chips, print},
};

use super::Canvas;

/// Columns from the left edge to the value: a margin, the label, the mark of a change.
const LABEL: u16 = 15;
const MARGIN: u16 = 2;

/// One row of a column.
#[derive(Clone, Copy)]
enum Row {
    Title(Group),
    /// A field's first row: its value.
    Field(usize),
    /// A row under a field: the old value, a problem, a word of the server, more chips.
    Under(usize, u16),
    Gap,
}

/// Draws the fields of a form in columns of groups.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    columns: &[(Rect, &[Group])],
) {
    let mut popup = None;
    for (area, groups) in columns {
        let rows = rows(model, loaded, form, groups, area.width);
        let focus = rows
            .iter()
            .position(|row| matches!(row, Row::Field(index) if *index == form.focus()));
        let top = top(focus, rows.len(), usize::from(area.height));
        for (y, row) in (area.y..area.bottom()).zip(&rows[top..]) {
            let line = Rect {
                y,
                height: 1,
                ..*area
            };
            match *row {
                Row::Gap => {}
                Row::Title(group) => {
                    canvas.text(
                        line.x + MARGIN,
                        y,
                        line.right(),
                        group.title(),
                        canvas.theme.title,
                    );
                }
                Row::Field(index) => {
                    let anchor = field(canvas, model, loaded, form, index, line);
                    if let (true, Editor::Choice(choice)) =
                        (index == form.focus() && choice_open(form), &form.editor)
                    {
                        popup = Some((anchor, choice));
                    }
                }
                Row::Under(index, nth) => under(canvas, model, loaded, form, (index, nth), line),
            }
        }
        if rows.len() > usize::from(area.height) {
            let more = match (top > 0, top + usize::from(area.height) < rows.len()) {
                (true, true) => "↑↓ more",
                (true, false) => "↑ more",
                (false, _) => "↓ more",
            };
            canvas.text_before(
                area.x,
                area.bottom() - 1,
                area.right() - 1,
                more,
                canvas.theme.label,
            );
        }
    }
    if let Some((anchor, choice)) = popup {
        proposals(canvas, anchor, choice);
    }
}

fn choice_open(form: &Form) -> bool {
    matches!(&form.editor, Editor::Choice(choice) if choice.is_open)
}

/// The first row to show, such that the focused one is inside.
fn top(focus: Option<usize>, total: usize, height: usize) -> usize {
    if total <= height {
        return 0;
    }
    let focus = focus.unwrap_or(0);
    focus.saturating_sub(height / 2).min(total - height)
}

fn rows(model: &Model, loaded: &Loaded, form: &Form, groups: &[Group], width: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    for group in groups {
        let members = form
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| field.group == *group);
        let mut members = members.peekable();
        if members.peek().is_none() {
            continue;
        }
        if !rows.is_empty() {
            rows.push(Row::Gap);
        }
        rows.push(Row::Title(*group));
        for (index, field) in members {
            rows.push(Row::Field(index));
            let under = lines_under(model, loaded, form, index, field, width).len();
            rows.extend((0..u16::try_from(under).unwrap_or(0)).map(|nth| Row::Under(index, nth)));
        }
    }
    rows
}

/// The lines under a field's value, and whether each is a problem.
fn lines_under(
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    index: usize,
    field: &Field,
    width: u16,
) -> Vec<(String, Under)> {
    let room = usize::from(width.saturating_sub(MARGIN + LABEL + 1)).max(8);
    let mut lines = Vec::new();
    if field.kind == FieldKind::List
        && !(index == form.focus() && matches!(form.editor, Editor::Chips(_)))
    {
        let all = chip_lines(&field.items(&loaded.record), room);
        lines.extend(all.into_iter().skip(1).map(|line| (line, Under::More)));
    }
    if loaded.record.edit(&field.pointer).is_some() {
        let old = field.old_shown(&loaded.record, &model.context);
        let old = if old.missing {
            "(empty)".to_owned()
        } else {
            old.text
        };
        lines.push((format!("was {old}"), Under::Old));
    }
    if let Some(problem) = loaded.problem(&field.pointer) {
        let kind = if problem.blocking {
            Under::Problem
        } else {
            Under::Doubt
        };
        lines.extend(
            print::wrap(&problem.words, room)
                .into_iter()
                .map(|line| (line, kind)),
        );
    }
    for (_, words) in loaded
        .marks
        .iter()
        .filter(|(place, _)| *place == field.pointer)
    {
        lines.extend(
            print::wrap(words, room)
                .into_iter()
                .map(|line| (line, Under::Doubt)),
        );
    }
    lines
}

#[derive(Clone, Copy)]
enum Under {
    More,
    Old,
    Doubt,
    Problem,
}

fn under(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    (index, nth): (usize, u16),
    area: Rect,
) {
    let lines = lines_under(model, loaded, form, index, &form.fields[index], area.width);
    let Some((words, kind)) = lines.get(usize::from(nth)) else {
        return;
    };
    let theme = canvas.theme;
    let style = match kind {
        Under::More => theme.text,
        Under::Old => theme.label,
        Under::Doubt => theme.warn,
        Under::Problem => theme.bad,
    };
    canvas.text(area.x + MARGIN + LABEL, area.y, area.right(), words, style);
}

/// Draws a label and its value; returns the room of the value.
fn field(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    index: usize,
    area: Rect,
) -> Rect {
    let theme = canvas.theme;
    let field = &form.fields[index];
    let has_focus = index == form.focus();
    let label = if has_focus { theme.strong } else { theme.label };
    let value = Rect {
        x: area.x + MARGIN + LABEL,
        width: area.width.saturating_sub(MARGIN + LABEL + 1),
        ..area
    };
    canvas.text(area.x + MARGIN, area.y, value.x - 2, &field.label, label);
    let is_changed = loaded.record.is_edited(&field.pointer);
    if loaded
        .problem(&field.pointer)
        .is_some_and(|problem| problem.blocking)
    {
        canvas.text(value.x - 2, area.y, value.x, "!", theme.bad);
    } else if is_changed {
        canvas.text(value.x - 2, area.y, value.x, "●", theme.changed);
    }
    if has_focus {
        match &form.editor {
            Editor::Text(input) => {
                canvas.fill(value, theme.focus);
                canvas.cursor = Some(input.draw(canvas.buffer, value, theme.focus));
                return value;
            }
            Editor::Choice(choice) => {
                canvas.fill(value, theme.focus);
                canvas.cursor = Some(choice.input.draw(canvas.buffer, value, theme.focus));
                return value;
            }
            Editor::Chips(chips) => {
                chips_being_edited(canvas, chips, value);
                return value;
            }
            Editor::Fixed | Editor::Switch => {
                canvas.cursor = Some(Position::new(value.x, value.y));
            }
        }
    }
    let shown = field.shown(&loaded.record, &model.context);
    if field.kind == FieldKind::List && !shown.odd {
        let lines = chip_lines(&field.items(&loaded.record), usize::from(value.width));
        let first = lines.first().map_or("–", String::as_str);
        canvas.text(value.x, area.y, value.right(), first, theme.text);
        return value;
    }
    let style = match (shown.odd, shown.missing, is_changed) {
        (true, _, _) => theme.odd,
        (_, true, _) => theme.label,
        (_, _, true) => theme.changed,
        _ => theme.text,
    };
    let text = if shown.missing { "–" } else { &shown.text };
    let x = canvas.text(value.x, area.y, value.right(), text, style);
    if let Some(note) = &shown.note {
        canvas.text(x + 2, area.y, value.right(), note, theme.label);
    }
    value
}

fn chip_lines(items: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if print::width(line) + print::width(item) + 2 <= width => {
                line.push_str("  ");
                line.push_str(item);
            }
            _ => lines.push(item.clone()),
        }
    }
    lines
}

/// Chips on one line, the ones before the cursor cut away where it would not fit.
fn chips_being_edited(canvas: &mut Canvas<'_>, chips: &Chips, area: Rect) {
    let theme = canvas.theme;
    let widths: Vec<_> = chips
        .items()
        .iter()
        .map(|item| print::width(item) + 2)
        .collect();
    let last = chips.selected().unwrap_or(widths.len());
    let typing = 12;
    let mut first = 0;
    while first < last
        && widths[first..last].iter().sum::<usize>() + typing > usize::from(area.width)
    {
        first += 1;
    }
    let mut x = area.x;
    if first > 0 {
        x = canvas.text(x, area.y, area.right(), "… ", theme.label);
    }
    for (index, item) in chips.items().iter().enumerate().skip(first) {
        let is_selected = chips.selected() == Some(index);
        if is_selected {
            canvas.cursor = Some(Position::new(x, area.y));
        }
        let style = if is_selected {
            theme.selected
        } else {
            theme.text
        };
        x = canvas.text(x, area.y, area.right(), item, style) + 2;
    }
    if chips.selected().is_none() && x < area.right() {
        let room = Rect {
            x,
            width: area.right() - x,
            ..area
        };
        canvas.fill(room, theme.focus);
        if chips.new_item().is_empty() {
            canvas.text(
                x,
                area.y,
                area.right(),
                "+",
                theme.label.add_modifier(Modifier::UNDERLINED),
            );
        }
        canvas.cursor = Some(chips.new_item().draw(canvas.buffer, room, theme.focus));
    }
}

/// The proposals for a text, under it where there is room, else over it.
fn proposals(canvas: &mut Canvas<'_>, anchor: Rect, choice: &Choice) {
    let theme = canvas.theme;
    let height = choice.options.len().min(8);
    let rows = u16::try_from(height).unwrap_or(8);
    let bottom = canvas.buffer.area.bottom().saturating_sub(3);
    let y = if anchor.y + 1 + rows <= bottom {
        anchor.y + 1
    } else {
        anchor.y.saturating_sub(rows)
    };
    let top = choice.picker.top(choice.options.len(), height);
    let selected = choice.picker.selected(choice.options.len());
    let width = 34.min(canvas.buffer.area.right().saturating_sub(anchor.x));
    for (row, (value, name)) in (y..).zip(
        choice
            .options
            .iter()
            .enumerate()
            .skip(top)
            .take(height)
            .map(|(_, option)| option),
    ) {
        let line = Rect::new(anchor.x, row, width, 1);
        let index = top + usize::from(row - y);
        let style = if selected == Some(index) {
            theme.selected
        } else {
            theme.text
        };
        blank(canvas, line);
        canvas.fill(line, style);
        let x = canvas.text(line.x + 1, row, line.right(), value, style);
        if !name.is_empty() {
            canvas.text(x + 2, row, line.right(), name, style);
        }
    }
}

/// Clears what stood in an area.
pub(super) fn blank(canvas: &mut Canvas<'_>, area: Rect) {
    for position in area.intersection(canvas.buffer.area).positions() {
        if let Some(cell) = canvas.buffer.cell_mut(position) {
            cell.reset();
        }
    }
}
