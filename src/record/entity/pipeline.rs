//! What colleagues work on and what they do: deals, the stages that these enter,
//! activities, and events in the CRM.

use super::Origin;
use crate::calendar::Day;
use crate::decimal::Decimal;

/// How a deal stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DealStatus {
    Open,
    Won,
    Lost,
}

/// An opportunity to sell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deal {
    /// When it was created; `None`: unknown.
    pub created: Option<Day>,
    /// When it was won or lost; `None` where it is open, or nothing tells.
    pub closed: Option<Day>,
    /// When it is, or was, expected to close.
    pub expected: Option<Day>,
    /// With whom, or [`super::NONE`].
    pub person: u32,
    /// How it stands today.
    pub status: DealStatus,
    /// What it is worth, where the file says; meaningless where `foreign`.
    pub amount: Option<i128>,
    /// Its money is in another currency, without a rate.
    pub foreign: bool,
    /// How likely it is won, from 0 to 1, as the file says.
    pub probability: Option<Decimal>,
    /// The key of its stage today.
    pub stage: u32,
    /// The keys of owner, team, pipeline, source, product, reason of the loss and
    /// account, in this order.
    pub keys: [u32; 7],
    /// Its id's position in [`crate::record::Dataset::deal_ids`], or
    /// [`super::NONE`].
    pub id: u32,
    /// Where it stands.
    pub origin: Origin,
}

/// A deal that enters a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageChange {
    /// When.
    pub day: Day,
    /// The deal, as [`Deal::id`]; its own row may be in no file.
    pub deal: u32,
    /// The key of the stage.
    pub stage: u32,
    /// Where it stands.
    pub origin: Origin,
}

/// What an activity led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Outcome {
    Positive,
    Neutral,
    Negative,
}

/// A call, meeting, e-mail or visit by a colleague.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Activity {
    /// When.
    pub day: Day,
    /// With whom, or [`super::NONE`].
    pub person: u32,
    /// About which deal, as [`Deal::id`].
    pub deal: u32,
    /// What it led to; `None` where nothing tells.
    pub outcome: Option<Outcome>,
    /// How long it lasted, in billionths of a second.
    pub duration: Option<i128>,
    /// The keys of user, team and kind, in this order.
    pub keys: [u32; 3],
    /// Where it stands.
    pub origin: Origin,
}

/// What a colleague did in the CRM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Came in.
    Login,
    /// Created, changed or deleted something.
    Update,
    /// Anything else.
    Other,
}

/// Something a colleague did in the CRM.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsageEvent {
    /// When.
    pub day: Day,
    /// What it comes to.
    pub deed: Deed,
    /// The keys of user, team and kind of event, in this order.
    pub keys: [u32; 3],
    /// Where it stands.
    pub origin: Origin,
}
