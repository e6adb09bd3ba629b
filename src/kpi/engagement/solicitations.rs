//! Solicitations: marketing messages of the period, on all channels.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const SOLICITATIONS: Indicator = Indicator {
    id: Id::Solicitations,
    section: Section::Engagement,
    unit: Unit::Count,
    better: Better::Neither,
    needs: &[&[Need::Table(Table::Sends), Need::Table(Table::Campaigns)]],
    splits: &[
        Dimension::Channel,
        Dimension::Campaign,
        Dimension::ActivityAtSend,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
