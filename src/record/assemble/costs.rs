//! Rows of costs, the cost columns of sends and campaigns, and what social
//! networks were paid → costs, each counted once (`rules.md` 26).

use super::close::Close;
use super::{Builder, Row};
use crate::calendar::Day;
use crate::order::sort_by_key;
use crate::record::dataset::{Cost, NONE, Origin};
use crate::record::problem::Code;
use crate::record::{Field, Table};
use crate::settings::Settings;
use rustc_hash::FxHashSet;

/// What a send, a campaign or a post cost, by its own column.
pub struct Spent {
    pub table: Table,
    pub day: Day,
    pub amount: i128,
    pub foreign: bool,
    pub channel: u32,
    pub campaign: u32,
    pub network: u32,
    pub origin: Origin,
}

impl<'a> Builder<'a> {
    /// All costs, by day; to be called after sends, campaigns and posts.
    pub(super) fn costs(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let channels = self.codes(Table::Costs, Field::Channel, &close.channels);
        let campaigns = self.codes(Table::Costs, Field::Campaign, &close.campaigns);
        let networks = self.codes(Table::Costs, Field::Network, &close.networks);
        let chosen = self.settings.acquisition_categories.clone();
        let wins = |category: &str| match &chosen {
            Some(chosen) => chosen.iter().any(|c| c == category),
            None => Settings::ACQUISITION.contains(&category),
        };
        let mut costs = Vec::with_capacity(rows.len() + close.spent.len());
        self.each(Table::Costs, rows, &mut |b, r, day| {
            let amount = b.number(r, Field::Amount);
            let amount = amount.ok_or((Code::MissingAmount, Field::Amount))?;
            let word = b.settled(r.file, b.text(r, Field::Category));
            let known = b.meaning(r, Table::Costs, Field::Category);
            let (amount, foreign) = b.money(r, amount, close);
            // A word that is not known is shown as it stands, and is unclassed.
            let meant = known.unwrap_or("uncategorised");
            let shown = if word.is_empty() {
                meant
            } else {
                known.unwrap_or(word)
            };
            costs.push(Cost {
                day,
                amount,
                category: close.categories.code(shown),
                acquisition: wins(meant),
                channel: channels.get(r.file, r.row),
                campaign: campaigns.get(r.file, r.row),
                network: networks.get(r.file, r.row),
                foreign,
                origin: b.origin(r),
            });
            Ok(())
        });
        let month = |day: Day| day.first_of_month();
        let named = |key: fn(&Cost) -> u32| -> FxHashSet<(u32, Day)> {
            let all = costs.iter().filter(|c| key(c) != NONE);
            all.map(|c| (key(c), month(c.day))).collect()
        };
        let (campaigns, networks) = (named(|c| c.campaign), named(|c| c.network));
        let by_sends: FxHashSet<(u32, Day)> = close
            .spent
            .iter()
            .filter(|s| s.table == Table::Sends)
            .map(|s| (s.campaign, month(s.day)))
            .collect();
        let marketing = close.categories.code("marketing");
        for spent in std::mem::take(&mut close.spent) {
            let key = (spent.campaign, month(spent.day));
            let told_by_sends = spent.table == Table::Campaigns && by_sends.contains(&key);
            let network = (spent.network, month(spent.day));
            if campaigns.contains(&key) || networks.contains(&network) || told_by_sends {
                continue;
            }
            costs.push(Cost {
                day: spent.day,
                amount: spent.amount,
                category: marketing,
                acquisition: wins("marketing"),
                channel: spent.channel,
                campaign: spent.campaign,
                network: spent.network,
                foreign: spent.foreign,
                origin: spent.origin,
            });
        }
        sort_by_key(&mut costs, |c| (c.day, c.origin));
        self.out.costs = costs;
    }

    /// The currency of a row as its file says it.
    pub(super) fn currency(&self, r: Row) -> &'a str {
        self.read[r.file as usize].rows.currency(r.row as usize)
    }
}
