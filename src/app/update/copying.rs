//! What has focus as a text: raw on the screen, or on the clipboard.

use super::{
    super::{
        account,
        action::Action,
        effect::Effect,
        key::Key,
        layer::{LayerKind, Note, Raw},
        model::{Loaded, Model, Open, Tab},
        note,
        view::Scroll,
        words,
    },
    local, progress, tabs,
};
use crate::{
    customer::Content,
    record::{Node, Pointer},
    save::State,
    store::JournalSave,
    terminal::{clipboard, json, visible::visible},
    voice::{self, Phrase, say},
};

/// What has focus.
struct Focused {
    /// What it is, in our words.
    title: Phrase,
    /// What the API calls it; empty for what goes by our words alone.
    name: String,
    /// Where it stands in the record.
    of: Pointer,
    /// The text to copy.
    text: String,
    /// The text as the API sent it.
    raw: String,
}

/// What has focus, if it is a value.
fn focused(model: &Model) -> Option<Focused> {
    let open = model.open()?;
    let loaded = open.loaded.as_ref()?;
    match open.tab {
        Tab::Profile | Tab::Consents => {
            let field = loaded.form(open.tab)?.field();
            let at = field.pointer.to_string();
            let text = match field.shown(&loaded.record, &model.context).value {
                answer @ Content::Answer(_) => {
                    let answer = voice::value(&field.pointer, &answer);
                    model.words.text(&answer)
                }
                _ => visible(&field.text(&loaded.record)).into_owned(),
            };
            Some(Focused {
                title: Phrase::join(
                    [voice::label(field), account::named_at(&at, at.clone())],
                    " ",
                ),
                name: String::new(),
                of: field.pointer.clone(),
                text,
                raw: field
                    .node(&loaded.record)
                    .map_or(model.words.label(say::VALUE_ABSENT), Node::raw)
                    .to_owned(),
            })
        }
        Tab::Loyalty => of_card(loaded),
        Tab::Promotions => of_promotion(loaded),
        Tab::Extra => {
            let document = loaded.record.document();
            let text = match loaded.extra.input.selected() {
                Some(selected) if !loaded.extra.in_answer => selected,
                _ if loaded.extra.in_answer => document.text().to_owned(),
                _ => loaded.extra.input.text(),
            };
            Some(Focused {
                title: say::RAW_ANSWER.into(),
                name: String::new(),
                of: Pointer::default(),
                text: json::safe(&text),
                raw: document.text().to_owned(),
            })
        }
        Tab::Journal => of_journal(model, open, loaded),
    }
}

fn of_card(loaded: &Loaded) -> Option<Focused> {
    let cards = &loaded.customer.loyalty.cards;
    let card = &cards[loaded.loyalty.card.selected(cards.len())?];
    let of = Pointer::of(["loyalty", "loyaltyCards"]);
    let list = of.find(loaded.record.document().data())?;
    let own = |item: &Node<'_>| card.id.value().is_some_and(|id| item.has_id(id));
    let raw = list.items().into_iter().find(own).unwrap_or(list).raw();
    let name = card.name.value().map_or("", String::as_str);
    let name = visible(name).into_owned();
    Some(Focused {
        title: say::RAW_CARD.into(),
        text: name.clone(),
        name,
        of,
        raw: raw.to_owned(),
    })
}

fn of_promotion(loaded: &Loaded) -> Option<Focused> {
    let view = &loaded.promotions;
    let promotion = view.selected(&loaded.customer)?;
    let row = view.row.selected(view.shown.len())?;
    let of = Pointer::of(["promotions"]);
    let items = of.find(loaded.record.document().data())?.items();
    let raw = items.get(view.shown[row])?.raw();
    let name = promotion.name.value().map_or("", String::as_str);
    let name = visible(name).into_owned();
    Some(Focused {
        title: say::RAW_PROMOTION.into(),
        text: name.clone(),
        name,
        of,
        raw: raw.to_owned(),
    })
}

/// The save whose heading has focus, in one line.
fn heading(model: &Model) -> Option<Phrase> {
    let open = model.open().filter(|open| open.tab == Tab::Journal)?;
    let (save, _) = open.loaded.as_ref()?.journal.selected(&open.saves)?;
    note::line(model, open, save)
}

fn of_journal(model: &Model, open: &Open, loaded: &Loaded) -> Option<Focused> {
    let change = loaded.journal.selected(&open.saves)?.1?;
    let values = change.values.as_ref()?;
    let label = loaded.kept_label(change);
    let at: Pointer = change.pointer.parse().unwrap_or_default();
    let (old, new) = account::kept(loaded.field_at(&at), &at, values, &model.context);
    let text = say::copy_change(label.clone(), old, new);
    let absent = model.words.label(say::VALUE_ABSENT);
    let raw = |value: &Option<String>| value.clone().unwrap_or_else(|| absent.to_owned());
    Some(Focused {
        title: say::raw_change(label),
        name: String::new(),
        of: at,
        text: model.words.text(&text),
        raw: format!("{}\n{}", raw(&values.old), raw(&values.new)),
    })
}

