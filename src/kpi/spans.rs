//! Every stretch of days that a report asks of each indicator at once: the
//! period, the two that it is compared with, and the buckets of the series.
//! Sets are known at the ends of spans, so the ends are numbered here.

use super::period::{Asked, Period};
use crate::calendar::Day;
use crate::settings::Settings;

/// The span of the period itself, among [`Spans::all`].
pub const NOW: usize = 0;

/// Days that are counted: `[start, end]`, the end being the reference date
/// where the calendar's end lies after the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The days as the calendar has them.
    pub calendar: Period,
    /// The last day that is counted.
    pub end: Day,
    /// Whether the period is over and the data go to its end.
    pub complete: bool,
    /// The number of the boundary "at the end of the day before".
    pub before: usize,
    /// The number of the boundary "at the end of `end`".
    pub at_end: usize,
}

impl Span {
    /// The first day.
    pub fn start(&self) -> Day {
        self.calendar.start
    }

    /// The first day of R, the longer of the period and the active window,
    /// ending with the period.
    pub fn retention_start(&self, settings: &Settings) -> Day {
        let window = settings.active_window.before(self.end).plus(1);
        window.min(self.start())
    }
}

/// All the spans of a report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spans {
    /// The period, the compared ones, the buckets.
    pub all: Vec<Span>,
    /// The place of the previous period; absent for `all`.
    pub previous: Option<usize>,
    /// The place of the period a year earlier; absent for `all`.
    pub year_ago: Option<usize>,
    /// The places of the buckets.
    pub buckets: std::ops::Range<usize>,
    /// The distinct boundaries, sorted: days at whose end sets are known.
    pub boundaries: Vec<Day>,
}

/// What decides how far a period is counted.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The day that was passed in.
    pub today: Day,
    /// The latest day on which something happened.
    pub reference: Day,
    /// See [`super::coverage::grace`].
    pub grace: i32,
}

impl Clock {
    /// Whether a period is over and the data go to its end.
    pub fn completes(&self, period: Period) -> bool {
        period.end < self.today && period.end <= self.reference.plus(self.grace)
    }

    /// The last complete month; the month of the reference date where that
    /// ends before the first event.
    pub fn default_period(&self, first: Day) -> Period {
        let latest = self.reference.plus(self.grace).min(self.today.plus(-1));
        let mut month = Period::month_of(latest);
        if !self.completes(month) {
            month = month.previous();
        }
        if month.end < first {
            Period::month_of(self.reference)
        } else {
            month
        }
    }
}

impl Spans {
    /// The spans of a period; `extent` is from the first to the last event.
    pub fn of(asked: Asked, extent: Period, clock: Clock, settings: &Settings) -> Spans {
        let mut spans = Spans::default();
        let period = match asked {
            Asked::All => extent,
            Asked::Days(period) => period,
        };
        let complete = clock.completes(period);
        spans.push(
            period,
            if complete {
                period.end
            } else {
                clock.reference.min(period.end)
            },
            complete,
        );
        if let Asked::Days(_) = asked {
            // An unfinished period is compared with as many days of the others.
            let days = if complete {
                None
            } else {
                Some(clock.reference - period.start + 1)
            };
            let cut = |p: Period| days.map_or(p, |n| p.first_days(n.max(1)));
            for other in [period.previous(), period.year_ago(settings)] {
                let other = cut(other);
                spans.push(other, other.end, true);
            }
            (spans.previous, spans.year_ago) = (Some(1), Some(2));
        }
        let first = spans.all.len();
        let end = spans.all[NOW].end.max(period.start);
        for bucket in (Period {
            start: period.start,
            end,
        })
        .months_to_end()
        {
            let complete = clock.completes(bucket);
            let end = if complete {
                bucket.end
            } else {
                clock.reference.min(bucket.end)
            };
            spans.push(bucket, end, complete);
        }
        spans.buckets = first..spans.all.len();
        spans.number_boundaries();
        spans
    }

    /// A day that stands for all of them, where nothing is dated: states hold,
    /// nothing is compared.
    pub fn undated(today: Day) -> Spans {
        let mut spans = Spans::default();
        let day = Period {
            start: today,
            end: today,
        };
        spans.push(day, today, true);
        spans.buckets = 1..1;
        spans.number_boundaries();
        spans
    }

