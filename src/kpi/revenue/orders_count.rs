//! Orders: how many purchases the period has.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

/// See the module.
pub const ORDERS_COUNT: Indicator = Indicator {
    id: Id::OrdersCount,
    section: Section::Revenue,
    unit: Unit::Count,
    better: Better::More,
    shape: Shape::Total,
    needs: Table::Orders,
    tense: Tense::Flow,
    actives: Actives::Unused,
    earlier_buyers: false,
    splits: &[Dimension::Channel, Dimension::Campaign],
    sql: "SELECT count(*) AS numerator FROM sales \
          WHERE day BETWEEN $start AND $end AND purchase",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in context.dataset.between(span.start(), span.end) {
            if context.dataset.orders[at].purchase {
                sink.emit(i, Entity::Order(at as u32), 1, 0);
            }
        }
    }
}
