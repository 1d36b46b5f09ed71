//! The one table of actions: names, keys and words, from which the keymap, the palette and the help are drawn. Which
//! keys are in force is the [`Keymap`](super::keymap::Keymap)'s to say.

use crossterm::event::KeyCode;

use super::{
    key::Key,
    layer::{Layer, LayerKind},
    model::{Model, Tab},
};

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
    /// Copy what the last save changed, in words.
    CopyNote,
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
pub struct Entry {
    /// The action.
    pub action: Action,
    /// Its name in the configuration.
    pub name: &'static str,
    /// One or two words for the hint line.
    pub title: &'static str,
    /// What it does, in one sentence.
    pub about: &'static str,
    /// The keys unless the configuration says otherwise, the one to show first.
    pub keys: &'static [Key],
}

const fn entry(
    action: Action,
    name: &'static str,
    title: &'static str,
    about: &'static str,
    keys: &'static [Key],
) -> Entry {
    Entry {
        action,
        name,
        title,
        about,
        keys,
    }
}

/// Every action there is.
#[rustfmt::skip]
pub const ACTIONS: &[Entry] = &[
    entry(Action::Save, "save", "Save", "Show what has changed and send it to the API.", &[Key::ctrl('s')]),
    entry(Action::Open, "open", "Open", "Find and open a customer; unsaved changes stay with theirs.", &[Key::ctrl('o')]),
    entry(Action::EditUnread, "edit-without-reading", "Edit without reading", "Change a customer by external id where the API cannot look one up; only what you type is sent.", &[]),
    entry(Action::Pin, "pin", "Pin", "Keep the customer in the finder's list for good, or let it go with the others.", &[Key::ctrl('t')]),
    entry(Action::NextCustomer, "next-customer", "Next customer", "Show the next of the customers that are open.", &[Key::alt('.')]),
    entry(Action::PreviousCustomer, "previous-customer", "Previous customer", "Show the previous one of the customers that are open.", &[Key::alt(',')]),
    entry(Action::Close, "close", "Close", "Close the customer on the screen; unsaved changes are kept on this machine.", &[Key::alt('w')]),
    entry(Action::Undo, "undo", "Undo", "Take the last change back, whichever field it was in.", &[Key::ctrl('z')]),
    entry(Action::Redo, "redo", "Redo", "Make the change again that was taken back last.", &[Key::ctrl('y')]),
    entry(Action::Reload, "reload", "Read again", "Read the customer again; unsaved changes are kept and merged.", &[Key::ctrl('r')]),
    entry(Action::Restore, "restore", "Old value", "Put back the value that the focused field had when it was read; in the Journal, before that save.", &[Key::plain(KeyCode::F(9))]),
    entry(Action::Discard, "discard", "Discard changes", "Drop the unsaved changes to this customer, after a question; undo brings them back.", &[]),
    entry(Action::NextField, "next-field", "Next field", "Go to the next field.", &[Key::plain(KeyCode::Tab), Key::plain(KeyCode::Down), Key::plain(KeyCode::Enter)]),
    entry(Action::PreviousField, "previous-field", "Previous field", "Go to the previous field.", &[Key::plain(KeyCode::BackTab), Key::plain(KeyCode::Up)]),
    entry(Action::Jump, "jump", "Jump", "Show a letter at every field, row and tab; typing it goes there.", &[Key::ctrl('g')]),
    entry(Action::Go(Tab::Profile), "tab-profile", "Profile", "Show who the customer is and how to reach them.", &[Key::alt('1'), Key::plain(KeyCode::F(2))]),
    entry(Action::Go(Tab::Loyalty), "tab-loyalty", "Loyalty", "Show points and stamp cards.", &[Key::alt('2'), Key::plain(KeyCode::F(3))]),
    entry(Action::Go(Tab::Promotions), "tab-promotions", "Promotions", "Show promotions and whether they can be used.", &[Key::alt('3'), Key::plain(KeyCode::F(4))]),
    entry(Action::Go(Tab::Consents), "tab-consents", "Consents", "Show what the customer has agreed to.", &[Key::alt('4'), Key::plain(KeyCode::F(5))]),
    entry(Action::Go(Tab::Extra), "tab-extra", "Extra", "Edit extendedProperties as JSON, with the raw answer beside it.", &[Key::alt('5'), Key::plain(KeyCode::F(6))]),
    entry(Action::Go(Tab::Journal), "tab-journal", "Journal", "Show what was saved for this customer.", &[Key::alt('6'), Key::plain(KeyCode::F(7))]),
    entry(Action::NextTab, "next-tab", "Next tab", "Show the tab to the right.", &[Key::ctrl_key(KeyCode::PageDown)]),
    entry(Action::PreviousTab, "previous-tab", "Previous tab", "Show the tab to the left.", &[Key::ctrl_key(KeyCode::PageUp)]),
    entry(Action::Filter, "filter", "Filter", "Show only the promotions, or the saves of the journal, that hold what is typed.", &[Key::plain(KeyCode::Char('/'))]),
    entry(Action::WhatIf, "what-if", "What if", "Ask which promotions would work at another time, in a store, in a channel.", &[Key::plain(KeyCode::Char('w'))]),
    entry(Action::OnlyState, "only-state", "State", "Show only the promotions that are usable, then not yet, expired, used up, off, then all again.", &[Key::plain(KeyCode::Char('f'))]),
    entry(Action::Sort, "sort", "Sort", "Sort the promotions by the next column; behind the last one as received.", &[Key::plain(KeyCode::Char('s'))]),
    entry(Action::SortBack, "sort-back", "Sort back", "Sort the promotions the other way round.", &[Key::plain(KeyCode::Char('r'))]),
    entry(Action::Raw, "raw", "Raw value", "Show the focused value exactly as the API sent it; in the review, the exact request.", &[Key::plain(KeyCode::F(12)), Key::alt('r')]),
    entry(Action::Copy, "copy", "Copy", "Copy the focused value to the clipboard.", &[Key::alt('c')]),
    entry(Action::Ticket, "ticket", "Ticket", "Name the ticket that the work is for; the header and the journal show it.", &[Key::alt('t')]),
    entry(Action::CopyNote, "copy-note", "Copy note", "Copy what the last save changed, in words for a ticket.", &[Key::alt('n')]),
    entry(Action::CopyCurl, "copy-curl", "Copy as curl", "Copy the request that a save would send as a curl command, without the key.", &[Key::alt('x')]),
    entry(Action::Mask, "mask", "Mask", "Cover names, phones, e-mails, addresses and birth dates on the screen, or show them again.", &[Key::plain(KeyCode::F(8))]),
    entry(Action::Unlock, "unlock", "Unlock", "Allow changes in a production environment, or lock it again.", &[Key::alt('u')]),
    entry(Action::Palette, "palette", "Commands", "List every command, with its key.", &[Key::ctrl('p')]),
    entry(Action::Help, "help", "Help", "Explain what has focus, and list the keys.", &[Key::plain(KeyCode::F(1)), Key::plain(KeyCode::Char('?'))]),
    entry(Action::Back, "back", "Back", "Close what is open; with nothing open, cancel what is in flight.", &[Key::plain(KeyCode::Esc)]),
    entry(Action::Quit, "quit", "Quit", "Leave the program; asks first where something would be lost.", &[Key::ctrl('q')]),
];

