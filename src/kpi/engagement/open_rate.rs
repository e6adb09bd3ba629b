//! Open rate: of the messages that arrived, those that were opened.

use super::delivery_marks;
use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const OPEN_RATE: Indicator = Indicator {
    id: Id::OpenRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::Neither,
    shape: Shape::Proportion,
    needs: &[&[
        Need::Column(Table::Sends, &[Field::Opened]),
        Need::Column(Table::Campaigns, &[Field::Opened]),
    ]],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT sum(part) AS numerator, sum(total) AS denominator FROM (
            SELECT count(*) FILTER (delivered AND opened) AS part, count(*) FILTER (delivered) AS total FROM solicitations WHERE in_days(day, $start, $end) AND present('sends', 'opened')
            UNION ALL
            SELECT coalesce(sum(opened), 0), coalesce(sum(delivered), 0) FROM aggregates WHERE in_days(day, $start, $end) AND present('campaigns', 'opened')
          )",
    compute,
    beside: Some(delivery_marks),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::messages(
        context,
        sink,
        Some([&[Field::Opened], &[Field::Opened]]),
        &|s| member(s.arrived(), s.opened),
        &|a| Some((a.opened.into(), a.arrived().into())),
    );
}
