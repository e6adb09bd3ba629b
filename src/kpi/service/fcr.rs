//! First-contact resolution: of the tickets created in the period, those solved
//! at the first contact (`rules.md` 31).

use crate::kpi::Mark;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Entity, Sink};
use crate::kpi::spans::Span;
use crate::kpi::sweep::{self};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const FCR: Indicator = Indicator {
    id: Id::Fcr,
    section: Section::Service,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Column(
        Table::Tickets,
        &[Field::FirstContact, Field::ContactsCount, Field::Reopens],
    )]],
    splits: &[Dimension::Channel, Dimension::Agent, Dimension::Team],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH told AS (
            SELECT coalesce(first_contact,
                            CASE WHEN contacts_count IS NOT NULL THEN contacts_count = 1 AND resolved END,
                            CASE WHEN reopens IS NOT NULL THEN reopens = 0 AND resolved END) AS at_once
            FROM tickets WHERE day BETWEEN $start AND $end
          )
          SELECT count(*) FILTER (at_once) AS numerator, count(*) FILTER (at_once IS NOT NULL) AS denominator FROM told",
    compute,
    beside: Some(marks),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    sweep::tickets(context, sink, &|t| {
        let solved = t.first_contact?;
        Some((solved.into(), 1))
    });
}

fn marks(context: &Context<'_>, _: &Span, collected: &Collected) -> Beside {
    let proxy = |e: Entity| match e {
        Entity::Ticket(at) => context.dataset.tickets[at as usize].proxy,
        _ => false,
    };
    let by_proxy = collected.rows.iter().any(|row| proxy(row.entity));
    Beside {
        marks: by_proxy.then_some(Mark::Proxy {}).into_iter().collect(),
        ..Beside::default()
    }
}
