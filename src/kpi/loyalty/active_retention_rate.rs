//! Retention of actives: of the customers active just before the period, those
//! still active at its end, |A(s−1) ∩ A(e)| / |A(s−1)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const ACTIVE_RETENTION_RATE: Indicator = Indicator {
    id: Id::ActiveRetentionRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[BUYERS],
    actives: Actives::AtBothEnds,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT (SELECT count(*) FROM (SELECT person FROM actives($start - 1) INTERSECT SELECT person FROM actives($end))) AS numerator,
                 (SELECT count(*) FROM actives($start - 1)) AS denominator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        member(m.active(span.before), m.active(span.at_end))
    });
}
