//! The fields of a form, and what would take a look at all of them to know: which one stands at a place, how wide the
//! labels are, which values are of another type than declared.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::{Deref, Range},
};

use crate::{
    customer::{Field, Group},
    record::{Edit, Pointer, Record},
    widget::print,
};

/// Fields in their order.
#[derive(Debug)]
pub struct Fields {
    all: Vec<Field>,
    places: BTreeMap<Pointer, usize>,
    labels: BTreeMap<Group, usize>,
    /// As received.
    mismatched: BTreeSet<usize>,
    /// The tenant's own, which stand one behind the other.
    own: Range<usize>,
}

impl Fields {
    /// These fields of a record.
    pub fn new(all: Vec<Field>, record: &Record) -> Self {
        let received = Record::new(record.document().clone());
        let (mut places, mut labels) = (BTreeMap::new(), BTreeMap::<_, usize>::new());
        let mut mismatched = BTreeSet::new();
        for (index, field) in all.iter().enumerate() {
            places.entry(field.pointer.clone()).or_insert(index);
            let label = labels.entry(field.group).or_default();
            *label = (*label).max(print::width(&field.label));
            if field.mismatch(&received).is_some() {
                mismatched.insert(index);
            }
        }
        let is_own = |field: &Field| field.group == Group::Own;
        let first = all.iter().position(is_own).unwrap_or(all.len());
        let count = all[first..]
            .iter()
            .take_while(|field| is_own(field))
            .count();
        Self {
            all,
            places,
            labels,
            mismatched,
            own: first..first + count,
        }
    }

    /// Which field stands at a place.
    pub fn at(&self, place: &Pointer) -> Option<usize> {
        self.places.get(place).copied()
    }

    /// The columns of the longest label in a section.
    pub fn label(&self, group: Group) -> usize {
        self.labels.get(&group).copied().unwrap_or(0)
    }

    /// The fields that edits may have changed: at their places, around them and inside them.
    pub fn touched(&self, edits: &[Edit]) -> BTreeSet<usize> {
        let mut touched = BTreeSet::new();
        for edit in edits {
            touched.extend(self.near(&edit.pointer));
        }
        touched
    }

    fn near(&self, place: &Pointer) -> impl Iterator<Item = usize> {
        let above = place.around().filter_map(|above| self.at(&above));
        let inside = self.places.range(place..);
        let inside = inside.take_while(|(own, _)| place.contains(own));
        above.chain(inside.map(|(_, index)| *index))
    }

    /// The fields of the tenant's own that may need rows below their value: edited, of another type than declared, and
    /// those at some `places`.
    pub fn tall<'p>(
        &self,
        edits: &[Edit],
        places: impl Iterator<Item = &'p Pointer>,
    ) -> BTreeSet<usize> {
        let mut tall = self.touched(edits);
        tall.extend(places.filter_map(|place| self.at(place)));
        tall.extend(&self.mismatched);
        tall.retain(|index| self.own.contains(index));
        tall
    }

    /// The tenant's own fields, which stand one behind the other.
    pub fn own(&self) -> Range<usize> {
        self.own.clone()
    }
}

impl Deref for Fields {
    type Target = [Field];

    fn deref(&self) -> &[Field] {
        &self.all
    }
}
