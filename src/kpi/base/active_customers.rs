//! Active customers: everyone who bought in the window that ends with the
//! period, |A(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const ACTIVE_CUSTOMERS: Indicator = Indicator {
    id: Id::ActiveCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[BUYERS],
    tense: Tense::State,
    actives: Actives::AtEnd,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM actives($end)",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| one(m.active(span.at_end)));
}
