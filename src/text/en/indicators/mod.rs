//! The indicators: their name, what they count, what to know about them. One file
//! a part of the catalogue.

mod acquisition;
mod base;
mod engagement;
mod loyalty;
mod revenue;
mod service;

use crate::kpi::Id;
use crate::kpi::indicator::Section;
use crate::text::indicator::IndicatorWords;

/// The name of a part of the catalogue.
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Base => "Customer base",
        Section::Acquisition => "Acquisition",
        Section::Engagement => "Engagement",
        Section::Loyalty => "Loyalty",
        Section::Revenue => "Revenue and profitability",
        Section::Service => "Customer service",
    }
}

/// The words of an indicator.
pub fn indicator(id: Id) -> &'static IndicatorWords {
    match id {
        Id::ContactsTotal => &base::CONTACTS_TOTAL,
        Id::CustomersTotal => &base::CUSTOMERS_TOTAL,
        Id::ActiveCustomers => &base::ACTIVE_CUSTOMERS,
        Id::ActiveRate => &base::ACTIVE_RATE,
        Id::DormantCustomers => &base::DORMANT_CUSTOMERS,
        Id::NewCustomers => &base::NEW_CUSTOMERS,
        Id::ReactivatedCustomers => &base::REACTIVATED_CUSTOMERS,
        Id::LostCustomers => &base::LOST_CUSTOMERS,
        Id::NetActiveChange => &base::NET_ACTIVE_CHANGE,
        Id::Completeness => &base::COMPLETENESS,
        Id::ContactableRate => &base::CONTACTABLE_RATE,
        Id::ActivationRate => &acquisition::ACTIVATION_RATE,
        Id::DeactivationRate => &acquisition::DEACTIVATION_RATE,
        Id::Cac => &acquisition::CAC,
        Id::CostsTotal => &acquisition::COSTS_TOTAL,
        Id::Solicitations => &engagement::SOLICITATIONS,
        Id::Pressure => &engagement::PRESSURE,
        Id::DeliveryRate => &engagement::DELIVERY_RATE,
        Id::OpenRate => &engagement::OPEN_RATE,
        Id::ClickRate => &engagement::CLICK_RATE,
        Id::ReactivityRate => &engagement::REACTIVITY_RATE,
        Id::UnsubscribeRate => &engagement::UNSUBSCRIBE_RATE,
        Id::RevenuePerSolicited => &engagement::REVENUE_PER_SOLICITED,
        Id::MarketingContribution => &engagement::MARKETING_CONTRIBUTION,
        Id::Uplift => &engagement::UPLIFT,
        Id::ChurnRate => &loyalty::CHURN_RATE,
        Id::ActiveChurnRate => &loyalty::ACTIVE_CHURN_RATE,
        Id::ActiveRetentionRate => &loyalty::ACTIVE_RETENTION_RATE,
        Id::RetentionRate => &loyalty::RETENTION_RATE,
        Id::RepeatRate => &loyalty::REPEAT_RATE,
        Id::Revenue => &revenue::REVENUE,
        Id::OrdersCount => &revenue::ORDERS_COUNT,
        Id::AverageBasket => &revenue::AVERAGE_BASKET,
        Id::ExistingRevenueShare => &revenue::EXISTING_REVENUE_SHARE,
        Id::Arpu => &revenue::ARPU,
        Id::CrmRoi => &revenue::CRM_ROI,
        Id::TicketsCount => &service::TICKETS_COUNT,
        Id::Fcr => &service::FCR,
        Id::FirstResponseTime => &service::FIRST_RESPONSE_TIME,
        Id::ResolutionTime => &service::RESOLUTION_TIME,
        Id::Backlog => &service::BACKLOG,
    }
}
