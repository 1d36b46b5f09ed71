//! The Consents tab: switches of three states; "not recorded" is no "no".

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        model::{Loaded, Model},
        target::Target,
    },
    customer::{ExtendedConsent, Field, Group, Instant, Read},
    voice::{self, Foreign, Phrase, say},
    widget::print,
};

use super::{Canvas, Clear};

/// Draws the tab.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, area: Rect) {
    let theme = canvas.theme;
    let form = &loaded.consents;
    let ours = (form.fields.iter()).take_while(|field| field.foreign_label().is_none());
    let ours = ours.map(|field| print::columns(&canvas.say(voice::label(field))));
    let theirs = u16::try_from(form.fields.label(Group::Consents)).unwrap_or(u16::MAX);
    let longest = ours.max().unwrap_or(0).max(theirs);
    let label = longest.clamp(13, area.width / 3) + 2;
    canvas.text(
        area.x + 2,
        area.y,
        area.right(),
        canvas.say(say::TAB_CONSENTS),
        theme.title,
    );
    let rows = usize::from(area.height.saturating_sub(1)) / 2;
    // Two rows a switch, so that a changed one does not move the others.
    let top = form.focus() / rows.max(1) * rows.max(1);
    for (index, field) in form.fields.iter().enumerate().skip(top).take(rows) {
        let y = area.y + 1 + u16::try_from((index - top) * 2).unwrap_or(0);
        let line = Rect {
            y,
            height: 2,
            ..area
        };
        canvas.note(line, Target::Field(index));
        switch(canvas, model, loaded, (index, field), label, line);
    }
    if let Some(odd) = &loaded.customer.consents.odd {
        let odd = canvas.in_line(odd).into_owned();
        let words = canvas.say(say::consents_odd(Phrase::ours(odd)));
        canvas.text(
            area.x + 2,
            area.bottom() - 1,
            area.right(),
            words,
            theme.odd,
        );
    }
    if form.fields.len() > top + rows {
        canvas.text_before(
            area.x,
            area.bottom() - 1,
            area.right() - 1,
            canvas.say(say::MORE_BELOW),
            theme.label,
        );
    }
}

fn switch(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    (index, field): (usize, &Field),
    label: u16,
    area: Rect,
) {
    let theme = canvas.theme;
    let form = &loaded.consents;
    let has_focus = index == form.focus();
    let (y, right) = (area.y, area.right());
    let style = if has_focus { theme.strong } else { theme.text };
    let x = area.x + 2 + label;
    let name = canvas.say(voice::label(field));
    canvas.text(area.x + 2, y, x - 1, name, style);
    // Under the circle of the first answer.
    let below = under(canvas, model, loaded, field, (x + 3, y + 1, right));
    if loaded.record.is_edited(&field.pointer) {
        canvas.text(x, y, right, "●", theme.changed);
    }
    let behind = answers(canvas, loaded, (index, field), has_focus, (x + 2, y, right));
    // The tenant's own come last, in the received order.
    let extended = &loaded.customer.consents.extended;
    let own = (index + extended.len()).checked_sub(form.fields.len());
    let Some(consent) = own.and_then(|index| extended.get(index)) else {
        return;
    };
    let words = evidence(canvas, consent, &model.zone);
    let width = print::columns(&words);
    // Where there is no room beside the switch there is some below it.
    let (x, y) = if (behind + 1).saturating_add(width) <= right {
        (behind + 1, y)
    } else {
        (below, y + 1)
    };
    canvas.text(x, y, right, words, theme.label);
}

/// Draws the old value and what is to be said of it; returns the column behind them.
fn under(
    canvas: &mut Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    field: &Field,
    (mut x, y, right): (u16, u16, u16),
) -> u16 {
    let theme = canvas.theme;
    if loaded.record.is_edited(&field.pointer) {
        let old = field.old_shown(&loaded.record, &model.context);
        let old = canvas.value_said(loaded, &field.pointer, &old.value);
        let old = canvas.say(say::was(Phrase::ours(old.into_owned())));
        x = canvas.text(x, y, right, old, theme.label) + 2;
    }
    let saves = model.keys.name(Action::Save);
    if let Some(words) = loaded.remark(&field.pointer, saves) {
        x = canvas.text(x, y, right, canvas.say(words), theme.warn) + 2;
    }
    x
}

/// Draws the answer that is given, with focus beside the other two; returns the column behind all three.
fn answers(
    canvas: &mut Canvas<'_>,
    loaded: &Loaded,
    (index, field): (usize, &Field),
    has_focus: bool,
    (mut x, y, right): (u16, u16, u16),
) -> u16 {
    let theme = canvas.theme;
    let state = field.consent(&loaded.record);
    let first = x + 1;
    if has_focus {
        canvas.focus(x, y);
    }
    // Of a record that was never read, nobody knows which it is.
    let is_read = !loaded.record.document().is_blind() || loaded.record.is_edited(&field.pointer);
    let options = [
        (
            matches!(state, Read::Is(true)),
            say::YES,
            theme.good,
            Some(true),
        ),
        (
            matches!(state, Read::Is(false)),
            say::NO,
            theme.bad,
            Some(false),
        ),
        (
            is_read && matches!(state, Read::Absent | Read::Null),
            say::CONSENTS_NOT_RECORDED,
            theme.warn,
            None,
        ),
    ];
    for (is_on, word, colour, answer) in options {
        let word = canvas.say(word);
        if !has_focus && is_on {
            canvas.text(first, y, right, word.clone(), colour);
        }
        let (mark, look) = if is_on {
            ("◉", theme.selected)
        } else {
            ("○", theme.label)
        };
        let option = Clear::from(" ") + mark + " " + word + " ";
        let from = x;
        if !has_focus {
            // What stands behind keeps its place.
            x = x.saturating_add(print::columns(&option) + 1).min(right);
            continue;
        }
        if is_on {
            canvas.focus(x + 1, y);
        }
        x = canvas.text(x, y, right, option, look) + 1;
        canvas.note(
            Rect::new(from, y, x - 1 - from, 1),
            Target::Answered(index, answer),
        );
    }
    if let Read::Odd(raw) = &state {
        x = canvas.text(x + 1, y, right, canvas.in_line(raw), theme.odd);
    }
    x
}

/// What the server says of a consent of the tenant's own: its id, and since when.
fn evidence(canvas: &Canvas<'_>, consent: &ExtendedConsent, zone: &TimeZone) -> Clear<'static> {
    let id: Phrase = match consent.id.value() {
        Some(id) => Foreign::Id(id.clone()).into(),
        None => say::CONSENTS_NO_ID.into(),
    };
    let date = match consent.consent_date.value() {
        Some(text) => dated(canvas, text, zone),
        None => canvas.say(say::CONSENTS_NO_DATE),
    };
    let date = Phrase::ours(date.into_owned());
    canvas.say(say::consents_evidence(id, date))
}

/// The server's date in local time, with the zone named; as it came where it is no point in time.
fn dated<'t>(canvas: &Canvas<'_>, text: &'t str, zone: &TimeZone) -> Clear<'t> {
    let at = Instant::parse(text).filter(|_| text.contains('T') || text.contains(' '));
    at.map_or_else(
        || canvas.in_line(text),
        |instant| {
            let local = instant.at.to_zoned_datetime(zone.clone());
            canvas.say(voice::minute(local))
        },
    )
}
