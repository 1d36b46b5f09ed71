//! The dialogs of the screen as questions: how each is put, and how a line answers it. What an answer does is the
//! dialog's own: it gets the keys and clicks that it gets on the screen.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{
        finder::{DISCARDS, Finder},
        layer::{Answer, Layer, LayerKind, Question, Review, Whose},
        model::{Loaded, Model},
        msg::Msg,
        target::{Spot, Target},
        words,
    },
    record::Pointer,
    terminal::input::Event,
    ui::spoken::Speaker,
    voice::{self, Foreign, Phrase, Words, say},
};

use super::{
    command,
    sheet::{self, List},
};

/// What a line comes to while a question is open.
#[derive(Debug)]
pub(super) enum Reply {
    /// These, one after the other.
    Keys(Vec<Msg>),
    /// The click, and once more as long as the same question is open: what is selected already is done.
    Click(Target),
    /// It is no answer, for this reason; the question stays.
    Nothing(Phrase),
    /// The question is left, and the line is a command.
    Command,
    /// It is a command, and the question stays.
    Beside,
    /// Something to say beside the question.
    Say(List),
    /// The customer with that reference, or a list to choose from.
    Find(String),
}

/// A question as it is put.
#[derive(Debug)]
pub(super) struct Put {
    /// What is said before it, only once.
    pub(super) before: Vec<List>,
    /// The question itself; none where something stands in its way: then the dialog is left.
    pub(super) question: Option<Phrase>,
    /// What is typed is not shown.
    pub(super) is_secret: bool,
}

impl From<Phrase> for Put {
    fn from(question: Phrase) -> Self {
        Self {
            before: Vec::new(),
            question: Some(question),
            is_secret: false,
        }
    }
}

/// What tells one question from another.
pub(super) fn identity(model: &Model) -> Option<String> {
    let Layer { kind, .. } = model.layers.last()?;
    let depth = model.layers.len();
    Some(match kind {
        LayerKind::Ask(question) => format!("{depth} {:?}", question.words),
        LayerKind::Finder(finder) => format!("{depth} finder {}", finder.input.text()),
        LayerKind::Review(review) => {
            // Each field to decide is a question of its own.
            format!("{depth} review {:?}", review.undecided())
        }
        LayerKind::Palette(_) => format!("{depth} palette"),
        LayerKind::Help(_) => format!("{depth} help"),
        LayerKind::Raw(_) => format!("{depth} raw"),
        LayerKind::Note(_) => format!("{depth} note"),
        LayerKind::ApiKey(_) => format!("{depth} key"),
        LayerKind::Ticket(_) => format!("{depth} ticket"),
        LayerKind::Unread(_) => format!("{depth} unread"),
        LayerKind::Check(_) => format!("{depth} check"),
        LayerKind::Jump(_) => format!("{depth} jump"),
    })
}

/// How the topmost dialog is put; none for one that is a command here.
pub(super) fn put(model: &Model) -> Option<Put> {
    let Layer { kind, .. } = model.layers.last()?;
    match kind {
        LayerKind::Finder(finder) => {
            let rows = finder.rows(model);
            let problem = finder.problem(&rows, model);
            let all = (0..rows.len()).filter_map(|row| Some((row, rows.get(row, model)?)));
            let list = List {
                head: Some(say::plain_found(rows.len())),
                rows: all.map(|(nth, row)| found(nth, &row)).collect(),
            };
            let problem = problem.map(|words| say::plain_problem(words).into());
            Some(Put {
                before: problem.into_iter().chain([list]).collect(),
                ..Put::from(Phrase::from(say::PLAIN_WHICH))
            })
        }
        LayerKind::Review(review) => self::review(model, review),
        LayerKind::Ask(question) => Some(ask(question).into()),
        LayerKind::ApiKey(_) => {
            let host = Phrase::ours(model.environment.host());
            let source = &model.environment.key;
            let question = if source.may_change() {
                say::plain_key_again(host, voice::key_source(source))
            } else {
                say::plain_key(host)
            };
            Some(Put {
                is_secret: true,
                ..Put::from(question)
            })
        }
        LayerKind::Ticket(input) => {
            // Its own, or that of the customer before.
            let ticket = Some(input.text()).filter(|ticket| !ticket.is_empty());
            let ticket = ticket.map(|ticket| say::plain_ticket_is(Phrase::foreign(ticket)).into());
            Some(Put {
                before: ticket.into_iter().collect(),
                ..Put::from(Phrase::from(say::PLAIN_TICKET))
            })
        }
        LayerKind::Unread(_) => Some(say::plain_unread(say::UNREAD_ABOUT).into()),
        LayerKind::Check(_) => Some(Phrase::from(say::PLAIN_CHECK_ASK).into()),
        // "help", "raw", "note", and the numbers of fields are these.
        LayerKind::Palette(_)
        | LayerKind::Help(_)
        | LayerKind::Note(_)
        | LayerKind::Raw(_)
        | LayerKind::Jump(_) => None,
    }
}

