//! A set of what is few, as [`Map`] is a map of it.

use super::Map;
use std::borrow::Borrow;

/// Things that are there or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Map<T, ()>);

impl<T> Default for Set<T> {
    fn default() -> Set<T> {
        Set(Map::new())
    }
}

impl<T: Ord> Set<T> {
    /// Adds one, if it is not there.
    pub fn insert(&mut self, item: T) {
        self.0.insert(item, ());
    }

    /// Whether one is there.
    pub fn contains<Q: Ord + ?Sized>(&self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.contains_key(item)
    }
}
