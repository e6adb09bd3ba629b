//! Cells → durations, exact in seconds: clocks that run past a day (`26:15:00`),
//! numbers with their units (`2 h 30`, `3 days 4 hours`), ISO (`PT1H30M`). What a
//! plain number counts is its column's matter.

use super::fold::{Folded, among};
use super::number::{self, Aside, NumberCell, Reading, is_space};

/// What a plain number of a column of durations counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl Unit {
    /// How many seconds it has.
    pub fn seconds(self) -> u32 {
        match self {
            Unit::Seconds => 1,
            Unit::Minutes => 60,
            Unit::Hours => 3600,
            Unit::Days => 86_400,
        }
    }
}

/// Reads a trimmed cell of a column of durations: a number of its units, or a
/// duration that is written out.
pub fn read(text: &str, unit: Unit) -> (NumberCell, Aside) {
    let written = |b: u8| b.is_ascii_alphabetic() || b == b':';
    let found = text.bytes().any(written).then(|| parse(text)).flatten();
    let Some(Duration { seconds, rounded }) = found else {
        return number::parse(text);
    };
    let cell = NumberCell {
        mantissa: seconds,
        scale: 0,
        reading: Reading::Seconds(unit),
    };
    let aside = Aside {
        rounded,
        ..Aside::default()
    };
    (cell, aside)
}

/// A duration that is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duration {
    /// How long, possibly less than nothing.
    pub seconds: i64,
    /// It had parts of a second, and was rounded.
    pub rounded: bool,
}

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 86_400;

/// Reads a trimmed cell. `None` for what is no duration, or a number without
/// unit. `12:30` is hours and minutes.
pub fn parse(text: &str) -> Option<Duration> {
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    // A unit comes after a number, but for ISO.
    let first = text.bytes().next()?;
    let thousandths = match first {
        b'P' | b'p' => iso(&text[1..])?,
        // `-1 day, 23:00:00` takes an hour off for some, adds a day for others.
        b'0'..=b'9' if negative && text.contains(':') && text.contains(' ') => return None,
        b'0'..=b'9' => clock(text).or_else(|| units(text))?,
        _ => return None,
    };
    let seconds = thousandths.checked_add(500)? / 1000;
    Some(Duration {
        seconds: if negative { -seconds } else { seconds },
        rounded: thousandths % 1000 != 0,
    })
}

/// `H:MM`, `H:MM:SS`, with days before: `1 12:30:00`, `1.12:30:00`, `1 day,
/// 12:30:00`. In thousandths of a second.
fn clock(text: &str) -> Option<i64> {
    let colon = text.find(':')?;
    let start = text[..colon].rfind(|c: char| !c.is_ascii_digit());
    let at = start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let (before, time) = text.split_at(at);
    let days = match before.trim_end_matches([' ', ',', '.', 'T', '+']) {
        "" => 0,
        days => match digits(days) {
            Some(days) => days.checked_mul(DAY)?,
            None => units(days).map(|t| t / 1000)?,
        },
    };
    let mut parts = time.split(':');
    let hours = digits(parts.next()?)?;
    let (minutes, seconds) = (two(parts.next()?)?, parts.next().unwrap_or("0"));
    let (seconds, part) = seconds.split_once(['.', ',']).unwrap_or((seconds, ""));
    let seconds = if seconds == "0" { 0 } else { two(seconds)? };
    if parts.next().is_some() || (!before.is_empty() && hours > 23) {
        return None;
    }
    let whole = hours
        .checked_mul(HOUR)?
        .checked_add(minutes * MINUTE + seconds)?;
    let whole = whole.checked_add(days)?.checked_mul(1000)?;
    whole.checked_add(thousandths(part)?)
}

