//! Spend: all costs of the period (`rules.md` 26).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Unit};

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
    sql: "SELECT coalesce(sum(amount), 0) AS numerator FROM costs WHERE day BETWEEN $start AND $end",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.costs_between(span.start(), span.end) {
            let cost = &dataset.costs[at];
            if !cost.foreign {
                sink.emit(i, Entity::Cost(at as u32), cost.amount, 0);
            }
        }
    }
}
