//! What an indicator comes to: plain data, in the shape and the order of keys
//! in which the report is written. Reasons and marks are codes with arguments;
//! their words live in `text`.

use super::{Dimension, Figure, Id, Mark, Reason, Unit};
use crate::calendar::Day;
use crate::decimal::quotient;
use crate::order::Map;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
    /// All that it lacks, where that is more than the reason says: tables,
    /// columns, answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lacks: Vec<Reason>,
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
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub splits: Map<Dimension, Vec<Slice>>,
    /// Figures that make a table of their own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<TableShown>,
}

/// A table that belongs to an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableShown {
    /// What its columns are.
    pub columns: Vec<Column>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What a column of such a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// How many messages a contact received: `1`, `2`, `3-5`, `6-10`, `>10`.
    Messages,
    /// How many contacts.
    Contacts,
    /// A campaign's name.
    Campaign,
    /// Revenue by the last campaign before an order; the next four likewise.
    LastTouch,
    /// By the first one.
    FirstTouch,
    /// By all alike.
    Linear,
    /// 40 % to the first and the last, 20 % to those between.
    #[serde(rename = "position_40_20_40")]
    Position402040,
    /// The later, the more.
    TimeDecay,
}

/// A cell of such a table. In reports a string or a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A name or a class.
    Text(String),
    /// A number.
    Figure(Figure),
}

/// As the page and its worker tell each other: with its kind.
#[derive(Serialize, Deserialize)]
enum CellKind {
    Text(String),
    Figure(Figure),
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match (self.clone(), s.is_human_readable()) {
            (Cell::Text(text), true) => text.serialize(s),
            (Cell::Figure(figure), true) => figure.serialize(s),
            (Cell::Text(text), false) => CellKind::Text(text).serialize(s),
            (Cell::Figure(figure), false) => CellKind::Figure(figure).serialize(s),
        }
    }
}

/// Only from messages: nobody reads a report back.
impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Cell, D::Error> {
        Ok(match CellKind::deserialize(d)? {
            CellKind::Text(text) => Cell::Text(text),
            CellKind::Figure(figure) => Cell::Figure(figure),
        })
    }
}

impl Kpi {
    /// An indicator of which nothing is said yet.
    pub fn of(id: Id) -> Kpi {
        Kpi {
            id,
            status: Status::Ok,
            reason: None,
            lacks: vec![],
            unit: id.indicator().unit,
            value: None,
            numerator: None,
            denominator: None,
            interval: None,
            parts: vec![],
            marks: vec![],
            previous: None,
            year_ago: None,
            series: vec![],
            splits: Map::new(),
            table: None,
        }
    }
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

impl Part {
    /// A part of its own unit.
    pub fn new(id: &str, unit: Unit, value: Option<Figure>) -> Part {
        Part {
            id: id.to_owned(),
            unit,
            value,
            interval: None,
        }
    }

    /// So many.
    pub fn count(id: &str, n: i64) -> Part {
        Part::new(id, Unit::Count, Some(Figure::Count(n)))
    }

    /// A quotient; without a value where there is nothing to divide by.
    pub fn ratio(id: &str, n: i128, d: i128) -> Part {
        let ratio = if d > 0 { quotient(n, d) } else { None };
        Part::new(id, Unit::Ratio, ratio.map(Figure::Number))
    }
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
