//! Contact pressure: solicitations per person who was solicited.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const PRESSURE: Indicator = Indicator {
    id: Id::Pressure,
    section: Section::Engagement,
    unit: Unit::Count,
    better: Better::Less,
    shape: Shape::Quotient,
    needs: &[&[Need::Table(Table::Sends)]],
    splits: &[Dimension::Channel, Dimension::ActivityAtSend],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
