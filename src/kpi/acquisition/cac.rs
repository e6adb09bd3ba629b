//! Customer acquisition cost: what winning customers cost in the period, per
//! new customer.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CAC: Indicator = Indicator {
    id: Id::Cac,
    section: Section::Acquisition,
    unit: Unit::Money,
    better: Better::Less,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    needs: &[
        &[Need::Spending],
        &[Need::Table(Table::Orders), Need::CustomerContacts],
    ],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::AcquisitionCategories, Knob::CompleteHistory],
    splits: &[Dimension::Channel],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
