//! What a dataset is made of, each row as plain data with its place in a file:
//! contacts, orders, sends, campaigns, costs and tickets here, what colleagues
//! do in `pipeline`, what customers and visitors do in `audience`. Money is in
//! units of the dataset's scale, time in billionths of a second.

mod audience;
mod pipeline;

pub use audience::{Post, ProductUse, Score, Subscription, Survey, SurveyKind, Visit};
pub use pipeline::{Activity, Deal, DealStatus, Deed, Outcome, StageChange, UsageEvent};

use crate::calendar::Day;
use crate::source::Locator;

/// No person, no key.
pub const NONE: u32 = u32::MAX;

/// Where a row stands: file, by position, and place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file, by position.
    pub file: u32,
    /// Where its first row begins.
    pub at: Locator,
}

/// An order or a refund, on its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    /// Its day.
    pub day: Day,
    /// Whose, or [`NONE`].
    pub person: u32,
    /// Whether it is a purchase: valid, and above 0.
    pub purchase: bool,
    /// What it adds to revenue, refunds taken off; meaningless where `foreign`.
    pub net: i128,
    /// What was bought, before refunds; 0 for a refund.
    pub gross: i128,
    /// Its money is in another currency, without a rate.
    pub foreign: bool,
    /// The key of its channel.
    pub channel: u32,
    /// The key of its campaign; that of its order, for a refund.
    pub campaign: u32,
    /// The key of its category, the first where it has several.
    pub category: u32,
    /// Its lines in [`super::Dataset::lines`], where they tell several categories.
    pub lines: (u32, u32),
    /// Its id's position in [`super::Dataset::ids`], or [`NONE`].
    pub id: u32,
    /// Where its first row stands.
    pub origin: Origin,
}

/// What an order's lines of one category come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// The key of the category.
    pub category: u32,
    /// Their amount.
    pub gross: i128,
}

/// A row of the contacts table.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Who it is.
    pub person: u32,
    /// When the CRM created it; `None`: it was always there.
    pub created: Option<Day>,
    /// When it became a customer, as the CRM says.
    pub customer_since: Option<Day>,
    /// When it was deactivated.
    pub deactivated: Option<Day>,
    /// When it unsubscribed.
    pub unsubscribed: Option<Day>,
    /// Its kind is customer, or it is converted.
    pub customer: bool,
    /// It stands in a file that calls all its rows customers.
    pub of_customers: bool,
    /// The keys of kind, source, segment, country and owner, in this order.
    pub keys: [u32; 5],
    /// An e-mail, as far as its shape tells.
    pub email: bool,
    /// A phone number, as far as its shape tells.
    pub phone: bool,
    /// It does not want e-mails.
    pub opposed_email: bool,
    /// It does not want calls and messages to its phone.
    pub opposed_phone: bool,
    /// Which of [`super::Dataset::columns`] are filled, a bit each.
    pub filled: Vec<u64>,
    /// Where it stands.
    pub origin: Origin,
}

impl Contact {
    /// Whether it was on file at the end of a day: K(d).
    pub fn on_file(&self, day: Day) -> bool {
        self.created.is_none_or(|created| created <= day)
    }

    /// Whether one of [`super::Dataset::columns`] is filled.
    pub fn is_filled(&self, column: usize) -> bool {
        let word = self.filled.get(column / 64);
        word.is_some_and(|w| w >> (column % 64) & 1 == 1)
    }
}

/// One message to one contact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Send {
    /// When it was sent.
    pub day: Day,
    /// To whom, or [`NONE`].
    pub person: u32,
    /// The key of its campaign.
    pub campaign: u32,
    /// The key of its channel.
    pub channel: u32,
    /// Whether it arrived; `None` where nothing tells.
    pub delivered: Option<bool>,
    /// It was opened.
    pub opened: bool,
    /// It was clicked.
    pub clicked: bool,
    /// It was answered.
    pub responded: bool,
    /// It led to what the campaign wanted.
    pub converted: bool,
    /// It made its recipient unsubscribe.
    pub unsubscribed: bool,
    /// A message that is due (an invoice, a password), no solicitation.
    pub transactional: bool,
    /// Its recipient was left out on purpose: nothing was sent.
    pub control: bool,
    /// The key of its group.
    pub group: u32,
    /// What the file says it brought; 0 where nothing does.
    pub revenue: i128,
    /// Where it stands.
    pub origin: Origin,
}

impl Send {
    /// Whether it asked something of someone.
    pub fn solicits(&self) -> bool {
        !self.transactional && !self.control
    }

    /// Whether it arrived; where nothing tells, it did.
    pub fn arrived(&self) -> bool {
        self.delivered != Some(false)
    }
}

/// One campaign, in totals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aggregate {
    /// When it was sent.
    pub day: Day,
    /// The key of its name.
    pub campaign: u32,
    /// The key of its channel.
    pub channel: u32,
    /// Messages.
    pub sent: i64,
    /// Those that arrived; `None` where nothing tells.
    pub delivered: Option<i64>,
    /// Those that were opened.
    pub opened: i64,
    /// Those that were clicked.
    pub clicked: i64,
    /// Those that were answered.
    pub responded: i64,
    /// Those that made their recipient unsubscribe.
    pub unsubscribed: i64,
    /// What the file says it brought.
    pub revenue: i128,
    /// Send rows tell the same: its counts give way to them (`rules.md` 21).
    pub gives_way: bool,
    /// Where it stands.
    pub origin: Origin,
}

impl Aggregate {
    /// Messages that arrived; where nothing tells, all did.
    pub fn arrived(&self) -> i64 {
        self.delivered.unwrap_or(self.sent)
    }
}

/// Money spent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cost {
    /// When.
    pub day: Day,
    /// How much; meaningless where `foreign`.
    pub amount: i128,
    /// On what, a key.
    pub category: u32,
    /// Whether its category is one that wins customers.
    pub acquisition: bool,
    /// The key of its channel.
    pub channel: u32,
    /// The key of its campaign.
    pub campaign: u32,
    /// The key of its social network.
    pub network: u32,
    /// In another currency, without a rate.
    pub foreign: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// A request to the help desk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ticket {
    /// When it was created.
    pub day: Day,
    /// By whom, or [`NONE`].
    pub person: u32,
    /// When it was resolved, if that is known.
    pub resolved: Option<Day>,
    /// It is resolved, known when or not.
    pub is_resolved: bool,
    /// From its creation to the first response.
    pub first_response: Option<i128>,
    /// It was answered, known how soon or not.
    pub answered: bool,
    /// From its creation to its resolution.
    pub resolution: Option<i128>,
    /// Whether it was solved at the first contact; `None` where nothing tells.
    pub first_contact: Option<bool>,
    /// That is told by reopenings alone.
    pub proxy: bool,
    /// The keys of channel, agent, team and reason, in this order.
    pub keys: [u32; 4],
    /// Its id's position in [`super::Dataset::ticket_ids`], or [`NONE`].
    pub id: u32,
    /// Where it stands.
    pub origin: Origin,
}
