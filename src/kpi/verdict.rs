//! Whether the data allow a number for a span, and what to know about it: the
//! reasons and marks that hold for every indicator alike (`kpis.md`, Coverage).

use super::coverage::Coverage;
use super::indicator::{Actives, Indicator, Tense};
use super::spans::{Clock, Span};
use super::{Mark, Reason};
use crate::calendar::Day;
use crate::record::dataset::{Blocked, Dataset};
use crate::settings::Settings;

/// What is known about the data before anything is counted.
pub struct Facts<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The settings.
    pub settings: &'a Settings,
    /// How far the events reach; `None` for no event.
    pub coverage: Option<Coverage>,
    /// The days that decide what is over.
    pub clock: Clock,
}

impl Facts<'_> {
    /// Why an indicator has no number in any span, if so.
    pub fn absent(&self, indicator: &Indicator) -> Option<Reason> {
        let table = indicator.needs;
        if !self.dataset.has_orders {
            return Some(Reason::NoTable { table });
        }
        if let Some(blocked) = &self.dataset.blocked {
            return Some(match blocked.clone() {
                Blocked::Ambiguous { file, column } => Reason::Ambiguous { file, column },
                Blocked::NoColumn(field) => Reason::NoColumn { table, field },
                Blocked::MixedBasis => Reason::MixedBasis {},
                Blocked::Overflow => Reason::Overflow {},
            });
        }
        if !self.dataset.has_rows {
            return Some(Reason::NoRows { table });
        }
        self.coverage.is_none().then_some(Reason::Undated { table })
    }

    /// The marks of a span's number, or why there is none.
    pub fn judge(&self, indicator: &Indicator, span: &Span) -> Result<Vec<Mark>, Reason> {
        if let Some(reason) = self.absent(indicator) {
            return Err(reason);
        }
        let Some(coverage) = self.coverage else {
            return Ok(vec![]);
        };
        let (start, end) = (span.start(), span.end);
        if start > self.clock.reference {
            return Err(Reason::FuturePeriod {
                reference: self.clock.reference,
            });
        }
        if end < coverage.first {
            return Err(Reason::BeforeData {
                first: coverage.first,
            });
        }
        let mut marks = Vec::new();
        let stops = end > coverage.last.plus(coverage.tolerance);
        if stops && indicator.tense == Tense::Flow && !self.event_in(start, end) {
            return Err(Reason::TableStops {
                last: coverage.last,
            });
        }
        if let Some(needed) = self.unknown_actives(indicator, span, coverage) {
            return Err(Reason::HistoryShort { needed });
        }
        if start < coverage.first.plus(-coverage.tolerance) {
            marks.push(Mark::PartialHistory {
                first: coverage.first,
            });
        }
        if let Some(needed) = self.earlier_buyers_unseen(indicator, start, coverage) {
            marks.push(Mark::HistoryShort { needed });
        }
        if stops {
            marks.push(Mark::TableStops {
                last: coverage.last,
            });
        }
        Ok(marks)
    }

    /// Why a compared number or a bucket is not shown, although there is one.
    pub fn withheld(marks: &[Mark]) -> Option<Reason> {
        let stops = marks.iter().find_map(|m| match *m {
            Mark::TableStops { last } => Some(Reason::TableStops { last }),
            _ => None,
        });
        stops.or_else(|| {
            marks.iter().find_map(|m| match *m {
                Mark::PartialHistory { first } => Some(Reason::PartialHistory { first }),
                Mark::HistoryShort { needed } => Some(Reason::HistoryShort { needed }),
                _ => None,
            })
        })
    }

    fn event_in(&self, start: Day, end: Day) -> bool {
        let days = &self.dataset.event_days;
        days.get(days.partition_point(|d| *d < start))
            .is_some_and(|d| *d <= end)
    }

    /// The day on which orders would have to begin for A to be known wherever
    /// the indicator needs it; `None` where it is.
    fn unknown_actives(
        &self,
        indicator: &Indicator,
        span: &Span,
        coverage: Coverage,
    ) -> Option<Day> {
        let before = span.start().plus(-1);
        let needed = match indicator.actives {
            Actives::Unused => return None,
            Actives::AtEnd => vec![span.end],
            Actives::AtBothEnds => vec![before, span.end],
        };
        needed
            .into_iter()
            .map(|d| self.settings.active_window.before(d).plus(1))
            .find(|first_day| !coverage.reaches_back_to(*first_day, self.settings))
    }

    /// The day on which orders would have to begin so that no earlier buyer
    /// looks new; `None` where they do, or it does not matter.
    fn earlier_buyers_unseen(
        &self,
        indicator: &Indicator,
        start: Day,
        coverage: Coverage,
    ) -> Option<Day> {
        let needed = self.settings.active_window.before(start);
        let matters = indicator.earlier_buyers && !self.settings.complete_history;
        (matters && coverage.first > needed).then_some(needed)
    }
}
