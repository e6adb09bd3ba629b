//! Delivery rate: of all messages, those that arrived.

use super::delivery_marks;
use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Unit};
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
    sql: "SELECT sum(part) AS numerator, sum(total) AS denominator FROM (
            SELECT count(*) FILTER (delivered) AS part, count(*) AS total FROM solicitations
            WHERE in_days(day, $start, $end) AND present('sends', 'delivered')
            UNION ALL
            SELECT coalesce(sum(delivered), 0), coalesce(sum(sent), 0) FROM aggregates
            WHERE in_days(day, $start, $end) AND (present('campaigns', 'delivered') OR present('campaigns', 'bounced'))
          )",
    compute,
    beside: Some(delivery_marks),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::messages(
        context,
        sink,
        Some([&[Field::Delivered], &[Field::Delivered, Field::Bounced]]),
        &|s| member(true, s.arrived()),
        &|a| Some((a.delivered?.into(), a.sent.into())),
    );
}
