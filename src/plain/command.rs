//! The commands of plain mode: one table of their names, what they take and what `help` says of them, and how a line is
//! read as one of them. Knows the names of fields; must never know what a command does.

use crate::{
    app::{
        action::Action,
        model::{Loaded, Tab},
    },
    config::Language,
    customer::{Field, fields_named},
    record::Pointer,
    voice::{self, Label, Words, say},
};

/// What a line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Say what there is to say of somebody or something.
    Say(Sheet),
    /// Open the customer with that reference, or list those known.
    Open(String),
    /// Do what a key does on the screen.
    Do(Action),
    /// Give the field or the member at a place a value.
    Fill(Pointer, String),
    /// Give the field at a place the value that the customer before has there.
    Same(Pointer),
    /// Put the old value of the field at a place back.
    Restore(Pointer),
    /// Go to the customer of that number among those open.
    Go(usize),
    /// Put back what a saved change of that number has changed.
    PutBack(usize),
    /// Put back what the save of that number has changed.
    PutBackSave(usize),
    /// Open the draft of that number.
    Draft(usize),
    /// Discard the draft of that number.
    Discard(usize),
    /// Hold what the caller says against the record; ask where it is empty.
    Check(String),
    /// Work for this ticket; ask where it is empty.
    Ticket(String),
    /// Edit the record with this external id without reading it; ask where it is empty.
    Unread(String),
}

/// Something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// The commands.
    Help,
    /// What the list said last has left.
    More,
    /// Who is open.
    Customer,
    /// All who are open.
    Customers,
    /// All fields.
    Fields,
    /// The field at a place.
    Field(Pointer),
    /// Its value as the API sent it.
    Raw(Pointer),
    /// What is not saved.
    Changes,
    /// Points and stamp cards.
    Loyalty,
    /// Promotions, all or those that contain a text.
    Promotions(String),
    /// Why the promotion of that number can or cannot be used.
    Why(usize),
    /// All there is on it.
    Promotion(usize),
    /// Which would work then and there.
    WhatIf(String),
    /// Consents.
    Consents,
    /// The members of Extra.
    Extra,
    /// What was sent.
    Journal,
    /// The request that a save would send.
    Request,
    /// A save or a promotion in words for a ticket, in another language than the agent's if one is named.
    Note(Noted, Option<Language>),
    /// The drafts of customers who are not open.
    Drafts,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noted {
    /// The last save.
    Last,
    /// The save of that number in the journal.
    Save(usize),
    /// The promotion of that number.
    Promotion(usize),
}

/// Why a line is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoCommand {
    /// Nothing is called so.
    Unknown(String),
    /// There is no such field.
    NoField(String),
    /// Several fields are called so.
    ManyFields(String),
    /// It is written otherwise.
    Takes(&'static str),
    /// No customer is open.
    NobodyOpen,
}

/// A command's row in the table.
struct Row {
    /// What it is called.
    name: &'static str,
    /// How it is written.
    usage: &'static str,
    about: Label,
}

const fn row(name: &'static str, usage: &'static str, about: Label) -> Row {
    Row { name, usage, about }
}

