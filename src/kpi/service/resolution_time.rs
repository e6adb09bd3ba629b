//! Resolution time: the mean delay, in hours, of the tickets resolved in the
//! period (`rules.md` 30).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
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
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
