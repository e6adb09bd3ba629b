//! Active-customer rate: of all customers at the period's end, those who bought
//! in the window that ends with it, |A(e)| / |C(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const ACTIVE_RATE: Indicator = Indicator {
    id: Id::ActiveRate,
    section: Section::Base,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
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
    sql: "SELECT (SELECT count(*) FROM actives($end)) AS numerator, (SELECT count(*) FROM customers($end)) AS denominator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(context, sink, &|m, span| {
        member(m.customer.at(span.end), m.active(span.at_end))
    });
}
