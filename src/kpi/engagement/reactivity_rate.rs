//! Response rate: of the people solicited in the period, those with a
//! favourable reaction (`rules.md` 24).

use super::campaign::solicited::{
    members, purchases_after, recipients, recipients_mark, tells_reactions, unfinished,
};
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Sink, Sum};
use crate::kpi::spans::Span;
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::dataset::Send;
use crate::record::{Field, Table};

/// See the module.
pub const REACTIVITY_RATE: Indicator = Indicator {
    id: Id::ReactivityRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Sends), Need::Table(Table::Campaigns)]],
    knobs: &[Knob::AttributionWindow],
    splits: &[
        Dimension::Channel,
        Dimension::Campaign,
        Dimension::ActivityAtSend,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT CASE WHEN EXISTS (SELECT 1 FROM send_rows) THEN count(DISTINCT person) FILTER (favourable)
                      ELSE (SELECT sum(responded) FROM aggregates WHERE in_days(day, $start, $end)) END AS numerator,
                 CASE WHEN EXISTS (SELECT 1 FROM send_rows) THEN count(DISTINCT person)
                      ELSE (SELECT sum(sent) FROM aggregates WHERE in_days(day, $start, $end)) END AS denominator
          FROM reactions WHERE in_days(day, $start, $end)",
    compute,
    refuses: |context, facts| {
        if !context.dataset.counts(Table::Sends) {
            return facts.without(Table::Campaigns, Field::Responded);
        }
        if tells_reactions(context) {
            return None;
        }
        let orders = facts.undated(Table::Sends);
        let orders = orders.or_else(|| facts.why_no_table(Table::Orders));
        orders.or_else(|| facts.apart(Table::Sends, Table::Orders))
    },
    beside: Some(marks),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    if !dataset.counts(Table::Sends) {
        return recipients(context, sink, &|a| a.responded.into());
    }
    let by_column = tells_reactions(context);
    members(context, sink, &|_, sends| {
        let reacted = sends.iter().any(|at| {
            let send = &dataset.sends[*at as usize];
            if by_column {
                send.responded || send.converted
            } else {
                purchases_after(context, send).next().is_some()
            }
        });
        Sum::new(reacted.into(), 1)
    });
}

fn marks(context: &Context<'_>, span: &Span, _: &Collected) -> Beside {
    let marks = recipients_mark(context).into_iter();
    Beside {
        marks: marks
            .chain(unfinished(context, span, &Send::solicits))
            .collect(),
        ..Beside::default()
    }
}
