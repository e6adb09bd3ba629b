//! Deactivation rate: of the prospects on file, those who were deactivated in
//! the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const DEACTIVATION_RATE: Indicator = Indicator {
    id: Id::DeactivationRate,
    section: Section::Acquisition,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: &[&[Need::Column(Table::Contacts, &[Field::DeactivatedOn])]],
    customers: true,
    splits: &[Dimension::Source, Dimension::Owner],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
