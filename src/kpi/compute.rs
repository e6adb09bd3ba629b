//! From emissions to outcomes: the same for every indicator. The period's
//! value, what it is compared with, the series, the splits and the rows behind
//! all come out of one emission.

use super::indicator::{Context, Indicator, Shape, Tense};
use super::outcome::{Bucket, Comparison, Kpi, Slice, Status};
use super::period::Period;
use super::sink::{Collected, Emitted, Sink, Sum};
use super::spans::{NOW, Span};
use super::verdict::Facts;
use super::{Dimension, Figure, Id, Mark, Reason, Unit, wilson};
use crate::decimal::{Decimal, quotient};
use crate::record::dataset::Dataset;
use std::collections::BTreeMap;

/// Decimals of a quotient of money.
const MONEY_DECIMALS: u8 = 6;

/// Decimals that a sum of money has at least.
const CENTS: u8 = 2;

/// Under so many observations a value is too small to conclude from.
const SMALL: i128 = 30;

/// One indicator of a report.
pub fn kpi(id: Id, context: &Context<'_>, facts: &Facts<'_>) -> Kpi {
    let indicator = id.indicator();
    let collected = collect(indicator, context, facts, false);
    let maker = Maker {
        indicator,
        facts,
        collected: &collected,
    };
    maker.kpi(context)
}

/// The rows behind the value of an indicator; none where it has no value.
pub fn rows(id: Id, context: &Context<'_>, facts: &Facts<'_>) -> Vec<Emitted> {
    let indicator = id.indicator();
    match context.spans.all.first() {
        Some(now) if facts.judge(indicator, now).is_ok() => {
            collect(indicator, context, facts, true).rows
        }
        _ => vec![],
    }
}

/// A numerator as it is reported.
pub fn numerator(indicator: &Indicator, dataset: &Dataset, numerator: i128) -> Figure {
    if indicator.unit == Unit::Money {
        Figure::Money(Decimal::new(numerator, dataset.scale).trimmed(CENTS))
    } else {
        count(numerator)
    }
}

/// A denominator as it is reported, for indicators that have one.
pub fn denominator(indicator: &Indicator, denominator: i128) -> Option<Figure> {
    (indicator.shape != Shape::Total).then(|| count(denominator))
}

/// Counts are of rows, which are fewer than 2^63.
fn count(n: i128) -> Figure {
    Figure::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

fn collect(
    indicator: &Indicator,
    context: &Context<'_>,
    facts: &Facts<'_>,
    rows: bool,
) -> Collected {
    let spans = context.spans.all.len();
    let mut sink = Sink::new(context.dataset, spans, indicator.splits, rows);
    if facts.absent(indicator).is_none() {
        (indicator.compute)(context, &mut sink);
    }
    sink.collect()
}

struct Maker<'a> {
    indicator: &'a Indicator,
    facts: &'a Facts<'a>,
    collected: &'a Collected,
}

