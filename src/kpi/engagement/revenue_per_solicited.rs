//! Revenue per solicited customer: campaign revenue of the period's sends, per
//! person solicited (`rules.md` 23).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const REVENUE_PER_SOLICITED: Indicator = Indicator {
    id: Id::RevenuePerSolicited,
    section: Section::Engagement,
    unit: Unit::Money,
    better: Better::More,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    needs: &[&[Need::Table(Table::Sends), Need::Table(Table::Campaigns)]],
    knobs: &[
        Knob::CrmRevenue,
        Knob::AttributionTouch,
        Knob::AttributionWindow,
        Knob::AttributionModel,
    ],
    splits: &[Dimension::Campaign, Dimension::Channel],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
