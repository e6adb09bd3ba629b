//! Revenue: the amounts of valid orders in the period, refunds taken off.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const REVENUE: Indicator = Indicator {
    id: Id::Revenue,
    section: Section::Revenue,
    unit: Unit::Money,
    better: Better::More,
    numerator: Quantity::Money,
    needs: &[&[Need::Table(Table::Orders)]],
    knobs: &[Knob::AmountBasis],
    splits: &[
        Dimension::Channel,
        Dimension::Category,
        Dimension::Campaign,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Source,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
