//! Click rate: of the messages that arrived, those that were clicked.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CLICK_RATE: Indicator = Indicator {
    id: Id::ClickRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[
        Need::Column(Table::Sends, &[Field::Clicked]),
        Need::Column(Table::Campaigns, &[Field::Clicked]),
    ]],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
