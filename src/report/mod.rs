//! The report: what files, settings and a day come to. Plain data that the
//! page, the JSON export and the native command share; making it is `session`'s.

mod change;
mod csv;
mod kpis;
mod rejected;
mod rows;

pub use change::{Amount, Change, Judgement};
pub use csv::Style;
pub use kpis::kpis_csv;
pub use rejected::{REJECTIONS, RejectedCsv, RejectedWords};
pub use rows::{Row, rows_csv};

use crate::calendar::Day;
use crate::json;
use crate::kpi::Kpi;
use crate::order::Map;
use crate::record::{Because, Field, Problem, Sureness, Table};
use crate::settings::Basis;
use crate::table::encoding::Guess;
use crate::table::{Candidate, Delimiter, Dialect, Encoding};
use serde::{Deserialize, Serialize};

/// The report, with its keys in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// [`crate::settings::SCHEMA`].
    pub schema: u32,
    /// [`crate::VERSION`].
    pub version: String,
    /// The day that was passed in.
    pub today: Day,
    /// The latest day on which something happened, or the one that was set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_date: Option<Day>,
    /// Absent where nothing is dated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodShown>,
    /// Absent where no file names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Absent where no file has amounts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_basis: Option<Basis>,
    /// Sorted by name.
    pub files: Vec<FileShown>,
    /// In the order of the catalogue.
    pub kpis: Vec<Kpi>,
}

/// The period as it was asked for, whether over or not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeriodShown {
    /// First day.
    pub start: Day,
    /// Last day of the calendar's, also where the data stop before.
    pub end: Day,
    /// Whether it is over and the data go to its end.
    pub complete: bool,
}

/// One file: what it was read as, and what was left out of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileShown {
    /// Its name as dropped; a second table of it is `orders.csv#2`.
    pub name: String,
    /// The rank of the table in its file, from 2; absent for the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<u32>,
    /// What its rows are; absent where that is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// How sure that is.
    pub sureness: Sureness,
    /// What else they could be, where that is nearly as likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rival: Option<Table>,
    /// Non-blank records but the header: rows + rejected + set aside.
    pub records: u64,
    /// Records that count.
    pub rows: u64,
    /// Records that cannot be read.
    pub rejected: u64,
    /// Totals, footers, duplicates, rows after today.
    pub set_aside: u64,
    /// Absent for an empty file, like the next three.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What the bytes show of the encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guess: Option<Guess>,
    /// What stands between cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// How the file was split, quotes and all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialect: Option<Dialect>,
    /// What speaks for that, and how else it could have been split: the best
    /// first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// The line of the header, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u32>,
    /// The header that stands for each field.
    pub columns: Map<Field, String>,
    /// Why it does.
    pub because: Map<Field, Because>,
    /// What is wrong or to be settled, in the order of the codes.
    pub problems: Vec<Problem>,
}

impl FileShown {
    /// The name of the file that the table stands in.
    pub fn source(&self) -> &str {
        let suffix = self.part.map_or(0, |n| format!("#{n}").len());
        let end = self.name.len().saturating_sub(suffix);
        self.name.get(..end).unwrap_or(&self.name)
    }
}

impl Report {
    /// The report as the page and the native command write it: JSON, two
    /// spaces of indent, a newline at the end.
    pub fn to_json(&self) -> String {
        json::to_string(self) + "\n"
    }

    /// The report as the page receives it: at most `keys` keys of a split, the
    /// largest by numerator. How many are left out is the page's to say.
    #[must_use]
    pub fn trimmed(&self, keys: usize) -> Report {
        let mut report = self.clone();
        for split in report.kpis.iter_mut().flat_map(|k| k.splits.values_mut()) {
            if split.len() > keys {
                let weight = |s: &crate::kpi::Slice| s.numerator.map_or(0.0, |f| f.to_f64().abs());
                crate::order::sort_by(split, |a, b| {
                    weight(b).total_cmp(&weight(a)).then(a.key.cmp(&b.key))
                });
                split.truncate(keys);
            }
        }
        report
    }
}
