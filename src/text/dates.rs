//! Days, months and periods as people write them, in both languages. The
//! calendar itself is `calendar`; which period is asked for is not decided here.

use super::Language::{self, En, Fr};
use crate::calendar::Day;

/// The shape of a period, which decides how it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// One day.
    Day,
    /// A whole month: its year, and 1–12.
    Month(i32, u32),
    /// A calendar quarter: its year, and 1–4.
    Quarter(i32, u32),
    /// A calendar year.
    Year(i32),
    /// An ISO week: its year, and 1–53.
    Week(i32, u32),
    /// Other whole months: how many.
    Months(i32),
    /// Any other days: how many.
    Days(i32),
}

impl Span {
    /// The shape of `[start, end]`.
    pub fn of(start: Day, end: Day) -> Span {
        let (y, m, d) = start.ymd();
        let (ey, em, _) = end.ymd();
        let days = (end - start).saturating_add(1);
        if d == 1 && end == end.last_of_month() {
            match (ey - y) * 12 + em as i32 - m as i32 + 1 {
                1 => return Span::Month(y, m),
                3 if m % 3 == 1 => return Span::Quarter(y, m / 3 + 1),
                12 if m == 1 => return Span::Year(y),
                n => return Span::Months(n),
            }
        }
        match days {
            1 => Span::Day,
            7 if start.weekday() == 0 => {
                let (year, week) = start.to_iso_week();
                Span::Week(year, week)
            }
            n => Span::Days(n),
        }
    }
}

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_FR: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];
const SHORT_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn of_month(names: &'static [&'static str; 12], month: u32) -> &'static str {
    (month as usize)
        .checked_sub(1)
        .and_then(|i| names.get(i))
        .copied()
        .unwrap_or("")
}

/// The name of a month, 1–12, without its year.
pub fn month(language: Language, month: u32) -> &'static str {
    match language {
        Fr => of_month(&MONTHS_FR, month),
        En => of_month(&MONTHS_EN, month),
    }
}

/// The same, short enough for an axis.
pub fn short_month(language: Language, month: u32) -> &'static str {
    match language {
        Fr => of_month(&SHORT_FR, month),
        En => of_month(&SHORT_EN, month),
    }
}

/// `3 juin 2024`, `1er juin 2024`, `3 June 2024`.
pub fn day(language: Language, day: Day) -> String {
    let (y, _, _) = day.ymd();
    format!("{} {y}", day_month(language, day))
}

/// The same without its year.
pub fn day_month(language: Language, day: Day) -> String {
    let (_, m, d) = day.ymd();
    let rank = if d == 1 && language == Fr { "er" } else { "" };
    format!("{d}{rank}\u{a0}{}", month(language, m))
}

/// `mars 2024`, `T2 2024`, `semaine 23 de 2024`, `du 3 au 9 juin 2024`.
pub fn period(language: Language, start: Day, end: Day) -> String {
    let (sy, sm, sd) = start.ymd();
    let (ey, em, _) = end.ymd();
    match (Span::of(start, end), language) {
        (Span::Day, _) => day(language, start),
        (Span::Month(y, m), _) => format!("{} {y}", month(language, m)),
        (Span::Quarter(y, q), Fr) => format!("T{q} {y}"),
        (Span::Quarter(y, q), En) => format!("Q{q} {y}"),
        (Span::Year(y), _) => y.to_string(),
        (Span::Week(y, w), Fr) => format!("semaine {w} de {y}"),
        (Span::Week(y, w), En) => format!("week {w} of {y}"),
        (Span::Months(_), _) => {
            let from = month(language, sm);
            let year = if sy == ey {
                String::new()
            } else {
                format!(" {sy}")
            };
            let to = month(language, em);
            match language {
                Fr => format!("{}{from}{year} à {to} {ey}", elided(from)),
                En => format!("{from}{year} to {to} {ey}"),
            }
        }
        (Span::Days(_), _) => {
            let from = match (sy == ey, sm == em) {
                (true, true) if language == Fr && sd == 1 => "1er".to_owned(),
                (true, true) => sd.to_string(),
                (true, false) => day_month(language, start),
                (false, _) => day(language, start),
            };
            let to = day(language, end);
            match language {
                Fr => format!("du {from} au {to}"),
                En => format!("{from} to {to}"),
            }
        }
    }
}

