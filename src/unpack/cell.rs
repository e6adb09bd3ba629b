//! One cell of a workbook as text, in the one form that is read one way: `.` for
//! decimals, days as `2024-06-03`, with a time where one column has any, durations
//! as `26:30:00`.

use calamine::{DataRef, ExcelDateTime};

/// How many digits a spreadsheet shows of a number; those beyond are what binary
/// fractions leave behind (`59.699999999999996`).
const DIGITS: usize = 15;

/// Whether a cell is a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// It is none.
    No,
    /// A day, or the midnight with which it begins: a workbook does not tell.
    Whole,
    /// A day with a time.
    Timed,
}

/// What follows a whole day in a column of times.
pub const MIDNIGHT: &str = " 00:00:00";

/// The text of a cell, nothing for an empty one; and whether it is a day.
pub fn text(cell: &DataRef<'_>) -> (String, Day) {
    let text = plain(cell);
    let day = match cell {
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) => match text.len() {
            10 => Day::Whole,
            19 => Day::Timed,
            _ => Day::No,
        },
        _ => Day::No,
    };
    (text, day)
}

fn plain(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::String(text) => in_a_line(text),
        DataRef::SharedString(text) => in_a_line(text),
        DataRef::Bool(true) => "true".to_owned(),
        DataRef::Bool(false) => "false".to_owned(),
        DataRef::Int(n) => number(*n as f64),
        DataRef::Float(n) => number(*n),
        DataRef::DateTime(at) => serial(*at),
        DataRef::DateTimeIso(text) => day(text),
        DataRef::DurationIso(text) => duration(text).unwrap_or_else(|| in_a_line(text)),
        DataRef::Error(error) => error.to_string(),
    }
}

/// The line of a file is the row of its sheet: so a line end inside a cell becomes
/// a blank.
fn in_a_line(text: &str) -> String {
    if !text.contains(['\n', '\r']) {
        return text.to_owned();
    }
    text.replace("\r\n", " ").replace(['\n', '\r'], " ")
}

/// A number in its shortest form, of at most [`DIGITS`] digits. `1.234` could be
/// read as 1234 by who does not know better, so it is written `1.2340`; whole
/// numbers with more digits keep those that a spreadsheet keeps (`1.22158E+17`), by
/// which an id is known to be damaged.
pub fn number(n: f64) -> String {
    if !n.is_finite() {
        return n.to_string();
    }
    // `-1.23450000000000e-3`: the digits, rounded, and where they begin.
    let shown = format!("{:.*e}", DIGITS - 1, n.abs());
    let (digits, power) = shown.split_once('e').unwrap_or((&shown, "0"));
    let power: i32 = power.parse().unwrap_or(0);
    let digits = digits.replace('.', "");
    let digits = digits.trim_end_matches('0');
    let sign = if n < 0.0 && !digits.is_empty() {
        "-"
    } else {
        ""
    };
    if digits.is_empty() {
        return "0".to_owned();
    }
    if power >= DIGITS as i32 {
        let (first, rest) = digits.split_at(1);
        let rest = if rest.is_empty() { "0" } else { rest };
        return format!("{sign}{first}.{rest}E+{power}");
    }
    if power < 0 {
        let zeros = "0".repeat((-power - 1) as usize);
        return format!("{sign}0.{zeros}{digits}");
    }
    let before = power as usize + 1;
    if digits.len() <= before {
        return format!("{sign}{digits}{}", "0".repeat(before - digits.len()));
    }
    let (whole, part) = digits.split_at(before);
    let guard = if part.len() == 3 { "0" } else { "" };
    format!("{sign}{whole}.{part}{guard}")
}

/// A cell that holds days since 1900 (or 1904) and is shown as a day, a time or a
/// duration.
fn serial(at: ExcelDateTime) -> String {
    /// 31 December 9999.
    const LAST: f64 = 2_958_466.0;
    let value = at.as_f64();
    if at.is_duration() {
        let seconds = (value.abs() * 86_400.0).round();
        if seconds < LAST * 86_400.0 {
            return clock(seconds as u64, value < 0.0);
        }
    }
    if !(0.0..LAST).contains(&value) {
        return number(value);
    }
    let (year, month, day, hours, minutes, seconds, _) = at.to_ymd_hms_milli();
    if value < 1.0 {
        return format!("{hours:02}:{minutes:02}:{seconds:02}");
    }
    let time = match (hours, minutes, seconds) {
        (0, 0, 0) => String::new(),
        _ => format!(" {hours:02}:{minutes:02}:{seconds:02}"),
    };
    format!("{year:04}-{month:02}-{day:02}{time}")
}

