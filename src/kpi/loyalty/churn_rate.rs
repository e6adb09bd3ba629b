//! Churn rate: of all customers just before the period, the active ones that
//! it lost, |A(s−1) \ A(e)| / |C(s−1)|. Active customers lost are customers, so
//! this is a proportion.

use crate::kpi::indicator::{Actives, Context, Indicator, Section, Shape, Tense};
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Id, Unit};
use crate::record::Table;

/// See the module.
pub const CHURN_RATE: Indicator = Indicator {
    id: Id::ChurnRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: Table::Orders,
    tense: Tense::Flow,
    actives: Actives::AtBothEnds,
    earlier_buyers: true,
    splits: &[],
    sql: "SELECT (SELECT count(*) FROM (\
          SELECT person FROM actives($start - 1) EXCEPT SELECT person FROM actives($end))) AS numerator, \
          (SELECT count(*) FROM customers($start - 1)) AS denominator",
    compute,
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (person, sets) in context.sets.people() {
        for (i, span) in context.spans.all.iter().enumerate() {
            if sets.customer(span.before) {
                let lost = sets.active(span.before) && !sets.active(span.at_end);
                sink.emit(i, Entity::Person(person), lost.into(), 1);
            }
        }
    }
}
