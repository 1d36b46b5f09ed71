//! What stands round every tab: the header, the strip of answers, the tabs, the status and the hints.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        model::{Model, Open, Tab},
        target::Target,
    },
    record::Edit,
    voice::{self, Label, Phrase, say},
    widget::print,
};

use super::{Canvas, Clear, customers, loyalty, promotions, status};

/// Draws the frame; returns the room for the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) -> Rect {
    let row = |y: u16| Rect {
        y,
        height: 1,
        ..area
    };
    let top = area.y + customers::draw(canvas, model, row(area.y));
    header(canvas, model, row(top));
    strip(canvas, model, row(top + 1));
    tabs(canvas, model, row(top + 2));
    rule(canvas, model, row(top + 3));
    let words = status::lines(canvas, model, area.width);
    let height = u16::try_from(words.len()).unwrap_or(1).max(1);
    let status = area.bottom() - 1 - height;
    rule(canvas, model, row(status - 1));
    for (y, (line, style)) in (status..area.bottom() - 1).zip(words) {
        // Each went through the mask before it was wrapped.
        canvas.text(area.x + 1, y, area.right(), Clear::ours(line), style);
    }
    Rect {
        y: top + 4,
        height: status - 1 - (top + 4),
        ..area
    }
}

/// A line of the frame; around production it looks like nothing else, with colours or without.
fn rule(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    if !model.environment.production {
        return canvas.rule(area);
    }
    canvas.line(area, "━", canvas.theme.bad);
}

fn header(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let theme = canvas.theme;
    let environment = &model.environment;
    let x = canvas.text(area.x + 1, area.y, area.right(), "stamkunde", theme.strong);
    let name = match (environment.demo, environment.production) {
        (true, _) => say::BADGE_DEMO.into(),
        (false, true) => say::badge_production(Phrase::ours(environment.name.clone())),
        (false, false) => Phrase::ours(environment.name.clone()),
    };
    let name = Clear::from(" ") + canvas.say(name) + " ";
    let badge = theme.badge(environment.colour.as_deref(), environment.production);
    let mut x = canvas.text(x + 1, area.y, area.right(), name, badge);
    // An environment without a name is called by its host.
    let host = Some(environment.host()).filter(|host| *host != environment.name);
    let Some(open) = model.open() else {
        if let Some(host) = host {
            canvas.text(x + 1, area.y, area.right(), Clear::ours(host), theme.label);
        }
        return;
    };
    let right = canvas.say(right_of_header(model, open));
    let mut end = canvas.text_before(x + 2, area.y, area.right() - 1, right, theme.label);
    let title = title(canvas, open);
    let width = print::columns(&title);
    // Who the customer is stays, however long the rest is; then comes the ticket, then the host.
    end = draw_ticket(canvas, model, (x + 4).saturating_add(width), end, area);
    if let Some(host) = host
        && (x + 5)
            .saturating_add(width)
            .saturating_add(print::columns(&host))
            <= end
    {
        x = canvas.text(x + 1, area.y, area.right(), Clear::ours(host), theme.label);
    }
    let room = end.saturating_sub(x + 4);
    let width = width.min(room);
    // In the middle of the line where it fits, else in the middle of the gap.
    let middle = (area.width.saturating_sub(width) / 2)
        .clamp(x + 2, end.saturating_sub(width + 2).max(x + 2));
    canvas.text(middle, area.y, end.saturating_sub(1), title, theme.strong);
}

/// Draws the ticket before what stands at the right, as far as there is room behind `left`, or the key that takes the last
/// one over; returns where it begins.
fn draw_ticket(canvas: &mut Canvas<'_>, model: &Model, left: u16, end: u16, area: Rect) -> u16 {
    /// Fewer columns tell no ticket from another.
    const LEAST: u16 = 4;
    let style = canvas.theme.label;
    let is_alone = end + 1 >= area.right();
    let mark = if is_alone { "" } else { " · " };
    let right = end.saturating_sub(print::columns(mark));
    let room = right.saturating_sub(left);
    if room < LEAST {
        return end;
    }
    let key = || model.keys.name(Action::Ticket);
    // An agent may name the customer in it.
    let (in_full, short) = match (model.open().and_then(Open::ticket), model.offered_ticket()) {
        (Some(own), _) => {
            let own = Phrase::foreign(own);
            (say::header_ticket(own.clone()), own)
        }
        (None, Some(last)) => {
            let offered = say::header_ticket_offered(Phrase::foreign(last), key());
            (offered, say::header_ticket_key(key()))
        }
        (None, None) => return end,
    };
    let in_full = canvas.say(in_full);
    let words = if print::columns(&in_full) <= room {
        in_full
    } else {
        canvas.say(short)
    };
    canvas.text(right, area.y, end, mark, style);
    canvas.text_before(left, area.y, right, words, style)
}

