//! Net change in actives: |A(e)| − |A(s−1)|, made of new, reactivated and lost.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Sink};
use crate::kpi::spans::Span;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const NET_ACTIVE_CHANGE: Indicator = Indicator {
    id: Id::NetActiveChange,
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
    sql: "WITH came AS (SELECT person FROM actives($end) EXCEPT SELECT person FROM actives($start - 1)),
               went AS (SELECT person FROM actives($start - 1) EXCEPT SELECT person FROM actives($end))
          SELECT (SELECT count(*) FROM actives($end)) - (SELECT count(*) FROM actives($start - 1)) AS numerator,
                 (SELECT count(*) FROM came JOIN became USING (person) WHERE f BETWEEN $start AND $end) AS new,
                 (SELECT count(*) FROM came JOIN became USING (person) WHERE f < $start) AS reactivated,
                 (SELECT count(*) FROM went) AS lost",
    compute,
    beside: Some(parts),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::people(
        context,
        sink,
        &|m, span| match (m.active(span.before), m.active(span.at_end)) {
            (false, true) => Some((1, 0)),
            (true, false) => Some((-1, 0)),
            _ => None,
        },
    );
}

/// New, reactivated and lost: the change is new + reactivated − lost.
fn parts(context: &Context<'_>, span: &Span, _: &Collected) -> Beside {
    let (mut new, mut reactivated, mut lost) = (0, 0, 0);
    for (_, m) in context.sets.people(context.dataset) {
        match (m.active(span.before), m.active(span.at_end)) {
            (false, true) if m.customer.first >= span.start() => new += 1,
            (false, true) => reactivated += 1,
            (true, false) => lost += 1,
            _ => {}
        }
    }
    let part = |id, n| Part::count(id, n);
    Beside {
        parts: vec![
            part("new", new),
            part("reactivated", reactivated),
            part("lost", lost),
        ],
        ..Beside::default()
    }
}
