//! Dialogs: how each is drawn over the tabs, its hints and its help. Those that are more than a few lines are drawn in
//! files of their own.

use ratatui::layout::Rect;

use crate::{
    app::{
        action::Action,
        finder::DISCARDS,
        layer::{LayerKind, Note, Question},
        model::Model,
        palette::Palette,
        target::Target,
        words,
    },
    voice::{self, Label, Phrase, say},
    widget::{sheet::Entry, text_input::TextInput},
};

use super::{
    Canvas, Clear,
    hints::Hints,
    window::{NARROW, Stand, WIDE, button, columns, frame, part, row, sheet_in},
};

/// Draws the topmost dialog.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let Some(layer) = model.layers.last() else {
        return;
    };
    match &layer.kind {
        LayerKind::Finder(finder) => super::finder::draw(canvas, model, finder, area),
        LayerKind::Review(review) => super::review::draw(canvas, model, review, area),
        LayerKind::Palette(palette) => self::palette(canvas, model, palette, area),
        LayerKind::Help(scroll) => {
            let below = model.layers.iter().rev().nth(1).map(|layer| &layer.kind);
            let works = |action| below.is_none_or(|dialog| works_in(dialog, action));
            super::help::draw(canvas, model, below.map(help), works, (*scroll, area));
        }
        LayerKind::Raw(raw) => {
            let title = canvas.say(raw.title.clone());
            let title = match raw.name.as_str() {
                "" => title,
                name => title + " " + canvas.shown(name),
            };
            let text = canvas.json(&raw.text, &raw.of);
            let more = (raw.more > 0).then(|| Entry::Text(canvas.say(say::raw_more(raw.more))));
            let entries: Vec<_> = [Entry::Text(text)].into_iter().chain(more).collect();
            sheet_in(canvas, area, WIDE, title, &entries, raw.scroll);
        }
        LayerKind::Note(note) => self::note(canvas, model, note, area),
        LayerKind::Ask(question) => ask(canvas, question, area),
        LayerKind::ApiKey(input) => api_key(canvas, model, input, area),
        LayerKind::Ticket(input) => ticket(canvas, input, area),
        LayerKind::Unread(input) => unread(canvas, input, area),
        LayerKind::Check(input) => check(canvas, model, input, area),
        // Its labels stand on the tab itself.
        LayerKind::Jump(_) => {}
    }
}

/// The keys that do something in a dialog.
pub(super) fn hints(hints: &mut Hints<'_>, model: &Model, layer: &LayerKind) {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    let is_blocked = loaded.is_some_and(|loaded| !words::obstacles(loaded).is_empty());
    match layer {
        LayerKind::Finder(finder) => {
            let rows = finder.rows(model);
            let row = finder.picker.selected(rows.len());
            if let Some(row) = row.and_then(|row| rows.get(row, model)) {
                hints.own(&["Enter"], say::ACTION_OPEN);
                hints.own(&["↑", "↓"], say::HINT_SELECT);
                if row.has_changes(model) {
                    hints.own(&[&DISCARDS.to_string()], say::HINT_DISCARD);
                }
                match row.pinned {
                    Some(true) => hints.as_word(Action::Pin, say::HINT_UNPIN),
                    Some(false) => hints.action(Action::Pin),
                    None => {}
                }
            }
            hints.as_word(Action::Back, say::ACTION_CLOSE);
            hints.action(Action::Help);
            hints.action(Action::Quit);
            return;
        }
        LayerKind::Review(review) => {
            let sends = match (is_blocked, model.environment.production) {
                (true, _) => say::HINT_GO_THERE,
                (false, true) => say::SAVE_BUTTON_PRODUCTION,
                (false, false) => say::SAVE_BUTTON,
            };
            match (review.on_send, review.undecided()) {
                // Save is closed until each is decided.
                (true, Some(_)) => {}
                (true, None) => hints.own(&["Enter"], sends),
                (false, _) => hints.own(&["Enter"], say::HINT_CANCEL),
            }
            if !review.decisions.is_empty() && !review.shows_request {
                hints.own(&["Space"], say::HINT_DECIDE);
            }
            hints.own(&["Tab"], say::HINT_OTHER_BUTTON);
            let raw = if review.shows_request {
                say::HINT_CHANGES
            } else {
                say::HINT_EXACT_REQUEST
            };
            hints.as_word(Action::Raw, raw);
            hints.own(&["↑", "↓"], say::HINT_SCROLL);
            if review.shows_request {
                hints.as_word(Action::Back, say::ACTION_BACK);
                return hints.action(Action::Help);
            }
        }
        LayerKind::Palette(palette) => {
            if !palette.rows().is_empty() {
                hints.own(&["Enter"], say::HINT_RUN);
                hints.own(&["↑", "↓"], say::HINT_SELECT);
            }
        }
        LayerKind::Help(_) | LayerKind::Raw(_) => {
            hints.own(&["↑", "↓", "PgUp", "PgDn"], say::HINT_SCROLL);
        }
        LayerKind::Note(_) => {
            hints.own(&["Enter"], say::ACTION_COPY);
            hints.own(&["←", "→"], say::HINT_LANGUAGE);
            hints.own(&["↑", "↓"], say::HINT_SCROLL);
        }
        LayerKind::Ask(_) => {
            hints.own(&["Enter"], say::HINT_CONFIRM);
            hints.own(&["Tab"], say::HINT_OTHER_BUTTON);
        }
        LayerKind::Unread(_) => hints.own(&["Enter"], say::ACTION_OPEN),
        LayerKind::ApiKey(input) if input.is_empty() => {
            // Nothing typed is no key, but the one it comes from can be read again.
            if model.environment.key.may_change() {
                hints.own(&["Enter"], say::HINT_READ_KEY);
            }
        }
        LayerKind::ApiKey(_) | LayerKind::Ticket(_) => hints.own(&["Enter"], say::HINT_USE),
        LayerKind::Check(input) if input.is_empty() => {}
        LayerKind::Check(_) => hints.own(&["Enter"], say::HINT_NEXT),
        LayerKind::Jump(_) => hints.own(&["a–z"], say::HINT_GO_THERE),
    }
    hints.as_word(Action::Back, say::ACTION_CLOSE);
    if !matches!(layer, LayerKind::Help(_) | LayerKind::Jump(_)) {
        hints.action(Action::Help);
    }
}

