//! Active customers: everyone who bought in the window that ends with the
//! period, |A(e)|.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Id, Unit};
use crate::record::Table;

/// See the module.
pub const ACTIVE_CUSTOMERS: Indicator = Indicator {
    id: Id::ActiveCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    shape: Shape::Total,
    needs: Table::Orders,
    tense: Tense::State,
    actives: Actives::AtEnd,
    earlier_buyers: false,
    splits: &[],
    sql: "SELECT count(*) AS numerator FROM actives($end)",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (person, sets) in context.sets.people() {
        for (i, span) in context.spans.all.iter().enumerate() {
            if sets.active(span.at_end) {
                sink.emit(i, Entity::Person(person), 1, 0);
            }
        }
    }
}
