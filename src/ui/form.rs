//! Fields in columns: a label directly left of its value, the old value under a changed one, proposals over the rest.

mod layout;

use std::ops::Range;

use ratatui::{layout::Rect, style::Modifier};

use crate::{
    app::{
        form::{Choice, Editor, Form, PAGE},
        model::{Loaded, Model},
        target::Target,
    },
    customer::{Content, Field, FieldKind, Group, Read},
    voice::{self, Phrase, say},
    widget::{chips::Chips, print},
};

use super::{
    Canvas, Clear,
    mask::Mask,
    window::{box_in, part, row},
};
use layout::{MARGIN, Row, Sheet, Under, chip_lines, label_room, lines_under, sheets, top};

/// Draws the fields of a form in columns of groups, the tenant's own below them all; what does not fit scrolls.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    columns: &[(Rect, &[Group])],
) {
    let sheets = sheets(canvas, model, loaded, form, columns);
    let total = sheets.iter().map(Sheet::len).max().unwrap_or(0);
    let height = columns.first().map_or(0, |(area, _)| area.height);
    let focus = sheets.iter().find_map(|sheet| sheet.of(form.focus()));
    let top = top(focus, total, usize::from(height), choice_open(form));
    let mut popup = None;
    for ((area, _), sheet) in columns.iter().zip(&sheets) {
        for (y, row) in (area.y..area.bottom()).zip(sheet.from(top)) {
            let line = Rect {
                y,
                height: 1,
                ..*area
            };
            match row {
                Row::Gap => {}
                Row::Title(group) => {
                    let (left, style) = (line.x + MARGIN, canvas.theme.title);
                    let title = canvas.say(voice::section(group));
                    canvas.text(left, y, line.right(), title, style);
                }
                Row::Field(index) => {
                    canvas.note(line, Target::Field(index));
                    let anchor = field(canvas, model, loaded, form, index, line);
                    if let (true, Editor::Choice(choice)) =
                        (index == form.focus() && choice_open(form), &form.editor)
                    {
                        popup = Some((anchor, choice));
                    }
                }
                Row::Under(index, nth) => {
                    canvas.note(line, Target::Field(index));
                    under(canvas, model, loaded, form, (index, nth), line);
                }
            }
        }
    }
    if let Some((area, _)) = columns.last().filter(|_| total > usize::from(height)) {
        let arrows = match (top > 0, top + usize::from(height) < total) {
            (true, true) => "↑↓",
            (true, false) => "↑",
            (false, _) => "↓",
        };
        more(canvas, *area, arrows);
    }
    if let Some((anchor, choice)) = popup {
        let body = columns.first().map_or(anchor, |(area, _)| *area);
        proposals(canvas, anchor, choice, body);
    }
}

/// Says in the last row that there is more: in words where nothing stands there, else by the margin alone, since a
/// value or a problem is more worth reading.
fn more(canvas: &mut Canvas<'_>, area: Rect, arrows: &'static str) {
    let (right, y, style) = (area.right() - 1, area.bottom() - 1, canvas.theme.label);
    let words = canvas.say(say::rows_more(Phrase::ours(arrows)));
    let room = print::columns(&words).saturating_add(1);
    if canvas.is_free(right.saturating_sub(room), y, right) {
        canvas.text_before(area.x, y, right, words, style);
    } else {
        let arrow = if arrows == "↑↓" { "↕" } else { arrows };
        canvas.text_before(area.x, y, area.right(), arrow, style);
    }
}

fn choice_open(form: &Form) -> bool {
    matches!(&form.editor, Editor::Choice(choice) if choice.is_open)
}

