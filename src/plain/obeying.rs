//! What a line does: the messages that the screen would send for it, and what it says at once.

use std::io::{self, Write};

use crate::{
    app::{
        action::Action,
        model::{Open, Tab},
        msg::Msg,
        target::Target,
        view::promotions::NoQuestion,
    },
    record::{Edit, Pointer},
    terminal::input::Event,
    voice::{Phrase, Words, say},
};

use super::{
    After, Face,
    command::{self, Command, NoCommand, Sheet},
    question::{self, Reply},
    sheet::{self, List},
};

impl<W: Write> Face<W> {
    /// Does what a line comes to while a question is open.
    pub(super) fn reply(&mut self, reply: Reply, line: &str) -> io::Result<()> {
        match reply {
            Reply::Keys(keys) => {
                let was_review = question::is_review(&self.running.model);
                for msg in keys {
                    self.take(msg);
                }
                self.say_that_it_is_left(was_review)?;
            }
            Reply::Click(target) => {
                self.click(target);
                self.say_that_it_is_left(false)?;
            }
            Reply::Nothing(why) => {
                self.say(&why)?;
                self.put_again();
            }
            Reply::Command => {
                self.take(question::leave());
                self.obey(line)?;
            }
            Reply::Beside => {
                self.obey(line)?;
                self.put_again();
            }
            Reply::Say(list) => {
                self.list(list)?;
                self.put_again();
            }
            Reply::Find(text) => {
                self.take(question::leave());
                self.take(Msg::Find(text));
            }
        }
        Ok(())
    }

    /// Says that a question has come to nothing, where nothing else tells what it has come to.
    pub(super) fn say_that_it_is_left(&mut self, was_review: bool) -> io::Result<()> {
        let model = &self.running.model;
        let goes_on = model.quitting || !model.layers.is_empty() || self.awaits_what_to_say();
        if goes_on || !self.waits.is_empty() {
            return Ok(());
        }
        self.say(&Phrase::from(if was_review {
            say::PLAIN_LEFT
        } else {
            say::PLAIN_LEFT_AS_IT_IS
        }))
    }

    /// Clicks once to select, unless it is selected, and once more to do it.
    pub(super) fn click(&mut self, target: Target) {
        for _ in 0..question::clicks(&self.running.model, target) {
            self.take(question::click(target));
        }
    }

    /// Does what a line says.
    pub(super) fn obey(&mut self, line: &str) -> io::Result<()> {
        let loaded = self.running.model.open();
        let loaded = loaded.and_then(|open| open.loaded.as_ref());
        match command::read(line, loaded, self.running.model.words) {
            Ok(command) => self.command(command),
            Err(why) => self.say(&no_command(why)),
        }
    }

