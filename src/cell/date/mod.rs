//! Cells → days, with the time beside them. A cell such as `03/04/2024` can be
//! read two ways; which one is right is decided from the whole column
//! (`evidence`), and where every cell could be both it is not decided at all.

mod clock;
mod evidence;
mod scan;
mod serial;
#[cfg(test)]
mod tests;
mod words;

use super::blank::is_nothing;
use super::guard::unguarded;
use super::{DateOrder, Unfit};
use crate::calendar::Day;
pub use evidence::{DateEvidence, Holds};
pub use serial::excel_day;

/// One cell of a column of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateCell {
    /// Nothing, or a placeholder for nothing.
    Blank,
    /// Something that is no date.
    Bad,
    /// A day of a month without its year (`12-Jul`): what a spreadsheet leaves
    /// of a date, or makes of something else.
    Damaged,
    /// A day, whichever order holds.
    Sure(Day),
    /// A month (`2024-05`): its first day.
    Month(Day),
    /// A number that stands for a day: a spreadsheet's serial, seconds since
    /// 1970.
    Serial(Day),
    /// A month and two digits that are its year, or a day (`Jan-22`).
    Short(u8, u8),
    /// Two numbers and a year; the first is the day or the month.
    Either(u8, u8, u16),
}

/// Reads a trimmed cell; see [`read`].
pub fn parse(text: &str) -> DateCell {
    read(text).0
}

/// Reads a trimmed cell: its day, and the seconds since midnight where a time is
/// written. The zone of a time is left out: the day is the one that was written.
pub fn read(text: &str) -> (DateCell, Option<i32>) {
    if let Some((groups, sign, rest)) = groups(text)
        && let Some(time) = clock::follows(rest)
    {
        return (classify(groups, sign), time);
    }
    let text = unguarded(text);
    if is_nothing(text) {
        return (DateCell::Blank, None);
    }
    let found = serial::read(text).or_else(|| scan::scan(text));
    found.unwrap_or((DateCell::Bad, None))
}

/// The seconds since midnight of a cell that is a time of day and nothing else.
pub fn time_of_day(text: &str) -> Option<i32> {
    let signed = text.contains(':') || text.bytes().any(|b| b.is_ascii_alphabetic());
    let (time, rest) = clock::clock(text, false).filter(|_| signed)?;
    time.filter(|_| rest.is_empty())
}

/// A number and how many digits it was written with.
type Written = (u32, usize);

/// Three groups of digits between equal signs at the start of a text, the sign,
/// and what follows.
fn groups(text: &str) -> Option<([Written; 3], u8, &str)> {
    let bytes = text.as_bytes();
    let mut groups = [(0, 0); 3];
    let (mut at, mut sign) = (0, 0);
    for (n, group) in groups.iter_mut().enumerate() {
        if n > 0 {
            let found = *bytes.get(at)?;
            let same = n == 1 || found == sign;
            if !same || !matches!(found, b'/' | b'-' | b'.') {
                return None;
            }
            (sign, at) = (found, at + 1);
        }
        let (mut value, start) = (0u32, at);
        while let Some(digit @ b'0'..=b'9') = bytes.get(at) {
            if at - start == 4 {
                return None;
            }
            value = value * 10 + u32::from(digit - b'0');
            at += 1;
        }
        if at == start {
            return None;
        }
        *group = (value, at - start);
    }
    Some((groups, sign, &text[at..]))
}

/// What three numbers between these signs are.
fn classify([a, b, c]: [Written; 3], sign: u8) -> DateCell {
    if a.1 == 4 && b.1 <= 2 && c.1 <= 2 {
        return sure(a.0, b.0, c.0);
    }
    if a.1 > 2 || b.1 > 2 {
        return DateCell::Bad;
    }
    let Some(year) = year(c) else {
        return DateCell::Bad;
    };
    // Dots between day, month and year are only ever written day first.
    if sign == b'.' || a.0 == b.0 {
        return sure(year, b.0, a.0);
    }
    let valid = |month, day| Day::new(year as i32, month, day).is_some();
    if valid(b.0, a.0) || valid(a.0, b.0) {
        DateCell::Either(a.0 as u8, b.0 as u8, year as u16)
    } else {
        DateCell::Bad
    }
}

fn sure(year: u32, month: u32, day: u32) -> DateCell {
    Day::new(year as i32, month, day).map_or(DateCell::Bad, DateCell::Sure)
}

/// A year of four digits or two.
fn year((value, digits): Written) -> Option<u32> {
    match digits {
        4 => Some(value),
        2 => Some(century(value)),
        _ => None,
    }
}

/// A year of two digits, as spreadsheets complete it: 00–29 is of this
/// century, 30–99 of the last.
fn century(year: u32) -> u32 {
    if year < 30 { 2000 + year } else { 1900 + year }
}

/// The day of a cell once it is known how its column is written. `Err` for what
/// is no date or contradicts the column.
pub fn settled(
    cell: DateCell,
    order: Option<DateOrder>,
    holds: Holds,
) -> Result<Option<Day>, Unfit> {
    let day = match (cell, order) {
        (DateCell::Blank, _) => return Ok(None),
        (DateCell::Sure(day) | DateCell::Month(day), _) => Some(day),
        (DateCell::Serial(day), _) => Some(day).filter(|_| holds.serials),
        (DateCell::Short(month, year), _) if holds.shorts => {
            Day::new(century(year.into()) as i32, month.into(), 1)
        }
        (DateCell::Either(a, b, year), Some(order)) => {
            let (day, month) = match order {
                DateOrder::Dmy => (a, b),
                DateOrder::Mdy => (b, a),
            };
            Day::new(i32::from(year), u32::from(month), u32::from(day))
        }
        _ => None,
    };
    day.map(Some).ok_or(Unfit)
}