fn found(nth: usize, row: &crate::app::finder::FinderRow) -> Phrase {
    let number = Phrase::ours((nth + 1).to_string());
    let title = row.title();
    let title = match row.reference.trim() {
        "" => title,
        reference => say::plain_beside(title, Foreign::Id(reference.to_owned())),
    };
    if row.about == Phrase::ours("") {
        say::plain_row(number, title)
    } else {
        say::plain_row_about(number, title, row.about.clone())
    }
}

fn ask(question: &Question) -> Phrase {
    let mut asked = question.words.clone();
    if let Some(why) = &question.why {
        asked = Phrase::join([asked, voice::failure(why)], " ");
    }
    let (yes, no) = (question.yes, question.no);
    match (&question.also, question.on) {
        (None, Answer::Yes) => say::plain_ask_yes(asked, yes, no),
        (None, Answer::No | Answer::Also) => say::plain_ask(asked, yes, no),
        (Some((also, _)), Answer::Yes) => say::plain_ask_three_yes(asked, yes, no, *also),
        (Some((also, _)), Answer::No | Answer::Also) => say::plain_ask_three(asked, yes, no, *also),
    }
}

fn review(model: &Model, review: &Review) -> Option<Put> {
    let open = model.open()?;
    let loaded = open.loaded.as_ref()?;
    let to_decide: Vec<Pointer> = review.decisions.iter().map(|one| one.at.clone()).collect();
    let mut before = Vec::new();
    let is_begun = review.decisions.iter().any(|one| one.choice.is_some());
    if !is_begun {
        before.push(say::plain_customer(sheet::who(open)).into());
        let warnings = words::risk(model, loaded)
            .into_iter()
            .chain(words::doubts(loaded));
        before.extend(warnings.map(|words| say::plain_warning(words).into()));
        let last = words::last_try(model, open);
        before.extend(last.map(|words| say::plain_last_try(words).into()));
        let changes = sheet::decided_changes(model, loaded, &to_decide);
        before.push(List {
            head: None,
            rows: changes,
        });
    }
    if let Some(row) = review.undecided() {
        let decision = &review.decisions[row];
        let conflicts = sheet::conflicts(model, loaded);
        let mut all = loaded.conflicts.iter().zip(conflicts);
        let conflict = all.find(|(known, _)| known.at == decision.at);
        before.extend(conflict.map(|(_, line)| line.into()));
        let label = words::label(loaded, &decision.at);
        let question = if decision.can_keep {
            say::plain_decide(label)
        } else {
            say::plain_decide_theirs(label)
        };
        return Some(Put {
            before,
            ..Put::from(question)
        });
    }
    let obstacles = words::obstacles(loaded);
    if obstacles.is_empty() {
        return Some(Put {
            before,
            ..Put::from(send(model, review, loaded))
        });
    }
    before.extend(
        obstacles
            .into_iter()
            .map(|words| say::plain_problem(words).into()),
    );
    Some(Put {
        before,
        question: None,
        is_secret: false,
    })
}

/// The last question before a save: how many changes go where.
fn send(model: &Model, review: &Review, loaded: &Loaded) -> Phrase {
    let theirs = |at: &Pointer| {
        let mut decisions = review.decisions.iter();
        decisions.any(|one| one.at == *at && one.choice == Some(Whose::Theirs))
    };
    let edits = loaded.record.edits().iter();
    let count = edits.filter(|edit| !theirs(&edit.pointer)).count();
    match (count, model.environment.production) {
        (0, _) => say::PLAIN_SEND_NONE.into(),
        (count, false) => say::plain_send(count),
        (count, true) => {
            say::plain_send_production(count, Phrase::ours(model.environment.name.clone()))
        }
    }
}

