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
    /// Their least and their greatest number.
    range: [i128; 2],
}

/// How many rows are added up: files with totals are reports, and short.
const ROWS: u64 = 5000;
/// One, in billionths.
const ONE: i128 = 1_000_000_000;
/// Sums are none by chance where there are that many others they could be.
const OTHERS: i128 = 1_000;
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
            range: [i128::MAX, i128::MIN],
        }
    }

    fn add(&mut self, value: [i128; 2]) {
        self.cells += 1;
        self.range = [self.range[0].min(value[0]), self.range[1].max(value[0])];
        for (sum, value) in self.sums.iter_mut().zip(value) {
            *sum = sum.saturating_add(value);
        }
    }

    /// Whether this is what the column comes to; `None` where it is no sum and
    /// does not deny one either: nothing, or what may be a mean.
    fn is(&self, value: [i128; 2]) -> Option<bool> {
        if self.cells < 2 || value[0] == 0 {
            return None;
        }
        let equal = (0..2).any(|k| value[k] == self.sums[k]);
        let mean = self.range[0] <= value[0] && value[0] <= self.range[1];
        (equal || !mean).then_some(equal)
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
            if let Some(value) = number(record.cell(column.at)).filter(|v| v[0] != 0) {
                column.add(value);
            }
        }
    }

    /// Whether a record is the sum of the others beyond chance: in more columns
    /// than it is not, of sums that could be [`OTHERS`]; where it is in one column
    /// alone, of three rows at least.
    pub(super) fn are(&self, record: &Record<'_>) -> bool {
        let (mut others, mut equal, mut different) = (1_i128, Vec::new(), 0);
        for column in &self.columns {
            let value = number(record.cell(column.at));
            match value.and_then(|v| Some((v[0], column.is(v)?))) {
                Some((value, true)) => {
                    others = others.saturating_mul((value.abs() / ONE).max(1));
                    equal.push(column.cells);
                }
                Some((_, false)) => different += 1,
                None => {}
            }
        }
        let enough = equal.len() > 1 || equal.iter().any(|cells| *cells > 2);
        self.rows <= ROWS && enough && others >= OTHERS && equal.len() > different
    }
}
