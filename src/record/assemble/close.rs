//! Orders and refunds → the dataset's: one currency and one scale, people,
//! the keys of splits, by day (`rules.md` 1, 2, 9).

use super::keys::{Keys, fold_channel, fold_name};
use super::orders::Draft;
use super::{Builder, RowRef};
use crate::decimal::{Decimal, pow10};
use crate::record::Field;
use crate::record::dataset::{Blocked, NONE, Order};
use crate::record::people::People;
use crate::record::problem::Code;
use std::collections::BTreeMap;

impl<'a> Builder<'a> {
    /// Drafts → the dataset's orders: currency, scale, people, keys, order.
    pub(super) fn finish(&mut self, rows: &[RowRef], drafts: Vec<Draft<'a>>) {
        self.out.currency = self.report_currency(&drafts);
        let home = self.out.currency.clone().unwrap_or_default();
        let rates = &self.settings.rates;
        let one = Decimal::new(1, 0);
        let rate = |d: &Draft<'_>| -> Option<Decimal> {
            let at_home = d.currency.is_empty() || d.currency == home;
            if at_home {
                Some(one)
            } else {
                rates.get(d.currency).copied()
            }
        };
        let scale = drafts
            .iter()
            .filter_map(|d| {
                let own = d.amount.scale.max(d.refunded.map_or(0, |r| r.scale));
                rate(d).map(|r| r.scale.saturating_add(own))
            })
            .max()
            .unwrap_or(0);
        self.out.scale = scale;
        let mut people = People::default();
        drafts.iter().for_each(|d| people.learn(d.contact, d.email));
        let channels = Keys::of(
            self.has(Field::Channel),
            drafts.iter().map(|d| d.channel),
            fold_channel,
        );
        let campaigns = Keys::of(
            self.has(Field::Campaign),
            drafts.iter().map(|d| d.campaign),
            fold_name,
        );
        let mut orders = Vec::with_capacity(drafts.len());
        for draft in &drafts {
            let own = &rows[draft.rows.clone()];
            self.out.event_days.extend(own.iter().filter_map(|r| r.day));
            let rate = rate(draft);
            if rate.is_none() {
                self.say_foreign(own, draft.currency);
            }
            if draft.gives_way {
                continue;
            }
            let counts = draft.valid;
            let in_units = |amount: Decimal| -> Option<i128> {
                let rate = rate.unwrap_or(one);
                let product = amount.mantissa.checked_mul(rate.mantissa)?;
                let zeros =
                    u32::from(scale.saturating_sub(amount.scale.saturating_add(rate.scale)));
                product.checked_mul(pow10(zeros)?)
            };
            let (Some(gross), Some(refunded)) = (
                in_units(draft.amount),
                in_units(draft.refunded.unwrap_or(Decimal::ZERO)),
            ) else {
                self.out.blocked = Some(Blocked::Overflow);
                continue;
            };
            let (file, row) = own[0].place();
            let purchase = counts && !draft.refund && draft.amount.mantissa > 0;
            orders.push(Order {
                day: draft.day,
                person: people.person(draft.contact, draft.email).unwrap_or(NONE),
                purchase,
                net: if counts { gross - refunded } else { 0 },
                gross: if purchase { gross } else { 0 },
                foreign: rate.is_none(),
                channel: channels.code(draft.channel),
                campaign: campaigns.code(draft.campaign),
                file: own[0].file,
                at: self.read[file].orders.at[row],
                id: draft.id,
            });
        }
        orders.sort_by_key(|o| (o.day, o.file, o.at));
        self.out.event_days.sort_unstable();
        self.out.event_days.dedup();
        self.out.orders = orders;
        self.out.people = people;
        self.out.channels = channels.names;
        self.out.campaigns = campaigns.names;
    }

    fn has(&self, field: Field) -> bool {
        self.read
            .iter()
            .any(|file| file.table.is_some() && file.columns.contains_key(&field))
    }

    /// The currency of most rows, the first by name where that ties.
    fn report_currency(&self, drafts: &[Draft<'_>]) -> Option<String> {
        if self.settings.currency.is_some() {
            return self.settings.currency.clone();
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for draft in drafts.iter().filter(|d| !d.currency.is_empty()) {
            *counts.entry(draft.currency).or_insert(0) += draft.rows.len();
        }
        let most = counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        most.map(|(currency, _)| currency.to_string())
    }

    fn say_foreign(&mut self, rows: &[RowRef], currency: &str) {
        for r in rows {
            let (file, row) = r.place();
            let line = self.read[file].orders.at[row].line;
            self.problems[file].add(Code::OtherCurrency, line, || (None, currency.to_owned()));
        }
    }
}