const NO_CUSTOMER: &str = "no customer is open";

impl Action {
    /// The row of this action.
    pub fn entry(self) -> &'static Entry {
        // The table names every action; a test holds it to that.
        ACTIONS
            .iter()
            .find(|entry| entry.action == self)
            .unwrap_or(&ACTIONS[0])
    }

    /// Why this action does nothing now; none when it does something.
    pub fn unavailable(self, model: &Model) -> Option<&'static str> {
        let loaded = model.open().and_then(|open| open.loaded.as_ref());
        let record = loaded.map(|loaded| &loaded.record);
        match self {
            Self::Open | Self::Palette | Self::Help | Self::Quit | Self::Ticket | Self::Mask => {
                None
            }
            Self::EditUnread => (model.environment.reads_external_ids())
                .then_some("the API can look up external ids; open the customer instead"),
            Self::CopyNote => match model.open().and_then(|open| open.save.as_ref()) {
                None => Some("nothing was saved since this customer was opened"),
                Some(save) if save.is_open() => Some("the save is not over"),
                Some(_) => None,
            },
            Self::Save => match record {
                _ if model.open().is_some_and(|open| open.wants_key().is_some()) => None,
                None => Some(NO_CUSTOMER),
                Some(_) => model.lock_in_words(),
            },
            Self::Undo | Self::Redo | Self::Restore if model.lock_in_words().is_some() => {
                model.lock_in_words()
            }
            Self::Undo | Self::Redo if is_typing_in_extra(self, model) => None,
            Self::Undo if loaded.is_some_and(|loaded| loaded.just_discarded().is_some()) => None,
            Self::Discard => no_discarding(model),
            Self::Undo => match record {
                None => Some(NO_CUSTOMER),
                Some(record) => (!record.can_undo()).then_some("nothing was changed"),
            },
            Self::Redo => match record {
                None => Some(NO_CUSTOMER),
                Some(record) => (!record.can_redo()).then_some("nothing was taken back"),
            },
            Self::Restore if model.open().is_some_and(|open| open.tab == Tab::Journal) => {
                nothing_in_journal(model).or_else(|| {
                    let open = model.open()?;
                    let journal = &open.loaded.as_ref()?.journal;
                    (journal.count(&open.saves) == 0).then_some("no change is selected")
                })
            }
            Self::Restore => match model.focused_field() {
                None => Some("no field has focus"),
                Some((field, record)) => record
                    .edit(&field.pointer)
                    .is_none()
                    .then_some("this field is unchanged"),
            },
            Self::Reload => no_reading(model),
            Self::NextCustomer | Self::PreviousCustomer => {
                (model.customers.len() < 2).then_some("no other customer is open")
            }
            Self::Close => match model.open() {
                None => Some(NO_CUSTOMER),
                Some(open) if open.open_save().is_some() => Some("the save is not over"),
                // What was typed meanwhile could not be kept: it belongs on top of the draft.
                Some(open) if open.looks_for_draft && open.loaded.is_some() => {
                    Some("the local data is still being read")
                }
                Some(_) => None,
            },
            // A tab can be chosen while the customer is still being read.
            Self::NextTab | Self::PreviousTab | Self::Go(_) => {
                model.open().is_none().then_some(NO_CUSTOMER)
            }
            Self::Jump
            | Self::NextField
            | Self::PreviousField
            | Self::Raw
            | Self::CopyCurl
            | Self::Copy => record.is_none().then_some(NO_CUSTOMER),
            Self::Filter => match model.open() {
                Some(open) if open.loaded.is_some() => match open.tab {
                    Tab::Promotions => no_promotions(model),
                    Tab::Journal => nothing_in_journal(model),
                    _ => Some("only promotions and the journal are filtered"),
                },
                _ => Some(NO_CUSTOMER),
            },
            Self::Pin => {
                let top = model.layers.last().map(|layer| &layer.kind);
                let in_finder = matches!(top, Some(LayerKind::Finder(_)));
                (record.is_none() && !in_finder).then_some(NO_CUSTOMER)
            }
            Self::WhatIf | Self::Sort | Self::SortBack | Self::OnlyState => match model.open() {
                Some(open) if open.tab == Tab::Promotions && open.loaded.is_some() => {
                    no_promotions(model)
                }
                _ => Some("only on the Promotions tab"),
            },
            Self::Unlock if model.environment.read_only => model.lock_in_words(),
            Self::Unlock => (!model.environment.production).then_some("nothing is locked"),
            Self::Back => {
                // The list of commands has closed when a command runs.
                let is_open = |layer: &Layer| !matches!(layer.kind, LayerKind::Palette(_));
                (!model.layers.iter().any(is_open) && !model.is_busy())
                    .then_some("nothing is open or in flight")
            }
        }
    }
}

