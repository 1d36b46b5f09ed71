//! The only code that changes the model: no I/O, no clock, no waiting. What takes time comes out as effects.

mod again;
mod copying;
mod curtain;
mod customers;
mod dialogs;
mod discarding;
mod filling;
mod focus;
mod keyboard;
mod lasting;
mod local;
mod lock;
mod pointing;
mod progress;
mod recents;
mod saving;
mod tabs;
mod taking;
mod undoing;

#[cfg(test)]
mod tests;

pub use copying::note_of_last;

use crossterm::event::KeyCode;

use super::{
    action::Action,
    effect::Effect,
    key::Key,
    layer::{Answer, Layer, LayerKind, Question, Then},
    model::{Model, Now, Open, Tab},
    msg::Msg,
    palette::Palette,
    view::Scroll,
};
use crate::{
    customer::CustomerRef,
    save::{Happened, Save},
    store::Claimant,
    terminal::input::Event,
    voice::{Phrase, say},
    widget::text_input::TextInput,
};

/// Takes one message.
pub fn update(model: &mut Model, now: Now, msg: Msg) -> Vec<Effect> {
    model.now = now;
    // A program that runs past midnight knows it.
    model.context.today = now.wall.to_zoned_datetime(model.zone.clone()).date();
    let is_by_hand = is_by_hand(&msg);
    let before = (model.customers.shown(), model.open().map(Open::revision));
    if is_by_hand {
        model.session.last_key = now.run;
    }
    let mut effects = take(model, msg);
    effects.extend(curtain::hang(model));
    again::left(model, before.0);
    model.say_what_waits();
    let is_edited =
        before.0 == model.customers.shown() && before.1 != model.open().map(Open::revision);
    let edited = model.open_mut().filter(|_| is_by_hand && is_edited);
    if let Some(save) = edited.and_then(|open| open.save.as_mut()) {
        // What was saved is not the last thing that happened any more.
        save.edited_since = true;
    }
    effects
}

/// Whether the agent did it.
pub fn is_by_hand(msg: &Msg) -> bool {
    matches!(
        msg,
        Msg::Input(_) | Msg::Clicked(..) | Msg::Do(_) | Msg::Find(_) | Msg::Fill(..)
    )
}

fn take(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Do(action) => {
            model.notice = None;
            perform(model, action, None)
        }
        Msg::Find(text) => {
            model.notice = None;
            tabs::commit(model);
            customers::open_text(model, &text)
        }
        Msg::Fill(at, text) => {
            model.notice = None;
            filling::fill(model, &at, &text);
            Vec::new()
        }
        Msg::Came { letters, goes_on } => {
            model.keyboard.came(letters, goes_on);
            Vec::new()
        }
        Msg::PhonesRead => {
            let customer = model.starts_with.take();
            customer.map_or_else(Vec::new, |text| start(model, Some(&text)))
        }
        Msg::Copied => copying::copied(model),
        Msg::Input(Event::Key(key)) => keyboard::key(model, key),
        Msg::Input(Event::Late(key)) => keyboard::late(model, key),
        Msg::Input(Event::Letters(text)) => keyboard::letters(model, &text),
        Msg::Input(Event::Paste(text)) => keyboard::paste(model, &text),
        Msg::Clicked(target, spot) => {
            model.keyboard.forgets();
            pointing::click(model, target, spot)
        }
        Msg::Wheeled { down, over } => pointing::wheel(model, down, over),
        Msg::Resized(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::PastEnd(rows) => {
            pointing::take_back(model, rows);
            Vec::new()
        }
        Msg::Page(rows) => {
            model.page = rows.max(1);
            Vec::new()
        }
        Msg::Located(targets) => {
            pointing::located(model, targets);
            Vec::new()
        }
        // What the mouse has hit, only the loop knows, which tells that instead; colours are its own.
        Msg::Tick | Msg::Input(Event::Mouse(..) | Event::Ground(_) | Event::Cursor(..)) => {
            Vec::new()
        }
        Msg::Loaded(id, result, local) => {
            let effects = customers::loaded(model, id, result, local.map(|local| *local));
            renew_questions(model);
            effects
        }
        Msg::Samples(samples) => {
            model.samples = samples.into();
            Vec::new()
        }
        Msg::Woken(id) => {
            let own = lock::woken(model, id).or_else(|| curtain::woken(model, id));
            own.unwrap_or_else(|| progress::advance(model, id, Happened::Woken))
        }
        Msg::Dropped(who, dropped) => discarding::dropped(model, &who, dropped),
        Msg::Drafts(drafts) => {
            model.drafts = drafts.into();
            Vec::new()
        }
        Msg::Recents(recents) => recents::listed(model, recents),
        Msg::StoreTrouble(why) => {
            model.store_trouble = why;
            Vec::new()
        }
        Msg::Keep => local::keep_all(model),
        Msg::BytesLeft(id) => progress::advance(model, id, Happened::BytesLeft),
        Msg::KeyRead(id, renewed) => progress::key_read(model, id, renewed),
        Msg::Answered(id, result) => progress::answered(model, id, result),
        Msg::Terminated => {
            model.quitting = true;
            Vec::new()
        }
        Msg::Ended => {
            let mut effects = local::keep_at_the_end(model);
            effects.extend(recents::remember(model));
            effects
        }
    }
}

