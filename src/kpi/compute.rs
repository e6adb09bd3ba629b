//! From emissions to outcomes: the same for every indicator. The period's
//! value, what it is compared with, the series, the splits and the rows behind
//! all come out of one emission.

use super::engagement::campaign::revenue::{Told, is_attributed, told};
use super::engagement::campaign::solicited::tells_reactions;
use super::indicator::{Beside, Context, Indicator, Need, Quantity, Section, Shape, Tense};
use super::outcome::{Bucket, Comparison, Kpi, Slice, Status};
use super::period::Period;
use super::sink::{Collected, Emitted, Sink, Sum};
use super::spans::{NOW, Span};
use super::verdict::Facts;
use super::{Dimension, Figure, Id, Mark, Reason, Unit, wilson};
use crate::decimal::{Decimal, quotient};
use crate::order::Map;
use crate::record::dataset::{CENTS, Dataset};
use crate::record::{Field, Table};

/// Decimals of a quotient of money.
const MONEY_DECIMALS: u8 = 6;

/// Under so many observations a value is too small to conclude from.
const SMALL: i128 = 30;

/// Billionths of a second.
const SECOND: i128 = 1_000_000_000;

/// One indicator of a report.
pub fn kpi(id: Id, context: &Context<'_>, facts: &Facts<'_>) -> Kpi {
    let indicator = id.indicator();
    let absent = facts.absent(indicator, context);
    let rows = indicator.beside.is_some();
    let collected = collect(indicator, context, absent.is_some(), rows);
    let maker = Maker {
        indicator,
        facts,
        context,
        collected: &collected,
        absent,
    };
    maker.kpi()
}

/// The rows behind the value of an indicator; none where it has no value.
pub fn rows(id: Id, context: &Context<'_>, facts: &Facts<'_>) -> Vec<Emitted> {
    let indicator = id.indicator();
    let Some(now) = context.spans.all.first() else {
        return vec![];
    };
    if facts.absent(indicator, context).is_some() {
        return vec![];
    }
    let collected = collect(indicator, context, false, true);
    let maker = Maker {
        indicator,
        facts,
        context,
        collected: &collected,
        absent: None,
    };
    let has_value = maker.now(now).is_ok();
    if has_value { collected.rows } else { vec![] }
}

/// A numerator as it is reported.
pub fn numerator(indicator: &Indicator, dataset: &Dataset, numerator: i128) -> Figure {
    quantity(indicator, indicator.numerator, dataset, numerator)
}

/// A denominator as it is reported, for indicators that have one.
pub fn denominator(indicator: &Indicator, dataset: &Dataset, denominator: i128) -> Option<Figure> {
    let kind = indicator.denominator;
    (indicator.shape != Shape::Total).then(|| quantity(indicator, kind, dataset, denominator))
}

fn quantity(indicator: &Indicator, kind: Quantity, dataset: &Dataset, n: i128) -> Figure {
    match kind {
        // Counts are of rows, which are fewer than 2^63.
        Quantity::Count => Figure::Count(i64::try_from(n).unwrap_or(i64::MAX)),
        Quantity::Money => money(dataset, n),
        Quantity::Time => {
            let time = quotient(n, time_unit(indicator));
            Figure::Number(time.unwrap_or(f64::MAX))
        }
    }
}

/// A sum of money as it is reported.
pub fn money(dataset: &Dataset, units: i128) -> Figure {
    Figure::Money(Decimal::new(units, dataset.scale).trimmed(CENTS))
}

/// A quotient of money as it is reported; `None` for nothing to divide by.
pub fn money_per(dataset: &Dataset, units: i128, n: i128) -> Option<Figure> {
    if n <= 0 {
        return None;
    }
    let whole = Decimal::new(units, dataset.scale);
    let mean = whole.divided(Decimal::new(n, 0), MONEY_DECIMALS);
    mean.map(Figure::Money)
}

