//! The one table of actions: names, keys and what is said of them, from which the keymap, the palette and the help are drawn. Which
//! keys are in force is the [`Keymap`](super::keymap::Keymap)'s to say.

use crossterm::event::KeyCode;

use super::{
    key::Key,
    layer::{Layer, LayerKind},
    model::{Model, Tab},
};
use crate::voice::{Label, say};

/// Something the agent can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Open the finder.
    Open,
    /// Open a record by external id where nobody can read it.
    EditUnread,
    /// Keep a customer in the finder's list, or let it go.
    Pin,
    /// Review the changes and send them; after a failure, once more.
    Save,
    /// Take the last change back.
    Undo,
    /// Make the change taken back once more.
    Redo,
    /// Put the old value of the focused field back.
    Restore,
    /// Hold what the caller says against what is covered.
    Check,
    /// Give the focused field the value that the customer before has.
    Same,
    /// Make the changes of the last save here, too.
    Repeat,
    /// Put back what was saved here and somebody else has changed since.
    PutBack,
    /// Drop what is typed and not sent, after a question.
    Discard,
    /// Go to the next field.
    NextField,
    /// Go to the previous field.
    PreviousField,
    /// Show the customer to the right in the row of those open.
    NextCustomer,
    /// Show the customer to the left in the row of those open.
    PreviousCustomer,
    /// Close the customer on the screen.
    Close,
    /// Show a label at every field, row and tab, and go where the typed one stands.
    Jump,
    /// Show a tab.
    Go(Tab),
    /// Show the tab to the right.
    NextTab,
    /// Show the tab to the left.
    PreviousTab,
    /// Filter the table.
    Filter,
    /// Ask which promotions would work at another time or place.
    WhatIf,
    /// Sort the promotions by the next column.
    Sort,
    /// Sort them the other way round.
    SortBack,
    /// Show only the promotions in the next state.
    OnlyState,
    /// Show the focused value as the API sent it; in the review, the exact request.
    Raw,
    /// Copy the focused value.
    Copy,
    /// Read the customer again, keeping the changes.
    Reload,
    /// Name the ticket that the work is for.
    Ticket,
    /// Show what a save changed, or why a promotion cannot be used, in words for the ticket.
    Note,
    /// Copy the request of a save as a command.
    CopyCurl,
    /// Cover personal data on the screen, or show it again.
    Mask,
    /// Allow changes in a production environment, or lock it again.
    Unlock,
    /// List every action.
    Palette,
    /// Explain what has focus.
    Help,
    /// Close what is open; with nothing open, cancel what is in flight.
    Back,
    /// Leave the program.
    Quit,
}

/// An action's row in the table.
#[derive(Debug)]
pub struct ActionEntry {
    /// The action.
    pub action: Action,
    /// Its name in the configuration.
    pub name: &'static str,
    /// One or two words for the hint line.
    pub title: Label,
    /// What it does, in one sentence.
    pub about: Label,
    /// What else people call it.
    pub called: Label,
    /// The keys unless the configuration says otherwise, the one to show first.
    pub keys: &'static [Key],
}

const fn entry(
    action: Action,
    name: &'static str,
    [title, about, called]: [Label; 3],
    keys: &'static [Key],
) -> ActionEntry {
    ActionEntry {
        action,
        name,
        title,
        about,
        called,
        keys,
    }
}

