//! Retention rate: of the customers before the window R, those with a purchase
//! in it; R is the longer of the period and the active window, and ends with
//! the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};

/// See the module.
pub const RETENTION_RATE: Indicator = Indicator {
    id: Id::RetentionRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[BUYERS],
    earlier_buyers: Earlier::MatterToRetention,
    customers: true,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH span AS (SELECT least($start, window_start($end) + 1) AS r),
               before AS (SELECT person FROM became WHERE f < (SELECT r FROM span) OR called_customer < (SELECT r FROM span)),
               stayed AS (SELECT person FROM sales WHERE purchase AND day BETWEEN (SELECT r FROM span) AND $end
                          UNION SELECT person FROM subscribers($end))
          SELECT (SELECT count(*) FROM before WHERE person IN (SELECT person FROM stayed WHERE person IS NOT NULL)) AS numerator,
                 (SELECT count(*) FROM before) AS denominator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        let first = span.retention_start(context.settings);
        for (person, m) in context.sets.people(dataset) {
            if !m.customer.at(first.plus(-1)) {
                continue;
            }
            let mut days = dataset.purchases.get(person).iter();
            let bought =
                days.any(|at| (first..=span.end).contains(&dataset.orders[*at as usize].day));
            let stayed = bought || dataset.subscribes(person, span.end);
            sink.emit(i, Entity::Person(person), stayed.into(), 1);
        }
    }
}
