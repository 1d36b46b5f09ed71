//! Keys in dialogs.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use secrecy::SecretString;

use super::{
    super::{
        action::Action,
        effect::Effect,
        finder::{DISCARDS, Finder, Opens, reference},
        key::Key,
        layer::{Decision, Layer, LayerKind, Note, Parts, Question, Raw, Review, Then},
        model::Model,
        palette::Palette,
        target::{Jump, Target},
        view::Scroll,
    },
    copying, customers, discarding, lock, pointing, recents, saving,
};
use crate::{
    config::Language,
    customer::tidy,
    terminal::visible::visible,
    voice::{Phrase, Words},
    widget::text_input::{TextInput, Typed},
};

/// What a dialog wants after a key.
enum Wish {
    /// Stay.
    Stay,
    /// Close.
    Close,
    /// Close and do this.
    Do(Action),
    /// Close and open this.
    Open(Opens),
    /// Close and send the save, these fields decided.
    Send(Vec<Decision>),
    /// Stay, and say that this field is not decided yet.
    Decide(Decision),
    /// Close and do what was asked.
    Then(Then),
    /// Close and go there.
    Go(Target),
    /// Close and use this API key.
    Use(SecretString),
    /// Close and edit the record of that external id without reading it.
    Unread(String),
    /// Close and read the API key anew from where it comes from.
    RenewKey,
    /// Close and copy this note.
    Copy(Phrase, Words),
    /// Close and work for this ticket; for none where it is empty.
    Ticket(String),
}

/// Gives a key to the topmost dialog.
pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    // Leaving works everywhere.
    let action = model.keys.action(Key::from(event));
    if action == Some(Action::Quit) {
        if matches!(model.layers.last().map(|layer| &layer.kind), Some(LayerKind::Ask(question)) if question.then == Then::Quit)
        {
            return Vec::new();
        }
        return super::perform(model, Action::Quit, Some(Key::from(event)));
    }
    let is_letter = matches!(event.code, KeyCode::Char(_)) && event.modifiers.is_empty();
    let is_help = |layer: &Layer| matches!(layer.kind, LayerKind::Help(_) | LayerKind::Jump(_));
    if action == Some(Action::Help) && !is_letter && !model.layers.last().is_some_and(is_help) {
        return super::perform(model, Action::Help, Some(Key::from(event)));
    }
    if action == Some(Action::Mask) && !is_letter {
        return super::perform(model, Action::Mask, Some(Key::from(event)));
    }
    let page = model.page;
    let rows = match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Finder(_)) if action == Some(Action::Pin) => {
            return super::perform(model, Action::Pin, Some(Key::from(event)));
        }
        Some(LayerKind::Finder(_))
            if action == Some(Action::Discard) || Key::from(event) == DISCARDS =>
        {
            discarding::ask_in_finder(model, Key::from(event));
            return Vec::new();
        }
        Some(LayerKind::Finder(_)) if action == Some(Action::Palette) => {
            model.layers.pop();
            return super::perform(model, Action::Palette, Some(Key::from(event)));
        }
        Some(LayerKind::Finder(finder)) => {
            let rows = finder.rows(model);
            let selected = finder.picker.selected(rows.len());
            let found = selected.and_then(|row| rows.get(row, model));
            (rows.len(), found.map(|row| row.found))
        }
        _ => (0, None),
    };
    let may_renew = model.environment.key.may_change();
    let Some(layer) = model.layers.last_mut() else {
        return Vec::new();
    };
    // Nobody has seen yet what a paste without brackets would confirm.
    let own = usize::from(matches!(event.code, KeyCode::Char(_)));
    if confirms(&layer.kind, event.code) && model.keyboard.came_with_text(own, layer.opened_in) {
        return Vec::new();
    }
    let wish = match &mut layer.kind {
        LayerKind::Finder(finder) => finder_key(finder, event, rows, page),
        LayerKind::Review(review) => review_key(review, event, action, page),
        LayerKind::Palette(palette) => palette_key(palette, event, page),
        LayerKind::Help(scroll) | LayerKind::Raw(Raw { scroll, .. }) => {
            read_only_key(scroll, event, action, page)
        }
        LayerKind::Note(note) => note_key(note, event, action, page),
        LayerKind::Ask(question) => question_key(question, event),
        LayerKind::ApiKey(input) => api_key_key(input, event, may_renew),
        LayerKind::Ticket(input) => ticket_key(input, event),
        LayerKind::Unread(input) => unread_key(input, event),
        LayerKind::Check(input) => check_key(input, event, action),
        LayerKind::Jump(jump) => jump_key(jump, event),
    };
    grant(model, wish, Key::from(event))
}

