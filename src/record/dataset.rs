//! What all files come to: rows as entities, by day; orders grouped, refunds
//! beside them, duplicates and rows after today set aside, people joined, money
//! in one currency and at one scale (`rules.md` 1 to 9). Indicators read this
//! and nothing before it.

pub use super::entity::{
    Activity, Aggregate, Contact, Cost, Deal, DealStatus, Deed, Line, NONE, Order, Origin, Outcome,
    Post, ProductUse, Score, Send, StageChange, Subscription, Survey, SurveyKind, Ticket,
    UsageEvent, Visit,
};

use super::people::People;
use super::problem::{Code, Problem};
use super::{Field, Table};
use crate::calendar::Day;
use crate::order::{Map, Set};
use crate::settings::Basis;
use std::ops::Range;

/// Decimals that money has at least.
pub const CENTS: u8 = 2;

/// Why a table cannot be counted at all.
#[derive(Clone, Debug, PartialEq)]
pub enum Blocked {
    /// A column can be read in two ways.
    Ambiguous {
        /// The file's name.
        file: String,
        /// The column's header.
        column: String,
    },
    /// The table lacks a field.
    NoColumn(Field),
    /// No amount is common to all files.
    MixedBasis,
    /// A product of amount and rate does not fit.
    Overflow,
}

/// What became of a file's records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Records that count.
    pub rows: u64,
    /// Records that cannot be read.
    pub rejected: u64,
    /// Records that do not count.
    pub set_aside: u64,
    /// What was noticed, in the order of the codes.
    pub problems: Vec<Problem>,
    /// The rows that were rejected when files were put together; those that the
    /// reader rejected ([`crate::table::Role::Ragged`]) are not among them.
    pub refused: Vec<Refused>,
}

/// A row that was rejected, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why.
    pub code: Code,
    /// The field whose cell is to blame.
    pub field: Field,
}

/// What is known of a table of which some file was dropped.
#[derive(Clone, Debug, Default)]
pub struct TableFacts {
    /// The distinct days of all rows that count, sorted.
    pub days: Vec<Day>,
    /// Whether it has rows.
    pub has_rows: bool,
    /// Why it cannot be counted.
    pub blocked: Option<Blocked>,
}

/// When someone became a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Customer {
    /// F: the day; [`Day::NEVER`], or [`Day::ALWAYS`] where nothing dates it.
    pub first: Day,
    /// The first day in C, which is before F for someone whom a file of
    /// customers has before a first purchase.
    pub from: Day,
    /// F is the day on which the CRM created the contact: nothing tells it
    /// better.
    pub snapshot: bool,
}

impl Customer {
    /// Nobody's customer.
    pub const NOT: Customer = Customer {
        first: Day::NEVER,
        from: Day::NEVER,
        snapshot: false,
    };

    /// Whether in C at the end of a day.
    pub fn at(self, day: Day) -> bool {
        self.from <= day
    }
}

/// For each person the positions of what is theirs, by day.
#[derive(Clone, Debug, Default)]
pub struct Index {
    starts: Vec<u32>,
    at: Vec<u32>,
}

