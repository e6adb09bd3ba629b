//! Active customers lost: active just before the period, no longer at its end,
//! |A(s−1) \ A(e)|.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Id, Unit};
use crate::record::Table;

/// See the module.
pub const LOST_CUSTOMERS: Indicator = Indicator {
    id: Id::LostCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::Less,
    shape: Shape::Total,
    needs: Table::Orders,
    tense: Tense::Flow,
    actives: Actives::AtBothEnds,
    earlier_buyers: false,
    splits: &[],
    sql: "SELECT count(*) AS numerator FROM (\
          SELECT person FROM actives($start - 1) EXCEPT SELECT person FROM actives($end))",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (person, sets) in context.sets.people() {
        for (i, span) in context.spans.all.iter().enumerate() {
            if sets.active(span.before) && !sets.active(span.at_end) {
                sink.emit(i, Entity::Person(person), 1, 0);
            }
        }
    }
}
