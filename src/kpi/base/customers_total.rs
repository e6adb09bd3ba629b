//! Customers: everyone who became one by the period's end, |C(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CUSTOMERS_TOTAL: Indicator = Indicator {
    id: Id::CustomersTotal,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[&[Need::Table(Table::Orders), Need::CustomerContacts]],
    tense: Tense::State,
    earlier_buyers: Earlier::MatterToOrdersAlone,
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
