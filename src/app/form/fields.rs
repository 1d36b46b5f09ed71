//! The fields of a form, and what would take a look at all of them to know: which one stands at a place, how wide the
//! labels are, which values are of another type than declared.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::{Deref, Range},
};

use crate::{
    app::{
        stamped::Stamped,
        target::{LETTERS, REST},
    },
    customer::{Field, Group},
    record::{Edit, Pointer, Record},
    widget::print,
};

/// Fields in their order.
#[derive(Debug)]
pub struct Fields {
    all: Stamped<Field>,
    places: BTreeMap<Pointer, usize>,
    labels: BTreeMap<Group, usize>,
    /// As received.
    mismatched: BTreeSet<usize>,
    /// The tenant's own, which stand one behind the other.
    own: Range<usize>,
    /// What jumps to each, as far as letters go.
    jumps: Vec<Option<String>>,
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
            *label = (*label).max(field.foreign_label().map_or(0, print::width));
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
            jumps: jumps(&all),
            all: all.into(),
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

    /// As long as this is the same, so are the fields.
    pub fn stamp(&self) -> u64 {
        self.all.stamp()
    }

    /// The columns of the longest label in a section that is not ours.
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

    /// The label that jumps to each field, whatever of the form shows.
    pub fn jumps(&self) -> impl Iterator<Item = (usize, &str)> {
        let jumps = self.jumps.iter().enumerate();
        jumps.filter_map(|(index, label)| Some((index, label.as_deref()?)))
    }

    /// The tenant's own fields, which stand one behind the other.
    pub fn own(&self) -> Range<usize> {
        self.own.clone()
    }
}

/// The labels of fields: their own letters, and for the others letters of their names that are left, then any. Where
/// there are more fields than letters, some begin labels of two.
fn jumps(all: &[Field]) -> Vec<Option<String>> {
    let mut jumps: Vec<_> = (all.iter())
        .map(|field| field.letter.map(String::from))
        .collect();
    let is_taken = |letter: &char| all.iter().any(|field| field.letter == Some(*letter));
    let mut free: Vec<_> = (LETTERS.chars())
        .filter(|letter| *letter != REST && !is_taken(letter))
        .collect();
    let wanted = jumps.iter().filter(|jump| jump.is_none()).count();
    let fits = |pairs: &usize| free.len() - pairs + pairs * LETTERS.len() >= wanted;
    let pairs = (0..free.len()).find(fits).unwrap_or(free.len());
    let begin = free.split_off(free.len() - pairs);
    for (field, jump) in all
        .iter()
        .zip(&mut jumps)
        .filter(|(_, jump)| jump.is_none())
    {
        let label = field.foreign_label().unwrap_or_default().to_lowercase();
        let mut named = label
            .chars()
            .filter_map(|letter| free.iter().position(|one| *one == letter));
        *jump = named.next().map(|at| free.remove(at).to_string());
    }
    let two = begin.iter().flat_map(|first| {
        LETTERS
            .chars()
            .map(move |second| [*first, second].iter().collect())
    });
    let mut left = free.iter().map(char::to_string).chain(two);
    for jump in jumps.iter_mut().filter(|jump| jump.is_none()) {
        *jump = left.next();
    }
    jumps
}

impl Deref for Fields {
    type Target = [Field];

    fn deref(&self) -> &[Field] {
        &self.all
    }
}
