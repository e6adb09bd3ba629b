//! Dormant customers: customers at the period's end without a purchase in the
//! window that ends with it, |C(e) \ A(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const DORMANT_CUSTOMERS: Indicator = Indicator {
    id: Id::DormantCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::Less,
    needs: &[BUYERS],
    tense: Tense::State,
    actives: Actives::AtEnd,
    earlier_buyers: Earlier::MatterToOrdersAlone,
    customers: true,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM (SELECT person FROM customers($end) EXCEPT SELECT person FROM actives($end))",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        one(m.customer.at(span.end) && !m.active(span.at_end))
    });
}
