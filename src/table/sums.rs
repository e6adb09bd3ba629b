//! What the columns of a table come to, so that a row which is the sum of all
//! others can be told by its numbers where no word says so.

use super::plan::Column;
use super::record::Record;
use crate::cell::number::{self, DECIMALS, Reading};
use crate::decimal::pow10;

/// The sums of a table's columns of numbers, as long as it has few rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    columns: Vec<Sum>,
    rows: u64,
}

/// What one column comes to.
#[derive(Clone, Debug)]
struct Sum {
    /// Its position.
    at: usize,
    /// Twice: where `1.234` can be read two ways, as decimals and as thousands.
    sums: [i128; 2],
    /// How many cells are not zero.
    cells: u64,
}

/// How many rows are added up: files with totals are reports, and short.
const ROWS: u64 = 5000;
/// A thousand, in billionths: what is as long is no sum by chance.
const LONG: i128 = 1_000 * 1_000_000_000;
/// How many columns are.
const COLUMNS: usize = 8;

/// A cell's number in billionths, read both ways.
fn number(cell: &[u8]) -> Option<[i128; 2]> {
    let text = str::from_utf8(cell).ok()?.trim();
    let (cell, _) = number::parse(text);
    let at = |scale: u8| -> Option<i128> {
        i128::from(cell.mantissa).checked_mul(pow10(u32::from(DECIMALS - scale.min(DECIMALS)))?)
    };
    let value = at(cell.scale)?;
    match cell.reading {
        Reading::Blank | Reading::Bad => None,
        Reading::Either(_) => Some([value, at(0)?]),
        _ => Some([value, value]),
    }
}

impl Sum {
    fn at(at: usize) -> Sum {
        Sum {
            at,
            sums: [0, 0],
            cells: 0,
        }
    }
}

impl Sums {
    /// Of no row yet, for a table with these columns.
    pub(super) fn of(columns: &[Column]) -> Sums {
        let numbers = columns.iter().enumerate().filter(|(_, c)| c.is_number());
        Sums {
            columns: numbers.map(|(at, _)| Sum::at(at)).take(COLUMNS).collect(),
            rows: 0,
        }
    }

    /// Adds a row.
    pub(super) fn add(&mut self, record: &Record<'_>) {
        self.rows += 1;
        if self.rows > ROWS {
            return;
        }
        for column in &mut self.columns {
            let Some(value) = number(record.cell(column.at)).filter(|v| v[0] != 0) else {
                continue;
            };
            column.cells += 1;
            for (sum, value) in column.sums.iter_mut().zip(value) {
                *sum = sum.saturating_add(value);
            }
        }
    }

    /// Whether a record is the sum of the others beyond chance: in two columns of
    /// two cells that count at least, or in one of three with a long number.
    pub(super) fn are(&self, record: &Record<'_>) -> bool {
        let equal = |column: &&Sum| {
            let value = number(record.cell(column.at));
            value.is_some_and(|v| (0..2).any(|k| v[k] == column.sums[k] && v[k] != 0))
        };
        let long = |column: &Sum| column.cells > 2 && column.sums[0].abs() >= LONG;
        let mut equal: Vec<&Sum> = self.columns.iter().filter(equal).collect();
        equal.retain(|column| column.cells > 1);
        self.rows <= ROWS && (equal.len() > 1 || equal.iter().any(|c| long(c)))
    }
}