/// `2 h 30`, `3 jours`, `1d 2h`, in thousandths of a second. A last number
/// without unit counts the next smaller one.
fn units(text: &str) -> Option<i64> {
    let mut rest = text;
    let (mut sum, mut last) = (0i64, i64::MAX);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
        let (mut number, after) = rest.split_at(end.unwrap_or(rest.len()));
        number = number.trim_end_matches(',');
        let after = after.trim_start_matches(is_space);
        let end = after.find(|c: char| c.is_ascii_digit() || c == ',' || is_space(c));
        let (word, next) = after.split_at(end.unwrap_or(after.len()));
        let unit = match (word, last) {
            ("", HOUR) => MINUTE,
            ("", MINUTE) => 1,
            _ => unit(word)?,
        };
        // Each unit once, the larger before the smaller.
        if unit >= last || (last != i64::MAX && number.contains(['.', ','])) {
            return None;
        }
        sum = sum.checked_add(times(number, unit)?)?;
        last = unit;
        rest = next.trim_start_matches(|c| c == ',' || is_space(c));
        for and in ["et ", "and ", "& "] {
            rest = rest.strip_prefix(and).unwrap_or(rest);
        }
    }
    (last != i64::MAX).then_some(sum)
}

/// How many seconds a unit has.
fn unit(word: &str) -> Option<i64> {
    const UNITS: [(i64, &str); 5] = [
        (MINUTE, "|min|m|mn|mins|minute|minutes|"),
        (HOUR, "|h|hr|hrs|hour|hours|heure|heures|"),
        (DAY, "|d|j|jr|jrs|day|days|jour|jours|"),
        (1, "|s|sec|secs|second|seconds|seconde|secondes|"),
        (7 * DAY, "|w|wk|wks|sem|week|weeks|semaine|semaines|"),
    ];
    let word = Folded::of(word)?;
    let word = word.as_str().trim_end_matches('.');
    let unit = UNITS.iter().find(|(_, words)| among(word, words));
    unit.map(|(seconds, _)| *seconds)
}

/// `1DT2H30M`, what follows the `P`.
fn iso(text: &str) -> Option<i64> {
    let (mut rest, mut sum, mut timed) = (text, 0i64, false);
    let mut any = false;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix(['T', 't']).filter(|_| !timed) {
            (rest, timed) = (after, true);
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')?;
        let unit = match (rest.as_bytes()[end], timed) {
            (b'W' | b'w', false) => 7 * DAY,
            (b'D' | b'd', false) => DAY,
            (b'H' | b'h', true) => HOUR,
            (b'M' | b'm', true) => MINUTE,
            (b'S' | b's', true) => 1,
            _ => return None,
        };
        sum = sum.checked_add(times(&rest[..end], unit)?)?;
        (rest, any) = (&rest[end + 1..], true);
    }
    any.then_some(sum)
}

/// A number of units in thousandths of a second: `1.5` hours. Three digits after
/// a sign may be decimals or thousands, so that is no number here.
fn times(number: &str, unit: i64) -> Option<i64> {
    let (whole, part) = number.split_once(['.', ',']).unwrap_or((number, ""));
    if part.len() == 3 && unit != 1 && !whole.starts_with('0') {
        return None;
    }
    let sum = digits(whole)?.checked_mul(unit)?.checked_mul(1000)?;
    if part.is_empty() {
        return (whole.len() == number.len()).then_some(sum);
    }
    // `0.000001` weeks are less than a second.
    if part.len() > 6 {
        return None;
    }
    let scale = 10i64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let parts = digits(part)?.checked_mul(unit * 1000)?;
    sum.checked_add((parts + scale / 2) / scale)
}

/// The decimals of a second, as thousandths.
fn thousandths(part: &str) -> Option<i64> {
    if part.is_empty() {
        return Some(0);
    }
    if !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let kept = part.bytes().chain(std::iter::repeat(b'0')).take(3);
    let value = kept.fold(0, |n, b| n * 10 + i64::from(b - b'0'));
    // Whatever follows is more than nothing: it is rounded, and said.
    let more = part.bytes().skip(3).any(|b| b != b'0');
    Some(value + i64::from(more && value == 0))
}

