//! Backlog: tickets created and not resolved by the period's end.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const BACKLOG: Indicator = Indicator {
    id: Id::Backlog,
    section: Section::Service,
    unit: Unit::Count,
    better: Better::Less,
    needs: &[&[Need::Table(Table::Tickets)]],
    tense: Tense::State,
    splits: &[Dimension::Channel, Dimension::Agent, Dimension::Team],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
