//! The base (portefeuille): how many customers there are, and how many of them
//! still buy. Section 1 of `kpis.md`.

pub mod active_customers;
pub mod active_rate;
pub mod customers_total;
pub mod lost_customers;
