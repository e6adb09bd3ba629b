//! Periods of civil days: what `--period` and the page's picker name, the
//! periods that one is compared with, and the buckets of a series
//! (`rules.md` 13, 14).

use crate::calendar::Day;
use crate::settings::{Settings, WeekStart};

/// Days `[start, end]`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

/// A period as a person asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// From the first to the last event.
    All,
    /// These days.
    Days(Period),
}

/// How many buckets a series has.
pub const BUCKETS: i32 = 24;

impl Period {
    /// Reads `all`, `2024`, `2024-Q2`, `2024-06`, `2024-W23` or
    /// `2024-06-01..2024-06-15`. Quarters and years are the calendar's; weeks
    /// are ISO weeks, or begin up to two days before where the setting
    /// `week_start` says so.
    pub fn parse(text: &str, settings: &Settings) -> Option<Asked> {
        if text == "all" {
            return Some(Asked::All);
        }
        if let Some((from, to)) = text.split_once("..") {
            let (start, end) = (Day::parse_iso(from)?, Day::parse_iso(to)?);
            return (start <= end).then_some(Asked::Days(Period { start, end }));
        }
        let year_text = text.get(..4)?;
        let digits = |s: &str| -> Option<u32> {
            let all = !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
            all.then(|| s.parse().ok())?
        };
        let year = digits(year_text)? as i32;
        let months = |month: u32, count: i32| -> Option<Asked> {
            let start = Day::new(year, month, 1)?;
            Some(Asked::Days(Period {
                start,
                end: start.plus_months(count).plus(-1),
            }))
        };
        match text.get(4..)? {
            "" => months(1, 12),
            rest => match (
                rest.strip_prefix("-Q"),
                rest.strip_prefix("-W"),
                rest.strip_prefix('-'),
            ) {
                (Some(q), _, _) => digits(q)
                    .filter(|q| (1..=4).contains(q) && rest.len() == 3)
                    .and_then(|q| months(3 * q - 2, 3)),
                (_, Some(w), _) => {
                    let week = digits(w).filter(|_| w.len() == 2)?;
                    let start =
                        first_of_week(Day::iso_week(year, week)?.plus(3), settings.week_start);
                    Some(Asked::Days(Period {
                        start,
                        end: start.plus(6),
                    }))
                }
                (_, _, Some(m)) => digits(m)
                    .filter(|_| m.len() == 2)
                    .and_then(|m| months(m, 1)),
                _ => None,
            },
        }
    }

    /// The month of a day.
    pub fn month_of(day: Day) -> Period {
        Period {
            start: day.first_of_month(),
            end: day.last_of_month(),
        }
    }

    /// How many days it has, at least 1.
    pub fn days(self) -> i32 {
        self.end - self.start + 1
    }

    /// How many whole months it is made of, if it is.
    fn whole_months(self) -> Option<i32> {
        let after = self.end.plus(1);
        if self.start.first_of_month() != self.start || after.first_of_month() != after {
            return None;
        }
        let ((y1, m1, _), (y2, m2, _)) = (self.start.ymd(), after.ymd());
        Some((y2 - y1) * 12 + m2 as i32 - m1 as i32)
    }

    fn is_week(self, week_start: WeekStart) -> bool {
        self.days() == 7 && self.start.weekday() == week_start.offset()
    }

    fn shifted_months(self, months: i32) -> Period {
        let start = self.start.plus_months(months);
        let end = self.end.plus(1).plus_months(months).plus(-1);
        Period { start, end }
    }

    /// The period just before, of the same calendar length.
    #[must_use]
    pub fn previous(self) -> Period {
        match self.whole_months() {
            Some(months) => self.shifted_months(-months),
            None => Period {
                start: self.start.plus(-self.days()),
                end: self.start.plus(-1),
            },
        }
    }

    /// The same period one year earlier.
    #[must_use]
    pub fn year_ago(self, settings: &Settings) -> Period {
        if self.whole_months().is_some() {
            self.shifted_months(-12)
        } else if self.is_week(settings.week_start) {
            Period {
                start: self.start.plus(-364),
                end: self.end.plus(-364),
            }
        } else {
            Period {
                start: self.start.plus_months(-12),
                end: self.end.plus_months(-12),
            }
        }
    }

    /// Its first `days` days, or all of it where it is shorter.
    #[must_use]
    pub fn first_days(self, days: i32) -> Period {
        Period {
            start: self.start,
            end: self.end.min(self.start.plus(days - 1)),
        }
    }

