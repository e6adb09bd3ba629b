//! New customers: contacts who became customers in the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const NEW_CUSTOMERS: Indicator = Indicator {
    id: Id::NewCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[CUSTOMERS],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::CompleteHistory],
    splits: &[
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM became WHERE f BETWEEN $start AND $end",
    compute,
    refuses: |_, facts| facts.undated_customers(),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        one((span.start()..=span.end).contains(&m.customer.first))
    });
}
