//! Churn of actives: of the customers active just before the period, those no
//! longer active at its end.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const ACTIVE_CHURN_RATE: Indicator = Indicator {
    id: Id::ActiveChurnRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: &[BUYERS],
    actives: Actives::AtBothEnds,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT (SELECT count(*) FROM (SELECT person FROM actives($start - 1) EXCEPT SELECT person FROM actives($end))) AS numerator,
                 (SELECT count(*) FROM actives($start - 1)) AS denominator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        member(m.active(span.before), !m.active(span.at_end))
    });
}
