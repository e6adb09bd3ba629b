//! Unsubscribe rate: of the people solicited in the period, those who
//! unsubscribed (`rules.md` 24).

use super::campaign::solicited::{members, recipients, recipients_mark};
use super::delivery_marks;
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Sink, Sum};
use crate::kpi::spans::Span;
use crate::kpi::{Better, Dimension, Id, Unit};
use crate::record::dataset::{Dataset, Send};
use crate::record::{Field, Table};

/// See the module.
pub const UNSUBSCRIBE_RATE: Indicator = Indicator {
    id: Id::UnsubscribeRate,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::Less,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Sends), Need::Table(Table::Campaigns)]],
    splits: &[
        Dimension::Channel,
        Dimension::Campaign,
        Dimension::ActivityAtSend,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH told AS (SELECT EXISTS (SELECT 1 FROM send_rows) AS sends, present('sends', 'unsubscribed') AS flags),
          each_person AS (
            SELECT person, bool_or(coalesce(unsubscribed, false)) AS flagged, min(day) AS first_day, max(day) AS last_day
            FROM solicitations WHERE person IS NOT NULL AND in_days(day, $start, $end) GROUP BY person
          ), people AS (
            SELECT count(*) AS solicited,
                   count(*) FILTER (CASE WHEN flags THEN flagged ELSE c.left_on BETWEEN first_day AND last_day + 30 END) AS gone
            FROM told, each_person p LEFT JOIN contacts c ON c.person = p.person
          ), totals AS (
            SELECT coalesce(sum(unsubscribed), 0) AS unsubscribed, sum(sent) AS sent, sum(delivered) AS delivered
            FROM aggregates WHERE in_days(day, $start, $end)
          ), rows AS (
            SELECT count(*) FILTER (delivered) AS delivered, count(*) FILTER (delivered AND unsubscribed) AS flagged
            FROM solicitations WHERE in_days(day, $start, $end)
          )
          SELECT CASE WHEN sends THEN gone ELSE t.unsubscribed END AS numerator,
                 CASE WHEN sends THEN solicited ELSE t.sent END AS denominator,
                 CASE WHEN sends THEN CASE WHEN flags THEN flagged ELSE gone END / r.delivered
                      ELSE t.unsubscribed / t.delivered END AS per_delivered
          FROM told, people, totals t, rows r",
    compute,
    refuses: |context, facts| {
        let dataset = context.dataset;
        if !dataset.counts(Table::Sends) {
            return facts.without(Table::Campaigns, Field::Unsubscribed);
        }
        let told = dataset.has(Table::Contacts, Field::UnsubscribedOn);
        facts
            .without(Table::Sends, Field::Unsubscribed)
            .filter(|_| !told)
    },
    beside: Some(parts),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    if !dataset.counts(Table::Sends) {
        return recipients(context, sink, &|a| a.unsubscribed.into());
    }
    let by_flag = dataset.has(Table::Sends, Field::Unsubscribed);
    members(context, sink, &|person, sends| {
        let send = |at: &u32| &dataset.sends[*at as usize];
        let left = if by_flag {
            sends.iter().any(|at| send(at).unsubscribed)
        } else {
            left_within(dataset, person, sends)
        };
        Sum::new(left.into(), 1)
    });
}

/// Whether a contact unsubscribed from its first send to 30 days after its last.
fn left_within(dataset: &Dataset, person: u32, sends: &[u32]) -> bool {
    let day = |at: Option<&u32>| at.map(|at| dataset.sends[*at as usize].day);
    let left = dataset.contact(person).and_then(|c| c.unsubscribed);
    match (day(sends.first()), day(sends.last()), left) {
        (Some(first), Some(last), Some(left)) => first <= left && left <= last.plus(30),
        _ => false,
    }
}

/// Unsubscriptions per message that arrived: flagged messages, else contacts,
/// else the counts of campaigns in totals.
fn parts(context: &Context<'_>, span: &Span, collected: &Collected) -> Beside {
    let dataset = context.dataset;
    let (start, end) = (span.start(), span.end);
    let sends = dataset.sends[dataset.sends_between(start, end)].iter();
    let arrived: Vec<&Send> = sends
        .clone()
        .filter(|s| s.solicits() && s.arrived())
        .collect();
    let mut marks: Vec<_> = recipients_mark(context).into_iter().collect();
    let (left, delivered) = if !dataset.counts(Table::Sends) {
        let of = &dataset.aggregates[dataset.aggregates_between(start, end)];
        let sum = |count: &dyn Fn(&crate::record::dataset::Aggregate) -> i64| -> i128 {
            of.iter().map(|a| i128::from(count(a))).sum()
        };
        marks.extend(delivery_marks(context, span, collected).marks);
        (sum(&|a| a.unsubscribed), sum(&|a| a.arrived()))
    } else {
        if sends.clone().any(|s| s.solicits() && s.delivered.is_none()) {
            marks.push(crate::kpi::Mark::DeliveryUnknown {});
        }
        let left = if dataset.has(Table::Sends, Field::Unsubscribed) {
            arrived.iter().filter(|s| s.unsubscribed).count() as i128
        } else {
            collected.rows.iter().map(|row| row.sum.numerator).sum()
        };
        (left, arrived.len() as i128)
    };
    Beside {
        parts: vec![Part::ratio("per_delivered", left, delivered)],
        marks,
        ..Beside::default()
    }
}
