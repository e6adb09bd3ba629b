//! Reactivated customers: active at the period's end, not before it, and
//! customers already, |A(e) \ A(s−1)| with F < s.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const REACTIVATED_CUSTOMERS: Indicator = Indicator {
    id: Id::ReactivatedCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[BUYERS],
    actives: Actives::AtBothEnds,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM (SELECT person FROM actives($end) EXCEPT SELECT person FROM actives($start - 1))
          JOIN became USING (person) WHERE f < $start",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        let back = m.active(span.at_end) && !m.active(span.before);
        one(back && m.customer.first < span.start())
    });
}