/// Every action there is.
#[rustfmt::skip]
pub const ACTIONS: &[ActionEntry] = &[
    entry(Action::Save, "save", [say::ACTION_SAVE, say::ACTION_SAVE_ABOUT, say::ACTION_SAVE_CALLED], &[Key::ctrl('s')]),
    entry(Action::Open, "open", [say::ACTION_OPEN, say::ACTION_OPEN_ABOUT, say::ACTION_OPEN_CALLED], &[Key::ctrl('o')]),
    entry(Action::EditUnread, "edit-without-reading", [say::ACTION_EDIT_UNREAD, say::ACTION_EDIT_UNREAD_ABOUT, say::ACTION_EDIT_UNREAD_CALLED], &[]),
    entry(Action::Pin, "pin", [say::ACTION_PIN, say::ACTION_PIN_ABOUT, say::ACTION_PIN_CALLED], &[Key::ctrl('t')]),
    entry(Action::NextCustomer, "next-customer", [say::ACTION_NEXT_CUSTOMER, say::ACTION_NEXT_CUSTOMER_ABOUT, say::ACTION_NEXT_CUSTOMER_CALLED], &[Key::alt('.')]),
    entry(Action::PreviousCustomer, "previous-customer", [say::ACTION_PREVIOUS_CUSTOMER, say::ACTION_PREVIOUS_CUSTOMER_ABOUT, say::ACTION_PREVIOUS_CUSTOMER_CALLED], &[Key::alt(',')]),
    entry(Action::Close, "close", [say::ACTION_CLOSE, say::ACTION_CLOSE_ABOUT, say::ACTION_CLOSE_CALLED], &[Key::alt('w')]),
    entry(Action::Undo, "undo", [say::ACTION_UNDO, say::ACTION_UNDO_ABOUT, say::ACTION_UNDO_CALLED], &[Key::ctrl('z')]),
    entry(Action::Redo, "redo", [say::ACTION_REDO, say::ACTION_REDO_ABOUT, say::ACTION_REDO_CALLED], &[Key::ctrl('y')]),
    entry(Action::Reload, "reload", [say::ACTION_RELOAD, say::ACTION_RELOAD_ABOUT, say::ACTION_RELOAD_CALLED], &[Key::ctrl('r')]),
    entry(Action::Restore, "restore", [say::ACTION_RESTORE, say::ACTION_RESTORE_ABOUT, say::ACTION_RESTORE_CALLED], &[Key::plain(KeyCode::F(9))]),
    entry(Action::Discard, "discard", [say::ACTION_DISCARD, say::ACTION_DISCARD_ABOUT, say::ACTION_DISCARD_CALLED], &[]),
    entry(Action::NextField, "next-field", [say::ACTION_NEXT_FIELD, say::ACTION_NEXT_FIELD_ABOUT, say::ACTION_NEXT_FIELD_CALLED], &[Key::plain(KeyCode::Tab), Key::plain(KeyCode::Down), Key::plain(KeyCode::Enter)]),
    entry(Action::PreviousField, "previous-field", [say::ACTION_PREVIOUS_FIELD, say::ACTION_PREVIOUS_FIELD_ABOUT, say::ACTION_PREVIOUS_FIELD_CALLED], &[Key::plain(KeyCode::BackTab), Key::plain(KeyCode::Up)]),
    entry(Action::Jump, "jump", [say::ACTION_JUMP, say::ACTION_JUMP_ABOUT, say::ACTION_JUMP_CALLED], &[Key::ctrl('g')]),
    entry(Action::Go(Tab::Profile), "tab-profile", [say::TAB_PROFILE, say::ACTION_PROFILE_ABOUT, say::ACTION_PROFILE_CALLED], &[Key::alt('1'), Key::plain(KeyCode::F(2))]),
    entry(Action::Go(Tab::Loyalty), "tab-loyalty", [say::TAB_LOYALTY, say::ACTION_LOYALTY_ABOUT, say::ACTION_LOYALTY_CALLED], &[Key::alt('2'), Key::plain(KeyCode::F(3))]),
    entry(Action::Go(Tab::Promotions), "tab-promotions", [say::TAB_PROMOTIONS, say::ACTION_PROMOTIONS_ABOUT, say::ACTION_PROMOTIONS_CALLED], &[Key::alt('3'), Key::plain(KeyCode::F(4))]),
    entry(Action::Go(Tab::Consents), "tab-consents", [say::TAB_CONSENTS, say::ACTION_CONSENTS_ABOUT, say::ACTION_CONSENTS_CALLED], &[Key::alt('4'), Key::plain(KeyCode::F(5))]),
    entry(Action::Go(Tab::Extra), "tab-extra", [say::TAB_EXTRA, say::ACTION_EXTRA_ABOUT, say::ACTION_EXTRA_CALLED], &[Key::alt('5'), Key::plain(KeyCode::F(6))]),
    entry(Action::Go(Tab::Journal), "tab-journal", [say::TAB_JOURNAL, say::ACTION_JOURNAL_ABOUT, say::ACTION_JOURNAL_CALLED], &[Key::alt('6'), Key::plain(KeyCode::F(7))]),
    entry(Action::NextTab, "next-tab", [say::ACTION_NEXT_TAB, say::ACTION_NEXT_TAB_ABOUT, say::ACTION_NEXT_TAB_CALLED], &[Key::ctrl_key(KeyCode::PageDown)]),
    entry(Action::PreviousTab, "previous-tab", [say::ACTION_PREVIOUS_TAB, say::ACTION_PREVIOUS_TAB_ABOUT, say::ACTION_PREVIOUS_TAB_CALLED], &[Key::ctrl_key(KeyCode::PageUp)]),
    entry(Action::Filter, "filter", [say::ACTION_FILTER, say::ACTION_FILTER_ABOUT, say::ACTION_FILTER_CALLED], &[Key::plain(KeyCode::Char('/'))]),
    entry(Action::WhatIf, "what-if", [say::ACTION_WHAT_IF, say::ACTION_WHAT_IF_ABOUT, say::ACTION_WHAT_IF_CALLED], &[Key::plain(KeyCode::Char('w'))]),
    entry(Action::OnlyState, "only-state", [say::ACTION_ONLY_STATE, say::ACTION_ONLY_STATE_ABOUT, say::ACTION_ONLY_STATE_CALLED], &[Key::plain(KeyCode::Char('f'))]),
    entry(Action::Sort, "sort", [say::ACTION_SORT, say::ACTION_SORT_ABOUT, say::ACTION_SORT_CALLED], &[Key::plain(KeyCode::Char('s'))]),
    entry(Action::SortBack, "sort-back", [say::ACTION_SORT_BACK, say::ACTION_SORT_BACK_ABOUT, say::ACTION_SORT_BACK_CALLED], &[Key::plain(KeyCode::Char('r'))]),
    entry(Action::Raw, "raw", [say::ACTION_RAW, say::ACTION_RAW_ABOUT, say::ACTION_RAW_CALLED], &[Key::plain(KeyCode::F(12)), Key::alt('r')]),
    entry(Action::Copy, "copy", [say::ACTION_COPY, say::ACTION_COPY_ABOUT, say::ACTION_COPY_CALLED], &[Key::alt('c')]),
    entry(Action::Ticket, "ticket", [say::ACTION_TICKET, say::ACTION_TICKET_ABOUT, say::ACTION_TICKET_CALLED], &[Key::alt('t')]),
    entry(Action::Note, "note", [say::ACTION_NOTE, say::ACTION_NOTE_ABOUT, say::ACTION_NOTE_CALLED], &[Key::alt('n')]),
    entry(Action::CopyCurl, "copy-curl", [say::ACTION_COPY_CURL, say::ACTION_COPY_CURL_ABOUT, say::ACTION_COPY_CURL_CALLED], &[Key::alt('x')]),
    entry(Action::Same, "same", [say::ACTION_SAME, say::ACTION_SAME_ABOUT, say::ACTION_SAME_CALLED], &[]),
    entry(Action::Repeat, "repeat", [say::ACTION_REPEAT, say::ACTION_REPEAT_ABOUT, say::ACTION_REPEAT_CALLED], &[Key::alt('a')]),
    entry(Action::PutBack, "put-back", [say::ACTION_PUT_BACK, say::ACTION_PUT_BACK_ABOUT, say::ACTION_PUT_BACK_CALLED], &[Key::alt('p')]),
    entry(Action::Mask, "mask", [say::ACTION_MASK, say::ACTION_MASK_ABOUT, say::ACTION_MASK_CALLED], &[Key::plain(KeyCode::F(8))]),
    entry(Action::Check, "check", [say::ACTION_CHECK, say::ACTION_CHECK_ABOUT, say::ACTION_CHECK_CALLED], &[Key::alt('k')]),
    entry(Action::Unlock, "unlock", [say::ACTION_UNLOCK, say::ACTION_UNLOCK_ABOUT, say::ACTION_UNLOCK_CALLED], &[Key::alt('u')]),
    entry(Action::Palette, "palette", [say::ACTION_PALETTE, say::ACTION_PALETTE_ABOUT, say::ACTION_PALETTE_CALLED], &[Key::ctrl('p')]),
    entry(Action::Help, "help", [say::ACTION_HELP, say::ACTION_HELP_ABOUT, say::ACTION_HELP_CALLED], &[Key::plain(KeyCode::F(1)), Key::plain(KeyCode::Char('?'))]),
    entry(Action::Back, "back", [say::ACTION_BACK, say::ACTION_BACK_ABOUT, say::ACTION_BACK_CALLED], &[Key::plain(KeyCode::Esc)]),
    entry(Action::Quit, "quit", [say::ACTION_QUIT, say::ACTION_QUIT_ABOUT, say::ACTION_QUIT_CALLED], &[Key::ctrl('q')]),
];

