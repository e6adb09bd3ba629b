//! Click rate: of the messages that arrived, those that were clicked.

use super::delivery_marks;
use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CLICK_RATE: Indicator = Indicator {
    id: Id::ClickRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[
        Need::Column(Table::Sends, &[Field::Clicked]),
        Need::Column(Table::Campaigns, &[Field::Clicked]),
    ]],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT sum(part) AS numerator, sum(total) AS denominator FROM (
            SELECT count(*) FILTER (delivered AND clicked) AS part, count(*) FILTER (delivered) AS total FROM solicitations WHERE in_days(day, $start, $end) AND present('sends', 'clicked')
            UNION ALL
            SELECT coalesce(sum(clicked), 0), coalesce(sum(delivered), 0) FROM aggregates WHERE in_days(day, $start, $end) AND present('campaigns', 'clicked')
          )",
    compute,
    beside: Some(delivery_marks),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::messages(
        context,
        sink,
        Some([&[Field::Clicked], &[Field::Clicked]]),
        &|s| member(s.arrived(), s.clicked),
        &|a| Some((a.clicked.into(), a.arrived().into())),
    );
}
