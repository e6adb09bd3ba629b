//! Revenue and profitability. Section 5 of `kpis.md`.

pub mod arpu;
pub mod average_basket;
pub mod crm_roi;
pub mod existing_revenue_share;
pub mod orders_count;
pub mod total;
