//! What there is to say of a customer, line by line. Reads the model and never changes it.

mod promotion;

use crate::{
    app::{
        account,
        action::Action,
        draft::ago,
        model::{Loaded, Model, Open},
        note, update,
        view::Extra,
        words,
    },
    customer::{Customer, Field, Group, Loyalty, Number, Read, StampCard},
    record::{Conflict, Edit, Json, Node, Pointer},
    save::{Outcome, Save},
    store::{DraftLine, DraftState, JournalChange, JournalSave},
    ui::spoken::Speaker,
    voice::{self, Foreign, Phrase, Words, say},
};

use super::{
    ROWS,
    command::{self, Noted, numbered},
};
use promotion::none;
pub(super) use promotion::{promotion, promotions, why};

/// A list: how many there are, and each of them.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) head: Option<Phrase>,
    pub(super) rows: Vec<Phrase>,
}

impl List {
    fn new(head: impl Into<Phrase>, rows: impl IntoIterator<Item = Phrase>) -> Self {
        Self {
            head: Some(head.into()),
            rows: rows.into_iter().collect(),
        }
    }
}

impl From<Phrase> for List {
    fn from(only: Phrase) -> Self {
        Self::new(only, [])
    }
}

fn number(nth: usize) -> Phrase {
    Phrase::ours((nth + 1).to_string())
}

/// Where the program works, and whether anything may be changed there.
pub(super) fn environment(model: &Model) -> Vec<Phrase> {
    let environment = &model.environment;
    let name = Phrase::ours(environment.name.clone());
    let place = match (environment.demo, environment.production) {
        (true, _) => say::PLAIN_ENVIRONMENT_DEMO.into(),
        (false, true) => say::plain_environment_production(name),
        (false, false) => say::plain_environment(name),
    };
    let is_locked = environment.read_only || model.is_production_locked();
    let lock = model.locked().filter(|_| is_locked);
    [place]
        .into_iter()
        .chain(lock.map(say::plain_locked))
        .collect()
}

/// Who a customer is.
pub(super) fn who(open: &Open) -> Phrase {
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    let external = customer.and_then(|customer| customer.external_id.value());
    match (customer.and_then(Customer::name), external) {
        (Some(name), Some(id)) => say::plain_beside(Foreign::Name(name), Foreign::Id(id.clone())),
        (Some(name), None) => Foreign::Name(name).into(),
        (None, _) => Phrase::foreign(open.title()),
    }
}

/// The customer on the screen in short: who, and what is asked most.
pub(super) fn customer(model: &Model) -> Vec<Phrase> {
    let Some(open) = model.open() else {
        return vec![say::PLAIN_CUSTOMER_NONE.into()];
    };
    let Some(loaded) = &open.loaded else {
        let why = words::waiting(&open.load, &model.keys);
        return vec![say::plain_customer(who(open)), say::plain_problem(why)];
    };
    let is_blind = loaded.record.document().is_blind();
    let mut lines = vec![match open.read_at {
        _ if is_blind => say::plain_customer_unread(who(open)),
        Some(at) => {
            let time = voice::clock(at.to_zoned_datetime(model.zone.clone()));
            say::plain_customer_read(who(open), time)
        }
        None => say::plain_customer(who(open)),
    }];
    if !is_blind {
        let loyalty = &loaded.customer.loyalty;
        let spendable = figure(&loyalty.points_active);
        lines.push(if loyalty.points_pending.is_missing() {
            say::plain_points(spendable)
        } else {
            say::plain_points_pending(spendable, figure(&loyalty.points_pending))
        });
        lines.extend(match loyalty.cards.len() {
            many if many > ROWS => vec![say::plain_cards(many)],
            _ => cards(loyalty),
        });
        lines.push(none(loaded).unwrap_or_else(|| {
            let usable = loaded.promotions.windows.open(model.now.wall);
            say::plain_usable(usable, loaded.customer.promotions.len())
        }));
    }
    lines.extend(open.unsaved_in_words().map(say::plain_unsaved));
    lines
}

fn figure(read: &Read<Number>) -> Phrase {
    match read {
        Read::Is(number) => Phrase::number(number),
        Read::Absent | Read::Null => say::PLAIN_UNKNOWN.into(),
        Read::Odd(raw) => Phrase::foreign(raw),
    }
}

fn cards(loyalty: &Loyalty) -> Vec<Phrase> {
    let all = loyalty.cards.iter().enumerate();
    all.map(card).collect()
}

