//! What the tables come to together: people joined, one currency and one scale,
//! the keys of splits, when each person became a customer, which days have
//! events (`kpis.md`, Conventions; `rules.md` 1, 2, 9, 12).

use super::costs::Spent;
use super::keys::{Keys, exact, fold_channel, fold_name};
use super::orders::Draft;
use super::refs::RowRef;
use super::{Builder, Row};
use crate::calendar::Day;
use crate::decimal::{Decimal, pow10};
use crate::order::{Map, sort_by_key};
use crate::record::dataset::{Blocked, CENTS, Customer, Index, Line, NONE, Order, Origin};
use crate::record::people::People;
use crate::record::problem::Code;
use crate::record::{Field, Table};
use crate::settings::Settings;
use rustc_hash::FxHashSet;

/// What all tables are put together with.
pub struct Close<'a> {
    pub people: People,
    pub channels: Keys,
    pub campaigns: Keys,
    pub categories: Keys,
    pub groups: Keys,
    /// What sends and campaigns cost, by their own columns.
    pub spent: Vec<Spent>,
    home: String,
    scale: u8,
    settings: &'a Settings,
    overflow: bool,
}

impl Close<'_> {
    /// What one unit of a currency is worth in the report's; `None` where
    /// nobody said.
    fn rate(&self, currency: &str) -> Option<Decimal> {
        if currency.is_empty() || currency == self.home {
            return Some(Decimal::new(1, 0));
        }
        self.settings.rates.get(currency).copied()
    }

    /// An amount of the report currency in units of the dataset's scale.
    pub fn units(&mut self, amount: Option<Decimal>) -> i128 {
        amount.map_or(0, |amount| self.at_rate(amount, Decimal::new(1, 0)))
    }

    /// An amount of a currency in units, and whether it cannot be told.
    pub fn in_currency(&mut self, amount: Decimal, currency: &str) -> (i128, bool) {
        match self.rate(currency) {
            Some(rate) => (self.at_rate(amount, rate), false),
            None => (0, true),
        }
    }

    fn at_rate(&mut self, amount: Decimal, rate: Decimal) -> i128 {
        let zeros = self
            .scale
            .saturating_sub(amount.scale.saturating_add(rate.scale));
        let product = amount.mantissa.checked_mul(rate.mantissa);
        let units = product.and_then(|p| p.checked_mul(pow10(zeros.into())?));
        units.unwrap_or_else(|| {
            self.overflow = true;
            0
        })
    }
}

impl<'a> Builder<'a> {
    /// Every table's rows → the dataset.
    pub(super) fn put_together(&mut self) {
        let contacts = self.rows(Table::Contacts);
        let contacts = self.without_unnamed_repeats(contacts);
        let (order_rows, drafts) = self.orders();
        let sends = self.rows(Table::Sends);
        let sends = self.without_repeats(sends);
        let campaigns = self.rows(Table::Campaigns);
        let campaigns = self.without_repeats(campaigns);
        let costs = self.rows(Table::Costs);
        let costs = self.without_repeats(costs);
        let tickets = self.rows(Table::Tickets);
        let mut people = People::default();
        self.learn_contacts(&contacts, &mut people);
        drafts.iter().for_each(|d| people.learn(d.contact, d.email));
        for r in sends.iter().chain(&tickets) {
            people.learn(self.text(*r, Field::ContactId), self.text(*r, Field::Email));
        }
        self.contacts(&contacts, &mut people);
        self.out.currency = self.report_currency(&drafts, &costs);
        let mut close = Close {
            people,
            channels: Keys::of(self.all_channels(), fold_channel),
            campaigns: Keys::of(self.all_campaigns(), fold_name),
            categories: Keys::of(self.all_categories(), exact),
            groups: Keys::of(self.texts(Table::Sends, Field::Group), exact),
            spent: vec![],
            home: self.out.currency.clone().unwrap_or_default(),
            scale: 0,
            settings: self.settings,
            overflow: false,
        };
        close.scale = self.scale(&close, &drafts, &[&sends, &campaigns, &costs]);
        self.out.scale = close.scale;
        self.finish_orders(&order_rows, drafts, &mut close);
        self.sends(&sends, &mut close);
        self.campaigns(&campaigns, &mut close);
        self.costs(&costs, &mut close);
        self.tickets(tickets, &mut close);
        if close.overflow {
            for table in [Table::Orders, Table::Costs, Table::Sends, Table::Campaigns] {
                if self.out.tables.contains_key(&table) {
                    self.block_table(table, Blocked::Overflow);
                }
            }
        }
        self.finish_names(close);
        self.tell_customers();
        self.index();
        self.tell_days();
    }

