//! Contacts on file: the rows of the contacts table created by the period's
//! end, |K(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, one};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;

/// See the module.
pub const CONTACTS_TOTAL: Indicator = Indicator {
    id: Id::ContactsTotal,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::Neither,
    needs: &[&[Need::Table(Table::Contacts)]],
    tense: Tense::State,
    splits: &[
        Dimension::Kind,
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT count(*) AS numerator FROM on_file($end)",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::contacts(context, sink, &|contact, _, span| {
        one(contact.on_file(span.end))
    });
}
