//! Rows of subscriptions → subscriptions: from when to when they run, and
//! whether they make a customer (`rules.md` 16, 33).

use super::close::Close;
use super::keys::kept;
use super::{Builder, Row};
use crate::calendar::Day;
use crate::record::dataset::{NONE, Subscription};
use crate::record::problem::Code;
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The subscriptions, by the day on which they began.
    pub(super) fn subscriptions(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let keyed = self.keyed(Table::Subscriptions, &[Field::Plan, Field::CancelReason]);
        let mut ids = Vec::new();
        let mut subscriptions = Vec::with_capacity(rows.len());
        self.each(Table::Subscriptions, rows, &mut |b, r, _| {
            let mut subscription = b.subscription(r, close);
            keyed.put(r, &mut subscription.keys);
            subscription.id = kept(&mut ids, b.text(r, Field::SubscriptionId));
            subscriptions.push(subscription);
            Ok(())
        });
        self.out.subscriptions = subscriptions;
        self.out.subscription_ids = ids;
        keyed.names(&mut self.out.keys.subscription);
    }

    fn subscription(&mut self, r: Row, close: &mut Close<'a>) -> Subscription {
        let status = self.meaning(r, Table::Subscriptions, Field::Status);
        let churned = self.flag(r, Field::Churned) == Some(true) || status == Some("cancelled");
        let ended = self.day(r, Field::EndedOn);
        let term_ends = self.day(r, Field::TermEndsOn);
        let pays = !matches!(status, Some("trial" | "incomplete"));
        let (until, dated) = match r.day {
            // Nothing tells when it began: it has always run, or never.
            None if churned || ended.is_some_and(|day| day <= self.today) => (Day::ALWAYS, true),
            None => (Day::NEVER, true),
            Some(_) => {
                let end = ended.or(term_ends.filter(|_| churned));
                (end.unwrap_or(Day::NEVER), end.is_some() || !churned)
            }
        };
        if !dated && pays {
            self.say(r, Code::UndatedEnd, Field::EndedOn, "");
        }
        let amount = self.number(r, Field::MonthlyAmount);
        let amount = amount.map(|amount| self.money(r, amount, close));
        Subscription {
            day: r.day.unwrap_or(Day::ALWAYS),
            until,
            counts: pays && dated,
            ended,
            term_ends,
            renewed: self.flag(r, Field::Renewed),
            churned,
            person: self.person(r, close),
            amount: amount.map(|(amount, _)| amount),
            foreign: amount.is_some_and(|(_, foreign)| foreign),
            keys: [NONE; 2],
            id: NONE,
            origin: self.origin(r),
        }
    }
}
