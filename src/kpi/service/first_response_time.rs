//! First response time: the mean delay, in minutes, of the tickets created in
//! the period (`rules.md` 30).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
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
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
