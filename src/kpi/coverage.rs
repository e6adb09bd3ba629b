//! What the data let one say of a day: how far they reach, where they stop, and
//! whether they go back far enough (`kpis.md`, Coverage; `rules.md` 12, 15).

use crate::calendar::Day;
use crate::settings::Settings;

/// The days that a table of events covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The first event.
    pub first: Day,
    /// The last event.
    pub last: Day,
    /// How many days without events are nothing unusual at its ends: 7, and
    /// the longest gap of its last 12 months, at most 31 in all.
    pub tolerance: i32,
}

impl Coverage {
    /// Of the distinct days with events, sorted; `None` for no event.
    pub fn of(days: &[Day]) -> Option<Coverage> {
        let (first, last) = (*days.first()?, *days.last()?);
        let from = last.plus_months(-12);
        let recent = &days[days.partition_point(|d| *d <= from)..];
        let gap = recent
            .windows(2)
            .map(|pair| pair[1] - pair[0])
            .max()
            .unwrap_or(0);
        Some(Coverage {
            first,
            last,
            tolerance: (7 + gap).min(31),
        })
    }

    /// Whether purchases in `(before, d]` are all seen.
    pub fn reaches_back_to(self, first_day: Day, settings: &Settings) -> bool {
        settings.complete_history || self.first <= first_day.plus(self.tolerance)
    }
}

/// How many days after the reference date a period may end and still be
/// complete: the longest run of days without any event in the 12 months to the
/// reference date, at most 7. Days before the first event are not such a run:
/// nothing shows that anything could have been seen then.
pub fn grace(days: &[Day], reference: Day) -> i32 {
    let from = reference.plus_months(-12);
    // The last event at or before the window's start bounds its first run.
    let start = days.partition_point(|d| *d <= from);
    let end = days.partition_point(|d| *d <= reference);
    let mut longest = 0;
    let mut previous = if start > 0 { Some(from) } else { None };
    for &day in &days[start..end] {
        longest = longest.max(previous.map_or(0, |p| day - p - 1));
        previous = Some(day);
    }
    // A reference date set later than the last event ends a run too.
    longest = longest.max(previous.map_or(0, |p| reference - p));
    longest.min(7)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(all: &[&str]) -> Vec<Day> {
        all.iter().filter_map(|d| Day::parse_iso(d)).collect()
    }

    #[track_caller]
    fn covers(all: &[&str], first: &str, last: &str, tolerance: i32) {
        let c = Coverage::of(&days(all)).expect("an event");
        assert_eq!(
            (c.first.to_string(), c.last.to_string(), c.tolerance),
            (first.into(), last.into(), tolerance)
        );
    }

    #[test]
    fn coverage_tolerates_the_gaps_it_has_seen() {
        covers(&["2024-01-01"], "2024-01-01", "2024-01-01", 7);
        covers(&["2024-01-01", "2024-01-02"], "2024-01-01", "2024-01-02", 8);
        covers(
            &["2024-01-01", "2024-01-11", "2024-01-12"],
            "2024-01-01",
            "2024-01-12",
            17,
        );
        covers(
            &["2024-01-01", "2024-06-01"],
            "2024-01-01",
            "2024-06-01",
            31,
        );
        // The long gap is older than 12 months.
        covers(
            &["2022-01-01", "2023-01-01", "2023-12-31", "2024-01-01"],
            "2022-01-01",
            "2024-01-01",
            8,
        );
        assert_eq!(Coverage::of(&[]), None);
    }

    #[track_caller]
    fn gives(all: &[&str], reference: &str, expected: i32) {
        assert_eq!(
            grace(&days(all), Day::parse_iso(reference).expect("a day")),
            expected
        );
    }

    #[test]
    fn grace_counts_empty_days() {
        gives(&["2024-01-01", "2024-01-02"], "2024-01-02", 0);
        gives(&["2024-01-01", "2024-01-05"], "2024-01-05", 3);
        gives(&["2024-01-01", "2024-03-01"], "2024-03-01", 7);
        gives(&["2024-01-01"], "2024-01-01", 0);
        gives(&["2024-01-01"], "2024-01-04", 3);
    }
}
