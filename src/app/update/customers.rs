//! Opening customers: what was asked for, what came back.

use std::time::Duration;

use crate::{
    api::ApiError,
    config::{KeyError, KeySource},
    customer::{CustomerRef, NotAReference},
    record::Document,
    save::{self, RequestId},
    voice::{self, say},
    widget::text_input::TextInput,
};

use super::{
    super::{
        draft::{Local, References},
        effect::{Effect, Whom},
        finder::Finder,
        key::Key,
        layer::{Answer, Layer, LayerKind, Question, Then},
        model::{Load, Loaded, Model, Notice, Open, OpenId, Reading, Tab},
    },
    again, focus, lasting, local, progress, recents, tabs,
};

/// Opens what a text stands for; what is ambiguous, or nothing, goes to the finder.
pub(super) fn open_text(model: &mut Model, text: &str) -> Vec<Effect> {
    let reads_external_ids = model.environment.reads_external_ids();
    match CustomerRef::said_outright(text) {
        Some(CustomerRef::External(id)) if !reads_external_ids => return open_unread(model, id),
        Some(who) => return open(model, who),
        None => {}
    }
    let country = &model.context.default_country;
    let candidates = CustomerRef::candidates(text, country);
    // One word is what it is, whatever else could be read into it.
    let is_meant = |who: &CustomerRef| match candidates.first() {
        Some(first) if first.is_sure || text.contains(char::is_whitespace) => first.who == *who,
        Some(_) => candidates.iter().any(|one| one.who == *who),
        None => true,
    };
    if candidates.is_empty() && CustomerRef::name_beside_address(text).is_some() {
        // The finder says why it looks among those known here.
        return find(model, text, None);
    }
    match CustomerRef::parse(text, country) {
        // The finder says why it opens nothing.
        Ok(CustomerRef::External(_)) | Err(NotAReference::Ambiguous { .. })
            if !reads_external_ids =>
        {
            find(model, text, None)
        }
        Ok(who) if is_meant(&who) => open(model, who),
        Ok(_) => {
            let effects = find(model, text, None);
            model.say(say::OPEN_MORE_THAN_ONE);
            effects
        }
        Err(reason) => {
            let effects = find(model, text, None);
            match reason {
                NotAReference::Ambiguous { .. } => {
                    model.say(say::OPEN_PHONE_OR_ID);
                }
                NotAReference::Empty
                | NotAReference::Missing { .. }
                | NotAReference::NotAPhone(_) => {
                    model.complain(voice::not_a_reference(&reason));
                }
            }
            effects
        }
    }
}

/// Opens the finder with a text in its box.
pub(super) fn find(model: &mut Model, text: &str, key: Option<Key>) -> Vec<Effect> {
    let mut finder = Finder::new();
    finder.input.replace(text);
    finder.input.select_all();
    super::open_layer(model, LayerKind::Finder(finder), key);
    let mut effects = vec![Effect::ListKept];
    if model.environment.demo && model.samples.is_empty() {
        effects.push(Effect::ListSamples);
    }
    effects
}

/// Opens a customer: one that is open already is shown, another is read.
pub(super) fn open(model: &mut Model, who: CustomerRef) -> Vec<Effect> {
    if let Some(id) = model.customers.find(|open| open.is(&who)) {
        show(model, id);
        let open = &model.customers[id];
        let needs_reading = open.loaded.is_none() && !open.is_reading();
        return if needs_reading {
            read(model, id)
        } else {
            Vec::new()
        };
    }
    let mut effects = forget_strangers(model);
    let id = model.customers.add(who, Load::Cancelled);
    effects.extend(read(model, id));
    effects
}

/// Opens a record of which only the external id is known; the answer to the first PUT fills it.
pub(super) fn open_unread(model: &mut Model, external: String) -> Vec<Effect> {
    let who = CustomerRef::External(external.clone());
    let mut effects = forget_strangers(model);
    if model.customers.iter().any(|open| open.is(&who)) {
        effects.extend(open(model, who));
        return effects;
    }
    let request = model.request();
    let load = Load::Reading {
        request,
        since: model.now.run,
        key_renewed: false,
    };
    model.customers.add(who, load);
    effects.push(Effect::LoadUnread(request, external));
    effects
}

