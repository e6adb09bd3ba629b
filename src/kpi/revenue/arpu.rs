//! Revenue per customer (ARPU): identified revenue of the period per customer
//! who bought in it.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const ARPU: Indicator = Indicator {
    id: Id::Arpu,
    section: Section::Revenue,
    unit: Unit::Money,
    better: Better::More,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    needs: &[&[Need::Table(Table::Orders)]],
    knobs: &[Knob::AmountBasis],
    splits: &[Dimension::Segment, Dimension::Country, Dimension::Source],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
