//! The local data: what is kept of what was typed, and how it comes back.

use crate::{
    api::ApiError,
    customer::{Context, Customer},
    record::{Document, Edit, Json, Node, Pointer, same_meaning},
    save::{self, Difference, Save},
    store::{Ended, JournalChange, JournalSave, Values},
    voice::{self, Phrase, say},
};

use super::{
    super::{
        account,
        action::Action,
        draft::{Local, References, Unsent, ago, edited, grace_left},
        effect::Effect,
        key::Key,
        model::{Load, Loaded, Model, Notice, Open, OpenId, Reading},
    },
    customers, focus, progress, saving, tabs,
};

/// Keeps what was typed since it was last kept.
pub(super) fn keep_all(model: &mut Model) -> Vec<Effect> {
    keep_those(model, Open::is_unkept)
}

/// Keeps what was typed into the customer on the screen, with what goes with it.
pub(super) fn keep_shown(model: &mut Model) -> Vec<Effect> {
    let shown = model.customers.shown();
    let kept = shown.filter(|id| {
        let open = &model.customers[*id];
        open.unsaved() > 0 && open.may_be_kept()
    });
    kept.and_then(|id| keep(model, id)).into_iter().collect()
}

/// Keeps all that is typed, as the program ends.
pub(super) fn keep_at_the_end(model: &mut Model) -> Vec<Effect> {
    keep_those(model, Open::is_kept_at_the_end)
}

fn keep_those(model: &mut Model, which: fn(&Open) -> bool) -> Vec<Effect> {
    let mut unkept = model.customers.ids();
    unkept.retain(|id| which(&model.customers[*id]));
    let unkept = unkept.into_iter();
    unkept.filter_map(|id| keep(model, id)).collect()
}

/// Keeps what was typed into a customer, or forgets the draft where nothing is left of it.
pub(super) fn keep(model: &mut Model, id: OpenId) -> Option<Effect> {
    let unsent = unsent(model, id)?;
    let open = &mut model.customers[id];
    open.mark_kept();
    if !unsent.is_empty() {
        open.has_draft = true;
        return Some(Effect::Keep(Box::new(unsent)));
    }
    let had_draft = std::mem::take(&mut open.has_draft);
    had_draft.then_some(Effect::Discard(unsent.references))
}

/// What is typed into a customer as it stands now; none for one that another window edits.
pub(super) fn unsent(model: &Model, id: OpenId) -> Option<Unsent> {
    let open = &model.customers[id];
    let loaded = open.loaded.as_ref().filter(|_| open.elsewhere.is_none())?;
    let save = open.save.as_ref();
    let doubtful = save.and_then(Save::doubtful);
    let contested = loaded.conflicts.iter().map(|conflict| Edit {
        pointer: conflict.at.clone(),
        value: conflict.base.clone(),
    });
    let form = loaded.form(open.tab);
    Some(Unsent {
        references: open.references.clone()?,
        name: open.title(),
        sent: doubtful.unwrap_or_default().to_vec(),
        put_at: save.map_or(model.now.wall, Save::put_at),
        contested: contested.collect(),
        aside: loaded.aside.clone(),
        record: loaded.record.clone(),
        focus: form.map(|form| form.field().pointer.to_string()),
        extra: loaded.extra.unfinished(),
        ticket: open.ticket.clone(),
        changed: model.now.wall,
    })
}

/// Takes what the local data holds of a customer.
pub(super) fn found(model: &mut Model, id: OpenId, local: Local) -> Vec<Effect> {
    let open = &mut model.customers[id];
    open.references = Some(local.references);
    open.elsewhere = local.elsewhere;
    open.saves = local.saves.into();
    let Some(unsent) = local.unsent else {
        return Vec::new();
    };
    open.has_draft = true;
    if open.elsewhere.is_some() {
        return Vec::new();
    }
    let is_theirs = |other: &Open| {
        let known = other.references.as_ref();
        known.is_some_and(|known| known.customer == unsent.references.customer)
    };
    let other = model.customers.find(is_theirs);
    if let Some(other) = other.filter(|other| *other != id) {
        // Asked for in other words while neither could be read: one draft has one editor.
        return customers::give_way(model, id, other);
    }
    resume(model, id, &unsent)
}