    fn push(&mut self, calendar: Period, end: Day, complete: bool) {
        self.all.push(Span {
            calendar,
            end,
            complete,
            before: 0,
            at_end: 0,
        });
    }

    fn number_boundaries(&mut self) {
        let ends = self.all.iter().flat_map(|s| [s.start().plus(-1), s.end]);
        self.boundaries = ends.collect();
        crate::order::sort_by(&mut self.boundaries, Ord::cmp);
        self.boundaries.dedup();
        let boundaries = &self.boundaries;
        let number = |day: Day| boundaries.partition_point(|b| *b < day);
        for span in &mut self.all {
            span.before = number(span.calendar.start.plus(-1));
            span.at_end = number(span.end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).expect(text)
    }

    fn clock(today: &str, reference: &str, grace: i32) -> Clock {
        Clock {
            today: day(today),
            reference: day(reference),
            grace,
        }
    }

    #[track_caller]
    fn default(clock: Clock, first: &str, expected: &str) {
        assert_eq!(clock.default_period(day(first)).start.to_string(), expected);
    }

    #[test]
    fn the_default_is_the_last_complete_month() {
        default(
            clock("2024-07-10", "2024-07-09", 0),
            "2022-01-01",
            "2024-06-01",
        );
        default(
            clock("2024-07-10", "2024-06-28", 2),
            "2022-01-01",
            "2024-06-01",
        );
        default(
            clock("2024-07-10", "2024-06-28", 1),
            "2022-01-01",
            "2024-05-01",
        );
        default(
            clock("2024-06-30", "2024-06-30", 0),
            "2022-01-01",
            "2024-05-01",
        );
        default(
            clock("2024-07-01", "2024-06-30", 0),
            "2022-01-01",
            "2024-06-01",
        );
        default(
            clock("2024-07-10", "2024-07-09", 0),
            "2024-07-02",
            "2024-07-01",
        );
        // Today is not over, however few events there are.
        default(
            clock("2024-06-30", "2024-06-30", 1),
            "2022-01-01",
            "2024-05-01",
        );
        // One event on its last day makes a month.
        default(
            clock("2024-07-10", "2024-07-09", 0),
            "2024-06-30",
            "2024-06-01",
        );
    }

    fn spans(period: &str, clock: Clock) -> Spans {
        let settings = Settings::default();
        let asked = Period::parse(period, &settings).expect(period);
        let extent = Period {
            start: day("2022-01-01"),
            end: clock.reference,
        };
        Spans::of(asked, extent, clock, &settings)
    }

    #[track_caller]
    fn counts(spans: &Spans, at: usize, from: &str, to: &str) {
        let span = spans.all[at];
        assert_eq!(
            (span.start().to_string(), span.end.to_string()),
            (from.into(), to.into())
        );
    }

    #[test]
    fn an_unfinished_month_is_compared_with_as_many_days() {
        let s = spans("2024-03", clock("2024-03-31", "2024-03-30", 0));
        counts(&s, NOW, "2024-03-01", "2024-03-30");
        counts(&s, 1, "2024-02-01", "2024-02-29");
        counts(&s, 2, "2023-03-01", "2023-03-30");
        let last = s.buckets.end - 1;
        counts(&s, last, "2024-03-01", "2024-03-30");
        assert!(!s.all[last].complete && s.all[last - 1].complete);
    }

    #[test]
    fn all_is_compared_with_nothing() {
        let s = spans("all", clock("2024-03-31", "2024-03-15", 0));
        counts(&s, NOW, "2022-01-01", "2024-03-15");
        assert_eq!((s.previous, s.year_ago, s.buckets), (None, None, 1..25));
    }

    #[test]
    fn boundaries_are_numbered_once() {
        let s = spans("2024-02", clock("2024-03-31", "2024-03-30", 0));
        assert!(s.boundaries.len() < 64, "{}", s.boundaries.len());
        for span in &s.all {
            assert_eq!(s.boundaries[span.before], span.start().plus(-1));
            assert_eq!(s.boundaries[span.at_end], span.end);
        }
    }
}
