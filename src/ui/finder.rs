//! The finder, drawn: a box to type or paste into, and customers in columns.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        finder::{Finder, FinderRow, Opens, Rows},
        model::Model,
        target::Target,
    },
    voice::say,
};

use super::{
    Canvas, Clear,
    window::{Stand, WIDE, columns, frame, part, row},
};

/// Blanks between two columns.
const GAP: u16 = 2;

/// A phone in groups is never cut.
const PHONE: u16 = 17;

/// The columns of the list: where each begins, and how wide it is.
struct Columns {
    name: u16,
    reference: u16,
}

impl Columns {
    /// As wide as the longest text or `(no name)`, but such that most is left for the words behind.
    fn new(rows: &Rows, width: u16) -> Self {
        let [name, reference] = rows.widths;
        Self {
            name: name.clamp(9, width * 3 / 10),
            reference: reference.min((width / 5).max(PHONE)),
        }
    }
}

/// Draws the finder.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, finder: &Finder, area: Rect) {
    let theme = canvas.theme;
    let rows = finder.rows(model);
    let said = said(canvas, model, finder, &rows, columns(area, WIDE));
    let above = u16::try_from(said.len()).unwrap_or(0) + 1;
    let size = (WIDE, rows.len() + usize::from(above));
    let title = canvas.say(say::FINDER_TITLE);
    let inner = frame(canvas, area, size, Stand::Top, title);
    let line = row(inner, 0);
    canvas.fill(line, theme.focus);
    let cursor = canvas.typed(&finder.input, line, theme.focus);
    canvas.cursor = Some(cursor);
    for ((words, style), y) in said.into_iter().zip(inner.y + 1..) {
        canvas.text(inner.x, y, inner.right(), words, style);
    }
    let list = Rect {
        y: inner.y + above,
        height: inner.height.saturating_sub(above),
        ..inner
    };
    let selected = finder.picker.selected(rows.len());
    let top = finder.picker.top(rows.len(), usize::from(list.height));
    part(canvas, list, top, rows.len());
    let widths = Columns::new(&rows, list.width);
    for (nth, place) in (0..list.height).zip(top..) {
        let Some(found) = rows.get(place, model) else {
            break;
        };
        let line = row(list, nth);
        canvas.note(line, Target::Line(place));
        one(canvas, &found, &widths, line, selected == Some(place));
        if selected == Some(place) {
            canvas.select(line, finder.picker);
        }
    }
}

/// What the box takes, or why it stands for nobody, and the notice below it.
fn said(
    canvas: &Canvas<'_>,
    model: &Model,
    finder: &Finder,
    rows: &Rows,
    width: u16,
) -> Vec<(Clear<'static>, Style)> {
    let theme = canvas.theme;
    if let Some(problem) = finder.problem(rows, model) {
        // It takes the notice's line too, which has nothing newer to say.
        let lines = canvas.say(problem).wrap(usize::from(width)).into_iter();
        return lines.map(|line| (line, theme.warn)).collect();
    }
    let (takes, style) = if finder.is_by_address(rows) {
        let words = match (rows.is_empty(), rows.typed().next().is_some()) {
            (true, _) => say::FINDER_ADDRESS_OF_NOBODY,
            (false, true) => say::FINDER_ADDRESS_OR_ID,
            (false, false) => say::FINDER_ADDRESS_KNOWN,
        };
        (words, theme.warn)
    } else if model.environment.reads_external_ids() {
        (say::FINDER_TAKES, theme.label)
    } else {
        (say::FINDER_TAKES_NO_EXTERNAL_ID, theme.label)
    };
    let told = match &model.notice {
        Some(notice) if notice.is_problem => (canvas.say(notice.words.clone()), theme.warn),
        Some(notice) => (canvas.say(notice.words.clone()), theme.text),
        None => ("".into(), theme.text),
    };
    let both = [(canvas.say(takes), style), told].into_iter();
    let lines = both.flat_map(|(words, style)| {
        let lines = words.wrap(usize::from(width)).into_iter();
        lines.map(move |line| (line, style))
    });
    lines.collect()
}

/// Draws one row.
fn one(
    canvas: &mut Canvas<'_>,
    found: &FinderRow,
    widths: &Columns,
    line: Rect,
    is_selected: bool,
) {
    let theme = canvas.theme;
    let (text, label) = if is_selected {
        canvas.fill(line, theme.selected);
        (theme.selected, theme.selected)
    } else {
        (theme.text, theme.label)
    };
    let right = line.right();
    if found.pinned == Some(true) {
        // In the margin, so that the columns stay where they are.
        canvas.text(line.x - 1, line.y, line.x, "◆", theme.key);
    }
    let about = canvas.say(found.about.clone());
    if is_whole(found) {
        let title = match found.found {
            // It is in the box as well.
            Opens::Typed(_) => Clear::ours(canvas.words.text(&found.title())),
            _ => canvas.say(found.title()),
        };
        let x = canvas.text(line.x, line.y, right, title, text);
        canvas.text(x + GAP, line.y, right, about, label);
        return;
    }
    let name_end = line.x + widths.name;
    if found.name.trim().is_empty() {
        let nobody = canvas.say(say::LOCAL_NO_NAME);
        canvas.text(line.x, line.y, name_end, nobody, label);
    } else {
        canvas.text(line.x, line.y, name_end, canvas.name(&found.name), text);
    }
    let x = name_end + GAP;
    let reference = canvas.id(&found.reference);
    canvas.text(x, line.y, x + widths.reference, reference, text);
    let x = x + widths.reference + GAP;
    let style = match found.found {
        // What was typed is not sent yet: that has to be seen first.
        Opens::Draft(_) if !is_selected => theme.changed,
        _ => label,
    };
    canvas.text(x, line.y, right, about, style);
}

/// Whether a row is a sentence rather than a customer in columns.
fn is_whole(row: &FinderRow) -> bool {
    matches!(row.found, Opens::Again | Opens::Typed(_))
}
