//! The base (portefeuille): how many contacts and customers there are, and how many of them
//! still buy. Section 1 of `kpis.md`.

pub mod active_customers;
pub mod active_rate;
pub mod completeness;
pub mod contactable_rate;
pub mod contacts_total;
pub mod customers_total;
pub mod dormant_customers;
pub mod lost_customers;
pub mod net_active_change;
pub mod new_customers;
pub mod reactivated_customers;
