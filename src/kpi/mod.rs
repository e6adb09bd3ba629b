//! Dataset → outcomes: what each indicator counts, and for which days.
//!
//! One file an indicator (or close family), in a folder a section of the
//! catalogue. An indicator only says what counts (`sink`); which periods, the
//! comparisons, the series, the splits and the rows behind are the same for
//! all and made here. No words and no rounding for people: that is `text`.

pub mod base;
mod catalogue;
pub mod compute;
pub mod coverage;
mod figure;
pub mod indicator;
pub mod loyalty;
mod outcome;
pub mod period;
mod reason;
pub mod revenue;
pub mod sets;
pub mod sink;
pub mod spans;
pub mod verdict;
mod wilson;

pub use catalogue::Id;
pub use figure::Figure;
pub use indicator::Indicator;
pub use outcome::{Bucket, Comparison, Kpi, Part, Slice, Status};
pub use reason::{Mark, Reason};

use serde::{Deserialize, Serialize};

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Unit {
    Ratio,
    Money,
    Count,
    Days,
    Hours,
    Minutes,
    Score,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better (↑).
    More,
    /// Less is better (↓).
    Less,
    /// Neither (·).
    Neither,
}

/// What a value can be split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Dimension {
    Channel,
    Campaign,
}
