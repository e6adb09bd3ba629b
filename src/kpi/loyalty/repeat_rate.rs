//! Repeat-purchase rate: of all who bought by the period's end, those with
//! purchases on two days or more.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;

/// See the module.
pub const REPEAT_RATE: Indicator = Indicator {
    id: Id::RepeatRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Orders)]],
    tense: Tense::State,
    earlier_buyers: Earlier::Matter,
    knobs: &[Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) FILTER (days > 1) AS numerator, count(*) AS denominator
          FROM (SELECT person, count(DISTINCT day) AS days FROM sales
                WHERE purchase AND person IS NOT NULL AND day <= $end GROUP BY person)",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (person, _) in context.sets.people(dataset) {
        let days = dataset.purchases.get(person).iter();
        let mut days = days.map(|at| dataset.orders[*at as usize].day);
        // The first two days on which they bought.
        let Some(first) = days.next() else { continue };
        let second = days.find(|day| *day > first);
        for (i, span) in context.spans.all.iter().enumerate() {
            if first <= span.end {
                let again = second.is_some_and(|day| day <= span.end);
                sink.emit(i, Entity::Person(person), again.into(), 1);
            }
        }
    }
}
