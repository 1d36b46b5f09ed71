//! Discarding: what is typed and not sent goes, its draft too, after a question. One step of undo brings it back while the
//! customer is open. What was sent, and may be stored, stays.

use super::{
    super::{
        action::Action,
        draft::{Dropped, References},
        effect::Effect,
        finder::Opens,
        key::Key,
        layer::{Answer, LayerKind, Question, Then},
        model::{Discarded, Model, Open, OpenId},
    },
    local, open_layer, tabs,
};
use crate::{
    save::Save,
    store::{DraftLine, DraftState},
    voice::{Foreign, Label, Phrase, say},
};

/// Asks whether to discard what is typed into the customer on the screen.
pub(super) fn ask(model: &mut Model, key: Option<Key>) {
    tabs::commit(model);
    let references = model.open().and_then(|open| open.references.as_ref());
    if let Some(customer) = references.map(|known| known.customer.clone()) {
        put(model, customer, key);
    }
}

/// Asks whether to discard the changes of the row under the finder's cursor.
pub(super) fn ask_in_finder(model: &mut Model, key: Key) {
    let Some(LayerKind::Finder(finder)) = model.layers.last().map(|layer| &layer.kind) else {
        return;
    };
    let rows = finder.rows(model);
    let selected = finder.picker.selected(rows.len());
    let row = selected.and_then(|row| rows.get(row, model));
    let row = row.filter(|row| row.has_changes(model));
    let customer = row.and_then(|row| match row.found {
        Opens::Draft(nth) => Some(model.drafts.get(nth)?.customer.clone()),
        Opens::Open(id) => {
            let known = model.customers.get(id)?.references.as_ref()?;
            Some(known.customer.clone())
        }
        Opens::Again | Opens::Typed(_) | Opens::Recent(_) | Opens::Sample(_) => None,
    });
    let Some(customer) = customer else {
        return model.complain(say::DRAFT_NONE);
    };
    let draft = open_as(model, &customer)
        .is_none()
        .then(|| draft_of(model, &customer));
    let sent = draft
        .flatten()
        .filter(|draft| draft.state == DraftState::Sending);
    if let Some(name) = sent.map(name_of_draft) {
        return model.complain(say::draft_sent(name));
    }
    put(model, customer, Some(key));
}

fn put(model: &mut Model, customer: String, key: Option<Key>) {
    let question = Question {
        words: question(model, &customer),
        why: None,
        yes: say::DISCARD_YES,
        no: say::DISCARD_NO,
        also: None,
        on: Answer::No,
        then: Then::Discard(customer),
    };
    open_layer(model, LayerKind::Ask(question), key);
}

/// What is asked before the changes of a customer go, and what follows from it.
pub(super) fn question(model: &Model, customer: &str) -> Phrase {
    let open = open_as(model, customer).map(|id| &model.customers[id]);
    let (count, name) = match (open, draft_of(model, customer)) {
        (Some(open), _) => (open.discards(), open.called()),
        (None, Some(draft)) => {
            let count = usize::try_from(draft.edits).unwrap_or(usize::MAX);
            (count, name_of_draft(draft))
        }
        (None, None) => (0, Phrase::ours("")),
    };
    if count == 0 {
        return say::DISCARD_NOTHING_LEFT.into();
    }
    let mut phrases = vec![say::discard_question(count, name)];
    phrases.push(if open.is_some() {
        let undo = model.keys.name(Action::Undo);
        say::discard_can_be_undone(undo)
    } else {
        say::DISCARD_FOR_GOOD.into()
    });
    let stays = open.map_or(0, |open| open.unsaved().saturating_sub(open.discards()));
    if stays > 0 {
        phrases.push(say::discard_stays(stays));
    }
    Phrase::join(phrases, "\n")
}

/// The answer at quitting that discards, where there is something to discard that would be kept.
pub(super) fn at_quitting(model: &Model) -> Option<(Label, Then)> {
    let mut all = model.customers.iter();
    all.any(|open| open.discards() > 0 && super::will_be_lost(model, open).is_none())
        .then_some((say::DISCARD_AND_QUIT, Then::DiscardAndQuit))
}

