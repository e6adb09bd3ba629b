//! Customers: everyone who bought by the period's end, |C(e)|.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Id, Unit};
use crate::record::Table;

/// See the module.
pub const CUSTOMERS_TOTAL: Indicator = Indicator {
    id: Id::CustomersTotal,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    shape: Shape::Total,
    needs: Table::Orders,
    tense: Tense::State,
    actives: Actives::Unused,
    earlier_buyers: true,
    splits: &[],
    sql: "SELECT count(*) AS numerator FROM customers($end)",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (person, sets) in context.sets.people() {
        for (i, span) in context.spans.all.iter().enumerate() {
            if sets.customer(span.at_end) {
                sink.emit(i, Entity::Person(person), 1, 0);
            }
        }
    }
}