    /// The months that end with the one of its last day, oldest first.
    pub fn months_to_end(self) -> Vec<Period> {
        let last = self.end.first_of_month();
        (0..BUCKETS)
            .rev()
            .map(|back| Period::month_of(last.plus_months(-back)))
            .collect()
    }
}

/// The first day of the week of a day.
fn first_of_week(day: Day, week_start: WeekStart) -> Day {
    day.plus(-(day.weekday() - week_start.offset()).rem_euclid(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        match Period::parse(text, &Settings::default()) {
            Some(Asked::Days(p)) => p,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn shown(p: Period) -> String {
        format!("{}..{}", p.start, p.end)
    }

    #[track_caller]
    fn reads(text: &str, days: &str) {
        assert_eq!(shown(period(text)), days, "{text}");
    }

    #[test]
    fn periods_are_read() {
        reads("2024", "2024-01-01..2024-12-31");
        reads("2024-Q2", "2024-04-01..2024-06-30");
        reads("2024-02", "2024-02-01..2024-02-29");
        reads("2024-W23", "2024-06-03..2024-06-09");
        reads("2020-W53", "2020-12-28..2021-01-03");
        reads("2024-06-03..2024-06-03", "2024-06-03..2024-06-03");
        assert_eq!(Period::parse("all", &Settings::default()), Some(Asked::All));
        for text in [
            "",
            "24",
            "2024-13",
            "2024-Q5",
            "2024-W54",
            "2024-6",
            "2024-06-02..2024-06-01",
            "2024-Q22",
            "2024-Q0",
            "2024-Q02",
            "2024-+6",
            "2024-Q+2",
            "+024",
            "été!",
        ] {
            assert_eq!(Period::parse(text, &Settings::default()), None, "{text}");
        }
    }

    #[test]
    fn weeks_may_begin_on_another_day() {
        let settings = Settings {
            week_start: WeekStart::Sunday,
            ..Settings::default()
        };
        let Some(Asked::Days(p)) = Period::parse("2024-W23", &settings) else {
            panic!()
        };
        assert_eq!(shown(p), "2024-06-02..2024-06-08");
    }

    #[track_caller]
    fn compares(text: &str, previous: &str, year_ago: &str) {
        let p = period(text);
        assert_eq!(shown(p.previous()), previous, "previous of {text}");
        assert_eq!(
            shown(p.year_ago(&Settings::default())),
            year_ago,
            "year before {text}"
        );
    }

    #[test]
    fn comparisons_keep_the_calendar() {
        compares(
            "2024-03",
            "2024-02-01..2024-02-29",
            "2023-03-01..2023-03-31",
        );
        compares(
            "2024-02",
            "2024-01-01..2024-01-31",
            "2023-02-01..2023-02-28",
        );
        compares(
            "2024-Q1",
            "2023-10-01..2023-12-31",
            "2023-01-01..2023-03-31",
        );
        compares("2024", "2023-01-01..2023-12-31", "2023-01-01..2023-12-31");
        compares(
            "2024-W23",
            "2024-05-27..2024-06-02",
            "2023-06-05..2023-06-11",
        );
        compares(
            "2024-02-20..2024-02-29",
            "2024-02-10..2024-02-19",
            "2023-02-20..2023-02-28",
        );
        compares(
            "2024-01-01..2024-02-29",
            "2023-11-01..2023-12-31",
            "2023-01-01..2023-02-28",
        );
        // Seven days that are no week, and more than a week from Monday on.
        compares(
            "2024-06-04..2024-06-10",
            "2024-05-28..2024-06-03",
            "2023-06-04..2023-06-10",
        );
        compares(
            "2024-06-03..2024-06-12",
            "2024-05-24..2024-06-02",
            "2023-06-03..2023-06-12",
        );
    }

    #[test]
    fn a_series_has_24_months() {
        let months = period("2024-06").months_to_end();
        assert_eq!(months.len(), 24);
        assert_eq!(shown(months[0]), "2022-07-01..2022-07-31");
        assert_eq!(shown(months[23]), "2024-06-01..2024-06-30");
    }

    #[test]
    fn the_first_days_stop_at_the_end() {
        assert_eq!(
            shown(period("2023-02").first_days(30)),
            "2023-02-01..2023-02-28"
        );
        assert_eq!(
            shown(period("2023-02").first_days(10)),
            "2023-02-01..2023-02-10"
        );
    }
}
