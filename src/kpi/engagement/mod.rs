//! Engagement: what is sent, and what comes of it. Section 3 of `kpis.md`.

pub mod campaign;
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

use super::Mark;
use super::indicator::{Beside, Context};
use super::sink::{Collected, Entity};
use super::spans::Span;

/// Says where a message counts as delivered because nothing tells.
fn delivery_marks(context: &Context<'_>, _: &Span, collected: &Collected) -> Beside {
    let dataset = context.dataset;
    let unknown = collected.rows.iter().any(|row| match row.entity {
        Entity::Send(at) => dataset.sends[at as usize].delivered.is_none(),
        Entity::Aggregate(at) => dataset.aggregates[at as usize].delivered.is_none(),
        _ => false,
    });
    Beside {
        marks: unknown
            .then_some(Mark::DeliveryUnknown {})
            .into_iter()
            .collect(),
        ..Beside::default()
    }
}
