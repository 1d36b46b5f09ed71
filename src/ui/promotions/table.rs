//! The table of promotions, over it how many are in which state, under it the filter.

use jiff::{civil::Date, tz::TimeZone};
use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        model::{Loaded, Model},
        target::Target,
        view::promotions::{Column, Promotions, Sort},
    },
    customer::{Asking, Instant, Promotion, Read, State},
    voice::{self, Label, Phrase, Wording, Words, say},
    widget::print,
};

use super::super::{Canvas, Clear};

/// The least columns that the names keep.
const NAME: u16 = 16;
/// Between two columns.
const GAP: u16 = 1;

/// From where to where each column goes, by the room there is; the ones that have none are left out.
struct Columns(Vec<(Column, u16, u16)>);

impl Columns {
    fn new(area: Rect, words: Words) -> Self {
        let date = widest_date(words) + GAP;
        // All but the names are of fixed width; the names take what is left.
        let widths: &[(Column, u16)] = if area.width >= 110 {
            &[
                (Column::Type, 11),
                (Column::State, 27),
                (Column::From, date),
                (Column::To, date),
                (Column::Used, 9),
                (Column::Value, 14),
                (Column::Channels, 12),
            ]
        } else {
            &[
                (Column::State, 26),
                (Column::To, date),
                (Column::Used, 7),
                (Column::Value, 12),
            ]
        };
        let fixed: u16 = widths.iter().map(|(_, width)| width).sum();
        let left = area.x + 2;
        let mut x = left + area.width.saturating_sub(fixed + 3).max(NAME);
        let mut columns = vec![(Column::Name, left, x - GAP)];
        for (column, width) in widths {
            let right = (x + width - GAP).min(area.right());
            // A column has to have room for more than a mark that something was cut.
            if right >= x + 5 {
                columns.push((*column, x, right));
            }
            x += width;
        }
        Self(columns)
    }
}

/// The columns of the longest date of a language.
fn widest_date(words: Words) -> u16 {
    let dates = (1..=12).filter_map(|month| Date::new(2000, month, 28).ok());
    let widths = dates.map(|day| print::columns(&words.text(&Phrase::Day(day))));
    widths.max().unwrap_or(0)
}

/// Draws the table; how many rows of it show.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    wording: &Wording<'_>,
    area: Rect,
) -> usize {
    let view = &loaded.promotions;
    let columns = Columns::new(area, canvas.words);
    let has_filter = view.is_filtering || !view.filter.is_empty();
    let room = area.height.saturating_sub(u16::from(has_filter));
    // A row of the table is worth more than what stands over it.
    let has_titles = room > 2;
    let has_states = room > 1;
    if has_states {
        states(canvas, model, loaded, area);
    }
    if has_titles {
        titles(canvas, view, wording.asking, &columns, area.y + 1);
    }
    let head = u16::from(has_states) + u16::from(has_titles);
    let rows = room - head;
    let len = view.shown.len();
    let top = view.row.top(len, usize::from(rows));
    let selected = view.row.selected(len);
    // A key to the table goes to it while something is typed, too.
    let is_typing = view.is_typing() && !view.row.has_cursor();
    let places = view.shown.iter().enumerate().skip(top);
    for (y, (nth, place)) in (area.y + head..area.y + head + rows).zip(places) {
        if let Some(promotion) = loaded.customer.promotions.get(*place) {
            let line = Rect {
                y,
                height: 1,
                ..area
            };
            canvas.note(line, Target::Row(nth));
            row(
                canvas,
                wording,
                promotion,
                (selected == Some(nth), is_typing),
                &columns,
                line,
            );
        }
    }
    if has_filter && area.height > 0 {
        filter(canvas, loaded, area);
    }
    usize::from(rows)
}