fn under(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    (index, nth): (usize, usize),
    area: Rect,
) {
    let field = &form.fields[index];
    let lines = lines_under(canvas, model, loaded, form, (index, field), area.width);
    let Some((words, kind)) = lines.into_iter().nth(nth) else {
        return;
    };
    let theme = canvas.theme;
    let style = match kind {
        Under::More => theme.text,
        Under::Old => theme.label,
        Under::Doubt => theme.warn,
        Under::Problem => theme.bad,
    };
    let x = area.x + MARGIN + label_room(canvas.words, form, field, area.width);
    canvas.text(x, area.y, area.right(), words, style);
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
    let room = label_room(canvas.words, form, field, area.width);
    let value = Rect {
        x: area.x + MARGIN + room,
        width: area.width.saturating_sub(MARGIN + room + 1),
        ..area
    };
    canvas.text(
        area.x + MARGIN,
        area.y,
        value.x - 2,
        canvas.say(voice::label(field)),
        label,
    );
    if loaded
        .problem(&field.pointer)
        .is_some_and(|problem| problem.blocking)
    {
        canvas.text(value.x - 2, area.y, value.x, "!", theme.bad);
    } else if loaded.record.is_edited(&field.pointer) {
        canvas.text(value.x - 2, area.y, value.x, "●", theme.changed);
    }
    canvas.note(value, Target::Value(index));
    if !(has_focus && edited(canvas, model, loaded, form, value)) {
        standing(canvas, model, loaded, field, value);
    }
    value
}

/// Draws the value that has focus as its editor has it; whether there is one.
fn edited(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    value: Rect,
) -> bool {
    let style = canvas.theme.focus;
    let at = &form.field().pointer;
    // Below a dialog nothing is being typed here.
    let is_typed_into = model.layers.is_empty();
    let cover = |mask: &Mask, lines: &[String], shown: Range<usize>| {
        let lines = lines[shown].iter();
        let covered = lines.map(|line| mask.hide_value(loaded, at, line).into_owned());
        covered.collect()
    };
    match &form.editor {
        Editor::Text(input) | Editor::Choice(Choice { input, .. }) => {
            canvas.fill(value, style);
            let cursor = canvas.covered(input, is_typed_into, cover, value, style);
            canvas.cursor = Some(cursor);
            if let Some(town) = offered_town(model, loaded, form) {
                let words = canvas.say_of(Some(loaded), say::town_offered(voice::town(town)));
                // One column stays for the cursor behind what is typed.
                let left = value.x + print::columns(&input.text()).saturating_add(2);
                canvas.text(
                    left,
                    value.y,
                    value.right(),
                    words,
                    canvas.theme.label.patch(style),
                );
            }
        }
        Editor::Chips(chips) => chips_being_edited(canvas, chips, value),
        Editor::Switch => switch(
            canvas,
            form.focus(),
            &form.field().consent(&loaded.record),
            value,
        ),
        Editor::Fixed => {
            canvas.focus(value.x, value.y);
            return false;
        }
    }
    true
}

/// The town that Tab would take.
pub(super) fn offered_town(model: &Model, loaded: &Loaded, form: &Form) -> Option<&'static str> {
    let may_take = model.layers.is_empty() && model.locked().is_none();
    let town = form.offered_town(&loaded.record, &model.context);
    town.filter(|_| may_take)
}

/// Draws a value that nothing is typed into.
fn standing(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, field: &Field, value: Rect) {
    let theme = canvas.theme;
    let room = usize::from(value.width);
    if field.kind == FieldKind::List && !field.is_odd_list(&loaded.record, room) {
        let lines = chip_lines(canvas, field.each_item(&loaded.record), room);
        let first = lines.into_iter().next().unwrap_or_else(|| "–".into());
        canvas.text(value.x, value.y, value.right(), first, theme.text);
        return;
    }
    let shown = field.shown(&loaded.record, &model.context);
    let is_changed = loaded.record.is_edited(&field.pointer);
    let style = match (shown.odd, shown.is_missing(), is_changed) {
        (true, _, _) => theme.odd,
        (_, true, _) => theme.label,
        (_, _, true) => theme.changed,
        _ => theme.text,
    };
    let text = match &shown.value {
        Content::Nothing => "–".into(),
        Content::Text(text) if text.is_empty() => "".into(),
        value => canvas.value_said(loaded, &field.pointer, value),
    };
    let x = canvas.text(value.x, value.y, value.right(), text, style);
    if let Some(beside) = &shown.beside {
        let note = canvas.say_of(Some(loaded), voice::beside(&field.pointer, beside));
        canvas.text(x + 2, value.y, value.right(), note, theme.label);
    }
}

