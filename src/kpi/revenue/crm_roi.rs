//! CRM ROI: the revenue that the CRM generated in the period, divided by all
//! its costs.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CRM_ROI: Indicator = Indicator {
    id: Id::CrmRoi,
    section: Section::Revenue,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    denominator: Quantity::Money,
    needs: &[
        &[Need::Spending],
        &[
            Need::Table(Table::Orders),
            Need::Column(Table::Sends, &[Field::Revenue]),
            Need::Column(Table::Campaigns, &[Field::Revenue]),
        ],
    ],
    knobs: &[
        Knob::CrmRevenue,
        Knob::AttributionTouch,
        Knob::AttributionWindow,
        Knob::AttributionModel,
    ],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