/// How many promotions are in which state; the one that shows alone is marked.
fn states(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let view = &loaded.promotions;
    let asking = wording_kind(model, view);
    let tally = view.tally(model.now.wall);
    let all = (
        None,
        canvas.words.label(say::PROMOTIONS_ALL),
        loaded.customer.promotions.len(),
    );
    let each = State::ALL
        .map(|state| {
            (
                Some(state),
                canvas.words.label(voice::answer(state, asking)),
                tally.of(state),
            )
        })
        .into_iter()
        .filter(|(state, ..)| *state != Some(State::Elsewhere) || asking != Asking::Now);
    let mut all: Vec<_> = std::iter::once(all).chain(each).collect();
    let columns = |(_, label, count): &(Option<State>, &str, usize)| {
        let figure = print::columns(&count.to_string());
        print::columns(label).saturating_add(figure + 3)
    };
    let sum = all.iter().map(columns).fold(1, u16::saturating_add);
    let is_tight = sum > area.width;
    if is_tight {
        // Of what there is none, nothing need be said.
        all.retain(|(state, _, count)| *count > 0 || view.only == *state);
    }
    let mut x = area.x + 1;
    for (state, label, count) in all {
        let is_shown = view.only == state;
        let (before, behind) = match (is_shown, is_tight) {
            (true, _) => ("[", "]"),
            (false, false) => (" ", " "),
            (false, true) => (" ", ""),
        };
        let words = [before, label, " ", &count.to_string(), behind].concat();
        let style = match (is_shown, count) {
            (true, _) => theme.strong,
            (false, 0) => theme.label,
            (false, _) => theme.text,
        };
        x = canvas.text(x, area.y, area.right(), Clear::ours(words), style);
    }
    if let Some(words) = sorted(canvas, view.sort) {
        let width = print::columns(&words);
        if x.saturating_add(width) < area.right() {
            canvas.text_before(x, area.y, area.right() - 1, words, theme.label);
        }
    }
}

/// How the table is sorted, if not as received.
fn sorted(canvas: &Canvas<'_>, sort: Sort) -> Option<Clear<'static>> {
    let by = match sort.column {
        None if !sort.is_reversed => return None,
        None => say::SORTED_AS_SENT,
        Some(Column::Name) => say::SORTED_BY_NAME,
        Some(Column::Type) => say::SORTED_BY_TYPE,
        Some(Column::State) => say::SORTED_BY_STATE,
        Some(Column::From) => say::SORTED_BY_FROM,
        Some(Column::To) => say::SORTED_BY_TO,
        Some(Column::Used) => say::SORTED_BY_USED,
        Some(Column::Value) => say::SORTED_BY_VALUE,
        Some(Column::Channels) => say::SORTED_BY_CHANNELS,
    };
    Some(canvas.say(by) + " " + sort.mark())
}

/// The word over a column.
fn column_title(column: Column) -> Label {
    match column {
        Column::Name => say::COLUMN_NAME,
        Column::Type => say::COLUMN_TYPE,
        Column::State => say::COLUMN_STATE,
        Column::From => say::COLUMN_FROM,
        Column::To => say::COLUMN_TO,
        Column::Used => say::COLUMN_USED,
        Column::Value => say::COLUMN_VALUE,
        Column::Channels => say::COLUMN_CHANNELS,
    }
}

fn wording_kind(model: &Model, view: &Promotions) -> Asking {
    view.question(model.now.wall).1
}

fn titles(canvas: &mut Canvas<'_>, view: &Promotions, asking: Asking, columns: &Columns, y: u16) {
    for (column, left, right) in &columns.0 {
        let title = match (column, asking) {
            (Column::State, Asking::There | Asking::Then) => say::PROMOTIONS_WHAT_IF,
            (column, _) => column_title(*column),
        };
        let mark = if view.sort.column == Some(*column) {
            format!(" {}", view.sort.mark())
        } else {
            String::new()
        };
        let words = canvas.say(title) + Clear::ours(mark);
        canvas.text(*left, y, *right, words, canvas.theme.title);
    }
}

fn filter(canvas: &mut Canvas<'_>, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let view = &loaded.promotions;
    let y = area.bottom() - 1;
    let x = canvas.text(area.x + 2, y, area.right(), "/ ", theme.key);
    let room = Rect::new(x, y, (area.width / 2).max(1), 1);
    if view.is_filtering {
        let cursor = canvas.typed(&view.filter, room, theme.focus);
        if !view.row.has_cursor() || view.shown.is_empty() {
            canvas.cursor = Some(cursor);
        }
    } else {
        let filter = view.filter.text();
        canvas.fill(room, theme.focus);
        canvas.text(x, y, room.right(), canvas.shown(&filter), theme.focus);
    }
    let count = loaded.customer.promotions.len();
    let words = say::promotions_shown(view.shown.len(), count);
    let words = canvas.say(words);
    canvas.text_before(room.right(), y, area.right() - 1, words, theme.label);
}

fn row(
    canvas: &mut Canvas<'_>,
    wording: &Wording<'_>,
    promotion: &Promotion,
    (is_selected, is_typing): (bool, bool),
    columns: &Columns,
    area: Rect,
) {
    let theme = canvas.theme;
    if is_selected {
        let line = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(2),
            ..area
        };
        canvas.fill(line, theme.selected);
        canvas.mark(line.x, line.y);
        if !is_typing {
            canvas.focus(line.x + 1, line.y);
        }
    }
    for (column, left, right) in &columns.0 {
        let room = usize::from(right.saturating_sub(*left));
        let foreign = |words: &str| Clear::ours(canvas.in_line(words).into_owned());
        let (words, style) = match column {
            Column::Name => (
                or(canvas, &promotion.name, say::PROMOTIONS_NO_NAME),
                theme.text,
            ),
            Column::Type => (or(canvas, &promotion.kind, Phrase::ours("–")), theme.label),
            Column::State => {
                let state = promotion.answer(wording.question);
                let words = state_words(canvas, wording, promotion, room);
                (Clear::ours(words), colour(theme, state))
            }
            Column::From => (day(canvas, &promotion.valid_from, wording.zone), theme.text),
            Column::To => (day(canvas, &promotion.valid_to, wording.zone), theme.text),
            Column::Used => (used(canvas, promotion), theme.text),
            Column::Value => (canvas.say(voice::worth(promotion)), theme.text),
            Column::Channels => (foreign(&promotion.channel_words()), theme.label),
        };
        let style = if is_selected { theme.selected } else { style };
        canvas.text(*left, area.y, *right, words, style);
    }
}

