//! A column of text in memory: each distinct text once, a code a row.

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// A column of text, each distinct value kept once.
#[derive(Clone, Debug, Default)]
pub struct TextColumn {
    values: IndexSet<Box<str>, FxBuildHasher>,
    codes: Vec<u32>,
}

impl TextColumn {
    /// Adds the next row's text; `""` for blank.
    pub fn push(&mut self, text: &str) {
        let code = match self.values.get_index_of(text) {
            Some(code) => code,
            None => self.values.insert_full(text.into()).0,
        };
        // Rows are counted in u32 throughout; there are no more values than rows.
        self.codes.push(code as u32);
    }

    /// The text of a row; `""` past the last.
    pub fn get(&self, row: usize) -> &str {
        self.codes
            .get(row)
            .map_or("", |&code| &self.values[code as usize])
    }

    /// Each distinct text once, as they first came.
    pub fn distinct(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|text| text.as_ref())
    }

    /// Whether no row has a text.
    pub fn is_blank(&self) -> bool {
        self.values.iter().all(|text| text.is_empty())
    }

    /// What each row's text means, each distinct text asked about once.
    pub fn meanings<T: Copy>(&self, mut meaning: impl FnMut(&str) -> T) -> Vec<T> {
        let distinct: Vec<T> = self.values.iter().map(|text| meaning(text)).collect();
        self.codes
            .iter()
            .map(|&code| distinct[code as usize])
            .collect()
    }
}
