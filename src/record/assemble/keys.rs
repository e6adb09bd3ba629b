//! The keys of a split, compared folded (`rules.md` 2, 38 and 43), and the code
//! of each row's.

use super::{Builder, Row};
use crate::letters::lowered;
use crate::order::sort_by;
use crate::record::dataset::NONE;
use crate::record::{Field, Table};
use rustc_hash::{FxHashMap, FxHashSet};

/// The keys of a split: compared folded, shown in the first spelling in sorted
/// order. Blank is no key.
pub struct Keys {
    /// In the order of their codes.
    pub names: Vec<String>,
    /// The same, folded: sorted.
    pub folded: Vec<String>,
    codes: FxHashMap<String, u32>,
    fold: fn(&str) -> String,
}

impl Keys {
    /// The keys that stand in these texts.
    pub fn of<'t>(mut texts: impl Iterator<Item = &'t str>, fold: fn(&str) -> String) -> Keys {
        Keys::of_all(&mut texts, fold)
    }

    /// The same, once for all kinds of iterators.
    fn of_all(texts: &mut dyn Iterator<Item = &str>, fold: fn(&str) -> String) -> Keys {
        let mut spellings: FxHashMap<String, String> = FxHashMap::default();
        let distinct: FxHashSet<&str> = texts.collect();
        for text in distinct {
            let spelling = collapsed(text);
            if spelling.is_empty() {
                continue;
            }
            let first = spellings
                .entry(fold(text))
                .or_insert_with(|| spelling.clone());
            if spelling < *first {
                *first = spelling;
            }
        }
        let mut spellings: Vec<(String, String)> = spellings.into_iter().collect();
        sort_by(&mut spellings, |a, b| a.0.cmp(&b.0));
        let mut keys = Keys {
            names: vec![],
            folded: vec![],
            codes: FxHashMap::default(),
            fold,
        };
        for (code, (folded, name)) in spellings.into_iter().enumerate() {
            keys.codes.insert(folded.clone(), code as u32);
            keys.folded.push(folded);
            keys.names.push(name);
        }
        keys
    }

    /// The position of a text's key among the names, [`NONE`] for blank.
    pub fn code(&self, text: &str) -> u32 {
        if text.is_empty() {
            return NONE;
        }
        self.codes.get(&(self.fold)(text)).copied().unwrap_or(NONE)
    }
}

/// The codes of a column, by file and row.
pub struct Codes(Vec<Option<Vec<u32>>>);

impl Codes {
    /// The code of a row; [`NONE`] where its file has no such column.
    pub fn get(&self, file: u32, row: u32) -> u32 {
        let column = self.0.get(file as usize).and_then(Option::as_ref);
        column
            .and_then(|c| c.get(row as usize))
            .copied()
            .unwrap_or(NONE)
    }
}

/// Several columns of a table that splits go by: their keys, and the code of
/// each row's.
pub struct Keyed {
    keys: Vec<Keys>,
    codes: Vec<Codes>,
}

impl Keyed {
    /// Puts the codes of a row where they belong, in the order of the fields.
    pub fn put(&self, r: Row, slots: &mut [u32]) {
        for (slot, codes) in slots.iter_mut().zip(&self.codes) {
            *slot = codes.get(r.file, r.row);
        }
    }

    /// Puts the names of the keys where they belong.
    pub fn names(self, names: &mut [Vec<String>]) {
        for (names, keys) in names.iter_mut().zip(self.keys) {
            *names = keys.names;
        }
    }
}

impl<'a> Builder<'a> {
    /// The keys and codes of several columns.
    pub(super) fn keyed(&self, table: Table, fields: &[Field]) -> Keyed {
        let fold = |field: &Field| match field {
            Field::Source => fold_name,
            _ => exact,
        };
        let keys = fields
            .iter()
            .map(|field| Keys::of(self.texts(table, *field), fold(field)));
        let keys: Vec<Keys> = keys.collect();
        let codes = fields.iter().zip(&keys);
        let codes = codes.map(|(field, keys)| self.codes(table, *field, keys));
        Keyed {
            codes: codes.collect(),
            keys,
        }
    }

    /// The distinct texts of a column, in all files of a table.
    pub(super) fn texts(&self, table: Table, field: Field) -> impl Iterator<Item = &'a str> {
        let read = self.read;
        let of_table = move |i: &usize| read[*i].table == Some(table);
        let files = (0..read.len()).filter(of_table);
        files.flat_map(move |i| {
            let column = read[i].rows.texts.get(&field);
            column.into_iter().flat_map(|c| c.distinct())
        })
    }

    /// The code of each row of a table, each distinct text looked up once.
    pub(super) fn codes(&self, table: Table, field: Field, keys: &Keys) -> Codes {
        let of = |i: usize| {
            let column = self.read[i].rows.texts.get(&field);
            column
                .filter(|_| self.read[i].table == Some(table))
                .map(|c| c.meanings(|text| keys.code(text)))
        };
        Codes((0..self.read.len()).map(of).collect())
    }
}

/// Keeps the id of a row; its position, or [`NONE`] for a blank.
pub fn kept(ids: &mut Vec<String>, id: &str) -> u32 {
    if id.is_empty() {
        return NONE;
    }
    ids.push(id.to_owned());
    (ids.len() - 1) as u32
}

/// Inner blanks collapsed (`rules.md` 2).
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How campaigns and sources are compared (`rules.md` 2).
pub fn fold_name(text: &str) -> String {
    lowered(&collapsed(text))
}

/// How channels are compared (`rules.md` 43): also without hyphens and blanks.
pub fn fold_channel(text: &str) -> String {
    fold_name(text)
        .chars()
        .filter(|c| *c != '-' && *c != ' ')
        .collect()
}

/// How other keys are compared: exactly.
pub fn exact(text: &str) -> String {
    text.to_owned()
}
