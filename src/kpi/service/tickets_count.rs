//! Tickets: requests created in the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

/// See the module.
pub const TICKETS_COUNT: Indicator = Indicator {
    id: Id::TicketsCount,
    section: Section::Service,
    unit: Unit::Count,
    better: Better::Neither,
    needs: &[&[Need::Table(Table::Tickets)]],
    splits: &[
        Dimension::Channel,
        Dimension::Agent,
        Dimension::Team,
        Dimension::Reason,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM tickets WHERE day BETWEEN $start AND $end",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::tickets(context, sink, &|_| Some((1, 0)));
}