/// Takes a draft up again, on top of what was read, or of what it was typed on where nothing could be read.
fn resume(model: &mut Model, id: OpenId, unsent: &Unsent) -> Vec<Effect> {
    let (context, since) = (model.context.clone(), model.now.run);
    let cut_short = cut_short(model, unsent);
    let typed_on = unsent.record.document().clone();
    let open = &mut model.customers[id];
    // A blind record stands for a customer whom nothing here can read.
    let is_blind = |loaded: &Loaded| loaded.record.document().is_blind();
    let is_read = open.loaded.as_ref().is_some_and(|loaded| !is_blind(loaded));
    let loaded =
        (open.loaded).get_or_insert_with(|| Loaded::new(Reading::from(typed_on.clone()), &context));
    let fresh = std::mem::replace(&mut loaded.record, unsent.record.clone());
    let conflict = |edit: &Edit| {
        let base = edit.value.as_ref().map(Json::node);
        unsent.record.conflict(&edit.pointer, base)
    };
    loaded.contest(unsent.contested.iter().map(conflict).collect());
    loaded.aside.extend(unsent.aside.iter().cloned());
    open.save = cut_short;
    if open.ticket.is_empty() {
        open.ticket.clone_from(&unsent.ticket);
    }
    let mut effects = Vec::new();
    if is_read {
        let reading = Reading {
            document: fresh.document().clone(),
            customer: std::mem::replace(&mut loaded.customer, Customer::read(&typed_on)),
        };
        let begun = open.read_since;
        effects.extend(progress::take_reading(model, id, reading, since));
        model.customers[id].read_since = begun;
    } else {
        if typed_on.is_blind() && matches!(open.load, Load::Failed(ApiError::NoLookup)) {
            // Nothing was to be read.
            open.load = Load::Done;
        }
        // The reference that was asked for may be a lesser one.
        open.references = Some(unsent.references.clone());
    }
    let open = &mut model.customers[id];
    if let Some(loaded) = &mut open.loaded {
        show(loaded, unsent, &context);
    }
    let before = (open.references.as_ref())
        .filter(|now| now.customer != unsent.references.customer)
        .map(|_| Effect::Discard(unsent.references.clone()));
    let mut words = Vec::new();
    if open.unsaved() > 0 {
        let ago = ago(unsent.changed, model.now.wall);
        words.push(say::draft_restored(open.unsaved(), ago));
    }
    if !is_read && !matches!(open.load, Load::Done) {
        words.push(say::DRAFT_NOT_READ.into());
    }
    if !words.is_empty() {
        let words = Phrase::join(words, " ");
        let is_problem = false;
        model.say_of(id, Notice { words, is_problem });
    }
    effects.extend(keep(model, id));
    // What was kept under a lesser reference is kept under the surest one now.
    effects.extend(before);
    effects
}

/// Shows a draft as it was left.
fn show(loaded: &mut Loaded, unsent: &Unsent, context: &Context) {
    if let Some(text) = &unsent.extra {
        loaded.extra.resume(text, &unsent.record);
    }
    loaded.keep_typing(context);
    loaded.extra.reload(&loaded.record);
    if let Some(place) = unsent.focus.as_ref().and_then(|place| place.parse().ok()) {
        loaded.focus(&place, context);
    }
    tabs::check(loaded, context);
}

/// The save that was being sent when its draft was written last.
fn cut_short(model: &mut Model, unsent: &Unsent) -> Option<Save> {
    if unsent.sent.is_empty() {
        return None;
    }
    let record = edited(unsent.record.document(), &unsent.sent);
    let customer = Customer::read(record.document());
    let plan = save::Plan::new(&model.environment, &customer, &record, false);
    let (id, now) = (model.request(), model.now);
    let until = now.run + grace_left(unsent.put_at, now.wall, model.environment.timeout);
    Some(Save::cut_short(
        record,
        plan,
        (unsent.put_at, until),
        now,
        id,
    ))
}

/// The end of a save, of these edits on that base, with what the server made of them, as an entry of the journal.
pub(super) fn entry(
    model: &Model,
    open: &Open,
    of: (&[Edit], &Document),
    (ended, differences): (Ended, &[Difference]),
    attempts: u32,
) -> JournalSave {
    let references = open
        .references
        .clone()
        .unwrap_or_else(|| References::new(&model.environment, &open.who, None));
    let reader = (&model.context, model.words);
    let changes = |loaded: &Loaded| loaded.kept_changes(of, differences, reader);
    JournalSave {
        name: open.title(),
        at: model.now.wall,
        attempts,
        ticket: open.ticket().map(str::to_owned),
        changes: open.loaded.as_ref().map_or_else(Vec::new, changes),
        ..account::entry(references, ended)
    }
}

/// Puts back what stood in the field under the cursor of the Journal before its save; on the heading of a save what stood
/// in all of its fields, which is reviewed at once.
pub(super) fn put_back(model: &mut Model, key: Option<Key>) {
    let open = model.open();
    let selected = open.and_then(|open| open.loaded.as_ref()?.journal.selected(&open.saves));
    match selected {
        Some((_, Some(change))) => put_back_one(model, &change.clone()),
        Some((save, None)) => put_back_all(model, &save.changes.clone(), key),
        None => {}
    }
}

