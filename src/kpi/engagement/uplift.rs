//! Uplift over the control group: how many more of the treated convert than of
//! the control (`rules.md` 25).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const UPLIFT: Indicator = Indicator {
    id: Id::Uplift,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Quotient,
    needs: &[&[Need::Column(Table::Sends, &[Field::Group])]],
    knobs: &[Knob::AttributionWindow],
    splits: &[Dimension::Campaign, Dimension::Arm],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