    pub(super) fn command(&mut self, command: Command) -> io::Result<()> {
        match command {
            Command::Say(sheet) => return self.sheet(sheet),
            Command::Open(text) if text.is_empty() => self.take(Msg::Do(Action::Open)),
            Command::Open(text) => {
                self.take(Msg::Find(text));
                let is_shown = self.waits.is_empty() && self.running.model.layers.is_empty();
                if is_shown && !self.is_busy() {
                    return self.say_all(&sheet::customer(&self.running.model));
                }
            }
            Command::Do(action @ (Action::Undo | Action::Redo)) => return self.travel(action),
            Command::Do(action) => self.take(Msg::Do(action)),
            Command::Fill(at, text) => {
                let before = self.edits();
                self.take(Msg::Fill(at.clone(), text));
                return self.say_place(&at, &before);
            }
            Command::Restore(at) if self.edits().iter().all(|edit| edit.pointer != at) => {
                return self.say(&say::plain_problem(say::NOT_NOW_UNCHANGED));
            }
            Command::Same(at) => {
                self.go_to(&at);
                self.take(Msg::Do(Action::Same));
                return self.say_place(&at, &[]);
            }
            Command::Restore(at) => {
                self.go_to(&at);
                self.take(Msg::Do(Action::Restore));
                return self.say_place(&at, &[]);
            }
            Command::Go(number) => {
                let customers = &self.running.model.customers;
                match customers.iter().nth(number - 1).map(|open| open.id) {
                    None => return self.say(&say::plain_no_customer(figure(number))),
                    Some(id) if Some(id) == customers.shown() => {
                        return self.say_all(&sheet::customer(&self.running.model));
                    }
                    Some(id) => self.take(question::click(Target::Customer(id))),
                }
            }
            Command::PutBack(number) => {
                let open = self.running.model.open();
                let saves = open.map_or(&[][..], |open| &open.saves);
                // Each save has a row of its own before those of its changes.
                let rows = saves.iter().map(|save| save.changes.len()).enumerate();
                let changes = rows.flat_map(|(nth, changes)| (0..changes).map(move |_| nth + 1));
                let Some(headings) = changes.into_iter().nth(number - 1) else {
                    return self.say(&say::plain_no_change(figure(number)));
                };
                self.put_back(number - 1 + headings);
            }
            Command::PutBackSave(number) => {
                let open = self.running.model.open();
                let saves = open.map_or(&[][..], |open| &open.saves);
                if number > saves.len() {
                    return self.say(&say::plain_no_save(figure(number)));
                }
                let before = saves[..number - 1].iter();
                let row = before.map(|save| 1 + save.changes.len()).sum();
                self.put_back(row);
            }
            Command::Draft(number) => self.with_list(After::Draft(number)),
            Command::Discard(number) => self.with_list(After::Discard(number)),
            Command::Check(said) => match sheet::checked(&self.running.model, &said) {
                Some(words) => return self.say(&words),
                None => self.take(Msg::Do(Action::Check)),
            },
            Command::Ticket(ticket) => {
                self.take(Msg::Do(Action::Ticket));
                if !ticket.is_empty() && !self.running.model.layers.is_empty() {
                    if ticket == "-" {
                        self.take(question::delete());
                        self.take(question::enter());
                    } else {
                        self.enter(ticket);
                    }
                    let open = self.running.model.open();
                    let ticket = open.and_then(Open::ticket).map(Phrase::foreign);
                    let said = ticket.map_or(say::PLAIN_TICKET_NONE.into(), say::plain_ticket_is);
                    return self.say(&said);
                }
            }
            Command::Unread(id) => {
                self.take(Msg::Do(Action::EditUnread));
                if !id.is_empty() && !self.running.model.layers.is_empty() {
                    self.enter(id);
                }
            }
        }
        Ok(())
    }

    /// Puts back what a row of the Journal tells of.
    fn put_back(&mut self, row: usize) {
        self.take(Msg::Do(Action::Go(Tab::Journal)));
        self.take(question::click(Target::Row(row)));
        self.take(Msg::Do(Action::Restore));
    }

    /// Types into the dialog that has just opened, and confirms it.
    pub(super) fn enter(&mut self, text: String) {
        self.take(Msg::Input(Event::Paste(text)));
        self.take(question::enter());
    }

    /// Has the local data listed anew, for what follows.
    pub(super) fn with_list(&mut self, after: After) {
        self.take(Msg::Do(Action::Open));
        self.after = Some(after);
    }

    /// Goes to the field at a place.
    pub(super) fn go_to(&mut self, at: &Pointer) {
        let open = self.running.model.open();
        let Some(loaded) = open.and_then(|open| open.loaded.as_ref()) else {
            return;
        };
        let forms = [Tab::Profile, Tab::Consents].into_iter();
        let mut found = forms.filter_map(|tab| Some((tab, loaded.form(tab)?.fields.at(at)?)));
        if let Some((tab, index)) = found.next() {
            self.take(Msg::Do(Action::Go(tab)));
            self.take(question::click(Target::Field(index)));
        }
    }

