//! Response rate: of the people solicited in the period, those with a
//! favourable reaction (`rules.md` 24).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const REACTIVITY_RATE: Indicator = Indicator {
    id: Id::ReactivityRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Sends), Need::Table(Table::Campaigns)]],
    knobs: &[Knob::AttributionWindow],
    splits: &[
        Dimension::Channel,
        Dimension::Campaign,
        Dimension::ActivityAtSend,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
