//! A file as it was read: every record that was told, and what the program says
//! of each table.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use vigie::record::{FileRead, Intake};
use vigie::table::Role;

/// One record.
#[derive(Debug, PartialEq)]
pub struct Told {
    /// Of which table, from 1.
    pub part: usize,
    pub role: Role,
    pub line: u64,
    pub cells: Vec<String>,
}

/// All of a file.
pub struct Reading {
    pub told: Vec<Told>,
    pub files: Vec<FileRead>,
}

impl Reading {
    /// What comes of bytes that are pushed in these slices.
    pub fn of<'a>(slices: impl IntoIterator<Item = &'a [u8]>) -> Reading {
        let told: Rc<RefCell<Vec<Told>>> = Rc::default();
        let heard = told.clone();
        let watcher = Box::new(
            move |part: usize, role: Role, line: u64, cells: &[Cow<'_, str>]| {
                heard.borrow_mut().push(Told {
                    part,
                    role,
                    line,
                    cells: cells.iter().map(|c| c.clone().into_owned()).collect(),
                });
            },
        );
        let mut intake = Intake::watched("input.csv", &[], watcher);
        slices.into_iter().for_each(|slice| intake.push(slice));
        let files = intake.finish();
        let told = told.take();
        Reading { told, files }
    }

    /// The cells of a table's rows.
    pub fn rows(&self, part: usize) -> impl Iterator<Item = &[String]> {
        let rows = self.told.iter();
        let rows = rows.filter(move |t| t.part == part && t.role == Role::Row);
        rows.map(|t| &t.cells[..])
    }

    /// Each record is a row, rejected or set aside, and stands below the one
    /// before it. A table that was made of the columns of another has the rows that
    /// were made, and nothing else.
    pub fn is_accounted_for(&self) {
        let (made, read): (Vec<_>, Vec<_>) = self.files.iter().partition(|f| f.derived);
        for file in made {
            let other = (file.rejected, file.set_aside);
            assert_eq!(other, (0, 0), "{}", file.name);
            assert_eq!(file.records, file.rows.len() as u64, "{}", file.name);
        }
        assert!(!read.is_empty(), "a file without a table");
        for (i, file) in read.iter().enumerate() {
            let own = || self.told.iter().filter(|t| t.part == i + 1);
            let count = |role: &dyn Fn(Role) -> bool| own().filter(|t| role(t.role)).count() as u64;
            let rows = count(&|r| r == Role::Row);
            let rejected = count(&|r| r == Role::Ragged);
            let aside = count(&|r| !matches!(r, Role::Header | Role::Row | Role::Ragged));
            assert_eq!(file.records, rows + rejected + aside, "{}", file.name);
            assert_eq!(file.rejected, rejected, "{}", file.name);
            assert_eq!(file.set_aside, aside, "{}", file.name);
            let typed = if file.table.is_some() { rows } else { 0 };
            assert_eq!(file.rows.len() as u64, typed, "{}", file.name);
            let headers = count(&|r| r == Role::Header);
            assert_eq!(headers > 0, file.header_line.is_some(), "{}", file.name);
        }
        let parts = 0..=self.files.len();
        assert!(self.told.iter().all(|t| parts.contains(&t.part)));
        let below = |pair: &[Told]| pair[0].line < pair[1].line && pair[0].part <= pair[1].part;
        let wrong = self.told.windows(2).find(|pair| !below(pair));
        assert!(wrong.is_none(), "not one below the other: {wrong:?}");
    }

    /// The same file came of these slices.
    pub fn is_same_as(&self, sliced: &Reading, slice: usize) {
        let both = self.told.iter().zip(&sliced.told);
        let different = both.enumerate().find(|(_, (a, b))| a != b);
        assert!(different.is_none(), "by {slice}: {different:?}");
        assert_eq!(self.told.len(), sliced.told.len(), "records by {slice}");
        assert_eq!(self.files.len(), sliced.files.len(), "tables by {slice}");
        for (a, b) in self.files.iter().zip(&sliced.files) {
            let facts = |f: &FileRead| (f.table, f.encoding, f.dialect, f.header_line);
            assert_eq!(facts(a), facts(b), "by {slice}");
            assert_eq!(a.headers, b.headers, "by {slice}");
            assert_eq!(a.fingerprint, b.fingerprint, "by {slice}");
            assert_eq!(a.rows.hash, b.rows.hash, "by {slice}");
            assert_eq!(a.rows.at, b.rows.at, "by {slice}");
            assert_eq!(a.problems, b.problems, "by {slice}");
        }
    }
}
