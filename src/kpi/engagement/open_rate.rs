//! Open rate: of the messages that arrived, those that were opened.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const OPEN_RATE: Indicator = Indicator {
    id: Id::OpenRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::Neither,
    shape: Shape::Proportion,
    needs: &[&[
        Need::Column(Table::Sends, &[Field::Opened]),
        Need::Column(Table::Campaigns, &[Field::Opened]),
    ]],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
