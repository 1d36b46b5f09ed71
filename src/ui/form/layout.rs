//! Which rows a form has: where each field stands, how wide its label is, and what is said under it.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        form::{Editor, Form},
        model::{Loaded, Model},
    },
    customer::{Field, FieldKind, Group},
    widget::print,
};

use super::super::{Canvas, Clear};

/// Columns from the left edge to the value: a margin, the label, the mark of a change.
const LABEL: u16 = 15;
pub(super) const MARGIN: u16 = 2;

/// One row of a column.
#[derive(Clone, Copy)]
pub(super) enum Row {
    Title(Group),
    /// A field's first row: its value.
    Field(usize),
    /// A row under a field: the old value, a problem, a word of the server, more chips.
    Under(usize, u16),
    Gap,
}

/// The first row to show, such that the focused one is inside; in few rows the focused one is the first, where a list
/// shows under it.
pub(super) fn top(focus: Option<usize>, total: usize, height: usize, has_list: bool) -> usize {
    /// In so many rows, half of them hold a list worth looking at.
    const ENOUGH: usize = 14;
    if total <= height {
        return 0;
    }
    let focus = focus.unwrap_or(0);
    let before = if has_list && height < ENOUGH {
        0
    } else {
        height / 2
    };
    focus.saturating_sub(before).min(total - height)
}

/// The rows of each column: its groups, and below them on one height its share of the tenant's own fields.
pub(super) fn sheets(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    columns: &[(Rect, &[Group])],
) -> Vec<Vec<Row>> {
    let of = |group: Group| {
        let fields = form.fields.iter().enumerate();
        fields.filter(move |(_, field)| field.group == group)
    };
    let mut sheets = Vec::new();
    for (area, groups) in columns {
        let mut rows = Vec::new();
        for group in *groups {
            let mut members = of(*group).peekable();
            if members.peek().is_none() {
                continue;
            }
            if !rows.is_empty() {
                rows.push(Row::Gap);
            }
            rows.push(Row::Title(*group));
            for (index, field) in members {
                push(
                    canvas,
                    &mut rows,
                    model,
                    loaded,
                    form,
                    (index, field),
                    area.width,
                );
            }
        }
        sheets.push(rows);
    }
    let own: Vec<_> = of(Group::Own).collect();
    let longest = sheets.iter().map(Vec::len).max().unwrap_or(0);
    let shares = own.chunks(own.len().div_ceil(columns.len()).max(1));
    let mut title = Row::Title(Group::Own);
    for ((rows, (area, _)), share) in sheets.iter_mut().zip(columns).zip(shares) {
        let gaps = longest - rows.len() + usize::from(longest > 0);
        rows.extend(std::iter::repeat_n(Row::Gap, gaps));
        rows.push(std::mem::replace(&mut title, Row::Gap));
        for member in share {
            push(canvas, rows, model, loaded, form, *member, area.width);
        }
    }
    sheets
}

/// Adds a field and what stands under it.
fn push(
    canvas: &Canvas<'_>,
    rows: &mut Vec<Row>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    (index, field): (usize, &Field),
    width: u16,
) {
    rows.push(Row::Field(index));
    let under = lines_under(canvas, model, loaded, form, (index, field), width).len();
    rows.extend((0..u16::try_from(under).unwrap_or(0)).map(|nth| Row::Under(index, nth)));
}

/// How far right of the margin the values of a field's section begin: the tenant's own labels may be long.
pub(super) fn label_room(form: &Form, field: &Field, width: u16) -> u16 {
    if field.group != Group::Own {
        return LABEL;
    }
    let own = form.fields.iter().filter(|field| field.group == Group::Own);
    let longest = own.map(|field| print::width(&field.label)).max();
    let longest = u16::try_from(longest.unwrap_or(0)).unwrap_or(u16::MAX);
    longest
        .saturating_add(3)
        .clamp(LABEL, (width / 2).max(LABEL))
}

/// The lines under a field's value, and whether each is a problem.
pub(super) fn lines_under(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    (index, field): (usize, &Field),
    width: u16,
) -> Vec<(Clear<'static>, Under)> {
    let room = MARGIN + label_room(form, field, width) + 1;
    let room = usize::from(width.saturating_sub(room)).max(8);
    let mut lines = Vec::new();
    if field.kind == FieldKind::List
        && !(index == form.focus() && matches!(form.editor, Editor::Chips(_)))
    {
        let all = chip_lines(canvas, &field.items(&loaded.record), room);
        lines.extend(all.into_iter().skip(1).map(|line| (line, Under::More)));
    }
    if loaded.record.is_edited(&field.pointer) {
        let old = field.old_shown(&loaded.record, &model.context);
        let old = canvas.value(loaded, &field.pointer, old.or_empty());
        lines.push((Clear::from("was ") + old, Under::Old));
    }
    let mut say = |words: Clear<'_>, kind| {
        let wrapped = words.wrap(room).into_iter();
        lines.extend(wrapped.map(|line| (line, kind)));
    };
    if let Some(mismatch) = field.mismatch(&loaded.record) {
        say(Clear::ours(mismatch.words), Under::Old);
    }
    if let Some(problem) = loaded.problem(&field.pointer) {
        let kind = if problem.blocking {
            Under::Problem
        } else {
            Under::Doubt
        };
        // It stands under its label already.
        let named = format!("{}: ", field.label);
        let words = problem.words.strip_prefix(&named).unwrap_or(&problem.words);
        say(Clear::ours(words), kind);
    }
    let saves = model.keys.name(Action::Save);
    if let Some(words) = loaded.remark(&field.pointer, &saves, &canvas.quote()) {
        say(Clear::ours(words), Under::Doubt);
    }
    lines
}

#[derive(Clone, Copy)]
pub(super) enum Under {
    More,
    Old,
    Doubt,
    Problem,
}

/// The items of a list, as many on a line as there is room for.
pub(super) fn chip_lines(
    canvas: &Canvas<'_>,
    items: &[String],
    width: usize,
) -> Vec<Clear<'static>> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let item = canvas.shown(item);
        match lines.last_mut() {
            Some(line) if print::width(line) + print::width(&item) + 2 <= width => {
                line.push_str("  ");
                line.push_str(&item);
            }
            _ => lines.push(item.into_owned()),
        }
    }
    lines.into_iter().map(Clear::ours).collect()
}