fn card((nth, card): (usize, &StampCard)) -> Phrase {
    let name = card.name.as_str().map(Phrase::foreign);
    let name = name.unwrap_or(say::LOCAL_NO_NAME.into());
    let [count, total] = [&card.count, &card.total].map(figure);
    if card.is_full() {
        say::plain_card_full(number(nth), name, count, total)
    } else {
        say::plain_card(number(nth), name, count, total)
    }
}

/// What there is to say of the points, and the stamp cards.
pub(super) fn loyalty(loaded: &Loaded) -> (Vec<Phrase>, List) {
    let loyalty = &loaded.customer.loyalty;
    let [spendable, pending, expired, earned] = [
        &loyalty.points_active,
        &loyalty.points_pending,
        &loyalty.points_expired,
        &loyalty.points_total,
    ]
    .map(figure);
    let points = say::plain_points_all(spendable, pending, expired, earned);
    let many = if loyalty.cards.is_empty() && !loyalty.cards_told {
        say::plain_notice(say::STAMP_CARDS_NOT_TOLD)
    } else {
        say::plain_cards(loyalty.cards.len())
    };
    let dates = loyalty
        .has_pending()
        .then(|| say::plain_notice(say::POINTS_NO_DATE));
    let points = [points].into_iter().chain(dates).collect();
    (points, List::new(many, cards(loyalty)))
}

/// A field with its number: what it holds, what it held, and what is to be said of it.
pub(super) fn field(model: &Model, loaded: &Loaded, nth: usize, field: &Field) -> Vec<Phrase> {
    let at = &field.pointer;
    let (record, context) = (&loaded.record, &model.context);
    let label = || voice::title(field);
    let shown = voice::shown(at, &field.shown(record, context));
    let mut lines = vec![if record.edit(at).is_some() {
        let old = voice::shown(at, &field.old_shown(record, context));
        say::plain_field_changed(number(nth), label(), shown, old)
    } else {
        say::plain_field(number(nth), label(), shown)
    }];
    let problem = loaded.problem(at);
    lines.extend(problem.map(|problem| {
        let words = voice::problem_of(field, problem);
        if problem.blocking {
            say::plain_problem(words)
        } else {
            say::plain_warning(words)
        }
    }));
    let saves = model.keys.name(Action::Save);
    let remark = loaded.remark(at, saves);
    lines.extend(remark.map(|remark| say::plain_field_remark(number(nth), label(), remark)));
    lines
}

/// Some of the fields, each under its number.
fn fields_that(model: &Model, loaded: &Loaded, is_one: impl Fn(&Field) -> bool) -> Vec<Phrase> {
    let all = numbered(loaded).into_iter().enumerate();
    let some = all.filter(|(_, field)| is_one(field));
    // What is to be said of a field is said where it is asked for.
    let line = |(nth, field)| self::field(model, loaded, nth, field).swap_remove(0);
    some.map(line).collect()
}

pub(super) fn fields(model: &Model, loaded: &Loaded) -> List {
    let rows = fields_that(model, loaded, |_| true);
    List::new(say::plain_fields(rows.len()), rows)
}

pub(super) fn consents(model: &Model, loaded: &Loaded) -> List {
    let is_consent = |field: &Field| field.group == Group::Consents;
    let rows = fields_that(model, loaded, is_consent);
    List::new(say::plain_consents(rows.len()), rows)
}

/// The field at a place.
pub(super) fn field_at(model: &Model, loaded: &Loaded, at: &Pointer) -> Vec<Phrase> {
    let all = numbered(loaded).into_iter().enumerate();
    let mut found = all.filter(|(_, field)| field.pointer == *at);
    let found = found.next();
    found.map_or_else(Vec::new, |(nth, field)| {
        self::field(model, loaded, nth, field)
    })
}

/// A place that has changed: its field, else its change.
pub(super) fn place(model: &Model, loaded: &Loaded, at: &Pointer) -> Vec<Phrase> {
    let lines = field_at(model, loaded, at);
    if !lines.is_empty() {
        return lines;
    }
    let edits = loaded.record.edits().iter().enumerate();
    let mut edits = edits.filter(|(_, edit)| edit.pointer == *at);
    let change = edits.next();
    let change = change.map(|(nth, edit)| self::change(model, loaded, nth, edit));
    vec![change.unwrap_or_else(|| {
        let node = loaded.record.value(at);
        let name = Phrase::foreign(at.to_string());
        say::plain_member(name, shown(model, loaded, at, node))
    })]
}

