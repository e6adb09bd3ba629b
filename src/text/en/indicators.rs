//! The indicators: their name, what they count, what to know about them.

use crate::kpi::Id;
use crate::text::indicator::IndicatorWords;

const BASE: &str = "Customer base";
const LOYALTY: &str = "Loyalty";
const REVENUE: &str = "Revenue";

/// The words of an indicator.
pub fn indicator(id: Id) -> IndicatorWords {
    match id {
        Id::CustomersTotal => IndicatorWords {
            name: "Customers",
            section: BASE,
            about: "The people who have bought at least once, up to the end of the period.",
            top: |m| format!("customers {}", m.at_end),
            bottom: None,
            caveat: "Orders with neither an identifier nor an e-mail belong to nobody: they make no customer.",
            rows: "The customers",
            row: "Customer",
            counts: "",
        },
        Id::ActiveCustomers => IndicatorWords {
            name: "Active customers",
            section: BASE,
            about: "The customers who bought within the active window that ends with the period.",
            top: |m| {
                format!(
                    "customers with a purchase in the {} up to the end, {}",
                    m.window, m.at_end
                )
            },
            bottom: None,
            caveat: "Anonymous purchases do not count. A longer window makes more customers active.",
            rows: "The active customers",
            row: "Customer",
            counts: "",
        },
        Id::ActiveRate => IndicatorWords {
            name: "Active-customer rate",
            section: BASE,
            about: "The share of customers who are active at the end of the period: at least one purchase within the active window.",
            top: |m| format!("active customers {}", m.at_end),
            bottom: Some(|m| format!("customers {}", m.at_end)),
            caveat: "The number of customers only grows: unless customers come back, this rate falls over the years.",
            rows: "The customers, active or not",
            row: "Customer",
            counts: "Active",
        },
        Id::LostCustomers => IndicatorWords {
            name: "Active customers lost",
            section: BASE,
            about: "The customers who were active on the day before the period and no longer are at its end: no purchase within the active window.",
            top: |m| format!("active {}, no longer at the end", m.before),
            bottom: None,
            caveat: "A rise can come from a wave of one-off purchases, one active window earlier.",
            rows: "The customers lost",
            row: "Customer",
            counts: "",
        },
        Id::ChurnRate => IndicatorWords {
            name: "Churn rate",
            section: LOYALTY,
            about: "The active customers lost during the period, out of all customers on the day before it.",
            top: |m| format!("active customers lost {}", m.during),
            bottom: Some(|m| format!("customers {}", m.before)),
            caveat: "The rate is out of all customers, dormant ones included: churn among actives alone is higher. A rise can come from a wave of one-off purchases, one active window earlier.",
            rows: "The customers of the day before, lost or not",
            row: "Customer",
            counts: "Lost",
        },
        Id::Revenue => IndicatorWords {
            name: "Revenue",
            section: REVENUE,
            about: "The sum of valid orders, less refunds and credit notes.",
            top: |m| format!("orders less refunds {}", m.during),
            bottom: None,
            caveat: "Cancelled, refused and unpaid orders do not count, nor do quotes.",
            rows: "The orders and refunds",
            row: "Order",
            counts: "Amount",
        },
        Id::OrdersCount => IndicatorWords {
            name: "Orders",
            section: REVENUE,
            about: "The purchases of the period: valid orders with an amount above zero.",
            top: |m| format!("orders {}", m.during),
            bottom: None,
            caveat: "An order on several lines of a file counts once. An order of zero is no purchase.",
            rows: "The orders",
            row: "Order",
            counts: "",
        },
        Id::AverageBasket => IndicatorWords {
            name: "Average order value",
            section: REVENUE,
            about: "The average amount of an order of the period.",
            top: |m| format!("amount of the orders {}", m.during),
            bottom: Some(|m| format!("orders {}", m.during)),
            caveat: "Refunds do not change the average order. A few very large orders pull it up.",
            rows: "The orders",
            row: "Order",
            counts: "Amount",
        },
    }
}
