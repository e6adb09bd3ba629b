//! The names of tables, columns, of what a value is split by and of what stands
//! beside it.

use crate::kpi::{Column, Dimension};
use crate::record::{Field, Table};

/// What the rows of a table are.
pub fn table(table: Table) -> &'static str {
    match table {
        Table::Contacts => "contacts",
        Table::Orders => "orders",
        Table::Sends => "messages sent",
        Table::Campaigns => "campaigns",
        Table::Costs => "costs",
        Table::Tickets => "tickets",
        Table::Visits => "visits",
        Table::Deals => "deals",
        Table::StageChanges => "stage changes",
        Table::Surveys => "survey answers",
        Table::Subscriptions => "subscriptions",
        Table::Activities => "activities",
        Table::UsageEvents => "CRM events",
        Table::ProductUsage => "product uses",
        Table::Social => "social posts",
    }
}

/// What an export is needed of, after "an export".
pub fn of_table(table: Table) -> &'static str {
    match table {
        Table::Contacts => "of contacts",
        Table::Orders => "of orders",
        Table::Sends => "of messages sent",
        Table::Campaigns => "of campaigns",
        Table::Costs => "of costs",
        Table::Tickets => "of support tickets",
        Table::Visits => "of visits",
        Table::Deals => "of deals",
        Table::StageChanges => "of stage changes",
        Table::Surveys => "of survey answers",
        Table::Subscriptions => "of subscriptions",
        Table::Activities => "of activities",
        Table::UsageEvents => "of CRM events",
        Table::ProductUsage => "of product use",
        Table::Social => "of social posts",
    }
}

/// What a column means.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::OrderedOn => "order date",
        Field::Amount => "amount including tax",
        Field::AmountExclTax => "amount excluding tax",
        Field::LineAmount => "line amount",
        Field::OrderId => "order number",
        Field::ContactId => "contact identifier",
        Field::Email => "e-mail",
        Field::Tax => "tax",
        Field::Shipping => "shipping",
        Field::RefundedAmount => "refunded amount",
        Field::Cost => "cost",
        Field::Margin => "margin",
        Field::Currency => "currency",
        Field::Status => "status",
        Field::Document => "kind of document",
        Field::Product => "product",
        Field::Category => "category",
        Field::Quantity => "quantity",
        Field::Channel => "channel",
        Field::Campaign => "campaign",
        Field::Name => "name",
        Field::FirstName => "first name",
        Field::LastName => "last name",
        Field::Company => "company",
        Field::Phone => "phone",
        Field::Gender => "gender",
        Field::BirthDate => "birth date",
        Field::City => "city",
        Field::Country => "country",
        Field::CreatedOn => "creation date",
        Field::ModifiedOn => "modification date",
        Field::Kind => "kind",
        Field::CustomerSince => "customer since",
        Field::DeactivatedOn => "deactivation date",
        Field::Source => "source",
        Field::Segment => "segment",
        Field::Owner => "owner",
        Field::Team => "team",
        Field::UnsubscribedOn => "unsubscribe date",
        Field::Opposed => "channels refused",
        Field::Converted => "conversion",
        Field::SentOn => "send date",
        Field::Delivered => "messages delivered",
        Field::Opened => "opens",
        Field::Clicked => "clicks",
        Field::Responded => "responses",
        Field::Unsubscribed => "unsubscribes",
        Field::Revenue => "revenue",
        Field::Group => "control group",
        Field::Sent => "messages sent",
        Field::Bounced => "messages not delivered",
        Field::SpentOn => "date of spending",
        Field::Network => "network",
        Field::Impressions => "impressions",
        Field::Clicks => "clicks",
        Field::TicketId => "ticket number",
        Field::ResolvedOn => "resolution date",
        Field::ResolutionHours => "resolution time",
        Field::FirstResponseOn => "first-response date",
        Field::FirstResponseMinutes => "first-response time",
        Field::FirstContact => "solved at first contact",
        Field::ContactsCount => "number of contacts",
        Field::Reopens => "reopenings",
        Field::Agent => "agent",
        Field::Reason => "reason",
        Field::Satisfaction => "satisfaction",
        Field::VisitedOn => "visit date",
        Field::Visitors => "visitors",
        Field::Conversions => "conversions",
        Field::Goal => "goal",
        Field::Stage => "stage",
        Field::DealId => "deal number",
        Field::Account => "account",
        Field::ClosedOn => "close date",
        Field::ExpectedCloseOn => "expected close date",
        Field::Probability => "probability",
        Field::Pipeline => "pipeline",
        Field::LostReason => "lost reason",
        Field::EnteredOn => "date of entering the stage",
        Field::AnsweredOn => "answer date",
        Field::Score => "score",
        Field::Comment => "comment",
        Field::SubscriptionId => "subscription number",
        Field::StartedOn => "start date",
        Field::EndedOn => "end date",
        Field::TermEndsOn => "end of term",
        Field::Renewed => "renewed",
        Field::Plan => "plan",
        Field::MonthlyAmount => "monthly amount",
        Field::CancelReason => "cancellation reason",
        Field::Churned => "churned",
        Field::HappenedOn => "date of the action",
        Field::User => "colleague",
        Field::Outcome => "outcome",
        Field::DurationMinutes => "duration in minutes",
        Field::Event => "event",
        Field::Count => "number of uses",
        Field::Feature => "feature",
        Field::PostedOn => "post date",
        Field::Posts => "posts",
        Field::Followers => "followers",
        Field::MessageId => "message number",
        Field::UntilOn => "end of the period",
        Field::Spend => "network spend",
    }
}

