//! What stands round every tab: the header, the strip of answers, the tabs, the status and the hints.

use ratatui::layout::Rect;

use crate::app::model::{Model, Open, Tab};

use super::{Canvas, hints, loyalty, promotions, status};

/// Draws the frame; returns the room for the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) -> Rect {
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    header(canvas, model, row(area.y));
    strip(canvas, model, row(area.y + 1));
    tabs(canvas, model, row(area.y + 2));
    canvas.rule(row(area.y + 3));
    let words = status::lines(canvas.theme, model, area.width);
    let height = u16::try_from(words.len()).unwrap_or(1).max(1);
    let status = area.bottom() - 1 - height;
    canvas.rule(row(status - 1));
    for (y, (line, style)) in (status..area.bottom() - 1).zip(words) {
        canvas.text(area.x + 1, y, area.right(), &line, style);
    }
    hints::draw(canvas, model, row(area.bottom() - 1));
    Rect {
        y: area.y + 4,
        height: status - 1 - (area.y + 4),
        ..area
    }
}

fn header(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let theme = canvas.theme;
    let environment = &model.environment;
    let x = canvas.text(area.x + 1, area.y, area.right(), "stamkunde", theme.strong);
    let name = match (environment.demo, environment.production) {
        (true, _) => " DEMO ".to_owned(),
        (false, true) => format!(" PROD {} ", environment.name),
        (false, false) => format!(" {} ", environment.name),
    };
    let badge = theme.badge(environment.colour.as_deref(), environment.production);
    let x = canvas.text(x + 1, area.y, area.right(), &name, badge);
    let x = canvas.text(
        x + 1,
        area.y,
        area.right(),
        &environment.host(),
        theme.label,
    );
    let Some(open) = model.open() else { return };
    let right = right_of_header(model, open);
    let end = canvas.text_before(x + 2, area.y, area.right() - 1, &right, theme.label);
    let title = title(open);
    let room = end.saturating_sub(x + 4);
    let width = u16::try_from(crate::widget::print::width(&title))
        .unwrap_or(u16::MAX)
        .min(room);
    // In the middle of the line where it fits, else in the middle of the gap.
    let middle = (area.width.saturating_sub(width) / 2)
        .clamp(x + 2, end.saturating_sub(width + 2).max(x + 2));
    canvas.text(middle, area.y, end.saturating_sub(1), &title, theme.strong);
}

fn title(open: &Open) -> String {
    let external = open
        .loaded
        .as_ref()
        .and_then(|loaded| loaded.customer.external_id.value().cloned());
    match external {
        Some(id) => format!("{} · {id}", open.title()),
        None => open.title(),
    }
}

fn right_of_header(model: &Model, open: &Open) -> String {
    let mut words = Vec::new();
    if let Some(loaded) = &open.loaded {
        if loaded.record.document().is_blind() {
            words.push("never read".to_owned());
        } else if let Some(at) = open.read_at {
            words.push(format!(
                "read {}",
                at.to_zoned_datetime(model.zone.clone()).strftime("%H:%M")
            ));
        }
    }
    if model.environment.read_only {
        words.push("read-only".to_owned());
    } else if model.is_production_locked() {
        words.push("locked (Alt+U)".to_owned());
    }
    words.join(" · ")
}

/// The answers that need no key.
fn strip(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let Some(loaded) = model.open().and_then(|open| open.loaded.as_ref()) else {
        return;
    };
    let theme = canvas.theme;
    let customer = &loaded.customer;
    if loaded.record.document().is_blind() {
        let words = "Nothing is known of this customer before the first save is answered; opening by phone or id shows all.";
        canvas.text(area.x + 1, area.y, area.right(), words, theme.warn);
        return;
    }
    let mut x = area.x + 1;
    let points = &customer.loyalty;
    if let Some(active) = points.points_active.value() {
        x = canvas.text(x, area.y, area.right(), active.raw(), theme.good);
        x = canvas.text(x, area.y, area.right(), " points to spend", theme.text);
    } else {
        x = canvas.text(x, area.y, area.right(), "points unknown", theme.label);
    }
    if let Some(pending) = points.points_pending.value() {
        let words = format!(" · {} pending", pending.raw());
        x = canvas.text(x, area.y, area.right(), &words, theme.label);
    }
    let usable = promotions::usable_words(model, customer);
    // Room for what stands behind the cards, and for the mark that some did not fit.
    let behind = u16::try_from(crate::widget::print::width(&usable)).unwrap_or(0) + 7;
    let end = area.right().saturating_sub(behind);
    for card in &points.cards {
        let words = loyalty::short(card);
        let width = u16::try_from(crate::widget::print::width(&words)).unwrap_or(u16::MAX);
        if x.saturating_add(width).saturating_add(3) > end {
            x = canvas.text(x + 2, area.y, area.right(), "…", theme.label);
            break;
        }
        let style = if card.is_full() {
            theme.good
        } else {
            theme.text
        };
        x = canvas.text(x + 3, area.y, area.right(), &words, style);
    }
    canvas.text(x + 3, area.y, area.right(), &usable, theme.text);
}

fn tabs(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let theme = canvas.theme;
    let open = model.open();
    let mut x = area.x + 1;
    for (number, tab) in (1..).zip(Tab::ALL) {
        let is_current = open.is_some_and(|open| open.tab == tab);
        let style = if is_current {
            theme.selected
        } else {
            theme.label
        };
        x = canvas.text(
            x,
            area.y,
            area.right(),
            &format!(" {number} {} ", tab.title()),
            style,
        );
        if open.is_some_and(|open| has_changes(open, tab)) {
            x = canvas.text(x, area.y, area.right(), "●", theme.changed);
        } else {
            x += 1;
        }
    }
}

/// Whether something on a tab is not saved.
fn has_changes(open: &Open, tab: Tab) -> bool {
    let Some(loaded) = &open.loaded else {
        return false;
    };
    let edits = loaded.record.edits();
    match tab {
        Tab::Profile | Tab::Consents => loaded.form(tab).is_some_and(|form| {
            edits.iter().any(|edit| {
                form.fields
                    .iter()
                    .any(|field| field.pointer == edit.pointer)
            })
        }),
        Tab::Extra => {
            let at = crate::app::view::Extra::at();
            loaded.extra.is_dirty() || edits.iter().any(|edit| at.contains(&edit.pointer))
        }
        Tab::Loyalty | Tab::Promotions | Tab::Journal => false,
    }
}
