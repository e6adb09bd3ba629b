//! Files → dataset, in three steps: which rows count at all (here), what each
//! table's rows come to (a file a table), and those in one currency, with their
//! people and keys (`close`).

mod activities;
mod campaigns;
mod cells;
mod close;
mod contacts;
mod costs;
mod deals;
mod events;
mod keys;
mod orders;
mod product_usage;
mod refs;
mod sends;
mod social;
mod stage_changes;
mod subscriptions;
mod surveys;
mod tickets;
mod usage_events;
mod visits;

use super::dataset::{Account, Blocked, Dataset, Refused};
use super::dictionary::Kind;
use super::problem::{Code, Problems};
use super::settle::{self, Family};
use super::{Field, FileRead, Table};
use crate::calendar::Day;
use crate::settings::Settings;
use rustc_hash::FxHashMap;

/// Puts the files together, as they are to be seen on `today`. They come sorted
/// by name.
pub fn assemble(read: &[&FileRead], settings: &Settings, today: Day) -> Dataset {
    Builder::new(read, settings, today).build()
}

/// A row that may count: its file, its position in it, its day.
#[derive(Clone, Copy)]
struct Row {
    family: u32,
    file: u32,
    row: u32,
    day: Option<Day>,
}

impl Row {
    fn place(self) -> (usize, usize) {
        (self.file as usize, self.row as usize)
    }
}

/// Makes something of a row and its day, or says why it cannot and which field is
/// to blame.
type Make<'m, 'a> = dyn FnMut(&mut Builder<'a>, Row, Day) -> Result<(), (Code, Field)> + 'm;

/// How often each row was seen: of rows without an id, one that another file
/// has too counts as often as in the file that has it most often.
#[derive(Default)]
struct Repeats(FxHashMap<(u32, u64), Seen>);

/// How often a row was seen.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// The latest file with it.
    file: u32,
    /// How often in that file.
    here: u32,
    /// How often at most in one of the files before.
    before: u32,
}

impl Repeats {
    /// Whether a row is more than those that files before have of it. Rows come
    /// in the order of files.
    fn is_new(&mut self, family: u32, file: u32, hash: u64) -> bool {
        let seen = self.0.entry((family, hash)).or_default();
        if seen.file != file {
            *seen = Seen {
                file,
                here: 0,
                before: seen.before.max(seen.here),
            };
        }
        seen.here += 1;
        seen.here > seen.before
    }
}

/// What is known while the files are put together.
struct Builder<'a> {
    read: &'a [&'a FileRead],
    settings: &'a Settings,
    today: Day,
    families: Vec<Family>,
    problems: Vec<Problems>,
    rejected: Vec<u64>,
    refused: Vec<Vec<Refused>>,
    set_aside: Vec<u64>,
    out: Dataset,
}

impl<'a> Builder<'a> {
    /// Files sorted by name, as they are to be seen on `today`.
    fn new(read: &'a [&'a FileRead], settings: &'a Settings, today: Day) -> Builder<'a> {
        Builder {
            read,
            settings,
            today,
            families: vec![],
            problems: read.iter().map(|f| f.problems.clone()).collect(),
            rejected: read.iter().map(|f| f.rejected).collect(),
            refused: vec![vec![]; read.len()],
            set_aside: read.iter().map(|f| f.set_aside).collect(),
            out: Dataset {
                files: read.iter().map(|f| f.name.clone()).collect(),
                ..Dataset::default()
            },
        }
    }

    /// The dataset.
    fn build(mut self) -> Dataset {
        let repeated = self.set_repeated_files_aside();
        let (families, questions) = Family::all(self.read, &repeated, &mut self.problems);
        self.take(families);
        for family in &self.families {
            let facts = self.out.tables.entry(family.table).or_default();
            for &file in &family.files {
                let read = self.read[file];
                facts.has_rows |= read.rows.len() > 0;
                for field in read.columns.keys().filter(|f| read.rows.has(**f)) {
                    self.out.present.insert((family.table, *field));
                }
            }
        }
        self.block(questions);
        match Family::choose_basis(&mut self.families, self.read, self.settings) {
            Ok(basis) => self.out.basis = basis,
            Err(()) => self.block_table(Table::Orders, Blocked::MixedBasis),
        }
        self.put_together();
        self.account()
    }

