//! Solicitations: marketing messages of the period, on all channels.

use super::campaign::solicited::activity;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Sink, Sum};
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;
use crate::record::dataset::NONE;

/// See the module.
pub const SOLICITATIONS: Indicator = Indicator {
    id: Id::Solicitations,
    section: Section::Engagement,
    unit: Unit::Count,
    better: Better::Neither,
    needs: &[&[Need::Table(Table::Sends), Need::Table(Table::Campaigns)]],
    splits: &[
        Dimension::Channel,
        Dimension::Campaign,
        Dimension::ActivityAtSend,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT (SELECT count(*) FROM solicitations WHERE in_days(day, $start, $end))
               + (SELECT coalesce(sum(sent), 0) FROM aggregates WHERE in_days(day, $start, $end)) AS numerator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    let known = sink.splits_by(Dimension::ActivityAtSend);
    sweep::messages(context, sink, None, &|_| Some((1, 0)), &|a| {
        Some((a.sent.into(), 0))
    });
    let Some(now) = context.spans.all.first().filter(|_| known) else {
        return;
    };
    for at in dataset.sends_between(now.start(), now.end) {
        let send = &dataset.sends[at];
        if send.solicits() {
            let key = activity(context, send);
            sink.slice(Dimension::ActivityAtSend, key, Sum::new(1, 0));
        }
    }
    for aggregate in &dataset.aggregates[dataset.aggregates_between(now.start(), now.end)] {
        if !aggregate.gives_way {
            sink.slice(
                Dimension::ActivityAtSend,
                NONE,
                Sum::new(aggregate.sent.into(), 0),
            );
        }
    }
}