/// What a value is split by.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Channel => "channel",
        Dimension::Campaign => "campaign",
        Dimension::Kind => "kind of contact",
        Dimension::Source => "source",
        Dimension::Segment => "segment",
        Dimension::Country => "country",
        Dimension::Owner => "owner",
        Dimension::Field => "field",
        Dimension::ActivityAtSend => "activity when sent",
        Dimension::Category => "category",
        Dimension::Agent => "agent",
        Dimension::Team => "team",
        Dimension::Reason => "reason",
        Dimension::Arm => "group",
        Dimension::OrderKind => "kind of order",
    }
}

/// A key that is a code: `None` for what the file writes.
pub fn key(dimension: Dimension, key: &str) -> Option<&'static str> {
    Some(match (dimension, key) {
        (Dimension::ActivityAtSend, "active") => "active customers",
        (Dimension::ActivityAtSend, "dormant") => "dormant customers",
        (Dimension::ActivityAtSend, "prospect") => "prospects",
        (Dimension::OrderKind, "first") => "first order",
        (Dimension::OrderKind, "repeat") => "repeat purchase",
        (Dimension::OrderKind, "new_category") => "new category",
        (Dimension::Channel, "email") => "e-mail",
        (Dimension::Channel, "sms") => "SMS",
        _ => return None,
    })
}

/// A category of costs, by its canonical word.
pub fn cost_category(category: &str) -> Option<&'static str> {
    Some(match category {
        "tool" => "tools",
        "people" => "salaries",
        "service" => "customer service",
        "uncategorised" => "no category",
        _ => return None,
    })
}

/// How many messages somebody received.
pub fn messages_class(class: &str) -> Option<&'static str> {
    Some(match class {
        "3-5" => "3 to 5",
        "6-10" => "6 to 10",
        ">10" => "more than 10",
        _ => return None,
    })
}

/// A figure beside the value.
pub fn part(id: &str) -> Option<&'static str> {
    Some(match id {
        "unanswered_share" => "without a response",
        "per_delivered" => "per message delivered",
        "treated" => "contacts solicited",
        "treated_reacted" => "converted when solicited",
        "control" => "control contacts",
        "control_reacted" => "converted without a message",
        "p_value" => "probability of such a gap by chance",
        "revenue_per_contact" => "extra revenue per contact",
        "incremental_revenue" => "extra revenue in all",
        "smallest_effect" => "smallest effect that this many people can show",
        "net" => "net gain over spend",
        _ => return None,
    })
}

/// The heading of a column, in the table of an indicator.
pub fn column(column: Column) -> &'static str {
    match column {
        Column::Messages => "messages received",
        Column::Contacts => "contacts",
        Column::Campaign => "campaign",
        Column::LastTouch => "last message",
        Column::FirstTouch => "first message",
        Column::Linear => "equal shares",
        Column::Position402040 => "40-20-40",
        Column::TimeDecay => "more to recent ones",
    }
}
