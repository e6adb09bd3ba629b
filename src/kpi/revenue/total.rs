//! Revenue: the amounts of valid orders in the period, refunds taken off.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

/// See the module.
pub const REVENUE: Indicator = Indicator {
    id: Id::Revenue,
    section: Section::Revenue,
    unit: Unit::Money,
    better: Better::More,
    shape: Shape::Total,
    needs: Table::Orders,
    tense: Tense::Flow,
    actives: Actives::Unused,
    earlier_buyers: false,
    splits: &[Dimension::Channel, Dimension::Campaign],
    sql: "SELECT coalesce(sum(net), 0) AS numerator FROM sales \
          WHERE day BETWEEN $start AND $end AND NOT is_foreign",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in context.dataset.between(span.start(), span.end) {
            let order = &context.dataset.orders[at];
            if !order.foreign && order.net != 0 {
                sink.emit(i, Entity::Order(at as u32), order.net, 0);
            }
        }
    }
}
