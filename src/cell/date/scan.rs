//! Dates in words, and those whose signs vary: numbers and names of months are
//! taken off the text one by one, and what they come to is decided by their
//! order.

use super::{DateCell, Written, century, classify, clock, sure, words, year};
use crate::calendar::Day;
use crate::cell::fold::Folded;

/// A part of a date.
#[derive(Clone, Copy)]
enum Item {
    Number(Written),
    /// Two digits after an apostrophe (`’22`).
    Year(u32),
    Month(u32),
}

/// What was taken off so far.
#[derive(Default)]
struct Items {
    list: [Option<Item>; 3],
    /// The sign before each item.
    signs: [u8; 3],
    count: usize,
    /// The first item is `mar`, which may be a Tuesday.
    tuesday: bool,
}

/// Reads a text that is neither blank nor nothing but digits.
pub fn scan(text: &str) -> Option<(DateCell, Option<i32>)> {
    let mut items = Items::default();
    let rest = items.take(text)?;
    let found = &items.list[..items.count];
    if let [Some(Item::Number((value, 8)))] = found {
        let day = sure(value / 10_000, value / 100 % 100, value % 100);
        return Some((day, clock::follows(rest)?));
    }
    if items.count == 2 && !rest.is_empty() {
        return unix(found, rest);
    }
    let cell = items.date()?;
    Some((cell, clock::follows(rest)?))
}

impl Items {
    /// Takes items off until there are three, or a time begins; what is left.
    fn take<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        let mut rest = text;
        let mut after_number = false;
        while self.count < 3 {
            let (sign, mark, after) = signs(rest);
            if after.is_empty() {
                return Some("");
            }
            let digits = after.bytes().take_while(u8::is_ascii_digit).count();
            if digits > 0 {
                let (number, next) = after.split_at(digits);
                if self.count > 0 && begins_time(next) {
                    return Some(rest);
                }
                // Eight digits stand for a whole date.
                if digits > 4 && (digits != 8 || self.count > 0) {
                    return None;
                }
                let value = number.bytes().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
                self.push(
                    match mark && digits == 2 {
                        true => Item::Year(century(value)),
                        false => Item::Number((value, digits)),
                    },
                    sign,
                );
                if digits == 8 {
                    return Some(next);
                }
                (rest, after_number) = (next, true);
            } else {
                let end = after.find(ends_word).unwrap_or(after.len());
                let (word, next) = after.split_at(end);
                let word = Folded::of(word)?;
                self.word(word.as_str(), sign, after_number && sign == 0)?;
                (rest, after_number) = (next, false);
            }
        }
        Some(rest)
    }

    fn word(&mut self, word: &str, sign: u8, after_number: bool) -> Option<()> {
        if after_number && words::is_ordinal(word) {
            return Some(());
        }
        if let Some(month) = words::month(word) {
            if self.tuesday {
                self.tuesday = false;
                self.list = [self.list[1], None, None];
                self.count -= 1;
            }
            self.tuesday = self.count == 0 && word == "mar";
            self.push(Item::Month(month.into()), sign);
            return Some(());
        }
        let first = self.count == 0 && words::is_weekday(word);
        (first || words::is_filler(word)).then_some(())
    }

    fn push(&mut self, item: Item, sign: u8) {
        if self.count < 3 {
            self.list[self.count] = Some(item);
            self.signs[self.count] = sign;
            self.count += 1;
        }
    }

    /// What the items come to.
    fn date(&self) -> Option<DateCell> {
        use Item::{Month, Number, Year};
        let signs = self.signs;
        Some(match self.list {
            [Some(Number(a)), Some(Number(b)), Some(Number(c))] => {
                // Blanks alone hold a date together if its year is written out.
                let blanks = signs[1] == b' ' && (a.1 == 4 || c.1 == 4);
                let fits = blanks || matches!(signs[1], b'/' | b'-' | b'.');
                if signs[1] != signs[2] || !fits {
                    return None;
                }
                classify([a, b, c], signs[1])
            }
            [Some(Number(y)), Some(Month(m)), Some(Number(d))] if y.1 == 4 => of(y.0, m, d)?,
            [Some(Number(d)), Some(Month(m)), Some(Number(y))] => of(year(y)?, m, d)?,
            [Some(Number(d)), Some(Month(m)), Some(Year(y))] => of(y, m, d)?,
            [Some(Month(m)), Some(Number(d)), Some(Number(y))] => of(year(y)?, m, d)?,
            [Some(Month(m)), Some(Number(d)), Some(Year(y))] => of(y, m, d)?,
            [Some(Month(m)), Some(Number((y, 4))), None] => month(y, m),
            [Some(Number((y, 4))), Some(Month(m)), None] => month(y, m),
            [Some(Month(m)), Some(Year(y)), None] => month(y, m),
            [Some(Month(m)), Some(Number((n, 2))), None] if n > 31 => month(century(n), m),
            [Some(Month(m)), Some(Number((n, 1..=2))), None] => DateCell::Short(m as u8, n as u8),
            [Some(Number((1..=31, 1..=2))), Some(Month(_)), None] => DateCell::Damaged,
            [Some(Number((y, 4))), Some(Number((m, 1..=2))), None] if signs[1] != b' ' => {
                month(y, m)
            }
            [Some(Number((m, 1..=2))), Some(Number((y, 4))), None] if signs[1] != b' ' => {
                month(y, m)
            }
            _ => return None,
        })
    }
}

