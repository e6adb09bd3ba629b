//! What campaigns brought: by the files' own column, else by the orders that
//! name a campaign, else by attribution; chosen once for the report
//! (`rules.md` 23).

use super::touches::{credits, touches};
use crate::kpi::indicator::Context;
use crate::record::dataset::{Aggregate, Dataset, NONE, Order};
use crate::record::{Field, Table};
use crate::settings::CrmRevenue;
use rustc_hash::FxHashSet;

/// Where campaign revenue is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// In the revenue column of sends or campaigns.
    ByColumn,
    /// On the orders that name a campaign.
    ByName,
    /// Nowhere: orders are credited to the sends before them.
    ByAttribution,
}

/// How campaign revenue is told in these data.
pub fn told(context: &Context<'_>) -> Told {
    let dataset = context.dataset;
    if [Table::Sends, Table::Campaigns]
        .iter()
        .any(|t| dataset.has(*t, Field::Revenue))
    {
        return Told::ByColumn;
    }
    let known = known_campaigns(context);
    if dataset.orders.iter().any(|order| names(order, &known)) {
        Told::ByName
    } else {
        Told::ByAttribution
    }
}

/// The campaigns that send something; `None` where no file tells, and every
/// campaign that an order names is one.
pub type Known = Option<FxHashSet<u32>>;

/// See [`Known`].
pub fn known_campaigns(context: &Context<'_>) -> Known {
    let dataset = context.dataset;
    let files = [Table::Sends, Table::Campaigns];
    if !files.iter().any(|table| dataset.counts(*table)) {
        return None;
    }
    let of_sends = dataset.sends.iter().map(|s| s.campaign);
    let of_aggregates = dataset.aggregates.iter().map(|a| a.campaign);
    let all = of_sends.chain(of_aggregates).filter(|c| *c != NONE);
    Some(all.collect())
}

/// Those of them whose recipients are counted: with send rows, where there are
/// any at all (`rules.md` 23).
pub fn solicited_campaigns(context: &Context<'_>) -> Known {
    let sends = context.dataset.sends.iter().map(|s| s.campaign);
    let named: FxHashSet<u32> = sends.filter(|c| *c != NONE).collect();
    if context.dataset.counts(Table::Sends) {
        Some(named)
    } else {
        known_campaigns(context)
    }
}

/// Whether an order names one of them.
pub fn names(order: &Order, known: &Known) -> bool {
    order.campaign != NONE && known.as_ref().is_none_or(|k| k.contains(&order.campaign))
}

/// The channel of each campaign, by key: of its sends and totals, where they
/// have only one.
pub fn channels(dataset: &Dataset) -> Vec<u32> {
    let mut channels: Vec<Option<u32>> = vec![None; dataset.keys.campaigns.len()];
    let of_sends = dataset.sends.iter().map(|s| (s.campaign, s.channel));
    let of_aggregates = dataset.aggregates.iter().map(|a| (a.campaign, a.channel));
    for (campaign, channel) in of_sends.chain(of_aggregates) {
        if let Some(known) = channels.get_mut(campaign as usize) {
            let first = *known.get_or_insert(channel);
            *known = Some(if first == channel { channel } else { NONE });
        }
    }
    channels.into_iter().map(|c| c.unwrap_or(NONE)).collect()
}

/// Whether an aggregate's revenue counts beside the sends': where it is left,
/// or where the sends have no such column (`rules.md` 21).
pub fn brings(context: &Context<'_>, aggregate: &Aggregate) -> bool {
    !aggregate.gives_way || !context.dataset.has(Table::Sends, Field::Revenue)
}

/// Whether the revenue that the CRM is credited with is that of campaigns.
pub fn is_attributed(context: &Context<'_>) -> bool {
    let dataset = context.dataset;
    match context.settings.crm_revenue {
        Some(chosen) => chosen == CrmRevenue::Attributed,
        None => {
            dataset.counts(Table::Sends)
                || dataset.counts(Table::Campaigns)
                || dataset.has(Table::Orders, Field::Campaign)
        }
    }
}

/// What the sends before an order are credited with, under the chosen model;
/// nothing for what is no purchase, nobody's, or some campaign's by name.
pub fn credited(context: &Context<'_>, order: &Order) -> Vec<(u32, i128)> {
    let named = order.campaign != NONE;
    if !order.purchase || order.foreign || order.person == NONE || named {
        return vec![];
    }
    let touches = touches(context, order);
    credits(context, order, &touches, context.settings.attribution_model)
}
