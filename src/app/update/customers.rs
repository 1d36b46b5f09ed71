//! Opening customers: what was asked for, what came back.

use crate::{
    api::ApiError,
    customer::{CustomerRef, NotAReference},
    record::Document,
    save::RequestId,
};

use super::super::{
    effect::Effect,
    key::Key,
    layer::{Finder, LayerKind},
    model::{Load, Loaded, Model, Open, Reading},
};

/// Opens what a text stands for; what is ambiguous, or nothing, goes to the finder.
pub(super) fn open_text(model: &mut Model, text: &str) -> Vec<Effect> {
    match CustomerRef::parse(text, &model.context.default_country) {
        Ok(who) => open(model, who),
        Err(reason) => {
            let effects = find(model, text, None);
            match reason {
                NotAReference::Ambiguous { .. } => {
                    model.say("These digits can be a phone number or an external id: choose one.");
                }
                NotAReference::Empty | NotAReference::NotAPhone { .. } => {
                    model.complain(reason.to_string());
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
    super::open_layer(model, LayerKind::Finder(finder), key);
    if model.environment.demo && model.samples.is_empty() {
        vec![Effect::ListSamples]
    } else {
        Vec::new()
    }
}

/// Opens a customer: one that is open already is shown, another is read.
pub(super) fn open(model: &mut Model, who: CustomerRef) -> Vec<Effect> {
    if let Some(index) = model.customers.iter().position(|open| open.is(&who)) {
        model.current = index;
        let needs_reading =
            model.customers[index].loaded.is_none() && !model.customers[index].is_waiting();
        return if needs_reading {
            read(model)
        } else {
            Vec::new()
        };
    }
    model.customers.push(Open::new(who, Load::Cancelled));
    model.current = model.customers.len() - 1;
    read(model)
}

/// Reads the customer on the screen.
pub(super) fn read(model: &mut Model) -> Vec<Effect> {
    let request = model.request();
    let since = model.now.run;
    let Some(open) = model.open_mut() else {
        return Vec::new();
    };
    open.load = Load::Reading { request, since };
    vec![Effect::Load(request, open.who.clone())]
}

/// Takes the result of reading a customer.
pub(super) fn loaded(
    model: &mut Model,
    id: RequestId,
    result: Result<Box<Reading>, ApiError>,
) -> Vec<Effect> {
    let now = model.now.wall;
    let context = model.context.clone();
    let awaits =
        |open: &&mut Open| matches!(open.load, Load::Reading { request, .. } if request == id);
    let Some(open) = model.customers.iter_mut().find(awaits) else {
        return Vec::new();
    };
    let reading = match (result, &open.who) {
        (Ok(reading), _) => *reading,
        // Without a way to read by external id, the record opens empty and the first PUT's answer fills it.
        (Err(ApiError::NoLookup), CustomerRef::External(id)) => Document::blind(id).into(),
        (Err(error), _) => {
            open.load = Load::Failed(error);
            return Vec::new();
        }
    };
    open.load = Load::Done(now);
    open.loaded = Some(Loaded::new(reading, &context));
    Vec::new()
}

impl Open {
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
            CustomerRef::Id(id) => (customer.id.value(), id),
            CustomerRef::External(id) => (customer.external_id.value(), id),
            CustomerRef::Phone(phone) => (customer.profile.mobile_phone.value(), phone),
        };
        read.is_some_and(|own| own == id)
    }
}
