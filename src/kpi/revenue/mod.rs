//! Revenue and profitability. Section 5 of `kpis.md`.

pub mod average_basket;
pub mod orders_count;
pub mod total;
