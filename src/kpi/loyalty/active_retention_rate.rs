//! Retention of actives: of the customers active just before the period, those
//! still active at its end, |A(s−1) ∩ A(e)| / |A(s−1)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const ACTIVE_RETENTION_RATE: Indicator = Indicator {
    id: Id::ActiveRetentionRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Orders)]],
    actives: Actives::AtBothEnds,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
