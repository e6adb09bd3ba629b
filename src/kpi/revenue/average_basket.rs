//! Average order value: what the purchases of the period come to, before
//! refunds, divided by how many there are. Purchases in another currency are
//! in neither part (`rules.md` 9).

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

/// See the module.
pub const AVERAGE_BASKET: Indicator = Indicator {
    id: Id::AverageBasket,
    section: Section::Revenue,
    unit: Unit::Money,
    better: Better::More,
    shape: Shape::Mean,
    needs: Table::Orders,
    tense: Tense::Flow,
    actives: Actives::Unused,
    earlier_buyers: false,
    splits: &[Dimension::Channel, Dimension::Campaign],
    sql: "SELECT coalesce(sum(gross), 0) AS numerator, count(*) AS denominator FROM sales \
          WHERE day BETWEEN $start AND $end AND purchase AND NOT is_foreign",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in context.dataset.between(span.start(), span.end) {
            let order = &context.dataset.orders[at];
            if order.purchase && !order.foreign {
                sink.emit(i, Entity::Order(at as u32), order.gross, 1);
            }
        }
    }
}
