//! Churn rate: of all customers just before the period, the active ones that it
//! lost, |A(s−1) \ A(e)| / |C(s−1)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const CHURN_RATE: Indicator = Indicator {
    id: Id::ChurnRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: &[BUYERS],
    actives: Actives::AtBothEnds,
    earlier_buyers: Earlier::MatterToOrdersAlone,
    customers: true,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT (SELECT count(*) FROM (SELECT person FROM actives($start - 1) EXCEPT SELECT person FROM actives($end))) AS numerator,
                 (SELECT count(*) FROM customers($start - 1)) AS denominator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        let lost = m.active(span.before) && !m.active(span.at_end);
        member(m.customer.at(span.start().plus(-1)), lost)
    });
}
