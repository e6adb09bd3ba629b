//! Revenue: the amounts of valid orders in the period, refunds taken off.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;
use crate::record::dataset::Order;

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
    sql: "SELECT coalesce(sum(net), 0) AS numerator FROM sales WHERE day BETWEEN $start AND $end AND NOT is_foreign",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let counted = |order: &Order| (!order.foreign && order.net != 0).then_some((order.net, 0));
    sweep::orders(context, sink, true, &counted, &|line| (line.gross, 0));
}
