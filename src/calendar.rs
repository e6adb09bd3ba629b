//! Civil days: what a date in an export means once its time and zone are ignored.
//!
//! A day is an `i32`, so that columns of days are small and sort fast; the
//! arithmetic of months, years and weeks is jiff's. No clock: today is always
//! passed in. Periods and buckets are in `kpi::period`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A civil day, as days since 1970-01-01 (which is 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

const EPOCH: Date = Date::constant(1970, 1, 1);

/// Years that a date in an export may bear; others are typing errors.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

impl Day {
    /// The day of a year, month (1–12) and day of month, if there is one and
    /// its year is in [`YEARS`].
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        if !YEARS.contains(&year) {
            return None;
        }
        let date = Date::new(
            year as i16,
            i8::try_from(month).ok()?,
            i8::try_from(day).ok()?,
        );
        Some(Day::from_date(date.ok()?))
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    pub fn parse_iso(text: &str) -> Option<Day> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let number = |s: &str| -> Option<u32> {
            s.bytes()
                .all(|c| c.is_ascii_digit())
                .then(|| s.parse().ok())?
        };
        Day::new(
            number(text.get(0..4)?)? as i32,
            number(text.get(5..7)?)?,
            number(text.get(8..10)?)?,
        )
    }

    fn from_date(date: Date) -> Day {
        // A span in days between two dates of four-digit years fits an i32.
        Day(EPOCH.until(date).map_or(0, |span| span.get_days()))
    }

    fn date(self) -> Date {
        EPOCH.saturating_add(i64::from(self.0).days())
    }

    /// Year, month (1–12) and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let d = self.date();
        (i32::from(d.year()), d.month() as u32, d.day() as u32)
    }

    /// The day `n` days later (earlier where `n` is negative).
    #[must_use]
    pub fn plus(self, n: i32) -> Day {
        Day(self.0.saturating_add(n))
    }

    /// The same day of the month `n` months later, or that month's last day.
    #[must_use]
    pub fn plus_months(self, n: i32) -> Day {
        Day::from_date(self.date().saturating_add(n.months()))
    }

    /// The first day of its month.
    pub fn first_of_month(self) -> Day {
        Day::from_date(self.date().first_of_month())
    }

    /// The last day of its month.
    pub fn last_of_month(self) -> Day {
        Day::from_date(self.date().last_of_month())
    }

    /// Days since Monday: 0 on Monday … 6 on Sunday.
    pub fn weekday(self) -> i32 {
        i32::from(self.date().weekday().to_monday_zero_offset())
    }

    /// The Monday of ISO week `week` of `year`, if that week exists.
    pub fn iso_week(year: i32, week: u32) -> Option<Day> {
        let iso = jiff::civil::ISOWeekDate::new(
            i16::try_from(year).ok()?,
            i8::try_from(week).ok()?,
            Weekday::Monday,
        );
        Some(Day::from_date(iso.ok()?.date()))
    }

    /// ISO year and week of this day.
    pub fn to_iso_week(self) -> (i32, u32) {
        let w = self.date().iso_week_date();
        (i32::from(w.year()), w.week() as u32)
    }
}

impl std::ops::Sub for Day {
    type Output = i32;
    fn sub(self, other: Day) -> i32 {
        self.0 - other.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, m, d) = self.ymd();
        write!(f, "{y:04}-{m:02}-{d:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Day, D::Error> {
        let text = String::deserialize(d)?;
        Day::parse_iso(&text).ok_or_else(|| serde::de::Error::custom("a day is YYYY-MM-DD"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse_iso(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[track_caller]
    fn months(from: &str, n: i32, to: &str) {
        assert_eq!(day(from).plus_months(n).to_string(), to);
    }

    #[test]
    fn months_keep_the_day_or_stop_at_the_last() {
        months("2024-03-31", -1, "2024-02-29");
        months("2023-03-31", -1, "2023-02-28");
        months("2024-02-29", -12, "2023-02-28");
        months("2024-02-29", 12, "2025-02-28");
        months("2024-01-15", 14, "2025-03-15");
    }

    #[track_caller]
    fn reads(text: &str, expected: Option<(i32, u32, u32)>) {
        assert_eq!(Day::parse_iso(text).map(Day::ymd), expected, "{text}");
    }

    #[test]
    fn iso_days_are_read_and_nothing_else() {
        reads("2024-02-29", Some((2024, 2, 29)));
        reads("2023-02-29", None);
        reads("2024-2-9", None);
        reads("1899-01-01", None);
        reads("2024-01-0é", None);
        reads("+024-01-01", None);
    }

    #[test]
    fn the_epoch_is_zero_and_days_follow() {
        assert_eq!(day("1970-01-01").0, 0);
        assert_eq!(day("2000-03-01") - day("2000-02-28"), 2);
        assert_eq!(day("1969-12-31").0, -1);
    }

    #[test]
    fn weeks_are_iso() {
        assert_eq!(Day::iso_week(2024, 23), Some(day("2024-06-03")));
        assert_eq!(Day::iso_week(2021, 53), None);
        assert_eq!(day("2021-01-03").to_iso_week(), (2020, 53));
        assert_eq!(day("2024-06-03").weekday(), 0);
        assert_eq!(day("2024-06-09").weekday(), 6);
    }
}