/// Shows the focused value as the API sent it.
pub(super) fn show_raw(model: &mut Model, key: Option<Key>) {
    let Some(focused) = focused(model) else {
        model.complain(say::RAW_NONE);
        return;
    };
    let mut text = focused.raw;
    let more = cut(&mut text);
    let raw = Raw {
        title: focused.title,
        name: focused.name,
        of: focused.of,
        text,
        more,
        scroll: Scroll::default(),
    };
    super::open_layer(model, LayerKind::Raw(raw), key);
}

/// More of a text than this is not laid out at every frame.
const MOST: usize = 64 * 1024;

/// Leaves the beginning of a long text; how many KiB that cuts off.
fn cut(text: &mut String) -> usize {
    if text.len() <= MOST {
        return 0;
    }
    let end = (0..=MOST).rev().find(|at| text.is_char_boundary(*at));
    let rest = text.split_off(end.unwrap_or(0));
    rest.len().div_ceil(1024)
}

/// Copies the focused value.
pub(super) fn copy(model: &mut Model) -> Vec<Effect> {
    let text = focused(model).map(|focused| focused.text);
    let text = text.or_else(|| model.words.text(&heading(model)?).into());
    put_on_clipboard(model, text.unwrap_or_default())
}

/// Shows the note for the ticket.
pub(super) fn show_note(model: &mut Model, key: Option<Key>) {
    let Some(told) = model.open().and_then(|open| noted(model, open)) else {
        return model.complain(say::NOT_NOW_NOTHING_SAVED);
    };
    let note = Note {
        told,
        words: model.words,
        scroll: Scroll::default(),
    };
    super::open_layer(model, LayerKind::Note(note), key);
}

/// What there is to note here: of the selected promotion, of the selected save, elsewhere of the last save.
fn noted(model: &Model, open: &Open) -> Option<Phrase> {
    let loaded = open.loaded.as_ref()?;
    match open.tab {
        Tab::Promotions if !loaded.promotions.shown.is_empty() => {
            let promotion = loaded.promotions.selected(&loaded.customer)?;
            return note::of_promotion(model, open, promotion);
        }
        Tab::Journal => {
            let (entry, _) = loaded.journal.selected(&open.saves)?;
            return note::of_save(model, open, entry);
        }
        Tab::Profile | Tab::Loyalty | Tab::Promotions | Tab::Consents | Tab::Extra => {}
    }
    note_of_last(model, open)
}

/// What there is to note of the last save.
pub fn note_of_last(model: &Model, open: &Open) -> Option<Phrase> {
    let last = open.saves.first();
    let save = open.save.as_ref();
    match save.map(|save| (save, &save.state)) {
        // The journal has no entry of what was never tried.
        Some((save, State::Over { outcome, at }))
            if !last.is_some_and(|last| note::is_of(save, last)) =>
        {
            let tells = (save.edits(), save.base());
            let entry = JournalSave {
                at: *at,
                ..local::entry(model, open, tells, progress::told(outcome), save.puts())
            };
            note::of_save(model, open, &entry)
        }
        _ => note::of_save(model, open, last?),
    }
}

/// Copies the request that a save would send, unless a save would not send it.
pub(super) fn copy_curl(model: &mut Model) -> Vec<Effect> {
    tabs::commit(model);
    let Some(loaded) = model.open().and_then(|open| open.loaded.as_ref()) else {
        return Vec::new();
    };
    if !loaded.conflicts.is_empty() {
        let saves = model.keys.name(Action::Save);
        model.complain(say::copy_undecided(saves));
        return Vec::new();
    }
    let obstacles = words::obstacles(loaded);
    if !obstacles.is_empty() {
        model.complain(say::copy_obstacles(Phrase::join(obstacles, " ")));
        return Vec::new();
    }
    match words::request_of(&model.environment, loaded) {
        Ok(request) => {
            let command = note::curl(&model.environment, &request);
            put_on_clipboard(model, command)
        }
        Err(refusal) => {
            model.complain(say::copy_unsendable(voice::refusal(&refusal)));
            Vec::new()
        }
    }
}

/// Puts a text on the clipboard that holds nothing hidden: what is pasted somewhere else must be what was seen.
pub(super) fn put_on_clipboard(model: &mut Model, text: String) -> Vec<Effect> {
    if text.is_empty() {
        model.complain(say::COPY_NOTHING);
        return Vec::new();
    }
    if text.len() > clipboard::LIMIT {
        let count = text.chars().count();
        model.complain(say::copy_too_long(count, clipboard::LIMIT));
        return Vec::new();
    }
    // What the terminal does with it, it does not say.
    model.say(say::COPY_SENT);
    vec![Effect::Copy(text)]
}

/// Says that the text is on the clipboard, unless something else is being said by now.
pub(super) fn copied(model: &mut Model) -> Vec<Effect> {
    let sent = say::COPY_SENT.into();
    if model
        .notice
        .as_ref()
        .is_some_and(|notice| notice.words == sent)
    {
        model.say(say::COPIED);
    }
    Vec::new()
}