/// Yes or no.
fn yes_or_no(words: Words, line: &str) -> Option<bool> {
    let is_no = || words.answers(line, say::ANSWERS_NO).then_some(false);
    words.agrees(line).then_some(true).or_else(is_no)
}

fn key(code: KeyCode) -> Msg {
    Msg::Input(Event::Key(KeyEvent::from(code)))
}

/// Leaves the topmost dialog.
pub(super) fn leave() -> Msg {
    key(KeyCode::Esc)
}

/// How many clicks do something: what is selected already is done with the first.
pub(super) fn clicks(model: &Model, target: Target) -> usize {
    let kind = model.layers.last().map(|layer| &layer.kind);
    let is_selected = match (kind, target) {
        (Some(LayerKind::Finder(finder)), Target::Line(row)) => finder.picker.is_on(row),
        (Some(LayerKind::Review(review)), Target::Button(answer)) => {
            review.on_send == (answer == Answer::Yes)
        }
        (Some(LayerKind::Ask(question)), Target::Button(answer)) => question.on == answer,
        (_, _) => true,
    };
    if is_selected { 1 } else { 2 }
}

/// Whether an answer to the topmost dialog sends, decides or ends something.
pub(super) fn confirms(model: &Model) -> bool {
    let kind = model.layers.last().map(|layer| &layer.kind);
    matches!(
        kind,
        Some(LayerKind::Review(_) | LayerKind::Ask(_) | LayerKind::ApiKey(_))
    )
}

/// Whether the topmost dialog is the review of a save.
pub(super) fn is_review(model: &Model) -> bool {
    let kind = model.layers.last().map(|layer| &layer.kind);
    matches!(kind, Some(LayerKind::Review(_)))
}

/// What a click on something selects, and does where that is selected.
pub(super) fn click(target: Target) -> Msg {
    Msg::Clicked(target, Spot::default())
}

/// Commands that leave every question as it is.
fn is_beside(line: &str) -> bool {
    matches!(
        line.trim().to_lowercase().as_str(),
        "help" | "?" | "mask" | "changes" | "more" | "request" | "customer"
    )
}

/// What a line comes to while the topmost dialog is open; none where none is.
pub(super) fn answer(model: &Model, speaker: &Speaker, line: &str) -> Option<Reply> {
    let Layer { kind, .. } = model.layers.last()?;
    let is_empty = line.trim().is_empty();
    let is_left = line.trim().eq_ignore_ascii_case("cancel");
    let leaves = || Some(Reply::Keys(vec![leave()]));
    match kind {
        // The key is taken as it comes.
        LayerKind::ApiKey(_) if is_left => leaves(),
        LayerKind::ApiKey(_) if is_empty && model.environment.key.may_change() => {
            Some(Reply::Keys(vec![key(KeyCode::Enter)]))
        }
        LayerKind::Ticket(_) if is_empty => Some(Reply::Keys(vec![key(KeyCode::Enter)])),
        LayerKind::Finder(_)
        | LayerKind::Review(_)
        | LayerKind::ApiKey(_)
        | LayerKind::Unread(_)
        | LayerKind::Check(_)
            if is_empty =>
        {
            leaves()
        }
        _ if is_left => leaves(),
        LayerKind::ApiKey(_) | LayerKind::Ticket(_) | LayerKind::Unread(_) => {
            Some(Reply::Keys(type_and_enter(line)))
        }
        LayerKind::Check(_) => sheet::checked(model, line).map(|words| Reply::Say(words.into())),
        LayerKind::Palette(_)
        | LayerKind::Help(_)
        | LayerKind::Note(_)
        | LayerKind::Raw(_)
        | LayerKind::Jump(_) => Some(Reply::Command),
        LayerKind::Finder(finder) => {
            let rows = finder.rows(model).len();
            let number = line.trim().parse::<usize>().ok();
            let row = number.filter(|number| (1..=rows).contains(number));
            Some(match (row, number) {
                (Some(number), _) => Reply::Click(Target::Line(number - 1)),
                // Short digits are no reference.
                (None, Some(..1000)) => Reply::Nothing(say::PLAIN_ANSWER_NUMBER.into()),
                (None, None) if is_beside(line) => Reply::Beside,
                (None, None) if command::is_command(line) => Reply::Command,
                (None, _) => Reply::Find(line.trim().to_owned()),
            })
        }
        LayerKind::Review(review) => Some(review_answer(model, speaker, review, line)),
        LayerKind::Ask(question) => Some(ask_answer(model.words, question, line)),
    }
}