/// What its help says: a title and a text.
fn help(dialog: &LayerKind) -> (Label, Phrase) {
    let (title, text) = match dialog {
        LayerKind::Finder(_) => {
            let text = say::help_finder(Phrase::ours(DISCARDS.to_string()));
            return (say::FINDER_TITLE, text);
        }
        LayerKind::Review(_) => (say::HELP_REVIEW_TITLE, say::HELP_REVIEW),
        LayerKind::Palette(_) => (say::ACTION_PALETTE, say::HELP_PALETTE),
        LayerKind::Raw(_) | LayerKind::Help(_) => (say::HELP_SHEET_TITLE, say::HELP_SHEET),
        LayerKind::Note(_) => (say::NOTE_TITLE, say::NOTE_HELP),
        LayerKind::Ask(_) => (say::HELP_QUESTION_TITLE, say::HELP_QUESTION),
        LayerKind::ApiKey(_) => (say::HELP_KEY_TITLE, say::HELP_KEY),
        LayerKind::Ticket(_) => (say::HELP_TICKET_TITLE, say::HELP_TICKET),
        LayerKind::Unread(_) => (say::UNREAD_TITLE, say::HELP_EDIT_UNREAD),
        LayerKind::Check(_) => (say::ACTION_CHECK, say::HELP_CHECK),
        LayerKind::Jump(_) => (say::HELP_JUMP_TITLE, say::HELP_JUMP),
    };
    (title, text.into())
}

/// Whether a command does something while a dialog is open.
fn works_in(dialog: &LayerKind, action: Action) -> bool {
    match action {
        Action::Help | Action::Mask | Action::Back | Action::Quit => true,
        Action::Pin | Action::Palette => matches!(dialog, LayerKind::Finder(_)),
        Action::Raw => matches!(dialog, LayerKind::Review(_)),
        _ => false,
    }
}

fn palette(canvas: &mut Canvas<'_>, model: &Model, palette: &Palette, area: Rect) {
    let theme = canvas.theme;
    let rows = palette.rows();
    let size = (96, rows.len().max(1) + 2);
    let title = canvas.say(say::ACTION_PALETTE);
    let inner = frame(canvas, area, size, Stand::Top, title);
    let line = row(inner, 0);
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(&palette.input, line, theme.focus));
    let list = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let selected = palette.picker.selected(rows.len());
    let top = palette.picker.top(rows.len(), usize::from(list.height));
    part(canvas, list, top, rows.len());
    if rows.is_empty() {
        let typed = Phrase::foreign(palette.input.text().trim());
        let words = canvas.say(say::palette_none(typed));
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
        if selected == Some(top + usize::from(nth)) {
            canvas.select(line, palette.picker);
        }
        let keys = model.keys.list(*action);
        let title = canvas.say(entry.title);
        canvas.text(line.x, line.y, line.x + 20, title, style);
        let end = canvas.text_before(line.x + 40, line.y, line.right(), Clear::ours(keys), style);
        let about = match reason {
            Some(reason) => canvas.say(say::palette_not_now(reason)),
            None => canvas.say(entry.about),
        };
        canvas.text(line.x + 21, line.y, end.saturating_sub(1), about, style);
    }
}

