//! Marketing contribution: the share of the period's revenue that campaigns are
//! credited with (`rules.md` 22, 23).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const MARKETING_CONTRIBUTION: Indicator = Indicator {
    id: Id::MarketingContribution,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    denominator: Quantity::Money,
    needs: &[&[Need::Table(Table::Orders)]],
    knobs: &[
        Knob::AttributionModel,
        Knob::AttributionTouch,
        Knob::AttributionWindow,
    ],
    splits: &[
        Dimension::Campaign,
        Dimension::Channel,
        Dimension::OrderKind,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
