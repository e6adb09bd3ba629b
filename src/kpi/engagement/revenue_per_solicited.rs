//! Revenue per solicited customer: campaign revenue of the period's sends, per
//! person solicited (`rules.md` 23).

use super::campaign::revenue::{
    Told, brings, channels, credited, names, solicited_campaigns, told,
};
use super::campaign::solicited::{members, recipients, recipients_mark, unfinished};
use super::campaign::touches::touch_marks;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Entity, Sink, Sum};
use crate::kpi::spans::{NOW, Span};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::dataset::Send;
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
    sql: "WITH chosen AS (SELECT way, EXISTS (SELECT 1 FROM send_rows) AS sends FROM campaign_revenue)
          SELECT CASE way
                   WHEN 'column' THEN (SELECT coalesce(sum(revenue), 0) FROM column_revenue
                                       WHERE in_days(day, $start, $end) AND NOT (sends AND is_left))
                   WHEN 'name' THEN (SELECT coalesce(sum(net), 0) FROM sales JOIN known_campaigns USING (campaign)
                                     WHERE day BETWEEN $start AND $end AND NOT is_foreign
                                       AND (NOT sends OR campaign IN (SELECT s.campaign FROM send_rows s)))
                   WHEN 'attribution' THEN (SELECT coalesce(sum(h.amount), 0) FROM shares h JOIN sales b USING (sale_id)
                                            WHERE h.model = getvariable('attribution_model') AND h.sent BETWEEN $start AND $end
                                              AND b.day <= (SELECT day FROM reference))
                 END AS numerator,
                 CASE WHEN sends THEN (SELECT count(*) FROM solicited($start, $end))
                      ELSE (SELECT sum(sent) FROM aggregates WHERE in_days(day, $start, $end)) END AS denominator
          FROM chosen",
    compute,
    refuses: |context, facts| {
        let told = told(context);
        if told == Told::ByColumn {
            return None;
        }
        if !context.dataset.counts(Table::Sends) && told == Told::ByAttribution {
            return facts.without(Table::Campaigns, Field::Revenue);
        }
        let undated = facts.undated(Table::Sends);
        let orders = undated.or_else(|| facts.why_no_table(Table::Orders));
        orders.or_else(|| {
            let apart = facts.apart(Table::Sends, Table::Orders);
            apart.filter(|_| told == Told::ByAttribution)
        })
    },
    beside: Some(marks),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    let told = told(context);
    let has_sends = dataset.counts(Table::Sends);
    if has_sends {
        members(context, sink, &|_, _| Sum::new(0, 1));
    } else {
        let own = told == Told::ByColumn;
        recipients(context, sink, &|a| if own { a.revenue } else { 0 });
    }
    match told {
        Told::ByColumn if has_sends => by_column(context, sink),
        Told::ByColumn => {}
        Told::ByName => by_name(context, sink),
        Told::ByAttribution => by_attribution(context, sink),
    }
}

/// The sends' own column; without one, that of the totals which give way to
/// them. Totals that are left are in neither part.
fn by_column(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.sends_between(span.start(), span.end) {
            let send = &dataset.sends[at];
            if send.solicits() && send.revenue != 0 {
                credit(
                    sink,
                    i,
                    Entity::Send(at as u32),
                    send.revenue,
                    (send.channel, send.campaign),
                );
            }
        }
        for at in dataset.aggregates_between(span.start(), span.end) {
            let a = &dataset.aggregates[at];
            if a.gives_way && brings(context, a) && a.revenue != 0 {
                credit(
                    sink,
                    i,
                    Entity::Aggregate(at as u32),
                    a.revenue,
                    (a.channel, a.campaign),
                );
            }
        }
    }
}

/// The orders and refunds of the period that name a campaign whose recipients
/// are counted: not one that only stands in totals beside a file of sends.
fn by_name(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    let known = solicited_campaigns(context);
    let channels = channels(dataset);
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.between(span.start(), span.end) {
            let order = &dataset.orders[at];
            if !order.foreign && order.net != 0 && names(order, &known) {
                let channel = channels[order.campaign as usize];
                credit(
                    sink,
                    i,
                    Entity::Order(at as u32),
                    order.net,
                    (channel, order.campaign),
                );
            }
        }
    }
}

/// The orders, whenever they came, that are credited to sends of the period.
fn by_attribution(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    for (at, order) in dataset.orders.iter().enumerate() {
        if order.day > context.reference {
            continue;
        }
        for (send, amount) in credited(context, order) {
            let send = &dataset.sends[send as usize];
            for (i, span) in context.spans.all.iter().enumerate() {
                if amount != 0 && (span.start()..=span.end).contains(&send.day) {
                    let keys = (send.channel, send.campaign);
                    credit(sink, i, Entity::Order(at as u32), amount, keys);
                }
            }
        }
    }
}

/// Money, with no person more, under a channel and a campaign.
fn credit(sink: &mut Sink<'_>, i: usize, entity: Entity, amount: i128, keys: (u32, u32)) {
    let sum = Sum::new(amount, 0);
    sink.emit_whole(i, entity, sum);
    if i == NOW {
        sink.slice(Dimension::Channel, keys.0, sum);
        sink.slice(Dimension::Campaign, keys.1, sum);
    }
}

fn marks(context: &Context<'_>, span: &Span, _: &Collected) -> Beside {
    let mut marks: Vec<_> = recipients_mark(context).into_iter().collect();
    if told(context) == Told::ByAttribution {
        marks.extend(touch_marks(context, span));
        marks.extend(unfinished(context, span, &Send::solicits));
    }
    Beside {
        marks,
        ..Beside::default()
    }
}
