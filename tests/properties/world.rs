//! Files before they are written: tables of typed cells. Which rows of a table
//! may change places, and which may stand in different files, is said here as
//! `rules.md` says it.

use super::write;
use std::collections::{BTreeMap, BTreeSet};
use vigie::calendar::Day;
use vigie::field::{Field, Table};

/// The first day of the data.
const FIRST: &str = "2022-01-03";
/// How many days the data span: to 27 December 2024.
pub const DAYS: i32 = 1090;
/// The day on which they are looked at.
pub const TODAY: i32 = DAYS + 20;

/// The n-th day of the data.
pub fn day(n: i32) -> Day {
    Day::parse_iso(FIRST).expect("a day").plus(n)
}

/// A cell before it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    Blank,
    Text(String),
    /// The n-th day.
    Day(i32),
    /// The n-th day, and minutes since midnight.
    Moment(i32, i32),
    /// A mantissa and its decimals.
    Number(i64, u8),
    Flag(bool),
}

/// A row: as many cells as its sheet has columns.
pub type Row = Vec<Cell>;

/// A file of one table.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub table: Table,
    pub columns: Vec<Field>,
    pub rows: Vec<Row>,
}

/// Files that share people, campaigns and channels: at most one a table.
#[derive(Clone)]
pub struct World {
    pub sheets: Vec<Sheet>,
}

/// A failing case is shown as its files.
impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, bytes) in write::files(self, write::PLAIN) {
            write!(f, "\n{name}\n{}", String::from_utf8_lossy(&bytes))?;
        }
        Ok(())
    }
}

impl World {
    /// The same without a table.
    pub fn without(&self, table: Table) -> World {
        let sheets = self.sheets.iter().filter(|s| s.table != table);
        World {
            sheets: sheets.cloned().collect(),
        }
    }

    /// The same with each sheet made another.
    pub fn each(&self, f: impl FnMut(&Sheet) -> Sheet) -> World {
        World {
            sheets: self.sheets.iter().map(f).collect(),
        }
    }
}

impl Sheet {
    /// The same columns with other rows.
    pub fn with(&self, rows: Vec<Row>) -> Sheet {
        Sheet {
            rows,
            ..self.clone()
        }
    }

    fn cell<'a>(&self, row: &'a Row, field: Field) -> &'a Cell {
        let at = self.columns.iter().position(|c| *c == field);
        at.map_or(&Cell::Blank, |at| &row[at])
    }

    /// The text of a row's cell; `""` for anything else.
    pub fn text<'a>(&self, row: &'a Row, field: Field) -> &'a str {
        match self.cell(row, field) {
            Cell::Text(text) => text,
            _ => "",
        }
    }

    /// Whether a row of orders takes money back (`rules.md` 7): it joins no
    /// group.
    pub fn is_refund(&self, row: &Row) -> bool {
        matches!(self.cell(row, Field::Amount), Cell::Number(cents, _) if *cents < 0)
            || self.text(row, Field::Document) == "avoir"
    }

    /// For each row what it is a row of, where the sequence of such rows tells
    /// something: the first that is not blank counts in an order (`rules.md`
    /// 6), the last row of an id elsewhere (5). All others may change places.
    pub fn sequences(&self) -> Vec<Option<String>> {
        match self.table {
            Table::Contacts => self.contacts(),
            Table::Orders => {
                let ids = self.of_one(Field::OrderId).into_iter().zip(&self.rows);
                ids.map(|(id, row)| id.filter(|_| !self.is_refund(row)))
                    .collect()
            }
            Table::Tickets => self.of_one(Field::TicketId),
            Table::Deals => self.of_one(Field::DealId),
            Table::Subscriptions => self.of_one(Field::SubscriptionId),
            _ => vec![None; self.rows.len()],
        }
    }

    /// The id of each row, none for a blank.
    fn of_one(&self, field: Field) -> Vec<Option<String>> {
        let ids = self.rows.iter().map(|row| self.text(row, field));
        ids.map(|id| (!id.is_empty()).then(|| id.to_owned()))
            .collect()
    }

    /// The contact that each row of contacts is (`rules.md` 2): its id, else
    /// the smallest id with its e-mail, else its e-mail.
    fn contacts(&self) -> Vec<Option<String>> {
        let email = |row: &Row| self.text(row, Field::Email).to_lowercase();
        let mut ids: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        for row in &self.rows {
            let id = self.text(row, Field::ContactId);
            let later = matches!(self.cell(row, Field::CreatedOn), Cell::Day(n) if *n > TODAY);
            if !id.is_empty() && !later {
                ids.entry(email(row)).or_default().insert(id);
            }
        }
        let contact = |row: &Row| {
            let (id, email) = (self.text(row, Field::ContactId), email(row));
            match (id, email.as_str()) {
                ("", "") => None,
                ("", _) => match ids.get(&email).and_then(BTreeSet::first) {
                    Some(id) => Some((*id).to_owned()),
                    None => Some(email),
                },
                (id, _) => Some(id.to_owned()),
            }
        };
        self.rows.iter().map(contact).collect()
    }

    /// The same rows in another order, those of one sequence in theirs: the
    /// places change, and each sequence fills its own from the first on.
    pub fn shuffled(&self, dice: &mut super::dice::Dice) -> Sheet {
        let sequences = self.sequences();
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        dice.shuffle(&mut places);
        let mut of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, sequence) in sequences.iter().enumerate() {
            if let Some(sequence) = sequence {
                of.entry(sequence).or_default().push(places[at]);
            }
        }
        for (sequence, mut own) in of {
            own.sort_unstable();
            let theirs = sequences.iter().enumerate();
            let theirs = theirs.filter(|(_, s)| s.as_deref() == Some(sequence));
            for ((at, _), place) in theirs.zip(own) {
                places[at] = place;
            }
        }
        let mut rows = self.rows.clone();
        for (row, place) in self.rows.iter().zip(places) {
            rows[place].clone_from(row);
        }
        self.with(rows)
    }

    /// The same rows in two files, of which the second is the later. An order
    /// stands in one of them, and so do its refund rows, since the later file
    /// replaces either; and so do twins without an id, which would count once
    /// (`rules.md` 5). Of one contact, ticket, deal or subscription the later row
    /// wins, within a file as across files, so these are cut anywhere.
    pub fn split(&self, cut: usize) -> [Sheet; 2] {
        let sequences = self.sequences();
        let mut file_of: BTreeMap<String, usize> = BTreeMap::new();
        let mut files = [vec![], vec![]];
        for (at, (row, sequence)) in self.rows.iter().zip(&sequences).enumerate() {
            let by_place = usize::from(at >= cut);
            let cut_anywhere = self.table != Table::Orders;
            let together = match sequence {
                Some(_) if cut_anywhere => None,
                Some(order) => Some(order.clone()),
                None if self.is_refund(row) && !self.text(row, Field::OrderId).is_empty() => {
                    Some(format!("refunds of {}", self.text(row, Field::OrderId)))
                }
                None => Some(format!("{row:?}")),
            };
            let file = together.map_or(by_place, |t| *file_of.entry(t).or_insert(by_place));
            files[file].push(row.clone());
        }
        files.map(|rows| self.with(rows))
    }
}