/// Every command, in the order in which `help` lists them.
#[rustfmt::skip]
const ROWS: &[Row] = &[
    row("help", "help", say::PLAIN_HELP_HELP),
    row("more", "more", say::PLAIN_HELP_MORE),
    row("open", "open REFERENCE", say::PLAIN_HELP_OPEN),
    row("fields", "fields", say::PLAIN_HELP_FIELDS),
    row("", "NUMBER", say::PLAIN_HELP_SAY),
    row("", "NUMBER VALUE", say::PLAIN_HELP_SET),
    row("clear", "clear NUMBER", say::PLAIN_HELP_CLEAR),
    row("restore", "restore NUMBER", say::PLAIN_HELP_RESTORE),
    row("same", "same NUMBER", say::PLAIN_HELP_SAME),
    row("repeat", "repeat", say::PLAIN_HELP_REPEAT),
    row("changes", "changes", say::PLAIN_HELP_CHANGES),
    row("undo", "undo", say::PLAIN_HELP_UNDO),
    row("redo", "redo", say::PLAIN_HELP_REDO),
    row("discard", "discard", say::PLAIN_HELP_DISCARD),
    row("save", "save", say::PLAIN_HELP_SAVE),
    row("request", "request", say::PLAIN_HELP_REQUEST),
    row("cancel", "cancel", say::PLAIN_HELP_CANCEL),
    row("note", "note NUMBER LANGUAGE", say::PLAIN_HELP_NOTE),
    row("ticket", "ticket TICKET", say::PLAIN_HELP_TICKET),
    row("loyalty", "loyalty", say::PLAIN_HELP_LOYALTY),
    row("promotions", "promotions", say::PLAIN_HELP_PROMOTIONS),
    row("why", "why NUMBER", say::PLAIN_HELP_WHY),
    row("promotion", "promotion NUMBER", say::PLAIN_HELP_PROMOTION),
    row("what-if", "what-if TIME, STORE, CHANNEL", say::PLAIN_HELP_WHAT_IF),
    row("consents", "consents", say::PLAIN_HELP_CONSENTS),
    row("extra", "extra", say::PLAIN_HELP_EXTRA),
    row("raw", "raw NUMBER", say::PLAIN_HELP_RAW),
    row("journal", "journal", say::PLAIN_HELP_JOURNAL),
    row("put-back", "put-back NUMBER", say::PLAIN_HELP_PUT_BACK),
    row("", "put-back", say::PLAIN_HELP_PUT_BACK_LOST),
    row("", "put-back save NUMBER", say::PLAIN_HELP_PUT_BACK_SAVE),
    row("customer", "customer", say::PLAIN_HELP_CUSTOMER),
    row("customers", "customers", say::PLAIN_HELP_CUSTOMERS),
    row("next", "next", say::PLAIN_HELP_NEXT),
    row("previous", "previous", say::PLAIN_HELP_PREVIOUS),
    row("close", "close", say::PLAIN_HELP_CLOSE),
    row("pin", "pin", say::PLAIN_HELP_PIN),
    row("reload", "reload", say::PLAIN_HELP_RELOAD),
    row("unread", "unread ID", say::PLAIN_HELP_UNREAD),
    row("drafts", "drafts", say::PLAIN_HELP_DRAFTS),
    row("mask", "mask", say::PLAIN_HELP_MASK),
    row("check", "check TEXT", say::PLAIN_HELP_CHECK),
    row("unlock", "unlock", say::PLAIN_HELP_UNLOCK),
    row("quit", "quit", say::PLAIN_HELP_QUIT),
];

/// How each command is written, and what it does.
pub(super) fn help() -> impl ExactSizeIterator<Item = (&'static str, Label)> {
    ROWS.iter().map(|row| (row.usage, row.about))
}

/// The command that does what an action does; sentences of the model name it in place of a key.
pub(super) fn of_action(action: Action) -> &'static str {
    match action {
        Action::Open => "open",
        Action::EditUnread => "unread",
        Action::Pin => "pin",
        Action::Save => "save",
        Action::Undo => "undo",
        Action::Redo => "redo",
        Action::Restore => "restore",
        Action::Same => "same",
        Action::Repeat => "repeat",
        Action::PutBack => "put-back",
        Action::Discard => "discard",
        // Each field has a number.
        Action::NextField | Action::PreviousField | Action::Jump | Action::Go(Tab::Profile) => {
            "fields"
        }
        Action::NextCustomer => "next",
        Action::PreviousCustomer => "previous",
        Action::Close => "close",
        Action::Go(Tab::Loyalty) => "loyalty",
        // The list says states and takes words; it is long where there are many.
        Action::Go(Tab::Promotions)
        | Action::Filter
        | Action::Sort
        | Action::SortBack
        | Action::OnlyState => "promotions",
        Action::Go(Tab::Consents) => "consents",
        Action::Go(Tab::Extra) => "extra",
        Action::Go(Tab::Journal) => "journal",
        // There is nothing to turn over.
        Action::NextTab | Action::PreviousTab | Action::Palette | Action::Help => "help",
        Action::WhatIf => "what-if",
        Action::Raw => "raw",
        // What is said can be copied where it stands.
        Action::Copy => "customer",
        Action::Reload => "reload",
        Action::Ticket => "ticket",
        Action::Note => "note",
        Action::CopyCurl => "request",
        Action::Mask => "mask",
        Action::Check => "check",
        Action::Unlock => "unlock",
        Action::Back => "cancel",
        Action::Quit => "quit",
    }
}

