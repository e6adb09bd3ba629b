//! The catalogue: every indicator, in the order in which reports list them.
//! Adding one is a line here, its file, and its words in `text`.

use super::Indicator;
use serde::{Deserialize, Serialize};

macro_rules! catalogue {
    ($($id:ident: $path:path,)*) => {
        /// An indicator's name in reports, settings and links (`churn_rate`).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs)]
        pub enum Id { $($id,)* }

        impl Id {
            /// Every indicator, in catalogue order.
            pub const ALL: &[Id] = &[$(Id::$id,)*];

            /// What the indicator is and how it is computed.
            pub fn indicator(self) -> &'static Indicator {
                match self { $(Id::$id => &$path,)* }
            }
        }
    };
}

catalogue! {
    ContactsTotal: super::base::contacts_total::CONTACTS_TOTAL,
    CustomersTotal: super::base::customers_total::CUSTOMERS_TOTAL,
    ActiveCustomers: super::base::active_customers::ACTIVE_CUSTOMERS,
    ActiveRate: super::base::active_rate::ACTIVE_RATE,
    DormantCustomers: super::base::dormant_customers::DORMANT_CUSTOMERS,
    NewCustomers: super::base::new_customers::NEW_CUSTOMERS,
    ReactivatedCustomers: super::base::reactivated_customers::REACTIVATED_CUSTOMERS,
    LostCustomers: super::base::lost_customers::LOST_CUSTOMERS,
    NetActiveChange: super::base::net_active_change::NET_ACTIVE_CHANGE,
    Completeness: super::base::completeness::COMPLETENESS,
    ContactableRate: super::base::contactable_rate::CONTACTABLE_RATE,
    ActivationRate: super::acquisition::activation_rate::ACTIVATION_RATE,
    DeactivationRate: super::acquisition::deactivation_rate::DEACTIVATION_RATE,
    Cac: super::acquisition::cac::CAC,
    CostsTotal: super::acquisition::costs_total::COSTS_TOTAL,
    Solicitations: super::engagement::solicitations::SOLICITATIONS,
    Pressure: super::engagement::pressure::PRESSURE,
    DeliveryRate: super::engagement::delivery_rate::DELIVERY_RATE,
    OpenRate: super::engagement::open_rate::OPEN_RATE,
    ClickRate: super::engagement::click_rate::CLICK_RATE,
    ReactivityRate: super::engagement::reactivity_rate::REACTIVITY_RATE,
    UnsubscribeRate: super::engagement::unsubscribe_rate::UNSUBSCRIBE_RATE,
    RevenuePerSolicited: super::engagement::revenue_per_solicited::REVENUE_PER_SOLICITED,
    MarketingContribution: super::engagement::marketing_contribution::MARKETING_CONTRIBUTION,
    Uplift: super::engagement::uplift::UPLIFT,
    ChurnRate: super::loyalty::churn_rate::CHURN_RATE,
    ActiveChurnRate: super::loyalty::active_churn_rate::ACTIVE_CHURN_RATE,
    ActiveRetentionRate: super::loyalty::active_retention_rate::ACTIVE_RETENTION_RATE,
    RetentionRate: super::loyalty::retention_rate::RETENTION_RATE,
    RepeatRate: super::loyalty::repeat_rate::REPEAT_RATE,
    Revenue: super::revenue::total::REVENUE,
    OrdersCount: super::revenue::orders_count::ORDERS_COUNT,
    AverageBasket: super::revenue::average_basket::AVERAGE_BASKET,
    ExistingRevenueShare: super::revenue::existing_revenue_share::EXISTING_REVENUE_SHARE,
    Arpu: super::revenue::arpu::ARPU,
    CrmRoi: super::revenue::crm_roi::CRM_ROI,
    TicketsCount: super::service::tickets_count::TICKETS_COUNT,
    Fcr: super::service::fcr::FCR,
    FirstResponseTime: super::service::first_response_time::FIRST_RESPONSE_TIME,
    ResolutionTime: super::service::resolution_time::RESOLUTION_TIME,
    Backlog: super::service::backlog::BACKLOG,
}

impl Id {
    /// The name in reports, such as `churn_rate`.
    pub fn name(self) -> String {
        // The derived name is the one source: no second list to keep in step.
        crate::json::name(&self)
    }

    /// The indicator of that name.
    pub fn parse(name: &str) -> Option<Id> {
        Id::ALL.iter().copied().find(|id| id.name() == name)
    }
}
