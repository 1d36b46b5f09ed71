//! The review of a save: what has changed, what needs a decision, what speaks against it, and the exact request.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        account,
        layer::{Answer, Decision, Review, Whose},
        model::{Loaded, Model, Open},
        view::Scroll,
        words,
    },
    record::{Edit, Json, Node, Pointer},
    save::Outcome,
    voice::{self, Label, Phrase, say},
    widget::sheet::{self, Entry},
};

use super::{
    Canvas, Clear, sheet,
    window::{Stand, WIDE, button, columns, frame, row, rows_of, stress},
};

/// A part of the review.
type Said = Entry<Clear<'static>>;

/// Draws the review.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, review: &Review, area: Rect) {
    let Some(open) = model.open() else { return };
    let Some(loaded) = &open.loaded else { return };
    let customer = Phrase::ours(canvas.title(open).into_owned());
    let title = canvas.say(match (review.shows_request, model.environment.production) {
        (true, _) => say::REVIEW_REQUEST.into(),
        (false, true) => say::review_title_production(customer),
        (false, false) => say::review_title(customer),
    });
    let width = columns(area, WIDE);
    let (entries, scroll, at) = if review.shows_request {
        let request = vec![Entry::Text(request(canvas, model, loaded))];
        (request, review.scroll, None)
    } else {
        let decisions = decisions(canvas, model, loaded, review);
        // The field under the cursor stays in sight.
        let before = decisions.iter().take(review.row).map(Vec::len).sum();
        let is_any = !decisions.is_empty();
        let mut entries = decisions.concat();
        let at = sheet::row_of(&entries, before, width);
        let body = usize::from(area.height.saturating_sub(5));
        let scroll = if at + DECISION > body {
            Scroll(review.scroll.0.max(at))
        } else {
            review.scroll
        };
        entries.extend(last_try(canvas, model, open));
        entries.extend(warnings(canvas, model, loaded));
        entries.extend(changes(canvas, model, loaded, review));
        (entries, scroll, is_any.then_some(at))
    };
    // An empty row, and the buttons.
    let rows = rows_of(&entries, width, area.height).saturating_add(2);
    let inner = frame(canvas, area, (WIDE, rows), Stand::Middle, title.clone());
    if model.environment.production && !review.shows_request {
        stress(canvas, inner, title, badge(canvas, model));
    }
    let body = Rect {
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let shown = sheet(canvas, body, (&entries, false), scroll);
    buttons(canvas, model, loaded, review, row(inner, inner.height - 1));
    if let Some(at) = at.filter(|_| review.on_fields) {
        let below = u16::try_from(at.saturating_sub(shown.above)).unwrap_or(0);
        canvas.focus(body.x, body.y + below.min(body.height.saturating_sub(1)));
    }
}

/// What sending is called here: nobody sends to production by a reflex.
fn sends(model: &Model) -> &'static str {
    model.words.label(if model.environment.production {
        say::SAVE_BUTTON_PRODUCTION
    } else {
        say::SAVE_BUTTON
    })
}

/// The colour of production, as in the header.
fn badge(canvas: &Canvas<'_>, model: &Model) -> Style {
    canvas
        .theme
        .badge(model.environment.colour.as_deref(), true)
}

