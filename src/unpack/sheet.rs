//! A sheet as CSV: RFC 4180 with commas, in UTF-8 with a mark, and a line for each
//! row of the sheet from the first on, so that a line's number is the row's.

use super::Refusal;
use super::budget::Budget;
use super::cell::{self, Day, MIDNIGHT};
use calamine::DataRef;
use std::collections::BTreeSet;

/// Where a cell stands, and its text in [`Sheet::text`].
struct Cell {
    row: u32,
    column: u32,
    from: u32,
    to: u32,
    day: Day,
}

/// The cells of a sheet that are not empty.
#[derive(Default)]
pub struct Sheet {
    cells: Vec<Cell>,
    text: String,
}

impl Sheet {
    /// Takes a cell. They may come in any order; of two in one place the later holds.
    pub fn push(
        &mut self,
        (row, column): (u32, u32),
        value: &DataRef<'_>,
        budget: &mut Budget,
    ) -> Result<(), Refusal> {
        let (text, day) = cell::text(value);
        if text.is_empty() {
            return Ok(());
        }
        budget.spend(text.len() as u64 + 1)?;
        let from = self.text.len() as u32;
        self.text.push_str(&text);
        let to = self.text.len() as u32;
        self.cells.push(Cell {
            row,
            column,
            from,
            to,
            day,
        });
        Ok(())
    }

    /// The sheet as CSV; `None` where it has no cell. Each row that has cells has as
    /// many as the widest, as a spreadsheet would save it; one that has none is a
    /// blank line.
    pub fn csv(mut self, budget: &mut Budget) -> Result<Option<Vec<u8>>, Refusal> {
        let place = |cell: &Cell| (cell.row, cell.column);
        if !self.cells.is_sorted_by_key(place) {
            self.cells.sort_by_key(place);
        }
        let Some(last) = self.cells.last() else {
            return Ok(None);
        };
        let timed = self.cells.iter().filter(|c| c.day == Day::Timed);
        let timed: BTreeSet<u32> = timed.map(|c| c.column).collect();
        let widest = self.cells.iter().map(|c| c.column).max().unwrap_or(0);
        budget.spend(u64::from(last.row))?;
        let mut csv = Vec::with_capacity(self.text.len() + self.cells.len() + last.row as usize);
        csv.extend_from_slice(b"\xEF\xBB\xBF");
        let mut row = 0;
        for cells in self.cells.chunk_by(|a, b| a.row == b.row) {
            budget.spend(u64::from(widest) + 1)?;
            let own = cells.first().map_or(row, |c| c.row);
            csv.resize(csv.len() + (own - row) as usize, b'\n');
            let mut column = 0;
            for (at, cell) in cells.iter().enumerate() {
                if cells
                    .get(at + 1)
                    .is_some_and(|next| next.column == cell.column)
                {
                    continue;
                }
                csv.resize(csv.len() + (cell.column - column) as usize, b',');
                column = cell.column;
                put(&self.text[cell.from as usize..cell.to as usize], &mut csv);
                if cell.day == Day::Whole && timed.contains(&column) {
                    budget.spend(MIDNIGHT.len() as u64)?;
                    csv.extend_from_slice(MIDNIGHT.as_bytes());
                }
            }
            csv.resize(csv.len() + (widest - column) as usize, b',');
            row = own;
        }
        csv.push(b'\n');
        Ok(Some(csv))
    }
}

/// A cell, in quotes where it holds anything that some program separates cells
/// with: nothing but the commas is left to find.
fn put(text: &str, csv: &mut Vec<u8>) {
    let quoted = text.contains([',', '"', ';', '\t', '|']) || text.trim() != text;
    if !quoted {
        return csv.extend_from_slice(text.as_bytes());
    }
    csv.push(b'"');
    csv.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    csv.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::super::LIMITS;
    use super::*;

    #[track_caller]
    fn csv(cells: &[(u32, u32, &str)], expected: Option<&str>) {
        let mut budget = Budget::new(LIMITS, 1000);
        let mut sheet = Sheet::default();
        for (row, column, text) in cells {
            let value = DataRef::SharedString(text);
            sheet
                .push((*row, *column), &value, &mut budget)
                .expect("room");
        }
        let csv = sheet.csv(&mut budget).expect("room");
        let csv = csv.map(|csv| String::from_utf8(csv).expect("text"));
        assert_eq!(
            csv.as_deref(),
            expected.map(|e| format!("\u{feff}{e}")).as_deref()
        );
    }

    #[test]
    fn midnight_is_told_in_a_column_of_times() {
        let mut budget = Budget::new(LIMITS, 1000);
        let mut sheet = Sheet::default();
        let days = [
            "2024-06-01",
            "2024-06-01",
            "2024-06-02T00:00:00",
            "2024-06-02T08:30:00",
        ];
        for (at, day) in (0..).zip(days) {
            let value = DataRef::DateTimeIso(day.to_owned());
            sheet
                .push((at / 2, at % 2), &value, &mut budget)
                .expect("room");
        }
        let csv = sheet.csv(&mut budget).expect("room").expect("cells");
        let expected = "\u{feff}2024-06-01,2024-06-01 00:00:00\n2024-06-02,2024-06-02 08:30:00\n";
        assert_eq!(String::from_utf8_lossy(&csv), expected);
    }

    #[test]
    fn a_line_is_a_row() {
        csv(&[], None);
        csv(&[(0, 0, "")], None);
        csv(
            &[(0, 0, "a"), (0, 2, "b"), (2, 1, "c")],
            Some("a,,b\n\n,c,\n"),
        );
        csv(&[(3, 0, "a")], Some("\n\n\na\n"));
        csv(&[(1, 0, "b"), (0, 0, "a"), (1, 0, "c")], Some("a\nc\n"));
        csv(
            &[
                (0, 0, "a;b"),
                (0, 1, "say \"no\""),
                (0, 2, "1,5"),
                (0, 3, " x"),
            ],
            Some("\"a;b\",\"say \"\"no\"\"\",\"1,5\",\" x\"\n"),
        );
    }
}
