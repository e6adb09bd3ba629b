//! What a person decides about who is credited with an order: plain data, like
//! all settings; `kpi` applies it.

use crate::order::Map;
use serde::{Serialize, Serializer};

/// What links a send to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Touch {
    /// The send was clicked.
    Clicked,
    /// The send arrived.
    Delivered,
}

/// For how many days a send may be credited: the contract's days, one number
/// for all channels, or one per channel (the others keep the contract's).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AttributionWindow {
    /// 7 days for e-mail, SMS and push, 30 for the rest.
    #[default]
    Usual,
    /// So many for all.
    Days(u16),
    /// So many for each of these, lower case without hyphens and blanks.
    Channels(Map<String, u16>),
}

impl AttributionWindow {
    /// The days of a channel, in its folded form (lower case, no hyphen, no
    /// blank).
    pub fn days(&self, channel: &str) -> i32 {
        let usual = match channel {
            "email" | "sms" | "push" => 7,
            _ => 30,
        };
        match self {
            AttributionWindow::Usual => usual,
            AttributionWindow::Days(n) => (*n).into(),
            AttributionWindow::Channels(all) => all.get(channel).map_or(usual, |n| (*n).into()),
        }
    }
}

impl Serialize for AttributionWindow {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            AttributionWindow::Usual => s.serialize_none(),
            AttributionWindow::Days(n) => s.serialize_u16(*n),
            AttributionWindow::Channels(all) => all.serialize(s),
        }
    }
}

/// How an order is shared between the sends before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributionModel {
    /// All to the last.
    #[default]
    LastTouch,
    /// All to the first.
    FirstTouch,
    /// To all alike.
    Linear,
    /// 40 % to the first and the last, 20 % to those between.
    #[serde(rename = "position_40_20_40")]
    Position402040,
    /// The later, the more: a half-life of 7 days.
    TimeDecay,
}

impl AttributionModel {
    /// Every model, in the order of the report's table.
    pub const ALL: [AttributionModel; 5] = [
        AttributionModel::LastTouch,
        AttributionModel::FirstTouch,
        AttributionModel::Linear,
        AttributionModel::Position402040,
        AttributionModel::TimeDecay,
    ];
}

/// Which revenue the CRM is credited with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CrmRevenue {
    /// That of campaigns.
    Attributed,
    /// All of it.
    All,
}
