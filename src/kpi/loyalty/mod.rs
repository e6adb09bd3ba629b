//! Loyalty: who stays and who leaves. Section 4 of `kpis.md`.

pub mod churn_rate;
