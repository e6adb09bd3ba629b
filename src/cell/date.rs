//! Cells → days. A cell such as `03/04/2024` can be read two ways; which one is
//! right is decided from the whole column, and where every cell could be both
//! it is not decided at all.

use super::{DateOrder, Open, Unfit, Witnesses};
use crate::calendar::Day;

/// One cell of a column of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateCell {
    /// Nothing, or a placeholder for nothing.
    Blank,
    /// Something that is no date.
    Bad,
    /// A day, whichever order holds.
    Sure(Day),
    /// Two numbers and a year; the first is the day or the month.
    Either(u8, u8, u16),
}

/// Reads a trimmed cell. A time after the date is left out, as is its zone.
pub fn parse(text: &str) -> DateCell {
    if super::is_placeholder(text) {
        return DateCell::Blank;
    }
    numbers(date_part(text)).map_or(DateCell::Bad, classify)
}

/// The seconds since midnight of a cell that has a time; its zone is left out.
/// `None` for a cell without one.
pub fn time_of_day(text: &str) -> Option<i32> {
    let time = text[date_part(text).len()..].trim_start_matches([' ', 'T', ',']);
    let mut groups = time.splitn(3, ':');
    let digits = |text: &str| -> Option<i32> {
        let end = text.bytes().position(|b| !b.is_ascii_digit());
        text[..end.unwrap_or(text.len())].parse().ok()
    };
    let (hour, minute) = (digits(groups.next()?)?, digits(groups.next()?)?);
    let second = groups.next().and_then(digits).unwrap_or(0);
    let has = |half: &str| {
        let last = time.trim_end();
        last.len() > 2
            && last
                .get(last.len() - 2..)
                .is_some_and(|t| t.eq_ignore_ascii_case(half))
    };
    let hour = match (has("am"), has("pm")) {
        (true, _) => hour % 12,
        (_, true) => hour % 12 + 12,
        _ => hour,
    };
    let sound = hour < 24 && minute < 60 && second < 61;
    sound.then_some(hour * 3600 + minute * 60 + second)
}

/// The text up to a time: `2024-05-01 10:00`, `2024-05-01T10:00:00Z`.
fn date_part(text: &str) -> &str {
    match text.find([' ', 'T', ',']) {
        // What follows must look like a time: digits and a colon.
        Some(i) => {
            let rest = text[i + 1..].trim_start();
            let clock = rest.split_once(':').is_some_and(|(hour, _)| {
                (1..=2).contains(&hour.len()) && hour.bytes().all(|b| b.is_ascii_digit())
            });
            if clock { &text[..i] } else { text }
        }
        None => text,
    }
}

/// A number and how many digits it was written with.
type Written = (u32, usize);

/// Three groups of digits between equal signs.
fn numbers(text: &str) -> Option<([Written; 3], u8)> {
    let sign = *text.as_bytes().iter().find(|b| !b.is_ascii_digit())?;
    if !matches!(sign, b'/' | b'-' | b'.') {
        return None;
    }
    let mut groups = [(0, 0); 3];
    let mut parts = text.split(char::from(sign));
    for group in &mut groups {
        let part = parts.next()?;
        if !(1..=4).contains(&part.len()) || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *group = (part.parse().ok()?, part.len());
    }
    parts.next().is_none().then_some((groups, sign))
}

