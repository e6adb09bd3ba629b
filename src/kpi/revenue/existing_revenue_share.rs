//! Revenue from existing customers: the share of the period's identified
//! revenue that comes from customers of before it.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;

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
    sql: "SELECT coalesce(sum(net) FILTER (person IN (SELECT person FROM customers($start - 1))), 0) AS numerator,
                 coalesce(sum(net), 0) AS denominator
          FROM sales WHERE day BETWEEN $start AND $end AND NOT is_foreign AND person IS NOT NULL",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        let eve = span.start().plus(-1);
        for at in dataset.between(span.start(), span.end) {
            let order = &dataset.orders[at];
            if sweep::identified(order) && order.net != 0 {
                let existing = dataset.customer(order.person).at(eve);
                let of_existing = if existing { order.net } else { 0 };
                sink.emit(i, Entity::Order(at as u32), of_existing, order.net);
            }
        }
    }
}
