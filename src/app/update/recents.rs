//! Customers that were opened: what is kept of them, pinning, and opening again what was open.

use crate::{
    customer::CustomerRef,
    store::Recent,
    voice::{self, Foreign, say},
};

use super::{
    super::{
        draft::References,
        effect::Effect,
        finder::{EMAIL, email, to_open_again},
        layer::LayerKind,
        model::{Model, OpenId},
    },
    customers,
};

/// Takes the list that the local data has. Customers that were read meanwhile stay in it: it may be older than they.
pub(super) fn listed(model: &mut Model, recents: Vec<Recent>) -> Vec<Effect> {
    model.recents = recents.into();
    let open = model.customers.ids().into_iter();
    open.filter_map(|id| note(model, id, false)).collect()
}

/// Keeps that a customer was read: the first time, and whenever its name or its references are others.
pub(super) fn note(model: &mut Model, id: OpenId, is_first: bool) -> Option<Effect> {
    let open = &model.customers[id];
    let loaded = open.loaded.as_ref()?;
    if loaded.record.document().is_blind() {
        return None;
    }
    let References {
        environment,
        customer,
        mut aliases,
    } = References::new(&model.environment, &open.who, Some(&loaded.customer));
    // No reference, but what the finder finds them by.
    aliases.extend(email(&loaded.customer).map(|email| format!("{EMAIL}{email}")));
    let mut recent = Recent {
        environment,
        customer,
        aliases,
        reference: open.who.to_string(),
        name: loaded.customer.name().unwrap_or_default(),
        opened: model.now.wall,
        pinned: false,
        was_open: None,
    };
    let known = model.recents.iter().position(|known| known.is(&recent));
    if let Some(known) = known.map(|place| &model.recents[place]) {
        recent.pinned = known.pinned;
        recent.was_open = known.was_open;
        // The list opens by id; what the agent gave once says more.
        let is_listed = matches!(open.who, CustomerRef::Id(_));
        if is_listed && recent.aliases.contains(&known.reference) {
            recent.reference.clone_from(&known.reference);
        }
        let is_same = (&known.customer, &known.aliases, &known.name)
            == (&recent.customer, &recent.aliases, &recent.name);
        if is_same && !is_first {
            return None;
        }
    }
    model.recents.retain(|known| !known.is(&recent));
    model.recents.insert(0, recent.clone());
    sort(model);
    Some(Effect::KeepRecent(Box::new(recent)))
}

/// Pinned ones first, then the newest.
fn sort(model: &mut Model) {
    model
        .recents
        .sort_by_key(|recent| (!recent.pinned, std::cmp::Reverse(recent.opened)));
}

/// Pins a customer, or lets it go with the others: the one under the finder's cursor, else the one on the screen.
pub(super) fn pin(model: &mut Model) -> Vec<Effect> {
    let in_finder = match model.layers.last().map(|layer| &layer.kind) {
        Some(LayerKind::Finder(finder)) => {
            let rows = finder.rows(model);
            let selected = finder.picker.selected(rows.len());
            Some(selected.and_then(|row| rows.get(row, model)?.customer))
        }
        _ => None,
    };
    let customer = match &in_finder {
        Some(customer) => customer.clone(),
        None => current(model),
    };
    let known = customer.and_then(|customer| {
        let mut recents = model.recents.iter_mut();
        recents.find(|recent| recent.customer == customer)
    });
    let Some(recent) = known else {
        model.say(say::PIN_NOT_READ);
        return Vec::new();
    };
    recent.pinned = !recent.pinned;
    let (customer, pinned) = (recent.customer.clone(), recent.pinned);
    let name = match recent.name.as_str() {
        "" => &recent.reference,
        name => name,
    };
    let said = if pinned { say::pinned } else { say::unpinned };
    let words = said(Foreign::Name(name.to_owned()));
    model.say(words);
    sort(model);
    follow(model, &customer);
    vec![Effect::Pin(customer, pinned)]
}

/// The finder's cursor stays on a customer whose row has moved.
fn follow(model: &mut Model, customer: &str) {
    let Some(LayerKind::Finder(finder)) = model.layers.last().map(|layer| &layer.kind) else {
        return;
    };
    let place = finder.rows(model).place_of(customer);
    if let (Some(place), Some(LayerKind::Finder(finder))) =
        (place, model.layers.last_mut().map(|layer| &mut layer.kind))
    {
        finder.picker.go(place);
    }
}

/// The key of the customer on the screen.
fn current(model: &Model) -> Option<String> {
    let open = model.open()?;
    let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
    Some(References::new(&model.environment, &open.who, customer).customer)
}

/// Opens a customer by the key that the local data has.
pub(super) fn open_kept(model: &mut Model, key: &str) -> Vec<Effect> {
    match CustomerRef::parse(key, &model.context.default_country) {
        Ok(who) => customers::open(model, who),
        Err(reason) => {
            model.complain(voice::not_a_reference(&reason));
            Vec::new()
        }
    }
}

/// Opens all that were open when the program last ended; the first of them shows.
pub(super) fn open_again(model: &mut Model) -> Vec<Effect> {
    let keys: Vec<_> = to_open_again(model)
        .iter()
        .map(|recent| recent.customer.clone())
        .collect();
    let effects = keys.iter().flat_map(|key| open_kept(model, key)).collect();
    if let Some(first) = model.customers.iter().next().map(|open| open.id) {
        model.customers.show(first);
    }
    effects
}

/// As the program ends: which customers are open. With none, what was remembered stays, unless they were closed.
pub(super) fn remember(model: &Model) -> Option<Effect> {
    if model.customers.is_empty() && !model.has_closed {
        return None;
    }
    let read = model
        .customers
        .iter()
        .filter(|open| open.loaded.is_some() || open.references.is_some());
    let keys = read.map(|open| {
        let customer = open.loaded.as_ref().map(|loaded| &loaded.customer);
        References::new(&model.environment, &open.who, customer).customer
    });
    Some(Effect::Remember(keys.collect()))
}