    pub(super) fn edits(&self) -> Vec<Edit> {
        let open = self.running.model.open();
        let loaded = open.and_then(|open| open.loaded.as_ref());
        loaded.map_or_else(Vec::new, |loaded| loaded.record.edits().to_vec())
    }

    /// Undoes or redoes, and says what that has changed.
    pub(super) fn travel(&mut self, action: Action) -> io::Result<()> {
        let before = self.edits();
        self.take(Msg::Do(action));
        self.say_difference(&before)
    }

    /// Says what has changed since there were these edits.
    pub(super) fn say_difference(&mut self, before: &[Edit]) -> io::Result<()> {
        let now = self.edits();
        let is_other = |edit: &&Edit| !before.contains(edit) || !now.contains(edit);
        let mut places: Vec<_> = before.iter().chain(&now).filter(is_other).collect();
        places.dedup_by(|one, other| one.pointer == other.pointer);
        let model = &self.running.model;
        let Some(loaded) = model.open().and_then(|open| open.loaded.as_ref()) else {
            return Ok(());
        };
        let lines = places
            .iter()
            .flat_map(|edit| sheet::place(model, loaded, &edit.pointer));
        let lines: Vec<_> = lines.collect();
        self.say_all(&lines)
    }

    /// Says what stands at a place by now; of what is no field, what has changed since there were these edits.
    pub(super) fn say_place(&mut self, at: &Pointer, before: &[Edit]) -> io::Result<()> {
        let model = &self.running.model;
        let loaded = model.open().and_then(|open| open.loaded.as_ref());
        let lines = loaded
            .map(|loaded| sheet::field_at(model, loaded, at))
            .unwrap_or_default();
        if lines.is_empty() {
            let misfit = loaded.and_then(sheet::misfit);
            self.say_difference(before)?;
            return misfit.map_or(Ok(()), |misfit| self.say(&misfit));
        }
        self.say_all(&lines)
    }

    /// Says what there is to say of something.
    pub(super) fn sheet(&mut self, sheet: Sheet) -> io::Result<()> {
        match sheet {
            Sheet::Help => return self.list(sheet::help()),
            Sheet::More => return self.more(),
            Sheet::Customer => return self.say_all(&sheet::customer(&self.running.model)),
            Sheet::Customers => return self.list(sheet::customers(&self.running.model)),
            Sheet::Drafts => {
                self.with_list(After::Drafts);
                return Ok(());
            }
            Sheet::Promotions(text) if !text.is_empty() => return self.filtered(text),
            Sheet::WhatIf(text) => return self.what_if(&text),
            _ => {}
        }
        let model = &self.running.model;
        let speaker = self.covers.speaker(model);
        let Some((open, loaded)) = model
            .open()
            .and_then(|open| Some((open, open.loaded.as_ref()?)))
        else {
            return self.say(&say::PLAIN_NOBODY_OPEN.into());
        };
        let list = match sheet {
            Sheet::Fields => sheet::fields(model, loaded),
            Sheet::Field(at) => List {
                head: None,
                rows: sheet::field_at(model, loaded, &at),
            },
            Sheet::Raw(at) => sheet::raw(&speaker, loaded, &at),
            Sheet::Changes => sheet::changes(model, loaded),
            Sheet::Loyalty => {
                let (points, cards) = sheet::loyalty(loaded);
                self.say_all(&points)?;
                return self.list(cards);
            }
            Sheet::Promotions(_) | Sheet::WhatIf(_) => sheet::promotions(model, loaded),
            Sheet::Why(number) => sheet::why(model, loaded, number - 1),
            Sheet::Promotion(number) => sheet::promotion(model, loaded, number - 1),
            Sheet::Consents => sheet::consents(model, loaded),
            Sheet::Extra => sheet::extra(&speaker, loaded),
            Sheet::Journal => sheet::journal(model, open, loaded),
            Sheet::Request => sheet::request(model, &speaker, loaded),
            Sheet::Note(noted, language) => {
                let words = language.map_or(model.words, Words);
                sheet::note(model, (open, loaded), noted, (&speaker, words))
            }
            Sheet::Help | Sheet::More | Sheet::Customer | Sheet::Customers | Sheet::Drafts => {
                List::default()
            }
        };
        self.list(list)
    }

