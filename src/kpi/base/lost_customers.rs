//! Active customers lost: active just before the period, no longer at its end,
//! |A(s−1) \ A(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const LOST_CUSTOMERS: Indicator = Indicator {
    id: Id::LostCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::Less,
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
    sql: "SELECT count(*) AS numerator FROM (SELECT person FROM actives($start - 1) EXCEPT SELECT person FROM actives($end))",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        one(m.active(span.before) && !m.active(span.at_end))
    });
}
