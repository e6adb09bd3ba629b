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
    sql: "",
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
