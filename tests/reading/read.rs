//! A file as it was read, in a form that can be compared with one written by
//! hand.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use vigie::cell::typing::{Said, Typing, decide};
use vigie::record::{FileRead, Intake};
use vigie::table::Role;

/// One table of a file.
#[derive(Debug, Default)]
pub struct Table {
    /// `None` where it has none.
    pub headers: Option<Vec<String>>,
    /// Cells without the blanks around them, completed or cut to the headers.
    pub rows: Vec<Vec<String>>,
    /// Lines and what they are.
    pub set_aside: Vec<(u64, String)>,
    /// Lines.
    pub rejected: Vec<u64>,
    /// What the program itself says.
    pub read: FileRead,
}

/// The name of a role in fixtures.
fn name(role: Role) -> String {
    let name = serde_json::to_value(role).expect("a role");
    name.as_str().expect("a name").to_owned()
}

/// Reads bytes pushed `slice` at a time. Each record is accounted for, or this
/// panics.
pub fn read(bytes: &[u8], slice: usize) -> Vec<Table> {
    let seen: Rc<RefCell<BTreeMap<usize, Table>>> = Rc::default();
    let watched = seen.clone();
    let watcher = Box::new(
        move |part: usize, role: Role, line: u64, cells: &[Cow<'_, str>]| {
            let mut seen = watched.borrow_mut();
            let table = seen.entry(part).or_default();
            match role {
                Role::Header => {}
                Role::Row => {
                    let cells = cells.iter().map(|c| c.trim().to_owned());
                    table.rows.push(cells.collect());
                }
                Role::Ragged => table.rejected.push(line),
                other => table.set_aside.push((line, name(other))),
            }
        },
    );
    let mut intake = Intake::watched("input.csv", &[], watcher);
    for part in bytes.chunks(slice.max(1)) {
        intake.push(part);
    }
    let files = intake.finish();
    let mut seen = seen.take();
    let mut tables = Vec::new();
    // What was made of the columns of another table was not read.
    let files = files.into_iter().filter(|file| !file.derived);
    for (i, read) in files.enumerate() {
        let mut table = seen.remove(&(i + 1)).unwrap_or_default();
        for row in &mut table.rows {
            row.resize(read.headers.len(), String::new());
        }
        table.headers = read.header_line.map(|_| read.headers.clone());
        let rows = read.records - read.rejected - read.set_aside;
        assert_eq!(rows, table.rows.len() as u64, "rows of {}", read.name);
        assert_eq!(read.rejected, table.rejected.len() as u64, "{}", read.name);
        assert_eq!(
            read.set_aside,
            table.set_aside.len() as u64,
            "{}",
            read.name
        );
        table.read = read;
        tables.push(table);
    }
    assert!(seen.is_empty(), "records of no table");
    tables
}

impl Table {
    /// Its rows in one writing, and the headers of columns that stay open.
    pub fn typed(&self) -> (Vec<Vec<String>>, Vec<String>) {
        let headers = &self.read.headers;
        let columns = 0..headers.len();
        let mut columns: Vec<Typing> = columns.map(|i| Typing::new(self.read.expect(i))).collect();
        for row in &self.rows {
            for (column, cell) in columns.iter_mut().zip(row) {
                column.see(cell);
            }
        }
        let typed = decide(&columns, Said::default());
        let write = |row: &Vec<String>| -> Vec<String> {
            let cells = typed.iter().zip(row);
            cells
                .map(|(t, cell)| t.canonical(cell).into_owned())
                .collect()
        };
        let open = typed.iter().zip(headers).filter(|(t, _)| t.open);
        (
            self.rows.iter().map(write).collect(),
            open.map(|(_, header)| header.clone()).collect(),
        )
    }
}
