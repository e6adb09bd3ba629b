//! Activation rate: of the prospects on file, those who became customers in the
//! period.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const ACTIVATION_RATE: Indicator = Indicator {
    id: Id::ActivationRate,
    section: Section::Acquisition,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Contacts)]],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Owner, Dimension::Segment],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
