//! What an indicator comes to: plain data, in the shape and the order of keys
//! in which the report is written. Reasons and marks are codes with arguments;
//! their words live in `text`.

use super::{Dimension, Figure, Id, Unit};
use crate::calendar::Day;
use crate::record::{Field, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One indicator of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kpi {
    /// Which indicator.
    pub id: Id,
    /// Whether `value` could be computed.
    pub status: Status,
    /// Why not, where it could not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// What `value` counts.
    pub unit: Unit,
    /// The headline. Ratios are fractions: 0.2, not 20.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Figure>,
    /// What is divided, or the whole where nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// What it is divided by, for quotients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The 95 % Wilson interval of a proportion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<[f64; 2]>,
    /// Figures that belong beside the value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// What to know before relying on the value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The period before, of the same length; absent where there is no such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Comparison>,
    /// The same period one year earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_ago: Option<Comparison>,
    /// The buckets that end with the one of the period's end, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Bucket>,
    /// The indicator on the rows of each key of a dimension.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub splits: BTreeMap<Dimension, Vec<Slice>>,
}

/// Whether an indicator has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Status {
    Ok,
    Unavailable,
}

/// A figure beside the value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in `kpis.md`.
    pub id: String,
    /// Its own unit.
    pub unit: Unit,
    /// `None` where it cannot be computed.
    pub value: Option<Figure>,
    /// Its 95 % interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<[f64; 2]>,
}

/// The indicator in another period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// `None` where it cannot be computed, with its reason.
    pub value: Option<Figure>,
    /// As in [`Kpi`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// As in [`Kpi`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// Why there is no value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// One bucket of a series, computed as a period of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bucket {
    /// First day.
    pub start: Day,
    /// Last day, also where the bucket is not over.
    pub end: Day,
    /// Whether the data go to its end.
    pub complete: bool,
    /// Its figures.
    #[serde(flatten)]
    pub figures: Comparison,
}

/// One key of a split.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slice {
    /// The key as the files write it; `""` for blank.
    pub key: String,
    /// `None` for a denominator of 0.
    pub value: Option<Figure>,
    /// As in [`Kpi`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// As in [`Kpi`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
}

/// Why there is no number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", content = "args", rename_all = "snake_case")]
pub enum Reason {
    /// No file of this table was dropped.
    NoTable {
        /// The table that is missing.
        table: Table,
    },
    /// The table has headers and no row.
    NoRows {
        /// The table that is empty.
        table: Table,
    },
    /// The table lacks a column.
    NoColumn {
        /// The table.
        table: Table,
        /// The field without a column.
        field: Field,
    },
    /// A column can be read in two ways and nobody has settled it.
    Ambiguous {
        /// The file.
        file: String,
        /// The column's header.
        column: String,
    },
    /// The period begins after the last thing that happened.
    FuturePeriod {
        /// The reference date.
        reference: Day,
    },
    /// The period ends before the first event.
    BeforeData {
        /// The first event.
        first: Day,
    },
    /// The period begins before the first event; not compared.
    PartialHistory {
        /// The first event.
        first: Day,
    },
    /// Nothing is seen in the period: the table stops before.
    TableStops {
        /// The last event.
        last: Day,
    },
    /// The orders would have to go back further.
    HistoryShort {
        /// The day on which they would have to begin at the latest.
        needed: Day,
    },
    /// Nothing to divide by.
    ZeroDenominator {},
    /// The column that dates the rows is missing or blank.
    Undated {
        /// The table.
        table: Table,
    },
    /// Files give amounts with and without tax, and none gives both.
    MixedBasis {},
    /// A sum is beyond what can be added up exactly.
    Overflow {},
}

/// What to know before relying on a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", content = "args", rename_all = "snake_case")]
pub enum Mark {
    /// The period begins before the first event.
    PartialHistory {
        /// The first event.
        first: Day,
    },
    /// Earlier buyers look new: the orders would have to go back further.
    HistoryShort {
        /// The day on which they would have to begin at the latest.
        needed: Day,
    },
    /// The period goes on after the last event.
    TableStops {
        /// The last event.
        last: Day,
    },
    /// Too few to conclude.
    Small {
        /// How many observations.
        n: i64,
    },
    /// Rows in another currency are left out.
    OtherCurrency {
        /// How many rows of the period.
        rows: i64,
    },
    /// Orders gave way to their invoices.
    InvoicesForOrders {},
}
