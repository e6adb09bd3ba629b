//! Which rows of orders count, and as what: orders, refunds, invoices. Of an
//! export made again the later rows win (`rules.md` 5).

use super::orders::{amount_of, bad_number, document_of, documents_of};
use super::{Builder, Repeats};
use crate::calendar::Day;
use crate::record::dataset::NONE;
use crate::record::problem::Code;
use crate::record::settle::{self, Family};
use crate::record::status::Document;
use crate::record::{Field, Table};
use rustc_hash::FxHashMap;

/// A row of orders that may count: its file and its position in it.
#[derive(Clone, Copy)]
pub struct RowRef {
    pub family: u32,
    pub file: u32,
    pub row: u32,
    pub day: Option<Day>,
    /// The rank of its order's id among all ids, or [`NONE`].
    pub id: u32,
    pub refund: bool,
    pub document: Document,
}

impl RowRef {
    /// The file, by position, and the position in it.
    pub fn place(self) -> (usize, usize) {
        (self.file as usize, self.row as usize)
    }
}

impl Builder<'_> {
    /// Every row that has a readable date (or none) not after today, in the
    /// order of files and lines, those that a later export replaces left out.
    pub(super) fn order_rows(&mut self, families: &[Family]) -> Vec<RowRef> {
        if !self.counts(Table::Orders) {
            return vec![];
        }
        let mut ids: indexmap::IndexSet<&str, rustc_hash::FxBuildHasher> = Default::default();
        let mut rows = Vec::new();
        let mut order: Vec<(usize, usize)> = families
            .iter()
            .enumerate()
            .filter(|(_, family)| family.table == Table::Orders)
            .flat_map(|(f, family)| family.files.iter().map(move |&i| (i, f)))
            .collect();
        crate::order::sort_by(&mut order, Ord::cmp);
        let read = self.read;
        for (file, f) in order {
            let family = &families[f];
            let own = &read[file].rows;
            let documents = documents_of(read[file]);
            let alike = document_of(read[file]);
            for row in 0..own.len() {
                let Ok(day) = family.day(read[file], Field::OrderedOn, row) else {
                    let code = settle::why_no_date(read[file], Field::OrderedOn, row);
                    self.reject(file, row, code, Field::OrderedOn);
                    continue;
                };
                if let Some(field) = bad_number(family, read[file], row) {
                    self.reject(file, row, Code::BadNumber, field);
                    continue;
                }
                if let Some(day) = day.filter(|d| *d > self.today) {
                    self.say_after_today(file, row, Field::OrderedOn, day);
                    continue;
                }
                let id = own.text(Field::OrderId, row);
                let id = if id.is_empty() {
                    NONE
                } else {
                    ids.insert_full(id).0 as u32
                };
                let document = documents.get(row).copied().unwrap_or(alike);
                let amount = amount_of(family, read[file], row);
                rows.push(RowRef {
                    family: f as u32,
                    file: file as u32,
                    row: row as u32,
                    day,
                    id,
                    refund: document == Document::CreditNote || amount.is_some_and(|(m, _)| m < 0),
                    document,
                });
            }
        }
        self.out.ids = ids.iter().map(|id| id.to_string()).collect();
        self.without_older_exports(rows, families)
    }

    /// `rules.md` 5: of an export made again the later rows of an order win;
    /// rows without an id count as often as where they are most frequent.
    fn without_older_exports(&mut self, rows: Vec<RowRef>, families: &[Family]) -> Vec<RowRef> {
        if families.iter().all(|f| f.files.len() == 1) {
            return rows;
        }
        let mut last: FxHashMap<(u32, u32, bool), u32> = FxHashMap::default();
        let mut repeats = Repeats::default();
        let read = self.read;
        for r in &rows {
            if r.id != NONE {
                // Files come in order: the last insertion is the last file.
                last.insert((r.family, r.id, r.refund), r.file);
            }
        }
        let wins = |r: &RowRef| -> bool {
            if r.id != NONE {
                return last.get(&(r.family, r.id, r.refund)) == Some(&r.file);
            }
            let hash = read[r.file as usize].rows.hash[r.row as usize];
            repeats.is_new(r.family, r.file, hash)
        };
        let (kept, repeated): (Vec<RowRef>, Vec<RowRef>) = rows.into_iter().partition(wins);
        for r in repeated {
            let (file, row) = r.place();
            let own = &self.read[file].rows;
            self.set_aside[file] += 1;
            self.problems[file].add(Code::Duplicate, own.at[row].line, || {
                (None, own.text(Field::OrderId, row).to_owned())
            });
        }
        kept
    }
}
