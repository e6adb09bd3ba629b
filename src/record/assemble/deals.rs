//! Rows of deals → deals: open, won or lost, worth how much and how likely
//! (`rules.md` 27), and the orders that won ones stand for where there are no
//! others (7).

use super::close::Close;
use super::{Builder, Row};
use crate::decimal::Decimal;
use crate::record::dataset::{Deal, DealStatus, NONE, Order};
use crate::record::{Field, Table, header};

/// The fields of a deal that splits go by besides its stage, as in
/// [`Deal::keys`].
const KEYED: [Field; 7] = [
    Field::Owner,
    Field::Team,
    Field::Pipeline,
    Field::Source,
    Field::Product,
    Field::LostReason,
    Field::Account,
];

impl<'a> Builder<'a> {
    /// The deals, by the day of their creation.
    pub(super) fn deals(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let ids = self.codes(Table::Deals, Field::DealId, &close.deals);
        let stages = self.codes(Table::Deals, Field::Stage, &close.stages);
        let keyed = self.keyed(Table::Deals, &KEYED);
        let percent = self.in_percent(rows);
        let mut deals = Vec::with_capacity(rows.len());
        // The deal of each order that a won one may stand for.
        let mut orders = Vec::new();
        self.each(Table::Deals, rows, &mut |b, r, _| {
            let mut deal = b.deal(r, percent[r.family as usize], close);
            deal.id = ids.get(r.file, r.row);
            deal.stage = stages.get(r.file, r.row);
            keyed.put(r, &mut deal.keys);
            deals.push(deal);
            let product = close.categories.code(b.text(r, Field::Product));
            // Of an amount without a rate the file still tells the sign.
            let amount = b.number(r, Field::Amount);
            let purchase = amount.is_some_and(|a| a.mantissa > 0);
            orders.extend(as_order(&deal, purchase, product));
            Ok(())
        });
        keyed.names(&mut self.out.keys.deal);
        self.note(Table::Deals, &mut deals.iter().filter_map(|d| d.closed));
        self.out.deals = deals;
        self.out.deal_ids = std::mem::take(&mut close.deals.names);
        if !self.out.tables.contains_key(&Table::Orders) && !orders.is_empty() {
            self.won_deals_as_orders(orders);
        }
    }

    fn deal(&mut self, r: Row, percent: bool, close: &mut Close<'a>) -> Deal {
        let status = self.deal_status(r);
        let closed = self.day(r, Field::ClosedOn);
        let expected = self.day(r, Field::ExpectedCloseOn);
        let is_open = status == DealStatus::Open;
        let amount = self.number(r, Field::Amount);
        let amount = amount.map(|amount| self.money(r, amount, close));
        let probability = self.number(r, Field::Probability);
        let probability =
            probability.map(|p| Decimal::new(p.mantissa, p.scale + 2 * u8::from(percent)));
        Deal {
            created: r.day,
            // What is to come has closed nothing.
            closed: closed.filter(|day| !is_open && *day <= self.today),
            // The one date of a deal that is open is that on which it should close.
            expected: expected.or(closed.filter(|_| is_open)),
            person: self.person(r, close),
            status,
            amount: amount.map(|(amount, _)| amount),
            foreign: amount.is_some_and(|(_, foreign)| foreign),
            probability: probability.filter(|p| is_share(*p)),
            stage: NONE,
            keys: [NONE; 7],
            id: NONE,
            origin: self.origin(r),
        }
    }

    /// For each family, whether its probabilities are percentages: one of them
    /// is more than 1.
    fn in_percent(&self, rows: &[Row]) -> Vec<bool> {
        let mut percent = vec![false; self.families.len()];
        for r in rows {
            let probability = self.number(*r, Field::Probability);
            percent[r.family as usize] |=
                probability.is_some_and(|p| p.mantissa > 0 && !is_share(p));
        }
        percent
    }

    /// The status as its column says it, else as the stage does.
    fn deal_status(&mut self, r: Row) -> DealStatus {
        let word = header::normal(self.settled(r.file, self.text(r, Field::Status)));
        let status = self.meaning(r, Table::Deals, Field::Status);
        // A column that asks “won?” calls a lost deal and an open one by one word.
        if !matches!(word.as_str(), "" | "false") {
            return named(status);
        }
        let stage = header::normal(self.settled(r.file, self.text(r, Field::Stage)));
        let whole = Table::Deals.meaning(Field::Status, &stage);
        named(whole.or_else(|| stage.split(' ').find_map(ends_a_deal)))
    }

    /// Where there is no table of orders, what deals won is what was sold; the
    /// days are those of all deals, since a won one would have been seen.
    fn won_deals_as_orders(&mut self, orders: Vec<Order>) {
        self.take_orders(orders);
        self.out.ids = self.out.deal_ids.clone();
        self.out.won_deals_as_orders = true;
        let days = self.out.tables.get(&Table::Deals).map(|f| f.days.clone());
        let facts = self.out.tables.entry(Table::Orders).or_default();
        facts.has_rows = true;
        facts.days = days.unwrap_or_default();
        if self.out.has(Table::Deals, Field::Product) {
            self.out.present.insert((Table::Orders, Field::Category));
        }
    }
}

/// Whether a probability lies between 0 and 1.
fn is_share(p: Decimal) -> bool {
    let one = crate::decimal::pow10(p.scale.into());
    p.mantissa >= 0 && one.is_some_and(|one| p.mantissa <= one)
}

fn named(status: Option<&str>) -> DealStatus {
    match status {
        Some("won") => DealStatus::Won,
        Some("lost") => DealStatus::Lost,
        _ => DealStatus::Open,
    }
}

/// The status that a word in the name of a stage gives away (`5 - Gagné`).
fn ends_a_deal(word: &str) -> Option<&'static str> {
    match word {
        "won" | "gagne" | "gagnee" | "gagnes" | "gagnees" => Some("won"),
        "lost" | "perdu" | "perdue" | "perdus" | "perdues" => Some("lost"),
        _ => None,
    }
}

/// The order that a won deal stands for: on the day on which it was won, of no
/// channel and no campaign.
fn as_order(deal: &Deal, purchase: bool, product: u32) -> Option<Order> {
    let won = deal.status == DealStatus::Won;
    let (day, amount) = deal.closed.zip(deal.amount).filter(|_| won)?;
    Some(Order {
        day,
        person: deal.person,
        purchase,
        net: amount,
        gross: if purchase { amount } else { 0 },
        foreign: deal.foreign,
        channel: NONE,
        campaign: NONE,
        category: product,
        lines: (0, 0),
        id: deal.id,
        origin: deal.origin,
    })
}
