//! What one cell of any column looks like by itself.

use crate::cell::date::{self, DateCell};
use crate::cell::number::{self, NumberCell, Reading};
use crate::cell::{duration, flag, is_nothing, is_shortened, unguarded};

/// The looks that are told apart; a cell has one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Nothing, or a placeholder for it.
    Blank,
    /// A number without decimals.
    Integer,
    /// A number with some, or with a sign that may be decimal.
    Decimal,
    Money,
    Percent,
    Date,
    /// A date with a time.
    Moment,
    Month,
    /// A time of day.
    Time,
    Duration,
    /// A word or a mark for yes or no.
    Boolean,
    /// A letter that may stand for yes or no.
    Letter,
    Email,
    /// Digits that are no number: leading zeros, twelve and more, a phone's.
    Code,
    /// What a spreadsheet shortened (`1.22158E+17`, `12-Jul`).
    Damaged,
    Text,
}

impl Class {
    /// In the order of their numbers.
    pub const ALL: [Class; 16] = [
        Class::Blank,
        Class::Integer,
        Class::Decimal,
        Class::Money,
        Class::Percent,
        Class::Date,
        Class::Moment,
        Class::Month,
        Class::Time,
        Class::Duration,
        Class::Boolean,
        Class::Letter,
        Class::Email,
        Class::Code,
        Class::Damaged,
        Class::Text,
    ];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Class::Blank => "blank",
            Class::Integer => "integer",
            Class::Decimal => "decimal",
            Class::Money => "money",
            Class::Percent => "percent",
            Class::Date => "date",
            Class::Moment => "datetime",
            Class::Month => "month",
            Class::Time => "time",
            Class::Duration => "duration",
            Class::Boolean => "boolean",
            Class::Letter => "letter",
            Class::Email => "email",
            Class::Code => "code",
            Class::Damaged => "damaged",
            Class::Text => "text",
        }
    }
}

/// What one cell looks like.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub class: Class,
    /// The number that it is, for numbers.
    pub number: Option<NumberCell>,
    /// The currency beside it.
    pub currency: Option<[u8; 3]>,
    /// The date that it is, or that its digits may be.
    pub date: Option<DateCell>,
}

/// The longest text that is anything but text or an e-mail.
const LONGEST: usize = 64;

/// From how many digits on a number tells rather than counts.
const MANY: usize = 12;

impl Look {
    fn of(class: Class) -> Look {
        Look {
            class,
            number: None,
            currency: None,
            date: None,
        }
    }

    /// Looks at a trimmed cell of a column of dates.
    pub fn at_date(text: &str) -> Look {
        dates(unguarded(text)).unwrap_or_else(|| Look::at(text))
    }

    /// Looks at a trimmed cell.
    pub fn at(text: &str) -> Look {
        let bare = unguarded(text);
        if is_nothing(bare) {
            return Look::of(Class::Blank);
        }
        if bare.len() > LONGEST {
            return Look::of(words(bare));
        }
        if bare.bytes().all(|b| b.is_ascii_digit()) {
            return digits(bare, bare.len() < text.len());
        }
        if !bare.bytes().any(|b| b.is_ascii_digit()) {
            return Look::of(words(bare));
        }
        numbers(bare)
            .or_else(|| dates(bare))
            .unwrap_or_else(|| Look::of(others(bare)))
    }
}

/// Nothing but digits; `guarded` where a spreadsheet was told to keep them.
fn digits(text: &str, guarded: bool) -> Look {
    let zeros = text.len() > 1 && text.starts_with('0');
    let code = guarded || zeros || text.len() >= MANY;
    let date = match text.len() {
        6 | 8 | 12 | 14 if !guarded => Some(date::parse(text)),
        _ => None,
    };
    Look {
        number: (!code).then(|| number::parse(text).0),
        date: date.filter(|d| *d != DateCell::Bad),
        ..Look::of(if code { Class::Code } else { Class::Integer })
    }
}

fn numbers(text: &str) -> Option<Look> {
    if is_shortened(text) {
        return Some(Look::of(Class::Damaged));
    }
    let (cell, aside) = number::parse(text);
    if matches!(cell.reading, Reading::Blank | Reading::Bad) {
        return None;
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signed = text.bytes().any(|b| matches!(b, b'.' | b',' | b'+' | b'-'));
    let power = text.bytes().any(|b| matches!(b, b'e' | b'E'));
    let class = match (aside.percent, aside.currency) {
        (true, _) => Class::Percent,
        (_, Some(_)) => Class::Money,
        // A phone number, or a code such as `12E4`.
        _ if text.starts_with('+') && digits >= 8 => return Some(Look::of(Class::Code)),
        _ if power && !signed => return Some(Look::of(Class::Code)),
        _ if cell.reading == Reading::Plain && cell.scale == 0 => Class::Integer,
        _ => Class::Decimal,
    };
    if class == Class::Integer && digits >= MANY {
        return Some(Look::of(Class::Code));
    }
    Some(Look {
        number: Some(cell),
        currency: aside.currency,
        ..Look::of(class)
    })
}

fn dates(text: &str) -> Option<Look> {
    let (cell, time) = date::read(text);
    let class = match cell {
        DateCell::Blank | DateCell::Bad => return None,
        DateCell::Damaged => return Some(Look::of(Class::Damaged)),
        DateCell::Month(_) | DateCell::Short(..) => Class::Month,
        // A time that no day has (`25:00`) would be lost.
        _ if time.is_none() && text.contains(':') => return None,
        _ if time.is_some() => Class::Moment,
        _ => Class::Date,
    };
    Some(Look {
        date: Some(cell),
        ..Look::of(class)
    })
}

/// Texts with digits that are neither numbers nor dates.
fn others(text: &str) -> Class {
    if date::time_of_day(text).is_some() {
        Class::Time
    } else if duration::parse(text).is_some() {
        Class::Duration
    } else {
        words(text)
    }
}

fn words(text: &str) -> Class {
    if flag::word(text).or_else(|| flag::tick(text)).is_some() {
        Class::Boolean
    } else if flag::letter(text).is_some() {
        Class::Letter
    } else if is_email(text) {
        Class::Email
    } else {
        Class::Text
    }
}

/// `x@y.z` without blanks (`rules.md` 44).
fn is_email(text: &str) -> bool {
    let Some((user, host)) = text.split_once('@') else {
        return false;
    };
    let dotted = host
        .split_once('.')
        .is_some_and(|(a, b)| !a.is_empty() && !b.is_empty());
    let clean =
        |s: &str| !s.contains(|c: char| c == '@' || c == ',' || c == ';' || c.is_whitespace());
    !user.is_empty() && dotted && clean(user) && clean(host)
}
