//! Backlog: tickets created and not resolved by the period's end.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

/// See the module.
pub const BACKLOG: Indicator = Indicator {
    id: Id::Backlog,
    section: Section::Service,
    unit: Unit::Count,
    better: Better::Less,
    needs: &[&[Need::Table(Table::Tickets)]],
    tense: Tense::State,
    splits: &[Dimension::Channel, Dimension::Agent, Dimension::Team],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM tickets
          WHERE day <= $end AND NOT (resolved AND resolved_day IS NULL) AND coalesce(resolved_day > $end, true)",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::all_tickets(context, sink, &|t, span| {
        let waits = match t.resolved {
            Some(day) => day > span.end,
            None => !t.is_resolved,
        };
        one(t.day <= span.end && waits)
    });
}
