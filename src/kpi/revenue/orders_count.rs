//! Orders: how many purchases the period has.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const ORDERS_COUNT: Indicator = Indicator {
    id: Id::OrdersCount,
    section: Section::Revenue,
    unit: Unit::Count,
    better: Better::More,
    needs: &[&[Need::Table(Table::Orders)]],
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
