//! Engagement: what is sent, and what comes of it. Section 3 of `kpis.md`.

pub mod click_rate;
pub mod delivery_rate;
pub mod marketing_contribution;
pub mod open_rate;
pub mod pressure;
pub mod reactivity_rate;
pub mod revenue_per_solicited;
pub mod solicitations;
pub mod unsubscribe_rate;
pub mod uplift;
