//! Tickets: requests created in the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

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
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
