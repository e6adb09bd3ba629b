//! The keys of a split, compared folded (`rules.md` 2 and 43).

use crate::record::dataset::NONE;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// The keys of a split: compared folded, shown in the first spelling in sorted
/// order.
pub struct Keys {
    /// Sorted; `None` where no file has the column.
    pub names: Option<Vec<String>>,
    codes: FxHashMap<String, u32>,
    fold: fn(&str) -> String,
}

impl Keys {
    /// The keys that stand in these texts, if the column is there.
    pub fn of<'t>(
        there: bool,
        texts: impl Iterator<Item = &'t str>,
        fold: fn(&str) -> String,
    ) -> Keys {
        let mut spellings: BTreeMap<String, String> = BTreeMap::new();
        let distinct: FxHashSet<&str> = if there {
            texts.collect()
        } else {
            FxHashSet::default()
        };
        for text in distinct {
            let spelling = collapsed(text);
            let first = spellings
                .entry(fold(text))
                .or_insert_with(|| spelling.clone());
            if spelling < *first {
                *first = spelling;
            }
        }
        let codes = spellings
            .keys()
            .enumerate()
            .map(|(i, k)| (k.clone(), i as u32))
            .collect();
        Keys {
            names: there.then(|| spellings.into_values().collect()),
            codes,
            fold,
        }
    }

    /// The position of a text's key among the names, [`NONE`] for blank.
    pub fn code(&self, text: &str) -> u32 {
        self.codes.get(&(self.fold)(text)).copied().unwrap_or(NONE)
    }
}

/// Inner blanks collapsed (`rules.md` 2).
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How campaigns are compared (`rules.md` 2).
pub fn fold_name(text: &str) -> String {
    collapsed(text).to_lowercase()
}

/// How channels are compared (`rules.md` 43): also without hyphens and blanks.
pub fn fold_channel(text: &str) -> String {
    fold_name(text)
        .chars()
        .filter(|c| *c != '-' && *c != ' ')
        .collect()
}