/// Takes those out of the row who were not found, or whose reading was cancelled: most were mistyped.
fn forget_strangers(model: &mut Model) -> Vec<Effect> {
    let strangers = model.customers.remove(Open::is_stranger);
    strangers.iter().flat_map(release).collect()
}

/// Shows one of the customers that are open.
pub(super) fn show(model: &mut Model, id: OpenId) {
    if model.customers.get(id).is_some() {
        tabs::commit(model);
        model.customers.show(id);
        focus::arrive(model);
    }
}

/// Shows the customer so many places to the right in the row of those open, round the end.
pub(super) fn turn(model: &mut Model, places: usize) {
    if let Some(id) = model.customers.beside(places) {
        show(model, id);
    }
}

/// Closes the customer on the screen; asks first where that would lose what was typed.
pub(super) fn close(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    tabs::commit(model);
    let lost = model
        .open()
        .and_then(|open| super::will_be_lost(model, open));
    let Some(words) = lost else {
        return close_now(model, key);
    };
    let may_discard = model.open().is_some_and(|open| open.discards() > 0);
    let also = may_discard.then_some((say::DISCARD_AND_CLOSE, Then::DiscardAndClose));
    let question = Question {
        words,
        why: None,
        yes: say::CLOSE_YES,
        no: say::CLOSE_NO,
        also,
        on: Answer::No,
        then: Then::Close,
    };
    super::open_layer(model, LayerKind::Ask(question), key);
    Vec::new()
}

/// Closes the customer on the screen; what was typed is kept.
pub(super) fn close_now(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    let shown = model.customers.shown();
    let mut effects = Vec::new();
    if let Some(open) = model.open().filter(|open| open.is_kept_at_the_end()) {
        effects.extend(local::keep(model, open.id));
    }
    for open in model.customers.remove(|open| Some(open.id) == shown) {
        model.has_closed = true;
        again::leave(&open, &mut model.again);
        effects.extend(release(&open));
        let is_lost = super::will_be_lost(model, &open).is_some();
        model.say(match open.unsaved() {
            1.. if !is_lost => say::closed_kept(open.called(), open.unsaved()),
            _ => say::closed(open.called()),
        });
    }
    if model.customers.is_empty() {
        effects.extend(find(model, "", key));
    } else {
        effects.push(Effect::ListKept);
    }
    effects
}

/// Gives a customer that was claimed for nobody to other windows, unless they are open all the same, or being opened.
fn give_back(model: &Model, claimed: References) -> Vec<Effect> {
    let has_it = |open: &Open| match &open.references {
        Some(known) => known.customer == claimed.customer,
        None => claimed.all().any(|who| who == open.who.to_string()),
    };
    match model.customers.find(has_it) {
        Some(_) => Vec::new(),
        None => vec![Effect::Release(claimed)],
    }
}

/// What ends with a customer that is not open any more.
fn release(open: &Open) -> Vec<Effect> {
    let reading = match open.load {
        Load::Reading { request, .. } => Some(Effect::Stop(request)),
        Load::Done | Load::Failed(_) | Load::Cancelled => None,
    };
    let claim = open.references.clone().map(Effect::Release);
    reading.into_iter().chain(claim).collect()
}

/// Reads the customer on the screen again; what was typed stays.
pub(super) fn reload(model: &mut Model) -> Vec<Effect> {
    tabs::commit(model);
    let Some(id) = model.customers.shown() else {
        return Vec::new();
    };
    progress::look_again(model, id).unwrap_or_else(|| read(model, id))
}

/// Reads a customer, for the first time or again.
pub(super) fn read(model: &mut Model, id: OpenId) -> Vec<Effect> {
    request(model, id, false)
}

