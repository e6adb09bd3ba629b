//! CRM ROI: the revenue that the CRM generated in the period, divided by all
//! its costs.

use crate::kpi::engagement::campaign::revenue::{
    Told, brings, credited, is_attributed, known_campaigns, names, told,
};
use crate::kpi::engagement::campaign::touches::touch_marks;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Entity, Sink, Sum};
use crate::kpi::spans::{NOW, Span};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::dataset::Order;
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
    split_tables: &[Table::Orders, Table::Sends, Table::Campaigns, Table::Costs],
    splits: &[Dimension::Channel, Dimension::Campaign],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH chosen AS (
            SELECT CASE WHEN coalesce(getvariable('crm_revenue') = 'all', false) OR way = 'none' THEN 'all' ELSE way END AS way
            FROM campaign_revenue
          )
          SELECT numerator, denominator, (numerator - denominator) / nullif(denominator, 0) AS net FROM (
          SELECT CASE way
                   WHEN 'column' THEN (SELECT coalesce(sum(revenue), 0) FROM column_revenue WHERE in_days(day, $start, $end))
                   WHEN 'name' THEN (SELECT coalesce(sum(net), 0) FROM sales JOIN known_campaigns USING (campaign)
                                     WHERE day BETWEEN $start AND $end AND NOT is_foreign)
                   WHEN 'named' THEN (SELECT coalesce(sum(net), 0) FROM sales
                                      WHERE day BETWEEN $start AND $end AND NOT is_foreign AND campaign <> '')
                   WHEN 'attribution' THEN (SELECT coalesce(sum(h.amount), 0) FROM shares h JOIN sales b USING (sale_id)
                                            WHERE h.model = getvariable('attribution_model') AND b.day BETWEEN $start AND $end)
                   ELSE (SELECT coalesce(sum(net), 0) FROM sales WHERE day BETWEEN $start AND $end AND NOT is_foreign)
                 END AS numerator,
                 (SELECT coalesce(sum(amount), 0) FROM costs WHERE day BETWEEN $start AND $end) AS denominator
          FROM chosen)",
    compute,
    refuses: |context, facts| {
        let told = told(context);
        if is_attributed(context) && told == Told::ByColumn {
            return None;
        }
        let orders = facts.why_no_table(Table::Orders);
        orders.or_else(|| {
            let undated = facts.undated(Table::Sends);
            let apart = undated.or_else(|| facts.apart(Table::Sends, Table::Orders));
            apart.filter(|_| is_attributed(context) && told == Told::ByAttribution)
        })
    },
    beside: Some(parts),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.costs_between(span.start(), span.end) {
            let cost = &dataset.costs[at];
            if !cost.foreign {
                sink.emit(i, Entity::Cost(at as u32), 0, cost.amount);
            }
        }
    }
    if !is_attributed(context) {
        return of_orders(context, sink, &|_| true);
    }
    match told(context) {
        Told::ByColumn => by_column(context, sink),
        Told::ByName => {
            let known = known_campaigns(context);
            of_orders(context, sink, &|order| names(order, &known));
        }
        Told::ByAttribution => by_attribution(context, sink),
    }
}

/// The orders and refunds of the period that some condition holds for.
fn of_orders(context: &Context<'_>, sink: &mut Sink<'_>, counts: &dyn Fn(&Order) -> bool) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.between(span.start(), span.end) {
            let order = &dataset.orders[at];
            if !order.foreign && order.net != 0 && counts(order) {
                sink.emit(i, Entity::Order(at as u32), order.net, 0);
            }
        }
    }
}

/// What sends and totals of the period say that they brought.
fn by_column(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.sends_between(span.start(), span.end) {
            let send = &dataset.sends[at];
            if send.solicits() && send.revenue != 0 {
                sink.emit(i, Entity::Send(at as u32), send.revenue, 0);
            }
        }
        for at in dataset.aggregates_between(span.start(), span.end) {
            let aggregate = &dataset.aggregates[at];
            if brings(context, aggregate) && aggregate.revenue != 0 {
                sink.emit(i, Entity::Aggregate(at as u32), aggregate.revenue, 0);
            }
        }
    }
}

/// The orders of the period as far as sends before them are credited with them,
/// under the channel and the campaign of the send: that is what costs money.
fn by_attribution(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.between(span.start(), span.end) {
            for (send, amount) in credited(context, &dataset.orders[at]) {
                let sum = Sum::new(amount, 0);
                sink.emit_whole(i, Entity::Order(at as u32), sum);
                if i == NOW {
                    let send = &dataset.sends[send as usize];
                    sink.slice(Dimension::Channel, send.channel, sum);
                    sink.slice(Dimension::Campaign, send.campaign, sum);
                }
            }
        }
    }
}

/// What is left of the revenue once the costs are paid, per unit of cost.
fn parts(context: &Context<'_>, span: &Span, collected: &Collected) -> Beside {
    let sum = collected.totals[NOW];
    let by_touch = is_attributed(context) && told(context) == Told::ByAttribution;
    Beside {
        parts: vec![Part::ratio(
            "net",
            sum.numerator - sum.denominator,
            sum.denominator,
        )],
        marks: if by_touch {
            touch_marks(context, span)
        } else {
            vec![]
        },
        ..Beside::default()
    }
}
