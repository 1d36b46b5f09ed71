//! The Promotions tab: the question, a table, and everything there is on the selected promotion.

mod bar;
mod details;
mod history;
mod table;

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        model::{Loaded, Model},
        target::Target,
        view,
    },
    customer::State,
    voice::{self, Phrase, Wording, say},
};

use super::{Canvas, Filling, sheet, sheet_below};

/// How many promotions can be used now, in words and in fewer words.
pub(super) fn usable_words(model: &Model, loaded: &Loaded) -> [Phrase; 2] {
    let count = loaded.customer.promotions.len();
    let usable = loaded.promotions.windows.open(model.now.wall);
    match count {
        0 if !loaded.customer.promotions_told => [(); 2].map(|()| say::PROMOTIONS_UNKNOWN.into()),
        0 => [(); 2].map(|()| say::PROMOTIONS_NONE.into()),
        _ => [
            say::promotions_usable_now(usable, count),
            say::promotions_usable(usable, count),
        ],
    }
}

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let view = &loaded.promotions;
    let customer = &loaded.customer;
    if let Some(odd) = &customer.promotions_odd {
        let words = canvas.say(say::promotions_no_list(Phrase::foreign(odd)));
        canvas.text(area.x + 2, area.y, area.right(), words, theme.odd);
        canvas.focus(area.x + 2, area.y);
        return;
    }
    if customer.promotions.is_empty() {
        let words = if customer.promotions_told {
            say::PROMOTIONS_NOTHING
        } else {
            say::PROMOTIONS_NOT_TOLD
        };
        let words = canvas.say(words);
        canvas.text(area.x + 2, area.y, area.right(), words, theme.label);
        canvas.focus(area.x + 2, area.y);
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
    let last = view.scroll.0.saturating_add(usize::from(inner.height));
    let all = selected.map(|one| {
        let mut filling = Filling::new(canvas, inner.width, details::size(one), last);
        details::fill(&mut filling, &wording, one, inner.width);
        filling.done()
    });
    if let (true, Some(all)) = (view.is_detailed, &all) {
        sheet(canvas, inner, (&all.0, all.1), view.scroll);
        canvas.focus(inner.x, inner.y);
        return;
    }
    // Few promotions leave their room to the details of the selected one.
    let wanted = u16::try_from(view.shown.len() + 3).unwrap_or(u16::MAX);
    let [table, rule, _] = shares(area.height, wanted);
    let table = Rect {
        height: table,
        ..area
    };
    let page = table::draw(canvas, model, loaded, &wording, table);
    let rule = (rule > 0).then(|| Rect {
        y: table.bottom(),
        height: 1,
        ..area
    });
    if let Some(rule) = rule {
        canvas.rule(rule);
    }
    let top = rule.map_or(table.bottom(), Rect::bottom);
    let rest = Rect {
        y: top,
        height: area.bottom() - top,
        ..inner
    };
    if let Some(all) = all {
        let whole = Rect {
            x: area.x,
            width: area.width,
            ..rest
        };
        canvas.note(whole, Target::Details);
        sheet_below(canvas, rule, rest, (&all.0, all.1), view.scroll);
        // The keys go to the table.
        canvas.places.page(page);
        return;
    }
    let back = model.keys.name(Action::Back);
    let nothing = nothing_shows(view, back);
    if !view.is_typing() {
        canvas.focus(rest.x, rest.y);
    }
    let lines = canvas.say(nothing).wrap(usize::from(rest.width));
    for (y, line) in (rest.y..rest.bottom()).zip(lines) {
        canvas.text(rest.x, y, rest.right(), line, theme.label);
    }
}

/// The rows of the table, of the rule below it and of the details, where the table could use so many. However few
/// there are, the details keep two for the sentence that answers.
fn shares(height: u16, wanted: u16) -> [u16; 3] {
    let rule = u16::from(height > 3);
    let least = height.saturating_sub(1).min(1);
    let most = height.saturating_sub(rule + 2).max(least);
    let half = (height / 2).max(5);
    let table = wanted.clamp(5, half).min(most);
    [table, rule, height - table - rule]
}

/// Why no promotion shows, and how to see some.
fn nothing_shows(view: &view::Promotions, back: Phrase) -> Phrase {
    let typed = Phrase::foreign(view.filter.text());
    match view.only {
        Some(state) if !view.filter.is_empty() => {
            say::promotions_none_in_state_with(typed, voice::state(state), back)
        }
        None => say::promotions_none_with(typed, back),
        Some(State::Usable) => say::promotions_none_usable(back),
        Some(State::NotYet) => say::promotions_none_not_yet(back),
        Some(State::Expired) => say::promotions_none_expired(back),
        Some(State::UsedUp) => say::promotions_none_used_up(back),
        Some(State::SwitchedOff) => say::promotions_none_off(back),
        Some(State::Elsewhere) => say::promotions_none_elsewhere(back),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_has_its_rows_on_the_smallest_screen() {
        for (height, wanted, rows) in [
            (0, 9, [0, 0, 0]),
            (1, 9, [0, 0, 1]),
            (2, 9, [1, 0, 1]),
            (3, 9, [1, 0, 2]),
            (4, 9, [1, 1, 2]),
            (7, 4, [4, 1, 2]),
            (7, 99, [4, 1, 2]),
            (8, 99, [5, 1, 2]),
            (17, 4, [5, 1, 11]),
            (17, 99, [8, 1, 8]),
        ] {
            assert_eq!(shares(height, wanted), rows, "{height} {wanted}");
        }
    }
}
