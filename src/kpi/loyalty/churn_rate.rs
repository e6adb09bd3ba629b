//! Churn rate: of all customers just before the period, the active ones that it
//! lost, |A(s−1) \ A(e)| / |C(s−1)|.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CHURN_RATE: Indicator = Indicator {
    id: Id::ChurnRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Orders)]],
    actives: Actives::AtBothEnds,
    earlier_buyers: Earlier::MatterToOrdersAlone,
    customers: true,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