fn put_back_one(model: &mut Model, change: &JournalChange) {
    let saves = model.keys.name(Action::Save);
    let Some(loaded) = model.open_mut().and_then(|open| open.loaded.as_mut()) else {
        return;
    };
    let words = match old_value(loaded, change) {
        Ok((at, old)) => match loaded.record.set_all(vec![(at.clone(), old)]) {
            Ok(()) => {
                let label = loaded.kept_label(change);
                let words = if loaded.record.edit(&at).is_some() {
                    say::put_back_save(label, saves)
                } else {
                    say::put_back(label)
                };
                focus::show(model, &at);
                return model.say(words);
            }
            Err(refusal) => say::field_refused(loaded.kept_label(change), voice::refusal(&refusal)),
        },
        Err(why) => why,
    };
    model.complain(words);
}

/// Puts back what stood in the places of some changes, as one step, and reviews that. What cannot be put back is told.
pub(super) fn put_back_all(model: &mut Model, changes: &[JournalChange], key: Option<Key>) {
    let (context, undo) = (model.context.clone(), model.keys.name(Action::Undo));
    let Some(loaded) = model.open_mut().and_then(|open| open.loaded.as_mut()) else {
        return;
    };
    let is_back = |change: &&JournalChange| stands(loaded, change, |values| &values.old);
    let (done, rest): (Vec<_>, Vec<_>) = changes.iter().partition(is_back);
    let (mut values, mut left) = (Vec::new(), Vec::new());
    for change in rest {
        match old_value(loaded, change) {
            Ok((at, _)) if let Err(refusal) = loaded.record.editable(&at) => {
                let label = loaded.kept_label(change);
                left.push(say::field_refused(label, voice::refusal(&refusal)));
            }
            Ok(value) => values.push(value),
            Err(why) => left.push(why),
        }
    }
    if values.is_empty() {
        let is_done = left.is_empty() && !done.is_empty();
        left.extend(is_done.then(|| say::PUT_BACK_ALREADY.into()));
        return model.complain(some(left));
    }
    let before = values.len();
    if let Err(refusal) = loaded.record.set_all(values) {
        return model.complain(say::save_impossible(voice::refusal(&refusal)));
    }
    loaded.reload(&context);
    saving::review(model, key);
    if left.is_empty() {
        model.say(say::put_back_all(before, undo));
    } else {
        model.complain(some(left));
    }
}

/// The first few reasons.
fn some(mut reasons: Vec<Phrase>) -> Phrase {
    const FEW: usize = 3;
    let more = reasons.len().saturating_sub(FEW);
    reasons.truncate(FEW);
    reasons.extend((more > 0).then(|| say::and_more(more)));
    Phrase::join(reasons, " ")
}

/// Whether a change's old or new value stands where it was made.
fn stands(
    loaded: &Loaded,
    change: &JournalChange,
    which: impl Fn(&Values) -> &Option<String>,
) -> bool {
    let json = |text: &Option<String>| text.as_deref().map(Json::parse).transpose().ok();
    let value = change
        .values
        .as_ref()
        .and_then(|values| json(which(values)));
    let at = change.pointer.parse::<Pointer>();
    let (Some(value), Ok(at)) = (value, at) else {
        return false;
    };
    same_meaning(loaded.record.value(&at), value.as_ref().map(Json::node))
}

/// Where a change was made and what stood there before, if nothing newer stands there.
fn old_value(loaded: &Loaded, change: &JournalChange) -> Result<(Pointer, Option<Json>), Phrase> {
    let label = loaded.kept_label(change);
    let Some(values) = &change.values else {
        return Err(say::put_back_wiped(label));
    };
    let unreadable = || say::put_back_unreadable(label.clone());
    let at: Pointer = change.pointer.parse().map_err(|_| unreadable())?;
    let json = |text: &Option<String>| text.as_deref().map(Json::parse).transpose();
    let new = json(&values.new).map_err(|_| unreadable())?;
    let old = json(&values.old).map_err(|_| unreadable())?;
    let stands: Option<Node<'_>> = loaded.record.value(&at);
    if !same_meaning(stands, new.as_ref().map(Json::node)) {
        return Err(say::put_back_changed(label));
    }
    if values.old_words.is_none() {
        return Err(say::put_back_never_read(label));
    }
    // What was not there is cleared, which the API takes as null.
    let old = old.or_else(|| loaded.record.base(&at).map(|_| Json::null()));
    Ok((at, old))
}
