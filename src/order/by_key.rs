//! Values by numbers, of which there may be thousands: found by hash, and given
//! out in the order of the numbers. Numbers and places are the same for all
//! types of values, so that each type brings little code of its own.

use super::sort_by;
use rustc_hash::FxHashMap;

/// Values by their keys, which are numbers.
#[derive(Clone, Debug, Default)]
pub struct ByKey<V> {
    places: FxHashMap<u32, usize>,
    values: Vec<(u32, V)>,
}

impl<V: Default> ByKey<V> {
    /// The value of a key, which becomes the default where there is none.
    pub fn of(&mut self, key: u32) -> &mut V {
        let new = self.values.len();
        let at = *self.places.entry(key).or_insert(new);
        if at == new {
            self.values.push((key, V::default()));
        }
        &mut self.values[at].1
    }

    /// The keys in their order, and their values.
    pub fn sorted(mut self) -> Vec<(u32, V)> {
        sort_by(&mut self.values, |a, b| a.0.cmp(&b.0));
        self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_come_in_the_order_of_their_keys() {
        let mut words = ByKey::<String>::default();
        for (key, word) in [(7, "a"), (u32::MAX, "b"), (0, "c"), (7, "d")] {
            words.of(key).push_str(word);
        }
        let expected = [(0, "c"), (7, "ad"), (u32::MAX, "b")];
        assert_eq!(words.sorted(), expected.map(|(k, w)| (k, w.to_owned())));
    }
}
