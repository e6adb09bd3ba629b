//! Sorting, and maps whose keys are in order. One copy of the standard library's
//! stable sort for all types, through indices, where it would be one for each,
//! and no tree, which would be more than a sort for each.

mod by_key;
mod map;
mod set;

pub use by_key::ByKey;
pub use map::Map;
pub use set::Set;

use std::cmp::Ordering;

/// Sorts as [`slice::sort_by`] does: what compares equal stays in its order. For
/// what is few: files, problems, keys of a split, rows of a list.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted(items.len(), &|a, b| compare(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken[at].take()));
}

/// Sorts by a key as [`slice::sort_by_key`] does. For what may be many: keys are
/// taken once and stand together, and what is in order already, as most exports
/// are, stays where it is.
pub fn sort_by_key<T: Copy, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    if keys.is_sorted() {
        return;
    }
    let order = sorted(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    *items = order.into_iter().map(|at| items[at]).collect();
}

/// The indices below `n` in the order that `compare` gives them.
fn sorted(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_by_and_equals_stay_in_their_order() {
        let mut words = vec!["pear", "fig", "plum", "kiwi", "date", "nut"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["fig", "nut", "pear", "plum", "kiwi", "date"]);
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["fig", "nut", "pear", "plum", "kiwi", "date"]);
    }

    #[test]
    fn equals_stay_in_their_order() {
        let mut words = vec!["pear", "fig", "plum", "kiwi", "date", "nut"];
        sort_by(&mut words, |a, b| a.len().cmp(&b.len()));
        assert_eq!(words, ["fig", "nut", "pear", "plum", "kiwi", "date"]);
        sort_by(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["plum", "pear", "nut", "kiwi", "fig", "date"]);
    }
}
