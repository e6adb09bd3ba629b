//! Columns in memory: dictionary-coded text, and the few cells of a column that
//! bear witness to how it is written.

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

/// The first cells of a kind, with how many there are.
#[derive(Clone, Debug, Default)]
pub struct Witnesses {
    /// How many cells.
    pub count: u64,
    /// Row and text of the first [`KEPT`].
    pub first: Vec<(u32, Box<str>)>,
}

/// How many witnesses of a kind are kept: more than are shown, since some of
/// their rows may turn out not to be rows.
const KEPT: usize = 16;

impl Witnesses {
    /// One more.
    pub fn add(&mut self, row: u32, text: &str) {
        self.count += 1;
        if self.first.len() < KEPT {
            self.first.push((row, text.into()));
        }
    }

    /// The text of a row, if it was kept.
    pub fn text_of(&self, row: u32) -> Option<&str> {
        self.first
            .iter()
            .find(|(r, _)| *r == row)
            .map(|(_, text)| text.as_ref())
    }
}
