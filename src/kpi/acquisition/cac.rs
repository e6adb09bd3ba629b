//! Customer acquisition cost: what winning customers cost in the period, per
//! new customer.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const CAC: Indicator = Indicator {
    id: Id::Cac,
    section: Section::Acquisition,
    unit: Unit::Money,
    better: Better::Less,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    needs: &[
        &[Need::Spending],
        CUSTOMERS,
    ],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::AcquisitionCategories, Knob::CompleteHistory],
    splits: &[Dimension::Channel],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT (SELECT coalesce(sum(amount), 0) FROM costs
                  WHERE day BETWEEN $start AND $end AND list_contains(getvariable('acquisition_categories'), category)) AS numerator,
                 (SELECT count(*) FROM became WHERE f BETWEEN $start AND $end) AS denominator",
    compute,
    refuses: |_, facts| facts.undated_customers(),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.costs_between(span.start(), span.end) {
            let cost = &dataset.costs[at];
            if !cost.foreign && cost.acquisition {
                sink.emit(i, Entity::Cost(at as u32), cost.amount, 0);
            }
        }
    }
    sweep::people(context, sink, &|m, span| {
        let new = (span.start()..=span.end).contains(&m.customer.first);
        new.then_some((0, 1))
    });
}
