//! The two ways in which people write the same number and the same day. Which
//! one a column was written in is decided by its evidence.

use serde::{Deserialize, Serialize};

/// The order of day and month in `03/04/2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Day first: 3 April.
    Dmy,
    /// Month first: March 4.
    Mdy,
}

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecimalSign {
    /// `1 234,56`
    #[serde(rename = ",")]
    Comma,
    /// `1,234.56`
    #[serde(rename = ".")]
    Dot,
}

impl DecimalSign {
    /// The sign that a verdict on [`Votes`](super::Votes) names.
    pub fn of(comma: bool) -> DecimalSign {
        if comma {
            DecimalSign::Comma
        } else {
            DecimalSign::Dot
        }
    }

    /// The other one, which then groups thousands.
    #[must_use]
    pub fn other(self) -> DecimalSign {
        match self {
            DecimalSign::Comma => DecimalSign::Dot,
            DecimalSign::Dot => DecimalSign::Comma,
        }
    }
}

impl DateOrder {
    /// The order that a verdict on [`Votes`](super::Votes) names.
    pub fn of(day_first: bool) -> DateOrder {
        if day_first {
            DateOrder::Dmy
        } else {
            DateOrder::Mdy
        }
    }
}