impl Action {
    /// The row of this action.
    pub fn entry(self) -> &'static ActionEntry {
        // The table names every action; a test holds it to that.
        ACTIONS
            .iter()
            .find(|entry| entry.action == self)
            .unwrap_or(&ACTIONS[0])
    }

    /// Why this action does nothing now; none when it does something.
    pub fn unavailable(self, model: &Model) -> Option<Label> {
        let loaded = model.open().and_then(|open| open.loaded.as_ref());
        let record = loaded.map(|loaded| &loaded.record);
        match self {
            Self::Open | Self::Palette | Self::Help | Self::Quit | Self::Mask => None,
            Self::EditUnread => {
                (model.environment.reads_external_ids()).then_some(say::NOT_NOW_CAN_LOOK_UP)
            }
            Self::Note => no_note(model),
            Self::Ticket => model.open().is_none().then_some(say::NOT_NOW_NO_CUSTOMER),
            Self::Save => match record {
                _ if model.open().is_some_and(|open| open.wants_key().is_some()) => None,
                None => Some(say::NOT_NOW_NO_CUSTOMER),
                Some(_) => model.lock(),
            },
            Self::Undo | Self::Redo | Self::Restore | Self::Same | Self::Repeat | Self::PutBack
                if model.lock().is_some() =>
            {
                model.lock()
            }
            Self::Undo | Self::Redo if is_typing_in_extra(self, model) => None,
            Self::Undo if loaded.is_some_and(|loaded| loaded.just_discarded().is_some()) => None,
            Self::Discard => no_discarding(model),
            Self::Undo => match record {
                None => Some(say::NOT_NOW_NO_CUSTOMER),
                Some(record) => (!record.can_undo()).then_some(say::NOT_NOW_NOTHING_TO_UNDO),
            },
            Self::Redo => match record {
                None => Some(say::NOT_NOW_NO_CUSTOMER),
                Some(record) => (!record.can_redo()).then_some(say::NOT_NOW_NOTHING_TO_REDO),
            },
            Self::Restore if model.open().is_some_and(|open| open.tab == Tab::Journal) => {
                nothing_in_journal(model).or_else(|| {
                    let open = model.open()?;
                    let journal = &open.loaded.as_ref()?.journal;
                    (journal.count(&open.saves) == 0).then_some(say::NOT_NOW_NO_CHANGE_SELECTED)
                })
            }
            // In a field that nobody has changed it offers the value of the customer before.
            Self::Restore => match model.focused_field() {
                None => Some(say::NOT_NOW_NO_FIELD),
                Some((field, record)) => {
                    let has_other =
                        record.edit(&field.pointer).is_some() || model.again.before.is_some();
                    (!has_other).then_some(say::NOT_NOW_UNCHANGED)
                }
            },
            Self::Same | Self::Repeat | Self::PutBack => nothing_again(self, model),
            Self::Reload => no_reading(model),
            Self::NextCustomer | Self::PreviousCustomer => {
                (model.customers.len() < 2).then_some(say::NOT_NOW_NO_OTHER_CUSTOMER)
            }
            Self::Close => match model.open() {
                None => Some(say::NOT_NOW_NO_CUSTOMER),
                Some(open) if open.open_save().is_some() => Some(say::NOT_NOW_SAVING),
                Some(_) => None,
            },
            // A tab can be chosen while the customer is still being read.
            Self::NextTab | Self::PreviousTab | Self::Go(_) => {
                model.open().is_none().then_some(say::NOT_NOW_NO_CUSTOMER)
            }
            Self::Jump
            | Self::NextField
            | Self::PreviousField
            | Self::Raw
            | Self::CopyCurl
            | Self::Check
            | Self::Copy => record.is_none().then_some(say::NOT_NOW_NO_CUSTOMER),
            Self::Filter => match model.open() {
                Some(open) if open.loaded.is_some() => match open.tab {
                    Tab::Promotions => no_promotions(model),
                    Tab::Journal => nothing_in_journal(model),
                    _ => Some(say::NOT_NOW_NO_FILTER),
                },
                _ => Some(say::NOT_NOW_NO_CUSTOMER),
            },
            Self::Pin => {
                let top = model.layers.last().map(|layer| &layer.kind);
                let in_finder = matches!(top, Some(LayerKind::Finder(_)));
                (record.is_none() && !in_finder).then_some(say::NOT_NOW_NO_CUSTOMER)
            }
            Self::WhatIf | Self::Sort | Self::SortBack | Self::OnlyState => match model.open() {
                Some(open) if open.tab == Tab::Promotions && open.loaded.is_some() => {
                    no_promotions(model)
                }
                _ => Some(say::NOT_NOW_ONLY_PROMOTIONS),
            },
            Self::Unlock if model.environment.read_only => model.lock(),
            Self::Unlock => (!model.environment.production).then_some(say::NOT_NOW_NOT_LOCKED),
            Self::Back => {
                // The list of commands has closed when a command runs.
                let is_open = |layer: &Layer| !matches!(layer.kind, LayerKind::Palette(_));
                (!model.layers.iter().any(is_open) && !model.is_busy())
                    .then_some(say::NOT_NOW_NOTHING_OPEN)
            }
        }
    }
}

