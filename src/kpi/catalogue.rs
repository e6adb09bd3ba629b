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
    CustomersTotal: super::base::customers_total::CUSTOMERS_TOTAL,
    ActiveCustomers: super::base::active_customers::ACTIVE_CUSTOMERS,
    ActiveRate: super::base::active_rate::ACTIVE_RATE,
    LostCustomers: super::base::lost_customers::LOST_CUSTOMERS,
    ChurnRate: super::loyalty::churn_rate::CHURN_RATE,
    Revenue: super::revenue::total::REVENUE,
    OrdersCount: super::revenue::orders_count::ORDERS_COUNT,
    AverageBasket: super::revenue::average_basket::AVERAGE_BASKET,
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