/// Why the customer on the screen cannot be read again now.
fn no_reading(model: &Model) -> Option<&'static str> {
    match model.open() {
        None => Some(NO_CUSTOMER),
        Some(open) if open.is_waiting() => Some("a request is in flight"),
        Some(open) if open.open_save().is_some() && open.wants_key().is_some() => {
            Some("a save waits for another API key")
        }
        Some(open) if open.open_save().is_some() => Some("a save waits for your word"),
        Some(_) => None,
    }
}

/// Why nothing of the customer on the screen can be discarded.
fn no_discarding(model: &Model) -> Option<&'static str> {
    let Some(open) = model.open().filter(|open| open.loaded.is_some()) else {
        return Some(NO_CUSTOMER);
    };
    if open.elsewhere.is_some() {
        model.lock_in_words()
    } else if open.looks_for_draft {
        Some("the local data is still being read")
    } else if open.discards() > 0 {
        None
    } else if open.unsaved() > 0 {
        Some("all of it was sent and may be stored")
    } else {
        Some("nothing is unsaved")
    }
}

fn no_promotions(model: &Model) -> Option<&'static str> {
    let loaded = model.open()?.loaded.as_ref()?;
    let is_empty = loaded.customer.promotions.is_empty();
    is_empty.then_some("this customer has no promotions")
}

fn nothing_in_journal(model: &Model) -> Option<&'static str> {
    let is_empty = model.open().is_none_or(|open| open.saves.is_empty());
    is_empty.then_some("nothing was saved here yet")
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
            assert!(entry.about.ends_with('.'), "{}", entry.name);
        }
    }
}
