//! Average order value: what the purchases of the period come to, before
//! refunds, divided by how many there are.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const AVERAGE_BASKET: Indicator = Indicator {
    id: Id::AverageBasket,
    section: Section::Revenue,
    unit: Unit::Money,
    better: Better::More,
    shape: Shape::Quotient,
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
