//! Delivery rate: of all messages, those that arrived.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const DELIVERY_RATE: Indicator = Indicator {
    id: Id::DeliveryRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[
        Need::Column(Table::Sends, &[Field::Delivered]),
        Need::Column(Table::Campaigns, &[Field::Delivered, Field::Bounced]),
    ]],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
