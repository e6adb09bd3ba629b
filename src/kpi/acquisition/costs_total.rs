//! Spend: all costs of the period (`rules.md` 26).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const COSTS_TOTAL: Indicator = Indicator {
    id: Id::CostsTotal,
    section: Section::Acquisition,
    unit: Unit::Money,
    better: Better::Neither,
    numerator: Quantity::Money,
    needs: &[&[Need::Spending]],
    splits: &[Dimension::Category, Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