fn classify(([a, b, c], sign): ([Written; 3], u8)) -> DateCell {
    let sure = |year: u32, month, day| {
        Day::new(year as i32, month, day).map_or(DateCell::Bad, DateCell::Sure)
    };
    if a.1 == 4 && b.1 <= 2 && c.1 <= 2 {
        return sure(a.0, b.0, c.0);
    }
    if a.1 > 2 || b.1 > 2 || (c.1 != 4 && c.1 != 2) {
        return DateCell::Bad;
    }
    let year = if c.1 == 4 { c.0 } else { century(c.0) };
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

/// A year of two digits, as spreadsheets complete it: 00–29 is of this
/// century, 30–99 of the last.
fn century(year: u32) -> u32 {
    if year < 30 { 2000 + year } else { 1900 + year }
}

/// The day of a cell once the order of its column is known.
pub fn settled(cell: DateCell, order: Option<DateOrder>) -> Result<Option<Day>, Unfit> {
    match (cell, order) {
        (DateCell::Blank, _) => Ok(None),
        (DateCell::Sure(day), _) => Ok(Some(day)),
        (DateCell::Either(a, b, year), Some(order)) => {
            let (day, month) = match order {
                DateOrder::Dmy => (a, b),
                DateOrder::Mdy => (b, a),
            };
            Day::new(i32::from(year), u32::from(month), u32::from(day))
                .map(Some)
                .ok_or(Unfit)
        }
        _ => Err(Unfit),
    }
}

/// What the cells of a column say about their order.
#[derive(Clone, Debug, Default)]
pub struct DateEvidence {
    /// Cells that are a date day first only.
    pub dmy: Witnesses,
    /// Cells that are a date month first only.
    pub mdy: Witnesses,
    /// Cells that are a date both ways.
    pub either: Witnesses,
    /// Cells that are none.
    pub bad: Witnesses,
}

impl DateEvidence {
    /// Takes a cell into account.
    pub fn see(&mut self, cell: DateCell, row: u32, text: &str) {
        match cell {
            DateCell::Blank | DateCell::Sure(_) => {}
            DateCell::Bad => self.bad.add(row, text),
            DateCell::Either(..) => {
                let dmy = settled(cell, Some(DateOrder::Dmy)).is_ok();
                let mdy = settled(cell, Some(DateOrder::Mdy)).is_ok();
                match (dmy, mdy) {
                    (true, false) => self.dmy.add(row, text),
                    (false, true) => self.mdy.add(row, text),
                    _ => self.either.add(row, text),
                }
            }
        }
    }

    /// The order that the cells of all these columns show: that of most cells
    /// which allow one only. `Err` where there are cells to decide and none
    /// that decides.
    pub fn order<'a>(
        all: impl Iterator<Item = &'a DateEvidence>,
    ) -> Result<Option<DateOrder>, Open> {
        let (mut dmy, mut mdy, mut either) = (0, 0, 0);
        for evidence in all {
            dmy += evidence.dmy.count;
            mdy += evidence.mdy.count;
            either += evidence.either.count;
        }
        match dmy.cmp(&mdy) {
            std::cmp::Ordering::Greater => Ok(Some(DateOrder::Dmy)),
            std::cmp::Ordering::Less => Ok(Some(DateOrder::Mdy)),
            std::cmp::Ordering::Equal if dmy + either == 0 => Ok(None),
            std::cmp::Ordering::Equal => Err(Open),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn sure(text: &str, iso: &str) {
        assert_eq!(
            parse(text),
            DateCell::Sure(Day::parse_iso(iso).expect(iso)),
            "{text}"
        );
    }

    #[track_caller]
    fn is(text: &str, cell: DateCell) {
        assert_eq!(parse(text), cell, "{text}");
    }

    #[test]
    fn dates_that_can_be_read_one_way() {
        sure("2024-05-01", "2024-05-01");
        sure("2024/5/1", "2024-05-01");
        sure("2024-05-01 10:00:00 +0000", "2024-05-01");
        sure("2024-05-01T10:00:00Z", "2024-05-01");
        sure("05/05/2024", "2024-05-05");
        sure("31.12.2024", "2024-12-31");
        sure("03.04.24", "2024-04-03");
    }

    #[track_caller]
    fn at(text: &str, seconds: Option<i32>) {
        assert_eq!(time_of_day(text), seconds, "{text}");
    }

    #[test]
    fn times_stand_after_the_date() {
        at("2024-05-01 10:00:05 +0000", Some(36_005));
        at("2024-05-01T23:59:59Z", Some(86_399));
        at("03/04/2024 9:30", Some(34_200));
        at("05/01/2024 12:05 AM", Some(300));
        at("05/01/2024 1:05 pm", Some(47_100));
        at("2024-05-01", None);
        at("2024-05-01 25:00", None);
        at("", None);
    }

    #[test]
    fn dates_that_depend_on_their_column() {
        is("03/04/2024", DateCell::Either(3, 4, 2024));
        is("31/12/2024", DateCell::Either(31, 12, 2024));
        is("12-04-2022 09:30", DateCell::Either(12, 4, 2022));
        is("1/2/99", DateCell::Either(1, 2, 1999));
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "32/13/2024",
            "2024-02-30",
            "hier",
            "2024-05-01 extra",
            "1/2",
            "1/2/3/4",
            "12/2024/1",
            "0/5/2024",
            "é/é/é",
        ] {
            is(text, DateCell::Bad);
        }
        for text in ["", "-", "n/a", "NULL"] {
            is(text, DateCell::Blank);
        }
    }

    #[track_caller]
    fn order(cells: &[&str], expected: Result<Option<DateOrder>, Open>) {
        let mut evidence = DateEvidence::default();
        for (row, text) in cells.iter().enumerate() {
            evidence.see(parse(text), row as u32, text);
        }
        assert_eq!(
            DateEvidence::order([evidence].iter()),
            expected,
            "{cells:?}"
        );
    }

    #[test]
    fn the_order_is_that_of_the_cells_that_decide() {
        order(&["03/04/2024", "13/04/2024"], Ok(Some(DateOrder::Dmy)));
        order(&["03/04/2024", "04/13/2024"], Ok(Some(DateOrder::Mdy)));
        order(
            &["13/04/2024", "14/04/2024", "04/13/2024"],
            Ok(Some(DateOrder::Dmy)),
        );
        order(&["03/04/2024", "05/06/2024"], Err(Open));
        order(&["13/04/2024", "04/13/2024"], Err(Open));
        order(&["2024-04-03", "05/05/2024", ""], Ok(None));
    }
}