impl Index {
    /// Of the persons of entities in the order of days; [`NONE`] is left out.
    pub fn of(people: usize, persons: impl Iterator<Item = u32> + Clone) -> Index {
        let mut starts = vec![0u32; people + 1];
        for person in persons.clone().filter(|p| *p != NONE) {
            starts[person as usize + 1] += 1;
        }
        for i in 0..people {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut at = vec![0; starts.last().map_or(0, |n| *n as usize)];
        for (i, person) in persons.enumerate().filter(|(_, p)| *p != NONE) {
            let slot = &mut next[person as usize];
            at[*slot as usize] = i as u32;
            *slot += 1;
        }
        Index { starts, at }
    }

    /// Positions of what is a person's; none for [`NONE`].
    pub fn get(&self, person: u32) -> &[u32] {
        let i = person as usize;
        match (self.starts.get(i), self.starts.get(i.saturating_add(1))) {
            (Some(&from), Some(&to)) => &self.at[from as usize..to as usize],
            _ => &[],
        }
    }
}

/// All files as one.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// One a person.
    pub contacts: Vec<Contact>,
    /// Orders and refunds by day, then file and place.
    pub orders: Vec<Order>,
    /// What orders of several categories are made of.
    pub lines: Vec<Line>,
    /// Sends by day, then file and place.
    pub sends: Vec<Send>,
    /// Campaigns in totals by day, then file and place.
    pub aggregates: Vec<Aggregate>,
    /// Costs by day, then file and place; those of sends, campaigns and social
    /// networks too.
    pub costs: Vec<Cost>,
    /// Tickets by day, then file and place.
    pub tickets: Vec<Ticket>,
    /// Visits by day, then file and place.
    pub visits: Vec<Visit>,
    /// Deals by the day of their creation, then file and place.
    pub deals: Vec<Deal>,
    /// The stages that deals entered, by day, then file and place.
    pub stage_changes: Vec<StageChange>,
    /// Answers by day, then file and place.
    pub surveys: Vec<Survey>,
    /// Subscriptions by the day of their beginning, then file and place.
    pub subscriptions: Vec<Subscription>,
    /// Activities by day, then file and place.
    pub activities: Vec<Activity>,
    /// What colleagues did in the CRM, by day, then file and place.
    pub usage_events: Vec<UsageEvent>,
    /// What customers did in the product, by day, then file and place.
    pub product_usage: Vec<ProductUse>,
    /// Posts by day, then file and place.
    pub posts: Vec<Post>,
    /// Decimals of all money, at least [`CENTS`].
    pub scale: u8,
    /// Who is who.
    pub people: People,
    /// The contact of each person, or [`NONE`].
    pub contact_of: Vec<u32>,
    /// When each person became a customer.
    pub customers: Vec<Customer>,
    /// The purchases of each person.
    pub purchases: Index,
    /// The solicitations of each person.
    pub solicitations: Index,
    /// The subscriptions of each person.
    pub subscribed: Index,
    /// What is known of each table that was dropped.
    pub tables: Map<Table, TableFacts>,
    /// The columns that a table has, not entirely blank.
    pub present: Set<(Table, Field)>,
    /// The days with money spent.
    pub spending_days: Vec<Day>,
    /// The distinct days of all events.
    pub event_days: Vec<Day>,
    /// The names of keys.
    pub keys: Names,
    /// The columns of contacts, as completeness names them.
    pub columns: Vec<String>,
    /// For each strategic field, the columns of which one has to be filled.
    pub strategic: Vec<Vec<usize>>,
    /// The tables of events of which no row has a date: they hold for the whole
    /// of time and for no period.
    pub undated: Set<Table>,
    /// The contacts of some file have no date of creation.
    pub undated_contacts: bool,
    /// Every contact stands in a file that calls all its rows customers.
    pub customers_only: bool,
    /// Sends or campaigns name no channel; openings or clicks show e-mail.
    pub channel_guessed: bool,
    /// The channels, by key, of which some send says whether it was clicked.
    pub clicked_channels: Set<u32>,
    /// The ids of orders; of deals where these stand for orders.
    pub ids: Vec<String>,
    /// The ids of tickets.
    pub ticket_ids: Vec<String>,
    /// The ids of deals, sorted, also of those that only other tables name.
    pub deal_ids: Vec<String>,
    /// The ids of subscriptions.
    pub subscription_ids: Vec<String>,
    /// The names of the files, by position.
    pub files: Vec<String>,
    /// The report currency.
    pub currency: Option<String>,
    /// The amounts that count.
    pub basis: Option<Basis>,
    /// Orders gave way to their invoices.
    pub invoices_for_orders: bool,
    /// There is no table of orders: won deals stand for them.
    pub won_deals_as_orders: bool,
    /// Delays are told in business hours.
    pub business_hours: bool,
    /// One per file.
    pub accounts: Vec<Account>,
}

/// The names of keys, in the order of their codes.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Names {
    pub channels: Vec<String>,
    /// The same, as they are compared.
    pub folded_channels: Vec<String>,
    pub campaigns: Vec<String>,
    pub categories: Vec<String>,
    pub groups: Vec<String>,
    /// Kind, source, segment, country, owner.
    pub contact: [Vec<String>; 5],
    /// The channel of the same name as each source, or [`NONE`].
    pub channel_of_source: Vec<u32>,
    /// Agent, team, reason.
    pub ticket: [Vec<String>; 3],
    /// The stages of deals.
    pub stages: Vec<String>,
    /// Owner, team, pipeline, source, product, reason of the loss, account.
    pub deal: [Vec<String>; 7],
    pub networks: Vec<String>,
    /// Goal, source.
    pub visit: [Vec<String>; 2],
    /// The segments that answers name.
    pub survey: [Vec<String>; 1],
    /// Plan, reason of the end.
    pub subscription: [Vec<String>; 2],
    /// User, team, kind.
    pub activity: [Vec<String>; 3],
    /// User, team, event.
    pub usage: [Vec<String>; 3],
    /// What of the product was used.
    pub features: [Vec<String>; 1],
}

