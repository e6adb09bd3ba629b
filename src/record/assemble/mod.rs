//! Files → dataset, in three steps: which rows count at all (here), what orders
//! and refunds they come to (`orders`), and those in one currency, with their
//! people and keys (`close`).

mod close;
mod keys;
mod orders;

use super::dataset::{Account, Blocked, Dataset, NONE};
use super::problem::{Code, Problems};
use super::settle::{self, Family};
use super::status::{Document, OrderStatus};
use super::{Field, FileRead, Table, header};
use crate::calendar::Day;
use crate::settings::Settings;
use orders::{amount_of, bad_number, documents_of, statuses_of};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Puts the files together, as they are to be seen on `today`. They come sorted
/// by name.
pub fn assemble(read: &[&FileRead], settings: &Settings, today: Day) -> Dataset {
    Builder::new(read, settings, today).build()
}

/// A row that may count: its file and its position in it.
#[derive(Clone, Copy)]
struct RowRef {
    family: u32,
    file: u32,
    row: u32,
    day: Option<Day>,
    /// The rank of its order's id among all ids, or [`NONE`].
    id: u32,
    refund: bool,
    document: Document,
}

impl RowRef {
    fn place(self) -> (usize, usize) {
        (self.file as usize, self.row as usize)
    }
}

/// What is known while the files are put together.
struct Builder<'a> {
    read: &'a [&'a FileRead],
    settings: &'a Settings,
    today: Day,
    problems: Vec<Problems>,
    rejected: Vec<u64>,
    set_aside: Vec<u64>,
    /// What became of the order of each row, by file; `None` for an unknown word.
    statuses: Vec<Vec<Option<OrderStatus>>>,
    out: Dataset,
}

impl<'a> Builder<'a> {
    /// Files sorted by name, as they are to be seen on `today`.
    fn new(read: &'a [&'a FileRead], settings: &'a Settings, today: Day) -> Builder<'a> {
        Builder {
            read,
            settings,
            today,
            problems: read.iter().map(|f| f.problems.clone()).collect(),
            rejected: read.iter().map(|f| f.rejected).collect(),
            set_aside: read.iter().map(|f| f.set_aside).collect(),
            statuses: read.iter().map(|f| statuses_of(f)).collect(),
            out: Dataset {
                files: read.iter().map(|f| f.name.clone()).collect(),
                ..Dataset::default()
            },
        }
    }

    /// The dataset.
    fn build(mut self) -> Dataset {
        let repeated = self.set_repeated_files_aside();
        let (mut families, questions) = Family::all(self.read, &repeated, &mut self.problems);
        self.out.has_orders = families
            .iter()
            .any(|f| f.files.iter().any(|&i| !repeated[i]));
        self.out.has_rows = families
            .iter()
            .flat_map(|f| &f.files)
            .any(|&i| self.read[i].orders.len() > 0);
        self.out.blocked = self.blocked(&families, questions);
        match Family::choose_basis(&mut families, self.read, self.settings) {
            Ok(basis) => self.out.basis = basis,
            Err(()) => {
                self.out.blocked.get_or_insert(Blocked::MixedBasis);
            }
        }
        if self.out.blocked.is_none() {
            let rows = self.rows(&families);
            self.out.has_dates = rows.iter().any(|r| r.day.is_some());
            let rows = self.without_duplicates(rows, &families);
            self.group(rows, &families);
        }
        self.close()
    }

    fn close(mut self) -> Dataset {
        for (i, file) in self.read.iter().enumerate() {
            let (rejected, set_aside) = (self.rejected[i], self.set_aside[i]);
            self.out.accounts.push(Account {
                rows: file.records.saturating_sub(rejected + set_aside),
                rejected,
                set_aside,
                problems: self.problems[i].sorted(),
            });
        }
        self.out
    }

    /// A file with the very cells of an earlier one is set aside whole.
    fn set_repeated_files_aside(&mut self) -> Vec<bool> {
        let mut seen: FxHashMap<(u64, u64), usize> = FxHashMap::default();
        let mut repeated = vec![false; self.read.len()];
        for (i, file) in self.read.iter().enumerate() {
            let key = (file.fingerprint, file.records);
            if file.records == 0 {
                continue;
            }
            match seen.get(&key) {
                Some(&first) => {
                    repeated[i] = true;
                    self.rejected[i] = 0;
                    self.set_aside[i] = file.records;
                    let name = self.read[first].name.clone();
                    self.problems[i] = Problems::default();
                    self.problems[i].add(Code::DuplicateFile, 1, || (None, name));
                }
                None => {
                    seen.insert(key, i);
                }
            }
        }
        repeated
    }

