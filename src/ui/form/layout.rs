//! Which rows a form has: where each field stands, how wide its label is, and what is said under it.

use std::{borrow::Cow, ops::Range, sync::OnceLock};

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        form::{Editor, Form},
        model::{Loaded, Model},
    },
    config::Language,
    customer::{Content, Field, FieldKind, Group},
    voice::{self, Phrase, Words, say},
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
    Under(usize, usize),
    Gap,
}

/// The first row to show, such that the focused one is inside, with some under it; it moves by half screens, so that most
/// steps rewrite two rows. In few rows the focused one is the first, where a list shows under it.
pub(super) fn top(focus: Option<usize>, total: usize, height: usize, has_list: bool) -> usize {
    /// In so many rows, half of them hold a list worth looking at.
    const ENOUGH: usize = 14;
    if total <= height {
        return 0;
    }
    let focus = focus.unwrap_or(0);
    let top = if has_list && height < ENOUGH {
        focus
    } else {
        let past = (focus + (height / 4).min(4)).saturating_sub(height.saturating_sub(1));
        past.next_multiple_of((height / 2).max(1))
    };
    top.min(total - height)
}

/// The rows of a column: those of its groups, and below them its share of the tenant's own fields, which may be many
/// and of which hardly any takes more than one row.
pub(super) struct Sheet {
    head: Vec<Row>,
    own: Range<usize>,
    /// Fields of the share that take more rows, and how many.
    tall: Vec<(usize, usize)>,
}

impl Sheet {
    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.place(self.own.end)
    }

    /// The row that a field of the share begins in.
    fn place(&self, field: usize) -> usize {
        let before = self.tall.iter().take_while(|(tall, _)| *tall < field);
        let under: usize = before.map(|(_, under)| under).sum();
        self.head.len() + (field - self.own.start) + under
    }

    /// The row that the focused field begins in, if it is one of these.
    pub(super) fn of(&self, field: usize) -> Option<usize> {
        if self.own.contains(&field) {
            return Some(self.place(field));
        }
        let is_it = |row: &Row| matches!(row, Row::Field(index) if *index == field);
        self.head.iter().position(is_it)
    }

    /// The rows from one on.
    pub(super) fn from(&self, first: usize) -> impl Iterator<Item = Row> {
        let head = self.head.iter().skip(first).copied();
        let mut field = self.own.start;
        let mut left = first.saturating_sub(self.head.len());
        // Past the fields that stand above the first row.
        for (tall, under) in &self.tall {
            let rows = tall - field;
            if left <= rows + under {
                break;
            }
            left -= rows + under + 1;
            field = tall + 1;
        }
        let under = move |field: usize| {
            let found = self.tall.binary_search_by_key(&field, |(tall, _)| *tall);
            found.map_or(0, |place| self.tall[place].1)
        };
        let own = (field..self.own.end).flat_map(move |field| {
            let rows = (0..under(field)).map(move |nth| Row::Under(field, nth));
            std::iter::once(Row::Field(field)).chain(rows)
        });
        head.chain(own.skip(left))
    }
}

/// The rows of each column: its groups, and below them on one height its share of the tenant's own fields.
pub(super) fn sheets(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    form: &Form,
    columns: &[(Rect, &[Group])],
) -> Vec<Sheet> {
    let own = form.fields.own();
    let documented = form.fields[..own.start].iter().enumerate();
    let under = |(index, field): (usize, &Field), width| {
        lines_under(canvas, model, loaded, form, (index, field), width).len()
    };
    let mut heads = Vec::new();
    for (area, groups) in columns {
        let mut rows = Vec::new();
        for group in *groups {
            let is_here = |(_, field): &(usize, &Field)| field.group == *group;
            let mut members = documented.clone().filter(is_here).peekable();
            if members.peek().is_none() {
                continue;
            }
            if !rows.is_empty() {
                rows.push(Row::Gap);
            }
            rows.push(Row::Title(*group));
            for member in members {
                rows.push(Row::Field(member.0));
                let under = under(member, area.width);
                rows.extend((0..under).map(|nth| Row::Under(member.0, nth)));
            }
        }
        heads.push(rows);
    }
    let longest = heads.iter().map(Vec::len).max().unwrap_or(0);
    let share = own.len().div_ceil(columns.len()).max(1);
    let places = (loaded.problems.iter().map(|(at, _)| at))
        .chain(loaded.marks.iter().map(|(at, _)| at))
        .chain(loaded.conflicts.iter().map(|conflict| &conflict.at));
    let tall = form.fields.tall(loaded.record.edits(), places);
    let mut sheets = Vec::new();
    for (nth, (mut head, (area, _))) in heads.into_iter().zip(columns).enumerate() {
        let first = (own.start + nth * share).min(own.end);
        let own = first..(first + share).min(own.end);
        if !own.is_empty() {
            let gaps = longest - head.len() + usize::from(longest > 0);
            head.extend(std::iter::repeat_n(Row::Gap, gaps));
            head.push(if nth == 0 {
                Row::Title(Group::Own)
            } else {
                Row::Gap
            });
        }
        let tall = tall.range(own.clone());
        let tall = tall.map(|index| (*index, under((*index, &form.fields[*index]), area.width)));
        let tall = tall.filter(|(_, under)| *under > 0).collect();
        sheets.push(Sheet { head, own, tall });
    }
    sheets
}

