//! First response time: the mean delay, in minutes, of the tickets created in
//! the period (`rules.md` 30).

use super::median;
use crate::kpi::Mark;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Sink};
use crate::kpi::spans::Span;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const FIRST_RESPONSE_TIME: Indicator = Indicator {
    id: Id::FirstResponseTime,
    section: Section::Service,
    unit: Unit::Minutes,
    better: Better::Less,
    shape: Shape::Quotient,
    numerator: Quantity::Time,
    needs: &[&[Need::Column(
        Table::Tickets,
        &[Field::FirstResponseOn, Field::FirstResponseMinutes],
    )]],
    splits: &[Dimension::Channel, Dimension::Agent, Dimension::Team],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT CAST(coalesce(sum(response_seconds) FILTER (response_seconds >= 0), 0) / 60 AS DECIMAL(28, 9)) AS numerator,
                 count(*) FILTER (response_seconds >= 0) AS denominator,
                 median(response_seconds / 60) FILTER (response_seconds >= 0) AS median,
                 count(*) FILTER (response_seconds IS NULL) / count(*) AS unanswered_share
          FROM tickets WHERE day BETWEEN $start AND $end",
    compute,
    beside: Some(parts),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::tickets(context, sink, &|t| Some((t.first_response?, 1)));
}

fn parts(context: &Context<'_>, span: &Span, collected: &Collected) -> Beside {
    let dataset = context.dataset;
    let tickets = &dataset.tickets[dataset.tickets_between(span.start(), span.end)];
    let unanswered = tickets.iter().filter(|t| !t.answered).count();
    let business = dataset.business_hours.then_some(Mark::BusinessHours {});
    Beside {
        parts: vec![
            median(&FIRST_RESPONSE_TIME, collected),
            Part::ratio(
                "unanswered_share",
                unanswered as i128,
                tickets.len() as i128,
            ),
        ],
        marks: business.into_iter().collect(),
        ..Beside::default()
    }
}
