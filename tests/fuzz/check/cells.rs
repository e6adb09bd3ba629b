//! Any cell can be read as anything, what it is read as is within its bounds,
//! and columns that were written in one way are read as they were.

use super::told::Reading;
use vigie::cell::date::{self, DateCell, Holds};
use vigie::cell::duration::{self, Unit};
use vigie::cell::typing::{Expect, Said, Type, Typed, Typing, decide};
use vigie::cell::{
    DateOrder, DecimalSign, flag, is_nothing, is_shortened, normal, number, unguarded,
};

/// How many columns of a table are written again.
const COLUMNS: usize = 64;

/// Reads every cell of every record, and every column of every table.
pub fn can_be_read(reading: &Reading) {
    let cells = reading.told.iter().flat_map(|t| &t.cells);
    cells.for_each(|cell| is_sound(cell.trim()));
    for (i, file) in reading.files.iter().enumerate() {
        let rows: Vec<&[String]> = reading.rows(i + 1).collect();
        let width = file.headers.len().min(COLUMNS);
        let expect: Vec<Expect> = (0..width).map(|i| file.expect(i)).collect();
        let cell = |row: &[String], i: usize| row.get(i).cloned().unwrap_or_default();
        let columns: Vec<Vec<String>> = (0..width)
            .map(|i| rows.iter().map(|row| cell(row, i)).collect())
            .collect();
        // What the others say of a column that stays text may change by writing.
        let (once, typed) = canonical(&columns, &expect);
        let stays = |(typed, cells): (&Typed, &Vec<String>)| match is_text(typed) {
            true => Expect::Text,
            false => again(typed, Expect::Anything, cells),
        };
        let expected: Vec<Expect> = typed.iter().zip(&columns).map(stays).collect();
        let (twice, _) = canonical(&once, &expected);
        assert_eq!(once, twice, "written once and twice, from {columns:?}");
        for (cells, expect) in columns.iter().zip(expect) {
            let (once, typed) = canonical(std::slice::from_ref(cells), &[expect]);
            let (twice, _) = canonical(&once, &[again(&typed[0], expect, cells)]);
            assert_eq!(once, twice, "written once and twice, from {cells:?}");
        }
    }
}

fn is_text(typed: &Typed) -> bool {
    typed.kind == Type::Text || typed.open
}

/// What is known of a column that was written: a guard that said text is gone, and
/// its numbers are days no more, unless it stayed as it was.
fn again(typed: &Typed, expect: Expect, cells: &[String]) -> Expect {
    let guarded = |cell: &String| unguarded(cell.trim()) != cell.trim();
    match expect {
        Expect::Anything if cells.iter().any(guarded) => Expect::Text,
        Expect::Date if !is_text(typed) => Expect::Anything,
        known => known,
    }
}

/// A file's columns, each in the one way of its type.
fn canonical(columns: &[Vec<String>], expect: &[Expect]) -> (Vec<Vec<String>>, Vec<Typed>) {
    let seen = columns.iter().zip(expect).map(|(cells, expect)| {
        let mut column = Typing::new(*expect);
        cells.iter().for_each(|cell| column.see(cell));
        column
    });
    let typed = decide(&seen.collect::<Vec<_>>(), Said::default());
    let write = |(typed, cells): (&Typed, &Vec<String>)| -> Vec<String> {
        cells.iter().map(|cell| written(typed, cell)).collect()
    };
    (typed.iter().zip(columns).map(write).collect(), typed)
}

/// A guard behind a guard comes off next.
fn written(typed: &Typed, cell: &str) -> String {
    let written = typed.canonical(cell);
    unguarded(unguarded(&written).trim()).trim().to_owned()
}

/// What a cell says by itself.
fn is_sound(text: &str) {
    let (number, _) = number::parse(text);
    assert!(number.scale <= number::DECIMALS, "{text:?}: {number:?}");
    for sign in [None, Some(DecimalSign::Comma), Some(DecimalSign::Dot)] {
        if let Ok(Some((_, scale))) = number::settled(number, sign) {
            assert!(scale <= number::DECIMALS, "{text:?}: {scale} decimals");
        }
    }
    let (day, time) = date::read(text);
    assert!(
        time.is_none_or(|t| (0..86_400).contains(&t)),
        "{text:?}: {time:?}"
    );
    if let DateCell::Either(a, b, _) = day {
        assert!(a.min(b) <= 12 && a.max(b) <= 31, "{text:?}: {day:?}");
    }
    for order in [None, Some(DateOrder::Dmy), Some(DateOrder::Mdy)] {
        if let Ok(Some(day)) = date::settled(day, order, Holds::ALL) {
            assert!((0..=9999).contains(&day.ymd().0), "{text:?}: {day:?}");
        }
    }
    if let Some(lasting) = duration::parse(text) {
        let (cell, _) = duration::read(text, Unit::Minutes);
        let minutes = number::settled(cell, None);
        assert!(
            minutes.is_err() || lasting.seconds.abs() < i64::MAX / 60,
            "{text:?}"
        );
    }
    let _ = (flag::parse(text), date::time_of_day(text), is_nothing(text));
    let _ = (is_shortened(text), normal(text));
}
