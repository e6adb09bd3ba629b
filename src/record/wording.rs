//! The words of a file's statuses and kinds, and what each is taken for: what a
//! person looks through, and settles where the dictionary does not know a word.

use super::dictionary::Kind;
use super::header::normal;
use super::{Field, FileRead, Table};
use crate::order::sort_by;
use serde::{Deserialize, Serialize};

/// How many words of a file are listed: those of the most rows.
pub const WORDS: usize = 60;

/// A word that stands in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The column's field.
    pub field: Field,
    /// As it is written.
    pub word: String,
    /// In how many rows.
    pub rows: u64,
    /// The canonical word that it is taken for (`rules.md` 8); absent where
    /// nobody knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// A person said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub settled: bool,
}

/// The columns of a table whose words have canonical ones, each with the column
/// whose words those are: where a deal's status has no column, its stage tells it.
pub fn worded(table: Table, has: impl Fn(Field) -> bool) -> Vec<(Field, Field)> {
    let own = table.columns().iter().filter(|c| c.kind == Kind::Text);
    let own = own.map(|c| c.field).filter(|f| has(*f));
    let mut all: Vec<(Field, Field)> = own
        .filter(|f| table.canonical(*f).next().is_some())
        .map(|f| (f, f))
        .collect();
    if table == Table::Deals && !has(Field::Status) && has(Field::Stage) {
        all.push((Field::Stage, Field::Status));
    }
    all
}

/// The words of a file, those that the dictionary does not know first, settled or
/// not, so that none changes its place while a person goes through them; then by
/// how many rows have them.
pub fn wordings(file: &FileRead) -> Vec<Wording> {
    let mut all: Vec<(bool, Wording)> = Vec::new();
    let Some(table) = file.table else {
        return vec![];
    };
    for (field, meant) in worded(table, |f| file.columns.contains_key(&f)) {
        let Some(column) = file.rows.texts.get(&field) else {
            continue;
        };
        for (word, rows) in column.counted() {
            if word.is_empty() {
                continue;
            }
            let settled = file.mapping.statuses.get(word);
            let own = table.meaning(meant, &normal(word));
            let meaning = settled.map_or(own, |said| table.meaning(meant, &normal(said)));
            let wording = Wording {
                field,
                word: word.to_owned(),
                rows,
                meaning: meaning.map(str::to_owned),
                settled: settled.is_some(),
            };
            all.push((own.is_some(), wording));
        }
    }
    sort_by(&mut all, |(known, a), (also, b)| {
        let key = |known: &bool, w: &Wording| (*known, w.field, std::cmp::Reverse(w.rows));
        let order = key(known, a).cmp(&key(also, b));
        order.then_with(|| a.word.cmp(&b.word))
    });
    all.truncate(WORDS);
    all.into_iter().map(|(_, wording)| wording).collect()
}
