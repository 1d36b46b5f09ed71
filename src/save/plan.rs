//! What a save of a record may rely on in an environment.

use crate::{
    config::Environment,
    customer::{Customer, CustomerRef, Declaration, FieldKind, Read, fields},
    record::{Payload, Record, UpdateKey, pointer::Pointer},
};

/// What a save may rely on.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How the customer is read before the PUT; none where nothing can read it.
    pub before: Option<CustomerRef>,
    /// How it is read back, the likeliest way first.
    pub after: Vec<CustomerRef>,
    /// By which member the server finds the customer.
    pub key: UpdateKey,
    /// Which members are sent.
    pub payload: Payload,
    /// Lists without an order.
    pub sets: Vec<Pointer>,
    /// The agent's word: where nobody can tell what others changed, it is sent all the same.
    pub unchecked: bool,
    /// The key comes from a file or a command, so a refused one may be read again.
    pub renewable_key: bool,
}

impl Plan {
    /// For a record as it is edited now. A blind record is sent without a reading: its review has said so.
    pub fn new(
        environment: &Environment,
        customer: &Customer,
        record: &Record,
        unchecked: bool,
    ) -> Self {
        let phone = Pointer::of(["mobilePhone"]);
        let edited = record.edit(&phone).and_then(|_| record.value(&phone));
        let new_phone = edited.and_then(|node| node.string().map(std::borrow::Cow::into_owned));
        let before = way(environment, customer);
        let after = match &before {
            Some(CustomerRef::Phone(_)) => new_phone
                .map(CustomerRef::Phone)
                .into_iter()
                .chain(before.clone())
                .collect(),
            Some(CustomerRef::Id(_) | CustomerRef::External(_)) => before.iter().cloned().collect(),
            None => new_phone.map(CustomerRef::Phone).into_iter().collect(),
        };
        Self {
            before,
            after,
            key: key(customer),
            payload: environment.payload,
            sets: sets(customer, &environment.extended),
            unchecked: unchecked || record.document().is_blind(),
            renewable_key: environment.key.may_change(),
        }
    }
}

/// How this environment reads a customer that was read before: by id, else by external id, else by phone.
pub fn way(environment: &Environment, customer: &Customer) -> Option<CustomerRef> {
    let external = || {
        environment.lookup_external_id.as_ref()?;
        text(&customer.external_id).map(CustomerRef::External)
    };
    let phone = || text(&customer.mobile_phone).map(CustomerRef::Phone);
    text(&customer.id)
        .map(CustomerRef::Id)
        .or_else(external)
        .or_else(phone)
}

/// By which member the server finds this customer: one without an external id is updated by its id.
pub fn key(customer: &Customer) -> UpdateKey {
    match text(&customer.external_id) {
        Some(_) => UpdateKey::ExternalId,
        None => UpdateKey::Id,
    }
}

/// The lists without an order.
pub fn sets(customer: &Customer, own: &[Declaration]) -> Vec<Pointer> {
    fields(customer, own)
        .into_iter()
        .filter(|field| field.kind == FieldKind::List)
        .map(|field| field.pointer)
        .collect()
}

fn text(read: &Read<String>) -> Option<String> {
    read.value().filter(|text| !text.is_empty()).cloned()
}