/// How far right of the margin the values of a field's section begin: the tenant's own labels may be long.
pub(super) fn label_room(words: Words, form: &Form, field: &Field, width: u16) -> u16 {
    if field.group != Group::Own {
        // The documented fields are the same for everybody, and this is asked several times for each at every frame.
        static LONGEST: [OnceLock<u16>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let longest = LONGEST[words.0 as usize].get_or_init(|| {
            let ours = &form.fields[..form.fields.own().start];
            let labels = ours.iter().map(|field| words.text(&voice::label(field)));
            labels
                .map(|label| print::columns(&label))
                .max()
                .unwrap_or(0)
        });
        return (longest + 3).clamp(LABEL, (width / 2).max(LABEL));
    }
    let longest = u16::try_from(form.fields.label(Group::Own)).unwrap_or(u16::MAX);
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
    let room = MARGIN + label_room(canvas.words, form, field, width) + 1;
    let room = usize::from(width.saturating_sub(room)).max(8);
    let mut lines = Vec::new();
    if field.kind == FieldKind::List
        && !(index == form.focus() && matches!(form.editor, Editor::Chips(_)))
    {
        let all = chip_lines(canvas, field.each_item(&loaded.record), room);
        lines.extend(all.into_iter().skip(1).map(|line| (line, Under::More)));
    }
    if loaded.record.is_edited(&field.pointer) {
        let old = old_words(canvas, model, loaded, field, room);
        let old = say::was(Phrase::ours(old.into_owned()));
        lines.push((canvas.say(old), Under::Old));
    }
    let mut say = |words: Clear<'_>, kind| {
        let wrapped = words.wrap(room).into_iter();
        lines.extend(wrapped.map(|line| (line, kind)));
    };
    if let Some(mismatch) = field.mismatch(&loaded.record) {
        say(canvas.say(voice::mismatch(&mismatch)), Under::Old);
    }
    if let Some(problem) = loaded.problem(&field.pointer) {
        let kind = if problem.blocking {
            Under::Problem
        } else {
            Under::Doubt
        };
        say(canvas.say(voice::problem(problem)), kind);
    }
    let saves = model.keys.name(Action::Save);
    if let Some(words) = loaded.remark(&field.pointer, saves) {
        say(canvas.say(words), Under::Doubt);
    }
    lines
}

/// The received value in words for people; of a list as many items as so many columns can show.
fn old_words(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    field: &Field,
    room: usize,
) -> Clear<'static> {
    let record = &loaded.record;
    let is_list = field.kind == FieldKind::List && !record.document().is_blind();
    if !is_list {
        let old = field.old_shown(record, &model.context).value;
        return canvas.value_said(loaded, &field.pointer, &old);
    }
    let items: Vec<_> = field.each_old_item(record).take(room).collect();
    let old = Content::Text(items.join(", "));
    canvas.value_said(loaded, &field.pointer, &old)
}

#[derive(Clone, Copy)]
pub(super) enum Under {
    More,
    Old,
    Doubt,
    Problem,
}

/// The items of a list, as many on a line as there is room for; of a long list the first few lines, the last of which
/// says that there are more. The field itself goes through all of them once it has focus.
pub(super) fn chip_lines<'t>(
    canvas: &Canvas<'_>,
    items: impl Iterator<Item = Cow<'t, str>>,
    width: usize,
) -> Vec<Clear<'static>> {
    const MOST: usize = 6;
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for item in items {
        let item = canvas.in_line(&item);
        let columns = print::width(&item);
        let is_last = lines.len() == MOST;
        // Room for the mark that there are more.
        let room = width.saturating_sub(if is_last { 3 } else { 0 });
        match lines.last_mut() {
            Some(line) if used + columns + 2 <= room => {
                line.push_str("  ");
                line.push_str(&item);
                used += columns + 2;
            }
            Some(line) if is_last => {
                line.push_str("  …");
                break;
            }
            _ => {
                lines.push(item.into_owned());
                used = columns;
            }
        }
    }
    lines.into_iter().map(Clear::ours).collect()
}