fn digits(text: &str) -> Option<i64> {
    let sound = (1..=12).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    sound.then(|| text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0')))
}

/// Two digits below 60.
fn two(text: &str) -> Option<i64> {
    digits(text).filter(|n| text.len() == 2 && *n < 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(text: &str, seconds: i64) {
        let rounded = false;
        assert_eq!(parse(text), Some(Duration { seconds, rounded }), "{text}");
    }

    #[test]
    fn clocks() {
        is("00:00:00", 0);
        is("01:02:03", 3723);
        is("1:02:03", 3723);
        is("26:15:00", 94_500);
        is("100:00:00", 360_000);
        is("2:30", 9000); // hours and minutes
        is("00:45", 2700);
        is("-00:45", -2700);
        is("00:00:01.000", 1);
        is("1 12:30:00", 131_400);
        is("1.12:30:00", 131_400);
        is("1 day, 12:30:00", 131_400);
        is("3 days 04:05:06", 273_906);
        is("1j 02:00", 93_600);
    }

    #[test]
    fn numbers_with_units() {
        is("2 h 30", 9000);
        is("2h30", 9000);
        is("2h30min", 9000);
        is("2 h 30 min 15 s", 9015);
        is("2h 30m 15s", 9015);
        is("2 heures et 30 minutes", 9000);
        is("2 hours and 30 minutes", 9000);
        is("5 min 30", 330);
        is("45 min", 2700);
        is("45 mn", 2700);
        is("45m", 2700);
        is("45 minutes", 2700);
        is("90 s", 90);
        is("90 sec.", 90);
        is("3 jours", 259_200);
        is("3 jours, 4 heures", 273_600);
        is("3 days 4 hours", 273_600);
        is("1d 2h", 93_600);
        is("1 j 2 h", 93_600);
        is("1 semaine", 604_800);
        is("2 wks 1 d", 1_296_000);
        is("1.5 h", 5400);
        is("1,5 h", 5400);
        is("0,125 h", 450);
        is("2.5 days", 216_000);
        is("-2 h", -7200);
        is("2\u{a0}h\u{a0}30", 9000);
    }

    #[test]
    fn iso() {
        is("PT1H30M", 5400);
        is("PT45M", 2700);
        is("PT30S", 30);
        is("P1D", 86_400);
        is("P1DT2H", 93_600);
        is("P1W", 604_800);
        is("PT1.5H", 5400);
        is("PT0S", 0);
        is("-PT1H", -3600);
    }

    #[track_caller]
    fn rounds(text: &str, seconds: i64) {
        let rounded = true;
        assert_eq!(parse(text), Some(Duration { seconds, rounded }), "{text}");
    }

    #[test]
    fn parts_of_a_second_are_rounded_and_said() {
        rounds("00:00:01.4", 1);
        rounds("00:00:01.5", 2);
        rounds("00:00:01.0001", 1);
        rounds("1.25 s", 1);
        rounds("0.333333 h", 1200); // 1199.9988
    }

    #[test]
    fn what_is_no_duration() {
        for text in [
            "",
            "-",
            "12",
            "12.5",
            "h",
            "2 k",
            "2 m 3 h",
            "2 h 3 h",
            "1:60",
            "1:2:3",
            "1:02:03:04",
            "1.234 h",
            "2 h 1.5 m",
            "P",
            "PT",
            "P1M",
            "PT1D",
            "P1H",
            "price",
            "2024-05-01",
            "2024-05-01 10:00",
            "-1 day, 23:00:00",
            "12:30 pm",
            "2 hats",
            "99999999999999 h",
            "999999999999 w",
            "3. h",
            "1 d 25:00",
            "12:30Z",
            "\u{2212}",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[track_caller]
    fn hours(text: &str, hours: Result<Option<(i64, u8)>, crate::cell::Unfit>) {
        let (cell, _) = read(text, Unit::Hours);
        let sign = Some(crate::cell::DecimalSign::Comma);
        assert_eq!(number::settled(cell, sign), hours, "{text}");
    }

    #[test]
    fn a_plain_number_counts_the_unit_of_its_column() {
        hours("12", Ok(Some((12, 0))));
        hours("1,5", Ok(Some((15, 1))));
        hours("1:30", Ok(Some((1_500_000_000, 9))));
        hours("45 min", Ok(Some((750_000_000, 9))));
        hours("45M", Ok(Some((750_000_000, 9)))); // no millions of hours
        hours("1:20", Ok(Some((1_333_333_333, 9))));
        hours("n/a", Ok(None));
        hours("soon", Err(crate::cell::Unfit));
    }
}
