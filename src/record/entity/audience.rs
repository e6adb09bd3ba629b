//! What customers and visitors do and say: subscriptions, answers to surveys,
//! use of the product, visits of a site, and what social networks count.

use super::Origin;
use crate::calendar::Day;

/// A subscription.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subscription {
    /// When it began; [`Day::ALWAYS`] where the table has no dates.
    pub day: Day,
    /// The first day on which it does not run any more; [`Day::NEVER`] where it
    /// does.
    pub until: Day,
    /// It makes a customer and runs between the two: it is no trial, nor
    /// incomplete, nor cancelled nobody knows when (`rules.md` 16).
    pub counts: bool,
    /// When it ended, as the file says.
    pub ended: Option<Day>,
    /// When its term ends.
    pub term_ends: Option<Day>,
    /// Whether it was renewed; `None` where nothing tells.
    pub renewed: Option<bool>,
    /// It was cancelled, known when or not.
    pub churned: bool,
    /// Whose, or [`super::NONE`].
    pub person: u32,
    /// What it brings in a month, where the file says; meaningless where
    /// `foreign`.
    pub amount: Option<i128>,
    /// Its money is in another currency, without a rate.
    pub foreign: bool,
    /// The keys of plan and reason of the end, in this order.
    pub keys: [u32; 2],
    /// Its id's position in [`crate::record::Dataset::subscription_ids`], or
    /// [`super::NONE`].
    pub id: u32,
    /// Where it stands.
    pub origin: Origin,
}

impl Subscription {
    /// Whether it runs at the end of a day.
    pub fn runs_at(&self, day: Day) -> bool {
        self.counts && self.day <= day && day < self.until
    }
}

/// What a survey asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum SurveyKind {
    Nps,
    Ces,
    Csat,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// A number, in billionths.
    Number(i128),
    /// A word: whether it says satisfied.
    Satisfied(bool),
}

/// One answer to a survey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Survey {
    /// When it was given.
    pub day: Day,
    /// By whom, or [`super::NONE`].
    pub person: u32,
    /// What was asked for; `None` where nothing tells.
    pub kind: Option<SurveyKind>,
    /// What was answered.
    pub score: Score,
    /// The key of the segment that the answer names.
    pub segment: u32,
    /// Where it stands.
    pub origin: Origin,
}

/// A customer using the product.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProductUse {
    /// When.
    pub day: Day,
    /// Who, or [`super::NONE`].
    pub person: u32,
    /// How often; once where the file does not count.
    pub count: i64,
    /// The key of what was used.
    pub feature: u32,
    /// Where it stands.
    pub origin: Origin,
}

/// Visits of a site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visit {
    /// When.
    pub day: Day,
    /// How many came.
    pub visitors: i64,
    /// How many did what they should.
    pub conversions: i64,
    /// The key of the channel.
    pub channel: u32,
    /// The keys of goal and source, in this order.
    pub keys: [u32; 2],
    /// Where it stands.
    pub origin: Origin,
}

/// A post, or a day of a social network. What it cost is among the costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Post {
    /// When.
    pub day: Day,
    /// The key of the network.
    pub network: u32,
    /// How many posts; one where the file does not count.
    pub posts: i64,
    /// How often they were shown.
    pub impressions: i64,
    /// How often they were clicked.
    pub clicks: i64,
    /// How many follow the network; `None` where nothing tells.
    pub followers: Option<i64>,
    /// Where it stands.
    pub origin: Origin,
}
