//! Dialogs, drawn over the tabs.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        layer::{LayerKind, Question},
        model::Model,
        palette::Palette,
        target::Target,
    },
    widget::{sheet::Entry, text_input::TextInput},
};

use super::{Canvas, Clear, sheet};

/// Draws the topmost dialog.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let Some(layer) = model.layers.last() else {
        return;
    };
    match &layer.kind {
        LayerKind::Finder(finder) => super::finder::draw(canvas, model, finder, area),
        LayerKind::Review(review) => super::review::draw(canvas, model, review, area),
        LayerKind::Palette(palette) => self::palette(canvas, model, palette, area),
        LayerKind::Help(scroll) => super::help::draw(canvas, model, *scroll, area),
        LayerKind::Raw(raw) => {
            let title = canvas.label(&raw.of.to_string(), &raw.title);
            let title = match raw.name.as_str() {
                "" => title,
                name => title + " " + canvas.shown(name),
            };
            let inner = frame(canvas, area, area.width - 8, area.height - 4, title);
            let text = canvas.json(&raw.text, &raw.of);
            sheet(canvas, inner, &[Entry::Text(text)], raw.scroll);
        }
        LayerKind::Ask(question) => ask(canvas, question, area),
        LayerKind::ApiKey(input) => api_key(canvas, model, input, area),
        LayerKind::Ticket(input) => ticket(canvas, input, area),
        // Its labels stand on the tab itself.
        LayerKind::Jump(_) => {}
    }
}

/// Clears a box in the middle, frames it, and returns the room inside. The hint line stays in sight.
pub(super) fn frame<'t>(
    canvas: &mut Canvas<'_>,
    area: Rect,
    width: u16,
    height: u16,
    title: impl Into<Clear<'t>>,
) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height.saturating_sub(2));
    let outer = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - 1 - height) / 2,
        width,
        height,
    };
    box_in(canvas, outer);
    canvas.text(
        outer.x + 2,
        outer.y,
        outer.right() - 2,
        Clear::from(" ") + title + " ",
        canvas.theme.title,
    );
    Rect {
        x: outer.x + 2,
        y: outer.y + 1,
        width: width.saturating_sub(4),
        height: height.saturating_sub(2),
    }
}

/// Clears a box and draws a line round it.
pub(super) fn box_in(canvas: &mut Canvas<'_>, outer: Rect) {
    let style = canvas.theme.rule;
    canvas.blank(outer);
    let line = "─".repeat(usize::from(outer.width.saturating_sub(2)));
    let (last, right) = (outer.bottom() - 1, outer.right());
    canvas.text(
        outer.x,
        outer.y,
        right,
        Clear::ours(format!("┌{line}┐")),
        style,
    );
    canvas.text(
        outer.x,
        last,
        right,
        Clear::ours(format!("└{line}┘")),
        style,
    );
    for y in outer.y + 1..last {
        canvas.text(outer.x, y, right, "│", style);
        canvas.text(right - 1, y, right, "│", style);
    }
}

pub(super) fn row(area: Rect, nth: u16) -> Rect {
    Rect {
        y: area.y + nth,
        height: 1,
        ..area
    }
}

/// Says on the frame below a list which part of it shows, unless all of it does.
pub(super) fn part(canvas: &mut Canvas<'_>, list: Rect, top: usize, total: usize) {
    let rows = usize::from(list.height);
    if total > rows {
        let words = format!(" {}–{} of {total} ", top + 1, top + rows);
        let style = canvas.theme.key;
        canvas.text_before(
            list.x,
            list.bottom(),
            list.right(),
            Clear::ours(words),
            style,
        );
    }
}

