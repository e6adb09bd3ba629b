//! The time that follows a date, and its zone. The time is kept, where a table
//! looks at times; the zone is left out, since the day is the one that was
//! written.

use crate::cell::fold::Folded;

/// The seconds since midnight, if the text that follows a date is a time (or
/// nothing); none where that time is not of a day (`25:00`). `None` where it is
/// something else.
pub fn follows(text: &str) -> Option<Option<i32>> {
    if let Some((time, zone)) = quick(text.as_bytes())
        && is_offset_or_nothing(zone)
    {
        return Some(time);
    }
    let rest = text.trim_start_matches([' ', '\u{a0}', '\u{202f}', ',', '_', '-']);
    if rest.is_empty() {
        return Some(None);
    }
    if rest.len() == text.len() {
        // `2024-05-01T10:00`: nothing but this letter may touch both.
        let (time, zone) = clock(rest.strip_prefix(['T', 't'])?, true)?;
        return is_zone(zone).then_some(time);
    }
    let rest = ["à ", "a ", "at ", "um "]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let (time, zone) = clock(rest.trim_start(), false)?;
    is_zone(zone).then_some(time)
}

/// What most times are: `10:00` or `10:00:05`, and the bytes that follow.
fn quick(text: &[u8]) -> Option<(Option<i32>, &[u8])> {
    let [b' ' | b'T', a, b, b':', c, d, rest @ ..] = text else {
        return None;
    };
    let two = |a: &u8, b: &u8| {
        let sound = a.is_ascii_digit() && b.is_ascii_digit();
        sound.then(|| i32::from(a - b'0') * 10 + i32::from(b - b'0'))
    };
    let (hour, minute) = (two(a, b)?, two(c, d)?);
    let (second, rest) = match rest {
        [b':', e, f, rest @ ..] => (two(e, f)?, rest),
        _ => (0, rest),
    };
    Some((of_day(hour, minute, second), rest))
}

/// Nothing, `Z`, ` +0200`, `+02:00`.
fn is_offset_or_nothing(zone: &[u8]) -> bool {
    let digits = |all: &[u8]| all.iter().all(u8::is_ascii_digit);
    match zone {
        [] | [b'Z'] => true,
        [b' ', b'+' | b'-', rest @ ..] | [b'+' | b'-', rest @ ..] => match rest {
            [a, b, b':', c, d] | [a, b, c, d] => digits(&[*a, *b, *c, *d]),
            _ => false,
        },
        _ => false,
    }
}

/// Reads a time off the start: its seconds since midnight, if there is such a
/// time, and what follows. `compact` times have no signs (`103000`).
pub fn clock(text: &str, compact: bool) -> Option<(Option<i32>, &str)> {
    let run = text.bytes().take_while(u8::is_ascii_digit).count();
    if compact && (run == 4 || run == 6) {
        let two = |at: usize| number(text.get(at..at + 2)?).map(|(n, _)| n);
        let seconds = if run == 6 { two(4)? } else { 0 };
        return Some((of_day(two(0)?, two(2)?, seconds), &text[run..]));
    }
    let (hour, rest) = number(text)?;
    let (mut minute, mut second) = (0, 0);
    let rest = if let Some(after) = rest.strip_prefix(':').or_else(|| dotted(rest)) {
        let (found, mut rest) = number(after)?;
        minute = found;
        if let Some(after) = rest.strip_prefix(':').or_else(|| dotted(rest)) {
            (second, rest) = number(after)?;
            rest = fraction(rest);
        }
        rest
    } else if let Some(after) = rest.trim_start().strip_prefix(['h', 'H']) {
        french(after, &mut minute, &mut second)?
    } else {
        // `9 pm` is a time, `9` is none.
        half(rest)?;
        rest
    };
    let (hour, rest) = match half(rest) {
        Some((_, rest)) if hour > 12 => (hour, rest),
        Some((afternoon, rest)) => (hour % 12 + if afternoon { 12 } else { 0 }, rest),
        None => (hour, rest),
    };
    Some((of_day(hour, minute, second), rest))
}

/// What follows the `h` of `10h`, `10h30`, `10 h 30 min 15 s`.
fn french<'a>(text: &'a str, minute: &mut i32, second: &mut i32) -> Option<&'a str> {
    let Some((found, mut rest)) = number(text.trim_start()) else {
        let free = !text.starts_with(|c: char| c.is_alphabetic());
        return free.then_some(text);
    };
    *minute = found;
    for sign in [":", "min", "mn", "m"] {
        if let Some(after) = rest.trim_start().strip_prefix(sign) {
            rest = after;
            break;
        }
    }
    if let Some((found, after)) = number(rest.trim_start()) {
        *second = found;
        rest = after.trim_start();
        rest = rest.strip_prefix('s').unwrap_or(rest);
    }
    Some(rest)
}

/// One or two digits off the start.
fn number(text: &str) -> Option<(i32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return None;
    }
    let (number, rest) = text.split_at(digits);
    let value = number.bytes().fold(0, |n, b| n * 10 + i32::from(b - b'0'));
    Some((value, rest))
}

/// `10.30`: a dot, and two digits.
fn dotted(text: &str) -> Option<&str> {
    let after = text.strip_prefix('.')?;
    let two = after.bytes().take_while(u8::is_ascii_digit).count() == 2;
    two.then_some(after)
}

/// Leaves a fraction of a second out.
fn fraction(text: &str) -> &str {
    match text.strip_prefix(['.', ',']) {
        Some(digits) => digits.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => text,
    }
}

/// Whether `am` or `pm` follows: whether it is the afternoon, and what is left.
fn half(text: &str) -> Option<(bool, &str)> {
    let text = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let end = text.find(|c: char| !c.is_ascii_alphabetic() && c != '.');
    let (word, rest) = text.split_at(end.unwrap_or(text.len()));
    match Folded::of(word)?.as_str() {
        "am" | "a.m." | "a.m" => Some((false, rest)),
        "pm" | "p.m." | "p.m" => Some((true, rest)),
        _ => None,
    }
}

fn of_day(hour: i32, minute: i32, second: i32) -> Option<i32> {
    // Leap seconds are counted as the next one.
    let sound = hour < 24 && minute < 60 && second < 61;
    sound.then_some(hour * 3600 + minute * 60 + second)
}

/// Whether what follows a time is a zone, or nothing: `Z`, `+0200`, `CET`,
/// `GMT+01:00 (heure normale)`, `Europe/Paris`.
pub fn is_zone(text: &str) -> bool {
    let (text, _) = text.split_once('(').unwrap_or((text, ""));
    text.split_whitespace().all(|word| {
        let digits =
            word.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '_');
        let name = &word[..word.len() - digits.len()];
        let letters = name.len() <= 5 && name.bytes().all(|b| b.is_ascii_uppercase());
        let known = letters || name == "z" || name.contains('/');
        known && (digits.is_empty() || is_offset(digits))
    })
}

/// `+02`, `-0330`, `+01:00`.
fn is_offset(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-', '−']) else {
        return false;
    };
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let signs = digits.len() - count;
    (1..=4).contains(&count) && (signs == 0 || (signs == 1 && digits.contains(':')))
}
