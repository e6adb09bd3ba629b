//! Marketing contribution: the share of the period's revenue that campaigns are
//! credited with (`rules.md` 22, 23).

use super::campaign::revenue::channels;
use super::campaign::touches::{credits, touch_marks, touches};
use crate::kpi::compute::money;
use crate::kpi::indicator::*;
use crate::kpi::outcome::{Cell, Column, TableShown};
use crate::kpi::sink::{Collected, Entity, Sink, Sum};
use crate::kpi::spans::{NOW, Span};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::order::ByKey;
use crate::record::dataset::{Dataset, NONE, Order};
use crate::record::{Field, Table};
use crate::settings::AttributionModel;

/// See the module.
pub const MARKETING_CONTRIBUTION: Indicator = Indicator {
    id: Id::MarketingContribution,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Quotient,
    numerator: Quantity::Money,
    denominator: Quantity::Money,
    needs: &[
        &[Need::Table(Table::Orders)],
        &[
            Need::Table(Table::Sends),
            Need::Column(Table::Orders, &[Field::Campaign]),
        ],
    ],
    knobs: &[
        Knob::AttributionModel,
        Knob::AttributionTouch,
        Knob::AttributionWindow,
    ],
    split_tables: &[Table::Sends, Table::Orders],
    splits: &[
        Dimension::Campaign,
        Dimension::Channel,
        Dimension::OrderKind,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "SELECT (SELECT coalesce(sum(net), 0) FROM sales
                  WHERE day BETWEEN $start AND $end AND NOT is_foreign AND campaign <> '')
               + (SELECT coalesce(sum(h.amount), 0) FROM shares h JOIN sales b USING (sale_id)
                  WHERE h.model = getvariable('attribution_model') AND b.day BETWEEN $start AND $end) AS numerator,
                 (SELECT coalesce(sum(net), 0) FROM sales WHERE day BETWEEN $start AND $end AND NOT is_foreign) AS denominator",
    compute,
    refuses: |context, facts| {
        let named = context.dataset.has(Table::Orders, Field::Campaign);
        let undated = facts.undated(Table::Sends);
        let apart = undated.or_else(|| facts.apart(Table::Sends, Table::Orders));
        apart.filter(|_| !named)
    },
    beside: Some(models),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    let splits = [
        Dimension::Campaign,
        Dimension::Channel,
        Dimension::OrderKind,
    ];
    let mut keyed: [ByKey<i128>; 3] = Default::default();
    let mut whole = 0;
    let channels = channels(dataset);
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.between(span.start(), span.end) {
            let order = &dataset.orders[at];
            if order.foreign {
                continue;
            }
            let mut credited_with = 0;
            for (campaign, channel, amount) in credits_of(context, &channels, order) {
                credited_with += amount;
                if i == NOW {
                    let kind = order_kind(dataset, at);
                    for (sums, key) in keyed.iter_mut().zip([campaign, channel, kind]) {
                        *sums.of(key) += amount;
                    }
                }
            }
            if i == NOW {
                whole += order.net;
            }
            if credited_with != 0 || order.net != 0 {
                sink.emit_whole(
                    i,
                    Entity::Order(at as u32),
                    Sum::new(credited_with, order.net),
                );
            }
        }
    }
    // Each key over the whole revenue (`rules.md` 38).
    for (dimension, sums) in splits.into_iter().zip(keyed) {
        for (key, sum) in sums.sorted() {
            sink.slice(dimension, key, Sum::new(sum, whole));
        }
    }
}

/// What an order brings to campaigns: all of it to the one that it names, known
/// or not, else to the sends before it. A refund lowers the campaign that it,
/// or its order, names.
fn credits_of(context: &Context<'_>, channels: &[u32], order: &Order) -> Vec<(u32, u32, i128)> {
    if order.campaign != NONE {
        let channel = channels.get(order.campaign as usize);
        return vec![(order.campaign, channel.copied().unwrap_or(NONE), order.net)];
    }
    let touches = reached(context, order);
    let model = context.settings.attribution_model;
    let shares = credits(context, order, &touches, model).into_iter();
    let keyed = shares.map(|(at, amount)| {
        let send = &context.dataset.sends[at as usize];
        (send.campaign, send.channel, amount)
    });
    keyed.collect()
}

fn reached(context: &Context<'_>, order: &Order) -> Vec<u32> {
    if order.purchase {
        touches(context, order)
    } else {
        vec![]
    }
}

/// The key of an order by what it is to its customer: of the first day on which
/// they bought, in a category that is new to them, or a repeat. Days decide:
/// where an order stands in its file says nothing.
fn order_kind(dataset: &Dataset, at: usize) -> u32 {
    const FIRST: u32 = 0;
    const REPEAT: u32 = 1;
    const NEW_CATEGORY: u32 = 2;
    let order = &dataset.orders[at];
    if !order.purchase || order.person == NONE {
        return NONE;
    }
    let earlier = dataset.purchases.get(order.person).iter();
    let mut earlier = earlier
        .map(|i| &dataset.orders[*i as usize])
        .take_while(|o| o.day < order.day)
        .peekable();
    if earlier.peek().is_none() {
        return FIRST;
    }
    let known = order.category == NONE || earlier.any(|o| o.category == order.category);
    if known { REPEAT } else { NEW_CATEGORY }
}

/// What each campaign is credited with under each of the five models.
fn models(context: &Context<'_>, span: &Span, _: &Collected) -> Beside {
    let dataset = context.dataset;
    let mut sums: ByKey<[i128; 5]> = ByKey::default();
    for order in &dataset.orders[dataset.between(span.start(), span.end)] {
        if order.foreign {
            continue;
        }
        if order.campaign != NONE {
            let of = sums.of(order.campaign);
            of.iter_mut().for_each(|sum| *sum += order.net);
            continue;
        }
        let touches = reached(context, order);
        for at in &touches {
            sums.of(dataset.sends[*at as usize].campaign);
        }
        for (m, model) in AttributionModel::ALL.into_iter().enumerate() {
            for (at, amount) in credits(context, order, &touches, model) {
                let campaign = dataset.sends[at as usize].campaign;
                sums.of(campaign)[m] += amount;
            }
        }
    }
    let row = |(campaign, sums): (u32, [i128; 5])| -> Vec<Cell> {
        let name = Cell::Text(Dimension::Campaign.name(dataset, campaign));
        let amounts = sums.map(|sum| Cell::Figure(money(dataset, sum)));
        [name].into_iter().chain(amounts).collect()
    };
    Beside {
        table: Some(TableShown {
            columns: vec![
                Column::Campaign,
                Column::LastTouch,
                Column::FirstTouch,
                Column::Linear,
                Column::Position402040,
                Column::TimeDecay,
            ],
            rows: sums.sorted().into_iter().map(row).collect(),
        }),
        marks: touch_marks(context, span),
        ..Beside::default()
    }
}