/// A text, or what stands for one that is not there.
fn or<'p>(canvas: &Canvas<'_>, text: &'p Read<String>, none: impl Into<Phrase>) -> Clear<'p> {
    match text {
        Read::Is(text) | Read::Odd(text) => canvas.in_line(text),
        Read::Absent | Read::Null => canvas.say(none),
    }
}

fn used(canvas: &Canvas<'_>, promotion: &Promotion) -> Clear<'static> {
    let words = promotion.used_words();
    let is_odd = |number| matches!(number, &Read::Odd(_));
    if is_odd(&promotion.count) || is_odd(&promotion.limit) {
        Clear::ours(canvas.in_line(&words).into_owned())
    } else {
        Clear::ours(words)
    }
}

/// The answer in a few words, and how many more reasons there are, where there is room to say so.
fn state_words(
    canvas: &Canvas<'_>,
    wording: &Wording<'_>,
    promotion: &Promotion,
    room: usize,
) -> String {
    let (words, more) = wording.short(promotion);
    let words = canvas.say(words).into_owned();
    let longer = [&*words, " +", &more.to_string()].concat();
    if more > 0 && print::width(&longer) <= room {
        longer
    } else {
        words
    }
}

fn colour(theme: &super::super::theme::Theme, state: State) -> Style {
    match state {
        State::Usable => theme.good,
        State::NotYet => theme.warn,
        State::Expired | State::UsedUp | State::SwitchedOff | State::Elsewhere => theme.label,
    }
}

fn day<'p>(canvas: &Canvas<'_>, instant: &'p Read<Instant>, zone: &TimeZone) -> Clear<'p> {
    match instant {
        Read::Is(instant) => {
            let local = instant.at.to_zoned_datetime(zone.clone());
            canvas.say(voice::day(local))
        }
        Read::Absent | Read::Null => "–".into(),
        Read::Odd(raw) => canvas.in_line(raw),
    }
}