/// What is selected in the text of the topmost dialog; never of an API key.
pub(super) fn selected(model: &mut Model) -> Option<String> {
    let layer = model.layers.last_mut()?;
    let is_secret = matches!(layer.kind, LayerKind::ApiKey(_));
    let input = layer.kind.parts().input.filter(|_| !is_secret)?;
    Some(visible(&input.selected()?).into_owned())
}

/// Gives letters to the text of the topmost dialog; whether it has one.
pub(super) fn type_text(model: &mut Model, text: &str) -> bool {
    let has_text = put(model, |input| input.type_text(text));
    if let Some(layer) = model.layers.last_mut().filter(|_| has_text) {
        // Letters are other keys than the one that opened it.
        layer.opened_by = None;
    }
    has_text
}

/// Gives a paste to the topmost dialog.
pub(super) fn paste(model: &mut Model, text: &str) {
    put(model, |input| input.paste(text.trim()));
}

/// Puts something into the text of the topmost dialog; whether it has one.
fn put(model: &mut Model, into: impl FnOnce(&mut TextInput)) -> bool {
    let Some(layer) = model.layers.last_mut() else {
        return false;
    };
    let Parts { input, picker, .. } = layer.kind.parts();
    let Some(input) = input else { return false };
    into(input);
    if let Some(picker) = picker {
        picker.select(0);
    }
    true
}

/// Whether a key sends, decides, ends or runs something in a dialog. Opening a customer does not.
fn confirms(kind: &LayerKind, code: KeyCode) -> bool {
    match kind {
        LayerKind::Review(_) | LayerKind::Ask(_) => {
            matches!(code, KeyCode::Enter | KeyCode::Char(_))
        }
        LayerKind::Palette(_) | LayerKind::ApiKey(_) => code == KeyCode::Enter,
        LayerKind::Finder(_)
        | LayerKind::Ticket(_)
        | LayerKind::Unread(_)
        | LayerKind::Check(_)
        | LayerKind::Help(_)
        | LayerKind::Raw(_)
        | LayerKind::Note(_)
        | LayerKind::Jump(_) => false,
    }
}

fn grant(model: &mut Model, wish: Wish, key: Key) -> Vec<Effect> {
    if matches!(wish, Wish::Stay) {
        return Vec::new();
    }
    if let Wish::Decide(decision) = &wish {
        saving::ask_to_decide(model, decision);
        return Vec::new();
    }
    model.layers.pop();
    match wish {
        Wish::Stay | Wish::Close | Wish::Decide(_) => Vec::new(),
        Wish::Do(action) => super::perform(model, action, Some(key)),
        Wish::Open(Opens::Open(id)) => {
            customers::show(model, id);
            Vec::new()
        }
        Wish::Open(Opens::Typed(who)) => customers::open(model, who),
        Wish::Open(Opens::Draft(index)) => {
            let key = model.drafts.get(index).map(|draft| draft.customer.clone());
            key.map_or_else(Vec::new, |key| recents::open_kept(model, &key))
        }
        Wish::Open(Opens::Recent(index)) => {
            let key = model
                .recents
                .get(index)
                .map(|recent| recent.customer.clone());
            key.map_or_else(Vec::new, |key| recents::open_kept(model, &key))
        }
        Wish::Open(Opens::Again) => recents::open_again(model),
        Wish::Open(Opens::Sample(index)) => match model.samples.get(index).map(reference) {
            Some(who) => customers::open(model, who),
            None => Vec::new(),
        },
        Wish::Send(decisions) => saving::send(model, &decisions, key),
        Wish::Then(then) => answer(model, then, key),
        Wish::Ticket(ticket) => {
            if let Some(open) = model.open_mut() {
                open.ticket.clone_from(&ticket);
            }
            model.session.last_ticket = ticket;
            // The draft has it, too.
            super::local::keep_shown(model)
        }
        Wish::Copy(told, words) => copying::put_on_clipboard(model, words.text(&told)),
        Wish::Unread(id) => customers::open_unread(model, id),
        Wish::Go(target) => {
            pointing::go(model, target);
            Vec::new()
        }
        Wish::RenewKey => saving::renew_key(model),
        Wish::Use(key) => {
            model.session.key_typed = true;
            saving::use_key(model, key, true)
        }
    }
}