/// Reads a customer with another API key than the one that was refused.
pub(super) fn read_with_other_key(model: &mut Model, id: OpenId) -> Vec<Effect> {
    request(model, id, true)
}

fn request(model: &mut Model, id: OpenId, key_renewed: bool) -> Vec<Effect> {
    if matches!(model.environment.key, KeySource::Missing) && !model.session.key_typed {
        model.customers[id].load = Load::Failed(KeyError::Missing.into());
        let is_asked = |layer: &Layer| matches!(layer.kind, LayerKind::ApiKey(_));
        if !model.layers.iter().any(is_asked) {
            super::open_layer(model, LayerKind::ApiKey(TextInput::line("")), None);
        }
        return Vec::new();
    }
    let (request, since) = (model.request(), model.now.run);
    let open = &mut model.customers[id];
    let known = open.loaded.as_ref();
    let who = known
        .and_then(|loaded| save::way(&model.environment, &loaded.customer))
        .unwrap_or_else(|| open.who.clone());
    let whom = whom(open);
    open.load = Load::Reading {
        request,
        since,
        key_renewed,
    };
    vec![Effect::Load(request, who, whom)]
}

/// Whom to look for once a customer is read: the local data is asked once, and again where another window had them.
pub(super) fn whom(open: &Open) -> Option<Whom> {
    match (&open.references, &open.loaded) {
        (Some(references), Some(_)) => {
            let is_elsewhere = open.elsewhere.is_some();
            is_elsewhere.then(|| Whom::Known(references.clone()))
        }
        (_, _) => Some(Whom::Asked(open.who.clone())),
    }
}

/// Takes the result of reading a customer, for the one that waits for it, with what the local data holds of them.
pub(super) fn loaded(
    model: &mut Model,
    request: RequestId,
    result: Result<Box<Reading>, ApiError>,
    local: Option<Local>,
) -> Vec<Effect> {
    if let Some(open) = progress::waiting_for(model, request) {
        return progress::read(model, open, result);
    }
    let awaits = |open: &Open| match open.load {
        Load::Reading {
            request: awaited,
            since,
            key_renewed,
        } => (awaited == request).then_some((open.id, since, key_renewed)),
        Load::Done | Load::Failed(_) | Load::Cancelled => None,
    };
    let Some((id, since, key_renewed)) = model.customers.iter().find_map(awaits) else {
        // Closed, or cancelled, while the local data was looked through.
        return local.map_or_else(Vec::new, |local| give_back(model, local.references));
    };
    let country = &model.context.default_country;
    let open = &model.customers[id];
    let result = result.and_then(|reading| {
        // Later readings are compared with what is known.
        let is_first = open.loaded.is_none();
        let denied = is_first.then(|| open.who.denied_by(&reading.customer, country));
        match denied.flatten() {
            Some(by) => Err(ApiError::Stranger { by }),
            None => Ok(reading),
        }
    });
    let result = match result {
        Ok(reading) => match same_as(model, id, &reading.document) {
            Some(other) => return join(model, (id, other), (*reading, since), local),
            None => Ok(reading),
        },
        Err(error) => Err(error),
    };
    let was_read = result.is_ok();
    let open = &mut model.customers[id];
    let is_first = local.is_some();
    open.load = Load::Done;
    let mut effects = take(model, id, result, since);
    let load = &model.customers[id].load;
    let is_refused = matches!(load, Load::Failed(error) if error.is_about_the_key());
    if is_refused && !key_renewed && model.environment.key.may_change() {
        effects.push(Effect::RenewKey(request));
    }
    if was_read {
        effects.extend(recents::note(model, id, is_first));
    }
    if let Some(local) = local {
        effects.extend(local::found(model, id, local));
        effects.extend(lasting::look(model, id));
    }
    effects
}

