//! The customers that are open, in the order they were opened, and which of them is on the screen.

use std::ops::{Index, IndexMut};

use super::{Load, Open};
use crate::customer::CustomerRef;

/// An open customer, for as long as the program runs: what comes of one later finds that one or nobody, whoever was opened
/// or closed meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OpenId(u64);

/// The customers that are open.
#[derive(Debug, Default)]
pub struct Customers {
    all: Vec<Open>,
    shown: Option<OpenId>,
    opened: u64,
}

impl Customers {
    /// Opens one more, and shows it.
    pub fn add(&mut self, who: CustomerRef, load: Load) -> OpenId {
        self.opened += 1;
        let id = OpenId(self.opened);
        self.all.push(Open::new(id, who, load));
        self.shown = Some(id);
        id
    }

    /// Closes all of these; where the one shown is among them, one beside it shows.
    pub fn remove(&mut self, which: impl Fn(&Open) -> bool) -> Vec<Open> {
        let place = self.place();
        let gone = self.all.extract_if(.., |open| which(open)).collect();
        if self.shown().is_none() {
            self.shown = self.all.get(place).or(self.all.last()).map(|open| open.id);
        }
        gone
    }

    /// The one on the screen; none where none is open.
    pub fn shown(&self) -> Option<OpenId> {
        self.shown.filter(|id| self.get(*id).is_some())
    }

    /// Shows one of them.
    pub fn show(&mut self, id: OpenId) {
        self.shown = Some(id);
    }

    /// The place of the one on the screen.
    pub fn place(&self) -> usize {
        let is_shown = |open: &Open| Some(open.id) == self.shown;
        self.all.iter().position(is_shown).unwrap_or_default()
    }

    /// The one so many places to the right of the one on the screen, round the end.
    pub fn beside(&self, places: usize) -> Option<OpenId> {
        let place = (self.place() + places) % self.all.len().max(1);
        self.all.get(place).map(|open| open.id)
    }

    /// One of them, if it is still open.
    pub fn get(&self, id: OpenId) -> Option<&Open> {
        self.all.iter().find(|open| open.id == id)
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, id: OpenId) -> Option<&mut Open> {
        self.all.iter_mut().find(|open| open.id == id)
    }

    /// The first one of which something is true.
    pub fn find(&self, which: impl Fn(&Open) -> bool) -> Option<OpenId> {
        self.all.iter().find(|open| which(open)).map(|open| open.id)
    }

    /// The ids of all.
    pub fn ids(&self) -> Vec<OpenId> {
        self.all.iter().map(|open| open.id).collect()
    }

    /// All, in the order they were opened.
    pub fn iter(&self) -> std::slice::Iter<'_, Open> {
        self.all.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

impl<'a> IntoIterator for &'a Customers {
    type Item = &'a Open;
    type IntoIter = std::slice::Iter<'a, Open>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One that was found to be open by the same message.
impl Index<OpenId> for Customers {
    type Output = Open;

    fn index(&self, id: OpenId) -> &Open {
        let place = self.all.iter().position(|open| open.id == id);
        &self.all[place.unwrap_or(usize::MAX)]
    }
}

impl IndexMut<OpenId> for Customers {
    fn index_mut(&mut self, id: OpenId) -> &mut Open {
        let place = self.all.iter().position(|open| open.id == id);
        &mut self.all[place.unwrap_or(usize::MAX)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_customers_for_good() {
        let mut customers = Customers::default();
        let mut open =
            |name: &str| customers.add(CustomerRef::External(name.to_owned()), Load::Done);
        let [a, b, c] = ["a", "b", "c"].map(&mut open);
        customers.show(b);
        customers.remove(|open| open.id == a);
        assert_eq!(
            (customers.shown(), customers.place()),
            (Some(b), 0),
            "whoever moves to the left stays on the screen"
        );
        customers.remove(|open| open.id == b);
        assert_eq!(customers.shown(), Some(c));
        assert!(customers.get(a).is_none() && customers.get(b).is_none());
        customers.remove(|_| true);
        assert_eq!((customers.shown(), customers.beside(1)), (None, None));
        let d = customers.add(CustomerRef::External("a".to_owned()), Load::Done);
        assert!(![a, b, c].contains(&d), "the same customer once more");
    }
}