impl Maker<'_> {
    fn kpi(&self, context: &Context<'_>) -> Kpi {
        let spans = &context.spans.all;
        let now = match spans.first() {
            Some(span) => self.now(span),
            None => Err(self
                .facts
                .absent(self.indicator)
                .unwrap_or(Reason::Undated {
                    table: self.indicator.needs,
                })),
        };
        let mut kpi = Kpi {
            id: self.indicator.id,
            status: if now.is_ok() {
                Status::Ok
            } else {
                Status::Unavailable
            },
            reason: None,
            unit: self.indicator.unit,
            value: None,
            numerator: None,
            denominator: None,
            interval: None,
            parts: vec![],
            marks: vec![],
            previous: None,
            year_ago: None,
            series: vec![],
            splits: BTreeMap::new(),
        };
        let mut withheld = None;
        match now {
            Ok((value, marks)) => {
                let sum = self.collected.totals[NOW];
                kpi.value = Some(value);
                kpi.numerator = Some(numerator(self.indicator, context.dataset, sum.numerator));
                kpi.denominator = denominator(self.indicator, sum.denominator);
                kpi.interval = match self.indicator.shape {
                    Shape::Proportion => wilson::interval(sum.numerator, sum.denominator),
                    _ => None,
                };
                kpi.splits = self.splits(context.dataset);
                // States at the end are marked only; what happened is not compared.
                if self.indicator.tense == Tense::Flow {
                    withheld = stops(&marks);
                }
                kpi.marks = marks;
            }
            Err(reason) => kpi.reason = Some(reason),
        }
        let compared = |at: Option<usize>| {
            at.map(|at| match &withheld {
                // What stops within the period cannot be compared.
                Some(reason) => Comparison {
                    reason: Some(reason.clone()),
                    ..Comparison::default()
                },
                None => self.compared(at, &spans[at]),
            })
        };
        kpi.previous = compared(context.spans.previous);
        kpi.year_ago = compared(context.spans.year_ago);
        kpi.series = context
            .spans
            .buckets
            .clone()
            .map(|at| self.bucket(at, &spans[at]))
            .collect();
        kpi
    }

    /// The value of the period and its marks.
    fn now(&self, span: &Span) -> Result<(Figure, Vec<Mark>), Reason> {
        let mut marks = self.facts.judge(self.indicator, span)?;
        let sum = self.collected.totals[NOW];
        let value = self.value(sum)?;
        if self.indicator.shape != Shape::Total && sum.denominator < SMALL {
            marks.push(Mark::Small {
                n: i64::try_from(sum.denominator).unwrap_or(0),
            });
        }
        if self.indicator.unit == Unit::Money {
            marks.extend(self.other_currency(span));
        }
        if self.facts.dataset.invoices_for_orders {
            marks.push(Mark::InvoicesForOrders {});
        }
        Ok((value, marks))
    }

    fn other_currency(&self, span: &Span) -> Option<Mark> {
        let dataset = self.facts.dataset;
        let days = &dataset.orders[dataset.between(span.start(), span.end)];
        let rows = days.iter().filter(|o| o.foreign).count();
        (rows > 0).then_some(Mark::OtherCurrency {
            rows: i64::try_from(rows).unwrap_or(i64::MAX),
        })
    }

    /// The value that a numerator and a denominator come to.
    fn value(&self, sum: Sum) -> Result<Figure, Reason> {
        let dataset = self.facts.dataset;
        if self.indicator.shape == Shape::Total {
            return Ok(numerator(self.indicator, dataset, sum.numerator));
        }
        if sum.denominator <= 0 {
            return Err(Reason::ZeroDenominator {});
        }
        if self.indicator.unit == Unit::Money {
            let whole = Decimal::new(sum.numerator, dataset.scale);
            let mean = whole.divided(Decimal::new(sum.denominator, 0), MONEY_DECIMALS);
            mean.map(Figure::Money).ok_or(Reason::Overflow {})
        } else {
            let ratio = quotient(sum.numerator, sum.denominator);
            ratio.map(Figure::Number).ok_or(Reason::Overflow {})
        }
    }

    fn compared(&self, at: usize, span: &Span) -> Comparison {
        let sum = self.collected.totals[at];
        let value = self
            .facts
            .judge(self.indicator, span)
            .and_then(|marks| match Facts::withheld(&marks) {
                Some(reason) => Err(reason),
                None => self.value(sum),
            });
        match value {
            Ok(value) => Comparison {
                value: Some(value),
                numerator: Some(numerator(self.indicator, self.facts.dataset, sum.numerator)),
                denominator: denominator(self.indicator, sum.denominator),
                reason: None,
            },
            Err(reason) => Comparison {
                reason: Some(reason),
                ..Comparison::default()
            },
        }
    }

    fn bucket(&self, at: usize, span: &Span) -> Bucket {
        let Comparison {
            value,
            numerator,
            denominator,
            reason,
        } = self.compared(at, span);
        let Period { start, end } = span.calendar;
        Bucket {
            start,
            end,
            complete: span.complete,
            value,
            numerator,
            denominator,
            reason,
        }
    }

    fn splits(&self, dataset: &Dataset) -> BTreeMap<Dimension, Vec<Slice>> {
        let slices = |dimension: Dimension, keys: &BTreeMap<u32, Sum>| -> Vec<Slice> {
            let names = dimension.names(dataset).unwrap_or(&[]);
            let name = |key: &u32| names.get(*key as usize).cloned().unwrap_or_default();
            let mut slices: Vec<Slice> = keys
                .iter()
                .map(|(key, sum)| Slice {
                    key: name(key),
                    value: self.value(*sum).ok(),
                    numerator: Some(numerator(self.indicator, dataset, sum.numerator)),
                    denominator: denominator(self.indicator, sum.denominator),
                })
                .collect();
            crate::order::sort_by(&mut slices, |a, b| a.key.cmp(&b.key));
            slices
        };
        let mut splits = BTreeMap::new();
        for (d, keys) in &self.collected.splits {
            splits.insert(*d, slices(*d, keys));
        }
        splits
    }
}

/// The reason for which a period in which a table stops is not compared.
fn stops(marks: &[Mark]) -> Option<Reason> {
    marks.iter().find_map(|m| match *m {
        Mark::TableStops { last } => Some(Reason::TableStops { last }),
        _ => None,
    })
}
