//! Dormant customers: customers at the period's end without a purchase in the
//! window that ends with it, |C(e) \ A(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const DORMANT_CUSTOMERS: Indicator = Indicator {
    id: Id::DormantCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::Less,
    needs: &[&[Need::Table(Table::Orders)]],
    tense: Tense::State,
    actives: Actives::AtEnd,
    earlier_buyers: Earlier::MatterToOrdersAlone,
    customers: true,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
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
