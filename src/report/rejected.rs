//! The rows of a file that were rejected, as a table: line, reason, the column to
//! blame, and all cells under the file's own headers, to be put right in a
//! spreadsheet. Which rows they are is `session`'s to find.

use super::csv::{Csv, Style};
use crate::record::Code;
use serde::{Deserialize, Serialize};

/// The words of the table, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedWords {
    /// Above the lines, the reasons and the columns to blame.
    pub headings: Vec<String>,
    /// What each of [`REJECTIONS`] is called.
    pub reasons: Vec<String>,
}

/// The problems for which a row is rejected.
pub const REJECTIONS: [Code; 8] = [
    Code::BadDate,
    Code::DamagedDate,
    Code::MissingDate,
    Code::BadNumber,
    Code::MissingAmount,
    Code::MissingValue,
    Code::OutOfScale,
    Code::RaggedRow,
];

/// The table, being written.
pub struct RejectedCsv<'a> {
    words: &'a RejectedWords,
    csv: Csv,
    width: usize,
}

impl<'a> RejectedCsv<'a> {
    /// No row yet, of a file with these headers.
    pub fn new(style: Style, words: &'a RejectedWords, headers: &[String]) -> RejectedCsv<'a> {
        let mut csv = Csv::begin(style);
        let headings = words.headings.iter().chain(headers);
        headings.for_each(|heading| csv.text(heading));
        csv.end();
        RejectedCsv {
            words,
            csv,
            width: headers.len(),
        }
    }

    /// A row, with the header of the column to blame; `""` where it is the whole
    /// row.
    pub fn row<'c>(
        &mut self,
        line: u64,
        code: Code,
        column: &str,
        cells: impl ExactSizeIterator<Item = &'c str>,
    ) {
        let csv = &mut self.csv;
        let place = REJECTIONS.iter().position(|c| *c == code);
        let reason = place.and_then(|at| self.words.reasons.get(at));
        csv.text(&line.to_string());
        csv.text(reason.map_or("", String::as_str));
        csv.text(column);
        let missing = self.width.saturating_sub(cells.len());
        cells.for_each(|cell| csv.text(cell));
        (0..missing).for_each(|_| csv.text(""));
        csv.end();
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.csv.finish()
    }
}
