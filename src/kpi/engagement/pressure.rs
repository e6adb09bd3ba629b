//! Contact pressure: solicitations per person who was solicited.

use super::campaign::solicited::members;
use crate::kpi::Figure;
use crate::kpi::indicator::*;
use crate::kpi::outcome::{Cell, Column, TableShown};
use crate::kpi::sink::{Collected, Entity, Sink, Sum};
use crate::kpi::spans::{NOW, Span};
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::Table;
use crate::record::dataset::NONE;

/// See the module.
pub const PRESSURE: Indicator = Indicator {
    id: Id::Pressure,
    section: Section::Engagement,
    unit: Unit::Count,
    better: Better::Less,
    shape: Shape::Quotient,
    needs: &[&[Need::Table(Table::Sends)]],
    splits: &[Dimension::Channel, Dimension::ActivityAtSend],
    #[cfg(not(target_arch = "wasm32"))]
    sql:
        "SELECT (SELECT count(*) FROM solicitations WHERE in_days(day, $start, $end)) AS numerator,
                 (SELECT count(*) FROM solicited($start, $end)) AS denominator",
    compute,
    beside: Some(classes),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    members(context, sink, &|_, sends| Sum::new(sends.len() as i128, 1));
    // Messages to nobody that is known are messages all the same.
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.sends_between(span.start(), span.end) {
            let send = &dataset.sends[at];
            if send.solicits() && send.person == NONE {
                let message = Sum::new(1, 0);
                sink.emit_whole(i, Entity::Send(at as u32), message);
                if i == NOW {
                    sink.slice(Dimension::Channel, send.channel, message);
                    sink.slice(Dimension::ActivityAtSend, NONE, message);
                }
            }
        }
    }
}

/// How many people received how many messages.
fn classes(_: &Context<'_>, _: &Span, collected: &Collected) -> Beside {
    const CLASSES: [(&str, i128, i128); 5] = [
        ("1", 1, 1),
        ("2", 2, 2),
        ("3-5", 3, 5),
        ("6-10", 6, 10),
        (">10", 11, i128::MAX),
    ];
    let people = collected.rows.iter().filter(|row| row.sum.denominator == 1);
    let row = |&(class, least, most): &(&str, i128, i128)| {
        let of = |messages: i128| (least..=most).contains(&messages);
        let n = people.clone().filter(|row| of(row.sum.numerator)).count();
        vec![
            Cell::Text(class.to_owned()),
            Cell::Figure(Figure::Count(n as i64)),
        ]
    };
    Beside {
        table: Some(TableShown {
            columns: vec![Column::Messages, Column::Contacts],
            rows: CLASSES.iter().map(row).collect(),
        }),
        ..Beside::default()
    }
}
