//! Revenue per customer (ARPU): identified revenue of the period per customer
//! who bought in it.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;

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
    sql: "SELECT coalesce(sum(net), 0) AS numerator, count(DISTINCT person) FILTER (purchase) AS denominator
          FROM sales WHERE day BETWEEN $start AND $end AND NOT is_foreign AND person IS NOT NULL",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    // The last span in which each person was counted.
    let mut counted = vec![usize::MAX; dataset.people.len()];
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.between(span.start(), span.end) {
            let order = &dataset.orders[at];
            if !sweep::identified(order) {
                continue;
            }
            let last = &mut counted[order.person as usize];
            let first_here = order.purchase && *last != i;
            if first_here {
                *last = i;
            }
            if first_here || order.net != 0 {
                sink.emit(i, Entity::Order(at as u32), order.net, first_here.into());
            }
        }
    }
}
