//! Drawing the model. Reads and never changes; every foreign text goes through [`widget::print`](mod@crate::widget::print).

mod ascii;
mod canvas;
mod consents;
mod customers;
mod dialogs;
mod extra;
mod filling;
mod finder;
mod form;
mod frame;
mod help;
mod hints;
mod journal;
mod loyalty;
mod mask;
mod places;
mod profile;
mod promotions;
mod review;
pub mod spoken;
mod status;
pub mod theme;
mod window;

use ratatui::{Frame, layout::Rect, style::Modifier};

use crate::{
    app::{
        action::Action,
        layer::LayerKind,
        model::{MIN_HEIGHT, MIN_WIDTH, Model, Tab},
        target::Jump,
        view,
    },
    voice::{Phrase, say},
    widget::sheet::{Entry, Look, Shown},
};
use canvas::{Canvas, Clear};
use filling::Filling;
pub use places::Places;
use theme::Theme;

/// Draws the whole screen.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame<'_>) {
    draw_and_note(model, theme, frame, &mut Places::default());
}

/// Draws the whole screen and notes where everything stands that can be pointed at.
pub fn draw_and_note(model: &Model, theme: &Theme, frame: &mut Frame<'_>, places: &mut Places) {
    places.clear();
    let area = frame.area();
    let mask = mask::Mask::of(model, &mut places.memory);
    let mut canvas = Canvas::new(
        frame.buffer_mut(),
        theme,
        model.words,
        places,
        mask.as_ref(),
    );
    if area.width < MIN_WIDTH || area.height < MIN_HEIGHT {
        too_small(&mut canvas, area);
    } else {
        let body = frame::draw(&mut canvas, model, area);
        let last = Rect::new(area.x, area.bottom() - 1, area.width, 1);
        hints::draw(&mut canvas, keys_here(model), last);
        tab(&mut canvas, model, body);
        if let Some(layer) = model.layers.last() {
            if let LayerKind::Jump(jump) = &layer.kind {
                labels(&mut canvas, jump);
            } else {
                canvas.places.cover();
                // The keys go to the dialog.
                canvas.cursor = None;
                dialogs::draw(&mut canvas, model, area);
            }
        }
    }
    canvas.finish();
    if let Some(cursor) = canvas.cursor {
        frame.set_cursor_position(cursor);
    }
}

/// The keys that do something right here.
fn keys_here(model: &Model) -> hints::Hints<'_> {
    let mut hints = hints::Hints::new(model);
    match model.layers.last() {
        Some(layer) => dialogs::hints(&mut hints, model, &layer.kind),
        None => hints::of_tab(&mut hints, model),
    }
    hints
}

/// Puts a label at everything that can be jumped to; once a letter is typed, only at what is left.
fn labels(canvas: &mut Canvas<'_>, jump: &Jump) {
    let style = canvas.theme.key.add_modifier(Modifier::REVERSED);
    for (label, target) in &jump.labels {
        if let (Some(rest), Some(at)) = (label.strip_prefix(&jump.typed), canvas.places.of(*target))
        {
            canvas.text(at.x, at.y, at.x + 2, Clear::ours(rest), style);
        }
    }
}

fn too_small(canvas: &mut Canvas<'_>, area: Rect) {
    let size = |width: u16, height: u16| Phrase::ours(format!("{width}x{height}"));
    let words = say::screen_too_small(size(area.width, area.height), size(MIN_WIDTH, MIN_HEIGHT));
    let lines = canvas.say(words).wrap(usize::from(area.width));
    canvas.focus(area.x, area.y);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        canvas.text(area.x, y, area.right(), line, canvas.theme.warn);
    }
}

fn tab(canvas: &mut Canvas<'_>, model: &Model, body: Rect) {
    // Where nothing can be gone to, what is said has the focus.
    canvas.focus(body.x + 2, body.y + 1);
    let Some(open) = model.open() else {
        if model.starts_with.is_some() {
            return;
        }
        let words = canvas.say(say::no_customer(model.keys.name(Action::Open)));
        let style = canvas.theme.label;
        canvas.text(body.x + 2, body.y + 1, body.right(), words, style);
        return;
    };
    let Some(loaded) = &open.loaded else {
        let words = canvas.say(crate::app::words::waiting(&open.load, &model.keys));
        let lines = words.wrap(usize::from(body.width.saturating_sub(4)));
        for (y, line) in (body.y + 1..body.bottom()).zip(lines) {
            canvas.text(body.x + 2, y, body.right(), line, canvas.theme.text);
        }
        return;
    };
    match open.tab {
        Tab::Profile => profile::draw(canvas, model, loaded, body),
        Tab::Loyalty => loyalty::draw(canvas, loaded, body),
        Tab::Promotions => promotions::draw(canvas, model, loaded, body),
        Tab::Consents => consents::draw(canvas, model, loaded, body),
        Tab::Extra => extra::draw(canvas, &loaded.extra, body, !model.layers.is_empty()),
        Tab::Journal => journal::draw(canvas, model, open, body),
    }
}

/// Draws a sheet scrolled by `scroll`, with a mark in its last row where more follows; which rows of it show.
fn sheet(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (entries, is_cut): (&[Entry<Clear<'_>>], bool),
    scroll: view::Scroll,
) -> Shown {
    let last = Rect {
        y: area.bottom().saturating_sub(1),
        ..area
    };
    let (shown, part) = sheet_part(canvas, area, (entries, is_cut), scroll, true);
    if let Some(part) = part.filter(|_| area.height > 0) {
        canvas.text_before(last.x, last.y, last.right(), part, canvas.theme.key);
    }
    shown
}

/// Draws a sheet below a rule that says which part of it shows, so that every row is left to the sheet.
fn sheet_below(
    canvas: &mut Canvas<'_>,
    rule: Option<Rect>,
    area: Rect,
    (entries, is_cut): (&[Entry<Clear<'_>>], bool),
    scroll: view::Scroll,
) {
    let (_, part) = sheet_part(canvas, area, (entries, is_cut), scroll, false);
    if let (Some(part), Some(rule)) = (part, rule) {
        canvas.text_before(rule.x, rule.y, rule.right() - 2, part, canvas.theme.key);
    }
}

/// Draws a sheet; which rows of it show, and that in words, unless all of it does.
fn sheet_part(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (entries, is_cut): (&[Entry<Clear<'_>>], bool),
    scroll: view::Scroll,
    is_told_inside: bool,
) -> (Shown, Option<Clear<'static>>) {
    let theme = canvas.theme;
    let look = Look {
        title: theme.title,
        label: theme.label,
        text: theme.text,
        odd: theme.odd,
    };
    let shown = canvas.sheet(area, entries, (scroll.0, is_told_inside), look);
    canvas.places.past_end(scroll.0.saturating_sub(shown.above));
    canvas.places.page(shown.rows);
    let (above, total) = (shown.above, shown.total);
    let (first, last) = (above + 1, above + shown.rows);
    let part = || {
        Clear::ours(if is_cut {
            format!(" {first}–{last} ↓ ")
        } else {
            let rows = canvas.words.text(&say::rows_of(first, last, total));
            format!(" {rows} ")
        })
    };
    let part = (shown.rows < total).then(part);
    (shown, part)
}