/// Positions of what lies in `[from, to]` among things sorted by day.
fn between<T>(all: &[T], day: impl Fn(&T) -> Day, from: Day, to: Day) -> Range<usize> {
    let start = all.partition_point(|x| day(x) < from);
    let end = all.partition_point(|x| day(x) <= to);
    start..end.max(start)
}

impl Dataset {
    /// Positions of the orders and refunds of the days `[from, to]`.
    pub fn between(&self, from: Day, to: Day) -> Range<usize> {
        between(&self.orders, |o| o.day, from, to)
    }

    /// Positions of the sends of those days.
    pub fn sends_between(&self, from: Day, to: Day) -> Range<usize> {
        between(&self.sends, |s| s.day, from, to)
    }

    /// Positions of the campaigns in totals of those days.
    pub fn aggregates_between(&self, from: Day, to: Day) -> Range<usize> {
        between(&self.aggregates, |a| a.day, from, to)
    }

    /// Positions of the costs of those days.
    pub fn costs_between(&self, from: Day, to: Day) -> Range<usize> {
        between(&self.costs, |c| c.day, from, to)
    }

    /// Positions of the tickets created on those days.
    pub fn tickets_between(&self, from: Day, to: Day) -> Range<usize> {
        between(&self.tickets, |t| t.day, from, to)
    }

    /// Whether a table is there with a column that is not entirely blank.
    pub fn has(&self, table: Table, field: Field) -> bool {
        self.present.contains(&(table, field))
    }

    /// Whether a table is there with rows that can be counted.
    pub fn counts(&self, table: Table) -> bool {
        let facts = self.tables.get(&table);
        facts.is_some_and(|f| f.has_rows && f.blocked.is_none())
    }

    /// The contact of a person, if a row of contacts is theirs.
    pub fn contact(&self, person: u32) -> Option<&Contact> {
        let contact = self.contact_of.get(person as usize)?;
        self.contacts.get(*contact as usize)
    }

    /// Whether a person has a subscription that runs at the end of a day.
    pub fn subscribes(&self, person: u32, day: Day) -> bool {
        let mut own = self.subscribed.get(person).iter();
        own.any(|at| self.subscriptions[*at as usize].runs_at(day))
    }

    /// Whether rows of a table tell what was spent.
    pub fn tells_costs(&self, table: Table) -> bool {
        match table {
            Table::Costs => true,
            Table::Sends | Table::Campaigns => self.has(table, Field::Cost),
            Table::Social => self.has(table, Field::Spend),
            _ => false,
        }
    }

    /// When a person became a customer; never for nobody.
    pub fn customer(&self, person: u32) -> Customer {
        let known = self.customers.get(person as usize);
        known.copied().unwrap_or(Customer::NOT)
    }

    /// Whether a channel's sends tell of clicks (`rules.md` 22).
    pub fn clicks_recorded(&self, channel: u32) -> bool {
        self.clicked_channels.contains(&channel)
    }

    /// Whether some person is in both of two tables.
    pub fn joins(&self, table: Table, other: Table) -> bool {
        let one = self.people_in(table);
        let two = self.people_in(other);
        one.iter().zip(&two).any(|(a, b)| *a && *b)
    }

    /// For each person whether a row of the table is theirs.
    fn people_in(&self, table: Table) -> Vec<bool> {
        let mut there = vec![false; self.people.len()];
        let mut see = |person: u32| {
            if let Some(there) = there.get_mut(person as usize) {
                *there = true;
            }
        };
        match table {
            Table::Contacts => self.contacts.iter().for_each(|c| see(c.person)),
            Table::Orders => self.orders.iter().for_each(|o| see(o.person)),
            Table::Sends => self.sends.iter().for_each(|s| see(s.person)),
            Table::Tickets => self.tickets.iter().for_each(|t| see(t.person)),
            Table::Subscriptions => self.subscriptions.iter().for_each(|s| see(s.person)),
            _ => {}
        }
        there
    }

    /// Whether anything tells when someone became a customer.
    pub fn dates_customers(&self) -> bool {
        let subscribed = Table::Subscriptions;
        self.counts(Table::Orders)
            || self.counts(subscribed) && !self.undated.contains(&subscribed)
            || self.has(Table::Contacts, Field::CreatedOn)
            || self.has(Table::Contacts, Field::CustomerSince)
    }

    /// Whether contacts tell who is a customer: by kind, by a date, by a
    /// conversion, or because all of a file are.
    pub fn contacts_tell_customers(&self) -> bool {
        let told = [Field::Kind, Field::CustomerSince, Field::Converted];
        self.counts(Table::Contacts)
            && (told.iter().any(|f| self.has(Table::Contacts, *f))
                || self.contacts.iter().any(|c| c.of_customers))
    }
}
