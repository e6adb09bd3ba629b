//! Rows of campaigns → aggregates, of which those that send rows tell too give
//! way (`rules.md` 21), and what they cost.

use super::close::Close;
use super::costs::Spent;
use super::{Builder, Row};
use crate::record::dataset::{Aggregate, NONE};
use crate::record::{Field, Table};
use rustc_hash::FxHashSet;

impl<'a> Builder<'a> {
    /// The campaigns in totals, by day; to be called after the sends.
    pub(super) fn campaigns(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let channels = self.codes(Table::Campaigns, Field::Channel, &close.channels);
        let campaigns = self.codes(Table::Campaigns, Field::Campaign, &close.campaigns);
        let guessed = self.guessed_channel(Table::Campaigns, close);
        let with_sends: FxHashSet<_> = self
            .out
            .sends
            .iter()
            .map(|s| (s.campaign, s.day.first_of_month()))
            .collect();
        let mut aggregates = Vec::with_capacity(rows.len());
        self.each(Table::Campaigns, rows, &mut |b, r, day| {
            let number = |field: Field| b.count(r, field);
            let or_none = |field: Field| number(field).unwrap_or(0);
            let campaign = campaigns.get(r.file, r.row);
            let channel = match guessed {
                Some(channel) => channel,
                None => channels.get(r.file, r.row),
            };
            let bounced = number(Field::Bounced);
            let delivered = number(Field::Delivered);
            // Without a count of messages, those whose fate is told.
            let told = || delivered.map(|d| d.saturating_add(bounced.unwrap_or(0)));
            let sent = number(Field::Sent).or_else(told).unwrap_or(0);
            aggregates.push(Aggregate {
                day,
                campaign,
                channel,
                sent,
                delivered: delivered.or_else(|| bounced.map(|b| sent.saturating_sub(b))),
                opened: or_none(Field::Opened),
                clicked: or_none(Field::Clicked),
                responded: or_none(Field::Responded),
                unsubscribed: or_none(Field::Unsubscribed),
                revenue: close.units(b.number(r, Field::Revenue)),
                gives_way: with_sends.contains(&(campaign, day.first_of_month())),
                origin: b.origin(r),
            });
            if let Some(amount) = b.number(r, Field::Cost) {
                let amount = close.units(Some(amount));
                close.spent.push(Spent {
                    table: Table::Campaigns,
                    day,
                    amount,
                    foreign: false,
                    channel,
                    campaign,
                    network: NONE,
                    origin: b.origin(r),
                });
            }
            Ok(())
        });
        self.out.aggregates = aggregates;
    }
}