/// A switch being set: its three states, the one that it is in marked.
fn switch(canvas: &mut Canvas<'_>, index: usize, state: &Read<bool>, area: Rect) {
    let theme = canvas.theme;
    canvas.focus(area.x, area.y);
    let options = [
        (*state == Read::Is(true), say::YES, Some(true)),
        (*state == Read::Is(false), say::NO, Some(false)),
        (state.is_missing(), say::CONSENTS_NOT_RECORDED, None),
    ];
    let mut x = area.x;
    for (is_on, word, answer) in options {
        let (mark, style) = if is_on {
            canvas.focus(x, area.y);
            ("◉", theme.selected)
        } else {
            ("○", theme.label)
        };
        let option = Clear::from(mark) + " " + canvas.say(word);
        let from = x;
        x = canvas.text(x, area.y, area.right(), option, style) + 2;
        canvas.note(
            Rect::new(from, area.y, x - 2 - from, 1),
            Target::Answered(index, answer),
        );
    }
}

/// Chips on one line, the ones before the cursor cut away where it would not fit.
fn chips_being_edited(canvas: &mut Canvas<'_>, chips: &Chips, area: Rect) {
    let theme = canvas.theme;
    let last = chips.selected().unwrap_or(chips.items().len());
    let mut used = 12;
    let mut first = last;
    // As many before the cursor as there is room for.
    while let Some(item) = first.checked_sub(1).map(|before| &chips.items()[before]) {
        used += usize::from(print::columns(item)) + 2;
        if used > usize::from(area.width) {
            break;
        }
        first -= 1;
    }
    let mut x = area.x;
    if first > 0 {
        x = canvas.text(x, area.y, area.right(), "… ", theme.label);
    }
    for (index, item) in chips.items().iter().enumerate().skip(first) {
        if x >= area.right() {
            break;
        }
        let is_selected = chips.selected() == Some(index);
        if is_selected {
            canvas.focus(x, area.y);
        }
        let style = if is_selected {
            theme.selected
        } else {
            theme.text
        };
        let item = Clear::ours(canvas.in_line(item).into_owned());
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
        canvas.cursor = Some(canvas.typed(chips.new_item(), room, theme.focus));
    }
}

/// The proposals for a text in a box, under it where there is more room, else over it.
fn proposals(canvas: &mut Canvas<'_>, anchor: Rect, choice: &Choice, body: Rect) {
    let theme = canvas.theme;
    let total = choice.options.len();
    let above = anchor.y.saturating_sub(body.y);
    let below = body.bottom().saturating_sub(anchor.y + 1);
    let wanted = u16::try_from(total.min(PAGE)).unwrap_or(0) + 2;
    let is_below = below >= wanted || below >= above;
    let height = wanted.min(if is_below { below } else { above });
    let outer = Rect {
        x: anchor.x - 1,
        y: if is_below {
            anchor.y + 1
        } else {
            anchor.y - height
        },
        width: anchor.width.min(36) + 1,
        height,
    };
    if height < 3 {
        return;
    }
    box_in(canvas, outer);
    let list = Rect::new(anchor.x, outer.y + 1, outer.width - 2, height - 2);
    let top = choice.picker.top(total, usize::from(list.height));
    part(canvas, list, top, total);
    let selected = choice.picker.selected(total);
    for (nth, (value, name)) in (0..list.height).zip(choice.options.iter().skip(top)) {
        let line = row(list, nth);
        let index = top + usize::from(nth);
        let style = if selected == Some(index) {
            theme.selected
        } else {
            theme.text
        };
        canvas.note(line, Target::Proposal(index));
        canvas.fill(line, style);
        if selected == Some(index) {
            canvas.select(line, choice.picker);
        }
        let mut x = line.x;
        if !value.is_empty() {
            x = canvas.text(x, line.y, line.right(), Clear::ours(value), style) + 2;
        }
        let name = match name.as_str() {
            "" => "".into(),
            _ => canvas.say(Phrase::Country(value.clone())),
        };
        canvas.text(x, line.y, line.right(), name, style);
    }
}