/// The fields in the order of their numbers, which begin at one: who it is first, then the form, then the consents. The
/// documented ones have the same number for every customer.
pub(super) fn numbered(loaded: &Loaded) -> Vec<&Field> {
    let all: Vec<_> = loaded.fields().collect();
    let is_first = |field: &&&Field| field.name == "externalId";
    let first = all.iter().copied().find(|field| is_first(&field));
    let rest = all.iter().copied().filter(|field| !is_first(&field));
    first.into_iter().chain(rest).collect()
}

/// Reads a line as a command, about this record if there is one.
pub(super) fn read(
    line: &str,
    loaded: Option<&Loaded>,
    words: Words,
) -> Result<Command, NoCommand> {
    let place = |word: &str, text: &str| place(word, text, loaded, words);
    let line = line.trim();
    let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (word, rest) = (word.to_lowercase(), rest.trim());
    // Where nothing may follow, what does makes it the name of a field.
    let alone = rest.is_empty();
    let act = |action| Ok(Command::Do(action));
    let tell = |sheet| Ok(Command::Say(sheet));
    match word.as_str() {
        "help" | "?" if alone => tell(Sheet::Help),
        "more" if alone => tell(Sheet::More),
        "open" => Ok(Command::Open(rest.to_owned())),
        "customer" if alone => tell(Sheet::Customer),
        "customer" => Ok(Command::Go(number(&word, rest)?)),
        "customers" if alone => tell(Sheet::Customers),
        "next" if alone => act(Action::NextCustomer),
        "previous" if alone => act(Action::PreviousCustomer),
        "close" if alone => act(Action::Close),
        "pin" if alone => act(Action::Pin),
        "reload" if alone => act(Action::Reload),
        "unread" => Ok(Command::Unread(rest.to_owned())),
        "fields" if alone => tell(Sheet::Fields),
        "clear" => Ok(Command::Fill(place(&word, rest)?, String::new())),
        "restore" => Ok(Command::Restore(place(&word, rest)?)),
        "same" => Ok(Command::Same(place(&word, rest)?)),
        "repeat" if alone => act(Action::Repeat),
        "raw" => tell(Sheet::Raw(place(&word, rest)?)),
        "changes" if alone => tell(Sheet::Changes),
        "undo" if alone => act(Action::Undo),
        "redo" if alone => act(Action::Redo),
        "discard" if alone => act(Action::Discard),
        "discard" => Ok(Command::Discard(number(&word, rest)?)),
        "loyalty" | "points" if alone => tell(Sheet::Loyalty),
        "promotions" => tell(Sheet::Promotions(rest.to_owned())),
        "why" => tell(Sheet::Why(number(&word, rest)?)),
        "promotion" => tell(Sheet::Promotion(number(&word, rest)?)),
        "what-if" => tell(Sheet::WhatIf(rest.to_owned())),
        "consents" if alone => tell(Sheet::Consents),
        "extra" if alone => tell(Sheet::Extra),
        "extra" => extra(rest),
        "journal" if alone => tell(Sheet::Journal),
        "put-back" if alone => act(Action::PutBack),
        "put-back" => Ok(match rest.strip_prefix("save ") {
            Some(rest) => Command::PutBackSave(number(&word, rest.trim())?),
            None => Command::PutBack(number(&word, rest)?),
        }),
        "save" if alone => act(Action::Save),
        "request" if alone => tell(Sheet::Request),
        "cancel" if alone => act(Action::Back),
        "note" => note(rest),
        "ticket" => Ok(Command::Ticket(rest.to_owned())),
        "drafts" if alone => tell(Sheet::Drafts),
        "drafts" => Ok(Command::Draft(number(&word, rest)?)),
        "check" => Ok(Command::Check(rest.to_owned())),
        "mask" if alone => act(Action::Mask),
        "unlock" | "lock" if alone => act(Action::Unlock),
        "quit" | "exit" if alone => act(Action::Quit),
        _ => field_line(line, loaded, words),
    }
}

/// Whether a line begins with a command; a field is none.
pub(super) fn is_command(line: &str) -> bool {
    !matches!(
        read(line, None, Words(Language::English)),
        Err(NoCommand::Unknown(_) | NoCommand::NoField(_) | NoCommand::ManyFields(_))
    )
}