/// Why there is nothing to be done once more here.
fn nothing_again(action: Action, model: &Model) -> Option<Label> {
    let Some(open) = model.open().filter(|open| open.loaded.is_some()) else {
        return Some(say::NOT_NOW_NO_CUSTOMER);
    };
    match action {
        Action::Repeat => (model.again.last.is_none()).then_some(say::NOT_NOW_NOTHING_TO_REPEAT),
        Action::PutBack => open.lost.is_empty().then_some(say::NOT_NOW_NOTHING_LOST),
        _ if model.focused_field().is_none() => Some(say::NOT_NOW_NO_FIELD),
        _ => (model.again.before.is_none()).then_some(say::NOT_NOW_NO_CUSTOMER_BEFORE),
    }
}

/// Why there is nothing to note here.
fn no_note(model: &Model) -> Option<Label> {
    let Some(open) = model.open() else {
        return Some(say::NOT_NOW_NO_CUSTOMER);
    };
    let Some(loaded) = &open.loaded else {
        return Some(say::NOT_NOW_NO_CUSTOMER);
    };
    let has_row = match open.tab {
        Tab::Promotions => !loaded.promotions.shown.is_empty(),
        Tab::Journal => loaded.journal.selected(&open.saves).is_some(),
        Tab::Profile | Tab::Loyalty | Tab::Consents | Tab::Extra => false,
    };
    match &open.save {
        _ if has_row => None,
        Some(save) if save.is_open() => Some(say::NOT_NOW_SAVING),
        None if open.saves.is_empty() => Some(say::NOT_NOW_NOTHING_SAVED),
        Some(_) | None => None,
    }
}