fn clock(seconds: u64, negative: bool) -> String {
    let sign = if negative && seconds > 0 { "-" } else { "" };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{sign}{hours:02}:{minutes:02}:{seconds:02}")
}

/// `2024-06-03T14:30:00.000` → `2024-06-03 14:30:00`, without a time at midnight.
fn day(text: &str) -> String {
    let text = in_a_line(text);
    let Some((day, time)) = text.split_once('T') else {
        return text;
    };
    let time = time.trim_end_matches('Z');
    let time = time.split(['.', ',']).next().unwrap_or_default();
    match time {
        "" | "00:00" | "00:00:00" => day.to_owned(),
        time => format!("{day} {time}"),
    }
}

/// `PT26H30M05.5S` → `26:30:05`. `None` for what is no duration, or counts months.
fn duration(text: &str) -> Option<String> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (days, time) = text
        .strip_prefix('P')?
        .split_once('T')
        .or(Some((text, "")))?;
    let mut seconds = 0u64;
    let mut count = |part: &str, units: &[(char, u64)]| -> Option<()> {
        let mut digits = String::new();
        for c in part.chars() {
            match units.iter().find(|(unit, _)| *unit == c) {
                Some((_, worth)) => {
                    let whole = digits.split(['.', ',']).next()?;
                    seconds += whole.parse::<u64>().ok()?.checked_mul(*worth)?;
                    digits.clear();
                }
                None if c.is_ascii_digit() || c == '.' || c == ',' => digits.push(c),
                None => return None,
            }
        }
        digits.is_empty().then_some(())
    };
    count(days.trim_start_matches('P'), &[('D', 86_400)])?;
    count(time, &[('H', 3600), ('M', 60), ('S', 1)])?;
    Some(clock(seconds, negative))
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn numbers_have_one_reading() {
        for (n, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (7.0, "7"),
            (-12.5, "-12.5"),
            (1234.0, "1234"),
            (1_000_000.0, "1000000"),
            (1.234, "1.2340"),
            (-999.125, "-999.1250"),
            (0.125, "0.125"),
            (1234.567, "1234.5670"),
            (0.1 + 0.2, "0.3"),
            (59.699_999_999_999_996, "59.7"),
            (0.000_001_5, "0.0000015"),
            (999_999_999_999_999.0, "999999999999999"),
            (1e15, "1.0E+15"),
            (122_158_000_000_000_123.0, "1.22158E+17"),
            (1.5e300, "1.5E+300"),
        ] {
            assert_eq!(number(n), text);
        }
    }

    #[test]
    fn days_times_and_durations() {
        let said = |value, kind, old| serial(ExcelDateTime::new(value, kind, old));
        assert_eq!(said(45_446.0, DateTime, false), "2024-06-03");
        assert_eq!(said(43_984.0, DateTime, true), "2024-06-03");
        assert_eq!(
            said(45_446.604_166_666_664, DateTime, false),
            "2024-06-03 14:30:00"
        );
        assert_eq!(said(0.25, DateTime, false), "06:00:00");
        assert_eq!(said(0.25, TimeDelta, false), "06:00:00");
        assert_eq!(said(1.104_166_666_67, TimeDelta, false), "26:30:00");
        assert_eq!(said(-5.0, DateTime, false), "-5");
        assert_eq!(day("2024-06-03"), "2024-06-03");
        assert_eq!(day("2024-06-03T00:00:00"), "2024-06-03");
        assert_eq!(day("2024-06-03T14:30:00.250Z"), "2024-06-03 14:30:00");
        assert_eq!(duration("PT26H30M05.5S").as_deref(), Some("26:30:05"));
        assert_eq!(duration("P1DT2H").as_deref(), Some("26:00:00"));
        assert_eq!(duration("-PT5M").as_deref(), Some("-00:05:00"));
        assert_eq!(duration("P1M"), None);
        assert_eq!(duration("PT"), Some("00:00:00".to_owned()));
    }

    #[test]
    fn a_cell_stays_in_its_line() {
        assert_eq!(
            in_a_line("rue de la Paix\r\n75002\nParis"),
            "rue de la Paix 75002 Paris"
        );
    }
}