/// The billionths of a second of an indicator's unit.
pub fn time_unit(indicator: &Indicator) -> i128 {
    let seconds = match indicator.unit {
        Unit::Minutes => 60,
        Unit::Hours => 3600,
        Unit::Days => 86_400,
        _ => 1,
    };
    seconds * SECOND
}

fn collect(indicator: &Indicator, context: &Context<'_>, absent: bool, rows: bool) -> Collected {
    let dataset = context.dataset;
    let spans = context.spans.all.len();
    let splits = indicator.splits.iter().copied();
    let there = splits.filter(|d| d.is_there(indicator, dataset)).collect();
    let mut sink = Sink::new(dataset, spans, there, rows);
    if !absent && spans > 0 {
        (indicator.compute)(context, &mut sink);
    }
    sink.collect()
}

impl Dimension {
    /// Whether the data have the column of a split of an indicator.
    fn is_there(self, indicator: &Indicator, dataset: &Dataset) -> bool {
        let tables = match indicator.split_tables {
            [] => indicator.section.tables(),
            own => own,
        };
        let has = |field: Field| tables.iter().any(|table| dataset.has(*table, field));
        match self {
            Dimension::Channel if indicator.section == Section::Engagement => {
                has(Field::Channel) || dataset.channel_guessed
            }
            // The channels of contacts are their addresses.
            Dimension::Channel if tables == [Table::Contacts] => true,
            Dimension::Channel => has(Field::Channel),
            Dimension::Campaign => has(Field::Campaign),
            // Costs of sends and campaigns are marketing.
            Dimension::Category if indicator.section == Section::Acquisition => true,
            Dimension::Category => has(Field::Category),
            Dimension::Kind => dataset.has(Table::Contacts, Field::Kind),
            Dimension::Source => dataset.has(Table::Contacts, Field::Source),
            Dimension::Segment => dataset.has(Table::Contacts, Field::Segment),
            Dimension::Country => dataset.has(Table::Contacts, Field::Country),
            Dimension::Owner => dataset.has(Table::Contacts, Field::Owner),
            Dimension::Agent => has(Field::Agent),
            Dimension::Team => has(Field::Team),
            Dimension::Reason => has(Field::Reason),
            Dimension::Arm => has(Field::Group),
            Dimension::ActivityAtSend => {
                let buyers = [Table::Orders, Table::Subscriptions];
                let told = buyers.iter().any(|table| dataset.counts(*table));
                told && !dataset.undated.contains(&Table::Sends)
            }
            Dimension::Field | Dimension::OrderKind => true,
        }
    }
}

struct Maker<'a> {
    indicator: &'a Indicator,
    facts: &'a Facts<'a>,
    context: &'a Context<'a>,
    collected: &'a Collected,
    /// Why there is no number in any span.
    absent: Option<Reason>,
}

