//! Average order value: what the purchases of the period come to, before
//! refunds, divided by how many there are.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;
use crate::record::dataset::Order;

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
    sql: "SELECT coalesce(sum(gross), 0) AS numerator, count(*) AS denominator FROM sales
          WHERE day BETWEEN $start AND $end AND purchase AND NOT is_foreign",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let counted = |o: &Order| (o.purchase && !o.foreign).then_some((o.gross, 1));
    sweep::orders(context, sink, false, &counted, &|line| (line.gross, 1));
}
