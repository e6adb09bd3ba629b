//! One cell: a number, a day or a duration that is written in any of the ways
//! that are supported comes back as it was, no text makes a parser stop, and a
//! column that was written for programs is read as it was.

use super::cases;
use super::dice::Dice;
use proptest::prelude::*;
use vigie::calendar::Day;
use vigie::cell::date::{self, Holds};
use vigie::cell::typing::{Expect, Said, Typing, decide};
use vigie::cell::{DateOrder, DecimalSign, duration, flag, is_shortened, number, unguarded};
use vigie::decimal::Decimal;

const MONTHS: [[&str; 6]; 12] = [
    ["January", "Jan", "janvier", "janv.", "JAN", "Janv"],
    ["February", "Feb", "février", "févr.", "FEB", "fevrier"],
    ["March", "Mar", "mars", "mars", "MAR", "Mars"],
    ["April", "Apr", "avril", "avr.", "APR", "AVRIL"],
    ["May", "May", "mai", "mai", "MAY", "Mai"],
    ["June", "Jun", "juin", "juin", "JUN", "Juin"],
    ["July", "Jul", "juillet", "juil.", "JUL", "Juillet"],
    ["August", "Aug", "août", "août", "AUG", "aout"],
    ["September", "Sep", "septembre", "sept.", "SEP", "Sept"],
    ["October", "Oct", "octobre", "oct.", "OCT", "Octobre"],
    ["November", "Nov", "novembre", "nov.", "NOV", "Novembre"],
    ["December", "Dec", "décembre", "déc.", "DEC", "decembre"],
];

/// The digits of a number between groups and decimals.
fn grouped(digits: &str, between: &str) -> String {
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push_str(between);
        }
        out.push(digit);
    }
    out
}

/// A number in one of the ways in which people write it.
fn written(mantissa: i64, scale: u8, sign: DecimalSign, dice: &mut Dice) -> String {
    let plain = Decimal::new(i128::from(mantissa).abs(), scale).to_string();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let (decimal, other) = match sign {
        DecimalSign::Comma => (",", "."),
        DecimalSign::Dot => (".", ","),
    };
    let between = dice.one(&["", "", " ", "\u{a0}", "\u{202f}", "'", "’", other]);
    let mut text = grouped(whole, between);
    if !part.is_empty() {
        text = format!("{text}{decimal}{part}");
    }
    text = match dice.within(0, 8) {
        0 => format!("{text} €"),
        1 => format!("€{text}"),
        2 => format!("{text}\u{a0}EUR"),
        3 => format!("CHF {text}"),
        4 => format!("{text} %"),
        _ => text,
    };
    match (mantissa < 0, dice.within(0, 4)) {
        (false, 0) => format!("+{text}"),
        (false, _) => text,
        (true, 0) => format!("({text})"),
        (true, 1) => format!("{text}-"),
        (true, 2) => format!("−{text}"),
        (true, _) => format!("-{text}"),
    }
}

/// A day in one of the ways in which people write it, with a time or without.
fn dated(day: Day, time: Option<i32>, order: DateOrder, dice: &mut Dice) -> String {
    let (y, m, d) = day.ymd();
    let name = MONTHS[m as usize - 1][dice.within(0, 6) as usize];
    let short = (2000..2030).contains(&y) && dice.chance(30);
    let year = if short {
        format!("{:02}", y % 100)
    } else {
        y.to_string()
    };
    let date = match dice.within(0, 10) {
        0 => format!("{y:04}-{m:02}-{d:02}"),
        1 => format!("{y:04}{m:02}{d:02}"),
        2 => format!("{y:04}/{m}/{d}"),
        3 => format!("{d} {name} {y}"),
        4 => format!("{name} {d}, {y}"),
        5 => format!("{d:02}-{name}-{year}"),
        6 => format!("{d}.{m}.{year}"),
        7 => format!("{y}-{name}-{d:02}"),
        _ => {
            let sign = dice.one(&['/', '-']);
            let (a, b) = match order {
                DateOrder::Dmy => (d, m),
                DateOrder::Mdy => (m, d),
            };
            format!("{a:02}{sign}{b:02}{sign}{year}")
        }
    };
    let Some(time) = time else { return date };
    let (h, min, s) = (time / 3600, time / 60 % 60, time % 60);
    let half = if h < 12 { "am" } else { "PM" };
    let zone = dice.one(&["", "", " UTC", " +0200", "Z", " +02:00"]);
    match dice.within(0, 5) {
        0 => format!("{date}T{h:02}:{min:02}:{s:02}{zone}"),
        1 => format!("{date} {}:{min:02}:{s:02} {half}", (h + 11) % 12 + 1),
        2 => format!("{date} à {h}h{min:02}min{s:02}s"),
        3 => format!("{date}, {h:02}:{min:02}:{s:02}.125{zone}"),
        _ => format!("{date} {h:02}:{min:02}:{s:02}{zone}"),
    }
}