impl Maker<'_> {
    fn kpi(&self) -> Kpi {
        let spans = &self.context.spans.all;
        let dataset = self.context.dataset;
        let now = match (spans.first(), &self.absent) {
            (Some(span), None) => self.now(span),
            (_, Some(reason)) => Err(reason.clone()),
            (None, None) => Err(Reason::Undated {
                table: Table::Contacts,
            }),
        };
        let mut kpi = Kpi::of(self.indicator.id);
        if now.is_err() {
            kpi.status = Status::Unavailable;
        }
        let mut withheld = None;
        match now {
            Ok((value, marks)) => {
                let sum = self.collected.totals[NOW];
                kpi.value = Some(value);
                (kpi.numerator, kpi.denominator) = self.quantities(sum);
                if self.indicator.shape == Shape::Proportion {
                    kpi.interval = wilson::interval(sum.numerator, sum.denominator);
                }
                kpi.splits = self.splits(dataset);
                // States at the end are marked only; what happened is not compared.
                if self.indicator.tense == Tense::Flow {
                    withheld = stops(&marks);
                }
                kpi.marks = marks;
                if let Some(beside) = self.indicator.beside {
                    let made: Beside = beside(self.context, &spans[NOW], self.collected);
                    kpi.parts = made.parts;
                    kpi.table = made.table;
                    kpi.interval = made.interval.or(kpi.interval);
                    kpi.marks.extend(made.marks);
                }
            }
            Err(reason) => {
                kpi.reason = Some(reason);
                let lacks = self.facts.lacks(self.indicator);
                kpi.lacks = if lacks.len() > 1 { lacks } else { vec![] };
            }
        }
        // Today's state, and what bears no date, have no other period.
        if self.indicator.tense == Tense::Today || self.is_static() {
            return kpi;
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
        kpi.previous = compared(self.context.spans.previous);
        kpi.year_ago = compared(self.context.spans.year_ago);
        let buckets = self.context.spans.buckets.clone();
        kpi.series = buckets.map(|at| self.bucket(at, &spans[at])).collect();
        kpi
    }

    fn is_static(&self) -> bool {
        self.absent.is_none() && self.facts.is_static(self.indicator)
    }

    /// Numerator and denominator as they are reported; none for a difference,
    /// which is no quotient of two sums.
    fn quantities(&self, sum: Sum) -> (Option<Figure>, Option<Figure>) {
        if self.indicator.shape == Shape::Difference {
            return (None, None);
        }
        let dataset = self.context.dataset;
        (
            Some(numerator(self.indicator, dataset, sum.numerator)),
            denominator(self.indicator, dataset, sum.denominator),
        )
    }

    /// The value of the period and its marks.
    fn now(&self, span: &Span) -> Result<(Figure, Vec<Mark>), Reason> {
        let mut marks = self.facts.judge(self.indicator, span)?;
        let dataset = self.context.dataset;
        let sum = self.collected.totals[NOW];
        let value = self.value(sum)?;
        let divides = matches!(self.indicator.shape, Shape::Quotient | Shape::Proportion);
        if divides && self.indicator.denominator == Quantity::Count && sum.denominator < SMALL {
            marks.push(Mark::Small {
                n: i64::try_from(sum.denominator).unwrap_or(0),
            });
        }
        if [self.indicator.numerator, self.indicator.denominator].contains(&Quantity::Money) {
            marks.extend(self.other_currency(span));
        }
        if self.by_orders() && dataset.invoices_for_orders {
            marks.push(Mark::InvoicesForOrders {});
        }
        if self.by_orders() && dataset.won_deals_as_orders {
            marks.push(Mark::WonDealsAsOrders {});
        }
        let told = marks.contains(&Mark::Static {});
        if !told && self.indicator.customers && dataset.customers.iter().any(|c| c.snapshot) {
            marks.push(Mark::Snapshot {});
        }
        if self.by_channels() && dataset.channel_guessed {
            marks.push(Mark::ChannelGuessed {});
        }
        Ok((value, marks))
    }

    /// Whether the channel of messages tells the value: how long it has for an
    /// order, for one.
    fn by_channels(&self) -> bool {
        match self.indicator.id {
            Id::CrmRoi => is_attributed(self.context) && told(self.context) == Told::ByAttribution,
            _ => self.indicator.section == Section::Engagement,
        }
    }

    /// Whether orders tell the value: because it needs them, or because no file
    /// has a column that would tell it instead.
    fn by_orders(&self) -> bool {
        let sends = self.context.dataset.counts(Table::Sends);
        let column = || told(self.context) == Told::ByColumn;
        match self.indicator.id {
            Id::ReactivityRate => sends && !tells_reactions(self.context),
            Id::Uplift => !self.context.dataset.has(Table::Sends, Field::Converted),
            Id::RevenuePerSolicited => !column(),
            Id::CrmRoi => !column() || !is_attributed(self.context),
            _ => {
                let mut needs = self.indicator.needs.iter().flat_map(|group| group.iter());
                needs.any(
                    |n| matches!(n, Need::Table(t) | Need::Column(t, _) if *t == Table::Orders),
                )
            }
        }
    }

    /// Rows of the span that a sum of money leaves out.
    fn other_currency(&self, span: &Span) -> Option<Mark> {
        let dataset = self.context.dataset;
        let (start, end) = (span.start(), span.end);
        let mut rows = 0;
        // The cost of a customer asks orders for people, not for money.
        if self.by_orders() && self.indicator.id != Id::Cac {
            let days = &dataset.orders[dataset.between(start, end)];
            rows += days.iter().filter(|o| o.foreign).count();
        }
        let mut needs = self.indicator.needs.iter();
        if needs.any(|group| group.contains(&Need::Spending)) {
            let days = &dataset.costs[dataset.costs_between(start, end)];
            rows += days.iter().filter(|c| c.foreign).count();
        }
        (rows > 0).then_some(Mark::OtherCurrency {
            rows: i64::try_from(rows).unwrap_or(i64::MAX),
        })
    }

    /// The value that a numerator and a denominator come to.
    fn value(&self, sum: Sum) -> Result<Figure, Reason> {
        let dataset = self.context.dataset;
        let Sum {
            numerator: n,
            denominator: d,
            control,
        } = sum;
        let overflow = Reason::Overflow {};
        if self.indicator.shape == Shape::Total {
            return Ok(numerator(self.indicator, dataset, n));
        }
        if d <= 0 || (self.indicator.shape == Shape::Difference && control.1 <= 0) {
            return Err(Reason::ZeroDenominator {});
        }
        if self.indicator.shape == Shape::Difference {
            let difference = quotient(n * control.1 - control.0 * d, d * control.1);
            return difference.map(Figure::Number).ok_or(overflow);
        }
        if self.indicator.unit == Unit::Money {
            return money_per(dataset, n, d).ok_or(overflow);
        }
        let d = match self.indicator.numerator {
            Quantity::Time => d.checked_mul(time_unit(self.indicator)),
            _ => Some(d),
        };
        let ratio = d.and_then(|d| quotient(n, d));
        ratio.map(Figure::Number).ok_or(overflow)
    }

    fn compared(&self, at: usize, span: &Span) -> Comparison {
        let sum = self.collected.totals[at];
        let judged = match &self.absent {
            Some(reason) => Err(reason.clone()),
            None => self.facts.judge(self.indicator, span),
        };
        let value = judged.and_then(|marks| match Facts::withheld(&marks) {
            Some(reason) => Err(reason),
            None => self.value(sum),
        });
        match value {
            Ok(value) => {
                let (numerator, denominator) = self.quantities(sum);
                Comparison {
                    value: Some(value),
                    numerator,
                    denominator,
                    reason: None,
                }
            }
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

    fn splits(&self, dataset: &Dataset) -> Map<Dimension, Vec<Slice>> {
        let mut splits = Map::new();
        for (dimension, keys) in &self.collected.splits {
            let mut slices: Vec<Slice> = keys
                .iter()
                .map(|(key, sum)| {
                    let (numerator, denominator) = self.quantities(*sum);
                    Slice {
                        key: dimension.name(dataset, *key),
                        value: self.value(*sum).ok(),
                        numerator,
                        denominator,
                    }
                })
                .collect();
            crate::order::sort_by(&mut slices, |a, b| a.key.cmp(&b.key));
            splits.insert(*dimension, slices);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_their_unit() {
        for (unit, billionths) in [
            (Unit::Minutes, 60_000_000_000),
            (Unit::Hours, 3_600_000_000_000),
            (Unit::Days, 86_400_000_000_000),
        ] {
            let indicator = Indicator {
                unit,
                ..Indicator::PLAIN
            };
            assert_eq!(time_unit(&indicator), billionths, "{unit:?}");
        }
    }
}