/// What is wrong with the text of Extra.
pub(super) fn misfit(loaded: &Loaded) -> Option<Phrase> {
    let misfit = loaded.extra.problem.as_ref()?;
    Some(say::plain_problem(say::obstacle_extra(misfit.phrase())))
}

/// Its value as the API sent it.
pub(super) fn raw(speaker: &Speaker, loaded: &Loaded, at: &Pointer) -> List {
    let all = numbered(loaded).into_iter().enumerate();
    let mut found = all.filter(|(_, field)| field.pointer == *at);
    let Some((nth, field)) = found.next() else {
        return List::default();
    };
    let raw = field.node(&loaded.record).map(Node::raw);
    let raw = raw.map_or(say::PLAIN_EMPTY.into(), |raw| speaker.json(raw, at));
    say::plain_raw(number(nth), voice::title(field), raw).into()
}

/// A change, old and new.
fn change(model: &Model, loaded: &Loaded, nth: usize, edit: &Edit) -> Phrase {
    let at = &edit.pointer;
    let base = loaded.record.document();
    let old = account::old(loaded.field_at(at), at, base, &model.context);
    let old = old.unwrap_or_else(|| say::JOURNAL_NOT_READ.into());
    let new = shown(model, loaded, at, edit.value.as_ref().map(Json::node));
    say::plain_change(number(nth), words::label(loaded, at), old, new)
}

fn shown(model: &Model, loaded: &Loaded, at: &Pointer, node: Option<Node<'_>>) -> Phrase {
    loaded.shown_at(at, node, &model.context)
}

pub(super) fn changes(model: &Model, loaded: &Loaded) -> List {
    let edits = loaded.record.edits();
    let dirty = misfit(loaded);
    if edits.is_empty() && dirty.is_none() {
        return List::new(say::PLAIN_CHANGES_NONE, []);
    }
    let rows = edits.iter().enumerate();
    let rows = rows.map(|(nth, edit)| change(model, loaded, nth, edit));
    let rows = rows.chain(dirty).chain(conflicts(model, loaded));
    List::new(say::plain_changes(edits.len()), rows)
}

/// Those of the edits that need no decision, old and new.
pub(super) fn decided_changes(
    model: &Model,
    loaded: &Loaded,
    undecided: &[Pointer],
) -> Vec<Phrase> {
    let edits = loaded.record.edits().iter();
    let edits = edits.filter(|edit| !undecided.contains(&edit.pointer));
    let edits = edits.enumerate();
    edits
        .map(|(nth, edit)| change(model, loaded, nth, edit))
        .collect()
}

/// What somebody else changed, too.
pub(super) fn conflicts(model: &Model, loaded: &Loaded) -> Vec<Phrase> {
    let last = model.open().and_then(|open| open.save.as_ref());
    let last = last.and_then(Save::outcome);
    let is_unclear = last.is_some_and(Outcome::is_unclear);
    let conflicts = loaded.conflicts.iter();
    let line = |conflict: &Conflict| {
        let at = &conflict.at;
        let shown = |node| shown(model, loaded, at, node);
        let label = words::label(loaded, at);
        let was = shown(conflict.base.as_ref().map(Json::node));
        let theirs = shown(conflict.theirs.as_ref().map(Json::node));
        let yours = shown(loaded.record.value(at));
        match &conflict.gone {
            Some(refusal) => say::plain_conflict_gone(label, was, theirs, voice::refusal(refusal)),
            None if is_unclear => say::plain_conflict_unclear(label, was, theirs, yours),
            None => say::plain_conflict(label, was, theirs, yours),
        }
    };
    conflicts.map(line).collect()
}

/// The members of Extra.
pub(super) fn extra(speaker: &Speaker, loaded: &Loaded) -> List {
    let at = Extra::at();
    let members = loaded
        .record
        .value(&at)
        .map_or_else(Vec::new, Node::members);
    let row = |(name, node): &(Node<'_>, Node<'_>)| {
        let name = name.string().unwrap_or_default();
        let json = speaker.json(node.raw(), &at.clone().key(name.clone()));
        say::plain_member(Phrase::foreign(name), json)
    };
    let rows: Vec<_> = members.iter().map(row).collect();
    List::new(
        say::plain_extra(rows.len()),
        rows.into_iter().chain(misfit(loaded)),
    )
}

