//! The Promotions tab: the question, a table, and everything there is on the selected promotion.

mod bar;
mod details;
mod history;
mod table;

use ratatui::layout::Rect;

use crate::{
    app::{
        model::{Loaded, Model},
        view,
    },
    customer::{State, Wording},
    widget::print,
};

use super::{Canvas, sheet};

/// How many promotions can be used now, in words and in fewer words.
pub(super) fn usable_words(model: &Model, loaded: &Loaded) -> [String; 2] {
    let count = loaded.customer.promotions.len();
    let usable = loaded.promotions.windows.open(model.now.wall);
    let plural = if count == 1 { "" } else { "s" };
    match count {
        0 => ["no promotions"; 2].map(str::to_owned),
        _ => [
            format!("{usable} of {count} promotion{plural} usable now"),
            format!("{usable} of {count} usable"),
        ],
    }
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let view = &loaded.promotions;
    let customer = &loaded.customer;
    if let Some(odd) = &customer.promotions_odd {
        let words = format!("Promotions are no list: {odd}");
        canvas.text(area.x + 2, area.y, area.right(), &words, theme.odd);
        return;
    }
    if customer.promotions.is_empty() {
        let words = "This customer has no promotions.";
        canvas.text(area.x + 2, area.y, area.right(), words, theme.label);
        return;
    }
    // A question that was asked shows above all that answers it.
    let area = bar::draw(canvas, model, loaded, area);
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4),
        ..area
    };
    let (question, asking) = view.question(model.now.wall);
    let wording = Wording {
        question: &question,
        asking,
        zone: &model.zone,
    };
    let selected = view.selected(customer);
    let all = selected.map(|one| details::entries(&wording, one, inner.width));
    if let (true, Some(all)) = (view.is_detailed, &all) {
        sheet(canvas, inner, all, view.scroll);
        return;
    }
    // Few promotions leave their room to the details of the selected one.
    let half = (area.height / 2).max(5);
    let wanted = u16::try_from(view.shown.len() + 3).unwrap_or(u16::MAX);
    let table = Rect {
        height: wanted.clamp(5, half).min(area.height),
        ..area
    };
    table::draw(canvas, model, loaded, &wording, table);
    let rule = Rect {
        y: table.bottom(),
        height: 1,
        ..area
    };
    canvas.rule(rule);
    let rest = Rect {
        y: table.bottom() + 1,
        height: area.bottom().saturating_sub(table.bottom() + 1),
        ..inner
    };
    if let Some(all) = all {
        sheet(canvas, rest, &all, view.scroll);
        return;
    }
    let lines = print::wrap(&nothing_words(view), usize::from(rest.width));
    for (y, line) in (rest.y..rest.bottom()).zip(lines) {
        canvas.text(rest.x, y, rest.right(), &line, theme.label);
    }
}

/// Why no promotion shows, and how to see some.
fn nothing_words(view: &view::Promotions) -> String {
    let state = view.only.map(|only| match only {
        State::Elsewhere => "works elsewhere only".to_owned(),
        only => format!("is {}", only.label()),
    });
    let text = (!view.filter.is_empty()).then(|| format!("holds \"{}\"", view.filter.text()));
    let all: Vec<_> = state.into_iter().chain(text).collect();
    format!("No promotion {}. Esc shows all.", all.join(" and "))
}
