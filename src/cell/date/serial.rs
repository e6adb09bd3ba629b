//! Days that machines write as one number: digits in a row (`20260701`),
//! spreadsheets' serials (`45631`), seconds since 1970.

use super::DateCell;
use crate::calendar::Day;

const DAY: i64 = 86_400;

/// Reads a text of nothing but digits, or of digits with a fraction.
pub fn read(text: &str) -> Option<(DateCell, Option<i32>)> {
    let (digits, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let all = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let whole = fraction.is_empty() && digits.len() == text.len();
    if digits.len() > 14 || !all(digits) || !all(fraction) || (!whole && fraction.is_empty()) {
        return None;
    }
    let value = number(digits);
    let found = match (digits.len(), whole) {
        (5, _) => return serial(value, fraction),
        (6, true) => DateCell::Month(day(value * 100 + 1)?),
        (8, true) => DateCell::Sure(day(value)?),
        (12, true) => return moment(value * 100),
        (14, true) => return moment(value),
        (10, _) if value >= 1_000_000_000 => return instant(value),
        (13, true) if value >= 1_000_000_000_000 => return instant(value / 1000),
        _ => return None,
    };
    Some((found, None))
}

fn number(digits: &str) -> i64 {
    digits.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))
}

/// `20260701`.
fn day(digits: i64) -> Option<Day> {
    let part = |n: i64| u32::try_from(n).ok();
    let year = i32::try_from(digits / 10_000).ok()?;
    Day::new(year, part(digits / 100 % 100)?, part(digits % 100)?)
}

/// `20260701103000`.
fn moment(digits: i64) -> Option<(DateCell, Option<i32>)> {
    let day = day(digits / 1_000_000)?;
    let part = |unit: i64| digits / unit % 100;
    let (hour, minute, second) = (part(10_000), part(100), part(1));
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let time = hour * 3600 + minute * 60 + second;
    Some((DateCell::Sure(day), i32::try_from(time).ok()))
}

/// Seconds since 1970, as their day and time in UTC.
fn instant(seconds: i64) -> Option<(DateCell, Option<i32>)> {
    let day = Day(i32::try_from(seconds.div_euclid(DAY)).ok()?);
    let time = i32::try_from(seconds.rem_euclid(DAY)).ok();
    Some((DateCell::Serial(day), time))
}

/// The serials that may stand in a column of dates: 1927 to 2119.
const SERIALS: std::ops::RangeInclusive<i64> = 10_000..=80_000;

/// A spreadsheet's serial; its fraction is the time, to the nearest second.
fn serial(value: i64, fraction: &str) -> Option<(DateCell, Option<i32>)> {
    if !SERIALS.contains(&value) {
        return None;
    }
    // More digits than these do not move a second.
    let kept = &fraction[..fraction.len().min(12)];
    let unit = 10i64.checked_pow(u32::try_from(kept.len()).ok()?)?;
    let seconds = (number(kept) * DAY + unit / 2) / unit;
    let (value, seconds) = (value + seconds / DAY, seconds % DAY);
    let time = i32::try_from(seconds).ok().filter(|_| !fraction.is_empty());
    Some((DateCell::Serial(excel_day(value)?), time))
}

/// The day of a serial in the 1900 system of spreadsheets, which counts a
/// 29 February 1900 (serial 60) that never was: `None` for it.
pub fn excel_day(serial: i64) -> Option<Day> {
    // 1970-01-01 is 25569; before March 1900 one day less is counted.
    let since = match serial {
        60 | ..=0 => return None,
        1..60 => serial + 1,
        _ => serial,
    };
    Some(Day(i32::try_from(since - 25_569).ok()?))
}