/// What the question at quitting says of discarding.
pub(super) fn quit_words(model: &Model) -> Option<Phrase> {
    at_quitting(model)?;
    let is_sent = |open: &Open| {
        let in_flight = open.save.as_ref().is_some_and(Save::in_flight);
        in_flight || !open.sent().is_empty()
    };
    let stays = model.customers.iter().any(is_sent);
    let stays = stays.then(|| say::DISCARD_QUIT_STAYS.into());
    let words = [say::DISCARD_QUIT_FOR_GOOD.into()].into_iter().chain(stays);
    Some(Phrase::join(words, " "))
}

/// The agent's word that the changes of a customer go.
pub(super) fn confirmed(model: &mut Model, customer: &str) -> Vec<Effect> {
    if let Some(id) = open_as(model, customer) {
        let count = model.customers[id].discards();
        if count == 0 {
            model.say(say::DISCARD_NOTHING_LEFT);
            return Vec::new();
        }
        let effects = discard(model, id);
        let undo = model.keys.name(Action::Undo);
        model.say(say::discarded(count, undo));
        return effects;
    }
    let draft = draft_of(model, customer);
    let who = draft.map(|draft| References {
        environment: draft.environment.clone(),
        customer: draft.customer.clone(),
        aliases: draft.aliases.clone(),
    });
    who.map(Effect::Drop).into_iter().collect()
}

/// Takes what came of forgetting a draft.
pub(super) fn dropped(model: &mut Model, who: &References, dropped: Dropped) -> Vec<Effect> {
    let name = draft_of(model, &who.customer).map_or(Phrase::ours(""), name_of_draft);
    match dropped {
        Dropped::Done => model.say(say::draft_discarded(name)),
        Dropped::Elsewhere => model.complain(say::draft_elsewhere(name)),
        Dropped::Sent => model.complain(say::draft_sent(name)),
        Dropped::Failed => model.complain(say::DRAFT_NOT_DISCARDED),
    }
    vec![Effect::ListKept]
}

/// Discards what is typed into every customer that is open.
pub(super) fn all(model: &mut Model) -> Vec<Effect> {
    let all = model.customers.ids().into_iter();
    all.flat_map(|id| discard(model, id)).collect()
}

/// Discards what is typed into a customer and was not sent, its draft too.
pub(super) fn discard(model: &mut Model, id: OpenId) -> Vec<Effect> {
    let context = model.context.clone();
    let open = &mut model.customers[id];
    if open.discards() == 0 {
        return Vec::new();
    }
    let sent = open.sent().to_vec();
    let Some(loaded) = &mut open.loaded else {
        return Vec::new();
    };
    // A text in Extra that can be edits comes back as those.
    if let Some(found) = loaded.extra.commit(&mut loaded.record) {
        loaded.contest(found);
    }
    loaded.set_aside();
    let has_edits = loaded.record.discard(&sent);
    let has_text = loaded.extra.is_dirty();
    if has_text {
        loaded.extra.take_back(&loaded.record);
    }
    loaded.discarded = Some(Discarded {
        revision: loaded.record.revision(),
        has_edits,
        has_text,
    });
    loaded.marks.clear();
    loaded.reload(&context);
    // What a save that came to nothing waited for is gone.
    open.save = (open.save.take()).filter(|save| save.is_open() || save.doubtful().is_some());
    local::keep(model, id).into_iter().collect()
}

fn open_as(model: &Model, customer: &str) -> Option<OpenId> {
    let is_it = |open: &Open| {
        let known = open.references.as_ref();
        known.is_some_and(|known| known.customer == customer)
    };
    model.customers.find(is_it)
}

fn draft_of<'m>(model: &'m Model, customer: &str) -> Option<&'m DraftLine> {
    let mut drafts = model.drafts.iter();
    drafts.find(|draft| draft.customer == customer)
}

fn name_of_draft(draft: &DraftLine) -> Phrase {
    let name = match draft.name.trim() {
        "" => &draft.customer,
        name => name,
    };
    Foreign::Name(name.to_owned()).into()
}