fn palette(canvas: &mut Canvas<'_>, model: &Model, palette: &Palette, area: Rect) {
    let theme = canvas.theme;
    let inner = frame(canvas, area, 96, area.height.saturating_sub(4), "Commands");
    let line = row(inner, 0);
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(&palette.input, line, theme.focus));
    let rows = palette.rows();
    let list = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let selected = palette.picker.selected(rows.len());
    let top = palette.picker.top(rows.len(), usize::from(list.height));
    part(canvas, list, top, rows.len());
    if rows.is_empty() {
        let words = "No command has that in its name, its words or its keys.";
        canvas.text(list.x, list.y, list.right(), words, theme.label);
    }
    for (nth, action) in (0..list.height).zip(rows.iter().skip(top)) {
        let entry = action.entry();
        let line = row(list, nth);
        canvas.note(line, Target::Line(top + usize::from(nth)));
        let reason = action.unavailable(model);
        let style = match (selected == Some(top + usize::from(nth)), reason) {
            (true, _) => theme.selected,
            (false, Some(_)) => theme.label,
            (false, None) => theme.text,
        };
        canvas.fill(line, style);
        let keys = model.keys.list(*action);
        canvas.text(line.x, line.y, line.x + 18, entry.title, style);
        let end = canvas.text_before(line.x + 40, line.y, line.right(), Clear::ours(keys), style);
        let about = match reason {
            Some(reason) => format!("Not now: {reason}."),
            None => entry.about.to_owned(),
        };
        canvas.text(
            line.x + 19,
            line.y,
            end.saturating_sub(1),
            Clear::ours(about),
            style,
        );
    }
}

fn ask(canvas: &mut Canvas<'_>, question: &Question, area: Rect) {
    let theme = canvas.theme;
    let width = 70.min(area.width);
    let mut words = Clear::ours(canvas.sentence(&question.words).into_owned());
    if let Some(why) = &question.why {
        words = words + "\n" + Clear::ours(why.said(&canvas.quote()));
    }
    let lines = words.wrap(usize::from(width - 4));
    let height = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_add(4);
    let inner = frame(
        canvas,
        area,
        width,
        height.min(area.height),
        "Are you sure?",
    );
    // The answers keep their row.
    let room = inner.height.saturating_sub(2);
    let is_cut = usize::from(room) < lines.len();
    for (nth, line) in (0..room).zip(lines) {
        canvas.text(inner.x, inner.y + nth, inner.right(), line, theme.text);
        if is_cut && nth + 1 == room {
            canvas.text_before(inner.x, inner.y + nth, inner.right(), " …", theme.label);
        }
    }
    let y = inner.bottom() - 1;
    let (yes, no) = if question.on_yes {
        (theme.selected, theme.text)
    } else {
        (theme.text, theme.selected)
    };
    let x = button(canvas, row(inner, y - inner.y), question.no, false, no);
    let rest = Rect::new(x + 2, y, inner.right().saturating_sub(x + 2), 1);
    button(canvas, rest, question.yes, true, yes);
}

/// Draws a button at the left of a line; returns the column behind it.
pub(super) fn button(
    canvas: &mut Canvas<'_>,
    line: Rect,
    word: &'static str,
    does_it: bool,
    style: Style,
) -> u16 {
    let end = canvas.text(
        line.x,
        line.y,
        line.right(),
        Clear::from(" ") + word + " ",
        style,
    );
    let area = Rect {
        width: end.saturating_sub(line.x),
        ..line
    };
    canvas.note(area, Target::Button(does_it));
    end
}

fn api_key(canvas: &mut Canvas<'_>, model: &Model, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let inner = frame(canvas, area, 70, 7, "API key");
    let words = format!(
        "The key for {}. It is kept until you quit.",
        model.environment.host()
    );
    canvas.text(
        inner.x,
        inner.y,
        inner.right(),
        Clear::ours(words),
        theme.text,
    );
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    let source = &model.environment.key;
    if source.may_change() {
        let words = format!("Enter alone reads {} again.", source.words());
        canvas.text(
            inner.x,
            inner.y + 4,
            inner.right(),
            Clear::ours(words),
            theme.label,
        );
    }
    let dots = TextInput::line(&"•".repeat(input.text().chars().count()));
    canvas.cursor = Some(canvas.typed(&dots, line, theme.focus));
}

fn ticket(canvas: &mut Canvas<'_>, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let inner = frame(canvas, area, 70, 7, "Ticket");
    let words = "The ticket that the work is for; empty for none.";
    canvas.text(inner.x, inner.y, inner.right(), words, theme.text);
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(input, line, theme.focus));
}
