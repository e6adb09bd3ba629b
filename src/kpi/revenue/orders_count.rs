//! Orders: how many purchases the period has.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

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
    sql: "SELECT count(*) AS numerator FROM sales WHERE day BETWEEN $start AND $end AND purchase",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::orders(context, sink, false, &|o| one(o.purchase), &|_| (1, 0));
}
