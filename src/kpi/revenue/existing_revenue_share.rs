//! Revenue from existing customers: the share of the period's identified
//! revenue that comes from customers of before it.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const EXISTING_REVENUE_SHARE: Indicator = Indicator {
    id: Id::ExistingRevenueShare,
    section: Section::Revenue,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    denominator: Quantity::Money,
    needs: &[&[Need::Table(Table::Orders)]],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::CompleteHistory],
    splits: &[Dimension::Channel, Dimension::Segment],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