/// `de` before a month, elided where it must be.
fn elided(month: &str) -> &'static str {
    if month.starts_with(['a', 'o']) {
        "d’"
    } else {
        "de "
    }
}

/// When something happened: `en mars 2024`, `au T2 2024`, `from 3 to 9 June 2024`.
pub fn during(language: Language, start: Day, end: Day) -> String {
    let name = period(language, start, end);
    match (Span::of(start, end), language) {
        (Span::Day, Fr) => format!("le {name}"),
        (Span::Day, En) => format!("on {name}"),
        (Span::Quarter(..), Fr) => format!("au {name}"),
        (Span::Months(_) | Span::Days(_), Fr) => name,
        (_, Fr) => format!("en {name}"),
        (Span::Months(_) | Span::Days(_), En) => format!("from {name}"),
        (_, En) => format!("in {name}"),
    }
}

/// As of a day: `au 31 mars 2024`, `on 31 March 2024`.
pub fn as_of(language: Language, at: Day) -> String {
    match language {
        Fr => format!("au {}", day(language, at)),
        En => format!("on {}", day(language, at)),
    }
}

/// What a change from the period before is told against.
pub fn against_previous(language: Language, start: Day, end: Day) -> String {
    let (last_year, last_month, _) = start.plus(-1).ymd();
    match (Span::of(start, end), language) {
        (Span::Day, Fr) => "sur la veille".to_owned(),
        (Span::Day, En) => "vs the day before".to_owned(),
        (Span::Month(..), Fr) => format!("sur {}", month(language, last_month)),
        (Span::Month(..), En) => format!("vs {}", month(language, last_month)),
        (Span::Quarter(..), Fr) => format!("sur le T{}", last_month.div_ceil(3)),
        (Span::Quarter(..), En) => format!("vs Q{}", last_month.div_ceil(3)),
        (Span::Year(_), Fr) => format!("sur {last_year}"),
        (Span::Year(_), En) => format!("vs {last_year}"),
        (Span::Week(..), Fr) => "sur la semaine d’avant".to_owned(),
        (Span::Week(..), En) => "vs the week before".to_owned(),
        (Span::Months(n), Fr) => format!("sur les {n} mois d’avant"),
        (Span::Months(n), En) => format!("vs the {n} months before"),
        (Span::Days(n), Fr) => format!("sur les {n} jours d’avant"),
        (Span::Days(n), En) => format!("vs the {n} days before"),
    }
}

