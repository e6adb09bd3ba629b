//! Deactivation rate: of the prospects on file, those who were deactivated in
//! the period.

use super::is_prospect;
use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const DEACTIVATION_RATE: Indicator = Indicator {
    id: Id::DeactivationRate,
    section: Section::Acquisition,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: &[&[Need::Column(Table::Contacts, &[Field::DeactivatedOn])]],
    customers: true,
    splits: &[Dimension::Source, Dimension::Owner],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) FILTER (deactivated BETWEEN $start AND $end AND (f IS NULL OR f > deactivated)) AS numerator,
                 count(*) AS denominator
          FROM prospects($start, $end)",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::contacts(context, sink, &|contact, customer, span| {
        let gone = contact.deactivated;
        // Whoever had become a customer by then was no prospect any more.
        let lost = |day| (span.start()..=span.end).contains(&day) && !customer.at(day);
        let now = gone.is_some_and(lost);
        member(is_prospect(contact, customer, span), now)
    });
}
