//! Civil days: what a date in an export means once its time and zone are ignored.
//!
//! A day is an `i32`, so that columns of days are small, sort fast and are read
//! fast: a file has a date on every row. No clock: today is always passed in.
//! Periods and buckets are in `kpi::period`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A civil day, as days since 1970-01-01 (which is 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Years that a date in an export may bear; others are typing errors.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Days of 400 years, after which the calendar repeats.
const ERA: i32 = 146_097;

/// Days from 0000-03-01 to 1970-01-01.
const TO_EPOCH: i32 = 719_468;

impl Day {
    /// Before every day.
    pub const ALWAYS: Day = Day(i32::MIN);
    /// After every day.
    pub const NEVER: Day = Day(i32::MAX);

    /// The day of a year, month (1–12) and day of month, if there is one and
    /// its year is in [`YEARS`].
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        let there = YEARS.contains(&year)
            && (1..=12).contains(&month)
            && (1..=month_length(year, month)).contains(&day);
        there.then(|| Day::from_ymd(year, month, day))
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

    /// Days since 1970-01-01 in the Gregorian calendar, counted in years that
    /// begin in March, so that the leap day is a year's last. Howard Hinnant,
    /// "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    fn from_ymd(year: i32, month: u32, day: u32) -> Day {
        let year = if month <= 2 { year - 1 } else { year };
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let month = (month as i32 + 9) % 12;
        let of_year = (153 * month + 2) / 5 + day as i32 - 1;
        Day(era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - TO_EPOCH)
    }

    /// Year, month (1–12) and day of the month; `civil_from_days` of the same.
    pub fn ymd(self) -> (i32, u32, u32) {
        let days = i64::from(self.0) + i64::from(TO_EPOCH);
        let (era, of_era) = (days.div_euclid(ERA.into()), days.rem_euclid(ERA.into()));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march + 2) / 5 + 1;
        let month = if march < 10 { march + 3 } else { march - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        (year as i32, month as u32, day as u32)
    }

    /// The day `n` days later (earlier where `n` is negative).
    #[must_use]
    pub const fn plus(self, n: i32) -> Day {
        Day(self.0.saturating_add(n))
    }

    /// The same day of the month `n` months later, or that month's last day.
    #[must_use]
    pub fn plus_months(self, n: i32) -> Day {
        let (year, month, day) = self.ymd();
        let months = year * 12 + month as i32 - 1 + n;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
        Day::from_ymd(year, month, day.min(month_length(year, month)))
    }

    /// The first day of its month.
    pub fn first_of_month(self) -> Day {
        let (year, month, _) = self.ymd();
        Day::from_ymd(year, month, 1)
    }

    /// The last day of its month.
    pub fn last_of_month(self) -> Day {
        let (year, month, _) = self.ymd();
        Day::from_ymd(year, month, month_length(year, month))
    }

    /// Days since Monday: 0 on Monday … 6 on Sunday.
    pub fn weekday(self) -> i32 {
        // 1970-01-01 was a Thursday.
        (self.0.rem_euclid(7) + 3) % 7
    }

    /// The Monday of ISO week `week` of `year`, if that week exists.
    pub fn iso_week(year: i32, week: u32) -> Option<Day> {
        // The week of 4 January is a year's first.
        let fourth = Day::new(year, 1, 4)?;
        let monday = fourth
            .plus(-fourth.weekday())
            .plus(7 * (i32::try_from(week).ok()? - 1));
        (monday.to_iso_week() == (year, week)).then_some(monday)
    }

    /// ISO year and week of this day.
    pub fn to_iso_week(self) -> (i32, u32) {
        // A week is of the year that has its Thursday.
        let thursday = self.plus(3 - self.weekday());
        let (year, _, _) = thursday.ymd();
        let week = (thursday - Day::from_ymd(year, 1, 1)) / 7 + 1;
        (year, week as u32)
    }
}

fn month_length(year: i32, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
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

    /// Every day of every year that a date may bear, against jiff.
    #[test]
    fn the_calendar_is_that_of_a_calendar_library() {
        let mut date = jiff::civil::date(1900, 1, 1);
        let mut expected = Day::new(1900, 1, 1).expect("a day");
        while date.year() <= 2200 {
            let (y, m, d) = (date.year().into(), date.month() as u32, date.day() as u32);
            let day = Day::new(y, m, d).expect("a day");
            let week = date.iso_week_date();
            assert_eq!((day, day.ymd()), (expected, (y, m, d)));
            assert_eq!(
                day.to_iso_week(),
                (week.year().into(), week.week() as u32),
                "{day}"
            );
            assert_eq!(
                day.weekday(),
                i32::from(date.weekday().to_monday_zero_offset()),
                "{day}"
            );
            (date, expected) = (date.tomorrow().expect("a day"), expected.plus(1));
        }
        assert_eq!(Day::new(2201, 1, 1), None);
    }
}
