//! Loyalty: those who stay and those who leave.

use crate::text::indicator::IndicatorWords;

pub const CHURN_RATE: IndicatorWords = IndicatorWords {
    name: "Churn rate",
    about: "The active customers lost during the period, out of all customers on the day before it.",
    top: "active customers lost {during}",
    bottom: "customers {before}",
    caveat: "The rate is out of all customers, dormant ones included: churn among actives alone is higher. A rise can come from a wave of one-off purchases, one active window earlier.",
    rows: "The customers of the day before, lost or not",
    row: "Customer",
    counts: "Lost",
    ..IndicatorWords::NONE
};

pub const ACTIVE_CHURN_RATE: IndicatorWords = IndicatorWords {
    name: "Churn of actives",
    about: "The share of the customers active on the day before the period who no longer are at its end.",
    top: "active customers lost {during}",
    bottom: "active customers {before}",
    caveat: "Together with retention of actives this always makes 100%. A rise can come from a wave of one-off purchases, one active window earlier.",
    rows: "The actives of the day before, lost or not",
    row: "Customer",
    counts: "Lost",
    ..IndicatorWords::NONE
};

pub const ACTIVE_RETENTION_RATE: IndicatorWords = IndicatorWords {
    name: "Retention of actives",
    about: "The share of the customers active on the day before the period who still are at its end.",
    top: "active {before}, still active {at_end}",
    bottom: "active customers {before}",
    caveat: "The shorter the period beside the active window, the closer the rate is to 100%. Compare only periods of the same length.",
    rows: "The actives of the day before, still there or not",
    row: "Customer",
    counts: "Stayed",
    ..IndicatorWords::NONE
};

pub const RETENTION_RATE: IndicatorWords = IndicatorWords {
    name: "Retention rate",
    about: "The share of the customers from before the active window who bought again within it. If the period is longer than the window, the period counts instead.",
    top: "customers from before the window, with a purchase since, {at_end}",
    bottom: "customers from before the window ({window}, or the period if it is longer)",
    caveat: "Customers won within the window are not among them: they have not had to come back yet.",
    rows: "The customers from before the window, back or not",
    row: "Customer",
    counts: "Came back",
    ..IndicatorWords::NONE
};

pub const REPEAT_RATE: IndicatorWords = IndicatorWords {
    name: "Repeat-purchase rate",
    about: "The share of buyers who have bought on two different days at least, since the data begin.",
    top: "customers with two days of purchases or more {at_end}",
    bottom: "customers with one purchase or more {at_end}",
    caveat: "Two orders on one day count as one purchase. New customers have had little time to come back: winning many of them lowers this rate.",
    rows: "The customers, back or not",
    row: "Customer",
    counts: "Came back",
    ..IndicatorWords::NONE
};