    /// Says the promotions that contain a text, by the tab's own filter, which is left empty.
    pub(super) fn filtered(&mut self, text: String) -> io::Result<()> {
        self.take(Msg::Do(Action::Go(Tab::Promotions)));
        self.take(Msg::Do(Action::Filter));
        if self.heard.notice.is_some() {
            return Ok(());
        }
        self.take(Msg::Input(Event::Paste(text)));
        let said = self.sheet(Sheet::Promotions(String::new()));
        self.take(question::leave());
        said
    }

    /// Says which promotions would work at a time, in a store, in a channel, by the tab's own bar, which is left empty.
    pub(super) fn what_if(&mut self, text: &str) -> io::Result<()> {
        self.take(Msg::Do(Action::Go(Tab::Promotions)));
        self.take(Msg::Do(Action::WhatIf));
        if self.heard.notice.is_some() {
            return Ok(());
        }
        let mut parts = text.splitn(3, ',').map(str::trim);
        for _ in 0..3 {
            if let Some(part) = parts.next().filter(|part| !part.is_empty()) {
                self.take(Msg::Input(Event::Paste(part.to_owned())));
            }
            self.take(question::tab());
        }
        let model = &self.running.model;
        let loaded = model.open().and_then(|open| open.loaded.as_ref());
        let problem = loaded.and_then(|loaded| loaded.promotions.what_if.problem.as_ref());
        let said = match problem.map(NoQuestion::phrase) {
            Some(problem) => self.say(&say::plain_problem(problem)),
            None => self.sheet(Sheet::Promotions(String::new())),
        };
        self.take(question::leave());
        said
    }

    pub(super) fn follow(&mut self, after: After) -> io::Result<()> {
        match after {
            After::Again => self.take(question::leave()),
            After::Drafts => {
                self.take(question::leave());
                let list = sheet::drafts(&self.running.model);
                self.list(list)?;
            }
            After::Draft(number) | After::Discard(number) => {
                match (self.row_of_draft(number), after) {
                    (None, _) => {
                        self.take(question::leave());
                        self.say(&say::plain_no_draft(figure(number)))?;
                    }
                    (Some(row), After::Discard(_)) => {
                        // One click selects; another one would open it.
                        if question::clicks(&self.running.model, Target::Line(row)) > 1 {
                            self.take(question::click(Target::Line(row)));
                        }
                        self.take(question::discard());
                    }
                    (Some(row), _) => self.click(Target::Line(row)),
                }
            }
        }
        if self.running.model.customers.iter().any(Open::is_waiting) {
            self.settled = Some(self.running.settled());
        }
        Ok(())
    }

    /// The row of the finder that a draft of the list has.
    pub(super) fn row_of_draft(&self, number: usize) -> Option<usize> {
        let model = &self.running.model;
        let customer = &model.other_drafts().nth(number - 1)?.customer;
        question::finder(model)?.rows(model).place_of(customer)
    }
}

fn figure(number: usize) -> Phrase {
    Phrase::ours(number.to_string())
}

fn no_command(why: NoCommand) -> Phrase {
    match why {
        NoCommand::Unknown(word) => say::plain_no_command(Phrase::foreign(word)),
        NoCommand::NoField(name) => say::plain_no_field(Phrase::foreign(name)),
        NoCommand::ManyFields(name) => say::plain_many_fields(Phrase::foreign(name)),
        NoCommand::Takes(usage) => say::plain_takes(Phrase::ours(usage)),
        NoCommand::NobodyOpen => say::PLAIN_NOBODY_OPEN.into(),
    }
}