/// What this machine sent for the customer. Its changes are counted over all saves.
pub(super) fn journal(model: &Model, open: &Open, loaded: &Loaded) -> List {
    if open.saves.is_empty() {
        return say::plain_journal_none(say::JOURNAL_NOTHING).into();
    }
    let mut rows = Vec::new();
    let mut nth = 0;
    for (of, save) in open.saves.iter().enumerate() {
        rows.push(journal_save(model, of, save));
        for change in &save.changes {
            rows.push(journal_change(model, loaded, nth, change));
            nth += 1;
        }
    }
    List::new(say::plain_journal(open.saves.len()), rows)
}

fn journal_save(model: &Model, nth: usize, save: &JournalSave) -> Phrase {
    let at = voice::second(save.at.to_zoned_datetime(model.zone.clone()));
    say::plain_journal_save(number(nth), at, words::ended(save))
}

fn journal_change(model: &Model, loaded: &Loaded, nth: usize, change: &JournalChange) -> Phrase {
    let label = loaded.kept_label(change);
    let Some(values) = &change.values else {
        return say::plain_journal_wiped(number(nth), label, say::JOURNAL_WIPED);
    };
    let (old, new) = loaded.kept_values(change, values, &model.context);
    say::plain_journal_change(number(nth), label, old, new)
}

/// Whether what a caller says is what the customer has; none where nothing was said.
pub(super) fn checked(model: &Model, said: &str) -> Option<Phrase> {
    words::checked(model, said).map(|(words, _)| say::plain_check(words))
}

/// A save or a promotion in words for a ticket, line by line in a language, or why there are none.
pub(super) fn note(
    model: &Model,
    (open, loaded): (&Open, &Loaded),
    noted: Noted,
    (speaker, words): (&Speaker, Words),
) -> List {
    let (told, missing) = match noted {
        Noted::Last => (
            update::note_of_last(model, open),
            say::plain_problem(say::NOT_NOW_NOTHING_SAVED),
        ),
        Noted::Save(nth) => {
            let save = open.saves.get(nth - 1);
            let note = save.and_then(|save| note::of_save(model, open, save));
            (note, say::plain_no_save(number(nth - 1)))
        }
        Noted::Promotion(nth) => {
            let promotion = loaded.customer.promotions.get(nth - 1);
            let note = promotion.and_then(|one| note::of_promotion(model, open, one));
            (note, say::plain_no_promotion(number(nth - 1)))
        }
    };
    told.map_or_else(
        || missing.into(),
        |told| List {
            head: None,
            rows: (speaker.lines(words, loaded, &told).into_iter())
                .map(say::plain_note)
                .collect(),
        },
    )
}

pub(super) fn drafts(model: &Model) -> List {
    let kept: Vec<_> = model.other_drafts().collect();
    if kept.is_empty() {
        return List::new(say::PLAIN_DRAFTS_NONE, []);
    }
    let row = |(nth, draft): (usize, &&DraftLine)| {
        let what = match draft.state {
            DraftState::Editing => say::changes(draft.edits),
            DraftState::Sending => say::STATUS_SAVE_UNKNOWN.into(),
        };
        let name = match draft.name.trim() {
            "" => Phrase::foreign(&draft.customer),
            name => Foreign::Name(name.to_owned()).into(),
        };
        let about = say::plain_beside(what, ago(draft.changed, model.now.wall));
        say::plain_draft(number(nth), name, about)
    };
    List::new(
        say::plain_drafts(kept.len()),
        kept.iter().enumerate().map(row),
    )
}

pub(super) fn customers(model: &Model) -> List {
    let row = |(nth, open): (usize, &Open)| match open.unsaved_in_words() {
        Some(changes) => say::plain_open_unsaved(number(nth), who(open), changes),
        None => say::plain_open(number(nth), who(open)),
    };
    let rows = model.customers.iter().enumerate().map(row);
    List::new(say::plain_customers(model.customers.len()), rows)
}

pub(super) fn help() -> List {
    let all = command::help();
    let count = all.len();
    let rows = all.map(|(usage, about)| say::plain_help_row(Phrase::ours(usage), about));
    List::new(say::plain_help(count), rows)
}

/// The exact request that a save would send, or why there is none.
pub(super) fn request(model: &Model, speaker: &Speaker, loaded: &Loaded) -> List {
    match words::request_of(&model.environment, loaded) {
        Ok(request) => {
            let text = request.describe(&model.environment);
            // The head holds nothing of the customer.
            let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
            let head = Phrase::join(head.lines().map(|line| Phrase::ours(line.to_owned())), ", ");
            let body = speaker.json(&body.replace('\n', " "), &Pointer::default());
            List::new(say::plain_request(head), [say::plain_request_body(body)])
        }
        Err(refusal) => say::plain_problem(voice::refusal(&refusal)).into(),
    }
}