fn ask(canvas: &mut Canvas<'_>, question: &Question, area: Rect) {
    let theme = canvas.theme;
    let mut words = canvas.say(question.words.clone());
    if let Some(why) = &question.why {
        words = words + "\n" + canvas.say(voice::failure(why));
    }
    let lines = words.wrap(usize::from(columns(area, NARROW)));
    let size = (NARROW, lines.len() + 2);
    let title = canvas.say(say::ASK_TITLE);
    let inner = frame(canvas, area, size, Stand::Middle, title);
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
    let mut x = inner.x;
    for answer in question.answers() {
        let rest = Rect::new(x, y, inner.right().saturating_sub(x), 1);
        let word = canvas.words.label(question.word(*answer));
        let look = (*answer == question.on).then_some(theme.selected);
        x = button(canvas, rest, (word, *answer), theme.text, look) + 2;
    }
}

fn api_key(canvas: &mut Canvas<'_>, model: &Model, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let again = voice::key_again(&model.environment.key);
    let rows = if again.is_some() { 5 } else { 3 };
    let title = canvas.say(say::KEY_TITLE);
    let inner = frame(canvas, area, (NARROW, rows), Stand::Middle, title);
    let about = canvas.say(say::key_about(Phrase::ours(model.environment.host())));
    canvas.text(inner.x, inner.y, inner.right(), about, theme.text);
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    if let Some(again) = again {
        let again = canvas.say(again);
        canvas.text(inner.x, inner.y + 4, inner.right(), again, theme.label);
    }
    let dots = TextInput::line(&"•".repeat(input.text().chars().count()));
    canvas.cursor = Some(canvas.typed(&dots, line, theme.focus));
}

fn ticket(canvas: &mut Canvas<'_>, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let title = canvas.say(say::ACTION_TICKET);
    let inner = frame(canvas, area, (NARROW, 3), Stand::Middle, title);
    let about = canvas.say(say::TICKET_ABOUT);
    canvas.text(inner.x, inner.y, inner.right(), about, theme.text);
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(input, line, theme.focus));
}

fn check(canvas: &mut Canvas<'_>, model: &Model, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let title = canvas.say(say::ACTION_CHECK);
    let inner = frame(canvas, area, (NARROW, 5), Stand::Middle, title);
    let about = canvas.say(say::CHECK_ABOUT);
    canvas.text(inner.x, inner.y, inner.right(), about, theme.text);
    let line = row(inner, 2);
    canvas.fill(line, theme.focus);
    if let Some((words, is_match)) = words::checked(model, &input.text()) {
        let style = if is_match { theme.good } else { theme.warn };
        let words = canvas.say(words);
        canvas.text(inner.x, inner.y + 4, inner.right(), words, style);
    }
    canvas.cursor = Some(canvas.typed(input, line, theme.focus));
}

fn note(canvas: &mut Canvas<'_>, model: &Model, note: &Note, area: Rect) {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    let language = Clear::ours(note.words.label(say::LANGUAGE_NAME));
    let title = canvas.say(say::NOTE_TITLE) + " · " + language;
    let own = std::mem::replace(&mut canvas.words, note.words);
    let told = canvas.say_of(loaded, note.told.clone());
    canvas.words = own;
    sheet_in(canvas, area, WIDE, title, &[Entry::Text(told)], note.scroll);
}

fn unread(canvas: &mut Canvas<'_>, input: &TextInput, area: Rect) {
    let theme = canvas.theme;
    let words = canvas.say(say::UNREAD_ABOUT);
    let lines = words.wrap(usize::from(columns(area, NARROW)));
    let title = canvas.say(say::UNREAD_TITLE);
    let size = (NARROW, lines.len() + 2);
    let inner = frame(canvas, area, size, Stand::Middle, title);
    let room = inner.height.saturating_sub(2);
    for (nth, line) in (0..room).zip(lines) {
        canvas.text(inner.x, inner.y + nth, inner.right(), line, theme.text);
    }
    let line = row(inner, inner.height.saturating_sub(1));
    canvas.fill(line, theme.focus);
    canvas.cursor = Some(canvas.typed(input, line, theme.focus));
}
