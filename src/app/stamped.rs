//! Lists that tell whether they are still what they were, without being gone through.

use std::{
    ops::{Deref, DerefMut},
    sync::atomic::{AtomicU64, Ordering},
};

/// A list with a number that no list with other items ever had: it gets a new one whenever it is lent to be changed.
#[derive(Clone, Debug)]
pub struct Stamped<T> {
    all: Vec<T>,
    stamp: u64,
}

impl<T> Stamped<T> {
    /// As long as this is the same, so are the items.
    pub fn stamp(&self) -> u64 {
        self.stamp
    }
}

/// A number that was never given before.
fn fresh() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

impl<T> From<Vec<T>> for Stamped<T> {
    fn from(all: Vec<T>) -> Self {
        let stamp = fresh();
        Self { all, stamp }
    }
}

impl<T> FromIterator<T> for Stamped<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        Vec::from_iter(all).into()
    }
}

impl<T> Default for Stamped<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> Deref for Stamped<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.all
    }
}

impl<T> DerefMut for Stamped<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.stamp = fresh();
        &mut self.all
    }
}

impl<'a, T> IntoIterator for &'a Stamped<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_may_have_changed_has_another_stamp() {
        let mut list = Stamped::from(vec![1]);
        let (copy, before) = (list.clone(), list.stamp());
        assert_eq!((list.len(), list.stamp()), (1, before));
        for item in list.iter_mut() {
            *item = 2;
        }
        assert_ne!(list.stamp(), before);
        assert_eq!((copy.stamp(), copy[0]), (before, 1));
        assert_ne!(Stamped::from(vec![1]).stamp(), before);
        assert_ne!(
            Stamped::<u8>::default().stamp(),
            Stamped::<u8>::default().stamp()
        );
    }
}