fn answer(model: &mut Model, then: Then, key: Key) -> Vec<Effect> {
    match then {
        Then::Quit => {
            model.quitting = true;
            Vec::new()
        }
        Then::DiscardAndQuit => {
            let effects = discarding::all(model);
            model.quitting = true;
            effects
        }
        Then::CancelSave => saving::cancel_open(model),
        Then::SendUnchecked(id) => saving::send_unchecked(model, id),
        Then::Close => customers::close_now(model, Some(key)),
        Then::DiscardAndClose => {
            let shown = model.customers.shown();
            let mut effects = shown.map_or_else(Vec::new, |id| discarding::discard(model, id));
            effects.extend(customers::close_now(model, Some(key)));
            effects
        }
        Then::Discard(customer) => discarding::confirmed(model, &customer),
        Then::Unlock => lock::unlock(model),
    }
}

fn finder_key(
    finder: &mut Finder,
    event: KeyEvent,
    (rows, selected): (usize, Option<Opens>),
    page: usize,
) -> Wish {
    match event.code {
        KeyCode::Esc => Wish::Close,
        KeyCode::Enter => selected.map_or(Wish::Stay, Wish::Open),
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
            finder.picker.key(event.code, rows, page);
            Wish::Stay
        }
        _ => {
            match finder.input.key(event) {
                Typed::Changed => finder.picker.select(0),
                Typed::Moved => finder.picker.leave(),
                Typed::Ignored => {}
            }
            Wish::Stay
        }
    }
}

fn palette_key(palette: &mut Palette, event: KeyEvent, page: usize) -> Wish {
    let rows = palette.rows();
    match event.code {
        KeyCode::Esc => Wish::Close,
        KeyCode::Enter => match palette.picker.selected(rows.len()) {
            Some(row) => Wish::Do(rows[row]),
            None => Wish::Stay,
        },
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
            palette.picker.key(event.code, rows.len(), page);
            Wish::Stay
        }
        _ => {
            match palette.input.key(event) {
                Typed::Changed => palette.picker.select(0),
                Typed::Moved => palette.picker.leave(),
                Typed::Ignored => {}
            }
            Wish::Stay
        }
    }
}

fn review_key(review: &mut Review, event: KeyEvent, action: Option<Action>, page: usize) -> Wish {
    match event.code {
        _ if action == Some(Action::Raw) => {
            review.shows_request = !review.shows_request;
            review.scroll = Scroll::default();
            Wish::Stay
        }
        KeyCode::Esc if review.shows_request => {
            review.shows_request = false;
            review.scroll = Scroll::default();
            Wish::Stay
        }
        KeyCode::Enter if review.on_send => match review.undecided() {
            Some(row) => {
                review.row = row;
                review.on_fields = true;
                review.scroll = Scroll::default();
                Wish::Decide(review.decisions[row].clone())
            }
            None => Wish::Send(std::mem::take(&mut review.decisions)),
        },
        KeyCode::Esc | KeyCode::Enter => Wish::Close,
        KeyCode::Char(' ') if !review.shows_request => {
            review.switch();
            review.on_fields = true;
            Wish::Stay
        }
        KeyCode::Up | KeyCode::Down if review.moves(event.code) => {
            review.on_fields = true;
            Wish::Stay
        }
        KeyCode::Left | KeyCode::Right | KeyCode::Tab | KeyCode::BackTab => {
            review.on_send = !review.on_send;
            review.on_fields = false;
            Wish::Stay
        }
        code => {
            review.scroll.key(code, page);
            Wish::Stay
        }
    }
}