/// What the first frame shows: a customer being opened, the finder, or nobody before [`Msg::PhonesRead`], where the text
/// may be a phone: the first one takes longer to read than a frame takes.
pub fn begin(model: &mut Model, customer: Option<String>) -> Vec<Effect> {
    match customer {
        Some(text) if CustomerRef::may_hold_phone(&text) => {
            model.starts_with = Some(text);
            Vec::new()
        }
        customer => start(model, customer.as_deref()),
    }
}

/// What a program starts with: a customer being opened, or the finder.
pub fn start(model: &mut Model, customer: Option<&str>) -> Vec<Effect> {
    if let Some(text) = customer {
        let mut effects = customers::open_text(model, text);
        effects.push(Effect::ListKept);
        return effects;
    }
    customers::find(model, "", None)
}

/// Does an action, or says why not. `key` is the one that asked for it, if one did.
fn perform(model: &mut Model, action: Action, key: Option<Key>) -> Vec<Effect> {
    if let Some(reason) = action.unavailable(model) {
        if let Some(lock) = model.locked().filter(|_| model.lock() == Some(reason)) {
            model.complain(lock);
        } else if action != Action::Back {
            model.complain(reason);
        }
        return Vec::new();
    }
    match action {
        Action::Open => {
            tabs::commit(model);
            return customers::find(model, "", key);
        }
        Action::EditUnread => {
            tabs::commit(model);
            open_layer(model, LayerKind::Unread(TextInput::line("")), key);
        }
        Action::Pin => return recents::pin(model),
        Action::NextCustomer => customers::turn(model, 1),
        Action::PreviousCustomer => customers::turn(model, model.customers.len() - 1),
        Action::Close => return customers::close(model, key),
        Action::Save => return saving::save(model, key),
        Action::Undo => undoing::undo(model),
        Action::Redo => undoing::redo(model),
        Action::Discard => discarding::ask(model, key),
        Action::Restore => undoing::restore(model, key),
        Action::Same => again::same(model),
        Action::Repeat => again::repeat(model, key),
        Action::PutBack => lasting::put_back(model, key),
        Action::NextField => {
            // The other keys that lead there are for who does not want it.
            if key.is_some_and(|key| key.code() == KeyCode::Tab) {
                focus::take_town(model);
            }
            focus::move_focus(model, true);
        }
        Action::PreviousField => focus::move_focus(model, false),
        Action::Jump => return pointing::jump(model, key),
        Action::Go(tab) => focus::go(model, tab),
        Action::NextTab => turn(model, 1),
        Action::PreviousTab => turn(model, Tab::ALL.len() - 1),
        Action::Filter => tabs::filter(model),
        Action::WhatIf | Action::Sort | Action::SortBack | Action::OnlyState => {
            tabs::promotions(model, action);
        }
        Action::Raw => copying::show_raw(model, key),
        Action::Copy => return copying::copy(model),
        Action::Ticket => {
            let own = model.open().and_then(Open::ticket);
            let ticket = own.or(model.offered_ticket()).unwrap_or_default();
            let mut input = TextInput::line(ticket);
            input.select_all();
            open_layer(model, LayerKind::Ticket(input), key);
        }
        Action::Note => copying::show_note(model, key),
        Action::CopyCurl => return copying::copy_curl(model),
        Action::Mask => {
            model.masked = !model.masked;
            model.say(if model.masked {
                say::MASK_ON
            } else {
                say::MASK_OFF
            });
        }
        Action::Check => open_layer(model, LayerKind::Check(TextInput::line("")), key),
        Action::Reload => return customers::reload(model),
        Action::Unlock => return lock::turn(model, key),
        Action::Palette => {
            let palette = Palette::new(model);
            open_layer(model, LayerKind::Palette(palette), key);
        }
        Action::Help => open_layer(model, LayerKind::Help(Scroll::default()), key),
        Action::Back => return saving::cancel(model, key),
        Action::Quit => quit(model, key),
    }
    Vec::new()
}