/// The day in this month of this year.
fn of(year: u32, month: u32, (day, digits): Written) -> Option<DateCell> {
    (digits <= 2).then(|| sure(year, month, day))
}

fn month(year: u32, month: u32) -> DateCell {
    Day::new(year as i32, month, 1).map_or(DateCell::Bad, DateCell::Month)
}

/// `Jan 3` and ` 10:00:00 CET 2022`: the year stands behind the time.
fn unix(items: &[Option<Item>], rest: &str) -> Option<(DateCell, Option<i32>)> {
    let (month, day) = match items {
        [Some(Item::Month(m)), Some(Item::Number(d))] => (*m, *d),
        [Some(Item::Number(d)), Some(Item::Month(m))] => (*m, *d),
        _ => return None,
    };
    let (before, last) = rest.rsplit_once(' ')?;
    if last.len() != 4 || !last.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year = last.bytes().fold(0, |n, b| n * 10 + u32::from(b - b'0'));
    Some((of(year, month, day)?, clock::follows(before)?))
}

/// Takes signs off the start: the one that counts (`0` for none), whether an
/// apostrophe is the last of them, and what is left.
fn signs(text: &str) -> (u8, bool, &str) {
    let (mut sign, mut mark) = (0, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let counts = match c {
            ' ' | '\u{a0}' | '\u{202f}' | '\t' | '\'' | '’' => b' ',
            '/' | '-' | '.' | ',' => c as u8,
            _ => break,
        };
        // What is no blank counts, the first of its kind.
        if sign == 0 || sign == b' ' {
            sign = counts;
        }
        mark = matches!(c, '\'' | '’');
        rest = &rest[c.len_utf8()..];
    }
    (sign, mark, rest)
}

/// Whether what follows a number makes it the hour of a time.
fn begins_time(next: &str) -> bool {
    let next = next.as_bytes();
    match next {
        [b':', ..] => true,
        [b'h' | b'H', after, ..] => !after.is_ascii_alphabetic(),
        [b'h' | b'H'] => true,
        _ => false,
    }
}

fn ends_word(c: char) -> bool {
    c.is_ascii_digit()
        || c.is_whitespace()
        || matches!(
            c,
            '/' | '-' | '.' | ',' | '\'' | '’' | '(' | ')' | ':' | '+'
        )
}