/// The exact request, or why there is none.
fn request(canvas: &Canvas<'_>, model: &Model, loaded: &Loaded) -> Clear<'static> {
    match words::request_of(&model.environment, loaded) {
        Ok(request) => {
            let text = request.describe(&model.environment);
            // The head holds nothing of the customer.
            let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
            let body = canvas.json(body, &Pointer::default());
            Clear::ours(format!("{head}\n\n{}", &*body))
        }
        Err(refusal) => canvas.say(voice::refusal(&refusal)),
    }
}

fn buttons(canvas: &mut Canvas<'_>, model: &Model, loaded: &Loaded, review: &Review, line: Rect) {
    let theme = canvas.theme;
    let is_open = |decision: &&Decision| decision.choice.is_none();
    let undecided = review.decisions.iter().filter(is_open).count();
    let send = if words::obstacles(loaded).is_empty() {
        sends(model)
    } else {
        model.words.label(say::REVIEW_GO)
    };
    let (on, off) = match (undecided, model.environment.production) {
        (0, true) => (badge(canvas, model), theme.text),
        (0, false) => (theme.selected, theme.text),
        (_, _) => (theme.label, theme.label),
    };
    let on = review.on_send.then_some(on);
    let x = button(canvas, line, (send, Answer::Yes), off, on);
    let rest = Rect::new(x + 2, line.y, line.right().saturating_sub(x + 2), 1);
    let cancel = model.words.label(say::HINT_CANCEL);
    let on = (!review.on_send).then_some(theme.selected);
    let x = button(canvas, rest, (cancel, Answer::No), theme.text, on);
    if undecided > 0 {
        let words = model.words.text(&say::undecided(undecided));
        canvas.text(x + 2, line.y, line.right(), Clear::ours(words), theme.warn);
    }
}

/// Rows that a field to decide takes at least.
const DECISION: usize = 5;

/// The fields that somebody else changed, too, each with what stood there, theirs and mine.
fn decisions(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    review: &Review,
) -> Vec<Vec<Said>> {
    let conflicts = loaded.conflicts.iter();
    // What reading back showed may be the server's own form of what was sent.
    let last = model.open().and_then(|open| open.save.as_ref()?.outcome());
    let is_unclear = last.is_some_and(Outcome::is_unclear);
    let lines = conflicts.filter_map(|conflict| {
        let is_here = |decision: &&Decision| decision.at == conflict.at;
        let decision = review.decisions.iter().find(is_here)?;
        let is_current = review.decisions.get(review.row) == Some(decision);
        let shown = |node: Option<Node<'_>>| value(canvas, model, loaded, &conflict.at, node);
        let entry = |label: Label, value: Clear<'static>, is_chosen: bool| {
            let label = canvas.say(label);
            if is_chosen {
                let value = value + "  " + canvas.say(say::REVIEW_CHOSEN);
                Entry::value(Clear::from("► ") + label, value)
            } else {
                Entry::value(Clear::from("  ") + label, value)
            }
        };
        let [base, theirs] =
            [&conflict.base, &conflict.theirs].map(|json| shown(json.as_ref().map(Json::node)));
        let is_it = |whose| decision.choice == Some(whose);
        let mine = match &conflict.gone {
            None => shown(loaded.record.value(&conflict.at)),
            Some(refusal) => canvas.say(say::review_gone(voice::refusal(refusal))),
        };
        let label = words::label(loaded, &conflict.at);
        let mut title = canvas.say(if is_unclear {
            say::review_unclear(label)
        } else {
            say::review_contested(label)
        });
        if is_current {
            title = title + "  " + model.words.label(say::REVIEW_DECIDES);
        }
        Some(vec![
            Entry::Title(title),
            entry(say::REVIEW_WAS, base, false),
            entry(say::REVIEW_THEIRS, theirs, is_it(Whose::Theirs)),
            entry(say::REVIEW_YOURS, mine, is_it(Whose::Mine)),
            Entry::Gap,
        ])
    });
    lines.collect()
}

/// How the last save ended, in full where it came to nothing: the status has room for a few lines only.
fn last_try(canvas: &Canvas<'_>, model: &Model, open: &Open) -> Vec<Said> {
    let Some(told) = words::last_try(model, open) else {
        return Vec::new();
    };
    let told = canvas.say_of(open.loaded.as_ref(), told);
    vec![
        Entry::value(canvas.say(say::REVIEW_LAST_TRY), told),
        Entry::Gap,
    ]
}

fn warnings(canvas: &Canvas<'_>, model: &Model, loaded: &Loaded) -> Vec<Said> {
    words::warnings(model, loaded)
        .into_iter()
        .map(|words| Entry::Value {
            label: "!".into(),
            text: canvas.say(words),
            odd: true,
        })
        .collect()
}

/// What is sent: every edit that is not to be decided, old and new.
fn changes(canvas: &Canvas<'_>, model: &Model, loaded: &Loaded, review: &Review) -> Vec<Said> {
    let edits = loaded.record.edits().iter();
    let is_decided = |edit: &&Edit| {
        let mut decisions = review.decisions.iter();
        decisions.all(|decision| decision.at != edit.pointer)
    };
    let base = loaded.record.document();
    let entries = edits.filter(is_decided).flat_map(|edit| {
        let at = &edit.pointer;
        let old = account::old(loaded.field_at(at), at, base, &model.context);
        let old = old.unwrap_or_else(|| say::JOURNAL_NOT_READ.into());
        let old = canvas.say_of(Some(loaded), old);
        let new = value(
            canvas,
            model,
            loaded,
            at,
            edit.value.as_ref().map(Json::node),
        );
        // Found while the review was open, which does not change under the hand that confirms it.
        let is_new = loaded.conflicts.iter().any(|conflict| conflict.at == *at);
        let label = words::label(loaded, at);
        [
            Entry::Title(canvas.say(if is_new {
                say::review_contested_meanwhile(label)
            } else {
                label
            })),
            Entry::value(model.words.label(say::REVIEW_OLD), old),
            Entry::value(model.words.label(say::REVIEW_NEW), new),
        ]
    });
    entries.collect()
}

/// What stands at a place.
fn value(
    canvas: &Canvas<'_>,
    model: &Model,
    loaded: &Loaded,
    at: &Pointer,
    node: Option<Node<'_>>,
) -> Clear<'static> {
    canvas.say_of(Some(loaded), loaded.shown_at(at, node, &model.context))
}