/// A duration in one of the ways in which people write it.
fn lasting(seconds: i64, dice: &mut Dice) -> String {
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let (d, of_day) = (seconds / 86_400, h % 24);
    match dice.within(0, 7) {
        0 => format!("{h:02}:{m:02}:{s:02}"),
        1 => format!("{h} h {m} min {s} s"),
        2 => format!("{h}h{m}m{s}s"),
        3 => format!("PT{h}H{m}M{s}S"),
        4 => format!("P{d}DT{of_day}H{m}M{s}S"),
        5 => format!("{d} jours, {of_day} heures, {m} minutes et {s} secondes"),
        _ => format!("{d} days {of_day:02}:{m:02}:{s:02}"),
    }
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn numbers_come_back(
        mantissa in prop_oneof![-9_999i64..9_999, -10i64.pow(15)..10i64.pow(15)],
        scale in 0u8..5,
        comma: bool,
        seed: u64,
    ) {
        let sign = DecimalSign::of(comma);
        let text = written(mantissa, scale, sign, &mut Dice::new(seed));
        let cell = number::parse(&text).0;
        let (found, of) = number::settled(cell, Some(sign)).expect(&text).expect(&text);
        // Thousands alone have no decimals, so compare what they come to.
        let (found, expected) = (Decimal::new(found.into(), of), Decimal::new(mantissa.into(), scale));
        prop_assert_eq!(found.at_scale(9), expected.at_scale(9), "{}", text);
    }

    #[test]
    fn days_come_back(
        day in -20_000i32..60_000,
        time in proptest::option::of(0i32..86_400),
        first: bool,
        seed: u64,
    ) {
        let (day, order) = (Day(day), DateOrder::of(first));
        let text = dated(day, time, order, &mut Dice::new(seed));
        let (cell, found) = date::read(&text);
        let settled = date::settled(cell, Some(order), Holds::ALL);
        prop_assert_eq!(settled, Ok(Some(day)), "{}", text);
        prop_assert_eq!(found, time, "{}", text);
    }

    #[test]
    fn durations_come_back(seconds in 0i64..5_000_000, seed: u64) {
        let text = lasting(seconds, &mut Dice::new(seed));
        let found = duration::parse(&text);
        prop_assert_eq!(found.map(|d| (d.seconds, d.rounded)), Some((seconds, false)), "{}", text);
    }

    #[test]
    fn no_text_makes_a_parser_stop(text in any_cell()) {
        let text = text.trim();
        let _ = (number::parse(text), date::read(text), flag::parse(text), duration::parse(text));
        let _ = (is_shortened(text), unguarded(text));
    }

    #[test]
    fn what_is_written_for_programs_is_read_as_the_same(
        cells in proptest::collection::vec(any_cell(), 1..8),
        expect in prop_oneof![Just(Expect::Anything), Just(Expect::Date)],
    ) {
        let once = canonical(&cells, expect);
        let twice = canonical(&once, Expect::Anything);
        prop_assert_eq!(once, twice, "{:?}", cells);
    }
}

/// The cells of a column, each written in the one way of its type.
fn canonical(cells: &[String], expect: Expect) -> Vec<String> {
    let mut column = Typing::new(expect);
    cells.iter().for_each(|cell| column.see(cell));
    let column = decide(&[column], Said::default()).remove(0);
    let written = cells.iter().map(|cell| column.canonical(cell).into_owned());
    // A guard behind a guard comes off next.
    written
        .map(|cell| unguarded(unguarded(&cell).trim()).trim().to_owned())
        .collect()
}

/// Any text, and texts of the letters and signs that cells are made of.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9 .,:/'’+\\-−–()%€$£kKMEeThPDHSm\u{a0}]{0,24}",
        "(lun|mar|jan|févr|juil|Dec|\u{fffd}|Ã©|1er|[0-9]{1,14}|[ ./,:'T-]| à |h|pm|Z|\\+02){0,9}",
    ]
}
