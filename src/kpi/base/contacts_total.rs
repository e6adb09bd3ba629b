//! Contacts on file: the rows of the contacts table created by the period's
//! end, |K(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

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
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
