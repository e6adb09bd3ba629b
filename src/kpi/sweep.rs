//! The loops that indicators share: over people, contacts, orders, messages and
//! tickets, for every span at once. What of them counts is the indicator's.

use super::indicator::Context;
use super::sets::Membership;
use super::sink::{Entity, Sink, Sum};
use super::spans::Span;
use crate::record::dataset::{Aggregate, Contact, Customer, Line, NONE, Order, Send, Ticket};
use crate::record::{Field, Table};

/// What something counts for: numerator and denominator. `None`: it does not.
pub type Counted = Option<(i128, i128)>;

/// For a condition of something that is counted: one, or nothing.
pub fn one(counts: bool) -> Counted {
    counts.then_some((1, 0))
}

/// For a condition of a member: whether it is one of the numerator.
pub fn member(of: bool, counts: bool) -> Counted {
    of.then_some((counts.into(), 1))
}

/// Everyone who is ever a customer.
pub fn people(
    context: &Context<'_>,
    sink: &mut Sink<'_>,
    counted: &dyn Fn(Membership, &Span) -> Counted,
) {
    for (person, membership) in context.sets.people(context.dataset) {
        for (i, span) in context.spans.all.iter().enumerate() {
            if let Some((n, d)) = counted(membership, span) {
                sink.emit(i, Entity::Person(person), n, d);
            }
        }
    }
}

/// Every contact, with what tells when it is a customer.
pub fn contacts(
    context: &Context<'_>,
    sink: &mut Sink<'_>,
    counted: &dyn Fn(&Contact, Customer, &Span) -> Counted,
) {
    for contact in &context.dataset.contacts {
        let customer = context.dataset.customer(contact.person);
        for (i, span) in context.spans.all.iter().enumerate() {
            if let Some((n, d)) = counted(contact, customer, span) {
                sink.emit(i, Entity::Person(contact.person), n, d);
            }
        }
    }
}

/// The orders and refunds of each span; a line of one counts `of_line`.
pub fn orders(
    context: &Context<'_>,
    sink: &mut Sink<'_>,
    rest: bool,
    counted: &dyn Fn(&Order) -> Counted,
    of_line: &dyn Fn(&Line) -> (i128, i128),
) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.between(span.start(), span.end) {
            if let Some((n, d)) = counted(&dataset.orders[at]) {
                sink.emit_order(i, at, Sum::new(n, d), rest, |line| {
                    let (n, d) = of_line(line);
                    Sum::new(n, d)
                });
            }
        }
    }
}

/// The solicitations of each span: sends, and campaigns in totals that no send
/// rows tell (`rules.md` 21). `column` is one that both need for it; rows of a
/// table without it do not count.
pub fn messages(
    context: &Context<'_>,
    sink: &mut Sink<'_>,
    column: Option<[&'static [Field]; 2]>,
    of_send: &dyn Fn(&Send) -> Counted,
    of_aggregate: &dyn Fn(&Aggregate) -> Counted,
) {
    let dataset = context.dataset;
    let has = |table: Table, fields: &[Field]| fields.iter().any(|f| dataset.has(table, *f));
    let [sends, aggregates] = match column {
        None => [true, true],
        Some([s, a]) => [has(Table::Sends, s), has(Table::Campaigns, a)],
    };
    for (i, span) in context.spans.all.iter().enumerate() {
        let (start, end) = (span.start(), span.end);
        for at in dataset.sends_between(start, end).filter(|_| sends) {
            let send = &dataset.sends[at];
            if let (true, Some((n, d))) = (send.solicits(), of_send(send)) {
                sink.emit(i, Entity::Send(at as u32), n, d);
            }
        }
        for at in dataset
            .aggregates_between(start, end)
            .filter(|_| aggregates)
        {
            let aggregate = &dataset.aggregates[at];
            if let (false, Some((n, d))) = (aggregate.gives_way, of_aggregate(aggregate)) {
                sink.emit(i, Entity::Aggregate(at as u32), n, d);
            }
        }
    }
}

/// The tickets created in each span.
pub fn tickets(context: &Context<'_>, sink: &mut Sink<'_>, counted: &dyn Fn(&Ticket) -> Counted) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.tickets_between(span.start(), span.end) {
            if let Some((n, d)) = counted(&dataset.tickets[at]) {
                sink.emit(i, Entity::Ticket(at as u32), n, d);
            }
        }
    }
}

/// Every ticket in every span: for what is not dated by its creation.
pub fn all_tickets(
    context: &Context<'_>,
    sink: &mut Sink<'_>,
    counted: &dyn Fn(&Ticket, &Span) -> Counted,
) {
    for (at, ticket) in context.dataset.tickets.iter().enumerate() {
        for (i, span) in context.spans.all.iter().enumerate() {
            if let Some((n, d)) = counted(ticket, span) {
                sink.emit(i, Entity::Ticket(at as u32), n, d);
            }
        }
    }
}

/// Whether an order's money is someone's, and can be told.
pub fn identified(order: &Order) -> bool {
    order.person != NONE && !order.foreign
}
