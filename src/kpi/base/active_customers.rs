//! Active customers: everyone who bought in the window that ends with the
//! period, |A(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const ACTIVE_CUSTOMERS: Indicator = Indicator {
    id: Id::ActiveCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[&[Need::Table(Table::Orders)]],
    tense: Tense::State,
    actives: Actives::AtEnd,
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
