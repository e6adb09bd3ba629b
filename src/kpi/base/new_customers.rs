//! New customers: contacts who became customers in the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const NEW_CUSTOMERS: Indicator = Indicator {
    id: Id::NewCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[&[Need::Table(Table::Orders), Need::CustomerContacts]],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::CompleteHistory],
    splits: &[
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