fn title(canvas: &Canvas<'_>, open: &Open) -> Clear<'static> {
    let title = canvas.title(open);
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    let external = customer.and_then(|customer| customer.external_id.value());
    match external {
        // A record that was never read is called by its external id already.
        Some(id) if customer.is_some_and(|customer| customer.name().is_some()) => {
            title + " · " + canvas.id(id)
        }
        _ => title,
    }
}

fn right_of_header(model: &Model, open: &Open) -> Phrase {
    let mut words: Vec<Phrase> = Vec::new();
    if let Some(loaded) = &open.loaded {
        if loaded.record.document().is_blind() {
            words.push(say::HEADER_NEVER_READ.into());
        } else if let Some(at) = open.read_at {
            words.push(say::header_read(voice::clock(
                at.to_zoned_datetime(model.zone.clone()),
            )));
        }
    }
    if model.masked {
        words.push(say::HEADER_MASKED.into());
    }
    if model.environment.read_only {
        words.push(say::HEADER_READ_ONLY.into());
    } else if model.is_production_locked() {
        let key = model.keys.name(Action::Unlock);
        words.push(say::header_locked(key));
    } else if model.environment.production {
        words.push(say::HEADER_UNLOCKED.into());
    }
    Phrase::join(words, " · ")
}

/// The answers that need no key.
fn strip(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let Some(loaded) = model.open().and_then(|open| open.loaded.as_ref()) else {
        return;
    };
    let theme = canvas.theme;
    let customer = &loaded.customer;
    if loaded.record.document().is_blind() {
        let words = canvas.say(say::STRIP_BLIND);
        canvas.text(area.x + 1, area.y, area.right(), words, theme.warn);
        return;
    }
    let points = &customer.loyalty;
    // Each takes six columns at least.
    let cards: Vec<_> = points
        .cards
        .iter()
        .take(usize::from(area.width) / 6 + 1)
        .map(|card| (loyalty::short(canvas, card), card.is_full()))
        .collect();
    let spendable = points.points_active.value();
    let unknown = || canvas.words.label(say::STRIP_POINTS_UNKNOWN).to_owned();
    let spending = |said: fn(Phrase) -> Phrase| {
        let points = spendable.map(|points| said(Phrase::number(points)));
        points.map_or_else(unknown, |points| canvas.words.text(&points))
    };
    let pending = points
        .points_pending
        .value()
        .map(|pending| say::strip_pending(Phrase::number(pending)))
        .map_or_else(String::new, |pending| {
            format!(" · {}", &*canvas.say(pending))
        });
    let [usable, usable_in_short] =
        promotions::usable_words(model, loaded).map(|phrase| canvas.words.text(&phrase));
    let is_one = spendable.is_some_and(|points| points.raw() == "1");
    let in_full = spending(if is_one {
        say::strip_point_to_spend
    } else {
        say::strip_points_to_spend
    });
    let parts = [&in_full, &pending, &usable].map(String::as_str);
    let wanted = cards
        .iter()
        .map(|(card, _)| print::columns(card).saturating_add(3))
        .chain(parts.map(print::columns))
        .fold(4, u16::saturating_add);
    // What stands round the cards is said in short before one of them is left out.
    let (points, usable) = if wanted > area.width {
        (spending(say::strip_points), usable_in_short)
    } else {
        (in_full, usable)
    };
    let right = area.right();
    let mut x = area.x + 1;
    let look = spendable.map_or(theme.label, |_| theme.good);
    x = canvas.text(x, area.y, right, Clear::ours(points), look);
    x = canvas.text(x, area.y, right, Clear::ours(&pending), theme.label);
    x = stamp_cards(
        canvas,
        &cards,
        x,
        Rect {
            width: area
                .width
                .saturating_sub(print::columns(&usable).saturating_add(4)),
            ..area
        },
    );
    canvas.text(x + 3, area.y, right, Clear::ours(usable), theme.text);
}

/// As many cards as there is room for, and a mark where some are left out; returns the column behind them.
fn stamp_cards(canvas: &mut Canvas<'_>, cards: &[(Clear<'_>, bool)], x: u16, area: Rect) -> u16 {
    let theme = canvas.theme;
    let mut x = x;
    for (nth, (words, is_full)) in cards.iter().enumerate() {
        // Each but the last leaves room for the mark.
        let mark = if nth + 1 < cards.len() { 3 } else { 0 };
        let end = x
            .saturating_add(print::columns(words))
            .saturating_add(3 + mark);
        if end > area.right() {
            return canvas.text(x + 2, area.y, x + 3, "…", theme.label);
        }
        let style = if *is_full { theme.good } else { theme.text };
        x = canvas.text(x + 3, area.y, area.right(), words.clone(), style);
    }
    x
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
        let left = x;
        // In brackets, since a look of its own is seen only.
        let (before, behind) = if is_current { ("[", "]") } else { (" ", " ") };
        let title = canvas.say(title_of(tab));
        let words = Clear::from(before) + Clear::ours(format!("{number} ")) + title + behind;
        x = canvas.text(x, area.y, area.right(), words, style);
        if open.is_some() {
            let width = x.saturating_sub(left);
            let label = Rect {
                x: left,
                width,
                ..area
            };
            canvas.note(label, Target::Tab(tab));
        }
        if open.is_some_and(|open| has_changes(open, tab)) {
            x = canvas.text(x, area.y, area.right(), "●", theme.changed);
        } else {
            x += 1;
        }
    }
}

/// The word on a tab.
pub(super) fn title_of(tab: Tab) -> Label {
    match tab {
        Tab::Profile => say::TAB_PROFILE,
        Tab::Loyalty => say::TAB_LOYALTY,
        Tab::Promotions => say::TAB_PROMOTIONS,
        Tab::Consents => say::TAB_CONSENTS,
        Tab::Extra => say::TAB_EXTRA,
        Tab::Journal => say::TAB_JOURNAL,
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
            let is_field = |edit: &Edit| form.fields.at(&edit.pointer).is_some();
            edits.iter().any(is_field)
        }),
        Tab::Extra => {
            let at = crate::app::view::Extra::at();
            loaded.extra.is_dirty() || edits.iter().any(|edit| at.contains(&edit.pointer))
        }
        Tab::Loyalty | Tab::Promotions | Tab::Journal => false,
    }
}
