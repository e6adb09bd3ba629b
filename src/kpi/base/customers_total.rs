//! Customers: everyone who became one by the period's end, |C(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const CUSTOMERS_TOTAL: Indicator = Indicator {
    id: Id::CustomersTotal,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[CUSTOMERS],
    tense: Tense::State,
    earlier_buyers: Earlier::MatterToOrdersAlone,
    customers: true,
    knobs: &[Knob::CompleteHistory],
    splits: &[
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM customers($end)",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| one(m.customer.at(span.end)));
}