fn read_only_key(
    scroll: &mut Scroll,
    event: KeyEvent,
    action: Option<Action>,
    page: usize,
) -> Wish {
    let closes = matches!(action, Some(Action::Help | Action::Raw));
    match event.code {
        KeyCode::Esc | KeyCode::Enter => Wish::Close,
        _ if closes => Wish::Close,
        code => {
            scroll.key(code, page);
            Wish::Stay
        }
    }
}

fn note_key(note: &mut Note, event: KeyEvent, action: Option<Action>, page: usize) -> Wish {
    if event.code == KeyCode::Enter || action == Some(Action::Copy) {
        return Wish::Copy(note.told.clone(), note.words);
    }
    match event.code {
        KeyCode::Left | KeyCode::Right => {
            let places = if event.code == KeyCode::Right {
                1
            } else {
                Language::ALL.len() - 1
            };
            note.words = note.words.turned(places);
            note.scroll = Scroll::default();
            Wish::Stay
        }
        _ if action == Some(Action::Note) => Wish::Close,
        _ => read_only_key(&mut note.scroll, event, action, page),
    }
}

fn question_key(question: &mut Question, event: KeyEvent) -> Wish {
    match event.code {
        KeyCode::Enter => question.chosen().map_or(Wish::Close, Wish::Then),
        KeyCode::Esc => Wish::Close,
        KeyCode::Left | KeyCode::Right | KeyCode::Tab | KeyCode::BackTab => {
            question.turn(event.code);
            Wish::Stay
        }
        _ => Wish::Stay,
    }
}

fn ticket_key(input: &mut TextInput, event: KeyEvent) -> Wish {
    match event.code {
        KeyCode::Esc => Wish::Close,
        KeyCode::Enter => Wish::Ticket(tidy(&input.text())),
        _ => {
            input.key(event);
            Wish::Stay
        }
    }
}

/// Enter makes room for what the caller says next.
fn check_key(input: &mut TextInput, event: KeyEvent, action: Option<Action>) -> Wish {
    match event.code {
        KeyCode::Esc => return Wish::Close,
        _ if action == Some(Action::Check) => return Wish::Close,
        KeyCode::Enter => input.select_all(),
        _ => {
            input.key(event);
        }
    }
    Wish::Stay
}

fn unread_key(input: &mut TextInput, event: KeyEvent) -> Wish {
    match event.code {
        KeyCode::Esc => Wish::Close,
        KeyCode::Enter => match tidy(&input.text()) {
            id if id.is_empty() => Wish::Stay,
            id => Wish::Unread(id),
        },
        _ => {
            input.key(event);
            Wish::Stay
        }
    }
}

fn api_key_key(input: &mut TextInput, event: KeyEvent, may_renew: bool) -> Wish {
    match event.code {
        KeyCode::Esc => Wish::Close,
        KeyCode::Enter if !input.is_empty() => Wish::Use(input.text().into()),
        KeyCode::Enter if may_renew => Wish::RenewKey,
        _ => {
            input.key(event);
            Wish::Stay
        }
    }
}

fn jump_key(jump: &mut Jump, event: KeyEvent) -> Wish {
    let held = KeyModifiers::CONTROL | KeyModifiers::ALT;
    match event.code {
        KeyCode::Esc => Wish::Close,
        KeyCode::Backspace => {
            jump.typed.pop();
            Wish::Stay
        }
        KeyCode::Char(letter) if !event.modifiers.intersects(held) => {
            jump.letter(letter).map_or(Wish::Stay, Wish::Go)
        }
        _ => Wish::Stay,
    }
}