fn turn(model: &mut Model, places: usize) {
    if let Some(tab) = model.open().map(|open| open.tab.turned(places)) {
        focus::go(model, tab);
    }
}

fn open_layer(model: &mut Model, kind: LayerKind, opened_by: Option<Key>) {
    let opened_in = model.keyboard.burst();
    model.layers.push(Layer {
        kind,
        opened_by,
        opened_in,
    });
}

/// That leaving a customer loses what was typed, where nothing can keep it.
fn will_be_lost(model: &Model, open: &Open) -> Option<Phrase> {
    let holder = open.elsewhere.map(|holder| holder.claimant);
    let lose = match (&model.store_trouble, holder) {
        (Some(_), _) => say::lose_without_drafts,
        (None, Some(Some(Claimant::Command))) => say::lose_in_command,
        (None, Some(Some(Claimant::Editor) | None)) => say::lose_in_window,
        (None, None) => return None,
    };
    let changes = open.unsaved();
    (changes > 0).then(|| lose(changes, open.called()))
}

/// The first few of many, and how many more there are; none of none.
fn some(all: impl Iterator<Item = Phrase>) -> Option<Phrase> {
    const FEW: usize = 4;
    let mut all: Vec<_> = all.collect();
    let more = all.len().saturating_sub(FEW);
    all.truncate(FEW);
    if more > 0 {
        all.push(say::and_more(more));
    }
    (!all.is_empty()).then(|| Phrase::join(all, "; "))
}

/// Ends the program; with unsaved changes or a save in flight it says first what will happen to them.
fn quit(model: &mut Model, key: Option<Key>) {
    tabs::commit(model);
    let (words, is_sure) = quit_words(model);
    if words.is_empty() {
        model.quitting = true;
        return;
    }
    let question = Question {
        also: discarding::at_quitting(model),
        on: if is_sure { Answer::Yes } else { Answer::No },
        words: Phrase::join(words, "\n"),
        why: None,
        yes: say::QUIT_YES,
        no: say::QUIT_NO,
        then: Then::Quit,
    };
    open_layer(model, LayerKind::Ask(question), key);
}

/// What will happen to what is not saved, and whether nothing of that can go wrong.
fn quit_words(model: &Model) -> (Vec<Phrase>, bool) {
    let lost: Vec<_> = (model.customers.iter())
        .filter_map(|open| will_be_lost(model, open))
        .collect();
    let kept = model.customers.iter().filter_map(|open| {
        let changes = open.unsaved();
        let is_kept = changes > 0 && will_be_lost(model, open).is_none();
        is_kept.then(|| say::changes_to(changes, open.called()))
    });
    let in_flight = (model.customers.iter())
        .filter(|open| open.save.as_ref().is_some_and(Save::in_flight))
        .map(Open::called);
    let is_sure = lost.is_empty() && in_flight.clone().next().is_none();
    let mut words = lost;
    words.extend(some(in_flight).map(say::quit_saving));
    words.extend(some(kept).map(say::quit_kept));
    words.extend(discarding::quit_words(model));
    (words, is_sure)
}

/// Puts questions anew that what has ended meanwhile made untrue, a save or the search for a draft; which answer is marked stays.
fn renew_questions(model: &mut Model) {
    let (mut quitting, _) = quit_words(model);
    if quitting.is_empty() {
        quitting.push(say::QUIT_NOTHING.into());
    }
    let is_saving = model.open().is_some_and(|open| open.open_save().is_some());
    let discards = discarding::at_quitting(model);
    let mut words: Vec<_> = (model.layers.iter())
        .map(|layer| match &layer.kind {
            LayerKind::Ask(question) => match &question.then {
                Then::Quit => Some(Phrase::join(quitting.clone(), "\n")),
                Then::CancelSave if !is_saving => Some(say::CANCEL_OVER.into()),
                Then::Discard(customer) => Some(discarding::question(model, customer)),
                Then::CancelSave
                | Then::SendUnchecked(_)
                | Then::Close
                | Then::DiscardAndQuit
                | Then::DiscardAndClose
                | Then::Unlock => None,
            },
            _ => None,
        })
        .collect();
    for (layer, words) in model.layers.iter_mut().zip(&mut words) {
        if let (LayerKind::Ask(question), Some(words)) = (&mut layer.kind, words.take()) {
            question.words = words;
            if question.then == Then::Quit {
                question.also.clone_from(&discards);
                if question.on == Answer::Also && discards.is_none() {
                    question.on = Answer::No;
                }
            }
        }
    }
}
