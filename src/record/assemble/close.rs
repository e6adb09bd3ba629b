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
    pub networks: Keys,
    pub deals: Keys,
    pub stages: Keys,
    /// What sends, campaigns and posts cost, by their own columns.
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

/// The tables whose rows name campaigns.
const CAMPAIGNS: [Table; 4] = [Table::Orders, Table::Sends, Table::Campaigns, Table::Costs];

/// The tables whose rows name deals.
const DEALS: [Table; 3] = [Table::Deals, Table::StageChanges, Table::Activities];

/// The tables whose rows have amounts of money.
const WITH_MONEY: [Table; 7] = [
    Table::Orders,
    Table::Costs,
    Table::Sends,
    Table::Campaigns,
    Table::Deals,
    Table::Subscriptions,
    Table::Social,
];

/// Their fields.
const AMOUNTS: [Field; 5] = [
    Field::Revenue,
    Field::Cost,
    Field::Amount,
    Field::Spend,
    Field::MonthlyAmount,
];

impl<'a> Builder<'a> {
    /// Every table's rows → the dataset.
    pub(super) fn put_together(&mut self) {
        let contacts = self.rows(Table::Contacts);
        let contacts = self.without_unnamed_repeats(contacts);
        let (order_rows, drafts) = self.orders();
        let mut all: Map<Table, Vec<Row>> = Map::new();
        for &table in Table::ALL {
            if !matches!(table, Table::Contacts | Table::Orders) {
                let rows = self.counted(table);
                all.insert(table, rows);
            }
        }
        let mut people = People::default();
        self.learn_contacts(&contacts, &mut people);
        drafts.iter().for_each(|d| people.learn(d.contact, d.email));
        for r in all.values().flatten() {
            people.learn(self.text(*r, Field::ContactId), self.text(*r, Field::Email));
        }
        self.contacts(&contacts, &mut people);
        self.out.currency = self.report_currency(&drafts, &all);
        let mut close = Close {
            people,
            channels: Keys::of(self.all_channels(), fold_channel),
            campaigns: Keys::of(self.all_of(&CAMPAIGNS, Field::Campaign), fold_name),
            categories: Keys::of(self.all_categories(), exact),
            groups: Keys::of(self.texts(Table::Sends, Field::Group), exact),
            networks: Keys::of(
                self.all_of(&[Table::Costs, Table::Social], Field::Network),
                fold_name,
            ),
            deals: Keys::of(self.all_of(&DEALS, Field::DealId), exact),
            stages: Keys::of(self.all_of(&DEALS, Field::Stage), exact),
            spent: vec![],
            home: self.out.currency.clone().unwrap_or_default(),
            scale: 0,
            settings: self.settings,
            overflow: false,
        };
        close.scale = self.scale(&close, &drafts, &all);
        self.out.scale = close.scale;
        let of = |table: Table| all.get(&table).map_or(&[][..], Vec::as_slice);
        self.finish_orders(&order_rows, drafts, &mut close);
        self.sends(of(Table::Sends), &mut close);
        self.campaigns(of(Table::Campaigns), &mut close);
        self.social(of(Table::Social), &mut close);
        self.costs(of(Table::Costs), &mut close);
        self.tickets(of(Table::Tickets), &mut close);
        self.visits(of(Table::Visits), &close);
        self.subscriptions(of(Table::Subscriptions), &mut close);
        self.surveys(of(Table::Surveys), &mut close);
        self.activities(of(Table::Activities), &mut close);
        self.usage_events(of(Table::UsageEvents));
        self.product_usage(of(Table::ProductUsage), &mut close);
        self.stage_changes(of(Table::StageChanges), &close);
        self.deals(of(Table::Deals), &mut close);
        if close.overflow {
            for table in WITH_MONEY {
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
        const CHANNELS: [Table; 6] = [
            Table::Orders,
            Table::Sends,
            Table::Campaigns,
            Table::Costs,
            Table::Tickets,
            Table::Visits,
        ];
        let named = self.all_of(&CHANNELS, Field::Channel);
        named.chain(["email"])
    }

    /// The distinct texts of a field in several tables.
    fn all_of(&self, tables: &'static [Table], field: Field) -> impl Iterator<Item = &'a str> {
        tables.iter().flat_map(move |t| self.texts(*t, field))
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
            // Where won deals stand for orders.
            .chain(self.texts(Table::Deals, Field::Product))
            .chain(OF_COSTS)
    }

    /// The decimals that all money needs: cents at least, since what is shared is
    /// shared to the cent, also where the files have whole amounts only.
    fn scale(&self, close: &Close<'_>, drafts: &[Draft<'_>], all: &Map<Table, Vec<Row>>) -> u8 {
        let of_orders = drafts.iter().filter_map(|d| {
            let own = d.amount.scale.max(d.refunded.map_or(0, |r| r.scale));
            close.rate(d.currency).map(|r| r.scale.saturating_add(own))
        });
        let mut scale = of_orders.max().unwrap_or(0).max(CENTS);
        for (table, rows) in all.iter().filter(|(t, _)| WITH_MONEY.contains(t)) {
            for field in AMOUNTS.iter().filter(|f| self.out.has(*table, **f)) {
                for r in rows {
                    if let Some(number) = self.number(*r, *field) {
                        let rate = close.rate(self.currency(*r)).map_or(0, |r| r.scale);
                        scale = scale.max(number.scale.saturating_add(rate));
                    }
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
            self.note(Table::Orders, &mut own.iter().filter_map(|r| r.day));
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
        self.take_orders(orders);
    }

    /// Takes orders as those of the dataset, by day, then file and place.
    pub(super) fn take_orders(&mut self, mut orders: Vec<Order>) {
        sort_by_key(&mut orders, |o| (o.day, o.origin));
        self.out.orders = orders;
    }

    /// The currency of most rows of orders, else of the first of the other tables
    /// with money that name any; the first by name where that ties.
    fn report_currency(&self, drafts: &[Draft<'_>], all: &Map<Table, Vec<Row>>) -> Option<String> {
        if self.settings.currency.is_some() {
            return self.settings.currency.clone();
        }
        let mut counts: Map<&str, usize> = Map::new();
        for draft in drafts.iter().filter(|d| !d.currency.is_empty()) {
            *counts.entry(draft.currency).or_insert(0) += draft.rows.len();
        }
        let others = [
            Table::Costs,
            Table::Deals,
            Table::Subscriptions,
            Table::Social,
        ];
        for table in others {
            // Orders that name none are in a currency all the same.
            if !drafts.is_empty() || !counts.is_empty() {
                break;
            }
            for r in all.get(&table).into_iter().flatten() {
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
        names.networks = close.networks.names;
        names.stages = close.stages.names;
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
        for subscription in out.subscriptions.iter().filter(|s| s.counts) {
            if let Some(customer) = customers.get_mut(subscription.person as usize) {
                customer.first = customer.first.min(subscription.day);
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
        let subscribers = out.subscriptions.iter().map(|s| s.person);
        out.subscribed = Index::of(people, subscribers);
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

    /// The days of each table as they were noted, each once, and those of all
    /// events.
    fn tell_days(&mut self) {
        let out = &mut self.out;
        for facts in out.tables.values_mut() {
            facts.days = distinct(&mut facts.days.iter());
        }
        let of = |which: &dyn Fn(Table) -> bool| -> Vec<Day> {
            let chosen = out.tables.iter().filter(|(table, _)| which(**table));
            distinct(&mut chosen.flat_map(|(_, f)| &f.days))
        };
        let spending = of(&|table| out.tells_costs(table));
        let mut events = of(&Table::is_of_events);
        if events.is_empty() {
            events = of(&|_| true);
        }
        out.spending_days = spending;
        // What bears no day belongs to the whole of time, which begins here.
        let first = events.first().copied().unwrap_or(self.today);
        if out.undated.contains(&Table::Sends) {
            out.sends.iter_mut().for_each(|s| s.day = first);
        }
        if out.undated.contains(&Table::Surveys) {
            out.surveys.iter_mut().for_each(|s| s.day = first);
        }
        out.event_days = events;
    }
}

/// Days in their order, each once. Many rows fall on few days, so each is kept
/// once before they are sorted.
fn distinct(days: &mut dyn Iterator<Item = &Day>) -> Vec<Day> {
    let once: FxHashSet<Day> = days.copied().collect();
    let mut days: Vec<Day> = once.into_iter().collect();
    sort_by_key(&mut days, |day| *day);
    days
}
