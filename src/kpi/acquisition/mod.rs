//! Acquisition: prospects who become customers, and what that costs. Section 2
//! of `kpis.md`.

pub mod activation_rate;
pub mod cac;
pub mod costs_total;
pub mod deactivation_rate;
