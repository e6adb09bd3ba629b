//! Dataset → outcomes: what each indicator counts, and for which days.
//!
//! One file an indicator (or close family), in a folder a section of the
//! catalogue. An indicator only says what counts (`sink`); which periods, the
//! comparisons, the series, the splits and the rows behind are the same for
//! all and made here. No words and no rounding for people: that is `text`.

pub mod acquisition;
pub mod aims;
pub mod base;
mod catalogue;
pub mod compute;
pub mod coverage;
pub mod engagement;
mod experiment;
mod figure;
pub mod indicator;
pub mod loyalty;
mod outcome;
pub mod period;
mod reason;
pub mod revenue;
pub mod service;
pub mod sets;
pub mod sink;
pub mod spans;
mod sweep;
pub mod verdict;
mod wilson;

pub use catalogue::Id;
pub use figure::Figure;
pub use indicator::Indicator;
pub use outcome::{Bucket, Cell, Column, Comparison, Kpi, Part, Slice, Status, TableShown};
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
    /// Of a contact, as the next four: what its row says today.
    Kind,
    Source,
    Segment,
    Country,
    Owner,
    /// A column of the contacts file: completeness only.
    Field,
    /// Whether the contact was active, dormant or a prospect on the eve of a send.
    ActivityAtSend,
    /// Of an order, its product's; of a cost, what it was spent on.
    Category,
    Agent,
    Team,
    /// Of a ticket.
    Reason,
    /// The group of a campaign with a control group.
    Arm,
    /// The customer's first order, one in a category new to them, or a repeat.
    OrderKind,
}

/// A setting that changes what an indicator comes to: its page offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Knob {
    ActiveWindow,
    CompleteHistory,
    AmountBasis,
    AttributionTouch,
    AttributionWindow,
    AttributionModel,
    CrmRevenue,
    AcquisitionCategories,
    StrategicFields,
}