/// How a command is written.
fn usage(name: &str) -> &'static str {
    let mut rows = ROWS.iter();
    rows.find(|row| row.name == name)
        .map_or("help", |row| row.usage)
}

fn number(word: &str, text: &str) -> Result<usize, NoCommand> {
    let number = text.trim_end_matches('.').parse().ok();
    number
        .filter(|number| *number > 0)
        .ok_or_else(|| NoCommand::Takes(usage(word)))
}

/// `note`, `note 2`, `note why 2`, each with a language behind it or without.
fn note(rest: &str) -> Result<Command, NoCommand> {
    let (before, last) = rest.rsplit_once(char::is_whitespace).unwrap_or(("", rest));
    let language = Language::of_code(last);
    let about = language.map_or(rest, |_| before).trim();
    let noted = match about.strip_prefix("why") {
        Some(promotion) => Noted::Promotion(number("note", promotion.trim())?),
        None if about.is_empty() => Noted::Last,
        None => Noted::Save(number("note", about)?),
    };
    Ok(Command::Say(Sheet::Note(noted, language)))
}

/// The place of the field that a text names.
fn place(
    word: &str,
    text: &str,
    loaded: Option<&Loaded>,
    words: Words,
) -> Result<Pointer, NoCommand> {
    let loaded = loaded.ok_or(NoCommand::NobodyOpen)?;
    if text.is_empty() {
        return Err(NoCommand::Takes(usage(word)));
    }
    named(text, loaded, words)
}

/// The field of a number or a name, in English or as it is read out.
fn named(text: &str, loaded: &Loaded, words: Words) -> Result<Pointer, NoCommand> {
    let fields = numbered(loaded);
    if let Ok(number) = text.parse::<usize>() {
        let field = number.checked_sub(1).and_then(|at| fields.get(at));
        return field.map_or_else(
            || Err(NoCommand::NoField(text.to_owned())),
            |field| Ok(field.pointer.clone()),
        );
    }
    let all: Vec<Field> = fields.into_iter().cloned().collect();
    let mut found = fields_named(&all, text);
    if found.is_empty() {
        let lower = text.to_lowercase();
        let title = |field: &Field| words.text(&voice::title(field)).to_lowercase();
        found.extend(all.iter().filter(|field| title(field) == lower));
    }
    match found.as_slice() {
        [] => Err(NoCommand::NoField(text.to_owned())),
        [field] => Ok(field.pointer.clone()),
        [_, ..] => Err(NoCommand::ManyFields(text.to_owned())),
    }
}

/// `5`, `5 kari@example.no`, `email kari@example.no`, `mobile phone 91234567`: the longest beginning that names a field.
fn field_line(line: &str, loaded: Option<&Loaded>, words: Words) -> Result<Command, NoCommand> {
    let (word, _) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let is_number = word.parse::<usize>().is_ok();
    let unknown = || NoCommand::Unknown(word.to_owned());
    let Some(loaded) = loaded else {
        return Err(if is_number {
            NoCommand::NobodyOpen
        } else {
            unknown()
        });
    };
    let ends = line.char_indices().filter(|(_, c)| c.is_whitespace());
    let mut ends: Vec<_> = ends.map(|(at, _)| at).collect();
    ends.push(line.len());
    if is_number {
        ends.truncate(1);
    }
    let mut why = None;
    for end in ends.into_iter().rev() {
        let (name, value) = (line[..end].trim_end(), line[end..].trim());
        match named(name, loaded, words) {
            Ok(at) if value.is_empty() => return Ok(Command::Say(Sheet::Field(at))),
            Ok(at) => return Ok(Command::Fill(at, value.to_owned())),
            Err(NoCommand::NoField(_)) if !is_number => {}
            Err(other) => why = Some(other),
        }
    }
    Err(why.unwrap_or_else(unknown))
}

/// `{…}` is all of it; a name and JSON one member.
fn extra(rest: &str) -> Result<Command, NoCommand> {
    let at = Pointer::of(["extendedProperties"]);
    if rest.starts_with('{') {
        return Ok(Command::Fill(at, rest.to_owned()));
    }
    match rest.split_once(char::is_whitespace) {
        Some((name, value)) => Ok(Command::Fill(at.key(name), value.trim().to_owned())),
        None => Err(NoCommand::Takes("extra NAME JSON")),
    }
}

#[cfg(test)]
mod tests;
