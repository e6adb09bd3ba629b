//! The tables that a file can be, and the fields that a column can mean.

use serde::{Deserialize, Serialize};

/// What a row of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    /// A person or company in the CRM.
    Contacts,
    /// An order, an invoice, or one line of it.
    Orders,
    /// One message to one contact.
    Sends,
    /// One campaign, in totals.
    Campaigns,
    /// Money spent.
    Costs,
    /// Web traffic of a day, or one visit.
    Visits,
    /// An opportunity to sell.
    Deals,
    /// A deal that enters a stage.
    StageChanges,
    /// A request to the help desk.
    Tickets,
    /// An answer to a survey.
    Surveys,
    /// A subscription.
    Subscriptions,
    /// A call, meeting, e-mail or visit by a colleague.
    Activities,
    /// Something a colleague did in the CRM.
    UsageEvents,
    /// A customer using the product.
    ProductUsage,
    /// A post, or a day of a social network.
    Social,
}

impl Table {
    /// Every table.
    pub const ALL: &[Table] = &[
        Table::Contacts,
        Table::Orders,
        Table::Sends,
        Table::Campaigns,
        Table::Costs,
        Table::Visits,
        Table::Deals,
        Table::StageChanges,
        Table::Tickets,
        Table::Surveys,
        Table::Subscriptions,
        Table::Activities,
        Table::UsageEvents,
        Table::ProductUsage,
        Table::Social,
    ];

    /// Whether its rows are things that happened: all but contacts and
    /// subscriptions, of which a file shows how they stand (`rules.md` 15).
    pub fn is_of_events(self) -> bool {
        !matches!(self, Table::Contacts | Table::Subscriptions)
    }

    /// Whether its rows are looked at beyond their columns: those of the others are
    /// known for what they are, and no indicator uses them yet.
    pub fn is_counted(self) -> bool {
        use Table::*;
        matches!(
            self,
            Contacts | Orders | Sends | Campaigns | Costs | Tickets
        )
    }

    /// The name in settings and reports, such as `stage_changes`.
    pub fn name(self) -> String {
        crate::json::name(&self)
    }
}

macro_rules! fields {
    ($($field:ident)*) => {
        /// What a column means, whatever its header; the same field may stand
        /// in several tables.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum Field { $($field,)* }

        impl Field {
            /// Every field.
            pub const ALL: &[Field] = &[$(Field::$field,)*];
        }
    };
}

fields! {
    OrderedOn
    Amount
    AmountExclTax
    LineAmount
    OrderId
    ContactId
    Email
    Tax
    Shipping
    RefundedAmount
    Cost
    Margin
    Currency
    Status
    Document
    Product
    Category
    Quantity
    Channel
    Campaign
    Name
    FirstName
    LastName
    Company
    Phone
    Gender
    BirthDate
    City
    Country
    CreatedOn
    ModifiedOn
    Kind
    CustomerSince
    DeactivatedOn
    Source
    Segment
    Owner
    Team
    UnsubscribedOn
    Opposed
    Converted
    SentOn
    Delivered
    Opened
    Clicked
    Responded
    Unsubscribed
    Revenue
    Group
    Sent
    Bounced
    SpentOn
    Network
    Impressions
    Clicks
    TicketId
    ResolvedOn
    ResolutionHours
    FirstResponseOn
    FirstResponseMinutes
    FirstContact
    ContactsCount
    Reopens
    Agent
    Reason
    Satisfaction
    VisitedOn
    Visitors
    Conversions
    Goal
    Stage
    DealId
    Account
    ClosedOn
    ExpectedCloseOn
    Probability
    Pipeline
    LostReason
    EnteredOn
    AnsweredOn
    Score
    Comment
    SubscriptionId
    StartedOn
    EndedOn
    TermEndsOn
    Renewed
    Plan
    MonthlyAmount
    CancelReason
    Churned
    HappenedOn
    User
    Outcome
    DurationMinutes
    Event
    Count
    Feature
    PostedOn
    Posts
    Followers
    Spend
    MessageId
    UntilOn
}

impl Field {
    /// The name in settings and reports, such as `ordered_on`.
    pub fn name(self) -> String {
        // The derived name is the one source: no second list to keep in step.
        crate::json::name(&self)
    }
}
