//! The periods that a person can choose from, as the data allow: how each is
//! asked for and what it is called. What a period is compared with, and what
//! it means, is `kpi::period`'s.

use super::{Language, Span, dates};
use crate::calendar::Day;
use crate::report::PeriodShown;

/// The kinds of periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A calendar year.
    Year,
    /// A week.
    Week,
    /// From the first to the last event.
    All,
    /// From one chosen day to another.
    Range,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Kind; 6] = [
        Kind::Month,
        Kind::Quarter,
        Kind::Year,
        Kind::Week,
        Kind::All,
        Kind::Range,
    ];

    /// Its name in lists and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Month => "month",
            Kind::Quarter => "quarter",
            Kind::Year => "year",
            Kind::Week => "week",
            Kind::All => "all",
            Kind::Range => "range",
        }
    }

    /// The kind of that name.
    pub fn of_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its words.
    pub fn name(self, language: Language) -> &'static str {
        let words = &language.words().period;
        match self {
            Kind::Month => words.month,
            Kind::Quarter => words.quarter,
            Kind::Year => words.year,
            Kind::Week => words.week,
            Kind::All => words.all,
            Kind::Range => words.range,
        }
    }
}

/// A period to choose: how it is asked for, and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As `Period::parse` reads it.
    pub asked: String,
    /// As people say it.
    pub name: String,
    /// Its first day.
    pub start: Day,
}

/// More than anybody scrolls through, so that a wrong date cannot fill the page.
const MOST: usize = 1200;

/// The periods of a kind from the first to the last event, latest first; none
/// for the kinds that are not chosen from a list.
pub fn choices(language: Language, kind: Kind, first: Day, last: Day) -> Vec<Choice> {
    let choice = |asked: String, start: Day, end: Day| Choice {
        asked,
        name: dates::period(language, start, end),
        start,
    };
    let by_months = |months: i32, begin: Day, asked: fn(i32, u32) -> String| {
        let starts = std::iter::successors(Some(begin), |start| Some(start.plus_months(-months)));
        let whole = starts
            .take(MOST)
            .take_while(|start| start.plus_months(months) > first);
        whole
            .map(|start| {
                let (y, m, _) = start.ymd();
                choice(asked(y, m), start, start.plus_months(months).plus(-1))
            })
            .collect()
    };
    let month = last.first_of_month();
    let (_, m, _) = month.ymd();
    match kind {
        Kind::Month => by_months(1, month, |y, m| format!("{y:04}-{m:02}")),
        Kind::Quarter => {
            let start = month.plus_months(-((m as i32 - 1) % 3));
            by_months(3, start, |y, m| format!("{y:04}-Q{}", m.div_ceil(3)))
        }
        Kind::Year => by_months(12, month.plus_months(1 - m as i32), |y, _| {
            format!("{y:04}")
        }),
        Kind::Week => {
            let monday = last.plus(-last.weekday());
            let mondays = std::iter::successors(Some(monday), |monday| Some(monday.plus(-7)));
            mondays
                .take(MOST)
                .take_while(|monday| monday.plus(6) >= first)
                .map(|monday| {
                    let (y, w) = monday.to_iso_week();
                    choice(format!("{y:04}-W{w:02}"), monday, monday.plus(6))
                })
                .collect()
        }
        Kind::All | Kind::Range => vec![],
    }
}

/// The choice that holds a day; the nearest one where none does.
pub fn holding(choices: &[Choice], day: Day) -> Option<&Choice> {
    choices
        .iter()
        .find(|choice| choice.start <= day)
        .or(choices.last())
}

/// The choices before and after the one that is asked for.
pub fn around<'a>(choices: &'a [Choice], asked: &str) -> (Option<&'a Choice>, Option<&'a Choice>) {
    match choices.iter().position(|choice| choice.asked == asked) {
        Some(at) => (
            choices.get(at + 1),
            at.checked_sub(1).and_then(|after| choices.get(after)),
        ),
        None => (None, None),
    }
}

/// How the days between two are asked for, as two dates of a form; `None`
/// where one is missing or they stand the wrong way round.
pub fn range(from: &str, to: &str) -> Option<String> {
    let (start, end) = (Day::parse_iso(from)?, Day::parse_iso(to)?);
    (start <= end).then(|| format!("{start}..{end}"))
}

/// How the period of a report is asked for, as a kind of `choices`.
pub fn asked_for(period: PeriodShown) -> (Kind, String) {
    match Span::of(period.start, period.end) {
        Span::Month(y, m) => (Kind::Month, format!("{y:04}-{m:02}")),
        Span::Quarter(y, q) => (Kind::Quarter, format!("{y:04}-Q{q}")),
        Span::Year(y) => (Kind::Year, format!("{y:04}")),
        Span::Week(y, w) => (Kind::Week, format!("{y:04}-W{w:02}")),
        _ => (Kind::Range, format!("{}..{}", period.start, period.end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn offers(kind: Kind, first: &str, last: &str, asked: &[&str]) {
        let day = |t: &str| Day::parse_iso(t).unwrap_or_else(|| panic!("{t}"));
        let got = choices(Language::Fr, kind, day(first), day(last));
        assert_eq!(
            got.iter().map(|c| c.asked.as_str()).collect::<Vec<_>>(),
            asked
        );
    }

    #[test]
    fn every_period_with_data_is_offered_latest_first() {
        offers(
            Kind::Month,
            "2023-12-31",
            "2024-02-01",
            &["2024-02", "2024-01", "2023-12"],
        );
        offers(
            Kind::Quarter,
            "2023-12-31",
            "2024-05-20",
            &["2024-Q2", "2024-Q1", "2023-Q4"],
        );
        offers(
            Kind::Year,
            "2022-12-31",
            "2024-05-20",
            &["2024", "2023", "2022"],
        );
        offers(
            Kind::Week,
            "2024-01-01",
            "2024-01-08",
            &["2024-W02", "2024-W01"],
        );
        offers(
            Kind::Week,
            "2023-12-31",
            "2024-01-01",
            &["2024-W01", "2023-W52"],
        );
        offers(Kind::All, "2023-12-31", "2024-01-01", &[]);
    }

    #[test]
    fn dates_are_asked_for_in_order() {
        assert_eq!(
            range("2024-06-01", "2024-06-01").as_deref(),
            Some("2024-06-01..2024-06-01")
        );
        assert_eq!(range("2024-06-02", "2024-06-01"), None);
        assert_eq!(range("", "2024-06-01"), None);
    }

    #[track_caller]
    fn asked(start: &str, end: &str, expected: (Kind, &str)) {
        let day = |t: &str| Day::parse_iso(t).unwrap_or_else(|| panic!("{t}"));
        let (kind, asked) = asked_for(PeriodShown {
            start: day(start),
            end: day(end),
            complete: true,
        });
        assert_eq!((kind, asked.as_str()), expected);
    }

    #[test]
    fn a_period_is_asked_for_by_its_shape() {
        asked("2024-03-01", "2024-03-31", (Kind::Month, "2024-03"));
        asked("2024-04-01", "2024-06-30", (Kind::Quarter, "2024-Q2"));
        asked("2024-06-03", "2024-06-09", (Kind::Week, "2024-W23"));
        asked(
            "2024-06-04",
            "2024-06-09",
            (Kind::Range, "2024-06-04..2024-06-09"),
        );
    }
}
