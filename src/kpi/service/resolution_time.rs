//! Resolution time: the mean delay, in hours, of the tickets resolved in the
//! period (`rules.md` 30).

use super::median;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Sink};
use crate::kpi::spans::Span;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const RESOLUTION_TIME: Indicator = Indicator {
    id: Id::ResolutionTime,
    section: Section::Service,
    unit: Unit::Hours,
    better: Better::Less,
    shape: Shape::Quotient,
    numerator: Quantity::Time,
    needs: &[&[Need::Column(
        Table::Tickets,
        &[Field::ResolvedOn, Field::ResolutionHours],
    )]],
    splits: &[Dimension::Channel, Dimension::Agent, Dimension::Team],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT CAST(coalesce(sum(resolution_seconds), 0) / 3600 AS DECIMAL(28, 9)) AS numerator, count(*) AS denominator,
                 median(resolution_seconds / 3600) AS median
          FROM tickets WHERE resolved_day BETWEEN $start AND $end AND resolution_seconds >= 0",
    compute,
    beside: Some(parts),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::all_tickets(context, sink, &|t, span| {
        let here = (span.start()..=span.end).contains(&t.resolved?);
        Some((t.resolution?, 1)).filter(|_| here)
    });
}

fn parts(_: &Context<'_>, _: &Span, collected: &Collected) -> Beside {
    Beside {
        parts: vec![median(&RESOLUTION_TIME, collected)],
        ..Beside::default()
    }
}