/// What stands under a bucket of an axis, and the year (or month) above it
/// that is told only where it changes.
pub fn tick(language: Language, start: Day, end: Day) -> (String, String) {
    let (y, m, d) = start.ymd();
    let short = || short_month(language, m);
    // `avr. 22`: beside a month, two digits are read as a year.
    let era = || format!("{:02}", y.rem_euclid(100));
    match (Span::of(start, end), language) {
        (Span::Quarter(y, q), Fr) => (format!("T{q}"), y.to_string()),
        (Span::Quarter(y, q), En) => (format!("Q{q}"), y.to_string()),
        (Span::Year(y), _) => (y.to_string(), String::new()),
        (Span::Week(y, w), Fr) => (format!("S{w}"), y.to_string()),
        (Span::Week(y, w), En) => (format!("W{w}"), y.to_string()),
        (Span::Day | Span::Days(_), _) => (format!("{d}\u{a0}{}", short()), era()),
        (Span::Month(..) | Span::Months(_), _) => (short().to_owned(), era()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Day {
        Day::parse_iso(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[track_caller]
    fn told(start: &str, end: &str, fr: &str, en: &str) {
        let plain = |l| period(l, at(start), at(end)).replace('\u{a0}', " ");
        assert_eq!(plain(Fr), fr);
        assert_eq!(plain(En), en);
    }

    #[test]
    fn periods_are_told_by_their_shape() {
        told("2024-03-01", "2024-03-31", "mars 2024", "March 2024");
        told("2024-04-01", "2024-06-30", "T2 2024", "Q2 2024");
        told("2024-01-01", "2024-12-31", "2024", "2024");
        told(
            "2024-06-03",
            "2024-06-09",
            "semaine 23 de 2024",
            "week 23 of 2024",
        );
        told(
            "2020-12-28",
            "2021-01-03",
            "semaine 53 de 2020",
            "week 53 of 2020",
        );
        told(
            "2024-06-04",
            "2024-06-10",
            "du 4 au 10 juin 2024",
            "4 to 10 June 2024",
        );
        told(
            "2024-06-01",
            "2024-06-09",
            "du 1er au 9 juin 2024",
            "1 to 9 June 2024",
        );
        told(
            "2024-06-28",
            "2024-07-01",
            "du 28 juin au 1er juillet 2024",
            "28 June to 1 July 2024",
        );
        told(
            "2023-12-30",
            "2024-01-02",
            "du 30 décembre 2023 au 2 janvier 2024",
            "30 December 2023 to 2 January 2024",
        );
        told("2024-06-01", "2024-06-01", "1er juin 2024", "1 June 2024");
        told(
            "2024-02-01",
            "2024-05-31",
            "de février à mai 2024",
            "February to May 2024",
        );
        told(
            "2023-10-01",
            "2024-09-30",
            "d’octobre 2023 à septembre 2024",
            "October 2023 to September 2024",
        );
    }

    #[track_caller]
    fn happened(start: &str, end: &str, fr: &str, en: &str) {
        let plain = |l| during(l, at(start), at(end)).replace('\u{a0}', " ");
        assert_eq!(plain(Fr), fr);
        assert_eq!(plain(En), en);
    }

    #[test]
    fn things_happen_in_a_period() {
        happened("2024-03-01", "2024-03-31", "en mars 2024", "in March 2024");
        happened("2024-04-01", "2024-06-30", "au T2 2024", "in Q2 2024");
        happened(
            "2024-06-03",
            "2024-06-09",
            "en semaine 23 de 2024",
            "in week 23 of 2024",
        );
        happened(
            "2024-06-04",
            "2024-06-10",
            "du 4 au 10 juin 2024",
            "from 4 to 10 June 2024",
        );
        happened(
            "2024-06-01",
            "2024-06-01",
            "le 1er juin 2024",
            "on 1 June 2024",
        );
    }

    #[track_caller]
    fn before(start: &str, end: &str, fr: &str, en: &str) {
        assert_eq!(against_previous(Fr, at(start), at(end)), fr);
        assert_eq!(against_previous(En, at(start), at(end)), en);
    }

    #[test]
    fn the_period_before_is_named() {
        before("2024-01-01", "2024-01-31", "sur décembre", "vs December");
        before("2024-01-01", "2024-03-31", "sur le T4", "vs Q4");
        before("2024-01-01", "2024-12-31", "sur 2023", "vs 2023");
        before(
            "2024-06-03",
            "2024-06-09",
            "sur la semaine d’avant",
            "vs the week before",
        );
        before(
            "2024-06-04",
            "2024-06-06",
            "sur les 3 jours d’avant",
            "vs the 3 days before",
        );
        before(
            "2024-02-01",
            "2024-05-31",
            "sur les 4 mois d’avant",
            "vs the 4 months before",
        );
    }

    #[track_caller]
    fn ticks(start: &str, end: &str, fr: (&str, &str), en: (&str, &str)) {
        let plain = |l| {
            let (tick, era) = tick(l, at(start), at(end));
            (tick.replace('\u{a0}', " "), era)
        };
        assert_eq!(plain(Fr), (fr.0.to_owned(), fr.1.to_owned()));
        assert_eq!(plain(En), (en.0.to_owned(), en.1.to_owned()));
    }

    #[test]
    fn ticks_are_short() {
        ticks("2024-07-01", "2024-07-31", ("juil.", "24"), ("Jul", "24"));
        ticks("2024-07-01", "2024-09-30", ("T3", "2024"), ("Q3", "2024"));
        ticks("2024-01-01", "2024-12-31", ("2024", ""), ("2024", ""));
        ticks("2024-06-03", "2024-06-09", ("S23", "2024"), ("W23", "2024"));
        ticks(
            "2024-06-04",
            "2024-06-04",
            ("4 juin", "24"),
            ("4 Jun", "24"),
        );
    }
}