    fn account(mut self) -> Dataset {
        for (i, file) in self.read.iter().enumerate() {
            let (rejected, set_aside) = (self.rejected[i], self.set_aside[i]);
            self.out.accounts.push(Account {
                rows: file.records.saturating_sub(rejected + set_aside),
                rejected,
                set_aside,
                problems: self.problems[i].sorted(),
                refused: std::mem::take(&mut self.refused[i]),
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

    /// Takes the families. Files that lack a column beside others of their table
    /// that lack none are left out, as their problem says.
    fn take(&mut self, families: Vec<Family>) {
        let whole = |family: &Family| {
            let mut files = family.files.iter();
            files.all(|file| self.read[*file].missing().is_empty())
        };
        let (whole, others): (Vec<Family>, Vec<Family>) = families.into_iter().partition(whole);
        let alone = |f: &Family| whole.iter().all(|w| w.table != f.table);
        let others: Vec<Family> = others.into_iter().filter(alone).collect();
        self.families.extend(whole);
        self.families.extend(others);
    }

    /// Which tables cannot be counted: a column is missing, or open.
    fn block(&mut self, questions: Vec<settle::Question>) {
        let mut missing = Vec::new();
        for family in &self.families {
            let absent = family.files.iter().find_map(|file| {
                let missing = self.read[*file].missing();
                missing.first().copied()
            });
            if let Some(field) = &absent {
                missing.push((family.table, Blocked::NoColumn(*field)));
            }
        }
        for (table, blocked) in missing {
            self.block_table(table, blocked);
        }
        for (file, column) in questions {
            let read = self.read[file];
            let blocked = Blocked::Ambiguous {
                file: read.name.clone(),
                column,
            };
            let taken = self.families.iter().any(|f| f.files.contains(&file));
            if let Some(table) = read.table.filter(|_| taken) {
                self.block_table(table, blocked);
            }
        }
    }

    /// The first reason is the one that is told.
    fn block_table(&mut self, table: Table, blocked: Blocked) {
        let facts = self.out.tables.entry(table).or_default();
        facts.blocked.get_or_insert(blocked);
    }

    /// Whether a table is there and can be counted.
    fn counts(&self, table: Table) -> bool {
        let facts = self.out.tables.get(&table);
        facts.is_some_and(|f| f.blocked.is_none())
    }

    fn reject(&mut self, file: usize, row: usize, code: Code, field: Field) {
        let read = self.read[file];
        self.rejected[file] += 1;
        let line = read.rows.at[row].line;
        self.refused[file].push(Refused { line, code, field });
        self.problems[file].add(code, line, || {
            (
                Some(settle::header(read, field)),
                settle::text_of(read, field, row),
            )
        });
    }

    fn reject_row(&mut self, r: Row, code: Code, field: Field) {
        let (file, row) = r.place();
        self.reject(file, row, code, field);
    }

    fn say(&mut self, row: Row, code: Code, field: Field, text: &str) {
        let (file, at) = row.place();
        let read = self.read[file];
        let line = read.rows.at[at].line;
        let column = Some(settle::header(read, field)).filter(|c| !c.is_empty());
        self.problems[file].add(code, line, || (column, text.to_owned()));
    }

    fn set_aside(&mut self, row: Row, code: Code, text: &str) {
        let (file, at) = row.place();
        self.set_aside[file] += 1;
        let line = self.read[file].rows.at[at].line;
        self.problems[file].add(code, line, || (None, text.to_owned()));
    }

    /// The files of a table with their families, in the order of files.
    fn files_of(&self, table: Table) -> Vec<(usize, usize)> {
        let mut files: Vec<(usize, usize)> = self
            .families
            .iter()
            .enumerate()
            .filter(|(_, family)| family.table == table)
            .flat_map(|(f, family)| family.files.iter().map(move |&i| (i, f)))
            .collect();
        crate::order::sort_by(&mut files, Ord::cmp);
        files
    }

    /// Makes something of each row of a table, by day, then file and place. Notes
    /// the days of those of which something was made, and rejects the others.
    fn each(&mut self, table: Table, rows: &[Row], make: &mut Make<'_, 'a>) {
        let mut rows = rows.to_vec();
        crate::order::sort_by_key(&mut rows, |r| (r.day, self.origin(*r)));
        let mut days = Vec::new();
        for r in rows {
            // What is undated gets a day once those of all tables are known.
            match make(self, r, r.day.unwrap_or(self.today)) {
                Ok(()) => days.extend(r.day),
                Err((code, field)) => self.reject_row(r, code, field),
            }
        }
        self.note(table, &mut days.into_iter());
    }

    /// Notes days on which something of a table happened.
    fn note(&mut self, table: Table, days: &mut dyn Iterator<Item = Day>) {
        if let Some(facts) = self.out.tables.get_mut(&table) {
            facts.days.extend(days);
        }
    }

    /// The rows of a table that count, each once (`rules.md` 5).
    fn counted(&mut self, table: Table) -> Vec<Row> {
        let rows = self.rows(table);
        let id = match table {
            Table::Tickets => Field::TicketId,
            Table::Deals => Field::DealId,
            Table::Subscriptions => Field::SubscriptionId,
            _ => return self.without_repeats(rows),
        };
        let rows = self.last_of_each_id(rows, id);
        let named = |r: &Row| !self.text(*r, id).is_empty();
        let (mut rows, without): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(named);
        rows.extend(self.without_repeats(without));
        rows
    }

    /// `rules.md` 5, of tables with ids: of several rows of one id the last.
    fn last_of_each_id(&mut self, rows: Vec<Row>, field: Field) -> Vec<Row> {
        let mut last: FxHashMap<&str, usize> = FxHashMap::default();
        for (i, r) in rows.iter().enumerate() {
            let id = self.text(*r, field);
            if !id.is_empty() {
                last.insert(id, i);
            }
        }
        let mut kept = Vec::with_capacity(rows.len());
        for (i, r) in rows.into_iter().enumerate() {
            let id = self.text(r, field);
            if id.is_empty() || last.get(id) == Some(&i) {
                kept.push(r);
            } else {
                self.set_aside(r, Code::Duplicate, id);
            }
        }
        kept
    }

    /// Whether what a table tells holds for the whole of time where nothing
    /// dates it (`kpis.md`, Undated data).
    fn may_be_undated(&self, table: Table) -> bool {
        match table {
            Table::Sends | Table::Surveys => true,
            Table::Subscriptions => self.out.has(table, Field::Churned),
            _ => false,
        }
    }

    /// Every row of a table whose dates and numbers can be read, that bears a
    /// date where the table needs one, and not one after today; in the order of
    /// files and lines. Nothing for a table that cannot be counted.
    fn rows(&mut self, table: Table) -> Vec<Row> {
        let mut rows = Vec::new();
        if !self.counts(table) {
            return rows;
        }
        let own = table.dated_by().unwrap_or(Field::CreatedOn);
        let undated = !self.out.has(table, own) && self.may_be_undated(table);
        if undated {
            self.out.undated.insert(table);
        }
        // A contact or a deal may have been there always.
        let needs_day = !matches!(table, Table::Contacts | Table::Deals) && !undated;
        for (file, f) in self.files_of(table) {
            let read = self.read[file];
            let family = &self.families[f];
            let typed: Vec<(Field, bool)> = table
                .columns()
                .iter()
                .filter(|c| read.columns.contains_key(&c.field))
                // An answer may be a word (`surveys`).
                .filter(|c| c.field != Field::Score)
                .filter_map(|c| match c.kind {
                    Kind::Date | Kind::Moment => Some((c.field, true)),
                    Kind::Number | Kind::Duration(_) => Some((c.field, false)),
                    _ => None,
                })
                .collect();
            let mut found: Vec<Result<Row, (u32, Code, Field)>> = Vec::new();
            let mut later: Vec<(usize, Day)> = Vec::new();
            for row in 0..read.rows.len() {
                let bad = typed.iter().find_map(|&(field, is_date)| {
                    let code = if is_date {
                        family
                            .day(read, field, row)
                            .is_err()
                            .then(|| settle::why_no_date(read, field, row))
                    } else {
                        family
                            .number(read, field, row)
                            .is_err()
                            .then_some(Code::BadNumber)
                    };
                    code.map(|code| (row as u32, code, field))
                });
                let day = family.day(read, own, row).ok().flatten();
                found.push(match (bad, day) {
                    (Some(bad), _) => Err(bad),
                    (None, Some(day)) if day > self.today => {
                        later.push((row, day));
                        continue;
                    }
                    (None, None) if needs_day => Err((row as u32, Code::MissingDate, own)),
                    _ => Ok(Row {
                        family: f as u32,
                        file: file as u32,
                        row: row as u32,
                        day,
                    }),
                });
            }
            for (row, day) in later {
                self.say_after_today(file, row, own, day);
            }
            for each in found {
                match each {
                    Ok(row) => {
                        self.say_total(table, row);
                        rows.push(row);
                    }
                    Err((row, code, field)) => self.reject(file, row as usize, code, field),
                }
            }
        }
        rows
    }

    /// Says of a row that it is a total of several days, if it is.
    fn say_total(&mut self, table: Table, row: Row) {
        let (Some(first), Some(last)) = (row.day, self.day(row, Field::UntilOn)) else {
            return;
        };
        if last > first {
            let (file, at) = row.place();
            let line = self.read[file].rows.at[at].line;
            let text = || (None, format!("{first} – {last}"));
            self.problems[file].add(Code::PeriodTotals, line, text);
            // What it tells goes as far as its last day.
            let facts = self.out.tables.entry(table).or_default();
            facts.days.push(last.min(self.today));
        }
    }

    fn say_after_today(&mut self, file: usize, row: usize, field: Field, day: Day) {
        let read = self.read[file];
        self.set_aside[file] += 1;
        let column = settle::header(read, field);
        let line = read.rows.at[row].line;
        self.problems[file].add(Code::AfterToday, line, || (Some(column), day.to_string()));
    }

    /// `rules.md` 5, of tables without ids: across files with equal headers a
    /// row counts as often as in the file where it is most frequent.
    fn without_repeats(&mut self, rows: Vec<Row>) -> Vec<Row> {
        if self.families.iter().all(|f| f.files.len() == 1) {
            return rows;
        }
        let mut counts = Repeats::default();
        let read = self.read;
        let wins = |r: &Row| {
            let hash = read[r.file as usize].rows.hash[r.row as usize];
            counts.is_new(r.family, r.file, hash)
        };
        let (kept, repeated): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(wins);
        for r in repeated {
            self.set_aside(r, Code::Duplicate, "");
        }
        kept
    }
}
