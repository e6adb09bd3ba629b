//! Active customers lost: active just before the period, no longer at its end,
//! |A(s−1) \ A(e)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const LOST_CUSTOMERS: Indicator = Indicator {
    id: Id::LostCustomers,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::Less,
    needs: &[&[Need::Table(Table::Orders)]],
    actives: Actives::AtBothEnds,
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