    fn blocked(&self, families: &[Family], questions: Vec<settle::Question>) -> Option<Blocked> {
        let columns = families.iter().map(|f| &self.read[f.files[0]].columns);
        for columns in columns {
            if let Some(field) = header::missing(Table::Orders, columns).first() {
                return Some(Blocked::NoColumn(*field));
            }
        }
        let (file, column) = questions.into_iter().next()?;
        Some(Blocked::Ambiguous {
            file: self.read[file].name.clone(),
            column,
        })
    }

    fn reject(&mut self, file: usize, row: usize, code: Code, field: Field) {
        let read = &self.read[file];
        self.rejected[file] += 1;
        let line = read.orders.at[row].line;
        self.problems[file].add(code, line, || {
            (
                Some(settle::header(read, field)),
                settle::text_of(read, field, row),
            )
        });
    }

    /// Every row that has a readable date (or none) not after today, in the
    /// order of files and lines.
    fn rows(&mut self, families: &[Family]) -> Vec<RowRef> {
        let mut ids: indexmap::IndexSet<&str, rustc_hash::FxBuildHasher> = Default::default();
        let mut rows = Vec::new();
        let mut order: Vec<(usize, usize)> = families
            .iter()
            .enumerate()
            .flat_map(|(f, family)| family.files.iter().map(move |&i| (i, f)))
            .collect();
        crate::order::sort_by(&mut order, Ord::cmp);
        let read = self.read;
        for (file, f) in order {
            let family = &families[f];
            let orders = &read[file].orders;
            let documents = documents_of(read[file]);
            for row in 0..orders.len() {
                let day = match family.day(read[file], row) {
                    Ok(day) => day,
                    Err(()) => {
                        self.reject(file, row, Code::BadDate, Field::OrderedOn);
                        continue;
                    }
                };
                if let Some(field) = bad_number(family, read[file], row) {
                    self.reject(file, row, Code::BadNumber, field);
                    continue;
                }
                if let Some(day) = day.filter(|d| *d > self.today) {
                    self.set_aside[file] += 1;
                    let column = settle::header(read[file], Field::OrderedOn);
                    self.problems[file].add(Code::AfterToday, orders.at[row].line, || {
                        (Some(column), day.to_string())
                    });
                    continue;
                }
                let id = orders.text(Field::OrderId, row);
                let id = if id.is_empty() {
                    NONE
                } else {
                    ids.insert_full(id).0 as u32
                };
                let document = documents.get(row).copied().unwrap_or(Document::Order);
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
        rows
    }

    /// `rules.md` 5: of an export made again the later rows of an order win;
    /// rows without an id count as often as where they are most frequent.
    fn without_duplicates(&mut self, rows: Vec<RowRef>, families: &[Family]) -> Vec<RowRef> {
        if families.iter().all(|f| f.files.len() == 1) {
            return rows;
        }
        let mut last: FxHashMap<(u32, u32, bool), u32> = FxHashMap::default();
        let mut counts: FxHashMap<(u32, u64), BTreeMap<u32, u32>> = FxHashMap::default();
        for r in &rows {
            if r.id != NONE {
                // Files come in order: the last insertion is the last file.
                last.insert((r.family, r.id, r.refund), r.file);
            } else {
                let hash = self.read[r.file as usize].orders.hash[r.row as usize];
                *counts
                    .entry((r.family, hash))
                    .or_default()
                    .entry(r.file)
                    .or_insert(0) += 1;
            }
        }
        let wins = |r: &RowRef| -> bool {
            if r.id != NONE {
                return last.get(&(r.family, r.id, r.refund)) == Some(&r.file);
            }
            let hash = self.read[r.file as usize].orders.hash[r.row as usize];
            let most = counts
                .get(&(r.family, hash))
                .and_then(|files| files.iter().max_by_key(|(file, count)| (**count, **file)));
            most.is_none_or(|(file, _)| *file == r.file)
        };
        let (kept, repeated): (Vec<RowRef>, Vec<RowRef>) = rows.into_iter().partition(wins);
        for r in repeated {
            let (file, row) = (r.file as usize, r.row as usize);
            let orders = &self.read[file].orders;
            self.set_aside[file] += 1;
            self.problems[file].add(Code::Duplicate, orders.at[row].line, || {
                (None, orders.text(Field::OrderId, row).to_owned())
            });
        }
        kept
    }
}
