//! What was read of one table of a file, as plain data: who reads it is `part`.

use super::dictionary::Kind;
use super::header;
use super::meaning::{self, Because, Meaning, Profile, Sureness};
use super::problem::Problems;
use super::rows::Rows;
use super::{Field, Table};
use crate::calendar::Day;
use crate::cell::typing::Expect;
use crate::order::Map;
use crate::settings::Mapping;
use crate::table::encoding::Guess;
use crate::table::{Candidate, Dialect, Encoding};

/// What was read of one table of a file; most files hold one.
#[derive(Clone, Debug, Default)]
pub struct FileRead {
    /// As dropped; a second table is `orders.csv#2`.
    pub name: String,
    /// What says by its words what is in it: its name; that of the container and
    /// its own where it is alone in one.
    pub called: String,
    /// The workbook or archive that its file is in; absent where it was dropped
    /// itself, or is called like the container because it is alone in there.
    pub container: Option<String>,
    /// The rank of the table in its file, from 2; absent for the first.
    pub part: Option<u32>,
    /// What its rows are, if that is known.
    pub table: Option<Table>,
    /// How sure that is.
    pub sureness: Sureness,
    /// What else they could be, where that is nearly as likely.
    pub rival: Option<Table>,
    /// `None` for an empty file.
    pub encoding: Option<Encoding>,
    /// What the bytes show of the encoding; `None` for an empty file.
    pub guess: Option<Guess>,
    /// `None` for an empty file.
    pub dialect: Option<Dialect>,
    /// What else the file could have been split by, the best first.
    pub candidates: Vec<Candidate>,
    /// The line of the header, from 1; `None` where the table has none.
    pub header_line: Option<u32>,
    /// The headers in order, one that repeats with its rank; `#1`, `#2` … where
    /// the table has none.
    pub headers: Vec<String>,
    /// Where each field stands.
    pub columns: Map<Field, usize>,
    /// What its first rows hold, a column each; none where nobody looked.
    pub profiles: Vec<Profile>,
    /// What it was made out to be, before what a person settled of its columns.
    pub meant: Meaning,
    /// Other files with these headers had a say in it.
    pub imposed: bool,
    /// Why it is there.
    pub because: Map<Field, Because>,
    /// What a person settled for files with these headers.
    pub mapping: Mapping,
    /// Non-blank records but the header.
    pub records: u64,
    /// Records that cannot be a row.
    pub rejected: u64,
    /// Preambles, totals, footers.
    pub set_aside: u64,
    /// The first and the last day that the lines above the table name, where it
    /// has no column of days: its rows are totals of these days.
    pub span: Option<(Day, Day)>,
    /// It was made of columns of the table before it.
    pub derived: bool,
    /// The rows, where the table is known.
    pub rows: Rows,
    /// The first rows as they stand, as far as one would look at them.
    pub preview: Vec<Vec<String>>,
    /// What was noticed.
    pub problems: Problems,
    /// The same for two files with the same cells.
    pub fingerprint: u64,
}

impl FileRead {
    /// The columns that its table cannot live without and that are not there.
    pub fn missing(&self) -> Vec<Field> {
        let Some(table) = self.table else {
            return vec![];
        };
        let mut missing = meaning::missing(table, &self.columns);
        // The days above the table stand for a column of them.
        missing.retain(|field| self.span.is_none() || Some(*field) != table.dated_by());
        missing
    }

    /// What is known of the cells of a column before they are looked at, from
    /// what its header means.
    pub fn expect(&self, column: usize) -> Expect {
        const NAMES: [Field; 5] = [
            Field::ContactId,
            Field::Email,
            Field::OrderId,
            Field::Phone,
            Field::TicketId,
        ];
        let field = self.columns.iter().find(|(_, at)| **at == column);
        let (Some((field, _)), Some(table)) = (field, self.table) else {
            let header = self.headers.get(column).map_or("", String::as_str);
            return if says_date(header) {
                Expect::Date
            } else {
                Expect::Anything
            };
        };
        let kind = table.columns().iter().find(|c| c.field == *field);
        match kind.map(|c| c.kind) {
            Some(Kind::Date | Kind::Moment) => Expect::Date,
            _ if NAMES.contains(field) => Expect::Text,
            _ => Expect::Anything,
        }
    }
}

/// Whether a header speaks of a day, so that its numbers may be a spreadsheet's.
fn says_date(header: &str) -> bool {
    let normal = header::normal(header);
    let mut words = normal.split(' ');
    let last = normal.rsplit(' ').next();
    words.any(|w| matches!(w, "date" | "dates" | "datetime" | "timestamp"))
        || matches!(
            last,
            Some("at" | "on" | "le" | "time" | "created" | "closed")
        )
}
