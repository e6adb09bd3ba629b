//! Loyalty: who stays and who leaves. Section 4 of `kpis.md`.

pub mod active_churn_rate;
pub mod active_retention_rate;
pub mod churn_rate;
pub mod repeat_rate;
pub mod retention_rate;