/// Why the customer on the screen cannot be read again now.
fn no_reading(model: &Model) -> Option<Label> {
    match model.open() {
        None => Some(say::NOT_NOW_NO_CUSTOMER),
        Some(open) if open.is_waiting() => Some(say::NOT_NOW_REQUESTING),
        Some(open) if open.open_save().is_some() && open.wants_key().is_some() => {
            Some(say::NOT_NOW_WANTS_KEY)
        }
        Some(open) if open.open_save().is_some() => Some(say::NOT_NOW_WANTS_WORD),
        Some(_) => None,
    }
}

/// Why nothing of the customer on the screen can be discarded.
fn no_discarding(model: &Model) -> Option<Label> {
    let Some(open) = model.open().filter(|open| open.loaded.is_some()) else {
        return Some(say::NOT_NOW_NO_CUSTOMER);
    };
    if open.elsewhere.is_some() {
        model.lock()
    } else if open.discards() > 0 {
        None
    } else if open.unsaved() > 0 {
        Some(say::NOT_NOW_ALL_SENT)
    } else {
        Some(say::NOT_NOW_NOTHING_UNSAVED)
    }
}

fn no_promotions(model: &Model) -> Option<Label> {
    let loaded = model.open()?.loaded.as_ref()?;
    let is_empty = loaded.customer.promotions.is_empty();
    is_empty.then_some(say::PROMOTIONS_NOTHING)
}

fn nothing_in_journal(model: &Model) -> Option<Label> {
    let is_empty = model.open().is_none_or(|open| open.saves.is_empty());
    is_empty.then_some(say::JOURNAL_NOTHING)
}

/// Whether the text in Extra, which is no edit yet, can be taken back or brought again.
fn is_typing_in_extra(action: Action, model: &Model) -> bool {
    let open = model.open().filter(|open| open.tab == Tab::Extra);
    let extra = open.and_then(|open| Some(&open.loaded.as_ref()?.extra));
    extra.is_some_and(|extra| match action {
        Action::Undo => extra.is_dirty(),
        _ => extra.can_bring_again(),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::voice::Words;

    #[test]
    fn every_action_has_its_own_row_name_and_keys() {
        let names: HashSet<_> = ACTIONS.iter().map(|entry| entry.name).collect();
        let keys: Vec<_> = ACTIONS.iter().flat_map(|entry| entry.keys).collect();
        assert_eq!(names.len(), ACTIONS.len());
        assert_eq!(
            keys.iter().collect::<HashSet<_>>().len(),
            keys.len(),
            "a key twice"
        );
        for entry in ACTIONS {
            assert_eq!(entry.action.entry().name, entry.name);
            let about = Words::default().label(entry.about);
            assert!(about.ends_with('.'), "{}", entry.name);
        }
    }
}