/// Types a text over the one that is selected, and confirms it.
fn type_and_enter(text: &str) -> Vec<Msg> {
    vec![
        Msg::Input(Event::Paste(text.to_owned())),
        key(KeyCode::Enter),
    ]
}

fn ask_answer(words: Words, question: &Question, line: &str) -> Reply {
    let button = |answer| Reply::Click(Target::Button(answer));
    if line.trim().is_empty() {
        return button(question.on);
    }
    if question.also.is_some() && words.answers(line, say::ANSWERS_DISCARD) {
        return button(Answer::Also);
    }
    match yes_or_no(words, line) {
        Some(true) => button(Answer::Yes),
        Some(false) => button(Answer::No),
        None if is_beside(line) => Reply::Beside,
        None if question.also.is_some() => Reply::Nothing(say::PLAIN_ANSWER_THREE.into()),
        None => Reply::Nothing(say::PLAIN_ANSWER_YES_NO.into()),
    }
}

fn review_answer(model: &Model, speaker: &Speaker, review: &Review, line: &str) -> Reply {
    let loaded = model.open().and_then(|open| open.loaded.as_ref());
    if let (true, Some(loaded)) = (line.trim().eq_ignore_ascii_case("request"), loaded) {
        return Reply::Say(sheet::request(model, speaker, loaded));
    }
    if is_beside(line) {
        return Reply::Beside;
    }
    let Some(row) = review.undecided() else {
        return match yes_or_no(model.words, line) {
            Some(true) => Reply::Click(Target::Button(Answer::Yes)),
            Some(false) => Reply::Keys(vec![leave()]),
            None => Reply::Nothing(say::PLAIN_ANSWER_YES_NO.into()),
        };
    };
    let can_keep = review.decisions[row].can_keep;
    let whose = if model.words.answers(line, say::ANSWERS_THEIRS) {
        Whose::Theirs
    } else if !can_keep {
        return Reply::Nothing(say::PLAIN_ANSWER_THEIRS.into());
    } else if model.words.answers(line, say::ANSWERS_YOURS) {
        Whose::Mine
    } else {
        return Reply::Nothing(say::PLAIN_ANSWER_WHOSE.into());
    };
    Reply::Keys(decide(review, row, whose))
}

/// The keys that give the field in a row to somebody: to the row, then the switch, which first says theirs.
fn decide(review: &Review, row: usize, whose: Whose) -> Vec<Msg> {
    let code = if row < review.row {
        KeyCode::Up
    } else {
        KeyCode::Down
    };
    let mut keys = vec![code; row.abs_diff(review.row)];
    let times = match whose {
        Whose::Theirs => 1,
        Whose::Mine => 2,
    };
    keys.extend(vec![KeyCode::Char(' '); times]);
    keys.into_iter().map(key).collect()
}

/// Confirms what is typed into the topmost dialog.
pub(super) fn enter() -> Msg {
    key(KeyCode::Enter)
}

/// Empties what is selected.
pub(super) fn delete() -> Msg {
    key(KeyCode::Delete)
}

/// Goes to the next box.
pub(super) fn tab() -> Msg {
    key(KeyCode::Tab)
}

/// Discards the changes of the row under the finder's cursor, after a question.
pub(super) fn discard() -> Msg {
    Msg::Input(Event::Key(KeyEvent::new(
        DISCARDS.code(),
        DISCARDS.modifiers(),
    )))
}

/// The finder, where it is the topmost dialog.
pub(super) fn finder(model: &Model) -> Option<&Finder> {
    match &model.layers.last()?.kind {
        LayerKind::Finder(finder) => Some(finder),
        LayerKind::Review(_)
        | LayerKind::Palette(_)
        | LayerKind::Help(_)
        | LayerKind::Note(_)
        | LayerKind::Raw(_)
        | LayerKind::Ask(_)
        | LayerKind::ApiKey(_)
        | LayerKind::Ticket(_)
        | LayerKind::Unread(_)
        | LayerKind::Check(_)
        | LayerKind::Jump(_) => None,
    }
}

#[cfg(test)]
mod tests;