/// Takes what was read, begun at `since`, as the record or under what was typed.
fn take(
    model: &mut Model,
    id: OpenId,
    result: Result<Box<Reading>, ApiError>,
    since: Duration,
) -> Vec<Effect> {
    let (now, context) = (model.now, model.context.clone());
    let open = &mut model.customers[id];
    match (&mut open.loaded, result) {
        (Some(loaded), Ok(reading)) if progress::is_same(loaded, &reading.document) => {
            let mut effects = progress::take_reading(model, id, *reading, since);
            effects.extend(lasting::look(model, id));
            return effects;
        }
        (Some(_), Ok(_)) => {
            let words = say::OPEN_OTHER_CUSTOMER.into();
            let is_problem = true;
            model.say_of(id, Notice { words, is_problem });
        }
        (None, Ok(reading)) => {
            let loaded = open.loaded.insert(Loaded::new(*reading, &context));
            if open.tab == Tab::Extra {
                loaded.extra.show_answer(&loaded.record);
            }
            open.read_at = (!loaded.record.document().is_blind()).then_some(now.wall);
            open.read_since = Some(lasting::begun(now, since));
        }
        (_, Err(error)) => open.load = Load::Failed(error),
    }
    Vec::new()
}

/// Another one of those open that turns out to be the customer who was read now for the first time.
fn same_as(model: &Model, id: OpenId, document: &Document) -> Option<OpenId> {
    if model.customers[id].loaded.is_some() {
        return None;
    }
    let is_same = |open: &Open| {
        let loaded = open.loaded.as_ref();
        loaded.is_some_and(|loaded| progress::is_same(loaded, document))
    };
    model.customers.find(is_same)
}

/// Shows the customer who is open already instead of the one that was asked for in other words.
fn join(
    model: &mut Model,
    (id, other): (OpenId, OpenId),
    (reading, since): (Reading, Duration),
    local: Option<Local>,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    let open = &mut model.customers[other];
    // A save reads for itself, and nothing stands in a record that was not read.
    if open.open_save().is_none() && !reading.document.is_blind() {
        if !open.is_reading() {
            open.load = Load::Done;
        }
        effects.extend(progress::take_reading(model, other, reading, since));
    }
    // Whoever had them may have gone by now.
    if let Some(local) = local.filter(|_| model.customers[other].elsewhere.is_some()) {
        effects.extend(local::found(model, other, local));
    }
    effects.extend(give_way(model, id, other));
    effects
}

/// Takes one of those open away that is the same customer as another one.
pub(super) fn give_way(model: &mut Model, id: OpenId, other: OpenId) -> Vec<Effect> {
    let title = model.customers[other].called();
    if model.customers.shown() == Some(id) {
        model.customers.show(other);
        model.say(say::open_already(title));
    }
    let gone = model.customers.remove(|open| open.id == id);
    gone.iter().flat_map(release).collect()
}

impl Open {
    /// Whether nothing is known of it, and nothing will be: it was not found, or not read to the end.
    fn is_stranger(&self) -> bool {
        let is_lost = match &self.load {
            Load::Failed(ApiError::Answered { status, .. }) => *status == 404,
            Load::Failed(
                ApiError::NoAddress { .. } | ApiError::Stranger { .. } | ApiError::NoLookup,
            )
            | Load::Cancelled => true,
            Load::Failed(_) | Load::Reading { .. } | Load::Done => false,
        };
        self.loaded.is_none() && is_lost
    }

    /// Whether this is the customer that `who` names.
    fn is(&self, who: &CustomerRef) -> bool {
        if self.who == *who {
            return true;
        }
        let Some(loaded) = &self.loaded else {
            return false;
        };
        let customer = &loaded.customer;
        let (read, id) = match who {
            CustomerRef::Id(id) => {
                let read = customer.id.value();
                return read.is_some_and(|own| own.to_lowercase() == id.to_lowercase());
            }
            CustomerRef::External(id) => (customer.external_id.value(), id),
            CustomerRef::Phone(phone) => (customer.mobile_phone.value(), phone),
        };
        read.is_some_and(|own| own == id)
    }
}