    fn all_channels(&self) -> impl Iterator<Item = &'a str> {
        let tables = [
            Table::Orders,
            Table::Sends,
            Table::Campaigns,
            Table::Costs,
            Table::Tickets,
        ];
        let named = tables.map(|table| self.texts(table, Field::Channel));
        named.into_iter().flatten().chain(["email"])
    }

    fn all_campaigns(&self) -> impl Iterator<Item = &'a str> {
        let tables = [Table::Orders, Table::Sends, Table::Campaigns, Table::Costs];
        let named = tables.map(|table| self.texts(table, Field::Campaign));
        named.into_iter().flatten()
    }

    fn all_categories(&self) -> impl Iterator<Item = &'a str> {
        const OF_COSTS: [&str; 8] = [
            "marketing",
            "sales",
            "operations",
            "tool",
            "people",
            "content",
            "service",
            "uncategorised",
        ];
        let of_orders = self.texts(Table::Orders, Field::Category);
        of_orders
            .chain(self.texts(Table::Costs, Field::Category))
            .chain(OF_COSTS)
    }

    /// The decimals that all money needs: cents at least, since what is shared is
    /// shared to the cent, also where the files have whole amounts only.
    fn scale(&self, close: &Close<'_>, drafts: &[Draft<'_>], tables: &[&[Row]; 3]) -> u8 {
        let of_orders = drafts.iter().filter_map(|d| {
            let own = d.amount.scale.max(d.refunded.map_or(0, |r| r.scale));
            close.rate(d.currency).map(|r| r.scale.saturating_add(own))
        });
        let mut scale = of_orders.max().unwrap_or(0).max(CENTS);
        for r in tables.iter().flat_map(|rows| rows.iter()) {
            for field in [Field::Revenue, Field::Cost, Field::Amount] {
                if let Some(number) = self.number(*r, field) {
                    let rate = close.rate(self.currency(*r)).map_or(0, |r| r.scale);
                    scale = scale.max(number.scale.saturating_add(rate));
                }
            }
        }
        scale
    }

    /// Drafts → the dataset's orders.
    fn finish_orders(&mut self, rows: &[RowRef], drafts: Vec<Draft<'a>>, close: &mut Close<'a>) {
        let mut orders = Vec::with_capacity(drafts.len());
        for draft in &drafts {
            let own = &rows[draft.rows.clone()];
            let days = own.iter().filter_map(|r| r.day);
            self.out
                .tables
                .entry(Table::Orders)
                .or_default()
                .days
                .extend(days);
            let foreign = close.rate(draft.currency).is_none();
            if foreign {
                self.say_foreign(own, draft.currency);
            }
            if draft.gives_way {
                continue;
            }
            let (gross, _) = close.in_currency(draft.amount, draft.currency);
            let refunded = draft.refunded.unwrap_or(Decimal::ZERO);
            let (refunded, _) = close.in_currency(refunded, draft.currency);
            let purchase = draft.valid && !draft.refund && draft.amount.mantissa > 0;
            let first = self.out.lines.len() as u32;
            if purchase {
                for (category, amount) in &draft.lines {
                    let (gross, _) = close.in_currency(*amount, draft.currency);
                    let category = close.categories.code(category);
                    self.out.lines.push(Line { category, gross });
                }
            }
            let (file, row) = own[0].place();
            orders.push(Order {
                day: draft.day,
                person: close
                    .people
                    .person(draft.contact, draft.email)
                    .unwrap_or(NONE),
                purchase,
                net: if draft.valid { gross - refunded } else { 0 },
                gross: if purchase { gross } else { 0 },
                foreign,
                channel: close.channels.code(draft.channel),
                campaign: close.campaigns.code(draft.campaign),
                category: close.categories.code(draft.category),
                lines: (first, self.out.lines.len() as u32),
                id: draft.id,
                origin: Origin {
                    file: own[0].file,
                    at: self.read[file].rows.at[row],
                },
            });
        }
        sort_by_key(&mut orders, |o| (o.day, o.origin));
        self.out.orders = orders;
    }

    /// The currency of most rows of orders, else of costs; the first by name
    /// where that ties.
    fn report_currency(&self, drafts: &[Draft<'_>], costs: &[Row]) -> Option<String> {
        if self.settings.currency.is_some() {
            return self.settings.currency.clone();
        }
        let mut counts: Map<&str, usize> = Map::new();
        for draft in drafts.iter().filter(|d| !d.currency.is_empty()) {
            *counts.entry(draft.currency).or_insert(0) += draft.rows.len();
        }
        if drafts.is_empty() {
            for r in costs {
                let currency = self.currency(*r);
                if !currency.is_empty() {
                    *counts.entry(currency).or_insert(0) += 1;
                }
            }
        }
        let most = counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        most.map(|(currency, _)| currency.to_string())
    }

    fn say_foreign(&mut self, rows: &[RowRef], currency: &str) {
        for r in rows {
            let (file, row) = r.place();
            let line = self.read[file].rows.at[row].line;
            self.problems[file].add(Code::OtherCurrency, line, || (None, currency.to_owned()));
        }
    }

    fn finish_names(&mut self, close: Close<'a>) {
        let names = &mut self.out.keys;
        let sources = names.contact[1].iter();
        names.channel_of_source = sources.map(|s| close.channels.code(s)).collect();
        names.channels = close.channels.names;
        names.folded_channels = close.channels.folded;
        names.campaigns = close.campaigns.names;
        names.categories = close.categories.names;
        names.groups = close.groups.names;
        self.out.people = close.people;
    }

    /// F and C of each person (`kpis.md`, Sets).
    fn tell_customers(&mut self) {
        let out = &mut self.out;
        let people = out.people.len();
        out.contact_of = vec![NONE; people];
        let mut customers = vec![Customer::NOT; people];
        for order in out.orders.iter().filter(|o| o.purchase) {
            if let Some(customer) = customers.get_mut(order.person as usize) {
                customer.first = customer.first.min(order.day);
            }
        }
        for (i, contact) in out.contacts.iter().enumerate() {
            out.contact_of[contact.person as usize] = i as u32;
            let customer = &mut customers[contact.person as usize];
            if let Some(since) = contact.customer_since {
                customer.first = customer.first.min(since);
            }
            let created = contact.created.unwrap_or(Day::ALWAYS);
            if customer.first == Day::NEVER && (contact.customer || contact.of_customers) {
                customer.first = created;
                customer.snapshot = true;
            }
            if contact.of_customers {
                customer.from = created;
            }
        }
        for customer in &mut customers {
            customer.from = customer.from.min(customer.first);
        }
        out.customers = customers;
    }

    fn index(&mut self) {
        let out = &mut self.out;
        let people = out.people.len();
        let buyer = |o: &Order| if o.purchase { o.person } else { NONE };
        out.purchases = Index::of(people, out.orders.iter().map(buyer));
        // A send without a day comes before no order.
        let dated = !out.undated.contains(&Table::Sends);
        let of = out.sends.iter().map(|s| {
            if s.solicits() && dated {
                s.person
            } else {
                NONE
            }
        });
        out.solicitations = Index::of(people, of);
    }

    /// The days of each table, and of all events.
    fn tell_days(&mut self) {
        let out = &mut self.out;
        let mut days: Map<Table, Vec<Day>> = Map::new();
        days.insert(
            Table::Contacts,
            out.contacts.iter().filter_map(|c| c.created).collect(),
        );
        if !out.undated.contains(&Table::Sends) {
            days.insert(Table::Sends, out.sends.iter().map(|s| s.day).collect());
        }
        days.insert(
            Table::Campaigns,
            out.aggregates.iter().map(|a| a.day).collect(),
        );
        days.insert(Table::Costs, std::mem::take(&mut out.spending_days));
        let of_tickets = out.tickets.iter();
        days.insert(
            Table::Tickets,
            of_tickets
                .flat_map(|t| [Some(t.day), t.resolved])
                .flatten()
                .collect(),
        );
        for (table, facts) in &mut out.tables {
            facts.days.extend(days.remove(table).unwrap_or_default());
            facts.days = distinct(facts.days.iter());
        }
        let spends = |table: &Table| match table {
            Table::Costs => true,
            Table::Sends | Table::Campaigns => out.present.contains(&(*table, Field::Cost)),
            _ => false,
        };
        let of = |which: &dyn Fn(&Table) -> bool| -> Vec<Day> {
            let chosen = out.tables.iter().filter(|(table, _)| which(table));
            distinct(chosen.flat_map(|(_, f)| &f.days))
        };
        let spending = of(&spends);
        let mut events = of(&|table| table.is_of_events());
        if events.is_empty() {
            events = of(&|_| true);
        }
        out.spending_days = spending;
        // What bears no day belongs to the whole of time, which begins here.
        let first = events.first().copied().unwrap_or(self.today);
        if out.undated.contains(&Table::Sends) {
            out.sends.iter_mut().for_each(|s| s.day = first);
        }
        out.event_days = events;
    }
}

/// Days in their order, each once. Many rows fall on few days, so each is kept
/// once before they are sorted.
fn distinct<'d>(days: impl Iterator<Item = &'d Day>) -> Vec<Day> {
    let once: FxHashSet<Day> = days.copied().collect();
    let mut days: Vec<Day> = once.into_iter().collect();
    sort_by_key(&mut days, |day| *day);
    days
}
