//! Active-customer rate: of all customers at the period's end, those who bought
//! in the window that ends with it, |A(e)| / |C(e)|.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Id, Unit};
use crate::record::Table;

/// See the module.
pub const ACTIVE_RATE: Indicator = Indicator {
    id: Id::ActiveRate,
    section: Section::Base,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: Table::Orders,
    tense: Tense::State,
    actives: Actives::AtEnd,
    earlier_buyers: true,
    splits: &[],
    sql: "SELECT (SELECT count(*) FROM actives($end)) AS numerator, \
          (SELECT count(*) FROM customers($end)) AS denominator",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (person, sets) in context.sets.people() {
        for (i, span) in context.spans.all.iter().enumerate() {
            if sets.customer(span.at_end) {
                sink.emit(
                    i,
                    Entity::Person(person),
                    sets.active(span.at_end).into(),
                    1,
                );
            }
        }
    }
}
