//! Retention rate: of the customers before the window R, those with a purchase
//! in it; R is the longer of the period and the active window, and ends with
//! the period.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const RETENTION_RATE: Indicator = Indicator {
    id: Id::RetentionRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Orders)]],
    earlier_buyers: Earlier::MatterToRetention,
    customers: true,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
